//! Observations of one indicator at one place, in order.

use super::Observation;
use crate::document;
use crate::document::text_of;
use crate::error::Result;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;

/// The format of a document of observations.
pub const OBSERVATIONS_FORMAT: &str = "volunteer/observations@1";

/// A document of observations.
///
/// ```
/// use volunteer_core::{document, observation::Observations};
/// assert_eq!(document::to_string(&Observations::new([]))?, r#"{"format":"volunteer/observations@1"}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Observations {
    /// `volunteer/observations@1`.
    #[serde(deserialize_with = "format")]
    pub(crate) format: String,
    /// The observations, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<Observation>,
}

impl Serialize for Observations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Observations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    document::read_format(deserializer, OBSERVATIONS_FORMAT)
}

impl Observations {
    /// A document of these observations.
    #[must_use]
    pub fn new(observations: impl IntoIterator<Item = Observation>) -> Self {
        Self { format: OBSERVATIONS_FORMAT.into(), observations: observations.into_iter().collect() }
    }

    /// `volunteer/observations@1`.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }
}

/// The observations of one indicator at one place on one map, oldest first.
///
/// ```
/// use volunteer_core::{Unit, observation::{IndicatorSeries, Nature, Observation}};
/// let organisations = |year: &str, count: i64| {
///     Observation::builder("organisations", ("KZ", "kz-20"), year.parse()?, Unit::Organisation, Nature::Stock)
///         .exactly(count)
///         .build()
/// };
/// let series = IndicatorSeries::group([organisations("2022", 685)?, organisations("2020", 224)?]);
/// assert_eq!(series.len(), 1);
/// assert_eq!(series[0].observations()[0].period().to_string(), "2020");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorSeries {
    indicator: String,
    place: String,
    map: String,
    observations: Vec<Observation>,
}

impl IndicatorSeries {
    /// Sorts observations into series: by indicator, place and map, then by period. The result does not depend on the
    /// order they come in.
    #[must_use]
    pub fn group(observations: impl IntoIterator<Item = Observation>) -> Vec<Self> {
        fn key(observation: &Observation) -> [&str; 3] {
            [&observation.indicator, &observation.place, &observation.map]
        }
        let mut all: Vec<Observation> = observations.into_iter().collect();
        all.sort_unstable_by(|a, b| key(a).cmp(&key(b)).then_with(|| canonical_order(a, b)));
        let mut series: Vec<Self> = Vec::new();
        for observation in all {
            match series.last_mut() {
                Some(last) if [&last.indicator, &last.place, &last.map] == key(&observation) => {
                    last.observations.push(observation);
                }
                _ => {
                    let [indicator, place, map] = key(&observation).map(str::to_owned);
                    series.push(Self { indicator, place, map, observations: vec![observation] });
                }
            }
        }
        series
    }

    /// What is measured.
    #[must_use]
    pub fn indicator(&self) -> &str {
        &self.indicator
    }

    /// Where.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// On which map.
    #[must_use]
    pub fn map(&self) -> &str {
        &self.map
    }

    /// The observations, oldest first.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }
}

/// By period, then by evidence (best first), then by canonical bytes: an order that no input order can change.
pub(crate) fn canonical_order(a: &Observation, b: &Observation) -> Ordering {
    (a.period, a.evidence).cmp(&(b.period, b.evidence)).then_with(|| text_of(a).cmp(&text_of(b)))
}

impl Observations {
    /// The observations, in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, Observation> {
        self.observations.iter()
    }
}

impl IntoIterator for Observations {
    type Item = Observation;
    type IntoIter = std::vec::IntoIter<Observation>;

    /// The observations, in their order.
    fn into_iter(self) -> Self::IntoIter {
        self.observations.into_iter()
    }
}

impl<'a> IntoIterator for &'a Observations {
    type Item = &'a Observation;
    type IntoIter = std::slice::Iter<'a, Observation>;

    fn into_iter(self) -> Self::IntoIter {
        self.observations.iter()
    }
}

impl IndicatorSeries {
    /// The observations, in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, Observation> {
        self.observations.iter()
    }
}

impl IntoIterator for IndicatorSeries {
    type Item = Observation;
    type IntoIter = std::vec::IntoIter<Observation>;

    /// The observations, in their order.
    fn into_iter(self) -> Self::IntoIter {
        self.observations.into_iter()
    }
}

impl<'a> IntoIterator for &'a IndicatorSeries {
    type Item = &'a Observation;
    type IntoIter = std::slice::Iter<'a, Observation>;

    fn into_iter(self) -> Self::IntoIter {
        self.observations.iter()
    }
}
