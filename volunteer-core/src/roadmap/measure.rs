//! Measures: what a roadmap says will be done.

use super::Status;
use crate::calendar::Period;
use crate::document::{self, expect_id, is_default};
use crate::error::{Result, refuse};
use crate::language::LocalText;
use crate::number::{Bounds, Unit};
use crate::observation::{EvidenceLevel, Source};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something a roadmap says will be done, by whom and when.
///
/// ```
/// use volunteer_core::{Bounds, Unit, roadmap::Measure};
/// let projects = Measure::builder("projects", "2023".parse()?).planned(Bounds::exact(3.into()), Unit::Project).build()?;
/// assert!(projects.delivery().is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "MeasureFields", into = "MeasureFields"))]
pub struct Measure {
    pub(crate) id: String,
    pub(crate) label: LocalText,
    pub(crate) responsible: Option<String>,
    pub(crate) due: Period,
    pub(crate) completion: Option<String>,
    pub(crate) planned: Option<Bounds>,
    pub(crate) unit: Option<Unit>,
    pub(crate) delivery: Option<Delivery>,
    pub(crate) status: Status,
    pub(crate) indicators: Vec<String>,
    pub(crate) sources: Vec<Source>,
}

impl Measure {
    /// Its id, often its number in the plan.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What will be done.
    #[must_use]
    pub fn label(&self) -> &LocalText {
        &self.label
    }

    /// Who answers for it.
    #[must_use]
    pub fn responsible(&self) -> Option<&str> {
        self.responsible.as_deref()
    }

    /// By when.
    #[must_use]
    pub fn due(&self) -> Period {
        self.due
    }

    /// How its completion is shown: a report, an order, an event.
    #[must_use]
    pub fn completion(&self) -> Option<&str> {
        self.completion.as_deref()
    }

    /// How many were planned, where they are counted.
    #[must_use]
    pub fn planned(&self) -> Option<Bounds> {
        self.planned
    }

    /// What is counted.
    #[must_use]
    pub fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref()
    }

    /// What was reported of its delivery. Absent: nothing.
    #[must_use]
    pub fn delivery(&self) -> Option<&Delivery> {
        self.delivery.as_ref()
    }

    /// Where it stands in the plan.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// The indicators it should move.
    #[must_use]
    pub fn indicators(&self) -> &[String] {
        &self.indicators
    }

    /// Where it was published.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Measure")]
struct MeasureFields {
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
        document::serialize(
            serializer,
            |to| MeasureFields::serialize(self, to),
            |to| MeasureFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Measure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, MeasureFields::deserialize, |from| MeasureFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// What was reported of a measure's delivery.
///
/// ```
/// use volunteer_core::{Bounds, roadmap::Delivery};
/// let so_far = Delivery { delivered: Some(Bounds::exact(2.into())), ..Delivery::new("2023-06-30".parse()?) };
/// assert!(!so_far.completed);
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
    pub evidence: EvidenceLevel,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

impl Measure {
    /// Narrows counts to whole numbers.
    ///
    /// # Errors
    /// `id-blank`; `bounds-empty`.
    pub(super) fn check(mut self) -> Result<Self> {
        expect_id(&self.id)?;
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
