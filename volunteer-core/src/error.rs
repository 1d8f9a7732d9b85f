//! One error type for the whole library.
//!
//! An [`Error`] has a stable [`code`](Error::code), a [`path`](Error::path) into the input and [`details`](Error::details): the same
//! three in Rust, Python and JavaScript. `Display` names what was given, what is allowed and the nearest right word, in English;
//! [`Presenter::error_text`](crate::Presenter::error_text) says it in three languages. Match on [`ErrorKind`] or on the code, never on
//! the sentence. The kinds lie in one file per family of modules. No kind holds a personal identifier, so that errors may be logged.
//!
//! ```
//! use volunteer_core::roadmap::{Roadmap, Target};
//!
//! let misspelled = Target::new("volunters", "KZ-59", "2026".parse()?, 6_800);
//! let error = Roadmap::builder("plan", "2026".parse()?).target(misspelled).build().unwrap_err();
//! assert_eq!(error.code(), "indicator-undefined");
//! assert_eq!(error.pointer(), "/targets/0/indicator"); // JSON Pointer, for a form
//! assert_eq!(error.details()["suggestion"], "volunteers");
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod allocation;
mod calendar;
mod carry;
mod cube;
mod document;
mod figure;
mod forecast;
mod indicator;
mod layout;
mod nearest;
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
pub use layout::{LayoutDoubt, LayoutError};
pub use number::NumberError;
pub use observation::{CanBeSaid, NotAdditive, ObservationError};
pub use place::{PlaceCandidate, PlaceError};
pub use record::RecordError;
pub use roadmap::RoadmapError;
pub use score::ScoreError;

pub(crate) use carry::{carried, refuse};
pub(crate) use nearest::{distance, excerpt, nearest, unknown_word, word_not_in};

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};
use std::fmt;
use strum::VariantNames;

/// The result of an operation that may answer an [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong: a kind that holds data, and the place in the input.
///
/// ```
/// use volunteer_core::{Number, document};
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
    reversed: Vec<PathSegment>,
}

/// One step of a path into the input: a key of an object or an index of a list.
///
/// ```
/// use volunteer_core::error::PathSegment;
/// let error = volunteer_core::Number::parse("x").unwrap_err().at_index(1).at_key("figures");
/// assert_eq!(error.path(), [PathSegment::Key("figures".into()), PathSegment::Index(1)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(untagged)]
pub enum PathSegment {
    /// A key of an object, as documents write it (camelCase).
    Key(String),
    /// A zero-based index of a list.
    Index(usize),
}

