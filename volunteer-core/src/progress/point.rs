//! What methods are given: yearly points and a plain goal.

use super::span::Span;
use crate::error::{DocumentError, NumberError, Result};
use crate::json::{Definitions, Fields, Json};
use serde_json::{Map, Value};

/// The value of one year, exact or within bounds; a missing bound is no limit.
///
/// In documents `{"year": 2023, "value": 45.7}`, or `lower` and `upper` instead of `value`, either of which may be absent.
///
/// ```
/// use volunteer_core::{json, progress::ProgressPoint};
/// let reported: ProgressPoint = json::from_text(br#"{"year": 2023, "lower": 601}"#)?;
/// assert_eq!(reported.upper(), f64::INFINITY);
/// assert_eq!(ProgressPoint::exactly(2023, 45.7)?, ProgressPoint::between(2023, 45.7, 45.7)?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProgressPoint {
    year: u32,
    span: Span,
}

impl ProgressPoint {
    /// A point whose value is known.
    ///
    /// # Errors
    /// `number-out-of-range` where the value is not finite.
    pub fn exactly(year: u32, value: f64) -> Result<Self> {
        Self::between(year, value, value)
    }

    /// A point whose value lies between two bounds, both included; an infinite one is no limit.
    ///
    /// # Errors
    /// `number-out-of-range` for a bound that is no number, or both infinite on one side; `bounds-empty`.
    pub fn between(year: u32, lower: f64, upper: f64) -> Result<Self> {
        let nowhere = lower.is_infinite() && lower > 0.0 || upper.is_infinite() && upper < 0.0;
        if lower.is_nan() || upper.is_nan() || nowhere {
            return Err(NumberError::OutOfRange { operation: "reading" }.into());
        }
        if lower > upper {
            return Err(NumberError::BoundsEmpty {}.into());
        }
        // Adding zero turns −0 into 0, so that equal points give equal bytes.
        Ok(Self { year, span: Span { low: lower + 0.0, high: upper + 0.0 } })
    }

    /// The year.
    #[must_use]
    pub const fn year(&self) -> u32 {
        self.year
    }

    /// The lower bound; minus infinity where there is none.
    #[must_use]
    pub const fn lower(&self) -> f64 {
        self.span.low
    }

    /// The upper bound; infinity where there is none.
    #[must_use]
    pub const fn upper(&self) -> f64 {
        self.span.high
    }

    pub(super) const fn span(&self) -> Span {
        self.span
    }

    /// The same year with another span.
    pub(super) const fn with(self, span: Span) -> Self {
        Self { span, ..self }
    }
}

impl Json for ProgressPoint {
    fn blank() -> Self {
        Self { year: 0, span: Span { low: 0.0, high: 0.0 } }
    }

    fn from_json(value: &Value) -> Result<Self> {
        let fields = Fields::open(value, &["year", "value", "lower", "upper"])?;
        let (year, exact): (u32, Option<f64>) = (fields.read("year")?, fields.read("value")?);
        let (lower, upper): (Option<f64>, Option<f64>) = (fields.read("lower")?, fields.read("upper")?);
        match (exact, lower, upper) {
            (Some(exact), None, None) => Self::exactly(year, exact),
            (Some(_), _, _) => {
                let key = if lower.is_some() { "lower" } else { "upper" };
                Err(DocumentError::KeyUnknown { key: key.into(), suggestion: None }.into())
            }
            (None, None, None) => Err(DocumentError::KeyMissing { key: "value".into() }.into()),
            (None, ..) => Self::between(year, lower.unwrap_or(f64::NEG_INFINITY), upper.unwrap_or(f64::INFINITY)),
        }
    }

    fn to_json(&self) -> Value {
        let mut map = Map::new();
        map.insert("year".into(), self.year.into());
        let mut put = |key: &str, value: f64| {
            if value.is_finite() {
                map.insert(key.into(), value.to_json());
            }
        };
        if self.span.is_exact() {
            put("value", self.span.low);
        } else {
            put("lower", self.span.low);
            put("upper", self.span.high);
        }
        map.into()
    }

    fn schema(definitions: &mut Definitions) -> Value {
        definitions.object("ProgressPoint", |definitions| {
            let mut number = || f64::schema(definitions);
            vec![
                ("value", "The value, where it is exact.", number(), true),
                ("lower", "Its lower bound, where it is not; absent: no limit.", number(), true),
                ("upper", "Its upper bound, where it is not; absent: no limit.", number(), true),
                ("year", "The year.", u32::schema(definitions), false),
            ]
        })
    }
}
json_serde!(ProgressPoint);

