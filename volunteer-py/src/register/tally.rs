//! Tallies of registers: many registers and years counted together, whoever is in several of them once.

use super::Register;
use crate::context::{self, Context};
use crate::convert::read;
use crate::error::Result;
use pyo3::prelude::{Bound, PyAny, Python, pyclass, pymethods};
use pyo3::types::PyBytes;
use std::sync::Arc;
use volunteer_core::Period;
use volunteer_core::cube::{KeyedHash, Tally};
use volunteer_core::register as core;

/// What tallies of registers tell apart: the places of a map, and the months, quarters and years of a period. Tallies of the same
/// plan merge, and `assess` takes them.
///
/// >>> import datetime, volunteer
/// >>> from volunteer import TallyPlan
/// >>> plan = TallyPlan("kz-20", "2024-01-01/2025-12-31")
/// >>> plan.period, plan.map
/// (Period('2024-01-01/2025-12-31'), 'kz-20')
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct TallyPlan(Arc<core::TallyPlan>);

#[pymethods]
impl TallyPlan {
    #[new]
    #[pyo3(signature = (map, period, context = None))]
    fn new(map: &str, period: &Bound<'_, PyAny>, context: Option<&Bound<'_, Context>>) -> Result<Self> {
        let period: Period = read(period).map_err(|failure| failure.at_key("period"))?;
        Ok(Self(Arc::new(core::TallyPlan::new(&context::of(context), map, period)?)))
    }

    /// The map on which its places are meant.
    #[getter]
    fn map(&self) -> &str {
        self.0.map()
    }

    /// The whole period.
    #[getter]
    fn period(&self) -> crate::calendar::Period {
        crate::calendar::Period(self.0.whole())
    }

    /// The participations of a register as a tally. People are known by a key of their identifier under a secret of 16 bytes,
    /// which must be the same for all registers: the tally holds the keys, so that its bytes are personal data.
    #[pyo3(signature = (register, secret, *, threads = 1))]
    fn tally(
        &self,
        py: Python<'_>,
        register: &Bound<'_, Register>,
        secret: [u8; 16],
        threads: usize,
    ) -> Result<RegisterTally> {
        let (register, keys) = (&register.get().0, KeyedHash::new(secret));
        let tally = py.detach(|| register.tally(&self.0, |id| keys.key(id.as_bytes()), threads))?;
        Ok(RegisterTally { plan: Arc::clone(&self.0), tally })
    }

    /// Reads the byte form of a tally of this plan.
    fn read(&self, py: Python<'_>, bytes: &[u8]) -> Result<RegisterTally> {
        let tally = py.detach(|| Tally::from_bytes(bytes))?;
        Ok(RegisterTally { plan: Arc::clone(&self.0), tally })
    }

    fn __repr__(&self) -> String {
        format!("<TallyPlan of {} on {}>", self.0.whole(), self.0.map())
    }
}

/// Registers counted together by a `TallyPlan`. It holds a key for every person: its bytes are personal data.
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct RegisterTally {
    pub(crate) plan: Arc<core::TallyPlan>,
    pub(crate) tally: Tally,
}

#[pymethods]
impl RegisterTally {
    /// Both together: a person with the same key in both is one person.
    fn merge(&self, py: Python<'_>, other: &Bound<'_, Self>) -> Result<Self> {
        let other = other.get();
        let tally = py.detach(|| self.tally.merge(&other.tally))?;
        Ok(Self { plan: Arc::clone(&self.plan), tally })
    }

    /// The versioned byte form. It is personal data.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        let bytes = py.detach(|| self.tally.to_bytes());
        PyBytes::new(py, &bytes)
    }

    /// How many different named people it holds.
    #[getter]
    fn people(&self) -> usize {
        self.tally.people()
    }

    fn __repr__(&self) -> String {
        format!("<RegisterTally of {}: {} people>", self.plan.whole(), self.tally.people())
    }
}
