use super::*;
use crate::Context;
use crate::calendar::parse_date;
use crate::register::layout::{guess, offer_for_sheet};
use crate::register::{ReadOptions, Register};

fn texts(cells: &[SheetCell<'_>]) -> Vec<String> {
    let mut sheet = Sheet::new();
    sheet.push(cells.iter().copied()).unwrap();
    let mut found = Vec::new();
    sheet.each_row(|_, row| {
        found.extend(row.iter().map(|cell| cell.to_string()));
        true
    });
    found
}

#[test]
fn each_type_has_a_text_of_its_own() {
    let day = parse_date("2024-03-04").unwrap();
    let stamp = |second, offset| SheetCell::Stamp { day, second, offset };
    let took = |seconds, more| SheetCell::Duration { seconds, more };
    for (cell, text) in [
        (SheetCell::Whole(-17), "-17"),
        (SheetCell::Float(2.0), "2"),
        (SheetCell::Float(2.5), "2.5"),
        (SheetCell::Float(-0.0), "0"),
        (SheetCell::Float(1e20), "100000000000000000000"),
        (SheetCell::Float(f64::INFINITY), "inf"),
        (SheetCell::Decimal("12.50"), "12.50"),
        (SheetCell::Flag(true), "true"),
        (SheetCell::Day(day), "2024-03-04"),
        (stamp(33_000, None), "2024-03-04 09:10"),
        (stamp(33_001, Some(0)), "2024-03-04 09:10:01Z"),
        (stamp(0, Some(-330)), "2024-03-04 00:00-05:30"),
        (stamp(0, None), "2024-03-04"),
        (SheetCell::Clock(86_399), "23:59:59"),
        (took(9000, false), "02:30"),
        (took(-9000, false), "-02:30"),
        (took(360_000, false), "100:00"),
        (took(30, false), "00:00:30"),
        (took(30, true), "00:00:31"),
        (took(60, true), "00:01:01"),
        (took(59, true), "00:00:59"),
        (SheetCell::List(&["Аня", "", "Ия"]), "Аня; Ия"),
        (SheetCell::List(&["a; b", "c"]), "a; b\nc"),
    ] {
        assert_eq!(texts(&[cell]), [text], "{cell:?}");
    }
    assert!(texts(&[SheetCell::Empty, SheetCell::Float(f64::NAN), SheetCell::List(&[])]).is_empty());
    let refused = Sheet::new().push([SheetCell::List(&["a;b\nc|d"])]).unwrap_err();
    assert_eq!(refused.code(), "column-kind");
}

#[test]
fn a_column_of_midnights_is_one_of_days() {
    let day = |text| parse_date(text).unwrap();
    let mut sheet = Sheet::with_names(["a", "b"]).unwrap();
    for (first, second) in [(0, 0), (0, 60)] {
        let stamp = |second| SheetCell::Stamp { day: day("2024-03-04"), second, offset: None };
        sheet.push([stamp(first), stamp(second)]).unwrap();
    }
    let mut rows = Vec::new();
    sheet.each_row(|_, row| {
        rows.push(row.iter().map(|cell| cell.to_string()).collect::<Vec<_>>());
        true
    });
    assert_eq!(rows, [["a", "b"], ["2024-03-04", "2024-03-04 00:00"], ["2024-03-04", "2024-03-04 00:01"]]);
}

#[test]
fn rows_with_gaps_and_new_names() {
    let mut sheet = Sheet::new();
    sheet.push_named([("who", "A".into())]).unwrap();
    sheet.push_named([("hours", 2.into()), ("who", "B".into())]).unwrap();
    sheet.push_named([]).unwrap();
    let twice = sheet.push_named([("who", "C".into()), ("who", "D".into())]).unwrap_err();
    assert_eq!(twice.code(), "header-duplicate");
    assert_eq!((sheet.row_count(), sheet.width()), (4, 2));
    let register = Register::read_sheet("t", &sheet, &ReadOptions::new(), &Context::kazakhstan()).unwrap();
    assert_eq!(register.participations().minutes(), [crate::register::UNKNOWN_MINUTES, 120]);
    assert_eq!(register.participations().row(), [2, 3]);
}

/// What is typed is in no doubt, whatever the texts around it are; texts beside it are doubtful as they would be alone.
#[test]
fn typed_cells_raise_no_doubt() {
    let day = parse_date("2024-03-04").unwrap();
    let mut sheet = Sheet::with_names(["Volunteer", "Date", "Hours"]).unwrap();
    sheet.push(["A".into(), day.into(), SheetCell::Float(1.125)]).unwrap();
    sheet.push(["B".into(), day.into(), SheetCell::Float(2.25)]).unwrap();
    assert_eq!(offer_for_sheet(&sheet, None).doubts, []);
    let context = Context::kazakhstan();
    let register = Register::read_sheet("t", &sheet, &ReadOptions::new(), &context).unwrap();
    assert_eq!(register.participations().minutes(), [68, 135]);
    let doubtful = guess(b"Volunteer,Date,Hours\nA,03/04/2024,\"1,125\"\n").doubts;
    assert_eq!(doubtful.len(), 2);

    // A comma in the texts of a column makes none of its numbers another one.
    sheet.push(["C".into(), "05.03.2024".into(), "1,5".into()]).unwrap();
    let register = Register::read_sheet("t", &sheet, &ReadOptions::new(), &context).unwrap();
    assert_eq!(register.layout().unwrap().decimal_mark(), Some(","));
    assert_eq!(register.participations().minutes(), [68, 135, 90]);
}

#[test]
fn durations_are_durations_in_any_column_of_time() {
    for name in ["Hours", "Minutes", "Duration", "Time"] {
        let mut sheet = Sheet::with_names(["Volunteer", name]).unwrap();
        sheet.push(["A".into(), SheetCell::Duration { seconds: 9000, more: false }]).unwrap();
        sheet.push(["B".into(), SheetCell::Duration { seconds: 95_400, more: false }]).unwrap();
        let register = Register::read_sheet("t", &sheet, &ReadOptions::new(), &Context::kazakhstan());
        let register = register.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(register.participations().minutes(), [150, 1590], "{name}");
    }
}
