//! A value that exists is valid: whatever the builders make reads back equal from its own document, and no reading of a
//! document leaves out its check.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde::de::{Deserialize, DeserializeOwned};
use serde_json::{Value, json};
use std::fmt::Debug;
use volunteer_core::calendar::{Period, parse_date};
use volunteer_core::document::{from_str, to_string};
use volunteer_core::indicator::{
    AgeBand, Catalogue, CatalogueBuilder, CatalogueStanding, CountOf, CountRule, Filter, Indicator, RatioRule,
};
use volunteer_core::language::LocalText;
use volunteer_core::number::End;
use volunteer_core::observation::{
    Act, Counted, EvidenceLevel, Group, Missing, Nature, Observation, ObservationBuilder, Observations, Parts,
    Population, Source, StockRule, Until,
};
use volunteer_core::place::{Event, EventKind, GazetteerDocument, Names, Place, PlaceKind, PlaceMap};
use volunteer_core::record::{
    Activity, ActivityBuilder, ActivityForm, Ages, Answer, Assistance, AssistanceBuilder, Beneficiary,
    BeneficiaryBuilder, Clock, DefinitionSet, DefinitionsDocument, Direct, Organisation, OrganisationBuilder,
    OrganisationKind, Participation, ParticipationBuilder, PersonId, PersonSex, RecordStatus, Records, RecordsBuilder,
    Role, Skill, Volunteer, VolunteerBuilder,
};
use volunteer_core::register::decision::{RowAction, RowDecision, RowDecisions};
use volunteer_core::register::finding::{FindingCode, RowRef};
use volunteer_core::register::layout::{ColumnRole, ColumnRule, Encoding, Layout, LayoutBuilder, RowKind};
use volunteer_core::roadmap::{
    Aim, Baseline, Delivery, Measure, MeasureBuilder, PacePolicy, Roadmap, RoadmapBuilder, Status, Target,
    TargetBuilder, TargetValue, Trajectory, YearProfile,
};
use volunteer_core::{Bounds, Error, Gazetteer, Number, Unit, Word};

/// Whether what was made, where it could be made, is what its own document says.
fn returns<T: Serialize + DeserializeOwned + PartialEq + Debug>(made: Result<T, Error>) -> Result<(), TestCaseError> {
    match made {
        Ok(value) => {
            let text = to_string(&value).unwrap();
            let read = from_str::<T>(&text).map_err(|error| TestCaseError::fail(format!("{error} in {text}")))?;
            prop_assert_eq!(read, value, "{}", text);
        }
        Err(error) => prop_assert!(!error.code().is_empty()),
    }
    Ok(())
}

/// One of the words of a vocabulary.
fn word<W: Word + Debug + 'static>() -> impl Strategy<Value = W> {
    select(W::ALL)
}

/// Ids as people write them, and some that nobody should.
fn id() -> impl Strategy<Value = String> {
    let odd = ["clubs", "волонтёры 2024", "Ұйым / №5", "a", "1", "ә", "\"quoted\"", "tab\tin it", "KZ-59"];
    prop_oneof![30 => select(odd.to_vec()).prop_map(str::to_owned), 1 => select(&["", " ", "\u{a0}"][..]).prop_map(str::to_owned)]
}

fn label() -> impl Strategy<Value = LocalText> {
    (of(id()), of(id()), of(id())).prop_map(|(kk, ru, en)| LocalText { kk, ru, en })
}

fn number() -> impl Strategy<Value = Number> {
    (-10_000_i64..1_000_000, select(&["1", "0.1", "0.001", "0.000000000001"][..]))
        .prop_map(|(count, step)| Number::from(count).checked_mul(Number::parse(step).unwrap()).unwrap())
}

