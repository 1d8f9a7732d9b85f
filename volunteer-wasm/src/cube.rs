//! The counting engine over columns of codes, and its tally.

mod input;

use crate::columns::{bytes, object, u8s, u64s};
use crate::cross::{Failure, Options, Result, list, mismatch, read};
use input::{Columns, read_axes, read_code};
use js_sys::{Float64Array, Uint32Array};
use std::collections::BTreeMap;
use std::sync::Arc;
use volunteer_core::cube::{self as core, Cell, KeyedHash, Progress, Table};
use volunteer_core::error::{CubeError, Error, NumberError};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// There is one chunk here, so that its number in the path says nothing.
fn in_columns(error: Error) -> Error {
    error.without_path().at_key("columns")
}

/// Which combinations of levels are counted, all in one pass over the rows: the counting engine over a caller's own columns
/// of codes. A handle.
///
/// ```ts
/// const plan = new Plan([
///   { name: 'district', leaves: 3, levels: [{ name: 'region', nodes: [0, 0, 1] }], all: true },
///   { name: 'month', leaves: 2, all: true },
/// ]);
/// using cube = plan.count({ person, axes: { district, month }, minutes });
/// cube.rows({ district: 'region' });
/// ```
#[wasm_bindgen]
pub struct Plan(Arc<core::Plan>);

#[wasm_bindgen]
impl Plan {
    /// All combinations of the levels, or those in `sets`.
    ///
    /// @throws {VolunteerError} `axis-not-nested`, `level-length-mismatch`, `axis-unknown`, `level-unknown`,
    /// `grouping-set-duplicate`, `plan-too-large`, `cells-too-many`
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "readonly AxisSpec[]")] axes: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "PlanOptions | null")] options: &JsValue,
    ) -> Result<Plan> {
        let options = Options::read(options, &["sets"])?;
        let axes = read_axes(axes).map_err(|failure| failure.at("axes"))?;
        let Some(sets) = options.get::<Option<Vec<BTreeMap<String, String>>>>("sets")? else {
            return Ok(Self(Arc::new(core::Plan::every(axes)?)));
        };
        let levels = |(index, set): (usize, &BTreeMap<String, String>)| {
            core::Plan::levels_by_name(&axes, set)
                .map_err(|error| error.at_index(index).at_key("sets").at_key("options"))
        };
        let sets = sets.iter().enumerate().map(levels).collect::<volunteer_core::Result<Vec<_>>>()?;
        Ok(Self(Arc::new(core::Plan::new(axes, sets)?)))
    }

    /// The names of its axes.
    #[wasm_bindgen(getter, unchecked_return_type = "string[]")]
    pub fn axes(&self) -> Vec<String> {
        names(&self.0)
    }

    /// The combinations: for each axis by name, the level.
    #[wasm_bindgen(getter, unchecked_return_type = "Record<string, string>[]")]
    pub fn sets(&self) -> Result<JsValue> {
        sets(&self.0)
    }

    /// Counts rows.
    ///
    /// @throws {VolunteerError} `type-mismatch`, `column-length-mismatch`, `code-out-of-range`, `sum-out-of-range`
    pub fn count(&self, #[wasm_bindgen(unchecked_param_type = "CubeColumns")] columns: &JsValue) -> Result<Cube> {
        let columns = self.read(columns)?;
        let cube = self.0.count(&[columns.chunk()], 1).map_err(in_columns)?;
        Ok(Cube { plan: Arc::clone(&self.0), cube })
    }

    /// Counts rows, and keeps what is needed to merge the count with another register's.
    ///
    /// @param keys the key of each person code: the caller's own, or those of `makePersonKey`. The tally holds them
    /// @throws {VolunteerError} as `count`; `person-key-missing`
    pub fn tally(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CubeColumns")] columns: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "BigUint64Array")] keys: &JsValue,
    ) -> Result<Tally> {
        let (columns, keys) = (self.read(columns)?, u64s(keys).map_err(|failure| failure.at("keys"))?);
        Ok(Tally(self.0.tally(&[columns.chunk()], &keys, 1).map_err(in_columns)?))
    }

    /// A count in steps, so that a page stays alive meanwhile.
    ///
    /// @throws {VolunteerError} as `count`
    pub fn job(&self, #[wasm_bindgen(unchecked_param_type = "CubeColumns")] columns: &JsValue) -> Result<Job> {
        let job = self.0.job(self.read(columns)?).map_err(in_columns)?;
        Ok(Job { plan: Arc::clone(&self.0), job: Some(job) })
    }

    /// A tally in steps.
    ///
    /// @throws {VolunteerError} as `count`
    #[wasm_bindgen(js_name = "tallyJob")]
    pub fn tally_job(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CubeColumns")] columns: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "BigUint64Array")] keys: &JsValue,
    ) -> Result<TallyJob> {
        let (columns, keys) = (self.read(columns)?, u64s(keys).map_err(|failure| failure.at("keys"))?);
        Ok(TallyJob(Some(self.0.tally_job(columns, keys).map_err(in_columns)?)))
    }
}

