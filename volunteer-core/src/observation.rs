//! Observations: a value with everything that decides what it may be compared with and added to.
//!
//! An [`Observation`] states indicator, place and map, period, unit, [`Nature`], how people were [`Counted`], whether it has happened
//! ([`Act`]), how well it is founded ([`EvidenceLevel`]), bounds and sources. Make one for each figure that somebody reported or that another
//! system counted; counts over a [register](crate::register) make their own.
//!
//! [`add()`], [`roll_up_periods`] and [`roll_up_places`] add what may be added, and refuse the rest with what can be said instead;
//! [`reach()`] and [`Groups`] say how many different people there can be in groups that may overlap; [`crosswalk()`] carries values from
//! one map to another; [`Population`] holds inhabitants for rates.
//!
//! ```
//! use volunteer_core::observation::{Nature, Observation, add};
//! use volunteer_core::{Context, Unit};
//!
//! let helped = |unit: Unit, value: i32| {
//!     Observation::builder("helped", ("KZ-59", "kz-20"), "2025".parse()?, unit, Nature::Flow).exactly(value).build()
//! };
//! let (families, people) = (helped(Unit::Family, 120)?, helped(Unit::Person, 600)?);
//! let refused = add(&families, &people, &Context::kazakhstan()).unwrap_err();
//! assert_eq!(refused.code(), "not-additive");
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod add;
mod builder;
mod crosswalk;
mod flagged;
mod groups;
mod kinds;
mod population;
mod practice;
mod reach;
mod report;
mod roll_up;
mod series;
mod source;
mod until;

pub use add::add;
pub use builder::ObservationBuilder;
pub use crosswalk::{CrosswalkRefusal, Crosswalked, crosswalk, crosswalk_series};
pub use flagged::Flagged;
pub use groups::{Group, GroupReach, Groups, GroupsBuilder, MAX_GROUPS, Tie, TieKind};
pub use kinds::{Act, Counted, EvidenceLevel, Missing, Nature};
pub use population::{Population, PopulationDate};
pub use practice::{Flag, Practice, PracticeRow, PracticeRule, practice};
pub use reach::{Reach, ReachOptions, Relation, reach};
pub use report::{REPORTS_FORMAT, Report, Reports};
pub use roll_up::{GapRule, RollUpRules, StockRule, roll_up_periods, roll_up_places};
pub(crate) use series::canonical_order;
pub use series::{IndicatorSeries, OBSERVATIONS_FORMAT, Observations};
pub use source::Source;
pub use until::Until;

use crate::Word;
use crate::calendar::Period;
use crate::document::{self, is_default};
use crate::error::{Error, NumberError, ObservationError, Result, refuse};
use crate::number::{Bounds, End, Number, RatioBounds, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// To how many decimals the value of a ratio is shown beside its parts.
pub(crate) const SHOWN_DECIMALS: u32 = 6;

/// One value of one indicator, at a place on a map, for a period.
///
/// ```
/// use volunteer_core::{Unit, observation::{Counted, Nature, Observation}};
/// let organisations = Observation::builder("organisations", ("KZ", "kz-20"), "2020".parse()?, Unit::Organisation, Nature::Stock)
///     .exactly(224)
///     .build()?;
/// assert_eq!(organisations.counted(), Counted::NotPeople);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ObservationFields", into = "ObservationFields")
)]
pub struct Observation {
    pub(crate) id: Option<String>,
    pub(crate) indicator: String,
    pub(crate) place: String,
    pub(crate) map: String,
    pub(crate) period: Period,
    pub(crate) until: Option<Until>,
    pub(crate) unit: Unit,
    pub(crate) nature: Nature,
    pub(crate) counted: Counted,
    pub(crate) act: Act,
    pub(crate) evidence: EvidenceLevel,
    pub(crate) value: Option<Bounds>,
    pub(crate) parts: Option<Parts>,
    pub(crate) missing: Option<Missing>,
    pub(crate) definition: Option<String>,
    pub(crate) vintage: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) policy: Option<String>,
    pub(crate) sources: Vec<Source>,
    pub(crate) flagged: Option<Flagged>,
    pub(crate) gaps: Vec<String>,
}

impl Observation {
    /// The caller's own name for it, for references.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// What is measured, by the indicator's id.
    #[must_use]
    pub fn indicator(&self) -> &str {
        &self.indicator
    }

