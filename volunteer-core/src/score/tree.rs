//! Means of means: a score with its groups.

use super::normalise::checked;
use super::{Mean, ScoreRefusal, ScoreValue};
use crate::document::{self, is_default};
use crate::error::excerpt;
use crate::error::{Error, Result, RoadmapError, ScoreError};
use crate::number::Fraction;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// Groups lie at most so deep in each other.
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ScoreRequest {
    /// The score.
    pub tree: ScoreNode,
    /// The values of the indicators, comparable already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ScoreValue>,
    /// What stands for an indicator or group that has no value of its own: a regional mean, say. Shown where used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replacements: Vec<ScoreValue>,
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

/// The score of one unit.
///
/// # Errors
/// `score-weight`, `number-syntax`, `score-part-unknown`, `score-too-deep`, `id-duplicate`.
///
/// ```
/// use volunteer_core::score::{Mean, ScoreNode, ScoreRequest, ScoreValue, score};
///
/// let node = |id: &str, parts: Vec<ScoreNode>| ScoreNode {
///     id: id.into(), weight: None, mean: Mean::Arithmetic, available_from: None, parts };
/// let education = node("education", vec![node("expected", vec![]), node("mean", vec![])]);
/// let tree = ScoreNode {
///     mean: Mean::Geometric,
///     available_from: Some(1.0), // nothing may be missing
///     ..node("hdi", vec![node("life", vec![]), education, node("income", vec![])])
/// };
/// let values = [("life", 0.8175), ("expected", 0.6446), ("mean", 0.4903), ("income", 0.5830)];
/// let values = values.map(|(id, value)| ScoreValue::new(id, value)).to_vec();
/// let hdi = score(&ScoreRequest { tree, values, replacements: Vec::new() })?.value.unwrap();
/// assert!((hdi - 0.647).abs() < 0.0005); // Albania 1990, Human Development Report 2021/22
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn score(request: &ScoreRequest) -> Result<Score> {
    let values = table(&request.values, "values")?;
    let replacements = table(&request.replacements, "replacements")?;
    let mut work = Work { values, replacements, parts: Vec::new(), seen: BTreeMap::new() };
    let value = work.node(&request.tree, 0).map_err(|error| error.at_key("tree"))?;
    for (list, table) in [("values", &request.values), ("replacements", &request.replacements)] {
        if let Some(index) = table.iter().position(|one| !work.seen.contains_key(one.id.as_str())) {
            let id = table.get(index).map_or_else(String::new, |one| excerpt(&one.id));
            return Err(Error::from(ScoreError::PartUnknown { id }).at_key("id").at_index(index).at_key(list));
        }
    }
    // A value for a group would never be looked at.
    for (index, one) in request.values.iter().enumerate() {
        if work.seen.get(one.id.as_str()) == Some(&true) {
            let error = Error::from(ScoreError::PartUnknown { id: excerpt(&one.id) });
            return Err(error.at_key("id").at_index(index).at_key("values"));
        }
    }
    Ok(Score {
        method: "score@1".into(),
        source: "OECD and JRC, Handbook on Constructing Composite Indicators, 2008".into(),
        value,
        parts: work.parts,
    })
}

fn table<'a>(values: &'a [ScoreValue], list: &'static str) -> Result<BTreeMap<&'a str, f64>> {
    let checked = checked(values, list)?;
    let pairs = values.iter().zip(checked);
    Ok(pairs.filter_map(|(one, value)| value.map(|value| (one.id.as_str(), value))).collect())
}

struct Work<'a> {
    values: BTreeMap<&'a str, f64>,
    replacements: BTreeMap<&'a str, f64>,
    parts: Vec<ScorePart>,
    /// Every id of the tree, and whether it is a group.
    seen: BTreeMap<&'a str, bool>,
}

impl<'a> Work<'a> {
    fn node(&mut self, node: &'a ScoreNode, depth: u32) -> Result<Option<f64>> {
        if depth >= MAX_DEPTH {
            return Err(ScoreError::TooDeep { limit: MAX_DEPTH }.into());
        }
        if self.seen.insert(node.id.as_str(), !node.parts.is_empty()).is_some() {
            return Err(Error::from(RoadmapError::IdDuplicate { id: excerpt(&node.id) }).at_key("id"));
        }
        if node.available_from.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
            return Err(Error::from(ScoreError::Weight {}).at_key("availableFrom"));
        }
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
            let (own, available) = self.group(node, depth)?;
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
        Ok(value)
    }

    fn group(&mut self, node: &'a ScoreNode, depth: u32) -> Result<(Result<f64, ScoreRefusal>, f64)> {
        let mut have = Vec::with_capacity(node.parts.len());
        let (mut there, mut all) = (0.0, 0.0);
        // The same sums as fractions: .1 and .7 are .8.
        let (mut there_on_paper, mut all_on_paper) = (Some(Fraction::ZERO), Some(Fraction::ZERO));
        let add = |sum: Option<Fraction>, weight: f64| sum?.plus(Fraction::of(weight)?);
        for (index, part) in node.parts.iter().enumerate() {
            let at = |error: Error| error.at_index(index).at_key("parts");
            let weight = part.weight.unwrap_or(1.0);
            if !(weight.is_finite() && weight >= 0.0) {
                return Err(at(Error::from(ScoreError::Weight {}).at_key("weight")));
            }
            all += weight;
            all_on_paper = add(all_on_paper, weight);
            if let Some(value) = self.node(part, depth + 1).map_err(at)? {
                there += weight;
                there_on_paper = add(there_on_paper, weight);
                have.push((value, weight));
            }
        }
        let available = if all > 0.0 { there / all } else { 0.0 };
        let share_on_paper = there_on_paper.zip(all_on_paper).and_then(|(there, all)| there.over(all));
        let short = |share: f64| match share_on_paper.zip(Fraction::of(share)) {
            Some((available, share)) => available < share,
            None => available < share,
        };
        let too_little = there <= 0.0 || node.available_from.is_some_and(short);
        let own = if there <= 0.0 {
            Err(ScoreRefusal::NothingAvailable)
        } else if too_little {
            Err(ScoreRefusal::TooLittleAvailable)
        } else {
            node.mean.of(&have)
        };
        Ok((own, available))
    }
}
