//! Random edits of the parts of a workbook, and of its bytes, through the reader of tables. Nothing may panic: each is read, or
//! refused with an error of the library.

use crate::fuzz::Random;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use volunteer_core::Context;
use volunteer_core::register::Register;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PARTS: [(&str, &str); 7] = [
    ("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>"),
    (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"0\"/><sheets><sheet name=\"May\" sheetId=\"1\" r:id=\"rId1\"/>\
         <sheet name=\"Old\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>",
    ),
    (
        "xl/styles.xml",
        "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"[h]:mm\"/></numFmts><cellXfs count=\"4\">\
         <xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
    ),
    (
        "xl/sharedStrings.xml",
        "<sst count=\"3\" uniqueCount=\"3\"><si><t>Volunteer</t></si><si><t>Date</t></si><si><r><t>Ho</t></r><r><t xml:space=\"preserve\">urs</t></r></si></sst>",
    ),
    (
        "xl/worksheets/sheet1.xml",
        "<worksheet><dimension ref=\"A1:C4\"/><cols><col min=\"2\" max=\"2\" width=\"9.1\" hidden=\"1\"/></cols><sheetData>\
         <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>\
         <row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>A&amp;B</t></is></c><c r=\"B2\" s=\"1\"><v>45780</v></c>\
         <c r=\"C2\" s=\"3\"><v>0.125</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><f>A2&amp;\"x\"</f><v>C</v></c>\
         <c r=\"B3\" t=\"d\"><v>2025-05-04T09:00:00</v></c><c r=\"C3\" s=\"2\"><f t=\"shared\" si=\"0\" ref=\"C3:C4\">B3*2</f><v>1.5E-1</v></c></row>\
         <row r=\"4\"><c r=\"A4\" t=\"b\"><v>1</v></c><c r=\"B4\" t=\"e\"><v>#N/A</v></c><c r=\"C4\"><f t=\"shared\" si=\"0\"/></c></row>\
         </sheetData><mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells></worksheet>",
    ),
];

/// What edits put in.
const WORDS: [&str; 24] = [
    "<",
    ">",
    "/>",
    "\"",
    "&",
    "&#0;",
    "&#x110000;",
    "<v>",
    "</v>",
    "<c>",
    "<row>",
    "</row>",
    "<f/>",
    " r=\"XFD1048576\"",
    " r=\"A0\"",
    " r=\"\"",
    " t=\"s\"",
    " s=\"99999999999\"",
    "99999999999999999999",
    "-1",
    "+1",
    "1e999",
    "NaN",
    "#VALUE!",
];

/// What was tried and what was read.
#[derive(Debug, Default)]
pub struct Tried {
    /// Workbooks that became a register.
    pub read: u64,
    /// Rows in all of them.
    pub rows: u64,
    /// Workbooks that were refused, by the code of the error.
    pub refused: BTreeMap<&'static str, u64>,
}

/// Runs cases from a seed.
///
/// # Errors
/// The case that panicked.
///
/// # Panics
/// Where no zip can be written to memory.
pub fn run(cases: u64, seed: u64) -> Result<Tried, String> {
    let context = Context::kazakhstan();
    let mut tried = Tried::default();
    for number in 0..cases {
        let mut random = Random::new(Random::new(seed).next() ^ number.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let bytes = workbook(&mut random);
        let read = catch_unwind(AssertUnwindSafe(|| Register::read("x.xlsx", &bytes, &context)));
        match read.map_err(|_| format!("case {number} of seed {seed} panicked"))? {
            Ok(register) => {
                tried.read += 1;
                tried.rows += u64::try_from(register.participations().len()).unwrap_or(0);
            }
            Err(error) => *tried.refused.entry(error.code()).or_default() += 1,
        }
    }
    Ok(tried)
}

fn workbook(random: &mut Random) -> Vec<u8> {
    let mut parts: Vec<(&str, Vec<u8>)> = PARTS.iter().map(|(name, text)| (*name, text.as_bytes().to_vec())).collect();
    let below = |random: &mut Random, end: usize| random.below(end);
    for _ in 0..below(random, 4) {
        // Most edits go to the sheet.
        let part = if below(random, 2) == 0 { PARTS.len() - 1 } else { below(random, PARTS.len()) };
        let Some((_, text)) = parts.get_mut(part) else { continue };
        let (at, length) = (below(random, text.len()), below(random, 12));
        let end = at.saturating_add(length).min(text.len());
        let word = WORDS.get(below(random, WORDS.len())).copied().unwrap_or_default();
        match below(random, 5) {
            0 => drop(text.drain(at..end)),
            1 => drop(text.splice(at..end, word.bytes())),
            2 => drop(text.splice(at..at, word.bytes())),
            3 => text.truncate(at),
            _ => {
                let again: Vec<u8> = text.get(at..end).unwrap_or_default().repeat(2);
                drop(text.splice(at..end, again));
            }
        }
    }
    if below(random, 8) == 0 {
        parts.remove(below(random, PARTS.len()));
    }
    let method = if below(random, 2) == 0 { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default().compression_method(method)).expect("a zip in memory");
        zip.write_all(&text).expect("a zip in memory");
    }
    let mut bytes = zip.finish().expect("a zip in memory").into_inner();
    if below(random, 4) == 0 {
        for _ in 0..=below(random, 6) {
            let at = below(random, bytes.len());
            let byte = u8::try_from(random.below(256)).unwrap_or(0);
            bytes.iter_mut().skip(at).take(1).for_each(|own| *own = byte);
        }
    }
    bytes
}
