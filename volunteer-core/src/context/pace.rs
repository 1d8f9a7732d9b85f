//! How pace is judged before a target is due.

use crate::definition::Status;
use crate::document;
use crate::error::{Error, Result, RoadmapError, refuse, unknown_word};
use crate::number::{Number, Ratio, RatioBounds};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How far along something is, compared with where it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum PaceCategory {
    /// The target is reached.
    Reached,
    /// At the expected value or so near that the policy calls it on track.
    OnTrack,
    /// Behind the expected value.
    Behind,
    /// Far behind the expected value.
    OffTrack,
    /// Further from the target than the baseline was.
    MovingAway,
}

/// Where the lines between the pace categories lie, as parts of the expected way. No authority fixes them.
///
/// ```
/// use volunteer_core::{Number, context::PacePolicy, definition::Status};
/// assert_eq!(PacePolicy::pace_1().status(), Status::Illustrative);
/// let own = PacePolicy::new("own@1", Status::Draft, 1, Number::parse("0.8")?)?;
/// assert_eq!(own.on_track_from(), Number::ONE);
/// assert_eq!(PacePolicy::new("own@2", Status::Draft, 1, 2).unwrap_err().code(), "pace-cuts");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "PacePolicyFields", into = "PacePolicyFields")
)]
pub struct PacePolicy {
    pub(crate) id: String,
    pub(crate) status: Status,
    pub(crate) on_track_from: Number,
    pub(crate) behind_from: Number,
}

impl PacePolicy {
    /// Id and version.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether somebody set it or it is illustrative.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// On track from this part of the expected way.
    #[must_use]
    pub fn on_track_from(&self) -> Number {
        self.on_track_from
    }

    /// Behind from this part, off track below it.
    #[must_use]
    pub fn behind_from(&self) -> Number {
        self.behind_from
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "PacePolicy")]
struct PacePolicyFields {
    /// Id and version.
    pub id: String,
    /// Whether somebody set it or it is illustrative.
    pub status: Status,
    /// On track from this part of the expected way.
    pub on_track_from: Number,
    /// Behind from this part, off track below it.
    pub behind_from: Number,
}

impl Serialize for PacePolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| PacePolicyFields::serialize(self, to),
            |to| PacePolicyFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for PacePolicy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, PacePolicyFields::deserialize, |from| PacePolicyFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl PacePolicy {
    /// `pace@1`: on track from 95 %, behind from 60 % of the expected way. Illustrative; the cuts are those that Statistics
    /// Canada and Eurostat use for their own ratio of growth rates, which is another quantity.
    #[must_use]
    pub fn pace_1() -> Self {
        let percent = |value: i32| Number::from(value).checked_mul(hundredth()).unwrap_or(Number::ONE);
        Self { id: "pace@1".into(), status: Status::Illustrative, on_track_from: percent(95), behind_from: percent(60) }
    }

    /// A policy of the caller's own: on track from a part of the expected way, behind from a smaller one.
    ///
    /// # Errors
    /// `id-blank`; `pace-cuts` unless the parts fall, above zero.
    pub fn new(
        id: impl Into<String>,
        status: Status,
        on_track_from: impl Into<Number>,
        behind_from: impl Into<Number>,
    ) -> Result<Self> {
        Self { id: id.into(), status, on_track_from: on_track_from.into(), behind_from: behind_from.into() }.check()
    }

    fn check(self) -> Result<Self> {
        document::expect_id(&self.id)?;
        if self.behind_from.signum() <= 0 || self.on_track_from <= self.behind_from {
            return Err(RoadmapError::PaceCuts {}.into());
        }
        Ok(self)
    }

    /// Every category that the part of the expected way may fall into, best first.
    #[must_use]
    pub fn categories(&self, part: &RatioBounds) -> Vec<PaceCategory> {
        let on_track = RatioBounds::at_least(self.on_track_from.into());
        let behind = half_open(self.behind_from.into(), self.on_track_from.into());
        let off_track = half_open(Ratio::ZERO, self.behind_from.into());
        let away = RatioBounds::below(Ratio::ZERO);
        [
            (PaceCategory::OnTrack, Some(on_track)),
            (PaceCategory::Behind, behind),
            (PaceCategory::OffTrack, off_track),
            (PaceCategory::MovingAway, Some(away)),
        ]
        .into_iter()
        .filter(|(_, range)| range.is_some_and(|range| range.intersect(part).is_some()))
        .map(|(category, _)| category)
        .collect()
    }
}

fn hundredth() -> Number {
    Number::parse("0.01").unwrap_or(Number::ONE)
}

fn half_open(lower: Ratio, upper: Ratio) -> Option<RatioBounds> {
    use crate::number::End;
    RatioBounds::new(Some(End { value: lower, open: false }), Some(End { value: upper, open: true })).ok()
}
