//! Means of means: a score with its groups.

use super::normalise::check_values;
use super::{Mean, ScoreRefusal, ScoreValue};
use crate::document::{self, is_default};
use crate::error::{Error, Result, RoadmapError, ScoreError, excerpt, refuse};
use crate::number::Fraction;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// How deep groups may lie within each other.
pub const MAX_DEPTH: u32 = 32;

/// A part of a score: a group of parts, or one indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ScoreNode {
    /// Its id.
    pub id: String,
    /// Its weight in the group above it. Absent: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// How its parts are put together. Absent: arithmetic.
    #[serde(default)]
    pub mean: Mean,
    /// The share of the weights of its parts that must be there, from 0 to 1. Absent: any part is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_from: Option<f64>,
    /// Its parts; an indicator has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<ScoreNode>,
}

/// A score and the values of one unit.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ScoreRequestFields", into = "ScoreRequestFields")
)]
pub struct ScoreRequest {
    tree: ScoreNode,
    values: Vec<ScoreValue>,
    replacements: Vec<ScoreValue>,
}

impl ScoreRequest {
    /// The score.
    #[must_use]
    pub const fn tree(&self) -> &ScoreNode {
        &self.tree
    }

    /// The values of the indicators, comparable already.
    #[must_use]
    pub fn values(&self) -> &[ScoreValue] {
        &self.values
    }

    /// What stands for an indicator or group that has no value of its own: a regional mean, say. Shown where used.
    #[must_use]
    pub fn replacements(&self) -> &[ScoreValue] {
        &self.replacements
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "ScoreRequest")]
struct ScoreRequestFields {
    /// The score.
    pub tree: ScoreNode,
    /// The values of the indicators, comparable already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ScoreValue>,
    /// What stands for an indicator or group that has no value of its own: a regional mean, say. Shown where used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replacements: Vec<ScoreValue>,
}

impl Serialize for ScoreRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| ScoreRequestFields::serialize(self, to),
            |to| ScoreRequestFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for ScoreRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ScoreRequestFields::deserialize, |from| {
            ScoreRequestFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

/// What one part of a score came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ScorePart {
    /// Its id.
    pub id: String,
    /// Its value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// For a group: the method of the mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// For a group: the share of its parts' weights that had a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<f64>,
    /// Whether a replacement stands for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub replaced: bool,
    /// Why it has no value of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<ScoreRefusal>,
}

/// A score with all its parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Score {
    /// `score@1`: weighted means of what is available, group by group.
    pub method: String,
    /// Where it is described.
    pub source: String,
    /// The score itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Every part, groups before their parts, in the order of the definition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<ScorePart>,
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

impl ScoreNode {
    /// One indicator, of weight 1.
    ///
    /// ```
    /// use volunteer_core::score::ScoreNode;
    /// assert_eq!(ScoreNode::indicator("life").weight(2.0).weight, Some(2.0));
    /// ```
    #[must_use]
    pub fn indicator(id: impl Into<String>) -> Self {
        Self::group(id, [])
    }

    /// A group of weight 1: the arithmetic mean of those of its parts that have a value.
    ///
    /// ```
    /// use volunteer_core::score::{Mean, ScoreNode};
    /// let index = ScoreNode::group("index", ["care", "education"].map(ScoreNode::indicator)).mean(Mean::Geometric);
    /// assert_eq!(index.parts.len(), 2);
    /// ```
    #[must_use]
    pub fn group(id: impl Into<String>, parts: impl IntoIterator<Item = Self>) -> Self {
        let parts = parts.into_iter().collect();
        Self { id: id.into(), weight: None, mean: Mean::default(), available_from: None, parts }
    }

    /// Its weight in the group above it.
    #[must_use]
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// How its parts are put together.
    #[must_use]
    pub fn mean(mut self, mean: Mean) -> Self {
        self.mean = mean;
        self
    }

    /// The share of the weights of its parts that must be there, from 0 to 1.
    #[must_use]
    pub fn available_from(mut self, share: f64) -> Self {
        self.available_from = Some(share);
        self
    }

