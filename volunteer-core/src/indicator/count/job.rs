//! Counting as a job in steps, and on several threads.

use super::stages::{Cut, IndicatorCount};
use super::{CountCode, CountStep, CountedValue, Grid, Selected};
use crate::calendar::Period;
use crate::context::Context;
use crate::cube::Progress;
use crate::error::{CubeError, Error, IndicatorError, Result, excerpt};
use crate::indicator::counts::MinutesAs;
use crate::indicator::query::{HOURS, MINUTES};
use crate::indicator::{CountQuery, Counts, Indicator, IndicatorRef, RatioRule, is_division_by_zero, ratios};
use crate::observation::{Missing, Nature, Observation};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The counting of a query over a register, in steps. Dropping it cancels it.
///
/// Each step works on as many indicators at once as it has threads, and does about its budget of rows; the answer does not
/// depend on either. Beyond its budget go the grouping of the rows by their people for an indicator that looks back, and what
/// [`cube::Job`](crate::cube::Job) names.
///
/// ```
/// use volunteer_core::indicator::CountQuery;
/// use volunteer_core::{Context, register::Register};
/// let (register, context) = (Register::default(), Context::kazakhstan());
/// let query = CountQuery::of(["volunteers", "hours"]).place("KZ").period("2023".parse()?);
/// let mut job = register.count_job(&query, &context, 2)?;
/// while !job.step(100_000)?.is_done() {}
/// assert_eq!(job.finish()?, register.count(&query, &context)?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub struct CountJob<'r> {
    context: &'r Context,
    minutes: MinutesAs,
    threads: usize,
    /// The indicators that are counted, those after the wanted ones as parts of ratios alone.
    counts: Vec<IndicatorCount<'r>>,
    /// How many of them are wanted themselves.
    wanted: usize,
    /// The ratios that are wanted, with the places of their numerators and denominators among the counts.
    ratios: Vec<Ratio<'r>>,
    /// The next ratio, and the next value of its numerator.
    next: (usize, usize),
    made: Vec<CountedValue>,
}

struct Ratio<'r> {
    indicator: &'r Indicator,
    rule: &'r RatioRule,
    numerator: Option<usize>,
    denominator: Option<usize>,
    /// How the denominator adds up: a state stands at the last day of its period.
    of: Nature,
}

impl<'r> CountJob<'r> {
    pub(in crate::indicator) fn new(
        selected: Selected<'r>,
        query: &'r CountQuery,
        context: &'r Context,
        threads: usize,
    ) -> Result<Self> {
        let catalogue = query.catalogue()?;
        let by_id: BTreeMap<&str, &Indicator> =
            catalogue.indicators.iter().rev().map(|one| (one.id.as_str(), one)).collect();
        let at = |index: usize, error: Error| error.at_index(index).at_key("indicators");
        let mut wanted = Distinct::default();
        for (index, one) in query.indicators.iter().enumerate() {
            let indicator = match one {
                IndicatorRef::Id(id) => match by_id.get(id.as_str()) {
                    Some(indicator) => indicator,
                    None => catalogue.named(id).map_err(|error| at(index, error))?,
                },
                IndicatorRef::Own(indicator) => indicator,
            };
            if !indicator.is_countable() {
                let kind = IndicatorError::IndicatorNotCounted { indicator: excerpt(&indicator.id) };
                return Err(at(index, kind.into()));
            }
            wanted.add(indicator);
        }
        if query.indicators.is_empty() {
            catalogue.indicators.iter().filter(|one| one.is_countable()).for_each(|one| wanted.add(one));
        }
        // What an indicator of the caller's own is called goes before the catalogue.
        let mut known = by_id;
        known.extend(query.indicators.iter().rev().filter_map(IndicatorRef::own).map(|one| (one.id.as_str(), one)));

        let counted = |one: &&Indicator| one.count.is_some();
        let mut all = Distinct::default();
        wanted.list.iter().copied().filter(counted).for_each(|one| all.add(one));
        let count_of_wanted = all.list.len();
        for id in wanted.list.iter().filter_map(|one| one.rule.as_ref()).flat_map(RatioRule::made_of) {
            known.get(id.as_str()).copied().filter(counted).into_iter().for_each(|part| all.add(part));
        }
        let grid = Grid::new(query, selected.register, context)?;
        let cut = Arc::new(Cut::new(grid.clone(), selected, context)?);
        let mut counts = Vec::with_capacity(all.list.len());
        for indicator in all.list {
            if let Some(rule) = &indicator.count {
                counts.push(IndicatorCount::new((indicator, rule), selected, &cut)?);
            }
        }
        // What a ratio divides by in earlier periods is counted for those.
        let mut earlier: BTreeMap<(&str, u32), usize> = BTreeMap::new();
        let mut ratios = Vec::new();
        for indicator in &wanted.list {
            let Some(rule) = &indicator.rule else { continue };
            let numerator = all.places.get(rule.numerator.as_str()).copied();
            let below = rule.denominator.as_deref().and_then(|id| known.get(id)).copied();
            let below = below.and_then(|one| Some((one, one.count.as_ref()?)));
            let mut denominator = below.and_then(|(one, _)| all.places.get(one.id.as_str())).copied();
            if let (Some((one, count)), Some(months)) = (below, rule.denominator_months_before) {
                denominator = earlier.get(&(one.id.as_str(), months)).copied();
                if denominator.is_none() {
                    let periods = grid.periods.iter().filter_map(|period| period.months_before(months).ok());
                    let cut = Cut::new(Grid { periods: periods.collect(), ..grid.clone() }, selected, context)?;
                    denominator = Some(counts.len());
                    earlier.insert((one.id.as_str(), months), counts.len());
                    counts.push(IndicatorCount::new((one, count), selected, &Arc::new(cut))?);
                }
            }
            let of = below.map_or(Nature::Flow, |(one, _)| one.nature);
            ratios.push(Ratio { indicator, rule, numerator, denominator, of });
        }
        let named = |id: &str| query.indicators.iter().any(|one| one.id() == id);
        let minutes = match (named(HOURS) && catalogue.get(HOURS).is_none(), named(MINUTES)) {
            (false, _) => MinutesAs::Minutes,
            (true, false) => MinutesAs::Hours,
            (true, true) => MinutesAs::Both,
        };
        let (wanted, made) = (count_of_wanted, Vec::new());
        Ok(Self { context, minutes, threads: threads.clamp(1, 256), counts, wanted, ratios, next: (0, 0), made })
    }

