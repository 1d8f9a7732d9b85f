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
//! assert_eq!(unfit.unwrap_err().code(), "decision-unfit");
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod apply;
#[cfg(test)]
mod tests;

pub(crate) use apply::FlaggedRows;

use super::Register;
use super::contradictions::Things;
use super::finding::{FindingCode, RowRef};
use crate::Word;
use crate::calendar::Date;
use crate::context::Context;
use crate::document;
use crate::error::{Error, RecordError, Result, refuse, unknown_word};
use crate::record::RecordStatus;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

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
    /// They are counted with what the decision chooses: a place, a status, a day, a birth.
    Choose,
}

/// A decision about the rows with a finding, about some of them, or about rows by their numbers.
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
    pub(crate) choice: Option<RowChoice>,
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

    /// To all rows with this finding, or to those among `rows`; or else to `rows`.
    #[must_use]
    pub fn code(&self) -> Option<FindingCode> {
        self.code
    }

    /// To these rows of the source.
    #[must_use]
    pub fn rows(&self) -> &[RowRef] {
        &self.rows
    }

    /// What is chosen in place of what the rows say, or do not say.
    #[must_use]
    pub fn choice(&self) -> Option<&RowChoice> {
        self.choice.as_ref()
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
    /// To all rows with this finding, or to those among `rows`; or else to `rows`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<FindingCode>,
    /// To these rows of the source. Of people who may be the same, rows of theirs name the group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowRef>,
    /// What is chosen, for the action `choose`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<RowChoice>,
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
    /// `decision-invalid` without a reason; `decision-unfit` for an action that does not fit the finding, with those that do.
    ///
    /// ```
    /// use volunteer_core::register::{decision::{RowAction, RowDecision}, finding::FindingCode};
    /// let once = RowDecision::on_finding(RowAction::CountOnce, FindingCode::DuplicateExact, "Entered twice")?
    ///     .with_author("Front office, Petropavl");
    /// assert!(once.rows().is_empty());
    /// let unfit = RowDecision::on_finding(RowAction::CountOnce, FindingCode::HoursZero, "?");
    /// assert_eq!(unfit.unwrap_err().code(), "decision-unfit");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn on_finding(action: RowAction, code: FindingCode, reason: impl Into<String>) -> Result<Self> {
        let (rows, choice) = (Vec::new(), None);
        Self { action, code: Some(code), rows, choice, reason: reason.into(), by: None, on: None }.check()
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
        Self { action, code: None, rows, choice: None, reason: reason.into(), by: None, on: None }.check()
    }

    /// What is chosen for all rows that have a finding, in place of what they say or do not say, and why.
    ///
    /// # Errors
    /// `decision-invalid` without a reason or a choice; `decision-unfit` for a choice that says nothing about the finding.
    ///
    /// ```
    /// use volunteer_core::register::{decision::{RowChoice, RowDecision}, finding::FindingCode};
    /// let city = RowDecision::choose(RowChoice::place("KZ-75"), FindingCode::PlaceAmbiguous, "All shifts were in the city")?;
    /// assert_eq!(city.choice().unwrap().place.as_deref(), Some("KZ-75"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn choose(choice: RowChoice, code: FindingCode, reason: impl Into<String>) -> Result<Self> {
        let (action, rows) = (RowAction::Choose, Vec::new());
        let choice = Some(choice);
        Self { action, code: Some(code), rows, choice, reason: reason.into(), by: None, on: None }.check()
    }

    /// What is chosen for rows of the source, and why.
    ///
    /// # Errors
    /// `decision-invalid` without a reason, a choice or rows.
    ///
    /// ```
    /// use volunteer_core::record::RecordStatus;
    /// use volunteer_core::register::{decision::{RowChoice, RowDecision}, finding::RowRef};
    /// let done = RowDecision::choose_rows(RowChoice::status(RecordStatus::Done), [RowRef::new(7)], "The team leader was asked")?;
    /// assert_eq!(done.rows(), [RowRef::new(7)]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn choose_rows(
        choice: RowChoice,
        rows: impl IntoIterator<Item = RowRef>,
        reason: impl Into<String>,
    ) -> Result<Self> {
        let rows = rows.into_iter().collect();
        let (action, choice) = (RowAction::Choose, Some(choice));
        Self { action, code: None, rows, choice, reason: reason.into(), by: None, on: None }.check()
    }

    /// The same decision for those rows with the finding that are among these. Of people who may be the same, rows of theirs
    /// name the group.
    ///
    /// # Errors
    /// `decision-invalid` without rows.
    ///
    /// ```
    /// use volunteer_core::register::{decision::{RowAction, RowDecision}, finding::{FindingCode, RowRef}};
    /// let same = RowDecision::on_finding(RowAction::CountOnce, FindingCode::PersonLikelySame, "One person: asked by telephone")?;
    /// assert_eq!(same.among([RowRef::new(3)])?.rows().len(), 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn among(mut self, rows: impl IntoIterator<Item = RowRef>) -> Result<Self> {
        self.rows = rows.into_iter().collect();
        if self.rows.is_empty() {
            return Err(RecordError::DecisionInvalid {}.into());
        }
        self.check()
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
        let choice = self.choice.as_ref().is_some_and(|choice| *choice != RowChoice::default());
        let fits = (self.code.is_some() || !self.rows.is_empty())
            && (self.action != RowAction::CountOnce || self.code.is_some())
            && (self.action == RowAction::Choose) == choice
            && self.choice.is_some() == choice
            && !self.reason.trim().is_empty();
        if !fits {
            return Err(RecordError::DecisionInvalid {}.into());
        }
        if let Some(code) = self.code {
            let unfit = !code.actions().contains(&self.action);
            let chosen = self.choice.as_ref().is_some_and(|choice| !choice.fits(code));
            if unfit || chosen {
                let known = code.actions().iter().copied().map(Word::as_str).collect();
                let (action, code) = (self.action.as_str(), code.as_str());
                return Err(RecordError::DecisionUnfit { action, code, known }.into());
            }
        }
        Ok(self)
    }
}

