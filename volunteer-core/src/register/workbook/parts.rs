//! The parts of a workbook before its cells are read: how large they unpack, and what of their sheets is hidden or merged.

use crate::error::{Error, LayoutError, Result};
use memchr::memmem::{Finder, find, rfind};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most bytes that a sheet, and that all other parts together, may have when unpacked.
const MAX_SHEET: u32 = 1 << 30;
const MAX_OTHER: u32 = 1 << 28;
/// The most parts of a workbook.
const MAX_PARTS: u32 = 1 << 14;
/// How much is unpacked at a time, and the longest tag that is looked at.
const BLOCK: usize = 1 << 17;
/// The most rows of a merged range that are said.
const MAX_MERGED: u32 = 1 << 12;

/// What is known of the sheets of a workbook beside their cells.
#[derive(Default)]
pub(super) struct Parts {
    /// The part of each sheet, by the name of the sheet.
    names: BTreeMap<String, String>,
    sheets: BTreeMap<String, SheetPart>,
}

/// What a sheet says beside its cells. Rows count from 1, columns from 0.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct SheetPart {
    pub(super) hidden_rows: Vec<u32>,
    pub(super) hidden_columns: Vec<usize>,
    pub(super) merged_rows: Vec<u32>,
    /// Rows of formulas whose results were not saved.
    pub(super) unanswered: Vec<u32>,
}

impl Parts {
    /// Unpacks every part of a workbook once, and keeps nothing of its cells.
    pub(super) fn of(bytes: &[u8]) -> Result<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unpacked(&error))?;
        if u32::try_from(archive.len()).map_or(true, |parts| parts > MAX_PARTS) {
            return Err(LayoutError::TooMany { part: "parts", limit: MAX_PARTS }.into());
        }
        let (mut parts, mut others, mut known) = (Self::default(), 0, BTreeMap::new());
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).map_err(|error| unpacked(&error))?;
            let name = entry.name().map_err(|error| unpacked(&error))?.to_lowercase();
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            if !matches!(ending, "xml" | "rels") {
                continue;
            }
            if name.contains("/worksheets/") && ending == "xml" {
                let part = SheetPart::read(&mut entry)?;
                parts.sheets.insert(name, part);
                continue;
            }
            let keep = name.ends_with("workbook.xml") || name.ends_with("workbook.xml.rels");
            let text = whole(&mut entry, &mut others, keep)?;
            if keep {
                known.insert(name, text);
            }
        }
        let of = |end: &str| known.iter().find(|(name, _)| name.ends_with(end)).map_or(&[][..], |(_, text)| text);
        parts.names = sheet_parts(of("workbook.xml"), of("workbook.xml.rels"));
        Ok(parts)
    }

    pub(super) fn sheet(&self, name: &str) -> Option<&SheetPart> {
        self.sheets.get(self.names.get(name)?)
    }
}

/// Unpacks a part, within what all such parts may have.
fn whole(entry: &mut impl Read, taken: &mut u64, keep: bool) -> Result<Vec<u8>> {
    let (mut text, mut block) = (Vec::new(), vec![0; BLOCK]);
    loop {
        let read = entry.read(&mut block).map_err(|_| broken())?;
        if read == 0 {
            return Ok(text);
        }
        count(taken, read, MAX_OTHER)?;
        if keep {
            text.extend_from_slice(block.get(..read).unwrap_or_default());
        }
    }
}

fn count(taken: &mut u64, read: usize, limit: u32) -> Result<()> {
    *taken = taken.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
    if *taken > limit.into() { Err(LayoutError::TooMany { part: "unpacked bytes", limit }.into()) } else { Ok(()) }
}

/// The part of each sheet by its name, from the list of sheets and that of the parts.
fn sheet_parts(workbook: &[u8], relations: &[u8]) -> BTreeMap<String, String> {
    let mut targets: BTreeMap<String, String> = BTreeMap::new();
    each_tag(relations, |tag| {
        if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, path.to_lowercase());
        }
    });
    let mut names = BTreeMap::new();
    each_tag(workbook, |tag| {
        if tag.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(tag, "name"), attribute(tag, "id"))
            && let Some(path) = targets.get(&id)
        {
            names.insert(name, path.clone());
        }
    });
    names
}

