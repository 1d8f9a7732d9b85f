//! Decisions: what the caller makes of findings, and the rows that are counted for it.
//!
//! A finding removes nothing. A [`RowDecision`] says what to leave out of counts, or which values to take as not recorded, with
//! the reason and whoever says so. The rows stay in the register; the [`Selection`] says row by row what counts, and lists
//! what each decision did, as steps of the trail.
//!
//! ```
//! use volunteer_core::register::decision::{RowAction, RowDecision};
//! use volunteer_core::register::finding::FindingCode;
//!
//! let once = RowDecision::on_finding(RowAction::CountOnce, FindingCode::DuplicateExact, "Entered twice at the month's end")?;
//! assert_eq!(once.with_author("Front office, Petropavl").by(), Some("Front office, Petropavl"));
//!
//! // Hours of zero are no duplicates, so that there is nothing to count once.
//! let unfit = RowDecision::on_finding(RowAction::CountOnce, FindingCode::HoursZero, "?");
//! assert_eq!(unfit.unwrap_err().code(), "decision-invalid");
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod apply;
#[cfg(test)]
mod tests;

use super::Register;
use super::finding::{FindingCode, RowRef};
use crate::calendar::Date;
use crate::context::Context;
use crate::document;
use crate::error::{Error, RecordError, Result, refuse, unknown_word};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The format of a document of decisions.
pub const DECISIONS_FORMAT: &str = "volunteer/decisions@1";

/// What is done with rows.
///
/// ```
/// use volunteer_core::register::decision::RowAction;
/// assert_eq!("count-once".parse(), Ok(RowAction::CountOnce));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum RowAction {
    /// They are not counted.
    LeaveOut,
    /// Of rows that are the same record, the first is counted; people who may be the same are one person. For duplicates and
    /// `person-likely-same` only.
    CountOnce,
    /// They are counted, and their value (minutes, or the number helped) is not recorded: unknown, not zero.
    NotRecorded,
    /// They are counted as they were recorded: the status that is not known is "done", the row is no total. Of people who may
    /// be the same, each is one of their own.
    Keep,
}

/// A decision about the rows with a finding, or about rows by their numbers.
///
/// ```
/// use volunteer_core::register::{decision::{RowAction, RowDecision}, finding::FindingCode};
/// let once = RowDecision::on_finding(RowAction::CountOnce, FindingCode::DuplicateExact, "Entered twice")?;
/// assert!(once.rows().is_empty());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "RowDecisionFields", into = "RowDecisionFields")
)]
pub struct RowDecision {
    pub(crate) action: RowAction,
    pub(crate) code: Option<FindingCode>,
    pub(crate) rows: Vec<RowRef>,
    pub(crate) reason: String,
    pub(crate) by: Option<String>,
    pub(crate) on: Option<Date>,
}

impl RowDecision {
    /// What is done.
    #[must_use]
    pub fn action(&self) -> RowAction {
        self.action
    }

    /// To all rows with this finding; or else to `rows`.
    #[must_use]
    pub fn code(&self) -> Option<FindingCode> {
        self.code
    }

    /// To these rows of the source.
    #[must_use]
    pub fn rows(&self) -> &[RowRef] {
        &self.rows
    }

    /// Why, in the words of whoever decides.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// Who says so: an office or a role; no person need be named.
    #[must_use]
    pub fn by(&self) -> Option<&str> {
        self.by.as_deref()
    }

    /// When it was decided.
    #[must_use]
    pub fn on(&self) -> Option<Date> {
        self.on
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "RowDecision")]
struct RowDecisionFields {
    /// What is done.
    pub action: RowAction,
    /// To all rows with this finding; or else to `rows`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<FindingCode>,
    /// To these rows of the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowRef>,
    /// Why, in the words of whoever decides.
    pub reason: String,
    /// Who says so: an office or a role; no person need be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub on: Option<Date>,
}