/// What a decision chooses in place of what rows say, or do not say. What is absent stays as it was recorded.
///
/// ```
/// use volunteer_core::{document, register::decision::RowChoice};
/// assert_eq!(document::to_string(&RowChoice::place("KZ-75"))?, r#"{"place":"KZ-75"}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct RowChoice {
    /// The place, by its code: of work, help, an activity or an organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How far it has come: of work, or of an activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RecordStatus>,
    /// The day on which it was: of work, help or an activity.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub day: Option<Date>,
    /// The day of birth of whoever the rows tell of.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub birth: Option<Date>,
}

impl RowChoice {
    /// A place, by its code.
    ///
    /// ```
    /// assert_eq!(volunteer_core::register::decision::RowChoice::place("KZ-75").status, None);
    /// ```
    #[must_use]
    pub fn place(code: impl Into<String>) -> Self {
        Self { place: Some(code.into()), ..Self::default() }
    }

    /// A status.
    #[must_use]
    pub fn status(status: RecordStatus) -> Self {
        Self { status: Some(status), ..Self::default() }
    }

    /// A day.
    ///
    /// ```
    /// use volunteer_core::{calendar::parse_date, register::decision::RowChoice};
    /// assert!(RowChoice::day(parse_date("2026-04-19")?).birth.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn day(day: Date) -> Self {
        Self { day: Some(day), ..Self::default() }
    }

    /// A day of birth.
    ///
    /// ```
    /// use volunteer_core::{calendar::parse_date, register::decision::RowChoice};
    /// assert!(RowChoice::birth(parse_date("2004-04-19")?).day.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn birth(day: Date) -> Self {
        Self { birth: Some(day), ..Self::default() }
    }

    /// Whether it says something about such a finding, and nothing else.
    fn fits(&self, code: FindingCode) -> bool {
        use FindingCode as Code;
        let [place, status, day, birth] = match code {
            Code::PlaceUnknown
            | Code::PlaceAmbiguous
            | Code::PlaceMissing
            | Code::PlaceNotOnMap
            | Code::OrganisationContradictory => [true, false, false, false],
            Code::StatusUnknown | Code::StatusMissing | Code::StatusConflict | Code::RowMayBeTotal => {
                [false, true, false, false]
            }
            Code::DateMissing
            | Code::DateUnreadable
            | Code::DatePeriod
            | Code::ZoneUndeclared
            | Code::DateOutsideScope
            | Code::DateOutsideActivity
            | Code::EndBeforeStart => [false, false, true, false],
            Code::PersonContradictory | Code::AgeImpossible => [false, false, false, true],
            Code::ActivityContradictory => [true, true, true, false],
            // Two reports of one shift may each have a place.
            Code::DuplicateLikely => [true, false, true, false],
            _ => [false; 4],
        };
        (place || self.place.is_none())
            && (status || self.status.is_none())
            && (day || self.day.is_none())
            && (birth || self.birth.is_none())
    }
}

