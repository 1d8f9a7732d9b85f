//! What the example prints; a test holds the README to it.

use super::figures::read;
use super::heading::heading;
use super::texts::{self, Texts};
use volunteer_core::assess::{Assessment, Evidence, TargetAssessment, assess_with};
use volunteer_core::calendar::Date;
use volunteer_core::forecast::{
    Forecast, ForecastMethod, ForecastPoint, ForecastRequest, ForecastSpan, ForecastTarget, forecast,
};
use volunteer_core::number::RatioBounds;
use volunteer_core::observation::Observation;
use volunteer_core::progress::{MethodSet, ProgressMethod, ProgressPoint, ProgressSeries, WantedChange};
use volunteer_core::roadmap::Roadmap;
use volunteer_core::{Bounds, Context, Error, Language, Number, Presenter, Result, Word, document};

const ROADMAP: &[u8] = include_bytes!("roadmap.json");
const FIGURES: &[u8] = include_bytes!("figures.json");

/// Every forecast of a year from the years before it.
const FORECASTS: &[ForecastMethod] = &[
    ForecastMethod::LastValue,
    ForecastMethod::Drift,
    ForecastMethod::Line,
    ForecastMethod::LogLine,
    ForecastMethod::Simple,
    ForecastMethod::Holt,
    ForecastMethod::Damped,
];

/// The whole report on a roadmap and figures, the built-in ones where none are given, or a message in the language.
pub(crate) fn make(
    (roadmap, figures): (Option<&[u8]>, Option<&[u8]>),
    language: Language,
    as_of: Date,
) -> std::result::Result<String, String> {
    let context = Context::kazakhstan();
    let presenter = Presenter::new(language, &context);
    let shown = |error: Error| presenter.error_text(&error);
    let roadmap: Roadmap = document::from_slice(roadmap.unwrap_or(ROADMAP)).map_err(shown)?;
    let presenter = presenter.with_names(roadmap.names());
    let shown = |error: Error| presenter.error_text(&error);
    let observations = read(figures.unwrap_or(FIGURES)).map_err(shown)?;
    let evidence = Evidence::of(observations.iter().cloned());
    let assessment = assess_with(&roadmap, &evidence, &context, as_of, &MethodSet::all()).map_err(shown)?;
    report(&observations, &assessment, &presenter).map_err(shown)
}

fn report(published: &[Observation], assessment: &Assessment, presenter: &Presenter) -> Result<String> {
    let texts = texts::of(presenter.language());
    let mut out = String::new();
    heading(&mut out, texts.figures);
    out.push_str(&presenter.observations_text(published));
    heading(&mut out, texts.said);
    out.push_str(&presenter.assessment_text(assessment));
    heading(&mut out, texts.rules);
    for method in ProgressMethod::ALL {
        let name = presenter.label("progressMethod", method.as_str());
        out.extend(["  - ", &name, ": ", texts::rule(presenter.language(), *method), "\n"]);
    }
    for target in &assessment.targets {
        let series = target.progress.as_ref().and_then(|progress| progress.series.as_ref());
        if let Some(series) = series {
            forecasts(&mut out, target, series, presenter, &texts)?;
        }
    }
    Ok(out)
}

/// The probability that the target is met, by each method of forecasting that the years without a gap allow.
fn forecasts(
    out: &mut String,
    target: &TargetAssessment,
    series: &ProgressSeries,
    presenter: &Presenter,
    texts: &Texts,
) -> Result<()> {
    let (Some(value), Some(year)) = (series.goal.target(), series.goal.target_year()) else { return Ok(()) };
    let points = without_gap(&series.points);
    let Some(last) = points.last().filter(|last| last.at() < year) else { return Ok(()) };
    heading(out, texts.forecasts);
    out.push_str(&presenter.place(&target.place));
    out.push_str(", ");
    out.extend([target.label.get(presenter.language()).unwrap_or(&target.id), ". ", texts.used]);
    let first = points.first().map_or(last.at(), ForecastPoint::at);
    out.extend([" ", &first.to_string(), "–", &last.at().to_string(), ".\n\n"]);
    let falling = series.goal.wanted() == WantedChange::Decrease;
    let target = if falling { ForecastTarget::at_most(value)? } else { ForecastTarget::at_least(value)? };
    let request = ForecastRequest::builder(points.clone(), year)
        .methods(FORECASTS.iter().copied())
        .level(80.0)
        .target(target)
        .build()?;
    let mut rows = vec![[
        texts.method.to_owned(),
        format!("{}, {year}", texts.value),
        format!("80{}", texts.interval),
        texts.met.to_owned(),
    ]];
    for (method, forecast) in FORECASTS.iter().zip(&forecast(&request)) {
        rows.push(row(*method, forecast, year, presenter, texts));
    }
    columns(out, &rows);
    Ok(())
}

fn row(method: ForecastMethod, forecast: &Forecast, year: u32, presenter: &Presenter, texts: &Texts) -> [String; 4] {
    let name = presenter.label("forecastMethod", method.as_str());
    let none = || texts.none.to_owned();
    let Some(value) = forecast.values.iter().find(|value| value.at == year) else {
        let why = forecast.refusal.map_or_else(none, |why| presenter.label("forecastRefusal", why.as_str()));
        return [name, why, none(), none()];
    };
    let whole = |span: &ForecastSpan| {
        let ends = (Number::from_f64(span.lower.round()), Number::from_f64(span.upper.round()));
        match ends {
            (Ok(low), Ok(high)) => {
                Bounds::between(low, high).map_or_else(|_| none(), |bounds| presenter.bounds_cell(&bounds))
            }
            _ => none(),
        }
    };
    let chance = |span: &ForecastSpan| {
        let ends = (Number::approximate(span.lower), Number::approximate(span.upper));
        match ends {
            (Ok(low), Ok(high)) => RatioBounds::between(low.into(), high.into())
                .map_or_else(|_| none(), |bounds| presenter.percent_cell(&bounds, 0)),
            _ => none(),
        }
    };
    let interval =
        value.intervals.first().map(|interval| ForecastSpan { lower: interval.lower, upper: interval.upper });
    [
        name,
        whole(&value.point),
        interval.as_ref().map_or_else(none, whole),
        value.met.as_ref().map_or_else(none, chance),
    ]
}

/// The years up to the last one, as far back as none is missing.
fn without_gap(points: &[ProgressPoint]) -> Vec<ForecastPoint> {
    let mut out: Vec<ForecastPoint> = Vec::new();
    for point in points.iter().rev() {
        if out.last().is_some_and(|later| later.at() != point.year() + 1) {
            break;
        }
        let Ok(point) = ForecastPoint::try_from(point) else { break };
        out.push(point);
    }
    out.reverse();
    out
}

/// Rows with aligned columns, a rule below the first.
fn columns(out: &mut String, rows: &[[String; 4]]) {
    let mut widths = [0; 4];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let rule = widths.map(|width| "─".repeat(width));
    let head = rows.first().into_iter().chain([&rule]);
    for row in head.chain(rows.iter().skip(1)) {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width + 2 - cell.chars().count()));
        }
        out.push_str(line.trim_end_matches(' '));
        out.push('\n');
    }
}
