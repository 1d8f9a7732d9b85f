//! The counting engine over columns of codes, and its tally.

use crate::arguments::Arguments;
use crate::call::thrown;
use crate::columns::{Columns, Held};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use volunteer_core::cube::{self as core, Axis, Cell, Chunk, Codes, KeyedHash, Progress, Table};
use volunteer_core::error::{CubeError, DocumentError, Error, NumberError, Result};
use volunteer_core::json::{Json, canonical};
use wasm_bindgen::prelude::wasm_bindgen;

fn told<T>(result: Result<T>) -> Result<T, String> {
    result.map_err(|error| thrown(&error))
}

/// There is one chunk here, so that its number in the path says nothing.
fn in_columns(error: Error) -> Error {
    error.without_path().at_key("columns")
}

/// Axes on their way to a plan.
#[wasm_bindgen]
#[derive(Default)]
pub struct Axes(Vec<Axis>);

#[wasm_bindgen]
impl Axes {
    /// None yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an axis with its leaves.
    pub fn axis(&mut self, name: String, leaves: u32) {
        self.0.push(Axis::new(name, leaves));
    }

    /// Adds a level to the last axis.
    ///
    /// # Errors
    /// As [`Axis::level`], as text.
    pub fn level(&mut self, name: String, nodes: Vec<u32>) -> Result<(), String> {
        let Some(axis) = self.0.pop() else { return Ok(()) };
        self.0.push(told(axis.level(name, nodes))?);
        Ok(())
    }

    /// Adds the level `all` to the last axis.
    pub fn all(&mut self) {
        let last = self.0.pop();
        self.0.extend(last.map(Axis::all));
    }

    /// The plan of all combinations of levels, or of those in `sets`.
    ///
    /// # Errors
    /// As [`core::Plan::new`], as text.
    pub fn plan(self, arguments: &str) -> Result<Plan, String> {
        told(Arguments::read(arguments).and_then(|arguments| {
            let Some(sets) = arguments.get::<Option<Vec<BTreeMap<String, String>>>>("sets")? else {
                return core::Plan::every(self.0).map(Plan::new);
            };
            let levels = |(index, set): (usize, &BTreeMap<String, String>)| {
                core::Plan::levels_by_name(&self.0, set).map_err(|error| error.at_index(index).at_key("sets"))
            };
            let sets = sets.iter().enumerate().map(levels).collect::<Result<Vec<_>>>()?;
            core::Plan::new(self.0, sets).map(Plan::new)
        }))
    }
}

/// Which combinations of levels are counted.
#[wasm_bindgen]
pub struct Plan(Arc<core::Plan>);

#[wasm_bindgen]
impl Plan {
    /// Counts the rows of these columns.
    ///
    /// # Errors
    /// As [`core::Plan::count`], as text.
    pub fn count(&self, columns: &Columns) -> Result<Cube, String> {
        told(
            self.chunk(columns)
                .and_then(|chunk| self.0.count(&[chunk], 1))
                .map_err(in_columns)
                .map(|cube| self.cube(cube)),
        )
    }

    /// Counts the rows for merging.
    ///
    /// # Errors
    /// As [`core::Plan::tally`], as text.
    pub fn tally(&self, columns: &Columns, keys: &[u64]) -> Result<Tally, String> {
        told(self.chunk(columns).and_then(|chunk| self.0.tally(&[chunk], keys, 1)).map_err(in_columns).map(Tally))
    }

    /// A count in steps, which keeps the columns.
    ///
    /// # Errors
    /// As [`core::Plan::job`], as text.
    pub fn job(&self, columns: Columns) -> Result<Job, String> {
        told(self.chunk(&columns).map(drop).and_then(|()| {
            let kept = Kept { plan: Self(Arc::clone(&self.0)), columns };
            let job = self.0.job(kept).map_err(in_columns)?;
            Ok(Job { plan: Arc::clone(&self.0), job: Some(job) })
        }))
    }

    /// A tally in steps, which keeps the columns.
    ///
    /// # Errors
    /// As [`core::Plan::tally_job`], as text.
    pub fn tally_job(&self, columns: Columns, keys: Vec<u64>) -> Result<TallyJob, String> {
        told(self.chunk(&columns).map(drop).and_then(|()| {
            let kept = Kept { plan: Self(Arc::clone(&self.0)), columns };
            let job = self.0.tally_job(kept, keys).map_err(in_columns)?;
            Ok(TallyJob(Some(job)))
        }))
    }

    /// The combinations: for each axis by name, the level.
    #[must_use]
    pub fn sets(&self) -> String {
        sets(&self.0)
    }
}

/// Columns that a job looks at again and again.
struct Kept {
    plan: Plan,
    columns: Columns,
}

