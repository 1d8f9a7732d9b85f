//! Reported figures, read from words.

use crate::convert::{Out, out_as_word};
use crate::document::{Classed, document};
use crate::error::{Result, exception};
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, PyResult, Python, pyfunction};
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
use volunteer_core::Unit;
use volunteer_core::document::to_value;
use volunteer_core::figure::{FigureKind, OfferedAct, OfferedEvidence, Qualifier, TextLanguage, UnitLink};

out_as_word!(FigureKind, OfferedAct, OfferedEvidence, Qualifier, UnitLink);

impl Out for TextLanguage {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_value(self).unwrap_or_default().out(py)
    }
}

document! {
    /// How far a number of one qualifier reaches from what is written.
    Width = volunteer_core::figure::Width { of_granularity, of_number, of_unround_number, least_of_unround; }
}

document! {
    /// What the words "about", "nearly" and a bare "30 thousand" are taken to mean. No standard fixes it.
    ///
    /// >>> from volunteer import ReportedFigure, WidthPolicy
    /// >>> ours = WidthPolicy.figure_width_1()
    /// >>> ours = ours.replace(id="our-widths@2", about=ours.about.replace(of_granularity=1))
    /// >>> ReportedFigure.read("390-ға жуық шара", language="kk", policy=ours).bounds
    /// Bounds(lower=380, upper=399)
    WidthPolicy = volunteer_core::figure::WidthPolicy { id, rounded_of_granularity, about, nearly; soft_ceiling }

    /// `figure-width@1`, illustrative.
    #[staticmethod]
    fn figure_width_1(py: Python<'_>) -> PyResult<Py<Self>> {
        volunteer_core::figure::WidthPolicy::figure_width_1().into_class(py)
    }
}

document! {
    /// What words near a figure say about it: offered, never applied.
    Offers = volunteer_core::figure::Offers {; act, evidence }
}

document! {
    /// Where the unit of a figure comes from: the words, their place, and how they belong to the number.
    UnitSource = volunteer_core::figure::UnitSource { text, start, end, link; }
}

document! {
    /// A figure as it was reported: the words, and what they say.
    ///
    /// >>> from volunteer import ReportedFigure
    /// >>> figure = ReportedFigure.read("600-ден астам зейнеткерлерге", language="kk")
    /// >>> figure.text, figure.qualifier, figure.unit, figure.bounds
    /// ('600-ден астам', 'more-than', 'person', Bounds(lower=601))
    ReportedFigure = volunteer_core::figure::ReportedFigure {
        text, language, start, end, kind, qualifier;
        number, number_to, ratio, granularity, bounds, unit, unit_source, soft_upper, period, policy, offers
    }

    /// Reads the one figure of a phrase. The language is `kk`, `ru`, `en` or `auto`; a unit stands where the text has no noun.
    #[staticmethod]
    #[pyo3(signature = (text, *, language, unit = None, policy = None))]
    fn read(
        py: Python<'_>,
        text: &str,
        language: &str,
        unit: Option<&str>,
        policy: Option<&Bound<'_, WidthPolicy>>,
    ) -> Result<Py<Self>> {
        let (language, unit) = (language.parse::<TextLanguage>()?, unit.map(Unit::parse).transpose()?);
        let figure = match policy {
            Some(policy) => Core::read_with(text, language, unit.as_ref(), &policy.get().0)?,
            None => Core::read(text, language, unit.as_ref())?,
        };
        Ok(figure.into_class(py)?)
    }
}

type Core = volunteer_core::ReportedFigure;

/// Reads every figure of a text: the figures, and what is wrong with the other numbers, each in the order of the text.
///
/// >>> import volunteer
/// >>> figures, errors = volunteer.find_all("В 2025 году прошло более 900 мероприятий, открыто 14 клубов.", language="auto")
/// >>> print(*(figure.text for figure in figures), sep="; ")
/// 2025 году; более 900; 14
#[pyfunction]
#[pyo3(signature = (text, *, language, policy = None))]
pub(crate) fn find_all<'py>(
    py: Python<'py>,
    text: &str,
    language: &str,
    policy: Option<&Bound<'py, WidthPolicy>>,
) -> Result<Bound<'py, PyAny>> {
    static FOUND: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let language = language.parse::<TextLanguage>()?;
    let policy = policy.map(|policy| &policy.get().0);
    let found = py.detach(|| match policy {
        Some(policy) => volunteer_core::figure::find_all_with(text, language, policy),
        None => volunteer_core::figure::find_all(text, language),
    })?;
    let errors = found.errors.iter().map(|error| exception(py, error)).collect::<PyResult<Vec<_>>>()?;
    Ok(FOUND.import(py, "volunteer._found", "Found")?.call1((found.figures.out(py)?, PyTuple::new(py, errors)?))?)
}
