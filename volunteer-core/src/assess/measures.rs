//! Where a measure stands.

use super::{MeasureAssessment, Stage, Standing};
use crate::calendar::Date;
use crate::number::Bounds;
use crate::roadmap::Measure;

/// Judges one measure: what was reported by the date of the judgement against what was planned.
pub(super) fn judge(measure: &Measure, as_of: Date) -> MeasureAssessment {
    let stage = if as_of < measure.due.end() { Stage::Open } else { Stage::Due };
    let delivery = measure.delivery.as_ref().filter(|delivery| delivery.period.end() <= as_of);
    let delivered = delivery.and_then(|delivery| delivery.delivered);
    let unfinished = if stage == Stage::Open { Standing::Due } else { Standing::Overdue };
    let standing = match delivery {
        None => Standing::NotReported,
        Some(delivery) if delivery.completed => Standing::Delivered,
        Some(_) => match (delivered, measure.planned) {
            (Some(delivered), Some(planned)) => standing(&delivered, &planned, unfinished),
            _ => unfinished,
        },
    };
    MeasureAssessment {
        id: measure.id.clone(),
        label: measure.label.clone(),
        responsible: measure.responsible.clone(),
        due: measure.due,
        stage,
        standing,
        planned: measure.planned,
        delivered,
        unit: measure.unit.clone(),
        indicators: measure.indicators.clone(),
    }
}

fn standing(delivered: &Bounds, planned: &Bounds, unfinished: Standing) -> Standing {
    match delivered.reaches(planned) {
        Some(true) => Standing::Delivered,
        Some(false) => unfinished,
        None => Standing::Undetermined,
    }
}
