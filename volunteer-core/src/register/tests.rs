//! Registers of several offices in one: what a coordinator met when they were merged, row by row of what was handed over; and
//! registers that are saved and loaded.

use super::decision::{RowAction, RowChoice, RowDecision, RowDecisions};
use super::finding::{FindingCode, RowRef};
use super::layout::Layout;
use super::*;
use crate::calendar::{Date, parse_date};
use crate::context::Context;
use crate::indicator::{CountCode, CountQuery, CountedValue, Level};
use crate::number::Number;
use crate::record::{Clock, RecordStatus};
use std::sync::LazyLock;

static KAZAKHSTAN: LazyLock<Context> = LazyLock::new(Context::kazakhstan);

fn layout(rest: &str) -> Layout {
    crate::document::from_str(&format!(r#"{{"format": "volunteer/layout@1", {rest}}}"#)).unwrap()
}

#[allow(clippy::unnecessary_wraps, reason = "a day of a row may be absent")]
fn day(text: &str) -> Option<Date> {
    Some(parse_date(text).unwrap())
}

#[allow(clippy::unnecessary_wraps, reason = "a time of a row may be absent")]
fn clock(hours: u16) -> Option<Clock> {
    Some(format!("{hours:02}:00").parse().unwrap())
}

const SHIFT: ParticipationRow<'static> = ParticipationRow {
    row: None,
    person: Some("v-1"),
    heads: None,
    first_day: None,
    last_day: None,
    start: None,
    end: None,
    minutes: None,
    place: Some("KZ-59"),
    activity: None,
    organisation: None,
    field: None,
    status: None,
    categories: &[],
};

/// A register of the rows of each office.
fn offices(scope: Scope, offices: &[&[ParticipationRow<'_>]]) -> Register {
    let mut builder = RegisterBuilder::new(scope);
    for (office, shifts) in offices.iter().enumerate() {
        let mut rows = builder.participation_rows(&format!("office-{office}"));
        shifts.iter().for_each(|shift| rows.push(shift).unwrap());
        rows.done().unwrap();
    }
    builder.finish_checked(&KAZAKHSTAN)
}

fn count(register: &Register, indicator: &str, place: &str, period: &str) -> CountedValue {
    let query = CountQuery::of([indicator]).place(place).period(period.parse().unwrap());
    register.count(&query, &KAZAKHSTAN).unwrap().into_iter().next().unwrap()
}

fn bounds(register: &Register, indicator: &str, place: &str, period: &str) -> (i64, Option<i64>) {
    let value = count(register, indicator, place, period).observation.value.unwrap();
    let whole = |end: crate::number::End<Number>| i64::try_from(end.value.to_integer().unwrap()).unwrap();
    (whole(value.lower().unwrap()), value.upper().map(whole))
}

fn exactly(value: i64) -> (i64, Option<i64>) {
    (value, Some(value))
}

#[test]
fn row_1_a_column_of_nothing_is_unknown_in_every_row() {
    let mut builder = RegisterBuilder::new(Scope::default());
    let nothing = InputColumn::Codes { codes: &[NONE, NONE], labels: &[] };
    let who = InputColumn::Codes { codes: &[0, 1], labels: &["A", "B"] };
    builder.columns("t", InputTable::Participations, &[("person", who), ("field", nothing), ("sex", nothing)]).unwrap();
    let register = builder.finish();
    assert_eq!(register.participations().field().codes(), [NONE, NONE]);
    assert_eq!(register.participations().category_named("sex").unwrap().codes(), [NONE, NONE]);
}

#[test]
fn row_2_a_named_family_that_was_helped_directly_is_one() {
    let mut builder = RegisterBuilder::new(Scope::default());
    let columns = [
        ("beneficiary", InputColumn::Codes { codes: &[0], labels: &["F"] }),
        ("direct", InputColumn::Codes { codes: &[0], labels: &["direct"] }),
        ("unit", InputColumn::Codes { codes: &[0], labels: &["family"] }),
        ("place", InputColumn::Codes { codes: &[0], labels: &["KZ-59"] }),
        ("first_day", InputColumn::I32(&[20_000])),
    ];
    builder.columns("t", InputTable::Assistances, &columns).unwrap();
    let register = builder.finish_checked(&KAZAKHSTAN);
    assert_eq!(bounds(&register, "families-helped", "KZ-59", "2024"), exactly(1));
    let names: Vec<&str> = register.assistances().columns().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.iter().filter(|name| **name == "direct").count(), 1);
}

#[test]
fn row_3_hours_of_a_group_that_are_only_as_long_as_the_clock_are_found() {
    let group = ParticipationRow {
        person: None,
        heads: Some((10, Some(10))),
        first_day: day("2024-05-01"),
        start: clock(9),
        end: clock(12),
        ..SHIFT
    };
    let found = |minutes| {
        let register = offices(Scope::default(), &[&[ParticipationRow { minutes: Some(minutes), ..group }]]);
        register.findings().count(FindingCode::HoursAgainstClock)
    };
    assert_eq!((found(180), found(1_800), found(2_400)), (1, 0, 1));
    let table = "heads,day,from,to\n10,2024-05-01,09:00,12:00\n";
    let layout = layout(
        r#""row": "participation", "columns": [{"name": "heads", "role": "heads"}, {"name": "day", "role": "first-day"},
        {"name": "from", "role": "start"}, {"name": "to", "role": "end"}, {"value": "KZ-59", "role": "place"}]"#,
    );
    let mut builder = RegisterBuilder::new(Scope::default());
    builder.read("t", table.as_bytes(), &layout, &KAZAKHSTAN).unwrap();
    assert_eq!(bounds(&builder.finish(), "minutes", "KZ-59", "2024"), exactly(1_800));
}

#[test]
fn row_4_a_status_that_is_not_understood_is_neither_done_nor_absent() {
    let layout = layout(
        r#""row": "participation", "columns": [{"name": "who", "role": "person"}, {"name": "day", "role": "first-day"},
        {"name": "status", "role": "status", "words": {"done": "done", "cancelled": "cancelled"}},
        {"value": "KZ-59", "role": "place"}]"#,
    );
    let mut builder = RegisterBuilder::new(Scope::default());
    let table = b"who,day,status\nA,2024-05-01,done\nB,2024-05-01,canceled\n";
    builder.read("t", table, &layout, &KAZAKHSTAN).unwrap();
    let register = builder.finish();
    assert_eq!(bounds(&register, "volunteers", "KZ-59", "2024"), (1, Some(2)));
    // A tally says so too.
    let plan = TallyPlan::new(&KAZAKHSTAN, "kz-20", "2024".parse().unwrap()).unwrap();
    let tally = register.tally(&plan, |id| id.bytes().map(u64::from).sum(), 1).unwrap();
    let counts = plan.counts(&tally, 1).unwrap();
    let whole = counts.iter().find(|count| count.place.is_none() && count.period.is_none()).unwrap();
    assert_eq!(whole.cell.different_people(), (1, Some(2)));
    assert_eq!((whole.cell.heads_lower, whole.cell.heads_upper), (1, Some(2)));
}

