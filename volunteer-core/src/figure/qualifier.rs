//! The words of a figure's description: its qualifier, its kind, what is offered with it.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};
/// How the text qualifies a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Qualifier {
    /// Bare digits or numerals: exactly this number.
    Exact,
    /// A bare number that ends in a written multiplier: 30 thousand.
    Rounded,
    /// About: on both sides of the number.
    About,
    /// Nearly: a little below the number.
    Nearly,
    /// More than the number.
    MoreThan,
    /// The number or more.
    AtLeast,
    /// Less than the number.
    LessThan,
    /// The number or less.
    AtMost,
    /// Between two numbers, both included.
    FromTo,
    /// An order of magnitude: hundreds of.
    Order,
}

/// What kind of figure a text gives.
///
/// ```
/// use volunteer_core::figure::FigureKind;
/// assert_eq!(FigureKind::RelativeChange.to_string(), "relative-change");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum FigureKind {
    /// A count or an amount of a unit.
    Count,
    /// A share: in per cent, or as a ratio such as "every third".
    Share,
    /// A factor of growth: three times.
    Factor,
    /// A change in per cent of what was before; a fall is negative.
    RelativeChange,
    /// A change in the unit counted: "rose by 45"; a fall is negative.
    Change,
    /// A difference of two percentages.
    PercentagePoints,
    /// A year, a date or a range of years.
    Period,
}

/// How far what a text speaks of has come, by its words.
///
/// ```
/// use volunteer_core::figure::OfferedAct;
/// assert_eq!(OfferedAct::Planned.to_string(), "planned");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum OfferedAct {
    /// Somebody plans it.
    Planned,
    /// Somebody said that they mean to do it.
    Intended,
}

/// How well a text knows what it tells, by its words.
///
/// ```
/// use volunteer_core::figure::OfferedEvidence;
/// assert_eq!(OfferedEvidence::Hearsay.to_string(), "hearsay");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum OfferedEvidence {
    /// Told at second hand.
    Hearsay,
    /// Estimated.
    Estimated,
    /// Not yet final.
    Provisional,
}

/// How a text says what a number counts.
///
/// ```
/// use volunteer_core::figure::UnitLink;
/// assert_eq!(UnitLink::NumberOf.to_string(), "number-of");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum UnitLink {
    /// The noun, sign or currency beside the number.
    Noun,
    /// A noun that a colon or a dash sets the number against: "clubs: 12".
    Label,
    /// The noun of "number of" in the same clause: "the number of clubs rose to 12".
    NumberOf,
    /// The subject of the verb that tells the number: «қатысушылар 340-қа жетті».
    Subject,
    /// The owner of the number: «түлектердің 700-ден астамы».
    Owner,
    /// What was counted before, where words point back to it: "8 of them", «из них 40».
    Antecedent,
    /// The other number of a pair: "from 4 to 7 thousand families".
    Pair,
    /// The caller's unit; the text has none.
    Caller,
}

/// Where the unit of a figure comes from: the words, their place in the text, and how they belong to the number.
///
/// ```
/// use volunteer_core::{Language, figure::{ReportedFigure, UnitLink}};
/// let figure = ReportedFigure::read("600-ден астам зейнеткерлерге", Language::Kazakh, None)?;
/// let source = figure.unit_source.ok_or("no source")?;
/// assert_eq!((source.text.as_str(), source.start, source.end), ("зейнеткерлерге", 14, 28));
/// assert_eq!(source.link, UnitLink::Noun);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct UnitSource {
    /// The words; empty where the caller passed the unit.
    pub text: String,
    /// Where they begin in the text, in Unicode code points.
    pub start: u32,
    /// Where they end, exclusive.
    pub end: u32,
    /// How they belong to the number.
    pub link: UnitLink,
}

/// What the words near a figure say about it: offered to the caller, never applied.
///
/// ```
/// use volunteer_core::{Language, figure::{OfferedAct, ReportedFigure}};
/// let figure = ReportedFigure::read("3 жобаны іске асыру жоспарланған", Language::Kazakh, None)?;
/// assert_eq!(figure.offers.and_then(|offers| offers.act), Some(OfferedAct::Planned));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Offers {
    /// Words of a plan or an intention.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<OfferedAct>,
    /// Words of hearsay, an estimate or a provisional value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<OfferedEvidence>,
}
