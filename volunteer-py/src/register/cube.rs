//! The counting engine over columns of codes, and its tally.

use crate::arrow;
use crate::columns::{self, HeldCodes};
use crate::error::Result;
use crate::table::Table;
use arrow_array::{ArrayRef, Int64Array, RecordBatch, UInt32Array, UInt64Array};
use pyo3::prelude::{Bound, PyAny, PyResult, Python, pyclass, pymethods};
use pyo3::types::PyBytes;
use std::collections::BTreeMap;
use std::sync::Arc;
use volunteer_core::cube as core;

/// A chain of levels over the codes of one column: district, region, country.
///
/// >>> from volunteer import Axis
/// >>> tuple(Axis("district", 3).level("region", [0, 0, 1]).all().levels)
/// ('district', 'region', 'all')
#[pyclass(frozen, eq, from_py_object, module = "volunteer")]
#[derive(Clone, PartialEq)]
pub(crate) struct Axis(core::Axis);

#[pymethods]
impl Axis {
    #[new]
    fn new(name: String, leaves: u32) -> Self {
        Self(core::Axis::new(name, leaves))
    }

    /// The same axis with one more level: its node for every leaf; `None` where a leaf lies in no node.
    fn level(&self, name: String, of_leaf: Vec<Option<u32>>) -> Result<Self> {
        let of_leaf = of_leaf.into_iter().map(|node| node.unwrap_or(volunteer_core::register::NONE)).collect();
        Ok(Self(self.0.clone().level(name, of_leaf)?))
    }

    /// The same axis with a last level that has one node.
    fn all(&self) -> Self {
        Self(self.0.clone().all())
    }

    /// Its name, which is that of its column.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// The names of its levels, fine to coarse.
    #[getter]
    fn levels(&self) -> Vec<&str> {
        self.0.level_names().collect()
    }

    fn __repr__(&self) -> String {
        format!("<Axis {}: {}>", self.0.name(), self.levels().join(", "))
    }
}

/// Which combinations of levels are counted, all in one pass over the rows.
///
/// >>> import polars
/// >>> from volunteer import Axis, Plan
/// >>> plan = Plan([Axis("district", 3).level("region", [0, 0, 1]).all(), Axis("month", 2).all()])
/// >>> shifts = polars.DataFrame({"person": [0, 0, 1], "district": [0, 1, 0], "month": [0, 0, 1], "minutes": [90, 120, 60]})
/// >>> cube = plan.count(shifts, minutes="minutes")
/// >>> cube.table(district="region", month="all").column("people")[0]
/// 2
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct Plan(Arc<core::Plan>);

/// The chunks of a table, held for as long as the core borrows them.
struct BorrowedColumns<'a> {
    person: HeldCodes<'a>,
    axes: Vec<HeldCodes<'a>>,
    minutes: Option<Vec<i32>>,
    heads_lower: Option<Vec<u32>>,
    heads_upper: Option<Vec<u32>>,
}

impl BorrowedColumns<'_> {
    fn chunk(&self) -> core::Chunk<'_> {
        core::Chunk {
            person: self.person.codes(),
            axes: self.axes.iter().map(HeldCodes::codes).collect(),
            minutes: self.minutes.as_deref(),
            heads_lower: self.heads_lower.as_deref(),
            heads_upper: self.heads_upper.as_deref(),
        }
    }
}

/// About so many rows are looked at between two calls of the caller's `progress`.
const STEP: u64 = 1 << 18;

/// Steps until all is done, the interpreter released; between them the caller is told how far it is.
fn in_steps(
    progress: &Bound<'_, PyAny>,
    mut step: impl FnMut() -> volunteer_core::Result<core::Progress> + Send,
) -> Result<()> {
    use pyo3::prelude::PyAnyMethods;
    let py = progress.py();
    loop {
        let now = py.detach(&mut step)?;
        py.check_signals()?;
        progress.call1((now.done, now.of))?;
        if now.is_done() {
            return Ok(());
        }
    }
}

/// One combination of levels.
#[derive(pyo3::FromPyObject)]
enum Levels {
    Names(BTreeMap<String, String>),
    Numbers(Vec<usize>),
}

/// The names of the columns that are no axis.
struct Named<'a> {
    person: &'a str,
    minutes: Option<&'a str>,
    heads: Option<(String, String)>,
}

impl Plan {
    fn hold<'a>(&self, batch: &'a RecordBatch, named: &Named<'_>) -> Result<BorrowedColumns<'a>> {
        let axes = self.0.axes().iter().map(|axis| columns::codes(batch, axis.name()));
        Ok(BorrowedColumns {
            person: columns::codes(batch, named.person)?,
            axes: axes.collect::<Result<_>>()?,
            minutes: named.minutes.map(|name| columns::minutes(batch, name)).transpose()?,
            heads_lower: named.heads.as_ref().map(|(lower, _)| columns::heads(batch, lower)).transpose()?,
            heads_upper: named.heads.as_ref().map(|(_, upper)| columns::heads(batch, upper)).transpose()?,
        })
    }

