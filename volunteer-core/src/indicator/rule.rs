//! What an indicator counts over a register, as data.

use super::Indicator;
use crate::Word;
use crate::document;
use crate::error::{Error, IndicatorError, Result, refuse, unknown_word};
use crate::number::Unit;
use crate::observation::{Counted, Nature};
use crate::record::RecordStatus;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is counted over a register.
///
/// ```
/// use volunteer_core::indicator::CountOf;
/// assert_eq!("active-volunteers".parse(), Ok(CountOf::ActiveVolunteers));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum CountOf {
    /// Different activities in which somebody took part, or which are recorded as done.
    Activities,
    /// Participations: a person counts at every occasion.
    Participations,
    /// Minutes of work, as recorded; those of an unnamed group are the whole group's.
    Minutes,
    /// Different volunteers who took part in the period.
    Volunteers,
    /// Of these, the ones who had not taken part before: ever, or in the months before.
    NewVolunteers,
    /// Volunteers with at least a number of participations in the months up to the last day of the period.
    ActiveVolunteers,
    /// Volunteers of the period who had also taken part in the months before it.
    RetainedVolunteers,
    /// Organisations, groups, clubs or centres that exist on the last day of the period.
    Organisations,
    /// Services, consultations or cases given.
    Services,
    /// Different people, families or households helped.
    Beneficiaries,
}

/// A condition on one category of the rows: `skill` is one of `pro-bono`.
///
/// ```
/// use volunteer_core::indicator::Filter;
/// let women = Filter::new("sex", ["female"]);
/// assert_eq!(women.any_of, ["female"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Filter {
    /// The category: `activity`, `organisation`, `field`, `form`, `role`, `skill`, `service`, `beneficiary`, `kind`,
    /// `direct`, `sex`, or any other by which the register sorts its rows or its people.
    pub category: String,
    /// The codes of the category of which a row must have one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<String>,
}

/// An age in completed years on the day of the row, both ends included.
///
/// ```
/// use volunteer_core::indicator::AgeBand;
/// let young = AgeBand { from: Some(14), to: Some(34) };
/// assert_eq!(young.to, Some(34));
/// ```
#[derive(Clone, Debug, PartialEq, Copy, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct AgeBand {
    /// The youngest; absent: from birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// The oldest; absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
}

/// A count over a register.
///
/// Unless statuses are named, rows count that are done or verified. Which months, how many participations: these are
/// part of the rule and stand in its document, so that two numbers under one name can be distinguished.
///
/// ```
/// use volunteer_core::indicator::{CountOf, CountRule};
/// let active = CountRule::builder(CountOf::ActiveVolunteers).participations_at_least(3).within_months(12).build()?;
/// assert_eq!(active.within_months(), Some(12));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "CountRuleFields", into = "CountRuleFields")
)]
pub struct CountRule {
    pub(crate) of: CountOf,
    pub(crate) statuses: Vec<RecordStatus>,
    pub(crate) only: Vec<Filter>,
    pub(crate) ages: Option<AgeBand>,
    pub(crate) participations_at_least: Option<u32>,
    pub(crate) within_months: Option<u32>,
    pub(crate) months_before: Option<u32>,
}

impl CountRule {
    /// What is counted.
    #[must_use]
    pub fn of(&self) -> CountOf {
        self.of
    }

    /// The statuses that count; absent: done and verified. Organisations and help have no status.
    #[must_use]
    pub fn statuses(&self) -> &[RecordStatus] {
        &self.statuses
    }

    /// Conditions that a row must satisfy, all of them.
    #[must_use]
    pub fn only(&self) -> &[Filter] {
        &self.only
    }

    /// The ages that count, of volunteers or of the people helped.
    #[must_use]
    pub fn ages(&self) -> Option<AgeBand> {
        self.ages
    }

    /// For active volunteers: the least number of participations.
    #[must_use]
    pub fn participations_at_least(&self) -> Option<u32> {
        self.participations_at_least
    }

    /// For active volunteers: the number of months, which end with the period.
    #[must_use]
    pub fn within_months(&self) -> Option<u32> {
        self.within_months
    }

