//! What each column is: by its name, its cells, and the other columns.

use super::cells::{self, Profile};
use super::table::Table;
use super::words::{self, Heard, Meaning};
use super::{ColumnRole, ColumnRule, LayoutOffer, Note, OfferCode, RowKind};
use crate::place::Gazetteer;

/// One column of the table.
pub(super) struct Column {
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) heard: Heard,
    pub(super) profile: Profile,
    /// Whether it has a part in the layout, or was spoken of already.
    pub(super) settled: bool,
}

impl Column {
    /// What it means, if that is known.
    pub(super) const fn meaning(&self) -> Option<Meaning> {
        match self.heard {
            Heard::Known(meaning) | Heard::Near(meaning) => Some(meaning),
            _ => None,
        }
    }
}

/// The columns while they are settled.
pub(super) struct Columns<'a> {
    pub(super) all: Vec<Column>,
    pub(super) offer: &'a mut LayoutOffer,
    pub(super) gazetteer: Option<&'a Gazetteer>,
    pub(super) table: &'a Table<'a>,
    /// What the hours beside a number of heads are, where the name of their column says it.
    pub(super) hours_are: Option<Meaning>,
}

/// The most columns that are looked at; a table may have no more.
const MOST: usize = 4096;

pub(super) fn settle<'a>(table: &'a Table<'a>, gazetteer: Option<&'a Gazetteer>, offer: &'a mut LayoutOffer) {
    let mut numbered: Vec<Meaning> = Vec::new();
    let mut all: Vec<Column> = Vec::new();
    for (at, name) in table.names.iter().enumerate().take(MOST) {
        let (heard, number) = words::heard(name);
        if let (Heard::Known(meaning), Some(_)) = (heard, number) {
            numbered.push(meaning);
        }
        all.push(Column { at, name: name.clone(), heard, profile: Profile::default(), settled: false });
    }
    table.each_row(|row, cells| {
        for (column, cell) in all.iter_mut().zip(cells) {
            column.profile.add(cell, row);
        }
    });
    let mut columns = Columns { all, offer, gazetteer, table, hours_are: None };
    if table.header == 0 {
        return;
    }
    columns.calendar();
    columns.near_names();
    columns.people();
    columns.days_and_times();
    columns.hours();
    columns.counts();
    columns.fields();
    columns.places();
    let kind = columns.row_kind();
    columns.offer.layout.row = kind;
    columns.unfit(kind);
    columns.nulls();
    columns.marks();
    columns.dates();
    columns.check_rows();
    columns.rest();
    columns.in_order();
}