/// Two ends, each closed, open or absent.
fn bounds() -> impl Strategy<Value = Bounds> {
    let end = || of((number(), any::<bool>()).prop_map(|(value, open)| End { value, open }));
    prop_oneof![
        number().prop_map(Bounds::exact),
        (0_i64..100_000).prop_map(|count| Bounds::exact(count.into())),
        (0_i64..100_000).prop_map(|count| Bounds::at_least(count.into())),
        (end(), end()).prop_filter_map("empty", |(lower, upper)| Bounds::new(lower, upper).ok()),
    ]
}

fn period() -> impl Strategy<Value = Period> {
    let all =
        ["2020", "2021", "2022-S1", "2022-Q3", "2023-02", "2023-W05", "2023-05-01", "2023-01-01/2023-06-30", "2024"];
    select(all.to_vec()).prop_map(|text| text.parse().unwrap())
}

fn unit() -> impl Strategy<Value = Unit> {
    let all = [
        "person",
        "person-time",
        "family",
        "activity",
        "organisation",
        "club",
        "minute",
        "money:KZT",
        "custom:laureate",
        "family+person",
    ];
    select(all.to_vec()).prop_map(|text| text.parse().unwrap())
}

fn source() -> impl Strategy<Value = Source> {
    (id(), of(id()), of(period())).prop_map(|(title, url, published)| Source { title, url, published })
}

fn ratio_rule() -> impl Strategy<Value = Result<RatioRule, Error>> {
    (id(), of(id()), select(&[0, 1, 100, 1_000][..]), any::<bool>(), of(id())).prop_map(
        |(numerator, denominator, per, within, vintage)| {
            let mut rule = RatioRule::builder(numerator, per).within(within);
            if let Some(denominator) = denominator {
                rule = rule.denominator(denominator);
            }
            if let Some(vintage) = vintage {
                rule = rule.vintage(vintage);
            }
            rule.build()
        },
    )
}

fn count_rule() -> impl Strategy<Value = Result<CountRule, Error>> {
    let ages = of((of(0_u32..40), of(0_u32..80)).prop_map(|(from, to)| AgeBand { from, to }));
    let only = vec((id(), vec(id(), 0..3)).prop_map(|(category, any_of)| Filter::new(category, any_of)), 0..2);
    let months = || of(0_u32..24);
    (word::<CountOf>(), vec(word::<RecordStatus>(), 0..2), only, ages, months(), months(), months()).prop_map(
        |(of, statuses, only, ages, least, within, before)| {
            let mut rule = CountRule::builder(of);
            // Half of the parameters fit what is counted, so that there is something to build.
            let active = of == CountOf::ActiveVolunteers;
            if let Some(least) = least.or(active.then_some(3)).filter(|least| active || *least > 20) {
                rule = rule.participations_at_least(least);
            }
            if let Some(within) = within.or(active.then_some(12)).filter(|within| active || *within > 20) {
                rule = rule.within_months(within);
            }
            if let Some(before) = before.filter(|before| *before > 12) {
                rule = rule.months_before(before);
            }
            if let Some(ages) = ages {
                rule = rule.ages(ages);
            }
            only.into_iter().fold(rule.statuses(statuses), |rule, condition| rule.only(condition)).build()
        },
    )
}

fn indicator() -> impl Strategy<Value = Result<Indicator, Error>> {
    let rules = (of(ratio_rule()), of(count_rule()));
    (id(), label(), unit(), word(), of(word::<Counted>()), of(id()), of(word::<StockRule>()), rules).prop_map(
        |(id, label, unit, nature, counted, definition, stock_rule, (ratio, count))| {
            // A count has a unit and a nature of its own; the others are kept half of the time.
            let (unit, nature) = match &count {
                Some(Ok(rule)) if definition.is_none() => {
                    (rule.of().unit().unwrap_or(Unit::Activity), rule.of().nature())
                }
                _ => (unit, nature),
            };
            let mut indicator = Indicator::builder(id, unit, nature).label(label);
            if let Some(counted) = counted {
                indicator = indicator.counted(counted);
            }
            if let Some(definition) = definition {
                indicator = indicator.definition(definition);
            }
            if let Some(rule) = stock_rule {
                indicator = indicator.stock_rule(rule);
            }
            if let Some(rule) = ratio.transpose()? {
                indicator = indicator.ratio(rule);
            }
            if let Some(rule) = count.transpose()? {
                indicator = indicator.count(rule);
            }
            indicator.source("https://example.org/a b").build()
        },
    )
}

