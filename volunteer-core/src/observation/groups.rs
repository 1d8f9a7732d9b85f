//! How many different people are in groups of which some are declared nested, disjoint or overlapping.

mod solve;
mod ties;

use super::{Counted, Observation};
use crate::document;
use crate::error::{Error, ObservationError, Result, refuse, unknown_word};
use crate::number::{Bounds, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most groups that are looked at together.
pub const MAX_GROUPS: usize = 512;

/// How one group lies to another.
///
/// ```
/// use volunteer_core::observation::TieKind;
/// assert_eq!("within".parse(), Ok(TieKind::Within));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum TieKind {
    /// Everybody of the first is in the second.
    Within,
    /// Nobody is in both.
    Apart,
    /// This number of people is in both.
    Share,
}

/// A count of people in which each stands once.
///
/// ```
/// use volunteer_core::{Bounds, observation::Group};
/// let health = Group::new("health", Bounds::exact(12_814_550.into()))?;
/// assert!(health.area().is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "GroupFields", into = "GroupFields"))]
pub struct Group {
    pub(crate) id: String,
    pub(crate) people: Bounds,
    pub(crate) area: Option<String>,
}

impl Group {
    /// Its id, by which ties name it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// How many people.
    #[must_use]
    pub fn people(&self) -> Bounds {
        self.people
    }

    /// The area, or any other class, to which all of them belong: groups of different areas have nobody in common.
    #[must_use]
    pub fn area(&self) -> Option<&str> {
        self.area.as_deref()
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Group")]
struct GroupFields {
    /// Its id, by which ties name it.
    pub id: String,
    /// How many people.
    pub people: Bounds,
    /// The area, or any other class, to which all of them belong: groups of different areas have nobody in common.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| GroupFields::serialize(self, to), |to| GroupFields::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Group {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, GroupFields::deserialize, |from| GroupFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// What is declared of two groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Tie {
    /// The first group.
    pub of: String,
    /// How it lies to the second.
    pub kind: TieKind,
    /// The second group.
    pub to: String,
    /// For `share`: how many people are in both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Bounds>,
}

/// Groups of people, with what is declared of them. Of two groups without a tie nothing is assumed.
///
/// ```
/// use volunteer_core::Bounds;
/// use volunteer_core::observation::{Group, Groups};
///
/// let group = |id: &str, people: i32| Group::new(id, Bounds::exact(people.into()));
/// let groups = Groups { groups: vec![group("a", 3)?, group("b", 4)?], ties: Vec::new(), population: None };
/// assert_eq!(groups.reach()?.bounds, Bounds::between(4.into(), 7.into())?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Groups {
    /// The groups, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// What is declared of two of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
    /// How many people there are in all, as an upper limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Bounds>,
}

impl Serialize for Groups {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Groups {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// How many different people are in the groups, with the groups that prove it.
///
/// ```
/// use volunteer_core::Bounds;
/// use volunteer_core::observation::{Group, Groups, Tie, TieKind};
///
/// let group = |id: &str, people: i32| Group::new(id, Bounds::exact(people.into()));
/// let apart = Tie { of: "a".into(), kind: TieKind::Apart, to: "b".into(), people: None };
/// let groups = Groups { groups: vec![group("a", 3)?, group("b", 4)?], ties: vec![apart], population: None };
/// assert_eq!(groups.reach()?.lower_from, ["a", "b"]); // the seven people of both
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct GroupReach {
    /// The number of different people.
    pub bounds: Bounds,
    /// The groups that prove the lower end: their sum, less the most that two of them may share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lower_from: Vec<String>,
    /// The groups whose sum, less what they surely share, is the upper end; none where the population is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub upper_from: Vec<String>,
    /// The method: `reach-groups@1`.
    pub method: String,
}

impl Serialize for GroupReach {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for GroupReach {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

impl Group {
    pub(super) fn check(mut self) -> Result<Self> {
        document::expect_id(&self.id)?;
        self.people = self.people.counted(&Unit::Person).map_err(|error| error.at_key("people"))?;
        Ok(self)
    }

