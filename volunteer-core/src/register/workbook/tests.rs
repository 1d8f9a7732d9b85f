use crate::error::Error;
use crate::register::finding::FindingCode;
use crate::register::layout::{ColumnRole, ColumnRule, Layout, RowKind};
use crate::register::{ReadOptions, Register, RegisterBuilder, Scope, UNKNOWN_MINUTES};
use crate::{Context, Result};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of sheets: name, state, and what stands in the sheet beside its root.
fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let (mut list, mut relations, mut parts) = (String::new(), String::new(), Vec::new());
    for (number, (name, state, content)) in (1..).zip(sheets) {
        list.extend([format!("<sheet name=\"{name}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"rId{number}\"/>")]);
        relations.extend([format!(
            "<Relationship Id=\"rId{number}\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        )]);
        parts.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<?xml version=\"1.0\"?><worksheet xmlns=\"{main}\">{content}</worksheet>"),
        ));
    }
    let styles = format!(
        "<styleSheet xmlns=\"{main}\"><numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"[h]:mm\"/>\
         <numFmt numFmtId=\"171\" formatCode=\"dd\\.mm\\.yyyy\\ hh:mm\"/></numFmts>\
         <cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"170\"/>\
         <xf numFmtId=\"171\"/></cellXfs></styleSheet>"
    );
    let strings = format!(
        "<sst xmlns=\"{main}\"><si><t>Volunteer</t></si><si><t>Date</t></si><si><r><t>Ho</t></r><r><t>urs</t></r></si>\
         <si><t>A17</t></si></sst>"
    );
    let head = "<?xml version=\"1.0\"?>";
    let own = [
        ("[Content_Types].xml".to_owned(), format!("{head}<Types/>")),
        (
            "_rels/.rels".to_owned(),
            format!(
                "{head}<Relationships><Relationship Id=\"rId1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!("{head}<workbook xmlns=\"{main}\" xmlns:r=\"{relation}\"><sheets>{list}</sheets></workbook>"),
        ),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!("{head}<Relationships>{relations}</Relationships>")),
        ("xl/styles.xml".to_owned(), styles),
        ("xl/sharedStrings.xml".to_owned(), strings),
    ];
    let all: Vec<(&str, &str)> = own.iter().chain(&parts).map(|(name, text)| (name.as_str(), text.as_str())).collect();
    packed(&all)
}

const HEADER: &str = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>";

fn sheet(rows: &str) -> String {
    format!("<sheetData>{HEADER}{rows}</sheetData>")
}

fn read(bytes: &[u8], options: &ReadOptions) -> Result<Register> {
    Register::read_with("may.xlsx", bytes, options, &Context::kazakhstan())
}

fn refused(bytes: &[u8]) -> Error {
    read(bytes, &ReadOptions::new()).err().unwrap()
}

