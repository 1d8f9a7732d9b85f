//! The Rust side of the benchmark of registers; see the README beside it.
//!
//! `bench-register ROWS PARTS FORM THREADS` feeds, finishes, checks and counts once, and prints the seconds of each.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark measures time and says so")]

mod data;

use data::{Data, FIELDS};
use std::error::Error;
use std::time::Instant;
use volunteer_core::Context;
use volunteer_core::calendar::Date;
use volunteer_core::cube::KeyedHash;
use volunteer_core::indicator::{CountQuery, Level};
use volunteer_core::register::check::CheckJob;
use volunteer_core::register::{
    InputColumn, InputTable, ParticipationRow, RegisterBuilder, Scope, SharedLabels, TallyPlan,
};

/// A column of codes, with its labels in both forms.
struct Coded<'d> {
    name: &'static str,
    codes: &'d [u32],
    labels: Vec<&'d str>,
    shared: SharedLabels,
}

fn coded<'d>(name: &'static str, codes: &'d [u32], labels: Vec<&'d str>) -> Coded<'d> {
    Coded { name, codes, shared: SharedLabels::new(labels.iter().copied()), labels }
}

fn texts(labels: &[String]) -> Vec<&str> {
    labels.iter().map(String::as_str).collect()
}

/// How the rows come in: `shared`, columns whose labels all parts share; `labels`, columns with all labels in every part;
/// `rows`, typed rows of texts.
fn feed(
    builder: &mut RegisterBuilder,
    data: &Data,
    places: &[&str],
    parts: usize,
    form: &str,
) -> volunteer_core::Result<()> {
    let columns = [
        coded("person", &data.person, texts(&data.people)),
        coded("activity", &data.activity, texts(&data.activities)),
        coded("organisation", &data.organisation, texts(&data.organisations)),
        coded("place", &data.place, places.to_vec()),
        coded("field", &data.field, FIELDS.to_vec()),
        coded("sex", &data.sex, vec!["female", "male"]),
    ];
    let rows = data.person.len();
    let each = rows.div_ceil(parts);
    for from in (0..rows).step_by(each) {
        let part = from..(from + each).min(rows);
        if form == "rows" {
            let mut into = builder.participation_rows("cursor");
            for row in part {
                let [person, activity, organisation, place, field, sex] =
                    columns.each_ref().map(|column| column.labels[column.codes[row] as usize]);
                into.push(&ParticipationRow {
                    person: Some(person),
                    activity: Some(activity),
                    organisation: Some(organisation),
                    place: Some(place),
                    field: Some(field),
                    first_day: Date::from_epoch_days(data.day[row]),
                    minutes: Some(data.minutes[row]),
                    categories: &[("sex", sex)],
                    ..ParticipationRow::default()
                })?;
            }
            into.done()?;
            continue;
        }
        let mut all: Vec<(&str, InputColumn<'_>)> = Vec::new();
        for Coded { name, codes, labels, shared } in &columns {
            let codes = &codes[part.clone()];
            all.push(match form {
                "shared" => (*name, InputColumn::Shared { codes, labels: shared }),
                _ => (*name, InputColumn::Codes { codes, labels }),
            });
        }
        all.push(("first_day", InputColumn::I32(&data.day[part.clone()])));
        all.push(("minutes", InputColumn::I32(&data.minutes[part.clone()])));
        builder.columns("cursor", InputTable::Participations, &all)?;
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("bench-register ROWS PARTS FORM THREADS");
    let (rows, parts, form, threads): (usize, usize, String, usize) =
        (next()?.parse()?, next()?.parse()?, next()?, next()?.parse()?);
    let context = Context::kazakhstan();
    let districts: Vec<&str> = context.gazetteer.all().iter().map(|place| place.code.as_str()).take(220).collect();
    let data = data::make(rows, u32::try_from(districts.len())?);

    let clock = Clock::start(threads);
    let mut builder = RegisterBuilder::new(Scope::default());
    feed(&mut builder, &data, &districts, parts, &form)?;
    let fed = clock.seconds();

    let clock = Clock::start(threads);
    let mut job = builder.finish_job(threads);
    while !job.step(u64::MAX)?.is_done() {}
    let register = job.finish()?;
    let finished = clock.seconds();

    let clock = Clock::start(threads);
    let mut job = CheckJob::new(&register, &context, threads);
    while !job.step(u64::MAX)?.is_done() {}
    let findings = job.finish()?;
    let checked = clock.seconds();

    let plan = TallyPlan::new(&context, "kz-20", volunteer_core::Period::parse("2025")?)?.by("field", FIELDS)?;
    let keys = KeyedHash::new([7; 16]);
    let clock = Clock::start(threads);
    let counts = plan.counts(&register.tally(&plan, |id| keys.key(id.as_bytes()), threads)?, threads)?;
    let counted = clock.seconds();

    let query = CountQuery::of(["volunteers", "minutes"]).by(Level::Region).by(Level::Month).period("2025".parse()?);
    let clock = Clock::start(threads);
    let mut job = register.count_job(&query, &context, threads)?;
    while !job.step(u64::MAX)?.is_done() {}
    let values = job.finish()?.len();
    let queried = clock.seconds();

    println!("{fed} {finished} {checked} {counted} {queried}");
    let found: u64 = findings.counts().map(|(_, count)| count).sum();
    eprintln!("{} people, {found} findings, {} counts, {values} values", register.people().len(), counts.len());
    Ok(())
}

/// Time that the processor has spent on the only thread, or where there are several, time that has passed.
struct Clock {
    start: Instant,
    spent: Option<f64>,
}

impl Clock {
    fn start(threads: usize) -> Self {
        Self { start: Instant::now(), spent: (threads <= 1).then(Self::spent).flatten() }
    }

    /// Nanoseconds of the main thread, as Linux tells them.
    fn spent() -> Option<f64> {
        let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
        Some(text.split(' ').next()?.parse::<f64>().ok()? / 1e9)
    }

    fn seconds(&self) -> f64 {
        let spent = self.spent.zip(Self::spent()).map(|(before, after)| after - before);
        spent.unwrap_or_else(|| self.start.elapsed().as_secs_f64())
    }
}
