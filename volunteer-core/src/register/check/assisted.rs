//! People helped: more than live there, parts larger than their whole, shares, units that do not fit together.

use super::super::finding::FindingCode;
use super::super::{NONE, Register, UNKNOWN_DAY, UNLIMITED};
use super::case::{Case, Table, at, indexes};
use super::{check_parts, check_shares};
use crate::context::Context;
use crate::number::{Bounds, Number};
use crate::observation::PopulationDate;
use crate::record::date_of;
use std::collections::BTreeMap;

pub(super) fn check(register: &Register, context: &Context, out: &mut dyn FnMut(&Case)) {
    if register.assistances.is_empty() {
        return;
    }
    populations(register, context, out);
    let table = &register.assistances;
    let mut rows: Vec<u32> = indexes(&table.row).collect();
    rows.sort_by_key(|index| super::case::row_ref(register, Table::Assistances, *index));
    for row in rows.chunk_by(|a, b| of_one_row(register, *a, *b)) {
        together(register, context, row, out);
    }
    units(register, out);
}

fn of_one_row(register: &Register, a: u32, b: u32) -> bool {
    let row = |index| super::case::row_ref(register, Table::Assistances, index);
    row(a) == row(b)
}

fn unit_of(register: &Register, index: u32) -> Option<&str> {
    let unit = &register.assistances.unit;
    at(unit.codes(), index).and_then(|code| unit.label_of(code))
}

fn bounds_of(register: &Register, index: u32) -> Option<Bounds> {
    let table = &register.assistances;
    let (lower, upper) = (Number::from(i64::from(at(&table.lower, index)?)), at(&table.upper, index)?);
    if upper == UNLIMITED {
        Some(Bounds::at_least(lower))
    } else {
        Bounds::between(lower, Number::from(i64::from(upper))).ok()
    }
}

/// More people helped in one row than live at the place, or at the nearest place above it whose population is known.
fn populations(register: &Register, context: &Context, out: &mut dyn FnMut(&Case)) {
    let table = &register.assistances;
    let mut known: BTreeMap<(u32, i32), Option<Number>> = BTreeMap::new();
    for index in indexes(&table.row) {
        let people = unit_of(register, index).is_none_or(|unit| unit == "person");
        let (Some(lower), Some(place), Some(day)) =
            (at(&table.lower, index), at(table.place.codes(), index), at(&table.first_day, index))
        else {
            continue;
        };
        if !people || lower == 0 || place == NONE || day == UNKNOWN_DAY {
            continue;
        }
        let Some(code) = table.place.label_of(place) else { continue };
        let most = *known.entry((place, day)).or_insert_with(|| most_people(register, context, code, day));
        if let Some(most) = most
            && Number::from(i64::from(lower)) > most
        {
            let population = most.to_integer().and_then(|most| i64::try_from(most).ok()).unwrap_or(i64::MAX);
            let details = [("value", i64::from(lower)), ("population", population)];
            out(&Case::new(FindingCode::HelpedMoreThanPopulation, Table::Assistances, &[index]).with(&details));
        }
    }
}

/// The most people who may live at a place; on every map, where the register names none.
fn most_people(register: &Register, context: &Context, place: &str, day: i32) -> Option<Number> {
    let date = PopulationDate { on: date_of(day)?, vintage: None };
    let maps: Vec<&str> = match register.scope.map.as_deref() {
        Some(map) => vec![map],
        None => context.gazetteer.maps().iter().map(|map| map.id.as_str()).collect(),
    };
    let above = context.gazetteer.ancestors(place).map(|above| above.code.as_str());
    std::iter::once(place).chain(above).find_map(|place| {
        let found = maps.iter().filter_map(|map| context.populations.find((place, map), &date).ok());
        let most: Option<Vec<Number>> = found.map(|one| one.value?.upper().map(|end| end.value)).collect();
        most?.into_iter().max()
    })
}

/// The figures of one row of the source: a whole and its parts, or shares.
fn together(register: &Register, context: &Context, row: &[u32], out: &mut dyn FnMut(&Case)) {
    let mut by_unit: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for index in row {
        by_unit.entry(unit_of(register, *index).unwrap_or("person")).or_default().push(*index);
    }
    for (unit, rows) in by_unit {
        let figures = |rows: &[u32]| rows.iter().filter_map(|index| bounds_of(register, *index)).collect::<Vec<_>>();
        if unit == "percent" {
            if rows.len() > 1 && check_shares(&figures(&rows), &context.checks) == Ok(true) {
                out(&Case::new(FindingCode::SharesNot100, Table::Assistances, &rows)
                    .with(&[("sum", sum(register, &rows))]));
            }
            continue;
        }
        let (whole, parts): (Vec<u32>, Vec<u32>) = rows.iter().partition(|index| part_of(register, **index).is_none());
        let ([whole_row], false) = (whole.as_slice(), parts.is_empty()) else { continue };
        let Some(whole) = bounds_of(register, *whole_row) else { continue };
        let exceed = check_parts(&whole, &figures(&parts), false) == Ok(true)
            || context.checks.exclusive.iter().any(|words| {
                let of_these =
                    |index: &u32| part_of(register, *index).is_some_and(|part| words.iter().any(|word| word == part));
                let parts: Vec<u32> = parts.iter().copied().filter(of_these).collect();
                parts.len() > 1 && check_parts(&whole, &figures(&parts), true) == Ok(true)
            });
        if exceed {
            let details = [("parts", sum(register, &parts)), ("whole", sum(register, &[*whole_row]))];
            let case = Case::new(FindingCode::PartsExceedWhole, Table::Assistances, &parts).with(&details);
            out(&Case { beside: &[*whole_row], ..case });
        }
    }
}

/// Which part of the people it counts: by the category of beneficiaries, else by a declared category such as the sex.
fn part_of(register: &Register, index: u32) -> Option<&str> {
    let table = &register.assistances;
    let label = |column: &'_ super::super::Coded| at(column.codes(), index).filter(|code| *code != NONE);
    std::iter::once(&table.category)
        .chain(&table.categories)
        .find_map(|column| label(column).and_then(|code| column.label_of(code)))
}

fn sum(register: &Register, rows: &[u32]) -> i64 {
    rows.iter().filter_map(|index| at(&register.assistances.lower, *index)).map(i64::from).sum()
}

/// Units counted together in one number, and one category of one activity counted in several units.
fn units(register: &Register, out: &mut dyn FnMut(&Case)) {
    let table = &register.assistances;
    let mut of_category: BTreeMap<(u32, u32), Vec<u32>> = BTreeMap::new();
    for index in indexes(&table.row) {
        if unit_of(register, index).is_some_and(|unit| unit.contains('+')) {
            out(&Case::new(FindingCode::UnitsMixed, Table::Assistances, &[index]));
            continue;
        }
        let (Some(activity), Some(category)) = (at(table.activity.codes(), index), at(table.category.codes(), index))
        else {
            continue;
        };
        if activity != NONE && category != NONE && at(table.unit.codes(), index).is_some_and(|unit| unit != NONE) {
            of_category.entry((activity, category)).or_default().push(index);
        }
    }
    for rows in of_category.values() {
        let unit = |index: &u32| at(table.unit.codes(), *index);
        let first = rows.first().and_then(unit);
        if rows.iter().any(|index| unit(index) != first) {
            out(&Case::new(FindingCode::UnitsMixed, Table::Assistances, rows));
        }
    }
}