fn target_value() -> impl Strategy<Value = TargetValue> {
    prop_oneof![
        3 => bounds().prop_map(TargetValue::Absolute),
        1 => number().prop_map(TargetValue::TimesBaseline),
        1 => bounds().prop_map(TargetValue::PlusBaseline),
    ]
}

fn target() -> impl Strategy<Value = TargetBuilder> {
    let baseline = of((period(), bounds(), word::<EvidenceLevel>(), vec(source(), 0..2)));
    let way = (of(word::<Trajectory>()), vec(number(), 0..3), of(number()), vec((period(), bounds()), 0..2));
    ((id(), id(), period(), target_value()), word::<Aim>(), baseline, way, word::<Status>(), label()).prop_map(
        |((indicator, place, due, value), aim, baseline, (trajectory, weights, ceiling, milestones), status, label)| {
            let mut target = Target::builder(indicator, place, due, value).aim(aim).status(status).label(label);
            if let Some((period, value, evidence, sources)) = baseline {
                target = target.sourced_baseline(Baseline { evidence, sources, ..Baseline::new(period, value) });
            }
            if let Some(trajectory) = trajectory {
                target = target.trajectory(trajectory).weights(weights);
                target = ceiling.into_iter().fold(target, TargetBuilder::ceiling);
            }
            milestones.into_iter().fold(target, |target, (due, value)| target.milestone(due, value))
        },
    )
}

fn measure() -> impl Strategy<Value = MeasureBuilder> {
    let delivery = of((period(), of(bounds()), any::<bool>(), word::<EvidenceLevel>()));
    (id(), label(), period(), of((bounds(), unit())), delivery, word::<Status>()).prop_map(
        |(id, label, due, planned, delivery, status)| {
            let mut measure = Measure::builder(id, due).label(label).status(status);
            if let Some((bounds, unit)) = planned {
                measure = measure.planned(bounds, unit);
            }
            if let Some((period, delivered, completed, evidence)) = delivery {
                measure = measure.delivery(Delivery { delivered, completed, evidence, ..Delivery::new(period) });
            }
            measure
        },
    )
}

fn observation() -> impl Strategy<Value = Result<Observation, Error>> {
    let what = (id(), id(), period(), unit(), word::<Nature>());
    let how = (of(word::<Counted>()), word::<Act>(), word::<EvidenceLevel>(), of(word::<Missing>()));
    let until = of(prop_oneof![Just(Until::Unknown), period().prop_map(Until::Within)]);
    let parts = of((bounds(), bounds(), any::<bool>()));
    (what, how, of(bounds()), parts, until, vec(source(), 0..3), of(id())).prop_map(
        |((indicator, place, period, unit, nature), how, value, parts, until, sources, text)| {
            let (counted, act, evidence, missing) = how;
            let mut one = Observation::builder(indicator, (&place, "kz-20"), period, unit, nature);
            one = one.act(act).evidence(evidence);
            one = counted.into_iter().fold(one, ObservationBuilder::counted);
            if let Some(value) = value {
                one = one.value(value);
            }
            if let Some((numerator, denominator, within)) = parts.filter(|_| nature == Nature::Ratio) {
                one = one.parts(if within {
                    Parts::share(numerator, denominator, 100)?
                } else {
                    Parts::new(numerator, denominator, 1_000)?
                });
            }
            if let Some(missing) = missing {
                one = one.missing(missing);
            }
            if let Some(until) = until {
                one = one.until(until);
            }
            if let Some(text) = text {
                one = one.text(text).id("о-1").vintage("2024").definition("2").policy("figure-width@1");
            }
            sources.into_iter().fold(one, ObservationBuilder::source).build()
        },
    )
}