impl Serialize for RowDecision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| RowDecisionFields::serialize(self, to),
            |to| RowDecisionFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for RowDecision {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, RowDecisionFields::deserialize, |from| RowDecisionFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl RowDecision {
    /// What is done with all rows that have a finding, and why.
    ///
    /// # Errors
    /// `decision-invalid` without a reason, or where rows that are no duplicates are to be counted once.
    ///
    /// ```
    /// use volunteer_core::register::{decision::{RowAction, RowDecision}, finding::FindingCode};
    /// let once = RowDecision::on_finding(RowAction::CountOnce, FindingCode::DuplicateExact, "Entered twice")?
    ///     .with_author("Front office, Petropavl");
    /// assert!(once.rows().is_empty());
    /// let unfit = RowDecision::on_finding(RowAction::CountOnce, FindingCode::HoursZero, "?");
    /// assert_eq!(unfit.unwrap_err().code(), "decision-invalid");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn on_finding(action: RowAction, code: FindingCode, reason: impl Into<String>) -> Result<Self> {
        Self { action, code: Some(code), rows: Vec::new(), reason: reason.into(), by: None, on: None }.check()
    }

    /// What is done with rows of the source, and why.
    ///
    /// # Errors
    /// `decision-invalid` without a reason or rows, or where rows are to be counted once.
    pub fn on_rows(
        action: RowAction,
        rows: impl IntoIterator<Item = RowRef>,
        reason: impl Into<String>,
    ) -> Result<Self> {
        let rows = rows.into_iter().collect();
        Self { action, code: None, rows, reason: reason.into(), by: None, on: None }.check()
    }

    /// The same decision with who says so: an office or a role; no person need be named.
    #[must_use]
    pub fn with_author(mut self, by: impl Into<String>) -> Self {
        self.by = Some(by.into());
        self
    }

    /// The same decision with the day on which it was made.
    #[must_use]
    pub fn with_day(mut self, on: Date) -> Self {
        self.on = Some(on);
        self
    }

    fn check(mut self) -> Result<Self> {
        self.rows.sort_unstable();
        self.rows.dedup();
        let twice = [FindingCode::DuplicateExact, FindingCode::DuplicateLikely, FindingCode::PersonLikelySame];
        let duplicate = self.code.is_some_and(|code| twice.contains(&code));
        let fits = self.code.is_some() == self.rows.is_empty()
            && (self.action != RowAction::CountOnce || duplicate)
            && !self.reason.trim().is_empty();
        if fits { Ok(self) } else { Err(RecordError::DecisionInvalid {}.into()) }
    }
}

/// Decisions about a register, as a document. Where several concern one row, the strongest counts: leaving out before
/// not recorded; their order does not matter.
///
/// ```
/// use volunteer_core::{document, register::decision::RowDecisions};
/// assert_eq!(document::to_string(&RowDecisions::new([]))?, r#"{"format":"volunteer/decisions@1"}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct RowDecisions {
    /// Always `volunteer/decisions@1`.
    #[serde(deserialize_with = "format")]
    pub(crate) format: String,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<RowDecision>,
}

impl Serialize for RowDecisions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for RowDecisions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    document::read_format(deserializer, DECISIONS_FORMAT)
}

impl RowDecisions {
    /// A document of these decisions.
    #[must_use]
    pub fn new(decisions: impl IntoIterator<Item = RowDecision>) -> Self {
        Self { format: DECISIONS_FORMAT.into(), decisions: decisions.into_iter().collect() }
    }

    /// `volunteer/decisions@1`.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }
}

/// A step of the trail: a decision and what it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct RowDecisionStep {
    /// What was decided.
    pub decision: RowDecision,
    /// How many participations it concerns.
    pub participations: u64,
    /// How many assistances it concerns.
    pub assistances: u64,
    /// The minutes of these participations that are recorded: what a count would have more without the decision, as
    /// far as no other decision concerns the same rows.
    pub minutes: crate::number::Number,
}

/// How a row is taken into counts.
///
/// ```
/// use volunteer_core::register::decision::Taken;
/// assert!(Taken::Counted < Taken::LeftOut);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taken {
    /// As it was recorded.
    #[default]
    Counted,
    /// As it was recorded, and surely: what was doubtful about it is settled.
    Confirmed,
    /// The row counts, its value is unknown.
    WithoutValue,
    /// Not at all.
    LeftOut,
}