#[test]
fn row_5_a_name_of_several_places_lies_where_all_of_them_lie() {
    let layout = layout(
        r#""row": "participation", "columns": [{"name": "who", "role": "person"}, {"name": "day", "role": "first-day"},
        {"name": "where", "role": "place"}]"#,
    );
    let mut builder = RegisterBuilder::new(Scope::default());
    builder.read("t", "who,day,where\nA,2024-05-01,Алматы\n".as_bytes(), &layout, &KAZAKHSTAN).unwrap();
    let register = builder.finish();
    assert_eq!(register.findings().count(FindingCode::PlaceAmbiguous), 1);
    assert_eq!(bounds(&register, "volunteers", "KZ", "2024"), exactly(1));
    assert_eq!(bounds(&register, "volunteers", "KZ-75", "2024"), (0, Some(1)));
}

#[test]
fn row_6_what_is_counted_already_adds_nothing() {
    let sure = ParticipationRow { first_day: day("2024-05-01"), activity: Some("a"), ..SHIFT };
    let around = ParticipationRow { first_day: day("2024-04-20"), last_day: day("2024-05-10"), ..sure };
    let nowhere = ParticipationRow { place: None, ..sure };
    let register = offices(Scope::default(), &[&[sure, around, nowhere]]);
    for indicator in ["volunteers", "activities"] {
        assert_eq!(bounds(&register, indicator, "KZ-59", "2024-05"), exactly(1), "{indicator}");
        assert_eq!(bounds(&register, indicator, "KZ-59", "2024-04"), (0, Some(1)), "{indicator}");
        assert_eq!(bounds(&register, indicator, "KZ-10", "2024-05"), (0, Some(1)), "{indicator}");
    }
}

