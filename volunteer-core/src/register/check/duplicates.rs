//! Rows that repeat an earlier row in every cell, those among them that were not read.
//!
//! A row of a source may have become several records (a participation, and an assistance for each category helped). Two
//! rows are equal when all their records are, so that the rows are held against each other by a sum of 128-bit digests of
//! their records; the chance that two different rows of a billion fall together is below 10⁻²⁰.

use super::super::finding::FindingCode;
use super::super::{Column, NONE, Register};
use super::case::{Case, Table, at, indexes};
use crate::Word;

pub(super) fn check(register: &Register, out: &mut dyn FnMut(&Case)) {
    if one_record_a_row(register) {
        return single(register, out);
    }
    several(register, out);
}

/// As [`check`] where a row may be several records.
fn several(register: &Register, out: &mut dyn FnMut(&Case)) {
    let rows = digests(register);
    // Half of the digest and the row: few rows fall together by it, and they are held against each other in full.
    let mut keys: Vec<(u64, u32)> = (0..).zip(&rows).map(|(at, row)| (low(row.digest), at)).collect();
    keys.sort_unstable();
    for alike in keys.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
        report(alike.iter().filter_map(|(_, at)| rows.get(usize::try_from(*at).ok()?)).copied().collect(), out);
    }
}

/// Reports those of some rows that are equal.
fn report(mut alike: Vec<Row>, out: &mut dyn FnMut(&Case)) {
    // The first of equal rows is the one that stands first in the first source.
    alike.sort_unstable_by_key(|row| (row.digest, row.source, row.number));
    let mut first: Option<Row> = None;
    for row in alike {
        match first {
            Some(before) if before.digest == row.digest && before.table == row.table => {
                let case = Case::new(FindingCode::DuplicateExact, row.table, std::slice::from_ref(&row.index));
                out(&Case { beside: std::slice::from_ref(&before.index), ..case });
            }
            _ => first = Some(row),
        }
    }
}

/// Whether every row of a source has become one participation and nothing else.
fn one_record_a_row(register: &Register) -> bool {
    let table = &register.participations;
    let sources = &table.source;
    register.assistances.is_empty()
        && if sources.is_empty() {
            table.row.is_sorted_by(|a, b| a < b)
        } else {
            sources.len() == table.row.len() && sources.iter().zip(&table.row).is_sorted_by(|a, b| a < b)
        }
}

/// As [`check`] where every row is one record: a short hash of each leads to the few rows that may be equal to another one, and
/// only these are looked at in full.
fn single(register: &Register, out: &mut dyn FnMut(&Case)) {
    let table = &register.participations;
    let own = own_activities(register);
    let cells = Cells::new(table.columns(), &own);
    let hashes = cells.hashes(table.row.len());
    // Sixteen bits for each row: of different rows about one in sixteen meets another one.
    let bits = table.row.len().saturating_mul(16).next_power_of_two().max(64);
    let shift = 64 - bits.trailing_zeros();
    let slot = |hash: u64| (usize::try_from(hash >> shift).unwrap_or(0) / 64, 1_u64 << ((hash >> shift) % 64));
    let (mut met, mut again) = (vec![0_u64; bits / 64], vec![0_u64; bits / 64]);
    for hash in &hashes {
        let (word, bit) = slot(*hash);
        if let (Some(met), Some(again)) = (met.get_mut(word), again.get_mut(word)) {
            *again |= *met & bit;
            *met |= bit;
        }
    }
    let is_met_again = |hash: u64| {
        let (word, bit) = slot(hash);
        again.get(word).is_some_and(|again| again & bit != 0)
    };
    let mut keys: Vec<(u64, u32)> = hashes.iter().copied().zip(0..).filter(|(hash, _)| is_met_again(*hash)).collect();
    keys.sort_unstable();
    for alike in keys.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
        let row = |(_, index): &(u64, u32)| Row {
            digest: cells.digest(*index, 1),
            source: at(&table.source, *index).unwrap_or(0),
            number: at(&table.row, *index).unwrap_or(NONE),
            table: Table::Participations,
            index: *index,
        };
        let mut rows: Vec<Row> = alike.iter().map(row).collect();
        for row in &mut rows {
            let place = (row.source, row.number);
            let from = register.aside.partition_point(|(source, number, _)| (*source, *number) < place);
            add_aside(std::slice::from_mut(row), register.aside.get(from..).unwrap_or_default());
        }
        report(rows, out);
    }
}

