//! A register's count beside a number that somebody reported for the same thing.

use crate::document;
use crate::error::{Error, Result, unknown_word};
use crate::number::{Bounds, RatioBounds};
use crate::observation::{Act, Counted, Nature, Observation, Until};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The format of a comparison.
pub const COMPARISON_FORMAT: &str = "volunteer/comparison@1";

/// Whether two numbers for the same thing fit together.
///
/// ```
/// use volunteer_core::indicator::Agreement;
/// assert_eq!("contradict".parse(), Ok(Agreement::Contradict));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Agreement {
    /// Every value that the count allows is one that was reported.
    Agree,
    /// No value that the count allows can be what was reported.
    Contradict,
    /// Both are possible, or the two do not count the same thing.
    Undetermined,
}

/// What an agreement rests on, or why it cannot be determined.
///
/// ```
/// use volunteer_core::indicator::ComparisonReason;
/// assert_eq!("unit".parse(), Ok(ComparisonReason::Unit));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ComparisonReason {
    /// They are values of different indicators.
    Indicator,
    /// They count different units.
    Unit,
    /// They add up in different ways.
    Nature,
    /// They follow different definitions.
    Definition,
    /// They are for different places.
    Place,
    /// Their places are meant on different maps.
    Map,
    /// They are for different periods.
    Period,
    /// The reported number stops within the period, on a day that differs or is not named.
    Until,
    /// What was reported is planned or intended.
    Status,
    /// The count has each person once, the reported number a person at every occasion, or does not say.
    CountedOnce,
    /// The count has no upper end: the register may not hold all.
    Scope,
    /// The count has no value.
    CountMissing,
    /// The reported number has no value.
    ReportMissing,
    /// The count lies within what was reported.
    Within,
    /// The two have no value in common.
    Apart,
    /// The bounds of the count lie partly outside of what was reported.
    CountUncertain,
}

/// A count and a reported number, and whether they agree.
///
/// ```
/// use volunteer_core::indicator::{Agreement, compare};
/// use volunteer_core::observation::{Nature, Observation};
/// use volunteer_core::{Bounds, Unit};
///
/// let year = |value: Bounds| {
///     let place = ("KZ-59", "kz-20");
///     Observation::builder("activities", place, "2023".parse()?, Unit::Activity, Nature::Flow).value(value).build()
/// };
/// let about_390 = Bounds::between(385.into(), 394.into())?;
/// let comparison = compare(&year(Bounds::exact(388.into()))?, &year(about_390)?)?;
/// assert_eq!(comparison.agreement, Agreement::Agree);
/// assert_eq!(comparison.difference, Some(Bounds::between((-3).into(), 6.into())?));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Comparison {
    /// `volunteer/comparison@1`.
    #[serde(deserialize_with = "format")]
    pub format: String,
    /// The version of the library.
    pub library: String,
    /// What was counted.
    pub counted: Observation,
    /// What was reported.
    pub reported: Observation,
    /// Whether they agree.
    pub agreement: Agreement,
    /// Why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ComparisonReason>,
    /// The reported number less the count, where both are of one unit and no ratio.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difference: Option<Bounds>,
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Comparison {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    document::read_format(deserializer, COMPARISON_FORMAT)
}