fn each_tag(text: &[u8], mut visit: impl FnMut(&BytesStart<'_>)) {
    let (mut reader, mut room) = (Reader::from_reader(text), Vec::new());
    // Broken text is found by the library that reads the cells.
    while let Ok(event) = reader.read_event_into(&mut room) {
        match event {
            Event::Start(tag) | Event::Empty(tag) => visit(&tag),
            Event::Eof => break,
            _ => {}
        }
        room.clear();
    }
}

/// An attribute by its name without a prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let own = tag.attributes().flatten().find(|own| own.key.local_name().as_ref() == name)?;
    own.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

impl SheetPart {
    fn read(entry: &mut impl Read) -> Result<Self> {
        let (mut part, mut text, mut block, mut taken) = (Self::default(), Vec::new(), vec![0; BLOCK], 0);
        let look = Look::new();
        loop {
            let read = entry.read(&mut block).map_err(|_| broken())?;
            count(&mut taken, read, MAX_SHEET)?;
            text.extend_from_slice(block.get(..read).unwrap_or_default());
            // A tag that has only begun waits for its end, with the cell that it is in.
            let end = if read == 0 { Some(text.len()) } else { rfind(&text, b"<c ").or_else(|| rfind(&text, b"<")) };
            let end =
                end.filter(|end| *end > 0 || read == 0).unwrap_or(if text.len() > BLOCK { text.len() } else { 0 });
            look.at(text.get(..end).unwrap_or_default(), &mut part);
            text.drain(..end);
            if read == 0 {
                part.merged_rows.sort_unstable();
                part.merged_rows.dedup();
                return Ok(part);
            }
        }
    }
}

/// What is looked for in the text of a sheet. All of it is rare, so that the rest is gone over fast.
struct Look {
    hidden: Finder<'static>,
    merged: Finder<'static>,
    formula: Finder<'static>,
}

impl Look {
    fn new() -> Self {
        Self {
            hidden: Finder::new(b"hidden=\""),
            merged: Finder::new(b"mergeCell ref=\""),
            formula: Finder::new(b"f><"),
        }
    }

    fn at(&self, text: &[u8], part: &mut SheetPart) {
        for at in self.hidden.find_iter(text) {
            let (before, after) = text.split_at_checked(at).unwrap_or_default();
            let yes = after.starts_with(b"hidden=\"1\"") || after.starts_with(b"hidden=\"true\"");
            let Some(tag) = rfind(before, b"<").and_then(|start| text.get(start..)).filter(|_| yes) else { continue };
            let tag = find(tag, b">").and_then(|end| tag.get(..end)).unwrap_or(tag);
            if is_named(tag, b"row") {
                part.hidden_rows.extend(number(tag, b" r=\""));
            } else if is_named(tag, b"col")
                && let (Some(min), Some(max)) = (number(tag, b" min=\""), number(tag, b" max=\""))
            {
                let columns = min.max(1)..=max.min(crate::register::layout::MAX_COLUMNS);
                part.hidden_columns.extend(columns.filter_map(|column| usize::try_from(column - 1).ok()));
            }
        }
        for at in self.merged.find_iter(text) {
            let range = text.get(at..).and_then(|tag| value(tag, b" ref=\"")).unwrap_or_default();
            let mut ends = range.split(|byte| *byte == b':').map(digits);
            if let (Some(Some(first)), Some(Some(last))) = (ends.next(), ends.next()) {
                part.merged_rows.extend((first..=last).take(usize::try_from(MAX_MERGED).unwrap_or(usize::MAX)));
            }
        }
        for at in self.formula.find_iter(text) {
            let (before, after) = text.split_at_checked(at + 2).unwrap_or_default();
            let empty: [&[u8]; 4] = [b"</c>", b"<v></v>", b"<v/>", b"<v />"];
            let cell = rfind(before, b"<c ").and_then(|start| before.get(start..));
            if let Some(cell) = cell.filter(|_| empty.iter().any(|empty| after.starts_with(empty))) {
                part.unanswered.extend(value(cell, b" r=\"").and_then(digits));
            }
        }
    }
}

/// Whether a tag has this name, with a prefix or without.
fn is_named(tag: &[u8], name: &[u8]) -> bool {
    let own = tag.get(1..).unwrap_or_default().split(u8::is_ascii_whitespace).next().unwrap_or_default();
    own.rsplit(|byte| *byte == b':').next() == Some(name)
}

/// What stands between the quotes behind a beginning such as ` r="`.
fn value<'t>(tag: &'t [u8], begin: &[u8]) -> Option<&'t [u8]> {
    let rest = tag.get(find(tag, begin)? + begin.len()..)?;
    rest.get(..find(rest, b"\"")?)
}

fn number(tag: &[u8], begin: &[u8]) -> Option<u32> {
    value(tag, begin).and_then(digits)
}

/// The number at the end of `17`, `B17`, `$B$17`.
fn digits(text: &[u8]) -> Option<u32> {
    let start = text.iter().rposition(|byte| !byte.is_ascii_digit()).map_or(0, |at| at + 1);
    std::str::from_utf8(text.get(start..)?).ok()?.parse().ok()
}

fn broken() -> Error {
    LayoutError::WorkbookUnreadable { reason: "a part of it cannot be unpacked" }.into()
}

fn unpacked(error: &ZipError) -> Error {
    let reason = match error {
        ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => "it is protected, or packed in an unusual way",
        _ => "it is no whole zip",
    };
    LayoutError::WorkbookUnreadable { reason }.into()
}
