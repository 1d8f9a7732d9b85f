use super::*;
use crate::Context;
use crate::register::{ReadOptions, Register, RegisterBuilder, Scope};
use proptest::prelude::*;

fn doubts(table: &str) -> Vec<(OfferCode, Vec<u32>)> {
    guess(table.as_bytes()).doubts.into_iter().map(|note| (note.code, note.rows)).collect()
}

fn codes(table: &str) -> Vec<OfferCode> {
    doubts(table).into_iter().map(|(code, _)| code).collect()
}

fn roles(table: &str) -> Vec<(String, ColumnRole)> {
    let offer = guess(table.as_bytes());
    offer.layout.columns.iter().map(|rule| (rule.name.clone().unwrap_or_default(), rule.role)).collect()
}

fn read(table: &str) -> Register {
    match Register::read("x", table.as_bytes(), &Context::kazakhstan()) {
        Ok(register) => register,
        Err(error) => panic!("{error}\n{table}"),
    }
}

#[test]
fn long_numbers_are_identifiers() {
    let table = "ИИН;Дата;Часы\n850101300123;01.06.2024;2\n900202400456;02.06.2024;3\n";
    assert_eq!(codes(table), []);
    assert_eq!(read(table).people().len(), 2);
    // Under a plural they are a list of one each, and no number of heads.
    let table = "Volunteers,Date,Start,End\n850101300123,2024-06-01,9:00,11:00\n900202400456,2024-06-01,9:00,12:00\n";
    assert_eq!(codes(table), []);
    assert_eq!(read(table).people().len(), 2);
}

#[test]
fn numbers_that_count_up_are_no_heads() {
    assert_eq!(
        codes("Participants,Date,Start,End\n501,2024-06-01,9:00,11:00\n502,2024-06-01,9:00,11:00\n"),
        [OfferCode::CellsDiffer]
    );
    assert_eq!(codes("Participants,Date,Start,End\n501,2024-06-01,9:00,11:00\n370,2024-06-01,9:00,11:00\n"), []);
}

#[test]
fn statuses_that_nobody_understands() {
    // One word is understood: the others are unknown statuses.
    assert_eq!(
        codes("Volunteer,Date,Hours,Status\nA,2024-06-01,2,done\nB,2024-06-01,2,blue\nC,2024-06-01,2,red\n"),
        []
    );
    assert_eq!(
        codes("Volunteer,Date,Hours,Status\nA,2024-06-01,2,Gold\nB,2024-06-01,2,Silver\n"),
        [OfferCode::CellsDiffer]
    );
}

#[test]
fn identifiers_of_rows_are_not_of_volunteers() {
    let table = "ID,Date,Hours\n1,2024-06-01,2\n2,2024-06-01,3\n3,2024-06-02,3\n";
    assert_eq!(codes(table), [OfferCode::IdOfRow]);
    // Beside a name the numbers of the rows are left aside.
    let table = "№,ФИО,Дата,Часы\n1,Анна,2024-06-01,2\n2,Анна,2024-06-01,3\n3,Иван,2024-06-02,3\n";
    assert_eq!(roles(table)[0], ("ФИО".to_owned(), ColumnRole::Person));
    assert_eq!(read(table).people().len(), 2);
    // And so are identifiers that differ where the name does not.
    let table = "ID,Name,Date,Hours\nr7,Ann,2024-06-01,2\nr9,Ann,2024-06-02,3\n";
    assert_eq!(read(table).people().len(), 1);
    let table = "ID,Name,Date,Hours\nv7,Ann,2024-06-01,2\nv7,Ann,2024-06-02,3\nv8,Ann,2024-06-02,3\n";
    assert_eq!(read(table).people().len(), 1);
    let table = "Volunteer ID,Name,Date,Hours\nv7,Ann,2024-06-01,2\nv8,Ann,2024-06-02,3\n";
    assert_eq!(read(table).people().len(), 2);
}

#[test]
fn several_people_in_a_cell() {
    assert_eq!(codes("Volunteer,Date,Hours\nAnn and Bob,2024-06-01,2\n"), [OfferCode::ListInCell]);
    assert_eq!(codes("Волонтёр;Дата;Часы\nАнна, Иван;01.06.2024;2\nОльга;01.06.2024;2\n"), [OfferCode::ListInCell]);
    // The last name first, in every cell.
    assert_eq!(codes("Name;Date;Hours\nLee, Ann;2024-06-01;2\nRay, Bob;2024-06-01;2\n"), []);
    let list = "Volunteers;Date;Check-in;Check-out\nAnn | Bob;2024-06-01;9:00;11:00\nBob;2024-06-02;9:00;10:00\n";
    assert_eq!(codes(list), []);
    let register = read(list);
    assert_eq!((register.people().len(), register.participations().minutes().iter().sum::<i32>()), (2, 300));
    assert_eq!(codes("Volunteers,Date,Hours\nAnn; Bob,2024-06-01,2\n"), [OfferCode::HoursEachOrAll]);
}

