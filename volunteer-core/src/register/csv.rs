//! Reading delimited text under a layout, block by block, into a part of a register.

mod clocks;
mod dates;
mod decode;
mod durations;
mod labels;
mod numbers;
mod plan;
mod ranges;
mod reader;
mod row;
mod slow;
mod split;
mod stamps;
mod words;
mod write;
mod zones;

pub(crate) use dates::DatePattern;
#[cfg(test)]
pub(crate) use decode::encode;
pub(crate) use reader::Reader;
pub(crate) use words::{plain_letter, words};
pub(crate) use zones::Zone;

use super::layout::Encoding;

/// The text of the first bytes of a table, for the guess of a layout.
pub(crate) fn sample_text(bytes: &[u8], encoding: Encoding) -> String {
    let (mut decoder, mut text) = (decode::Decoder::new(encoding), String::new());
    decoder.push(bytes, false, &mut text);
    decoder.push(&[], true, &mut text);
    text
}

/// The first rows of a text; the last one, which may be cut off, only where it is the only one.
pub(crate) fn sample_rows(text: &str, delimiter: u8, limit: usize) -> Vec<Vec<String>> {
    let (splitter, mut cells, mut rows, mut at) = (split::Splitter { delimiter }, Vec::new(), Vec::new(), 0);
    while at < text.len() && rows.len() < limit {
        cells.clear();
        let split::Found::Row { next, .. } = splitter.row(text, at, true, &mut cells) else { break };
        rows.push(cells.iter().map(|cell| cell.text(text).into_owned()).collect());
        at = next;
    }
    rows
}
