//! Layouts: what one row of a table is, and which column is what.

use crate::convert::{Out, out_as_word};
use crate::document::{Text, construct, document};
use crate::error::Result;
use pyo3::PyClassInitializer;
use pyo3::prelude::{Bound, PyAny, PyResult, Python};
use volunteer_core::register::layout::{ColumnRole, Encoding, OfferCode, RowKind};

out_as_word!(ColumnRole, Encoding, OfferCode, RowKind);

document! {
    /// How a table is laid out: a table is only ever read under a layout that somebody has declared.
    Layout = volunteer_core::register::layout::Layout as methods {
        format, row;
        id, encoding, delimiter, header, first_row, last_row, decimal_mark, group_mark, dates, zone, over_midnight,
        hours_each, null_words, sentinels, total_words, yes_words, language, places, columns
    }
}

document! {
    /// How names of places are settled.
    PlaceRules = volunteer_core::register::layout::PlaceRules {; words, kind, map }
}

document! {
    /// One column: where it is, and what it is.
    ColumnRule = volunteer_core::register::layout::ColumnRule {
        role; name, number, joined, value, optional, dates, words, category, status, unit, service, direct, separator
    }
}

document! {
    /// What an offered layout rests on, or what may be otherwise.
    OfferNote = volunteer_core::register::layout::OfferNote { code; column, seen, rows, decides }
}

document! {
    /// A layout that is offered, with its reasons and its doubts; nothing applies it.
    LayoutOffer = volunteer_core::register::layout::LayoutOffer [layout, reasons, left_aside, doubts]

    #[new]
    #[pyo3(signature = (*, layout, reasons = None, left_aside = None, doubts = None))]
    fn new(
        layout: &Bound<'_, PyAny>,
        reasons: Option<&Bound<'_, PyAny>>,
        left_aside: Option<&Bound<'_, PyAny>>,
        doubts: Option<&Bound<'_, PyAny>>,
    ) -> Result<PyClassInitializer<Self>> {
        construct::<volunteer_core::register::layout::LayoutOffer>(&[
            ("layout", Some(layout)),
            ("reasons", reasons),
            ("leftAside", left_aside),
            ("doubts", doubts),
        ])
    }

    /// The layout; an error where it is not a whole one, which stands among the doubts.
    #[getter]
    fn layout<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyAny>> {
        Ok(self.0.layout()?.out(py)?)
    }

    #[getter]
    fn reasons<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.reasons.out(py)
    }

    #[getter]
    fn left_aside<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.left_aside.out(py)
    }

    #[getter]
    fn doubts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.doubts.out(py)
    }
}

/// Offers a layout for a table, from its names of columns and all of its cells. Nothing is read or applied by it.
///
/// >>> from volunteer import guess_layout
/// >>> offer = guess_layout("Волонтер;Күні;Сағат\nA17;19.04.2025;2,5\n")
/// >>> tuple(column.role for column in offer.layout.columns)
/// ('person', 'first-day', 'hours')
#[pyo3::pyfunction]
pub(crate) fn guess_layout(py: Python<'_>, data: Text) -> Result<Bound<'_, PyAny>> {
    let data = data.into_bytes();
    let offer = py.detach(|| volunteer_core::register::layout::guess(&data));
    Ok(offer.out(py)?)
}
