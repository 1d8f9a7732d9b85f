//! The versioned definitions that come with the library, and a caller's own.

use super::Defined;
use crate::calendar::Date;
use crate::definition::Definition;
use crate::document::{self, from_slice};
use crate::error::{Error, RecordError, Result, excerpt, refuse};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const FILES: [&str; 4] = [
    include_str!("../../data/definitions/ages.json"),
    include_str!("../../data/definitions/beneficiaries.json"),
    include_str!("../../data/definitions/fields.json"),
    include_str!("../../data/definitions/work.json"),
];

/// The format of a document of definitions.
pub const DEFINITIONS_FORMAT: &str = "volunteer/definitions@1";

/// A document of definitions.
///
/// ```
/// use volunteer_core::record::{DefinitionSet, DefinitionsDocument};
/// let youth = DefinitionSet::kazakhstan()?.get("youth", "2")?.clone();
/// assert_eq!(DefinitionsDocument::new([youth])?.definitions().len(), 1);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "DefinitionsDocumentFields", into = "DefinitionsDocumentFields")
)]
pub struct DefinitionsDocument {
    pub(crate) format: String,
    pub(crate) sources: BTreeMap<String, String>,
    pub(crate) definitions: Vec<Defined>,
}

impl DefinitionsDocument {
    /// Always `volunteer/definitions@1`.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }

    /// Citations by id.
    #[must_use]
    pub fn sources(&self) -> &BTreeMap<String, String> {
        &self.sources
    }

    /// The definitions; a `source` that is an id of `sources` stands for its citation.
    #[must_use]
    pub fn definitions(&self) -> &[Defined] {
        &self.definitions
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "DefinitionsDocument")]
struct DefinitionsDocumentFields {
    /// Always `volunteer/definitions@1`.
    pub format: String,
    /// Citations by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<String, String>,
    /// The definitions; a `source` that is an id of `sources` stands for its citation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub definitions: Vec<Defined>,
}

impl Serialize for DefinitionsDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| DefinitionsDocumentFields::serialize(self, to),
            |to| DefinitionsDocumentFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for DefinitionsDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, DefinitionsDocumentFields::deserialize, |from| {
            DefinitionsDocumentFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl DefinitionsDocument {
    /// A document of these definitions, each with its source in full.
    ///
    /// # Errors
    /// `record-duplicate` where a version occurs twice.
    pub fn new(definitions: impl IntoIterator<Item = Defined>) -> Result<Self> {
        let (format, sources) = (DEFINITIONS_FORMAT.into(), BTreeMap::new());
        Self { format, sources, definitions: definitions.into_iter().collect() }.check()
    }

    fn check(mut self) -> Result<Self> {
        document::expect_format(&self.format, DEFINITIONS_FORMAT)?;
        for defined in &mut self.definitions {
            if let Some(source) = &mut defined.definition.source
                && let Some(citation) = self.sources.get(source)
            {
                source.clone_from(citation);
            }
        }
        let key = |defined: &Defined| (defined.definition.id.clone(), defined.definition.version.clone());
        let keys: Vec<_> = self.definitions.iter().map(key).collect();
        let twice = |at: &usize| keys.iter().take(*at).any(|before| Some(before) == keys.get(*at));
        match (0..keys.len()).find(twice) {
            Some(index) => Err(Error::from(RecordError::RecordDuplicate {}).at_index(index).at_key("definitions")),
            None => Ok(self),
        }
    }
}

/// Versions of definitions, looked up by id and version, or by id and day.
///
/// ```
/// use volunteer_core::{calendar::parse_date, record::DefinitionSet};
/// let set = DefinitionSet::kazakhstan()?;
/// let on = |day| Ok::<_, volunteer_core::Error>(set.in_force("youth", parse_date(day)?).unwrap().definition.version.as_str());
/// assert_eq!((on("2022-06-30")?, on("2023-06-30")?), ("1", "2"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DefinitionSet {
    all: Vec<Defined>,
    /// The versions alone, in the same order.
    versions: Vec<Definition>,
}

