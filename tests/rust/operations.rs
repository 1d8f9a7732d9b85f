//! The table of public operations: what a case of the shared vectors names, and the public function behind it.

mod planning;

use crate::ToJson;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use volunteer_core::assess::{Assessment, Evidence, assess, assess_with};
use volunteer_core::calendar::{Date, Period, PeriodForm, parse_date};
use volunteer_core::cube::{KeyedHash, Tally};
use volunteer_core::definition::Definition;
use volunteer_core::document::{from_slice, from_value, parse};
use volunteer_core::figure::{FigureReader, ReportedFigure, TextLanguage, WidthPolicy, find_all};
use volunteer_core::indicator::{
    Catalogue, Comparison, CountQuery, CountRule, Indicator, IndicatorRef, PeriodReport, compare, evaluate,
};
use volunteer_core::number::{Rounding, Unit};
use volunteer_core::observation::{
    Group, GroupReach, Groups, IndicatorSeries, Observation, Observations, Population, PopulationDate, Practice,
    PracticeRule, ReachOptions, Report, Reports, RollUpRules, StockRule, add, crosswalk, crosswalk_series, practice,
    reach, roll_up_periods, roll_up_places,
};
use volunteer_core::place::{Place, PlaceKind};
use volunteer_core::progress::open_sdg::{SeriesTree, roll_up};
use volunteer_core::progress::plain::{Goal, achievement, share_bounds};
use volunteer_core::progress::sdsn::goal::dashboard;
use volunteer_core::progress::{
    MethodSet, ProgressGoal, ProgressPoint, ProgressResult, ProgressScale, run as run_methods,
};
use volunteer_core::record::DefinitionSet;
use volunteer_core::register::{Register, TallyPlan};
use volunteer_core::roadmap::{Measure, PacePolicy, Roadmap, Target};
use volunteer_core::{Bounds, Context, Gazetteer, Language, Number, Presenter, Ratio, RatioBounds, Result};

