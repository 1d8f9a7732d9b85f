//! The period report, and a count beside what was reported.

use crate::convert::out_as_word;
use crate::document::{Classed, document};
use crate::error::Result;
use crate::observation::Observation;
use crate::present::notebook;
use pyo3::prelude::{Bound, Py, Python, pyfunction};
use volunteer_core::indicator as core;
use volunteer_core::indicator::{Agreement, ComparisonReason, NoChange};

out_as_word!(Agreement, ComparisonReason, NoChange);

document! {
    /// The value of one period, or why there is none, and the way to it.
    ReportValue = core::ReportValue { period; value, missing, trail }
}

document! {
    /// One indicator at one place.
    ReportRow = core::ReportRow {
        indicator, unit, nature, place, now, since_start_of_year, year_before; label, counted, change, no_change
    }
}

document! {
    /// Every indicator of a catalogue for a period, since the start of the year, and the same period a year before.
    ///
    /// >>> from volunteer import RegisterBuilder
    /// >>> report = RegisterBuilder().finish().period_report("2023-Q3", places=("KZ-59",))
    /// >>> report.year_before, report.since_start_of_year
    /// (Period('2022-Q3'), Period('2023-01-01/2023-09-30'))
    PeriodReport = core::PeriodReport {
        format, library, catalogue, standing, map, period, since_start_of_year, year_before; label, rows, names
    }

    /// For notebooks, in the language of `volunteer.notebook_language`.
    fn _repr_html_(&self, py: Python<'_>) -> Result<String> {
        let presenter = notebook(py)?;
        Ok(py.detach(|| presenter.period_report_html(&self.0)))
    }

    fn __repr__(&self) -> String {
        format!("<PeriodReport by {:?} for {}: {} rows>", self.0.catalogue, self.0.period, self.0.rows.len())
    }
}

document! {
    /// A count and a reported number, and whether they agree.
    Comparison = core::Comparison { format, library, counted, reported, agreement; reasons, difference }
}

/// Compares a register's count with a number that was reported for the same thing.
///
/// >>> import volunteer
/// >>> from volunteer import Bounds, Observation
/// >>> counted = Observation(indicator="activities", place="KZ-59", map="kz-20", period="2023", unit="activity",
/// ...                       nature="flow", value=388)
/// >>> comparison = volunteer.compare(counted, counted.replace(value=Bounds(385, 394)))
/// >>> comparison.agreement, comparison.difference
/// ('agree', Bounds(lower=-3, upper=6))
#[pyfunction]
pub(crate) fn compare(
    py: Python<'_>,
    counted: &Bound<'_, Observation>,
    reported: &Bound<'_, Observation>,
) -> Result<Py<Comparison>> {
    let (counted, reported) = (&counted.get().0, &reported.get().0);
    Ok(py.detach(|| core::compare(counted, reported))?.into_class(py)?)
}