    /// Does about `budget` more, in rows.
    ///
    /// # Errors
    /// `number-out-of-range`; what [`Register::count`](crate::register::Register::count) refuses of the rows. After an error
    /// there is no answer.
    pub fn step(&mut self, budget: u64) -> Result<Progress> {
        let mut left = usize::try_from(budget).unwrap_or(usize::MAX).max(1);
        while left > 0 && !self.is_done() {
            let done = if self.counts.iter().all(IndicatorCount::is_done) { self.ratio()? } else { self.count(left)? };
            left = left.saturating_sub(done);
        }
        Ok(self.progress())
    }

    /// Goes on with as many indicators as there are threads.
    fn count(&mut self, budget: usize) -> Result<usize> {
        let threads = self.threads;
        let mut running: Vec<_> = self.counts.iter_mut().filter(|one| !one.is_done()).take(threads).collect();
        let each = (budget / running.len().max(1)).max(1);
        if let [one] = running.as_mut_slice() {
            return one.step(each);
        }
        let done: Vec<Result<usize>> = std::thread::scope(|scope| {
            let threads: Vec<_> = running
                .into_iter()
                .map(|one| {
                    scope.spawn(move || {
                        let mut done = 0;
                        while done < each && !one.is_done() {
                            done += one.step(each - done)?;
                        }
                        Ok(done)
                    })
                })
                .collect();
            let threads = threads.into_iter().map(std::thread::ScopedJoinHandle::join);
            threads.map(|done| done.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
        });
        done.into_iter().sum()
    }

    /// Makes the next value of a ratio.
    fn ratio(&mut self) -> Result<usize> {
        let Some(ratio) = self.ratios.get(self.next.0) else { return Ok(1) };
        let values = |at: Option<usize>| at.and_then(|at| self.counts.get(at)).map_or(&[][..], IndicatorCount::values);
        let Some(numerator) = values(ratio.numerator).get(self.next.1) else {
            self.next = (self.next.0 + 1, 0);
            return Ok(1);
        };
        let wanted = ratio.rule.denominator_period(numerator.observation.period);
        let wanted = wanted.map(|period| if ratio.of == Nature::Stock { Period::day(period.end()) } else { period });
        let denominator = ratio.rule.denominator.as_deref().zip(wanted).and_then(|(id, period)| {
            beside(values(ratio.denominator), (id.len(), period), numerator, ratio.rule.numerator.len())
        });
        self.made.push(made(ratio.indicator, ratio.rule, numerator, denominator, self.context)?);
        self.next.1 += 1;
        Ok(VALUE)
    }

    fn is_done(&self) -> bool {
        self.next.0 >= self.ratios.len() && self.counts.iter().all(IndicatorCount::is_done)
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let (mut done, mut of) = (0_u64, 1_u64);
        for (own, all) in self.counts.iter().map(IndicatorCount::progress) {
            (done, of) = (done.saturating_add(own), of.saturating_add(all));
        }
        // The values of a ratio are known once its numerator is counted.
        of = of.saturating_add(self.ratios.len() as u64);
        done = done.saturating_add(self.next.0.min(self.ratios.len()) as u64);
        Progress { done: if self.is_done() { of } else { done.min(of - 1) }, of }
    }

    /// The counts.
    ///
    /// # Errors
    /// `job-unfinished` before the last step.
    pub fn finish(self) -> Result<Counts> {
        if !self.is_done() {
            let Progress { done, of } = self.progress();
            return Err(CubeError::JobUnfinished { done, of }.into());
        }
        let mut made = self.made;
        for ratio in &self.ratios {
            say_vintages(&mut made, ratio.indicator);
        }
        let counted = self.counts.into_iter().take(self.wanted).flat_map(IndicatorCount::into_values);
        Ok(Counts::new(counted.chain(made).collect(), self.minutes))
    }

    /// The counts, with all that is left to do done.
    pub(in crate::indicator) fn run(mut self) -> Result<Counts> {
        while !self.step(u64::MAX)?.is_done() {}
        self.finish()
    }
}

/// How much work one ratio is, in rows.
const VALUE: usize = 8;

/// Indicators by their ids, each once.
#[derive(Default)]
struct Distinct<'r> {
    list: Vec<&'r Indicator>,
    places: BTreeMap<&'r str, usize>,
}