fn column() -> impl Strategy<Value = ColumnRule> {
    let place = prop_oneof![
        id().prop_map(|name| ColumnRule::named(name, ColumnRole::Person)),
        (0_u32..5000).prop_map(|number| ColumnRule::numbered(number, ColumnRole::Person)),
        id().prop_map(|value| ColumnRule::constant(ColumnRole::Person, value)),
    ];
    (place, word(), of(word()), of(id()), of(unit()), word::<Direct>(), any::<bool>()).prop_map(
        |(column, role, status, category, unit, direct, optional)| ColumnRule {
            role,
            status,
            category,
            unit,
            direct,
            optional,
            dates: if optional { vec!["DD.MM.YYYY".into()] } else { Vec::new() },
            ..column
        },
    )
}

fn layout() -> impl Strategy<Value = Result<Layout, Error>> {
    let marks = (of(select(&[",", ";", "\t", "ab", "x"][..])), of(select(&[",", ".", "·"][..])), of(0_u32..3));
    let dates = vec(select(&["YYYY-MM-DD", "ДД.ММ.ГГГГ", "excel", "YYYY"][..]), 0..2);
    let flags = any::<[bool; 2]>();
    (word::<RowKind>(), word::<Encoding>(), marks, dates, flags, vec(id(), 0..2), vec(column(), 0..4)).prop_map(
        |(row, encoding, (delimiter, mark, header), dates, [midnight, each], words, columns)| {
            let mut layout = Layout::builder(row).encoding(encoding).dates(dates).over_midnight(midnight);
            layout = layout.hours_each(each).null_words(words.clone()).yes_words(words.clone()).id("қағаз 1");
            if each {
                layout = layout.zone(if midnight { "+05:00" } else { "Asia/Almaty" });
            }
            if let Some(delimiter) = delimiter {
                layout = layout.delimiter(delimiter);
            }
            if let Some(mark) = mark {
                layout = layout.decimal_mark(mark);
            }
            if let Some(header) = header {
                layout = layout.header(header).sentinels(words);
            }
            columns.into_iter().fold(layout, LayoutBuilder::column).build()
        },
    )
}

fn person() -> impl Strategy<Value = PersonId> {
    id().prop_filter_map("blank", |id| PersonId::new(&id).ok())
}

fn participation() -> impl Strategy<Value = Result<Participation, Error>> {
    let who = (of(person()), of(bounds()));
    let clock = || of((0_u16..=1440).prop_map(|minutes| Clock::new(minutes).unwrap()));
    let what = (of(id()), of(period()), clock(), clock(), of(number()), of(-90_i64..900));
    (who, what, of(word::<Role>()), of(word::<Skill>()), word::<RecordStatus>(), of((id(), id()))).prop_map(
        |((volunteer, heads), (activity, period, start, end, odd, minutes), role, skill, status, category)| {
            let mut one = Participation::builder().status(status);
            one = volunteer.into_iter().fold(one, ParticipationBuilder::volunteer);
            one = heads.into_iter().fold(one, ParticipationBuilder::heads);
            one = period.into_iter().fold(one, ParticipationBuilder::period);
            one = start.into_iter().fold(one, ParticipationBuilder::start);
            one = end.into_iter().fold(one, ParticipationBuilder::end);
            one = role.into_iter().fold(one, ParticipationBuilder::role);
            one = skill.into_iter().fold(one, ParticipationBuilder::skill);
            if let Some(minutes) = minutes.map(Number::from).or(odd) {
                one = one.minutes(minutes);
            }
            if let Some(activity) = activity {
                one = one.activity(activity).place("KZ-59").organisation("o 1").field("taza-alem");
            }
            category.into_iter().fold(one, |one, (name, value)| one.category(name, value)).build()
        },
    )
}

