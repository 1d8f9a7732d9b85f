//! Tallies in time linear in the rows, and their last step, by the arrays of a count.

use super::count::parts;
use super::finish;
use super::kernel::{People, Scatter, Walker};
use super::shape::{Shape, shape};
use super::threads::take_turns;
use crate::cube::NONE;
use crate::cube::base::index;
use crate::cube::chunk::Chunk;
use crate::cube::measures::Measures;
use crate::cube::pairs::{Base, Groups};
use crate::cube::plan::Plan;
use crate::cube::table::Cube;
use crate::cube::tally::Tally;
use crate::error::{CubeError, Result};

/// How many people of a tally are processed together.
const BATCH: usize = 4096;

/// The tally of the rows, or `None` where arrays would take more memory than the rows are worth.
pub(in super::super) fn tally(
    plan: &Plan,
    chunks: &[Chunk<'_>],
    keys: &[u64],
    threads: usize,
    room: u64,
) -> Result<Option<Tally>> {
    let Some(shape) = shape(plan, chunks, room)? else { return Ok(None) };
    let parts = parts(plan, &shape, chunks, threads)?;
    let (base, places) = base(plan, &shape, &parts)?;
    let takers = take_turns(threads, shape.buckets(), Keyed::default, |keyed: &mut Keyed, bucket| {
        keyed.bucket(&shape, &parts, bucket, &places, keys);
    });
    drop(parts);
    join(plan, base, &takers, keys.len()).map(Some)
}

/// The base cells that occur, and the place of each finest cell among them.
pub(in super::super) fn base(plan: &Plan, shape: &Shape, parts: &[Scatter]) -> Result<(Base, Vec<u32>)> {
    let measures = finish::gather(parts)?;
    let (strides, _) = plan.base_strides()?;
    let number = |cell: usize| -> u64 {
        strides.iter().enumerate().map(|(axis, stride)| shape.node(axis, cell) as u64 * stride).sum()
    };
    let occurs = |(cell, measures): (usize, &Measures)| (measures.rows > 0).then(|| (number(cell), cell));
    let mut numbers: Vec<(u64, usize)> = measures.iter().enumerate().filter_map(occurs).collect();
    numbers.sort_unstable();
    let mut places = vec![NONE; measures.len()];
    let mut base = Base::default();
    for (place, (number, cell)) in numbers.into_iter().enumerate() {
        base.cells.push(number);
        base.measures.extend(measures.get(cell));
        places.get_mut(cell).into_iter().for_each(|own| *own = index(place));
    }
    Ok((base, places))
}

/// People with their keys, and the places of their cells, rising.
#[derive(Default)]
pub(in super::super) struct Keyed {
    people: People,
    /// Key, and where the places begin.
    keys: Vec<(u64, usize)>,
    places: Vec<u32>,
    missing: bool,
}

impl Keyed {
    /// Adds the people of a bucket.
    pub(in super::super) fn bucket(
        &mut self,
        shape: &Shape,
        parts: &[Scatter],
        bucket: usize,
        places: &[u32],
        keys: &[u64],
    ) {
        let mut people = std::mem::take(&mut self.people);
        people.bucket(shape, parts, bucket);
        for (person, own) in people.each().enumerate().filter(|(_, own)| !own.is_empty()) {
            let Some(key) = keys.get(shape.person(bucket, person)) else {
                self.missing = true;
                continue;
            };
            self.keys.push((*key, self.places.len()));
            let place = |cell: u32| usize::try_from(cell).ok().and_then(|cell| places.get(cell)).copied();
            for cell in own.iter_mut() {
                *cell = place(*cell).unwrap_or(NONE);
            }
            own.sort_unstable();
            let mut last = NONE;
            self.places.extend(own.iter().copied().filter(|place| std::mem::replace(&mut last, *place) != *place));
        }
        self.people = people;
    }
}

/// One tally of people counted apart; `keys` is how many there are.
pub(in super::super) fn join(plan: &Plan, base: Base, takers: &[Keyed], keys: usize) -> Result<Tally> {
    if takers.iter().any(|taker| taker.missing) {
        // Which row it was is not known here, and the code is not told.
        return Err(CubeError::KeyMissing { keys: keys as u64 }.into());
    }
    let mut all: Vec<(u64, &[u32])> = Vec::with_capacity(takers.iter().map(|taker| taker.keys.len()).sum());
    for taker in takers {
        let ends = taker.keys.iter().skip(1).map(|(_, start)| *start).chain([taker.places.len()]);
        let own = taker.keys.iter().zip(ends);
        all.extend(own.filter_map(|((key, start), end)| Some((*key, taker.places.get(*start..end)?))));
    }
    all.sort_unstable_by_key(|(key, _)| *key);
    let mut tally = Tally { base, ..plan.no_tally() };
    tally.groups.cells.reserve(all.iter().map(|(_, places)| places.len()).sum());
    for same in all.chunk_by(|(a, _), (b, _)| a == b) {
        let start = tally.groups.cells.len();
        for (_, places) in same {
            tally.groups.cells.extend_from_slice(places);
        }
        if same.len() > 1 {
            // Person codes that share a key are one person.
            let mut own = tally.groups.cells.split_off(start);
            own.sort_unstable();
            own.dedup();
            tally.groups.cells.append(&mut own);
        }
        tally.keys.extend(same.first().map(|(key, _)| *key));
        tally.groups.ends.push(tally.groups.cells.len());
    }
    Ok(tally)
}

/// The cube of a tally, or `None` as for a count.
pub(in super::super) fn cube(
    plan: &Plan,
    base: &Base,
    groups: &Groups,
    threads: usize,
    room: u64,
) -> Result<Option<Cube>> {
    let people = groups.ends.len();
    if u32::try_from(groups.cells.len()).is_err() {
        return Ok(None);
    }
    let Some(shape) = Shape::new(plan, groups.cells.len().max(base.cells.len()), people as u64, room)? else {
        return Ok(None);
    };
    let (strides, _) = plan.base_strides()?;
    let counts: Vec<u64> = plan.base().iter().map(|axis| u64::from(axis.count)).collect();
    let finest: Vec<u32> = base.cells.iter().map(|cell| shape.cell(*cell, &strides, &counts)).collect();
    let mut sums = vec![Measures::default(); 1 << shape.cell_bits];
    for (cell, measures) in finest.iter().zip(&base.measures) {
        let sum = usize::try_from(*cell).ok().and_then(|cell| sums.get_mut(cell));
        if let Some(sum) = sum {
            *sum = *measures;
        }
    }
    let take = |(walker, batch): &mut (Walker, People), number: usize| {
        let from = number * BATCH;
        let ends = groups.ends.get(from..people.min(from + BATCH)).unwrap_or(&[]);
        let start = from.checked_sub(1).and_then(|last| groups.ends.get(last)).copied().unwrap_or(0);
        let cells = ends.last().and_then(|end| groups.cells.get(start..*end)).unwrap_or(&[]);
        let cell = |place: &u32| usize::try_from(*place).ok().and_then(|place| finest.get(place)).copied();
        batch.cells.clear();
        batch.cells.extend(cells.iter().map(|place| cell(place).unwrap_or(0)));
        batch.ends.clear();
        batch.ends.extend(ends.iter().map(|end| index(end - start)));
        walker.count(&shape, batch);
    };
    let fresh = || (Walker::new(&shape), People::default());
    let walkers = take_turns(threads, people.div_ceil(BATCH), fresh, take).into_iter();
    let walker = walkers.map(|(walker, _)| walker).reduce(|mut walker, other| {
        walker.merge(other);
        walker
    });
    let mut walker = walker.unwrap_or_else(|| Walker::new(&shape));
    walker.settle();
    finish::tables::<Measures, _>(plan, &shape, &[sums], &walker).map(Some)
}
