//! Records that come as documents, as a part of a register.
//!
//! The `row` of a record counts from 1 through participations, assistances, activities, volunteers, organisations and
//! beneficiaries, in this order, so that one row is one record and findings about it are about nothing else.

use crate::Word;
use crate::calendar::{Date, Period};
use crate::error::{LayoutError, Result};
use crate::number::{Bounds, Number, Unit};
use crate::record::{PersonId, Records};
use crate::register::columns::{ActivityEntry, AssistanceEntry, OrganisationEntry, ParticipationEntry};
use crate::register::finding::FindingCode;
use crate::register::part::Part;
use crate::register::{Coded, NONE, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES, UNLIMITED};
use std::collections::BTreeMap;

/// What is known of an activity, for records that say nothing themselves.
#[derive(Clone, Copy)]
struct Known {
    first: i32,
    last: i32,
    place: u32,
    organisation: u32,
    field: u32,
}

const NOTHING: Known = Known { first: UNKNOWN_DAY, last: UNKNOWN_DAY, place: NONE, organisation: NONE, field: NONE };

pub(super) fn part(name: &str, records: &Records) -> Result<Part> {
    let mut part = Part::default();
    name.clone_into(&mut part.reading.name);
    let lists = [
        records.organisations.len(),
        records.activities.len(),
        records.volunteers.len(),
        records.participations.len(),
        records.beneficiaries.len(),
        records.assistances.len(),
    ];
    let rows = lists.iter().fold(0_usize, |sum, list| sum.saturating_add(*list));
    part.reading.rows = u32::try_from(rows).map_err(|_| LayoutError::TooMany { part: "rows", limit: u32::MAX })?;
    organisations(&mut part, records)?;
    let known = activities(&mut part, records)?;
    volunteers(&mut part, records)?;
    beneficiaries(&mut part, records)?;
    participations(&mut part, records, &known)?;
    assistances(&mut part, records, &known)?;
    Ok(part)
}

/// A list with its rows, after the records of other lists.
fn numbered<T>(before: usize, list: &[T]) -> impl Iterator<Item = (u32, &T)> {
    // The sum of all lists was found to fit.
    (u32::try_from(before).unwrap_or(0).saturating_add(1)..).zip(list)
}

fn label(part: &mut Part, dictionary: &str, label: Option<&str>) -> Result<u32> {
    label.map_or(Ok(NONE), |label| part.intern(dictionary, label))
}

fn person(part: &mut Part, dictionary: &str, id: Option<&PersonId>) -> Result<u32> {
    label(part, dictionary, id.map(PersonId::reveal))
}

fn day(date: Option<Date>) -> i32 {
    date.map_or(UNKNOWN_DAY, |date| date.to_epoch_days())
}

fn days(period: Option<&Period>) -> (i32, i32) {
    period.map_or((UNKNOWN_DAY, UNKNOWN_DAY), |period| (day(Some(period.start())), day(Some(period.end()))))
}

/// The day of birth, where it is known to the day.
fn birth(born: Option<&Period>) -> i32 {
    day(born.filter(|born| born.start() == born.end()).map(Period::start))
}

/// A count as documents hold it: closed whole ends.
fn count(bounds: Option<&Bounds>) -> (u32, u32) {
    let whole = |number: Number, or: u32| {
        number.to_integer().map_or(or, |whole| u32::try_from(whole).unwrap_or(if whole < 0 { 0 } else { UNLIMITED }))
    };
    match bounds {
        None => (1, 1),
        Some(bounds) => (
            bounds.lower().map_or(0, |end| whole(end.value, 0)),
            bounds.upper().map_or(UNLIMITED, |end| whole(end.value, UNLIMITED)),
        ),
    }
}

fn organisations(part: &mut Part, records: &Records) -> Result<()> {
    for (row, one) in numbered(
        records.participations.len() + records.assistances.len() + records.activities.len() + records.volunteers.len(),
        &records.organisations,
    ) {
        let id = part.intern("organisation", &one.id)?;
        let parent = label(part, "organisation", one.parent.as_deref())?;
        let place = label(part, "place", one.place.as_deref())?;
        let kind = part.intern("kind", one.kind.as_str())?;
        let entry = OrganisationEntry {
            id,
            row,
            parent,
            first_day: day(one.since),
            last_day: day(one.until),
            place,
            kind,
            ..OrganisationEntry::default()
        };
        let to = &mut part.organisations;
        to.push(entry);
    }
    Ok(())
}