impl Plan {
    fn read(&self, columns: &JsValue) -> Result<Columns> {
        Columns::read(columns, &self.0).map_err(|failure| failure.at("columns"))
    }
}

fn names(plan: &core::Plan) -> Vec<String> {
    plan.axes().iter().map(|axis| axis.name().to_owned()).collect()
}

fn sets(plan: &core::Plan) -> Result<JsValue> {
    let sets: Vec<_> = plan.sets().iter().map(|set| plan.names_of_levels(set)).collect();
    list(&sets)
}

/// How much is done, and of how much.
fn progress(now: volunteer_core::Result<Progress>) -> Result<JsValue> {
    let now = now.map_err(in_columns)?;
    object([("done".to_owned(), double(now.done)?.into()), ("of".to_owned(), double(now.of)?.into())])
}

fn unfinished(now: Progress) -> Failure {
    CubeError::JobUnfinished { done: now.done, of: now.of }.into()
}

/// A count in steps. A handle; giving it back cancels it.
#[wasm_bindgen]
pub struct Job {
    plan: Arc<core::Plan>,
    job: Option<core::Job<Columns>>,
}

#[wasm_bindgen]
impl Job {
    /// Works on about so many rows: how much is done, and of how much.
    ///
    /// @throws {VolunteerError} as `Plan.count`
    #[wasm_bindgen(unchecked_return_type = "JobProgress")]
    pub fn step(&mut self, #[wasm_bindgen(unchecked_param_type = "number")] budget: &JsValue) -> Result<JsValue> {
        let budget = read_code("budget", budget)?;
        progress(self.job.as_mut().ok_or_else(|| Failure::used("Job"))?.step(budget.into()))
    }

    /// The answer, once everything is done; the job cannot be used afterwards.
    ///
    /// @throws {VolunteerError} `job-unfinished`
    pub fn finish(&mut self) -> Result<Cube> {
        let now = self.job.as_ref().ok_or_else(|| Failure::used("Job"))?.progress();
        let job = self.job.take_if(|job| job.progress().is_done()).ok_or_else(|| unfinished(now))?;
        Ok(Cube { plan: Arc::clone(&self.plan), cube: job.finish()? })
    }
}

/// A tally in steps. A handle; giving it back cancels it.
#[wasm_bindgen]
pub struct TallyJob(Option<core::TallyJob<Columns>>);

#[wasm_bindgen]
impl TallyJob {
    /// Works on about so many rows: how much is done, and of how much.
    ///
    /// @throws {VolunteerError} as `Plan.tally`
    #[wasm_bindgen(unchecked_return_type = "JobProgress")]
    pub fn step(&mut self, #[wasm_bindgen(unchecked_param_type = "number")] budget: &JsValue) -> Result<JsValue> {
        let budget = read_code("budget", budget)?;
        progress(self.0.as_mut().ok_or_else(|| Failure::used("TallyJob"))?.step(budget.into()))
    }

    /// The answer, once everything is done; the job cannot be used afterwards.
    ///
    /// @throws {VolunteerError} `job-unfinished`, `person-key-missing`
    pub fn finish(&mut self) -> Result<Tally> {
        let now = self.0.as_ref().ok_or_else(|| Failure::used("TallyJob"))?.progress();
        let job = self.0.take_if(|job| job.progress().is_done()).ok_or_else(|| unfinished(now))?;
        Ok(Tally(job.finish()?))
    }
}

/// The cells of every combination of levels. A handle.
#[wasm_bindgen]
pub struct Cube {
    plan: Arc<core::Plan>,
    cube: core::Cube,
}

#[wasm_bindgen(module = "/js/rows.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = cubeRows)]
    fn cube_rows(table: &JsValue) -> std::result::Result<JsValue, JsValue>;
}

#[wasm_bindgen]
impl Cube {
    /// The names of its axes.
    #[wasm_bindgen(getter, unchecked_return_type = "string[]")]
    pub fn axes(&self) -> Vec<String> {
        names(&self.plan)
    }

    /// The combinations: for each axis by name, the level.
    #[wasm_bindgen(getter, unchecked_return_type = "Record<string, string>[]")]
    pub fn sets(&self) -> Result<JsValue> {
        sets(&self.plan)
    }

