//! Tables read into registers.

use super::{InputColumn, InputTable, ParticipationRow, RegisterBuilder, SharedLabels};
use crate::Context;
use crate::document::from_slice;
use crate::record::RecordStatus;
use crate::register::csv::encode;
use crate::register::finding::FindingCode;
use crate::register::layout::{Encoding, Layout};
use crate::register::read::ReadJob;
use crate::register::{Coded, NONE, Register, Scope, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES, UNLIMITED};
use crate::{Result, Word};
use proptest::prelude::*;
use std::sync::LazyLock;

static KAZAKHSTAN: LazyLock<Context> = LazyLock::new(Context::kazakhstan);

fn layout(text: &str) -> Layout {
    from_slice(format!("{{\"format\": \"volunteer/layout@1\", {text}}}").as_bytes()).unwrap()
}

fn try_read(layout: &Layout, bytes: &[u8]) -> Result<Register> {
    let mut builder = RegisterBuilder::new(Scope::default());
    builder.read("t", bytes, layout, &KAZAKHSTAN)?;
    Ok(builder.finish())
}

fn read(text: &str, table: &str) -> Register {
    try_read(&layout(text), table.as_bytes()).unwrap()
}

fn counts(register: &Register) -> Vec<(&'static str, u64)> {
    register.findings().counts().map(|(code, count)| (code.as_str(), count)).collect()
}

const EVENT: &str = r#""row": "event", "dates": ["DD.MM.YYYY"], "delimiter": ";", "hoursEach": true, "columns": [
    {"name": "Шара", "role": "activity"}, {"name": "Күні", "role": "first-day"}, {"name": "Еріктілер", "role": "heads"},
    {"name": "Сағат", "role": "hours"}, {"role": "place", "value": "KZ-59"},
    {"name": "Зейнеткерлер", "role": "helped", "category": "pensioner", "unit": "person", "direct": "direct"},
    {"name": "Отбасылар", "role": "helped", "category": "low-income-family", "unit": "family"}]"#;

#[test]
fn a_row_may_be_a_whole_event_with_figures_in_words() {
    let register = read(
        EVENT,
        "Шара;Күні;Еріктілер;Сағат;Зейнеткерлер;Отбасылар\nТазалық;19.04.2025;20;1,5;50-ден астам;40–50\nОтырғызу;20.04.2025;шамамен 30;;7;көп\n"
            .replace("1,5", "1.5")
            .as_str(),
    );
    let (groups, help) = (register.participations(), register.assistances());
    assert_eq!(register.activities().id().labels(), ["Отырғызу", "Тазалық"]);
    assert_eq!(register.activities().row(), [3, 2]);
    assert_eq!(groups.person(), [NONE, NONE]);
    assert_eq!(groups.minutes(), [1800, UNKNOWN_MINUTES]);
    assert_eq!((groups.heads_lower()[0], groups.heads_upper()[0]), (20, 20));
    assert!(groups.heads_lower()[1] < 30 && groups.heads_upper()[1] > 30 && groups.is_group(1));
    assert_eq!(help.lower(), [51, 40, 7, 0]);
    assert_eq!(help.upper(), [UNLIMITED, 50, 7, UNLIMITED]);
    assert_eq!(help.unit().label_at(1), Some("family"));
    assert_eq!(help.category().label_at(0), Some("pensioner"));
    assert_eq!(help.text()[0].as_deref(), Some("50-ден астам"));
    assert_eq!(help.text()[2], None);
    assert_eq!(help.activity().label_at(3), Some("Отырғызу"));
    assert_eq!(help.place().label_at(0), Some("KZ-59"));
    assert_eq!(counts(&register), [("figure-bounded", 3), ("figure-unreadable", 1)]);
    // A figure is not quoted: its column is no place, category or status.
    assert!(register.findings().iter().all(|finding| finding.cell.is_none()));
}