fn activities(part: &mut Part, records: &Records) -> Result<BTreeMap<u32, Known>> {
    let mut known = BTreeMap::new();
    for (row, one) in numbered(records.participations.len() + records.assistances.len(), &records.activities) {
        let id = part.intern("activity", &one.id)?;
        let (first, last) = days(one.period.as_ref());
        let place = label(part, "place", one.place.as_deref())?;
        let organisation = label(part, "organisation", one.organisation.as_deref())?;
        let field = label(part, "field", one.field.as_deref())?;
        let form = label(part, "form", one.form.map(Word::as_str))?;
        let entry = ActivityEntry {
            id,
            row,
            first_day: first,
            last_day: last,
            place,
            organisation,
            field,
            form,
            status: one.status,
            ..ActivityEntry::default()
        };
        let to = &mut part.activities;
        to.push(entry);
        known.insert(id, Known { first, last, place, organisation, field });
    }
    Ok(known)
}

fn volunteers(part: &mut Part, records: &Records) -> Result<()> {
    let mut categories = Categories::default();
    for (index, one) in records.volunteers.iter().enumerate() {
        let code = part.intern("person", one.id.reveal())?;
        part.people_codes.push(code);
        categories.add(part, index, "age-band", one.age_band.as_deref())?;
        categories.add(part, index, "sex", one.sex.map(Word::as_str))?;
        categories.add(part, index, "home", one.home.as_deref())?;
    }
    let to = &mut part.people;
    to.row = numbered(
        records.participations.len() + records.assistances.len() + records.activities.len(),
        &records.volunteers,
    )
    .map(|(row, _)| row)
    .collect();
    to.birth_day = records.volunteers.iter().map(|one| birth(one.born.as_ref())).collect();
    to.consent = records.volunteers.iter().map(|one| one.consent).collect();
    to.parent = records.volunteers.iter().map(|one| one.parent).collect();
    to.categories = categories.columns(records.volunteers.len());
    Ok(())
}

fn beneficiaries(part: &mut Part, records: &Records) -> Result<()> {
    let mut categories = Categories::default();
    for (index, one) in records.beneficiaries.iter().enumerate() {
        let code = part.intern("beneficiary", one.id.reveal())?;
        part.beneficiary_codes.push(code);
        categories.add(part, index, "sex", one.sex.map(Word::as_str))?;
        categories.add(part, index, "home", one.home.as_deref())?;
        categories.add(part, index, "beneficiary-unit", Some(one.unit.to_string().as_str()))?;
        for category in &one.categories {
            // Somebody may belong to several: each is a category of its own, with one label.
            categories.add(part, index, &format!("beneficiary:{category}"), Some("yes"))?;
        }
    }
    let to = &mut part.beneficiaries;
    to.row = numbered(
        records.participations.len()
            + records.assistances.len()
            + records.activities.len()
            + records.volunteers.len()
            + records.organisations.len(),
        &records.beneficiaries,
    )
    .map(|(row, _)| row)
    .collect();
    to.birth_day = records.beneficiaries.iter().map(|one| birth(one.born.as_ref())).collect();
    to.consent = vec![crate::record::Answer::Unknown; records.beneficiaries.len()];
    to.parent = to.consent.clone();
    to.categories = categories.columns(records.beneficiaries.len());
    Ok(())
}

