//! The trail: typed steps with their inputs and results, and no text.

use crate::calendar::{Date, Period};
use crate::error::{DocumentError, Result};
use crate::json::{Definitions, Json};
use crate::number::{Bounds, RatioBounds};
use serde_json::{Map, Value, json};

json_words! {
    /// What a step does.
    ///
    /// ```
    /// use volunteer_core::assess::StepCode;
    /// assert_eq!(StepCode::from_word("compare"), Ok(StepCode::Compare));
    /// ```
    pub enum StepCode {
        /// Compares the date of the judgement with the date of the target.
        Stage = "stage",
        /// Makes the target's value.
        Target = "target",
        /// Sorts the observations into usable and passed over.
        Candidates = "candidates",
        /// Takes the latest and best founded.
        Select = "select",
        /// Adds the parts of a period.
        Sum = "sum",
        /// Takes what all observations of the same date allow.
        Intersect = "intersect",
        /// Takes what is counted so far as a lower limit for the whole period.
        LowerLimit = "lower-limit",
        /// Compares the value with the target.
        Compare = "compare",
        /// Share of the way.
        Share = "share",
        /// Value divided by target.
        Achievement = "achievement",
        /// Where it should be by now.
        Expected = "expected",
        /// The part of the expected way.
        Pace = "pace",
        /// What is left.
        Required = "required",
        /// Leaves an observation out of what methods of judging progress are given.
        LeftOut = "left-out",
        /// Takes the value of a year for them.
        Point = "point",
        /// Puts the years and the goal together for them.
        Course = "course",
        /// Judges by one of them.
        Method = "method",
        /// Compares what they say.
        Agreement = "agreement",
    }
}

json_words! {
    /// What an input of a step is.
    ///
    /// ```
    /// use volunteer_core::assess::InputName;
    /// assert_eq!(InputName::from_word("baseline"), Ok(InputName::Baseline));
    /// ```
    pub enum InputName {
        /// The date of the judgement.
        AsOf = "as-of",
        /// The period of the target.
        Due = "due",
        /// The baseline.
        Baseline = "baseline",
        /// The period of the baseline.
        BaselinePeriod = "baseline-period",
        /// How many times the baseline the target is.
        Factor = "factor",
        /// How much beyond the baseline the target is.
        Addend = "addend",
        /// The target's value.
        Target = "target",
        /// The value judged.
        Value = "value",
        /// How many observations were given.
        Given = "given",
        /// How many were used.
        Used = "used",
        /// The last day of the value.
        Through = "through",
        /// The curve or profile.
        Profile = "profile",
        /// The policy.
        Policy = "policy",
        /// The aim.
        Aim = "aim",
        /// What should have been reached.
        Expected = "expected",
        /// The period of an observation.
        Period = "period",
        /// The year of a value.
        Year = "year",
        /// The first year used.
        From = "from",
        /// The last year used.
        To = "to",
        /// A method of judging progress.
        Method = "method",
        /// Why it has no answer.
        Why = "why",
        /// A common word that is possible.
        Possible = "possible",
    }
}

/// An input or a result of a step.
///
/// In documents: an object with one key that says what it is, such as `{"bounds": {"lower": 601}}`.
///
/// ```
/// use volunteer_core::{assess::Fact, json};
/// let fact: Fact = json::from_text(br#"{"bounds": {"lower": 601}}"#)?;
/// assert!(matches!(fact, Fact::Bounds(_)));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Bounds of a number.
    Bounds(Bounds),
    /// Bounds of a quotient.
    Quotient(RatioBounds),
    /// A date.
    Date(Date),
    /// A period.
    Period(Period),
    /// A number of things.
    Count(u32),
    /// A word of one of the vocabularies, or the id of a policy.
    Word(String),
}

impl Json for Fact {
    fn blank() -> Self {
        Self::Count(0)
    }
    fn from_json(value: &Value) -> Result<Self> {
        let mut entries = value.as_object().into_iter().flatten();
        let (Some((key, inner)), None) = (entries.next(), entries.next()) else {
            return Err(
                DocumentError::TypeMismatch { expected: "an object with one key", found: "something else" }.into()
            );
        };
        let read = match key.as_str() {
            "bounds" => Bounds::from_json(inner).map(Self::Bounds),
            "quotient" => RatioBounds::from_json(inner).map(Self::Quotient),
            "date" => Date::from_json(inner).map(Self::Date),
            "period" => Period::from_json(inner).map(Self::Period),
            "count" => u32::from_json(inner).map(Self::Count),
            "word" => String::from_json(inner).map(Self::Word),
            other => {
                let known = &["bounds", "quotient", "date", "period", "count", "word"];
                return Err(crate::json::unknown_word(other, known));
            }
        };
        read.map_err(|error| error.at_key(key.clone()))
    }
    fn to_json(&self) -> Value {
        let (key, value) = match self {
            Self::Bounds(inner) => ("bounds", inner.to_json()),
            Self::Quotient(inner) => ("quotient", inner.to_json()),
            Self::Date(inner) => ("date", inner.to_json()),
            Self::Period(inner) => ("period", inner.to_json()),
            Self::Count(inner) => ("count", inner.to_json()),
            Self::Word(inner) => ("word", inner.to_json()),
        };
        let mut map = Map::new();
        map.insert(key.to_owned(), value);
        Value::Object(map)
    }
    fn schema(definitions: &mut Definitions) -> Value {
        definitions.named("Fact", |definitions| {
            let one = |key: &str, schema: Value| {
                json!({"type": "object", "properties": {key: schema}, "required": [key], "additionalProperties": false})
            };
            let bounds = Bounds::schema(definitions);
            let quotient = RatioBounds::schema(definitions);
            let (date, period) = (Date::schema(definitions), Period::schema(definitions));
            json!({"oneOf": [
                one("bounds", bounds), one("quotient", quotient), one("date", date), one("period", period),
                one("count", u32::schema(definitions)), one("word", String::schema(definitions)),
            ]})
        })
    }
}
json_serde!(Fact);

json_struct! {
    /// A named input.
    ///
    /// ```
    /// use volunteer_core::{assess::Input, json};
    /// let read: Input = json::from_text(r#"{"name": "given", "fact": {"count": 3}}"#.as_bytes())?;
    /// assert_eq!(read.fact, volunteer_core::assess::Fact::Count(3));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct Input {
        /// What it is.
        pub name: InputName,
        /// Its value.
        pub fact: Fact,
    }
}

json_struct! {
    /// One step of a trail: a code, its inputs and its result.
    ///
    /// ```
    /// use volunteer_core::{assess::Step, json};
    /// let read: Step = json::from_text(r#"{"code": "compare", "inputs": []}"#.as_bytes())?;
    /// assert!(read.result.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct Step {
        /// What it does.
        pub code: StepCode,
        /// From what.
        pub inputs: Vec<Input>,
        /// What came out.
        pub result: Option<Fact>,
    }
}

impl Step {
    /// A step.
    #[must_use]
    pub(super) fn new<const N: usize>(code: StepCode, inputs: [(InputName, Fact); N], result: Option<Fact>) -> Self {
        let inputs = inputs.into_iter().map(|(name, fact)| Input { name, fact }).collect();
        Self { code, inputs, result }
    }
}
