//! First verdicts: the figures of a regional briefing of 2023, in their Kazakh words, against a roadmap.
//!
//! `cargo run --release -p volunteer-core --example briefing -- --lang kk|ru|en --as-of DATE`
//! and, for figures of your own, `--roadmap FILE --figures FILE`.

#[path = "../shared/figures.rs"]
mod figures;
#[path = "../shared/heading.rs"]
mod heading;
#[path = "../shared/options.rs"]
mod options;
#[path = "../shared/print.rs"]
mod print;
mod texts;

use figures::read;
use heading::heading;
use options::{Defaults, Options};
use std::process::ExitCode;
use volunteer_core::assess::{Assessment, Evidence, assess};
use volunteer_core::figure::WidthPolicy;
use volunteer_core::observation::{Observation, ReachOptions, Reports, add, reach};
use volunteer_core::roadmap::Roadmap;
use volunteer_core::{Context, Error, Presenter, Result, document};

const ROADMAP: &[u8] = include_bytes!("roadmap.json");
const BRIEFING: &[u8] = include_bytes!("briefing.json");
const SERIES: &[u8] = include_bytes!("series.json");

const DEFAULTS: Defaults =
    Defaults { example: "briefing", as_of: "2023-12-31", figures: "the briefing and the official series" };

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1), &DEFAULTS) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}\n\n{}", DEFAULTS.usage());
            return ExitCode::from(2);
        }
    };
    print::print(make(&options))
}

/// The whole report, or a message in the chosen language.
fn make(options: &Options) -> std::result::Result<String, String> {
    let context = Context::kazakhstan();
    let presenter = Presenter::new(options.language, &context);
    let shown = |error: Error| presenter.error_text(&error);
    let roadmap_text = options.roadmap.as_deref().unwrap_or(ROADMAP);
    let roadmap: Roadmap = document::from_slice(roadmap_text).map_err(shown)?;
    let presenter = presenter.with_names(roadmap.names());
    let shown = |error: Error| presenter.error_text(&error);
    match &options.figures {
        Some(figures) => {
            let observations = read(figures).map_err(shown)?;
            let assessment = judge(&roadmap, observations, &context, options).map_err(shown)?;
            Ok(presenter.assessment_text(&assessment))
        }
        None => briefing(&roadmap, &context, options, &presenter).map_err(shown),
    }
}

fn judge(
    roadmap: &Roadmap,
    observations: Vec<Observation>,
    context: &Context,
    options: &Options,
) -> Result<Assessment> {
    assess(roadmap, &Evidence::of(observations), context, options.as_of)
}

/// The built-in report: what was said, what it proves alone, what the official series adds, and what cannot be added.
fn briefing(roadmap: &Roadmap, context: &Context, options: &Options, presenter: &Presenter) -> Result<String> {
    let texts = texts::of(options.language);
    let reports: Reports = document::from_slice(BRIEFING)?;
    let alone = reports.observe(&WidthPolicy::figure_width_1())?;
    let mut out = String::new();
    heading(&mut out, texts.said);
    out.push_str(&presenter.observations_text(&alone));
    heading(&mut out, texts.alone);
    out.push_str(&presenter.assessment_text(&judge(roadmap, alone.clone(), context, options)?));
    heading(&mut out, texts.series);
    let series: Reports = document::from_slice(SERIES)?;
    let mut all = series.observe(&WidthPolicy::figure_width_1())?;
    all.extend(alone.iter().cloned());
    out.push_str(&presenter.assessment_text(&judge(roadmap, all, context, options)?));
    heading(&mut out, texts.sum);
    let of = |indicator: &str| alone.iter().find(|one| one.indicator() == indicator);
    if let (Some(elders), Some(families)) = (of("elders-helped"), of("families-helped")) {
        let refused = add(elders, families, context).err();
        out.push_str(&refused.map_or_else(String::new, |error| presenter.error_text(&error)));
        out.push_str("\n\n");
        out.push_str(&presenter.reach_text(&reach(&[elders, families], &ReachOptions::default())?));
        out.push('\n');
    }
    Ok(out)
}