fn assistance() -> impl Strategy<Value = Result<Assistance, Error>> {
    (of(person()), of(bounds()), of(unit()), of(id()), word::<Direct>(), of(period())).prop_map(
        |(beneficiary, count, unit, category, direct, period)| {
            let mut one = Assistance::builder().direct(direct);
            one = beneficiary.into_iter().fold(one, AssistanceBuilder::beneficiary);
            one = count.into_iter().fold(one, AssistanceBuilder::count);
            one = unit.into_iter().fold(one, AssistanceBuilder::unit);
            one = period.into_iter().fold(one, AssistanceBuilder::period);
            if let Some(category) = category {
                one =
                    one.category(category.clone()).service("legal").text("600-ден астам").named_category("x", category);
            }
            one.build()
        },
    )
}

fn organisation() -> impl Strategy<Value = Result<Organisation, Error>> {
    let day = || of(select(&["2020-02-29", "2023-09-01", "2024-01-01"][..]).prop_map(|day| parse_date(day).unwrap()));
    (id(), word::<OrganisationKind>(), of(id()), day(), day(), label()).prop_map(
        |(id, kind, parent, since, until, label)| {
            let mut one = Organisation::builder(id, kind).label(label);
            one = since.into_iter().fold(one, OrganisationBuilder::since);
            one = until.into_iter().fold(one, OrganisationBuilder::until);
            if let Some(parent) = parent {
                one = one.parent(parent).place("KZ-59");
            }
            one.build()
        },
    )
}

fn volunteer() -> impl Strategy<Value = Result<Volunteer, Error>> {
    (person(), of(period()), of(id()), of(word::<PersonSex>()), vec(id(), 0..2), word::<Answer>()).prop_map(
        |(id, born, band, sex, skills, consent)| {
            let mut one = Volunteer::builder(id).consent(consent).parent(consent).home("KZ-59");
            one = born.into_iter().fold(one, VolunteerBuilder::born);
            one = sex.into_iter().fold(one, VolunteerBuilder::sex);
            if let Some(band) = band {
                one = one.age_band(band);
            }
            skills.into_iter().fold(one, |one, skill| one.skill(skill)).build()
        },
    )
}

fn activity() -> impl Strategy<Value = Result<Activity, Error>> {
    (id(), label(), of(word::<ActivityForm>()), of(period()), word::<RecordStatus>()).prop_map(
        |(id, label, form, period, status)| {
            let mut one = Activity::builder(id).label(label).status(status).field("qamqor").place("KZ-59");
            one = form.into_iter().fold(one, ActivityBuilder::form);
            period.into_iter().fold(one, ActivityBuilder::period).organisation("o").build()
        },
    )
}

fn beneficiary() -> impl Strategy<Value = Result<Beneficiary, Error>> {
    (person(), unit(), of(bounds()), of(period()), of(word::<PersonSex>()), vec(id(), 0..3)).prop_map(
        |(id, unit, members, born, sex, categories)| {
            let mut one = Beneficiary::builder(id, unit).home("KZ-59");
            one = members.into_iter().fold(one, BeneficiaryBuilder::members);
            one = born.into_iter().fold(one, BeneficiaryBuilder::born);
            one = sex.into_iter().fold(one, BeneficiaryBuilder::sex);
            categories.into_iter().fold(one, |one, category| one.category(category)).build()
        },
    )
}

