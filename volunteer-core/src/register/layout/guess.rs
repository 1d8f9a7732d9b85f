//! A layout for a table that nobody has described yet: what each column is by its name and its cells, and what of it is
//! doubtful. Where nothing is, [`Register::read`](crate::register::Register::read) reads by it.

mod cells;
mod columns;
mod dates;
mod fields;
mod numbers;
mod people;
mod rows;
mod table;
mod words;

use super::{ColumnRole, ColumnRule, Encoding, Layout, RowKind};
use crate::document;
use crate::error::LayoutDoubt;
use crate::error::excerpt;
use crate::error::{Error, unknown_word};
use crate::place::Gazetteer;
use crate::register::Sheet;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What an offer rests on, or what is doubtful in it.
///
/// ```
/// use volunteer_core::register::layout::OfferCode;
/// assert_eq!(OfferCode::DayOrMonth.to_string(), "day-or-month");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum OfferCode {
    /// The bytes begin with a mark of byte order, are UTF-8 throughout, or are Russian words in windows-1251.
    EncodingSeen,
    /// The bytes are no UTF-8 and were taken for windows-1251, which nothing in them proves.
    EncodingAssumed,
    /// This sign cuts the rows into cells.
    DelimiterSeen,
    /// No sign cuts the rows into equally many cells.
    DelimiterAssumed,
    /// The names of the columns stand in this row; what is above it is left aside.
    HeaderSeen,
    /// No row has names of columns that are known.
    HeaderUnknown,
    /// Two rows may be the header together.
    HeaderTwoRows,
    /// Rows below the header are no data: tags, or numbers of the columns.
    RowsBelowHeader,
    /// Rows at the end are no data: notes, signatures.
    RowsAtEnd,
    /// These words begin rows that are totals of others.
    TotalsSeen,
    /// Rows that may be totals of others.
    TotalsPossible,
    /// Rows that may be captions over others.
    CaptionsPossible,
    /// The name of the column says what it is, and its cells do not contradict.
    NameKnown,
    /// The name is one letter away from a known one.
    NameNear,
    /// The name is not known, and the column is left aside.
    NameUnknown,
    /// The column is known, and is not needed.
    NameAside,
    /// The cells do not look like what the name of the column says.
    CellsDiffer,
    /// Another column has the same role.
    RoleTaken,
    /// A row of this kind cannot take the column in.
    RoleUnfit,
    /// The name of a volunteer stands in several columns, which are joined.
    NameInParts,
    /// Identifiers that count up from row to row may be those of the rows, not of volunteers.
    IdOfRow,
    /// Nothing but an e-mail or a telephone tells volunteers apart.
    IdentityByContact,
    /// Several people in one cell, where the name of the column promises one, or by signs that are not sure.
    ListInCell,
    /// A number of heads beside one volunteer, or beside a list of them.
    HeadsBesidePerson,
    /// People of whom it is not said whether they helped or were helped.
    PeopleOfWhom,
    /// Hours beside a number of heads: those of each, or of all together.
    HoursEachOrAll,
    /// Hours are those of each head, as the clock or the name of the column shows.
    HoursOfEach,
    /// Numbers that may be hours or minutes.
    HoursOrMinutes,
    /// Decimals that may be minutes: `2.30`.
    HoursOrClock,
    /// Times that may be times of day or durations.
    TimeOrDuration,
    /// An end before its start: over midnight, or a clock of twelve hours.
    OverMidnight,
    /// Ends before their starts are on the next day.
    OverMidnightSeen,
    /// Every date has one of these forms.
    DatesSeen,
    /// Dates may begin with the day or with the month; neither can be told from all of them.
    DayOrMonth,
    /// Years have two digits, and are taken for those of 2000 to 2099.
    YearShort,
    /// Some dates have no known form.
    DatesUnknown,
    /// Times with a zone: in another one the day may be another.
    TimeZone,
    /// Numbers have a decimal comma.
    DecimalComma,
    /// Numbers have this sign between groups of three digits.
    GroupMark,
    /// A sign that may stand before decimals or between groups of three digits.
    DecimalOrGroup,
    /// Columns that are days, weeks or months: a row for each has to be made of them.
    ColumnsArePeriods,
    /// One activity on several days, or several of the same name.
    ActivityRepeated,
    /// What stands in the cells is figures, which may be counts of people helped.
    FiguresSeen,
    /// Words for "nothing there" stand in the cells.
    NullsSeen,
    /// Yes and no stand for statuses.
    StatusByYesNo,
    /// No place of the gazetteer stands in the column: it says where in a place, not in which.
    PlacesUnknown,
    /// Several sheets of the workbook hold a table that could be meant.
    SheetsSeveral,
    /// Nothing says who or what a row is.
    RowKindUnknown,
}

/// One reason for an offer, or one doubt about it.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::register::layout::guess;
/// let offer = guess("who;дата\nA;03.04.2023\n".as_bytes());
/// assert_eq!(offer.reasons[0].code.as_str(), "encoding-seen");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct OfferNote {
    /// What.
    pub code: OfferCode,
    /// In which column, by its name in the header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The form, sign or word that was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    /// The rows whose cells show it, as a spreadsheet numbers them; the first ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<u32>,
    /// What in the layout decides it, as a JSON Pointer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decides: Option<String>,
}

use OfferNote as Note;

impl Note {
    fn new(code: OfferCode) -> Self {
        Self { code, column: None, seen: None, rows: Vec::new(), decides: None }
    }

