//! One error type for the whole library.
//!
//! An [`Error`] has a stable `code`, a `path` into the input and `details`: the same three in Rust, Python and
//! JavaScript. Its kinds lie in one file per family of rooms. No kind holds a personal identifier.

#[macro_use]
mod family;

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

pub use family::Family;

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
pub struct Error(Box<Inner>);

struct Inner {
    kind: Box<dyn Family>,
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

families! {
    /// Numbers, bounds and units.
    Number(NumberError) = "number",
    /// Documents: JSON text, keys, types and words.
    Document(DocumentError) = "document",
    /// Dates and periods.
    Calendar(CalendarError) = "calendar",
    /// Places and maps.
    Place(PlaceError) = "place",
    /// Reading reported figures.
    Figure(FigureError) = "figure",
    /// Layouts of tables, and columns.
    Layout(LayoutError) = "layout",
    /// Observations: what may be added to what.
    Observation(ObservationError) = "observation",
    /// Indicators, their catalogues and their evaluation.
    Indicator(IndicatorError) = "indicator",
    /// Counting a register: plans, columns and tallies.
    Cube(CubeError) = "register",
    /// Records, and decisions about a register.
    Record(RecordError) = "record",
    /// Roadmaps, targets, measures and their assessment.
    Roadmap(RoadmapError) = "roadmap",
    /// Dividing a total over places.
    Allocation(AllocationError) = "allocation",
    /// Forecasts.
    Forecast(ForecastError) = "forecast",
    /// Composite scores.
    Score(ScoreError) = "score",
}

/// A text of the input in quotes. Not by `{:?}`, whose tables of printable characters are three kilobytes on a web page.
fn quoted(text: &str) -> String {
    let plain = |character: char| if character.is_control() { ' ' } else { character };
    format!("\"{}\"", text.chars().map(plain).collect::<String>())
}

impl Error {
    /// The kind, with its data.
    #[must_use]
    pub fn kind(&self) -> ErrorKind<'_> {
        self.0.kind.kind()
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
        let mut details = Details::default();
        self.0.kind.put(&mut details);
        details.done()
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

impl<F: Family> From<F> for Error {
    fn from(kind: F) -> Self {
        Self(Box::new(Inner { kind: Box::new(kind), reversed: Vec::new() }))
    }
}

impl Clone for Error {
    fn clone(&self) -> Self {
        Self(Box::new(Inner { kind: self.0.kind.copy(), reversed: self.0.reversed.clone() }))
    }
}

impl PartialEq for Error {
    fn eq(&self, other: &Self) -> bool {
        self.kind() == other.kind() && self.0.reversed == other.0.reversed
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
