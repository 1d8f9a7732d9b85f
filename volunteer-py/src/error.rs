//! Errors of the core as exceptions; the classes are written in Python (`volunteer._errors`).

use crate::convert::to_python;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, PyErr, PyResult, Python};
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
use volunteer_core::error::PathSegment;

/// An error of the core, or an exception that Python raised on the way.
pub(crate) enum Failure {
    Core(volunteer_core::Error),
    Python(PyErr),
}

pub(crate) type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// The same failure, one key further out.
    pub(crate) fn at_key(self, key: &str) -> Self {
        match self {
            Self::Core(error) => Self::Core(error.at_key(key)),
            python @ Self::Python(_) => python,
        }
    }

    /// The same failure, one index further out.
    pub(crate) fn at_index(self, index: usize) -> Self {
        match self {
            Self::Core(error) => Self::Core(error.at_index(index)),
            python @ Self::Python(_) => python,
        }
    }
}

impl From<volunteer_core::Error> for Failure {
    fn from(error: volunteer_core::Error) -> Self {
        Self::Core(error)
    }
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

impl From<Failure> for PyErr {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Core(error) => {
                Python::attach(|py| exception(py, &error).map_or_else(|raised| raised, Self::from_value))
            }
            Failure::Python(error) => error,
        }
    }
}

/// The exception for an error of the core: code, path, details and one English sentence.
pub(crate) fn exception<'py>(py: Python<'py>, error: &volunteer_core::Error) -> PyResult<Bound<'py, PyAny>> {
    static MAKE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let path = error.path().into_iter().map(|step| match step {
        PathSegment::Key(key) => serde_json::Value::from(key),
        PathSegment::Index(index) => serde_json::Value::from(index),
    });
    let path = path.map(|step| to_python(py, &step)).collect::<PyResult<Vec<_>>>()?;
    let details = to_python(py, &error.details().into())?;
    let make = MAKE.import(py, "volunteer._errors", "make")?;
    let sentence = error.kind().to_string();
    make.call1((error.kind().family(), sentence, error.code(), PyTuple::new(py, path)?, details)).map_err(|cause| {
        let lost = PyRuntimeError::new_err(error.to_string());
        lost.set_cause(py, Some(cause));
        lost
    })
}

/// A failure of the core that a binding finds itself: a type or a number that documents have no place for.
pub(crate) fn core(kind: impl Into<volunteer_core::Error>) -> Failure {
    Failure::Core(kind.into())
}
