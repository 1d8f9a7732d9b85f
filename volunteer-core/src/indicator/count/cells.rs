//! The values of the cells: through the counting engine, or for active volunteers by their participations.

use super::columns::Category;
use super::history::{known, months_until};
use super::periods::Periods;
use super::places::{PlaceAxis, Places};
use super::rows::Table;
use super::{CountCode, CountStep, days};
use crate::calendar::Period;
use crate::cube::{Axis, Cell, Chunk, Codes, Cube, Plan};
use crate::error::Result;
use crate::indicator::{CountOf, CountRule};
use crate::register::{NONE, Register};
use std::collections::BTreeMap;

/// What was counted in a cell.
pub(super) struct Counted {
    pub lower: i64,
    pub upper: Option<i64>,
    pub trail: Vec<CountStep>,
}

/// The cells of one class of periods.
pub(super) enum Cells {
    Counted(Box<Tables>),
    Active { people: BTreeMap<(String, Vec<u32>), Active>, partial: bool },
}

/// The cube of a class of periods, and where in it a cell lies.
pub(super) struct Tables {
    plan: Plan,
    cube: Cube,
    /// The same with those who may be one person as one, where there are such.
    merged: Option<Cube>,
    places: PlaceAxis,
    periods: Periods,
    unknown: Vec<u32>,
}