/// Those that could be made, so that a list is not refused for one of them.
fn made<T>(all: Vec<Result<T, Error>>) -> Vec<T> {
    all.into_iter().filter_map(Result::ok).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn indicators_and_rules(indicator in indicator(), ratio in ratio_rule(), count in count_rule()) {
        returns(indicator)?;
        returns(ratio)?;
        returns(count)?;
    }

    #[test]
    fn catalogues(id in id(), label in label(), indicators in vec(indicator(), 0..4)) {
        let catalogue = Catalogue::builder(id, CatalogueStanding::Adopted).label(label);
        returns(made(indicators).into_iter().fold(catalogue, CatalogueBuilder::indicator).build())?;
    }

    #[test]
    fn targets_and_measures(target in target(), value in target_value(), measure in measure()) {
        returns(target.build())?;
        returns(Ok(value))?;
        returns(measure.build())?;
    }

    #[test]
    fn plain_targets(indicator in id(), place in id(), due in period(), value in number()) {
        returns(Ok(Target::new(indicator, place, due, value)))?;
    }

    #[test]
    fn roadmaps(
        id in id(),
        period in period(),
        indicators in vec(indicator(), 0..3),
        targets in vec(target(), 0..3),
        measures in vec(measure(), 0..2),
        sources in vec(source(), 0..2),
    ) {
        let mut roadmap = Roadmap::builder(id, period).status(Status::Adopted).announced_period(period);
        // Targets name indicators of the roadmap, or of the catalogue, or of nowhere.
        roadmap = made(indicators).into_iter().fold(roadmap, RoadmapBuilder::indicator);
        let named = Target::new("volunteers", "KZ-59", period, 6_800);
        roadmap = roadmap.target(named);
        let targets = targets.into_iter().filter_map(|target| target.build().ok());
        roadmap = targets.fold(roadmap, RoadmapBuilder::target);
        roadmap = measures.into_iter().fold(roadmap, RoadmapBuilder::measure);
        returns(sources.into_iter().fold(roadmap, RoadmapBuilder::source).build())?;
    }

    #[test]
    fn policies_and_profiles(id in id(), status in word::<Status>(), a in number(), b in number(), weights in vec(number(), 0..5)) {
        returns(PacePolicy::new(id.clone(), status, a, b))?;
        returns(YearProfile::new(id, weights))?;
    }

    #[test]
    fn observations(all in vec(observation(), 0..4), id in id(), people in bounds()) {
        for one in all.clone() {
            returns(one)?;
        }
        returns(Ok(Observations::new(made(all))))?;
        returns(Group::new(id.clone(), people).map(|group| group.with_area(id)))?;
    }

    #[test]
    fn ratios_in_parts(numerator in bounds(), denominator in bounds(), per in number()) {
        returns(Parts::new(numerator, denominator, per))?;
        returns(Parts::share(numerator, denominator, per))?;
    }

    #[test]
    fn layouts(layout in layout(), column in column()) {
        returns(layout)?;
        returns(Ok(column))?;
    }

    #[test]
    fn records(
        organisations in vec(organisation(), 0..3),
        activities in vec(activity(), 0..3),
        volunteers in vec(volunteer(), 0..3),
        participations in vec(participation(), 0..3),
        beneficiaries in vec(beneficiary(), 0..3),
        assistances in vec(assistance(), 0..3),
    ) {
        let mut records = Records::builder();
        for one in organisations {
            records = one.clone().into_iter().fold(records, RecordsBuilder::organisation);
            returns(one)?;
        }
        for one in activities {
            records = one.clone().into_iter().fold(records, RecordsBuilder::activity);
            returns(one)?;
        }
        for one in volunteers {
            records = one.clone().into_iter().fold(records, RecordsBuilder::volunteer);
            returns(one)?;
        }
        for one in participations {
            records = one.clone().into_iter().fold(records, RecordsBuilder::participation);
            returns(one)?;
        }
        for one in beneficiaries {
            records = one.clone().into_iter().fold(records, RecordsBuilder::beneficiary);
            returns(one)?;
        }
        for one in assistances {
            records = one.clone().into_iter().fold(records, RecordsBuilder::assistance);
            returns(one)?;
        }
        returns(records.build())?;
    }

    #[test]
    fn ages_and_definitions(from in of(0_u32..90), until in of(0_u32..90), unclear in vec(0_u32..90, 0..2), take in 0_usize..9) {
        returns(Ages::new(from, until).map(|ages| ages.with_unclear(unclear).with_sex(PersonSex::Female)))?;
        let all = DefinitionSet::kazakhstan().unwrap();
        returns(DefinitionsDocument::new(all.all().iter().take(take).cloned()))?;
    }

    #[test]
    fn decisions(action in word::<RowAction>(), code in word::<FindingCode>(), rows in vec(1_u32..9, 0..4), reason in id()) {
        let rows = rows.into_iter().map(|row| RowRef { source: None, row });
        let both = [RowDecision::on_finding(action, code, reason.clone()), RowDecision::on_rows(action, rows, reason)];
        let both = both.map(|one| one.map(|one| one.with_author("Кеңсе").with_day(parse_date("2024-02-29").unwrap())));
        for one in both.clone() {
            returns(one)?;
        }
        returns(Ok(RowDecisions::new(made(both.into()))))?;
    }

    #[test]
    fn gazetteers(codes in vec(id(), 0..4), kind in word::<PlaceKind>(), event in word::<EventKind>()) {
        let name = |code: &str| Names { kk: Some(code.into()), ru: None, en: Some("Place".into()) };
        let mut document = GazetteerDocument::new("own@1");
        document.places = codes.iter().map(|code| Place::new(code.clone(), kind, name(code))).collect();
        document.maps = codes.iter().take(1).map(|code| PlaceMap::new("m", code.clone(), codes.iter().skip(1).cloned())).collect();
        let (date, map, before, after, source) = (None, None, None, None, None);
        let happened = Event { kind: event, date, map, from: codes.clone(), to: codes, before, after, source };
        document.events = vec![happened];
        returns(Ok(document.clone()))?;
        returns(Gazetteer::new(document))?;
    }
}

