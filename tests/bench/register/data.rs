//! The participations that are fed: made by a fixed generator, the same on every machine.

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    fn below(&mut self, limit: u32) -> u32 {
        ((u128::from(self.next()) * u128::from(limit)) >> 64) as u32
    }
}

/// 2025-01-01, in days since 1970-01-01.
pub const FIRST_DAY: i32 = 20_089;
pub const FIELDS: [&str; 8] =
    ["care", "education", "environment", "culture", "sport", "health", "emergency", "animals"];

/// Columns of participations with the labels of their codes: 30 rows a volunteer, 20 an activity, in no order.
pub struct Data {
    pub person: Vec<u32>,
    pub activity: Vec<u32>,
    pub organisation: Vec<u32>,
    pub place: Vec<u32>,
    pub field: Vec<u32>,
    pub day: Vec<i32>,
    pub minutes: Vec<i32>,
    pub sex: Vec<u32>,
    pub people: Vec<String>,
    pub activities: Vec<String>,
    pub organisations: Vec<String>,
}

pub fn make(rows: usize, places: u32) -> Data {
    let mut random = Random(20_260_101);
    let of = |each: usize| u32::try_from((rows / each).max(1)).expect("fewer than 4 billion");
    let (people, activities, organisations) = (of(30), of(20), 500);
    let mut column = |limit: u32| -> Vec<u32> { (0..rows).map(|_| random.below(limit)).collect() };
    let person = column(people);
    let activity = column(activities);
    let place = column(places);
    let day = column(365).into_iter().map(|day| FIRST_DAY + day as i32).collect();
    let minutes = column(32).into_iter().map(|quarters| 15 * (quarters as i32 + 1)).collect();
    // Identifiers of no order: what comes first is not what stands first.
    let mut names = |count: u32, letter: char| -> Vec<String> {
        (0..count).map(|code| format!("{letter}-{:08x}{code:x}", random.next() as u32)).collect()
    };
    let (people, activities, organisations) = (names(people, 'v'), names(activities, 'a'), names(organisations, 'o'));
    Data {
        organisation: activity.iter().map(|code| code % 500).collect(),
        field: activity.iter().map(|code| code % 8).collect(),
        sex: person.iter().map(|code| code % 2).collect(),
        person,
        activity,
        place,
        day,
        minutes,
        people,
        activities,
        organisations,
    }
}