    /// How many cells there are in all combinations.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.cube.tables().iter().map(Table::len).sum()
    }

    /// The cells of a combination as columns.
    ///
    /// @throws {VolunteerError} `axis-unknown`, `level-unknown`, `number-out-of-range`
    #[wasm_bindgen(unchecked_return_type = "CubeTable")]
    pub fn table(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "Levels | null")] levels: &JsValue,
    ) -> Result<JsValue> {
        let levels: Option<BTreeMap<String, String>> = read("levels", levels)?;
        let set = self.plan.set_of(&core::Plan::levels_by_name(self.plan.axes(), &levels.unwrap_or_default())?)?;
        let table = self.cube.tables().get(set);
        let nodes = self.plan.axes().iter().enumerate().map(|(index, axis)| {
            let nodes = table.map(|table| Uint32Array::from(table.nodes(index))).unwrap_or_default();
            (axis.name().to_owned(), nodes.into())
        });
        let length = table.map_or(0, Table::len);
        let mut parts = vec![("length".to_owned(), length.into()), ("nodes".to_owned(), object(nodes)?)];
        for (name, measure) in MEASURES {
            let cells = table.map(Table::cells).into_iter().flatten();
            let column = cells.map(|cell| measure(&cell)).collect::<volunteer_core::Result<Vec<f64>>>()?;
            parts.push((name.to_owned(), Float64Array::from(column.as_slice()).into()));
        }
        object(parts)
    }

    /// The cells of a combination as plain rows.
    ///
    /// @throws {VolunteerError} as `table`
    #[wasm_bindgen(unchecked_return_type = "CubeRow[]")]
    pub fn rows(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "Levels | null")] levels: &JsValue,
    ) -> Result<JsValue> {
        cube_rows(&self.table(levels)?).map_err(Failure::Thrown)
    }
}

type Measure = fn(&Cell) -> volunteer_core::Result<f64>;

/// The measures of a cell; infinity stands for no upper limit.
const MEASURES: [(&str, Measure); 11] = [
    ("rows", |cell| double(cell.rows)),
    ("headsLower", |cell| double(cell.heads_lower)),
    ("headsUpper", |cell| open(cell.heads_upper)),
    ("minutes", |cell| double(cell.minutes.unsigned_abs()).map(|size| if cell.minutes < 0 { -size } else { size })),
    ("minutesUnknown", |cell| double(cell.minutes_unknown)),
    ("people", |cell| double(cell.people)),
    ("unnamed", |cell| double(cell.unnamed)),
    ("largest", |cell| double(cell.largest)),
    ("othersUpper", |cell| open(cell.others_upper)),
    ("differentLower", |cell| double(cell.different_people().0)),
    ("differentUpper", |cell| open(cell.different_people().1)),
];

fn open(number: Option<u64>) -> volunteer_core::Result<f64> {
    number.map_or(Ok(f64::INFINITY), double)
}

/// A whole number up to 2^53 − 1 as a double, exactly.
fn double(number: u64) -> volunteer_core::Result<f64> {
    const MAX_SAFE: u64 = (1 << 53) - 1;
    let half = |number: u64| u32::try_from(number & u64::from(u32::MAX)).map(f64::from).unwrap_or_default();
    if number > MAX_SAFE {
        return Err(NumberError::OutOfRange { operation: "counting" }.into());
    }
    Ok(half(number >> 32) * 4_294_967_296.0 + half(number))
}

/// A count that merges with another register's. **It holds a key for every person: its bytes are personal data.** A handle.
#[wasm_bindgen]
pub struct Tally(core::Tally);

#[wasm_bindgen]
impl Tally {
    /// Reads the byte form.
    ///
    /// @throws {VolunteerError} `tally-bytes-invalid`
    #[wasm_bindgen(js_name = "fromBytes")]
    pub fn from_bytes(#[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue) -> Result<Tally> {
        let bytes = u8s(bytes).map_err(|failure| failure.at("bytes"))?;
        Ok(Self(core::Tally::from_bytes(&bytes)?))
    }

    /// The names of its axes.
    #[wasm_bindgen(getter, unchecked_return_type = "string[]")]
    pub fn axes(&self) -> Vec<String> {
        names(self.0.plan())
    }

    /// How many different named people it holds.
    #[wasm_bindgen(getter)]
    pub fn people(&self) -> usize {
        self.0.people()
    }

    /// Both counts as one; the same key is the same person. Neither changes.
    ///
    /// @throws {VolunteerError} `tally-plan-differs`
    pub fn merge(&self, other: &Tally) -> Result<Tally> {
        Ok(Self(self.0.merge(&other.0)?))
    }

    /// The versioned byte form: the same bytes for the same content.
    #[wasm_bindgen(js_name = "toBytes")]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes()
    }

    /// The cells of every combination of levels.
    pub fn cube(&self) -> Result<Cube> {
        Ok(Cube { plan: Arc::new(self.0.plan().clone()), cube: self.0.cube(1)? })
    }
}

/// The key of an identifier under a secret of 16 bytes: SipHash-2-4. The same secret gives the same key everywhere.
#[wasm_bindgen(js_name = "makePersonKey")]
pub fn make_person_key(
    #[wasm_bindgen(unchecked_param_type = "Uint8Array")] secret: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] identifier: &JsValue,
) -> Result<u64> {
    let key = u8s(secret).ok().and_then(|secret| <[u8; 16]>::try_from(secret).ok());
    let key = key.ok_or_else(|| mismatch("16 bytes", secret).at("secret"))?;
    Ok(KeyedHash::new(key).key(&bytes("identifier", identifier)?))
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
