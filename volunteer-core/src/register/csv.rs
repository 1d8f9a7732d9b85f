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
mod sheet;
mod slow;
mod split;
mod stamps;
mod words;
mod write;
mod zones;

pub(crate) use clocks::clock;
pub(crate) use dates::DatePattern;
#[cfg(test)]
pub(crate) use decode::encode;
pub(crate) use numbers::Marks;
pub(crate) use reader::Reader;
pub(crate) use sheet::SheetFeed;
pub(crate) use words::{plain_letter, words};
pub(crate) use zones::Zone;

use super::layout::Encoding;
use super::sheet::Said;

/// The text of a table, for the guess of a layout.
pub(crate) fn sample_text(bytes: &[u8], encoding: Encoding) -> String {
    let (mut decoder, mut text) = (decode::Decoder::new(encoding), String::new());
    decoder.push(bytes, false, &mut text);
    decoder.push(&[], true, &mut text);
    text
}

/// Shows each row of a text with its number, from 1, until the visitor has seen enough.
pub(crate) fn each_row<'t>(text: &'t str, delimiter: u8, mut visit: impl FnMut(u32, &[Said<'t>]) -> bool) {
    let (splitter, mut cells, mut at) = (split::Splitter { delimiter }, Vec::new(), 0);
    let (mut row, mut shown) = (0_u32, Vec::new());
    while at < text.len() {
        cells.clear();
        let split::Found::Row { next, .. } = splitter.row(text, at, true, &mut cells) else { break };
        shown.clear();
        shown.extend(cells.iter().map(|cell| Said::from(cell.text(text))));
        row = row.saturating_add(1);
        at = next;
        if !visit(row, &shown) {
            break;
        }
    }
}