#[test]
fn named_members_in_one_cell_and_how_many_more() {
    let register = read(
        r#""row": "event", "hoursEach": true, "columns": [{"name": "date", "role": "first-day"},
            {"name": "members", "role": "members"}, {"name": "more", "role": "unknown-members"},
            {"name": "hours", "role": "hours"}]"#,
        "date,members,more,hours\n2025-04-19,\"Ann, Bob\",3,2\n2025-04-20,Bob,0,1\n",
    );
    let rows = register.participations();
    assert_eq!(rows.person(), [0, 1, NONE, 1]);
    assert_eq!(rows.heads_lower(), [1, 1, 3, 1]);
    assert_eq!(rows.minutes(), [120, 120, 360, 60]);
    assert_eq!(register.activities().id().labels(), ["t#2", "t#3"]);
    assert_eq!(register.person_code("Bob"), Some(1));
    assert!(!format!("{register:?}{:?}", register.findings()).contains("Bob"));
}

#[test]
fn shifts_over_midnight_statuses_and_flags() {
    let shifts = r#""row": "participation", "overMidnight": true, "columns": [{"name": "who", "role": "person"},
        {"name": "day", "role": "first-day"}, {"name": "from", "role": "start"}, {"name": "to", "role": "end"},
        {"name": "state", "role": "status", "words": {"келді": "done", "расталды": "verified"}},
        {"name": "away", "role": "flag", "status": "no-show"}, {"name": "off", "role": "flag", "status": "cancelled"}]"#;
    let register = read(
        shifts,
        "who,day,from,to,state,away,off\n\
         A,2025-01-01,10 PM,6:00 AM,келді,,\n\
         A,2025-01-02,9:00,12:30,Расталды,0,\n\
         B,2025-01-03,,,,1,2\n\
         B,2025-01-04,9:00,25:00,білмеймін,no,\n",
    );
    let rows = register.participations();
    assert_eq!(rows.minutes(), [480, 210, UNKNOWN_MINUTES, UNKNOWN_MINUTES]);
    assert_eq!(rows.last_day()[0] - rows.first_day()[0], 1);
    assert_eq!(rows.end()[3], UNKNOWN_CLOCK);
    assert_eq!(
        rows.status(),
        [RecordStatus::Done, RecordStatus::Verified, RecordStatus::NoShow, RecordStatus::Unknown]
    );
    assert_eq!(counts(&register), [("status-unknown", 1), ("clock-unreadable", 1)]);
    assert_eq!(register.findings().of(FindingCode::StatusUnknown).next().unwrap().cell.as_deref(), Some("білмеймін"));
}

