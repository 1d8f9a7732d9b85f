//! Decisions about what was found: which rows are counted, and how.

use crate::convert::out_as_word;
use crate::document::document;
use crate::error::Result;
use pyo3::prelude::Python;
use volunteer_core::register::decision::RowAction;

out_as_word!(RowAction);

document! {
    /// A decision about the rows with a finding, or about rows by their numbers.
    RowDecision = volunteer_core::register::decision::RowDecision as methods { action, reason; code, rows, choice, by, on }
}

document! {
    /// What a decision chooses in place of what rows say, or do not say.
    RowChoice = volunteer_core::register::decision::RowChoice {; place, status, day, birth }
}

document! {
    /// Decisions about a register.
    RowDecisions = volunteer_core::register::decision::RowDecisions as document { format; decisions }

    /// For notebooks, in the language of `volunteer.notebook_language`.
    fn _repr_html_(&self, py: Python<'_>) -> Result<String> {
        let presenter = crate::present::notebook(py)?;
        Ok(py.detach(|| presenter.row_decisions_html(&self.0)))
    }
}

document! {
    /// A step of the trail: a decision and what it did.
    RowDecisionStep = volunteer_core::register::decision::RowDecisionStep { decision, participations, assistances, minutes; }
}
