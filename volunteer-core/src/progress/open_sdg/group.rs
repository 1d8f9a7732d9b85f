//! From series to an indicator: means over nested groups.

use crate::error::Result;
use crate::json::{Definitions, Fields, Json, mismatch};
use crate::progress::words::ProgressCategory;
use serde_json::{Map, Value, json};

/// How deep groups may lie within each other.
const DEEPEST: u32 = 16;

/// A series with its score, or a group of series and groups.
///
/// In documents `{"score": 2.15, "achieved": true}` (both may be absent: a series without an answer), or a list.
///
/// ```
/// use volunteer_core::{json, progress::open_sdg::ScoreNode};
/// let node: ScoreNode = json::from_text(br#"[{"score": 0.5}, [{"score": 5}, {"score": 5}]]"#)?;
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

impl ScoreNode {
    fn read(value: &Value, depth: u32) -> Result<Self> {
        if let (Value::Array(children), true) = (value, depth < DEEPEST) {
            let children = children.iter().enumerate();
            let read = children.map(|(index, child)| Self::read(child, depth + 1).map_err(|e| e.at_index(index)));
            return Ok(Self::Group(read.collect::<Result<_>>()?));
        }
        if value.is_array() {
            return Err(mismatch("an object", value));
        }
        let fields = Fields::open(value, &["score", "achieved"])?;
        Ok(Self::Series { score: fields.read("score")?, achieved: fields.read("achieved")? })
    }
}

impl Json for ScoreNode {
    fn blank() -> Self {
        Self::Group(Vec::new())
    }

    fn from_json(value: &Value) -> Result<Self> {
        Self::read(value, 0)
    }

    fn to_json(&self) -> Value {
        match self {
            Self::Group(children) => children.iter().map(Json::to_json).collect(),
            Self::Series { score, achieved } => {
                let mut map = Map::new();
                if let Some(score) = score {
                    map.insert("score".into(), score.to_json());
                }
                if *achieved {
                    map.insert("achieved".into(), true.into());
                }
                map.into()
            }
        }
    }

    fn schema(definitions: &mut Definitions) -> Value {
        definitions.named("ScoreNode", |_| {
            let properties = json!({"score": {"type": "number"}, "achieved": {"type": "boolean"}});
            json!({"oneOf": [
                {"type": "object", "properties": properties, "additionalProperties": false},
                {"type": "array", "items": {"$ref": "#/$defs/ScoreNode"}},
            ]})
        })
    }
}
json_serde!(ScoreNode);

json_struct! {
    /// The result of an indicator.
    ///
    /// ```
    /// use volunteer_core::progress::open_sdg::GroupResult;
    /// let none: GroupResult = volunteer_core::json::from_text(b"{}")?;
    /// assert!(none.score.is_none() && none.category.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct GroupResult {
        /// The mean score; absent where no series has one.
        pub score: Option<f64>,
        /// The word for it; absent where no series has a score.
        pub category: Option<ProgressCategory>,
    }
}

/// The result of an indicator: the mean of the scores at every level, groups counting as one, those without a score left
/// out; target achieved where every series with a score has achieved it, else the word for the mean (from 2.5 substantial,
/// from 0 moderate, from −2.5 limited progress, below deterioration).
///
/// ```
/// use volunteer_core::json;
/// use volunteer_core::progress::open_sdg::{ScoreNode, roll_up};
/// let node: ScoreNode = json::from_text(br#"[{"score": 0.5}, [{"score": 5}, {"score": 5}], {"score": 5}]"#)?;
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