#[test]
fn attendance_by_yes_and_no() {
    let table = "Волонтёр;Дата;Часы;Явка\nА;01.06.2024;2;да\nБ;01.06.2024;2;нет\n";
    assert_eq!(codes(table), []);
    let register = read(table);
    let words: Vec<String> = register.participations().status().iter().map(ToString::to_string).collect();
    assert_eq!(words, ["done", "no-show"]);
    let flag = "Volunteer,Date,Hours,No Show\nA,2024-06-01,2,yes\nB,2024-06-01,2,no\n";
    let words: Vec<String> = read(flag).participations().status().iter().map(ToString::to_string).collect();
    assert_eq!(words, ["no-show", "done"]);
}

#[test]
fn what_a_column_that_nobody_knows_may_hold() {
    // A comment is left aside, days and hours that the table otherwise lacks are not.
    assert_eq!(codes("Volunteer,Date,Hours,Xyz\nA,2024-06-01,2,nice\n"), []);
    assert_eq!(codes("Volunteer,Xyz,Hours\nA,2024-06-01,2\nB,2024-06-02,2\n"), [OfferCode::NameUnknown]);
    assert_eq!(codes("Volunteer,Date,Xyz\nA,2024-06-01,2\nB,2024-06-02,2.5\n"), [OfferCode::NameUnknown]);
    assert_eq!(
        codes("Volunteer,Date,Hours,Xyz\nA,2024-06-01,2,attended\nB,2024-06-02,3,absent\n"),
        [OfferCode::NameUnknown]
    );
}

#[test]
fn hours_or_minutes_or_clocks() {
    assert_eq!(codes("Volunteer,Date,Duration\nA,2024-06-01,90\nB,2024-06-02,30\n"), [OfferCode::HoursOrMinutes]);
    assert_eq!(codes("Volunteer,Date,Duration\nA,2024-06-01,1:30\nB,2024-06-02,0:30\n"), []);
    assert_eq!(
        codes("Volunteer,Date,Hours\nA,2024-06-01,120\nB,2024-06-02,90\nC,2024-06-02,60\n"),
        [OfferCode::HoursOrMinutes]
    );
    assert_eq!(codes("Volunteer,Date,Hours\nA,2024-06-01,2.30\nB,2024-06-02,1.45\n"), [OfferCode::HoursOrClock]);
    assert_eq!(codes("Volunteer,Date,Hours\nA,2024-06-01,2.30\nB,2024-06-02,1.75\n"), []);
    assert_eq!(codes("Volunteer,Date,Time\nA,2024-06-01,2:30\nB,2024-06-02,1:45\n"), [OfferCode::TimeOrDuration]);
    assert_eq!(codes("Volunteer,Date,Start,End\nA,2024-06-01,9:00,1:00\n"), [OfferCode::OverMidnight]);
    assert_eq!(codes("Volunteer,Date,Start,End\nA,2024-06-01,22:00,02:00\n"), []);
}

#[test]
fn hours_of_an_event_are_its_length_or_those_of_all() {
    assert_eq!(codes("Event,Date,Hours\nTea,2024-06-01,2\n"), [OfferCode::HoursEachOrAll]);
    assert_eq!(codes("Event,Date,Person-hours\nTea,2024-06-01,2\n"), []);
    assert_eq!(codes("Event,Date,Number of volunteers,Person-hours\nTea,2024-06-01,3,6\n"), []);
    assert_eq!(codes("Event,Date,Number of volunteers,Hours\nTea,2024-06-01,1,6\n"), []);
}

#[test]
fn rows_that_are_no_data() {
    let register = read("Volunteer,Date,Hours\nA,2024-06-01,2\nB,2024-06-02,3\nTotal,,5\nGrand total:,,5\n");
    assert_eq!(register.participations().len(), 2);
    // A total with a day may be anything.
    assert_eq!(codes("Volunteer,Date,Hours\nA,2024-06-01,2\nTotal,2024-06-30,2\n"), [OfferCode::TotalsPossible]);
    assert_eq!(codes("Volunteer,Date,Hours\nJune 2024,,\nA,2024-06-01,2\n"), [OfferCode::CaptionsPossible]);
    let register = read("Дата;Волонтёр;Часы\n01.06.2024;А;2\n\nПодпись:;;\n");
    assert_eq!(register.participations().len(), 1);
    let two = "Волонтёр;;Смена;\nФИО;Код;Дата;Дата\nА;1;01.06.2024;02.06.2024\n";
    assert!(codes(two).contains(&OfferCode::HeaderTwoRows), "{:?}", codes(two));
}

