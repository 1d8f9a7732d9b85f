//! Text to rows and cells, as RFC 4180 has them: quotes double inside quotes, and line breaks may stand there.
//!
//! Our own and not a CSV library's: empty lines count as rows here, because row numbers are those a spreadsheet shows;
//! and a quote that nobody closes must cost one row its quote, not the file its rows.

use std::borrow::Cow;

/// The greatest number of bytes of one row. A quote that is not closed within it is taken as a letter, and a row that does not
/// end within it is refused, however the text is cut into blocks.
pub(crate) const MAX_ROW_BYTES: usize = 1 << 20;

/// One cell: where it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    start: usize,
    end: usize,
    /// Holds quotes that are not part of what it says.
    marked: bool,
}

impl Cell {
    /// A cell that stands in a text as it is.
    pub(super) const fn at(range: std::ops::Range<usize>) -> Self {
        Self { start: range.start, end: range.end, marked: false }
    }

    /// What the cell says.
    #[inline]
    pub(super) fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let raw = text.get(self.start..self.end).unwrap_or_default();
        if self.marked { Cow::Owned(unquote(raw)) } else { Cow::Borrowed(raw) }
    }

    /// What the cell says, where that stands in the text as it is.
    #[inline]
    pub(super) fn plain<'t>(&self, text: &'t str) -> Option<&'t str> {
        if self.marked { None } else { text.get(self.start..self.end) }
    }

    pub(super) const fn length(&self) -> usize {
        self.end - self.start
    }

    /// Makes the cell an empty one.
    pub(super) const fn clear(&mut self) {
        self.end = self.start;
    }
}

/// What stands in quotes, and what may follow them.
fn unquote(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw.strip_prefix('"').unwrap_or(raw);
    while let Some((before, after)) = rest.split_once('"') {
        out.push_str(before);
        let Some(more) = after.strip_prefix('"') else {
            out.push_str(after);
            return out;
        };
        out.push('"');
        rest = more;
    }
    out.push_str(rest);
    out
}

/// What the search for a row has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A row; the next begins here.
    Row { next: usize, stray: bool },
    /// The text ends before the row does.
    More,
    /// The row is longer than a row may be.
    TooLong,
}

/// Splits text into rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Splitter {
    pub(super) delimiter: u8,
}

impl Splitter {
    /// The row that begins at `at`, its cells added to `cells`. With `last`, the end of the text ends the row.
    #[inline]
    pub(super) fn row(self, text: &str, at: usize, last: bool, cells: &mut Vec<Cell>) -> Found {
        let before = cells.len();
        // Nothing beyond the limit is looked at: where the next block ends decides nothing.
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let (bounded, last) = match rest.get(..MAX_ROW_BYTES) {
            Some(window) if rest.len() > MAX_ROW_BYTES => (at.saturating_add(window.len()), false),
            _ => (text.len(), last),
        };
        let bytes = text.as_bytes().get(..bounded).unwrap_or_default();
        let full = bounded < text.len();
        let found = self.scan(bytes, at, last, true, cells);
        if let Some((next, stray)) = found {
            return Found::Row { next, stray };
        }
        cells.truncate(before);
        if !last && !full {
            return Found::More;
        }
        // An open quote at the end, or none that closes within the longest row: the quote is a letter.
        if let Some((next, _)) = self.scan(bytes, at, last, false, cells) {
            return Found::Row { next, stray: true };
        }
        cells.truncate(before);
        if full { Found::TooLong } else { Found::More }
    }

    fn scan(self, bytes: &[u8], at: usize, last: bool, quotes: bool, cells: &mut Vec<Cell>) -> Option<(usize, bool)> {
        let (mut start, mut stray) = (at, false);
        loop {
            let mut from = start;
            let marked = quotes && bytes.get(start) == Some(&b'"');
            let mut plain = None;
            if marked {
                let close = closing(bytes, start + 1)?;
                // The quote is the last byte so far: a second one may follow.
                if close + 1 >= bytes.len() && !last {
                    return None;
                }
                from = close + 1;
                plain = Some(close);
            }
            let end = match self.end(bytes, from) {
                Some(end) => end,
                None if last => bytes.len(),
                None => return None,
            };
            let ends_row = bytes.get(end) != Some(&self.delimiter);
            let mut until = end;
            if ends_row && until > from && bytes.get(until - 1) == Some(&b'\r') {
                until -= 1;
            }
            // Most quoted cells hold no quote and end with theirs.
            let inside = plain.and_then(|close| bytes.get(start + 1..close));
            match (plain, inside) {
                (Some(close), Some(inside)) if until == close + 1 && memchr::memchr(b'"', inside).is_none() => {
                    cells.push(Cell { start: start + 1, end: close, marked: false });
                }
                _ => {
                    stray |= plain.is_some_and(|close| until != close + 1);
                    cells.push(Cell { start, end: until, marked });
                }
            }
            if ends_row {
                return Some(((end + 1).min(bytes.len().max(end)), stray));
            }
            start = end + 1;
        }
    }
}

