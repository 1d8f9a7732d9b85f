//! What the service reads: forms of its own, in which the library's types check themselves.

use serde::Deserialize;
use volunteer_core::calendar::Date;
use volunteer_core::observation::Report;
use volunteer_core::register::{ParticipationRow, Register, RegisterBuilder, Scope};
use volunteer_core::roadmap::{Roadmap, Target};
use volunteer_core::{Context, Number, Period, Result};

/// A shift. It has no `Debug`: who worked is nobody's business in a log.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Shift {
    volunteer: String,
    #[serde(with = "volunteer_core::calendar::IsoDate")]
    day: Date,
    minutes: Option<i32>,
    place: Option<String>,
    sex: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Plan {
    name: String,
    period: Period,
    targets: Vec<PlannedValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PlannedValue {
    indicator: String,
    place: String,
    due: Period,
    value: Number,
}

/// Figures in the words of whoever reported them.
pub(crate) type Reported = Vec<Report>;

/// The shifts as a register, checked.
pub(crate) fn register(shifts: &[Shift], context: &Context) -> Result<Register> {
    let mut builder = RegisterBuilder::new(Scope::default());
    let mut rows = builder.participation_rows("shifts");
    for (index, shift) in shifts.iter().enumerate() {
        let sex = shift.sex.as_deref().map(|sex| ("sex", sex));
        let row = ParticipationRow {
            person: Some(&shift.volunteer),
            first_day: Some(shift.day),
            minutes: shift.minutes,
            place: shift.place.as_deref(),
            categories: sex.as_slice(),
            ..ParticipationRow::default()
        };
        rows.push(&row).map_err(|error| error.at_index(index))?;
    }
    rows.done()?;
    Ok(builder.finish_checked(context))
}

impl Plan {
    pub(crate) fn roadmap(self) -> Result<Roadmap> {
        let mut builder = Roadmap::builder(self.name, self.period);
        for row in self.targets {
            builder = builder.target(Target::new(row.indicator, row.place, row.due, row.value));
        }
        builder.build()
    }
}
