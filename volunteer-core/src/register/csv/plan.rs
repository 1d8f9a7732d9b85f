//! A layout and a header, made ready for reading rows.

use super::dates::DatePattern;
use super::labels::{Known, Labels};
use super::numbers::Marks;
use super::slow::{ClockSaid, TimeSaid};
use super::split::Cell;
use super::stamps::{Forms, Stamp};
use super::zones::Zone;
use crate::error::{LayoutError, Result};
use crate::figure::TextLanguage;
use crate::record::{Direct, RecordStatus};
use crate::register::layout::{ColumnRole, ColumnRule, Layout, MAX_COLUMNS, RowKind, sign};
use crate::register::part::Part;
use crate::register::texts::Memo;
use crate::register::{Coded, NONE};
use crate::{Unit, Word};

/// What is done with the cells of one column.
pub(super) enum Action {
    /// A code for each text.
    Label(Box<Labels>),
    /// Several texts in one cell.
    Members(Box<Labels>, char),
    /// A day; plain ones, and those with more in the cell.
    Day { forms: Forms, memo: Memo<Option<i32>>, more: Box<Memo<Option<Stamp>>> },
    /// A time of day; plain ones, and others.
    Clock { forms: Forms, memo: Memo<Option<u16>>, more: Box<Memo<Option<ClockSaid>>> },
    /// Hours, or minutes; how many minutes, and whether these are exact; and what is no plain number.
    Time { hours: bool, memo: Memo<Option<(i32, bool)>>, more: Box<Memo<Option<TimeSaid>>> },
    /// How many: a number, or a figure.
    Figure(Option<Unit>),
    /// People helped.
    Helped(Box<Helped>),
    /// A status where the cell says yes.
    Flag(RecordStatus),
}

/// What a column of people helped says beside its figure.
#[derive(Clone, Debug)]
pub(super) struct Helped {
    pub(super) given: Option<Unit>,
    pub(super) unit: u32,
    pub(super) category: u32,
    pub(super) service: u32,
    pub(super) direct: Direct,
}

/// One column that is read.
pub(super) struct Slot {
    /// Its place in the row; `None` for a constant.
    pub(super) at: Option<usize>,
    /// The columns whose cells follow its own.
    pub(super) joined: Vec<usize>,
    pub(super) role: ColumnRole,
    pub(super) action: Action,
    pub(super) value: Option<String>,
    /// For a category: which one.
    pub(super) category: usize,
    /// What the cells of the rows that are at hand stand for, where it is known already.
    pub(super) ahead: Vec<Option<Known>>,
}

impl Slot {
    /// Whether a finding may quote the cell.
    pub(super) const fn may_be_quoted(&self) -> bool {
        use ColumnRole::{Category, Direct, Field, Flag, Form, HelpedCategory, Kind, Place, Service, Status, Unit};
        matches!(
            self.role,
            Place | Category | Status | Flag | Field | Form | Service | HelpedCategory | Kind | Unit | Direct
        )
    }
}

/// A layout made ready.
pub(super) struct Plan {
    pub(super) row: RowKind,
    pub(super) slots: Vec<Slot>,
    /// How many cells a row should have; `None` where nothing says so.
    pub(super) width: Option<usize>,
    pub(super) categories: usize,
    pub(super) marks: Marks,
    pub(super) nulls: Vec<String>,
    pub(super) sentinels: Vec<String>,
    pub(super) yes: Vec<String>,
    pub(super) language: TextLanguage,
    pub(super) over_midnight: bool,
    pub(super) hours_each: bool,
    pub(super) person_unit: u32,
    /// Which columns of the table are read.
    pub(super) read: Vec<bool>,
    /// Whether a column before the last of these is not read.
    pub(super) unread: bool,
    /// Texts of other columns, and whether they head a total.
    pub(super) totals: Memo<bool>,
    roles: Vec<ColumnRole>,
}

