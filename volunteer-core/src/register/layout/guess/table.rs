//! The first rows of a table, cut into cells by the sign that cuts them best.

use super::{LayoutOffer, OfferCode, ROWS, encoding};
use crate::Word;
use crate::register::csv::{sample_rows, sample_text};

/// The greatest number of bytes that are looked at.
const BYTES: usize = 1 << 18;

/// The header and the first rows.
pub(super) struct Sample {
    pub(super) header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sample {
    pub(super) fn new(bytes: &[u8], offer: &mut LayoutOffer) -> Self {
        let bytes = bytes.get(..BYTES.min(bytes.len())).unwrap_or_default();
        let (encoding, sure) = encoding(bytes);
        offer.layout.encoding = encoding;
        if sure {
            offer.reason(OfferCode::EncodingSeen, None, Some(encoding.as_str()));
        } else {
            offer.doubt(OfferCode::EncodingAssumed, None, Some(encoding.as_str()));
        }
        let text = sample_text(bytes, encoding);
        // The sign by which most rows have as many cells as the first, and more than one; the earlier in the list among equals.
        let (mut best, mut best_rows, mut best_score) = (b',', sample_rows(&text, b',', ROWS), 0);
        for delimiter in [b',', b';', b'\t', b'|'] {
            let rows = sample_rows(&text, delimiter, ROWS);
            let width = rows.first().map_or(0, Vec::len);
            let even = rows.iter().filter(|row| row.len() == width).count();
            let score = if width < 2 { 0 } else { even * 1000 / rows.len().max(1) * 1000 + width.min(999) };
            if score > best_score {
                (best, best_rows, best_score) = (delimiter, rows, score);
            }
        }
        let sign = char::from(best).to_string();
        if best_score >= 900_000 {
            offer.reason(OfferCode::DelimiterSeen, None, Some(&sign));
        } else {
            offer.doubt(OfferCode::DelimiterAssumed, None, Some(&sign));
        }
        if best != b',' {
            offer.layout.delimiter = Some(sign);
        }
        let mut rows = best_rows.into_iter();
        let header = rows.next().unwrap_or_default().iter().map(|name| name.trim().to_owned()).collect();
        Self { header, rows: rows.collect() }
    }

    /// The cells of a column that hold something.
    pub(super) fn column(&self, at: usize) -> Vec<&str> {
        let cells = self.rows.iter().filter_map(|row| row.get(at));
        cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect()
    }
}
