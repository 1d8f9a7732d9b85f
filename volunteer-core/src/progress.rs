//! Methods of judging progress, one file per method, each with an id, a version and a source.
//!
//! Methods take a plain goal and `f64` points; [`run`] runs any set of them on the same ones. The plain method also has an
//! exact form over bounds ([`plain`]), on which verdicts rest.
//!
//! | Method | Publisher | What decides |
//! |---|---|---|
//! | [`achievement`] `achievement@1` | – | value ÷ target |
//! | [`share`] `share-of-way@1` | – | share of the way against share of the time |
//! | [`open_sdg`] `open-sdg@1` | Statistics Canada, Open SDG | achieved ÷ required growth rate |
//! | [`eurostat`] `eurostat@1`, `eustat@1` | Eurostat, EUSTAT | the same, other bands |
//! | [`unsd`] `unsd-progress-chart@1` | UN Statistics Division | value extrapolated to the target year |
//! | [`escap`] `escap-current-status@1`, `escap-anticipated-progress@1` | UN regional commissions | share of the way; gap that a weighted line leaves |
//! | [`sdsn`] `sdsn-level@1`, `sdsn-trend@1` | SDSN | thresholds; recent trend against the one needed |
//! | [`weather`] `weather-symbols@1` | Germany | trend of six points against the gap |
//! | [`reduction`] `aarr-regression@1`, `aarr-end-points@1` | UNICEF, WHO | yearly rate of reduction |
//!
//! Each result has the method's own word and a common one, best first: met, on track, behind, off track, moving away, not
//! assessable. Zeros, changes of sign, a target that equals the baseline or lies on its wrong side, too few points, years
//! that are missing or past are typed answers, never NaN.
//!
//! Points may have bounds. Then every answer that some choice of values within them gives is listed: methods are computed
//! over intervals that are cut in two until each answer is proven or excluded, because corners alone do not suffice (the
//! ratio of two growth rates is not monotone in the baseline that they share).
//!
//! ```
//! use volunteer_core::progress::{MethodSet, NotAssessable, ProgressGoal, ProgressMethod, ProgressPoint, WantedChange, run};
//!
//! let goal = ProgressGoal { target: Some(896.0), target_year: Some(2026), ..ProgressGoal::towards(WantedChange::Increase) };
//! let points = [ProgressPoint::exactly(2020, 224.0)?, ProgressPoint::exactly(2024, 755.0)?];
//! let results = run(&points, &goal, &MethodSet::of(&[ProgressMethod::Achievement, ProgressMethod::Eurostat]));
//! let words: Vec<String> = results.iter().map(|result| result.common.unwrap().to_string()).collect();
//! assert_eq!(words, ["off-track", "on-track"]); // 84 % of the target; 35 % growth a year, and 26 % are needed
//!
//! // An answer for every method, also where it has none.
//! let weather = &run(&points, &goal, &MethodSet::of(&[ProgressMethod::WeatherSymbols]))[0];
//! assert_eq!(weather.why, Some(NotAssessable::TooFewPoints));
//! # Ok::<(), volunteer_core::Error>(())
//! ```

pub mod achievement;
mod agreement;
mod case;
pub mod escap;
pub mod eurostat;
mod found;
mod line;
pub mod open_sdg;
mod outcome;
pub mod plain;
mod point;
mod rate;
pub mod reduction;
mod result;
pub mod sdsn;
mod series;
mod set;
pub mod share;
mod span;
#[cfg(test)]
mod tests;
pub mod unsd;
pub mod weather;
mod words;

pub use agreement::{MethodAgreement, MethodsAgree, MethodsOfWord, agreement};
pub use outcome::PossibleOutcome;
pub use point::{MethodOptions, ProgressGoal, ProgressPoint, ProgressScale, WantedChange};
pub use result::{ProgressResult, common_words};
pub use series::ProgressSeries;
pub use set::{MethodSet, run};
pub use words::{
    CommonCategory, MethodBasis, NotAssessable, ProgressCategory, ProgressMeasure, ProgressMethod, ProgressRemark,
};
