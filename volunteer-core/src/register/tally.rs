//! A register counted so that it can be counted together with others: a tally, and back to counts.
//!
//! Registers that were read apart know places, months and people by codes of their own. A [`TallyPlan`] fixes what is
//! distinguished (the places of a map, the months of a period, words of categories), and people are known by keys that the caller
//! makes of their identifiers. So the tallies of any parts of a register merge, in any order, to that of the whole.
//!
//! A row counts where it surely belongs: one that runs over two months counts in their quarter, one of an unknown place
//! counts everywhere together and in no place. What is in the whole and in none of its parts is what is not known.

mod columns;
#[cfg(test)]
mod tests;

pub use columns::TallyColumns;

use super::Register;
use crate::calendar::{Period, PeriodForm};
use crate::context::Context;
use crate::cube::{Axis, Cell, NONE, Plan, Tally, TallyJob};
use crate::error::{CubeError, Result};
use crate::record::day_number;
use std::collections::BTreeMap;

/// The levels of places, from the root of the tree down.
const PLACES: [&str; 4] = ["country", "region", "district", "settlement"];
/// The forms of periods that a tally tells apart, from fine to coarse; after them the whole period.
const FORMS: [PeriodForm; 3] = [PeriodForm::Month, PeriodForm::Quarter, PeriodForm::Year];

/// The level of the whole period: after the periods of all forms side by side, and those of each form.
const WHOLE: usize = 4;

/// What tallies of registers tell apart. Those of the same plan can be merged.
///
/// ```
/// use volunteer_core::cube::KeyedHash;
/// use volunteer_core::register::{InputColumn, InputTable, RegisterBuilder, Scope, TallyPlan};
/// let plan = TallyPlan::new(&volunteer_core::Context::kazakhstan(), "kz-20", volunteer_core::Period::parse("2025")?)?;
/// let keys = KeyedHash::new([7; 16]);
/// let tally = |people: &[&str]| {
///     let mut builder = RegisterBuilder::new(Scope::default());
///     let codes: Vec<u32> = (0..).take(people.len()).collect();
///     builder.columns("office", InputTable::Participations, &[
///         ("person", InputColumn::Codes { codes: &codes, labels: people }),
///         ("first_day", InputColumn::I32(&vec![20_200; people.len()])),
///     ])?;
///     builder.finish().tally(&plan, |id| keys.key(id.as_bytes()), 1)
/// };
/// // The volunteer A17 is in both registers, and is one person.
/// let counts = plan.counts(&tally(&["A17", "B2"])?.merge(&tally(&["A17"])?)?, 1)?;
/// let whole = counts.iter().find(|count| count.place.is_none() && count.period.is_none()).unwrap();
/// assert_eq!((whole.cell.rows, whole.cell.people), (3, 2));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct TallyPlan {
    map: String,
    whole: Period,
    /// The places of the map, by code, in order.
    places: Vec<String>,
    /// Months, quarters, years and the whole, each a node that a row may surely belong to.
    periods: Vec<Period>,
    /// Where the quarters, the years and the whole begin among them.
    starts: [usize; 3],
    categories: Vec<(String, Vec<String>)>,
    plan: Plan,
}

/// What is counted of one place, period and combination of categories.
///
/// ```
/// use volunteer_core::register::TallyCount;
/// fn people_at_least(count: &TallyCount) -> u64 {
///     count.cell.different_people().0
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TallyCount {
    /// The place, by its code; `None` for everywhere, rows of an unknown place among them.
    pub place: Option<String>,
    /// The period; `None` for all rows, those of an unknown day and those outside of the plan's period among them.
    pub period: Option<Period>,
    /// The categories that are broken down here, with the word of each; a category that is not here has any word, or none.
    pub categories: BTreeMap<String, String>,
    /// Rows, heads, minutes and different people.
    pub cell: Cell,
}

