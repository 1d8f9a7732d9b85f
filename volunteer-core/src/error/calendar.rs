//! Kinds of errors of dates and periods.

use serde::Serialize;

/// What can be wrong in dates and periods.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum CalendarError {
    /// Not a date of the calendar in the form `2023-05-01`.
    #[error("not a date of the form 2023-05-01")]
    DateInvalid {},
    /// Not a period in a form the reader knows.
    #[error("not a period: expected a form such as {expected}")]
    PeriodSyntax {
        /// An example of what is expected.
        expected: &'static str,
    },
    /// The period ends before it starts.
    #[error("the period ends ({end}) before it starts ({start})")]
    PeriodReversed {
        /// First day.
        start: String,
        /// Last day.
        end: String,
    },
}

codes!(CalendarError {
    DateInvalid => "date-invalid",
    PeriodSyntax => "period-syntax",
    PeriodReversed => "period-reversed",
});
