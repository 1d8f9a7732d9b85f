//! What a roadmap is judged by: registers, observations, and figures in the words of whoever reported them.

use crate::calendar::{Date, Period};
use crate::context::Context;
use crate::cube::Tally;
use crate::error::{Error, Result};
use crate::indicator::{Catalogue, CountQuery, Counts, Indicator, RatioRule, count_flagged};
use crate::observation::{Observation, Observations, Report, Until};
use crate::register::{Register, TallyPlan};
use crate::roadmap::{Roadmap, Target};
use chrono::Months;
use std::collections::{BTreeMap, BTreeSet};

/// What a roadmap is judged by: registers, observations, and reported figures, in any number and order.
///
/// ```
/// use volunteer_core::assess::{Evidence, Verdict, assess};
/// use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
/// use volunteer_core::roadmap::{Roadmap, Target};
/// use volunteer_core::{Context, calendar::parse_date};
///
/// let mut builder = RegisterBuilder::new(Scope::default());
/// let mut rows = builder.participation_rows("shifts");
/// for who in ["v-1", "v-2", "v-1"] {
///     let first_day = Some(parse_date("2025-04-19")?);
///     rows.push(&ParticipationRow { person: Some(who), first_day, place: Some("KZ-59"), ..Default::default() })?;
/// }
/// rows.done()?;
/// let register = builder.finish();
///
/// let roadmap = Roadmap::builder("plan", "2025".parse()?)
///     .target(Target::new("volunteers", "KZ-59", "2025".parse()?, 3))
///     .build()?;
/// let evidence = Evidence::new().register(&register);
/// let assessment = assess(&roadmap, &evidence, &Context::kazakhstan(), parse_date("2025-12-31")?)?;
/// assert_eq!(assessment.targets[0].verdict, Verdict::NotMet); // two people, one of them twice
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Evidence<'a> {
    registers: Vec<&'a Register>,
    tallies: Vec<(&'a TallyPlan, &'a Tally)>,
    observations: Vec<Observation>,
    reports: Vec<Report>,
}

impl std::fmt::Debug for Evidence<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (registers, tallies) = (self.registers.len(), self.tallies.len());
        let (observations, reports) = (self.observations.len(), self.reports.len());
        write!(f, "Evidence({registers} registers, {tallies} tallies, ")?;
        write!(f, "{observations} observations, {reports} reported figures)")
    }
}