#[test]
fn row_7_contradictions_make_bounds_over_what_was_said() {
    let people = layout(
        r#""row": "volunteer", "columns": [{"name": "id", "role": "person"}, {"name": "born", "role": "birth-day"},
        {"name": "sex", "role": "category", "category": "sex"}]"#,
    );
    let activities = layout(
        r#""row": "activity", "columns": [{"name": "id", "role": "activity"}, {"name": "form", "role": "form"},
        {"name": "where", "role": "place"}, {"name": "day", "role": "first-day"}]"#,
    );
    let organisations = layout(
        r#""row": "organisation", "columns": [{"name": "id", "role": "organisation"}, {"name": "kind", "role": "kind"}]"#,
    );
    let mut builder = RegisterBuilder::new(Scope::default());
    let read = |builder: &mut RegisterBuilder, name: &str, table: &str, layout: &Layout| {
        builder.read(name, table.as_bytes(), layout, &KAZAKHSTAN).unwrap();
    };
    read(&mut builder, "p-1", "id,born,sex\nv-1,2000-01-01,female\nv-2,1990-01-01,male\n", &people);
    read(&mut builder, "p-2", "id,born,sex\nv-1,1980-01-01,male\nv-2,1990-01-01,male\n", &people);
    read(&mut builder, "a-1", "id,form,where,day\na,training,KZ-10,2024-05-01\n", &activities);
    read(&mut builder, "a-2", "id,form,where,day\na,clean-up,KZ-11,2024-05-01\n", &activities);
    read(&mut builder, "o-1", "id,kind\no,club\n", &organisations);
    read(&mut builder, "o-2", "id,kind\no,group\n", &organisations);
    let mut rows = builder.participation_rows("shifts");
    for person in ["v-1", "v-2"] {
        rows.push(&ParticipationRow { person: Some(person), first_day: day("2024-05-01"), ..SHIFT }).unwrap();
    }
    rows.done().unwrap();
    let register = builder.finish_checked(&KAZAKHSTAN);
    for code in
        [FindingCode::PersonContradictory, FindingCode::ActivityContradictory, FindingCode::OrganisationContradictory]
    {
        assert_eq!(register.findings().count(code), 1, "{code}");
        assert_eq!(register.findings().of(code).next().unwrap().rows.len(), 2, "{code}");
    }
    let by = |indicator: &str, category: &str| {
        let query = CountQuery::of([indicator])
            .place("KZ")
            .period("2024".parse().unwrap())
            .by(Level::Category(category.into()));
        let counts = register.count(&query, &KAZAKHSTAN).unwrap();
        let value = |one: CountedValue| (one.categories[category].clone(), one.observation.value.unwrap().to_string());
        counts.into_iter().map(value).collect::<Vec<_>>()
    };
    let range = |from: i64, to: i64| crate::Bounds::between(from.into(), to.into()).unwrap().to_string();
    assert_eq!(by("volunteers", "sex"), [("female".into(), range(0, 1)), ("male".into(), range(1, 2))]);
    assert_eq!(by("activities", "form"), [("clean-up".into(), range(0, 3)), ("training".into(), range(0, 3))]);
    // The two shifts may belong to two activities more, where they were.
    assert_eq!(bounds(&register, "activities", "KZ", "2024"), (1, Some(3)));
    assert_eq!(bounds(&register, "activities", "KZ-10", "2024"), (0, Some(1)));
    assert_eq!(bounds(&register, "activities", "KZ-59", "2024"), (0, Some(2)));
    // Which is right can be chosen.
    let found = register.findings().clone();
    let row = found.of(FindingCode::ActivityContradictory).next().unwrap().rows[0];
    let here = RowDecision::choose(RowChoice::place("KZ-10"), FindingCode::ActivityContradictory, "asked").unwrap();
    let decisions = RowDecisions::new([here.among([row]).unwrap()]);
    let decided = register.decide(&decisions, &found, &KAZAKHSTAN).unwrap();
    assert_eq!(bounds(&decided, "activities", "KZ-10", "2024"), exactly(1));
    assert_eq!(bounds(&decided, "activities", "KZ-11", "2024"), exactly(0));
}