    /// Where, by the place's code; several places counted together are joined by `+`.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The map on which the place is meant, as the source states it (`kz-16`, `kz-17`, `kz-20`).
    #[must_use]
    pub fn map(&self) -> &str {
        &self.map
    }

    /// The period it belongs to; for a stock the day, or the period in which that day lies.
    #[must_use]
    pub fn period(&self) -> Period {
        self.period
    }

    /// Where the counting ended, if before the period did: a day, a period in which that day lies, or `unknown`.
    #[must_use]
    pub fn until(&self) -> Option<&Until> {
        self.until.as_ref()
    }

    /// What the number counts.
    #[must_use]
    pub fn unit(&self) -> &Unit {
        &self.unit
    }

    /// How it adds up over periods and places.
    #[must_use]
    pub fn nature(&self) -> Nature {
        self.nature
    }

    /// How often the same person may have been counted. Absent: unknown for people.
    #[must_use]
    pub fn counted(&self) -> Counted {
        self.counted
    }

    /// Whether it has happened. Absent: done.
    #[must_use]
    pub fn act(&self) -> Act {
        self.act
    }

    /// How well it is founded. Absent: reported.
    #[must_use]
    pub fn evidence(&self) -> EvidenceLevel {
        self.evidence
    }

    /// What is known of the value; a plain number is exact. Of a ratio it is shown to six decimals, rounded outward;
    /// [`quotient`](Self::quotient) is exact.
    #[must_use]
    pub fn value(&self) -> Option<Bounds> {
        self.value
    }

    /// Numerator and denominator, where the value is a ratio that was made from them.
    #[must_use]
    pub fn parts(&self) -> Option<&Parts> {
        self.parts.as_ref()
    }

    /// What was flagged in that from which it was made.
    #[must_use]
    pub fn flagged(&self) -> Option<&Flagged> {
        self.flagged.as_ref()
    }

    /// Why there is no value.
    #[must_use]
    pub fn missing(&self) -> Option<Missing> {
        self.missing
    }

    /// The version of the indicator's definition. Absent: the indicator's own.
    #[must_use]
    pub fn definition(&self) -> Option<&str> {
        self.definition.as_deref()
    }

    /// Which edition of the source's numbers.
    #[must_use]
    pub fn vintage(&self) -> Option<&str> {
        self.vintage.as_deref()
    }

    /// The figure in the words of whoever reported it.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// The width policy by which the words became bounds.
    #[must_use]
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }

    /// The periods or places of which nothing was there and which count as nothing, by a rule that was declared
    /// ([`GapRule::SumWhatIsThere`]).
    #[must_use]
    pub fn gaps(&self) -> &[String] {
        &self.gaps
    }

    /// Where it was published; several where it is a sum.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Observation")]
struct ObservationFields {
    /// The caller's own name for it, for references.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What is measured, by the indicator's id.
    pub indicator: String,
    /// Where, by the place's code; several places counted together are joined by `+`.
    pub place: String,
    /// The map on which the place is meant, as the source states it (`kz-16`, `kz-17`, `kz-20`).
    pub map: String,
    /// The period it belongs to; for a stock the day, or the period in which that day lies.
    pub period: Period,
    /// Where the counting ended, if before the period did: a day, a period in which that day lies, or `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Until>,
    /// What the number counts.
    pub unit: Unit,
    /// How it adds up over periods and places.
    pub nature: Nature,
    /// How often the same person may have been counted. Absent: unknown for people.
    #[serde(default)]
    pub counted: Counted,
    /// Whether it has happened. Absent: done.
    #[serde(default)]
    pub act: Act,
    /// How well it is founded. Absent: reported.
    #[serde(default)]
    pub evidence: EvidenceLevel,
    /// What is known of the value; a plain number is exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Bounds>,
    /// Numerator and denominator, where the value is a ratio that was made from them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<Parts>,
    /// Why there is no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Missing>,
    /// The version of the indicator's definition. Absent: the indicator's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// Which edition of the source's numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vintage: Option<String>,
    /// The figure in the words of whoever reported it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The width policy by which the words became bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// Where it was published; several where it is a sum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What was flagged in that from which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flagged: Option<Flagged>,
    /// The periods or places of which nothing was there and which count as nothing, by a rule that was declared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<String>,
}

