//! Measures: what a roadmap says will be done.

use super::Status;
use crate::calendar::Period;
use crate::document::{self, is_default};
use crate::error::{Result, refuse};
use crate::language::LocalText;
use crate::number::{Bounds, Unit};
use crate::observation::{Evidence, Source};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something a roadmap says will be done, by whom and when.
///
/// ```
/// use volunteer_core::roadmap::Measure;
/// let projects: Measure = volunteer_core::document::from_slice(r#"{
///     "id": "projects", "due": "2023", "planned": 3, "unit": "project", "status": "adopted"}"#.as_bytes())?;
/// assert!(projects.delivery.is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Measure {
    /// Its id, often its number in the plan.
    pub id: String,
    /// What will be done.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// By when.
    pub due: Period,
    /// How its completion is shown: a report, an order, an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion: Option<String>,
    /// How many were planned, where they are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Bounds>,
    /// What is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// What was reported of its delivery. Absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
    /// Where it stands in the plan.
    pub status: Status,
    /// The indicators it should move.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

impl Serialize for Measure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Measure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// What was reported of a measure's delivery.
///
/// ```
/// use volunteer_core::{roadmap::Delivery, document};
/// let read: Delivery = document::from_slice(r#"{"period": "2023-06-30", "delivered": 2}"#.as_bytes())?;
/// assert!(!read.completed);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Delivery {
    /// The day or period it was reported for.
    pub period: Period,
    /// How many were delivered, where they are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Bounds>,
    /// Whether it was reported as completed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub completed: bool,
    /// How well that is founded. Absent: reported.
    #[serde(default)]
    pub evidence: Evidence,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

impl Measure {
    /// Narrows counts to whole numbers.
    ///
    /// # Errors
    /// `bounds-empty`.
    pub fn check(mut self) -> Result<Self> {
        let Some(unit) = &self.unit else { return Ok(self) };
        if let Some(planned) = self.planned {
            self.planned = Some(planned.counted(unit).map_err(|error| error.at_key("planned"))?);
        }
        if let Some(delivery) = &mut self.delivery
            && let Some(delivered) = delivery.delivered
        {
            let whole = delivered.counted(unit);
            delivery.delivered = Some(whole.map_err(|error| error.at_key("delivered").at_key("delivery"))?);
        }
        Ok(self)
    }
}