impl core::Columns for Kept {
    fn chunks(&self) -> Vec<Chunk<'_>> {
        self.plan.chunk(&self.columns).into_iter().collect()
    }
}

/// A count in steps.
#[wasm_bindgen]
pub struct Job {
    plan: Arc<core::Plan>,
    job: Option<core::Job<Kept>>,
}

#[wasm_bindgen]
impl Job {
    /// Works on about so many rows: how much is done, and of how much.
    ///
    /// # Errors
    /// As [`core::Job::step`], as text.
    pub fn step(&mut self, budget: u32) -> Result<Vec<f64>, String> {
        told(self.job.as_mut().map_or(Ok(Vec::new()), |job| step(job.step(budget.into()))))
    }

    /// The answer; the job is used up by it, unless it is not done.
    ///
    /// # Errors
    /// As [`core::Job::finish`], as text.
    pub fn finish(&mut self) -> Result<Cube, String> {
        let now = self.job.as_ref().map(core::Job::progress);
        let Some(job) = self.job.take_if(|job| job.progress().is_done()) else { return told(Err(unfinished(now))) };
        told(job.finish().map(|cube| Cube { plan: Arc::clone(&self.plan), cube }))
    }
}

/// A tally in steps.
#[wasm_bindgen]
pub struct TallyJob(Option<core::TallyJob<Kept>>);

#[wasm_bindgen]
impl TallyJob {
    /// Works on about so many rows: how much is done, and of how much.
    ///
    /// # Errors
    /// As [`core::TallyJob::step`], as text.
    pub fn step(&mut self, budget: u32) -> Result<Vec<f64>, String> {
        told(self.0.as_mut().map_or(Ok(Vec::new()), |job| step(job.step(budget.into()))))
    }

    /// The answer; the job is used up by it, unless it is not done.
    ///
    /// # Errors
    /// As [`core::TallyJob::finish`], as text.
    pub fn finish(&mut self) -> Result<Tally, String> {
        let now = self.0.as_ref().map(core::TallyJob::progress);
        let Some(job) = self.0.take_if(|job| job.progress().is_done()) else { return told(Err(unfinished(now))) };
        told(job.finish().map(Tally))
    }
}

/// How much is done, and of how much.
fn step(now: Result<Progress>) -> Result<Vec<f64>> {
    let now = now.map_err(in_columns)?;
    Ok(vec![double(now.done)?, double(now.of)?])
}

fn unfinished(now: Option<Progress>) -> Error {
    let (done, of) = now.map_or((0, 0), |now| (now.done, now.of));
    CubeError::JobUnfinished { done, of }.into()
}

impl Plan {
    fn new(plan: core::Plan) -> Self {
        Self(Arc::new(plan))
    }

    fn cube(&self, cube: core::Cube) -> Cube {
        Cube { plan: Arc::clone(&self.0), cube }
    }

    fn chunk<'a>(&self, columns: &'a Columns) -> Result<Chunk<'a>> {
        let find = |name: &str| columns.columns.iter().find(|(known, _)| known == name).map(|(_, column)| column);
        let codes = |name: &str| match find(name) {
            Some(Held::U8(codes)) => Ok(Codes::U8(codes)),
            Some(Held::U16(codes)) => Ok(Codes::U16(codes)),
            Some(Held::U32(codes)) => Ok(Codes::U32(codes)),
            Some(_) => Err(DocumentError::TypeMismatch { expected: "codes", found: "another column" }.into()),
            None => Err(Error::from(DocumentError::KeyMissing { key: name.to_owned() })),
        };
        let heads = |name: &str| match find(name) {
            Some(Held::U32(heads)) => Some(heads.as_slice()),
            _ => None,
        };
        let minutes = match find("minutes") {
            Some(Held::I32(minutes)) => Some(minutes.as_slice()),
            _ => None,
        };
        // An axis may be called `minutes`, so that its column stands under another name.
        let axes = self.0.axes().iter().map(|axis| codes(&format!("axes.{}", axis.name())));
        Ok(Chunk {
            person: codes("person")?,
            axes: axes.collect::<Result<_>>()?,
            minutes,
            heads_lower: heads("headsLower"),
            heads_upper: heads("headsUpper"),
        })
    }
}

fn sets(plan: &core::Plan) -> String {
    canonical(&plan.sets().iter().map(|set| plan.names_of_levels(set).to_json()).collect::<Value>())
}

/// The cells of every combination of levels.
#[wasm_bindgen]
pub struct Cube {
    plan: Arc<core::Plan>,
    cube: core::Cube,
}

#[wasm_bindgen]
impl Cube {
    /// The combinations: for each axis by name, the level.
    #[must_use]
    pub fn sets(&self) -> String {
        sets(&self.plan)
    }

