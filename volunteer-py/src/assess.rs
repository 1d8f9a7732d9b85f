//! Assessments: verdicts on a roadmap's targets and measures.

use crate::context::{self, Context};
use crate::convert::{Out, out_as_word, read_date, to_json};
use crate::document::{Classed, construct, document};
use crate::error::Result;
use crate::observation::{Observation, Report};
use crate::present::{notebook, presenter};
use crate::register::Register;
use crate::register::tally::RegisterTally;
use crate::roadmap::Roadmap;
use pyo3::PyClassInitializer;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDict, PyInt, PyString, PyTuple};
use std::sync::Arc;
use volunteer_core::assess::{
    Evidence, Fact, InputName, Need, NoPace, NoSeries, PassedOver, Reason, Stage, Standing, StepCode, Verdict,
};
use volunteer_core::present::{Length, Summary};
use volunteer_core::progress::MethodSet;
use volunteer_core::{Number, Word};

out_as_word!(InputName, Need, NoSeries, NoPace, PassedOver, Reason, Stage, Standing, StepCode, Verdict);

impl Out for Fact {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Bounds(bounds) => bounds.out(py),
            Self::Quotient(bounds) => bounds.out(py),
            Self::Date(date) => date.out(py),
            Self::Period(period) => period.out(py),
            Self::Count(count) => count.out(py),
            Self::Word(word) => word.out(py),
        }
    }
}

/// A fact as documents write it, under the key that its Python type tells; anything else is left for the core to refuse.
fn tagged<'py>(fact: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let tag = if fact.is_instance_of::<crate::number::Bounds>() {
        "bounds"
    } else if fact.is_instance_of::<crate::number::RatioBounds>() {
        "quotient"
    } else if fact.is_instance_of::<crate::calendar::Period>() {
        "period"
    } else if fact.is_instance_of::<PyDate>() {
        "date"
    } else if fact.is_instance_of::<PyInt>() {
        "count"
    } else if fact.is_instance_of::<PyString>() {
        "word"
    } else {
        return Ok(fact.clone());
    };
    let dict = PyDict::new(fact.py());
    dict.set_item(tag, fact)?;
    Ok(dict.into_any())
}

document! {
    /// A named input of a step. The fact is bounds, a date, a period, a count, or a word.
    Input = volunteer_core::assess::Input [name, fact]

    #[new]
    #[pyo3(signature = (*, name, fact))]
    fn new(name: &Bound<'_, PyAny>, fact: &Bound<'_, PyAny>) -> Result<PyClassInitializer<Self>> {
        construct::<volunteer_core::assess::Input>(&[("name", Some(name)), ("fact", Some(&tagged(fact)?))])
    }

    /// What it is.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name.as_str()
    }

    /// Its value.
    #[getter]
    fn fact<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.fact.out(py)
    }
}

document! {
    /// One step of a trail: a code, its inputs and its result.
    Step = volunteer_core::assess::Step [code, inputs, result]

    #[new]
    #[pyo3(signature = (*, code, inputs = None, result = None))]
    fn new(
        code: &Bound<'_, PyAny>,
        inputs: Option<&Bound<'_, PyAny>>,
        result: Option<&Bound<'_, PyAny>>,
    ) -> Result<PyClassInitializer<Self>> {
        let result = result.map(tagged).transpose()?;
        let properties = [("code", Some(code)), ("inputs", inputs), ("result", result.as_ref())];
        construct::<volunteer_core::assess::Step>(&properties)
    }

    /// What it does.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code.as_str()
    }

    /// From what.
    #[getter]
    fn inputs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.inputs.out(py)
    }

    /// What came out.
    #[getter]
    fn result<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.result.out(py)
    }
}

document! {
    /// An observation beside the verdict that it alone would give.
    ObservationVerdict = volunteer_core::assess::ObservationVerdict { observation, would_be; passed_over }
}

document! {
    /// Another value for the baseline, beside the verdict it would give.
    BaselineVerdict = volunteer_core::assess::BaselineVerdict { observation, target, would_be; }
}

