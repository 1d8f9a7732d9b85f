//! Records of volunteer work as documents, and the definitions they are read by.

use crate::convert::{Out, collect, out_as_word, read_date};
use crate::document::{Classed, document};
use crate::error::Result;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::{Bound, Py, PyAny, PyResult, Python, pyclass, pyfunction, pymethods};
use volunteer_core::record::{
    ActivityForm, Answer, Clock, Direct, OrganisationKind, PersonSex, RecordStatus, Role, Skill, Threshold,
};

out_as_word!(ActivityForm, Answer, Direct, OrganisationKind, PersonSex, Role, Skill, RecordStatus, Threshold);

/// The identifier of a person. Its representation does not show it: `reveal()` does.
///
/// >>> from volunteer import Participation
/// >>> shift = Participation(volunteer="A-17", minutes=90)
/// >>> shift.volunteer
/// PersonId(...)
/// >>> shift.volunteer.reveal()
/// 'A-17'
#[pyclass(frozen, eq, hash, module = "volunteer")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PersonId(pub(crate) volunteer_core::record::PersonId);

#[pymethods]
impl PersonId {
    #[new]
    fn new(identifier: &str) -> Result<Self> {
        Ok(Self(volunteer_core::record::PersonId::new(identifier)?))
    }

    /// The identifier itself.
    fn reveal(&self) -> &str {
        self.0.reveal()
    }

    #[expect(clippy::unused_self, reason = "the identifier stays behind the door")]
    const fn __repr__(&self) -> &'static str {
        "PersonId(...)"
    }
}

impl Out for volunteer_core::record::PersonId {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        PersonId(self.clone()).into_bound_py_any(py)
    }
}

impl Out for Clock {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_string().into_bound_py_any(py)
    }
}

document! {
    /// Something organised at a place in a period.
    Activity = volunteer_core::record::Activity as methods {
        id; label, form, field, place, period, organisation, status
    }
}

document! {
    /// An organisation, a group, a club, a centre, a branch, a front office.
    Organisation = volunteer_core::record::Organisation as methods { id, kind; label, parent, place, since, until }
}

document! {
    /// Who volunteers.
    Volunteer = volunteer_core::record::Volunteer as methods { id; born, age_band, sex, skills, home, consent, parent }
}

document! {
    /// One volunteer's, or an unnamed group's, part in an activity.
    Participation = volunteer_core::record::Participation as methods {
        ; volunteer, heads, activity, period, start, end, minutes, role, skill, status, place, organisation, field, categories
    }
}

document! {
    /// Who is helped.
    Beneficiary = volunteer_core::record::Beneficiary as methods { id, unit; members, born, sex, categories, home }
}

document! {
    /// One beneficiary's, or an uncounted group's, benefit.
    Assistance = volunteer_core::record::Assistance as methods {
        ; beneficiary, count, unit, category, service, direct, activity, period, place, organisation, text, categories
    }
}

document! {
    /// Records of volunteer work.
    Records = volunteer_core::record::Records as methods {
        format; organisations, activities, volunteers, participations, beneficiaries, assistances
    }
}

document! {
    /// Ages from and until, both ends inclusive.
    Ages = volunteer_core::record::Ages as methods {; sex, from_ => from, until, unclear }
}

document! {
    /// One category of a definition.
    Category = volunteer_core::record::Category { id; label, scope, unit, ages, defined_by, threshold }
}

document! {
    /// Rules about minors.
    MinorRules = volunteer_core::record::MinorRules {
        adult_from, alone_from; forbidden_forms, forbidden_fields, forbidden_beneficiaries, forbidden_work
    }
}

document! {
    /// A version of a definition with what it says: ages, categories, units.
    Defined = volunteer_core::record::Defined {
        definition; illustrative, note, ages, categories, includes, excludes, minors
    }

    /// Whether an age is in it; `None` where the definition leaves it open.
    ///
    /// >>> from volunteer import DefinitionSet
    /// >>> DefinitionSet.kazakhstan().get("youth", "2").holds(34)
    /// True
    #[pyo3(signature = (age, sex = None))]
    fn holds(&self, age: u32, sex: Option<&str>) -> Result<Option<bool>> {
        Ok(self.0.holds(age, sex.map(str::parse::<PersonSex>).transpose()?))
    }

    /// The age band of an age: the first category that has it.
    fn band<'py>(&self, py: Python<'py>, age: u32) -> PyResult<Bound<'py, PyAny>> {
        self.0.band(age).cloned().out(py)
    }
}

document! {
    /// Versions of definitions as a document.
    Definitions = volunteer_core::record::DefinitionsDocument as methods { format; sources, definitions }
}

/// The age in completed years on a day; `None` before the birth.
///
/// >>> import volunteer
/// >>> volunteer.age_on("2008-02-29", "2022-02-28")
/// 13
#[pyfunction]
pub(crate) fn age_on(born: &Bound<'_, PyAny>, day: &Bound<'_, PyAny>) -> Result<Option<u32>> {
    Ok(volunteer_core::record::age_on(read_date(born)?, read_date(day)?))
}

/// Versions of definitions, to be asked by id and version, or by id and day.
///
/// >>> from volunteer import DefinitionSet
/// >>> DefinitionSet.kazakhstan().in_force("youth", "2023-06-30").definition.version
/// '2'
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct DefinitionSet(pub(crate) volunteer_core::record::DefinitionSet);

#[pymethods]
impl DefinitionSet {
    /// What the library carries for Kazakhstan, each with its source.
    #[staticmethod]
    fn kazakhstan() -> Result<Self> {
        Ok(Self(volunteer_core::record::DefinitionSet::kazakhstan()?))
    }

    /// Definitions of the caller's own.
    #[new]
    #[pyo3(signature = (documents))]
    fn new(documents: &Bound<'_, PyAny>) -> Result<Self> {
        let mut set = volunteer_core::record::DefinitionSet::default();
        for document in collect::<volunteer_core::record::DefinitionsDocument>(documents)? {
            set = set.with(document)?;
        }
        Ok(Self(set))
    }

    /// The same with more definitions.
    fn with_document(&self, document: &Bound<'_, Definitions>) -> Result<Self> {
        Ok(Self(self.0.clone().with(document.get().0.as_ref().clone())?))
    }

    /// Every version of every definition.
    #[getter]
    fn all<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.all().out(py)
    }

    /// One version of one definition.
    fn get<'py>(&self, py: Python<'py>, id: &str, version: &str) -> Result<Bound<'py, PyAny>> {
        Ok(self.0.get(id, version)?.out(py)?)
    }

    /// The version in force on a day; `None` where there is none.
    fn in_force<'py>(&self, py: Python<'py>, id: &str, day: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>> {
        Ok(self.0.in_force(id, read_date(day)?).cloned().out(py)?)
    }

    fn __getnewargs__(&self, py: Python<'_>) -> Result<([Py<Definitions>; 1],)> {
        let all = volunteer_core::record::DefinitionsDocument::new(self.0.all().iter().cloned())?;
        Ok(([all.into_class(py)?],))
    }

    fn __eq__(&self, other: &Bound<'_, Self>) -> bool {
        self.0 == other.get().0
    }

    fn __repr__(&self) -> String {
        format!("<DefinitionSet of {} versions>", self.0.all().len())
    }
}
