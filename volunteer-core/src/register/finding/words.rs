//! The words of findings: what was seen, how much it matters, what was done.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};
/// How much a finding matters.
///
/// ```
/// use volunteer_core::register::finding::Severity;
/// assert!(Severity::Note < Severity::Error);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Severity {
    /// Worth knowing; nothing need be wrong.
    Note,
    /// May be wrong: somebody who knows should look.
    Warning,
    /// Cannot be right as it stands, or is forbidden.
    Error,
}

/// What was done about a finding.
///
/// ```
/// use volunteer_core::register::finding::What;
/// assert_eq!("kept-and-counted".parse(), Ok(What::KeptAndCounted));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum What {
    /// The row is kept and counts as it was recorded.
    KeptAndCounted,
    /// The row is kept; what could not be read or used is unknown, which is not zero.
    KeptAsUnknown,
    /// The row is kept; a part of it was converted by a stated rule.
    KeptAndConverted,
    /// A rule of the layout settled it.
    SettledByRule,
    /// The row is kept in the register's trail and could not become a record.
    NotRead,
    /// The row is kept, and left out of counts by the caller's decision.
    LeftOutByDecision,
    /// The row is kept, and its value counts as not recorded by the caller's decision.
    UnknownByDecision,
}

/// The codes with their severity and what is usually done, in one list.
/// What is suspicious.
///
/// ```
/// use volunteer_core::register::finding::FindingCode;
/// assert_eq!("hours-zero".parse(), Ok(FindingCode::HoursZero));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum FindingCode {
    /// A row equal to an earlier one in every cell; every row after the first counts.
    DuplicateExact,
    /// Two rows of one person, day, activity and place that differ only a little.
    DuplicateLikely,
    /// The rows of one person on one day come to more than 24 hours.
    #[serde(rename = "person-day-over-24h")]
    #[strum(serialize = "person-day-over-24h")]
    PersonDayOver24h,
    /// One row of one day has more than 24 hours.
    #[serde(rename = "row-over-24h")]
    #[strum(serialize = "row-over-24h")]
    RowOver24h,
    /// Hours below zero.
    HoursNegative,
    /// Zero hours: nothing was done, or nothing was recorded.
    HoursZero,
    /// No hours in a row that was done, in a table that has hours.
    HoursMissing,
    /// Hours recorded for somebody who was absent, did not come, or cancelled.
    AbsenceWithHours,
    /// The hours differ from the time between start and end.
    HoursAgainstClock,
    /// It ends before it starts.
    EndBeforeStart,
    /// Two shifts of one person run at the same time.
    ShiftOverlap,
    /// A place that the gazetteer does not know.
    PlaceUnknown,
    /// A name that several places have.
    PlaceAmbiguous,
    /// No place where one is expected.
    PlaceMissing,
    /// A place that is not on the register's map.
    PlaceNotOnMap,
    /// A word that the layout does not declare for this category.
    CategoryUnknown,
    /// A status word that is not understood: the row is neither done nor absent.
    StatusUnknown,
    /// No status in a table that has a column of them.
    StatusMissing,
    /// One row has two statuses that exclude each other.
    StatusConflict,
    /// A row of a named volunteer without an identifier.
    PersonMissing,
    /// Identifiers or names that may be one person written in several ways.
    PersonLikelySame,
    /// An identifier that the table of volunteers does not have.
    PersonUnknown,
    /// Rows of one person that contradict each other: the birth, the sex, consent.
    PersonContradictory,
    /// Rows of one activity that contradict each other: its place, form, field, organisation or status.
    ActivityContradictory,
    /// Rows of one organisation that contradict each other: its place, its kind, what it belongs to.
    OrganisationContradictory,
    /// An activity that the table of activities does not have.
    ActivityUnknown,
    /// An organisation that the table of organisations does not have.
    OrganisationUnknown,
    /// A beneficiary that the table of beneficiaries does not have.
    BeneficiaryUnknown,
    /// No date.
    DateMissing,
    /// A date that cannot be read.
    DateUnreadable,
    /// A month, a quarter or a year where a day is expected.
    DatePeriod,
    /// A time with a zone of its own, brought to the zone that the layout declares; the day may have changed.
    ZoneApplied,
    /// A time in UTC where the layout declares no zone: the day there may be the one before or after.
    ZoneUndeclared,
    /// A date before or after the time that the register covers.
    DateOutsideScope,
    /// A place outside of those that the register covers.
    PlaceOutsideScope,
    /// A participation outside the time of its activity.
    DateOutsideActivity,
    /// A time of day that cannot be read.
    ClockUnreadable,
    /// A date of birth after the day of the work, or more than 120 years before it.
    AgeImpossible,
    /// A child too young to volunteer alone, with neither written consent nor a parent present.
    ChildWithoutConsent,
    /// A minor in work that the law forbids to minors.
    MinorInForbiddenWork,
    /// More people helped than live there.
    HelpedMoreThanPopulation,
    /// Parts that are larger than their whole.
    PartsExceedWhole,
    /// Shares that do not come to 100 %.
    #[serde(rename = "shares-not-100")]
    #[strum(serialize = "shares-not-100")]
    SharesNot100,
    /// Different units under one name: families added to children.
    UnitsMixed,
    /// A number that usually stands for something else: 9999, −1.
    SentinelValue,
    /// A count of zero, which may stand for "not recorded".
    CountZero,
    /// No count in a table that has a column of them.
    CountMissing,
    /// Hours that are no whole minutes, rounded half to even.
    HoursRounded,
    /// A figure in words that could be read as bounds, not as one number.
    FigureBounded,
    /// A figure that cannot be read.
    FigureUnreadable,
    /// A number that cannot be read.
    NumberUnreadable,
    /// A number with another unit than time in a column of hours or minutes.
    UnitNotTime,
    /// A cell that cannot be read.
    CellUnreadable,
    /// A cell that is longer than is read.
    CellTooLong,
    /// A row with fewer cells than the header.
    RowTooShort,
    /// A row with more cells than the header.
    RowTooLong,
    /// A row with no cell filled in.
    RowEmpty,
    /// A row that repeats the header.
    HeaderRepeated,
    /// A row that the layout declares a total of others.
    RowTotal,
    /// A row below the last one that the layout reads.
    RowLeftAside,
    /// No column of places, and nothing else that says where the rows belong.
    PlaceUndeclared,
    /// The rows tell of people, activities or organisations, not of work: they count nobody's participation.
    NothingCounted,
    /// A row that may sum up others: a total or a subtotal.
    RowMayBeTotal,
    /// A row that is hidden in the workbook, by a filter perhaps.
    RowHidden,
    /// A column that is hidden in the workbook.
    ColumnHidden,
    /// Cells that are merged with others: what they say stands in the first of them alone.
    CellsMerged,
    /// A formula without a result: `#N/A`, `#DIV/0!`.
    CellError,
    /// Other sheets of the workbook, which are not read.
    SheetLeftAside,
    /// Hidden sheets of the workbook, which are not read.
    SheetHidden,
    /// Bytes that are no text in the declared encoding, replaced.
    EncodingReplaced,
    /// A quotation mark that is not closed, or stands inside a cell.
    QuoteStray,
}

