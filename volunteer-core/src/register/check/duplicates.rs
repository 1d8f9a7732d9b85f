//! Rows that repeat an earlier row in every cell.
//!
//! A row of a source may have become several records (a participation, and an assistance for each category helped). Two
//! rows are equal when all their records are, so that the rows are held against each other by a sum of 128-bit digests of
//! their records; the chance that two different rows of a billion fall together is below 10⁻²⁰.

use super::super::finding::FindingCode;
use super::super::{Column, Register};
use super::case::{Case, Table, indexes};

pub(super) fn check(register: &Register, out: &mut dyn FnMut(&Case)) {
    let mut rows = digests(register);
    // The first of equal rows is the one that stands first in the first source.
    rows.sort_unstable_by_key(|row| (row.digest, row.source, row.row));
    let mut first: Option<&Row> = None;
    for row in &rows {
        match first {
            Some(before) if before.digest == row.digest && before.table == row.table => {
                let case = Case::new(FindingCode::DuplicateExact, row.table, std::slice::from_ref(&row.index));
                out(&Case { beside: std::slice::from_ref(&before.index), ..case });
            }
            _ => first = Some(row),
        }
    }
}

/// A row of a source: the digest of all its records, and the first record of it.
struct Row {
    digest: u128,
    source: u32,
    row: u32,
    table: Table,
    index: u32,
}

fn digests(register: &Register) -> Vec<Row> {
    let (p, a) = (&register.participations, &register.assistances);
    let mut rows = Vec::with_capacity(p.len() + a.len());
    let tables =
        [(Table::Participations, p.columns(), &p.row, &p.source), (Table::Assistances, a.columns(), &a.row, &a.source)];
    for (table, columns, numbers, sources) in tables {
        let columns = cells(columns);
        let seed = if table == Table::Participations { 1 } else { 2 };
        for (index, row) in indexes(numbers).zip(numbers) {
            let source = super::case::at(sources, index).unwrap_or(0);
            rows.push(Row { digest: digest(&columns, index, seed), source, row: *row, table, index });
        }
    }
    if !a.is_empty() {
        // Participations come before assistances of the same row.
        rows.sort_by_key(|row| (row.source, row.row));
        rows.dedup_by(|next, kept| {
            let same = (next.source, next.row) == (kept.source, kept.row);
            if same {
                kept.digest = kept.digest.wrapping_add(next.digest);
            }
            same
        });
    }
    rows
}

/// The columns that hold what the row says: all but where it stands.
pub(super) fn cells<'a>(columns: Vec<(&'a str, Column<'a>)>) -> Vec<Column<'a>> {
    columns
        .into_iter()
        .filter(|(name, column)| !matches!(*name, "row" | "source") && !column.is_empty())
        .map(|(_, column)| column)
        .collect()
}

/// Two independent 64-bit digests of the cells of a row, as one number.
pub(super) fn digest(columns: &[Column<'_>], index: u32, seed: u64) -> u128 {
    let Ok(at) = usize::try_from(index) else { return 0 };
    let (mut low, mut high) = (mix(seed), mix(seed ^ 0x5851_F42D_4C95_7F2D));
    let mut take = |word: u64| {
        low = mix(low ^ word);
        high = mix(high.rotate_left(23) ^ word.wrapping_mul(0xD6E8_FEB8_6659_FD93));
    };
    for column in columns {
        match column {
            Column::Codes(column) => take(column.codes().get(at).copied().map_or(u64::MAX, u64::from)),
            Column::I32(column) => take(column.get(at).map_or(u64::MAX, |value| u64::from(value.cast_unsigned()))),
            Column::U32(column) => take(column.get(at).copied().map_or(u64::MAX, u64::from)),
            Column::U16(column) => take(column.get(at).copied().map_or(u64::MAX, u64::from)),
            Column::Status(column) => take(column.get(at).map_or(u64::MAX, |word| word_of(word.as_str()))),
            Column::Direct(column) => take(column.get(at).map_or(u64::MAX, |word| word_of(word.as_str()))),
            Column::Answer(column) => take(column.get(at).map_or(u64::MAX, |word| word_of(word.as_str()))),
            Column::Text(column) => take(column.get(at).and_then(Option::as_deref).map_or(u64::MAX, word_of)),
        }
    }
    u128::from(high) << 64 | u128::from(low)
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
