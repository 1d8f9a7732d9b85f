//! The loops over rows and people: the one file of the library that indexes.
#![allow(
    clippy::indexing_slicing,
    reason = "Places come from tables that this room has made and checked codes against; a look-up that may fail would \
              cost a third of the speed. No place depends on a value that was not checked against its table before."
)]
#![allow(clippy::cast_possible_truncation, reason = "the lower bits are what is meant, or u32 to usize, which widens")]
#![allow(
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "minutes below 2^15 and rows, packed in one word"
)]

use super::shape::{OUTSIDE, Path, SPECIAL, Shape, WRONG};
use crate::error::Result;
use crate::register::NONE;
use crate::register::cube::chunk::{Chunk, Codes};
use crate::register::cube::measures::Measures;
use crate::register::cube::plan::Plan;
use crate::register::cube::scan;

/// Rows looked at together: their cells fit the first cache.
const BLOCK: usize = 2048;
/// A row in a packed sum: minutes take the lower 40 bits, of either sign, rows the upper 24.
const ONE_ROW: i64 = 1 << 40;
/// So many rows of less than 2^15 minutes each fit a packed sum.
const MOST_PACKED: usize = 1 << 23;

/// The rows of one part: their sums by cell, and their records by bucket.
pub(in super::super) struct Scatter {
    /// Where the next record of each bucket goes; where the first one went.
    next: Vec<u32>,
    starts: Vec<u32>,
    records: Vec<u32>,
    packed: Vec<i64>,
    packed_rows: usize,
    /// Rows and minutes, where they were too many for the packed sums.
    wide: Vec<(u64, i64)>,
    /// Rows of which more than minutes counts.
    special: Vec<Measures>,
    no_minutes: bool,
    strides: Vec<u64>,
}