    /// Checks weights, depth and ids, and remembers which ids are groups.
    fn check<'a>(&'a self, depth: u32, groups: &mut BTreeMap<&'a str, bool>) -> Result<()> {
        if depth >= MAX_DEPTH {
            return Err(ScoreError::TooDeep { limit: MAX_DEPTH }.into());
        }
        if groups.insert(self.id.as_str(), !self.parts.is_empty()).is_some() {
            return Err(Error::from(RoadmapError::IdDuplicate { id: excerpt(&self.id) }).at_key("id"));
        }
        if self.available_from.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
            return Err(Error::from(ScoreError::Weight {}).at_key("availableFrom"));
        }
        if self.weight.is_some_and(|weight| !(weight.is_finite() && weight >= 0.0)) {
            return Err(Error::from(ScoreError::Weight {}).at_key("weight"));
        }
        for (index, part) in self.parts.iter().enumerate() {
            part.check(depth + 1, groups).map_err(|error| error.at_index(index).at_key("parts"))?;
        }
        if !self.parts.iter().map(|part| part.weight.unwrap_or(1.0)).sum::<f64>().is_finite() {
            return Err(Error::from(ScoreError::Weight {}).at_key("parts"));
        }
        Ok(())
    }
}

/// Makes a [`ScoreRequest`]; see [`ScoreRequest::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ScoreRequestBuilder {
    request: ScoreRequest,
}

impl ScoreRequest {
    /// A score of one unit whose indicators have no value yet.
    ///
    /// ```
    /// use volunteer_core::score::{ScoreNode, ScoreRequest, ScoreValue};
    /// let tree = ScoreNode::group("index", ["care", "education"].map(ScoreNode::indicator));
    /// let error = ScoreRequest::builder(tree).value(ScoreValue::new("caer", 0.5)).build().unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("score-part-unknown", "/values/0/id"));
    /// ```
    pub fn builder(tree: ScoreNode) -> ScoreRequestBuilder {
        ScoreRequestBuilder { request: Self { tree, values: Vec::new(), replacements: Vec::new() } }
    }

    fn check(self) -> Result<Self> {
        check_values(&self.values, "values")?;
        check_values(&self.replacements, "replacements")?;
        let mut groups = BTreeMap::new();
        self.tree.check(0, &mut groups).map_err(|error| error.at_key("tree"))?;
        // A value for a group would never be used; a replacement may stand for one.
        for (list, values, may_be_group) in
            [("values", &self.values, false), ("replacements", &self.replacements, true)]
        {
            let known = |value: &ScoreValue| groups.get(value.id.as_str()).is_some_and(|group| may_be_group || !group);
            if let Some((index, value)) = values.iter().enumerate().find(|(_, value)| !known(value)) {
                let error = Error::from(ScoreError::PartUnknown { id: excerpt(&value.id) });
                return Err(error.at_key("id").at_index(index).at_key(list));
            }
        }
        Ok(self)
    }
}

impl ScoreRequestBuilder {
    /// The value of one more indicator, comparable already.
    pub fn value(mut self, value: ScoreValue) -> Self {
        self.request.values.push(value);
        self
    }

    /// These values besides those already named.
    pub fn values(mut self, values: impl IntoIterator<Item = ScoreValue>) -> Self {
        self.request.values.extend(values);
        self
    }

    /// What stands for an indicator or group that has no value of its own: a regional mean, say. Shown where used.
    pub fn replacement(mut self, value: ScoreValue) -> Self {
        self.request.replacements.push(value);
        self
    }

    /// The request, checked.
    ///
    /// # Errors
    /// `score-weight`, `number-syntax`, `score-part-unknown`, `score-too-deep`, `id-duplicate`.
    pub fn build(self) -> Result<ScoreRequest> {
        self.request.check()
    }
}