/// The laws above would hold of builders that refuse everything.
#[test]
fn builders_make_values() {
    fn made<T>(strategy: impl Strategy<Value = Result<T, Error>>) -> usize {
        let mut runner = TestRunner::deterministic();
        (0..200).filter(|_| strategy.new_tree(&mut runner).unwrap().current().is_ok()).count()
    }
    let counts = [
        made(ratio_rule()),
        made(count_rule()),
        made(indicator()),
        made(target().prop_map(TargetBuilder::build)),
        made(measure().prop_map(MeasureBuilder::build)),
        made(observation()),
        made(layout()),
        made(participation()),
        made(assistance()),
        made(organisation()),
        made(volunteer()),
        made(activity()),
        made(beneficiary()),
    ];
    assert!(counts.iter().all(|count| (10..200).contains(count)), "{counts:?}");
}

/// What no builder makes and no reader lets in, one for every type that checks itself.
#[test]
fn the_obvious_way_of_reading_checks() {
    fn refused<'de, T: Deserialize<'de>>(read: impl Fn(Value) -> Result<T, serde_json::Error>, value: Value) {
        assert!(read(value.clone()).is_err(), "{value}");
    }
    let indicator = json!({"id": "clubs", "unit": "club", "nature": "stock", "counted": "distinct"});
    let target = json!({"id": "t", "indicator": "clubs", "place": "KZ", "map": "kz-20", "value": {"timesBaseline": 3},
        "due": "2026", "aim": "increase", "status": "draft"});
    let roadmap = json!({"format": "volunteer/roadmap@1", "id": "r", "period": "2026", "status": "draft",
        "targets": [{"id": "t", "indicator": "nowhere", "place": "KZ", "map": "kz-20", "value": {"absolute": 3},
            "due": "2026", "aim": "increase", "status": "draft"}]});
    refused(Indicator::deserialize, indicator.clone());
    refused(RatioRule::deserialize, json!({"numerator": "a", "per": 0}));
    refused(CountRule::deserialize, json!({"of": "active-volunteers"}));
    let catalogue = json!({"format": "volunteer/indicators@2", "id": "x", "standing": "proposal"});
    refused(Catalogue::deserialize, catalogue);
    refused(Roadmap::deserialize, roadmap);
    refused(Target::deserialize, target);
    refused(TargetValue::deserialize, json!({"absolute": 3, "timesBaseline": 3}));
    refused(Measure::deserialize, json!({"id": "", "due": "2026", "status": "draft"}));
    refused(PacePolicy::deserialize, json!({"id": "p", "status": "draft", "onTrackFrom": 1, "behindFrom": 2}));
    refused(YearProfile::deserialize, json!({"id": "p", "weights": [0]}));
    let valueless =
        json!({"indicator": "a", "place": "KZ", "map": "kz-20", "period": "2026", "unit": "club", "nature": "stock"});
    refused(Observation::deserialize, valueless);
    refused(Observations::deserialize, json!({"format": "volunteer/observations@2"}));
    refused(Parts::deserialize, json!({"numerator": 1, "denominator": 0, "per": 1}));
    refused(Group::deserialize, json!({"id": " ", "people": 1}));
    refused(Layout::deserialize, json!({"format": "volunteer/layout@1", "row": "volunteer"}));
    refused(Activity::deserialize, json!({"id": " "}));
    let reversed = json!({"id": "o", "kind": "club", "since": "2024-01-02", "until": "2024-01-01"});
    refused(Organisation::deserialize, reversed);
    refused(Volunteer::deserialize, json!({"id": "v", "born": "2010", "ageBand": "14-17"}));
    refused(Volunteer::deserialize, json!({"id": ""}));
    refused(Participation::deserialize, json!({"volunteer": "v", "minutes": 2.5}));
    refused(Beneficiary::deserialize, json!({"id": "b", "unit": "family", "members": {"lower": 0.2, "upper": 0.8}}));
    refused(Assistance::deserialize, json!({"service": "legal"}));
    let twice = json!({"format": "volunteer/records@1", "activities": [{"id": "a"}, {"id": "a"}]});
    refused(Records::deserialize, twice);
    refused(Ages::deserialize, json!({"from": 30, "until": 14}));
    refused(DefinitionsDocument::deserialize, json!({"format": "volunteer/definitions@2"}));
    refused(RowDecision::deserialize, json!({"action": "leave-out", "reason": "?"}));
    refused(RowDecisions::deserialize, json!({"format": "volunteer/decisions@2"}));
    refused(GazetteerDocument::deserialize, json!({"format": "volunteer/gazetteer@2", "id": "x"}));
}

