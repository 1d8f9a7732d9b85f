//! The trail: typed steps with their inputs and results, and no text.

use crate::calendar::{Date, Period};
use crate::error::{Error, unknown_word};
use crate::number::{Bounds, RatioBounds};
use serde::{Deserialize, Serialize};

/// What a step does.
///
/// ```
/// use volunteer_core::assess::StepCode;
/// assert_eq!("compare".parse(), Ok(StepCode::Compare));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum StepCode {
    /// Compares the date of the judgement with the date of the target.
    Stage,
    /// Makes the target's value.
    Target,
    /// Sorts the observations into usable and passed over.
    Candidates,
    /// Takes the latest and best founded.
    Select,
    /// Adds the parts of a period.
    Sum,
    /// Takes what all observations of the same date allow.
    Intersect,
    /// Names what nobody reported and what counts as nothing, by a rule that was declared.
    Gaps,
    /// Names the editions of the populations that rates divide by, where there are several.
    Vintages,
    /// Takes what is counted so far as a lower limit for the whole period.
    LowerLimit,
    /// Compares the value with the target.
    Compare,
    /// Share of the way.
    Share,
    /// Value divided by target.
    Achievement,
    /// Where it should be by now.
    Expected,
    /// The part of the expected way.
    Pace,
    /// What is left.
    Required,
    /// Judges an announced value on the way.
    Milestone,
    /// Judges again without what was flagged.
    RestsOn,
    /// Leaves an observation out of what methods of judging progress are given.
    LeftOut,
    /// Takes the value of a year for them.
    Point,
    /// Puts the years and the goal together for them.
    Series,
    /// Judges by one of them.
    Method,
    /// Compares what they say.
    Agreement,
}

/// What an input of a step is.
///
/// ```
/// use volunteer_core::assess::InputName;
/// assert_eq!("baseline".parse(), Ok(InputName::Baseline));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum InputName {
    /// The date of the judgement.
    AsOf,
    /// The period of the target.
    Due,
    /// The baseline.
    Baseline,
    /// The period of the baseline.
    BaselinePeriod,
    /// How many times the baseline the target is.
    Factor,
    /// How much beyond the baseline the target is.
    Addend,
    /// The target's value.
    Target,
    /// The value judged.
    Value,
    /// How many observations were given.
    Given,
    /// How many were used.
    Used,
    /// The last day of the value.
    Through,
    /// The curve or profile.
    Profile,
    /// The policy.
    Policy,
    /// The aim.
    Aim,
    /// What should have been reached.
    Expected,
    /// The period of an observation.
    Period,
    /// The year of a value.
    Year,
    /// The first year used.
    From,
    /// The last year used.
    To,
    /// A method of judging progress.
    Method,
    /// Why it has no answer.
    Why,
    /// A common word that is possible.
    Possible,
    /// What was flagged.
    Finding,
    /// A period or a place that counts as nothing.
    Gap,
    /// An edition of numbers.
    Vintage,
}

/// An input or a result of a step.
///
/// In documents: an object with one key that says what it is, such as `{"bounds": {"lower": 601}}`.
///
/// ```
/// use volunteer_core::{Bounds, assess::Fact, document};
/// let fact = Fact::Bounds(Bounds::at_least(601.into()));
/// assert_eq!(document::to_string(&fact)?, r#"{"bounds":{"lower":601}}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Fact {
    /// Bounds of a number.
    Bounds(Bounds),
    /// Bounds of a quotient.
    Quotient(RatioBounds),
    /// A date.
    Date(#[serde(with = "crate::calendar::IsoDate")] Date),
    /// A period.
    Period(Period),
    /// A number of things.
    Count(u32),
    /// A word of one of the vocabularies, or the id of a policy.
    Word(String),
}

/// A named input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Input {
    /// What it is.
    pub name: InputName,
    /// Its value.
    pub fact: Fact,
}

/// One step of a trail: a code, its inputs and its result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Step {
    /// What it does.
    pub code: StepCode,
    /// From what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Input>,
    /// What came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Fact>,
}

impl Step {
    /// A step.
    #[must_use]
    pub(super) fn new<const N: usize>(code: StepCode, inputs: [(InputName, Fact); N], result: Option<Fact>) -> Self {
        let inputs = inputs.into_iter().map(|(name, fact)| Input { name, fact }).collect();
        Self { code, inputs, result }
    }
}
