//! What a version of a definition says, in a form that can be applied: ages, categories, rules.

use super::{ActivityForm, PersonSex};
use crate::definition::Definition;
use crate::document::{self, is_default};
use crate::error::{CalendarError, Error, Result, refuse, unknown_word};
use crate::language::LocalText;
use crate::number::Unit;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A range of ages in completed years.
///
/// ```
/// use volunteer_core::record::Ages;
/// let youth = Ages::new(Some(14), Some(35))?.with_unclear([35]);
/// assert_eq!([13, 14, 34, 35, 36].map(|age| youth.holds(age)), [Some(false), Some(true), Some(true), None, Some(false)]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "AgesFields", into = "AgesFields"))]
pub struct Ages {
    pub(crate) sex: Option<PersonSex>,
    pub(crate) from: Option<u32>,
    pub(crate) until: Option<u32>,
    pub(crate) unclear: Vec<u32>,
}

impl Ages {
    /// For whom it holds. Absent: everybody.
    #[must_use]
    pub fn sex(&self) -> Option<PersonSex> {
        self.sex
    }

    /// The first age.
    #[must_use]
    pub fn from(&self) -> Option<u32> {
        self.from
    }

    /// The last age.
    #[must_use]
    pub fn until(&self) -> Option<u32> {
        self.until
    }

    /// Ages of the range for which the source leaves open whether they belong to it.
    #[must_use]
    pub fn unclear(&self) -> &[u32] {
        &self.unclear
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Ages")]
struct AgesFields {
    /// For whom it holds. Absent: everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<PersonSex>,
    /// The first age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// The last age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<u32>,
    /// Ages of the range for which the source leaves open whether they belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unclear: Vec<u32>,
}

impl Serialize for Ages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| AgesFields::serialize(self, to), |to| AgesFields::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Ages {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, AgesFields::deserialize, |from| AgesFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Ages {
    /// Ages from the first to the last, in completed years; an absent end sets no limit.
    ///
    /// # Errors
    /// `period-reversed` where the last is below the first.
    ///
    /// ```
    /// use volunteer_core::record::Ages;
    /// let youth = Ages::new(Some(14), Some(34))?;
    /// assert_eq!(youth.holds(35), Some(false));
    /// assert_eq!(Ages::new(Some(34), Some(14)).unwrap_err().code(), "period-reversed");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(from: Option<u32>, until: Option<u32>) -> Result<Self> {
        Self { sex: None, from, until, unclear: Vec::new() }.check()
    }

    /// The same ages, of women or of men alone.
    #[must_use]
    pub fn with_sex(mut self, sex: PersonSex) -> Self {
        self.sex = Some(sex);
        self
    }

    /// The same ages, with some for which the source leaves open whether they belong.
    #[must_use]
    pub fn with_unclear(mut self, ages: impl IntoIterator<Item = u32>) -> Self {
        self.unclear = ages.into_iter().collect();
        self
    }

    fn check(self) -> Result<Self> {
        match (self.from, self.until) {
            (Some(start), Some(end)) if end < start => {
                let kind = CalendarError::PeriodReversed { start: start.to_string(), end: end.to_string() };
                Err(Error::from(kind).at_key("until"))
            }
            _ => Ok(self),
        }
    }

    /// Whether an age belongs to it; none where the source leaves that open.
    #[must_use]
    pub fn holds(&self, age: u32) -> Option<bool> {
        if self.unclear.contains(&age) {
            return None;
        }
        Some(self.from.is_none_or(|from| from <= age) && self.until.is_none_or(|until| age <= until))
    }
}

/// What draws the line of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Threshold {
    /// An age.
    Age,
    /// A law or another act, which the category's own words name.
    Law,
    /// Nothing: it is a plain description.
    #[default]
    Plain,
    /// There is one in law or there ought to be; it was searched for and not found, and none is made up.
    NotFound,
}

/// One category of a list: a field of work, a kind of beneficiaries, an age band.
///
/// ```
/// use volunteer_core::{language::LocalText, record::Category};
/// let field = Category::new("qamqor").label(LocalText::new().kk("Қамқор"));
/// assert!(field.unit.is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Category {
    /// Its id, unique in the list.
    pub id: String,
    /// What it is called.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// What belongs to it, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<LocalText>,
    /// What is counted in it: persons, families.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Which ages it has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ages: Vec<Ages>,
    /// The definition that draws its line, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defined_by: Option<String>,
    /// What draws its line. Absent: a plain description.
    #[serde(default)]
    pub threshold: Threshold,
}

