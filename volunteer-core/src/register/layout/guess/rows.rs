//! What only whole rows tell: totals and notes at the end, shifts over midnight, hours beside heads, activities that repeat.

use super::cells;
use super::columns::Columns;
use super::words::{self, Meaning};
use super::{ColumnRole, Note, OfferCode, RowKind};
use crate::register::csv::{DatePattern, Marks, clock};
use crate::register::layout::sign;
use crate::register::sheet::{CellKind, Said};
use std::collections::{BTreeMap, BTreeSet};

/// The columns that matter, by their place.
#[derive(Clone, Copy, Default)]
struct Places {
    who: Option<usize>,
    day: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    hours: Option<usize>,
    minutes: Option<usize>,
    heads: Option<usize>,
    helped: Option<usize>,
    activity: Option<usize>,
}

/// What was seen in the rows.
#[derive(Default)]
struct Seen {
    totals: Vec<(u32, String, bool)>,
    captions: Vec<u32>,
    /// Rows at the end after an empty one, of which nothing but one or two texts are filled.
    notes: Vec<u32>,
    last: u32,
    before_notes: u32,
    /// Ends before starts that a clock of 24 hours explains, and that it does not.
    nights: Vec<u32>,
    odd_nights: Vec<u32>,
    /// Rows of several heads with hours: all of them, those that the clock shows to be of each, and of all together.
    grouped: Vec<u32>,
    of_each: u32,
    of_all: u32,
    group_count: u32,
    single: bool,
    /// The days of each activity by its name.
    activities: BTreeMap<String, BTreeSet<Option<i32>>>,
    /// Rows of an activity on another day, and of those the ones on the day after or before, or on a day that is not known.
    repeated: Vec<u32>,
    adjacent: Vec<u32>,
    days: Vec<DatePattern>,
    /// Whether the table has so many columns that a row of one cell stands out.
    wide: bool,
    sum: i64,
    since: i64,
    sums: Vec<u32>,
    rows: u32,
}

