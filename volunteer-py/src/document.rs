//! The class that all documents share, and the macro that makes one frozen Python class from a core type.

use crate::convert::{key, to_json, to_python};
use crate::error::Result;
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, PyResult, Python, pyclass, pymethods};
use pyo3::types::{PyBool, PyDict, PyStringMethods, PyTypeMethods};
use pyo3::{PyClass, PyClassInitializer, PyTypeInfo};
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::any::Any;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use volunteer_core::document::{canonical, from_slice, from_value, schema as schema_named, schema_of, to_value};

/// A core type that has a class of its own in Python.
pub(crate) trait Classed:
    Serialize + DeserializeOwned + JsonSchema + Clone + PartialEq + Send + Sync + 'static
{
    type Class: PyClass + PyTypeInfo;

    /// The names of the properties that make it.
    const FIELDS: &'static [&'static str];

    /// The instance of the class that holds the value.
    fn initializer(inner: Arc<Self>) -> PyClassInitializer<Self::Class>;

    fn into_class(self, py: Python<'_>) -> PyResult<Py<Self::Class>> {
        Py::new(py, Self::initializer(Arc::new(self)))
    }
}

/// What the shared class needs of any of them.
trait Erased: Send + Sync {
    fn value(&self) -> Value;
    fn equals(&self, other: &dyn Erased) -> bool;
    fn as_any(&self) -> &dyn Any;
    fn fields(&self) -> &'static [&'static str];
}

impl<T: Classed> Erased for T {
    fn value(&self) -> Value {
        // Every type of the core has a JSON form.
        to_value(self).unwrap_or_default()
    }
    fn equals(&self, other: &dyn Erased) -> bool {
        other.as_any().downcast_ref::<T>().is_some_and(|other| self == other)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn fields(&self) -> &'static [&'static str] {
        T::FIELDS
    }
}

/// A definition or a result: it does not change, compares by its contents, and has a JSON form.
///
/// Roadmaps, observations, assessments and everything inside them are documents. They can be pickled, copied, used as keys,
/// and written and read again without a difference.
///
/// >>> from volunteer import Observation
/// >>> clubs = Observation(indicator="clubs", place="KZ-59", map="kz-20", period="2023", unit="club", nature="stock", value=14)
/// >>> clubs.replace(value=15).value
/// Bounds(lower=15, upper=15)
/// >>> Observation.from_dict(clubs.to_dict()) == clubs
/// True
#[pyclass(frozen, subclass, module = "volunteer")]
pub(crate) struct Document(Arc<dyn Erased>);

impl Document {
    pub(crate) fn new<T: Classed>(inner: Arc<T>) -> Self {
        Self(inner)
    }

    pub(crate) fn value(&self) -> Value {
        self.0.value()
    }

    /// The core value, where it is of this type.
    pub(crate) fn inner<T: Classed>(&self) -> Option<&T> {
        self.0.as_any().downcast_ref()
    }
}

#[pymethods]
impl Document {
    /// The document as dicts, lists, text and numbers, with the camelCase keys of its JSON form.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.value())
    }

    /// The document as canonical JSON text: the same bytes in every language.
    fn to_json(&self) -> String {
        canonical(&self.value())
    }

    /// The same document with other properties; `None` takes one away.
    #[pyo3(signature = (**changes))]
    fn replace<'py>(slf: &Bound<'py, Self>, changes: Option<&Bound<'py, PyDict>>) -> Result<Bound<'py, PyAny>> {
        let dict = slf.get().to_dict(slf.py())?;
        for (name, change) in changes.into_iter().flatten() {
            let name: String = name.extract()?;
            dict.set_item(key(&name), change)?;
        }
        Ok(slf.getattr("from_dict")?.call1((dict,))?)
    }

    /// As `replace`, for `copy.replace`.
    #[pyo3(signature = (**changes))]
    fn __replace__<'py>(slf: &Bound<'py, Self>, changes: Option<&Bound<'py, PyDict>>) -> Result<Bound<'py, PyAny>> {
        Self::replace(slf, changes)
    }

    fn __eq__(&self, other: &Bound<'_, Self>) -> bool {
        self.0.equals(other.get().0.as_ref())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.to_json().hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__<'py>(slf: &Bound<'py, Self>) -> Bound<'py, Self> {
        slf.clone()
    }

    fn __deepcopy__<'py>(slf: &Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf.clone()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.getattr("from_json")?, (slf.get().to_json(),)))
    }

    /// An expression that makes the document, where it is short; else its class and first property.
    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let class = slf.get_type().name()?.to_cow()?.into_owned();
        let mut shown = Vec::new();
        for name in slf.get().0.fields() {
            let property = slf.getattr(*name)?;
            if says_something(&property)? {
                shown.push(format!("{name}={}", property.repr()?.to_cow()?));
            }
        }
        let whole = format!("{class}({})", shown.join(", "));
        // Nothing can be made again of what holds a part that was cut.
        let cut = whole.chars().count() > SHORT || whole.contains(" …>");
        Ok(match shown.first() {
            Some(first) if cut => match first.chars().count() {
                ..SHORT_PART if !first.contains(" …>") => format!("<{class} {first} …>"),
                _ => format!("<{class} …>"),
            },
            _ => whole,
        })
    }
}