/// Active volunteers of a cell.
#[derive(Clone, Copy, Default)]
pub(super) struct Active {
    surely: i64,
    possibly: i64,
    /// Heads of unnamed groups, of whom each may be active; `None` where nothing limits them.
    unnamed: i64,
    unlimited: bool,
    rows: u64,
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// The codes of a category, with one more for rows of which it is not known.
fn coded(category: &Category) -> (u32, Vec<u32>) {
    let unknown = u32::try_from(category.labels.len()).unwrap_or(NONE - 1);
    (unknown, category.codes.iter().map(|code| if *code < unknown { *code } else { unknown }).collect())
}

/// Counts the rows of a class of periods.
pub(super) fn count(
    rule: &CountRule,
    table: &Table,
    class: &[Period],
    places: &Places,
    register: &Register,
) -> Result<Cells> {
    let place_codes: Vec<u32> = table.rows.iter().map(|row| row.place).collect();
    let axis = PlaceAxis::new(places, &table.places, &place_codes);
    if rule.of == CountOf::ActiveVolunteers {
        return active(rule, table, class, places, &axis);
    }
    let spans: Vec<(i32, i32)> = table.rows.iter().map(|row| row.days).collect();
    let periods = Periods::new(class, &spans, register.scope().period);
    let mut place = Axis::new("place", axis.leaf_count());
    for (number, nodes) in axis.levels.iter().enumerate() {
        place = place.level(format!("level-{number}"), nodes.clone())?;
    }
    let mut columns_of = vec![place, Axis::new("period", periods.leaves()), Axis::new("surely", 2).all()];
    let categories: Vec<(u32, Vec<u32>)> = table.by.iter().map(|(_, category)| coded(category)).collect();
    for ((name, _), (unknown, _)) in table.by.iter().zip(&categories) {
        columns_of.push(Axis::new(name.clone(), unknown + 1));
    }
    // Every level of places and the places themselves, rows that surely count and all.
    let set =
        |level: usize, surely: usize| [level, 0, surely].into_iter().chain(categories.iter().map(|_| 0)).collect();
    let sets: Vec<Vec<usize>> = (0..=axis.levels.len()).flat_map(|level| [set(level, 0), set(level, 1)]).collect();
    let plan = Plan::new(columns_of, sets)?;
    let who: Vec<u32> = table.rows.iter().map(|row| row.who).collect();
    let same: Vec<u32> =
        if table.same.is_empty() { Vec::new() } else { who.iter().map(|who| table.same(*who)).collect() };
    let lower: Vec<u32> = table.rows.iter().map(|row| row.lower.min(row.upper)).collect();
    let upper: Vec<u32> = table.rows.iter().map(|row| row.upper).collect();
    let minutes: Vec<i32> = table.rows.iter().map(|row| row.minutes).collect();
    let surely: Vec<u8> = table.rows.iter().map(|row| u8::from(!row.sure)).collect();
    let mut columns = vec![Codes::U32(&axis.codes), Codes::U32(&periods.codes), Codes::U8(&surely)];
    columns.extend(categories.iter().map(|(_, codes)| Codes::U32(codes)));
    let chunk = |who| Chunk {
        person: Codes::U32(who),
        axes: columns.clone(),
        minutes: Some(&minutes),
        heads_lower: Some(&lower),
        heads_upper: Some(&upper),
    };
    let cube = plan.count(&[chunk(&who)], 1)?;
    let merged = if same.is_empty() { None } else { Some(plan.count(&[chunk(&same)], 1)?) };
    let unknown = categories.into_iter().map(|(unknown, _)| unknown).collect();
    Ok(Cells::Counted(Box::new(Tables { plan, cube, merged, places: axis, periods, unknown })))
}

impl Cells {
    /// The value of a place, a period and a combination of categories.
    pub(super) fn cell(
        &self,
        (place, period, combination): (&str, Period, &[u32]),
        rule: &CountRule,
        table: &Table,
    ) -> Counted {
        let mut counted = match self {
            Self::Active { people, partial } => {
                let cell = people.get(&(place.to_owned(), combination.to_vec())).copied().unwrap_or_default();
                let open = *partial || cell.unlimited;
                let upper = (!open).then(|| cell.possibly.saturating_add(cell.unnamed));
                let mut trail = vec![CountStep { code: CountCode::Counted, rows: Some(cell.rows) }];
                if *partial {
                    trail.push(CountStep { code: CountCode::HistoryPartial, rows: None });
                }
                Counted { lower: cell.surely, upper, trail }
            }
            Self::Counted(tables) => {
                let Tables { plan, cube, merged, places, periods, unknown } = tables.as_ref();
                let found_in = |cube: &Cube, level: usize, surely: bool, nodes: Vec<u32>| -> Option<Cell> {
                    let levels: Vec<usize> =
                        [level, 0, usize::from(!surely)].into_iter().chain(unknown.iter().map(|_| 0)).collect();
                    cube.cell(plan.set_of(&levels).ok()?, &nodes)
                };
                let found = |level: usize, surely: bool, nodes: Vec<u32>| found_in(cube, level, surely, nodes);
                let (level, node, leaves) = places.nodes(place).cloned().unwrap_or((0, NONE, Vec::new()));
                let (code, uncertain) = periods.nodes(period);
                let nodes = |place: u32, period: u32, codes: &[u32]| -> Vec<u32> {
                    [place, period, 0].into_iter().chain(codes.iter().copied()).collect()
                };
                let sure = found(level + 1, true, nodes(node, code, combination)).unwrap_or_default();
                // At least so many people there are who are surely different.
                let merged = merged
                    .as_ref()
                    .map(|cube| found_in(cube, level + 1, true, nodes(node, code, combination)).unwrap_or_default());
                let mut sum = Sum::default();
                let here = std::iter::once((level + 1, node)).chain(leaves.iter().map(|leaf| (0, *leaf)));
                for (at, (level, node)) in here.enumerate() {
                    for (when, code) in std::iter::once(&code).chain(&uncertain).enumerate() {
                        for (which, codes) in alternatives(combination, unknown).iter().enumerate() {
                            let Some(cell) = found(level, false, nodes(node, *code, codes)) else { continue };
                            sum.add(&cell, at > 0, when > 0, which > 0);
                        }
                    }
                }
                sum.counted(rule.of, &sure, &merged.unwrap_or(sure))
            }
        };
        if rule.of == CountOf::Minutes {
            counted.lower = counted.lower.saturating_add(table.less);
        }
        counted.trail.extend(table.steps.iter().cloned());
        counted
    }
}

/// The combination, and those in which one or more categories are not known.
fn alternatives(combination: &[u32], unknown: &[u32]) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for (code, unknown) in combination.iter().zip(unknown) {
        let longer = |prefix: &Vec<u32>, code: u32| prefix.iter().copied().chain([code]).collect::<Vec<u32>>();
        all = [*code, *unknown]
            .iter()
            .flat_map(|code| all.iter().map(|one| longer(one, *code)).collect::<Vec<_>>())
            .collect();
    }
    all
}

/// All that may lie in a cell.
#[derive(Default)]
struct Sum {
    rows: u64,
    heads: i64,
    heads_open: bool,
    minutes: i64,
    minutes_unknown: u64,
    people: i64,
    people_open: bool,
    unnamed: u64,
    elsewhere: u64,
    other_time: u64,
    other_category: u64,
}

impl Sum {
    fn add(&mut self, cell: &Cell, elsewhere: bool, other_time: bool, other_category: bool) {
        self.rows += cell.rows;
        self.heads = self.heads.saturating_add(signed(cell.heads_upper.unwrap_or(0)));
        self.heads_open |= cell.heads_upper.is_none();
        // Minutes are what was recorded; a possible row never lowers the upper end.
        let certain = !elsewhere && !other_time && !other_category;
        self.minutes = self.minutes.saturating_add(if certain { cell.minutes } else { cell.minutes.max(0) });
        self.minutes_unknown += cell.minutes_unknown;
        let (_, upper) = cell.different_people();
        self.people = self.people.saturating_add(signed(upper.unwrap_or(0)));
        self.people_open |= upper.is_none();
        self.unnamed += cell.unnamed;
        self.elsewhere += if elsewhere { cell.rows } else { 0 };
        self.other_time += if other_time { cell.rows } else { 0 };
        self.other_category += if other_category { cell.rows } else { 0 };
    }