    /// For new and retained volunteers: the months before the period that are looked back on. Absent: for new
    /// volunteers all that the register holds, for retained ones the period before.
    #[must_use]
    pub fn months_before(&self) -> Option<u32> {
        self.months_before
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "CountRule")]
struct CountRuleFields {
    /// What is counted.
    pub of: CountOf,
    /// The statuses that count; absent: done and verified. Organisations and help have no status.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<RecordStatus>,
    /// Conditions that a row must satisfy, all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Filter>,
    /// The ages that count, of volunteers or of the people helped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<AgeBand>,
    /// For active volunteers: the least number of participations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participations_at_least: Option<u32>,
    /// For active volunteers: the number of months, which end with the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
    /// For new and retained volunteers: the months before the period that are looked back on. Absent: for new
    /// volunteers all that the register holds, for retained ones the period before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months_before: Option<u32>,
}

impl Serialize for CountRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| CountRuleFields::serialize(self, to),
            |to| CountRuleFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for CountRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, CountRuleFields::deserialize, |from| CountRuleFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl CountRule {
    /// Whether the parameters are those that the count uses.
    pub(super) fn check(self) -> Result<Self> {
        let count = self.of.as_str();
        let active = self.of == CountOf::ActiveVolunteers;
        let looks_back = matches!(self.of, CountOf::NewVolunteers | CountOf::RetainedVolunteers);
        let parameters = [
            ("participationsAtLeast", self.participations_at_least, active, active),
            ("withinMonths", self.within_months, active, active),
            ("monthsBefore", self.months_before, looks_back, false),
        ];
        for (parameter, value, used, needed) in parameters {
            let kind = match value {
                None | Some(0) if needed => IndicatorError::RuleParameterMissing { count, parameter },
                Some(_) if !used => IndicatorError::RuleParameterUnused { count, parameter },
                _ => continue,
            };
            return Err(Error::from(kind).at_key(parameter));
        }
        let has_status = !matches!(self.of, CountOf::Organisations | CountOf::Services | CountOf::Beneficiaries);
        if !has_status && !self.statuses.is_empty() {
            let kind = IndicatorError::RuleParameterUnused { count, parameter: "statuses" };
            return Err(Error::from(kind).at_key("statuses"));
        }
        let has_age = !matches!(self.of, CountOf::Organisations | CountOf::Activities);
        if self.ages.is_some() && !has_age {
            return Err(Error::from(IndicatorError::RuleParameterUnused { count, parameter: "ages" }).at_key("ages"));
        }
        Ok(self)
    }

    /// Whether the indicator's unit, nature and way of counting are what the rule makes.
    pub(super) fn check_kind(&self, indicator: &Indicator) -> Result<()> {
        let contradicts = |key: &str, expected: &str, found: String| {
            let kind = IndicatorError::RuleContradicts { count: self.of.as_str(), expected: expected.into(), found };
            Err(Error::from(kind).at_key(key))
        };
        if let Some(unit) = self.of.unit()
            && indicator.unit != unit
        {
            return contradicts("unit", &unit.to_string(), indicator.unit.to_string());
        }
        let nature = self.of.nature();
        if indicator.nature != nature {
            return contradicts("nature", nature.as_str(), indicator.nature.as_str().into());
        }
        let distinct = self.of.counts_once() && indicator.unit.counts_people();
        if distinct && indicator.counted != Counted::Distinct {
            return contradicts("counted", Counted::Distinct.as_str(), indicator.counted.as_str().into());
        }
        Ok(())
    }
}

impl CountOf {
    /// The unit that it makes; `None` where the indicator's own unit says which rows count (a family, a case, a club).
    #[must_use]
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::Participations => Some(Unit::PersonTime),
            Self::Minutes => Some(Unit::Minute),
            Self::Volunteers | Self::NewVolunteers | Self::ActiveVolunteers | Self::RetainedVolunteers => {
                Some(Unit::Person)
            }
            Self::Activities | Self::Organisations | Self::Services | Self::Beneficiaries => None,
        }
    }

    /// How it adds up: what exists, or who is active, on the last day is a stock, all else happens in the period.
    ///
    /// ```
    /// use volunteer_core::{indicator::CountOf, observation::Nature};
    /// assert_eq!(CountOf::Organisations.nature(), Nature::Stock);
    /// ```
    #[must_use]
    pub const fn nature(self) -> Nature {
        match self {
            Self::Organisations | Self::ActiveVolunteers => Nature::Stock,
            _ => Nature::Flow,
        }
    }

    /// Whether it counts everybody once.
    #[must_use]
    pub const fn counts_once(self) -> bool {
        matches!(
            self,
            Self::Volunteers
                | Self::NewVolunteers
                | Self::ActiveVolunteers
                | Self::RetainedVolunteers
                | Self::Beneficiaries
        )
    }
}