/// The longest representation that is shown whole.
const SHORT: usize = 1000;

/// The longest first property of a representation that is cut.
const SHORT_PART: usize = 200;

/// Whether a property has to be named for the document to be made again: not `None`, `False` or empty, but zero is a number.
fn says_something(property: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(property.is_truthy()? || (!property.is_instance_of::<PyBool>() && property.extract::<f64>().is_ok()))
}

/// A document from the properties of its constructor.
pub(crate) fn construct<T: Classed>(properties: &[Property<'_, '_>]) -> Result<PyClassInitializer<T::Class>> {
    Ok(T::initializer(Arc::new(read_properties(properties)?)))
}

/// A Python name, and what was given for it.
type Property<'a, 'py> = (&'static str, Option<&'a Bound<'py, PyAny>>);

/// Reads a core type from named properties; the core says what may be absent.
pub(crate) fn read_properties<T: DeserializeOwned>(properties: &[Property<'_, '_>]) -> Result<T> {
    let mut map = Map::new();
    for (name, property) in properties {
        let Some(property) = property else { continue };
        let key = key(name);
        let value = to_json(property).map_err(|failure| failure.at_key(&key))?;
        map.insert(key, value);
    }
    Ok(from_value(&Value::Object(map))?)
}

pub(crate) fn from_dict<T: Classed>(document: &Bound<'_, PyAny>) -> Result<Py<T::Class>> {
    Ok(from_value::<T>(&to_json(document)?)?.into_class(document.py())?)
}

pub(crate) fn from_json<T: Classed>(py: Python<'_>, text: &[u8]) -> Result<Py<T::Class>> {
    let read = py.detach(|| from_slice::<T>(text))?;
    Ok(read.into_class(py)?)
}

/// The schema that the core has under the name of the class, else one for the class alone.
pub(crate) fn schema<'py, T: Classed>(py: Python<'py>, class: &str) -> PyResult<Bound<'py, PyAny>> {
    let name = class.to_ascii_lowercase();
    let schema = schema_named(&name).unwrap_or_else(|_| schema_of::<T>(&format!("urn:volunteer:{name}@1")));
    to_python(py, &schema)
}

/// JSON text as `str` or `bytes`.
#[derive(pyo3::FromPyObject)]
pub(crate) enum Text {
    Str(String),
    Bytes(Vec<u8>),
}