fn cell<'r>(row: &'r [Said<'_>], at: Option<usize>) -> &'r str {
    at.and_then(|at| row.get(at)).map_or("", |cell| cell.trim())
}

/// A cell of numbers, and how it is written: a typed number has a point, whatever marks the texts around it have.
fn numeric<'r>(row: &'r [Said<'_>], at: Option<usize>, marks: Marks) -> (&'r str, Marks) {
    let typed = at.and_then(|at| row.get(at)).is_some_and(|cell| cell.kind == CellKind::Number);
    (cell(row, at), if typed { Marks { decimal: b'.', group: None } } else { marks })
}

impl Columns<'_> {
    pub(super) fn check_rows(&mut self) {
        let role = |role| self.of_roles(&[role]).first().copied();
        let places = Places {
            who: role(ColumnRole::Person).or_else(|| role(ColumnRole::Members)),
            day: role(ColumnRole::FirstDay),
            start: role(ColumnRole::Start),
            end: role(ColumnRole::End),
            hours: role(ColumnRole::Hours),
            minutes: role(ColumnRole::Minutes),
            heads: role(ColumnRole::Heads),
            helped: role(ColumnRole::Helped),
            activity: role(ColumnRole::Activity),
        };
        let marks = Marks {
            decimal: self.offer.layout.decimal_mark.as_deref().and_then(sign).unwrap_or(b'.'),
            group: self.offer.layout.group_mark.as_deref().and_then(sign),
        };
        let clock_24 = [places.start, places.end]
            .into_iter()
            .flatten()
            .any(|at| self.get(at).is_some_and(|column| column.profile.count(cells::CLOCK_24 | cells::CLOCK_12) > 0));
        let forms = &self.offer.layout;
        let own = forms.columns.iter().filter(|rule| rule.role == ColumnRole::FirstDay).flat_map(|rule| &rule.dates);
        let days = own.chain(&forms.dates).filter_map(|form| DatePattern::parse(form).ok()).collect();
        let mut seen = Seen { single: true, days, wide: self.table.names.len() > 2, ..Seen::default() };
        self.table.each_row(|number, row| seen.row(number, row, places, marks, clock_24));
        self.totals(&seen, places);
        self.nights(&seen);
        self.hours_of_heads(&seen);
        self.repeated_activities(&seen, places);
    }

    /// A row of a table of activities is one of them. Where a name comes again after some days it is no identifier; on the day
    /// after it may be the same activity going on.
    fn repeated_activities(&mut self, seen: &Seen, places: Places) {
        let rows = matches!(self.offer.layout.row, RowKind::Event | RowKind::Activity);
        let Some(at) = places.activity.filter(|_| rows && !seen.repeated.is_empty()) else { return };
        if self.meaning_of(at) == Some(Meaning::ActivityId) {
            return;
        }
        if !seen.adjacent.is_empty() || self.offer.layout.row == RowKind::Activity {
            self.doubt(OfferCode::ActivityRepeated, at, seen.repeated.clone(), "/columns");
            return;
        }
        let kept: Vec<usize> = (self.offer.layout.columns.iter().enumerate())
            .filter(|(_, rule)| rule.role != ColumnRole::Activity)
            .map(|(index, _)| index)
            .collect();
        self.keep(&kept);
        let Some(column) = self.get(at) else { return };
        let name = column.name.clone();
        self.offer.reasons.retain(|note| note.code != OfferCode::NameKnown || note.column.as_deref() != Some(&name));
        self.offer.left_aside.push(Note::new(OfferCode::ActivityRepeated).column(&name).rows(seen.repeated.clone()));
    }

    fn totals(&mut self, seen: &Seen, places: Places) {
        let mut words: BTreeSet<String> = BTreeSet::new();
        let mut doubtful: Vec<u32> = seen.sums.clone();
        for (row, text, sure) in &seen.totals {
            if *sure {
                words.insert(text.clone());
            } else {
                doubtful.push(*row);
            }
        }
        // A total is one or the other wherever its word stands.
        if !words.is_empty() {
            let rows = seen.totals.iter().filter(|(_, _, sure)| *sure).map(|(row, _, _)| *row).take(cells::MAX_ROWS);
            self.offer.reasons.push(Note::new(OfferCode::TotalsSeen).rows(rows.collect()));
            self.offer.layout.total_words = words.into_iter().collect();
        }
        doubtful.sort_unstable();
        doubtful.dedup();
        doubtful.truncate(cells::MAX_ROWS);
        if !doubtful.is_empty() {
            self.offer.doubts.push(Note::new(OfferCode::TotalsPossible).rows(doubtful).decides("/totalWords"));
        }
        if !seen.captions.is_empty() && places.who.is_some() {
            let rows = seen.captions.iter().copied().take(cells::MAX_ROWS).collect();
            self.offer.doubts.push(Note::new(OfferCode::CaptionsPossible).rows(rows).decides("/totalWords"));
        }
        if !seen.notes.is_empty() && seen.before_notes >= self.table.first {
            self.offer.layout.last_row = Some(seen.before_notes);
            let rows = seen.notes.iter().copied().take(cells::MAX_ROWS).collect();
            self.offer.reasons.push(Note::new(OfferCode::RowsAtEnd).rows(rows));
        }
    }

    fn nights(&mut self, seen: &Seen) {
        if !seen.nights.is_empty() || !seen.odd_nights.is_empty() {
            self.offer.layout.over_midnight = true;
        }
        if seen.odd_nights.is_empty() {
            if !seen.nights.is_empty() {
                self.offer.reasons.push(Note::new(OfferCode::OverMidnightSeen).rows(seen.nights.clone()));
            }
        } else {
            let note = Note::new(OfferCode::OverMidnight).rows(seen.odd_nights.clone());
            self.offer.doubts.push(note.decides("/overMidnight"));
        }
    }

    /// Hours beside several heads are those of each or of all; the clock, or the name of the column, may tell.
    fn hours_of_heads(&mut self, seen: &Seen) {
        let list = self.offer.has(ColumnRole::Members) || self.offer.has(ColumnRole::UnknownMembers);
        let timed = self.offer.has(ColumnRole::Hours) || self.offer.has(ColumnRole::Minutes);
        if timed && !list && !self.offer.has(ColumnRole::Heads) {
            self.hours_of_nobody(seen);
            return;
        }
        if !timed || !(list || self.offer.has(ColumnRole::Heads)) {
            return;
        }
        let single = if list { !self.lists() } else { seen.single };
        let named = self.hours_are;
        let each = named == Some(Meaning::HoursEach)
            || (seen.of_each > 0 && seen.of_all == 0 && seen.of_each * 2 > seen.group_count);
        let all = named == Some(Meaning::HoursTotal)
            || (seen.of_all > 0 && seen.of_each == 0 && seen.of_all * 2 > seen.group_count);
        let contradicted = (named == Some(Meaning::HoursEach) && seen.of_all > 0)
            || (named == Some(Meaning::HoursTotal) && seen.of_each > 0);
        self.offer.layout.hours_each = list || !all;
        if single || (each != all && !contradicted && !(list && all)) {
            if each || single {
                self.offer.reasons.push(Note::new(OfferCode::HoursOfEach));
            }
            return;
        }
        let rows = seen.grouped.clone();
        self.offer.doubts.push(Note::new(OfferCode::HoursEachOrAll).rows(rows).decides("/hoursEach"));
    }

    /// Hours of an event of which nobody says how many came: its length, or the hours of all together.
    fn hours_of_nobody(&mut self, seen: &Seen) {
        if self.offer.layout.row != RowKind::Event || self.offer.has(ColumnRole::Person) {
            return;
        }
        match self.hours_are {
            Some(Meaning::HoursTotal) => {}
            Some(Meaning::HoursEach) => self.offer.layout.hours_each = true,
            _ => {
                let rows = seen.grouped.clone();
                self.offer.doubts.push(Note::new(OfferCode::HoursEachOrAll).rows(rows).decides("/hoursEach"));
            }
        }
    }

    /// Whether any cell of members has more than one.
    fn lists(&self) -> bool {
        let found = self.of_roles(&[ColumnRole::Members]);
        found
            .iter()
            .filter_map(|at| self.get(*at))
            .any(|column| column.profile.count(cells::LIST | cells::LIST_COMMA) > 0)
            || self.offer.has(ColumnRole::UnknownMembers)
    }
}

