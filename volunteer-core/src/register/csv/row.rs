//! One row: its cells read, its records written.

use super::labels::{Known, Places, yes_or_no};
use super::plan::{Action, Helped, Plan, Slot};
use super::slow::{Stamps, clock_said, time_said};
use super::split::Cell;
use crate::Word;
use crate::error::{ErrorKind, FigureError, NumberError, Result};
use crate::figure::{FigureKind, ReportedFigure};
use crate::number::Bounds;
use crate::record::{Answer, Direct, RecordStatus};
use crate::register::finding::FindingCode;
use crate::register::layout::ColumnRole;
use crate::register::part::Part;
use crate::register::{NONE, UNKNOWN_CLOCK, UNKNOWN_DAY, UNLIMITED};
use crate::{Number, Unit};
use std::borrow::Cow;

/// A count of heads or of people helped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) lower: u32,
    pub(super) upper: u32,
}

/// One column's figure of people helped.
pub(super) struct HelpedHere {
    pub(super) count: Count,
    pub(super) unit: u32,
    pub(super) category: u32,
    pub(super) service: u32,
    pub(super) direct: Direct,
    pub(super) text: Option<Box<str>>,
    /// The column, where its cell is blank.
    pub(super) blank: Option<usize>,
}

impl Count {
    /// Nobody has said how many.
    pub(super) const ANY: Self = Self { lower: 0, upper: UNLIMITED };
}

impl HelpedHere {
    /// What a column says beside its figure.
    fn of(rule: &Helped) -> Self {
        Self {
            count: Count::ANY,
            unit: rule.unit,
            category: rule.category,
            service: rule.service,
            direct: rule.direct,
            text: None,
            blank: None,
        }
    }
}

/// What the cells of a row say.
pub(super) struct Draft {
    pub(super) row: u32,
    pub(super) person: u32,
    pub(super) beneficiary: u32,
    pub(super) place: u32,
    pub(super) activity: u32,
    pub(super) organisation: u32,
    pub(super) parent: u32,
    pub(super) kind: u32,
    pub(super) field: u32,
    pub(super) form: u32,
    pub(super) service: u32,
    pub(super) unit: u32,
    pub(super) helped_category: u32,
    pub(super) first: i32,
    pub(super) last: Option<i32>,
    pub(super) birth: i32,
    pub(super) start: u16,
    pub(super) end: u16,
    pub(super) minutes: Option<i32>,
    pub(super) heads: Option<Count>,
    pub(super) unknown_members: Option<Count>,
    pub(super) status: Option<RecordStatus>,
    pub(super) flag: Option<RecordStatus>,
    pub(super) direct: Direct,
    pub(super) consent: Answer,
    pub(super) with_parent: Answer,
    pub(super) members: Vec<u32>,
    pub(super) categories: Vec<u32>,
    pub(super) helped: Vec<HelpedHere>,
    /// Whether any cell said something.
    pub(super) told: bool,
    /// The status that all columns say together.
    pub(super) settled: RecordStatus,
    /// The column of the status, where it is blank.
    pub(super) status_blank: Option<usize>,
    /// Whether a flag can not be told, so that the row may have its status.
    pub(super) no_tick: bool,
    /// The last day that the first one may be, where it is not one day.
    pub(super) until: Option<i32>,
    /// What stamps say beside days and clocks.
    pub(super) stamps: Option<Box<Stamps>>,
    /// Whether an end before the start is on the next day.
    pub(super) over_midnight: bool,
    /// The time between two clocks.
    pub(super) by_clock: Option<i32>,
    /// Whether the minutes are those of the clocks, and so of each head.
    pub(super) of_clock: bool,
    /// Whether the row may sum up others.
    pub(super) may_be_total: bool,
    /// A digest of what no column of the register holds; 0 for nothing.
    pub(super) aside: u64,
}

impl Draft {
    pub(super) fn new() -> Self {
        Self {
            row: 0,
            person: NONE,
            beneficiary: NONE,
            place: NONE,
            activity: NONE,
            organisation: NONE,
            parent: NONE,
            kind: NONE,
            field: NONE,
            form: NONE,
            service: NONE,
            unit: NONE,
            helped_category: NONE,
            first: UNKNOWN_DAY,
            last: None,
            birth: UNKNOWN_DAY,
            start: UNKNOWN_CLOCK,
            end: UNKNOWN_CLOCK,
            minutes: None,
            heads: None,
            unknown_members: None,
            status: None,
            flag: None,
            direct: Direct::Unknown,
            consent: Answer::Unknown,
            with_parent: Answer::Unknown,
            members: Vec::new(),
            categories: Vec::new(),
            helped: Vec::new(),
            told: false,
            settled: RecordStatus::Done,
            status_blank: None,
            no_tick: false,
            until: None,
            stamps: None,
            over_midnight: false,
            by_clock: None,
            of_clock: false,
            may_be_total: false,
            aside: 0,
        }
    }

