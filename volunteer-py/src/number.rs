//! Bounds of numbers and of quotients.

use crate::convert::{Out, read, to_json};
use crate::document::{Classed, document};
use crate::error::Result;
use pyo3::PyClassInitializer;
use pyo3::prelude::*;
use std::sync::Arc;
use volunteer_core::document::from_value;
use volunteer_core::number::{End, Interval};
use volunteer_core::{Number, Ratio};

/// An end of quotients: a fraction, or a number.
pub(crate) fn quotient(object: &Bound<'_, PyAny>) -> Result<Ratio> {
    let value = to_json(object)?;
    Ok(if value.is_object() { from_value::<Ratio>(&value)? } else { from_value::<Number>(&value)?.into() })
}

fn end<T>(
    key: &str,
    object: Option<&Bound<'_, PyAny>>,
    open: bool,
    read: impl Fn(&Bound<'_, PyAny>) -> Result<T>,
) -> Result<Option<End<T>>> {
    let read = |object| read(object).map(|value| End { value, open }).map_err(|failure| failure.at_key(key));
    object.map(read).transpose()
}

/// A class of bounds: its two ends, and methods of its own.
macro_rules! interval {
    ($(#[$meta:meta])* $class:ident = $core:ty, $read:expr; $($own:tt)*) => {
        document! {
            $(#[$meta])* $class = $core [lower, upper, lower_open, upper_open]

            #[new]
            #[pyo3(signature = (lower = None, upper = None, *, lower_open = false, upper_open = false))]
            fn new(
                lower: Option<&Bound<'_, PyAny>>,
                upper: Option<&Bound<'_, PyAny>>,
                lower_open: bool,
                upper_open: bool,
            ) -> Result<PyClassInitializer<Self>> {
                let ends = (end("lower", lower, lower_open, $read)?, end("upper", upper, upper_open, $read)?);
                Ok(Classed::initializer(Arc::new(Interval::new(ends.0, ends.1)?)))
            }

            #[classattr]
            fn __match_args__() -> (&'static str, &'static str) {
                ("lower", "upper")
            }

            /// The lower end; `None` where none is known.
            #[getter]
            fn lower<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.0.lower().map(|end| end.value).out(py)
            }

            /// The upper end; `None` where none is known.
            #[getter]
            fn upper<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.0.upper().map(|end| end.value).out(py)
            }

            /// Whether the lower end itself is excluded.
            #[getter]
            fn lower_open(&self) -> bool {
                self.0.lower().is_some_and(|end| end.open)
            }

            /// Whether the upper end itself is excluded.
            #[getter]
            fn upper_open(&self) -> bool {
                self.0.upper().is_some_and(|end| end.open)
            }

            /// Exactly one value.
            #[staticmethod]
            fn exact(value: &Bound<'_, PyAny>) -> Result<Py<Self>> {
                Ok(Interval::exact($read(value)?).into_class(value.py())?)
            }

            /// The value, where only one is possible; else `None`.
            fn as_exact<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.0.as_exact().out(py)
            }

            /// What is possible by both; `None` where they contradict each other.
            fn intersect<'py>(&self, other: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
                self.0.intersect(&other.get().0).out(other.py())
            }

            /// Whether it is at least the target: `True`, `False`, or `None` where it depends on the exact values.
            fn reaches(&self, target: &Bound<'_, Self>) -> Option<bool> {
                self.0.reaches(&target.get().0)
            }

            /// Whether it is at most the target: `True`, `False`, or `None` where it depends on the exact values.
            fn stays_within(&self, target: &Bound<'_, Self>) -> Option<bool> {
                self.0.stays_within(&target.get().0)
            }

            fn __contains__(&self, value: &Bound<'_, PyAny>) -> Result<bool> {
                Ok(self.0.contains($read(value)?))
            }

            $($own)*
        }
    };
}

