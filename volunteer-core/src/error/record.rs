//! Kinds of errors of records, and of decisions about a register.

use super::quoted;

/// What can be wrong with records, or with what is decided about them. None holds an identifier.
///
/// ```
/// use volunteer_core::error::RecordError;
/// assert!(RecordError::CODES.contains(&"participation-of-nobody"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RecordError {
    /// Neither a volunteer nor a head-count.
    #[error("a participation has a volunteer or a head-count")]
    ParticipationOfNobody {},
    /// A head-count beside a named volunteer.
    #[error("a head-count belongs to an unnamed group, not to a named volunteer")]
    HeadsOfPerson {},
    /// Minutes that are no whole number of a usual size.
    #[error("minutes are a whole number between -2147483647 and 2147483647")]
    MinutesInvalid {},
    /// Neither a beneficiary nor a count.
    #[error("an assistance has a beneficiary or a count")]
    AssistanceOfNobody {},
    /// A count of something that is measured.
    #[error("{unit} is measured, not counted: nobody can be helped so")]
    UnitNotCounted {
        /// The unit.
        unit: String,
    },
    /// A birth and an age band.
    #[error("a volunteer has a date of birth or an age band, not both")]
    AgeTwice {},
    /// A person's id with nothing in it.
    #[error("the id of a person is blank: a record of nobody known has none")]
    PersonIdBlank {},
    /// The same id twice in one list.
    #[error("the same id stands twice in the list")]
    RecordDuplicate {},
    /// An organisation below itself.
    #[error("an organisation lies below itself")]
    OrganisationCycle {},
    /// A definition that is not known.
    #[error("no definition {} of this version is known", quoted(definition))]
    DefinitionUnknown {
        /// The id and version (at most 40 characters of it).
        definition: String,
    },
    /// A decision about a code whose rows are not all known.
    #[error(
        "not every row with the finding {} is listed, so that nothing can be decided about all of them",
        quoted(code)
    )]
    DecisionRowsUnlisted {
        /// The code of the finding.
        code: &'static str,
    },
    /// A decision that says neither a code nor rows, or that cannot be applied to what it names.
    #[error("a decision names a code of findings, or rows, and an action that fits them")]
    DecisionInvalid {},
    /// A decision about a row that the register does not have.
    #[error("the register has no row {row}")]
    DecisionRowUnknown {
        /// The row.
        row: u32,
    },
}

codes!(RecordError {
    ParticipationOfNobody {} => "participation-of-nobody",
    HeadsOfPerson {} => "heads-of-person",
    MinutesInvalid {} => "minutes-invalid",
    AssistanceOfNobody {} => "assistance-of-nobody",
    UnitNotCounted { unit } => "unit-not-counted",
    AgeTwice {} => "age-twice",
    PersonIdBlank {} => "person-id-blank",
    RecordDuplicate {} => "record-duplicate",
    OrganisationCycle {} => "organisation-cycle",
    DefinitionUnknown { definition } => "definition-unknown",
    DecisionRowsUnlisted { code } => "decision-rows-unlisted",
    DecisionInvalid {} => "decision-invalid",
    DecisionRowUnknown { row } => "decision-row-unknown",
});