impl Taken {
    /// The word for it.
    ///
    /// ```
    /// assert_eq!(volunteer_core::register::decision::Taken::LeftOut.as_str(), "left-out");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Confirmed => "confirmed",
            Self::WithoutValue => "without-value",
            Self::LeftOut => "left-out",
        }
    }
}

/// Which rows are counted, and how.
///
/// ```
/// use volunteer_core::register::{Register, decision::Taken};
/// let register = Register::default();
/// assert_eq!(register.selection().participation(0), Taken::Counted);
/// assert!(register.decisions().is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// One per row, or none at all where everything is counted as recorded.
    participations: Vec<Taken>,
    assistances: Vec<Taken>,
    steps: Vec<RowDecisionStep>,
    /// What was decided of people who may be the same.
    pub(crate) alike: AlikePeople,
}

/// How people are counted who may be the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum AlikePeople {
    /// Nobody has said: they make bounds.
    #[default]
    Unsettled,
    /// As one person.
    Same,
    /// Each as one of their own.
    Apart,
}

impl Selection {
    /// How a participation is taken, by its index.
    #[must_use]
    pub fn participation(&self, index: usize) -> Taken {
        self.participations.get(index).copied().unwrap_or_default()
    }

    /// How an assistance is taken, by its index.
    ///
    /// ```
    /// use volunteer_core::register::decision::{Selection, Taken};
    /// assert_eq!(Selection::default().assistance(3), Taken::Counted);
    /// ```
    #[must_use]
    pub fn assistance(&self, index: usize) -> Taken {
        self.assistances.get(index).copied().unwrap_or_default()
    }

    /// How each participation is taken; empty where all are counted as recorded.
    ///
    /// ```
    /// assert!(volunteer_core::register::decision::Selection::default().participations().is_empty());
    /// ```
    #[must_use]
    pub fn participations(&self) -> &[Taken] {
        &self.participations
    }

    /// How each assistance is taken; empty where all are counted as recorded.
    ///
    /// ```
    /// assert!(volunteer_core::register::decision::Selection::default().assistances().is_empty());
    /// ```
    #[must_use]
    pub fn assistances(&self) -> &[Taken] {
        &self.assistances
    }

    /// What each decision did, in canonical order.
    ///
    /// ```
    /// assert!(volunteer_core::register::decision::Selection::default().steps().is_empty());
    /// ```
    #[must_use]
    pub fn steps(&self) -> &[RowDecisionStep] {
        &self.steps
    }
}

impl Register {
    /// What was decided about the register's findings, and what each decision did.
    #[must_use]
    pub fn decisions(&self) -> &[RowDecisionStep] {
        self.selection.steps()
    }

    /// Which rows are counted, and how.
    #[must_use]
    pub const fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The same register under these decisions, in place of any earlier ones. The records are the same; what is counted of
    /// them changes.
    ///
    /// # Errors
    /// `decision-rows-unlisted` for a code found while reading of which not every row is listed in `found`;
    /// `decision-row-unknown`.
    ///
    /// ```
    /// use volunteer_core::Context;
    /// use volunteer_core::register::decision::{RowAction, RowDecision, RowDecisions};
    /// use volunteer_core::register::finding::FindingCode;
    /// use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
    ///
    /// let context = Context::kazakhstan();
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// let mut rows = builder.participation_rows("shifts");
    /// rows.push(&ParticipationRow { person: Some("A17"), minutes: Some(30 * 60), ..ParticipationRow::default() })?;
    /// rows.done()?;
    /// let register = builder.finish_checked(&context);
    ///
    /// let month = RowDecision::on_finding(RowAction::LeaveOut, FindingCode::RowOver24h, "A month entered on its last day")?;
    /// let found = register.findings().clone();
    /// let register = register.decide(&RowDecisions::new([month]), &found, &context)?;
    /// assert_eq!(register.decisions()[0].participations, 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn decide(
        mut self,
        decisions: &RowDecisions,
        found: &super::finding::Findings,
        context: &Context,
    ) -> Result<Self> {
        self.selection = Selection::default();
        self.selection = apply::selection(&self, &decisions.decisions, found, context)
            .map_err(|error: Error| error.at_key("decisions"))?;
        Ok(self)
    }
}