    fn clear(&mut self, row: u32, categories: usize) {
        let mut members = std::mem::take(&mut self.members);
        let mut kept = std::mem::take(&mut self.categories);
        let mut helped = std::mem::take(&mut self.helped);
        members.clear();
        kept.clear();
        kept.resize(categories, NONE);
        helped.clear();
        *self = Self { row, members, categories: kept, helped, ..Self::new() };
    }

    /// Reads the cells of a row.
    pub(super) fn read(
        &mut self,
        plan: &mut Plan,
        (index, row): (usize, u32),
        text: &str,
        cells: &[Cell],
        part: &mut Part,
        places: &Places<'_>,
    ) -> Result<()> {
        self.clear(row, plan.categories);
        let mut slots = std::mem::take(&mut plan.slots);
        let read = (0..).zip(&mut slots).try_for_each(|(column, slot)| {
            let ahead = slot.ahead.get(index).copied().flatten();
            if let Some(Known { code, note: None, total: false }) = ahead {
                // What is known already was met before: it is neither empty nor a word for nothing.
                self.told = true;
                self.label(slot.role, slot.category, code);
                return Ok(());
            }
            let cell = slot.at.and_then(|at| cells.get(at));
            let unquoted;
            let said = match cell.map(|cell| cell.plain(text).ok_or(cell)) {
                _ if !slot.joined.is_empty() => {
                    unquoted = joined(cells, slot, text, &plan.nulls);
                    unquoted.as_ref()
                }
                None => "",
                Some(Ok(said)) => trimmed(said),
                Some(Err(cell)) => {
                    unquoted = cell.text(text);
                    trimmed(&unquoted)
                }
            };
            let said = if is_one_of(said, &plan.nulls) { "" } else { said };
            self.told |= !said.is_empty();
            if said.is_empty() {
                let Some(value) = slot.value.take() else {
                    self.empty(slot, column, plan, part);
                    return Ok(());
                };
                let read = self.cell(slot, None, (column, &value), plan, part, places);
                slot.value = Some(value);
                return read;
            }
            self.cell(slot, ahead, (column, said), plan, part, places)
        });
        plan.slots = slots;
        if plan.unread || plan.read.len() < cells.len() {
            for (at, cell) in cells.iter().enumerate() {
                if plan.read.get(at) != Some(&true) {
                    self.other_cell(at, &cell.text(text), plan);
                }
            }
        }
        read
    }

    /// An empty cell where something is expected.
    fn empty(&mut self, slot: &Slot, column: usize, plan: &Plan, part: &mut Part) {
        let code = match slot.role {
            ColumnRole::FirstDay => FindingCode::DateMissing,
            ColumnRole::Place => FindingCode::PlaceMissing,
            ColumnRole::Person if !plan.has(ColumnRole::Heads) => FindingCode::PersonMissing,
            // Nobody has said whether it was done.
            ColumnRole::Status => {
                (self.status, self.status_blank) = (Some(RecordStatus::Unknown), Some(column));
                return;
            }
            ColumnRole::UnknownMembers => {
                self.unknown_members = Some(Count::ANY);
                FindingCode::CountMissing
            }
            ColumnRole::Helped => {
                let Action::Helped(rule) = &slot.action else { return };
                self.helped.push(HelpedHere { blank: Some(column), ..HelpedHere::of(rule) });
                return;
            }
            ColumnRole::Flag => {
                // A tick that is missing where ticks say who came says nothing; elsewhere that it is not so.
                if let Action::Flag(status) = &slot.action
                    && status.took_place()
                {
                    self.no_tick = true;
                }
                return;
            }
            _ => return,
        };
        part.notes.note(code, Some(column), None, self.row);
    }