    /// How many cells there are in all combinations.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.cube.tables().iter().map(Table::len).sum()
    }

    /// The number of the combination with these `levels`.
    ///
    /// # Errors
    /// `axis-unknown`, `level-unknown`, and where the plan does not have the combination, as text.
    pub fn set(&self, arguments: &str) -> Result<usize, String> {
        told(Arguments::read(arguments).and_then(|arguments| {
            let levels: Option<BTreeMap<String, String>> = arguments.get("levels")?;
            self.plan.set_of(&core::Plan::levels_by_name(self.plan.axes(), &levels.unwrap_or_default())?)
        }))
    }

    /// The node of an axis in each cell of a combination.
    #[must_use]
    pub fn nodes(&self, set: usize, axis: usize) -> Vec<u32> {
        self.cube.tables().get(set).map(|table| table.nodes(axis).to_vec()).unwrap_or_default()
    }

    /// A measure of each cell of a combination; infinity stands for no upper limit.
    ///
    /// # Errors
    /// `number-out-of-range` beyond 2^53 − 1, as text.
    pub fn measure(&self, set: usize, name: &str) -> Result<Vec<f64>, String> {
        let cells = self.cube.tables().get(set).map(Table::cells).into_iter().flatten();
        told(cells.map(|cell| measure(&cell, name)).collect())
    }
}

fn measure(cell: &Cell, name: &str) -> Result<f64> {
    let open = |number: Option<u64>| number.map_or(Ok(f64::INFINITY), double);
    match name {
        "headsLower" => double(cell.heads_lower),
        "headsUpper" => open(cell.heads_upper),
        "minutes" => double(cell.minutes.unsigned_abs()).map(|size| if cell.minutes < 0 { -size } else { size }),
        "minutesUnknown" => double(cell.minutes_unknown),
        "people" => double(cell.people),
        "unnamed" => double(cell.unnamed),
        "largest" => double(cell.largest),
        "othersUpper" => open(cell.others_upper),
        "differentLower" => double(cell.different_people().0),
        "differentUpper" => open(cell.different_people().1),
        _ => double(cell.rows),
    }
}

/// A whole number up to 2^53 − 1 as a double, exactly.
fn double(number: u64) -> Result<f64> {
    const MAX_SAFE: u64 = (1 << 53) - 1;
    let half = |number: u64| u32::try_from(number & u64::from(u32::MAX)).map(f64::from).unwrap_or_default();
    if number > MAX_SAFE {
        return Err(NumberError::OutOfRange { operation: "counting" }.into());
    }
    Ok(half(number >> 32) * 4_294_967_296.0 + half(number))
}

/// A count that can be merged with another register's.
#[wasm_bindgen]
pub struct Tally(core::Tally);

#[wasm_bindgen]
impl Tally {
    /// Both counts as one.
    ///
    /// # Errors
    /// As [`core::Tally::merge`], as text.
    pub fn merge(&self, other: &Self) -> Result<Self, String> {
        told(self.0.merge(&other.0).map(Self))
    }

    /// The versioned byte form.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes()
    }

    /// Reads the byte form.
    ///
    /// # Errors
    /// As [`core::Tally::from_bytes`], as text.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, String> {
        told(core::Tally::from_bytes(bytes).map(Self))
    }

    /// How many different named people it holds.
    #[must_use]
    pub fn people(&self) -> usize {
        self.0.people()
    }

    /// The cells of every combination of levels.
    ///
    /// # Errors
    /// As [`core::Tally::cube`], as text.
    pub fn cube(&self) -> Result<Cube, String> {
        told(self.0.cube(1).map(|cube| Cube { plan: Arc::new(self.0.plan().clone()), cube }))
    }

    /// The axes, each by name.
    #[must_use]
    pub fn axes(&self) -> String {
        axes(self.0.plan())
    }
}

fn axes(plan: &core::Plan) -> String {
    canonical(&plan.axes().iter().map(|axis| Value::from(axis.name())).collect::<Value>())
}

/// The key of an identifier under a secret: SipHash-2-4. A secret that is no 16 bytes is refused by the package.
#[wasm_bindgen]
#[must_use]
pub fn person_key(secret: &[u8], identifier: &[u8]) -> u64 {
    <[u8; 16]>::try_from(secret).map_or(0, |secret| KeyedHash::new(secret).key(identifier))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_stay_whole_or_are_refused() {
        for number in [0, 1, u64::from(u32::MAX), 1 << 32, (1 << 53) - 1] {
            assert_eq!(format!("{:.0}", double(number).unwrap()), number.to_string());
        }
        assert_eq!(double(1 << 53).unwrap_err().code(), "number-out-of-range");
    }
}