impl Plan {
    /// Finds the columns in the header.
    pub(super) fn new(layout: &Layout, header: Option<&[String]>, part: &mut Part) -> Result<Self> {
        let mut names: Vec<String> = (layout.columns.iter())
            .filter(|column| column.role == ColumnRole::Category)
            .filter_map(|column| column.category.clone())
            .collect();
        names.sort();
        let mut slots = Vec::new();
        for (index, rule) in layout.columns.iter().enumerate() {
            let at = find(rule, header).map_err(|error| error.at_index(index).at_key("columns"))?;
            if at.is_none() && rule.value.is_none() {
                continue;
            }
            let action = action(rule, layout, part)?;
            let category = names.iter().position(|name| Some(name) == rule.category.as_ref()).unwrap_or(0);
            part.notes.columns.push(name_of(rule, at, header));
            let joined = join(rule, header).map_err(|error| error.at_index(index).at_key("columns"))?;
            let (role, value) = (rule.role, rule.value.clone());
            slots.push(Slot { at, joined, role, action, value, category, ahead: Vec::new() });
        }
        for table in [
            &mut part.participations.categories,
            &mut part.assistances.categories,
            &mut part.activities.categories,
            &mut part.organisations.categories,
            &mut part.people.categories,
        ] {
            *table = names.iter().map(|name| Coded::empty(name.as_str(), 0)).collect();
        }
        let columns = slots.iter().filter_map(|slot: &Slot| slot.at).max().map_or(0, |last| last.saturating_add(1));
        let mut read = vec![false; columns.min(usize::try_from(MAX_COLUMNS).unwrap_or(usize::MAX))];
        for at in slots.iter().filter_map(|slot| slot.at) {
            read.iter_mut().skip(at).take(1).for_each(|read| *read = true);
        }
        let sentinels = ["9999", "99999", "999999", "-1", "-99", "-999", "-9999"].map(str::to_owned).to_vec();
        Ok(Self {
            row: layout.row,
            roles: slots.iter().map(|slot| slot.role).collect(),
            slots,
            width: header.map(<[String]>::len),
            categories: names.len(),
            marks: Marks {
                decimal: layout.decimal_mark.as_deref().and_then(sign).unwrap_or(b'.'),
                group: layout.group_mark.as_deref().and_then(sign),
            },
            nulls: layout.null_words.clone(),
            sentinels: layout.sentinels.clone().unwrap_or(sentinels),
            yes: layout.yes_words.clone(),
            language: layout.language.unwrap_or(TextLanguage::Auto),
            over_midnight: layout.over_midnight,
            hours_each: layout.hours_each,
            person_unit: part.intern("unit", Unit::Person.to_string().as_str())?,
            unread: read.contains(&false),
            read,
            totals: Memo::default(),
        })
    }

    /// Looks up the codes of several rows, column by column.
    pub(super) fn look_up(
        &mut self,
        text: &str,
        cells: &[Cell],
        rows: &(impl Iterator<Item = (usize, usize)> + Clone),
    ) {
        for slot in &mut self.slots {
            slot.ahead.clear();
            let (Action::Label(labels), Some(at), true) = (&slot.action, slot.at, slot.joined.is_empty()) else {
                continue;
            };
            let cell = |(start, end): (usize, usize)| {
                let cell = cells.get(start..end)?.get(at)?.plain(text)?;
                labels.known(cell)
            };
            slot.ahead.extend(rows.clone().map(cell));
        }
    }

    pub(super) fn has(&self, role: ColumnRole) -> bool {
        self.roles.contains(&role)
    }
}

fn action(rule: &ColumnRule, layout: &Layout, part: &mut Part) -> Result<Action> {
    let labels = || Box::new(Labels::new(rule.role, rule.category.as_deref(), &rule.words));
    let forms = || -> Result<Forms> {
        let patterns = if rule.dates.is_empty() { &layout.dates } else { &rule.dates };
        let mut patterns = patterns.iter().map(|form| DatePattern::parse(form)).collect::<Result<Vec<_>>>()?;
        if patterns.is_empty() {
            patterns.push(DatePattern::parse("YYYY-MM-DD")?);
        }
        Ok(Forms { patterns, zone: layout.zone.as_deref().and_then(Zone::parse) })
    };
    Ok(match rule.role {
        ColumnRole::FirstDay | ColumnRole::LastDay | ColumnRole::BirthDay => {
            Action::Day { forms: forms()?, memo: Memo::default(), more: Box::default() }
        }
        ColumnRole::Start | ColumnRole::End => {
            Action::Clock { forms: forms()?, memo: Memo::default(), more: Box::default() }
        }
        ColumnRole::Hours | ColumnRole::Minutes => {
            let hours = rule.role == ColumnRole::Hours;
            Action::Time { hours, memo: Memo::default(), more: Box::default() }
        }
        ColumnRole::Heads | ColumnRole::UnknownMembers => Action::Figure(rule.unit.clone()),
        ColumnRole::Helped => {
            let mut code =
                |dictionary, label: Option<&str>| label.map_or(Ok(NONE), |label| part.intern(dictionary, label));
            Action::Helped(Box::new(Helped {
                category: code("category", rule.category.as_deref())?,
                service: code("service", rule.service.as_deref())?,
                unit: code("unit", rule.unit.as_ref().map(ToString::to_string).as_deref())?,
                given: rule.unit.clone(),
                direct: rule.direct,
            }))
        }
        ColumnRole::Flag => Action::Flag(rule.status.unwrap_or(RecordStatus::Done)),
        ColumnRole::Members => {
            let separator = rule.separator.as_deref().and_then(|text| text.chars().next());
            Action::Members(labels(), separator.unwrap_or(','))
        }
        _ => Action::Label(labels()),
    })
}