impl TallyPlan {
    /// Every place of a map down to settlements, each with all that lies in it; every month, quarter and year of a period.
    ///
    /// # Errors
    /// `map-unknown`; `plan-too-large` for a period of very many years.
    pub fn new(context: &Context, map: &str, period: Period) -> Result<Self> {
        let gazetteer = &context.gazetteer;
        gazetteer.map(map)?;
        let mut places: Vec<String> = gazetteer
            .all()
            .iter()
            .filter(|place| gazetteer.check(&place.code, map).is_ok())
            .map(|place| place.code.clone())
            .collect();
        places.sort_unstable();
        let node = |code: &str| find(&places, code);
        // The chain of a place from the country down to itself.
        let chain = |code: &str| {
            let mut above: Vec<u32> = gazetteer.ancestors(code).map(|place| node(&place.code)).collect();
            above.reverse();
            above.push(node(code));
            above
        };
        let at_depth = |depth: usize| -> Vec<u32> {
            places.iter().map(|code| chain(code).get(depth).copied().unwrap_or(NONE)).collect()
        };
        let count = |length: usize| u32::try_from(length).unwrap_or(NONE);
        // A place is itself at the level of its depth, and in no node below: what is known of a region only is in no district.
        let mut place = Axis::new("place", count(places.len()));
        for (depth, level) in PLACES.into_iter().enumerate().rev() {
            place = place.level(level, at_depth(depth))?;
        }
        let place = place.all();

        let mut periods = Vec::new();
        let mut starts = [0; 3];
        for (form, start) in FORMS.into_iter().zip([None, Some(0), Some(1)]) {
            if let Some(start) = start.and_then(|at: usize| starts.get_mut(at)) {
                *start = periods.len();
            }
            let mut next = Period::containing(period.start(), form)?;
            while next.start() <= period.end() {
                // What reaches out of the period is not counted whole, so that it is not counted.
                if period.covers(&next) {
                    periods.push(next);
                }
                next = next.next()?;
            }
        }
        let [.., whole] = &mut starts;
        *whole = periods.len();
        periods.push(period);
        let [quarters, years, whole] = starts;
        let level = |range: std::ops::Range<usize>| -> Vec<u32> {
            let within = |inner: &Period| {
                let found = range.clone().find(|at| periods.get(*at).is_some_and(|outer| outer.covers(inner)));
                found.map_or(NONE, count)
            };
            periods.iter().map(within).collect()
        };
        let when = Axis::new("when", count(periods.len()))
            .level("month", level(0..quarters))?
            .level("quarter", level(quarters..years))?
            .level("year", level(years..whole))?
            .level("period", level(whole..periods.len()))?
            .all();
        let plan = planned(vec![place, when])?;
        Ok(Self { map: map.to_owned(), whole: period, places, periods, starts, categories: Vec::new(), plan })
    }

    /// The same, telling apart these words of a category as well: a category of the caller's, `field`, `organisation` or
    /// `activity`.
    ///
    /// # Errors
    /// `plan-too-large`.
    ///
    /// ```
    /// use volunteer_core::register::TallyPlan;
    /// let plan = TallyPlan::new(&volunteer_core::Context::kazakhstan(), "kz-20", volunteer_core::Period::parse("2025")?)?;
    /// assert_eq!(plan.by("sex", ["female", "male"])?.cube_plan().axes().len(), 3);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn by<W: Into<String>>(mut self, category: &str, words: impl IntoIterator<Item = W>) -> Result<Self> {
        let mut words: Vec<String> = words.into_iter().map(Into::into).collect();
        words.sort_unstable();
        words.dedup();
        let mut axes = self.plan.axes().to_vec();
        axes.push(Axis::new(category, u32::try_from(words.len()).unwrap_or(NONE)).all());
        self.plan = planned(axes)?;
        self.categories.push((category.to_owned(), words));
        Ok(self)
    }

    /// The map on which its places are meant.
    #[must_use]
    pub fn map(&self) -> &str {
        &self.map
    }

    /// The whole period whose months, quarters and years it tells apart.
    ///
    /// ```
    /// use volunteer_core::register::TallyPlan;
    /// let plan = TallyPlan::new(&volunteer_core::Context::kazakhstan(), "kz-20", volunteer_core::Period::parse("2025")?)?;
    /// assert_eq!((plan.map(), plan.whole().to_string()), ("kz-20", "2025".to_owned()));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub const fn whole(&self) -> Period {
        self.whole
    }

    /// The plan of the counting engine behind it.
    #[must_use]
    pub const fn cube_plan(&self) -> &Plan {
        &self.plan
    }

    /// What a tally counts, place by place, from fine to coarse.
    ///
    /// # Errors
    /// `tally-plan-differs` for a tally of another plan; those of [`Tally::cube`].
    pub fn counts(&self, tally: &Tally, threads: usize) -> Result<Vec<TallyCount>> {
        if *tally.plan() != self.plan {
            return Err(CubeError::TallyPlanDiffers {}.into());
        }
        let cube = tally.cube(threads)?;
        // A period that is a month, a quarter or a year is counted as that, and not once more.
        let is_form = self.periods.split_last().is_some_and(|(whole, others)| others.contains(whole));
        let mut counts = Vec::new();
        for (set, table) in self.plan.sets().iter().zip(cube.tables()) {
            let everything = |axis: usize| {
                let levels = self.plan.axes().get(axis).map_or(0, |axis| axis.level_names().len());
                set.get(axis).is_none_or(|level| level + 1 == levels)
            };
            let label = |axis: usize, row: usize| -> Option<usize> {
                let node = table.nodes(axis).get(row).filter(|_| !everything(axis))?;
                usize::try_from(*node).ok()
            };
            if is_form && set.get(1) == Some(&WHOLE) {
                continue;
            }
            for (row, cell) in table.cells().enumerate() {
                let words = self.categories.iter().zip(2..).filter_map(|((name, words), axis)| {
                    Some((name.clone(), label(axis, row).and_then(|word| words.get(word))?.clone()))
                });
                counts.push(TallyCount {
                    place: label(0, row).and_then(|place| self.places.get(place)).cloned(),
                    period: label(1, row).and_then(|period| self.periods.get(period)).copied(),
                    categories: words.collect(),
                    cell,
                });
            }
        }
        Ok(counts)
    }

    /// The finest period that surely holds all days from one to another; [`NONE`] for none.
    fn period(&self, first: i32, last: i32) -> u32 {
        let [quarters, years, whole] = self.starts;
        let ranges = [0..quarters, quarters..years, years..whole, whole..self.periods.len()];
        let holds = |at: usize| {
            let period = self.periods.get(at)?;
            let holds = day_number(period.start()) <= first && last <= day_number(period.end());
            holds.then(|| u32::try_from(at).unwrap_or(NONE))
        };
        ranges
            .into_iter()
            .find_map(|range| {
                // Periods of one form follow each other: the first that does not end before is the only one.
                let of_form = self.periods.get(range.clone())?;
                holds(range.start + of_form.partition_point(|period| day_number(period.end()) < first))
                    .filter(|at| usize::try_from(*at).is_ok_and(|at| range.contains(&at)))
            })
            .unwrap_or(NONE)
    }
}