document! {
    /// What would decide an undetermined verdict.
    Decision = volunteer_core::assess::Decision {; met_by, not_met_by, needs }
}

document! {
    /// Where the value should be at a date.
    Expected = volunteer_core::assess::Expected { date, value, profile; }
}

document! {
    /// An announced value on the way, judged like a target of its own.
    MilestoneVerdict = volunteer_core::assess::MilestoneVerdict {
        due, target, stage, verdict; reached_so_far, reasons, decided_by, value, value_through
    }
}

document! {
    /// What a verdict rests on that somebody should look at first, and the verdict without it.
    RestsOn = volunteer_core::assess::RestsOn { findings, would_be; value }
}

document! {
    /// How the value compares with where it should be.
    Pace = volunteer_core::assess::Pace { date, expected, policy, profile; part, categories }
}

document! {
    /// What is left to do.
    Required = volunteer_core::assess::Required { remaining, years; per_year, growth_from, growth_to }
}

document! {
    /// The judgement of one target.
    TargetAssessment = volunteer_core::assess::TargetAssessment {
        id, indicator, unit, nature, place, map, due, aim, status, stage, verdict, target;
        label, reached_so_far, reasons, decided_by, baseline, value, value_through, used, passed_over, other_baselines,
        share, achievement, expected, pace, no_pace, required, milestones, rests_on, methods, progress, trail
    }

    /// Why the target has its verdict: in one `sentence`, or in the full `trail` of steps.
    #[pyo3(signature = (language, length = "sentence", context = None))]
    fn explain(&self, language: &str, length: &str, context: Option<&Bound<'_, Context>>) -> Result<String> {
        let length: Length = length.parse()?;
        Ok(presenter(language, &context::of(context))?.explain(&self.0, length))
    }
}

document! {
    /// An observation that methods of judging progress were not given.
    LeftOut = volunteer_core::assess::LeftOut { observation, why; }
}

document! {
    /// What published methods of judging progress say of a target.
    TargetProgress = volunteer_core::assess::TargetProgress {; series, no_series, left_out, results, agreement }
}

document! {
    /// The judgement of one measure.
    MeasureAssessment = volunteer_core::assess::MeasureAssessment {
        id, due, stage, standing; label, responsible, planned, delivered, unit, indicators
    }
}

document! {
    /// Observations that no target of the roadmap asks for.
    Unused = volunteer_core::assess::Unused { indicator, place, observations; label }
}

document! {
    /// The judgement of a roadmap, as of a date: what `assess` answers.
    ///
    /// >>> from volunteer import Assessment
    /// >>> assessment = Assessment(format="volunteer/assessment@1", library="0.1.0", roadmap="example", status="draft",
    /// ...                         period="2024/2027", as_of="2025-06-30")
    /// >>> assessment.as_of, assessment.targets
    /// (datetime.date(2025, 6, 30), ())
    Assessment = volunteer_core::assess::Assessment {
        format, library, roadmap, status, period, as_of; label, targets, measures, unused, names
    }

    /// The assessment in words: a table of verdicts, and why under each target.
    #[pyo3(signature = (language, context = None))]
    fn explain(&self, py: Python<'_>, language: &str, context: Option<&Bound<'_, Context>>) -> Result<String> {
        let presenter = presenter(language, &context::of(context))?;
        Ok(py.detach(|| presenter.assessment_text(&self.0)))
    }

    /// The summary on one page, as an office sends it: how many targets are met, the figures, what cannot be said and why, and
    /// what to ask whom. `sums` are observations that a reader may add up, in lists: where they cannot be added, it says so.
    #[pyo3(signature = (language, *, sums = None, html = false, context = None))]
    fn summary(
        &self,
        language: &str,
        sums: Option<Vec<Vec<Bound<'_, Observation>>>>,
        html: bool,
        context: Option<&Bound<'_, Context>>,
    ) -> Result<String> {
        let context = context::of(context);
        let mut summary = Summary::of(&self.0);
        for sum in sums.into_iter().flatten() {
            let parts: Vec<_> = sum.iter().map(|part| part.get().0.as_ref()).collect();
            summary = summary.sum(&parts, &context)?;
        }
        let presenter = presenter(language, &context)?;
        Ok(if html { presenter.summary_html(summary) } else { presenter.summary_text(summary) })
    }

    /// The assessment as small HTML.
    #[pyo3(signature = (language, context = None))]
    fn to_html(&self, py: Python<'_>, language: &str, context: Option<&Bound<'_, Context>>) -> Result<String> {
        let presenter = presenter(language, &context::of(context))?;
        Ok(py.detach(|| presenter.assessment_html(&self.0)))
    }

    /// For notebooks, in the language of `volunteer.notebook_language`.
    fn _repr_html_(&self, py: Python<'_>) -> Result<String> {
        let presenter = notebook(py)?;
        Ok(py.detach(|| presenter.assessment_html(&self.0)))
    }

    /// One dict for each target, flat, for `pandas.DataFrame` and the like. Bounds become two columns of floats, rounded
    /// outward to six decimals; an end that is not known is `None`.
    fn to_rows<'py>(&self, py: Python<'py>) -> Result<Vec<Bound<'py, PyDict>>> {
        self.0.targets.iter().map(|target| row(py, target)).collect()
    }

    fn __repr__(&self) -> String {
        let (assessment, targets, measures) = (&self.0, self.0.targets.len(), self.0.measures.len());
        let (roadmap, as_of) = (&assessment.roadmap, assessment.as_of);
        format!("<Assessment of {roadmap:?} as of {as_of}: {targets} targets, {measures} measures>")
    }
}