/// The kinds of errors, by the room that answers them.
///
/// ```
/// use volunteer_core::error::{ErrorKind, NumberError};
/// let error = volunteer_core::Number::parse("x").unwrap_err();
/// assert!(matches!(error.kind(), ErrorKind::Number(NumberError::Syntax {})));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize)]
#[serde(untagged)]
#[error(transparent)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Numbers, bounds and units.
    Number(#[from] NumberError),
    /// Documents: JSON text, keys, types and words.
    Document(#[from] DocumentError),
    /// Dates and periods.
    Calendar(#[from] CalendarError),
    /// Places and maps.
    Place(#[from] PlaceError),
    /// Reading reported figures.
    Figure(#[from] FigureError),
    /// Layouts of tables, and columns.
    Layout(#[from] LayoutError),
    /// Observations: what may be added to what.
    Observation(#[from] ObservationError),
    /// Indicators, their catalogues and their evaluation.
    Indicator(#[from] IndicatorError),
    /// Counting a register: plans, columns and tallies.
    Cube(#[from] CubeError),
    /// Records, and decisions about a register.
    Record(#[from] RecordError),
    /// Roadmaps, targets, measures and their assessment.
    Roadmap(#[from] RoadmapError),
    /// Dividing a total over places.
    Allocation(#[from] AllocationError),
    /// Forecasts.
    Forecast(#[from] ForecastError),
    /// Composite scores.
    Score(#[from] ScoreError),
}

impl ErrorKind {
    /// The stable kebab-case code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Number(kind) => kind.into(),
            Self::Document(kind) => kind.into(),
            Self::Calendar(kind) => kind.into(),
            Self::Place(kind) => kind.into(),
            Self::Figure(kind) => kind.into(),
            Self::Layout(kind) => kind.into(),
            Self::Observation(kind) => kind.into(),
            Self::Indicator(kind) => kind.into(),
            Self::Cube(kind) => kind.into(),
            Self::Record(kind) => kind.into(),
            Self::Roadmap(kind) => kind.into(),
            Self::Allocation(kind) => kind.into(),
            Self::Forecast(kind) => kind.into(),
            Self::Score(kind) => kind.into(),
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
}

/// Every code of every family.
///
/// ```
/// assert!(volunteer_core::error::codes().any(|code| code == "unit-mismatch"));
/// ```
pub fn codes() -> impl Iterator<Item = &'static str> {
    [
        NumberError::VARIANTS,
        DocumentError::VARIANTS,
        CalendarError::VARIANTS,
        PlaceError::VARIANTS,
        FigureError::VARIANTS,
        LayoutError::VARIANTS,
        ObservationError::VARIANTS,
        IndicatorError::VARIANTS,
        CubeError::VARIANTS,
        RecordError::VARIANTS,
        RoadmapError::VARIANTS,
        AllocationError::VARIANTS,
        ForecastError::VARIANTS,
        ScoreError::VARIANTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// A text of the input in quotes, on one line.
fn quoted(text: &str) -> String {
    let plain = |character: char| if character.is_control() { ' ' } else { character };
    format!("\"{}\"", text.chars().map(plain).collect::<String>())
}

/// The nearest known word, as the end of a sentence.
fn suggested(word: Option<&str>) -> String {
    word.map(|word| format!("; did you mean {}?", quoted(word))).unwrap_or_default()
}

impl Error {
    /// The kind, with its data.
    #[must_use]
    pub const fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The stable kebab-case code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.kind.code()
    }

    /// Where in the input: keys and indexes, outermost first.
    #[must_use]
    pub fn path(&self) -> Vec<PathSegment> {
        self.0.reversed.iter().rev().cloned().collect()
    }

    /// The data of the kind, as documents show it.
    #[must_use]
    pub fn details(&self) -> Map<String, Value> {
        match self.to_value() {
            Value::Object(mut map) => match map.remove("details") {
                Some(Value::Object(details)) => details,
                _ => Map::new(),
            },
            _ => Map::new(),
        }
    }

    /// Where in the input, as a JSON Pointer (RFC 6901); empty for the whole input.
    ///
    /// ```
    /// let error = volunteer_core::Number::parse("x").unwrap_err().at_key("a/b").at_index(2).at_key("figures");
    /// assert_eq!(error.pointer(), "/figures/2/a~1b");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in self.0.reversed.iter().rev() {
            pointer.push('/');
            match step {
                PathSegment::Key(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
                PathSegment::Index(index) => pointer.push_str(&index.to_string()),
            }
        }
        pointer
    }

    /// The same error without its path, for a caller who knows better where it lies.
    ///
    /// ```
    /// let error = volunteer_core::Number::parse("x").unwrap_err().at_index(2);
    /// assert!(error.without_path().path().is_empty());
    /// ```
    #[must_use]
    pub fn without_path(mut self) -> Self {
        self.0.reversed.clear();
        self
    }

    /// The same error, one key further out.
    #[must_use]
    pub fn at_key(mut self, key: impl Into<String>) -> Self {
        self.0.reversed.push(PathSegment::Key(key.into()));
        self
    }

    /// The same error, one index further out.
    #[must_use]
    pub fn at_index(mut self, index: usize) -> Self {
        self.0.reversed.push(PathSegment::Index(index));
        self
    }

    /// `code`, `path` and `details` as one JSON object: what serialising the error writes.
    ///
    /// ```
    /// let error = volunteer_core::Number::parse("x").unwrap_err().at_index(2).at_key("figures");
    /// assert_eq!(error.to_value()["path"], serde_json::json!(["figures", 2]));
    /// ```
    #[must_use]
    pub fn to_value(&self) -> Value {
        // Every field of an error has a JSON form, so that nothing is lost here.
        serde_json::to_value(self).unwrap_or_default()
    }
}

impl<K: Into<ErrorKind>> From<K> for Error {
    fn from(kind: K) -> Self {
        Self(Box::new(Inner { kind: kind.into(), reversed: Vec::new() }))
    }
}

/// `code` and `details` of the kind, and the path.
#[derive(Serialize)]
struct Parts<'a> {
    #[serde(flatten)]
    kind: &'a ErrorKind,
    path: Vec<&'a PathSegment>,
}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Parts { kind: &self.0.kind, path: self.0.reversed.iter().rev().collect() }.serialize(serializer)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.reversed.is_empty() {
            for (position, step) in self.0.reversed.iter().rev().enumerate() {
                match step {
                    PathSegment::Key(key) if position == 0 => write!(f, "{key}")?,
                    PathSegment::Key(key) => write!(f, ".{key}")?,
                    PathSegment::Index(index) => write!(f, "[{index}]")?,
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
