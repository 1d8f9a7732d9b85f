//! How many different people are in several groups, and what reports do in practice instead.

use crate::convert::{out_as_word, read};
use crate::document::{Classed, document};
use crate::error::Result;
use pyo3::prelude::{Bound, Py, PyAny, Python, pyfunction};
use volunteer_core::observation as core;
use volunteer_core::observation::{Flag, PracticeRule, TieKind};

out_as_word!(Flag, PracticeRule, TieKind);

document! {
    /// A group of people with its bounds.
    Group = core::Group as methods { id, people; area }
}

document! {
    /// How two groups lie to each other: one within the other, apart, or sharing people.
    Tie = core::Tie as methods { of, kind, to; people }
}

document! {
    /// Groups of people, and what is declared about them.
    ///
    /// >>> from volunteer import Groups
    /// >>> groups = Groups(groups=[{"id": "food", "people": 900}, {"id": "bread", "people": 400}],
    /// ...                 ties=[{"of": "bread", "kind": "within", "to": "food"}])
    /// >>> groups.reach().bounds
    /// Bounds(lower=900, upper=900)
    Groups = core::Groups as methods {; groups, ties, population }

    /// How many different people are in all of them, as bounds.
    fn reach(&self, py: Python<'_>) -> Result<Py<GroupReach>> {
        Ok(py.detach(|| self.0.reach())?.into_class(py)?)
    }
}

document! {
    /// How many different people are in groups, and which groups decide each end.
    GroupReach = core::GroupReach { bounds, method; lower_from, upper_from }
}

document! {
    /// One row of a report: an area, a group, and its people.
    PracticeRow = core::PracticeRow { area, group, people; unique }
}

document! {
    /// What a rule of practice answers: no number of people, and neither bounds nor an observation.
    Practice = core::Practice { rule, result, rows_used, rows_left_out, method; }
}

/// What reports do in practice to get one number out of many rows: `sum`, `flagged-unique` or `largest-per-area`.
///
/// >>> import volunteer
/// >>> rows = [{"area": "A", "group": "food", "people": 900}, {"area": "A", "group": "water", "people": 400}]
/// >>> volunteer.practice("largest-per-area", rows).result
/// 900
#[pyfunction]
pub(crate) fn practice(py: Python<'_>, rule: &str, rows: &Bound<'_, PyAny>) -> Result<Py<Practice>> {
    let rule = rule.parse::<PracticeRule>()?;
    let rows: Vec<core::PracticeRow> = read(rows).map_err(|failure| failure.at_key("rows"))?;
    Ok(py.detach(|| core::practice(rule, &rows))?.into_class(py)?)
}