/// Compares a register's count with a number that was reported for the same thing.
///
/// They agree where the count lies within the bounds of what was reported («390-ға жуық» is 385 to 394, and 388 lies
/// within), contradict each other where the two have no value in common, and are undetermined otherwise. Where they do not
/// count the same thing (unit, nature, definition, place, map, period, status) nothing can be concluded, and the reasons say
/// what differs. Two differences still allow a contradiction: a number that may hold a person several times is never
/// smaller than the number of people, and one that stops within the period is, for a flow, never larger than the whole.
///
/// # Errors
/// `number-out-of-range`; `division-by-zero`.
///
/// ```
/// use volunteer_core::indicator::{Agreement, ComparisonReason, compare};
/// use volunteer_core::observation::{Nature, Observation};
/// use volunteer_core::Unit;
///
/// let helped = |unit: Unit, value: u32| {
///     Observation::builder("helped", ("KZ-59", "kz-20"), "2023".parse()?, unit, Nature::Flow).exactly(value).build()
/// };
/// let comparison = compare(&helped(Unit::Family, 388)?, &helped(Unit::Person, 900)?)?;
/// assert_eq!(comparison.agreement, Agreement::Undetermined);
/// assert_eq!(comparison.reasons[0], ComparisonReason::Unit);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn compare(counted: &Observation, reported: &Observation) -> Result<Comparison> {
    let mut reasons = differences(counted, reported);
    let never_smaller = reasons == [ComparisonReason::CountedOnce];
    let never_larger = reasons == [ComparisonReason::Until] && counted.nature == Nature::Flow;
    let agreement = match (counted.quotient()?, reported.quotient()?) {
        (Some(count), Some(report)) if reasons.is_empty() => {
            let (agreement, reason) = same_thing(&count, &report);
            reasons.push(reason);
            if count.upper().is_none() && agreement != Agreement::Contradict {
                reasons.push(ComparisonReason::Scope);
            }
            agreement
        }
        (Some(count), Some(report)) => {
            let smaller = report.reaches(&count) == Some(false);
            let larger = count.reaches(&report) == Some(false);
            if (never_smaller && smaller) || (never_larger && larger) {
                reasons.push(ComparisonReason::Apart);
                Agreement::Contradict
            } else {
                Agreement::Undetermined
            }
        }
        (count, report) => {
            let missing = [
                (count.is_none(), ComparisonReason::CountMissing),
                (report.is_none(), ComparisonReason::ReportMissing),
            ];
            reasons.extend(missing.iter().filter(|(missing, _)| *missing).map(|(_, reason)| *reason));
            Agreement::Undetermined
        }
    };
    let difference = match (counted.value, reported.value) {
        (Some(count), Some(report)) if counted.unit == reported.unit && counted.nature != Nature::Ratio => {
            Some(report.checked_sub(&count)?)
        }
        _ => None,
    };
    Ok(Comparison {
        format: COMPARISON_FORMAT.into(),
        library: crate::VERSION.into(),
        counted: counted.clone(),
        reported: reported.clone(),
        agreement,
        reasons,
        difference,
    })
}

/// What the two differ in besides their values.
fn differences(counted: &Observation, reported: &Observation) -> Vec<ComparisonReason> {
    let people = counted.unit == reported.unit && counted.unit.counts_people();
    let stops = |one: &Observation| match &one.until {
        Some(Until::Unknown) => None,
        _ => Some(one.last_day()),
    };
    let all = [
        (counted.indicator != reported.indicator, ComparisonReason::Indicator),
        (counted.unit != reported.unit, ComparisonReason::Unit),
        (counted.nature != reported.nature, ComparisonReason::Nature),
        (
            counted.definition.is_some() && reported.definition.is_some() && counted.definition != reported.definition,
            ComparisonReason::Definition,
        ),
        (counted.place != reported.place, ComparisonReason::Place),
        (counted.map != reported.map, ComparisonReason::Map),
        (counted.period != reported.period, ComparisonReason::Period),
        (
            counted.period == reported.period && (stops(counted) != stops(reported) || stops(reported).is_none()),
            ComparisonReason::Until,
        ),
        (counted.act != reported.act || reported.act != Act::Done, ComparisonReason::Status),
        (
            people && (counted.counted != reported.counted || reported.counted == Counted::Unknown),
            ComparisonReason::CountedOnce,
        ),
    ];
    all.iter().filter(|(differs, _)| *differs).map(|(_, reason)| *reason).collect()
}

/// The agreement of two numbers that count the same thing.
fn same_thing(count: &RatioBounds, report: &RatioBounds) -> (Agreement, ComparisonReason) {
    match count.intersect(report) {
        None => (Agreement::Contradict, ComparisonReason::Apart),
        Some(both) if both == *count => (Agreement::Agree, ComparisonReason::Within),
        Some(_) => (Agreement::Undetermined, ComparisonReason::CountUncertain),
    }
}
