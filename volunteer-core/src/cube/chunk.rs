//! Borrowed columns of one chunk, all of one length.

use super::plan::Plan;
use crate::cube::NONE;
use crate::error::{CubeError, Result};
use std::fmt;

/// A borrowed column of codes. The greatest value of its type stands for [`NONE`], so that one byte holds 255 codes.
///
/// ```
/// use volunteer_core::cube::{Codes, NONE};
/// assert_eq!(Codes::U8(&[7, 255]).get(1), Some(NONE));
/// assert_eq!(format!("{:?}", Codes::U32(&[7])), "1 codes of 32 bits");
/// ```
#[derive(Clone, Copy)]
pub enum Codes<'a> {
    /// Codes 0 to 254; 255 is none.
    U8(&'a [u8]),
    /// Codes 0 to 65,534; 65,535 is none.
    U16(&'a [u16]),
    /// Codes up to `u32::MAX - 1`; [`NONE`] is none.
    U32(&'a [u32]),
}

impl Codes<'_> {
    /// How many codes.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Codes::U8(&[1, 2]).len(), 2);
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::U8(codes) => codes.len(),
            Self::U16(codes) => codes.len(),
            Self::U32(codes) => codes.len(),
        }
    }

    /// Whether there is none.
    ///
    /// ```
    /// assert!(volunteer_core::cube::Codes::U8(&[]).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The code at an index, [`NONE`] for the type's greatest value.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Codes::U16(&[300]).get(0), Some(300));
    /// ```
    #[must_use]
    pub fn get(&self, index: usize) -> Option<u32> {
        match self {
            Self::U8(codes) => codes.get(index).map(|code| wide(u32::from(*code), u32::from(u8::MAX))),
            Self::U16(codes) => codes.get(index).map(|code| wide(u32::from(*code), u32::from(u16::MAX))),
            Self::U32(codes) => codes.get(index).copied(),
        }
    }
}

fn wide(code: u32, none: u32) -> u32 {
    if code == none { NONE } else { code }
}

/// Its length alone: what a column holds is not for a log.
impl fmt::Debug for Codes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = match self {
            Self::U8(_) => 8,
            Self::U16(_) => 16,
            Self::U32(_) => 32,
        };
        write!(f, "{} codes of {bits} bits", self.len())
    }
}

/// Borrowed columns of one chunk of rows, all of one length.
#[derive(Clone)]
pub struct Chunk<'a> {
    /// The dense code of the person; [`NONE`] for an unnamed group.
    pub person: Codes<'a>,
    /// The leaf codes of each axis of the plan, in their order.
    pub axes: Vec<Codes<'a>>,
    /// Minutes; `i32::MIN` where unknown. Absent: unknown in every row.
    pub minutes: Option<&'a [i32]>,
    /// At least how many heads. Absent: one in every row.
    pub heads_lower: Option<&'a [u32]>,
    /// At most how many heads; [`NONE`] for no limit. Absent: as many as at least.
    pub heads_upper: Option<&'a [u32]>,
}

impl fmt::Debug for Chunk<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Chunk({} rows, {} axes)", self.person.len(), self.axes.len())
    }
}

impl Chunk<'_> {
    /// How many rows.
    ///
    /// ```
    /// use volunteer_core::cube::{Chunk, Codes};
    /// let chunk =
    ///     Chunk { person: Codes::U8(&[0]), axes: vec![], minutes: None, heads_lower: None, heads_upper: None };
    /// assert_eq!(chunk.rows(), 1);
    /// ```
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.person.len()
    }

    /// Checks that the columns fit the plan and each other.
    pub(super) fn check(&self, plan: &Plan) -> Result<()> {
        if self.axes.len() != plan.axes().len() {
            return Err(CubeError::ColumnCount { columns: self.axes.len(), axes: plan.axes().len() }.into());
        }
        let rows = self.rows();
        let codes = plan.axes().iter().zip(&self.axes).map(|(axis, codes)| (axis.name(), Some(codes.len())));
        let others = [
            ("minutes", self.minutes.map(<[i32]>::len)),
            ("headsLower", self.heads_lower.map(<[u32]>::len)),
            ("headsUpper", self.heads_upper.map(<[u32]>::len)),
        ];
        for (column, length) in codes.chain(others) {
            if let Some(length) = length.filter(|length| *length != rows) {
                return Err(CubeError::ColumnLength { column: column.to_owned(), length, rows }.into());
            }
        }
        Ok(())
    }
}

/// Where the chunks of a count come from: a slice or vector of chunks, or whatever owns the columns (a job that lives
/// longer than the call that made it needs one that does).
///
/// ```
/// use volunteer_core::cube::{Chunk, Codes, Columns};
/// struct Owned { person: Vec<u32>, field: Vec<u8> }
/// impl Columns for Owned {
///     fn chunks(&self) -> Vec<Chunk<'_>> {
///         let axes = vec![Codes::U8(&self.field)];
///         vec![Chunk { person: Codes::U32(&self.person), axes, minutes: None, heads_lower: None, heads_upper: None }]
///     }
/// }
/// assert_eq!(Owned { person: vec![0], field: vec![3] }.chunks().len(), 1);
/// ```
pub trait Columns {
    /// The chunks, the same ones at each call.
    fn chunks(&self) -> Vec<Chunk<'_>>;
}

impl Columns for &[Chunk<'_>] {
    fn chunks(&self) -> Vec<Chunk<'_>> {
        self.to_vec()
    }
}

impl Columns for Vec<Chunk<'_>> {
    fn chunks(&self) -> Vec<Chunk<'_>> {
        self.clone()
    }
}

impl Plan {
    pub(super) fn check(&self, chunks: &[Chunk<'_>]) -> Result<()> {
        chunks
            .iter()
            .enumerate()
            .try_for_each(|(index, chunk)| chunk.check(self).map_err(|error| error.at_index(index)))
    }
}
