//! What the cells of a row say, written as records.

use super::plan::Plan;
use super::row::{Count, Draft, HelpedHere};
use crate::error::Result;
use crate::record::RecordStatus;
use crate::register::columns::{ActivityEntry, AssistanceEntry, OrganisationEntry, ParticipationEntry, PersonEntry};
use crate::register::finding::FindingCode;
use crate::register::layout::{ColumnRole, RowKind};
use crate::register::part::Part;
use crate::register::{Coded, NONE, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES};

const ONE: Count = Count { lower: 1, upper: 1 };

/// The end of a day on its clock.
const MIDNIGHT: u16 = 1440;

impl Draft {
    /// Writes the records of a row that has been read.
    pub(super) fn write(&mut self, plan: &Plan, part: &mut Part) -> Result<()> {
        self.settle_days(plan, part);
        if self.aside != 0 {
            part.aside.push((self.row, self.aside));
        }
        if self.may_be_total {
            part.notes.note(FindingCode::RowMayBeTotal, None, None, self.row);
        }
        if matches!(plan.row, RowKind::Participation | RowKind::Event | RowKind::Activity) {
            self.settled = self.status(part);
        }
        match plan.row {
            RowKind::Participation => self.participation(plan, part),
            RowKind::Event => self.event(plan, part)?,
            RowKind::Assistance => self.assistance(part, plan),
            RowKind::Volunteer if self.person == NONE => self.unused(part),
            // They have no status that could be doubted.
            RowKind::Volunteer | RowKind::Organisation if self.may_be_total => part.reading.unused += 1,
            RowKind::Volunteer => self.volunteer(part),
            RowKind::Activity if self.activity == NONE => self.unused(part),
            RowKind::Activity => self.activity(part),
            RowKind::Organisation if self.organisation == NONE => self.unused(part),
            RowKind::Organisation => self.organisation(part),
        }
        if plan.row != RowKind::Assistance {
            self.all_helped(plan, part);
        }
        Ok(())
    }

    /// A row without a last day ends on its first, or on the next where the layout lets a shift run over midnight; minutes
    /// that nobody wrote down follow from the clock. An end at midnight is the end of the day before.
    fn settle_days(&mut self, plan: &Plan, part: &mut Part) {
        self.over_midnight = plan.over_midnight;
        if self.stamps.is_some() {
            self.settle_stamps(plan, part);
        }
        let mut last = self.last.unwrap_or(self.until.unwrap_or(self.first));
        let clocks = self.start != UNKNOWN_CLOCK && self.end != UNKNOWN_CLOCK;
        let one_day = self.first != UNKNOWN_DAY && self.until.is_none();
        if clocks && self.end < self.start && one_day {
            let next_day = last == self.first.saturating_add(1);
            if self.end == 0 && (next_day || (self.over_midnight && last == self.first)) {
                (self.end, last) = (MIDNIGHT, self.first);
            } else if self.over_midnight && last == self.first {
                last += 1;
            }
        }
        self.last = Some(last);
        let days = if self.first == UNKNOWN_DAY || last == UNKNOWN_DAY { 0 } else { last.saturating_sub(self.first) };
        if clocks && (0..=1).contains(&days) && (one_day || days == 0) {
            let over = if self.first == UNKNOWN_DAY && self.over_midnight && self.end < self.start { 1 } else { days };
            let minutes = i32::from(self.end) - i32::from(self.start) + 1440 * over;
            self.by_clock = (minutes >= 0).then_some(minutes);
        }
        if self.minutes.is_none() {
            self.minutes = self.by_clock;
            self.of_clock = self.by_clock.is_some();
        }
    }

    /// What the row's columns of statuses say together; what may be a total is neither done nor absent.
    fn status(&self, part: &mut Part) -> RecordStatus {
        let status = match (self.flag, self.status) {
            (Some(flag), Some(status)) if flag != status && status != RecordStatus::Unknown => {
                part.notes.note(FindingCode::StatusConflict, None, None, self.row);
                flag
            }
            (Some(flag), _) => flag,
            (None, Some(status)) => {
                if let Some(column) = self.status_blank {
                    part.notes.note(FindingCode::StatusMissing, Some(column), None, self.row);
                }
                status
            }
            (None, None) if self.no_tick => RecordStatus::Unknown,
            (None, None) => RecordStatus::Done,
        };
        if self.may_be_total && status.took_place() { RecordStatus::Unknown } else { status }
    }