impl Serialize for Observation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| ObservationFields::serialize(self, to),
            |to| ObservationFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Observation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ObservationFields::deserialize, |from| ObservationFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// The two parts of a ratio, so that it can be rebuilt over periods and places.
///
/// ```
/// use volunteer_core::{Bounds, observation::Parts};
/// let per_thousand = Parts::new(Bounds::exact(390.into()), Bounds::exact(534_024.into()), 1_000)?;
/// assert!(per_thousand.quotient()?.as_exact().is_some());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "PartsFields", into = "PartsFields"))]
pub struct Parts {
    pub(crate) numerator: Bounds,
    pub(crate) denominator: Bounds,
    pub(crate) per: Number,
    pub(crate) within: bool,
    pub(crate) denominator_period: Option<Period>,
}

impl Parts {
    /// What is divided.
    #[must_use]
    pub fn numerator(&self) -> Bounds {
        self.numerator
    }

    /// By what; above zero.
    #[must_use]
    pub fn denominator(&self) -> Bounds {
        self.denominator
    }

    /// Per how many: 1, 100, 1,000 or 100,000.
    #[must_use]
    pub fn per(&self) -> Number {
        self.per
    }

    /// Whether what is divided is a part of what it is divided by: then the quotient is at most `per`.
    #[must_use]
    pub fn within(&self) -> bool {
        self.within
    }

