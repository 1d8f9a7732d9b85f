//! What a register covers, and what was read into it.

use crate::calendar::Period;
use serde::{Deserialize, Serialize};

/// What a register is meant to cover. A record outside of it stays in the register and becomes a finding.
///
/// ```
/// use volunteer_core::register::{RegisterBuilder, Scope};
/// let scope = Scope { period: Some("2023".parse()?), map: Some("kz-20".into()), places: vec!["KZ-10".into()] };
/// assert_eq!(RegisterBuilder::new(scope.clone()).finish().scope(), &scope);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Scope {
    /// The days it covers. Absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The map on which its places are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
    /// The places it covers, with everything in them, by code. Absent: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
}

/// One file, table or list of documents that was read into a register.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Reading {
    /// The caller's name for it.
    pub name: String,
    /// Rows that held data, used or not.
    pub rows: u32,
    /// Rows of which nothing could be used; each is in a finding.
    pub unused: u32,
}
