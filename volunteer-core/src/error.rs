//! One error type for the whole library.
//!
//! An [`Error`] has a stable `code`, a `path` into the input and `details`: the same three in Rust, Python and
//! JavaScript. Its kinds lie in one file per family of rooms. No kind holds a personal identifier.

mod allocation;
mod calendar;
mod cube;
mod details;
mod document;
mod figure;
mod forecast;
mod indicator;
mod layout;
mod number;
mod observation;
mod place;
mod record;
mod roadmap;
mod score;

pub use allocation::AllocationError;
pub use calendar::CalendarError;
pub use cube::CubeError;
pub use document::DocumentError;
pub use figure::FigureError;
pub use forecast::ForecastError;
pub use indicator::IndicatorError;
pub use layout::LayoutError;
pub use number::NumberError;
pub use observation::{CanBeSaid, NotAdditive, ObservationError};
pub use place::{PlaceCandidate, PlaceError};
pub use record::RecordError;
pub use roadmap::RoadmapError;
pub use score::ScoreError;

use details::Details;
use serde_json::{Map, Value};
use std::fmt;

/// The result of an operation that may answer an [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong: a kind that holds data, and the place in the input.
///
/// ```
/// use volunteer_core::{Number, json::Json};
/// let error = Number::parse("12,5").unwrap_err();
/// assert_eq!(error.code(), "number-syntax");
/// assert!(error.path().is_empty());
/// ```
#[derive(Clone, PartialEq)]
pub struct Error(Box<Inner>);

#[derive(Clone, PartialEq)]
struct Inner {
    kind: ErrorKind,
    /// Innermost step last; kept reversed while the error travels outwards.
    reversed: Vec<Step>,
}

/// One step of a path into the input: a key of an object or an index of a list.
///
/// ```
/// use volunteer_core::error::Step;
/// let error = volunteer_core::Number::parse("x").unwrap_err().at_index(1).at_key("figures");
/// assert_eq!(error.path(), [Step::Key("figures".into()), Step::Index(1)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A key of an object, as documents write it (camelCase).
    Key(String),
    /// A zero-based index of a list.
    Index(usize),
}