    fn column(mut self, name: &str) -> Self {
        self.column = Some(excerpt(name));
        self
    }

    fn seen(mut self, seen: Option<String>) -> Self {
        self.seen = seen;
        self
    }

    fn rows(mut self, rows: Vec<u32>) -> Self {
        self.rows = rows;
        self
    }

    fn decides(mut self, key: impl Into<String>) -> Self {
        self.decides = Some(key.into());
        self
    }
}

/// A layout as an offer: why it looks as it does, and what somebody must decide before it is used.
///
/// ```
/// use volunteer_core::register::layout::{OfferCode, guess};
/// let offer = guess(b"ID,Date,Hours\n17,03/04/2023,2\n18,05/04/2023,3\n");
/// assert!(offer.doubts.iter().any(|doubt| doubt.code == OfferCode::DayOrMonth));
/// assert_eq!(offer.layout()?.columns().len(), 3);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct LayoutOffer {
    /// The layout.
    #[serde(deserialize_with = "super::unchecked")]
    pub(crate) layout: Layout,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<OfferNote>,
    /// Columns that are not read, because nobody needs them or nobody knows them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_aside: Vec<OfferNote>,
    /// What may be otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<OfferNote>,
}

impl Serialize for LayoutOffer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for LayoutOffer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// Offers a layout for a table, from its names of columns and all of its cells. Nothing is read or applied by it.
/// An offer that is not yet a whole layout says so among its doubts (`row-kind-unknown`).
///
/// ```
/// use volunteer_core::register::layout::{ColumnRole, guess};
/// let offer = guess("Волонтер;Күні;Сағат\nA17;19.04.2025;2,5\n".as_bytes());
/// let layout = offer.layout()?;
/// let roles: Vec<ColumnRole> = layout.columns().iter().map(|column| column.role).collect();
/// assert_eq!(roles, [ColumnRole::Person, ColumnRole::FirstDay, ColumnRole::Hours]);
/// assert_eq!((layout.dates()[0].as_str(), layout.decimal_mark()), ("DD.MM.YYYY", Some(",")));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn guess(bytes: &[u8]) -> LayoutOffer {
    offer(bytes, None)
}

/// As [`guess`], with the places that may stand in the cells.
pub(crate) fn offer(bytes: &[u8], gazetteer: Option<&Gazetteer>) -> LayoutOffer {
    let mut offer = LayoutOffer::empty();
    let table = table::Table::new(bytes, &mut offer);
    settled(&table, gazetteer, offer)
}

/// As [`offer`], for typed cells.
pub(crate) fn offer_for_sheet(sheet: &Sheet, gazetteer: Option<&Gazetteer>) -> LayoutOffer {
    let mut offer = LayoutOffer::empty();
    let table = table::Table::of_sheet(sheet, &mut offer);
    settled(&table, gazetteer, offer)
}

fn settled(table: &table::Table<'_>, gazetteer: Option<&Gazetteer>, mut offer: LayoutOffer) -> LayoutOffer {
    columns::settle(table, gazetteer, &mut offer);
    if offer.layout.clone().check().is_err()
        && !offer.doubts.iter().any(|doubt| doubt.code == OfferCode::RowKindUnknown)
    {
        offer.doubts.push(Note::new(OfferCode::RowKindUnknown).decides("/row"));
    }
    offer
}

impl LayoutOffer {
    fn empty() -> Self {
        let layout = Layout::empty(RowKind::Participation);
        Self { layout, reasons: Vec::new(), left_aside: Vec::new(), doubts: Vec::new() }
    }

    /// The layout that is offered.
    ///
    /// # Errors
    /// `layout-conflict` where it is not a whole one: which row the table has could not be seen (`row-kind-unknown` among
    /// the doubts).
    ///
    /// ```
    /// use volunteer_core::register::layout::guess;
    /// assert!(guess(b"who,hours\nA,2\n").layout().is_ok());
    /// assert_eq!(guess(b"colour\nred\n").layout().unwrap_err().code(), "layout-conflict");
    /// ```
    pub fn layout(&self) -> crate::error::Result<Layout> {
        self.layout.clone().check()
    }

    /// The layout where nothing is in doubt.
    ///
    /// # Errors
    /// `layout-doubtful` with each doubt, and with the layout offered as a document.
    pub(crate) fn sure(self) -> crate::error::Result<Layout> {
        if self.doubts.is_empty() {
            return self.layout();
        }
        let doubt = |note: Note| LayoutDoubt {
            code: note.code.into(),
            column: note.column,
            seen: note.seen,
            rows: note.rows,
            decides: note.decides,
        };
        let layout = document::to_value(&self.layout)?;
        let doubts = self.doubts.into_iter().map(doubt).collect();
        Err(crate::error::LayoutError::Doubtful { doubts, layout }.into())
    }

    /// Whether names of columns were found, and what a row is.
    pub(crate) fn is_of_a_table(&self) -> bool {
        let unknown = [OfferCode::HeaderUnknown, OfferCode::RowKindUnknown];
        self.doubts.iter().all(|doubt| !unknown.contains(&doubt.code))
    }

    fn reason(&mut self, note: Note) {
        self.reasons.push(note);
    }

    fn aside(&mut self, note: Note) {
        self.left_aside.push(note);
    }

    fn doubt(&mut self, note: Note) {
        self.doubts.push(note);
    }

    fn has(&self, role: ColumnRole) -> bool {
        self.layout.columns.iter().any(|column| column.role == role)
    }
}

#[cfg(test)]
mod tests;