    #[inline]
    fn cell(
        &mut self,
        slot: &mut Slot,
        ahead: Option<Known>,
        (column, said): (usize, &str),
        plan: &Plan,
        part: &mut Part,
        places: &Places<'_>,
    ) -> Result<()> {
        let quotable = slot.may_be_quoted();
        let note = |part: &mut Part, code, row| part.notes.note(code, Some(column), quotable.then_some(said), row);
        match &mut slot.action {
            Action::Label(labels) => {
                let known = match ahead {
                    Some(known) => known,
                    None => labels.code(said, part, places)?,
                };
                if let Some(code) = known.note {
                    note(part, code, self.row);
                    self.leave_aside(column, said);
                }
                self.may_be_total |= known.total;
                self.label(slot.role, slot.category, known.code);
            }
            Action::Members(labels, separator) => {
                for name in said.split(*separator).map(str::trim).filter(|name| !name.is_empty()) {
                    let known = labels.code(name, part, places)?;
                    self.may_be_total |= known.total;
                    self.members.push(known.code);
                }
            }
            Action::Day { forms, memo, more } => {
                let day = memo.of(said, |said| forms.patterns.iter().find_map(|pattern| pattern.whole(said)));
                match (day, slot.role) {
                    (None, role) => {
                        let read = more.of(said, |said| forms.stamp(said));
                        self.slow_day(role, column, said, read, plan, part);
                    }
                    (Some(day), ColumnRole::FirstDay) => self.first = day,
                    (Some(day), ColumnRole::LastDay) => self.last = Some(day),
                    (Some(day), _) => self.birth = day,
                }
            }
            Action::Clock { forms, memo, more } => match (memo.of(said, super::clocks::clock), slot.role) {
                (None, role) => {
                    let read = more.of(said, |said| clock_said(said, forms));
                    self.slow_clock(role, column, said, read, part);
                }
                (Some(clock), ColumnRole::Start) => self.start = clock,
                (Some(clock), _) => self.end = clock,
            },
            Action::Time { hours, memo, more } => {
                let read = memo.of(said, |said| match hours {
                    true => plan.marks.hours(said),
                    false => plan.marks.decimal(said).and_then(|minutes| minutes.times_rounded(1)),
                });
                match read {
                    None => {
                        let read = more.of(said, |said| time_said(said, plan.marks, *hours));
                        self.slow_time(column, said, read, part);
                    }
                    Some((minutes, exact)) => {
                        if !exact {
                            note(part, FindingCode::HoursRounded, self.row);
                        }
                        self.minutes = Some(minutes);
                    }
                }
                if is_one_of(said, &plan.sentinels) {
                    note(part, FindingCode::SentinelValue, self.row);
                }
            }
            Action::Figure(unit) => {
                let (count, _) = count(said, column, unit.as_ref(), plan, part, self.row);
                if slot.role == ColumnRole::Heads {
                    self.heads = Some(count);
                } else {
                    self.unknown_members = Some(count);
                }
            }
            Action::Helped(rule) => self.helped(rule, column, said, plan, part)?,
            Action::Flag(status) => match yes_or_no(said, &plan.yes) {
                // The order of the columns settles which of several flags counts.
                Some(Answer::Yes) => self.flag = self.flag.or(Some(*status)),
                // Who is not ticked as having come has not come.
                Some(_) if status.took_place() => self.flag = self.flag.or(Some(RecordStatus::NoShow)),
                Some(_) => {}
                None => {
                    self.no_tick = true;
                    self.leave_aside(column, said);
                    note(part, FindingCode::StatusUnknown, self.row);
                }
            },
        }
        Ok(())
    }

    fn label(&mut self, role: ColumnRole, category: usize, code: u32) {
        let place = usize::try_from(code).unwrap_or(usize::MAX);
        match role {
            ColumnRole::Person => self.person = code,
            ColumnRole::Beneficiary => self.beneficiary = code,
            ColumnRole::Place => self.place = code,
            ColumnRole::Activity => self.activity = code,
            ColumnRole::Organisation => self.organisation = code,
            ColumnRole::Parent => self.parent = code,
            ColumnRole::Kind => self.kind = code,
            ColumnRole::Field => self.field = code,
            ColumnRole::Form => self.form = code,
            ColumnRole::Service => self.service = code,
            ColumnRole::Unit => self.unit = code,
            ColumnRole::HelpedCategory => self.helped_category = code,
            ColumnRole::Category => {
                if let Some(slot) = self.categories.get_mut(category) {
                    *slot = code;
                }
            }
            ColumnRole::Status => {
                self.status = Some(RecordStatus::ALL.get(place).copied().unwrap_or(RecordStatus::Unknown))
            }
            ColumnRole::Direct => self.direct = Direct::ALL.get(place).copied().unwrap_or(Direct::Unknown),
            ColumnRole::Consent => self.consent = Answer::ALL.get(place).copied().unwrap_or(Answer::Unknown),
            ColumnRole::WithParent => self.with_parent = Answer::ALL.get(place).copied().unwrap_or(Answer::Unknown),
            _ => {}
        }
    }

