//! Pieces of columns, as the loops take them.

use crate::cube::NONE;
use crate::cube::chunk::{Chunk, Codes};

/// Rows looked at together: their cells fit the first cache.
pub(super) const BLOCK: usize = 2048;
/// What stands for a column that is not there.
static ONES: [u32; BLOCK] = [1; BLOCK];
static ZEROS: [i32; BLOCK] = [0; BLOCK];
static UNKNOWN: [i32; BLOCK] = [i32::MIN; BLOCK];

/// The pieces of chunks that a range of rows covers: chunk, first and last index, number of the first row.
pub(super) fn spans<'c, 'a>(
    chunks: &'c [Chunk<'a>],
    from: usize,
    rows: usize,
) -> impl Iterator<Item = (&'c Chunk<'a>, usize, usize, u64)> {
    let until = from.saturating_add(rows);
    let mut before = 0_usize;
    chunks.iter().filter_map(move |chunk| {
        let first = before;
        before += chunk.rows();
        let (start, end) = (from.max(first), until.min(before));
        (start < end).then(|| (chunk, start - first, end - first, start as u64))
    })
}

/// The greatest code of a column, [`NONE`] apart.
pub(super) fn greatest(codes: Codes<'_>) -> Option<u32> {
    match codes {
        Codes::U8(codes) => codes.iter().filter(|code| **code != u8::MAX).max().map(|code| u32::from(*code)),
        Codes::U16(codes) => codes.iter().filter(|code| **code != u16::MAX).max().map(|code| u32::from(*code)),
        // One more, so that NONE becomes the least: this goes through in vectors.
        Codes::U32(codes) => {
            let most = codes.iter().fold(0, |most, code| code.wrapping_add(1).max(most));
            most.checked_sub(1)
        }
    }
}

/// What a block of rows has beside its codes, each of one length.
pub(super) struct Others<'a> {
    pub(super) people: &'a [u32],
    pub(super) minutes: &'a [i32],
    pub(super) lower: &'a [u32],
    pub(super) upper: &'a [u32],
    /// Whether the minutes are zeros for want of a column.
    pub(super) no_minutes: bool,
}

impl<'a> Others<'a> {
    /// Those of some rows of a chunk, at most a block; codes of people that must be widened go into `block`.
    pub(super) fn of(chunk: &Chunk<'a>, start: usize, end: usize, block: &'a mut [u32; BLOCK]) -> Self {
        let ones = ONES.get(..end - start).unwrap_or(&ONES);
        let lower = chunk.heads_lower.and_then(|heads| heads.get(start..end)).unwrap_or(ones);
        Self {
            people: people(chunk.person, start, end, block),
            minutes: match chunk.minutes {
                Some(minutes) => minutes.get(start..end).unwrap_or(&[]),
                None => ZEROS.get(..end - start).unwrap_or(&ZEROS),
            },
            lower,
            upper: chunk.heads_upper.and_then(|heads| heads.get(start..end)).unwrap_or(lower),
            no_minutes: chunk.minutes.is_none(),
        }
    }

    /// The minutes, unknown ones where there is no column.
    pub(super) fn minutes(&self) -> &[i32] {
        if self.no_minutes { &UNKNOWN } else { self.minutes }
    }

    /// Whether many rows are not plain, and none has head-counts that are reversed. In vectors too.
    pub(super) fn are_groups(&self) -> bool {
        let rows = || self.people.iter().zip(self.minutes()).zip(self.lower.iter().zip(self.upper));
        let odd = rows().fold(0_usize, |odd, ((person, minutes), (lower, upper))| {
            odd + usize::from(*person == NONE || beyond(*minutes) | (lower ^ 1) | (upper ^ 1) != 0)
        });
        let reversed =
            rows().fold(0, |wrong, (_, (lower, upper))| wrong | u32::from(*lower > *upper) | u32::from(*lower == NONE));
        odd > self.people.len() / 4 && reversed == 0
    }

    /// Whether every row is of a named person, one head, with few minutes. Without a branch: this goes through in vectors.
    pub(super) fn are_plain(&self) -> bool {
        let people = self.people.iter().fold(0, |odd, person| odd | u32::from(*person == NONE));
        let minutes = self.minutes.iter().fold(0, |odd, minutes| odd | beyond(*minutes));
        let parity = |heads: &[u32]| heads.iter().fold(0, |odd, heads| odd | (heads ^ 1));
        let upper = if std::ptr::eq(self.lower, self.upper) { 0 } else { parity(self.upper) };
        let lower = if std::ptr::eq(self.lower.as_ptr(), ONES.as_ptr()) { 0 } else { parity(self.lower) };
        people | minutes | lower | upper == 0
    }
}

/// Not 0 where minutes are unknown or 2¹⁵ and more, of either sign.
pub(super) const fn beyond(minutes: i32) -> u32 {
    minutes.wrapping_add(1 << 15).cast_unsigned() >> 16
}

/// People of a block as 32-bit codes: borrowed where they are, widened into `block` where not.
pub(super) fn people<'b>(codes: Codes<'b>, start: usize, end: usize, block: &'b mut [u32; BLOCK]) -> &'b [u32] {
    match codes {
        Codes::U32(codes) => return codes.get(start..end).unwrap_or(&[]),
        Codes::U16(codes) => {
            for (wide, code) in block.iter_mut().zip(codes.get(start..end).unwrap_or(&[])) {
                *wide = if *code == u16::MAX { NONE } else { u32::from(*code) };
            }
        }
        Codes::U8(codes) => {
            for (wide, code) in block.iter_mut().zip(codes.get(start..end).unwrap_or(&[])) {
                *wide = if *code == u8::MAX { NONE } else { u32::from(*code) };
            }
        }
    }
    block.get(..end - start).unwrap_or(&[])
}