    fn unused(&self, part: &mut Part) {
        part.reading.unused += 1;
        part.notes.note(FindingCode::CellUnreadable, None, None, self.row);
    }

    fn participation(&self, plan: &Plan, part: &mut Part) {
        let status = self.settled;
        let personal = [ColumnRole::BirthDay, ColumnRole::Consent, ColumnRole::WithParent];
        if self.person != NONE && personal.iter().any(|role| plan.has(*role)) {
            self.volunteer(part);
        }
        if plan.has(ColumnRole::Members) || plan.has(ColumnRole::UnknownMembers) {
            self.group_with_names(part, status);
        } else if self.person == NONE && plan.has(ColumnRole::Heads) {
            let heads = self.heads_or_any(part);
            let minutes = self.minutes_of(plan, heads, part);
            self.push(part, status, NONE, heads, minutes);
        } else {
            let minutes = self.minutes.unwrap_or(UNKNOWN_MINUTES);
            self.push(part, status, self.person, ONE, minutes);
        }
    }

    /// Each member, then those without names.
    fn group_with_names(&self, part: &mut Part, status: RecordStatus) {
        let minutes = self.minutes.unwrap_or(UNKNOWN_MINUTES);
        for member in &self.members {
            self.push(part, status, *member, ONE, minutes);
        }
        if self.person != NONE {
            self.push(part, status, self.person, ONE, minutes);
        }
        let named = self.members.len() + usize::from(self.person != NONE);
        if let Some(more) = self.unknown_members.filter(|more| more.upper > 0) {
            self.push(part, status, NONE, more, times(minutes, more));
        } else if named == 0 {
            let heads = self.heads_or_any(part);
            self.push(part, status, NONE, heads, times(minutes, heads));
        }
    }

    /// How many heads a group has; a count that is blank may be any.
    fn heads_or_any(&self, part: &mut Part) -> Count {
        self.heads.unwrap_or_else(|| {
            part.notes.note(FindingCode::CountMissing, None, None, self.row);
            Count::ANY
        })
    }

    /// The minutes of a group: as written, or those of each times the heads. Time by the clock is that of each; where hours of
    /// all together are just as long as that, nobody knows whose they are.
    fn minutes_of(&self, plan: &Plan, heads: Count, part: &mut Part) -> i32 {
        let minutes = self.minutes.unwrap_or(UNKNOWN_MINUTES);
        if plan.hours_each || self.of_clock {
            return times(minutes, heads);
        }
        if heads.upper > 1 && minutes > 0 && self.by_clock == Some(minutes) {
            part.notes.note(FindingCode::HoursAgainstClock, None, None, self.row);
            return UNKNOWN_MINUTES;
        }
        minutes
    }

    fn push(&self, part: &mut Part, status: RecordStatus, person: u32, heads: Count, minutes: i32) {
        let entry = ParticipationEntry {
            row: self.row,
            person,
            heads_lower: heads.lower,
            heads_upper: heads.upper,
            first_day: self.first,
            last_day: self.last.unwrap_or(self.first),
            start: self.start,
            end: self.end,
            minutes,
            place: self.place,
            activity: self.activity,
            organisation: self.organisation,
            field: self.field,
            status,
            ..ParticipationEntry::default()
        };
        let to = &mut part.participations;
        to.push(entry);
        self.push_categories(&mut to.categories);
    }

    fn push_categories(&self, columns: &mut [Coded]) {
        for (column, code) in columns.iter_mut().zip(&self.categories) {
            column.codes.push(*code);
        }
    }

    fn event(&mut self, plan: &Plan, part: &mut Part) -> Result<()> {
        if self.activity == NONE {
            // The reading's name keeps the rows of different files apart.
            let id = format!("{}#{}", part.reading.name, self.row);
            self.activity = part.intern("activity", &id)?;
        }
        self.activity(part);
        let status = self.settled;
        if plan.has(ColumnRole::Members) || plan.has(ColumnRole::UnknownMembers) {
            self.group_with_names(part, status);
        } else if self.person != NONE {
            self.push(part, status, self.person, ONE, self.minutes.unwrap_or(UNKNOWN_MINUTES));
        } else if plan.has(ColumnRole::Heads) || self.minutes.is_some() {
            let heads = if plan.has(ColumnRole::Heads) { self.heads_or_any(part) } else { Count::ANY };
            let minutes = self.minutes_of(plan, heads, part);
            self.push(part, status, NONE, heads, minutes);
        }
        Ok(())
    }

