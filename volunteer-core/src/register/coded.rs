//! A column of dense codes and what they stand for.

pub use crate::cube::NONE;

use std::sync::Arc;

/// A coded column: dense codes and what they stand for.
///
/// Columns of one register that hold the same thing (places, activities) share their labels, so that their codes can
/// be compared. Labels of a finished register are in the order of their bytes.
///
/// ```
/// use volunteer_core::register::{Coded, NONE};
/// let place = Coded::new("place", ["KZ-10", "KZ-19"], vec![1, 0, NONE]);
/// assert_eq!(place.label_of(1), Some("KZ-19"));
/// assert_eq!(place.label_of(NONE), None);
/// assert_eq!(place.code_of("KZ-10"), Some(0));
/// assert_eq!(place.codes(), [1, 0, NONE]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coded {
    pub(crate) name: String,
    pub(crate) labels: Arc<[String]>,
    pub(crate) codes: Vec<u32>,
}

impl Coded {
    /// A column of these codes. A code that has no label reads as nothing there.
    ///
    /// ```
    /// use volunteer_core::register::Coded;
    /// let sex = Coded::new("sex", ["female", "male"], vec![0, 0, 1]);
    /// assert_eq!(sex.label_at(2), Some("male"));
    /// ```
    #[must_use]
    pub fn new<L: Into<String>>(name: impl Into<String>, labels: impl IntoIterator<Item = L>, codes: Vec<u32>) -> Self {
        Self { name: name.into(), labels: labels.into_iter().map(Into::into).collect(), codes }
    }

    /// A column of this number of rows with nothing in them.
    ///
    /// ```
    /// use volunteer_core::register::{Coded, NONE};
    /// assert_eq!(Coded::empty("field", 2).codes(), [NONE, NONE]);
    /// ```
    #[must_use]
    pub fn empty(name: impl Into<String>, rows: usize) -> Self {
        Self::new(name, Vec::<String>::new(), vec![NONE; rows])
    }

    /// What the column holds: `place`, `activity`, the name of a category.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the codes stand for, by code.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// One code per row.
    #[must_use]
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// What a code stands for.
    #[must_use]
    pub fn label_of(&self, code: u32) -> Option<&str> {
        self.labels.get(usize::try_from(code).ok()?).map(String::as_str)
    }

    /// What stands in a row, by its index from 0.
    #[must_use]
    pub fn label_at(&self, index: usize) -> Option<&str> {
        self.label_of(*self.codes.get(index)?)
    }

    /// The code of a label.
    #[must_use]
    pub fn code_of(&self, label: &str) -> Option<u32> {
        self.labels.iter().position(|one| one == label).and_then(|at| u32::try_from(at).ok())
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

impl Default for Coded {
    fn default() -> Self {
        Self { name: String::new(), labels: Arc::from(Vec::new()), codes: Vec::new() }
    }
}