/// Every combination of levels but the finest of places and of time, at which those of all sizes stand side by side.
fn planned(axes: Vec<Axis>) -> Result<Plan> {
    let mut sets = vec![Vec::new()];
    for (number, axis) in axes.iter().enumerate() {
        let levels = usize::from(number < 2)..axis.level_names().len();
        let longer = |set: &Vec<usize>, level| set.iter().copied().chain([level]).collect::<Vec<usize>>();
        sets = sets.iter().flat_map(|set| levels.clone().map(move |level| longer(set, level))).collect();
    }
    Plan::new(axes, sets)
}

/// The place of a text in a list in order; [`NONE`] where it is not there.
fn find(list: &[String], text: &str) -> u32 {
    let at = list.binary_search_by(|own| own.as_str().cmp(text)).ok();
    at.and_then(|at| u32::try_from(at).ok()).unwrap_or(NONE)
}

impl Register {
    /// Its participations as a tally, which merges with those of other registers; `key` makes the key of a volunteer of the
    /// identifier, and must do it alike for all of them ([`KeyedHash`](crate::cube::KeyedHash)).
    ///
    /// Rows count whose work took place and that no [decision](Self::decide) leaves out; those of which nobody knows whether it
    /// took place count as heads without names, of whom there may be none. **The bytes of a tally are personal
    /// data.**
    ///
    /// # Errors
    /// `axis-unknown` for a category that the register does not have; those of [`Plan::tally`].
    pub fn tally(&self, plan: &TallyPlan, key: impl FnMut(&str) -> u64, threads: usize) -> Result<Tally> {
        let columns = TallyColumns::new(self, plan)?;
        plan.plan.tally(&[columns.chunk()], &self.person_keys(key), threads)
    }

    /// As [`Self::tally`], in steps.
    ///
    /// # Errors
    /// As [`Self::tally`].
    ///
    /// ```
    /// use volunteer_core::register::{Register, TallyPlan};
    /// let plan = TallyPlan::new(&volunteer_core::Context::kazakhstan(), "kz-20", volunteer_core::Period::parse("2025")?)?;
    /// let mut job = Register::default().tally_job(&plan, |_| 0)?;
    /// while !job.step(1 << 16)?.is_done() {}
    /// assert_eq!(job.finish()?, plan.cube_plan().no_tally());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn tally_job(&self, plan: &TallyPlan, key: impl FnMut(&str) -> u64) -> Result<TallyJob<TallyColumns>> {
        plan.plan.tally_job(TallyColumns::new(self, plan)?, self.person_keys(key))
    }
}