#[test]
fn row_8_a_shift_over_midnight_belongs_to_the_day_on_which_it_began() {
    let night = ParticipationRow {
        first_day: day("2024-12-31"),
        last_day: day("2025-01-01"),
        start: clock(22),
        end: clock(6),
        minutes: Some(480),
        activity: Some("a"),
        ..SHIFT
    };
    let absent = ParticipationRow {
        first_day: day("2024-12-30"),
        last_day: day("2024-12-30"),
        start: clock(1),
        end: clock(23),
        minutes: Some(1_320),
        status: Some(RecordStatus::NoShow),
        ..night
    };
    let scope = Scope { period: Some("2024".parse().unwrap()), ..Scope::default() };
    let mut builder = RegisterBuilder::new(scope);
    let mut rows = builder.participation_rows("shifts");
    for shift in [night, absent, absent] {
        rows.push(&shift).unwrap();
    }
    rows.done().unwrap();
    let activities = layout(
        r#""row": "activity", "columns": [{"name": "id", "role": "activity"}, {"name": "day", "role": "first-day"}]"#,
    );
    builder.read("activities", b"id,day\na,2024-12-31\n", &activities, &KAZAKHSTAN).unwrap();
    let register = builder.finish_checked(&KAZAKHSTAN);
    for code in [FindingCode::DateOutsideScope, FindingCode::AbsenceWithHours, FindingCode::PersonDayOver24h] {
        assert_eq!(register.findings().count(code), 0, "{code}");
    }
    // The absences are before the day of the activity; the night is not behind it.
    assert_eq!(register.findings().count(FindingCode::DateOutsideActivity), 2);
    for indicator in ["volunteers", "participations", "activities"] {
        assert_eq!(bounds(&register, indicator, "KZ-59", "2024"), exactly(1), "{indicator}");
    }
    assert_eq!(bounds(&register, "minutes", "KZ-59", "2024"), exactly(120));
}

#[test]
fn row_9_somebody_without_a_name_hides_one_new_volunteer_and_no_more() {
    let nameless = ParticipationRow { person: None, first_day: day("2023-05-01"), ..SHIFT };
    let mut shifts = vec![nameless];
    let names: Vec<String> = (0..9).map(|number| format!("v-{number}")).collect();
    shifts.extend(names.iter().map(|name| ParticipationRow {
        person: Some(name),
        first_day: day("2024-05-01"),
        ..SHIFT
    }));
    let register = offices(Scope::default(), &[&shifts]);
    assert_eq!(bounds(&register, "new-volunteers", "KZ-59", "2024"), (8, Some(9)));
    assert_eq!(bounds(&register, "retained-volunteers", "KZ-59", "2024"), (0, Some(1)));
    let group = ParticipationRow { heads: Some((2, None)), ..nameless };
    shifts[0] = group;
    let register = offices(Scope::default(), &[&shifts]);
    assert_eq!(bounds(&register, "new-volunteers", "KZ-59", "2024"), (0, Some(9)));
}

