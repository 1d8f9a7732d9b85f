//! The columns of a register by the codes of a plan of tallies.

use super::{TallyPlan, find};
use crate::cube::{Chunk, Codes, Columns, NONE};
use crate::error::excerpt;
use crate::error::{CubeError, Result};
use crate::record::RecordStatus;
use crate::register::decision::Taken;
use crate::register::table::renumbered;
use crate::register::{Coded, Register, UNKNOWN_DAY, UNKNOWN_MINUTES};

/// The participations of a register that count, by the codes of a [`TallyPlan`].
pub struct TallyColumns {
    person: Vec<u32>,
    axes: Vec<Vec<u32>>,
    minutes: Vec<i32>,
    lower: Vec<u32>,
    upper: Vec<u32>,
}

impl TallyColumns {
    pub(super) fn new(register: &Register, plan: &TallyPlan) -> Result<Self> {
        let table = &register.participations;
        // Where nobody knows whether it was done, a row is of nobody, or of somebody: of people without names.
        let may_count = |(index, status): (usize, &RecordStatus)| {
            let taken = register.selection.participation(index);
            let confirmed = taken == Taken::Confirmed && *status == RecordStatus::Unknown;
            let doubtful = *status == RecordStatus::Unknown && !confirmed;
            let counts = status.took_place() || confirmed || doubtful;
            (counts && taken != Taken::LeftOut).then_some((index, doubtful))
        };
        let (rows, doubtful): (Vec<usize>, Vec<bool>) = table.status.iter().enumerate().filter_map(may_count).unzip();
        let pick = |column: &[u32]| -> Vec<u32> { rows.iter().map(|row| value(column, *row, NONE)).collect() };
        let coded = |column: &Coded, words: &[String]| -> Vec<u32> {
            let new: Vec<u32> = column.labels().iter().map(|label| find(words, label)).collect();
            rows.iter().map(|row| renumbered(&new, value(column.codes(), *row, NONE))).collect()
        };
        let when =
            |row: &usize| match (value(&table.first_day, *row, UNKNOWN_DAY), value(&table.last_day, *row, UNKNOWN_DAY))
            {
                (UNKNOWN_DAY, _) | (_, UNKNOWN_DAY) => NONE,
                (first, last) => plan.period(first.min(last), first.max(last)),
            };
        let mut axes = vec![coded(&table.place, &plan.places), rows.iter().map(when).collect()];
        for (name, words) in &plan.categories {
            let column = match name.as_str() {
                "activity" => Some(&table.activity),
                "organisation" => Some(&table.organisation),
                "field" => Some(&table.field),
                name => table.category_named(name),
            };
            let column = column.ok_or_else(|| {
                let declared = table.categories.iter().map(|column| column.name().to_owned());
                let known = ["activity", "organisation", "field"].map(str::to_owned).into_iter().chain(declared);
                CubeError::AxisUnknown { axis: excerpt(name), known: known.collect() }
            })?;
            axes.push(coded(column, words));
        }
        let minutes = |(row, doubtful): (&usize, &bool)| match register.selection.participation(*row) {
            Taken::Counted | Taken::Confirmed if !doubtful => value(&table.minutes, *row, UNKNOWN_MINUTES),
            _ => UNKNOWN_MINUTES,
        };
        let minutes = rows.iter().zip(&doubtful).map(minutes).collect();
        let upper = pick(&table.heads_upper);
        let mut lower: Vec<u32> =
            pick(&table.heads_lower).into_iter().zip(&upper).map(|(lower, upper)| lower.min(*upper)).collect();
        let mut person = pick(&table.person);
        for ((person, lower), _) in person.iter_mut().zip(&mut lower).zip(doubtful).filter(|(_, doubtful)| *doubtful) {
            (*person, *lower) = (NONE, 0);
        }
        Ok(Self { person, axes, minutes, lower, upper })
    }

    pub(super) fn chunk(&self) -> Chunk<'_> {
        Chunk {
            person: Codes::U32(&self.person),
            axes: self.axes.iter().map(|axis| Codes::U32(axis)).collect(),
            minutes: Some(&self.minutes),
            heads_lower: Some(&self.lower),
            heads_upper: Some(&self.upper),
        }
    }
}

impl Columns for TallyColumns {
    fn chunks(&self) -> Vec<Chunk<'_>> {
        vec![self.chunk()]
    }
}

fn value<V: Copy>(column: &[V], row: usize, or: V) -> V {
    column.get(row).copied().unwrap_or(or)
}
