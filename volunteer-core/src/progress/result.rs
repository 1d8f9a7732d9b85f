//! What a method answers.

use super::case::Case;
use super::found::Found;
use super::outcome::PossibleOutcome;
use super::words::{
    CommonCategory, MethodBasis, NotAssessable, ProgressCategory, ProgressMeasure, ProgressMethod, ProgressRemark,
};
use crate::document;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// What one method says about a series.
///
/// Where every value that was used is exact, `common` is there, and `category` or `why`. Where bounds leave more than
/// one answer, these are absent and `possible` lists the answers: every answer that some choice of values within the
/// bounds gives is in the list.
///
/// ```
/// use volunteer_core::progress::{CommonCategory, MethodSet, ProgressGoal, ProgressMethod, ProgressPoint, run};
/// use volunteer_core::document;
/// let points = [ProgressPoint::exactly(2015, 14.5)?, ProgressPoint::exactly(2023, 10.2)?];
/// let goal: ProgressGoal = document::from_slice(br#"{"wanted": "decrease", "target": 7.25, "targetYear": 2030}"#)?;
/// let result = &run(&points, &goal, &MethodSet::of(&[ProgressMethod::OpenSdg]))[0];
/// assert_eq!(result.common, Some(CommonCategory::OnTrack));
/// assert!((result.value.unwrap() - 0.9525901792032172).abs() < 1e-12);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ProgressResult {
    /// The method, with its version.
    pub method: ProgressMethod,
    /// The edition of the publisher's method, where it has editions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<Cow<'static, str>>,
    /// Where the method is written down.
    pub source: Cow<'static, str>,
    /// How far the method as computed here can be trusted to be the publisher's.
    pub basis: MethodBasis,
    /// What the value measures.
    pub measure: ProgressMeasure,
    /// The years whose values were used, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<u32>,
    /// The target year used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_year: Option<u32>,
    /// The value of the measure, where every value used is exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The publisher's score, where the method has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The method's own word, where only one is possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<ProgressCategory>,
    /// The common word, where only one is possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub common: Option<CommonCategory>,
    /// Why there is no answer, where that is the only possibility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<NotAssessable>,
    /// Every possible answer, best first, where there are several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub possible: Vec<PossibleOutcome>,
    /// What the reader has to know besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<ProgressRemark>,
}

impl Serialize for ProgressResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for ProgressResult {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

impl ProgressResult {
    pub(super) fn new(
        method: ProgressMethod,
        case: &Case<'_>,
        years: Vec<u32>,
        found: Found,
        remarks: Vec<ProgressRemark>,
    ) -> Self {
        let single = if found.set.is_single() { found.set.outcomes().next() } else { None };
        let possible = if single.is_some() { Vec::new() } else { sorted(found.set.outcomes().collect()) };
        let mut common = single.map(|one| one.common);
        if let Some(first) = possible.first()
            && possible.iter().all(|one| one.common == first.common)
        {
            common = Some(first.common);
        }
        Self {
            method,
            edition: method.edition().map(Cow::Borrowed),
            source: Cow::Borrowed(method.source()),
            basis: method.basis(),
            measure: method.measure(case.goal.target.is_some()),
            years,
            target_year: case.goal.target_year,
            value: found.value.filter(|value| value.is_finite()),
            score: found.score,
            category: single.and_then(|one| one.category),
            common,
            why: single.and_then(|one| one.why),
            possible,
            remarks,
        }
    }

    /// Every possible answer, one or several.
    ///
    /// ```
    /// use volunteer_core::Word;
    /// use volunteer_core::document;
    /// use volunteer_core::progress::{MethodSet, ProgressGoal, ProgressMethod, ProgressPoint, run};
    /// let points = [ProgressPoint::exactly(2020, 224.0)?, ProgressPoint::between(2023, 601.0, f64::INFINITY)?];
    /// let goal: ProgressGoal = document::from_slice(br#"{"wanted": "increase", "target": 672, "targetYear": 2023}"#)?;
    /// let result = &run(&points, &goal, &MethodSet::of(&[ProgressMethod::ShareOfWay]))[0];
    /// let words: Vec<_> = result.outcomes().iter().map(|one| one.common.as_str()).collect();
    /// assert_eq!(words, ["met", "behind"]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn outcomes(&self) -> Vec<PossibleOutcome> {
        match self.common {
            Some(common) if self.possible.is_empty() => {
                vec![PossibleOutcome { category: self.category, common, why: self.why }]
            }
            _ => self.possible.clone(),
        }
    }
}

impl ProgressResult {
    /// Adds what the same method answers for another target.
    pub(super) fn include(&mut self, other: &Self) {
        let mut possible = self.outcomes();
        possible.extend(other.outcomes());
        let mut possible = sorted(possible);
        possible.dedup();
        let same = |of: fn(&Self) -> Option<f64>| {
            of(self).zip(of(other)).filter(|(a, b)| a.total_cmp(b).is_eq()).map(|(a, _)| a)
        };
        (self.value, self.score) = (same(|one| one.value), same(|one| one.score));
        let single = match possible.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
        let first = possible.first().map(|one| one.common);
        self.common = first.filter(|first| possible.iter().all(|one| one.common == *first));
        (self.category, self.why) = (single.and_then(|one| one.category), single.and_then(|one| one.why));
        self.possible = if single.is_some() { Vec::new() } else { possible };
        for remark in &other.remarks {
            if !self.remarks.contains(remark) {
                self.remarks.push(*remark);
            }
        }
        self.remarks.sort_unstable();
    }
}

/// Best first: by the common word, then by the method's own.
fn sorted(mut outcomes: Vec<PossibleOutcome>) -> Vec<PossibleOutcome> {
    outcomes.sort_by_key(|one| (one.common, one.category, one.why));
    outcomes
}

/// The common words that results give, best first, those without an answer left aside: more than one where the methods
/// disagree, or where bounds leave an answer open.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::document;
/// use volunteer_core::progress::{MethodSet, ProgressGoal, ProgressPoint, common_words, run};
/// let points = [ProgressPoint::exactly(2015, 100.0)?, ProgressPoint::exactly(2023, 160.0)?];
/// let goal: ProgressGoal = document::from_slice(br#"{"wanted": "increase", "target": 150, "targetYear": 2030}"#)?;
/// let words = common_words(&run(&points, &goal, &MethodSet::all()));
/// assert_eq!(words.iter().map(|word| word.as_str()).collect::<Vec<_>>(), ["met"]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn common_words(results: &[ProgressResult]) -> Vec<CommonCategory> {
    let mut words: Vec<CommonCategory> =
        results.iter().flat_map(ProgressResult::outcomes).map(|one| one.common).collect();
    words.retain(|word| *word != CommonCategory::NotAssessable);
    words.sort_unstable();
    words.dedup();
    words
}