#[allow(clippy::cast_possible_truncation, reason = "the lower half is what is meant")]
const fn low(digest: u128) -> u64 {
    digest as u64
}

/// A row of a source: the digest of all its records, and the first record of it.
#[derive(Clone, Copy)]
struct Row {
    digest: u128,
    source: u32,
    number: u32,
    table: Table,
    index: u32,
}

fn digests(register: &Register) -> Vec<Row> {
    let (p, a) = (&register.participations, &register.assistances);
    let mut rows = Vec::with_capacity(p.len() + a.len());
    let own = own_activities(register);
    let tables = [
        (Table::Participations, Cells::new(p.columns(), &own), &p.row, &p.source),
        (Table::Assistances, Cells::new(a.columns(), &own), &a.row, &a.source),
    ];
    for (table, cells, numbers, sources) in tables {
        let seed = if table == Table::Participations { 1 } else { 2 };
        for ((index, row), digest) in indexes(numbers).zip(numbers).zip(cells.digests(numbers.len(), seed)) {
            let source = at(sources, index).unwrap_or(0);
            rows.push(Row { digest, source, number: *row, table, index });
        }
    }
    if !rows.is_sorted_by_key(|row| (row.source, row.number)) {
        // Stable, so that participations come before assistances of the same row.
        rows.sort_by_key(|row| (row.source, row.number));
    }
    rows.dedup_by(|next, kept| {
        let same = (next.source, next.number) == (kept.source, kept.number);
        if same {
            kept.digest = kept.digest.wrapping_add(next.digest);
        }
        same
    });
    add_aside(&mut rows, &register.aside);
    rows
}

/// Takes in what rows say beside their records; both are in order.
fn add_aside(rows: &mut [Row], aside: &[(u32, u32, u64)]) {
    let mut aside = aside.iter().copied().peekable();
    for row in rows {
        let place = (row.source, row.number);
        while aside.next_if(|(source, number, _)| (*source, *number) < place).is_some() {}
        while let Some((.., digest)) = aside.next_if(|(source, number, _)| (*source, *number) == place) {
            row.digest = row.digest.wrapping_add(u128::from(mix(digest)) << 64 | u128::from(digest));
        }
    }
}

/// Activities whose id is no cell: that of an event without one is made of the reading and the row.
fn own_activities(register: &Register) -> Vec<bool> {
    let activities = &register.activities;
    indexes(&activities.row)
        .map(|activity| {
            let row = at(&activities.row, activity).filter(|row| *row != NONE);
            let source = at(&activities.source, activity).unwrap_or(0);
            let reading = usize::try_from(source).ok().and_then(|source| register.readings.get(source));
            let label = activities.id.label_of(activity);
            row.zip(reading).is_some_and(|(row, reading)| {
                label
                    .and_then(|label| label.strip_prefix(reading.name.as_str()))
                    .and_then(|rest| rest.strip_prefix('#'))
                    == Some(row.to_string().as_str())
            })
        })
        .collect()
}

/// The columns of a table that hold what a row says: all but where it stands.
pub(super) struct Cells<'a> {
    columns: Vec<Column<'a>>,
    activity: &'a [u32],
    own: &'a [bool],
}

impl<'a> Cells<'a> {
    /// The columns, and which activities are known by no cell.
    pub(super) fn new(columns: Vec<(&'a str, Column<'a>)>, own: &'a [bool]) -> Self {
        let mut cells = Self { columns: Vec::with_capacity(columns.len()), activity: &[], own };
        for (name, column) in columns {
            match (name, column) {
                ("row" | "source", _) => {}
                ("activity", Column::Codes(column)) => cells.activity = column.codes(),
                (_, column) if column.is_empty() => {}
                (_, column) => cells.columns.push(column),
            }
        }
        cells
    }

