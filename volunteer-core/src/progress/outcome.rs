//! Everything that any method can answer, as one list, and sets of it.

use super::words::{CommonCategory, NotAssessable, ProgressCategory};
use serde::{Deserialize, Serialize};

macro_rules! outcomes {
    ($($index:literal $name:ident: $category:expr, $common:ident $(, $why:ident)?;)+) => {
        impl OutcomeSet {
            $(pub(super) const $name: Self = Self(1 << $index);)+
        }
        /// What each bit stands for, in the order of the bits.
        const TABLE: &[PossibleOutcome] = &[$(PossibleOutcome {
            category: $category,
            common: CommonCategory::$common,
            why: outcomes!(@why $($why)?),
        }),+];
        #[cfg(test)]
        const INDEXES: &[usize] = &[$($index),+];
    };
    (@why) => { None };
    (@why $why:ident) => { Some(NotAssessable::$why) };
}

/// One answer of a method: its own word, the common word, and why there is none.
///
/// ```
/// use volunteer_core::document;
/// use volunteer_core::progress::{CommonCategory, PossibleOutcome};
/// let one: PossibleOutcome = document::from_slice(br#"{"category": "sun", "common": "on-track"}"#)?;
/// assert_eq!(one.common, CommonCategory::OnTrack);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Copy, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct PossibleOutcome {
    /// The method's own word; absent where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<ProgressCategory>,
    /// The common word.
    pub common: CommonCategory,
    /// Why it cannot be assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<NotAssessable>,
}

use ProgressCategory as Is;

outcomes! {
    0 REACHED: Some(Is::Reached), Met;
    1 NEAR: Some(Is::NearTarget), Behind;
    2 SHORT: Some(Is::ShortOfTarget), OffTrack;
    3 ON_TRACK: Some(Is::OnTrack), OnTrack;
    4 BEHIND: Some(Is::Behind), Behind;
    5 OFF_TRACK: Some(Is::OffTrack), OffTrack;
    6 MOVING_AWAY: Some(Is::MovingAway), MovingAway;
    7 ACHIEVED: Some(Is::TargetAchieved), Met;
    8 SUBSTANTIAL: Some(Is::SubstantialProgress), OnTrack;
    9 MODERATE: Some(Is::ModerateProgress), Behind;
    10 LIMITED: Some(Is::LimitedProgress), OffTrack;
    11 DETERIORATION: Some(Is::Deterioration), MovingAway;
    12 SIGNIFICANT_MET: Some(Is::SignificantProgress), Met;
    13 SIGNIFICANT: Some(Is::SignificantProgress), OnTrack;
    14 INSUFFICIENT: Some(Is::InsufficientProgress), OffTrack;
    15 MOVEMENT_AWAY: Some(Is::MovementAway), MovingAway;
    16 NO_PROGRESS: Some(Is::NoProgress), OffTrack;
    17 MODERATELY_WORSE: Some(Is::ModerateDeterioration), MovingAway;
    18 INSUFFICIENT_WORSE: Some(Is::ModerateDeterioration), OffTrack;
    19 SIGNIFICANTLY_WORSE: Some(Is::SignificantDeterioration), MovingAway;
    20 CHART_MET: Some(Is::MetOrOnTrack), Met;
    21 CHART_ON_TRACK: Some(Is::MetOrOnTrack), OnTrack;
    22 CHART_FAIR: Some(Is::FairProgress), Behind;
    23 CHART_STAGNATION: Some(Is::StagnationOrRegression), OffTrack;
    24 CHART_REGRESSION: Some(Is::StagnationOrRegression), MovingAway;
    25 PROGRESSED_ON_TRACK: Some(Is::Progressed), OnTrack;
    26 PROGRESSED_BEHIND: Some(Is::Progressed), Behind;
    27 PROGRESSED: Some(Is::Progressed), NotAssessable, TargetYearMissing;
    28 UNCHANGED: Some(Is::Unchanged), OffTrack;
    29 REGRESSED: Some(Is::Regressed), MovingAway;
    30 MAINTAIN_MET: Some(Is::MaintainProgress), Met;
    31 MAINTAIN: Some(Is::MaintainProgress), OnTrack;
    32 ACCELERATE: Some(Is::AccelerateProgress), Behind;
    33 REVERSE: Some(Is::ReverseTrend), MovingAway;
    34 GREEN: Some(Is::Green), Met;
    35 YELLOW: Some(Is::Yellow), Behind;
    36 ORANGE: Some(Is::Orange), OffTrack;
    37 RED: Some(Is::Red), OffTrack;
    38 TREND_MET: Some(Is::OnTrackOrMaintaining), Met;
    39 TREND_ON_TRACK: Some(Is::OnTrackOrMaintaining), OnTrack;
    40 TREND_MODERATE: Some(Is::ModeratelyIncreasing), Behind;
    41 TREND_STAGNATING: Some(Is::Stagnating), OffTrack;
    42 TREND_DECREASING: Some(Is::Decreasing), MovingAway;
    43 SUN_MET: Some(Is::Sun), Met;
    44 SUN: Some(Is::Sun), OnTrack;
    45 SUN_CLOUD_MET: Some(Is::SunWithCloud), Met;
    46 SUN_CLOUD: Some(Is::SunWithCloud), Behind;
    47 CLOUD: Some(Is::Cloud), OffTrack;
    48 STORM: Some(Is::Storm), MovingAway;
    49 RATE_ENOUGH: Some(Is::AtRequiredRate), OnTrack;
    50 RATE_BELOW: Some(Is::BelowRequiredRate), Behind;
    51 RATE_WRONG: Some(Is::WrongDirection), MovingAway;
    52 NO_POINTS: None, NotAssessable, NoPoints;
    53 YEAR_TWICE: None, NotAssessable, YearTwice;
    54 TOO_FEW_POINTS: None, NotAssessable, TooFewPoints;
    55 BASELINE_YEAR_MISSING: None, NotAssessable, BaselineYearMissing;
    56 TARGET_MISSING: None, NotAssessable, TargetMissing;
    57 TARGET_YEAR_MISSING: None, NotAssessable, TargetYearMissing;
    58 TARGET_YEAR_BEFORE_BASELINE: None, NotAssessable, TargetYearBeforeBaseline;
    59 TARGET_YEAR_PAST: None, NotAssessable, TargetYearPast;
    60 BASELINE_ZERO: None, NotAssessable, BaselineZero;
    61 TARGET_ZERO: None, NotAssessable, TargetZero;
    62 SIGN_CHANGE: None, NotAssessable, SignChange;
    63 NOT_POSITIVE: None, NotAssessable, NotPositive;
    64 BASELINE_EQUALS_TARGET: None, NotAssessable, BaselineEqualsTarget;
    65 WRONG_SIDE: None, NotAssessable, TargetWrongSide;
    66 SCALE_MISSING: None, NotAssessable, ScaleMissing;
    67 SCALE_OUT_OF_ORDER: None, NotAssessable, ScaleOutOfOrder;
    68 OUT_OF_RANGE: None, NotAssessable, OutOfRange;
}