fn text(cell: &str, text: &str) -> String {
    format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// Days by the format of their cells, cached results of formulas, durations, times of day, texts of several runs.
#[test]
fn cells_by_their_formats() {
    let rows = [
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\" s=\"1\"><v>45780</v></c><c r=\"C2\"><f>1+1</f><v>2.5</v></c></row>",
        &format!("<row r=\"3\">{}<c r=\"B3\" s=\"4\"><v>45781.375</v></c><c r=\"C3\" s=\"3\"><v>1.25</v></c></row>", text("A3", "B&amp;C")),
        &format!("<row r=\"5\">{}<c r=\"B5\" s=\"1\"><v>45782</v></c><c r=\"C5\" s=\"2\"><v>0.0625</v></c></row>", text("A5", "D")),
        &format!("<row r=\"6\">{}<c r=\"B6\" s=\"1\"><v>45782</v></c><c r=\"C6\"><v>0.30000000000000004</v></c></row>", text("A6", "E")),
    ]
    .concat();
    let register = read(&workbook(&[("May", "visible", &sheet(&rows))]), &ReadOptions::new()).unwrap();
    let shifts = register.participations();
    assert_eq!(shifts.minutes(), [150, 1800, 90, 18]);
    assert_eq!(shifts.row(), [2, 3, 5, 6]);
    assert_eq!(register.days().unwrap().to_string(), "2025-05-03/2025-05-05");
    assert_eq!(register.findings().count(FindingCode::RowEmpty), 1);
    assert_eq!(register.findings().count(FindingCode::HoursRounded), 0);
}

#[test]
fn what_is_hidden_merged_or_wrong_is_found() {
    let rows = [
        format!(
            "<row r=\"2\">{}<c r=\"B2\" s=\"1\"><v>45780</v></c><c r=\"C2\" t=\"e\"><v>#N/A</v></c></row>",
            text("A2", "A")
        ),
        format!(
            "<row r=\"3\" hidden=\"1\">{}<c r=\"B3\" s=\"1\"><v>45781</v></c><c r=\"C3\"><f>B3*2</f></c></row>",
            text("A3", "B")
        ),
        "<row r=\"4\"><c r=\"A4\"/><c r=\"B4\" s=\"1\"><v>45781</v></c><c r=\"C4\"><v>2</v></c></row>".to_owned(),
    ]
    .concat();
    let content = format!(
        "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>{}<mergeCells><mergeCell ref=\"A3:A4\"/>\
         <mergeCell ref=\"A1:A1\"/></mergeCells>",
        sheet(&rows)
    );
    let sheets = [
        ("May", "visible", content.as_str()),
        ("Old", "hidden", "<sheetData/>"),
        ("Notes", "visible", &format!("<sheetData><row r=\"1\">{}</row></sheetData>", text("A1", "Call on Monday"))),
    ];
    let register = read(&workbook(&sheets), &ReadOptions::new()).unwrap();
    let found = |code| register.findings().iter().find(|finding| finding.code == code).unwrap().clone();
    let rows = |code| found(code).rows.iter().map(|row| row.row).collect::<Vec<_>>();
    assert_eq!(rows(FindingCode::CellError), [2, 3]);
    assert_eq!(rows(FindingCode::RowHidden), [3]);
    assert_eq!(rows(FindingCode::CellsMerged), [3, 4]);
    assert_eq!(found(FindingCode::ColumnHidden).column.as_deref(), Some("Date"));
    assert_eq!(register.findings().count(FindingCode::SheetHidden), 1);
    assert_eq!(register.findings().count(FindingCode::SheetLeftAside), 1);
    assert_eq!(register.participations().minutes(), [UNKNOWN_MINUTES, UNKNOWN_MINUTES, 120]);
    assert_eq!(rows(FindingCode::PersonMissing), [4]);
}

#[test]
fn several_sheets_that_fit_are_a_doubt() {
    let rows = |name| {
        sheet(&format!(
            "<row r=\"2\">{}<c r=\"B2\" s=\"1\"><v>45780</v></c><c r=\"C2\"><v>2</v></c></row>",
            text("A2", name)
        ))
    };
    let (may, june) = (rows("A"), rows("B"));
    let bytes = workbook(&[
        ("May", "visible", &may),
        ("June &amp; July", "visible", &june),
        ("Empty", "visible", "<sheetData/>"),
    ]);
    let doubtful = refused(&bytes);
    assert_eq!(doubtful.code(), "layout-doubtful");
    assert_eq!(doubtful.details()["doubts"][0]["seen"], "May, June & July");
    assert_eq!(doubtful.details()["layout"]["columns"].as_array().unwrap().len(), 3);
    assert!(doubtful.to_string().contains("May, June & July"));
    let one = read(&bytes, &ReadOptions::new().sheet("june & july")).unwrap();
    assert_eq!(one.participations().len(), 1);
    let missing = read(&bytes, &ReadOptions::new().sheet("Augst")).err().unwrap();
    assert_eq!((missing.code(), missing.details()["sheets"].as_array().unwrap().len()), ("sheet-missing", 3));

    // A layout chooses the sheet that has its columns.
    let other = text("A1", "who");
    let list = format!("<sheetData><row r=\"1\">{other}</row><row r=\"2\">{}</row></sheetData>", text("A2", "A"));
    let bytes = workbook(&[("May", "visible", &may), ("List", "visible", &list)]);
    let who = Layout::builder(RowKind::Volunteer).column(ColumnRule::named("who", ColumnRole::Person)).build().unwrap();
    let context = Context::kazakhstan();
    let mut builder = RegisterBuilder::new(Scope::default());
    assert_eq!(builder.read("a.xlsx", &bytes, &who, &context).unwrap().rows, 1);
    assert_eq!(builder.read_from("b.xlsx", &mut bytes.as_slice(), &who, &context).unwrap().rows, 1);
    assert_eq!(builder.finish().people().len(), 1);
}

#[test]
fn broken_workbooks_are_refused() {
    let whole = workbook(&[("May", "visible", &sheet(""))]);
    for cut in [5, 100, whole.len() / 2, whole.len() - 1] {
        let code = refused(whole.get(..cut).unwrap()).code();
        assert!(["workbook-unreadable", "file-kind"].contains(&code), "{cut}: {code}");
    }
    for content in [
        "<sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"n\"><v>x</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"n\"><v>+1</v></c></row>",
        "<sheetData><row r=\"1\"",
    ] {
        assert_eq!(refused(&workbook(&[("May", "visible", content)])).code(), "workbook-unreadable", "{content}");
    }
    for content in [
        "<sheetData><row r=\"4000000000\"><c r=\"A4000000000\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>",
    ] {
        let code = refused(&workbook(&[("May", "visible", content)])).code();
        assert!(["table-too-large", "workbook-unreadable"].contains(&code), "{content}: {code}");
    }
    // A part that unpacks to more than it may.
    let bomb = format!("<?xml version=\"1.0\"?><Types>{}</Types>", " ".repeat((1 << 28) + 1));
    let bytes = packed(&[("[Content_Types].xml", &bomb), ("xl/workbook.xml", "<workbook/>")]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(refused(&bytes).code(), "table-too-large");
}