    fn activity(&self, part: &mut Part) {
        let status = self.settled;
        let entry = ActivityEntry {
            id: self.activity,
            row: self.row,
            first_day: self.first,
            last_day: self.last.unwrap_or(self.first),
            place: self.place,
            organisation: self.organisation,
            field: self.field,
            form: self.form,
            status,
            ..ActivityEntry::default()
        };
        let to = &mut part.activities;
        to.push(entry);
        self.push_categories(&mut to.categories);
    }

    fn organisation(&self, part: &mut Part) {
        let entry = OrganisationEntry {
            id: self.organisation,
            row: self.row,
            parent: self.parent,
            first_day: self.first,
            // An organisation goes on until somebody writes down its end.
            last_day: self.last.filter(|last| *last != self.first).unwrap_or(UNKNOWN_DAY),
            place: self.place,
            kind: self.kind,
            ..OrganisationEntry::default()
        };
        let to = &mut part.organisations;
        to.push(entry);
        self.push_categories(&mut to.categories);
    }

    fn volunteer(&self, part: &mut Part) {
        part.people_codes.push(self.person);
        let entry = PersonEntry {
            row: self.row,
            birth_day: self.birth,
            consent: self.consent,
            parent: self.with_parent,
            ..PersonEntry::default()
        };
        let to = &mut part.people;
        to.push(entry);
        self.push_categories(&mut to.categories);
    }

    /// One row of help: each figure, or the one beneficiary.
    fn assistance(&mut self, part: &mut Part, plan: &Plan) {
        if self.helped.is_empty() {
            let one = HelpedHere {
                count: ONE,
                unit: NONE,
                category: NONE,
                service: NONE,
                direct: self.direct,
                text: None,
                blank: None,
            };
            self.one_helped(&one, plan, part);
        } else {
            self.all_helped(plan, part);
        }
    }

    fn all_helped(&mut self, plan: &Plan, part: &mut Part) {
        let mut all = std::mem::take(&mut self.helped);
        for one in all.drain(..) {
            self.one_helped(&one, plan, part);
        }
        self.helped = all;
    }

    fn one_helped(&self, one: &HelpedHere, plan: &Plan, part: &mut Part) {
        // Help of which nobody says that it was given: perhaps none.
        let doubtful = self.may_be_total || !self.settled.took_place();
        let beneficiary = if doubtful { NONE } else { self.beneficiary };
        let count = match one.blank {
            None => one.count,
            // Somebody with a name is one.
            Some(_) if self.beneficiary != NONE => ONE,
            Some(column) => {
                part.notes.note(FindingCode::CountMissing, Some(column), None, self.row);
                Count::ANY
            }
        };
        let lower = if doubtful { 0 } else { count.lower };
        let or = |own: u32, rows: u32| if own == NONE { rows } else { own };
        let unit = or(one.unit, or(self.unit, plan.person_unit));
        let entry = AssistanceEntry {
            row: self.row,
            beneficiary,
            lower,
            upper: count.upper,
            first_day: self.first,
            last_day: self.last.unwrap_or(self.first),
            place: self.place,
            activity: self.activity,
            organisation: self.organisation,
            unit,
            category: or(one.category, self.helped_category),
            service: or(one.service, self.service),
            direct: if one.direct == crate::record::Direct::Unknown { self.direct } else { one.direct },
            text: one.text.clone(),
            ..AssistanceEntry::default()
        };
        let to = &mut part.assistances;
        to.push(entry);
        self.push_categories(&mut to.categories);
    }
}

/// The minutes of all heads, where those of one are known and so is their number.
fn times(minutes: i32, heads: Count) -> i32 {
    if minutes == UNKNOWN_MINUTES || heads.lower != heads.upper {
        return UNKNOWN_MINUTES;
    }
    i32::try_from(heads.lower).ok().and_then(|heads| minutes.checked_mul(heads)).unwrap_or(UNKNOWN_MINUTES)
}
