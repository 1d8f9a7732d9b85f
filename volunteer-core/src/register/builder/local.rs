//! Ids that are an office's own: what has the same one elsewhere is somebody, or something, else.

use super::input::InputColumn;
use crate::error::{LayoutError, Result};
use crate::register::NONE;
use crate::register::part::{Dictionary, Part, is_blank};
use std::borrow::Cow;

/// What an id may be of.
///
/// ```
/// use volunteer_core::register::IdKind;
/// assert_eq!("activity".parse(), Ok(IdKind::Activity));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", parse_err_ty = crate::Error, parse_err_fn = crate::error::unknown_word::<Self>)]
#[non_exhaustive]
pub enum IdKind {
    /// Of volunteers.
    Person,
    /// Of those who are helped.
    Beneficiary,
    /// Of activities.
    Activity,
    /// Of organisations.
    Organisation,
}

impl IdKind {
    const fn dictionary(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Beneficiary => "beneficiary",
            Self::Activity => "activity",
            Self::Organisation => "organisation",
        }
    }
}

/// An office, and of what its ids are its own.
#[derive(Clone, Debug, Default)]
pub(super) struct LocalIds {
    office: String,
    kinds: Vec<IdKind>,
}

impl LocalIds {
    pub(super) fn new(office: &str, kinds: &[IdKind]) -> Self {
        Self { office: office.to_owned(), kinds: kinds.to_vec() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    fn has(&self, column: &str) -> bool {
        self.kinds
            .iter()
            .any(|kind| kind.dictionary() == column || (column == "parent" && *kind == IdKind::Organisation))
    }

    /// An id of a column, with the office before it where it is the office's own.
    pub(super) fn label<'l>(&self, column: &str, label: &'l str) -> Cow<'l, str> {
        if self.has(column) && !is_blank(label) { Cow::Owned(self.own(label)) } else { Cow::Borrowed(label) }
    }

    fn own(&self, label: &str) -> String {
        format!("{}/{label}", self.office)
    }

    /// Puts the office before the ids of a reading. An event without an id has one that no other reading has.
    pub(super) fn rename(&self, part: &mut Part) -> Result<()> {
        let events = format!("{}#", part.reading.name);
        for (name, dictionary) in part.dictionaries.iter_mut().filter(|(name, _)| self.has(name)) {
            let mut renamed = Dictionary::default();
            for label in std::mem::take(dictionary).into_labels() {
                let is_event = name == "activity" && label.starts_with(&events);
                renamed.intern(&if is_event { Cow::Borrowed(&*label) } else { Cow::Owned(self.own(&label)) })?;
            }
            *dictionary = renamed;
        }
        Ok(())
    }

    /// The same for a caller's columns: the codes and labels of those that are changed, by their place.
    pub(super) fn columns(&self, columns: &[(&str, InputColumn<'_>)]) -> Result<Vec<Renamed>> {
        let renamed = columns.iter().enumerate().filter(|(_, (name, _))| self.has(name));
        renamed.map(|(at, (_, column))| self.column(at, column)).filter_map(Result::transpose).collect()
    }

    fn column(&self, at: usize, column: &InputColumn<'_>) -> Result<Option<Renamed>> {
        let (values, validity) = match column {
            InputColumn::Nullable { values, validity } => (*values, Some(validity.to_vec())),
            values => (values, None),
        };
        let own = |label: &str| if is_blank(label) { label.to_owned() } else { self.own(label) };
        let (codes, labels) = match values {
            InputColumn::Codes { codes, labels } => (codes.to_vec(), labels.iter().map(|label| own(label)).collect()),
            InputColumn::Shared { codes, labels } => (codes.to_vec(), labels.labels().map(own).collect()),
            // Numbers of people are their own labels.
            InputColumn::U32(codes) => {
                let mut known: Vec<u32> = codes.iter().copied().filter(|code| *code != NONE).collect();
                known.sort_unstable();
                known.dedup();
                let limit = crate::register::part::MAX_LABELS;
                if u32::try_from(known.len()).map_or(true, |known| known > limit) {
                    return Err(LayoutError::TooMany { part: "labels", limit }.into());
                }
                let place = |code: &u32| known.binary_search(code).ok().and_then(|at| u32::try_from(at).ok());
                let codes = codes.iter().map(|code| place(code).unwrap_or(NONE)).collect();
                (codes, known.iter().map(|code| own(&code.to_string())).collect())
            }
            // Another kind is refused where the column is taken in.
            _ => return Ok(None),
        };
        Ok(Some(Renamed { at, codes, labels, validity }))
    }
}

/// A column whose ids are an office's own.
pub(super) struct Renamed {
    pub(super) at: usize,
    pub(super) codes: Vec<u32>,
    pub(super) labels: Vec<String>,
    pub(super) validity: Option<Vec<u8>>,
}

#[cfg(test)]
mod tests {
    use super::IdKind;
    use crate::register::{InputColumn, InputTable, ParticipationRow, RegisterBuilder, Scope, SharedLabels};

    #[test]
    fn ids_of_two_offices_are_two_of_each() {
        let layout = crate::document::from_str(
            r#"{"format": "volunteer/layout@1", "row": "event", "columns": [{"name": "id", "role": "activity"},
            {"name": "who", "role": "members"}, {"name": "org", "role": "organisation"}]}"#,
        )
        .unwrap();
        let context = crate::Context::kazakhstan();
        let mut builder = RegisterBuilder::new(Scope::default());
        for office in ["north", "south"] {
            builder.local_ids(office, &[IdKind::Person, IdKind::Activity]);
            builder.read("events", b"id,who,org\n1,17;18,o\n,17,o\n", &layout, &context).unwrap();
            let shared = SharedLabels::new(["17", "19"]);
            for who in [
                InputColumn::Codes { codes: &[0, 1], labels: &["17", " "] },
                InputColumn::Shared { codes: &[0, 1], labels: &shared },
                InputColumn::U32(&[17, 3_000_000_000]),
            ] {
                builder.columns("columns", InputTable::Participations, &[("person", who)]).unwrap();
            }
            let mut rows = builder.participation_rows("rows");
            rows.push(&ParticipationRow { person: Some("17"), activity: Some("1"), ..ParticipationRow::default() })
                .unwrap();
            rows.done().unwrap();
        }
        builder.local_ids("", &[]);
        builder.columns("all", InputTable::Participations, &[("person", InputColumn::U32(&[17]))]).unwrap();
        let register = builder.finish();
        // 17, 18, 19 and the large number of each office; and 0 to 17 of nobody's own.
        assert_eq!(register.people().len(), 2 * 4 + 18);
        assert!(register.person_code("north/17").is_some() && register.person_code("south/17").is_some());
        // One activity of each office, and one row of each without an id.
        let labels = register.activities().id().labels();
        assert_eq!(labels, ["events#3", "north/1", "south/1"]);
        assert_eq!(register.organisations().id().labels(), ["o"]);
    }
}
