//! Kinds of errors of forecasts.

use serde::Serialize;
/// What can be wrong with what a forecast is given. That a method cannot be used is no error but an outcome.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum ForecastError {
    /// Two points of one period.
    #[error("the period {at} stands twice")]
    #[strum(serialize = "forecast-period-twice")]
    #[serde(rename = "forecast-period-twice")]
    PeriodTwice {
        /// The number of the period.
        at: u32,
    },
    /// A point that has neither a value nor two ends in order.
    #[error("a point has either a value, or a lower and an upper end in order")]
    #[strum(serialize = "forecast-point")]
    #[serde(rename = "forecast-point")]
    Point {},
    /// A level that is no share of cases.
    #[error("a level or probability is given in per cent, from 1 to below 100: 80, not 0.8")]
    #[strum(serialize = "forecast-level")]
    #[serde(rename = "forecast-level")]
    Level {},
    /// The last period asked for does not lie after the last point.
    #[error("the last period asked for must lie 1 to {limit} periods after the last point")]
    #[strum(serialize = "forecast-until")]
    #[serde(rename = "forecast-until")]
    Until {
        /// The furthest period, counted from the last point.
        limit: u32,
    },
    /// More points than a forecast is made from.
    #[error("a forecast is made from at most {limit} points; {count} were given")]
    #[strum(serialize = "forecast-too-many-points")]
    #[serde(rename = "forecast-too-many-points")]
    TooMany {
        /// How many there are.
        count: u32,
        /// How many are taken.
        limit: u32,
    },
}