/// What a new user tried, and what comes of it now.
#[test]
fn mistakes_of_a_new_user_are_errors() {
    let code = |error: Error| error.code();
    let clubs = Indicator::builder("clubs", Unit::Club, Nature::Stock).counted(Counted::Distinct);
    let roadmap = Roadmap::builder("plan", "2026".parse().unwrap());
    let fourteen = roadmap.clone().target(Target::new("clubs", "KZ", "2026".parse().unwrap(), 14));
    let error = fourteen.indicator(clubs).build().unwrap_err();
    assert_eq!((error.code(), error.pointer().as_str()), ("counting-contradicts-unit", "/indicators/0/counted"));
    let tripled = Target::builder("organisations", "KZ", "2026".parse().unwrap(), TargetValue::TimesBaseline(3.into()));
    let error = roadmap.target(tripled).build().unwrap_err();
    assert_eq!((error.code(), error.pointer().as_str()), ("baseline-missing", "/targets/0/baseline"));
    let minutes =
        Participation::builder().volunteer(PersonId::new("v").unwrap()).minutes(Number::parse("2.5").unwrap());
    assert_eq!(code(minutes.build().unwrap_err()), "minutes-invalid");
    assert_eq!(code(PersonId::new("").unwrap_err()), "person-id-blank");
    let not_people = Observation::builder("clubs", ("KZ", "kz-20"), "2020".parse().unwrap(), Unit::Club, Nature::Stock);
    let not_people = not_people.exactly(3).build().unwrap();
    assert_eq!(code(Population::new(vec![not_people]).unwrap_err()), "reach-not-people");
}