impl FindingCode {
    /// What can be decided about rows with such a finding.
    ///
    /// ```
    /// use volunteer_core::register::{decision::RowAction, finding::FindingCode};
    /// assert!(FindingCode::PlaceAmbiguous.actions().contains(&RowAction::Choose));
    /// assert!(!FindingCode::HoursZero.actions().contains(&RowAction::CountOnce));
    /// assert!(FindingCode::RowEmpty.actions().is_empty()); // no record was made of it
    /// ```
    #[must_use]
    pub const fn actions(self) -> &'static [RowAction] {
        use RowAction::{Choose, CountOnce, Keep, LeaveOut, NotRecorded};
        match self {
            Self::DuplicateExact | Self::PersonLikelySame => &[LeaveOut, CountOnce, Keep],
            Self::DuplicateLikely => &[LeaveOut, CountOnce, Keep, Choose],
            Self::PlaceUnknown
            | Self::PlaceAmbiguous
            | Self::PlaceMissing
            | Self::PlaceNotOnMap
            | Self::StatusUnknown
            | Self::StatusMissing
            | Self::StatusConflict
            | Self::RowMayBeTotal
            | Self::DateMissing
            | Self::DateUnreadable
            | Self::DatePeriod
            | Self::ZoneUndeclared
            | Self::DateOutsideScope
            | Self::PlaceOutsideScope
            | Self::DateOutsideActivity
            | Self::EndBeforeStart
            | Self::PersonContradictory
            | Self::ActivityContradictory
            | Self::OrganisationContradictory
            | Self::AgeImpossible => &[LeaveOut, Keep, Choose],
            Self::RowEmpty
            | Self::HeaderRepeated
            | Self::RowTotal
            | Self::RowLeftAside
            | Self::PlaceUndeclared
            | Self::ColumnHidden
            | Self::SheetHidden
            | Self::SheetLeftAside
            | Self::NothingCounted => &[],
            Self::CategoryUnknown
            | Self::PersonMissing
            | Self::PersonUnknown
            | Self::ActivityUnknown
            | Self::OrganisationUnknown
            | Self::BeneficiaryUnknown
            | Self::ZoneApplied
            | Self::RowHidden
            | Self::ChildWithoutConsent
            | Self::MinorInForbiddenWork => &[LeaveOut, Keep],
            Self::PersonDayOver24h
            | Self::RowOver24h
            | Self::HoursNegative
            | Self::HoursZero
            | Self::HoursMissing
            | Self::AbsenceWithHours
            | Self::HoursAgainstClock
            | Self::ShiftOverlap
            | Self::ClockUnreadable
            | Self::HelpedMoreThanPopulation
            | Self::PartsExceedWhole
            | Self::SharesNot100
            | Self::UnitsMixed
            | Self::SentinelValue
            | Self::CountZero
            | Self::CountMissing
            | Self::HoursRounded
            | Self::FigureBounded
            | Self::FigureUnreadable
            | Self::NumberUnreadable
            | Self::UnitNotTime
            | Self::CellUnreadable
            | Self::CellTooLong
            | Self::CellError
            | Self::CellsMerged
            | Self::RowTooShort
            | Self::RowTooLong
            | Self::EncodingReplaced
            | Self::QuoteStray => &[LeaveOut, NotRecorded, Keep],
        }
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
    /// The rows of each step.
    pub(crate) rows: Vec<Rows>,
    /// What was decided of people who may be the same.
    pub(crate) alike: AlikeDecided,
    /// What was chosen in place of what rows say.
    pub(crate) chosen: Choices,
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

/// What was decided of all groups of people who may be the same, and of some.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AlikeDecided {
    all: AlikePeople,
    /// By the least code of a group: of people, and of beneficiaries.
    groups: [BTreeMap<u32, AlikePeople>; 2],
}

