//! Who: identifiers, names in one column or several, lists in a cell, numbers of heads.

use super::cells::{self, Profile};
use super::columns::Columns;
use super::words::Meaning;
use super::{ColumnRole, Note, OfferCode};

/// Every sign between texts that one character is, with its look.
const SEPARATORS: [(u64, &str); 4] =
    [(cells::LIST_SEMICOLON, ";"), (cells::LIST_BREAK, "\n"), (cells::LIST_PIPE, "|"), (cells::LIST_SLASH, "/")];

impl Columns<'_> {
    /// The volunteers of a row.
    pub(super) fn people(&mut self) {
        self.plurals();
        if let Some(at) = self.identifier() {
            self.person(at, false);
            self.leave_names();
        } else if self.in_parts() {
            self.leave_names();
        } else {
            let singular = [Meaning::PersonName, Meaning::Person].into_iter().find(|one| !self.of(*one).is_empty());
            let plural = self.first(Meaning::Members);
            match (singular, plural) {
                (Some(meaning), None) => {
                    let found = self.of(meaning);
                    self.several(&found);
                }
                // A list of those who came beside one volunteer: of which the rows tell cannot be seen.
                (Some(meaning), Some(list)) => {
                    let found = self.of(meaning);
                    self.several(&found);
                    self.also(list, ColumnRole::Members);
                }
                (None, Some(list)) => self.members(list),
                (None, None) => {}
            }
            self.leave_names();
        }
        if !self.offer.has(ColumnRole::Person) && !self.offer.has(ColumnRole::Members) {
            self.bare_name();
        }
        if !self.offer.has(ColumnRole::Person)
            && !self.offer.has(ColumnRole::Members)
            && self.first(Meaning::Heads).is_none()
        {
            self.contact();
        }
    }

    fn first(&self, meaning: Meaning) -> Option<usize> {
        self.of(meaning).first().copied()
    }

    /// A plural says how many or which ones; the cells tell.
    fn plurals(&mut self) {
        for at in self.of(Meaning::People) {
            let numbers = self.get(at).is_some_and(|column| {
                let profile = &column.profile;
                let counts = cells::NUMBER | cells::FIGURE;
                profile.mostly(counts, 50)
                    && u64::from(profile.count(cells::IDENTIFIER)) * 2 <= u64::from(profile.filled)
            });
            if let Some(column) = self.all.get_mut(at) {
                let meaning = if numbers { Meaning::Heads } else { Meaning::Members };
                column.heard = super::words::Heard::Known(meaning);
            }
        }
        // «Участник», one of them, over a list of them is a list: the person of the singular rule sees the signs.
    }

    /// A column of identifiers, unless these are of the rows.
    fn identifier(&mut self) -> Option<usize> {
        let found = self.of(Meaning::PersonId);
        let mut left = Vec::new();
        let named = [Meaning::PersonName, Meaning::Person, Meaning::Name, Meaning::LastName, Meaning::Members]
            .into_iter()
            .any(|meaning| !self.of(meaning).is_empty());
        for at in found {
            let Some(column) = self.get(at) else { continue };
            let of_rows = bare(&column.name) && column.profile.counts_up && column.profile.filled >= 3;
            let of_records = bare(&column.name) && named && self.differs_from_names(at);
            if named && (column.profile.filled == 0 || of_rows || of_records) {
                self.leave(at);
            } else {
                left.push((at, of_rows));
            }
        }
        // An identifier of the volunteer comes before one of which it is not said whose it is.
        left.sort_by_key(|(at, _)| self.get(*at).is_some_and(|column| bare(&column.name)));
        let ((at, of_rows), more) = left.split_first().map(|(first, more)| (*first, more.to_vec()))?;
        for (other, _) in more {
            if self.get(other).is_some_and(|column| bare(&column.name)) {
                self.leave(other);
            } else {
                self.also(other, ColumnRole::Person);
            }
        }
        if of_rows {
            let rows = self.get(at).map(|column| column.profile.rows(cells::WHOLE)).unwrap_or_default();
            let index = self.offer.layout.columns.len();
            self.doubt(OfferCode::IdOfRow, at, rows, &Self::rule_key(index, "role"));
        }
        Some(at)
    }

    /// First and last names in columns of their own.
    fn in_parts(&mut self) -> bool {
        let (first, last) = (self.first(Meaning::FirstName), self.first(Meaning::LastName));
        let whole = self.first(Meaning::PersonName).or_else(|| self.first(Meaning::Person));
        let Some(last) = last.filter(|_| whole.is_none()) else { return false };
        let Some(first) = first.or_else(|| self.first(Meaning::Name)) else {
            self.person(last, true);
            return true;
        };
        let middle = self.first(Meaning::MiddleName);
        let parts: Vec<usize> = [Some(last), Some(first), middle].into_iter().flatten().collect();
        let names: Vec<String> =
            parts.iter().filter_map(|at| self.get(*at)).map(|column| column.name.clone()).collect();
        let unique = names.iter().all(|name| self.all.iter().filter(|column| column.name == *name).count() == 1);
        self.person(last, true);
        if let Some(rule) = self.offer.layout.columns.last_mut() {
            rule.joined = names.iter().skip(1).cloned().collect();
        }
        for at in parts.iter().skip(1) {
            if let Some(column) = self.all.get_mut(*at) {
                column.settled = true;
            }
        }
        let note = Note::new(OfferCode::NameInParts).column(names.first().map_or("", String::as_str));
        let note = note.seen(Some(names.join(" + "))).decides("/columns");
        if unique {
            self.offer.reason(note);
        } else {
            self.offer.doubt(note);
        }
        true
    }

    /// One column of volunteers; several are a doubt.
    fn several(&mut self, found: &[usize]) {
        let Some((first, more)) = found.split_first() else { return };
        self.person(*first, true);
        for at in more {
            self.also(*at, ColumnRole::Person);
        }
    }

    /// A name of nobody knows what is of a volunteer where nothing says otherwise.
    fn bare_name(&mut self) {
        let heads = !self.of(Meaning::Heads).is_empty();
        let Some(at) = self.first(Meaning::Name).filter(|_| !heads) else { return };
        self.person(at, true);
    }

    /// E-mail or telephone, where nothing else tells volunteers apart.
    fn contact(&mut self) {
        let found = [Meaning::Email, Meaning::Phone].into_iter().find_map(|meaning| self.first(meaning));
        let Some(at) = found else { return };
        let index = self.give(at, ColumnRole::Person);
        self.doubt(OfferCode::IdentityByContact, at, Vec::new(), &Self::rule_key(index, "role"));
    }

    /// Names beside an identifier, or the parts of a name beside the whole.
    fn leave_names(&mut self) {
        let person = self.offer.has(ColumnRole::Person) || self.offer.has(ColumnRole::Members);
        if person {
            let names =
                [Meaning::PersonName, Meaning::Person, Meaning::FirstName, Meaning::LastName, Meaning::MiddleName];
            self.leave_all(&names);
        }
    }

    /// A column of one volunteer a row, unless its cells hold several.
    fn person(&mut self, at: usize, by_name: bool) {
        let index = self.give(at, ColumnRole::Person);
        let Some(profile) = self.get(at).map(|column| &column.profile) else { return };
        let lists = profile.count(cells::LIST);
        // «Serik, Aigul» in every cell is the last name first; in some of them it may be two people.
        let commas = if by_name { profile.count(cells::LIST_COMMA) } else { 0 };
        let some = (commas > 0 && commas < profile.filled) || profile.count(cells::COMMAS) > 0;
        if lists > 0 || some {
            let rows = profile.rows(cells::LIST | cells::LIST_COMMA);
            self.doubt(OfferCode::ListInCell, at, rows, &Self::rule_key(index, "role"));
        }
    }

    /// A column of several volunteers a row.
    fn members(&mut self, at: usize) {
        let index = self.give(at, ColumnRole::Members);
        let Some(profile) = self.get(at).map(|column| &column.profile) else { return };
        let signs: Vec<&(u64, &str)> = SEPARATORS.iter().filter(|(look, _)| profile.count(*look) > 0).collect();
        let commas = profile.count(cells::LIST_COMMA);
        let (separator, sure) = match *signs {
            [] => (",", commas == 0 || !last_name_first(profile)),
            // A comma beside another sign may belong to a name.
            [(_, sign)] => (*sign, true),
            _ => (";", false),
        };
        let sure = sure && profile.count(cells::LIST_AND) == 0;
        let rows = profile.rows(cells::LIST | cells::LIST_COMMA);
        if let Some(rule) = self.offer.layout.columns.get_mut(index) {
            rule.separator = (separator != ",").then(|| separator.to_owned());
        }
        if !sure {
            self.doubt(OfferCode::ListInCell, at, rows, &Self::rule_key(index, "separator"));
        }
    }

    /// Whether the identifiers of one name differ from row to row: then they are of the rows.
    fn differs_from_names(&self, id: usize) -> bool {
        let name = [Meaning::PersonName, Meaning::Person, Meaning::Name, Meaning::LastName]
            .into_iter()
            .find_map(|meaning| self.first(meaning));
        let Some(name) = name else { return false };
        let mut known: std::collections::BTreeMap<String, String> = std::collections::BTreeMap::new();
        let mut differs = false;
        self.table.each_row(|_, row| {
            let cell = |at: usize| row.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
            if let (Some(name), Some(id), true) = (cell(name), cell(id), known.len() < 5000) {
                let before = known.entry(name.to_lowercase()).or_insert_with(|| id.to_owned());
                differs |= before != id;
            }
        });
        differs
    }
}

/// Whether nothing but "id", "code" or "number" is said.
fn bare(name: &str) -> bool {
    name.chars().filter(|letter| letter.is_alphanumeric()).count() <= 10
        && name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).count() <= 1
        && !matches!(name.trim().to_lowercase().as_str(), "иин" | "жсн" | "iin")
}

/// Whether the commas may stand between a last and a first name: one in each cell, between single words.
fn last_name_first(profile: &Profile) -> bool {
    profile.count(cells::COMMAS) == 0
        && profile.count_where(|look| look.0 & cells::LIST_COMMA != 0 && look.0 & cells::ONE_COMMA == 0) == 0
}
