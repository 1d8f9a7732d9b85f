//! The methods, each with its id, version, source and least number of points.

use super::fit::{Fit, Series};
use super::{line, smoothing, walk};
use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};

/// A method of saying where a series will be.
///
/// ```
/// use volunteer_core::forecast::ForecastMethod;
/// assert_eq!("last-value".parse(), Ok(ForecastMethod::LastValue));
/// assert_eq!(ForecastMethod::Damped.id(), "damped@1");
/// assert!(!ForecastMethod::DEFAULT.contains(&ForecastMethod::Line));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ForecastMethod {
    /// The last value stays.
    LastValue,
    /// The mean step of the past goes on.
    Drift,
    /// A straight line by least squares. Never the default: on yearly series it does worse than the last value.
    Line,
    /// A straight line of logarithms, for values above zero. Never the default.
    LogLine,
    /// Simple exponential smoothing.
    #[serde(rename = "simple-smoothing")]
    #[strum(serialize = "simple-smoothing")]
    Simple,
    /// Holt's smoothing of level and trend.
    Holt,
    /// Holt's smoothing with a trend that dies away.
    Damped,
    /// Only for the end of a year: what has come so far over the share that past years had by then.
    SeasonalShare,
}

/// Why a method says nothing.
///
/// ```
/// use volunteer_core::forecast::ForecastRefusal;
/// assert_eq!(ForecastRefusal::TooFewPoints.to_string(), "too-few-points");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ForecastRefusal {
    /// Fewer points than the method needs.
    TooFewPoints,
    /// Fewer whole past years than the method needs.
    TooFewYears,
    /// A period is missing between the first and the last.
    PeriodMissing,
    /// A point has only a lower or only an upper end.
    EndMissing,
    /// Values of zero or less have no logarithm or no share.
    NotPositive,
    /// The method says nothing of the sum of several periods.
    NoSum,
    /// The method needs the periods of a year.
    NeedsYear,
    /// The numbers leave the range of floating-point numbers.
    TooLarge,
}

impl ForecastMethod {
    /// What is used where no methods are named.
    pub const DEFAULT: &'static [Self] = &[Self::LastValue, Self::Drift, Self::Damped];

    /// Id and version of the method.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LastValue => "last-value@1",
            Self::Drift => "drift@1",
            Self::Line => "line@1",
            Self::LogLine => "log-line@1",
            Self::Simple => "simple-smoothing@1",
            Self::Holt => "holt@1",
            Self::Damped => "damped@1",
            Self::SeasonalShare => "seasonal-share@1",
        }
    }

    /// Where the method is described.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Self::LastValue | Self::Drift | Self::Line | Self::LogLine => {
                "Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.; intervals by Student's t"
            }
            Self::Simple | Self::Holt | Self::Damped => {
                "Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing, 2008; intervals by Student's t"
            }
            Self::SeasonalShare => "general knowledge: no publication fixes it",
        }
    }

    /// How many points it needs at least: one or two more than it estimates numbers, so that a spread can be estimated.
    #[must_use]
    pub const fn least_points(self) -> u32 {
        match self {
            Self::LastValue => 2,
            Self::Drift | Self::Line | Self::LogLine => 3,
            Self::Simple => 4,
            Self::Holt => 6,
            Self::Damped => 7,
            Self::SeasonalShare => 1,
        }
    }

    pub(super) fn fit(self, series: &Series, horizon: u32) -> Result<Fit, ForecastRefusal> {
        let whole = || if series.has_gaps() { Err(ForecastRefusal::PeriodMissing) } else { Ok(series) };
        Ok(match self {
            Self::LastValue => walk::last_value(series, horizon),
            Self::Drift => walk::drift(series, horizon),
            Self::Line => line::line(series, horizon),
            Self::LogLine => line::line(&series.logarithms().ok_or(ForecastRefusal::NotPositive)?, horizon),
            Self::Simple => smoothing::smoothing(whole()?, horizon, smoothing::Kind::Simple),
            Self::Holt => smoothing::smoothing(whole()?, horizon, smoothing::Kind::Holt),
            Self::Damped => smoothing::smoothing(whole()?, horizon, smoothing::Kind::Damped),
            Self::SeasonalShare => return Err(ForecastRefusal::NeedsYear),
        })
    }
}