impl AlikeDecided {
    /// What was decided of the people of a group, or of beneficiaries.
    pub(crate) fn of(&self, beneficiaries: bool, least: u32) -> AlikePeople {
        let [people, helped] = &self.groups;
        let groups = if beneficiaries { helped } else { people };
        groups.get(&least).copied().unwrap_or(self.all)
    }

    /// Whether everybody is counted as they were recorded.
    pub(crate) fn is_apart(&self, beneficiaries: bool) -> bool {
        let [people, helped] = &self.groups;
        let groups = if beneficiaries { helped } else { people };
        self.all == AlikePeople::Apart && groups.values().all(|decided| *decided == AlikePeople::Apart)
    }
}

/// What was chosen for rows, and for the things that rows tell of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    pub(crate) participations: BTreeMap<u32, Chosen>,
    pub(crate) assistances: BTreeMap<u32, Chosen>,
    pub(crate) things: BTreeMap<(Things, u32), Chosen>,
}

/// What was chosen for one row or thing; where two decisions choose differently, it stays open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub(crate) place: Pick<String>,
    pub(crate) status: Pick<RecordStatus>,
    pub(crate) day: Pick<i32>,
    pub(crate) birth: Pick<i32>,
}

/// One value that was chosen, none, or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Pick<V> {
    #[default]
    Nothing,
    One(V),
    Several,
}

impl<V: PartialEq> Pick<V> {
    fn also(&mut self, value: Option<V>) {
        if let Some(value) = value {
            *self = match std::mem::take(self) {
                Self::Nothing => Self::One(value),
                Self::One(before) if before == value => Self::One(before),
                Self::One(_) | Self::Several => Self::Several,
            };
        }
    }

    /// The value, where there is one.
    pub(crate) const fn get(&self) -> Option<&V> {
        match self {
            Self::One(value) => Some(value),
            Self::Nothing | Self::Several => None,
        }
    }
}

impl Chosen {
    fn also(&mut self, choice: &RowChoice) {
        self.place.also(choice.place.clone());
        self.status.also(choice.status);
        self.day.also(choice.day.map(crate::record::day_number));
        self.birth.also(choice.birth.map(crate::record::day_number));
    }
}

/// Rows of the tables that a decision concerns, by index, and the things that rows tell of; in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rows {
    pub(crate) participations: Vec<u32>,
    pub(crate) assistances: Vec<u32>,
    pub(crate) things: Vec<(Things, u32)>,
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

    /// The decisions that concern a participation, by its index: those that left it out, chose for it, or kept it.
    ///
    /// ```
    /// assert_eq!(volunteer_core::register::decision::Selection::default().steps_of_participation(0).count(), 0);
    /// ```
    pub fn steps_of_participation(&self, index: usize) -> impl Iterator<Item = &RowDecisionStep> {
        self.steps_of(index, |rows| &rows.participations)
    }

    /// The decisions that concern an assistance, by its index.
    ///
    /// ```
    /// assert_eq!(volunteer_core::register::decision::Selection::default().steps_of_assistance(0).count(), 0);
    /// ```
    pub fn steps_of_assistance(&self, index: usize) -> impl Iterator<Item = &RowDecisionStep> {
        self.steps_of(index, |rows| &rows.assistances)
    }

    fn steps_of(&self, index: usize, of: fn(&Rows) -> &Vec<u32>) -> impl Iterator<Item = &RowDecisionStep> {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let concerned = self.steps.iter().zip(&self.rows);
        concerned.filter(move |(_, rows)| of(rows).binary_search(&index).is_ok()).map(|(step, _)| step)
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
    /// `decision-row-unknown`; `place-unknown` for a place that is chosen.
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
