//! Children and minors: who may volunteer alone, and in what.

use super::super::contradictions::Things;
use super::super::finding::FindingCode;
use super::super::{Coded, NONE, Register, UNKNOWN_DAY};
use super::case::{Case, Table, at, indexes};
use crate::Word;
use crate::context::Context;
use crate::record::{Answer, Defined, MinorRules, birthday, day_number};

/// The rules of one version, and the days it holds.
struct Rules<'a> {
    days: std::ops::RangeInclusive<i32>,
    minors: &'a MinorRules,
    /// Activities that are forbidden to minors, by code.
    activities: Vec<bool>,
}

pub(super) fn check(register: &Register, context: &Context, out: &mut dyn FnMut(&Case)) {
    let (table, people) = (&register.participations, &register.people);
    let said = register.contradictions.births(Things::People);
    if people.birth_day.iter().all(|day| *day == UNKNOWN_DAY) && said.is_none() {
        return;
    }
    let versions: Vec<Rules> =
        context.definitions.all().iter().filter_map(|defined| rules_of(register, defined)).collect();
    for index in indexes(&table.row) {
        let Some(person) = at(&table.person, index).filter(|person| *person != NONE) else { continue };
        let known = |column: &[i32], index| at(column, index).filter(|day| *day != UNKNOWN_DAY);
        // Of several births that were said the last one makes the youngest: somebody who may be a child is looked at as one.
        let youngest = said.and_then(|said| said.get(&person)).and_then(|days| days.last()).copied();
        let Some(born) = youngest.or_else(|| known(&people.birth_day, person)) else { continue };
        let Some(day) = known(&table.first_day, index).or_else(|| known(&table.last_day, index)) else { continue };
        let mut say = |code| out(&Case::new(code, Table::Participations, &[index]));
        let younger = |years| birthday(born, years).is_some_and(|birthday| day < birthday);
        if day < born || !younger(context.checks.oldest.saturating_add(1)) {
            say(FindingCode::AgeImpossible);
            continue;
        }
        let absent = at(&table.status, index).is_some_and(crate::record::RecordStatus::is_absence);
        // The latest version that holds on the day.
        let Some(version) = versions.iter().rev().find(|version| version.days.contains(&day) && !absent) else {
            continue;
        };
        if younger(version.minors.alone_from) {
            let yes = |column: &[Answer]| at(column, person) == Some(Answer::Yes);
            if !yes(&people.consent) && !yes(&people.parent) {
                say(FindingCode::ChildWithoutConsent);
            }
        }
        if younger(version.minors.adult_from) && is_forbidden(register, index, version) {
            say(FindingCode::MinorInForbiddenWork);
        }
    }
}

fn rules_of<'a>(register: &Register, defined: &'a Defined) -> Option<Rules<'a>> {
    let rules = defined.minors.as_ref()?;
    let from = defined.definition.from.map_or(i32::MIN, day_number);
    let until = defined.definition.until.map_or(i32::MAX, day_number);
    let activities = &register.activities;
    let mut forbidden: Vec<bool> = indexes(&activities.row)
        .map(|activity| {
            label_in(&activities.form, activity, |form| is_form(rules, form))
                || label_in(&activities.field, activity, |field| is_field(rules, field))
                || activities.categories.iter().any(|column| says_work(rules, column, activity))
        })
        .collect();
    let assistances = &register.assistances;
    for index in indexes(&assistances.row) {
        let with = |category: &str| rules.forbidden_beneficiaries.iter().any(|one| one == category);
        if label_in(&assistances.category, index, with)
            && let Some(activity) = at(assistances.activity.codes(), index).and_then(|code| usize::try_from(code).ok())
            && let Some(flag) = forbidden.get_mut(activity)
        {
            *flag = true;
        }
    }
    Some(Rules { days: from..=until, minors: rules, activities: forbidden })
}

fn label_in(column: &Coded, index: u32, holds: impl Fn(&str) -> bool) -> bool {
    at(column.codes(), index).and_then(|code| column.label_of(code)).is_some_and(holds)
}

fn is_form(rules: &MinorRules, form: &str) -> bool {
    rules.forbidden_forms.iter().any(|one| one.as_str() == form)
}

fn is_field(rules: &MinorRules, field: &str) -> bool {
    rules.forbidden_fields.iter().any(|one| one == field)
}

/// Whether a declared category `form` or `work` says that it is forbidden work.
fn says_work(rules: &MinorRules, column: &Coded, index: u32) -> bool {
    label_in(column, index, |label| match column.name() {
        "form" => is_form(rules, label),
        "work" => rules.forbidden_work.iter().any(|work| work.id == label),
        _ => false,
    })
}

fn is_forbidden(register: &Register, index: u32, version: &Rules) -> bool {
    let table = &register.participations;
    let activity = at(table.activity.codes(), index).and_then(|activity| usize::try_from(activity).ok());
    activity.and_then(|activity| version.activities.get(activity)).copied().unwrap_or(false)
        || label_in(&table.field, index, |field| is_field(version.minors, field))
        || table.categories.iter().any(|column| says_work(version.minors, column, index))
}
