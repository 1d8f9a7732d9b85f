//! What adds up, by finest cell, for the rows of one part.

use super::columns::Others;
use crate::cube::NONE;
use crate::cube::measures::Measures;

/// A row in a packed sum: minutes take the lower 40 bits, of either sign, rows the upper 24.
pub(super) const ONE_ROW: i64 = 1 << 40;
/// The number of rows, of less than 2^15 minutes each, that fit a packed sum.
const MOST_PACKED: usize = 1 << 23;

pub(super) struct Sums {
    /// Rows and minutes of plain rows.
    pub(super) packed: Vec<i64>,
    packed_rows: usize,
    /// Those that were too many for the packed sums.
    wide: Vec<(u64, i64)>,
    /// Rows of which more than minutes counts; empty as long as there are none.
    pub(super) special: Vec<Special>,
    /// Whether the minutes of all rows are unknown.
    pub(super) no_minutes: bool,
}

/// Sums of fewer than 2³² rows of 32-bit numbers each: they cannot overflow.
#[derive(Clone, Copy, Default)]
pub(super) struct Special {
    minutes: i64,
    heads_lower: u64,
    heads_upper: u64,
    rows: u32,
    minutes_unknown: u32,
    heads_open: u32,
    unnamed: u32,
    /// Rows whose upper head-count has the named person in it.
    named_within: u32,
    largest: u32,
}

impl Special {
    /// Adds a row, unless its head-counts are reversed.
    #[inline]
    pub(super) fn add(&mut self, person: u32, minutes: i32, lower: u32, upper: u32) -> Option<()> {
        if lower > upper || lower == NONE {
            return None;
        }
        self.put(person, minutes, lower, upper);
        Some(())
    }

    /// Adds a row whose head-counts are not reversed.
    #[inline]
    pub(super) fn put(&mut self, person: u32, minutes: i32, lower: u32, upper: u32) {
        let (known, limited) = (minutes != i32::MIN, upper != NONE);
        self.rows = self.rows.wrapping_add(1);
        self.minutes = self.minutes.wrapping_add(if known { i64::from(minutes) } else { 0 });
        self.minutes_unknown = self.minutes_unknown.wrapping_add(u32::from(!known));
        self.heads_lower = self.heads_lower.wrapping_add(u64::from(lower));
        self.heads_upper = self.heads_upper.wrapping_add(if limited { u64::from(upper) } else { 0 });
        self.heads_open = self.heads_open.wrapping_add(u32::from(!limited));
        let unnamed = u32::from(person == NONE);
        self.unnamed = self.unnamed.wrapping_add(unnamed);
        self.named_within = self.named_within.wrapping_add(u32::from(limited) & u32::from(upper > 0) & (unnamed ^ 1));
        self.largest = self.largest.max(lower);
    }

    /// With a number of plain rows and their minutes, and how many of the minutes are unknown. Fewer than 2³² rows in all: the sums
    /// cannot overflow either.
    fn measures(&self, rows: u64, minutes: i64, unknown: u64) -> Measures {
        Measures {
            rows: rows.wrapping_add(u64::from(self.rows)),
            minutes: minutes.wrapping_add(self.minutes),
            minutes_unknown: unknown.wrapping_add(u64::from(self.minutes_unknown)),
            heads_lower: rows.wrapping_add(self.heads_lower),
            heads_upper: rows.wrapping_add(self.heads_upper),
            heads_open: u64::from(self.heads_open),
            unnamed: u64::from(self.unnamed),
            others_upper: self.heads_upper.wrapping_sub(u64::from(self.named_within)),
            largest: u64::from(self.largest.max(u32::from(rows > 0))),
        }
    }
}

impl Sums {
    pub(super) fn new(cells: usize, no_minutes: bool) -> Self {
        Self { packed: vec![0; cells], packed_rows: 0, wide: Vec::new(), special: Vec::new(), no_minutes }
    }

    /// Whether such rows go into the packed sums alone.
    pub(super) fn takes(&self, rows: &Others<'_>) -> bool {
        (!rows.no_minutes || self.no_minutes) && rows.are_plain()
    }

    /// Makes room for a number of rows in the packed sums.
    pub(super) fn reserve(&mut self, rows: usize) {
        if self.packed_rows + rows > MOST_PACKED {
            if self.wide.is_empty() {
                self.wide = vec![(0, 0); self.packed.len()];
            }
            for (wide, packed) in self.wide.iter_mut().zip(&mut self.packed) {
                let (rows, minutes) = unpacked(*packed);
                *wide = (wide.0 + rows, wide.1 + minutes);
                *packed = 0;
            }
            self.packed_rows = 0;
        }
        self.packed_rows += rows;
    }

    /// Makes room for special rows.
    pub(super) fn reserve_special(&mut self) {
        if self.special.is_empty() {
            self.special = vec![Special::default(); self.packed.len()];
        }
    }

    /// Whether every row so far was of a named person, one head, with few minutes.
    pub(super) fn is_plain(&self) -> bool {
        self.special.is_empty() && !self.no_minutes
    }

    /// Rows and minutes of the plain rows of each cell.
    pub(super) fn plain(&self) -> impl Iterator<Item = (u64, i64)> {
        self.packed.iter().enumerate().map(|(cell, packed)| {
            let (rows, minutes) = unpacked(*packed);
            let wide = self.wide.get(cell).copied().unwrap_or_default();
            (rows + wide.0, minutes + wide.1)
        })
    }

    /// All measures of each cell.
    pub(super) fn measures(&self) -> impl Iterator<Item = Measures> {
        self.plain().enumerate().map(|(cell, (rows, minutes))| {
            let unknown = if self.no_minutes { rows } else { 0 };
            match self.special.get(cell).filter(|special| special.rows > 0) {
                None if rows == 0 => Measures::default(),
                None => Measures { minutes_unknown: unknown, ..Measures::plain(rows, minutes) },
                Some(special) => special.measures(rows, minutes, unknown),
            }
        })
    }
}

#[allow(clippy::cast_sign_loss, reason = "rows are the upper bits, whatever the sign")]
const fn unpacked(packed: i64) -> (u64, i64) {
    let minutes = (packed << 24) >> 24;
    ((packed.wrapping_sub(minutes) >> 40) as u64, minutes)
}