fn row<'py>(py: Python<'py>, target: &volunteer_core::assess::TargetAssessment) -> Result<Bound<'py, PyDict>> {
    let row = PyDict::new(py);
    macro_rules! columns {
        ($($name:ident),+) => { $(row.set_item(stringify!($name), target.$name.out(py)?)?;)+ };
    }
    macro_rules! bounds {
        ($($name:ident = $bounds:expr),+) => { $(
            let (lower, upper) = $bounds.map_or(Ok((None, None)), |bounds| bounds.outward(6))?;
            row.set_item(concat!(stringify!($name), "_lower"), lower.map(Number::to_f64))?;
            row.set_item(concat!(stringify!($name), "_upper"), upper.map(Number::to_f64))?;
        )+ };
    }
    columns!(id, indicator, unit, place, map, aim, status, stage, verdict, reached_so_far, reasons, value_through);
    row.set_item("due", target.due.to_string())?;
    bounds!(
        baseline = target.baseline.map(|baseline| baseline.to_ratios()),
        target = Some(target.target),
        value = target.value,
        share = target.share,
        achievement = target.achievement,
        expected = target.expected.as_ref().map(|expected| expected.value),
        remaining = target.required.as_ref().map(|required| required.remaining)
    );
    row.set_item("pace", target.pace.as_ref().map(|pace| pace.categories.out(py)).transpose()?)?;
    Ok(row)
}