impl Seen {
    fn row(&mut self, number: u32, row: &[Said<'_>], places: Places, marks: Marks, clock_24: bool) {
        let blank_before = self.last > 0 && number > self.last + 1;
        let filled: Vec<&str> = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let (day, who) = (cell(row, places.day), cell(row, places.who));
        let dated = !day.is_empty() && super::dates::forms_of(day) != 0;
        let first = filled.first().copied().unwrap_or_default();
        let minutes = minutes(row, places, marks);
        let wide = self.wide;
        let bare = wide && filled.len() <= 2 && !dated && minutes.is_none() && cell(row, places.heads).is_empty();
        if bare && filled.iter().all(|cell| words::total(cell).is_none()) && (blank_before || !self.notes.is_empty()) {
            if self.notes.is_empty() {
                self.before_notes = self.last;
            }
            self.notes.push(number);
            self.last = number;
            return;
        }
        self.last = number;
        if let Some(alone) = words::total(first) {
            let elsewhere = !who.is_empty() && who != first;
            let sure = !dated && !elsewhere && (alone || places.day.is_some());
            self.totals.push((number, first.to_owned(), sure));
            self.notes.clear();
            self.since = 0;
            return;
        }
        // What looked like notes at the end was none.
        self.notes.clear();
        let caption = filled.len() == 1
            && wide
            && first.contains(char::is_alphabetic)
            && (words::names_calendar(first) || first.ends_with(':'));
        if caption && self.captions.len() < cells::MAX_ROWS {
            self.captions.push(number);
        }
        self.rows += 1;
        self.sum_row(number, row, places, minutes, dated, who);
        self.clock_row(number, row, places, minutes, marks, clock_24);
        self.activity_row(number, cell(row, places.activity), day);
    }

    /// A row without anybody and any day whose hours are the sum of those above.
    fn sum_row(&mut self, number: u32, row: &[Said<'_>], places: Places, minutes: Option<i64>, dated: bool, who: &str) {
        let Some(own) = minutes else { return };
        let nobody = who.is_empty()
            && cell(row, places.activity).is_empty()
            && (places.who.is_some() || places.activity.is_some());
        if nobody && !dated && self.rows > 2 && own != 0 && (own == self.sum || own == self.since) {
            if self.sums.len() < cells::MAX_ROWS {
                self.sums.push(number);
            }
            self.since = 0;
            return;
        }
        self.sum = self.sum.saturating_add(own);
        self.since = self.since.saturating_add(own);
    }

    fn clock_row(
        &mut self,
        number: u32,
        row: &[Said<'_>],
        places: Places,
        minutes: Option<i64>,
        marks: Marks,
        clock_24: bool,
    ) {
        let time = |at| clock(cell(row, at)).map(i64::from);
        let mut shift = None;
        if let (Some(start), Some(end)) = (time(places.start), time(places.end)) {
            let length = if end < start { end + 1440 - start } else { end - start };
            shift = Some(length);
            if end < start {
                // A shift that begins after noon and ends the next morning; or 9 to 1 by a clock of twelve hours.
                let night = end == 0 || (clock_24 && length <= 14 * 60);
                let list = if night { &mut self.nights } else { &mut self.odd_nights };
                if list.len() < cells::MAX_ROWS {
                    list.push(number);
                }
            }
        }
        let (said, own) = numeric(row, places.heads, marks);
        let heads = own.decimal(said).and_then(|heads| heads.times_rounded(1)).map(|(heads, _)| i64::from(heads));
        if places.heads.is_some() && !cell(row, places.heads).is_empty() && heads != Some(1) {
            self.single = false;
        }
        let lists = places.heads.is_none();
        if minutes.is_some() && (lists || heads != Some(1)) && self.grouped.len() < cells::MAX_ROWS {
            self.grouped.push(number);
        }
        if let (Some(own), Some(heads), Some(length)) =
            (minutes, heads.filter(|heads| *heads > 1), shift.filter(|length| *length > 0))
        {
            self.group_count += 1;
            self.of_each += u32::from(own == length);
            self.of_all += u32::from(length.checked_mul(heads) == Some(own));
        }
    }

    fn activity_row(&mut self, number: u32, activity: &str, day: &str) {
        if activity.is_empty() || self.activities.len() > 100_000 {
            return;
        }
        let day = self.days.iter().find_map(|form| form.read(day));
        let known = self.activities.entry(activity.to_owned()).or_default();
        if known.contains(&day) && day.is_some() {
            return;
        }
        let near = |other: &Option<i32>| match (*other, day) {
            (Some(other), Some(day)) => other.abs_diff(day) <= 1,
            _ => true,
        };
        let (again, adjacent) = (!known.is_empty(), known.iter().any(near));
        known.insert(day);
        for (list, add) in [(&mut self.repeated, again), (&mut self.adjacent, adjacent)] {
            if add && list.len() < cells::MAX_ROWS {
                list.push(number);
            }
        }
    }
}

fn minutes(row: &[Said<'_>], places: Places, marks: Marks) -> Option<i64> {
    let (said, own) = numeric(row, places.hours, marks);
    let hours = own.hours(said).map(|(minutes, _)| i64::from(minutes));
    let whole = |at| {
        let (said, own) = numeric(row, at, marks);
        own.decimal(said).and_then(|number| number.times_rounded(1))
    };
    let (exact, count) = (|| whole(places.minutes), || whole(places.helped));
    hours
        .or_else(|| exact().map(|(minutes, _)| i64::from(minutes)))
        .or_else(|| count().map(|(helped, _)| i64::from(helped)))
}
