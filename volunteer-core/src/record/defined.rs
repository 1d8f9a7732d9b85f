//! What a version of a definition says, in a form that can be applied: ages, categories, rules.

use super::{ActivityForm, PersonSex};
use crate::definition::Definition;
use crate::error::{CalendarError, Error, Result};
use crate::language::LocalText;
use crate::number::Unit;

json_struct! {
    /// A range of ages in completed years.
    ///
    /// ```
    /// use volunteer_core::{json, record::Ages};
    /// let youth: Ages = json::from_text(br#"{"from": 14, "until": 35, "unclear": [35]}"#)?;
    /// assert_eq!([13, 14, 34, 35, 36].map(|age| youth.holds(age)), [Some(false), Some(true), Some(true), None, Some(false)]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq, Default)]
    pub struct Ages {
        /// For whom it holds. Absent: everybody.
        pub sex: Option<PersonSex>,
        /// The first age.
        pub from: Option<u32>,
        /// The last age.
        pub until: Option<u32>,
        /// Ages of the range for which the source leaves open whether they belong to it.
        pub unclear: Vec<u32>,
    }
    check
}

impl Ages {
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

json_words! {
    /// What draws the line of a category.
    ///
    /// ```
    /// use volunteer_core::record::Threshold;
    /// assert_eq!(Threshold::from_word("not-found"), Ok(Threshold::NotFound));
    /// ```
    pub enum Threshold {
        /// An age.
        Age = "age",
        /// A law or another act, which the category's own words name.
        Law = "law",
        /// Nothing: it is a plain description.
        Plain = "plain",
        /// There is one in law or there ought to be; it was searched for and not found, and none is made up.
        NotFound = "not-found",
    }
    absent Plain
}

json_struct! {
    /// One category of a list: a field of work, a kind of beneficiaries, an age band.
    ///
    /// ```
    /// use volunteer_core::{json, record::Category};
    /// let field: Category = json::from_text(r#"{"id": "qamqor", "label": {"kk": "Қамқор"}}"#.as_bytes())?;
    /// assert!(field.unit.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Category {
        /// Its id, unique in the list.
        pub id: String,
        /// What it is called.
        pub label: LocalText,
        /// What belongs to it, in words.
        pub scope: Option<LocalText>,
        /// What is counted in it: persons, families.
        pub unit: Option<Unit>,
        /// Which ages it has.
        pub ages: Vec<Ages>,
        /// The definition that draws its line, by id.
        pub defined_by: Option<String>,
        /// What draws its line. Absent: a plain description.
        pub threshold: Threshold,
    }
}

json_struct! {
    /// What minors may do, and under which condition.
    ///
    /// ```
    /// use volunteer_core::record::DefinitionSet;
    /// let set = DefinitionSet::kazakhstan()?;
    /// let rules = set.get("minors", "1")?.minors.as_ref().unwrap();
    /// assert_eq!((rules.alone_from, rules.adult_from), (14, 18));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct MinorRules {
        /// From this age nothing restricts a volunteer.
        pub adult_from: u32,
        /// Below this age only with written consent of a parent, or accompanied by one.
        pub alone_from: u32,
        /// Forms of activities that are forbidden below `adultFrom`.
        pub forbidden_forms: Vec<ActivityForm>,
        /// Fields of work that are forbidden below `adultFrom`.
        pub forbidden_fields: Vec<String>,
        /// Categories of beneficiaries that minors may not work with.
        pub forbidden_beneficiaries: Vec<String>,
        /// Kinds of work that are forbidden below `adultFrom`; a register states them in its category `work`.
        pub forbidden_work: Vec<Category>,
    }
}

json_struct! {
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
    #[derive(Eq)]
    pub struct Defined {
        /// Id, version, dates, predecessor, source.
        pub definition: Definition,
        /// Whether it is an example of the library's own, not laid down by anybody.
        pub illustrative: bool,
        /// What to know before using it.
        pub note: Option<String>,
        /// The ages it has; none where ages do not define it.
        pub ages: Vec<Ages>,
        /// The categories of the list.
        pub categories: Vec<Category>,
        /// Units that belong to it.
        pub includes: Vec<Unit>,
        /// Units that do not, though somebody might think so.
        pub excludes: Vec<Unit>,
        /// The rules about minors.
        pub minors: Option<MinorRules>,
    }
}

impl Defined {
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
