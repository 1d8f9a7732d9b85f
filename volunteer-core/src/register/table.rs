//! Tables of columns: one declaration gives the struct, its accessors and the view that bindings take.

use super::Coded;
use crate::record::RecordStatus;

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
    Direct(&'a [super::Direct]),
    /// Answers to a question of yes or no.
    Answer(&'a [super::Answer]),
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

/// A struct of columns. `Codes` columns are [`Coded`]; every other kind names a variant of [`Column`] and its item.
macro_rules! table {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[doc = $doc:literal])* $field:ident : $kind:ident $(($item:ty))?),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $doc])* pub(crate) $field: table!(@type $kind $(($item))?),)+
            /// The categories that the layout declares.
            pub(crate) categories: Vec<Coded>,
        }

        impl $name {
            $($(#[doc = $doc])* #[must_use] pub fn $field(&self) -> &table!(@view $kind $(($item))?) { &self.$field })+

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

            /// The coded columns with the names of their dictionaries; `id` is the one of the column `id`.
            pub(crate) fn coded_mut<'a>(&'a mut self, id: &'a str) -> Vec<(String, &'a mut Coded)> {
                let mut all = Vec::new();
                $(table!(@coded $kind all, self.$field, stringify!($field), id);)+
                let _ = id;
                all.extend(self.categories.iter_mut().map(|column| (column.name.clone(), column)));
                all
            }

            /// Takes in the rows of another table, whose codes mean the same.
            pub(crate) fn append(&mut self, mut other: Self) {
                let (ours, theirs) = (self.row.len(), other.row.len());
                $(table!(@append $kind self.$field, other.$field);)+
                for column in &mut self.categories {
                    match other.categories.iter_mut().find(|more| more.name == column.name) {
                        Some(more) => column.codes.append(&mut more.codes),
                        None => column.codes.resize(ours + theirs, NONE),
                    }
                }
                for more in other.categories.into_iter().filter(|more| !more.codes.is_empty()) {
                    let mut column = Coded::empty(more.name, ours);
                    column.codes.extend(more.codes);
                    self.categories.push(column);
                }
                self.categories.sort_by(|a, b| a.name.cmp(&b.name));
            }
        }
    };
    (@coded Codes $all:ident, $column:expr, $name:expr, $id:ident) => {
        $all.push((if $name == "id" { $id.to_owned() } else { $name.to_owned() }, &mut $column));
    };
    (@coded $kind:ident $all:ident, $column:expr, $name:expr, $id:ident) => {};
    (@append Codes $ours:expr, $theirs:expr) => { $ours.codes.append(&mut $theirs.codes) };
    (@append $kind:ident $ours:expr, $theirs:expr) => { $ours.append(&mut $theirs) };
    (@type Codes) => { Coded };
    (@type $kind:ident ($item:ty)) => { Vec<$item> };
    (@view Codes) => { Coded };
    (@view $kind:ident ($item:ty)) => { [$item] };
}
pub(super) use table;