    /// When the denominator was so, where that is not the period of the ratio itself: the day of a population, or an earlier
    /// period.
    #[must_use]
    pub const fn denominator_period(&self) -> Option<Period> {
        self.denominator_period
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Parts")]
struct PartsFields {
    /// What is divided.
    pub numerator: Bounds,
    /// By what; above zero.
    pub denominator: Bounds,
    /// Per how many: 1, 100, 1,000 or 100,000.
    pub per: Number,
    /// Whether what is divided is a part of what it is divided by: then the quotient is at most `per`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub within: bool,
    /// When the denominator was so, where that is not the period of the ratio itself: the day of a population, or an earlier
    /// period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator_period: Option<Period>,
}

impl Serialize for Parts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| PartsFields::serialize(self, to), |to| PartsFields::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Parts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, PartsFields::deserialize, |from| PartsFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Parts {
    pub(crate) fn check(self) -> Result<Self> {
        if self.per.signum() <= 0 {
            return Err(Error::from(NumberError::DivisionByZero {}).at_key("per"));
        }
        self.quotient()?;
        Ok(self)
    }

    /// The bounds of the ratio.
    ///
    /// # Errors
    /// `division-by-zero` where the denominator may be zero; `number-out-of-range`.
    pub fn quotient(&self) -> Result<RatioBounds> {
        let free =
            self.numerator.scale(self.per)?.divide(&self.denominator).map_err(|error| error.at_key("denominator"))?;
        if !self.within {
            return Ok(free);
        }
        let whole = RatioBounds::new(None, Some(End { value: self.per.into(), open: false }))?;
        free.intersect(&whole).ok_or_else(|| NumberError::BoundsEmpty {}.into())
    }
}

impl Observation {
    /// A done, reported value with no source yet, which is not checked.
    #[must_use]
    pub(crate) fn new(
        indicator: impl Into<String>,
        (place, map): (&str, &str),
        period: Period,
        unit: Unit,
        nature: Nature,
        value: Bounds,
    ) -> Self {
        let counted = if unit.counts_people() { Counted::Unknown } else { Counted::NotPeople };
        Self {
            id: None,
            indicator: indicator.into(),
            place: place.into(),
            map: map.into(),
            period,
            until: None,
            unit,
            nature,
            counted,
            act: Act::Done,
            evidence: EvidenceLevel::Reported,
            value: Some(value),
            parts: None,
            missing: None,
            definition: None,
            vintage: None,
            text: None,
            policy: None,
            sources: Vec::new(),
            flagged: None,
            gaps: Vec::new(),
        }
    }

    /// Checks that the fields agree with each other, and narrows the bounds of a count to whole numbers.
    ///
    /// # Errors
    /// `value-missing`, `value-and-reason`, `counting-contradicts-unit`, `until-outside-period`, `parts-not-ratio`,
    /// `per-contradicts-unit`, `bounds-empty`.
    pub(crate) fn check(mut self) -> Result<Self> {
        self.check_counting()?;
        match (&self.value, &self.parts, self.missing) {
            (None, None, None) => return Err(ObservationError::ValueMissing {}.into()),
            (Some(_), _, Some(missing)) | (_, Some(_), Some(missing)) if !missing.may_have_bounds() => {
                return Err(ObservationError::ValueAndReason { missing: missing.as_str() }.into());
            }
            _ => {}
        }
        if self.parts.is_some() && self.nature != Nature::Ratio {
            return Err(Error::from(ObservationError::PartsNotRatio {}).at_key("parts"));
        }
        if let Some(Until::Within(end)) = &self.until
            && !self.period.covers(end)
        {
            return Err(Error::from(ObservationError::UntilOutsidePeriod {}).at_key("until"));
        }
        self.check_parts()?;
        // So many activities per 1,000 inhabitants need not be a whole number.
        if let Some(value) = self.value.filter(|_| self.nature != Nature::Ratio) {
            self.value = Some(value.counted(&self.unit).map_err(|error| error.at_key("value"))?);
        }
        self.sources.sort();
        self.sources.dedup();
        Ok(self)
    }

    /// What the parts make is the value, to six decimals; a value beside them narrows it, and must not contradict it.
    fn check_parts(&mut self) -> Result<()> {
        let Some(parts) = &self.parts else { return Ok(()) };
        if let Some(per) = self.unit.per()
            && parts.per != per
        {
            let kind = ObservationError::PerContradictsUnit { unit: self.unit.to_string(), per: parts.per };
            return Err(Error::from(kind).at_key("per").at_key("parts"));
        }
        let quotient = parts.quotient().map_err(|error| error.at_key("parts"))?;
        // One that is too large to be shown as a decimal number is there as its parts alone.
        let Ok(shown) = quotient.to_decimals(SHOWN_DECIMALS) else { return Ok(()) };
        let narrowed = match &self.value {
            Some(value) if quotient.intersect(&value.to_ratios()).is_none() => None,
            Some(value) => shown.intersect(value),
            None => Some(shown),
        };
        let empty = || Error::from(NumberError::BoundsEmpty {}).at_key("value");
        self.value = Some(narrowed.ok_or_else(empty)?);
        Ok(())
    }

    fn check_counting(&mut self) -> Result<()> {
        let people = self.unit.counts_people();
        match self.counted {
            Counted::Unknown if !people => self.counted = Counted::NotPeople,
            Counted::NotPeople if people => {
                return Err(contradiction(&self.unit, self.counted));
            }
            Counted::Distinct | Counted::Times if !people => {
                return Err(contradiction(&self.unit, self.counted));
            }
            _ => {}
        }
        Ok(())
    }

    /// The bounds as quotients: of the value, or exactly what the parts make; `None` where there is no value.
    ///
    /// # Errors
    /// `division-by-zero`; `number-out-of-range`.
    pub fn quotient(&self) -> Result<Option<RatioBounds>> {
        match (&self.parts, &self.value) {
            (Some(parts), Some(value)) => {
                let exact = parts.quotient()?;
                let narrowed = exact.intersect(&value.to_ratios()).ok_or(NumberError::BoundsEmpty {})?;
                Ok(Some(narrowed))
            }
            (Some(parts), None) => parts.quotient().map(Some),
            (None, Some(value)) => Ok(Some(value.to_ratios())),
            (None, None) => Ok(None),
        }
    }

    /// The last day that may be counted in it.
    #[must_use]
    pub fn last_day(&self) -> crate::calendar::Date {
        match &self.until {
            Some(Until::Within(end)) => end.end(),
            _ => self.period.end(),
        }
    }

    /// Whether it covers its whole period.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match &self.until {
            None => true,
            Some(Until::Unknown) => false,
            Some(Until::Within(end)) => end.start() == self.period.end(),
        }
    }
}

/// That a way of counting does not fit what is counted.
pub(crate) fn contradiction(unit: &Unit, counted: Counted) -> Error {
    let kind = ObservationError::CountingContradictsUnit { unit: unit.to_string(), counted: counted.as_str() };
    Error::from(kind).at_key("counted")
}
