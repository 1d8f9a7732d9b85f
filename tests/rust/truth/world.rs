//! A small true world: who did what, when, where and for how long.

use volunteer_core::calendar::{Date, Period};
use volunteer_tests::fuzz::Random;

/// A number below `limit`.
pub fn below(random: &mut Random, limit: usize) -> usize {
    random.below(limit)
}

/// One shift as it happened.
#[derive(Clone, Debug)]
pub struct Shift {
    pub person: usize,
    pub day: Date,
    /// Minutes from midnight.
    pub start: i64,
    pub minutes: i64,
    /// 0 done, 1 did not come, 2 cancelled.
    pub status: usize,
    pub activity: usize,
    pub region: usize,
}

/// One event, with those who came.
#[derive(Clone, Debug)]
pub struct Event {
    pub people: Vec<usize>,
    pub day: Date,
    pub start: i64,
    pub minutes: i64,
    pub region: usize,
}

/// What happened in 2024.
#[derive(Clone, Debug)]
pub struct World {
    pub shifts: Vec<Shift>,
    pub events: Vec<Event>,
}

/// Codes of the regions that occur, with their names in Kazakh, Russian and English.
pub const REGIONS: [(&str, [&str; 3]); 4] = [
    ("KZ-59", ["Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan Region"]),
    ("KZ-71", ["Астана", "Астана", "Astana"]),
    ("KZ-15", ["Ақтөбе облысы", "Актюбинская область", "Aktobe Region"]),
    ("KZ-43", ["Қызылорда облысы", "Кызылординская область", "Kyzylorda Region"]),
];

fn day(random: &mut Random, months: usize) -> Date {
    let (month, day) = (below(random, months) + 1, below(random, 28) + 1);
    format!("2024-{month:02}-{day:02}").parse().expect("a day of 2024")
}

impl World {
    pub fn new(random: &mut Random, absences: bool, length: usize) -> Self {
        let people = below(random, 9) + 1;
        let months = [12, 2, 1][below(random, 3)];
        let mut shifts = Vec::new();
        for _ in 0..below(random, length) + 1 {
            let minutes = [15, 30, 45, 60, 75, 90, 120, 150, 180, 240, 270, 300, 480][below(random, 13)];
            let status = if absences && below(random, 4) == 0 { 1 + below(random, 2) } else { 0 };
            let (person, start) = (below(random, people), 8 * 60 + 15 * below(random, 28) as i64);
            let (activity, region) = (below(random, 3), below(random, REGIONS.len()));
            shifts.push(Shift { person, day: day(random, months), start, minutes, status, activity, region });
        }
        let mut events = Vec::new();
        for _ in 0..below(random, 12) + 1 {
            let mut list: Vec<usize> = (0..people + 3).filter(|_| below(random, 2) == 0).collect();
            if list.is_empty() {
                list.push(0);
            }
            let (start, minutes) = (9 * 60 + 30 * below(random, 12) as i64, 30 * (below(random, 8) as i64 + 1));
            events.push(Event {
                people: list,
                day: day(random, months),
                start,
                minutes,
                region: below(random, REGIONS.len()),
            });
        }
        Self { shifts, events }
    }

    /// How many different people took part in a period and region, and for how many minutes.
    pub fn shifts_in(&self, period: Period, region: Option<usize>) -> (i64, i64) {
        let here = |shift: &&Shift| {
            shift.status == 0 && period.contains(shift.day) && region.is_none_or(|region| region == shift.region)
        };
        let mut people: Vec<usize> = self.shifts.iter().filter(here).map(|shift| shift.person).collect();
        people.sort_unstable();
        people.dedup();
        (people.len() as i64, self.shifts.iter().filter(here).map(|shift| shift.minutes).sum())
    }

    /// The same of the events.
    pub fn events_in(&self, period: Period, region: Option<usize>) -> (i64, i64) {
        let here = |event: &&Event| period.contains(event.day) && region.is_none_or(|region| region == event.region);
        let mut people: Vec<usize> = self.events.iter().filter(here).flat_map(|event| event.people.clone()).collect();
        people.sort_unstable();
        people.dedup();
        let minutes = self.events.iter().filter(here).map(|event| event.minutes * event.people.len() as i64).sum();
        (people.len() as i64, minutes)
    }
}