/// The score of one unit.
///
/// ```
/// use volunteer_core::score::{Mean, ScoreNode, ScoreRequest, ScoreValue, score};
///
/// let education = ScoreNode::group("education", ["expected", "mean"].map(ScoreNode::indicator));
/// let tree = ScoreNode::group("hdi", [ScoreNode::indicator("life"), education, ScoreNode::indicator("income")])
///     .mean(Mean::Geometric)
///     .available_from(1.0); // nothing may be missing
/// let values = [("life", 0.8175), ("expected", 0.6446), ("mean", 0.4903), ("income", 0.5830)];
/// let values = values.map(|(id, value)| ScoreValue::new(id, value));
/// let hdi = score(&ScoreRequest::builder(tree).values(values).build()?).value.unwrap();
/// assert!((hdi - 0.647).abs() < 0.0005); // Albania 1990, Human Development Report 2021/22
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn score(request: &ScoreRequest) -> Score {
    let (values, replacements) = (by_id(&request.values), by_id(&request.replacements));
    let mut work = Work { values, replacements, parts: Vec::new() };
    let value = work.node(&request.tree);
    Score {
        method: "score@1".into(),
        source: "OECD and JRC, Handbook on Constructing Composite Indicators, 2008".into(),
        value,
        parts: work.parts,
    }
}

fn by_id(values: &[ScoreValue]) -> BTreeMap<&str, f64> {
    values.iter().filter_map(|part| Some((part.id.as_str(), part.value?))).collect()
}

struct Work<'a> {
    values: BTreeMap<&'a str, f64>,
    replacements: BTreeMap<&'a str, f64>,
    parts: Vec<ScorePart>,
}

impl Work<'_> {
    fn node(&mut self, node: &ScoreNode) -> Option<f64> {
        let place = self.parts.len();
        self.parts.push(ScorePart {
            id: node.id.clone(),
            value: None,
            method: None,
            available: None,
            replaced: false,
            refusal: None,
        });
        let (own, available) = if node.parts.is_empty() {
            let value = self.values.get(node.id.as_str()).copied();
            (value.ok_or(ScoreRefusal::NothingAvailable), None)
        } else {
            let (own, available) = self.group(node);
            (own, Some(available))
        };
        let (value, refusal, replaced) = match own {
            Ok(value) => (Some(value), None, false),
            Err(refusal) => {
                let replacement = self.replacements.get(node.id.as_str()).copied();
                (replacement, Some(refusal), replacement.is_some())
            }
        };
        if let Some(part) = self.parts.get_mut(place) {
            part.value = value;
            part.method = available.map(|_| node.mean.id().to_owned());
            part.available = available;
            part.replaced = replaced;
            part.refusal = refusal;
        }
        value
    }

    fn group(&mut self, node: &ScoreNode) -> (Result<f64, ScoreRefusal>, f64) {
        let mut known = Vec::with_capacity(node.parts.len());
        let (mut known_weight, mut all) = (0.0, 0.0);
        // The same sums as fractions: .1 and .7 are .8.
        let (mut known_on_paper, mut all_on_paper) = (Some(Fraction::ZERO), Some(Fraction::ZERO));
        let add = |sum: Option<Fraction>, weight: f64| sum?.plus(Fraction::of(weight)?);
        for part in &node.parts {
            let weight = part.weight.unwrap_or(1.0);
            all += weight;
            all_on_paper = add(all_on_paper, weight);
            if let Some(value) = self.node(part) {
                known_weight += weight;
                known_on_paper = add(known_on_paper, weight);
                known.push((value, weight));
            }
        }
        let available = if all > 0.0 { known_weight / all } else { 0.0 };
        let share_on_paper = known_on_paper.zip(all_on_paper).and_then(|(known_weight, all)| known_weight.over(all));
        let short = |share: f64| match share_on_paper.zip(Fraction::of(share)) {
            Some((available, share)) => available < share,
            None => available < share,
        };
        let too_little = known_weight <= 0.0 || node.available_from.is_some_and(short);
        let own = if known_weight <= 0.0 {
            Err(ScoreRefusal::NothingAvailable)
        } else if too_little {
            Err(ScoreRefusal::TooLittleAvailable)
        } else {
            node.mean.of(&known)
        };
        (own, available)
    }
}
