//! The categories of rows: of the row itself, of its activity, or of its person.

use crate::register::contradictions::{Said, Things};
use crate::register::{Coded, Direct, NONE, People, Register};
use std::sync::Arc;

/// A category of every row of a table, looked up where it stands.
#[derive(Clone)]
pub(super) struct Category<'r> {
    pub labels: Arc<[String]>,
    codes: Codes<'r>,
    /// What was said differently of the things that the rows refer to, or are.
    said: Option<&'r Said<u32>>,
}

#[derive(Clone, Copy)]
enum Codes<'r> {
    /// Of the row itself.
    Own(&'r [u32]),
    /// Of what the row refers to: its activity, its person.
    Through {
        of_row: &'r [u32],
        of_thing: &'r [u32],
    },
    Direct(&'r [Direct]),
}

impl<'r> Category<'r> {
    pub(super) fn of(column: &'r Coded) -> Self {
        Self { labels: Arc::clone(&column.labels), codes: Codes::Own(column.codes()), said: None }
    }

    /// The category of what the rows refer to by code.
    fn through(column: &'r Coded, of_row: &'r [u32]) -> Self {
        Self {
            labels: Arc::clone(&column.labels),
            codes: Codes::Through { of_row, of_thing: column.codes() },
            said: None,
        }
    }

    fn direct(column: &'r [Direct]) -> Self {
        Self { labels: ["direct", "indirect"].map(String::from).into(), codes: Codes::Direct(column), said: None }
    }

    /// The same, with what was said differently of a thing.
    fn said(mut self, register: &'r Register, things: Things, column: &str) -> Self {
        self.said = register.contradictions.codes(things, column);
        self
    }

    /// The codes of which a row has one, where several were said; none where nothing is known, or all of it.
    pub(super) fn one_of(&self, row: usize) -> &'r [u32] {
        let Some(said) = self.said else { return &[] };
        let thing = match self.codes {
            Codes::Through { of_row, .. } => of_row.get(row).copied().unwrap_or(NONE),
            Codes::Own(_) | Codes::Direct(_) => u32::try_from(row).unwrap_or(NONE),
        };
        said.get(&thing).map_or(&[], Vec::as_slice)
    }

    /// The code of a row; [`NONE`] where it is not known.
    pub(super) fn code(&self, row: usize) -> u32 {
        match self.codes {
            Codes::Own(codes) => codes.get(row).copied().unwrap_or(NONE),
            Codes::Through { of_row, of_thing } => of_row.get(row).map_or(NONE, |thing| at(of_thing, *thing)),
            Codes::Direct(answers) => match answers.get(row) {
                Some(Direct::Direct) => 0,
                Some(Direct::Indirect) => 1,
                _ => NONE,
            },
        }
    }

    /// Whether it is known of any row.
    fn is_known(&self) -> bool {
        if self.said.is_some_and(|said| !said.is_empty()) {
            return true;
        }
        match self.codes {
            Codes::Own(codes) => codes.iter().any(|code| *code != NONE),
            Codes::Through { of_row, of_thing } => {
                of_thing.iter().any(|code| *code != NONE) && of_row.iter().any(|thing| at(of_thing, *thing) != NONE)
            }
            Codes::Direct(answers) => answers.iter().any(|answer| *answer != Direct::Unknown),
        }
    }
}

/// The item of a column by a code.
pub(super) fn at(column: &[u32], code: u32) -> u32 {
    usize::try_from(code).ok().and_then(|code| column.get(code)).copied().unwrap_or(NONE)
}

fn of_people<'r>(
    (register, things): (&'r Register, Things),
    people: &'r People,
    who: &'r [u32],
    name: &str,
) -> Option<Category<'r>> {
    people.category_named(name).map(|column| Category::through(column, who).said(register, things, name))
}

