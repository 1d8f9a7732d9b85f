//! How many different people are in groups of which some are declared nested, disjoint or overlapping.

mod solve;
mod ties;

use super::{Counted, Observation};
use crate::document;
use crate::error::{DocumentError, Error, ObservationError, Result, excerpt, refuse, unknown_word};
use crate::number::{Bounds, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;

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
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "TieFields", into = "TieFields"))]
pub struct Tie {
    pub(crate) of: String,
    pub(crate) kind: TieKind,
    pub(crate) to: String,
    pub(crate) people: Option<Bounds>,
}

impl Tie {
    /// The first group.
    #[must_use]
    pub fn of(&self) -> &str {
        &self.of
    }

    /// How it lies to the second.
    #[must_use]
    pub const fn kind(&self) -> TieKind {
        self.kind
    }

    /// The second group.
    #[must_use]
    pub fn to(&self) -> &str {
        &self.to
    }

    /// For `share`: how many people are in both.
    #[must_use]
    pub const fn people(&self) -> Option<Bounds> {
        self.people
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Tie")]
struct TieFields {
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

impl Serialize for Tie {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| TieFields::serialize(self, to), |to| TieFields::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Tie {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, TieFields::deserialize, |from| TieFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// Groups of people, with what is declared of them. Of two groups without a tie nothing is assumed.
///
/// ```
/// use volunteer_core::Bounds;
/// use volunteer_core::observation::{Group, Groups};
///
/// let group = |id: &str, people: i32| Group::new(id, Bounds::exact(people.into()));
/// let groups = Groups::builder([group("a", 3)?, group("b", 4)?]).build()?;
/// assert_eq!(groups.reach()?.bounds, Bounds::between(4.into(), 7.into())?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "GroupsFields", into = "GroupsFields"))]
#[allow(clippy::struct_field_names, reason = "the document's key")]
pub struct Groups {
    pub(crate) groups: Vec<Group>,
    pub(crate) ties: Vec<Tie>,
    pub(crate) population: Option<Bounds>,
}

impl Groups {
    /// The groups, in any order.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// What is declared of two of them.
    #[must_use]
    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// How many people there are in all, as an upper limit.
    #[must_use]
    pub const fn population(&self) -> Option<Bounds> {
        self.population
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Groups")]
struct GroupsFields {
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
        document::serialize(serializer, |to| GroupsFields::serialize(self, to), |to| GroupsFields::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Groups {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, GroupsFields::deserialize, |from| GroupsFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// How many different people are in the groups, with the groups that prove it.
///
/// ```
/// use volunteer_core::Bounds;
/// use volunteer_core::observation::{Group, Groups, Tie};
///
/// let group = |id: &str, people: i32| Group::new(id, Bounds::exact(people.into()));
/// let groups = Groups::builder([group("a", 3)?, group("b", 4)?]).tie(Tie::apart("a", "b")).build()?;
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

impl Tie {
    /// Everybody of the first group is in the second.
    #[must_use]
    pub fn within(of: impl Into<String>, to: impl Into<String>) -> Self {
        Self { of: of.into(), kind: TieKind::Within, to: to.into(), people: None }
    }

    /// Nobody is in both groups.
    #[must_use]
    pub fn apart(of: impl Into<String>, to: impl Into<String>) -> Self {
        Self { of: of.into(), kind: TieKind::Apart, to: to.into(), people: None }
    }

    /// This number of people is in both groups.
    #[must_use]
    pub fn share(of: impl Into<String>, to: impl Into<String>, people: Bounds) -> Self {
        Self { of: of.into(), kind: TieKind::Share, to: to.into(), people: Some(people) }
    }

    fn check(self) -> Result<Self> {
        if self.people.is_some() && self.kind != TieKind::Share {
            return Err(DocumentError::KeyUnknown { key: "people".into(), suggestion: None }.into());
        }
        Ok(self)
    }
}

/// Makes [`Groups`]; see [`Groups::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct GroupsBuilder {
    groups: Groups,
}

impl GroupsBuilder {
    /// What is declared of two of the groups.
    pub fn tie(mut self, tie: Tie) -> Self {
        self.groups.ties.push(tie);
        self
    }

    /// How many people there are in all, as an upper limit.
    pub fn population(mut self, population: Bounds) -> Self {
        self.groups.population = Some(population);
        self
    }

    /// The groups, checked as a document is when it is read.
    ///
    /// # Errors
    /// `nothing-given` without a group; `reach-too-many-groups`; `reach-group-duplicate`; `reach-group-unknown` for a tie of
    /// a group that is not there.
    pub fn build(self) -> Result<Groups> {
        self.groups.check()
    }
}

impl Groups {
    /// Groups of which nothing is declared yet.
    ///
    /// ```
    /// use volunteer_core::Bounds;
    /// use volunteer_core::observation::{Group, Groups, Tie};
    /// let a = Group::new("a", Bounds::exact(3.into()))?;
    /// let error = Groups::builder([a]).tie(Tie::within("a", "b")).build().unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("reach-group-unknown", "/ties/0/to"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(groups: impl IntoIterator<Item = Group>) -> GroupsBuilder {
        let groups = groups.into_iter().collect();
        GroupsBuilder { groups: Self { groups, ties: Vec::new(), population: None } }
    }

    fn check(self) -> Result<Self> {
        if self.groups.is_empty() {
            return Err(Error::from(ObservationError::NothingGiven {}).at_key("groups"));
        }
        if self.groups.len() > MAX_GROUPS {
            let error = ObservationError::ReachTooManyGroups { groups: self.groups.len(), limit: MAX_GROUPS };
            return Err(Error::from(error).at_key("groups"));
        }
        let mut ids = BTreeSet::new();
        if let Some(twice) = self.groups.iter().find(|group| !ids.insert(group.id.as_str())) {
            return Err(Error::from(ObservationError::ReachGroupDuplicate { id: excerpt(&twice.id) }).at_key("groups"));
        }
        for (index, tie) in self.ties.iter().enumerate() {
            if let Some((key, id)) =
                [("of", &tie.of), ("to", &tie.to)].into_iter().find(|(_, id)| !ids.contains(id.as_str()))
            {
                let error = Error::from(ObservationError::ReachGroupUnknown { id: excerpt(id) });
                return Err(error.at_key(key).at_index(index).at_key("ties"));
            }
        }
        Ok(self)
    }

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
    /// `reach-ties-contradict` where the ties leave no possible value; `reach-exceeds-population`; `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::Bounds;
    /// use volunteer_core::observation::{Group, Groups, Tie};
    ///
    /// let group = |id: &str, people: i32| Group::new(id, Bounds::exact(people.into()));
    /// let groups = Groups::builder([group("formal", 41)?, group("informal", 74)?])
    ///     .tie(Tie::share("formal", "informal", Bounds::exact(36.into())))
    ///     .build()?;
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
