//! The words of records.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};
/// How far a participation has come.
///
/// ```
/// use volunteer_core::record::RecordStatus;
/// assert!(RecordStatus::Verified.took_place() && !RecordStatus::NoShow.took_place());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum RecordStatus {
    /// It is planned.
    Planned,
    /// It was done.
    #[default]
    Done,
    /// It was done, and somebody else confirmed it.
    Verified,
    /// The volunteer did not come.
    NoShow,
    /// It was called off.
    Cancelled,
    /// Nobody has said, or what was said is not understood: it may be any of the others, so that counts have bounds.
    Unknown,
}

impl RecordStatus {
    /// Whether the work took place.
    #[must_use]
    pub const fn took_place(self) -> bool {
        matches!(self, Self::Done | Self::Verified)
    }

    /// Whether it is known that the volunteer was not there.
    ///
    /// ```
    /// use volunteer_core::record::RecordStatus;
    /// assert!(RecordStatus::Cancelled.is_absence() && !RecordStatus::Planned.is_absence());
    /// ```
    #[must_use]
    pub const fn is_absence(self) -> bool {
        matches!(self, Self::NoShow | Self::Cancelled)
    }
}

/// Whether somebody worked in their profession.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Skill {
    /// Work that needs no profession.
    Unskilled,
    /// Work in the volunteer's profession.
    Skilled,
    /// Professional help as the definition `pro-bono` has it: a full case, not a one-off consultation.
    ProBono,
}

/// The form of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ActivityForm {
    /// Teaching volunteers or others.
    Training,
    /// Somebody shows their craft.
    MasterClass,
    /// Going to people where they are.
    Outreach,
    /// Cleaning a place up.
    CleanUp,
    /// Planting.
    Planting,
    /// Giving advice.
    Consultation,
    /// Help to one household or person at home.
    HomeVisit,
    /// Collecting and giving out things.
    Collection,
    /// Raising money.
    Fundraising,
    /// Helping to run somebody's event.
    EventSupport,
    /// Searching for missing people, or for those who fell in war.
    Search,
    /// Help in a disaster or an emergency.
    EmergencyResponse,
    /// Tutoring and mentoring.
    Mentoring,
    /// Making something known.
    Campaign,
    /// A meeting, a forum, a round table.
    Meeting,
    /// Work through the internet.
    Online,
    /// Another form.
    Other,
}

/// What a volunteer did in an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Role {
    /// Took part.
    Participant,
    /// Led a group of volunteers.
    TeamLeader,
    /// Coordinated volunteers.
    Coordinator,
    /// Organised the activity.
    Organiser,
    /// Taught or trained.
    Trainer,
    /// Gave professional help.
    Expert,
    /// Another role.
    Other,
}

/// The kind of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum OrganisationKind {
    /// A registered organisation.
    Organisation,
    /// A community without registration.
    Group,
    /// A club.
    Club,
    /// A centre, such as a youth resource centre.
    Centre,
    /// A branch of an organisation.
    Branch,
    /// A front office of volunteering.
    FrontOffice,
}

/// Whether help reached a beneficiary directly.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::record::Direct;
/// assert_eq!(Direct::ALL.len(), 3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Direct {
    /// The help was given to the beneficiary.
    Direct,
    /// The beneficiary gains from help given to another.
    Indirect,
    /// Not stated.
    #[default]
    Unknown,
}

/// An answer to a question of yes or no.
///
/// ```
/// use volunteer_core::record::Answer;
/// assert_eq!(Answer::Unknown.to_string(), "unknown");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not stated.
    #[default]
    Unknown,
}
