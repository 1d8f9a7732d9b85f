//! Measures: what a roadmap says will be done.

use super::Status;
use crate::calendar::Period;
use crate::error::Result;
use crate::language::LocalText;
use crate::number::{Bounds, Unit};
use crate::observation::{Evidence, Source};

json_struct! {
    /// Something a roadmap says will be done, by whom and when.
    ///
    /// ```
    /// use volunteer_core::roadmap::Measure;
    /// let projects: Measure = volunteer_core::json::from_text(r#"{
    ///     "id": "projects", "due": "2023", "planned": 3, "unit": "project", "status": "adopted"}"#.as_bytes())?;
    /// assert!(projects.delivery.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Measure {
        /// Its id, often its number in the plan.
        pub id: String,
        /// What will be done.
        pub label: LocalText,
        /// Who answers for it.
        pub responsible: Option<String>,
        /// By when.
        pub due: Period,
        /// How its completion is shown: a report, an order, an event.
        pub completion: Option<String>,
        /// How many were planned, where they are counted.
        pub planned: Option<Bounds>,
        /// What is counted.
        pub unit: Option<Unit>,
        /// What was reported of its delivery. Absent: nothing.
        pub delivery: Option<Delivery>,
        /// Where it stands in the plan.
        pub status: Status,
        /// The indicators it should move.
        pub indicators: Vec<String>,
        /// Where it was published.
        pub sources: Vec<Source>,
    }
    check
}

json_struct! {
    /// What was reported of a measure's delivery.
    ///
    /// ```
    /// use volunteer_core::{roadmap::Delivery, json};
    /// let read: Delivery = json::from_text(r#"{"period": "2023-06-30", "delivered": 2}"#.as_bytes())?;
    /// assert!(!read.completed);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Delivery {
        /// The day or period it was reported for.
        pub period: Period,
        /// How many were delivered, where they are counted.
        pub delivered: Option<Bounds>,
        /// Whether it was reported as completed.
        pub completed: bool,
        /// How well that is founded. Absent: reported.
        pub evidence: Evidence,
        /// Where it was published.
        pub sources: Vec<Source>,
    }
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