/// What an operation answers; `None` where the operation is not known.
#[must_use]
pub fn run(operation: &str, input: &Value) -> Option<Result<Value>> {
    let answer = match operation {
        "read" => return read(text(input, "kind"), &input["document"]),
        "read.text" => read_text(input),
        "number.parse" => Number::parse(text(input, "text")).map(|number| number.to_json()),
        "number.plus" => numbers(input, Number::checked_add),
        "number.minus" => numbers(input, Number::checked_sub),
        "number.times" => numbers(input, Number::checked_mul),
        "ratio.decimal" => decimal(input),
        "bounds.plus" => bounds(input, |a, b| Ok(a.checked_add(&b)?.to_json())),
        "bounds.minus" => bounds(input, |a, b| Ok(a.checked_sub(&b)?.to_json())),
        "bounds.divide" => bounds(input, |a, b| Ok(a.divide(&b)?.to_json())),
        "bounds.intersect" => bounds(input, |a, b| Ok(a.intersect(&b).map_or(Value::Null, |both| both.to_json()))),
        "bounds.reaches" => bounds(input, |a, b| Ok(a.reaches(&b).into())),
        "bounds.staysWithin" => bounds(input, |a, b| Ok(a.stays_within(&b).into())),
        "bounds.scale" => scale(input),
        "bounds.counted" => counted(input),
        "progress.plain" => plain(input),
        "progress.run" => progress(input).map(|results| results.to_json()),
        "progress.rollUp" => required::<SeriesTree>(input, "node").map(|node| roll_up(&node).to_json()),
        "progress.sdsnDashboard" => dashboard_of(input),
        "present.progress" => progress(input).and_then(|results| presenting_progress(input, &results)),
        "unit.parse" => Unit::parse(text(input, "text")).map(|unit| unit_info(&unit)),
        "period.parse" => Period::parse(text(input, "text")).map(|period| period_info(&period)),
        "period.dhis2" => Period::from_dhis2(text(input, "text")).map(|period| period_info(&period)),
        "period.toDhis2" => Period::parse(text(input, "text")).and_then(|period| period.to_dhis2()).map(Value::from),
        "period.parts" => parts(input),
        "place.find" => gazetteer(input).and_then(|g| Ok(g.find(text(input, "text"))?.to_json())),
        "place.findOn" => {
            gazetteer(input).and_then(|g| Ok(g.find_on(text(input, "text"), text(input, "map"))?.to_json()))
        }
        "place.findKind" => gazetteer(input).and_then(|g| {
            let kind = text(input, "kind").parse::<PlaceKind>()?;
            Ok(g.find_kind(text(input, "text"), kind)?.to_json())
        }),
        "place.check" => {
            gazetteer(input).and_then(|g| Ok(g.check(text(input, "place"), text(input, "map"))?.to_json()))
        }
        "place.crosswalk" => {
            let (place, from, to) = (text(input, "place"), text(input, "from"), text(input, "to"));
            gazetteer(input).and_then(|g| Ok(g.crosswalk(place, from, to)?.to_json()))
        }
        "place.crosswalkSum" => {
            let places: Vec<&str> =
                input["places"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let (from, to) = (text(input, "from"), text(input, "to"));
            gazetteer(input).and_then(|g| Ok(g.crosswalk_sum(&places, from, to)?.to_json()))
        }
        "place.overlay" => gazetteer(input).map(|g| Value::from(g.all().len())),
        "population.find" => population(input),
        "observation.add" => adding(input),
        "observation.reach" => reaching(input),
        "observation.groups" => grouping(input),
        "observation.practice" => text(input, "rule")
            .parse::<PracticeRule>()
            .and_then(|rule| Ok(practice(rule, &list(input, "rows")?)?.to_json())),
        "indicator.compare" => required::<Observation>(input, "counted")
            .and_then(|counted| Ok(compare(&counted, &required(input, "reported")?)?.to_json())),
        "indicator.count" => counting(input),
        "indicator.catalogue" => Catalogue::proposal().map(|catalogue| match text(input, "indicator") {
            "" => catalogue.indicators().iter().map(|one| Value::from(one.id())).collect(),
            id => catalogue.get(id).map_or(Value::Null, |one| one.to_json()),
        }),
        "observation.rollUpPeriods" => rolling_periods(input),
        "observation.rollUpPlaces" => rolling_places(input),
        "observation.crosswalk" => carrying(input),
        "observation.crosswalkSeries" => carrying_series(input),
        "indicator.evaluate" => evaluating(input),
        "figure.read" => figure(input),
        "figure.rows" => figure_rows(input),
        "figure.findAll" => find_all(text(input, "text"), language(input)).map(|found| found.to_json()),
        "report.observe" => required::<Report>(input, "report")
            .and_then(|report| Ok(report.observe(&WidthPolicy::figure_width_1())?.to_json())),
        "present.number" | "present.date" | "present.period" | "present.count" | "present.error" => {
            presenting(operation, input)
        }
        "schema" => volunteer_core::document::schema(text(input, "name")),
        "validate" => {
            let errors = volunteer_core::document::validate_document(&input["document"]);
            let shown = |error: &volunteer_core::Error| json!({"code": error.code(), "path": error.to_json()["path"]});
            Ok(errors.iter().map(shown).collect())
        }
        "canonical" => volunteer_core::document::canonical_document(&input["document"]).map(Value::from),
        "assess" => assessing(input).map(|assessment| assessment.to_json()),
        "present.lines" => lines_of(input),
        other => {
            return crate::finding_operations::run(other, input)
                .or_else(|| crate::register_operations::run(other, input))
                .or_else(|| planning::run(other, input));
        }
    };
    Some(answer)
}

fn text<'a>(input: &'a Value, key: &str) -> &'a str {
    input[key].as_str().unwrap_or_default()
}

fn list<T: DeserializeOwned>(input: &Value, key: &str) -> Result<Vec<T>> {
    input
        .get(key)
        .map_or_else(|| Ok(Vec::new()), |value| from_value::<Vec<_>>(value).map_err(|error| error.at_key(key)))
}

fn optional<T: DeserializeOwned>(input: &Value, key: &str) -> Result<Option<T>> {
    input.get(key).map(|value| from_value::<T>(value).map_err(|error| error.at_key(key))).transpose()
}

fn required<T: DeserializeOwned>(input: &Value, key: &str) -> Result<T> {
    from_value::<T>(&input[key]).map_err(|error| error.at_key(key))
}

