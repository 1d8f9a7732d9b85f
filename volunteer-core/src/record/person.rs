//! People who volunteer, and the ids that join their records.

use super::Answer;
use crate::calendar::Period;
use crate::error::{Error, RecordError, Result};
use crate::json::{Definitions, Json, mismatch};
use serde_json::Value;
use std::fmt;

/// The caller's own id of a person, which joins records and is never shown.
///
/// ```
/// use volunteer_core::record::PersonId;
/// let id = PersonId::new("IIN 900101300123")?;
/// assert_eq!(format!("{id:?}"), "PersonId(…)");
/// assert_eq!(id.reveal(), "IIN 900101300123");
/// assert_eq!(PersonId::new(" ").unwrap_err().code(), "person-id-blank"); // nobody is not somebody
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(Box<str>);

impl PersonId {
    /// An id, as the caller's records write it.
    ///
    /// # Errors
    /// `person-id-blank`: a record of nobody known has no id instead.
    pub fn new(id: &str) -> Result<Self> {
        if id.trim().is_empty() { Err(RecordError::PersonIdBlank {}.into()) } else { Ok(Self(id.into())) }
    }

    /// The id itself, for joining records; it must not reach a text that people see.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonId(…)")
    }
}

/// In documents: text, or a whole number.
impl Json for PersonId {
    fn blank() -> Self {
        Self("".into())
    }
    fn from_json(value: &Value) -> Result<Self> {
        match value {
            Value::String(text) if !text.is_empty() => Self::new(text),
            Value::Number(number) if number.is_u64() => Ok(Self(number.to_string().into())),
            other => Err(mismatch("text", other)),
        }
    }
    fn to_json(&self) -> Value {
        Value::from(&*self.0)
    }
    fn schema(definitions: &mut Definitions) -> Value {
        definitions.named("PersonId", |_| {
            serde_json::json!({
                "type": ["string", "integer"],
                "description": "The caller's own id of a person. It joins records and is never shown."
            })
        })
    }
}
json_serde!(PersonId);

json_words! {
    /// The sex of a person.
    ///
    /// ```
    /// use volunteer_core::record::PersonSex;
    /// assert_eq!(PersonSex::from_word("female"), Ok(PersonSex::Female));
    /// ```
    pub enum PersonSex {
        /// A woman or a girl.
        Female = "female",
        /// A man or a boy.
        Male = "male",
    }
}

json_struct! {
    /// A volunteer.
    ///
    /// ```
    /// use volunteer_core::{json, record::Volunteer};
    /// let one: Volunteer = json::from_text(br#"{"id": "v-1", "born": "2010-05-01", "consent": "yes"}"#)?;
    /// assert!(!format!("{one:?}").contains("v-1"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Volunteer {
        /// The caller's own id.
        pub id: PersonId,
        /// The day of birth, or the period in which it lies where no more is known (`2010`).
        pub born: Option<Period>,
        /// The age band, by its id in the definition that the register uses; where no birth is given.
        pub age_band: Option<String>,
        /// The sex.
        pub sex: Option<PersonSex>,
        /// What the volunteer can do, by the caller's own words.
        pub skills: Vec<String>,
        /// Where the volunteer lives, by the place's code.
        pub home: Option<String>,
        /// Whether a parent or guardian has consented in writing.
        pub consent: Answer,
        /// Whether a parent or guardian takes part.
        pub parent: Answer,
    }
    check
}

impl Volunteer {
    fn check(self) -> Result<Self> {
        if self.born.is_some() && self.age_band.is_some() {
            return Err(Error::from(RecordError::AgeTwice {}).at_key("ageBand"));
        }
        Ok(self)
    }
}
