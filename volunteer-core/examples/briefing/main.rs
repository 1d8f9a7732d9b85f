//! First verdicts: the figures of a regional briefing of 2023, in their Kazakh words, and the official series, against a
//! roadmap: a summary on one page, as an office sends it, and with `--details` everything that it rests on.
//!
//! `cargo run --release -p volunteer-core --example briefing -- --lang kk|ru|en|all --as-of DATE --details`
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
use volunteer_core::assess::{Evidence, assess};
use volunteer_core::figure::WidthPolicy;
use volunteer_core::observation::{Observation, ReachOptions, Reports, add, reach};
use volunteer_core::present::Summary;
use volunteer_core::roadmap::Roadmap;
use volunteer_core::{Context, Error, Language, Presenter, Result, document};

const ROADMAP: &[u8] = include_bytes!("roadmap.json");
const BRIEFING: &[u8] = include_bytes!("briefing.json");
const SERIES: &[u8] = include_bytes!("series.json");

const DEFAULTS: Defaults =
    Defaults { example: "briefing", as_of: "2023-12-31", figures: "the briefing and the official series" };

fn main() -> ExitCode {
    let (details, arguments): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|argument| argument == "--details");
    let options = match Options::read(arguments.into_iter(), &DEFAULTS) {
        Ok(options) => options,
        Err(message) => {
            eprintln!(
                "{message}\n\n{}\n  --details   after the summary, everything that it rests on",
                DEFAULTS.usage()
            );
            return ExitCode::from(2);
        }
    };
    let pages = options.languages.iter().map(|language| make(&options, *language, !details.is_empty()));
    print::print(pages.collect::<std::result::Result<Vec<String>, String>>().map(|pages| pages.join("\n\n")))
}

/// The whole report, or a message in its language.
fn make(options: &Options, language: Language, details: bool) -> std::result::Result<String, String> {
    let context = Context::kazakhstan();
    let presenter = Presenter::new(language, &context);
    let shown = |error: Error| presenter.error_text(&error);
    let roadmap_text = options.roadmap.as_deref().unwrap_or(ROADMAP);
    let roadmap: Roadmap = document::from_slice(roadmap_text).map_err(shown)?;
    let presenter = presenter.with_names(roadmap.names());
    let shown = |error: Error| presenter.error_text(&error);
    let assessed = |observations: Vec<Observation>| {
        assess(&roadmap, &Evidence::of(observations), &context, options.as_of).map_err(shown)
    };
    if let Some(figures) = &options.figures {
        let assessment = assessed(read(figures).map_err(shown)?)?;
        let mut out = presenter.summary_text(&assessment);
        if details {
            out.push('\n');
            out.push_str(&presenter.assessment_text(&assessment));
        }
        return Ok(out);
    }
    let briefing = observed(BRIEFING).map_err(shown)?;
    let mut all = observed(SERIES).map_err(shown)?;
    all.extend(briefing.iter().cloned());
    let assessment = assessed(all)?;
    // Both are of people helped, and a reader adds them up.
    let of = |indicator: &str| briefing.iter().find(|one| one.indicator() == indicator);
    let helped: Vec<&Observation> = ["elders-helped", "families-helped"].into_iter().filter_map(of).collect();
    let summary = Summary::of(&assessment).sum(&helped, &context).map_err(shown)?;
    let mut out = presenter.summary_text(summary);
    if details {
        let texts = texts::of(language);
        heading(&mut out, texts.said);
        out.push_str(&presenter.observations_text(&briefing));
        heading(&mut out, texts.alone);
        out.push_str(&presenter.assessment_text(&assessed(briefing.clone())?));
        heading(&mut out, texts.series);
        out.push_str(&presenter.assessment_text(&assessment));
        heading(&mut out, texts.sum);
        out.push_str(&what_can_be_said(&helped, &context, &presenter).map_err(shown)?);
    }
    Ok(out)
}

fn observed(reports: &[u8]) -> Result<Vec<Observation>> {
    document::from_slice::<Reports>(reports)?.observe(&WidthPolicy::figure_width_1())
}

/// Why two figures of people cannot be added, and what can be said instead.
fn what_can_be_said(helped: &[&Observation], context: &Context, presenter: &Presenter) -> Result<String> {
    let mut out = String::new();
    if let [elders, families] = helped {
        let refused = add(elders, families, context).err();
        out.push_str(&refused.map_or_else(String::new, |error| presenter.error_text(&error)));
        out.push_str("\n\n");
        out.push_str(&presenter.reach_text(&reach(helped, &ReachOptions::default())?));
        out.push('\n');
    }
    Ok(out)
}
