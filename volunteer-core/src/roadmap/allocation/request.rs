//! What to divide, over which places, by which method.

use super::{AllocationMethod, Problem, TieRule};
use crate::document;
use crate::error::{Result, refuse};
use crate::number::Number;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A place that has a claim to a part of the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct AllocationPlace {
    /// Its code.
    pub place: String,
    /// Its claim: population, young people, last year's value. Only the relation to the others counts.
    pub weight: Number,
    /// The least amount. Absent: zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Number>,
    /// The largest amount. Absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<Number>,
}

/// What to divide, over which places, by which method.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "AllocationRequestFields", into = "AllocationRequestFields")
)]
pub struct AllocationRequest {
    pub(super) method: AllocationMethod,
    pub(super) total: Number,
    pub(super) step: Option<Number>,
    pub(super) ties: TieRule,
    pub(super) places: Vec<AllocationPlace>,
}

impl AllocationRequest {
    /// The method.
    #[must_use]
    pub const fn method(&self) -> AllocationMethod {
        self.method
    }

    /// What is divided.
    #[must_use]
    pub const fn total(&self) -> Number {
        self.total
    }

    /// The smallest amount that is given: 0.01 for hundredths. Absent: 1.
    #[must_use]
    pub const fn step(&self) -> Option<Number> {
        self.step
    }

    /// What happens where two places have the same claim to the last step. Absent: report.
    #[must_use]
    pub const fn ties(&self) -> TieRule {
        self.ties
    }

    /// The places. Their order is the declared order of ties and has no other effect.
    #[must_use]
    pub fn places(&self) -> &[AllocationPlace] {
        &self.places
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "AllocationRequest")]
struct AllocationRequestFields {
    /// The method.
    pub method: AllocationMethod,
    /// What is divided.
    pub total: Number,
    /// The smallest amount that is given: 0.01 for hundredths. Absent: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Number>,
    /// What happens where two places have the same claim to the last step. Absent: report.
    #[serde(default)]
    pub ties: TieRule,
    /// The places. Their order is the declared order of ties and has no other effect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<AllocationPlace>,
}

impl Serialize for AllocationRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| AllocationRequestFields::serialize(self, to),
            |to| AllocationRequestFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for AllocationRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, AllocationRequestFields::deserialize, |from| {
            AllocationRequestFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl AllocationPlace {
    /// A place and its claim, without a floor or a ceiling.
    ///
    /// ```
    /// use volunteer_core::roadmap::AllocationPlace;
    /// let north = AllocationPlace::new("KZ-59", 520_000).floor(100);
    /// assert_eq!((north.floor, north.ceiling), (Some(100.into()), None));
    /// ```
    #[must_use]
    pub fn new(place: impl Into<String>, weight: impl Into<Number>) -> Self {
        Self { place: place.into(), weight: weight.into(), floor: None, ceiling: None }
    }

    /// The least amount.
    #[must_use]
    pub fn floor(mut self, floor: impl Into<Number>) -> Self {
        self.floor = Some(floor.into());
        self
    }

    /// The largest amount.
    #[must_use]
    pub fn ceiling(mut self, ceiling: impl Into<Number>) -> Self {
        self.ceiling = Some(ceiling.into());
        self
    }
}

/// Makes an [`AllocationRequest`]; see [`AllocationRequest::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct AllocationRequestBuilder {
    request: AllocationRequest,
}

impl AllocationRequest {
    /// A total to be divided in whole units, over no places yet; ties are reported.
    ///
    /// ```
    /// use volunteer_core::roadmap::{AllocationMethod, AllocationPlace, AllocationRequest};
    /// let request = AllocationRequest::builder(AllocationMethod::Webster, 10)
    ///     .place(AllocationPlace::new("KZ-75", 3))
    ///     .place(AllocationPlace::new("KZ-59", 1).floor(4));
    /// assert!(request.clone().build().is_ok());
    ///
    /// let error = request.place(AllocationPlace::new("KZ-71", 2).floor(7)).build().unwrap_err();
    /// assert_eq!((error.code(), error.details()["by"].as_i64()), ("allocation-floors-exceed-total", Some(1)));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(method: AllocationMethod, total: impl Into<Number>) -> AllocationRequestBuilder {
        let (step, ties, places) = (None, TieRule::default(), Vec::new());
        AllocationRequestBuilder { request: Self { method, total: total.into(), step, ties, places } }
    }

    /// Whether a place has a floor or a ceiling.
    pub(super) fn is_bounded(&self) -> bool {
        self.places.iter().any(|place| place.floor.is_some() || place.ceiling.is_some())
    }

    fn check(self) -> Result<Self> {
        Problem::new(&self)?;
        Ok(self)
    }
}

impl AllocationRequestBuilder {
    /// The smallest amount that is allocated: 0.01 for hundredths.
    pub fn step(mut self, step: impl Into<Number>) -> Self {
        self.request.step = Some(step.into());
        self
    }

    /// What happens where two places have the same claim to the last step.
    pub fn ties(mut self, ties: TieRule) -> Self {
        self.request.ties = ties;
        self
    }

    /// One more place. The order of places is the declared order of ties and has no other effect.
    pub fn place(mut self, place: AllocationPlace) -> Self {
        self.request.places.push(place);
        self
    }

    /// These places besides those already named.
    pub fn places(mut self, places: impl IntoIterator<Item = AllocationPlace>) -> Self {
        self.request.places.extend(places);
        self
    }

    /// The request, checked.
    ///
    /// # Errors
    /// `allocation-floors-exceed-total`, `allocation-ceilings-below-total` (by how much), `allocation-bounds-crossed`,
    /// `allocation-negative`, `allocation-weights-zero`, `allocation-not-in-steps`, `allocation-too-large`,
    /// `allocation-method-unbounded`, `id-duplicate` for a place that stands twice, `number-out-of-range` for weights
    /// with too many digits.
    pub fn build(self) -> Result<AllocationRequest> {
        self.request.check()
    }
}