impl DefinitionSet {
    /// Those of Kazakhstan that come with the library, with their sources.
    ///
    /// # Errors
    /// None, as long as the data that the library carries is whole.
    pub fn kazakhstan() -> Result<Self> {
        static READ: OnceLock<Result<DefinitionSet>> = OnceLock::new();
        READ.get_or_init(|| {
            let mut set = Self::default();
            for file in FILES {
                set = set.with(from_slice(file.as_bytes())?)?;
            }
            Ok(set)
        })
        .clone()
    }

    /// The same with a caller's own definitions.
    ///
    /// # Errors
    /// `record-duplicate` where a version is already there.
    ///
    /// ```
    /// use volunteer_core::definition::Definition;
    /// use volunteer_core::language::LocalText;
    /// use volunteer_core::record::{Category, Defined, DefinitionSet, DefinitionsDocument};
    /// let fields = Definition::new("fields-north", "1").label(LocalText::new().kk("Бағыттар"));
    /// let floods = Category::new("su-tasqyny").label(LocalText::new().kk("Су тасқыны"));
    /// let own = DefinitionsDocument::new([Defined::from(fields).categories([floods])]);
    /// let set = DefinitionSet::kazakhstan()?.with(own?)?;
    /// assert_eq!(set.get("fields-north", "1")?.categories.len(), 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn with(mut self, document: DefinitionsDocument) -> Result<Self> {
        for (index, defined) in document.definitions.into_iter().enumerate() {
            let (id, version) = (&defined.definition.id, &defined.definition.version);
            if self.get(id, version).is_ok() {
                return Err(Error::from(RecordError::RecordDuplicate {}).at_index(index).at_key("definitions"));
            }
            self.all.push(defined);
        }
        Ok(self.in_order())
    }

    /// The same with versions of which no more is known than their dates and which of them break a series.
    ///
    /// # Errors
    /// `record-duplicate` where a version is already there.
    ///
    /// ```
    /// use volunteer_core::definition::{Definition, comparable};
    /// use volunteer_core::record::DefinitionSet;
    /// let second = Definition { predecessor: Some("1".into()), breaks_series: true, ..Definition::new("hours", "2") };
    /// let set = DefinitionSet::default().with_versions([second])?;
    /// assert!(!comparable(set.versions(), "hours", "1", "2"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn with_versions(self, versions: impl IntoIterator<Item = Definition>) -> Result<Self> {
        let definitions = versions.into_iter().map(Defined::from).collect();
        self.with(DefinitionsDocument { format: DEFINITIONS_FORMAT.into(), sources: BTreeMap::new(), definitions })
    }

    fn in_order(mut self) -> Self {
        self.all.sort_by(|a, b| {
            let key = |definition: &Definition| (definition.id.clone(), definition.from, definition.version.clone());
            key(&a.definition).cmp(&key(&b.definition))
        });
        self.versions = self.all.iter().map(|defined| defined.definition.clone()).collect();
        self
    }

    /// All versions, by id, then by their first day.
    #[must_use]
    pub fn all(&self) -> &[Defined] {
        &self.all
    }

    /// One version.
    ///
    /// # Errors
    /// `definition-unknown`.
    ///
    /// ```
    /// use volunteer_core::record::DefinitionSet;
    /// let error = DefinitionSet::kazakhstan()?.get("youth", "9").unwrap_err();
    /// assert_eq!(error.code(), "definition-unknown");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn get(&self, id: &str, version: &str) -> Result<&Defined> {
        self.all
            .iter()
            .find(|defined| defined.definition.id == id && defined.definition.version == version)
            .ok_or_else(|| RecordError::DefinitionUnknown { definition: excerpt(&format!("{id}@{version}")) }.into())
    }

    /// The version that holds on a day; the latest to begin, where several do.
    #[must_use]
    pub fn in_force(&self, id: &str, day: Date) -> Option<&Defined> {
        self.all.iter().rev().find(|defined| {
            let definition = &defined.definition;
            definition.id == id
                && definition.from.is_none_or(|from| from <= day)
                && definition.until.is_none_or(|until| day <= until)
        })
    }

    /// The versions without what they say: their dates, and which of them break a series.
    ///
    /// ```
    /// use volunteer_core::{definition::comparable, record::DefinitionSet};
    /// assert!(!comparable(DefinitionSet::kazakhstan()?.versions(), "youth", "1", "2"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn versions(&self) -> &[Definition] {
        &self.versions
    }
}