#[test]
fn row_10_one_shift_that_two_offices_report_is_found_with_both_rows() {
    let shift = ParticipationRow { first_day: day("2024-05-01"), minutes: Some(120), activity: Some("a"), ..SHIFT };
    let found = |other: ParticipationRow<'_>| {
        let register = offices(Scope::default(), &[&[shift], &[other]]);
        let found = register.findings().of(FindingCode::DuplicateLikely).cloned().collect::<Vec<_>>();
        found.into_iter().map(|one| (one.rows, one.beside)).collect::<Vec<_>>()
    };
    let row = |source| vec![RowRef { source: Some(source), row: 1 }];
    assert_eq!(found(ParticipationRow { place: Some("KZ-10"), ..shift }), [(row(1), row(0))]);
    assert_eq!(found(ParticipationRow { activity: None, ..shift }), [(row(1), row(0))]);
    // Another activity, another day, or much longer: two shifts.
    assert!(found(ParticipationRow { activity: Some("b"), place: Some("KZ-10"), ..shift }).is_empty());
    assert!(found(ParticipationRow { first_day: day("2024-05-02"), ..shift }).is_empty());
    assert!(found(ParticipationRow { minutes: Some(180), place: Some("KZ-10"), ..shift }).is_empty());
}

#[test]
fn row_11_one_identifier_in_three_spellings_is_a_finding() {
    let spelled = |person| ParticipationRow { person: Some(person), first_day: day("2024-05-01"), ..SHIFT };
    let register = offices(Scope::default(), &[&[spelled("A-1")], &[spelled("a-1")], &[spelled("А-1")]]);
    assert_eq!(register.findings().count(FindingCode::PersonLikelySame), 1);
    assert_eq!(bounds(&register, "volunteers", "KZ-59", "2024"), (1, Some(3)));
}