#[test]
fn kinds_of_tables() {
    for (table, kind) in [
        ("Name,Phone,Date of birth\nAnn,+7 701 111 22 33,2001-02-03\n", RowKind::Volunteer),
        ("Event,Date,Region\nTea,2024-06-01,KZ-59\n", RowKind::Activity),
        ("Event,Date,Number of volunteers\nTea,2024-06-01,7\n", RowKind::Event),
        ("Organization,Region\nClub,KZ-59\n", RowKind::Organisation),
        ("Көмек алушы,Күні,Көмек түрі\nB1,2024-06-01,азық\n", RowKind::Assistance),
        ("Volunteer,Event\nA,Tea\n", RowKind::Participation),
    ] {
        assert_eq!((guess(table.as_bytes()).layout.row, codes(table)), (kind, vec![]), "{table}");
    }
    assert_eq!(codes("Volunteer,Colour\nA,red\n"), [OfferCode::RowKindUnknown]);
    let people = read("Name,Phone,Date of birth\nAnn,+7 701 111 22 33,2001-02-03\n");
    assert_eq!(people.findings().count(crate::register::finding::FindingCode::NothingCounted), 1);
}

#[test]
fn no_cell_of_a_table_without_names_is_shown() {
    let table = "Анна Иванова;+7 701 111 22 33;01.06.2024\nИван Петров;+7 702 222 33 44;02.06.2024\n";
    let error = Register::read("x", table.as_bytes(), &Context::kazakhstan()).err().unwrap();
    let shown = format!("{error} {}", error.to_value());
    assert!(error.code() == "layout-doubtful" && !shown.contains("Анна") && !shown.contains("701"), "{shown}");
}

#[test]
fn an_offer_that_is_passed_back_reads() {
    let table = "Volunteers;Date;Hours\nAnn; Bob;03/04/2024;2\n".replace("Ann; Bob", "\"Ann; Bob\"");
    let error = Register::read("x", table.as_bytes(), &Context::kazakhstan()).err().unwrap();
    let layout: Layout = document::from_value(&error.details()["layout"]).unwrap();
    let options = ReadOptions::new().layout(layout);
    assert!(Register::read_with("x", table.as_bytes(), &options, &Context::kazakhstan()).is_ok());
}

const NAMES: [&str; 34] = [
    "Volunteer",
    "Volunteer ID",
    "Name",
    "First name",
    "Last name",
    "ID",
    "Volunteers",
    "Participants",
    "Date",
    "Event date",
    "Start",
    "End",
    "From",
    "To",
    "Time",
    "Hours",
    "Total hours",
    "Minutes",
    "Duration",
    "Region",
    "Location",
    "State",
    "Status",
    "Attended",
    "No show",
    "Event",
    "Project",
    "Category",
    "Birth date",
    "People helped",
    "Unit",
    "Notes",
    "Xyz",
    "",
];
const CELLS: [&str; 30] = [
    "",
    "A",
    "B",
    "Ann and Bob",
    "A; B",
    "Lee, Ann",
    "2024-06-01",
    "03/04/2024",
    "13.04.24",
    "2",
    "2.5",
    "2,5",
    "1,500",
    "90",
    "9:00",
    "13:30",
    "2:30",
    "done",
    "absent",
    "yes",
    "no",
    "KZ-59",
    "Park",
    "about 30",
    "40–50",
    "850101300123",
    "Total",
    "-",
    "2 h",
    "1",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_offer_without_doubt_reads(
        names in proptest::collection::vec(proptest::sample::select(&NAMES[..]), 1..6),
        cells in proptest::collection::vec(proptest::sample::select(&CELLS[..]), 0..24),
    ) {
        let line = |row: &[&str]| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",") + "\n";
        let table: String = std::iter::once(line(&names)).chain(cells.chunks(names.len()).map(line)).collect();
        let offer = guess(table.as_bytes());
        if offer.doubts.is_empty() {
            let layout = offer.layout();
            prop_assert!(layout.is_ok(), "{:?}\n{table}", layout.err());
            let mut builder = RegisterBuilder::new(Scope::default());
            let reading = builder.read("x", table.as_bytes(), &layout.unwrap(), &Context::kazakhstan());
            prop_assert!(reading.is_ok(), "{:?}\n{table}", reading.err());
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let offer = guess(&bytes);
        prop_assert!(!offer.doubts.is_empty() || offer.layout().is_ok());
    }
}