    fn borrowed<'a>(&self, batches: &'a [RecordBatch], named: &Named<'_>) -> Result<Vec<BorrowedColumns<'a>>> {
        batches.iter().map(|batch| self.hold(batch, named)).collect()
    }
}

#[pymethods]
impl Plan {
    /// All combinations of the levels of these axes, or those in `sets`: for each axis by name, the level; or for each axis
    /// in order, the number of the level.
    #[new]
    #[pyo3(signature = (axes, sets = None))]
    fn new(axes: Vec<Axis>, sets: Option<Vec<Levels>>) -> Result<Self> {
        let axes: Vec<core::Axis> = axes.into_iter().map(|axis| axis.0).collect();
        let Some(sets) = sets else { return Ok(Self(Arc::new(core::Plan::every(axes)?))) };
        let levels = |set| match set {
            Levels::Names(names) => core::Plan::levels_by_name(&axes, &names),
            Levels::Numbers(numbers) => Ok(numbers),
        };
        let sets = sets.into_iter().map(levels).collect::<volunteer_core::Result<Vec<_>>>()?;
        Ok(Self(Arc::new(core::Plan::new(axes, sets)?)))
    }

    /// Counts the rows of a table: anything with an Arrow stream, with a column of whole numbers for each axis and one for
    /// the person (null: an unnamed group).
    ///
    /// With `progress` it goes in steps on one thread, and `progress` is called with what is done and of how much; an
    /// exception of it, and Ctrl+C, end the count.
    #[pyo3(signature = (table, *, person = "person", minutes = None, heads = None, threads = 1, progress = None))]
    fn count(
        &self,
        table: &Bound<'_, PyAny>,
        person: &str,
        minutes: Option<&str>,
        heads: Option<(String, String)>,
        threads: usize,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<Cube> {
        let (py, (_, batches)) = (table.py(), arrow::read(table)?);
        let borrowed = self.borrowed(&batches, &Named { person, minutes, heads })?;
        let chunks: Vec<core::Chunk<'_>> = borrowed.iter().map(BorrowedColumns::chunk).collect();
        let cube = match progress {
            None => py.detach(|| self.0.count(&chunks, threads))?,
            Some(progress) => {
                let mut job = self.0.job(chunks)?;
                in_steps(progress, || job.step(STEP))?;
                py.detach(|| job.finish())?
            }
        };
        Ok(Cube { plan: Arc::clone(&self.0), cube })
    }

    /// Counts the rows, and keeps what is needed to merge the count with that of another register.
    ///
    /// `keys` has the key of each person code: the caller's own numbers, or those of `person_key`. The tally holds them: its
    /// bytes are personal data. `progress` as for `count`.
    #[pyo3(signature = (table, keys, *, person = "person", minutes = None, heads = None, threads = 1, progress = None))]
    #[allow(clippy::too_many_arguments, reason = "keywords of Python")]
    fn tally(
        &self,
        table: &Bound<'_, PyAny>,
        keys: Vec<u64>,
        person: &str,
        minutes: Option<&str>,
        heads: Option<(String, String)>,
        threads: usize,
        progress: Option<&Bound<'_, PyAny>>,
    ) -> Result<Tally> {
        let (py, (_, batches)) = (table.py(), arrow::read(table)?);
        let borrowed = self.borrowed(&batches, &Named { person, minutes, heads })?;
        let chunks: Vec<core::Chunk<'_>> = borrowed.iter().map(BorrowedColumns::chunk).collect();
        Ok(Tally(match progress {
            None => py.detach(|| self.0.tally(&chunks, &keys, threads))?,
            Some(progress) => {
                let mut job = self.0.tally_job(chunks, keys)?;
                in_steps(progress, || job.step(STEP))?;
                py.detach(|| job.finish())?
            }
        }))
    }

    /// The axes.
    #[getter]
    fn axes(&self) -> Vec<Axis> {
        self.0.axes().iter().cloned().map(Axis).collect()
    }

    /// The combinations: for each axis by name, the level.
    #[getter]
    fn sets(&self) -> Vec<BTreeMap<String, String>> {
        self.0.sets().iter().map(|set| self.0.names_of_levels(set)).collect()
    }

    fn __repr__(&self) -> String {
        format!("<Plan of {} combinations>", self.0.sets().len())
    }
}

/// The cells of every combination of levels.
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct Cube {
    plan: Arc<core::Plan>,
    cube: core::Cube,
}

#[pymethods]
impl Cube {
    /// The cells of one combination of levels, each axis by name: node codes, rows, heads, minutes and different people.
    ///
    /// `people` are named ones, exactly; `different_lower` and `different_upper` bound all different people, unnamed groups
    /// among them; null is no upper limit. `minutes_unknown` rows had none that could be summed.
    #[pyo3(signature = (**levels))]
    fn table(&self, levels: Option<BTreeMap<String, String>>) -> Result<Table> {
        let levels = core::Plan::levels_by_name(self.plan.axes(), &levels.unwrap_or_default())?;
        let set = self.plan.set_of(&levels)?;
        let table = self.cube.tables().get(set).cloned().unwrap_or_default();
        let cells: Vec<core::Cell> = table.cells().collect();
        let named = self.plan.axes().iter().enumerate().map(|(number, axis)| {
            let nodes: ArrayRef = Arc::new(UInt32Array::from_iter_values(table.nodes(number).iter().copied()));
            (axis.name(), nodes)
        });
        Ok(Table::new(named.chain(measures(&cells)).collect())?)
    }

