//! The categories of rows: of the row itself, of its activity, or of its person.

use crate::register::{Coded, Direct, NONE, People, Register};

/// A category of every row of a table.
#[derive(Clone)]
pub(super) struct Category {
    pub labels: Vec<String>,
    pub codes: Vec<u32>,
}

impl Category {
    fn of(column: &Coded) -> Self {
        Self { labels: column.labels().to_vec(), codes: column.codes().to_vec() }
    }

    /// The category of what the rows refer to by code.
    fn through(column: &Coded, of_row: &[u32]) -> Self {
        Self { labels: column.labels().to_vec(), codes: of_row.iter().map(|code| at(column.codes(), *code)).collect() }
    }

    fn direct(column: &[Direct]) -> Self {
        let code = |direct: &Direct| match direct {
            Direct::Direct => 0,
            Direct::Indirect => 1,
            Direct::Unknown => NONE,
        };
        Self { labels: vec!["direct".into(), "indirect".into()], codes: column.iter().map(code).collect() }
    }
}

/// The item of a column by a code.
pub(super) fn at(column: &[u32], code: u32) -> u32 {
    usize::try_from(code).ok().and_then(|code| column.get(code)).copied().unwrap_or(NONE)
}

fn of_people(people: &People, who: &[u32], name: &str) -> Option<Category> {
    people.category_named(name).map(|column| Category::through(column, who))
}

/// The first column that says something; else the first there is. What a row says itself goes before what its activity says,
/// and that before what the person's own row says.
fn first(columns: [Option<Category>; 3]) -> Option<Category> {
    let mut silent = None;
    for column in columns.into_iter().flatten() {
        if column.codes.iter().any(|code| *code != NONE) {
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
pub(super) fn of_participations(register: &Register, name: &str) -> Result<Category, Vec<String>> {
    let table = register.participations();
    let activities = register.activities();
    let own = match name {
        "activity" => Some(Category::of(table.activity())),
        "organisation" => Some(Category::of(table.organisation())),
        "field" => Some(Category::of(table.field())),
        _ => table.category_named(name).map(Category::of),
    };
    let activity = || match name {
        "form" => Some(Category::through(activities.form(), table.activity().codes())),
        _ => activities.category_named(name).map(|column| Category::through(column, table.activity().codes())),
    };
    let person = || of_people(register.people(), table.person(), name);
    first([own, activity(), person()]).ok_or_else(|| {
        let declared = table.categories().iter().chain(activities.categories()).chain(register.people().categories());
        names(&["activity", "organisation", "field", "form"], declared)
    })
}

/// A category of the activities.
pub(super) fn of_activities(register: &Register, name: &str) -> Result<Category, Vec<String>> {
    let table = register.activities();
    let found = match name {
        "organisation" => Some(Category::of(table.organisation())),
        "field" => Some(Category::of(table.field())),
        "form" => Some(Category::of(table.form())),
        _ => table.category_named(name).map(Category::of),
    };
    found.ok_or_else(|| names(&["organisation", "field", "form"], table.categories().iter()))
}

/// A category of the organisations.
pub(super) fn of_organisations(register: &Register, name: &str) -> Result<Category, Vec<String>> {
    let table = register.organisations();
    let found = match name {
        "kind" => Some(Category::of(table.kind())),
        _ => table.category_named(name).map(Category::of),
    };
    found.ok_or_else(|| names(&["kind"], table.categories().iter()))
}

/// A category of the assistances.
pub(super) fn of_assistances(register: &Register, name: &str) -> Result<Category, Vec<String>> {
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
    let activity = || match name {
        "form" => Some(Category::through(activities.form(), table.activity().codes())),
        "field" => Some(Category::through(activities.field(), table.activity().codes())),
        _ => activities.category_named(name).map(|column| Category::through(column, table.activity().codes())),
    };
    let person = || of_people(register.beneficiaries(), table.beneficiary(), name);
    first([own, activity(), person()]).ok_or_else(|| {
        let fixed = ["activity", "organisation", "beneficiary", "service", "direct", "form", "field"];
        let declared =
            table.categories().iter().chain(activities.categories()).chain(register.beneficiaries().categories());
        names(&fixed, declared)
    })
}
