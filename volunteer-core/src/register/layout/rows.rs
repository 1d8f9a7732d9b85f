//! Rows that are no data: repeated headers, what stands above the first row and below the last one, totals.

use super::Layout;
use crate::register::finding::FindingCode;

/// Why a row is no data.
pub(crate) enum NoData {
    /// It stands above the first row: nothing need be said of it.
    Unsaid,
    /// It is a finding.
    Found(FindingCode),
}

/// Tells rows of data from the others.
#[derive(Default)]
pub(crate) struct RowFilter {
    header: Vec<String>,
    first: u32,
    last: u32,
    totals: Vec<String>,
}

impl RowFilter {
    /// What the layout says of rows, and the cells of the header.
    pub(crate) fn new(layout: &Layout, header: Option<&[String]>) -> Self {
        let known = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
        Self {
            // One word alone may come again as a cell.
            header: header.filter(|cells| known(cells)).unwrap_or_default().to_vec(),
            first: layout.first_row.unwrap_or(0),
            last: layout.last_row.unwrap_or(u32::MAX),
            totals: layout.total_words.iter().map(|word| plain(word)).collect(),
        }
    }

    /// Why a row is no data, if it is none.
    pub(crate) fn leaves_aside<'c>(
        &self,
        row: u32,
        cells: impl Iterator<Item = std::borrow::Cow<'c, str>> + Clone,
    ) -> Option<NoData> {
        if row < self.first {
            return Some(NoData::Unsaid);
        }
        if row > self.last {
            return Some(NoData::Found(FindingCode::RowLeftAside));
        }
        // The first cell tells almost all rows of data from a header.
        let mut own = cells.clone();
        let same = |(own, over): (std::borrow::Cow<'_, str>, &String)| own.trim() == over.trim();
        if let Some(first) = self.header.first()
            && own.next().is_some_and(|cell| cell.trim() == first.trim())
            && cells.clone().count() >= self.header.len()
            && cells.clone().zip(&self.header).all(same)
        {
            return Some(NoData::Found(FindingCode::HeaderRepeated));
        }
        if self.totals.is_empty() {
            return None;
        }
        let mut filled = cells.filter(|cell| !cell.trim().is_empty());
        let total = filled.next().is_some_and(|cell| self.totals.contains(&plain(&cell)));
        total.then_some(NoData::Found(FindingCode::RowTotal))
    }
}

fn plain(cell: &str) -> String {
    cell.trim().trim_end_matches(':').trim_end().to_lowercase()
}
