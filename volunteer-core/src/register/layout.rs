//! Layouts: what one row of a table is, which column is what, and how its cells are written.
//!
//! A table is read under a layout. [`guess`] offers one, with its reasons and its doubts;
//! [`Register::read`](crate::register::Register::read) reads by it where nothing is in doubt.
//!
//! ```
//! use volunteer_core::register::layout::{ColumnRole, ColumnRule, Layout, OfferCode, RowKind, guess};
//!
//! let layout = Layout::builder(RowKind::Participation)
//!     .dates(["DD.MM.YYYY"])
//!     .column(ColumnRule::named("who", ColumnRole::Person))
//!     .column(ColumnRule::named("day", ColumnRole::FirstDay))
//!     .column(ColumnRule::constant(ColumnRole::Place, "KZ-59")) // one office, one region
//!     .build()?;
//! assert_eq!(layout.columns().len(), 3);
//!
//! // For a table that nobody has described: an offer, with what has to be decided first.
//! let offer = guess(b"ID,Date,Hours\n17,03/04/2023,2\n18,05/04/2023,3\n");
//! assert!(offer.doubts.iter().any(|doubt| doubt.code == OfferCode::DayOrMonth)); // 3 April, or 4 March?
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod builder;
mod check;
mod fit;
mod guess;
mod rows;
mod words;

pub use builder::LayoutBuilder;
pub(crate) use check::{MAX_COLUMNS, sign};
pub use guess::{LayoutOffer, OfferCode, OfferNote, guess};
pub(crate) use guess::{offer, offer_for_sheet};
pub(crate) use rows::{NoData, RowFilter};
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
/// use volunteer_core::register::layout::{ColumnRole, ColumnRule, Layout, RowKind};
/// let mut day = ColumnRule::named("day", ColumnRole::FirstDay);
/// day.dates = vec!["DD.MM.YYYY".into()];
/// let flat = Layout::builder(RowKind::Participation)
///     .column(ColumnRule::named("who", ColumnRole::Person))
///     .column(day)
///     .column(ColumnRule::constant(ColumnRole::Field, "environment"))
///     .build()?;
/// assert_eq!((flat.row(), flat.columns().len()), (RowKind::Participation, 3));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "LayoutFields", into = "LayoutFields"))]
pub struct Layout {
    pub(crate) format: String,
    pub(crate) id: Option<String>,
    pub(crate) row: RowKind,
    pub(crate) encoding: Encoding,
    pub(crate) delimiter: Option<String>,
    pub(crate) header: Option<u32>,
    pub(crate) first_row: Option<u32>,
    pub(crate) last_row: Option<u32>,
    pub(crate) decimal_mark: Option<String>,
    pub(crate) group_mark: Option<String>,
    pub(crate) dates: Vec<String>,
    pub(crate) zone: Option<String>,
    pub(crate) over_midnight: bool,
    pub(crate) hours_each: bool,
    pub(crate) null_words: Vec<String>,
    pub(crate) sentinels: Option<Vec<String>>,
    pub(crate) total_words: Vec<String>,
    pub(crate) yes_words: Vec<String>,
    pub(crate) language: Option<TextLanguage>,
    pub(crate) places: PlaceRules,
    pub(crate) columns: Vec<ColumnRule>,
}

impl Layout {
    /// Always `volunteer/layout@1`.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }

    /// The caller's name for it.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// What one row is.
    #[must_use]
    pub fn row(&self) -> RowKind {
        self.row
    }

    /// How its bytes are text. Absent: `auto`.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What stands between cells: one ASCII sign. Absent: a comma.
    #[must_use]
    pub fn delimiter(&self) -> Option<&str> {
        self.delimiter.as_deref()
    }

    /// The row with the names of the columns, from 1; rows above it are skipped. 0: no such row. Absent: 1.
    #[must_use]
    pub fn header(&self) -> Option<u32> {
        self.header
    }

    /// The first row of data, from 1: what stands between it and the header (tags, numbers of the columns, units) is left
    /// aside. Absent: the row below the header.
    #[must_use]
    pub fn first_row(&self) -> Option<u32> {
        self.first_row
    }

    /// The last row of data, from 1: what stands below it (notes, signatures, totals) is left aside and found. Absent: the
    /// last row of the table.
    #[must_use]
    pub fn last_row(&self) -> Option<u32> {
        self.last_row
    }

    /// What stands before decimals: `.` or `,`. Absent: a point.
    #[must_use]
    pub fn decimal_mark(&self) -> Option<&str> {
        self.decimal_mark.as_deref()
    }

    /// What stands between groups of three digits, beside the spaces that may always stand there.
    #[must_use]
    pub fn group_mark(&self) -> Option<&str> {
        self.group_mark.as_deref()
    }

    /// The forms in which days are written, in order of precedence: `YYYY-MM-DD`, `DD.MM.YYYY`, `ДД.ММ.ГГГГ`,
    /// `MM-DD-YYYY`, `DD/MM/YY` (years 2000 to 2099), `YYYYMMDD`, `excel` (day numbers of spreadsheets). A `*` at the
    /// end: what follows is left aside where it is no time of day. Absent: `YYYY-MM-DD`. Days with the name of a month, or
    /// with the year first, need no form; a time of day may follow any.
    #[must_use]
    pub fn dates(&self) -> &[String] {
        &self.dates
    }

