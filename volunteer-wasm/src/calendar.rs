//! Periods: texts in their canonical form, and what follows from them.

use crate::cross::{Day, Result, answer, list, read, read_day, read_document, to_value, value_to_js};
use serde_json::{Map, Value};
use volunteer_core::Period;
use volunteer_core::calendar::{PeriodForm, years_between};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The canonical form of a period that ISO 8601, EDTF or SDMX write.
///
/// @throws {VolunteerError} `period-syntax`, `period-invalid`, `period-reversed`, `period-out-of-range`
#[wasm_bindgen(js_name = "parsePeriod", unchecked_return_type = "Period")]
pub fn parse_period(#[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue) -> Result<JsValue> {
    answer(&read_document::<Period>(text)?)
}

/// The period behind an identifier of DHIS2.
///
/// @throws {VolunteerError} `dhis2-period-syntax`, `period-invalid`
#[wasm_bindgen(js_name = "parseDhis2Period", unchecked_return_type = "Period")]
pub fn parse_dhis2_period(#[wasm_bindgen(unchecked_param_type = "string")] identifier: &JsValue) -> Result<JsValue> {
    answer(&Period::from_dhis2(&read::<String>("identifier", identifier)?)?)
}

/// The identifier of DHIS2 for a period.
///
/// @throws {VolunteerError} `dhis2-period-unnamed`
#[wasm_bindgen(js_name = "formatDhis2Period")]
pub fn format_dhis2_period(#[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue) -> Result<String> {
    Ok(period_of(period)?.to_dhis2()?)
}

/// First and last day of a period, its form, its days, and how ISO 8601 and DHIS2 write it.
#[wasm_bindgen(js_name = "describePeriod", unchecked_return_type = "PeriodInfo")]
pub fn describe_period(#[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue) -> Result<JsValue> {
    value_to_js(&describe(period_of(period)?))
}

fn describe(period: Period) -> Value {
    let mut description = Map::new();
    let mut put = |key: &str, value: Value| description.insert(key.into(), value);
    put("period", to_value(&period));
    put("start", to_value(&Day(period.start())));
    put("end", to_value(&Day(period.end())));
    put("form", to_value(&period.form()));
    put("days", period.days().into());
    put("iso", period.to_iso().into());
    if let Ok(identifier) = period.to_dhis2() {
        put("dhis2", identifier.into());
    }
    description.into()
}

/// The period of the same form after this one.
///
/// @throws {VolunteerError} `period-out-of-range`
#[wasm_bindgen(js_name = "getNextPeriod", unchecked_return_type = "Period")]
pub fn get_next_period(#[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue) -> Result<JsValue> {
    answer(&period_of(period)?.next()?)
}

/// The period of the same form before this one.
///
/// @throws {VolunteerError} `period-out-of-range`
#[wasm_bindgen(js_name = "getPreviousPeriod", unchecked_return_type = "Period")]
pub fn get_previous_period(#[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue) -> Result<JsValue> {
    answer(&period_of(period)?.previous()?)
}

/// The period of a form in which a day lies.
///
/// @throws {VolunteerError} `period-form-unsized` for `range`
#[wasm_bindgen(js_name = "findPeriod", unchecked_return_type = "Period")]
pub fn find_period(
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] date: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "PeriodForm")] form: &JsValue,
) -> Result<JsValue> {
    answer(&Period::containing(read_day("date", date)?, read("form", form)?)?)
}

/// The periods of a form into which a period falls, in order.
///
/// @throws {VolunteerError} `period-form-unsized` for `range`
#[wasm_bindgen(js_name = "splitPeriod", unchecked_return_type = "Period[]")]
pub fn split_period(
    #[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "PeriodForm")] form: &JsValue,
) -> Result<JsValue> {
    let parts: Vec<Period> = period_of(period)?.parts(read::<PeriodForm>("form", form)?)?.collect();
    list(&parts)
}

/// The part of a period that has passed at the end of a day: 0 before it, 1 after it.
#[wasm_bindgen(js_name = "getShareElapsed", unchecked_return_type = "Ratio")]
pub fn get_share_elapsed(
    #[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate", js_name = "asOf")] as_of: &JsValue,
) -> Result<JsValue> {
    answer(&period_of(period)?.share_elapsed(read_day("asOf", as_of)?))
}

/// The years between two days: whole years, and the rest as a part of its year.
#[wasm_bindgen(js_name = "countYears", unchecked_return_type = "Ratio")]
pub fn count_years(
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] from: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] to: &JsValue,
) -> Result<JsValue> {
    answer(&years_between(read_day("from", from)?, read_day("to", to)?)?)
}

fn period_of(period: &JsValue) -> Result<Period> {
    read("period", period)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_identifier_has_no_key_for_it() {
        let keys = |text: &str| {
            let Value::Object(description) = describe(Period::parse(text).unwrap()) else { panic!("an object") };
            description.into_iter().map(|(key, _)| key).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(keys("2023-Q1"), "days dhis2 end form iso period start");
        assert_eq!(keys("2023-01-01/2023-01-03"), "days end form iso period start");
    }
}
