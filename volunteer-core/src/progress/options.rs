//! What the methods leave to the caller.

use super::goal::check_finite;
use crate::document::{self, is_default};
use crate::error::{Result, refuse};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What the methods leave to the caller. What is absent stands for the value named.
///
/// ```
/// use volunteer_core::progress::MethodOptions;
/// let options = MethodOptions::builder().sdsn_window(4).build()?;
/// assert_eq!((options.sdsn_window(), options.near_tolerance()), (Some(4), None));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "MethodOptionsFields", into = "MethodOptionsFields")
)]
pub struct MethodOptions {
    pub(crate) open_sdg_zero_patch: bool,
    pub(crate) near_tolerance: Option<f64>,
    pub(crate) on_track_from: Option<f64>,
    pub(crate) behind_from: Option<f64>,
    pub(crate) eurostat_window: Option<u32>,
    pub(crate) sdsn_window: Option<u32>,
    pub(crate) escap_since: Option<u32>,
}

impl MethodOptions {
    /// Whether a baseline or target of zero is replaced by 0.001, as Open SDG and its variants do. Without it they have
    /// no answer for zero.
    #[must_use]
    pub const fn open_sdg_zero_patch(&self) -> bool {
        self.open_sdg_zero_patch
    }

    /// Achievement: within which part of the target a value is near it. Absent: 0.1, which no authority fixes.
    #[must_use]
    pub const fn near_tolerance(&self) -> Option<f64> {
        self.near_tolerance
    }

    /// Share of the way: on track from this part of the expected share. Absent: 0.95, which no authority fixes.
    #[must_use]
    pub const fn on_track_from(&self) -> Option<f64> {
        self.on_track_from
    }

    /// Share of the way: behind from this part, off track below it. Absent: 0.6, which no authority fixes.
    #[must_use]
    pub const fn behind_from(&self) -> Option<f64> {
        self.behind_from
    }

    /// Eurostat: how many years the window has, where the goal names no baseline year. Absent: 5.
    #[must_use]
    pub const fn eurostat_window(&self) -> Option<u32> {
        self.eurostat_window
    }

    /// SDSN trend: how many years the window has. Absent: 5.
    #[must_use]
    pub const fn sdsn_window(&self) -> Option<u32> {
        self.sdsn_window
    }

    /// UN ESCAP: the first year of which points are used. Absent: 2000.
    #[must_use]
    pub const fn escap_since(&self) -> Option<u32> {
        self.escap_since
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "MethodOptions")]
struct MethodOptionsFields {
    /// Whether a baseline or target of zero is replaced by 0.001, as Open SDG and its variants do. Without it they have
    /// no answer for zero.
    #[serde(default, skip_serializing_if = "is_default")]
    pub open_sdg_zero_patch: bool,
    /// Achievement: within which part of the target a value is near it. Absent: 0.1, which no authority fixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near_tolerance: Option<f64>,
    /// Share of the way: on track from this part of the expected share. Absent: 0.95, which no authority fixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_track_from: Option<f64>,
    /// Share of the way: behind from this part, off track below it. Absent: 0.6, which no authority fixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind_from: Option<f64>,
    /// Eurostat: how many years the window has, where the goal names no baseline year. Absent: 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eurostat_window: Option<u32>,
    /// SDSN trend: how many years the window has. Absent: 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sdsn_window: Option<u32>,
    /// UN ESCAP: the first year of which points are used. Absent: 2000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escap_since: Option<u32>,
}

impl Serialize for MethodOptions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| MethodOptionsFields::serialize(self, to),
            |to| MethodOptionsFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for MethodOptions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, MethodOptionsFields::deserialize, |from| {
            MethodOptionsFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

/// Makes [`MethodOptions`]; see [`MethodOptions::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct MethodOptionsBuilder {
    options: MethodOptions,
}

impl MethodOptions {
    /// Options of which every one stands for its default.
    pub fn builder() -> MethodOptionsBuilder {
        MethodOptionsBuilder { options: Self::default() }
    }

    fn check(self) -> Result<Self> {
        check_finite([
            ("nearTolerance", self.near_tolerance),
            ("onTrackFrom", self.on_track_from),
            ("behindFrom", self.behind_from),
        ])?;
        Ok(self)
    }
}

impl MethodOptionsBuilder {
    /// A baseline or target of zero is replaced by 0.001, as Open SDG and its variants do.
    pub fn open_sdg_zero_patch(mut self) -> Self {
        self.options.open_sdg_zero_patch = true;
        self
    }

    /// Achievement: within which part of the target a value is near it.
    pub fn near_tolerance(mut self, part: f64) -> Self {
        self.options.near_tolerance = Some(part);
        self
    }

    /// Share of the way: on track from this part of the expected share.
    pub fn on_track_from(mut self, part: f64) -> Self {
        self.options.on_track_from = Some(part);
        self
    }

    /// Share of the way: behind from this part, off track below it.
    pub fn behind_from(mut self, part: f64) -> Self {
        self.options.behind_from = Some(part);
        self
    }

    /// Eurostat: how many years the window has, where the goal names no baseline year.
    pub fn eurostat_window(mut self, years: u32) -> Self {
        self.options.eurostat_window = Some(years);
        self
    }

    /// SDSN trend: how many years the window has.
    pub fn sdsn_window(mut self, years: u32) -> Self {
        self.options.sdsn_window = Some(years);
        self
    }

    /// UN ESCAP: the first year of which points are used.
    pub fn escap_since(mut self, year: u32) -> Self {
        self.options.escap_since = Some(year);
        self
    }

    /// The options, checked as a document is when it is read.
    ///
    /// # Errors
    /// `number-out-of-range` for a number that is not finite.
    pub fn build(self) -> Result<MethodOptions> {
        self.options.check()
    }
}