    /// The group that an observation counts.
    ///
    /// # Errors
    /// `reach-not-people` where it does not count each person once; `value-missing`.
    ///
    /// ```
    /// use volunteer_core::{Unit, observation::{Counted, Group, Nature, Observation}};
    /// let helped = Observation::builder("helped", ("KZ-59", "kz-20"), "2023".parse()?, Unit::Person, Nature::Flow)
    ///     .exactly(14)
    ///     .counted(Counted::Distinct)
    ///     .build()?;
    /// assert_eq!(Group::of("clubs", &helped)?.id(), "clubs");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn of(id: impl Into<String>, observation: &Observation) -> Result<Self> {
        if observation.unit != Unit::Person || observation.counted != Counted::Distinct {
            let unit = observation.unit.to_string();
            return Err(Error::from(ObservationError::ReachNotPeople { unit }).at_key("unit"));
        }
        let people = observation.value.ok_or(ObservationError::ValueMissing {})?;
        Self { id: id.into(), people, area: None }.check()
    }
}

impl Groups {
    /// Bounds of the number of different people in all groups together.
    ///
    /// The lower end is the best of Σ nᵢ − Σ nᵢⱼ over sets of groups (Bonferroni 1936), where nᵢⱼ is the most that two
    /// may share: nothing where they are apart, the declared number, or else the smaller group. The upper end is Σ nᵢ over
    /// the groups that lie within no other, less what they surely share along the heaviest tree (Hunter 1976, Journal of
    /// Applied Probability 13), and never more than the population. The best set is searched among all where at most 16
    /// groups hang together, and step by step where more do; the bounds hold either way. Neither the sum nor the largest
    /// count is a number of people, and neither is offered as one.
    ///
    /// # Errors
    /// `nothing-given`; `reach-group-duplicate`, `reach-group-unknown`; `reach-too-many-groups`;
    /// `reach-ties-contradict` where the ties leave no possible value; `reach-exceeds-population`; `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::Bounds;
    /// use volunteer_core::observation::{Group, Groups, Tie, TieKind};
    ///
    /// let group = |id: &str, people: i32| Group::new(id, Bounds::exact(people.into()));
    /// let both = Some(Bounds::exact(36.into()));
    /// let shared = Tie { of: "formal".into(), kind: TieKind::Share, to: "informal".into(), people: both };
    /// let groups =
    ///     Groups { groups: vec![group("formal", 41)?, group("informal", 74)?], ties: vec![shared], population: None };
    /// assert_eq!(groups.reach()?.bounds, Bounds::exact(79.into()));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn reach(&self) -> Result<GroupReach> {
        let ties = ties::Ties::new(self)?;
        let (lower, lower_from) = solve::lower(&ties);
        let (sum, upper_from) = solve::upper(&ties);
        if let (Some(limit), Some(population)) = (ties.population, self.population)
            && lower > limit
        {
            let reach = Bounds::at_least(ties::number(lower)?);
            return Err(ObservationError::ReachExceedsPopulation { reach, population }.into());
        }
        if sum.is_some_and(|sum| sum < lower) {
            return Err(ObservationError::ReachTiesContradict { groups: lower_from }.into());
        }
        let by_groups = sum.filter(|sum| ties.population.is_none_or(|limit| *sum <= limit));
        let bounds = match by_groups.or(ties.population) {
            Some(upper) => Bounds::between(ties::number(lower)?, ties::number(upper)?)?,
            None => Bounds::at_least(ties::number(lower)?),
        };
        let upper_from = if by_groups.is_some() { upper_from } else { Vec::new() };
        Ok(GroupReach { bounds, lower_from, upper_from, method: "reach-groups@1".into() })
    }
}

#[cfg(test)]
mod tests;