/// What the activity of a row says.
fn of_activity<'r>(register: &'r Register, of_row: &'r [u32], name: &str) -> Option<Category<'r>> {
    let activities = register.activities();
    let column = match name {
        "form" => Some(activities.form()),
        "field" => Some(activities.field()),
        _ => activities.category_named(name),
    };
    column.map(|column| Category::through(column, of_row).said(register, Things::Activities, name))
}

/// The first column that says something; else the first there is. What a row says itself goes before what its activity says,
/// and that before what the person's own row says.
fn first(columns: [Option<Category<'_>>; 3]) -> Option<Category<'_>> {
    let mut silent = None;
    for column in columns.into_iter().flatten() {
        if column.is_known() {
            return Some(column);
        }
        silent.get_or_insert(column);
    }
    silent
}

fn names<'a>(fixed: &[&str], declared: impl Iterator<Item = &'a Coded>) -> Vec<String> {
    let mut all: Vec<String> = fixed.iter().map(|name| (*name).to_owned()).collect();
    all.extend(declared.map(|column| column.name().to_owned()));
    all.sort();
    all.dedup();
    all
}

/// A category of the participations, or the names of those there are.
pub(super) fn of_participations<'r>(register: &'r Register, name: &str) -> Result<Category<'r>, Vec<String>> {
    let table = register.participations();
    let activities = register.activities();
    let own = match name {
        "activity" => Some(Category::of(table.activity())),
        "organisation" => Some(Category::of(table.organisation())),
        "field" => Some(Category::of(table.field())),
        _ => table.category_named(name).map(Category::of),
    };
    let activity = || of_activity(register, table.activity().codes(), name).filter(|_| name != "field");
    let person = || of_people((register, Things::People), register.people(), table.person(), name);
    first([own, activity(), person()]).ok_or_else(|| {
        let declared = table.categories().iter().chain(activities.categories()).chain(register.people().categories());
        names(&["activity", "organisation", "field", "form"], declared)
    })
}

/// A category of the activities.
pub(super) fn of_activities<'r>(register: &'r Register, name: &str) -> Result<Category<'r>, Vec<String>> {
    let table = register.activities();
    let found = match name {
        "organisation" => Some(Category::of(table.organisation())),
        "field" => Some(Category::of(table.field())),
        "form" => Some(Category::of(table.form())),
        _ => table.category_named(name).map(Category::of),
    };
    let found = found.map(|column| column.said(register, Things::Activities, name));
    found.ok_or_else(|| names(&["organisation", "field", "form"], table.categories().iter()))
}

/// A category of the organisations.
pub(super) fn of_organisations<'r>(register: &'r Register, name: &str) -> Result<Category<'r>, Vec<String>> {
    let table = register.organisations();
    let found = match name {
        "kind" => Some(Category::of(table.kind())),
        _ => table.category_named(name).map(Category::of),
    };
    let found = found.map(|column| column.said(register, Things::Organisations, name));
    found.ok_or_else(|| names(&["kind"], table.categories().iter()))
}

/// A category of the assistances.
pub(super) fn of_assistances<'r>(register: &'r Register, name: &str) -> Result<Category<'r>, Vec<String>> {
    let table = register.assistances();
    let activities = register.activities();
    let own = match name {
        "activity" => Some(Category::of(table.activity())),
        "organisation" => Some(Category::of(table.organisation())),
        "beneficiary" => Some(Category::of(table.category())),
        "service" => Some(Category::of(table.service())),
        "direct" => Some(Category::direct(table.direct())),
        _ => table.category_named(name).map(Category::of),
    };
    let activity = || of_activity(register, table.activity().codes(), name);
    let person = || of_people((register, Things::Beneficiaries), register.beneficiaries(), table.beneficiary(), name);
    first([own, activity(), person()]).ok_or_else(|| {
        let fixed = ["activity", "organisation", "beneficiary", "service", "direct", "form", "field"];
        let declared =
            table.categories().iter().chain(activities.categories()).chain(register.beneficiaries().categories());
        names(&fixed, declared)
    })
}
