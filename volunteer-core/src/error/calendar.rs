//! Kinds of errors of dates and periods.

use serde::Serialize;
/// What can be wrong in dates and periods.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum CalendarError {
    /// Not a date of the calendar in the form `2023-05-01`.
    #[error("not a date of the form 2023-05-01")]
    #[strum(serialize = "date-invalid")]
    #[serde(rename = "date-invalid")]
    DateInvalid {},
    /// Not a period in a form the reader knows.
    #[error("not a period: expected a form such as {expected}")]
    #[strum(serialize = "period-syntax")]
    #[serde(rename = "period-syntax")]
    PeriodSyntax {
        /// An example of what is expected.
        expected: &'static str,
    },
    /// The period ends before it starts.
    #[error("the period ends ({end}) before it starts ({start})")]
    #[strum(serialize = "period-reversed")]
    #[serde(rename = "period-reversed")]
    PeriodReversed {
        /// First day.
        start: String,
        /// Last day.
        end: String,
    },
    /// The form is right, but the calendar has no such month, week or day.
    #[error("the calendar has no {part} {value} there: it is between {least} and {most}")]
    #[strum(serialize = "period-invalid")]
    #[serde(rename = "period-invalid")]
    PeriodInvalid {
        /// Which part: year, half-year, third, quarter, bi-month, month, bi-week, week, weekday or day.
        part: &'static str,
        /// The value that was given.
        value: i64,
        /// The least value possible there.
        least: i64,
        /// The greatest value possible there.
        most: i64,
    },
    /// A day before 0001-01-01 or after 9999-12-31.
    #[error("the period leaves the years 0001 to 9999")]
    #[strum(serialize = "period-out-of-range")]
    #[serde(rename = "period-out-of-range")]
    PeriodOutOfRange {},
    /// A range has no length by which days could be divided.
    #[error("a range has no length by which a period could be divided")]
    #[strum(serialize = "period-form-unsized")]
    #[serde(rename = "period-form-unsized")]
    PeriodFormUnsized {},
    /// Not a period identifier of DHIS2.
    #[error("not a DHIS2 period identifier: expected a form such as {expected}")]
    #[strum(serialize = "dhis2-period-syntax")]
    #[serde(rename = "dhis2-period-syntax")]
    Dhis2Syntax {
        /// An example of what is expected.
        expected: &'static str,
    },
    /// DHIS2 has no identifier for this period.
    #[error("DHIS2 has no identifier for the period {period}")]
    #[strum(serialize = "dhis2-period-unnamed")]
    #[serde(rename = "dhis2-period-unnamed")]
    Dhis2Unnamed {
        /// The period, in its canonical form.
        period: String,
    },
}
