//! Tables of columns. A column is declared once, in `columns.rs`: its name, what it is stored as, and what it means. Storing,
//! taking in a caller's columns, joining parts, renumbering and bringing together what is known of one thing all go over
//! [`ColumnMut`] and [`Meaning`], and name no column.
//!
//! The declaration is a macro, because of a column three things are made that only a macro makes of one line: a typed field, so
//! that checks and counts read `table.minutes` as a slice of integers and the compiler finds a wrong name; the field of an entry of
//! the same name, so that a row is pushed with a struct and none of its cells can be forgotten; and the documented getter.
//! Columns in a map by an enum of names would need one declaration too, and a match on the kind wherever a cell is read; a struct
//! by hand with a visitor names every column five times: in the struct, the entry, the getter, the visitor and the push.

use super::{Coded, NONE, UNKNOWN_DAY};
use crate::record::{Answer, Direct, RecordStatus};

/// A borrowed view of one column, for bindings that carry it to their own tables.
///
/// ```
/// use volunteer_core::register::{Column, Register};
/// let register = Register::default();
/// let columns = register.participations().columns();
/// assert!(columns.iter().any(|(name, column)| *name == "minutes" && matches!(column, Column::I32(_))));
/// ```
#[derive(Clone, Copy, Debug)]
pub enum Column<'a> {
    /// Codes and what they stand for.
    Codes(&'a Coded),
    /// Signed whole numbers: days, minutes; `i32::MIN` is unknown.
    I32(&'a [i32]),
    /// Whole numbers: rows, codes of people, heads; [`NONE`](super::NONE) is nothing there.
    U32(&'a [u32]),
    /// Minutes from midnight; `u16::MAX` is unknown.
    U16(&'a [u16]),
    /// Statuses.
    Status(&'a [RecordStatus]),
    /// Direct or indirect.
    Direct(&'a [Direct]),
    /// Answers to a question of yes or no.
    Answer(&'a [Answer]),
    /// Words as they were written.
    Text(&'a [Option<Box<str>>]),
}

impl Column<'_> {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Codes(column) => column.len(),
            Self::I32(column) => column.len(),
            Self::U32(column) => column.len(),
            Self::U16(column) => column.len(),
            Self::Status(column) => column.len(),
            Self::Direct(column) => column.len(),
            Self::Answer(column) => column.len(),
            Self::Text(column) => column.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What a column means: all that is done with columns follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Where in its source the row stands.
    Row,
    /// Which reading it came from.
    Source,
    /// A code of this dictionary.
    CodeOf(&'static str),
    /// How many; one where nothing is said.
    Count,
    /// A day on which something begins.
    FirstDay,
    /// A day on which something ends.
    LastDay,
    /// Minutes from midnight.
    Clock,
    /// Minutes of work.
    Minutes,
    /// A word of a closed list.
    Word,
    /// Words as they were written.
    Text,
}

impl Meaning {
    /// What stands in a column of whole numbers where nothing is said.
    pub(crate) const fn unsaid(self) -> u32 {
        match self {
            Self::Count => 1,
            _ => NONE,
        }
    }
}

/// One column, to be changed.
pub(crate) enum ColumnMut<'a> {
    Codes(&'a mut Coded),
    I32(&'a mut Vec<i32>),
    U32(&'a mut Vec<u32>),
    U16(&'a mut Vec<u16>),
    Status(&'a mut Vec<RecordStatus>),
    Direct(&'a mut Vec<Direct>),
    Answer(&'a mut Vec<Answer>),
    Text(&'a mut Vec<Option<Box<str>>>),
}

impl<'a> ColumnMut<'a> {
    /// The codes of a column of codes, with or without labels.
    pub(crate) fn codes(self) -> Option<&'a mut Vec<u32>> {
        match self {
            Self::Codes(column) => Some(&mut column.codes),
            Self::U32(column) => Some(column),
            _ => None,
        }
    }

    /// Extends it to this number of rows, with rows that are empty.
    pub(crate) fn fill(self, rows: usize, meaning: Meaning) {
        match self {
            Self::Codes(column) => column.codes.resize(rows, NONE),
            Self::I32(column) => column.resize(rows, UNKNOWN_DAY),
            Self::U32(column) => column.resize(rows, meaning.unsaid()),
            Self::U16(column) => column.resize(rows, u16::MAX),
            Self::Status(column) => column.resize(rows, RecordStatus::Done),
            Self::Direct(column) => column.resize(rows, Direct::Unknown),
            Self::Answer(column) => column.resize(rows, Answer::Unknown),
            Self::Text(column) => column.resize(rows, None),
        }
    }

    /// Puts another column of its kind behind it; codes of it are renumbered where there is a `renumbering`.
    pub(crate) fn append(self, other: Self, renumbering: Option<&[u32]>) {
        match (self, other) {
            (Self::Codes(ours), Self::Codes(theirs)) => append(&mut ours.codes, &mut theirs.codes, renumbering),
            (Self::U32(ours), Self::U32(theirs)) => append(ours, theirs, renumbering),
            (Self::I32(ours), Self::I32(theirs)) => ours.append(theirs),
            (Self::U16(ours), Self::U16(theirs)) => ours.append(theirs),
            (Self::Status(ours), Self::Status(theirs)) => ours.append(theirs),
            (Self::Direct(ours), Self::Direct(theirs)) => ours.append(theirs),
            (Self::Answer(ours), Self::Answer(theirs)) => ours.append(theirs),
            (Self::Text(ours), Self::Text(theirs)) => ours.append(theirs),
            // Two columns of one name in one table are of one kind.
            _ => {}
        }
    }
}

fn append(ours: &mut Vec<u32>, theirs: &mut Vec<u32>, renumbering: Option<&[u32]>) {
    match renumbering {
        Some(new) => ours.extend(theirs.iter().map(|code| renumbered(new, *code))),
        // The first rows are taken as they are, without a copy.
        None if ours.is_empty() => std::mem::swap(ours, theirs),
        None => ours.append(theirs),
    }
}

/// The new code of an old one.
pub(crate) fn renumbered(new: &[u32], old: u32) -> u32 {
    usize::try_from(old).ok().and_then(|old| new.get(old)).copied().unwrap_or(NONE)
}

/// A table as the builder sees it: columns in the order of their declaration, and declared categories.
pub(crate) trait Table {
    /// Every column that is declared, in order.
    fn columns_mut(&mut self) -> Vec<(&'static str, Meaning, ColumnMut<'_>)>;

    /// Every column that is declared, in order, then the categories.
    fn columns(&self) -> Vec<(&str, Column<'_>)>;

    /// The categories that are declared.
    fn categories(&self) -> &[Coded];

    /// The categories, to be changed.
    fn categories_mut(&mut self) -> &mut Vec<Coded>;

    /// How many rows there are.
    fn rows(&self) -> usize;

    /// The columns of codes with the names of their dictionaries; with them those of people, which have no labels here.
    fn codes_mut(&mut self) -> Vec<(&str, &mut Vec<u32>)>;

    /// The columns that carry their labels, with the names of their dictionaries.
    fn labelled_mut(&mut self) -> Vec<(String, &mut Coded)>;
}

/// A struct of columns, and one of an entry, which is a row of it. `Codes` columns are [`Coded`]; every other kind names a
/// variant of [`Column`] and its item.
macro_rules! table {
    ($(#[$meta:meta])* pub struct $name:ident of $entry:ident {
        $($(#[doc = $doc:literal])* $field:ident : $kind:ident $(($item:ty))? is $meaning:ident $(($dictionary:literal))?),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $doc])* pub(crate) $field: table!(@column $kind $(($item))?),)+
            /// The categories that the layout declares.
            pub(crate) categories: Vec<Coded>,
        }

        /// One row, whose codes are those of the part that it goes into.
        #[derive(Clone, Debug)]
        pub(crate) struct $entry { $(pub(crate) $field: table!(@item $kind $(($item))?)),+ }

        /// Nothing said.
        impl Default for $entry {
            fn default() -> Self {
                Self { $($field: table!(@unsaid $kind $meaning $(($dictionary))?)),+ }
            }
        }

        impl $name {
            $($(#[doc = $doc])* #[must_use] pub fn $field(&self) -> &table!(@view $kind $(($item))?) { &self.$field })+

            /// How many rows there are.
            #[must_use]
            pub fn len(&self) -> usize { self.row.len() }

            /// Whether there is no row.
            #[must_use]
            pub fn is_empty(&self) -> bool { self.len() == 0 }

            /// The reading that a row came from, by the row's index.
            #[must_use]
            pub fn source_of(&self, index: usize) -> u32 { self.source.get(index).copied().unwrap_or(0) }

            /// The categories that were declared: role, skill, sex, and any other, in the order of their names.
            #[must_use]
            pub fn categories(&self) -> &[Coded] { &self.categories }

            /// The category of this name.
            #[must_use]
            pub fn category_named(&self, name: &str) -> Option<&Coded> {
                self.categories.iter().find(|column| column.name == name)
            }

            /// Every column with its name, as a borrowed view. A column that is not kept has no rows.
            #[must_use]
            pub fn columns(&self) -> Vec<(&str, Column<'_>)> {
                let mut all = vec![$((stringify!($field), Column::$kind(&self.$field))),+];
                all.extend(self.categories.iter().map(|column| (column.name(), Column::Codes(column))));
                all
            }

            /// Adds a row, without the code of its source and its categories.
            pub(crate) fn push(&mut self, entry: $entry) {
                $(table!(@push $meaning $kind self.$field, entry.$field);)+
            }
        }

        impl Table for $name {
            fn columns_mut(&mut self) -> Vec<(&'static str, Meaning, ColumnMut<'_>)> {
                vec![$((stringify!($field), Meaning::$meaning $(($dictionary))?, ColumnMut::$kind(&mut self.$field))),+]
            }

            fn columns(&self) -> Vec<(&str, Column<'_>)> { $name::columns(self) }

            fn categories(&self) -> &[Coded] { &self.categories }

            fn categories_mut(&mut self) -> &mut Vec<Coded> { &mut self.categories }

            fn rows(&self) -> usize { self.row.len() }

            fn codes_mut(&mut self) -> Vec<(&str, &mut Vec<u32>)> {
                let mut all: Vec<(&str, &mut Vec<u32>)> = Vec::new();
                $(if let Meaning::CodeOf(dictionary) = (Meaning::$meaning $(($dictionary))?) {
                    all.extend(ColumnMut::$kind(&mut self.$field).codes().map(|codes| (dictionary, codes)));
                })+
                all.extend(self.categories.iter_mut().map(|column| (column.name.as_str(), &mut column.codes)));
                all
            }

            fn labelled_mut(&mut self) -> Vec<(String, &mut Coded)> {
                let mut all: Vec<(String, &mut Coded)> = Vec::new();
                $(if let (Meaning::CodeOf(dictionary), ColumnMut::Codes(column)) =
                    (Meaning::$meaning $(($dictionary))?, ColumnMut::$kind(&mut self.$field)) {
                    all.push((dictionary.to_owned(), column));
                })+
                all.extend(self.categories.iter_mut().map(|column| (column.name.clone(), column)));
                all
            }
        }
    };
    (@column Codes) => { Coded };
    (@column $kind:ident ($item:ty)) => { Vec<$item> };
    (@item Codes) => { u32 };
    (@item $kind:ident ($item:ty)) => { $item };
    (@view Codes) => { Coded };
    (@view $kind:ident ($item:ty)) => { [$item] };
    (@unsaid Codes $($meaning:tt)+) => { NONE };
    (@unsaid U32 $($meaning:tt)+) => { Meaning::$($meaning)+.unsaid() };
    (@unsaid I32 $($meaning:tt)+) => { UNKNOWN_DAY };
    (@unsaid U16 $($meaning:tt)+) => { UNKNOWN_CLOCK };
    (@unsaid Status $($meaning:tt)+) => { RecordStatus::Done };
    (@unsaid Direct $($meaning:tt)+) => { Direct::Unknown };
    (@unsaid Answer $($meaning:tt)+) => { Answer::Unknown };
    (@unsaid Text $($meaning:tt)+) => { None };
    // Which reading a row came from is known when the reading is taken in.
    (@push Source $kind:ident $column:expr, $value:expr) => { let _ = $value; };
    (@push $meaning:ident Codes $column:expr, $value:expr) => { $column.codes.push($value) };
    (@push $meaning:ident $kind:ident $column:expr, $value:expr) => { $column.push($value) };
}
pub(super) use table;
