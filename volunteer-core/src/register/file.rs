//! What kind of file bytes are: text, a workbook, or something that is no table.

use super::sheet::Sheet;
use crate::error::{LayoutError, Result};
use memchr::memmem::find;

/// What kind of file bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Delimited text.
    Text,
    /// A workbook of Excel 2007 and later.
    Workbook,
}

/// The sheet of a workbook that is to be read, `None` for a file that is text.
///
/// Without the name of one, it is the one sheet that holds anything, or that fits; where several do, that is a doubt, and the
/// layout of the first is offered.
///
/// # Errors
/// `file-kind` for a file that is no table, or that this build does not read; `sheet-missing`, `workbook-unreadable`,
/// `table-too-large`; `layout-doubtful`.
pub(super) fn sheet_of(
    bytes: &[u8],
    wanted: Option<&str>,
    fits: &dyn Fn(&Sheet) -> bool,
    offered: &dyn Fn(&Sheet) -> Result<serde_json::Value>,
) -> Result<Option<Sheet>> {
    match kind_of(bytes)? {
        FileKind::Text if wanted.is_some() => Err(LayoutError::SheetMissing {
            sheet: crate::error::excerpt(wanted.unwrap_or_default()),
            sheets: Vec::new(),
        }
        .into()),
        FileKind::Text => Ok(None),
        FileKind::Workbook => workbook_sheet(bytes, wanted, fits, offered).map(Some),
    }
}

#[cfg(not(feature = "xlsx"))]
fn workbook_sheet(
    _: &[u8],
    _: Option<&str>,
    _: &dyn Fn(&Sheet) -> bool,
    _: &dyn Fn(&Sheet) -> Result<serde_json::Value>,
) -> Result<Sheet> {
    Err(LayoutError::FileKind { kind: "XLSX", reads: READS }.into())
}

#[cfg(feature = "xlsx")]
fn workbook_sheet(
    bytes: &[u8],
    wanted: Option<&str>,
    fits: &dyn Fn(&Sheet) -> bool,
    offered: &dyn Fn(&Sheet) -> Result<serde_json::Value>,
) -> Result<Sheet> {
    use super::finding::FindingCode;
    use super::layout::OfferCode;

    let mut workbook = super::workbook::Workbook::open(bytes)?;
    if let Some(name) = wanted {
        return workbook.sheet(name);
    }
    let shown = workbook.shown()?;
    let several = shown.len() > 1;
    let fit: Vec<usize> =
        (0..).zip(&shown).filter(|(_, (_, sheet))| !several || fits(sheet)).map(|(at, _)| at).collect();
    let others = u32::try_from(shown.len().saturating_sub(1)).unwrap_or(u32::MAX);
    let chosen = match *fit {
        [at] => at,
        _ if !several => return Ok(Sheet::new()),
        _ => {
            let meant = |at: &usize| fit.is_empty() || fit.contains(at);
            let mut candidates = (0..).zip(&shown).filter(|(at, _)| meant(at)).map(|(_, sheet)| sheet);
            let names: Vec<String> =
                candidates.clone().take(MAX_NAMED).map(|(name, _)| crate::error::excerpt(name)).collect();
            let layout = candidates.next().map_or(Ok(serde_json::Value::Null), |(_, sheet)| offered(sheet))?;
            let doubt = crate::error::LayoutDoubt {
                code: OfferCode::SheetsSeveral.into(),
                column: None,
                seen: Some(names.join(", ")),
                rows: Vec::new(),
                decides: None,
            };
            return Err(LayoutError::Doubtful { doubts: vec![doubt], layout }.into());
        }
    };
    let hidden = workbook.hidden();
    let found = shown.into_iter().nth(chosen).map(|(_, sheet)| sheet);
    let mut sheet = found.unwrap_or_default();
    let said = [(FindingCode::SheetLeftAside, others), (FindingCode::SheetHidden, hidden)];
    sheet.set_others(said.into_iter().filter(|(_, count)| *count > 0).collect());
    Ok(sheet)
}

/// The most sheets that a doubt names.
#[cfg(feature = "xlsx")]
const MAX_NAMED: usize = 20;

/// The first bytes of a zip.
pub(super) const ZIP: &[u8] = b"PK\x03\x04";

/// The kinds of files that this build reads.
pub(super) const READS: &str = if cfg!(feature = "xlsx") { "XLSX or CSV" } else { "CSV (UTF-8)" };

/// The first bytes of files that are taken for tables, and are none.
const NO_TABLES: [(&[u8], &str); 16] = [
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!", "RAR"),
    (b"PAR1", "Parquet"),
    (b"ARROW1", "Arrow"),
    (b"Obj\x01", "Avro"),
    (b"SQLite format 3\0", "SQLite"),
    (b"{\\rtf", "RTF"),
    (b"<?xml", "XML"),
    (b"<!DOCTYPE html", "HTML"),
    (b"<html", "HTML"),
    (b"<table", "HTML"),
];

/// What a zip holds, by names that stand in it.
const ZIPS: [(&[u8], &str); 6] = [
    (b"xl/workbook.bin", "XLSB"),
    (b"opendocument.spreadsheet", "ODS"),
    (b"opendocument.text", "ODT"),
    (b"word/document.xml", "DOCX"),
    (b"ppt/presentation.xml", "PPTX"),
    (b"Index/Document.iwa", "Numbers"),
];

/// What kind of file this is.
///
/// # Errors
/// `file-kind` for one that is no table, or that this build does not read.
pub(super) fn kind_of(bytes: &[u8]) -> Result<FileKind> {
    let refused = |kind| Err(LayoutError::FileKind { kind, reads: READS }.into());
    if bytes.starts_with(ZIP) {
        if let Some((_, kind)) = ZIPS.iter().find(|(name, _)| find(bytes, name).is_some()) {
            return refused(kind);
        }
        if find(bytes, b"xl/").is_none() {
            return refused("ZIP");
        }
        return Ok(FileKind::Workbook);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        // A workbook under a password has its contents in a container of the old kind.
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        return refused(if find(bytes, &locked).is_some() { "XLSX (password)" } else { "XLS (1997–2003)" });
    }
    // Marks and spaces may stand before the first tag of a text.
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |head: &[u8]| start.get(..head.len()).is_some_and(|start| start.eq_ignore_ascii_case(head));
    match NO_TABLES.iter().find(|(head, _)| begins(head)) {
        Some((_, kind)) => refused(kind),
        None => Ok(FileKind::Text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_refused_by_name() {
        for (bytes, kind) in [
            (b"%PDF-1.7\n".as_slice(), "PDF"),
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ...", "XLS (1997–2003)"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "XLSX (password)"),
            (b"PK\x03\x04..word/document.xml..", "DOCX"),
            (b"PK\x03\x04..table.csv..", "ZIP"),
            (b"PK\x03\x04..xl/workbook.bin..", "XLSB"),
            (b"\xef\xbb\xbf\r\n <HTML><body>", "HTML"),
        ] {
            let error = kind_of(bytes).unwrap_err();
            assert_eq!((error.code(), &error.details()["kind"]), ("file-kind", &kind.into()));
        }
        for text in ["", "a,b\n", "PK,hours\n", "pdf\n%PDF", "<who>,hours\n"] {
            assert_eq!(kind_of(text.as_bytes()), Ok(FileKind::Text), "{text}");
        }
    }
}