/// A set of answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct OutcomeSet(u128);

impl OutcomeSet {
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    pub(super) const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    pub(super) const fn is_single(self) -> bool {
        self.0.is_power_of_two()
    }

    /// The answers, in the order of the list.
    pub(super) fn outcomes(self) -> impl Iterator<Item = PossibleOutcome> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let index = usize::try_from(left.trailing_zeros()).ok()?;
            left &= left.wrapping_sub(1);
            TABLE.get(index).copied()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;

    #[test]
    fn every_bit_has_its_own_place_and_meaning() {
        assert!(INDEXES.iter().copied().eq(0..TABLE.len()));
        let mut seen = Vec::new();
        for outcome in TABLE {
            assert!(outcome.why.is_some() == (outcome.common == CommonCategory::NotAssessable), "{outcome:?}");
            seen.push(*outcome);
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), TABLE.len());
        let reasons: Vec<_> = TABLE.iter().filter_map(|outcome| outcome.why).collect();
        assert!(NotAssessable::ALL.iter().all(|why| reasons.contains(why)));
        let own: Vec<_> = TABLE.iter().filter_map(|outcome| outcome.category).collect();
        assert!(ProgressCategory::ALL.iter().all(|category| own.contains(category)));
    }

    #[test]
    fn sets_list_what_they_hold() {
        let set = OutcomeSet::SUN.and(OutcomeSet::REACHED);
        assert_eq!(
            set.outcomes().map(|one| one.common).collect::<Vec<_>>(),
            [CommonCategory::Met, CommonCategory::OnTrack]
        );
        assert!(OutcomeSet::SUN.is_single() && OutcomeSet::SUN.within(set) && !set.within(OutcomeSet::SUN));
        assert_eq!(OutcomeSet::default().outcomes().count(), 0);
    }
}