impl<'a> Evidence<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Observations alone.
    #[must_use]
    pub fn of(observations: impl IntoIterator<Item = Observation>) -> Self {
        Self::new().observations(observations)
    }

    /// One register more: what the targets ask for is counted over it.
    ///
    /// A target's indicator is counted by its rule in the roadmap, or by that of the catalogue that comes with the library
    /// where the two are the same indicator: for the periods of the target, its baseline and milestones; for the latest periods
    /// of the same length that have begun and that are over; and for the same period of each earlier year. A target that is due
    /// on a day so has the state to date and that of the same day a year before, and not one of every day. The counts join
    /// the other observations of the target.
    ///
    /// Several registers are taken as parts of one work, of which nobody says whether they overlap: together they have at
    /// least what the largest has, and at most the sum. Read offices into one register, or merge their [tallies](Self::tally),
    /// and who helps in two of them is counted once, exactly.
    ///
    /// ```
    /// use volunteer_core::assess::{Evidence, Verdict, assess};
    /// use volunteer_core::register::{ParticipationRow, Register, RegisterBuilder, Scope};
    /// use volunteer_core::roadmap::{Roadmap, Target};
    /// use volunteer_core::{Context, calendar::parse_date};
    ///
    /// let office = |people: [&str; 2]| {
    ///     let mut builder = RegisterBuilder::new(Scope::default());
    ///     let mut rows = builder.participation_rows("shifts");
    ///     for who in people {
    ///         let first_day = Some(parse_date("2025-04-19")?);
    ///         rows.push(&ParticipationRow { person: Some(who), first_day, place: Some("KZ-59"), ..Default::default() })?;
    ///     }
    ///     rows.done()?;
    ///     Ok::<Register, volunteer_core::Error>(builder.finish())
    /// };
    /// let (north, south) = (office(["v-1", "v-2"])?, office(["v-1", "v-3"])?);
    /// let target = Target::new("volunteers", "KZ-59", "2025".parse()?, 3);
    /// let roadmap = Roadmap::builder("plan", "2025".parse()?).target(target).build()?;
    /// let evidence = Evidence::new().register(&north).register(&south);
    /// let assessment = assess(&roadmap, &evidence, &Context::kazakhstan(), parse_date("2025-12-31")?)?;
    /// assert_eq!(assessment.targets[0].verdict, Verdict::Undetermined); // 2 to 4: are v-1 and v-1 one person?
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn register(mut self, register: &'a Register) -> Self {
        self.registers.push(register);
        self
    }

    /// The tally of many registers, merged: the different volunteers of its places, months, quarters and years, and of its whole
    /// period, each once however many registers and years they are in.
    ///
    /// Targets of an indicator that counts all volunteers are counted, for periods that are over at the day of the judgement.
    /// The value is exact where every row is of a named person, at a known place and day within the plan's period; otherwise it
    /// has bounds. The registers are taken to cover the plan's map and period.
    ///
    /// ```
    /// use volunteer_core::assess::{Evidence, Verdict, assess};
    /// use volunteer_core::cube::KeyedHash;
    /// use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope, TallyPlan};
    /// use volunteer_core::roadmap::{Roadmap, Target};
    /// use volunteer_core::{Context, calendar::parse_date};
    ///
    /// let (context, period) = (Context::kazakhstan(), "2024/2025".parse()?);
    /// let (plan, keys) = (TallyPlan::new(&context, "kz-20", period)?, KeyedHash::new([7; 16]));
    /// let tally = |place: &str, rows: &[(&str, &str)]| {
    ///     let mut builder = RegisterBuilder::new(Scope::default());
    ///     let mut table = builder.participation_rows("shifts");
    ///     for (who, day) in rows {
    ///         let (person, first_day, place) = (Some(*who), Some(parse_date(day)?), Some(place));
    ///         table.push(&ParticipationRow { person, first_day, place, ..Default::default() })?;
    ///     }
    ///     table.done()?;
    ///     builder.finish().tally(&plan, |id| keys.key(id.as_bytes()), 1)
    /// };
    /// // v-1 helped in two regions and in both years, and is one volunteer of the country.
    /// let north = tally("KZ-59", &[("v-1", "2024-05-01"), ("v-2", "2024-06-01")])?;
    /// let merged = north.merge(&tally("KZ-55", &[("v-1", "2025-05-01"), ("v-3", "2025-06-01")])?)?;
    ///
    /// let target = Target::new("volunteers", "KZ", period, 4);
    /// let roadmap = Roadmap::builder("plan", period).target(target).build()?;
    /// let assessment = assess(&roadmap, &Evidence::new().tally(&plan, &merged), &context, parse_date("2026-01-31")?)?;
    /// assert_eq!(assessment.targets[0].value.unwrap().as_exact().unwrap(), volunteer_core::Number::from(3).into());
    /// assert_eq!(assessment.targets[0].verdict, Verdict::NotMet);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn tally(mut self, plan: &'a TallyPlan, tally: &'a Tally) -> Self {
        self.tallies.push((plan, tally));
        self
    }

    /// More observations.
    #[must_use]
    pub fn observations(mut self, observations: impl IntoIterator<Item = Observation>) -> Self {
        self.observations.extend(observations);
        self
    }

    /// What was counted over a register before, without its parts by categories.
    #[must_use]
    pub fn counts(self, counts: &Counts) -> Self {
        let whole = counts.values().iter().filter(|value| value.categories.is_empty());
        self.observations(whole.map(|value| value.observation.clone()))
    }

    /// More figures in the words of whoever reported them. They are read when the roadmap is judged, by the widths of the
    /// context.
    #[must_use]
    pub fn figures(mut self, reports: impl IntoIterator<Item = Report>) -> Self {
        self.reports.extend(reports);
        self
    }

    /// Everything as observations, the roadmap's targets counted over the registers.
    pub(super) fn observe(&self, roadmap: &Roadmap, context: &Context, as_of: Date) -> Result<Vec<Observation>> {
        let mut observed = Vec::new();
        for (index, report) in self.reports.iter().enumerate() {
            let read = report.observe(&context.widths);
            observed.push(read.map_err(|error| error.at_index(index).at_key("figures"))?);
        }
        if !self.registers.is_empty() || !self.tallies.is_empty() {
            let proposed = Catalogue::built_in()?.indicators();
            let mut countable: Vec<Indicator> =
                roadmap.indicators.iter().filter_map(|one| countable(one, proposed)).collect();
            // What a ratio is made of is counted also where the roadmap names the ratio alone.
            for id in roadmap.indicators.iter().filter_map(|one| one.rule.as_ref()).flat_map(RatioRule::made_of) {
                let named = roadmap.indicator(id).is_some() || countable.iter().any(|one| one.id == *id);
                if !named && let Some(part) = proposed.iter().find(|one| one.id == *id && one.count.is_some()) {
                    countable.push(part.clone());
                }
            }
            let counts = self.registers.iter().enumerate().map(|(index, register)| {
                let at = |error: Error| error.at_index(index).at_key("registers");
                count(&countable, roadmap, register, context, as_of).map_err(at)
            });
            observed.extend(super::several::together(counts.collect::<Result<Vec<_>>>()?)?);
            for (index, tally) in self.tallies.iter().enumerate() {
                let at = |error: Error| error.at_index(index).at_key("tallies");
                observed.extend(super::tallied::count(&countable, roadmap, *tally, context, as_of).map_err(at)?);
            }
        }
        Ok(observed)
    }

    pub(super) fn stated(&self) -> &[Observation] {
        &self.observations
    }
}

