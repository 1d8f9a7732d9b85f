//! Kinds of errors of forecasts.

/// What can be wrong with what a forecast is given. That a method cannot be used is no error but an outcome.
///
/// ```
/// use volunteer_core::error::ForecastError;
/// assert!(ForecastError::CODES.contains(&"forecast-until"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ForecastError {
    /// Two points of one period.
    #[error("the period {at} stands twice")]
    PeriodTwice {
        /// The number of the period.
        at: u32,
    },
    /// A point that has neither a value nor two ends in order.
    #[error("a point has either a value, or a lower and an upper end in order")]
    Point {},
    /// A level that is no share of cases.
    #[error("a level lies between 0 and 100, both excluded")]
    Level {},
    /// The last period asked for does not lie after the last point.
    #[error("the last period asked for must lie 1 to {limit} periods after the last point")]
    Until {
        /// The furthest period, counted from the last point.
        limit: u32,
    },
    /// More points than a forecast is made from.
    #[error("a forecast is made from at most {limit} points; {count} were given")]
    TooMany {
        /// How many there are.
        count: u32,
        /// How many are taken.
        limit: u32,
    },
}

codes!(ForecastError {
    PeriodTwice { at } => "forecast-period-twice",
    Point {} => "forecast-point",
    Level {} => "forecast-level",
    Until { limit } => "forecast-until",
    TooMany { count, limit } => "forecast-too-many-points",
});
