//! Reads the shared real files into registers, under layouts that stand here; the files themselves are not in the project.

use std::path::Path;
use volunteer_core::Context;
use volunteer_core::document;
use volunteer_core::register::finding::FindingCode;
use volunteer_core::register::layout::Layout;
use volunteer_core::register::{NONE, Register, RegisterBuilder, Scope, UNKNOWN_CLOCK};

/// A file of the shared folder beside the repository, where there is one.
fn shared(name: &str) -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(name);
    let bytes = std::fs::read(path).ok();
    if bytes.is_none() {
        println!("skipped: ../shared/data/{name} is not there");
    }
    bytes
}

/// The service log of an animal shelter: `kfettich-paws/PAWS_Volunteers`, `Data/service.csv`, 9df28a3.
const SHELTER: &str = r#"{
    "format": "volunteer/layout@1", "id": "shelter-log", "row": "participation",
    "dates": ["MM-DD-YYYY"], "nullWords": ["NA"],
    "columns": [
        {"name": "ID", "role": "person"},
        {"name": "Site", "role": "category", "category": "site"},
        {"name": "Assignment", "role": "activity"},
        {"name": "From.date", "role": "first-day"},
        {"name": "To.date", "role": "last-day"},
        {"name": "From.time", "role": "start"},
        {"name": "To.time", "role": "end"},
        {"name": "Hours", "role": "hours"},
        {"name": "No.Call.No.Show", "role": "flag", "status": "no-show"},
        {"name": "Call.Email.to.miss.shift", "role": "flag", "status": "cancelled"},
        {"name": "Absence", "role": "flag", "status": "cancelled"}]}"#;

fn read(bytes: &[u8], layout: &str) -> Register {
    let layout: Layout = document::from_slice(layout.as_bytes()).unwrap();
    let context = Context::kazakhstan();
    let mut builder = RegisterBuilder::new(Scope::default());
    builder.read("shared", bytes, &layout, &context).unwrap();
    builder.finish_checked(&Context::kazakhstan())
}

#[test]
fn the_shelter_log_reads_in_full() {
    let Some(bytes) = shared("paws_service_log_2012_2018.csv") else { return };
    let register = read(&bytes, SHELTER);
    let rows = register.participations();
    println!("{:?}", register.findings().totals());
    assert_eq!((rows.len(), register.readings()[0].rows, register.readings()[0].unused), (23_474, 23_474, 0));
    assert_eq!(rows.minutes().iter().map(|minutes| i64::from(*minutes)).sum::<i64>(), 3_453_079);
    // The 897 volunteers, and the value NA, which 4 rows have.
    assert_eq!(register.people().len(), 897);
    assert_eq!(rows.person().iter().filter(|person| **person == NONE).count(), 4);
    assert_eq!(register.findings().count(FindingCode::PersonMissing), 4);
    // 235 different values, of which one is the empty cell.
    assert_eq!(register.activities().len(), 234);
    let clockless =
        rows.start().iter().zip(rows.end()).filter(|(start, end)| (**start, **end) == (UNKNOWN_CLOCK, UNKNOWN_CLOCK));
    assert_eq!(clockless.count(), 22_535);
    for unread in [
        FindingCode::DateUnreadable,
        FindingCode::ClockUnreadable,
        FindingCode::NumberUnreadable,
        FindingCode::StatusUnknown,
    ] {
        assert_eq!(register.findings().count(unread), 0, "{unread}");
    }
    for (code, count) in [
        (FindingCode::DuplicateExact, 342),
        (FindingCode::RowOver24h, 34),
        (FindingCode::PersonDayOver24h, 33),
        (FindingCode::HoursZero, 404),
        (FindingCode::AbsenceWithHours, 18),
    ] {
        assert_eq!(register.findings().count(code), count, "{code}");
    }
    assert_eq!(rows.row()[0], 2);
    assert_eq!(*rows.row().last().unwrap(), 23_475);
}
