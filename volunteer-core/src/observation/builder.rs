//! Observations made in a program, valid once they exist.

use super::{Act, Counted, EvidenceLevel, Flagged, Group, Missing, Nature, Observation, Parts, Source, Until};
use crate::calendar::Period;
use crate::error::Result;
use crate::number::{Bounds, Number, Unit};

/// Makes an [`Observation`]; see [`Observation::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ObservationBuilder {
    observation: Observation,
}

impl Observation {
    /// A done, reported observation of an indicator, at a place on a map, without a value yet.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Unit};
    /// use volunteer_core::observation::{EvidenceLevel, Nature, Observation};
    ///
    /// let year = "2020".parse()?;
    /// let stock = Observation::builder("organisations", ("KZ", "kz-20"), year, Unit::Organisation, Nature::Stock);
    /// let final_one = stock.clone().exactly(224).evidence(EvidenceLevel::Final).build()?;
    /// assert_eq!(final_one.value(), Some(Bounds::exact(224.into())));
    /// assert_eq!(stock.build().unwrap_err().code(), "value-missing");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(
        indicator: impl Into<String>,
        (place, map): (&str, &str),
        period: Period,
        unit: Unit,
        nature: Nature,
    ) -> ObservationBuilder {
        ObservationBuilder {
            observation: Self {
                value: None,
                ..Self::new(indicator, (place, map), period, unit, nature, Bounds::exact(Number::ZERO))
            },
        }
    }
}

impl ObservationBuilder {
    /// What is known of the value; a plain number is exact.
    pub fn value(mut self, value: Bounds) -> Self {
        self.observation.value = Some(value);
        self
    }

    /// Exactly this value.
    pub fn exactly(self, value: impl Into<Number>) -> Self {
        self.value(Bounds::exact(value.into()))
    }

    /// The caller's own name for it, for references.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.observation.id = Some(id.into());
        self
    }

    /// Where the counting ended, if before the period did: a day, a period in which that day lies, or `unknown`.
    pub fn until(mut self, until: Until) -> Self {
        self.observation.until = Some(until);
        self
    }

    /// What was flagged in that from which it was made.
    pub fn flagged(mut self, flagged: Flagged) -> Self {
        self.observation.flagged = Some(flagged);
        self
    }

    /// How often the same person may have been counted. Absent: unknown for people.
    pub fn counted(mut self, counted: Counted) -> Self {
        self.observation.counted = counted;
        self
    }

    /// Whether it has happened. Absent: done.
    pub fn act(mut self, act: Act) -> Self {
        self.observation.act = act;
        self
    }

    /// How well it is founded. Absent: reported.
    pub fn evidence(mut self, evidence: EvidenceLevel) -> Self {
        self.observation.evidence = evidence;
        self
    }

    /// Numerator and denominator, where the value is a ratio that was made from them.
    pub fn parts(mut self, parts: Parts) -> Self {
        self.observation.parts = Some(parts);
        self
    }

    /// Why there is no value.
    pub fn missing(mut self, missing: Missing) -> Self {
        self.observation.missing = Some(missing);
        self
    }

    /// The version of the indicator's definition. Absent: the indicator's own.
    pub fn definition(mut self, definition: impl Into<String>) -> Self {
        self.observation.definition = Some(definition.into());
        self
    }

    /// Which edition of the source's numbers.
    pub fn vintage(mut self, vintage: impl Into<String>) -> Self {
        self.observation.vintage = Some(vintage.into());
        self
    }

    /// The figure in the words of whoever reported it.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.observation.text = Some(text.into());
        self
    }

    /// The width policy by which the words became bounds.
    pub fn policy(mut self, policy: impl Into<String>) -> Self {
        self.observation.policy = Some(policy.into());
        self
    }

    /// The periods or places of which nothing was there and which count as nothing, by a rule that was declared.
    pub fn gaps<Part: Into<String>>(mut self, gaps: impl IntoIterator<Item = Part>) -> Self {
        self.observation.gaps = gaps.into_iter().map(Into::into).collect();
        self
    }

    /// One more source: where it was published.
    pub fn source(mut self, source: Source) -> Self {
        self.observation.sources.push(source);
        self
    }

    /// The observation, checked as a document is when it is read.
    ///
    /// # Errors
    /// `value-missing`, `value-and-reason`, `counting-contradicts-unit`, `until-outside-period`, `parts-not-ratio`,
    /// `per-contradicts-unit`, `bounds-empty`.
    pub fn build(self) -> Result<Observation> {
        self.observation.check()
    }
}

impl From<Observation> for ObservationBuilder {
    fn from(observation: Observation) -> Self {
        Self { observation }
    }
}

impl Parts {
    /// How much of something there is per 1, 100, 1,000 or 100,000 of something else.
    ///
    /// # Errors
    /// `division-by-zero` where `per` is not above zero, or the denominator may be zero; `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Bounds, observation::Parts};
    /// let per_thousand = Parts::new(Bounds::exact(390.into()), Bounds::exact(534_024.into()), 1_000)?;
    /// assert!(per_thousand.quotient()?.as_exact().is_some());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(numerator: Bounds, denominator: Bounds, per: impl Into<Number>) -> Result<Self> {
        Self { numerator, denominator, per: per.into(), within: false, denominator_period: None }.check()
    }

    /// As [`Parts::new`], where what is divided is a part of what it is divided by: the quotient is at most `per`.
    ///
    /// # Errors
    /// As [`Parts::new`]; `bounds-empty` where the part is greater than the whole.
    ///
    /// ```
    /// use volunteer_core::{Bounds, observation::Parts};
    /// let more_than_all = Parts::share(Bounds::exact(12.into()), Bounds::exact(10.into()), 100);
    /// assert_eq!(more_than_all.unwrap_err().code(), "bounds-empty");
    /// ```
    pub fn share(numerator: Bounds, denominator: Bounds, per: impl Into<Number>) -> Result<Self> {
        Self { numerator, denominator, per: per.into(), within: true, denominator_period: None }.check()
    }

    /// The same, with a denominator of another period than the ratio's: the day of a population, or an earlier year.
    ///
    /// ```
    /// use volunteer_core::{Bounds, observation::Parts};
    /// let rate = Parts::new(Bounds::exact(390.into()), Bounds::exact(534_024.into()), 1_000)?;
    /// let rate = rate.with_denominator_of("2023-01-01".parse()?);
    /// assert_eq!(rate.denominator_period().unwrap().to_string(), "2023-01-01");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub const fn with_denominator_of(mut self, period: Period) -> Self {
        self.denominator_period = Some(period);
        self
    }
}

impl Group {
    /// A number of people in which each is counted once.
    ///
    /// # Errors
    /// `id-blank`; `bounds-empty` where no whole number lies within the bounds.
    ///
    /// ```
    /// use volunteer_core::{Bounds, observation::Group};
    /// let formal = Group::new("formal", Bounds::exact(41.into()))?.with_area("KZ-59");
    /// assert_eq!((formal.id(), formal.area()), ("formal", Some("KZ-59")));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(id: impl Into<String>, people: Bounds) -> Result<Self> {
        Self { id: id.into(), people, area: None }.check()
    }

    /// The same group, all of whose people belong to an area or another class.
    #[must_use]
    pub fn with_area(mut self, area: impl Into<String>) -> Self {
        self.area = Some(area.into());
        self
    }
}
