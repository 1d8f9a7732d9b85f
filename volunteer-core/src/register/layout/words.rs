//! The words of layouts.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};
/// How the bytes of a table are text.
///
/// ```
/// use volunteer_core::register::layout::Encoding;
/// assert_eq!("windows-1251".parse(), Ok(Encoding::Windows1251));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8, or UTF-16 where its mark of byte order stands at the beginning. Nothing else is tried.
    #[default]
    Auto,
    /// UTF-8, with or without the mark.
    #[serde(rename = "utf-8")]
    #[strum(serialize = "utf-8")]
    Utf8,
    /// UTF-16, low byte first.
    #[serde(rename = "utf-16le")]
    #[strum(serialize = "utf-16le")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "utf-16be")]
    #[strum(serialize = "utf-16be")]
    Utf16Be,
    /// The code page of Russian Windows. Kazakh letters other than і are not in it.
    #[serde(rename = "windows-1251")]
    #[strum(serialize = "windows-1251")]
    Windows1251,
}

/// What one row of a table is.
///
/// ```
/// use volunteer_core::register::layout::RowKind;
/// assert_eq!(RowKind::Event.to_string(), "event");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum RowKind {
    /// One volunteer's part in something, or that of a group with a head-count.
    Participation,
    /// One activity with everything that is known of it: heads, hours, people helped.
    Event,
    /// One beneficiary's, or one group's, benefit.
    Assistance,
    /// One volunteer.
    Volunteer,
    /// One activity, without the people in it.
    Activity,
    /// One organisation.
    Organisation,
}

/// What a column is.
///
/// ```
/// use volunteer_core::register::layout::ColumnRole;
/// assert_eq!("helpd".parse::<ColumnRole>().unwrap_err().details()["suggestion"], "helped");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ColumnRole {
    /// The volunteer's identifier. It never leaves the register.
    Person,
    /// Several volunteers in one cell, each of whom took part.
    Members,
    /// How many more took part, without names.
    UnknownMembers,
    /// How many took part: a group without names.
    Heads,
    /// The day, or the first one.
    FirstDay,
    /// The last day. Absent or empty: the first one.
    LastDay,
    /// The time of day when it began: `9:05`, `09.05`, `9:05 PM`.
    Start,
    /// The time of day when it ended.
    End,
    /// Hours: `2.5`, or `2:30`.
    Hours,
    /// Minutes.
    Minutes,
    /// The place, by code or name.
    Place,
    /// The activity's id. An event without one gets its row number.
    Activity,
    /// The organisation's id or name.
    Organisation,
    /// The organisation above it.
    #[serde(rename = "parent-organisation")]
    #[strum(serialize = "parent-organisation")]
    Parent,
    /// The kind of organisation.
    Kind,
    /// The field of work.
    Field,
    /// The form of the activity.
    Form,
    /// The status, by the words `planned`, `done`, `verified`, `no-show`, `cancelled` or the caller's.
    Status,
    /// A cell that says yes where the row has another status.
    Flag,
    /// Any other category, which the rule names.
    Category,
    /// The beneficiary's identifier. It never leaves the register.
    Beneficiary,
    /// How many were helped: a number, or a figure in words.
    Helped,
    /// The unit of `helped`, where it differs from row to row.
    Unit,
    /// The category of beneficiaries, where it differs from row to row.
    HelpedCategory,
    /// The type of service.
    Service,
    /// Whether help was `direct` or `indirect`.
    Direct,
    /// The day of birth.
    BirthDay,
    /// Whether a parent or guardian has consented: yes or no.
    Consent,
    /// Whether a parent or guardian takes part: yes or no.
    WithParent,
}