impl Columns<'_> {
    /// The columns of a meaning that hold something and are not settled yet.
    pub(super) fn of(&self, meaning: Meaning) -> Vec<usize> {
        let open = |column: &&Column| !column.settled && column.meaning() == Some(meaning);
        let all: Vec<&Column> = self.all.iter().filter(open).collect();
        let filled: Vec<usize> =
            all.iter().filter(|column| column.profile.filled > 0).map(|column| column.at).collect();
        if filled.is_empty() { all.iter().take(1).map(|column| column.at).collect() } else { filled }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Column> {
        self.all.get(at)
    }

    /// The first column of the first meaning that has one; further ones of the same meaning are a doubt.
    pub(super) fn take_first(&mut self, role: ColumnRole, meanings: &[Meaning]) -> Option<usize> {
        let meaning = meanings.iter().find(|meaning| !self.of(**meaning).is_empty())?;
        self.take(role, *meaning)
    }

    /// Gives a role to the column of a meaning.
    pub(super) fn take(&mut self, role: ColumnRole, meaning: Meaning) -> Option<usize> {
        let found = self.of(meaning);
        let (first, more) = found.split_first()?;
        self.give(*first, role);
        for at in more {
            self.also(*at, role);
        }
        Some(*first)
    }

    /// A second column with the role of another.
    pub(super) fn also(&mut self, at: usize, role: ColumnRole) {
        let Some(column) = self.all.get_mut(at).filter(|column| !column.settled) else { return };
        column.settled = true;
        let note =
            Note::new(OfferCode::RoleTaken).column(&column.name).seen(Some(role.to_string())).decides("/columns");
        self.offer.doubt(note);
    }

    /// Gives a role to a column, and answers the index of its rule.
    pub(super) fn give(&mut self, at: usize, role: ColumnRole) -> usize {
        let index = self.offer.layout.columns.len();
        let Some(column) = self.all.get_mut(at) else { return index };
        column.settled = true;
        let name = column.name.clone();
        let twice = self.all.iter().filter(|other| other.name == name || same(&other.name, &name)).count() > 1;
        let mut own = ColumnRule::named(name.as_str(), role);
        if twice {
            own.number = u32::try_from(at + 1).ok();
        }
        self.offer.layout.columns.push(own);
        self.offer.reason(Note::new(OfferCode::NameKnown).column(&name).seen(Some(role.to_string())));
        index
    }

    /// Leaves a column aside that is known and not needed.
    pub(super) fn leave(&mut self, at: usize) {
        if let Some(column) = self.all.get_mut(at).filter(|column| !column.settled) {
            column.settled = true;
            self.offer.aside(Note::new(OfferCode::NameAside).column(&column.name));
        }
    }

    pub(super) fn leave_all(&mut self, meanings: &[Meaning]) {
        for at in 0..self.all.len() {
            if self.get(at).and_then(Column::meaning).is_some_and(|meaning| meanings.contains(&meaning)) {
                self.leave(at);
            }
        }
    }

    /// A doubt about the cells of a column.
    pub(super) fn doubt(&mut self, code: OfferCode, at: usize, rows: Vec<u32>, decides: &str) {
        let Some(column) = self.all.get(at) else { return };
        let note = Note::new(code).column(&column.name).rows(rows).decides(decides);
        self.offer.doubt(note);
    }

    /// The pointer to a part of the rule of a column.
    pub(super) fn rule_key(index: usize, key: &str) -> String {
        format!("/columns/{index}/{key}")
    }

    /// A doubt where most cells do not look like what the name says.
    pub(super) fn expect(&mut self, at: usize, fits: impl Fn(cells::Look) -> bool) {
        let Some(column) = self.all.get(at) else { return };
        if column.profile.filled > 0 && !column.profile.mostly_where(50, &fits) {
            let rows = column.profile.rows_where(|look| !fits(look));
            let index = self.offer.layout.columns.len().saturating_sub(1);
            self.doubt(OfferCode::CellsDiffer, at, rows, &Self::rule_key(index, "role"));
        }
    }

    /// Columns that are months, weeks or days.
    fn calendar(&mut self) {
        let wide: Vec<usize> =
            self.all.iter().filter(|column| column.heard == Heard::Calendar).map(|column| column.at).collect();
        if wide.len() < 2 {
            return;
        }
        let (first, last) = (wide.first().and_then(|at| self.get(*at)), wide.last().and_then(|at| self.get(*at)));
        let note = Note::new(OfferCode::ColumnsArePeriods);
        let note = match (first, last) {
            (Some(first), Some(last)) => note.column(&first.name).seen(Some(crate::error::excerpt(&last.name))),
            _ => note,
        };
        self.offer.doubt(note.decides("/columns"));
        for at in wide {
            if let Some(column) = self.all.get_mut(at) {
                column.settled = true;
            }
        }
    }

    /// A slip of the pen in a name is a doubt, whatever it turns out to be.
    fn near_names(&mut self) {
        for column in &self.all {
            if let Heard::Near(_) = column.heard {
                self.offer.doubts.push(Note::new(OfferCode::NameNear).column(&column.name).decides("/columns"));
            }
        }
    }

    fn row_kind(&mut self) -> RowKind {
        let has = |role| self.offer.has(role);
        let timed =
            [ColumnRole::Hours, ColumnRole::Minutes, ColumnRole::Start, ColumnRole::FirstDay].into_iter().any(has);
        let personal = [ColumnRole::BirthDay, ColumnRole::Consent].into_iter().any(has)
            || self
                .all
                .iter()
                .any(|column| matches!(column.meaning(), Some(Meaning::Email | Meaning::Phone | Meaning::Sex)));
        let who = has(ColumnRole::Person) || has(ColumnRole::Members);
        if who && (timed || has(ColumnRole::Activity) || has(ColumnRole::Status) || has(ColumnRole::Flag)) {
            RowKind::Participation
        } else if has(ColumnRole::Person) && personal {
            RowKind::Volunteer
        } else if who {
            self.unknown_kind();
            RowKind::Participation
        } else if has(ColumnRole::Beneficiary)
            || (has(ColumnRole::Helped) && !has(ColumnRole::Activity) && !has(ColumnRole::Heads))
        {
            RowKind::Assistance
        } else if has(ColumnRole::Heads)
            || has(ColumnRole::Helped)
            || (has(ColumnRole::Activity) && self.offer.has(ColumnRole::Hours))
        {
            RowKind::Event
        } else if has(ColumnRole::Activity) {
            RowKind::Activity
        } else if has(ColumnRole::Organisation) && !timed {
            RowKind::Organisation
        } else {
            self.unknown_kind();
            RowKind::Participation
        }
    }

    /// What a row is cannot be told; where columns are periods, that is said already.
    fn unknown_kind(&mut self) {
        if !self.offer.doubts.iter().any(|doubt| doubt.code == OfferCode::ColumnsArePeriods) {
            self.offer.doubt(Note::new(OfferCode::RowKindUnknown).decides("/row"));
        }
    }

    /// Leaves aside what this kind of row cannot take in. Times and statuses are missed: that is a doubt.
    fn unfit(&mut self, kind: RowKind) {
        let rules = self.offer.layout.columns.clone();
        let takes = |index: &usize| rules.get(*index).is_some_and(|rule| kind.takes(rule.role, &rules));
        let (fit, unfit): (Vec<usize>, Vec<usize>) = (0..rules.len()).partition(takes);
        self.keep(&fit);
        for rule in unfit.into_iter().filter_map(|index| rules.get(index)) {
            let name = rule.name.clone().unwrap_or_default();
            let missed = matches!(
                rule.role,
                ColumnRole::Hours | ColumnRole::Minutes | ColumnRole::Start | ColumnRole::Status | ColumnRole::Flag
            );
            self.offer
                .reasons
                .retain(|note| note.column.as_deref() != Some(name.as_str()) || note.code != OfferCode::NameKnown);
            let note = Note::new(OfferCode::RoleUnfit).column(&name).seen(Some(rule.role.to_string())).decides("/row");
            if missed { self.offer.doubt(note) } else { self.offer.aside(note) }
        }
    }

    fn nulls(&mut self) {
        for column in self.all.iter().filter(|column| column.settled) {
            for null in &column.profile.nulls {
                if !self.offer.layout.null_words.iter().any(|word| word == null) {
                    self.offer.layout.null_words.push((*null).to_owned());
                    let note = Note::new(OfferCode::NullsSeen).column(&column.name).seen(Some((*null).to_owned()));
                    self.offer.reasons.push(note);
                }
            }
        }
        self.offer.layout.null_words.sort();
    }

    /// The rules in the order of the table.
    fn in_order(&mut self) {
        let mut order: Vec<(usize, usize)> = (self.offer.layout.columns.iter().enumerate())
            .map(|(index, rule)| (self.place_of(rule).unwrap_or(usize::MAX), index))
            .collect();
        order.sort_unstable();
        let order: Vec<usize> = order.into_iter().map(|(_, index)| index).collect();
        self.keep(&order);
    }

    /// Keeps these rules, in this order, and brings the pointers of the notes along.
    pub(super) fn keep(&mut self, order: &[usize]) {
        let notes = self.offer.reasons.iter_mut().chain(&mut self.offer.left_aside).chain(&mut self.offer.doubts);
        for key in notes.filter_map(|note| note.decides.as_mut()) {
            let Some((index, part)) = key.strip_prefix("/columns/").and_then(|rest| rest.split_once('/')) else {
                continue;
            };
            let new = index.parse().ok().and_then(|old: usize| order.iter().position(|index| *index == old));
            *key = new.map_or_else(|| "/columns".to_owned(), |new| format!("/columns/{new}/{part}"));
        }
        let rules = std::mem::take(&mut self.offer.layout.columns);
        self.offer.layout.columns = order.iter().filter_map(|index| rules.get(*index)).cloned().collect();
    }

    /// What no rule has taken.
    fn rest(&mut self) {
        for at in 0..self.all.len() {
            let Some(column) = self.all.get(at).filter(|column| !column.settled) else { continue };
            let (name, heard, empty) = (column.name.clone(), column.heard, column.profile.filled == 0);
            if heard == Heard::Blank && empty {
                continue;
            }
            let note = Note::new(OfferCode::NameUnknown);
            let note = if heard == Heard::Blank { note.seen(Some((at + 1).to_string())) } else { note.column(&name) };
            match heard {
                Heard::Aside | Heard::Known(_) | Heard::Near(_) => self.leave(at),
                _ if !empty && self.matters(at) => self.offer.doubt(note.decides("/columns")),
                _ => self.offer.aside(note),
            }
        }
    }

    /// Whether a column that nobody knows may hold what the table otherwise lacks: days, hours, statuses.
    fn matters(&self, at: usize) -> bool {
        let Some(profile) = self.get(at).map(|column| &column.profile) else { return false };
        let has = |role| self.offer.has(role);
        let kind = self.offer.layout.row;
        let work = matches!(kind, RowKind::Participation | RowKind::Event);
        let time =
            has(ColumnRole::Hours) || has(ColumnRole::Minutes) || (has(ColumnRole::Start) && has(ColumnRole::End));
        (profile.shows_days() && !has(ColumnRole::FirstDay) && !has(ColumnRole::Start))
            || (work && profile.shows(cells::STATUS, 60) && !has(ColumnRole::Status))
            || (work
                && profile.shows(cells::YES_NO, 90)
                && !has(ColumnRole::Status)
                && profile.mostly(cells::LETTERS, 90))
            || (work
                && !time
                && profile.shows(cells::NUMBER | cells::HOURS_AND_MINUTES | cells::DURATION, 80)
                && profile.count(cells::IDENTIFIER) == 0)
            || (profile.shows(cells::FIGURE, 30) && profile.mostly(cells::FIGURE | cells::NUMBER, 90))
    }
}

/// Whether two names are one to the reader of tables.
fn same(a: &str, b: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    plain(a) == plain(b)
}
