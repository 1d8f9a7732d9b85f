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

use super::columns::{BLOCK, Others, beyond, people, spans};
use super::shape::{OUTSIDE, Path, Shape, WRONG};
use super::sums::{ONE_ROW, Special, Sums};
use crate::cube::NONE;
use crate::cube::chunk::{Chunk, Codes};
use crate::cube::plan::Plan;
use crate::cube::scan;
use crate::error::Result;

/// The rows of one part: their sums by cell, and their records by bucket.
pub(in super::super) struct Scatter {
    /// Where the next record of each bucket goes; where the first one went.
    next: Vec<u32>,
    starts: Vec<u32>,
    records: Vec<u32>,
    pub(super) sums: Sums,
    strides: Vec<u64>,
}

impl Scatter {
    pub(in super::super) fn new(shape: &Shape, plan: &Plan, chunks: &[Chunk<'_>]) -> Result<Self> {
        Ok(Self {
            next: vec![0; shape.buckets()],
            starts: Vec::new(),
            records: Vec::new(),
            sums: Sums::new(1 << shape.cell_bits, chunks.iter().all(|chunk| chunk.minutes.is_none())),
            strides: plan.base_strides()?.0,
        })
    }

    /// Counts the records that each bucket may have: one a row, also for rows of nobody.
    pub(in super::super) fn measure(&mut self, chunks: &[Chunk<'_>], from: usize, rows: usize) {
        let next = self.next.as_mut_slice();
        let mask = next.len() - 1;
        for (chunk, start, end, _) in spans(chunks, from, rows) {
            let mut block = [0; BLOCK];
            for at in (start..end).step_by(BLOCK) {
                for person in people(chunk.person, at, end.min(at + BLOCK), &mut block) {
                    let here = &mut next[*person as usize & mask];
                    *here = here.wrapping_add(1);
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
        let mut cells = [0; BLOCK];
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
                let mut block = [0; BLOCK];
                let others = Others::of(chunk, at, until, &mut block);
                self.sums.reserve(cells.len());
                let inside = cells.iter().fold(0, |all, cell| all | cell) < OUTSIDE;
                if inside && self.sums.takes(&others) {
                    self.plain(shape, cells, &others);
                } else if inside && others.are_groups() {
                    self.groups(shape, cells, &others);
                } else {
                    let at = |row: usize| (at + row, number + (at + row - start) as u64);
                    self.mixed(shape, plan, chunk, cells, &others, at)?;
                }
            }
        }
        Ok(())
    }

    /// A block of rows of named people, one head each, with few minutes.
    fn plain(&mut self, shape: &Shape, cells: &[u32], others: &Others<'_>) {
        // Slices of their own: else they would be looked up again after every write.
        let (next, records) = (self.next.as_mut_slice(), self.records.as_mut_slice());
        let sums = self.sums.packed.as_mut_slice();
        let (mask, person_mask, factor) = (next.len() - 1, shape.person_mask, shape.person_factor);
        for ((cell, person), minutes) in cells.iter().zip(others.people).zip(others.minutes) {
            let sum = &mut sums[*cell as usize];
            *sum = sum.wrapping_add(ONE_ROW + i64::from(*minutes));
            let next = &mut next[*person as usize & mask];
            // Past the end only if the columns of a job have changed since they were measured.
            if let Some(record) = records.get_mut(*next as usize) {
                *record = (person & person_mask).wrapping_mul(factor) | cell;
            }
            *next = next.wrapping_add(1);
        }
    }

    /// A block of rows many of which are not plain, and all of which are in cells: all measures of each are added.
    fn groups(&mut self, shape: &Shape, cells: &[u32], others: &Others<'_>) {
        self.sums.reserve_special();
        let (next, records) = (self.next.as_mut_slice(), self.records.as_mut_slice());
        let sums = self.sums.special.as_mut_slice();
        let (mask, person_mask, factor) = (next.len() - 1, shape.person_mask, shape.person_factor);
        let rows = cells.iter().zip(others.people).zip(others.minutes()).zip(others.lower.iter().zip(others.upper));
        for (((cell, person), minutes), (lower, upper)) in rows {
            sums[*cell as usize].put(*person, *minutes, *lower, *upper);
            let next = &mut next[*person as usize & mask];
            if let Some(record) = records.get_mut(*next as usize) {
                *record = (person & person_mask).wrapping_mul(factor) | cell;
            }
            *next = next.wrapping_add(u32::from(*person != NONE));
        }
    }

    /// A block in which there are other rows too. `at`: the index in the chunk, and the number, of a row of the block.
    fn mixed(
        &mut self,
        shape: &Shape,
        plan: &Plan,
        chunk: &Chunk<'_>,
        cells: &[u32],
        others: &Others<'_>,
        at: impl Fn(usize) -> (usize, u64),
    ) -> Result<()> {
        self.sums.reserve_special();
        let unknown = u32::from(others.no_minutes && !self.sums.no_minutes);
        let (next, records) = (self.next.as_mut_slice(), self.records.as_mut_slice());
        let (sums, special) = (self.sums.packed.as_mut_slice(), self.sums.special.as_mut_slice());
        let (mask, person_mask, factor) = (next.len() - 1, shape.person_mask, shape.person_factor);
        let (mut odd_rows, mut odd_count) = ([0_u32; BLOCK], 0_usize);
        let rows = cells.iter().zip(others.people).zip(others.minutes).zip(others.lower.iter().zip(others.upper));
        // No branch that data could make unforeseeable: the special rows add nothing here, and are listed.
        for (row, (((cell, person), minutes), (lower, upper))) in (0..).zip(rows) {
            let (outside, unnamed) = (u32::from(*cell >= OUTSIDE), u32::from(*person == NONE));
            let odd = beyond(*minutes) | (lower ^ 1) | (upper ^ 1) | unknown | outside | unnamed;
            odd_rows[odd_count] = row;
            odd_count += usize::from(odd != 0);
            let sum = &mut sums[if outside == 0 { *cell as usize } else { 0 }];
            *sum = sum.wrapping_add(if odd == 0 { ONE_ROW + i64::from(*minutes) } else { 0 });
            let next = &mut next[*person as usize & mask];
            // Room was made for a record of every row: one that does not count is written over.
            if let Some(record) = records.get_mut(*next as usize) {
                *record = (person & person_mask).wrapping_mul(factor) | cell;
            }
            *next = next.wrapping_add((outside | unnamed) ^ 1);
        }
        for row in &odd_rows[..odd_count] {
            let row = *row as usize;
            let cell = cells[row];
            let minutes = if others.no_minutes { i32::MIN } else { others.minutes[row] };
            let mut outside = Special::default();
            let sum = if cell < OUTSIDE { &mut special[cell as usize] } else { &mut outside };
            let added = sum.add(others.people[row], minutes, others.lower[row], others.upper[row]);
            if added.is_none() || cell >= WRONG {
                // Says what is wrong with the row.
                let (index, number) = at(row);
                scan::row(plan, &self.strides, chunk, index, number)?;
            }
        }
        Ok(())
    }

    /// How many records a bucket has.
    pub(in super::super) fn rows(&self, bucket: usize) -> usize {
        self.records(bucket).len()
    }

    /// Those that were written: room was made for rows outside of all cells too.
    fn records(&self, bucket: usize) -> &[u32] {
        self.records.get(self.starts[bucket] as usize..self.next[bucket] as usize).unwrap_or(&[])
    }

    /// Frees the records, once all buckets were walked through.
    pub(in super::super) fn forget(&mut self) {
        self.records = Vec::new();
    }
}

/// Writes, or adds, what the codes of one axis contribute to the number of the cell.
fn place(codes: Codes<'_>, at: usize, of_leaf: &[u32], cells: &mut [u32], first: bool) {
    let (none, leaves) = of_leaf.split_last().map_or((OUTSIDE, of_leaf), |(none, leaves)| (*none, leaves));
    let end = at + cells.len();
    match codes {
        Codes::U8(codes) => {
            let mut table = [WRONG; 256];
            table.iter_mut().zip(leaves).for_each(|(part, leaf)| *part = *leaf);
            table[255] = none;
            put(&codes[at..end], cells, first, |code| table[usize::from(code)]);
        }
        Codes::U16(codes) => {
            let leaves = &leaves[..leaves.len().min(usize::from(u16::MAX))];
            let other = |code| if code == u16::MAX { none } else { WRONG };
            let part = |code| leaves.get(usize::from(code)).copied().unwrap_or_else(|| other(code));
            put(&codes[at..end], cells, first, part);
        }
        Codes::U32(codes) => {
            let other = |code| if code == NONE { none } else { WRONG };
            let part = |code| leaves.get(code as usize).copied().unwrap_or_else(|| other(code));
            put(&codes[at..end], cells, first, part);
        }
    }
}

fn put<T: Copy>(codes: &[T], cells: &mut [u32], first: bool, part: impl Fn(T) -> u32) {
    if first {
        each(codes, cells, |cell, code| *cell = part(code));
    } else {
        each(codes, cells, |cell, code| *cell |= part(code));
    }
}

/// Eight at a time: the loop of eight has no counter.
fn each<T: Copy>(codes: &[T], cells: &mut [u32], put: impl Fn(&mut u32, T)) {
    let ((cells, last), (codes, last_codes)) = (cells.as_chunks_mut::<8>(), codes.as_chunks::<8>());
    for (cells, codes) in cells.iter_mut().zip(codes) {
        cells.iter_mut().zip(codes).for_each(|(cell, code)| put(cell, *code));
    }
    last.iter_mut().zip(last_codes).for_each(|(cell, code)| put(cell, *code));
}

/// The cells of some people, one person after the other.
#[derive(Default)]
pub(in super::super) struct People {
    pub(super) cells: Vec<u32>,
    /// Where those of each person end.
    pub(super) ends: Vec<u32>,
}

impl People {
    /// Those of a bucket, by their places in it: rows of a person are brought together by counting them first.
    pub(in super::super) fn bucket(&mut self, shape: &Shape, parts: &[Scatter], bucket: usize) {
        let (ends, bits, mask) = (&mut self.ends, shape.record_bits, (1_u32 << shape.record_bits) - 1);
        ends.clear();
        ends.resize(shape.bucket_people, 0);
        for record in parts.iter().flat_map(|part| part.records(bucket)) {
            if let Some(end) = ends.get_mut(record.wrapping_shr(bits) as usize) {
                *end = end.wrapping_add(1);
            }
        }
        let mut sum = 0_u32;
        for end in ends.iter_mut() {
            let count = *end;
            *end = sum;
            sum = sum.wrapping_add(count);
        }
        if self.cells.len() < sum as usize {
            self.cells.resize(sum as usize, 0);
        }
        let cells = self.cells.as_mut_slice();
        for part in parts {
            for record in part.records(bucket) {
                if let Some(end) = ends.get_mut(record.wrapping_shr(bits) as usize) {
                    cells[*end as usize] = record & mask;
                    *end = end.wrapping_add(1);
                }
            }
        }
    }

    /// The cells of each, in order.
    pub(in super::super) fn each(&mut self) -> impl Iterator<Item = &mut [u32]> {
        let (mut rest, mut start) = (self.cells.as_mut_slice(), 0);
        self.ends.iter().map(move |end| {
            let own = rest.split_off_mut(..(*end - start) as usize).unwrap_or_default();
            start = *end;
            own
        })
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
    people: People,
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
            people: People::default(),
        }
    }

    /// Counts the people of a bucket.
    pub(in super::super) fn bucket(&mut self, shape: &Shape, parts: &[Scatter], bucket: usize) {
        let mut people = std::mem::take(&mut self.people);
        people.bucket(shape, parts, bucket);
        self.count(shape, &people);
        self.people = people;
    }

    /// Counts people.
    pub(super) fn count(&mut self, shape: &Shape, people: &People) {
        // Loops of a known length are faster: levels of the inner axis, and combinations of the others (0: any number).
        match (shape.inner_room(), shape.most_levels(), shape.outer.len()) {
            (2, ..) => self.people::<1, 2, 0>(shape, people),
            (16, ..=2, _) => self.people::<2, 16, 0>(shape, people),
            (16, ..=4, _) => self.people::<4, 16, 0>(shape, people),
            (16, ..) => self.people::<16, 16, 0>(shape, people),
            (_, ..=4, 2) => self.people::<4, 64, 2>(shape, people),
            (_, ..=4, 3) => self.people::<4, 64, 3>(shape, people),
            (_, ..=4, 4) => self.people::<4, 64, 4>(shape, people),
            (_, ..=4, 6) => self.people::<4, 64, 6>(shape, people),
            (_, ..=4, 8) => self.people::<4, 64, 8>(shape, people),
            (_, ..=4, _) => self.people::<4, 64, 0>(shape, people),
            _ => self.people::<16, 64, 0>(shape, people),
        }
    }

    fn people<const LEVELS: usize, const ROOM: usize, const SETS: usize>(&mut self, shape: &Shape, people: &People) {
        let top_bit = 1 << shape.inner_nodes;
        let mut start = 0;
        for end in &people.ends {
            let own = &people.cells[start as usize..*end as usize];
            start = *end;
            if own.is_empty() {
                continue;
            }
            if self.counted == u32::from(u16::MAX) {
                sweep(&mut self.counts, &mut self.totals);
                self.counted = 0;
            }
            self.counted += 1;
            self.stamp = self.stamp.wrapping_add(top_bit);
            if self.stamp == 0 {
                self.seen.fill(0);
                self.stamp = top_bit;
            }
            let (counts, _) = self.counts.as_chunks_mut::<ROOM>();
            walk::<LEVELS, ROOM, SETS>(shape, own, &mut self.seen, counts, self.stamp, top_bit);
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