/// The kinds of documents that `read` knows; what was read is written again.
pub const KINDS: &[&str] = &[
    "number",
    "bounds",
    "ratio",
    "ratio-bounds",
    "unit",
    "language",
    "period",
    "date",
    "observation",
    "observations",
    "definition",
    "indicator",
    "roadmap",
    "target",
    "measure",
    "pace-policy",
    "reach-options",
    "groups",
    "group-reach",
    "practice",
    "catalogue",
    "count-rule",
    "comparison",
    "period-report",
    "report",
    "reports",
    "figure",
    "gazetteer",
    "place",
    "assessment",
    "records",
    "definitions",
    "findings",
    "finding",
    "decisions",
    "progress-point",
    "progress-goal",
    "progress-result",
    "method-set",
    "score-node",
];

/// Reads a document of a kind and writes it again.
#[must_use]
pub fn read(kind: &str, document: &Value) -> Option<Result<Value>> {
    fn through<T: Serialize + DeserializeOwned>(document: &Value) -> Option<Result<Value>> {
        Some(from_value::<T>(document).map(|read| read.to_json()))
    }
    match kind {
        "number" => through::<Number>(document),
        "bounds" => through::<Bounds>(document),
        "ratio" => through::<Ratio>(document),
        "ratio-bounds" => through::<RatioBounds>(document),
        "unit" => through::<Unit>(document),
        "language" => through::<Language>(document),
        "period" => through::<Period>(document),
        "date" => {
            Some(from_value::<String>(document).and_then(|text| parse_date(&text)).map(|day| day.to_string().into()))
        }
        "observation" => through::<Observation>(document),
        "observations" => through::<Observations>(document),
        "definition" => through::<Definition>(document),
        "indicator" => through::<Indicator>(document),
        "roadmap" => through::<Roadmap>(document),
        "target" => through::<Target>(document),
        "measure" => through::<Measure>(document),
        "pace-policy" => through::<PacePolicy>(document),
        "report" => through::<Report>(document),
        "reports" => through::<Reports>(document),
        "figure" => through::<ReportedFigure>(document),
        "reach-options" => through::<ReachOptions>(document),
        "groups" => through::<Groups>(document),
        "group-reach" => through::<GroupReach>(document),
        "practice" => through::<Practice>(document),
        "catalogue" => through::<Catalogue>(document),
        "comparison" => through::<Comparison>(document),
        "period-report" => through::<PeriodReport>(document),
        "count-rule" => through::<CountRule>(document),
        "gazetteer" => through::<Gazetteer>(document),
        "place" => through::<Place>(document),
        "assessment" => through::<Assessment>(document),
        "records" => through::<volunteer_core::record::Records>(document),
        "definitions" => through::<volunteer_core::record::DefinitionsDocument>(document),
        "findings" => through::<volunteer_core::register::finding::Findings>(document),
        "finding" => through::<volunteer_core::register::finding::Finding>(document),
        "decisions" => through::<volunteer_core::register::decision::RowDecisions>(document),
        "progress-point" => through::<ProgressPoint>(document),
        "progress-goal" => through::<ProgressGoal>(document),
        "progress-result" => through::<ProgressResult>(document),
        "method-set" => through::<MethodSet>(document),
        "score-node" => through::<SeriesTree>(document),
        _ => None,
    }
}

/// JSON text; `spaces` stands for a text of so many spaces.
fn read_text(input: &Value) -> Result<Value> {
    match input["spaces"].as_u64().and_then(|spaces| usize::try_from(spaces).ok()) {
        Some(spaces) => parse(&vec![b' '; spaces]),
        None => match text(input, "kind") {
            "roadmap" => from_slice::<Roadmap>(text(input, "text").as_bytes()).map(|read| read.to_json()),
            _ => parse(text(input, "text").as_bytes()),
        },
    }
}

/// Counts over an empty register; `days` stands for so many days from 2000-01-01 as periods.
fn counting(input: &Value) -> Result<Value> {
    let indicator: IndicatorRef = required(input, "indicator")?;
    let mut query: CountQuery = required(input, "query")?;
    let days = input["days"].as_u64().and_then(|days| usize::try_from(days).ok()).unwrap_or(0);
    query.periods.extend(parse_date("2000-01-01")?.iter_days().take(days).map(Period::day));
    let register = crate::finding_operations::register(input)?;
    query.indicators.push(indicator);
    Ok(register.count(&query, &Context::kazakhstan())?.to_json())
}

