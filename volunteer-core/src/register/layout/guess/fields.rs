//! What, where, for whom: activities, organisations, statuses, places and categories.

use super::cells;
use super::columns::{Column, Columns};
use super::words::{Heard, Meaning};
use super::{ColumnRole, Note, OfferCode};
use crate::record::RecordStatus;
use std::collections::BTreeSet;

impl Columns<'_> {
    pub(super) fn fields(&mut self) {
        self.activity();
        let organisation = self.take_first(ColumnRole::Organisation, &[Meaning::Organisation, Meaning::Group]);
        if organisation.is_some() {
            self.leave_all(&[Meaning::Group]);
        }
        for (role, meaning) in [
            (ColumnRole::Parent, Meaning::ParentOrganisation),
            (ColumnRole::Kind, Meaning::Kind),
            (ColumnRole::Field, Meaning::Field),
            (ColumnRole::Form, Meaning::Form),
            (ColumnRole::BirthDay, Meaning::BirthDay),
            (ColumnRole::Consent, Meaning::Consent),
            (ColumnRole::WithParent, Meaning::WithParent),
            (ColumnRole::Beneficiary, Meaning::Beneficiary),
            (ColumnRole::HelpedCategory, Meaning::HelpedCategory),
            (ColumnRole::Unit, Meaning::Unit),
            (ColumnRole::Service, Meaning::Service),
            (ColumnRole::Direct, Meaning::Direct),
        ] {
            self.take(role, meaning);
        }
        self.statuses();
        for (category, meaning) in [
            ("sex", Meaning::Sex),
            ("role", Meaning::Role),
            ("skill", Meaning::Skill),
            ("age-group", Meaning::AgeGroup),
        ] {
            if let Some(at) = self.of(meaning).first().copied() {
                let index = self.give(at, ColumnRole::Category);
                if let Some(rule) = self.offer.layout.columns.get_mut(index) {
                    rule.category = Some(category.to_owned());
                }
            }
        }
        // The category of those who were helped, where somebody was.
        if self.offer.has(ColumnRole::Helped) || self.offer.has(ColumnRole::Beneficiary) {
            self.take(ColumnRole::HelpedCategory, Meaning::Category);
        }
    }

    fn activity(&mut self) {
        let names = [Meaning::ActivityId, Meaning::ActivityName, Meaning::ProjectName];
        let mut found = self.take_first(ColumnRole::Activity, &names);
        if found.is_none() && (self.offer.has(ColumnRole::Person) || self.offer.has(ColumnRole::Heads)) {
            let mut spare = vec![Meaning::Title];
            if !self.of(Meaning::Title).is_empty() || self.offer.has(ColumnRole::Heads) {
                spare.push(Meaning::Name);
            }
            found = self.take_first(ColumnRole::Activity, &spare);
        } else if found.is_none() {
            found = self.take_first(ColumnRole::Activity, &[Meaning::Title]);
        }
        if found.is_some() {
            self.leave_all(&[Meaning::ActivityName, Meaning::ProjectName, Meaning::Title]);
        }
    }

    /// Statuses in words, by yes and no, and by columns of their own.
    fn statuses(&mut self) {
        for at in self.of(Meaning::State) {
            if self.get(at).is_some_and(|column| column.profile.shows(cells::STATUS, 50)) {
                self.hear(at, Meaning::Status);
            }
        }
        for at in self.of(Meaning::Attended) {
            let Some(profile) = self.get(at).map(|column| &column.profile) else { continue };
            let bits = profile.shows(cells::BIT, 100);
            if bits || profile.shows(cells::YES_NO, 50) {
                if self.offer.has(ColumnRole::Status) {
                    self.also(at, ColumnRole::Status);
                } else {
                    self.attended(at);
                }
            } else if profile.shows(cells::STATUS, 50) {
                self.hear(at, Meaning::Status);
            } else if profile.shows(cells::NUMBER, 50) {
                // How many came, or how long: nothing tells.
                let rows = profile.rows(cells::NUMBER);
                self.doubt(OfferCode::CellsDiffer, at, rows, "/columns");
                self.settle_quietly(at);
            }
        }
        for at in self.of(Meaning::Status) {
            if self.offer.has(ColumnRole::Status) {
                self.also(at, ColumnRole::Status);
            } else {
                let index = self.give(at, ColumnRole::Status);
                // A word that is not understood is an unknown status; where none is, the column may tell of something else.
                let Some(profile) = self.get(at).map(|column| &column.profile) else { continue };
                if profile.filled > 0 && profile.count(cells::STATUS | cells::YES_NO) == 0 {
                    let rows = profile.rows_where(|_| true);
                    self.doubt(OfferCode::CellsDiffer, at, rows, &Self::rule_key(index, "words"));
                }
            }
        }
        for (meaning, status) in
            [(Meaning::NoShow, RecordStatus::NoShow), (Meaning::Cancelled, RecordStatus::Cancelled)]
        {
            for at in self.of(meaning) {
                let index = self.give(at, ColumnRole::Flag);
                if let Some(rule) = self.offer.layout.columns.get_mut(index) {
                    rule.status = Some(status);
                }
                self.expect(at, |look| look.0 & (cells::YES_NO | cells::BIT) != 0);
            }
        }
    }

    pub(super) fn hear(&mut self, at: usize, meaning: Meaning) {
        if let Some(column) = self.all.get_mut(at) {
            column.heard = Heard::Known(meaning);
        }
    }

    pub(super) fn settle_quietly(&mut self, at: usize) {
        if let Some(column) = self.all.get_mut(at) {
            column.settled = true;
        }
    }

    /// «Явка: да, нет» are statuses; each word that stands there is declared.
    fn attended(&mut self, at: usize) {
        let mut words: BTreeSet<String> = BTreeSet::new();
        self.table.each_row(|_, row| {
            if let Some(cell) = row.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty() && words.len() < 50)
            {
                words.insert(cell.to_owned());
            }
        });
        let index = self.give(at, ColumnRole::Status);
        let Some(rule) = self.offer.layout.columns.get_mut(index) else { return };
        for word in words {
            let yes = matches!(
                word.to_lowercase().as_str(),
                "1" | "yes" | "y" | "true" | "x" | "х" | "+" | "да" | "иә" | "ия" | "✓" | "✔" | "v" | "есть" | "бар"
            );
            let no = matches!(word.to_lowercase().as_str(), "0" | "no" | "n" | "false" | "-" | "нет" | "жоқ");
            if yes || no {
                let status = if yes { RecordStatus::Done } else { RecordStatus::NoShow };
                rule.words.insert(word, status.to_string());
            }
        }
        let name = rule.name.clone().unwrap_or_default();
        self.offer.reason(Note::new(OfferCode::StatusByYesNo).column(&name));
        self.expect(at, |look| look.0 & (cells::YES_NO | cells::BIT) != 0);
    }

    /// The column of places: the narrowest of those whose cells are all known, else the widest.
    pub(super) fn places(&mut self) {
        let order = [Meaning::Region, Meaning::City, Meaning::District, Meaning::Place, Meaning::State];
        let found: Vec<usize> = order.iter().flat_map(|meaning| self.of(*meaning)).collect();
        let found: Vec<usize> =
            found.into_iter().filter(|at| self.get(*at).is_some_and(|column| column.profile.filled > 0)).collect();
        let mut best: Option<(usize, (u32, usize))> = None;
        for (rank, at) in found.iter().enumerate() {
            let known = self.known_places(*at);
            if known == Some(0) {
                continue;
            }
            let share = known.unwrap_or(if rank == 0 { 1000 } else { 0 });
            // Of columns that are all known the last one is the narrowest.
            if best.is_none_or(|(_, (most, _))| share > most || (share == most && share == 1000 && known.is_some())) {
                best = Some((*at, (share, rank)));
            }
        }
        if let Some((at, _)) = best {
            self.give(at, ColumnRole::Place);
        }
        for at in found {
            let Some(column) = self.all.get_mut(at).filter(|column| !column.settled) else { continue };
            column.settled = true;
            let code = if best.is_some() { OfferCode::NameAside } else { OfferCode::PlacesUnknown };
            self.offer.left_aside.push(Note::new(code).column(&column.name));
        }
    }

    /// How many thousandths of the different cells the gazetteer knows; `None` without a gazetteer.
    fn known_places(&self, at: usize) -> Option<u32> {
        let gazetteer = self.gazetteer?;
        let mut seen: BTreeSet<String> = BTreeSet::new();
        self.table.each_row(|_, row| {
            if let Some(cell) = row.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
                && seen.len() < 60
                && !cells::NULLS.contains(&cell)
            {
                seen.insert(cell.to_owned());
            }
        });
        let known = |cell: &&String| match gazetteer.find(cell) {
            Ok(_) => true,
            Err(error) => error.code() == "place-ambiguous",
        };
        let known = seen.iter().filter(known).count() * 1000;
        Some(u32::try_from(known / seen.len().max(1)).unwrap_or(0))
    }

    pub(super) fn meaning_of(&self, at: usize) -> Option<Meaning> {
        self.get(at).and_then(Column::meaning)
    }
}