impl Splitter {
    /// Where the next delimiter or line break stands. Most cells are short: two words of eight bytes are looked at
    /// before anything is called.
    #[inline]
    fn end(self, bytes: &[u8], from: usize) -> Option<usize> {
        let rest = bytes.get(from..)?;
        let (words, _) = rest.as_chunks::<8>();
        let mut at = from;
        for word in words.iter().take(2) {
            let word = u64::from_le_bytes(*word);
            // The lowest bit of each is that of the first such byte; of higher ones nothing is sure.
            let found = zero_byte(word ^ (ONES * u64::from(self.delimiter))) | zero_byte(word ^ (ONES * 0x0a));
            if found != 0 {
                return Some(at + usize::try_from(found.trailing_zeros() / 8).unwrap_or(0));
            }
            at += 8;
        }
        Some(at + memchr::memchr2(self.delimiter, b'\n', bytes.get(at..)?)?)
    }
}

/// 1 in each byte.
const ONES: u64 = u64::MAX / 255;

/// Its lowest bit is in the first byte that is zero.
const fn zero_byte(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & (ONES << 7)
}

/// Where the quote that closes stands; a doubled one does not.
fn closing(bytes: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let at = from + memchr::memchr(b'"', bytes.get(from..)?)?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str, delimiter: u8) -> (Vec<Vec<String>>, usize) {
        let (splitter, mut cells) = (Splitter { delimiter }, Vec::new());
        let (mut at, mut rows, mut strays) = (0, Vec::new(), 0);
        while at < text.len() {
            cells.clear();
            match splitter.row(text, at, true, &mut cells) {
                Found::Row { next, stray } => {
                    rows.push(cells.iter().map(|cell| cell.text(text).into_owned()).collect());
                    strays += usize::from(stray);
                    assert!(next > at);
                    at = next;
                }
                Found::More | Found::TooLong => panic!("{text:?}"),
            }
        }
        (rows, strays)
    }

    #[test]
    fn quotes_breaks_and_ends_of_lines() {
        let (found, strays) = rows("a,\"b,\"\"c\"\"\n d\",\r\n\r\n,\"\"\ne", b',');
        assert_eq!(found, vec![vec!["a", "b,\"c\"\n d", ""], vec![""], vec!["", ""], vec!["e"]]);
        assert_eq!(strays, 0);
    }

    #[test]
    fn a_stray_quote_costs_its_row_nothing_but_the_quote() {
        assert_eq!(rows("\"a\nb;c\n", b';'), (vec![vec!["\"a".into()], vec!["b".into(), "c".into()]], 1));
        assert_eq!(rows("\"a\"x;b \"c\"\n", b';'), (vec![vec!["ax".into(), "b \"c\"".into()]], 1));
    }

    #[test]
    fn a_row_that_is_too_long_is_refused_wherever_a_block_ends() {
        let splitter = Splitter { delimiter: b',' };
        let found = |text: &str, last| splitter.row(text, 0, last, &mut Vec::new());
        let long = "a,".repeat(MAX_ROW_BYTES / 2);
        assert_eq!(found(&long, false), Found::More);
        assert_eq!(found(&long, true), Found::Row { next: long.len(), stray: false });
        for end in ["b\n", "\n", "b"] {
            for last in [false, true] {
                assert_eq!(found(&format!("{long}{end}"), last), Found::TooLong, "{end:?} {last}");
            }
        }
        // A quote that closes beyond the limit is a letter, whether its end has come or not.
        let open = format!("\"x\n{}", "y\n".repeat(MAX_ROW_BYTES / 2));
        for text in [open.clone(), format!("{open}\",z\n")] {
            assert_eq!(found(&text, false), Found::Row { next: 3, stray: true });
        }
    }

    #[test]
    fn a_row_is_not_taken_before_it_is_whole() {
        let text = "ab,\"c\"\"d\"\nx\n";
        for cut in 0..text.len() {
            let (mut cells, part) = (Vec::new(), text.split_at(cut).0);
            let found = Splitter { delimiter: b',' }.row(part, 0, false, &mut cells);
            assert_eq!(found == Found::More, cut < 10, "{part:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            table in proptest::collection::vec(proptest::collection::vec("[a,;\t\"\n\r ж]{0,6}", 2..5), 1..6),
            delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t')],
            crlf: bool,
        ) {
            let line = |row: &Vec<String>| {
                let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
                cells.join(&char::from(delimiter).to_string())
            };
            let text: String = table.iter().map(|row| line(row) + if crlf { "\r\n" } else { "\n" }).collect();
            prop_assert_eq!(rows(&text, delimiter), (table, 0));
        }

        #[test]
        fn any_text_ends(text in "[a,\"\n\r]{0,60}") {
            let (found, _) = rows(&text, b',');
            prop_assert!(found.len() <= text.len());
        }
    }
}
