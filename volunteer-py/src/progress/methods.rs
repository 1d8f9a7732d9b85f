//! The published methods of judging progress, side by side.

use crate::convert::{Out, collect, out_as_word, read, read_option};
use crate::document::{Classed, construct, document};
use crate::error::Result;
use pyo3::PyClassInitializer;
use pyo3::prelude::*;
use serde_json::Value;
use volunteer_core::document::to_value;
use volunteer_core::progress as core;
use volunteer_core::progress::sdsn::goal;
use volunteer_core::progress::{
    CommonCategory, MethodBasis, MethodsAgree, NotAssessable, ProgressCategory, ProgressMeasure, ProgressMethod,
    ProgressRemark, WantedChange,
};

out_as_word!(
    CommonCategory,
    MethodBasis,
    MethodsAgree,
    NotAssessable,
    ProgressCategory,
    ProgressMeasure,
    ProgressMethod,
    ProgressRemark,
    WantedChange
);

document! {
    /// The value of a year: exact, or with a bound on either side.
    ///
    /// >>> from volunteer import ProgressPoint
    /// >>> ProgressPoint(year=2023, value=53).value, ProgressPoint(year=2024, lower=50).upper
    /// (53.0, None)
    ProgressPoint = core::ProgressPoint [year, value, lower, upper]

    #[new]
    #[pyo3(signature = (*, year, value = None, lower = None, upper = None))]
    fn new(
        year: &Bound<'_, PyAny>,
        value: Option<&Bound<'_, PyAny>>,
        lower: Option<&Bound<'_, PyAny>>,
        upper: Option<&Bound<'_, PyAny>>,
    ) -> Result<PyClassInitializer<Self>> {
        construct::<core::ProgressPoint>(&[("year", Some(year)), ("value", value), ("lower", lower), ("upper", upper)])
    }

    /// The year.
    #[getter]
    fn year(&self) -> u32 {
        self.0.year()
    }

    /// The value, where it is exact.
    #[getter]
    fn value(&self) -> Option<f64> {
        self.part("value")
    }

    /// Its lower bound, where it is not exact; `None`: no limit.
    #[getter]
    fn lower(&self) -> Option<f64> {
        self.part("lower")
    }

    /// Its upper bound, where it is not exact; `None`: no limit.
    #[getter]
    fn upper(&self) -> Option<f64> {
        self.part("upper")
    }
}

impl ProgressPoint {
    /// A number of its document.
    fn part(&self, key: &str) -> Option<f64> {
        to_value(&*self.0).unwrap_or_default().get(key).and_then(Value::as_f64)
    }
}

document! {
    /// Best, worst and thresholds of an indicator, as SDSN uses them.
    ProgressScale = core::ProgressScale { best, green, red, worst; }

    /// The value from 0 (worst) to 100 (best); `None` where best and worst are the same.
    fn normalise(&self, value: &Bound<'_, PyAny>) -> Result<Option<f64>> {
        Ok(self.0.normalise(read(value)?))
    }

    /// The value on the scale of dashboards: 0 worst, 1 red threshold, 2 green threshold, 3 best.
    fn rescaled(&self, value: &Bound<'_, PyAny>) -> Result<f64> {
        Ok(goal::rescaled(&self.0, read(value)?))
    }
}

document! {
    /// What a series shall reach.
    ProgressGoal = core::ProgressGoal {
        wanted; baseline_year, target, target_to, target_year, every_year, limit, percentage, scale
    }
}

document! {
    /// What the methods leave to the caller.
    MethodOptions = core::MethodOptions {
        ; open_sdg_zero_patch, near_tolerance, on_track_from, behind_from, eurostat_window, sdsn_window, escap_since
    }
}

document! {
    /// Which methods judge.
    ///
    /// >>> from volunteer import MethodSet
    /// >>> "open-sdg@1" in MethodSet.all().methods
    /// True
    MethodSet = core::MethodSet {; methods, options }

    /// Every method.
    #[staticmethod]
    fn all(py: Python<'_>) -> PyResult<Py<Self>> {
        core::MethodSet::all().into_class(py)
    }
}

document! {
    /// One of the answers that some choice of values within bounds gives.
    PossibleOutcome = core::PossibleOutcome { common; category, why }
}

document! {
    /// What a method answers.
    ProgressResult = core::ProgressResult {
        method, source, basis, measure;
        edition, years, target_year, value, score, category, common, why, possible, remarks
    }
}

document! {
    /// A plain goal and the yearly values on the way to it.
    ///
    /// >>> from volunteer import ProgressSeries
    /// >>> series = ProgressSeries(goal={"wanted": "increase", "target": 40, "targetYear": 2030},
    /// ...                 points=[{"year": 2015, "value": 20}, {"year": 2020, "value": 26}])
    /// >>> len(series.run())
    /// 13
    ProgressSeries = core::ProgressSeries { goal; points }

    /// Runs methods, every one where no set is given, as `progress` does.
    #[pyo3(signature = (methods = None))]
    fn run<'py>(&self, py: Python<'py>, methods: Option<&Bound<'py, PyAny>>) -> Result<Bound<'py, PyAny>> {
        let set = read_option(methods).map_err(|failure| failure.at_key("methods"))?;
        let set = set.unwrap_or_else(core::MethodSet::all);
        Ok(py.detach(|| self.0.run(&set)).out(py)?)
    }
}

document! {
    /// The methods behind one common word.
    MethodsOfWord = core::MethodsOfWord { common; surely, perhaps }
}

document! {
    /// Where methods agree and where they do not.
    MethodAgreement = core::MethodAgreement { finding; words }
}

document! {
    /// The result of an indicator by Open SDG: the mean score of its series, and the word for it.
    GroupResult = core::open_sdg::GroupResult {; score, category }
}

