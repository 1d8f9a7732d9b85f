//! Typed cells, and workbooks, are read by the rules of text: the same findings, counts and doubts.

use rust_xlsxwriter::Workbook;
use volunteer_core::Context;
use volunteer_core::error::{ErrorKind, LayoutError};
use volunteer_core::indicator::CountQuery;
use volunteer_core::register::layout::{Layout, guess};
use volunteer_core::register::{ReadOptions, Register, Sheet, SheetCell};
use volunteer_tests::files;

/// The rows of a text, with quotes as RFC 4180 has them.
fn cut(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            letter if quoted => cell.push(letter),
            letter if letter == delimiter => row.push(std::mem::take(&mut cell)),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// What a reading says: its findings and counts, or the codes of its error.
fn told(register: volunteer_core::Result<Register>, context: &Context) -> Result<(String, String), Vec<String>> {
    match register {
        Ok(register) => {
            let counts = register.count(&CountQuery::of(["volunteers", "minutes"]), context);
            let counts = counts.map(|counts| format!("{:?}", counts.values()));
            // A row that is short in a text has empty cells in a sheet.
            let findings =
                register.findings().iter().filter(|finding| !finding.code.to_string().starts_with("row-too"));
            let findings: Vec<String> = findings.map(|finding| format!("{finding:?}")).collect();
            Ok((findings.join("\n"), format!("{counts:?}")))
        }
        Err(error) => match error.kind() {
            // How the text is cut is in no doubt where it comes in cells.
            ErrorKind::Layout(LayoutError::Doubtful { doubts, .. }) => {
                let own =
                    doubts.iter().filter(|doubt| !["delimiter-assumed", "encoding-assumed"].contains(&doubt.code));
                Err(own.map(|doubt| format!("{doubt:?}")).collect())
            }
            _ => Err(vec![error.code().to_owned()]),
        },
    }
}

#[test]
fn the_tables_at_the_doors_as_sheets_and_workbooks() {
    let context = Context::kazakhstan();
    let (mut run, mut wrong) = (0, Vec::new());
    for case in files::load().iter().flat_map(|file| &file.cases).filter(|case| case.operation == "register.guess") {
        let Some(text) =
            case.input["text"].as_str().filter(|text| !text.starts_with("sep=") && !text.starts_with(['%', 'P']))
        else {
            continue;
        };
        let mut options = ReadOptions::new();
        if let Some(layout) = case.input.get("layout") {
            // Layouts that are refused are no table.
            let Ok(layout) = volunteer_core::document::from_value::<Layout>(layout) else { continue };
            options = options.layout(layout);
        }
        if let Some(place) = case.input["places"].as_str() {
            options = options.places(place);
        }
        let offered = case.input["layout"]["delimiter"].as_str().map(str::to_owned);
        let guessed = guess(text.as_bytes());
        let guessed =
            serde_json::to_value(&guessed).expect("an offer")["layout"]["delimiter"].as_str().map(str::to_owned);
        let delimiter = offered.or(guessed).and_then(|sign| sign.chars().next()).unwrap_or(',');
        let rows = cut(text, delimiter);
        let by_text = told(Register::read_with("t", text.as_bytes(), &options, &context), &context);
        let mut sheet = Sheet::new();
        for row in &rows {
            sheet.push(row.iter().map(|cell| SheetCell::Text(cell))).expect("a small table");
        }
        let mut workbook = Workbook::new();
        let written = workbook.add_worksheet();
        for (number, row) in (0..).zip(&rows) {
            for (column, cell) in (0..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
                written.write_string(number, column, cell).expect("a small table");
            }
        }
        let bytes = workbook.save_to_buffer().expect("a workbook");
        for (form, found) in [
            ("sheet", told(Register::read_sheet("t", &sheet, &options, &context), &context)),
            ("workbook", told(Register::read_with("t", &bytes, &options, &context), &context)),
        ] {
            run += 1;
            if found != by_text {
                wrong.push(format!("{} as a {form}: {found:?}\nnot {by_text:?}", case.id));
            }
        }
    }
    assert!(run > 75, "only {run} tables");
    assert!(wrong.is_empty(), "{} of {run} differ:\n{}", wrong.len(), wrong.join("\n\n"));
}
