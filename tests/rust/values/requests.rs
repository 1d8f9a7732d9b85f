//! Requests that look ahead, and results: what the public API makes reads back equal from its own document.

use super::{bounds, id, label, number, period, returns, source, unit, word};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use volunteer_core::assess::{Evidence, assess_with};
use volunteer_core::calendar::parse_date;
use volunteer_core::definition::Definition;
use volunteer_core::figure::TextLanguage;
use volunteer_core::forecast::{
    ForecastMethod, ForecastPoint, ForecastRequest, ForecastRequestBuilder, ForecastTarget, YearEndRequest, forecast,
    forecast_year_end,
};
use volunteer_core::indicator::{AgeBand, ReportQuery, compare};
use volunteer_core::language::{Name, Named};
use volunteer_core::observation::{
    Counted, Group, Groups, GroupsBuilder, Nature, Observation, Population, Report, Tie,
};
use volunteer_core::place::{PopulationDocument, PopulationTable};
use volunteer_core::progress::{
    MethodOptions, MethodSet, ProgressGoal, ProgressGoalBuilder, ProgressMethod, ProgressPoint, ProgressScale,
    ProgressSeries, WantedChange, agreement,
};
use volunteer_core::record::{Category, Defined, MinorRules};
use volunteer_core::register::Register;
use volunteer_core::roadmap::{
    AllocationMethod, AllocationPlace, AllocationRequest, Milestone, Roadmap, RollOverPolicy, RollOverRequest, Target,
    TieRule, YearPaceRequest, YearProfile, allocate, roll_over, year_pace,
};
use volunteer_core::score::{
    LightScale, Mean, Normalisation, NormaliseRequest, ScoreNode, ScoreRequest, ScoreValue, normalise, score,
};
use volunteer_core::{Bounds, Context, Language, Number, Result, Unit, Word};

/// Doubles as people write them, and some that nobody should.
fn double() -> impl Strategy<Value = f64> {
    prop_oneof![
        20 => (-1_000_i32..100_000).prop_map(f64::from),
        4 => any::<f64>(),
        1 => select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 0.1, 1e300]),
    ]
}

fn forecast_points() -> impl Strategy<Value = Vec<ForecastPoint>> {
    vec((double(), of(double()), 0_u8..5), 0..9).prop_map(|rows| {
        let point = |(at, (low, high, kind)): (u32, (f64, Option<f64>, u8))| match (kind, high) {
            (0, Some(high)) => ForecastPoint::between(at, low, high),
            (1, _) => ForecastPoint::at_least(at, low),
            (2, _) => ForecastPoint::at_most(at, low),
            _ => ForecastPoint::exact(at, low),
        };
        (2015..).zip(rows).filter_map(|row| point(row).ok()).collect()
    })
}

fn scale() -> impl Strategy<Value = Option<ProgressScale>> {
    of([double(), double(), double(), double()])
        .prop_map(|ends| ends.and_then(|[best, green, red, worst]| ProgressScale::new(best, green, red, worst).ok()))
}