/// Bounds of groups with ties; `madeUp` stands for that many groups `0`, `1`, … of one person each.
fn grouping(input: &Value) -> Result<Value> {
    let groups = match input["madeUp"].as_u64() {
        Some(count) => {
            let group = |n: u64| Group::new(n.to_string(), Bounds::exact(Number::from(1)));
            Groups::builder((0..count).map(group).collect::<Result<Vec<_>>>()?).build()?
        }
        None => required(input, "groups")?,
    };
    Ok(groups.reach()?.to_json())
}

fn numbers(input: &Value, with: impl Fn(Number, Number) -> Result<Number>) -> Result<Value> {
    Ok(with(required(input, "a")?, required(input, "b")?)?.to_json())
}

fn decimal(input: &Value) -> Result<Value> {
    let rounding = match text(input, "rounding") {
        "down" => Rounding::Down,
        "up" => Rounding::Up,
        _ => Rounding::HalfEven,
    };
    Ok(required::<Ratio>(input, "ratio")?.decimal(required(input, "places")?, rounding)?.to_json())
}

fn bounds(input: &Value, with: impl Fn(Bounds, Bounds) -> Result<Value>) -> Result<Value> {
    with(required(input, "a")?, required(input, "b")?)
}

fn scale(input: &Value) -> Result<Value> {
    Ok(required::<Bounds>(input, "a")?.scale(required(input, "factor")?)?.to_json())
}

fn counted(input: &Value) -> Result<Value> {
    Ok(required::<Bounds>(input, "a")?.counted(&required(input, "unit")?)?.to_json())
}

/// Share of the way and achievement of a target that is so many times the baseline plus an addend.
fn plain(input: &Value) -> Result<Value> {
    let baseline: RatioBounds = required(input, "baseline")?;
    let factor = optional::<Ratio>(input, "factor")?.unwrap_or(Ratio::ZERO);
    let addend = optional(input, "addend")?.unwrap_or(RatioBounds::exact(Ratio::ZERO));
    let goal = Goal { factor, addend };
    let actual = required(input, "actual")?;
    let target = goal.target(Some(&baseline))?;
    let share = share_bounds(&baseline, &goal, &actual)?;
    let mut out = Map::from_iter([("target".to_owned(), target.to_json())]);
    out.extend(share.map(|share| ("share".to_owned(), share.to_json())));
    out.insert("achievement".into(), achievement(&target, &actual)?.to_json());
    Ok(out.into())
}

/// A set of methods, all of them where none is named, on the same points and goal.
fn progress(input: &Value) -> Result<Vec<ProgressResult>> {
    let points: Vec<ProgressPoint> = list(input, "points")?;
    let goal: ProgressGoal = required(input, "goal")?;
    let set = optional(input, "set")?.unwrap_or_else(MethodSet::all);
    Ok(run_methods(&points, &goal, &set))
}

fn dashboard_of(input: &Value) -> Result<Value> {
    let mut indicators: Vec<(ProgressScale, Option<f64>)> = Vec::new();
    for one in input["indicators"].as_array().into_iter().flatten() {
        indicators.push((required(one, "scale")?, optional(one, "value")?));
    }
    let colour = dashboard(&indicators, required(input, "availableFrom")?);
    Ok(colour.map_or(Value::Null, |colour| colour.to_json()))
}

fn presenting_progress(input: &Value, results: &[ProgressResult]) -> Result<Value> {
    let presenter = Presenter::new(required(input, "language")?, &Context::kazakhstan());
    Ok(Value::from(presenter.progress_text(results)))
}

fn unit_info(unit: &Unit) -> Value {
    json!({"unit": unit.to_string(), "counted": unit.is_counted(), "mixed": unit.is_mixed(), "people": unit.counts_people()})
}

fn period_info(period: &Period) -> Value {
    let mut out = Map::from_iter([
        ("start".to_owned(), period.start().to_string().into()),
        ("end".to_owned(), period.end().to_string().into()),
        ("period".to_owned(), period.to_json()),
        ("iso".to_owned(), period.to_iso().into()),
        ("form".to_owned(), period.form().to_json()),
    ]);
    out.extend(period.to_dhis2().ok().map(|identifier| ("dhis2".to_owned(), identifier.into())));
    out.into()
}

