//! Kinds of errors of records, and of decisions about a register.

use super::quoted;
use serde::Serialize;

/// What can be wrong with records, or with what is decided about them. None holds an identifier.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum RecordError {
    /// Neither a volunteer nor a head-count.
    #[error("a participation has a volunteer or a head-count")]
    #[strum(serialize = "participation-of-nobody")]
    #[serde(rename = "participation-of-nobody")]
    ParticipationOfNobody {},
    /// A head-count beside a named volunteer.
    #[error("a head-count belongs to an unnamed group, not to a named volunteer")]
    #[strum(serialize = "heads-of-person")]
    #[serde(rename = "heads-of-person")]
    HeadsOfPerson {},
    /// Minutes that are no whole number of a usual size.
    #[error("minutes are a whole number between -2147483647 and 2147483647")]
    #[strum(serialize = "minutes-invalid")]
    #[serde(rename = "minutes-invalid")]
    MinutesInvalid {},
    /// Neither a beneficiary nor a count.
    #[error("an assistance has a beneficiary or a count")]
    #[strum(serialize = "assistance-of-nobody")]
    #[serde(rename = "assistance-of-nobody")]
    AssistanceOfNobody {},
    /// A count of something that is measured.
    #[error("{unit} is measured, not counted: nobody can be helped so")]
    #[strum(serialize = "unit-not-counted")]
    #[serde(rename = "unit-not-counted")]
    UnitNotCounted {
        /// The unit.
        unit: String,
    },
    /// A birth and an age band.
    #[error("a volunteer has a date of birth or an age band, not both")]
    #[strum(serialize = "age-twice")]
    #[serde(rename = "age-twice")]
    AgeTwice {},
    /// A person's id with nothing in it.
    #[error("the id of a person is blank: a record of nobody known has none")]
    #[strum(serialize = "person-id-blank")]
    #[serde(rename = "person-id-blank")]
    PersonIdBlank {},
    /// The same id twice in one list.
    #[error("the same id stands twice in the list")]
    #[strum(serialize = "record-duplicate")]
    #[serde(rename = "record-duplicate")]
    RecordDuplicate {},
    /// An organisation below itself.
    #[error("an organisation lies below itself")]
    #[strum(serialize = "organisation-cycle")]
    #[serde(rename = "organisation-cycle")]
    OrganisationCycle {},
    /// A definition that is not known.
    #[error("no definition {} of this version is known", quoted(definition))]
    #[strum(serialize = "definition-unknown")]
    #[serde(rename = "definition-unknown")]
    DefinitionUnknown {
        /// The id and version (at most 40 characters of it).
        definition: String,
    },
    /// A decision about a code whose rows are not all known.
    #[error(
        "not every row with the finding {} is listed, so that nothing can be decided about all of them",
        quoted(code)
    )]
    #[strum(serialize = "decision-rows-unlisted")]
    #[serde(rename = "decision-rows-unlisted")]
    DecisionRowsUnlisted {
        /// The code of the finding.
        code: &'static str,
    },
    /// A decision that says neither a code nor rows, or that cannot be applied to what it names.
    #[error("a decision names a code of findings, or rows, and an action that fits them")]
    #[strum(serialize = "decision-invalid")]
    #[serde(rename = "decision-invalid")]
    DecisionInvalid {},
    /// Bytes that are no register.
    #[error("not a saved register: {rule}")]
    #[strum(serialize = "register-bytes-invalid")]
    #[serde(rename = "register-bytes-invalid")]
    RegisterBytesInvalid {
        /// What does not hold.
        rule: &'static str,
    },
    /// An action, or a choice, that does not fit the finding.
    #[error("{action} does not fit the finding {code}: what fits is {}", if known.is_empty() { "nothing".into() } else { known.join(", ") })]
    #[strum(serialize = "decision-unfit")]
    #[serde(rename = "decision-unfit")]
    DecisionUnfit {
        /// The action.
        action: &'static str,
        /// The code of the finding.
        code: &'static str,
        /// The actions that fit it.
        known: Vec<&'static str>,
    },
    /// A decision about a row that the register does not have.
    #[error("the register has no row {row}")]
    #[strum(serialize = "decision-row-unknown")]
    #[serde(rename = "decision-row-unknown")]
    DecisionRowUnknown {
        /// The row.
        row: u32,
    },
}