    /// The zone whose clock decides the days: `+05:00`, or one of Kazakhstan's by its name, `Asia/Almaty`. Stamps that say
    /// a zone of their own are brought to it; absent: a stamp in UTC may be of the day before or after.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        self.zone.as_deref()
    }

    /// Whether an end before the start is on the next day.
    #[must_use]
    pub fn over_midnight(&self) -> bool {
        self.over_midnight
    }

    /// Whether the hours of a row are those of each head, not of all together.
    #[must_use]
    pub fn hours_each(&self) -> bool {
        self.hours_each
    }

    /// Words for "nothing there", beside the empty cell: `NA`, `-`, `н/д`.
    #[must_use]
    pub fn null_words(&self) -> &[String] {
        &self.null_words
    }

    /// Numbers that may stand for something else: they are kept, and found. Absent: 9999, 99999, 999999, −1, −99, −999,
    /// −9999; an empty list: none.
    #[must_use]
    pub fn sentinels(&self) -> Option<&[String]> {
        self.sentinels.as_deref()
    }

    /// What stands in the first filled cell of a row that is a total of others, which is left aside and found: `Итого`.
    #[must_use]
    pub fn total_words(&self) -> &[String] {
        &self.total_words
    }

    /// Words for yes, beside 1, true, yes, y, x, +, да, иә and whole numbers above zero.
    #[must_use]
    pub fn yes_words(&self) -> &[String] {
        &self.yes_words
    }

    /// The language of figures in words. Absent: as each cell shows.
    #[must_use]
    pub fn language(&self) -> Option<TextLanguage> {
        self.language
    }

    /// How names of places are settled.
    #[must_use]
    pub fn places(&self) -> &PlaceRules {
        &self.places
    }

    /// The columns, in order of precedence where several say the same. Columns that are not listed are left aside.
    #[must_use]
    pub fn columns(&self) -> &[ColumnRule] {
        &self.columns
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Layout")]
struct LayoutFields {
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
    /// The row with the names of the columns, from 1; rows above it are skipped. 0: no such row. Absent: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<u32>,
    /// The first row of data, from 1: what stands between it and the header (tags, numbers of the columns, units) is left
    /// aside. Absent: the row below the header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_row: Option<u32>,
    /// The last row of data, from 1: what stands below it (notes, signatures, totals) is left aside and found. Absent: the
    /// last row of the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_row: Option<u32>,
    /// What stands before decimals: `.` or `,`. Absent: a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal_mark: Option<String>,
    /// What stands between groups of three digits, beside the spaces that may always stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_mark: Option<String>,
    /// The forms in which days are written, in order of precedence: `YYYY-MM-DD`, `DD.MM.YYYY`, `ДД.ММ.ГГГГ`,
    /// `MM-DD-YYYY`, `DD/MM/YY` (years 2000 to 2099), `YYYYMMDD`, `excel` (day numbers of spreadsheets). A `*` at the
    /// end: what follows is left aside where it is no time of day. Absent: `YYYY-MM-DD`. Days with the name of a month, or
    /// with the year first, need no form; a time of day may follow any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<String>,
    /// The zone whose clock decides the days: `+05:00`, or one of Kazakhstan's by its name, `Asia/Almaty`. Stamps that say
    /// a zone of their own are brought to it; absent: a stamp in UTC may be of the day before or after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
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
    /// What stands in the first filled cell of a row that is a total of others, which is left aside and found: `Итого`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub total_words: Vec<String>,
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
        document::serialize(serializer, |to| LayoutFields::serialize(self, to), |to| LayoutFields::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Layout {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, LayoutFields::deserialize, |from| LayoutFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// Reads a layout that need not be whole, as a guess may not be.
fn unchecked<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Layout, D::Error> {
    LayoutFields::deserialize(deserializer)
}

/// How names of places are settled: first by the caller's words, then in the gazetteer among places of the kind and map.
///
/// ```
/// use volunteer_core::Context;
/// use volunteer_core::place::PlaceKind;
/// use volunteer_core::register::layout::{ColumnRole, ColumnRule, Layout, PlaceRules, RowKind};
/// use volunteer_core::register::{RegisterBuilder, Scope};
///
/// let words = [("Семей өңірі".to_owned(), "KZ-10".to_owned())].into(); // a word of the office's own
/// let rules = PlaceRules { words, kind: Some(PlaceKind::Region), map: Some("kz-20".into()) };
/// let layout = Layout::builder(RowKind::Participation)
///     .column(ColumnRule::named("who", ColumnRole::Person))
///     .column(ColumnRule::named("where", ColumnRole::Place))
///     .places(rules)
///     .build()?;
/// let mut builder = RegisterBuilder::new(Scope::default());
/// builder.read("x", "who,where\nA,Семей өңірі\n".as_bytes(), &layout, &Context::kazakhstan())?;
/// assert_eq!(builder.finish().participations().place().label_at(0), Some("KZ-10"));
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
/// use volunteer_core::Context;
/// use volunteer_core::record::RecordStatus;
/// use volunteer_core::register::layout::{ColumnRole, ColumnRule, Layout, RowKind};
/// use volunteer_core::register::{RegisterBuilder, Scope};
///
/// let mut absent = ColumnRule::named("No.Call.No.Show", ColumnRole::Flag);
/// absent.status = Some(RecordStatus::NoShow);
/// let layout = Layout::builder(RowKind::Participation)
///     .column(ColumnRule::named("who", ColumnRole::Person))
///     .column(absent)
///     .build()?;
/// let mut builder = RegisterBuilder::new(Scope::default());
/// builder.read("x", b"who,No.Call.No.Show\nA,yes\nB,\n", &layout, &Context::kazakhstan())?;
/// assert_eq!(builder.finish().participations().status(), [RecordStatus::NoShow, RecordStatus::Done]);
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
    /// Columns whose cells follow its own, with a space between: a name in parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<String>,
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