#[test]
fn an_ambiguous_place_is_settled_by_a_rule() {
    let table = "who,where\nA,Алматы\nB,Almaty\nC,Марс\nD,\n";
    let columns = r#""columns": [{"name": "who", "role": "person"}, {"name": "where", "role": "place"}]"#;
    let place = |register: &Register| -> Vec<Option<String>> {
        (0..4).map(|at| register.participations().place().label_at(at).map(str::to_owned)).collect()
    };
    let open = read(&format!(r#""row": "participation", {columns}"#), table);
    assert_eq!(open.findings().count(FindingCode::PlaceAmbiguous), 2);
    assert_eq!(open.findings().count(FindingCode::PlaceUnknown), 1);
    assert_eq!(open.findings().count(FindingCode::PlaceMissing), 1);
    let rules = r#""places": {"kind": "region", "words": {"Алматы": "KZ-75"}}"#;
    let settled = read(&format!(r#""row": "participation", {rules}, {columns}"#), table);
    assert_eq!(place(&settled), [Some("KZ-75".into()), Some("KZ-19".into()), None, None]);
    assert_eq!(settled.findings().count(FindingCode::PlaceAmbiguous), 0);
}

#[test]
fn rows_that_are_too_short_too_long_empty_or_damaged_are_kept() {
    let bytes = b"who,day,hours\nA,2025-01-01\nB,2025-01-01,2,x\n\n,,\nC\xff,2025-02-30,two\nD,\"2025-01-01\"z,1,\n\"E,2025-01-01,1\n";
    let flat = layout(
        r#""row": "participation", "columns": [{"name": "who", "role": "person"},
        {"name": "day", "role": "first-day"}, {"name": "hours", "role": "hours"}]"#,
    );
    let register = try_read(&flat, bytes).unwrap();
    assert_eq!(register.participations().row(), [2, 3, 6, 7, 8]);
    let found = |code| register.findings().of(code).flat_map(|one| &one.rows).map(|row| row.row).collect::<Vec<_>>();
    assert_eq!(found(FindingCode::RowTooShort), [2]);
    assert_eq!(found(FindingCode::RowTooLong), [3]);
    assert_eq!(found(FindingCode::RowEmpty), [4, 5]);
    assert_eq!(found(FindingCode::EncodingReplaced), [6]);
    assert_eq!(found(FindingCode::DateUnreadable), [6, 7]);
    assert_eq!(found(FindingCode::NumberUnreadable), [6]);
    assert_eq!(found(FindingCode::QuoteStray), [7, 8]);
    assert_eq!(register.readings()[0].rows, 5);
}

#[test]
fn volunteers_activities_and_organisations_are_tables_too() {
    let mut builder = RegisterBuilder::new(Scope::default());
    let people = layout(
        r#""row": "volunteer", "columns": [{"name": "id", "role": "person"}, {"name": "born", "role": "birth-day"},
        {"name": "sex", "role": "category", "category": "sex", "words": {"ж": "female", "м": "male"}},
        {"name": "consent", "role": "consent"}]"#,
    );
    let table = "id,born,sex,consent\nB,2012-05-01,ж,да\nA,1990-01-01,М,\nB,2013-05-01,ж,да\n,1980-01-01,х,\n";
    let reading = builder.read("people", table.as_bytes(), &people, &KAZAKHSTAN).unwrap();
    assert_eq!((reading.rows, reading.unused), (4, 1));
    let work = layout(r#""row": "participation", "columns": [{"name": "id", "role": "person"}]"#);
    builder.read("work", b"id\nC\nA\n", &work, &KAZAKHSTAN).unwrap();
    let register = builder.finish();
    assert_eq!(register.participations().person(), [2, 0]);
    assert_eq!(register.participations().source(), [1, 1]);
    assert_eq!(register.people().row(), [3, 2, NONE]);
    // Of two births that were said nobody knows which is right.
    assert_eq!(register.people().birth_day(), [7305, UNKNOWN_DAY, UNKNOWN_DAY]);
    assert_eq!(register.people().category_named("sex").unwrap().label_at(1), Some("female"));
    assert_eq!(register.findings().count(FindingCode::PersonContradictory), 1);
    assert_eq!(register.findings().count(FindingCode::PersonMissing), 1);
    assert_eq!(register.findings().count(FindingCode::CategoryUnknown), 1);
}

#[test]
fn what_cannot_be_read_at_all_is_an_error() {
    let flat = layout(
        r#""row": "participation", "columns": [{"name": "Hours", "role": "hours"}, {"number": 1, "role": "person"}]"#,
    );
    let code = |bytes: &[u8]| try_read(&flat, bytes).unwrap_err();
    assert_eq!(code(b"who,hour\n").code(), "column-missing");
    assert_eq!(code(b"who,hour\n").details()["suggestion"], "hour");
    assert_eq!(code(b"").code(), "column-missing");
    assert_eq!(code(b"who,Hours,Hours\n").code(), "header-duplicate");
    assert!(try_read(&flat, b"who,hours\nA,1").is_ok());
    assert_eq!(code(format!("who,Hours{}\n", ",".repeat(5000)).as_bytes()).code(), "table-too-large");
    let unequal = [("person", InputColumn::U32(&[1, 2])), ("minutes", InputColumn::I32(&[1]))];
    let mut builder = RegisterBuilder::new(Scope::default());
    assert_eq!(builder.columns("t", InputTable::Participations, &unequal).unwrap_err().code(), "columns-unequal");
    let wrong = [("place", InputColumn::Codes { codes: &[1], labels: &["KZ-10"] })];
    assert_eq!(builder.columns("t", InputTable::Participations, &wrong).unwrap_err().code(), "code-unlabelled");
    assert!(builder.finish().readings().is_empty());
}

fn refused(columns: &[(&str, InputColumn<'_>)]) -> crate::Error {
    let mut builder = RegisterBuilder::new(Scope::default());
    let error = builder.columns("t", InputTable::Participations, columns).unwrap_err();
    // An error leaves the builder as it was.
    let register = builder.finish();
    assert!(register.readings().is_empty() && register.participations().is_empty() && register.people().is_empty());
    error
}

#[test]
fn a_column_that_does_not_fit_is_an_error_and_no_category() {
    let words = InputColumn::Codes { codes: &[0, 1], labels: &["a", "b"] };
    for (name, suggestion) in
        [("minuts", "minutes"), ("Person", "person"), ("stat us", "status"), ("fist_day", "first_day")]
    {
        let error = refused(&[("person", words), (name, words)]);
        assert_eq!((error.code(), &error.details()["suggestion"]), ("word-unknown", &suggestion.into()), "{name}");
    }
    assert_eq!(refused(&[("source", words)]).code(), "column-kind");
    let beyond = [i32::MAX, 5_000_000];
    for (name, values) in [
        ("first_day", InputColumn::I32(&beyond)),
        ("start", InputColumn::U16(&[1_441, 3])),
        ("end", InputColumn::U16(&[65_534, 3])),
    ] {
        let error = refused(&[(name, values)]);
        assert_eq!((error.code(), error.pointer()), ("number-out-of-range", format!("/{name}/0")));
    }
    assert_eq!(refused(&[("width", InputColumn::I32(&[1, 2]))]).code(), "word-unknown");
    let numbers = InputColumn::U32(&[1, 2]);
    for (name, values) in
        [("minutes", words), ("start", numbers), ("heads_lower", words), ("place", numbers), ("status", numbers)]
    {
        let error = refused(&[(name, values)]);
        assert_eq!((error.code(), &error.details()["column"]), ("column-kind", &name.into()));
    }
    assert_eq!(refused(&[("place", words), ("place", words)]).code(), "header-duplicate");
    let status = |codes| InputColumn::Codes { codes, labels: &["done", "planned"] };
    let error = refused(&[("person", words), ("status", status(&[1, 7]))]);
    assert_eq!(error.code(), "code-unlabelled");
    assert_eq!(
        serde_json::Value::from(error.details()),
        serde_json::json!({"column": "status", "code": 7, "labels": 2, "row": 2})
    );
    assert_eq!(refused(&[("status", words)]).code(), "word-unknown");
}

#[test]
fn what_holds_no_value_is_unknown_whatever_lies_beneath() {
    let mut builder = RegisterBuilder::new(Scope::default());
    let person = InputColumn::Codes { codes: &[0, 9, 1], labels: &["B", " "] };
    let minutes = InputColumn::I32(&[30, 60, 90]);
    let status = InputColumn::Codes { codes: &[0, 0, 0], labels: &["planned"] };
    let nullable = |values| InputColumn::Nullable { values, validity: &[0b101] };
    builder
        .columns(
            "t",
            InputTable::Participations,
            &[("person", nullable(&person)), ("minutes", nullable(&minutes)), ("status", nullable(&status))],
        )
        .unwrap();
    let register = builder.finish();
    assert_eq!(register.participations().person(), [0, NONE, NONE]);
    assert_eq!(register.participations().minutes(), [30, UNKNOWN_MINUTES, 90]);
    assert_eq!(
        register.participations().status(),
        [RecordStatus::Planned, RecordStatus::Unknown, RecordStatus::Planned]
    );
    assert_eq!(register.people().len(), 1);
}

#[test]
fn minutes_that_are_no_whole_number_are_a_finding() {
    let mut records: crate::record::Records =
        from_slice(br#"{"format": "volunteer/records@1", "participations": [{"volunteer": "v-1", "minutes": 2}]}"#)
            .unwrap();
    for one in &mut records.participations {
        one.minutes = Some(crate::Number::parse("2.5").unwrap());
    }
    let mut builder = RegisterBuilder::new(Scope::default());
    builder.records("r", &records).unwrap();
    let register = builder.finish();
    assert_eq!(register.participations().minutes(), [UNKNOWN_MINUTES]);
    assert_eq!(register.findings().count(FindingCode::NumberUnreadable), 1);
}

/// A cell as RFC 4180 writes it.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

#[derive(Clone, Debug)]
struct Row {
    who: String,
    day: i32,
    minutes: i32,
    word: String,
}

fn row() -> impl Strategy<Value = Row> {
    ("[A-Cа-в\", ;\n]{1,3}", 0..30_000_i32, -100..2_000_i32, "[ёіЁ№a-c]{0,2}")
        .prop_map(|(who, day, minutes, word)| Row { who: format!("x{who}x"), day, minutes, word })
}

fn written(rows: &[Row], delimiter: char, comma: bool) -> String {
    let mut text = ["who", "day", "hours", "word"].join(&delimiter.to_string());
    for row in rows {
        let date = crate::calendar::Date::from_epoch_days(row.day).unwrap();
        let sign = if row.minutes < 0 { "-" } else { "" };
        let hours = format!("{sign}{}.{:02}", row.minutes.abs() * 5 / 3 / 100, row.minutes.abs() * 5 / 3 % 100);
        let hours = if comma { hours.replace('.', ",") } else { hours };
        let cells = [quoted(&row.who), date.format("%d.%m.%Y").to_string(), quoted(&hours), quoted(&row.word)];
        text += "\r\n";
        text += &cells.join(&delimiter.to_string());
    }
    text
}

fn flat(delimiter: char, comma: bool, encoding: Encoding) -> Layout {
    let mut flat = layout(
        r#""row": "participation", "dates": ["DD.MM.YYYY"], "columns": [{"name": "who", "role": "person"},
        {"name": "day", "role": "first-day"}, {"name": "hours", "role": "hours"},
        {"name": "word", "role": "category", "category": "word"}]"#,
    );
    flat.delimiter = Some(delimiter.to_string());
    flat.decimal_mark = comma.then(|| ",".to_owned());
    flat.encoding = encoding;
    flat
}

/// What a register says of each row, by words instead of codes.
fn said(register: &Register) -> Vec<(String, i32, i32, Option<String>)> {
    let rows = register.participations();
    let word = rows.category_named("word").unwrap();
    let mut names = vec![String::new(); register.people().len()];
    let keys = register.person_keys(|id| {
        let code = register.person_code(id).unwrap();
        names[code as usize] = id.to_owned();
        u64::from(code)
    });
    assert_eq!(keys.len(), names.len());
    (0..rows.len())
        .map(|at| {
            let name = names[rows.person()[at] as usize].clone();
            (name, rows.first_day()[at], rows.minutes()[at], word.label_at(at).map(str::to_owned))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read_in_every_encoding_and_delimiter(
        rows in proptest::collection::vec(row(), 1..12),
        delimiter in prop_oneof![Just(','), Just(';'), Just('\t')],
        comma: bool,
        budget in 1_usize..50,
    ) {
        let expected: Vec<_> = rows.iter().map(|row| {
            let minutes = i64::from(row.minutes.abs() * 5 / 3) * 60;
            let (whole, rest) = (minutes / 100, minutes % 100);
            let up = match rest.cmp(&50) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => whole % 2,
                std::cmp::Ordering::Greater => 1,
            };
            let minutes = i32::try_from(whole + up).unwrap() * if row.minutes < 0 { -1 } else { 1 };
            (row.who.clone(), row.day, minutes, (!row.word.is_empty()).then(|| row.word.clone()))
        }).collect();
        let text = written(&rows, delimiter, comma);
        for encoding in Encoding::ALL {
            let flat = flat(delimiter, comma, *encoding);
            let bytes = encode(&text, *encoding, *encoding != Encoding::Windows1251);
            let mut job = ReadJob::new("t", &bytes, &flat, &KAZAKHSTAN).unwrap();
            while !job.step(budget).unwrap().is_done() {}
            let mut builder = RegisterBuilder::new(Scope::default());
            builder.take(job).unwrap();
            let register = builder.finish();
            prop_assert_eq!(&said(&register), &expected, "{}", encoding);
            let mut from = RegisterBuilder::new(Scope::default());
            from.read_from("t", &mut bytes.as_slice(), &flat, &KAZAKHSTAN).unwrap();
            let from = from.finish();
            prop_assert_eq!(from.participations(), register.participations());
        }
    }

    #[test]
    fn a_table_cut_into_files_is_the_same_register(
        rows in proptest::collection::vec(row(), 2..12),
        cut in 1_usize..11,
    ) {
        let flat = flat(',', false, Encoding::Auto);
        let whole = try_read(&flat, written(&rows, ',', false).as_bytes()).unwrap();
        let (first, second) = rows.split_at(cut.min(rows.len()));
        let mut builder = RegisterBuilder::new(Scope::default());
        for part in [second, first] {
            builder.read("part", written(part, ',', false).as_bytes(), &flat, &KAZAKHSTAN).unwrap();
        }
        let parts = builder.finish();
        let sorted = |register: &Register| {
            let mut all = said(register);
            all.sort();
            all
        };
        prop_assert_eq!(sorted(&whole), sorted(&parts));
        prop_assert_eq!(whole.people().len(), parts.people().len());
        prop_assert_eq!(whole.findings().totals(), parts.findings().totals());
        let word = |register: &Register| register.participations().category_named("word").unwrap().labels().to_vec();
        prop_assert_eq!(word(&whole), word(&parts));
    }

    #[test]
    fn columns_and_rows_in_parts_and_steps_are_the_register_of_the_whole(
        rows in proptest::collection::vec(row(), 1..20),
        cuts in proptest::collection::vec(1_usize..8, 1..6),
        budget in 1_u64..40,
        threads in 1_usize..4,
    ) {
        let labels: Vec<&str> = rows.iter().map(|row| row.who.as_str()).collect();
        let codes: Vec<u32> = (0..).take(rows.len()).collect();
        let days: Vec<i32> = rows.iter().map(|row| row.day).collect();
        let minutes: Vec<i32> = rows.iter().map(|row| row.minutes).collect();
        let words: Vec<&str> = rows.iter().map(|row| row.word.as_str()).collect();
        let (people, shared) = (SharedLabels::new(labels.iter().copied()), SharedLabels::new(words.iter().copied()));
        let numbers: Vec<u32> = (1..).take(rows.len()).collect();
        let mut parts = vec![0];
        let mut cuts = cuts.into_iter().cycle();
        while parts.last().is_some_and(|last| *last < rows.len()) {
            parts.push((parts.last().unwrap() + cuts.next().unwrap()).min(rows.len()));
        }
        let columns = |parts: &[usize], is_shared: bool| {
            let mut builder = RegisterBuilder::new(Scope::default());
            for part in parts.windows(2) {
                let part = part[0]..part[1];
                let codes = &codes[part.clone()];
                let coded = |labels, shared| if is_shared {
                    InputColumn::Shared { codes, labels: shared }
                } else {
                    InputColumn::Codes { codes, labels }
                };
                builder.columns("t", InputTable::Participations, &[
                    ("row", InputColumn::U32(&numbers[part.clone()])),
                    ("person", coded(&labels, &people)),
                    ("first_day", InputColumn::I32(&days[part.clone()])),
                    ("minutes", InputColumn::I32(&minutes[part.clone()])),
                    ("word", coded(&words, &shared)),
                ]).unwrap();
            }
            builder
        };
        let mut by_row = RegisterBuilder::new(Scope::default());
        for part in parts.windows(2) {
            let mut into = by_row.participation_rows("t");
            for at in part[0]..part[1] {
                into.push(&ParticipationRow {
                    row: Some(numbers[at]),
                    person: Some(labels[at]),
                    first_day: crate::calendar::Date::from_epoch_days(days[at]),
                    minutes: Some(minutes[at]),
                    categories: &[("word", words[at])],
                    ..ParticipationRow::default()
                }).unwrap();
            }
            into.done().unwrap();
        }
        let whole = columns(&[0, rows.len()], false).finish();
        for builder in [columns(&parts, false), columns(&parts, true), by_row] {
            let mut job = builder.finish_job(threads);
            let mut done = 0;
            while !job.progress().is_done() {
                let progress = job.step(budget).unwrap();
                prop_assert!(progress.done > done && progress.done <= progress.of);
                done = progress.done;
            }
            let mut register = job.finish().unwrap();
            register.participations.source.clear();
            prop_assert_eq!(&register.participations, &whole.participations);
            prop_assert_eq!(&*register.identifiers.people, &*whole.identifiers.people);
        }
    }
}

/// A part with a category of its own costs nothing for the categories of the parts before.
#[test]
fn a_category_is_as_long_as_its_last_row_until_the_end() {
    let mut builder = RegisterBuilder::new(Scope::default());
    let names: Vec<String> = (0..50).map(|at| format!("category-of-part-{at:02}-{}", "x".repeat(at))).collect();
    for name in &names {
        let column = InputColumn::Codes { codes: &[0], labels: &["yes"] };
        builder.columns("part", InputTable::Participations, &[(name, column)]).unwrap();
    }
    let lengths: Vec<usize> = builder.all.participations.categories.iter().map(Coded::len).collect();
    assert_eq!(lengths, (1..=50).collect::<Vec<usize>>());
    let register = builder.finish();
    for (at, name) in names.iter().enumerate() {
        let column = register.participations().category_named(name).unwrap();
        assert_eq!((column.len(), column.label_at(at)), (50, Some("yes")));
        assert_eq!(column.codes().iter().filter(|code| **code != NONE).count(), 1);
    }
}

/// Rows that are dropped leave no person and no label behind.
#[test]
fn rows_that_are_dropped_are_as_if_they_had_not_been() {
    let mut builder = RegisterBuilder::new(Scope::default());
    let one = |person, place| ParticipationRow {
        person: Some(person),
        place: Some(place),
        categories: &[("sex", "female")],
        ..ParticipationRow::default()
    };
    let mut rows = builder.participation_rows("kept");
    rows.push(&one("B", "KZ-10")).unwrap();
    rows.done().unwrap();
    let mut dropped = builder.participation_rows("dropped");
    for row in [one("A", "KZ-11"), one("B", "KZ-10"), one("C", "KZ-15")] {
        dropped.push(&ParticipationRow { field: Some("care"), categories: &[("role", "lead")], ..row }).unwrap();
    }
    let heads = ParticipationRow { heads: Some((3, None)), ..one("D", "KZ-10") };
    assert_eq!(dropped.push(&heads).unwrap_err().code(), "heads-of-person");
    drop(dropped);
    let mut rows = builder.participation_rows("kept");
    rows.push(&one("A", "KZ-10")).unwrap();
    assert_eq!(rows.push(&heads).unwrap_err().code(), "heads-of-person");
    rows.done().unwrap();
    assert_eq!(builder.all.readings.len(), 2);
    let register = builder.finish();
    assert_eq!((register.people().len(), register.participations().person()), (2, &[1, 0][..]));
    assert_eq!(register.participations().place().labels(), ["KZ-10"]);
    assert!(register.participations().field().labels().is_empty());
    let categories: Vec<&str> = register.participations().categories().iter().map(Coded::name).collect();
    assert_eq!(categories, ["sex"]);
}

/// Numbers that stand for people are looked up once, in however many chunks they come.
#[test]
fn people_by_numbers_are_interned_once() {
    let mut builder = RegisterBuilder::new(Scope::default());
    for chunk in 0..20_u32 {
        let codes: Vec<u32> = (0..100).map(|at| (at * 7 + chunk) % 100).collect();
        builder.columns("chunk", InputTable::Participations, &[("person", InputColumn::U32(&codes))]).unwrap();
        assert_eq!(builder.all.dictionaries["person"].len(), 100);
    }
    assert_eq!(builder.finish().people().len(), 100);
}