    /// A short hash of every row, column by column; rows that are equal have the same, and few others do.
    fn hashes(&self, rows: usize) -> Vec<u64> {
        let mut hashes = vec![0_u64; rows];
        let own = |activity: u32| if at(self.own, activity).unwrap_or(false) { u64::MAX } else { u64::from(activity) };
        stir(&mut hashes, self.activity.iter().map(|code| own(*code)));
        for column in &self.columns {
            match column {
                Column::Codes(column) => stir(&mut hashes, column.codes().iter().map(|code| u64::from(*code))),
                Column::U32(column) => stir(&mut hashes, column.iter().map(|value| u64::from(*value))),
                Column::I32(column) => stir(&mut hashes, column.iter().map(|value| u64::from(value.cast_unsigned()))),
                Column::U16(column) => stir(&mut hashes, column.iter().map(|value| u64::from(*value))),
                Column::Status(words) => stir(&mut hashes, words.iter().map(|word| *word as u64)),
                Column::Direct(words) => stir(&mut hashes, words.iter().map(|word| *word as u64)),
                Column::Answer(words) => stir(&mut hashes, words.iter().map(|word| *word as u64)),
                Column::Text(_) => stir(&mut hashes, (0..=u32::MAX).take(rows).map(|index| word(column, index))),
            }
        }
        for hash in &mut hashes {
            *hash = mix(*hash);
        }
        hashes
    }

    /// As [`Self::digest`], of all rows, column by column; columns that hold the same in every row are left out.
    fn digests(&self, rows: usize, seed: u64) -> impl Iterator<Item = u128> + use<> {
        fn varies<V: PartialEq>(column: &[V]) -> bool {
            column.windows(2).any(|pair| matches!(pair, [a, b] if a != b))
        }
        let mut digests = vec![(mix(seed), mix(seed ^ 0x5851_F42D_4C95_7F2D)); rows];
        let own = |activity: &u32| at(self.own, *activity).unwrap_or(false);
        absorb(&mut digests, self.activity.iter().map(|code| if own(code) { u64::MAX } else { u64::from(*code) }));
        for column in &self.columns {
            match column {
                Column::Codes(column) if varies(column.codes()) => {
                    absorb(&mut digests, column.codes().iter().map(|code| u64::from(*code)));
                }
                Column::U32(column) if varies(column) => {
                    absorb(&mut digests, column.iter().map(|value| u64::from(*value)));
                }
                Column::I32(column) if varies(column) => {
                    absorb(&mut digests, column.iter().map(|value| u64::from(value.cast_unsigned())));
                }
                Column::U16(column) if varies(column) => {
                    absorb(&mut digests, column.iter().map(|value| u64::from(*value)));
                }
                Column::Codes(_) | Column::U32(_) | Column::I32(_) | Column::U16(_) => {}
                Column::Status(words) if !varies(words) => {}
                Column::Direct(words) if !varies(words) => {}
                Column::Answer(words) if !varies(words) => {}
                column => absorb(&mut digests, (0..=u32::MAX).take(rows).map(|index| word(column, index))),
            }
        }
        digests.into_iter().map(|(low, high)| u128::from(high) << 64 | u128::from(low))
    }