impl Category {
    /// A category of which no more is known than its id.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: LocalText::default(),
            scope: None,
            unit: None,
            ages: Vec::new(),
            defined_by: None,
            threshold: Threshold::default(),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(mut self, label: LocalText) -> Self {
        self.label = label;
        self
    }

    /// What belongs to it, in words.
    #[must_use]
    pub fn scope(mut self, scope: LocalText) -> Self {
        self.scope = Some(scope);
        self
    }

    /// What is counted in it.
    #[must_use]
    pub fn unit(mut self, unit: Unit) -> Self {
        self.unit = Some(unit);
        self
    }

    /// Ages that belong to it, besides those already named.
    #[must_use]
    pub fn ages(mut self, ages: impl IntoIterator<Item = Ages>) -> Self {
        self.ages.extend(ages);
        self
    }

    /// The definition that draws its line, by id.
    #[must_use]
    pub fn defined_by(mut self, defined_by: impl Into<String>) -> Self {
        self.defined_by = Some(defined_by.into());
        self
    }

    /// What draws its line.
    #[must_use]
    pub fn threshold(mut self, threshold: Threshold) -> Self {
        self.threshold = threshold;
        self
    }
}

/// What minors may do, and under which condition.
///
/// ```
/// use volunteer_core::record::DefinitionSet;
/// let set = DefinitionSet::kazakhstan()?;
/// let rules = set.get("minors", "1")?.minors.as_ref().unwrap();
/// assert_eq!((rules.alone_from, rules.adult_from), (14, 18));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct MinorRules {
    /// From this age nothing restricts a volunteer.
    pub adult_from: u32,
    /// Below this age only with written consent of a parent, or accompanied by one.
    pub alone_from: u32,
    /// Forms of activities that are forbidden below `adultFrom`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forbidden_forms: Vec<ActivityForm>,
    /// Fields of work that are forbidden below `adultFrom`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forbidden_fields: Vec<String>,
    /// Categories of beneficiaries that minors may not work with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forbidden_beneficiaries: Vec<String>,
    /// Kinds of work that are forbidden below `adultFrom`; a register states them in its category `work`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forbidden_work: Vec<Category>,
}

impl MinorRules {
    /// Rules by age alone; nothing is forbidden.
    #[must_use]
    pub const fn new(adult_from: u32, alone_from: u32) -> Self {
        Self {
            adult_from,
            alone_from,
            forbidden_forms: Vec::new(),
            forbidden_fields: Vec::new(),
            forbidden_beneficiaries: Vec::new(),
            forbidden_work: Vec::new(),
        }
    }

    /// One more form of activities that is forbidden below the adult age.
    #[must_use]
    pub fn forbidden_form(mut self, forbidden_form: ActivityForm) -> Self {
        self.forbidden_forms.push(forbidden_form);
        self
    }

    /// One more field of work that is forbidden below the adult age.
    #[must_use]
    pub fn forbidden_field(mut self, forbidden_field: impl Into<String>) -> Self {
        self.forbidden_fields.push(forbidden_field.into());
        self
    }

    /// One more category of beneficiaries that minors may not work with.
    #[must_use]
    pub fn forbidden_beneficiary(mut self, forbidden_beneficiary: impl Into<String>) -> Self {
        self.forbidden_beneficiaries.push(forbidden_beneficiary.into());
        self
    }

    /// One more kind of work that is forbidden below the adult age.
    #[must_use]
    pub fn forbidden_kind_of_work(mut self, forbidden_kind_of_work: Category) -> Self {
        self.forbidden_work.push(forbidden_kind_of_work);
        self
    }
}

