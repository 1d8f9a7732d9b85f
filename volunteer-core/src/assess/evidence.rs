//! What a roadmap is judged by: registers, observations, and figures in the words of whoever reported them.

use crate::calendar::{Date, Period};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::indicator::{Catalogue, CountQuery, Counts, Indicator, count_flagged};
use crate::observation::{Observation, Observations, Report, Until};
use crate::register::Register;
use crate::roadmap::{Roadmap, Target};
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
    observations: Vec<Observation>,
    reports: Vec<Report>,
}

impl std::fmt::Debug for Evidence<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (registers, observations, reports) = (self.registers.len(), self.observations.len(), self.reports.len());
        write!(f, "Evidence({registers} registers, {observations} observations, {reports} reported figures)")
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
    /// where the two are the same indicator: for the periods of the target, its baseline and milestones, and for those of
    /// the same length before. The counts stand beside the other observations of the target; where two registers say
    /// different things of the same place and period, that is a conflict as between any two sources.
    #[must_use]
    pub fn register(mut self, register: &'a Register) -> Self {
        self.registers.push(register);
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
        if !self.registers.is_empty() {
            let catalogue = Countable::new(roadmap)?;
            for (index, register) in self.registers.iter().enumerate() {
                let at = |error: Error| error.at_index(index).at_key("registers");
                observed.extend(count(&catalogue, roadmap, register, context, as_of).map_err(at)?);
            }
        }
        Ok(observed)
    }

    pub(super) fn given(&self) -> &[Observation] {
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

/// The indicators of a roadmap that can be counted over a register.
struct Countable {
    catalogue: Catalogue,
}

impl Countable {
    fn new(roadmap: &Roadmap) -> Result<Self> {
        let mut catalogue = Catalogue::proposal()?;
        let proposed = std::mem::take(&mut catalogue.indicators);
        catalogue.indicators = roadmap.indicators.iter().filter_map(|one| countable(one, &proposed)).collect();
        Ok(Self { catalogue })
    }

    /// The ids that have to be counted for an indicator: itself, or what a ratio is made of.
    fn ids(&self, indicator: &Indicator) -> Vec<String> {
        let ids = match &indicator.rule {
            Some(rule) => [Some(&rule.numerator), rule.denominator.as_ref()],
            None => [Some(&indicator.id), None],
        };
        ids.into_iter().flatten().filter(|id| self.catalogue.get(id).is_some()).cloned().collect()
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

/// The counts of one register that the targets ask for.
fn count(
    countable: &Countable,
    roadmap: &Roadmap,
    register: &Register,
    context: &Context,
    as_of: Date,
) -> Result<Vec<Observation>> {
    // Nothing after the day of the judgement is known, and nothing after the last day that the register covers.
    let last = register.scope().period.map_or(as_of, |scope| scope.end().min(as_of));
    let mut places: BTreeMap<(String, &str), BTreeSet<&str>> = BTreeMap::new();
    let mut periods: BTreeMap<(String, &str), BTreeSet<Period>> = BTreeMap::new();
    for target in &roadmap.targets {
        let Some(indicator) = roadmap.indicator(&target.indicator) else { continue };
        for id in countable.ids(indicator) {
            let key = (id, target.map.as_str());
            places.entry(key.clone()).or_default().insert(&target.place);
            periods.entry(key).or_default().extend(periods_of(target, register, last));
        }
    }
    let mut queries = Vec::new();
    let mut cuts = Vec::new();
    for ((id, map), places) in places {
        let whole = periods.remove(&(id.clone(), map)).unwrap_or_default();
        let ends = whole.iter().filter(|period| last < period.end());
        // A period that is not over is counted up to the last day, and says so.
        let cut: BTreeMap<Period, Period> =
            ends.filter_map(|period| Some((Period::new(period.start(), last).ok()?, *period))).collect();
        let query = CountQuery {
            indicators: vec![id.into()],
            catalogue: Some(countable.catalogue.clone()),
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
                observation.until = Some(Until::Within(Period::day(last)));
            }
            counted.push(observation);
        }
    }
    Ok(counted)
}

/// The periods of a target that a register may say something of: what is due, the baseline, the milestones, and as many
/// periods of the same form before as the register covers.
fn periods_of(target: &Target, register: &Register, last: Date) -> BTreeSet<Period> {
    let scope = register.scope().period;
    let covered = |period: &Period| period.start() <= last && scope.is_none_or(|scope| scope.overlaps(period));
    let baseline = target.baseline.iter().map(|baseline| baseline.period);
    let milestones = target.milestones.iter().map(|milestone| milestone.due);
    let mut periods: BTreeSet<Period> = baseline.chain(milestones).chain([target.due]).filter(covered).collect();
    let mut before = target.due;
    // A register without a stated scope says how far back it goes by its first row.
    let from = scope.map(|scope| scope.start()).or_else(|| register.days().map(|days| days.start()));
    while let (Some(from), Ok(previous)) = (from, before.previous())
        && from <= previous.end()
    {
        before = previous;
        if covered(&previous) {
            periods.insert(previous);
        }
    }
    periods
}