fn parts(input: &Value) -> Result<Value> {
    let period: Period = required(input, "period")?;
    let parts = period.parts(PeriodForm::parse(text(input, "form"))?)?;
    Ok(parts.map(|part| part.to_json()).collect::<Vec<_>>().into())
}

/// Kazakhstan, or the caller's own; with an overlay, which may also be so many made-up places.
pub(crate) fn gazetteer(input: &Value) -> Result<Gazetteer> {
    let base = optional::<Gazetteer>(input, "gazetteer")?.map_or_else(Gazetteer::kazakhstan, Ok)?;
    let mut overlay: Vec<Place> = list(input, "overlay")?;
    for number in 0..input["madeUp"].as_u64().unwrap_or(0) {
        overlay.push(from_value::<Place>(
            &json!({"code": format!("P{number}"), "kind": "town", "parent": "KZ", "name": {"en": "P"}}),
        )?);
    }
    if overlay.is_empty() { Ok(base) } else { base.with_overlay(&overlay) }
}

/// Kazakhstan's context, with what the case replaces.
///
/// # Errors
/// As the parts read.
pub fn context(input: &Value) -> Result<Context> {
    let mut context = Context::kazakhstan();
    if let Some(own) = input.get("context") {
        context.gazetteer = gazetteer(own)?;
        context.definitions = DefinitionSet::default().with_versions(list(own, "definitions")?)?;
        if own.get("populations").is_some() {
            context.populations = Population::new(list(own, "populations")?)?;
        }
        context.pace = optional(own, "pace")?.unwrap_or(context.pace);
    }
    Ok(context)
}

fn language(input: &Value) -> TextLanguage {
    text(input, "language").parse::<TextLanguage>().unwrap_or(TextLanguage::Auto)
}

/// The figures of a list of texts; `null` is no text.
fn figure_rows(input: &Value) -> Result<Value> {
    let texts: Vec<Option<String>> = list(input, "texts")?;
    let unit = optional::<Unit>(input, "unit")?;
    let reader = FigureReader::new(language(input)).unit_of(unit.as_ref());
    Ok(reader.rows(texts.iter().map(|text| text.as_deref().unwrap_or_default())).to_json())
}

/// The one figure of a text; `characters` stands for a text of so many digits.
fn figure(input: &Value) -> Result<Value> {
    let digits =
        input["characters"].as_u64().and_then(|count| usize::try_from(count).ok()).map(|count| "7".repeat(count));
    let unit =
        input.get("unit").map(|unit| from_value::<Unit>(unit).map_err(|error| error.at_key("unit"))).transpose()?;
    let words = digits.as_deref().unwrap_or(text(input, "text"));
    Ok(ReportedFigure::read(words, language(input), unit.as_ref())?.to_json())
}

fn population(input: &Value) -> Result<Value> {
    let date = PopulationDate { on: parse_date(text(input, "on"))?, vintage: optional(input, "vintage")? };
    let context = context(input)?;
    Ok(context.populations.find((text(input, "place"), text(input, "map")), &date)?.to_json())
}

fn adding(input: &Value) -> Result<Value> {
    let (a, b): (Observation, Observation) = (required(input, "a")?, required(input, "b")?);
    let context = context(input)?;
    let (sum, mirrored) = (add(&a, &b, &context), add(&b, &a, &context));
    assert_eq!(sum, mirrored, "add is commutative");
    Ok(sum?.to_json())
}

fn reaching(input: &Value) -> Result<Value> {
    let parts: Vec<Observation> = list(input, "parts")?;
    let options = optional(input, "options")?.unwrap_or_default();
    Ok(reach(&refs(&parts), &options)?.to_json())
}

fn refs(parts: &[Observation]) -> Vec<&Observation> {
    parts.iter().collect()
}

fn rolling_periods(input: &Value) -> Result<Value> {
    let parts: Vec<Observation> = list(input, "parts")?;
    let stock = optional(input, "stockRule")?.unwrap_or(StockRule::Last);
    let rules = RollUpRules { stock, gaps: optional(input, "gaps")?.unwrap_or_default() };
    Ok(roll_up_periods(&refs(&parts), required(input, "whole")?, rules)?.to_json())
}