    /// The combinations: for each axis by name, the level.
    #[getter]
    fn sets(&self) -> Vec<BTreeMap<String, String>> {
        self.plan.sets().iter().map(|set| self.plan.names_of_levels(set)).collect()
    }

    /// How many cells there are in all combinations.
    fn __len__(&self) -> usize {
        self.cube.tables().iter().map(core::Table::len).sum()
    }

    fn __repr__(&self) -> String {
        format!("<Cube of {} cells in {} combinations>", self.__len__(), self.cube.tables().len())
    }
}

/// The measures of cells as columns.
fn measures<'a>(cells: &[core::Cell]) -> impl Iterator<Item = (&'a str, ArrayRef)> {
    let whole =
        |of: fn(&core::Cell) -> u64| -> ArrayRef { Arc::new(UInt64Array::from_iter_values(cells.iter().map(of))) };
    let open =
        |of: fn(&core::Cell) -> Option<u64>| -> ArrayRef { Arc::new(cells.iter().map(of).collect::<UInt64Array>()) };
    let minutes: ArrayRef = Arc::new(Int64Array::from_iter_values(cells.iter().map(|cell| cell.minutes)));
    [
        ("rows", whole(|cell| cell.rows)),
        ("heads_lower", whole(|cell| cell.heads_lower)),
        ("heads_upper", open(|cell| cell.heads_upper)),
        ("minutes", minutes),
        ("minutes_unknown", whole(|cell| cell.minutes_unknown)),
        ("people", whole(|cell| cell.people)),
        ("unnamed", whole(|cell| cell.unnamed)),
        ("largest", whole(|cell| cell.largest)),
        ("others_upper", open(|cell| cell.others_upper)),
        ("different_lower", whole(|cell| cell.different_people().0)),
        ("different_upper", open(|cell| cell.different_people().1)),
    ]
    .into_iter()
}

/// A count that can be merged with the count of another register of the same plan.
///
/// It holds a key for every person: its bytes are personal data. Its representation shows none.
#[pyclass(frozen, eq, module = "volunteer")]
#[derive(PartialEq)]
pub(crate) struct Tally(core::Tally);

#[pymethods]
impl Tally {
    /// Both counts as one; a person with the same key in both is one person.
    fn merge(&self, py: Python<'_>, other: &Bound<'_, Self>) -> Result<Self> {
        let other = other.get();
        Ok(Self(py.detach(|| self.0.merge(&other.0))?))
    }

    /// The versioned byte form: the same bytes for the same content. They are personal data.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes = py.detach(|| self.0.to_bytes());
        PyBytes::new(py, &bytes)
    }

    /// Reads the byte form.
    #[staticmethod]
    fn from_bytes(py: Python<'_>, bytes: &[u8]) -> Result<Self> {
        Ok(Self(py.detach(|| core::Tally::from_bytes(bytes))?))
    }

    /// The cells of every combination of levels.
    #[pyo3(signature = (*, threads = 1))]
    fn cube(&self, py: Python<'_>, threads: usize) -> Result<Cube> {
        let cube = py.detach(|| self.0.cube(threads))?;
        Ok(Cube { plan: Arc::new(self.0.plan().clone()), cube })
    }

    /// How many different named people it holds.
    #[getter]
    fn people(&self) -> usize {
        self.0.people()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        use pyo3::prelude::PyAnyMethods;
        Ok((slf.getattr("from_bytes")?, (slf.get().to_bytes(slf.py()),)))
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}

/// The key of an identifier under a secret of 16 bytes: SipHash-2-4. The same secret gives the same key everywhere.
///
/// >>> import volunteer
/// >>> volunteer.person_key(bytes(16), "A-17") == volunteer.person_key(bytes(16), "A-17")
/// True
#[pyo3::pyfunction]
pub(crate) fn person_key(secret: [u8; 16], identifier: crate::document::Text) -> u64 {
    core::KeyedHash::new(secret).key(&identifier.into_bytes())
}
