//! Periods: texts in their canonical form, and what follows from them.

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operations};
use serde_json::{Map, Value};
use volunteer_core::Period;
use volunteer_core::calendar::{Date, PeriodForm, years_between};
use volunteer_core::error::Result;
use volunteer_core::json::Json;

pub(crate) const OPERATIONS: Operations = &[
    ("parsePeriod", Free(|arguments| Ok(arguments.document::<Period>()?.to_json()))),
    ("periodFromDhis2", Free(|arguments| Ok(Period::from_dhis2(&arguments.get::<String>("identifier")?)?.to_json()))),
    ("periodToDhis2", Free(|arguments| Ok(period(arguments)?.to_dhis2()?.into()))),
    ("periodInfo", Free(|arguments| Ok(info(period(arguments)?)))),
    ("nextPeriod", Free(|arguments| Ok(period(arguments)?.next()?.to_json()))),
    ("previousPeriod", Free(|arguments| Ok(period(arguments)?.previous()?.to_json()))),
    ("periodContaining", Free(containing)),
    ("periodParts", Free(parts)),
    ("shareElapsed", Free(|arguments| Ok(period(arguments)?.share_elapsed(arguments.get("asOf")?).to_json()))),
    ("yearsBetween", Free(|arguments| Ok(years_between(arguments.get("from")?, arguments.get("to")?)?.to_json()))),
];

fn period(arguments: &Arguments) -> Result<Period> {
    arguments.get("period")
}

/// First and last day, form, number of days, and how ISO 8601 and DHIS2 write it.
fn info(period: Period) -> Value {
    let mut info = Map::new();
    let mut put = |key: &str, value: Value| info.insert(key.into(), value);
    put("period", period.to_json());
    put("start", period.start().to_json());
    put("end", period.end().to_json());
    put("form", period.form().to_json());
    put("days", period.days().into());
    put("iso", period.to_iso().into());
    if let Ok(identifier) = period.to_dhis2() {
        put("dhis2", identifier.into());
    }
    info.into()
}

fn containing(arguments: &Arguments) -> Result<Value> {
    let (date, form): (Date, PeriodForm) = (arguments.get("date")?, arguments.get("form")?);
    Ok(Period::containing(date, form)?.to_json())
}

fn parts(arguments: &Arguments) -> Result<Value> {
    let (period, form): (Period, PeriodForm) = (period(arguments)?, arguments.get("form")?);
    Ok(period.parts(form)?.map(|part| part.to_json()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_identifier_has_no_key_for_it() {
        let keys = |text: &str| {
            let Value::Object(info) = info(Period::parse(text).unwrap()) else { panic!("an object") };
            info.into_iter().map(|(key, _)| key).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(keys("2023-Q1"), "days dhis2 end form iso period start");
        assert_eq!(keys("2023-01-01/2023-01-03"), "days end form iso period start");
    }
}
