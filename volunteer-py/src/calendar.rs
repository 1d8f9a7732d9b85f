//! Periods.

use crate::convert::{Out, read_date};
use crate::error::Result;
use pyo3::prelude::{Bound, PyAny, PyResult, Python, pyclass, pymethods};
use pyo3::{IntoPyObjectExt, PyTypeInfo};
use volunteer_core::calendar::{Date, PeriodForm};

/// A stretch of days, both ends included: a day, a week, a month, a quarter, a half-year, a year, or any other range.
///
/// Periods are ordered by their last day, then by their first.
///
/// >>> from volunteer import Period
/// >>> half = Period("2023-01-01/06-30")
/// >>> half, half.form, half.end
/// (Period('2023-S1'), 'half-year', datetime.date(2023, 6, 30))
/// >>> print(*half.parts("quarter"))
/// 2023-Q1 2023-Q2
/// >>> Period.from_dhis2("2004AprilS2").to_iso()
/// '2004-10-01/2005-03-31'
/// >>> Period.of_days(half.start, half.end) == half
/// True
#[pyclass(frozen, eq, ord, hash, str = "{0}", module = "volunteer")]
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Period(pub(crate) volunteer_core::Period);

impl Out for volunteer_core::Period {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Period(*self).into_bound_py_any(py)
    }
}

#[pymethods]
impl Period {
    /// Reads a period as ISO 8601 writes it, and quarters and half-years as `2023-Q1` and `2023-S1`.
    #[new]
    fn new(text: &str) -> Result<Self> {
        Self::parse(text)
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("start", "end")
    }

    /// Reads a period as ISO 8601 writes it, and quarters and half-years as `2023-Q1` and `2023-S1`.
    #[staticmethod]
    fn parse(text: &str) -> Result<Self> {
        Ok(Self(volunteer_core::Period::parse(text)?))
    }

    /// Reads a period identifier of DHIS2.
    #[staticmethod]
    fn from_dhis2(text: &str) -> Result<Self> {
        Ok(Self(volunteer_core::Period::from_dhis2(text)?))
    }

    /// The days from the first to the last, both included.
    #[staticmethod]
    fn of_days(start: &Bound<'_, PyAny>, end: &Bound<'_, PyAny>) -> Result<Self> {
        Ok(Self(volunteer_core::Period::new(read_date(start)?, read_date(end)?)?))
    }

    /// One day.
    #[staticmethod]
    fn day(date: &Bound<'_, PyAny>) -> Result<Self> {
        Ok(Self(volunteer_core::Period::day(read_date(date)?)))
    }

    /// A week of ISO 8601: Monday to Sunday, in the year in which its Thursday lies.
    #[staticmethod]
    fn iso_week(year: i32, week: u32) -> Result<Self> {
        Ok(Self(volunteer_core::Period::iso_week(year, week)?))
    }

    /// A calendar month, 1 to 12.
    #[staticmethod]
    fn month(year: i32, month: u32) -> Result<Self> {
        Ok(Self(volunteer_core::Period::month(year, month)?))
    }

    /// A quarter, 1 to 4.
    #[staticmethod]
    fn quarter(year: i32, quarter: u32) -> Result<Self> {
        Ok(Self(volunteer_core::Period::quarter(year, quarter)?))
    }

    /// A half-year, 1 or 2.
    #[staticmethod]
    fn half_year(year: i32, half: u32) -> Result<Self> {
        Ok(Self(volunteer_core::Period::half_year(year, half)?))
    }

    /// A calendar year.
    #[staticmethod]
    fn year(year: i32) -> Result<Self> {
        Ok(Self(volunteer_core::Period::year(year)?))
    }

    /// Twelve months from the first day of a month of the year.
    #[staticmethod]
    fn financial_year(year: i32, first_month: u32) -> Result<Self> {
        Ok(Self(volunteer_core::Period::financial_year(year, first_month)?))
    }

    /// The period of a form (`"month"`, `"financial-year:4"`) in which a day lies.
    #[staticmethod]
    fn containing(date: &Bound<'_, PyAny>, form: &str) -> Result<Self> {
        Ok(Self(volunteer_core::Period::containing(read_date(date)?, PeriodForm::parse(form)?)?))
    }

    /// The first day.
    #[getter]
    fn start(&self) -> Date {
        self.0.start()
    }

    /// The last day, which belongs to the period.
    #[getter]
    fn end(&self) -> Date {
        self.0.end()
    }

    /// How many days, both ends included.
    #[getter]
    fn days(&self) -> i64 {
        self.0.days()
    }

    /// What kind of period the two days make: `"day"`, `"month"`, `"financial-year:4"`, `"range"`, …
    #[getter]
    fn form(&self) -> String {
        self.0.form().to_string()
    }

    /// The period of the same length that begins on the day after.
    fn next(&self) -> Result<Self> {
        Ok(Self(self.0.next()?))
    }

    /// The period of the same length that ends on the day before.
    fn previous(&self) -> Result<Self> {
        Ok(Self(self.0.previous()?))
    }

    /// The periods of a form that make it up, in order; the first and the last are cut where they reach beyond it.
    fn parts(&self, form: &str) -> Result<Vec<Self>> {
        Ok(self.0.parts(PeriodForm::parse(form)?)?.map(Self).collect())
    }

    /// Whether every day of the other lies in it.
    fn covers(&self, other: &Self) -> bool {
        self.0.covers(&other.0)
    }

    /// Whether some day lies in both.
    fn overlaps(&self, other: &Self) -> bool {
        self.0.overlaps(&other.0)
    }

    /// The days that lie in both; `None` where there are none.
    fn intersect(&self, other: &Self) -> Option<Self> {
        self.0.intersect(&other.0).map(Self)
    }

    fn __contains__(&self, date: &Bound<'_, PyAny>) -> Result<bool> {
        Ok(self.0.contains(read_date(date)?))
    }

    /// As ISO 8601-1 writes it: without quarters and half-years.
    fn to_iso(&self) -> String {
        self.0.to_iso()
    }

    /// The identifier of DHIS2 for these days.
    fn to_dhis2(&self) -> Result<String> {
        Ok(self.0.to_dhis2()?)
    }

    fn __repr__(&self) -> String {
        format!("Period('{}')", self.0)
    }

    fn __copy__<'py>(slf: &Bound<'py, Self>) -> Bound<'py, Self> {
        slf.clone()
    }

    fn __deepcopy__<'py>(slf: &Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf.clone()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyAny>, (String,)) {
        (Self::type_object(py).into_any(), (self.0.to_string(),))
    }
}