json_words! {
    /// Which change of an indicator is wanted.
    ///
    /// ```
    /// use volunteer_core::progress::WantedChange;
    /// assert_eq!(WantedChange::from_word("decrease"), Ok(WantedChange::Decrease));
    /// ```
    pub enum WantedChange {
        /// Higher is better.
        Increase = "increase",
        /// Lower is better.
        Decrease = "decrease",
        /// The target is to be hit, not passed: parity. Every method judges the distance beyond the target, T + |y − T|, as
        /// coming down to it (Open SDG's "goldilocks" form for shares; the same as UN ESCAP's form for parity).
        Hit = "hit",
    }
}

json_struct! {
    /// What a series shall reach.
    ///
    /// ```
    /// use volunteer_core::{json, progress::ProgressGoal};
    /// let goal: ProgressGoal = json::from_text(br#"{"wanted": "decrease", "target": 7.25, "targetYear": 2030}"#)?;
    /// assert_eq!(goal.target, Some(7.25));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct ProgressGoal {
        /// Which change is wanted.
        pub wanted: WantedChange,
        /// The year of the baseline. Absent: the first point (for methods of recent trends, their own window). Where it has
        /// no point each method looks where its publisher does.
        pub baseline_year: Option<u32>,
        /// The value to reach.
        pub target: Option<f64>,
        /// The year in which to reach it.
        pub target_year: Option<u32>,
        /// Whether the target is a limit to respect in every year (weather symbols).
        pub every_year: bool,
        /// The natural limit of the values, such as 100 per cent (Open SDG and its variants, without a target).
        pub limit: Option<f64>,
        /// Whether the values are percentages from 0 to 100 (UN Statistics Division: within one point of a target of 0 or
        /// 100 counts as met).
        pub percentage: bool,
        /// Best, worst and thresholds (SDSN).
        pub scale: Option<ProgressScale>,
    }
}

impl ProgressGoal {
    /// A change that is wanted, and nothing else.
    ///
    /// ```
    /// use volunteer_core::progress::{ProgressGoal, WantedChange};
    /// let goal = ProgressGoal { target: Some(7.25), ..ProgressGoal::towards(WantedChange::Decrease) };
    /// assert!(goal.target_year.is_none());
    /// ```
    #[must_use]
    pub const fn towards(wanted: WantedChange) -> Self {
        Self {
            wanted,
            baseline_year: None,
            target: None,
            target_year: None,
            every_year: false,
            limit: None,
            percentage: false,
            scale: None,
        }
    }
}

json_struct! {
    /// The scale of an indicator as SDSN uses it; best may be the highest or the lowest of the four.
    ///
    /// ```
    /// use volunteer_core::{json, progress::ProgressScale};
    /// let poverty: ProgressScale = json::from_text(br#"{"best": 0, "green": 2, "red": 13, "worst": 72.6}"#)?;
    /// assert_eq!(poverty.red, 13.0);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Copy)]
    pub struct ProgressScale {
        /// The value that gives 100.
        pub best: f64,
        /// Green from here on towards the best.
        pub green: f64,
        /// Red from beyond here towards the worst.
        pub red: f64,
        /// The value that gives 0.
        pub worst: f64,
    }
}

json_struct! {
    /// What the methods leave to the caller. What is absent stands for the value named.
    ///
    /// ```
    /// use volunteer_core::progress::MethodOptions;
    /// assert_eq!(MethodOptions::default().near_tolerance, None);
    /// ```
    #[derive(Default)]
    pub struct MethodOptions {
        /// Whether a baseline or target of zero is replaced by 0.001, as Open SDG and its variants do. Without it they have
        /// no answer for zero.
        pub open_sdg_zero_patch: bool,
        /// Achievement: within which part of the target a value is near it. Absent: 0.1, which no authority fixes.
        pub near_tolerance: Option<f64>,
        /// Share of the way: on track from this part of the expected share. Absent: 0.95, which no authority fixes.
        pub on_track_from: Option<f64>,
        /// Share of the way: behind from this part, off track below it. Absent: 0.6, which no authority fixes.
        pub behind_from: Option<f64>,
        /// Eurostat: how many years the window has, where the goal names no baseline year. Absent: 5.
        pub eurostat_window: Option<u32>,
        /// SDSN trend: how many years the window has. Absent: 5.
        pub sdsn_window: Option<u32>,
        /// UN ESCAP: the first year of which points are used. Absent: 2000.
        pub escap_since: Option<u32>,
    }
    default
}