    fn helped(&mut self, rule: &Helped, column: usize, said: &str, plan: &Plan, part: &mut Part) -> Result<()> {
        let (count, figure) = count(said, column, rule.given.as_ref(), plan, part, self.row);
        let named = match figure.as_ref().and_then(|figure| figure.unit.as_ref()) {
            Some(unit) => part.intern("unit", &unit.to_string())?,
            None => rule.unit,
        };
        let bare = figure.is_none() && count.upper == count.lower;
        let text = (!bare).then(|| said.into());
        self.helped.push(HelpedHere { count, unit: named, text, ..HelpedHere::of(rule) });
        Ok(())
    }
}

/// The cells of several columns with a space between them.
fn joined<'t>(cells: &[Cell], slot: &Slot, text: &'t str, nulls: &[String]) -> Cow<'t, str> {
    let own = slot.at.into_iter().chain(slot.joined.iter().copied());
    let parts: Vec<Cow<'t, str>> = own.filter_map(|at| cells.get(at)).map(|cell| cell.text(text)).collect();
    let filled = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty() && !is_one_of(part, nulls));
    Cow::Owned(filled.collect::<Vec<_>>().join(" "))
}

/// The text without spaces around it; a look at its ends is enough for most.
#[inline]
fn trimmed(text: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_none_or(|byte| (0x21..0x7f).contains(byte));
    let bytes = text.as_bytes();
    if plain(bytes.first()) && plain(bytes.last()) { text } else { text.trim() }
}

/// Whether the text is one of a short list; first bytes tell most apart without a call.
#[inline]
fn is_one_of(text: &str, list: &[String]) -> bool {
    let first = text.as_bytes().first();
    list.iter().any(|one| one.len() == text.len() && one.as_bytes().first() == first && one == text)
}

/// Reads how many: a bare number, or a figure in words into its bounds. What cannot be read may be any number.
fn count(
    said: &str,
    column: usize,
    unit: Option<&Unit>,
    plan: &Plan,
    part: &mut Part,
    row: u32,
) -> (Count, Option<ReportedFigure>) {
    if is_one_of(said, &plan.sentinels) {
        part.notes.note(FindingCode::SentinelValue, Some(column), None, row);
    }
    if let Some(exact) = plan.marks.decimal(said).and_then(super::numbers::Decimal::count) {
        if exact == 0 {
            part.notes.note(FindingCode::CountZero, Some(column), None, row);
        }
        if exact < UNLIMITED {
            return (Count { lower: exact, upper: exact }, None);
        }
    }
    let mut read = ReportedFigure::read(said, plan.language, unit);
    if let (Err(error), None) = (&read, unit)
        && matches!(error.kind(), ErrorKind::Figure(FigureError::UnitMissing { .. }))
    {
        read = ReportedFigure::read(said, plan.language, Some(&Unit::Person));
    }
    let mixed = |error: &crate::Error| matches!(error.kind(), ErrorKind::Number(NumberError::UnitMismatch { .. }));
    let code = match &read {
        Ok(figure) if figure.kind == FigureKind::Count => match figure.bounds.as_ref().and_then(whole) {
            Some(bounds) => {
                if bounds.lower != bounds.upper {
                    part.notes.note(FindingCode::FigureBounded, Some(column), None, row);
                }
                return (bounds, read.ok());
            }
            None => FindingCode::FigureUnreadable,
        },
        Err(error) if mixed(error) => FindingCode::UnitsMixed,
        _ => FindingCode::FigureUnreadable,
    };
    part.notes.note(code, Some(column), None, row);
    (Count::ANY, None)
}

/// Bounds of a count as whole numbers.
fn whole(bounds: &Bounds) -> Option<Count> {
    let number = |number: Number| number.to_integer().and_then(|whole| u32::try_from(whole).ok());
    let lower = match bounds.lower() {
        None => 0,
        Some(end) => number(end.value)?.checked_add(u32::from(end.open))?,
    };
    let upper = match bounds.upper() {
        None => UNLIMITED,
        Some(end) => number(end.value)?.checked_sub(u32::from(end.open))?,
    };
    (lower <= upper).then_some(Count { lower, upper })
}