/// Judges the same points and goal by any set of methods: one result each, in the order of the set.
///
/// >>> import volunteer
/// >>> from volunteer import MethodSet, ProgressGoal, ProgressPoint
/// >>> points = [ProgressPoint(year=2015, value=20), ProgressPoint(year=2020, value=26)]
/// >>> goal = ProgressGoal(wanted="increase", target=40, target_year=2030)
/// >>> for result in volunteer.progress(points, goal, MethodSet(methods=("open-sdg@1", "eurostat@1"))):
/// ...     print(result.method, result.category, result.common)
/// open-sdg@1 substantial-progress on-track
/// eurostat@1 significant-progress on-track
#[pyfunction]
#[pyo3(signature = (points, goal, methods = None))]
pub(crate) fn progress<'py>(
    py: Python<'py>,
    points: &Bound<'py, PyAny>,
    goal: &Bound<'py, PyAny>,
    methods: Option<&Bound<'py, PyAny>>,
) -> Result<Bound<'py, PyAny>> {
    let points: Vec<core::ProgressPoint> = read(points).map_err(|failure| failure.at_key("points"))?;
    let goal = read(goal).map_err(|failure| failure.at_key("goal"))?;
    let set = read_option(methods).map_err(|failure| failure.at_key("methods"))?;
    // No set is every method, as the core names it.
    let set = set.unwrap_or_else(core::MethodSet::all);
    Ok(py.detach(|| core::run(&points, &goal, &set)).out(py)?)
}

/// The common words of results, best first, each once; what could not be assessed has none.
///
/// >>> import volunteer
/// >>> points = [{"year": 2015, "value": 20}, {"year": 2020, "value": 26}]
/// >>> results = volunteer.progress(points, {"wanted": "increase", "target": 40, "targetYear": 2030})
/// >>> volunteer.common_words(results)
/// ('on-track', 'behind', 'off-track')
#[pyfunction]
pub(crate) fn common_words<'py>(py: Python<'py>, results: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>> {
    Ok(core::common_words(&collect(results)?).out(py)?)
}

/// Where the methods behind results agree, in the common words.
///
/// >>> import volunteer
/// >>> points = [{"year": 2015, "value": 20}, {"year": 2020, "value": 26}]
/// >>> results = volunteer.progress(points, {"wanted": "increase", "target": 40, "targetYear": 2030})
/// >>> found = volunteer.agreement(results)
/// >>> found.finding, found.words[0].common, len(found.words[0].surely)
/// ('disagree', 'on-track', 7)
#[pyfunction]
pub(crate) fn agreement(py: Python<'_>, results: &Bound<'_, PyAny>) -> Result<Py<MethodAgreement>> {
    Ok(core::agreement(&collect(results)?).into_class(py)?)
}

/// The result of an indicator by Open SDG: means over nested groups.
///
/// A series is `{"score": 2.15, "achieved": true}`, both of which may be absent; a group is a list of series and groups.
///
/// >>> import volunteer
/// >>> volunteer.open_sdg_roll_up([{"score": 0.5}, [{"score": 5}, {"score": 5}], {"score": 5}]).category
/// 'substantial-progress'
#[pyfunction]
pub(crate) fn open_sdg_roll_up(py: Python<'_>, node: &Bound<'_, PyAny>) -> Result<Py<GroupResult>> {
    Ok(core::open_sdg::roll_up(&read(node)?).into_class(py)?)
}

/// SDSN's colour of a goal from pairs of a scale and a value (or `None`); `None` where fewer than this part have one.
///
/// >>> import volunteer
/// >>> from volunteer import ProgressScale
/// >>> scale = ProgressScale(best=100, green=80, red=20, worst=0)
/// >>> volunteer.sdsn_dashboard([(scale, 90), (scale, 95), (scale, None)], available_from=0.5)
/// 'green'
#[pyfunction]
#[pyo3(signature = (indicators, *, available_from))]
pub(crate) fn sdsn_dashboard<'py>(
    py: Python<'py>,
    indicators: &Bound<'py, PyAny>,
    available_from: &Bound<'py, PyAny>,
) -> Result<Bound<'py, PyAny>> {
    let mut all: Vec<(core::ProgressScale, Option<f64>)> = Vec::new();
    for pair in indicators.try_iter()? {
        let (scale, value): (Bound<'py, PyAny>, Bound<'py, PyAny>) = pair?.extract()?;
        all.push((read(&scale)?, read_option(Some(&value))?));
    }
    Ok(goal::dashboard(&all, read(available_from)?).out(py)?)
}

/// SDSN's score of a goal: the mean of the values that are there.
///
/// >>> import volunteer
/// >>> volunteer.sdsn_mean([50, None, 100])
/// 75.0
#[pyfunction]
pub(crate) fn sdsn_mean(values: &Bound<'_, PyAny>) -> Result<Option<f64>> {
    Ok(goal::mean(&floats(values)?))
}

/// SDSN's index from pairs of a goal's own score and its region's; `None` where a goal has neither.
///
/// >>> import volunteer
/// >>> volunteer.sdsn_index([(60, None), (None, 40)])
/// 50.0
#[pyfunction]
pub(crate) fn sdsn_index(goals: &Bound<'_, PyAny>) -> Result<Option<f64>> {
    let mut all = Vec::new();
    for pair in goals.try_iter()? {
        let (own, regional): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair?.extract()?;
        all.push((read_option(Some(&own))?, read_option(Some(&regional))?));
    }
    Ok(goal::index(&all))
}

fn floats(values: &Bound<'_, PyAny>) -> Result<Vec<Option<f64>>> {
    values.try_iter()?.map(|value| read_option(Some(&value?))).collect()
}
