//! Periods: texts in their canonical form, and what follows from them.

use crate::convert::{Answer, argument, document, give, plain};
use serde_json::{Map, Value};
use volunteer_core::Period;
use volunteer_core::calendar::{Date, PeriodForm, years_between};
use volunteer_core::json::Json;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The canonical text of a period in any of the forms that the core reads.
///
/// # Errors
/// As [`Period::parse`].
#[wasm_bindgen(js_name = parsePeriod)]
pub fn parse_period(text: &JsValue) -> Answer {
    give(&document::<Period>(text)?)
}

/// The period behind an identifier of DHIS2.
///
/// # Errors
/// As [`Period::from_dhis2`].
#[wasm_bindgen(js_name = periodFromDhis2)]
pub fn period_from_dhis2(identifier: &JsValue) -> Answer {
    let identifier: String = argument("identifier", identifier)?;
    give(&Period::from_dhis2(&identifier)?)
}

/// The identifier of DHIS2 for a period.
///
/// # Errors
/// As [`Period::to_dhis2`].
#[wasm_bindgen(js_name = periodToDhis2)]
pub fn period_to_dhis2(period: &JsValue) -> Answer {
    let period: Period = argument("period", period)?;
    give(&period.to_dhis2()?)
}

/// First and last day, form, number of days, and how ISO 8601 and DHIS2 write it.
///
/// # Errors
/// As [`Period::parse`].
#[wasm_bindgen(js_name = periodInfo)]
pub fn period_info(period: &JsValue) -> Answer {
    plain(&info(argument("period", period)?))
}

fn info(period: Period) -> Value {
    let mut info = Map::new();
    info.insert("period".into(), period.to_json());
    info.insert("start".into(), period.start().to_json());
    info.insert("end".into(), period.end().to_json());
    info.insert("form".into(), period.form().to_json());
    info.insert("days".into(), period.days().into());
    info.insert("iso".into(), period.to_iso().into());
    if let Ok(identifier) = period.to_dhis2() {
        info.insert("dhis2".into(), identifier.into());
    }
    info.into()
}

/// The period of the same form after this one.
///
/// # Errors
/// As [`Period::next`].
#[wasm_bindgen(js_name = nextPeriod)]
pub fn next_period(period: &JsValue) -> Answer {
    give(&argument::<Period>("period", period)?.next()?)
}

/// The period of the same form before this one.
///
/// # Errors
/// As [`Period::previous`].
#[wasm_bindgen(js_name = previousPeriod)]
pub fn previous_period(period: &JsValue) -> Answer {
    give(&argument::<Period>("period", period)?.previous()?)
}

/// The period of a form in which a day lies.
///
/// # Errors
/// As [`Period::containing`].
#[wasm_bindgen(js_name = periodContaining)]
pub fn period_containing(date: &JsValue, form: &JsValue) -> Answer {
    let (date, form): (Date, PeriodForm) = (argument("date", date)?, argument("form", form)?);
    give(&Period::containing(date, form)?)
}

/// The periods of a form into which a period falls, in order.
///
/// # Errors
/// As [`Period::parts`].
#[wasm_bindgen(js_name = periodParts)]
pub fn period_parts(period: &JsValue, form: &JsValue) -> Answer {
    let (period, form): (Period, PeriodForm) = (argument("period", period)?, argument("form", form)?);
    give(&period.parts(form)?.collect::<Vec<_>>())
}

/// The part of a period that has passed at the end of a day, as an exact quotient.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = shareElapsed)]
pub fn share_elapsed(period: &JsValue, as_of: &JsValue) -> Answer {
    let (period, as_of): (Period, Date) = (argument("period", period)?, argument("asOf", as_of)?);
    give(&period.share_elapsed(as_of))
}

/// The years between two days: whole years, and the rest as a part of its year.
///
/// # Errors
/// As [`years_between`].
#[wasm_bindgen(js_name = yearsBetween)]
pub fn years_between_days(from: &JsValue, to: &JsValue) -> Answer {
    let (from, to): (Date, Date) = (argument("from", from)?, argument("to", to)?);
    give(&years_between(from, to)?)
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