impl FindingCode {
    /// How much it matters.
    ///
    /// ```
    /// use volunteer_core::register::finding::{FindingCode, Severity};
    /// assert_eq!(FindingCode::HoursZero.severity(), Severity::Note);
    /// ```
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::PersonDayOver24h
            | Self::RowOver24h
            | Self::HoursNegative
            | Self::EndBeforeStart
            | Self::AgeImpossible
            | Self::ChildWithoutConsent
            | Self::MinorInForbiddenWork
            | Self::HelpedMoreThanPopulation
            | Self::PartsExceedWhole => Severity::Error,
            Self::HoursZero
            | Self::HoursMissing
            | Self::PlaceMissing
            | Self::CountZero
            | Self::HoursRounded
            | Self::FigureBounded
            | Self::DatePeriod
            | Self::ZoneApplied
            | Self::RowEmpty
            | Self::HeaderRepeated
            | Self::RowTotal
            | Self::RowHidden
            | Self::ColumnHidden
            | Self::SheetLeftAside
            | Self::SheetHidden
            | Self::PlaceUndeclared => Severity::Note,
            Self::DuplicateExact
            | Self::DuplicateLikely
            | Self::AbsenceWithHours
            | Self::HoursAgainstClock
            | Self::ShiftOverlap
            | Self::PlaceUnknown
            | Self::PlaceAmbiguous
            | Self::PlaceNotOnMap
            | Self::CategoryUnknown
            | Self::StatusUnknown
            | Self::StatusMissing
            | Self::StatusConflict
            | Self::PersonMissing
            | Self::PersonLikelySame
            | Self::PersonUnknown
            | Self::PersonContradictory
            | Self::ActivityContradictory
            | Self::OrganisationContradictory
            | Self::ActivityUnknown
            | Self::OrganisationUnknown
            | Self::BeneficiaryUnknown
            | Self::DateMissing
            | Self::DateUnreadable
            | Self::ZoneUndeclared
            | Self::DateOutsideScope
            | Self::PlaceOutsideScope
            | Self::DateOutsideActivity
            | Self::ClockUnreadable
            | Self::SharesNot100
            | Self::UnitsMixed
            | Self::SentinelValue
            | Self::FigureUnreadable
            | Self::NumberUnreadable
            | Self::UnitNotTime
            | Self::CountMissing
            | Self::RowMayBeTotal
            | Self::CellUnreadable
            | Self::CellTooLong
            | Self::RowTooShort
            | Self::RowTooLong
            | Self::RowLeftAside
            | Self::NothingCounted
            | Self::CellsMerged
            | Self::CellError
            | Self::EncodingReplaced
            | Self::QuoteStray => Severity::Warning,
        }
    }

    /// What is done about it unless a rule or a decision says otherwise.
    ///
    /// ```
    /// use volunteer_core::register::finding::{FindingCode, What};
    /// assert_eq!(FindingCode::DateUnreadable.usually_done(), What::KeptAsUnknown);
    /// ```
    #[must_use]
    pub const fn usually_done(self) -> What {
        match self {
            Self::HoursMissing
            | Self::PlaceUnknown
            | Self::PlaceAmbiguous
            | Self::PlaceMissing
            | Self::PlaceNotOnMap
            | Self::CategoryUnknown
            | Self::StatusUnknown
            | Self::StatusMissing
            | Self::PersonLikelySame
            | Self::PersonContradictory
            | Self::ActivityContradictory
            | Self::OrganisationContradictory
            | Self::DateMissing
            | Self::DateUnreadable
            | Self::ZoneUndeclared
            | Self::CountMissing
            | Self::UnitNotTime
            | Self::RowMayBeTotal
            | Self::ClockUnreadable
            | Self::AgeImpossible
            | Self::FigureUnreadable
            | Self::NumberUnreadable
            | Self::CellUnreadable
            | Self::CellTooLong
            | Self::PlaceUndeclared
            | Self::CellsMerged
            | Self::CellError
            | Self::RowTooShort => What::KeptAsUnknown,
            Self::HoursRounded
            | Self::FigureBounded
            | Self::DatePeriod
            | Self::ZoneApplied
            | Self::EncodingReplaced
            | Self::QuoteStray => What::KeptAndConverted,
            Self::RowEmpty
            | Self::HeaderRepeated
            | Self::RowTotal
            | Self::RowLeftAside
            | Self::SheetLeftAside
            | Self::SheetHidden => What::NotRead,
            Self::DuplicateExact
            | Self::DuplicateLikely
            | Self::PersonDayOver24h
            | Self::RowOver24h
            | Self::HoursNegative
            | Self::HoursZero
            | Self::AbsenceWithHours
            | Self::HoursAgainstClock
            | Self::EndBeforeStart
            | Self::ShiftOverlap
            | Self::StatusConflict
            | Self::PersonMissing
            | Self::PersonUnknown
            | Self::ActivityUnknown
            | Self::OrganisationUnknown
            | Self::BeneficiaryUnknown
            | Self::DateOutsideScope
            | Self::PlaceOutsideScope
            | Self::DateOutsideActivity
            | Self::ChildWithoutConsent
            | Self::MinorInForbiddenWork
            | Self::HelpedMoreThanPopulation
            | Self::PartsExceedWhole
            | Self::SharesNot100
            | Self::UnitsMixed
            | Self::SentinelValue
            | Self::CountZero
            | Self::NothingCounted
            | Self::RowHidden
            | Self::ColumnHidden
            | Self::RowTooLong => What::KeptAndCounted,
        }
    }
}