impl Text {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        match self {
            Self::Str(text) => text.into_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// One frozen Python class from a core type with a JSON form.
///
/// After the type stand its fields: those that must be given, then, behind a semicolon, those that may be absent. The
/// constructor takes them by name, and each is a property. A field whose name is a keyword of Python has another name there:
/// `from_ => from`. A type whose fields are private has methods of the same names: `as methods` stands after it,
/// or `as document` where the format alone is private. Methods of
/// its own may follow. A type of another kind lists its properties, and its methods make them and the constructor.
macro_rules! document {
    ($(#[$meta:meta])* $class:ident = $core:ty { $($properties:tt)* } $($own:tt)*) => {
        $crate::document::document!(@fields $(#[$meta])* $class = $core { $($properties)* } $($own)*);
    };
    ($(#[$meta:meta])* $class:ident = $core:ty as methods { $($properties:tt)* } $($own:tt)*) => {
        $crate::document::document!(@methods $(#[$meta])* $class = $core { $($properties)* } $($own)*);
    };
    ($(#[$meta:meta])* $class:ident = $core:ty as document { $($properties:tt)* } $($own:tt)*) => {
        $crate::document::document!(@document $(#[$meta])* $class = $core { $($properties)* } $($own)*);
    };
    (@$access:ident $(#[$meta:meta])* $class:ident = $core:ty {
        $($need:ident $(=> $need_field:ident)?),* ; $($may:ident $(=> $may_field:ident)?),* $(,)?
    } $($own:tt)*) => {
        $crate::document::document!($(#[$meta])* $class = $core [$($need,)* $($may),*]
            #[new]
            #[allow(clippy::too_many_arguments, clippy::similar_names, reason = "the fields of the document, by name")]
            #[pyo3(signature = (*, $($need,)* $($may = None),*))]
            fn new(
                $($need: &pyo3::Bound<'_, pyo3::PyAny>,)*
                $($may: Option<&pyo3::Bound<'_, pyo3::PyAny>>),*
            ) -> $crate::error::Result<pyo3::PyClassInitializer<Self>> {
                $crate::document::construct::<$core>(&[
                    $((stringify!($need), Some($need)),)*
                    $((stringify!($may), $may)),*
                ])
            }
            $(#[getter]
            fn $need<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                $crate::document::property!($access self.0, $need $(=> $need_field)?, py)
            })*
            $(#[getter]
            fn $may<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                $crate::document::property!($access self.0, $may $(=> $may_field)?, py)
            })*
            $($own)*
        );
    };
    ($(#[$meta:meta])* $class:ident = $core:ty [$($property:ident),* $(,)?] $($own:tt)*) => {
        $(#[$meta])*
        #[pyo3::pyclass(frozen, extends = $crate::document::Document, module = "volunteer")]
        pub(crate) struct $class(pub(crate) std::sync::Arc<$core>);

        impl $crate::document::Classed for $core {
            type Class = $class;
            const FIELDS: &'static [&'static str] = &[$(stringify!($property)),*];
            fn initializer(inner: std::sync::Arc<Self>) -> pyo3::PyClassInitializer<$class> {
                let document = $crate::document::Document::new(std::sync::Arc::clone(&inner));
                pyo3::PyClassInitializer::from(document).add_subclass($class(inner))
            }
        }

        /// Documents come out as their own classes.
        impl $crate::convert::Out for $core {
            fn out<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                let class = $crate::document::Classed::into_class(self.clone(), py)?;
                Ok(class.into_bound(py).into_any())
            }
        }

        #[pyo3::pymethods]
        impl $class {
            /// Reads the document from its JSON form as `to_dict` gives it: camelCase keys.
            #[staticmethod]
            fn from_dict(document: &pyo3::Bound<'_, pyo3::PyAny>) -> $crate::error::Result<pyo3::Py<Self>> {
                $crate::document::from_dict::<$core>(document)
            }
            /// Reads the document from JSON text.
            #[staticmethod]
            fn from_json(py: pyo3::Python<'_>, text: $crate::document::Text) -> $crate::error::Result<pyo3::Py<Self>> {
                $crate::document::from_json::<$core>(py, &text.into_bytes())
            }
            /// The JSON Schema of the document.
            #[staticmethod]
            fn json_schema(py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
                $crate::document::schema::<$core>(py, stringify!($class))
            }
            $($own)*
        }
    };
}
pub(crate) use document;

/// A property of a core type in Python, by its field or its method, where Python names it otherwise or not.
macro_rules! property {
    (fields $inner:expr, $name:ident, $py:expr) => {
        $crate::convert::Out::out(&$inner.$name, $py)
    };
    (fields $inner:expr, $name:ident => $field:ident, $py:expr) => {
        $crate::convert::Out::out(&$inner.$field, $py)
    };
    (document $inner:expr, format, $py:expr) => {
        $crate::convert::Out::out(&$inner.format(), $py)
    };
    (document $($property:tt)*) => {
        $crate::document::property!(fields $($property)*)
    };
    (methods $inner:expr, $name:ident, $py:expr) => {
        $crate::convert::Out::out(&$inner.$name(), $py)
    };
    (methods $inner:expr, $name:ident => $method:ident, $py:expr) => {
        $crate::convert::Out::out(&$inner.$method(), $py)
    };
}
pub(crate) use property;