fn rolling_places(input: &Value) -> Result<Value> {
    let parts: Vec<Observation> = list(input, "parts")?;
    let gaps = optional(input, "gaps")?.unwrap_or_default();
    Ok(roll_up_places(&refs(&parts), text(input, "whole"), gaps, &context(input)?)?.to_json())
}

fn carrying(input: &Value) -> Result<Value> {
    let parts: Vec<Observation> = list(input, "parts")?;
    let to = (text(input, "place"), text(input, "map"));
    Ok(crosswalk(&refs(&parts), to, &context(input)?)?.to_json())
}

fn carrying_series(input: &Value) -> Result<Value> {
    let parts: Vec<Observation> = list(input, "parts")?;
    let to = (text(input, "place"), text(input, "map"));
    Ok(crosswalk_series(&refs(&parts), to, &context(input)?).to_json())
}

fn evaluating(input: &Value) -> Result<Value> {
    let indicator: Indicator = required(input, "indicator")?;
    let series = IndicatorSeries::group(list::<Observation>(input, "observations")?);
    let context = context(input)?;
    let made = evaluate(&indicator, &series, &context, (text(input, "place"), text(input, "map")))?;
    Ok(made.to_json())
}

/// The assessment that a case asks for.
///
/// # Errors
/// As the documents read, then as `assess`.
pub fn assessing(input: &Value) -> Result<Assessment> {
    let roadmap: Roadmap = required(input, "roadmap")?;
    let observations: Vec<Observation> = list(input, "observations")?;
    let registers = registers(&input["registers"])?;
    let tallies = tallies(&input["tallies"])?;
    let evidence = registers.iter().fold(Evidence::of(observations), |all, register| all.register(register));
    let evidence = tallies.iter().fold(evidence, |all, (plan, tally)| all.tally(plan, tally));
    let context = context(input)?;
    let as_of = parse_date(text(input, "asOf"))?;
    match input.get("methods") {
        Some(methods) => {
            let set = MethodSet::read(methods).map_err(|error| error.at_key("methods"))?;
            assess_with(&roadmap, &evidence, &context, as_of, &set)
        }
        None => assess(&roadmap, &evidence, &context, as_of),
    }
}

fn registers(inputs: &Value) -> Result<Vec<Register>> {
    inputs.as_array().into_iter().flatten().map(crate::finding_operations::register).collect()
}

/// Tallies, each of several registers that are counted apart, people by keys under one secret, and merged.
fn tallies(inputs: &Value) -> Result<Vec<(TallyPlan, Tally)>> {
    let keys = KeyedHash::new([7; 16]);
    let tally = |input: &Value| {
        let plan = TallyPlan::new(&Context::kazakhstan(), text(input, "map"), required(input, "period")?)?;
        let mut merged = plan.cube_plan().no_tally();
        for register in registers(&input["registers"])? {
            merged = merged.merge(&register.tally(&plan, |id| keys.key(id.as_bytes()), 1)?)?;
        }
        Ok((plan, merged))
    };
    inputs.as_array().into_iter().flatten().map(tally).collect()
}

/// The lines of an assessment in words that contain a text.
fn lines_of(input: &Value) -> Result<Value> {
    let presenter = Presenter::new(required(input, "language")?, &Context::kazakhstan());
    let written = presenter.assessment_text(&assessing(input)?);
    let wanted = text(input, "containing");
    Ok(written.lines().map(|line| line.trim_start_matches([' ', '-'])).filter(|line| line.contains(wanted)).collect())
}

/// A day under a key.
fn date(input: &Value, key: &str) -> Result<Date> {
    required::<String>(input, key).and_then(|text| parse_date(&text).map_err(|error| error.at_key(key)))
}

/// Numbers, dates, periods, counts and errors in a language.
fn presenting(operation: &str, input: &Value) -> Result<Value> {
    let presenter = Presenter::new(required(input, "language")?, &Context::kazakhstan());
    Ok(Value::from(match operation {
        "present.number" => presenter.number(required(input, "number")?),
        "present.date" => presenter.date(date(input, "date")?),
        "present.period" => presenter.period(required(input, "period")?),
        "present.count" => presenter.count(&required(input, "value")?, &required(input, "unit")?),
        _ => {
            let path = input["path"].as_array().cloned().unwrap_or_default();
            let details = input["details"].as_object().cloned().unwrap_or_default();
            presenter.error_parts_text(text(input, "code"), &path, &details)
        }
    }))
}