#[test]
fn row_12_an_activity_that_no_table_has_is_one_finding_with_its_rows() {
    let mut builder = RegisterBuilder::new(Scope::default());
    let mut rows = builder.participation_rows("shifts");
    for number in 0..1_500 {
        let activity = if number % 3 == 0 { "b" } else { "a" };
        rows.push(&ParticipationRow { activity: Some(activity), ..SHIFT }).unwrap();
    }
    rows.done().unwrap();
    let activities = layout(r#""row": "activity", "columns": [{"name": "id", "role": "activity"}]"#);
    builder.read("activities", b"id\nc\n", &activities, &KAZAKHSTAN).unwrap();
    let register = builder.finish_checked(&KAZAKHSTAN);
    assert_eq!(register.findings().count(FindingCode::ActivityUnknown), 2);
    let rows: Vec<_> = register.findings().of(FindingCode::ActivityUnknown).map(|one| one.details["rows"]).collect();
    assert_eq!(
        rows.iter().map(ToString::to_string).collect::<std::collections::BTreeSet<_>>(),
        ["1000", "500"].map(String::from).into()
    );
}

#[test]
fn row_13_a_number_that_stands_for_something_else_is_one_finding() {
    let shift = ParticipationRow { first_day: day("2024-05-01"), start: clock(9), end: clock(12), ..SHIFT };
    let register = offices(Scope::default(), &[&[ParticipationRow { minutes: Some(9_999 * 60), ..shift }]]);
    assert_eq!(register.findings().totals(), [(FindingCode::SentinelValue, 1)].into());
    let finding = register.findings().iter().next().unwrap();
    assert_eq!(finding.details["limit"].to_string(), "1440");
}

#[test]
fn row_14_the_tables_of_the_library_go_back_in() {
    let shift = ParticipationRow { first_day: day("2024-05-01"), minutes: Some(60), ..SHIFT };
    let whole = offices(Scope::default(), &[&[shift, shift], &[shift]]);
    let mut builder = RegisterBuilder::new(Scope::default());
    let columns: Vec<(&str, InputColumn<'_>)> =
        [("row", whole.participations().row()), ("source", whole.participations().source())]
            .into_iter()
            .map(|(name, column)| (name, InputColumn::U32(column)))
            .chain([
                ("person", InputColumn::U32(whole.participations().person())),
                ("minutes", InputColumn::I32(whole.participations().minutes())),
                ("first_day", InputColumn::I32(whole.participations().first_day())),
            ])
            .collect();
    builder.columns("again", InputTable::Participations, &columns).unwrap();
    let again = builder.finish();
    assert_eq!(again.participations().source(), whole.participations().source());
    assert_eq!(again.readings().iter().map(|one| one.rows).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn a_decision_chooses_a_place_a_status_and_a_day() {
    let unknown = ParticipationRow { place: None, status: Some(RecordStatus::Unknown), ..SHIFT };
    let known = ParticipationRow { person: Some("v-2"), first_day: day("2024-05-01"), minutes: Some(60), ..SHIFT };
    let register = offices(Scope::default(), &[&[unknown, known]]);
    assert_eq!(bounds(&register, "volunteers", "KZ-59", "2024"), (1, Some(2)));
    let choice = RowChoice {
        place: Some("KZ-59".into()),
        status: Some(RecordStatus::Done),
        day: day("2024-06-01"),
        birth: None,
    };
    let decide = |decisions: Vec<RowDecision>| {
        let found = register.findings().clone();
        register.clone().decide(&RowDecisions::new(decisions), &found, &KAZAKHSTAN)
    };
    let chosen = RowDecision::choose_rows(choice, [RowRef::new(1)], "The team leader was asked").unwrap();
    let decided = decide(vec![chosen.clone()]).unwrap();
    assert_eq!(bounds(&decided, "volunteers", "KZ-59", "2024-06"), exactly(1));
    assert_eq!(bounds(&decided, "volunteers", "KZ-59", "2024"), exactly(2));
    // Two decisions that choose differently leave it open; a place that there is not is refused.
    let other = RowDecision::choose_rows(RowChoice::place("KZ-10"), [RowRef::new(1)], "Another list").unwrap();
    assert_eq!(bounds(&decide(vec![chosen, other]).unwrap(), "volunteers", "KZ-59", "2024"), (1, Some(2)));
    let nowhere = RowDecision::choose_rows(RowChoice::place("XX"), [RowRef::new(1)], "?").unwrap();
    let error = decide(vec![nowhere]).unwrap_err();
    assert_eq!((error.code(), error.pointer().as_str()), ("place-unknown", "/decisions/0/choice/place"));
}

#[test]
fn people_who_may_be_the_same_are_settled_group_by_group() {
    let spelled = |person| ParticipationRow { person: Some(person), first_day: day("2024-05-01"), ..SHIFT };
    let shifts = ["A-1", "a-1", "B-2", "b-2"].map(spelled);
    let register = offices(Scope::default(), &[&shifts]);
    assert_eq!(bounds(&register, "volunteers", "KZ-59", "2024"), (2, Some(4)));
    let decide = |decisions: Vec<RowDecision>| {
        let found = register.findings().clone();
        let decided = register.clone().decide(&RowDecisions::new(decisions), &found, &KAZAKHSTAN).unwrap();
        bounds(&decided, "volunteers", "KZ-59", "2024")
    };
    let on = |action, row| {
        let code = FindingCode::PersonLikelySame;
        RowDecision::on_finding(action, code, "asked").unwrap().among([RowRef::new(row)]).unwrap()
    };
    assert_eq!(decide(vec![on(RowAction::CountOnce, 1)]), (2, Some(3)));
    assert_eq!(decide(vec![on(RowAction::Keep, 2)]), (3, Some(4)));
    assert_eq!(decide(vec![on(RowAction::CountOnce, 1), on(RowAction::Keep, 4)]), exactly(3));
    // What is decided of one group goes before what is decided of all.
    let all = RowDecision::on_finding(RowAction::CountOnce, FindingCode::PersonLikelySame, "one list").unwrap();
    assert_eq!(decide(vec![all, on(RowAction::Keep, 3)]), exactly(3));
}

#[test]
fn the_trail_says_what_a_decision_took_out_of_this_cell() {
    let here = ParticipationRow { first_day: day("2024-05-01"), minutes: Some(60), ..SHIFT };
    let there = ParticipationRow { place: Some("KZ-10"), ..here };
    let register = offices(Scope::default(), &[&[here, here, there]]);
    let found = register.findings().clone();
    let out = RowDecision::on_rows(RowAction::LeaveOut, [RowRef::new(1)], "another office's").unwrap();
    let decided = register.decide(&RowDecisions::new([out]), &found, &KAZAKHSTAN).unwrap();
    let left_out = |place: &str, period: &str, indicator: &str| {
        let value = count(&decided, indicator, place, period);
        value.trail.iter().find(|step| step.code == CountCode::LeftOutDecision).and_then(|step| step.rows)
    };
    for indicator in ["volunteers", "minutes", "active-volunteers", "new-volunteers"] {
        assert_eq!(left_out("KZ-59", "2024-05", indicator), Some(1), "{indicator}");
        assert_eq!(left_out("KZ", "2024", indicator), Some(1), "{indicator}");
        assert_eq!(left_out("KZ-10", "2024-05", indicator), None, "{indicator}");
        assert_eq!(left_out("KZ-59", "2024-04", indicator), None, "{indicator}");
    }
}

/// A register of everything: several readings, contradictions, findings, decisions.
fn of_everything() -> Register {
    let mut builder = RegisterBuilder::new(Scope { period: Some("2024".parse().unwrap()), ..Scope::default() });
    let events = layout(
        r#""row": "event", "columns": [{"name": "what", "role": "activity"}, {"name": "day", "role": "first-day"},
        {"name": "where", "role": "place"}, {"name": "who", "role": "members"}, {"name": "helped", "role": "helped", "unit": "person"},
        {"name": "theme", "role": "category", "category": "theme"}]"#,
    );
    let table = "what,day,where,who,helped,theme\nуборка,01.05.2024,Алматы,\"A;B\",около 30,x\n,2024-05-02,KZ-59,C,5,\nуборка,2024-05-03,KZ-10,a,,y\n";
    builder.read("events", table.as_bytes(), &events, &KAZAKHSTAN).unwrap();
    let people = layout(
        r#""row": "volunteer", "columns": [{"name": "id", "role": "person"}, {"name": "born", "role": "birth-day"},
        {"name": "sex", "role": "category", "category": "sex"}]"#,
    );
    builder.read("people", b"id,born,sex\nA,2000-01-01,female\nA,1990-01-01,male\n", &people, &KAZAKHSTAN).unwrap();
    let register = builder.finish_checked(&KAZAKHSTAN);
    let found = register.findings().clone();
    let born = RowDecision::choose(
        RowChoice::birth(parse_date("2000-01-01").unwrap()),
        FindingCode::PersonContradictory,
        "passport",
    );
    let same = RowDecision::on_finding(RowAction::CountOnce, FindingCode::PersonLikelySame, "asked").unwrap();
    let out = RowDecision::on_rows(RowAction::LeaveOut, [RowRef { source: Some(0), row: 3 }], "test").unwrap();
    register.decide(&RowDecisions::new([born.unwrap(), same, out]), &found, &KAZAKHSTAN).unwrap()
}

#[test]
fn a_register_is_saved_and_loaded_whole() {
    for register in [Register::default(), of_everything()] {
        let bytes = register.save();
        let loaded = Register::load(&bytes).unwrap();
        assert_eq!(loaded.save(), bytes);
        assert_eq!(
            (loaded.scope(), loaded.readings(), loaded.layout()),
            (register.scope(), register.readings(), register.layout())
        );
        assert_eq!((loaded.findings(), loaded.selection()), (register.findings(), register.selection()));
        assert_eq!(
            (loaded.participations(), loaded.assistances()),
            (register.participations(), register.assistances())
        );
        assert_eq!((loaded.activities(), loaded.organisations()), (register.activities(), register.organisations()));
        assert_eq!((loaded.people(), loaded.beneficiaries()), (register.people(), register.beneficiaries()));
        assert_eq!(loaded.contradictions, register.contradictions);
        assert_eq!(loaded.person_code("A"), register.person_code("A"));
        let query = CountQuery::default().place("KZ").place("KZ-59").period("2024".parse().unwrap());
        assert_eq!(loaded.count(&query, &KAZAKHSTAN), register.count(&query, &KAZAKHSTAN));
    }
}

#[test]
fn bytes_that_are_no_register_are_refused() {
    let bytes = of_everything().save();
    let code = |bytes: &[u8]| Register::load(bytes).unwrap_err().code();
    for cut in 0..bytes.len() {
        assert_eq!(code(&bytes[..cut]), "register-bytes-invalid");
    }
    for at in (0..bytes.len()).step_by(7) {
        let mut turned = bytes.clone();
        turned[at] ^= 1 << (at % 8);
        assert_eq!(code(&turned), "register-bytes-invalid");
    }
}
