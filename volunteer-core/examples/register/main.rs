//! From a register of volunteer work to verdicts: shifts in Kazakh, events in Russian, as offices keep them.
//!
//! `cargo run --release -p volunteer-core --example register -- --lang kk|ru|en`
//!
//! The register is made up; what is wrong in it is what real registers hold. It is read under declared layouts, checked
//! without dropping anything, decided about, counted for a half-year, and judged against an illustrative roadmap.

#[path = "../shared/heading.rs"]
mod heading;
#[path = "../shared/print.rs"]
mod print;
mod texts;

use heading::heading;
use std::process::ExitCode;
use volunteer_core::assess::{Evidence, assess};
use volunteer_core::calendar::parse_date;
use volunteer_core::indicator::{CountQuery, ReportQuery, compare};
use volunteer_core::observation::Report;
use volunteer_core::place::Place;
use volunteer_core::register::decision::RowDecisions;
use volunteer_core::register::layout::Layout;
use volunteer_core::register::{Register, RegisterBuilder, Scope};
use volunteer_core::roadmap::Roadmap;
use volunteer_core::{Context, Language, Presenter, Result, document};

/// Each table with its layout.
const TABLES: [(&str, &[u8], &[u8]); 3] = [
    ("volunteers.csv", include_bytes!("volunteers.csv"), include_bytes!("volunteers.json")),
    ("participations.csv", include_bytes!("participations.csv"), include_bytes!("shifts.json")),
    ("events.csv", include_bytes!("events.csv"), include_bytes!("events.json")),
];
const PLACES: &str = include_str!("places.json");
const DECISIONS: &[u8] = include_bytes!("decisions.json");
const ROADMAP: &[u8] = include_bytes!("roadmap.json");
const SCOPE: &[u8] = br#"{"period": "2022/2023", "map": "kz-20", "places": ["KZ-59"]}"#;
const HALF_YEAR: &str = "2023-S1";
/// What the office told the newspaper.
const TOLD: &str = r#"{"text": "20-дан астам волонтер", "language": "kk", "indicator": "volunteers",
    "place": "KZ-59", "map": "kz-20", "period": "2023-S1", "nature": "flow"}"#;

fn main() -> ExitCode {
    let language = match language(std::env::args().skip(1)) {
        Ok(language) => language,
        Err(message) => {
            eprintln!("{message}\n\nusage: register [--lang kk|ru|en]");
            return ExitCode::from(2);
        }
    };
    print::print(story(language).map_err(|error| error.to_string()))
}

fn language(mut arguments: impl Iterator<Item = String>) -> std::result::Result<Language, String> {
    let Some(first) = arguments.next() else { return Ok(Language::English) };
    let (name, value) = match first.split_once('=') {
        Some((name, value)) => (name, Some(value.to_owned())),
        None => (first.as_str(), arguments.next()),
    };
    match (name, value) {
        ("--lang", Some(word)) => word.parse::<Language>().map_err(|error| format!("--lang: {error}")),
        _ => Err(format!("unknown option {first}")),
    }
}

fn story(language: Language) -> Result<String> {
    let places: Vec<Place> = document::from_slice(PLACES.as_bytes())?;
    let mut context = Context::kazakhstan();
    context.gazetteer = context.gazetteer.with_overlay(&places)?;
    let presenter = Presenter::new(language, &context);
    let texts = texts::of(language);
    let mut out = String::new();

    let register = read(&context)?;
    heading(&mut out, texts.found);
    out.push_str(&presenter.findings_text(register.findings()));
    out.push('\n');

    // Findings change nothing; what the office decides about them does, and stands in the trail of every count.
    let decisions: RowDecisions = document::from_slice(DECISIONS)?;
    let found = register.findings().clone();
    let register = register.decide(&decisions, &found, &context)?;

    heading(&mut out, texts.report);
    let report = register.period_report(&ReportQuery::of(HALF_YEAR.parse()?), &context)?;
    out.push_str(&presenter.period_report_text(&report));
    out.push('\n');

    heading(&mut out, texts.verdicts);
    let roadmap: Roadmap = document::from_slice(ROADMAP)?;
    let evidence = Evidence::new().register(&register);
    let assessment = assess(&roadmap, &evidence, &context, parse_date("2023-07-10")?)?;
    out.push_str(&presenter.assessment_text(&assessment));

    heading(&mut out, texts.reported);
    let told: Report = document::from_slice(TOLD.as_bytes())?;
    let told = told.observe(&context.widths)?;
    let query = CountQuery::of([told.indicator()]).place(told.place()).period(told.period());
    if let Some(count) = register.count(&query, &context)?.values().first() {
        out.push_str(&presenter.comparison_text(&compare(&count.observation, &told)?));
        out.push('\n');
    }
    Ok(out)
}

fn read(context: &Context) -> Result<Register> {
    let scope: Scope = document::from_slice(SCOPE)?;
    let mut builder = RegisterBuilder::new(scope);
    for (name, table, layout) in TABLES {
        let layout: Layout = document::from_slice(layout)?;
        builder.read(name, table, &layout, context)?;
    }
    Ok(builder.finish_checked(context))
}