    fn counted(&self, of: CountOf, sure: &Cell, merged: &Cell) -> Counted {
        let (lower, upper) = match of {
            CountOf::Participations | CountOf::Services => {
                (signed(sure.heads_lower), (!self.heads_open).then_some(self.heads))
            }
            CountOf::Minutes => (sure.minutes, (self.minutes_unknown == 0).then_some(self.minutes)),
            _ => (signed(merged.different_people().0), (!self.people_open).then_some(self.people)),
        };
        let mut trail = vec![CountStep { code: CountCode::Counted, rows: Some(sure.rows) }];
        let steps = [
            (CountCode::Possible, self.rows.saturating_sub(sure.rows)),
            (CountCode::PlaceUncertain, self.elsewhere),
            (CountCode::PeriodUncertain, self.other_time),
            (CountCode::ConditionUncertain, self.other_category),
            (CountCode::MinutesUnknown, if of == CountOf::Minutes { self.minutes_unknown } else { 0 }),
            (CountCode::UnnamedGroups, if of == CountOf::Minutes { 0 } else { self.unnamed }),
        ];
        trail.extend(
            steps.iter().filter(|(_, rows)| *rows > 0).map(|(code, rows)| CountStep { code: *code, rows: Some(*rows) }),
        );
        Counted { lower, upper: upper.map(|upper| upper.max(lower)), trail }
    }
}

/// Volunteers with at least so many participations in the months up to the last day of the period.
fn active(rule: &CountRule, table: &Table, class: &[Period], places: &Places, axis: &PlaceAxis) -> Result<Cells> {
    let mut people = BTreeMap::new();
    let mut partial = false;
    for period in class {
        let window = months_until(period.end(), rule.within_months.unwrap_or(1))?;
        partial |= places.scope_period().is_some_and(|scope| !scope.covers(&window));
        for code in places.codes() {
            let Some((level, node, leaves)) = axis.nodes(code) else { continue };
            let in_place = |leaf: u32| {
                let nodes = axis.levels.get(*level);
                let own = usize::try_from(leaf).ok().and_then(|leaf| nodes?.get(leaf)).copied();
                if own == Some(*node) { Some(true) } else { leaves.contains(&leaf).then_some(false) }
            };
            for combination in table.combinations() {
                let cell = active_of(rule, table, days(window), (&axis.codes, &in_place), &combination);
                people.insert((code.clone(), combination), cell);
            }
        }
    }
    Ok(Cells::Active { people, partial })
}

type InPlace<'a> = (&'a [u32], &'a dyn Fn(u32) -> Option<bool>);

fn active_of(
    rule: &CountRule,
    table: &Table,
    window: (i32, i32),
    (leaves, in_place): InPlace<'_>,
    combination: &[u32],
) -> Active {
    let needed = rule.participations_at_least.unwrap_or(1);
    let mut all = Active::default();
    let mut rows: Vec<(u32, bool)> = Vec::new();
    for (index, row) in table.rows.iter().enumerate() {
        let (first, last) = known(row.days);
        let Some(here) = leaves.get(index).and_then(|leaf| in_place(*leaf)) else { continue };
        if last < window.0 || first > window.1 {
            continue;
        }
        let mut sure = here && row.sure && first >= window.0 && last <= window.1;
        let fits = table.by.iter().zip(combination).all(|((_, category), code)| {
            let own = category.codes.get(index).copied().unwrap_or(NONE);
            sure &= own == *code;
            own == *code || own == NONE
        });
        if !fits {
            continue;
        }
        all.rows += u64::from(sure);
        if row.who == NONE {
            all.unnamed = all.unnamed.saturating_add(i64::from(row.upper));
            all.unlimited |= row.upper == NONE;
        } else {
            rows.push((row.who, sure));
        }
    }
    rows.sort_unstable_by_key(|(who, sure)| (table.same(*who), *who, *sure));
    // Those who may be the same are one person, or several who share their rows among them.
    for group in rows.chunk_by(|a, b| table.same(a.0) == table.same(b.0)) {
        let reaches = |count: usize| u32::try_from(count).unwrap_or(u32::MAX) >= needed;
        let surely = |person: &[(u32, bool)]| reaches(person.iter().filter(|(_, sure)| *sure).count());
        let people = || group.chunk_by(|a, b| a.0 == b.0);
        let together = i64::try_from(group.len()).unwrap_or(i64::MAX) / i64::from(needed.max(1));
        let (mut each, mut one) = (0_i64, false);
        for person in people() {
            each += 1;
            one |= surely(person);
        }
        all.surely += i64::from(one);
        all.possibly += together.min(each);
    }
    all
}
