//! Reported figures, read from words.

use crate::convert::{Out, out_as_word};
use crate::document::{Classed, document};
use crate::error::{Result, exception};
use crate::table::Table;
use arrow_array::{ArrayRef, BooleanArray, Float64Array, StringArray, UInt32Array};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, PyResult, Python, pyfunction};
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyList, PyString, PyStringMethods, PyTuple, PyTypeMethods};
use std::sync::Arc;
use volunteer_core::document::to_value;
use volunteer_core::figure::{
    FigureKind, FigureReader, FigureRow, OfferedAct, OfferedEvidence, Qualifier, TextLanguage, UnitLink,
};
use volunteer_core::{Number, Unit, Word};

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

/// The figures of a list of texts, such as a column of a table, as one flat table: one row for each figure, with the `index` of
/// its text.
///
/// `texts` is an iterable of texts, or a table (pandas, Polars, Arrow, a list of dicts) whose column `text` has them; `None` and
/// NaN are no text. A number that could not be read as a figure has a row with the code of the `error`, and its bounds where
/// they are known; a text without a number has none.
///
/// >>> import volunteer
/// >>> said = ("600-ден астам", "Прошло около 390 мероприятий, помогли 25 семьям", None, "-")
/// >>> table = volunteer.read_figures(said, unit="person")
/// >>> print(*table.column("index"), *table.column("lower"), *table.column("unit"))
/// 0 1 1 601.0 385.0 25.0 person activity family
/// >>> rows = [{"said": "390-ға жуық шара"}]
/// >>> print(*volunteer.read_figures(rows, text="said", language="kk").column("upper"))
/// 394.0
#[pyfunction]
#[pyo3(signature = (texts, *, text = None, language = "auto", unit = None, policy = None))]
pub(crate) fn read_figures(
    py: Python<'_>,
    texts: &Bound<'_, PyAny>,
    text: Option<&str>,
    language: &str,
    unit: Option<&str>,
    policy: Option<&Bound<'_, WidthPolicy>>,
) -> Result<Table> {
    let (language, unit) = (language.parse::<TextLanguage>()?, unit.map(Unit::parse).transpose()?);
    let texts = cells(texts, text)?;
    let policy = policy.map(|policy| &policy.get().0);
    let rows = py.detach(|| {
        let reader = FigureReader::new(language).unit_of(unit.as_ref());
        let reader = policy.map_or_else(|| reader.clone(), |policy| reader.clone().widths(policy));
        reader.rows(texts.iter().map(String::as_str))
    });
    Ok(Table::new(columns(&rows))?)
}

/// The texts of a list, or of one column of a table; what is no text is empty.
fn cells(texts: &Bound<'_, PyAny>, column: Option<&str>) -> Result<Vec<String>> {
    let rows = texts.cast::<PyList>().ok().filter(|_| column.is_some());
    let list = match column {
        Some(column) if rows.is_none() => texts.get_item(column)?,
        _ => texts.clone(),
    };
    if list.cast::<PyString>().is_ok() {
        return Err(PyTypeError::new_err("expected a list of texts, found a single one: see find_all").into());
    }
    let mut out = Vec::new();
    for (index, item) in list.try_iter()?.enumerate() {
        let mut item = item?;
        if let (Some(column), Some(_)) = (column, &rows) {
            item = item.get_item(column)?;
        }
        // A scalar of Arrow.
        if item.hasattr("as_py")? {
            item = item.call_method0("as_py")?;
        }
        let missing = item.is_none() || item.extract::<f64>().is_ok_and(f64::is_nan);
        out.push(match item.cast::<PyString>() {
            Ok(text) => text.to_str()?.to_owned(),
            Err(_) if missing => String::new(),
            Err(_) => {
                let kind = item.get_type().name()?;
                return Err(PyTypeError::new_err(format!("expected a text at {index}, found {kind}")).into());
            }
        });
    }
    Ok(out)
}

fn columns(rows: &[FigureRow]) -> Vec<(&'static str, ArrayRef)> {
    fn texts<T: Into<String>>(rows: &[FigureRow], of: impl Fn(&FigureRow) -> Option<T>) -> ArrayRef {
        Arc::new(rows.iter().map(|row| of(row).map(Into::into)).collect::<StringArray>())
    }
    let whole =
        |of: fn(&FigureRow) -> Option<u32>| -> ArrayRef { Arc::new(rows.iter().map(of).collect::<UInt32Array>()) };
    let number = |of: fn(&FigureRow) -> Option<Number>| -> ArrayRef {
        Arc::new(rows.iter().map(|row| of(row).map(Number::to_f64)).collect::<Float64Array>())
    };
    let flag = |of: fn(&FigureRow) -> bool| -> ArrayRef {
        Arc::new(rows.iter().map(|row| Some(of(row))).collect::<BooleanArray>())
    };
    vec![
        ("index", whole(|row| u32::try_from(row.index).ok())),
        ("text", texts(rows, |row| row.text.clone())),
        ("start", whole(|row| row.start)),
        ("end", whole(|row| row.end)),
        ("language", texts(rows, |row| row.language.map(Word::as_str))),
        ("kind", texts(rows, |row| row.kind.map(Word::as_str))),
        ("qualifier", texts(rows, |row| row.qualifier.map(Word::as_str))),
        ("number", number(|row| row.number)),
        ("number_to", number(|row| row.number_to)),
        ("lower", number(|row| row.lower)),
        ("lower_open", flag(|row| row.lower_open)),
        ("upper", number(|row| row.upper)),
        ("upper_open", flag(|row| row.upper_open)),
        ("unit", texts(rows, |row| row.unit.as_ref().map(ToString::to_string))),
        ("noun", texts(rows, |row| row.noun.clone())),
        ("link", texts(rows, |row| row.link.map(Word::as_str))),
        ("period", texts(rows, |row| row.period.as_ref().map(ToString::to_string))),
        ("act", texts(rows, |row| row.act.map(Word::as_str))),
        ("evidence", texts(rows, |row| row.evidence.map(Word::as_str))),
        ("error", texts(rows, |row| row.error)),
    ]
}