/// The places of the columns whose cells follow its own.
fn join(rule: &ColumnRule, header: Option<&[String]>) -> Result<Vec<usize>> {
    let place = |name: &String| {
        let other = ColumnRule::named(name.as_str(), rule.role);
        find(&other, header).map_err(|error| error.at_key("joined"))
    };
    Ok(rule.joined.iter().map(place).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// The place of a column in the header.
fn find(rule: &ColumnRule, header: Option<&[String]>) -> Result<Option<usize>> {
    let cells = header.unwrap_or_default();
    let missing = |column: &str| {
        let suggestion = crate::error::nearest(column, cells.iter().map(|cell| cell.trim())).map(crate::error::excerpt);
        LayoutError::ColumnMissing { column: crate::error::excerpt(column), suggestion }
    };
    if let Some(number) = rule.number {
        let at = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        let over = cells.get(at);
        let fits = match (&rule.name, header) {
            (_, None) => true,
            (None, Some(_)) => over.is_some(),
            (Some(name), Some(_)) => over.is_some_and(|cell| plain(cell) == plain(name)),
        };
        return match (fits, rule.optional) {
            (true, _) => Ok(Some(at)),
            (false, true) => Ok(None),
            (false, false) => Err(missing(rule.name.as_deref().unwrap_or(&number.to_string())).into()),
        };
    }
    let Some(name) = rule.name.as_deref() else { return Ok(None) };
    let mut same: Vec<usize> =
        (0..).zip(cells).filter(|(_, cell)| cell.trim() == name.trim()).map(|(at, _)| at).collect();
    if same.is_empty() {
        same = (0..).zip(cells).filter(|(_, cell)| plain(cell) == plain(name)).map(|(at, _)| at).collect();
    }
    let number = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
    match *same {
        [at] => Ok(Some(at)),
        [first, second, ..] => {
            let (first, second) = (number(first), number(second));
            Err(LayoutError::HeaderDuplicate { column: crate::error::excerpt(name), first, second }.into())
        }
        // A column that may be absent is not absent where its name is written with a slip of the pen.
        [] if rule.optional && near(name, cells) => Err(missing(name).into()),
        [] if rule.optional => Ok(None),
        [] => Err(missing(name).into()),
    }
}

/// Whether one letter of a name in the header is another than in this one.
fn near(name: &str, header: &[String]) -> bool {
    let name = plain(name);
    name.chars().count() >= 4
        && header.iter().any(|cell| crate::error::distance(&plain(cell), &name).is_some_and(|edits| edits <= 1))
}

/// A name of a column without regard to case and spaces.
fn plain(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// The name by which findings speak of a column: its rule's, the header's, or its number.
fn name_of(rule: &ColumnRule, at: Option<usize>, header: Option<&[String]>) -> String {
    let over = at.and_then(|at| header.unwrap_or_default().get(at)).filter(|cell| !cell.trim().is_empty());
    match (&rule.name, over, at) {
        (Some(name), ..) => name.clone(),
        (None, Some(cell), _) => crate::error::excerpt(cell.trim()),
        (None, None, Some(at)) => (at + 1).to_string(),
        (None, None, None) => rule.role.as_str().to_owned(),
    }
}