    /// Two independent 64-bit digests of the cells of a row, as one number.
    pub(super) fn digest(&self, index: u32, seed: u64) -> u128 {
        let (mut low, mut high) = (mix(seed), mix(seed ^ 0x5851_F42D_4C95_7F2D));
        let mut take = |word: u64| {
            low = mix(low ^ word);
            high = mix(high.rotate_left(23) ^ word.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        };
        let own = |activity: &u32| at(self.own, *activity).unwrap_or(false);
        take(at(self.activity, index).filter(|activity| !own(activity)).map_or(u64::MAX, u64::from));
        for column in &self.columns {
            take(word(column, index));
        }
        u128::from(high) << 64 | u128::from(low)
    }
}

/// Takes a word of every row into a short hash, unless it is the same in all rows.
fn stir(hashes: &mut [u64], words: impl Iterator<Item = u64> + Clone) {
    let mut all = words.clone();
    let first = all.next();
    if all.all(|word| Some(word) == first) {
        return;
    }
    for (hash, word) in hashes.iter_mut().zip(words) {
        *hash = (hash.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// Takes in a word of every row.
fn absorb(digests: &mut [(u64, u64)], words: impl Iterator<Item = u64>) {
    for ((low, high), word) in digests.iter_mut().zip(words) {
        *low = mix(*low ^ word);
        *high = mix(high.rotate_left(23) ^ word.wrapping_mul(0xD6E8_FEB8_6659_FD93));
    }
}

/// The content of a cell as a word; texts by their digest.
fn word(column: &Column<'_>, index: u32) -> u64 {
    let nothing = u64::MAX;
    match column {
        Column::Codes(column) => at(column.codes(), index).map_or(nothing, u64::from),
        Column::I32(column) => at(column, index).map_or(nothing, |value| u64::from(value.cast_unsigned())),
        Column::U32(column) => at(column, index).map_or(nothing, u64::from),
        Column::U16(column) => at(column, index).map_or(nothing, u64::from),
        Column::Status(column) => at(column, index).map_or(nothing, |word| word_of(word.as_str())),
        Column::Direct(column) => at(column, index).map_or(nothing, |word| word_of(word.as_str())),
        Column::Answer(column) => at(column, index).map_or(nothing, |word| word_of(word.as_str())),
        Column::Text(column) => {
            let text = usize::try_from(index).ok().and_then(|index| column.get(index)).and_then(Option::as_deref);
            text.map_or(nothing, word_of)
        }
    }
}

fn word_of(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |so_far, byte| mix(so_far ^ u64::from(byte)))
}

/// A permutation of 64-bit words in which every bit of the input moves every bit of the output (the finaliser of
/// `SplitMix64`, Steele, Lea and Flood 2014).
const fn mix(word: u64) -> u64 {
    let word = word.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{InputColumn, InputTable, RegisterBuilder, Scope};
    use proptest::prelude::*;

    type Found = Vec<(Vec<u32>, Vec<u32>)>;

    fn found(find: impl FnOnce(&Register, &mut dyn FnMut(&Case)), register: &Register) -> Found {
        let mut found = Found::new();
        find(register, &mut |case| found.push((case.rows.to_vec(), case.beside.to_vec())));
        found.sort();
        found
    }

    proptest! {
        /// Where every row is one record, the filter of hashes passes over no equal row and finds no other.
        #[test]
        fn both_ways_find_the_same(rows in proptest::collection::vec((0_u32..4, 0_i32..3, 0_u32..2), 0..200), parts in 1_usize..4) {
            let mut builder = RegisterBuilder::new(Scope::default());
            for part in rows.chunks(rows.len().div_ceil(parts).max(1)) {
                let person: Vec<u32> = part.iter().map(|row| row.0).collect();
                let minutes: Vec<i32> = part.iter().map(|row| row.1).collect();
                let place: Vec<u32> = part.iter().map(|row| row.2).collect();
                let columns = [
                    ("person", InputColumn::U32(&person)),
                    ("minutes", InputColumn::I32(&minutes)),
                    ("place", InputColumn::Codes { codes: &place, labels: &["KZ-10", "KZ-11"] }),
                ];
                builder.columns("part", InputTable::Participations, &columns).unwrap();
            }
            let register = builder.finish();
            prop_assert!(one_record_a_row(&register));
            let distinct: std::collections::BTreeSet<_> = rows.iter().collect();
            let alike = found(single, &register);
            prop_assert_eq!(alike.len(), rows.len() - distinct.len());
            prop_assert_eq!(alike, found(several, &register));
        }
    }
}