/// A version of a definition with what it says.
///
/// ```
/// use volunteer_core::record::DefinitionSet;
/// let set = DefinitionSet::kazakhstan()?;
/// let fields = set.get("fields-birgemiz", "1")?;
/// assert_eq!(fields.categories.len(), 7);
/// assert_eq!(fields.category("qamqor").unwrap().label.kk.as_deref(), Some("Қамқор"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Defined {
    /// Id, version, dates, predecessor, source.
    pub definition: Definition,
    /// Whether it is an example of the library's own, not laid down by anybody.
    #[serde(default, skip_serializing_if = "is_default")]
    pub illustrative: bool,
    /// What to know before using it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The ages it has; none where ages do not define it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ages: Vec<Ages>,
    /// The categories of the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// Units that belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub includes: Vec<Unit>,
    /// Units that do not, though somebody might think so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excludes: Vec<Unit>,
    /// The rules about minors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minors: Option<MinorRules>,
}

impl From<Definition> for Defined {
    /// A version of which no more is known.
    fn from(definition: Definition) -> Self {
        Self {
            definition,
            illustrative: false,
            note: None,
            ages: Vec::new(),
            categories: Vec::new(),
            includes: Vec::new(),
            excludes: Vec::new(),
            minors: None,
        }
    }
}

impl Defined {
    /// It is an example of the caller's own, not laid down by anybody.
    #[must_use]
    pub fn illustrative(mut self) -> Self {
        self.illustrative = true;
        self
    }

    /// What to know before using it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Ages that it has, besides those already named.
    #[must_use]
    pub fn ages(mut self, ages: impl IntoIterator<Item = Ages>) -> Self {
        self.ages.extend(ages);
        self
    }

    /// Categories of its list, besides those already named.
    #[must_use]
    pub fn categories(mut self, categories: impl IntoIterator<Item = Category>) -> Self {
        self.categories.extend(categories);
        self
    }

    /// Units that belong to it.
    #[must_use]
    pub fn includes(mut self, includes: impl IntoIterator<Item = Unit>) -> Self {
        self.includes.extend(includes);
        self
    }

    /// Units that do not, though somebody might think so.
    #[must_use]
    pub fn excludes(mut self, excludes: impl IntoIterator<Item = Unit>) -> Self {
        self.excludes.extend(excludes);
        self
    }

    /// The rules about minors.
    #[must_use]
    pub fn minors(mut self, minors: MinorRules) -> Self {
        self.minors = Some(minors);
        self
    }

    /// A category by its id.
    ///
    /// ```
    /// use volunteer_core::record::DefinitionSet;
    /// assert!(DefinitionSet::kazakhstan()?.get("services", "1")?.category("legal").is_some());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// Whether a person of this age belongs to it. None where the definition leaves it open, where it has no ages, or
    /// where it depends on the sex and that is not known.
    ///
    /// ```
    /// use volunteer_core::record::{DefinitionSet, PersonSex};
    /// let set = DefinitionSet::kazakhstan()?;
    /// assert_eq!(set.get("youth", "1")?.holds(30, None), Some(false));
    /// assert_eq!(set.get("youth", "2")?.holds(30, None), Some(true));
    /// let pension = set.get("pension-age", "1")?;
    /// assert_eq!(pension.holds(62, Some(PersonSex::Female)), Some(true));
    /// assert_eq!(pension.holds(62, None), None); // a woman yes, a man not yet
    /// assert_eq!(pension.holds(70, None), Some(true));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn holds(&self, age: u32, sex: Option<PersonSex>) -> Option<bool> {
        let mut fitting = self.ages.iter().filter(|ages| sex.is_none() || ages.sex.is_none() || ages.sex == sex);
        let first = fitting.next()?.holds(age)?;
        fitting.all(|ages| ages.holds(age) == Some(first)).then_some(first)
    }

    /// The age band of an age: the first category whose ages have it.
    ///
    /// ```
    /// use volunteer_core::record::DefinitionSet;
    /// let set = DefinitionSet::kazakhstan()?;
    /// assert_eq!(set.get("age-bands", "1")?.band(17).unwrap().id, "14-17");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn band(&self, age: u32) -> Option<&Category> {
        self.categories.iter().find(|category| category.ages.iter().any(|ages| ages.holds(age) == Some(true)))
    }
}