impl<'r> Distinct<'r> {
    fn add(&mut self, indicator: &'r Indicator) {
        let next = self.list.len();
        if *self.places.entry(&indicator.id).or_insert(next) == next {
            self.list.push(indicator);
        }
    }
}

/// The value of a period, the same place and categories among values in order; their indicators have ids of this length, behind
/// which stand the names of the categories.
fn beside<'v>(
    values: &'v [CountedValue],
    (id, period): (usize, Period),
    like: &CountedValue,
    of_like: usize,
) -> Option<&'v CountedValue> {
    fn key(value: &CountedValue, id: usize) -> (Period, &str, &str) {
        let one = &value.observation;
        (one.period, &one.place, one.indicator.get(id..).unwrap_or_default())
    }
    let (_, place, categories) = key(like, of_like);
    let wanted = (period, place, categories);
    let from = values.partition_point(|value| key(value, id) < wanted);
    let same = values.get(from..)?.iter().take_while(|value| key(value, id) == wanted);
    same.into_iter().find(|value| value.categories == like.categories)
}

/// Says of the rates of one indicator that they divide by populations of different editions, where they do: what lies between
/// two of them may be a difference of the editions.
fn say_vintages(made: &mut [CountedValue], indicator: &Indicator) {
    let is_of = |value: &&mut CountedValue| value.indicator() == indicator.id && value.observation.vintage.is_some();
    let of: Vec<&mut CountedValue> = made.iter_mut().filter(is_of).collect();
    let first = of.first().and_then(|value| value.observation.vintage.clone());
    if of.iter().any(|value| value.observation.vintage != first) {
        for value in of {
            value.trail.push(CountStep { code: CountCode::VintagesDiffer, rows: None });
        }
    }
}

/// A ratio of two counts, or why there is none.
fn made(
    indicator: &Indicator,
    rule: &RatioRule,
    numerator: &CountedValue,
    denominator: Option<&CountedValue>,
    context: &Context,
) -> Result<CountedValue> {
    let below: Vec<&Observation> = denominator.iter().map(|one| &one.observation).collect();
    let mut trail = numerator.trail.clone();
    let name = numerator.observation.indicator.replacen(&rule.numerator, &indicator.id, 1);
    let missing = match ratios(indicator, rule, &[&numerator.observation], &below, &context.populations) {
        Ok(made) => match made.into_iter().next() {
            Some(mut observation) => {
                observation.indicator = name;
                return Ok(CountedValue { observation, categories: numerator.categories.clone(), trail });
            }
            None => Missing::Unknown,
        },
        Err(error) if is_division_by_zero(&error) => {
            trail.push(CountStep { code: CountCode::DenominatorZero, rows: None });
            Missing::NotApplicable
        }
        Err(error) => return Err(error),
    };
    let mut observation = numerator.observation.clone();
    observation.indicator = name;
    observation.unit = indicator.unit.clone();
    observation.nature = Nature::Ratio;
    observation.counted = indicator.counted;
    observation.definition.clone_from(&indicator.definition);
    observation.value = None;
    observation.missing = Some(missing);
    Ok(CountedValue { observation: observation.check()?, categories: numerator.categories.clone(), trail })
}