fn goal() -> impl Strategy<Value = Result<ProgressGoal>> {
    let years = (of(2010_u32..2020), of(2020_u32..2035));
    (word::<WantedChange>(), of((double(), of(double()))), years, of(double()), any::<bool>(), scale()).prop_map(
        |(wanted, target, (from, to), limit, flag, scale)| {
            let mut goal = ProgressGoal::builder(wanted);
            goal = match target {
                Some((low, Some(high))) => goal.target_between(low, high),
                Some((target, None)) => goal.target(target),
                None => goal,
            };
            goal = from.into_iter().fold(goal, ProgressGoalBuilder::baseline_year);
            goal = to.into_iter().fold(goal, ProgressGoalBuilder::target_year);
            goal = limit.into_iter().fold(goal, ProgressGoalBuilder::limit);
            goal = scale.into_iter().fold(goal, ProgressGoalBuilder::scale);
            if flag { goal.every_year().percentage() } else { goal }.build()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn forecasts(
        points in forecast_points(),
        ahead in 0_u32..8,
        methods in vec(word::<ForecastMethod>(), 0..3),
        level in of(double()),
        target in of(double()),
        limits in (of(double()), of(double())),
        unit in of(unit()),
    ) {
        for point in points.clone() {
            returns(Ok(point))?;
        }
        let target = target.map(ForecastTarget::at_most).transpose();
        returns(target.clone().map(|target| target.unwrap_or(ForecastTarget::at_least(1.0).unwrap())))?;
        let last = points.last().map_or(2015, ForecastPoint::at);
        let mut request = ForecastRequest::builder(points.clone(), last + ahead).methods(methods);
        request = level.into_iter().fold(request, ForecastRequestBuilder::level);
        request = target.ok().flatten().into_iter().fold(request, ForecastRequestBuilder::target);
        request = limits.0.into_iter().fold(request, ForecastRequestBuilder::least);
        request = limits.1.into_iter().fold(request, ForecastRequestBuilder::most);
        request = unit.into_iter().fold(request, ForecastRequestBuilder::unit);
        let request = request.build();
        returns(request.clone())?;
        for result in request.iter().flat_map(forecast) {
            returns(Ok(result))?;
        }
        let year = YearEndRequest::builder(points, last.saturating_sub(1), last + ahead).build();
        returns(year.clone())?;
        for result in year.iter().flat_map(forecast_year_end) {
            returns(Ok(result))?;
        }
    }

    #[test]
    fn allocations(
        method in word::<AllocationMethod>(),
        total in number(),
        step in of(number()),
        ties in word::<TieRule>(),
        places in vec((id(), number(), of(number()), of(number())), 0..5),
    ) {
        let place = |(code, weight, floor, ceiling): (String, Number, Option<Number>, Option<Number>)| {
            AllocationPlace { floor, ceiling, ..AllocationPlace::new(code, weight) }
        };
        let request = AllocationRequest::builder(method, total).ties(ties).places(places.into_iter().map(place));
        let request = step.into_iter().fold(request, |request, step| request.step(step)).build();
        returns(request.clone())?;
        returns(request.and_then(|request| allocate(&request)))?;
    }

    #[test]
    fn whole_allocations(total in 0_u32..90, weights in vec(0_u32..9, 1..5), method in word::<AllocationMethod>()) {
        let places = (0..).zip(weights).map(|(place, weight): (u32, u32)| AllocationPlace::new(place.to_string(), weight));
        let request = AllocationRequest::builder(method, total).places(places).build();
        returns(request.clone())?;
        returns(request.and_then(|request| allocate(&request)))?;
    }

    #[test]
    fn plans_of_years(
        nature in word::<Nature>(),
        policy in word::<RollOverPolicy>(),
        planned in vec(bounds(), 0..5),
        came in vec(bounds(), 0..4),
        weights in vec(0_u32..9, 1..5),
    ) {
        let year = |(year, value): (i32, &Bounds)| Milestone::new(year.to_string().parse().unwrap(), *value);
        for nature in [nature, Nature::Flow] {
            let milestones = (2021..).zip(&planned).map(year);
            let request = RollOverRequest::new(policy, nature, milestones, came.clone());
            returns(request.clone())?;
            returns(request.and_then(|request| roll_over(&request)))?;
            let profile = YearProfile::new("own@1", weights.clone());
            let target = planned.first().copied().unwrap_or(Bounds::exact(7.into()));
            let request = profile.and_then(|profile| YearPaceRequest::new(nature, target, profile, came.clone()));
            returns(request.clone())?;
            returns(request.and_then(|request| year_pace(&request)))?;
        }
    }

    #[test]
    fn scores(
        method in word::<Normalisation>(),
        mean in word::<Mean>(),
        units in vec((id(), of(double())), 0..5),
        posts in (double(), double()),
        weight in double(),
        share in double(),
    ) {
        let value = |(id, value): (String, Option<f64>)| match value {
            Some(value) => ScoreValue::new(id, value),
            None => ScoreValue::missing(id),
        };
        let values: Vec<ScoreValue> = units.into_iter().map(value).collect();
        let request = NormaliseRequest::builder(method, values.clone()).goalposts(posts.0, posts.1).target(posts.1);
        let request = if weight > 0.0 { request.scale(weight).falling() } else { request.capped() }.build();
        returns(request.clone())?;
        returns(request.map(|request| normalise(&request)))?;
        let parts = values.iter().map(|value| ScoreNode::indicator(&value.id).weight(weight.abs()));
        let tree = ScoreNode::group("index", parts).mean(mean).available_from(share.clamp(0.0, 1.0));
        let request = ScoreRequest::builder(tree).values(values.clone()).build();
        returns(request.clone())?;
        returns(request.map(|request| score(&request)))?;
        returns(LightScale::new(posts.0, weight, share, posts.1))?;
    }

    #[test]
    fn progress(goal in goal(), values in vec((double(), double()), 0..5), share in double(), window in 0_u32..9) {
        returns(goal.clone())?;
        let options = MethodOptions::builder().near_tolerance(share).sdsn_window(window).build();
        returns(options.clone())?;
        let points = (2014..).zip(values).filter_map(|(year, (low, high))| ProgressPoint::between(year, low, high).ok());
        let Ok(goal) = goal else { return Ok(()) };
        let series = ProgressSeries::new(goal, points);
        returns(Ok(series.clone()))?;
        let set = MethodSet::of(ProgressMethod::ALL).with_options(options.unwrap_or_default());
        let results = series.run(&set);
        returns(Ok(set))?;
        returns(Ok(agreement(&results)))?;
        for result in results {
            returns(Ok(result))?;
        }
    }

    #[test]
    fn groups_and_populations(
        rows in vec((id(), bounds()), 0..4),
        tie in (0_usize..4, 0_usize..4, 0_u8..3, bounds()),
        counted in word::<Counted>(),
        limit in of(bounds()),
    ) {
        let groups: Vec<Group> = rows.iter().filter_map(|(id, people)| Group::new(id.clone(), *people).ok()).collect();
        let mut builder = Groups::builder(groups.clone());
        if let (Some(of), Some(to)) = (groups.get(tie.0), groups.get(tie.1)) {
            builder = builder.tie(match tie.2 {
                0 => Tie::within(of.id(), to.id()),
                1 => Tie::apart(of.id(), to.id()),
                _ => Tie::share(of.id(), to.id(), tie.3),
            });
        }
        let declared = limit.into_iter().fold(builder, GroupsBuilder::population).build();
        returns(declared.clone())?;
        returns(declared.and_then(|groups| groups.reach()))?;

        let people = |(place, people): &(String, Bounds)| {
            let day = "2024-01-01".parse()?;
            Observation::builder("population", (place, "m"), day, Unit::Person, Nature::Stock)
                .value(*people)
                .counted(counted)
                .build()
        };
        let observations: Vec<Observation> = rows.iter().filter_map(|row| people(row).ok()).collect();
        let population = Population::new(observations.clone());
        prop_assert_eq!(population.is_ok(), counted == Counted::Distinct || observations.is_empty());
        let day = parse_date("2024-01-01").unwrap();
        let table = PopulationTable::new("m", day, "v1", rows.clone()).source("census");
        returns(Ok(table.clone()))?;
        returns(table.clone().by_sex(rows.iter().map(|_| 1.into()), [2.into(), 3.into()]))?;
        returns(Ok(PopulationDocument::new([table]).source("census", "The office")))?;
    }

    #[test]
    fn names_and_definitions(
        text in label(),
        named in word::<Named>(),
        ids in (id(), id()),
        ages in (of(0_u32..90), of(0_u32..90)),
        from in 0_i32..9,
    ) {
        returns(Ok(text.clone()))?;
        returns(Ok(Name::new(named, ids.0.clone(), text.clone())))?;
        returns(AgeBand::new(ages.0, ages.1))?;
        let day = parse_date(&format!("202{from}-01-01")).unwrap();
        let definition = Definition::new(ids.0.clone(), "2").label(text.clone()).from(day).predecessor("1").breaks_series();
        returns(Ok(definition.clone()))?;
        let category = Category::new(ids.1.clone()).label(text).unit(Unit::Family).defined_by("law");
        let rules = MinorRules::new(18, 14).forbidden_field("x").forbidden_kind_of_work(category.clone());
        returns(Ok(Defined::from(definition).illustrative().note(ids.1).categories([category]).minors(rules)))?;
    }

    #[test]
    fn reports(text in id(), ids in (id(), id()), period in period(), nature in word::<Nature>(), source in source()) {
        let language = TextLanguage::Of(Language::English);
        let report = Report::new(text, language, ids.0.clone(), (&ids.1, "kz-20"), period, nature);
        returns(Ok(report.source(source).id(ids.0).counted(Counted::Distinct)))?;
    }

    #[test]
    fn assessments(values in vec(bounds(), 1..4), value in 1_i64..900) {
        let target = Target::new("organisations", "KZ-59", "2026".parse().unwrap(), value);
        let roadmap = Roadmap::builder("plan", "2024/2026".parse().unwrap()).target(target).build().unwrap();
        let observation = |(year, value): (i32, &Bounds)| {
            let day = format!("{year}-12-31").parse()?;
            Observation::builder("organisations", ("KZ-59", "kz-20"), day, Unit::Organisation, Nature::Stock)
                .value(*value)
                .build()
        };
        let observations: Vec<Observation> = (2024..).zip(&values).filter_map(|row| observation(row).ok()).collect();
        if let [first, .., last] = observations.as_slice() {
            returns(compare(first, last))?;
        }
        let as_of = parse_date("2026-12-31").unwrap();
        let (evidence, context) = (Evidence::of(observations), Context::kazakhstan());
        returns(assess_with(&roadmap, &evidence, &context, as_of, &MethodSet::all()))?;
    }
}

#[test]
fn period_reports() {
    let query = ReportQuery::of("2023-Q3".parse().unwrap()).place("KZ-59");
    let report = Register::default().period_report(&query, &Context::kazakhstan());
    assert!(report.as_ref().is_ok_and(|report| report.year_before.to_string() == "2022-Q3"));
    returns(report).unwrap();
}