impl From<Observations> for Evidence<'_> {
    fn from(document: Observations) -> Self {
        Self::of(document.observations)
    }
}

impl FromIterator<Observation> for Evidence<'_> {
    fn from_iter<I: IntoIterator<Item = Observation>>(observations: I) -> Self {
        Self::of(observations)
    }
}

impl<'a> From<&'a Register> for Evidence<'a> {
    fn from(register: &'a Register) -> Self {
        Self::new().register(register)
    }
}

/// An indicator with the rule by which it is counted, its own or that of the same indicator of the proposal.
fn countable(indicator: &Indicator, proposed: &[Indicator]) -> Option<Indicator> {
    let same = |one: &&Indicator| {
        one.id == indicator.id
            && one.unit == indicator.unit
            && one.nature == indicator.nature
            && one.counted == indicator.counted
    };
    let mut counted = indicator.clone();
    if counted.count.is_none() && counted.rule.is_none() {
        counted.count.clone_from(&proposed.iter().find(same)?.count);
    }
    counted.count.is_some().then_some(counted)
}

/// For which places and periods targets need one indicator.
#[derive(Default)]
struct Needed<'a> {
    places: BTreeSet<&'a str>,
    periods: BTreeSet<Period>,
}

/// The counts of one register that the targets ask for.
fn count(
    countable: &[Indicator],
    roadmap: &Roadmap,
    register: &Register,
    context: &Context,
    as_of: Date,
) -> Result<Vec<Observation>> {
    let covered = Covered::new(register, as_of);
    let mut needed: BTreeMap<(&str, &str), Needed<'_>> = BTreeMap::new();
    for target in &roadmap.targets {
        let Some(indicator) = roadmap.indicator(&target.indicator) else { continue };
        // A ratio is made of the counts that it divides.
        let ids = indicator.rule.as_ref().map_or_else(|| vec![&indicator.id], |rule| rule.made_of().collect());
        for id in ids {
            let needed = needed.entry((id, &target.map)).or_default();
            needed.places.insert(&target.place);
            let periods = covered.periods_of(target);
            match &indicator.rule {
                Some(rule) if rule.denominator.as_ref() == Some(id) => {
                    let below = periods.iter().filter_map(|period| rule.denominator_period(*period));
                    needed.periods.extend(below.filter(|period| covered.reaches(*period)));
                    // One indicator may stand above and below.
                    if rule.numerator == *id {
                        needed.periods.extend(&periods);
                    }
                }
                _ => needed.periods.extend(periods),
            }
        }
    }
    let mut queries = Vec::new();
    let mut cuts = Vec::new();
    for ((id, map), Needed { places, periods: whole }) in needed {
        let Some(indicator) = countable.iter().find(|one| one.id == id) else { continue };
        let last = covered.last;
        let ends = whole.iter().filter(|period| last < period.end());
        // A period that is not over is counted up to the last day, and says so.
        let cut: BTreeMap<Period, Period> =
            ends.filter_map(|period| Some((Period::new(period.start(), last).ok()?, *period))).collect();
        let query = CountQuery {
            indicators: vec![indicator.clone().into()],
            places: places.into_iter().map(str::to_owned).collect(),
            periods: whole.into_iter().filter(|period| period.end() <= last).chain(cut.keys().copied()).collect(),
            map: Some(map.to_owned()),
            ..CountQuery::default()
        };
        if !query.periods.is_empty() {
            queries.push(query);
            cuts.push(cut);
        }
    }
    let mut counted = Vec::new();
    for (counts, cut) in count_flagged(register, &queries, context)?.into_iter().zip(cuts) {
        for value in counts {
            let mut observation = value.observation;
            if let Some(whole) = cut.get(&observation.period) {
                observation.period = *whole;
                observation.until = Some(Until::Within(Period::day(covered.last)));
            }
            counted.push(observation);
        }
    }
    Ok(counted)
}

/// The days of which a register may say something.
struct Covered {
    scope: Option<Period>,
    /// The first day of the scope; without one, that of the first row.
    first: Option<Date>,
    /// Nothing after the day of the judgement is known, and nothing after the last day of the scope.
    last: Date,
}

