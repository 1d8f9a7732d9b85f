//! Layouts made in a program, valid once they exist.

use super::{ColumnRole, ColumnRule, Encoding, LAYOUT_FORMAT, Layout, PlaceRules, RowKind};
use crate::error::Result;
use crate::figure::TextLanguage;
use crate::record::Direct;
use std::collections::BTreeMap;

/// Makes a [`Layout`]; see [`Layout::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct LayoutBuilder {
    layout: Layout,
}

impl Layout {
    /// A layout of rows of this kind, without columns yet.
    ///
    /// ```
    /// use volunteer_core::register::layout::{ColumnRole, ColumnRule, Layout, RowKind};
    /// let layout = Layout::builder(RowKind::Participation)
    ///     .delimiter(";")
    ///     .decimal_mark(",")
    ///     .dates(["DD.MM.YYYY"])
    ///     .column(ColumnRule::named("Кто", ColumnRole::Person))
    ///     .column(ColumnRule::named("Часы", ColumnRole::Hours))
    ///     .build()?;
    /// assert_eq!(layout.columns().len(), 2);
    ///
    /// let nobody = Layout::builder(RowKind::Volunteer).build().unwrap_err();
    /// assert_eq!((nobody.code(), nobody.pointer().as_str()), ("layout-conflict", "/columns"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(row: RowKind) -> LayoutBuilder {
        LayoutBuilder { layout: Self::empty(row) }
    }
}

impl LayoutBuilder {
    /// The caller's name for it.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.layout.id = Some(id.into());
        self
    }

    /// How its bytes are text. Absent: `auto`.
    pub fn encoding(mut self, encoding: Encoding) -> Self {
        self.layout.encoding = encoding;
        self
    }

    /// What stands between cells: one ASCII sign. Absent: a comma.
    pub fn delimiter(mut self, delimiter: impl Into<String>) -> Self {
        self.layout.delimiter = Some(delimiter.into());
        self
    }

    /// The row with the names of the columns, from 1; rows above it are skipped. 0: no such row. Absent: 1.
    pub fn header(mut self, header: u32) -> Self {
        self.layout.header = Some(header);
        self
    }

    /// The first row of data, from 1: what stands between it and the header (tags, numbers of the columns, units) is left
    /// aside. Absent: the row below the header.
    pub fn first_row(mut self, first_row: u32) -> Self {
        self.layout.first_row = Some(first_row);
        self
    }

    /// The last row of data, from 1: what stands below it (notes, signatures, totals) is left aside and found. Absent: the
    /// last row of the table.
    pub fn last_row(mut self, last_row: u32) -> Self {
        self.layout.last_row = Some(last_row);
        self
    }

    /// What stands before decimals: `.` or `,`. Absent: a point.
    pub fn decimal_mark(mut self, decimal_mark: impl Into<String>) -> Self {
        self.layout.decimal_mark = Some(decimal_mark.into());
        self
    }

    /// What stands between groups of three digits, beside the spaces that may always stand there.
    pub fn group_mark(mut self, group_mark: impl Into<String>) -> Self {
        self.layout.group_mark = Some(group_mark.into());
        self
    }

    /// The forms in which days are written, in order of precedence: `YYYY-MM-DD`, `DD.MM.YYYY`, `ДД.ММ.ГГГГ`,
    /// `MM-DD-YYYY`, `DD/MM/YY` (years 2000 to 2099), `YYYYMMDD`, `excel` (day numbers of spreadsheets). A `*` at the
    /// end: what follows is left aside where it is no time of day. Absent: `YYYY-MM-DD`. Days with the name of a month, or
    /// with the year first, need no form; a time of day may follow any.
    pub fn dates<Text: Into<String>>(mut self, dates: impl IntoIterator<Item = Text>) -> Self {
        self.layout.dates = dates.into_iter().map(Into::into).collect();
        self
    }

    /// The zone whose clock decides the days: `+05:00`, or one of Kazakhstan's by its name, `Asia/Almaty`. Stamps that say
    /// a zone of their own are brought to it; absent: a stamp in UTC may be of the day before or after.
    pub fn zone(mut self, zone: impl Into<String>) -> Self {
        self.layout.zone = Some(zone.into());
        self
    }

    /// Whether an end before the start is on the next day.
    pub fn over_midnight(mut self, over_midnight: bool) -> Self {
        self.layout.over_midnight = over_midnight;
        self
    }

    /// Whether the hours of a row are those of each head, not of all together.
    pub fn hours_each(mut self, hours_each: bool) -> Self {
        self.layout.hours_each = hours_each;
        self
    }

    /// Words for "nothing there", beside the empty cell: `NA`, `-`, `н/д`.
    pub fn null_words<Text: Into<String>>(mut self, null_words: impl IntoIterator<Item = Text>) -> Self {
        self.layout.null_words = null_words.into_iter().map(Into::into).collect();
        self
    }

    /// Numbers that may stand for something else: they are kept, and found. Absent: 9999, 99999, 999999, −1, −99, −999,
    /// −9999; an empty list: none.
    pub fn sentinels<Text: Into<String>>(mut self, sentinels: impl IntoIterator<Item = Text>) -> Self {
        self.layout.sentinels = Some(sentinels.into_iter().map(Into::into).collect());
        self
    }

    /// What stands in the first filled cell of a row that is a total of others, which is left aside and found: `Итого`.
    pub fn total_words<Text: Into<String>>(mut self, total_words: impl IntoIterator<Item = Text>) -> Self {
        self.layout.total_words = total_words.into_iter().map(Into::into).collect();
        self
    }

    /// Words for yes, beside 1, true, yes, y, x, +, да, иә and whole numbers above zero.
    pub fn yes_words<Text: Into<String>>(mut self, yes_words: impl IntoIterator<Item = Text>) -> Self {
        self.layout.yes_words = yes_words.into_iter().map(Into::into).collect();
        self
    }

    /// The language of figures in words. Absent: as each cell shows.
    pub fn language(mut self, language: TextLanguage) -> Self {
        self.layout.language = Some(language);
        self
    }

    /// How names of places are settled.
    pub fn places(mut self, places: PlaceRules) -> Self {
        self.layout.places = places;
        self
    }

    /// One more column, after those before in precedence where several say the same.
    pub fn column(mut self, column: ColumnRule) -> Self {
        self.layout.columns.push(column);
        self
    }

    /// The layout, checked as a document is when it is read.
    ///
    /// # Errors
    /// `layout-conflict` with the rule; `date-pattern`; `table-too-large`.
    pub fn build(self) -> Result<Layout> {
        self.layout.check()
    }
}

impl Layout {
    /// A layout without columns: a draft, until it is checked.
    pub(crate) fn empty(row: RowKind) -> Self {
        Self {
            format: LAYOUT_FORMAT.into(),
            id: None,
            row,
            encoding: Encoding::Auto,
            delimiter: None,
            header: None,
            first_row: None,
            last_row: None,
            decimal_mark: None,
            group_mark: None,
            dates: Vec::new(),
            zone: None,
            over_midnight: false,
            hours_each: false,
            null_words: Vec::new(),
            sentinels: None,
            total_words: Vec::new(),
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
            joined: Vec::new(),
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

    /// The column of this number, from 1.
    ///
    /// ```
    /// use volunteer_core::register::layout::{ColumnRole, ColumnRule};
    /// assert_eq!(ColumnRule::numbered(3, ColumnRole::Hours).number, Some(3));
    /// ```
    #[must_use]
    pub fn numbered(number: u32, role: ColumnRole) -> Self {
        Self { name: None, number: Some(number), ..Self::named("", role) }
    }
}
