//! One row: its cells read, its records written.

use super::labels::{Known, Places, yes_or_no};
use super::plan::{Action, Helped, Plan, Slot};
use super::split::Cell;
use crate::Word;
use crate::error::{ErrorKind, FigureError, NumberError, Result};
use crate::figure::{FigureKind, ReportedFigure};
use crate::number::Bounds;
use crate::record::{Answer, Direct, RecordStatus};
use crate::register::finding::FindingCode;
use crate::register::layout::ColumnRole;
use crate::register::part::Part;
use crate::register::{NONE, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES, UNLIMITED};
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
            if let Some(Known { code, note: None }) = ahead {
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
                    self.empty(slot.role, column, plan, part);
                    return Ok(());
                };
                let read = self.cell(slot, None, (column, &value), plan, part, places);
                slot.value = Some(value);
                return read;
            }
            self.cell(slot, ahead, (column, said), plan, part, places)
        });
        plan.slots = slots;
        read
    }

    /// An empty cell where something is expected.
    fn empty(&mut self, role: ColumnRole, column: usize, plan: &Plan, part: &mut Part) {
        let code = match role {
            ColumnRole::FirstDay => FindingCode::DateMissing,
            ColumnRole::Place => FindingCode::PlaceMissing,
            ColumnRole::Person if !plan.has(ColumnRole::Heads) => FindingCode::PersonMissing,
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
                }
                self.label(slot.role, slot.category, known.code);
            }
            Action::Members(labels, separator) => {
                for name in said.split(*separator).map(str::trim).filter(|name| !name.is_empty()) {
                    let known = labels.code(name, part, places)?;
                    self.members.push(known.code);
                }
            }
            Action::Day(patterns, memo) => {
                let day = memo.of(said, |said| patterns.iter().find_map(|pattern| pattern.read(said)));
                if day.is_none() {
                    note(part, FindingCode::DateUnreadable, self.row);
                }
                let day = day.unwrap_or(UNKNOWN_DAY);
                match slot.role {
                    ColumnRole::FirstDay => self.first = day,
                    ColumnRole::LastDay => self.last = Some(day),
                    _ => self.birth = day,
                }
            }
            Action::Clock(memo) => {
                let clock = memo.of(said, super::clocks::clock);
                if clock.is_none() {
                    note(part, FindingCode::ClockUnreadable, self.row);
                }
                let clock = clock.unwrap_or(UNKNOWN_CLOCK);
                if slot.role == ColumnRole::Start { self.start = clock } else { self.end = clock }
            }
            Action::Time { hours, memo } => {
                let read = memo.of(said, |said| match hours {
                    true => plan.marks.hours(said),
                    false => plan.marks.decimal(said).and_then(|minutes| minutes.times_rounded(1)),
                });
                match read {
                    None => note(part, FindingCode::NumberUnreadable, self.row),
                    Some((_, false)) => note(part, FindingCode::HoursRounded, self.row),
                    Some(_) => {}
                }
                if is_one_of(said, &plan.sentinels) {
                    note(part, FindingCode::SentinelValue, self.row);
                }
                self.minutes = Some(read.map_or(UNKNOWN_MINUTES, |(minutes, _)| minutes));
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
                Some(Answer::Yes) if self.flag.is_none() => self.flag = Some(*status),
                // The order of the columns settles which of several flags counts.
                Some(_) => {}
                None => note(part, FindingCode::StatusUnknown, self.row),
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
            ColumnRole::Status => self.status = RecordStatus::ALL.get(place).copied(),
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
        self.helped.push(HelpedHere {
            count,
            unit: named,
            category: rule.category,
            service: rule.service,
            direct: rule.direct,
            text: (!bare).then(|| said.into()),
        });
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
    (Count { lower: 0, upper: UNLIMITED }, None)
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