impl Covered {
    fn new(register: &Register, as_of: Date) -> Self {
        let scope = register.scope().period;
        Self {
            scope,
            first: scope.or_else(|| register.days()).map(|days| days.start()),
            last: scope.map_or(as_of, |scope| scope.end().min(as_of)),
        }
    }

    fn reaches(&self, period: Period) -> bool {
        period.start() <= self.last && self.scope.is_none_or(|scope| scope.overlaps(&period))
    }

    /// The periods of a target: the baseline, the milestones and what is due, with what a verdict takes where that is not known
    /// yet and what its course over the years is made of.
    fn periods_of(&self, target: &Target) -> BTreeSet<Period> {
        let named = target.baseline.iter().map(|baseline| baseline.period);
        let named = named.chain(target.milestones.iter().map(|milestone| milestone.due)).chain([target.due]);
        let history = self.latest(target.due).into_iter().chain(self.earlier_years(target.due));
        named.chain(history).filter(|period| self.reaches(*period)).collect()
    }

    /// Of the periods like this one and not after it, the last that has begun and the last that is over.
    fn latest(&self, due: Period) -> Vec<Period> {
        let last = due.end().min(self.last);
        let begun = Period::containing(last, due.form()).ok().or_else(|| before(due).find(|one| one.start() <= last));
        let over = begun.and_then(|begun| if begun.end() <= last { Some(begun) } else { begun.previous().ok() });
        begun.into_iter().chain(over).collect()
    }

    /// The same period of each earlier year of which the register knows a day; of a year or longer, every one before.
    fn earlier_years(&self, due: Period) -> Vec<Period> {
        let known = |period: &Period| self.first.is_some_and(|first| first <= period.end());
        if due.days() >= 365 {
            return before(due).skip(1).take_while(known).collect();
        }
        (1..).map_while(|years| years_before(due, years)).take_while(known).collect()
    }
}

/// A period, and those of the same length before it.
fn before(period: Period) -> impl Iterator<Item = Period> {
    std::iter::successors(Some(period), |period| period.previous().ok())
}

/// The period of the same form that many years before.
fn years_before(period: Period, years: u32) -> Option<Period> {
    let months = Months::new(years.checked_mul(12)?);
    let start = period.start().checked_sub_months(months)?;
    Period::containing(start, period.form()).ok().or_else(|| {
        let next = period.end().succ_opt()?.checked_sub_months(months)?;
        Period::new(start, next.pred_opt()?).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(first: &str, last: &str) -> Covered {
        let day = |text| crate::calendar::parse_date(text).unwrap();
        Covered { scope: None, first: Some(day(first)), last: day(last) }
    }

    fn periods(covered: &Covered, due: &str) -> Vec<String> {
        let target = Target::new("clubs", "KZ", due.parse().unwrap(), 14);
        covered.periods_of(&target).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_day_is_compared_with_the_state_to_date_and_with_the_same_day_of_earlier_years() {
        let ten_years = covered("2016-03-01", "2025-09-15");
        let days = ["2016-12-31", "2017-12-31", "2018-12-31", "2019-12-31", "2020-12-31", "2021-12-31", "2022-12-31"];
        let days = [&days[..], &["2023-12-31", "2024-12-31", "2025-09-15"]].concat();
        assert_eq!(periods(&ten_years, "2025-12-31"), days);
        // On the 29th of February as on the last day of a shorter one.
        assert_eq!(periods(&covered("2023-01-01", "2024-02-29"), "2024-02-29"), ["2023-02-28", "2024-02-29"]);
    }

    #[test]
    fn a_month_is_compared_with_the_one_before_and_with_the_same_of_earlier_years() {
        let known = covered("2023-04-10", "2025-09-15");
        assert_eq!(periods(&known, "2025-12"), ["2023-12", "2024-12", "2025-08", "2025-09"]);
        assert_eq!(periods(&known, "2025-08"), ["2023-08", "2024-08", "2025-08"]);
        assert_eq!(
            periods(&known, "2025-04-10/2025-05-09"),
            ["2023-04-10/2023-05-09", "2024-04-10/2024-05-09", "2025-04-10/2025-05-09"]
        );
    }

    #[test]
    fn years_are_compared_with_all_before() {
        let known = covered("2023-04-10", "2025-09-15");
        assert_eq!(periods(&known, "2026"), ["2023", "2024", "2025"]);
        assert_eq!(periods(&known, "2025"), ["2023", "2024", "2025"]);
        assert_eq!(periods(&known, "2024/2025"), ["2022-01-01/2023-12-31", "2024-01-01/2025-12-31"]);
    }
}
