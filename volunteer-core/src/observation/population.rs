//! Population as a series: how many people live at a place, at which date, in which edition of the numbers.

use super::{Counted, EvidenceLevel, Nature, Observation, Source};
use crate::calendar::{Date, Period};
use crate::error::{ObservationError, Result};
use crate::number::Unit;
use crate::place::{Sex, kazakhstan_population};

/// Populations of places, each with its date and vintage.
///
/// ```
/// use volunteer_core::{Bounds, Number};
/// use volunteer_core::calendar::parse_date;
/// use volunteer_core::observation::{Population, PopulationDate};
/// let population = Population::kazakhstan()?;
/// let date = PopulationDate { on: parse_date("2023-06-30")?, vintage: None };
/// let north = population.find(("KZ-59", "kz-20"), &date)?;
/// assert_eq!(north.value(), Some(Bounds::exact(Number::from(534_024))));
/// assert_eq!(north.period().to_string(), "2023-01-01");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Population {
    observations: Vec<Observation>,
}

/// Which population is asked for: the latest not after a day, and if need be of which vintage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PopulationDate {
    /// The day.
    pub on: Date,
    /// The edition of the numbers; where it is not named and there are several, the first in canonical order is taken,
    /// and the answer says which.
    pub vintage: Option<String>,
}

impl Population {
    /// Populations from observations of stocks that count each person once.
    ///
    /// # Errors
    /// `reach-not-people` where the unit is not a person.
    ///
    /// ```
    /// use volunteer_core::{Unit, observation::{Counted, Nature, Observation, Population}};
    /// let people = Observation::builder("population", ("X-1", "x@1"), "2026-01-01".parse()?, Unit::Person, Nature::Stock)
    ///     .exactly(534_024)
    ///     .counted(Counted::Distinct)
    ///     .build()?;
    /// assert_eq!(Population::new(vec![people])?.observations().len(), 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(mut observations: Vec<Observation>) -> Result<Self> {
        if let Some((index, other)) = observations.iter().enumerate().find(|(_, one)| one.unit != Unit::Person) {
            let kind = ObservationError::ReachNotPeople { unit: other.unit.to_string() };
            return Err(crate::Error::from(kind).at_key("unit").at_index(index));
        }
        observations.sort_unstable_by(super::series::canonical_order);
        Ok(Self { observations })
    }

    /// The dated populations of Kazakhstan that come with the library, men and women together.
    ///
    /// # Errors
    /// None, as long as the data that the library carries is whole.
    pub fn kazakhstan() -> Result<Self> {
        let rows = kazakhstan_population()?;
        let observation = |row: &crate::place::PopulationRow| {
            let place = (row.place.as_str(), row.map.as_str());
            Observation::builder("population", place, Period::day(row.date), Unit::Person, Nature::Stock)
                .value(row.value)
                .counted(Counted::Distinct)
                .evidence(EvidenceLevel::Final)
                .vintage(row.vintage.as_str())
                .source(Source { title: row.source.clone(), url: None, published: None })
                .build()
        };
        let total = rows.iter().filter(|row| row.sex == Sex::Total);
        Self::new(total.map(observation).collect::<Result<_>>()?)
    }

    /// The observations, oldest first.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// The latest population of a place that is not after the day.
    ///
    /// # Errors
    /// `population-unknown`.
    pub fn find(&self, (place, map): (&str, &str), date: &PopulationDate) -> Result<&Observation> {
        let known = self.observations.iter().filter(|one| {
            one.place == place
                && one.map == map
                && one.period.end() <= date.on
                && (date.vintage.is_none() || one.vintage == date.vintage)
        });
        // Canonical order puts the better evidence first; of equals the first is kept.
        known
            .fold(None, |latest: Option<&Observation>, one| match latest {
                Some(so_far) if so_far.period >= one.period => Some(so_far),
                _ => Some(one),
            })
            .ok_or_else(|| ObservationError::PopulationUnknown { place: place.into(), map: map.into() }.into())
    }
}