fn participations(part: &mut Part, records: &Records, known: &BTreeMap<u32, Known>) -> Result<()> {
    let mut categories = Categories::default();
    for (index, (row, one)) in numbered(0, &records.participations).enumerate() {
        let person = person(part, "person", one.volunteer.as_ref())?;
        let activity = label(part, "activity", one.activity.as_deref())?;
        let place = label(part, "place", one.place.as_deref())?;
        let organisation = label(part, "organisation", one.organisation.as_deref())?;
        let field = label(part, "field", one.field.as_deref())?;
        categories.add(part, index, "role", one.role.map(Word::as_str))?;
        categories.add(part, index, "skill", one.skill.map(Word::as_str))?;
        for (name, value) in &one.categories {
            categories.add(part, index, name, Some(value))?;
        }
        let inherited = known.get(&activity).copied().unwrap_or(NOTHING);
        let (first, mut last) = one.period.as_ref().map_or((inherited.first, inherited.last), |own| days(Some(own)));
        let start = one.start.map_or(UNKNOWN_CLOCK, crate::record::Clock::minutes);
        let end = one.end.map_or(UNKNOWN_CLOCK, crate::record::Clock::minutes);
        if one.start.is_some() && one.end.is_some() && end < start && first == last && first != UNKNOWN_DAY {
            last += 1;
        }
        let whole = |minutes: Number| minutes.to_integer().and_then(|minutes| i32::try_from(minutes).ok());
        let minutes = one.minutes.and_then(whole);
        if one.minutes.is_some() && minutes.is_none() {
            // Half a minute, or more minutes than anybody has: a document of it is refused, a value made by hand is not.
            part.notes.note(FindingCode::NumberUnreadable, None, None, row);
        }
        let (lower, upper) = count(one.heads.as_ref());
        let entry = ParticipationEntry {
            row,
            person,
            heads_lower: lower,
            heads_upper: upper,
            first_day: first,
            last_day: last,
            start,
            end,
            minutes: minutes.unwrap_or(UNKNOWN_MINUTES),
            place: or(place, inherited.place),
            activity,
            organisation: or(organisation, inherited.organisation),
            field: or(field, inherited.field),
            status: one.status,
            ..ParticipationEntry::default()
        };
        let to = &mut part.participations;
        to.push(entry);
    }
    part.participations.categories = categories.columns(records.participations.len());
    Ok(())
}

/// What a record says itself goes before what its activity says.
fn or(own: u32, of_activity: u32) -> u32 {
    if own == NONE { of_activity } else { own }
}

fn assistances(part: &mut Part, records: &Records, known: &BTreeMap<u32, Known>) -> Result<()> {
    let mut categories = Categories::default();
    let units: BTreeMap<&PersonId, &Unit> = records.beneficiaries.iter().map(|one| (&one.id, &one.unit)).collect();
    for (index, (row, one)) in numbered(records.participations.len(), &records.assistances).enumerate() {
        let beneficiary = person(part, "beneficiary", one.beneficiary.as_ref())?;
        let activity = label(part, "activity", one.activity.as_deref())?;
        let place = label(part, "place", one.place.as_deref())?;
        let organisation = label(part, "organisation", one.organisation.as_deref())?;
        let category = label(part, "category", one.category.as_deref())?;
        let service = label(part, "service", one.service.as_deref())?;
        let own = one.unit.as_ref().or_else(|| units.get(one.beneficiary.as_ref()?).copied());
        let unit = label(part, "unit", own.map(ToString::to_string).as_deref())?;
        for (name, value) in &one.categories {
            categories.add(part, index, name, Some(value))?;
        }
        let inherited = known.get(&activity).copied().unwrap_or(NOTHING);
        let (first, last) = one.period.as_ref().map_or((inherited.first, inherited.last), |own| days(Some(own)));
        let (lower, upper) = count(one.count.as_ref());
        let entry = AssistanceEntry {
            row,
            beneficiary,
            lower,
            upper,
            first_day: first,
            last_day: last,
            place: or(place, inherited.place),
            activity,
            organisation: or(organisation, inherited.organisation),
            unit,
            category,
            service,
            direct: one.direct,
            text: one.text.as_deref().map(Into::into),
            ..AssistanceEntry::default()
        };
        let to = &mut part.assistances;
        to.push(entry);
    }
    part.assistances.categories = categories.columns(records.assistances.len());
    Ok(())
}

/// Categories by name, with a code in the rows that have one.
#[derive(Default)]
struct Categories(BTreeMap<String, Vec<(usize, u32)>>);

impl Categories {
    fn add(&mut self, part: &mut Part, index: usize, name: &str, value: Option<&str>) -> Result<()> {
        if let Some(value) = value {
            let code = part.intern(name, value)?;
            self.0.entry(name.to_owned()).or_default().push((index, code));
        }
        Ok(())
    }

    fn columns(self, rows: usize) -> Vec<Coded> {
        let column = |(name, given): (String, Vec<(usize, u32)>)| {
            let mut column = Coded::empty(name, rows);
            for (index, code) in given {
                if let Some(slot) = column.codes.get_mut(index) {
                    *slot = code;
                }
            }
            column
        };
        self.0.into_iter().map(column).collect()
    }
}