interval! {
    /// What is known of a number: it lies between two ends, each closed, open or absent.
    ///
    /// Numbers are `int`, `decimal.Decimal`, or `float` by its shortest text; they come out as `int` where they are whole and
    /// as `Decimal` where they are not.
    ///
    /// >>> from volunteer import Bounds
    /// >>> reported = Bounds(lower=601)
    /// >>> reported.reaches(Bounds.exact(500)), reported.reaches(Bounds.exact(672))
    /// (True, None)
    /// >>> Bounds(6.7, lower_open=True)
    /// Bounds(lower=Decimal('6.7'), lower_open=True)
    /// >>> reported + Bounds(10, 12)
    /// Bounds(lower=611)
    Bounds = volunteer_core::Bounds, read::<Number>;

    /// The same for a unit: counts have whole values from zero up.
    fn counted(&self, py: Python<'_>, unit: &str) -> Result<Py<Self>> {
        Ok(self.0.counted(&volunteer_core::Unit::parse(unit)?)?.into_class(py)?)
    }

    fn __add__(&self, other: &Bound<'_, Self>) -> Result<Py<Self>> {
        Ok(self.0.checked_add(&other.get().0)?.into_class(other.py())?)
    }

    fn __sub__(&self, other: &Bound<'_, Self>) -> Result<Py<Self>> {
        Ok(self.0.checked_sub(&other.get().0)?.into_class(other.py())?)
    }

    fn __neg__(&self, py: Python<'_>) -> PyResult<Py<Self>> {
        self.0.negate().into_class(py)
    }

    /// Every possible product with a known factor.
    fn scale(&self, factor: &Bound<'_, PyAny>) -> Result<Py<Self>> {
        Ok(self.0.scale(read(factor)?)?.into_class(factor.py())?)
    }

    /// The quotients with an independent denominator that is surely above zero.
    fn divide(&self, denominator: &Bound<'_, Self>) -> Result<Py<RatioBounds>> {
        Ok(self.0.divide(&denominator.get().0)?.into_class(denominator.py())?)
    }
}

interval! {
    /// What is known of a quotient; its ends are exact fractions.
    ///
    /// >>> from fractions import Fraction
    /// >>> from volunteer import Bounds, RatioBounds
    /// >>> share = Bounds(385, 394).divide(Bounds.exact(530))
    /// >>> share
    /// RatioBounds(lower=Fraction(77, 106), upper=Fraction(197, 265))
    /// >>> share.outward(2)
    /// (Decimal('0.72'), Decimal('0.75'))
    /// >>> RatioBounds(lower=Fraction(1, 3)).upper is None
    /// True
    RatioBounds = volunteer_core::RatioBounds, quotient;

    /// The ends as decimals of so many places, rounded outward: what may be shown.
    fn outward<'py>(&self, py: Python<'py>, places: u32) -> Result<Bound<'py, PyAny>> {
        Ok(self.0.outward(places)?.out(py)?)
    }
}

/// What a number counts. Documents hold it as text; this class says what follows from it.
///
/// >>> from volunteer import Unit
/// >>> helped = Unit("person+family")
/// >>> str(helped), helped.is_counted, helped.is_mixed, helped.counts_people
/// ('family+person', True, True, True)
#[pyclass(frozen, eq, hash, str = "{0}", module = "volunteer")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Unit(pub(crate) volunteer_core::Unit);

#[pymethods]
impl Unit {
    /// Reads a unit: `person`, `money:KZT`, `custom:laureate`, several joined by `+`.
    #[new]
    fn new(text: &str) -> Result<Self> {
        Ok(Self(volunteer_core::Unit::parse(text)?))
    }

    /// Whether its values are whole numbers from zero up.
    #[getter]
    fn is_counted(&self) -> bool {
        self.0.is_counted()
    }

    /// Whether several units are counted together.
    #[getter]
    fn is_mixed(&self) -> bool {
        self.0.is_mixed()
    }

    /// Whether it counts people, so that a sum may count somebody twice.
    #[getter]
    fn counts_people(&self) -> bool {
        self.0.counts_people()
    }

    fn __repr__(&self) -> String {
        format!("Unit('{}')", self.0)
    }

    fn __getnewargs__(&self) -> (String,) {
        (self.0.to_string(),)
    }
}