impl Scatter {
    pub(in super::super) fn new(shape: &Shape, plan: &Plan, chunks: &[Chunk<'_>]) -> Result<Self> {
        Ok(Self {
            next: vec![0; shape.buckets()],
            starts: Vec::new(),
            records: Vec::new(),
            packed: vec![0; 1 << shape.cell_bits],
            packed_rows: 0,
            wide: Vec::new(),
            special: Vec::new(),
            no_minutes: chunks.iter().all(|chunk| chunk.minutes.is_none()),
            strides: plan.base_strides()?.0,
        })
    }

    /// Counts the records that each bucket will have.
    pub(in super::super) fn measure(&mut self, chunks: &[Chunk<'_>], from: usize, rows: usize) {
        let mask = self.next.len() - 1;
        for (chunk, start, end, _) in spans(chunks, from, rows) {
            let mut block = [0; BLOCK];
            for at in (start..end).step_by(BLOCK) {
                for person in people(chunk.person, at, end.min(at + BLOCK), &mut block) {
                    let here = &mut self.next[*person as usize & mask];
                    *here = here.wrapping_add(u32::from(*person != NONE));
                }
            }
        }
    }

    /// Makes room for the records, after all rows were measured.
    pub(in super::super) fn prepare(&mut self) {
        let mut sum = 0;
        for next in &mut self.next {
            let count = *next;
            *next = sum;
            self.starts.push(sum);
            sum += count;
        }
        self.starts.push(sum);
        self.records = vec![0; sum as usize];
    }

    /// Adds up the rows and shares them out.
    pub(in super::super) fn scatter(
        &mut self,
        shape: &Shape,
        plan: &Plan,
        chunks: &[Chunk<'_>],
        from: usize,
        rows: usize,
    ) -> Result<()> {
        let (mut cells, mut block) = ([0; BLOCK], [0; BLOCK]);
        let zeros = [0; BLOCK];
        let mask = self.next.len() - 1;
        for (chunk, start, end, number) in spans(chunks, from, rows) {
            for at in (start..end).step_by(BLOCK) {
                let until = end.min(at + BLOCK);
                let cells = &mut cells[..until - at];
                for (axis, (codes, of_leaf)) in chunk.axes.iter().zip(&shape.of_leaf).enumerate() {
                    place(*codes, at, of_leaf, cells, axis == 0);
                }
                if chunk.axes.is_empty() {
                    cells.fill(0);
                }
                let people = people(chunk.person, at, until, &mut block);
                for (cell, person) in cells.iter_mut().zip(people) {
                    *cell |= if *person == NONE { SPECIAL } else { 0 };
                }
                for heads in [chunk.heads_lower, chunk.heads_upper].into_iter().flatten() {
                    for (cell, heads) in cells.iter_mut().zip(&heads[at..until]) {
                        *cell |= if *heads == 1 { 0 } else { SPECIAL };
                    }
                }
                let minutes = match chunk.minutes {
                    Some(minutes) => &minutes[at..until],
                    None => &zeros[..until - at],
                };
                if chunk.minutes.is_some() {
                    for (cell, minutes) in cells.iter_mut().zip(minutes) {
                        *cell |= if (minutes.wrapping_add(1 << 15) as u32) < 1 << 16 { 0 } else { SPECIAL };
                    }
                } else if !self.no_minutes {
                    for cell in cells.iter_mut() {
                        *cell |= SPECIAL;
                    }
                }
                if self.packed_rows + cells.len() > MOST_PACKED {
                    self.unpack();
                }
                self.packed_rows += cells.len();
                for (index, ((cell, person), minutes)) in cells.iter().zip(people).zip(minutes).enumerate() {
                    let mut cell = *cell;
                    if cell >= SPECIAL {
                        let index = at + index;
                        let row = scan::row(plan, &self.strides, chunk, index, number + (index - start) as u64)?;
                        if cell & OUTSIDE != 0 {
                            continue;
                        }
                        cell &= SPECIAL - 1;
                        if self.special.is_empty() {
                            self.special = vec![Measures::default(); self.packed.len()];
                        }
                        self.special[cell as usize].add(&row.measures)?;
                        if *person == NONE {
                            continue;
                        }
                    } else {
                        let sum = &mut self.packed[cell as usize];
                        *sum = sum.wrapping_add(ONE_ROW + i64::from(*minutes));
                    }
                    let next = &mut self.next[*person as usize & mask];
                    let record = person.wrapping_shr(shape.bucket_bits).wrapping_shl(shape.cell_bits) | cell;
                    self.records[*next as usize] = record;
                    *next = next.wrapping_add(1);
                }
            }
        }
        Ok(())
    }

    fn unpack(&mut self) {
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

    /// How many records a bucket has.
    pub(in super::super) fn rows(&self, bucket: usize) -> usize {
        self.records(bucket).len()
    }

    /// Those that were written: room was made for rows outside of all cells too.
    fn records(&self, bucket: usize) -> &[u32] {
        &self.records[self.starts[bucket] as usize..self.next[bucket] as usize]
    }

    /// Frees the records, once all buckets were walked through.
    pub(in super::super) fn forget(&mut self) {
        self.records = Vec::new();
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
    pub(super) fn measures(&self) -> Result<Vec<Measures>> {
        let mut all: Vec<Measures> = self
            .plain()
            .map(|(rows, minutes)| Measures {
                minutes_unknown: if self.no_minutes { rows } else { 0 },
                ..Measures::plain(rows, minutes)
            })
            .collect();
        all.iter_mut().zip(&self.special).try_for_each(|(sum, special)| sum.add(special))?;
        Ok(all)
    }
}

const fn unpacked(packed: i64) -> (u64, i64) {
    let minutes = (packed << 24) >> 24;
    ((packed.wrapping_sub(minutes) >> 40) as u64, minutes)
}

/// The pieces of chunks that so many rows from one on take: chunk, first and last index, number of the first row.
fn spans<'c, 'a>(
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

/// People of a block as 32-bit codes: borrowed where they are, widened into `block` where not.
fn people<'b>(codes: Codes<'b>, start: usize, end: usize, block: &'b mut [u32; BLOCK]) -> &'b [u32] {
    let block = &mut block[..end - start];
    match codes {
        Codes::U32(codes) => return &codes[start..end],
        Codes::U16(codes) => {
            for (wide, code) in block.iter_mut().zip(&codes[start..end]) {
                *wide = if *code == u16::MAX { NONE } else { u32::from(*code) };
            }
        }
        Codes::U8(codes) => {
            for (wide, code) in block.iter_mut().zip(&codes[start..end]) {
                *wide = if *code == u8::MAX { NONE } else { u32::from(*code) };
            }
        }
    }
    block
}

/// Writes, or adds, what the codes of one axis contribute to the number of the cell.
fn place(codes: Codes<'_>, at: usize, of_leaf: &[u32], cells: &mut [u32], first: bool) {
    let (none, leaves) = of_leaf.split_last().map_or((OUTSIDE, of_leaf), |(none, leaves)| (*none, leaves));
    let end = at + cells.len();
    let put = |cell: &mut u32, part: u32| *cell = if first { part } else { *cell | part };
    match codes {
        Codes::U8(codes) => {
            let mut table = [WRONG; 256];
            table.iter_mut().zip(leaves).for_each(|(part, leaf)| *part = *leaf);
            table[255] = none;
            for (cell, code) in cells.iter_mut().zip(&codes[at..end]) {
                put(cell, table[usize::from(*code)]);
            }
        }
        Codes::U16(codes) => {
            let leaves = &leaves[..leaves.len().min(usize::from(u16::MAX))];
            for (cell, code) in cells.iter_mut().zip(&codes[at..end]) {
                let other = || if *code == u16::MAX { none } else { WRONG };
                put(cell, leaves.get(usize::from(*code)).copied().unwrap_or_else(other));
            }
        }
        Codes::U32(codes) => {
            for (cell, code) in cells.iter_mut().zip(&codes[at..end]) {
                let other = || if *code == NONE { none } else { WRONG };
                put(cell, leaves.get(*code as usize).copied().unwrap_or_else(other));
            }
        }
    }
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

/// One who walks through the buckets: which nodes the person at hand has been in, and how many people each has.
pub(in super::super) struct Walker {
    /// Per outer cell: the bits of the inner nodes, and above them the stamp of the person they tell of.
    seen: Vec<u64>,
    counts: Vec<u16>,
    /// People counted since `counts` went into `totals`.
    counted: u32,
    pub(super) totals: Vec<u32>,
    stamp: u64,
    cells: Vec<u32>,
    ends: Vec<u32>,
}

impl Walker {
    pub(in super::super) fn new(shape: &Shape) -> Self {
        let counts = shape.outer_cells * shape.inner_room();
        Self {
            seen: vec![0; shape.outer_cells],
            counts: vec![0; counts],
            counted: 0,
            totals: vec![0; counts],
            stamp: 0,
            cells: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Counts the people of a bucket.
    pub(in super::super) fn bucket(&mut self, shape: &Shape, parts: &[Scatter], bucket: usize) {
        // Loops of a known length are faster: levels of the inner axis, and combinations of the others (0: any number).
        match (shape.inner_room(), shape.most_levels(), shape.outer.len()) {
            (2, ..) => self.people::<1, 2, 0>(shape, parts, bucket),
            (16, ..=2, _) => self.people::<2, 16, 0>(shape, parts, bucket),
            (16, ..=4, _) => self.people::<4, 16, 0>(shape, parts, bucket),
            (16, ..) => self.people::<16, 16, 0>(shape, parts, bucket),
            (_, ..=4, 2) => self.people::<4, 64, 2>(shape, parts, bucket),
            (_, ..=4, 3) => self.people::<4, 64, 3>(shape, parts, bucket),
            (_, ..=4, 4) => self.people::<4, 64, 4>(shape, parts, bucket),
            (_, ..=4, 6) => self.people::<4, 64, 6>(shape, parts, bucket),
            (_, ..=4, 8) => self.people::<4, 64, 8>(shape, parts, bucket),
            (_, ..=4, _) => self.people::<4, 64, 0>(shape, parts, bucket),
            _ => self.people::<16, 64, 0>(shape, parts, bucket),
        }
    }

    fn people<const LEVELS: usize, const ROOM: usize, const SETS: usize>(
        &mut self,
        shape: &Shape,
        parts: &[Scatter],
        bucket: usize,
    ) {
        // Rows of a person are brought together by counting them first.
        self.ends.clear();
        self.ends.resize(shape.bucket_people, 0);
        let (bits, mask) = (shape.cell_bits, (1_u32 << shape.cell_bits) - 1);
        for record in parts.iter().flat_map(|part| part.records(bucket)) {
            let end = &mut self.ends[record.wrapping_shr(bits) as usize];
            *end = end.wrapping_add(1);
        }
        let mut sum = 0_u32;
        for end in &mut self.ends {
            let count = *end;
            *end = sum;
            sum = sum.wrapping_add(count);
        }
        if self.cells.len() < sum as usize {
            self.cells.resize(sum as usize, 0);
        }
        for part in parts {
            for record in part.records(bucket) {
                let end = &mut self.ends[record.wrapping_shr(bits) as usize];
                self.cells[*end as usize] = record & mask;
                *end = end.wrapping_add(1);
            }
        }
        let one = 1 << shape.inner_nodes;
        let mut start = 0;
        for end in &self.ends {
            let own = &self.cells[start as usize..*end as usize];
            start = *end;
            if own.is_empty() {
                continue;
            }
            if self.counted == u32::from(u16::MAX) {
                sweep(&mut self.counts, &mut self.totals);
                self.counted = 0;
            }
            self.counted += 1;
            self.stamp = self.stamp.wrapping_add(one);
            if self.stamp == 0 {
                self.seen.fill(0);
                self.stamp = one;
            }
            let (counts, _) = self.counts.as_chunks_mut::<ROOM>();
            walk::<LEVELS, ROOM, SETS>(shape, own, &mut self.seen, counts, self.stamp, one);
        }
    }

    /// The counts so far.
    pub(in super::super) fn settle(&mut self) {
        sweep(&mut self.counts, &mut self.totals);
        self.counted = 0;
    }

    /// Adds what another one has counted.
    pub(in super::super) fn merge(&mut self, mut other: Self) {
        other.settle();
        for (total, more) in self.totals.iter_mut().zip(other.totals) {
            *total = total.wrapping_add(more);
        }
    }
}

/// No node has more people than there are person codes, so that 32 bits hold the totals.
fn sweep(counts: &mut [u16], totals: &mut [u32]) {
    for (total, count) in totals.iter_mut().zip(counts) {
        *total = total.wrapping_add(u32::from(*count));
        *count = 0;
    }
}

/// Walks through the cells of one person.
#[allow(clippy::inline_always, reason = "called for each person; the loop around it is its only caller")]
#[inline(always)]
fn walk<const LEVELS: usize, const ROOM: usize, const SETS: usize>(
    shape: &Shape,
    own: &[u32],
    seen: &mut [u64],
    counts: &mut [[u16; ROOM]],
    stamp: u64,
    one: u64,
) {
    let sets = shape.outer.len();
    let inner_mask = (1_usize << shape.inner_bits) - 1;
    let second_mask = (1_usize << shape.second_bits) - 1;
    let (second_shift, first_shift) = (shape.inner_bits, shape.inner_bits + shape.second_bits);
    let (firsts, seconds, paths) = (shape.first.as_slice(), shape.second.as_slice(), shape.paths.as_slice());
    let mut visit = |place: usize, path: &Path| {
        let seen = &mut seen[place];
        // Another person's bits are none.
        let own = if (*seen ^ stamp) < one { *seen } else { 0 };
        let new = path.bits & !own;
        *seen = own | path.bits | stamp;
        let counts = &mut counts[place];
        for place in &path.places[..LEVELS] {
            // The room is a power of two above every place.
            let count = &mut counts[usize::from(*place) & (ROOM - 1)];
            *count = count.wrapping_add(new.wrapping_shr(u32::from(*place)) as u16 & 1);
        }
    };
    for cell in own {
        let cell = *cell as usize;
        let path = &paths[cell & inner_mask];
        let second = cell.wrapping_shr(second_shift) & second_mask;
        let first = cell.wrapping_shr(first_shift);
        if SETS == 0 {
            let seconds = &seconds[second * sets..second * sets + sets];
            let firsts = &firsts[first * sets..first * sets + sets];
            firsts.iter().zip(seconds).for_each(|(first, second)| visit(first.wrapping_add(*second) as usize, path));
        } else {
            let (firsts, seconds): (&[[u32; SETS]], &[[u32; SETS]]) = (firsts.as_chunks().0, seconds.as_chunks().0);
            let (firsts, seconds) = (&firsts[first], &seconds[second]);
            firsts.iter().zip(seconds).for_each(|(first, second)| visit(first.wrapping_add(*second) as usize, path));
        }
    }
}
