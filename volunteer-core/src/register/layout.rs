//! Layouts: what one row of a table is, which column is what, and how its cells are written.
//!
//! A table is only ever read under a layout that somebody has declared. [`guess`] offers one, with its reasons and its
//! doubts; nothing applies it.

mod check;
mod guess;
mod words;

pub(crate) use check::{MAX_COLUMNS, sign};
pub use guess::{LayoutOffer, OfferCode, OfferNote, guess};
pub use words::{ColumnRole, Encoding, RowKind};

use crate::Unit;
use crate::document::{self, is_default};
use crate::error::refuse;
use crate::figure::TextLanguage;
use crate::place::PlaceKind;
use crate::record::{Direct, RecordStatus};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// The format of the document.
pub const LAYOUT_FORMAT: &str = "volunteer/layout@1";

/// How a table is laid out.
///
/// ```
/// use volunteer_core::{document, register::layout::{Layout, RowKind}};
/// let flat: Layout = document::from_slice(br#"{"format": "volunteer/layout@1", "row": "participation", "columns": [
///     {"name": "who", "role": "person"}, {"name": "day", "role": "first-day", "dates": ["DD.MM.YYYY"]},
///     {"name": "hours", "role": "hours"}, {"role": "field", "value": "environment"}]}"#)?;
/// assert_eq!((flat.row, flat.columns.len()), (RowKind::Participation, 4));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Layout {
    /// Always `volunteer/layout@1`.
    pub format: String,
    /// The caller's name for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What one row is.
    pub row: RowKind,
    /// How its bytes are text. Absent: `auto`.
    #[serde(default)]
    pub encoding: Encoding,
    /// What stands between cells: one ASCII sign. Absent: a comma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// The row with the names of the columns, from 1; rows above it are left aside. 0: there is none. Absent: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<u32>,
    /// What stands before decimals: `.` or `,`. Absent: a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal_mark: Option<String>,
    /// What stands between groups of three digits, beside the spaces that may always stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_mark: Option<String>,
    /// The forms in which days are written, in order of precedence: `YYYY-MM-DD`, `DD.MM.YYYY`, `ДД.ММ.ГГГГ`,
    /// `MM-DD-YYYY`, `DD/MM/YY` (years 2000 to 2099), `YYYYMMDD`, `excel` (day numbers of spreadsheets). A `*` at the
    /// end: a time may follow, which is left aside. Absent: `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<String>,
    /// Whether an end before the start is on the next day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub over_midnight: bool,
    /// Whether the hours of a row are those of each head, not of all together.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hours_each: bool,
    /// Words for "nothing there", beside the empty cell: `NA`, `-`, `н/д`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub null_words: Vec<String>,
    /// Numbers that may stand for something else: they are kept, and found. Absent: 9999, 99999, 999999, −1, −99, −999,
    /// −9999; an empty list: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentinels: Option<Vec<String>>,
    /// Words for yes, beside 1, true, yes, y, x, +, да, иә and whole numbers above zero.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub yes_words: Vec<String>,
    /// The language of figures in words. Absent: as each cell shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<TextLanguage>,
    /// How names of places are settled.
    #[serde(default, skip_serializing_if = "is_default")]
    pub places: PlaceRules,
    /// The columns, in order of precedence where several say the same. Columns that are not listed are left aside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnRule>,
}

impl Serialize for Layout {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Layout {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// How names of places are settled: first by the caller's words, then in the gazetteer among places of the kind and map.
///
/// ```
/// use volunteer_core::{document, register::layout::PlaceRules};
/// let rules: PlaceRules = document::from_slice(r#"{"words": {"Абай": "KZ-10"}, "kind": "region"}"#.as_bytes())?;
/// assert_eq!(rules.words["Абай"], "KZ-10");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct PlaceRules {
    /// What the caller's words stand for, by code of the gazetteer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// The kind of places that stand in the column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PlaceKind>,
    /// The map on which the places are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
}

/// One column: where it is, and what it is.
///
/// ```
/// use volunteer_core::{document, register::layout::{ColumnRole, ColumnRule}};
/// let flag: ColumnRule = document::from_slice(br#"{"name": "No.Call.No.Show", "role": "flag", "status": "no-show"}"#)?;
/// assert_eq!(flag.role, ColumnRole::Flag);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ColumnRule {
    /// Its name in the header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its number, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// What it is.
    pub role: ColumnRole,
    /// What stands there where the cell is empty; without name and number, in every row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Whether a table without the column may be read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub optional: bool,
    /// The forms of its days, where they differ from those of the layout.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<String>,
    /// What the caller's words stand for. Where there are any, other words are a finding.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// For `category` the name of the category (`sex`, `role`, `skill`); for `helped` the category of beneficiaries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// For `flag`: the status of a row where the cell says yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RecordStatus>,
    /// For `helped` and `heads`: what is counted. Absent: people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// For `helped`: the type of service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// For `helped`: whether it reached them directly.
    #[serde(default)]
    pub direct: Direct,
    /// For `members`: what stands between names. Absent: a comma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
}

impl Layout {
    /// A layout without columns yet; its fields may be changed before it is used.
    ///
    /// ```
    /// use volunteer_core::register::layout::{ColumnRole, ColumnRule, Layout, RowKind};
    /// let mut layout = Layout::new(RowKind::Participation);
    /// layout.columns.push(ColumnRule::named("who", ColumnRole::Person));
    /// assert!(layout.check().is_ok());
    /// ```
    #[must_use]
    pub fn new(row: RowKind) -> Self {
        Self {
            format: LAYOUT_FORMAT.into(),
            id: None,
            row,
            encoding: Encoding::Auto,
            delimiter: None,
            header: None,
            decimal_mark: None,
            group_mark: None,
            dates: Vec::new(),
            over_midnight: false,
            hours_each: false,
            null_words: Vec::new(),
            sentinels: None,
            yes_words: Vec::new(),
            language: None,
            places: PlaceRules::default(),
            columns: Vec::new(),
        }
    }
}

impl ColumnRule {
    /// The column of this name in the header.
    ///
    /// ```
    /// use volunteer_core::register::layout::{ColumnRole, ColumnRule};
    /// assert_eq!(ColumnRule::named("hours", ColumnRole::Hours).name.as_deref(), Some("hours"));
    /// ```
    #[must_use]
    pub fn named(name: impl Into<String>, role: ColumnRole) -> Self {
        Self {
            name: Some(name.into()),
            number: None,
            role,
            value: None,
            optional: false,
            dates: Vec::new(),
            words: BTreeMap::new(),
            category: None,
            status: None,
            unit: None,
            service: None,
            direct: Direct::Unknown,
            separator: None,
        }
    }

    /// The same value in every row of a table that has no such column.
    ///
    /// ```
    /// use volunteer_core::register::layout::{ColumnRole, ColumnRule};
    /// assert_eq!(ColumnRule::constant(ColumnRole::Place, "KZ-10").value.as_deref(), Some("KZ-10"));
    /// ```
    #[must_use]
    pub fn constant(role: ColumnRole, value: impl Into<String>) -> Self {
        Self { name: None, value: Some(value.into()), ..Self::named("", role) }
    }
}
