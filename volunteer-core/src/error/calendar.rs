//! Kinds of errors of dates and periods.

/// What can be wrong in dates and periods.
///
/// ```
/// use volunteer_core::error::CalendarError;
/// assert!(CalendarError::CODES.contains(&"date-invalid"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
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
    /// The form is right, but the calendar has no such month, week or day.
    #[error("the calendar has no {part} {value} there: it is between {least} and {most}")]
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
    PeriodOutOfRange {},
    /// A range has no length by which days could be divided.
    #[error("a range has no length by which a period could be divided")]
    PeriodFormUnsized {},
    /// Not a period identifier of DHIS2.
    #[error("not a DHIS2 period identifier: expected a form such as {expected}")]
    Dhis2Syntax {
        /// An example of what is expected.
        expected: &'static str,
    },
    /// DHIS2 has no identifier for this period.
    #[error("DHIS2 has no identifier for the period {period}")]
    Dhis2Unnamed {
        /// The period, in its canonical form.
        period: String,
    },
}

codes!(CalendarError {
    DateInvalid {} => "date-invalid",
    PeriodSyntax { expected } => "period-syntax",
    PeriodReversed { start, end } => "period-reversed",
    PeriodInvalid { part, value, least, most } => "period-invalid",
    PeriodOutOfRange {} => "period-out-of-range",
    PeriodFormUnsized {} => "period-form-unsized",
    Dhis2Syntax { expected } => "dhis2-period-syntax",
    Dhis2Unnamed { period } => "dhis2-period-unnamed",
});