/// Judges every target and measure of a roadmap as of a date.
///
/// The evidence is any number of registers, over which the targets are counted, tallies of several registers together,
/// observations, reports, and lists of them.
/// Nothing but the arguments decides. `as_of` is a `datetime.date` or its ISO text; a `datetime` is refused.
///
/// >>> import datetime, volunteer
/// >>> from volunteer import Bounds, Indicator, Observation, Roadmap, Target
/// >>> roadmap = Roadmap(
/// ...     format="volunteer/roadmap@1", id="example", status="illustrative", period="2021-01-01/2023-12-31",
/// ...     indicators=[Indicator(id="organisations", unit="organisation", nature="stock")],
/// ...     targets=[Target(id="tripled", indicator="organisations", place="KZ", map="kz-20", due="2023", aim="increase",
/// ...                     baseline={"period": "2020", "value": 224}, value={"timesBaseline": 3}, status="illustrative")])
/// >>> reported = Observation(indicator="organisations", place="KZ", map="kz-20", period="2023", unit="organisation",
/// ...                        nature="stock", text="600-ден астам", value=Bounds(lower=601))
/// >>> assessment = volunteer.assess(roadmap, reported, as_of=datetime.date(2023, 12, 31))
/// >>> [target] = assessment.targets
/// >>> target.verdict, target.reasons, target.decided_by.met_by.lower
/// ('undetermined', ('bounds-straddle',), Fraction(672, 1))
///
/// With `methods`, a `MethodSet` or the names of methods, each target also has what those methods of judging progress say;
/// everything else stays the same.
///
/// >>> methods = ("share-of-way@1", "achievement@1")
/// >>> assessment = volunteer.assess(roadmap, reported, as_of="2023-12-31", methods=methods)
/// >>> [(result.method, result.common) for result in assessment.targets[0].progress.results]
/// [('achievement@1', None), ('share-of-way@1', None)]
/// >>> assessment.targets[0].progress.agreement.finding
/// 'open'
#[pyfunction]
#[pyo3(signature = (roadmap, *evidence, as_of, methods = None, context = None))]
pub(crate) fn assess(
    roadmap: &Bound<'_, Roadmap>,
    evidence: &Bound<'_, PyTuple>,
    as_of: &Bound<'_, PyAny>,
    methods: Option<&Bound<'_, PyAny>>,
    context: Option<&Bound<'_, Context>>,
) -> Result<Py<Assessment>> {
    let py = roadmap.py();
    let as_of = read_date(as_of)?;
    let methods = method_set(methods).map_err(|failure| failure.at_key("methods"))?;
    let mut collected = Collected::default();
    for item in evidence {
        collected.take(&item)?;
    }
    let (roadmap, context) = (&roadmap.get().0, context::of(context));
    let assessment = py.detach(|| {
        let evidence = Evidence::of(collected.observations).figures(collected.reports);
        let evidence = collected.registers.iter().fold(evidence, |all, register| all.register(register));
        let tallies = collected.tallies.iter().map(Py::get);
        let evidence = tallies.fold(evidence, |all, item| all.tally(&item.plan, &item.tally));
        match methods {
            Some(methods) => volunteer_core::assess::assess_with(roadmap, &evidence, &context, as_of, &methods),
            None => volunteer_core::assess::assess(roadmap, &evidence, &context, as_of),
        }
    })?;
    Ok(assessment.into_class(py)?)
}

/// What was given as evidence: registers, observations and reports, one by one or in lists.
#[derive(Default)]
struct Collected {
    registers: Vec<Arc<volunteer_core::register::Register>>,
    tallies: Vec<Py<RegisterTally>>,
    observations: Vec<volunteer_core::observation::Observation>,
    reports: Vec<volunteer_core::observation::Report>,
}

impl Collected {
    fn take(&mut self, evidence: &Bound<'_, PyAny>) -> Result<()> {
        if self.take_item(evidence) {
            return Ok(());
        }
        for item in evidence.try_iter()? {
            let item = item?;
            if !self.take_item(&item) {
                let expected = "a Register, a RegisterTally, an Observation or a Report, or an iterable of them";
                return Err(
                    PyTypeError::new_err(format!("expected {expected}, found {}", item.get_type().name()?)).into()
                );
            }
        }
        Ok(())
    }

    fn take_item(&mut self, item: &Bound<'_, PyAny>) -> bool {
        if let Ok(register) = item.cast::<Register>() {
            self.registers.push(Arc::clone(&register.get().0));
        } else if let Ok(tally) = item.cast::<RegisterTally>() {
            self.tallies.push(tally.clone().unbind());
        } else if let Ok(observation) = item.cast::<Observation>() {
            self.observations.push(observation.get().0.as_ref().clone());
        } else if let Ok(report) = item.cast::<Report>() {
            self.reports.push(report.get().0.as_ref().clone());
        } else {
            return false;
        }
        true
    }
}

/// A set of methods, or the names of its methods.
fn method_set(methods: Option<&Bound<'_, PyAny>>) -> Result<Option<MethodSet>> {
    let Some(methods) = methods.filter(|methods| !methods.is_none()) else { return Ok(None) };
    Ok(Some(MethodSet::read(&to_json(methods)?)?))
}
