//! From series to an indicator: means over nested groups.

use crate::document::{self, is_default};
use crate::error::Result;
use crate::progress::words::ProgressCategory;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Serialize};
use serde::{Deserializer, Serializer};
use std::fmt;

/// How deep groups may lie within each other.
const DEEPEST: u32 = 16;

/// A series with its score, or a group of series and groups.
///
/// In documents `{"score": 2.15, "achieved": true}` (both may be absent: a series without an answer), or a list.
///
/// ```
/// use volunteer_core::{document, progress::open_sdg::ScoreNode};
/// let node: ScoreNode = document::from_slice(br#"[{"score": 0.5}, [{"score": 5}, {"score": 5}]]"#)?;
/// assert!(matches!(node, ScoreNode::Group(children) if children.len() == 2));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum ScoreNode {
    /// A series: its score, if it has one, and whether its target is achieved.
    Series {
        /// The score.
        score: Option<f64>,
        /// Whether the target is achieved.
        achieved: bool,
    },
    /// A group, which counts as one.
    Group(Vec<Self>),
}

/// A series as documents write it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Series {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    score: Option<f64>,
    #[serde(default, skip_serializing_if = "is_default")]
    achieved: bool,
}

impl ScoreNode {
    fn plain<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Group(children) => children.serialize(serializer),
            Self::Series { score, achieved } => Series { score: *score, achieved: *achieved }.serialize(serializer),
        }
    }
}

impl Serialize for ScoreNode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| self.plain(to), |to| self.plain(to))
    }
}

impl<'de> Deserialize<'de> for ScoreNode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let node = || NodeVisitor { depth: 0 };
        document::deserialize(deserializer, |from| node().deserialize(from), |from| node().deserialize(from))
    }
}

/// Reads a node that lies so deep.
struct NodeVisitor {
    depth: u32,
}

impl<'de> DeserializeSeed<'de> for NodeVisitor {
    type Value = ScoreNode;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ScoreNode, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = ScoreNode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ScoreNode, A::Error> {
        if self.depth >= DEEPEST {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let mut children = Vec::new();
        while let Some(child) = seq.next_element_seed(Self { depth: self.depth + 1 })? {
            children.push(child);
        }
        Ok(ScoreNode::Group(children))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ScoreNode, A::Error> {
        let Series { score, achieved } = Series::deserialize(MapAccessDeserializer::new(map))?;
        Ok(ScoreNode::Series { score, achieved })
    }
}

/// The result of an indicator.
///
/// ```
/// use volunteer_core::progress::open_sdg::GroupResult;
/// let none: GroupResult = volunteer_core::document::from_slice(b"{}")?;
/// assert!(none.score.is_none() && none.category.is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct GroupResult {
    /// The mean score; absent where no series has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// The word for it; absent where no series has a score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<ProgressCategory>,
}

/// The result of an indicator: the mean of the scores at every level, groups counting as one, those without a score left
/// out; target achieved where every series with a score has achieved it, else the word for the mean (from 2.5 substantial,
/// from 0 moderate, from −2.5 limited progress, below deterioration).
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::document;
/// use volunteer_core::progress::open_sdg::{ScoreNode, roll_up};
/// let node: ScoreNode = document::from_slice(br#"[{"score": 0.5}, [{"score": 5}, {"score": 5}], {"score": 5}]"#)?;
/// let result = roll_up(&node);
/// assert_eq!((result.score, result.category.unwrap().as_str()), (Some(3.5), "substantial-progress"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn roll_up(node: &ScoreNode) -> GroupResult {
    let Some((score, achieved)) = mean(node) else { return GroupResult { score: None, category: None } };
    let category = match () {
        () if achieved => ProgressCategory::TargetAchieved,
        () if score >= 2.5 => ProgressCategory::SubstantialProgress,
        () if score >= 0.0 => ProgressCategory::ModerateProgress,
        () if score >= -2.5 => ProgressCategory::LimitedProgress,
        () => ProgressCategory::Deterioration,
    };
    GroupResult { score: Some(score), category: Some(category) }
}

fn mean(node: &ScoreNode) -> Option<(f64, bool)> {
    match node {
        ScoreNode::Series { score, achieved } => score.map(|score| (score, *achieved)),
        ScoreNode::Group(children) => {
            // Sorted, so that the sum does not depend on the order of the series.
            let mut found: Vec<(f64, bool)> = children.iter().filter_map(mean).collect();
            found.sort_by(|a, b| a.0.total_cmp(&b.0));
            let count = f64::from(u32::try_from(found.len()).ok().filter(|count| *count > 0)?);
            let sum: f64 = found.iter().map(|(score, _)| score).sum();
            Some((sum / count, found.iter().all(|(_, achieved)| *achieved)))
        }
    }
}