/// The kinds of errors, by family.
///
/// ```
/// use volunteer_core::error::{ErrorKind, NumberError};
/// let error = volunteer_core::Number::parse("x").unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::Number(NumberError::Syntax {})));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Numbers, bounds and units.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// Documents: JSON text, keys, types and words.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// Dates and periods.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// Places and maps.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// Reading reported figures.
    #[error(transparent)]
    Figure(#[from] FigureError),
    /// Layouts of tables, and columns.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// Observations: what may be added to what.
    #[error(transparent)]
    Observation(#[from] ObservationError),
    /// Indicators, their catalogues and their evaluation.
    #[error(transparent)]
    Indicator(#[from] IndicatorError),
    /// Counting a register: plans, columns and tallies.
    #[error(transparent)]
    Cube(#[from] CubeError),
    /// Records, and decisions about a register.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// Roadmaps, targets, measures and their assessment.
    #[error(transparent)]
    Roadmap(#[from] RoadmapError),
    /// Dividing a total over places.
    #[error(transparent)]
    Allocation(#[from] AllocationError),
    /// Forecasts.
    #[error(transparent)]
    Forecast(#[from] ForecastError),
    /// Composite scores.
    #[error(transparent)]
    Score(#[from] ScoreError),
}

impl ErrorKind {
    /// The stable kebab-case code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Number(kind) => kind.code(),
            Self::Document(kind) => kind.code(),
            Self::Calendar(kind) => kind.code(),
            Self::Place(kind) => kind.code(),
            Self::Figure(kind) => kind.code(),
            Self::Layout(kind) => kind.code(),
            Self::Observation(kind) => kind.code(),
            Self::Indicator(kind) => kind.code(),
            Self::Cube(kind) => kind.code(),
            Self::Record(kind) => kind.code(),
            Self::Roadmap(kind) => kind.code(),
            Self::Allocation(kind) => kind.code(),
            Self::Forecast(kind) => kind.code(),
            Self::Score(kind) => kind.code(),
        }
    }

    /// The family: the room that answers it.
    ///
    /// ```
    /// assert_eq!(volunteer_core::Number::parse("x").unwrap_err().kind().family(), "number");
    /// ```
    #[must_use]
    pub const fn family(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Document(_) => "document",
            Self::Calendar(_) => "calendar",
            Self::Place(_) => "place",
            Self::Figure(_) => "figure",
            Self::Layout(_) => "layout",
            Self::Observation(_) => "observation",
            Self::Indicator(_) => "indicator",
            Self::Cube(_) => "register",
            Self::Record(_) => "record",
            Self::Roadmap(_) => "roadmap",
            Self::Allocation(_) => "allocation",
            Self::Forecast(_) => "forecast",
            Self::Score(_) => "score",
        }
    }

    fn details(&self) -> Map<String, Value> {
        let mut details = Details::default();
        match self {
            Self::Number(kind) => kind.details(&mut details),
            Self::Document(kind) => kind.details(&mut details),
            Self::Calendar(kind) => kind.details(&mut details),
            Self::Place(kind) => kind.details(&mut details),
            Self::Figure(kind) => kind.details(&mut details),
            Self::Layout(kind) => kind.details(&mut details),
            Self::Observation(kind) => kind.details(&mut details),
            Self::Indicator(kind) => kind.details(&mut details),
            Self::Cube(kind) => kind.details(&mut details),
            Self::Record(kind) => kind.details(&mut details),
            Self::Roadmap(kind) => kind.details(&mut details),
            Self::Allocation(kind) => kind.details(&mut details),
            Self::Forecast(kind) => kind.details(&mut details),
            Self::Score(kind) => kind.details(&mut details),
        }
        details.done()
    }
}

/// A text of the input in quotes. Not by `{:?}`, whose tables of printable characters are three kilobytes on a web page.
fn quoted(text: &str) -> String {
    let plain = |character: char| if character.is_control() { ' ' } else { character };
    format!("\"{}\"", text.chars().map(plain).collect::<String>())
}

/// Every code of every family.
///
/// ```
/// assert!(volunteer_core::error::codes().any(|code| code == "unit-mismatch"));
/// ```
pub fn codes() -> impl Iterator<Item = &'static str> {
    [
        NumberError::CODES,
        DocumentError::CODES,
        CalendarError::CODES,
        PlaceError::CODES,
        FigureError::CODES,
        LayoutError::CODES,
        ObservationError::CODES,
        IndicatorError::CODES,
        CubeError::CODES,
        RecordError::CODES,
        RoadmapError::CODES,
        AllocationError::CODES,
        ForecastError::CODES,
        ScoreError::CODES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

impl Error {
    /// The kind, with its data.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The stable kebab-case code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.kind.code()
    }

    /// Where in the input: keys and indexes, outermost first.
    #[must_use]
    pub fn path(&self) -> Vec<Step> {
        self.0.reversed.iter().rev().cloned().collect()
    }

    /// The data of the kind, as documents show it.
    #[must_use]
    pub fn details(&self) -> Map<String, Value> {
        self.0.kind.details()
    }

    /// The same error, one key further out.
    #[must_use]
    pub fn at_key(mut self, key: impl Into<String>) -> Self {
        self.0.reversed.push(Step::Key(key.into()));
        self
    }

    /// The same error, one index further out.
    #[must_use]
    pub fn at_index(mut self, index: usize) -> Self {
        self.0.reversed.push(Step::Index(index));
        self
    }

    /// `code`, `path` and `details` as one JSON object.
    ///
    /// ```
    /// let error = volunteer_core::Number::parse("x").unwrap_err().at_index(2).at_key("figures");
    /// assert_eq!(error.to_value()["path"], serde_json::json!(["figures", 2]));
    /// ```
    #[must_use]
    pub fn to_value(&self) -> Value {
        let path: Vec<Value> = self
            .path()
            .into_iter()
            .map(|step| match step {
                Step::Key(key) => Value::from(key),
                Step::Index(index) => Value::from(index),
            })
            .collect();
        let mut map = Map::new();
        map.insert("code".into(), self.code().into());
        map.insert("path".into(), path.into());
        map.insert("details".into(), self.details().into());
        Value::Object(map)
    }
}

impl<K: Into<ErrorKind>> From<K> for Error {
    fn from(kind: K) -> Self {
        Self(Box::new(Inner { kind: kind.into(), reversed: Vec::new() }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.reversed.is_empty() {
            for (position, step) in self.0.reversed.iter().rev().enumerate() {
                match step {
                    Step::Key(key) if position == 0 => write!(f, "{key}")?,
                    Step::Key(key) => write!(f, ".{key}")?,
                    Step::Index(index) => write!(f, "[{index}]")?,
                }
            }
            f.write_str(": ")?;
        }
        write!(f, "{}", self.0.kind)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({}: {self})", self.code())
    }
}

impl std::error::Error for Error {}
