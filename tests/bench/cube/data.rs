//! The register that is counted: made by a fixed generator, the same on every machine.

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

    fn below(&mut self, limit: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(limit)) >> 64) as u64
    }
}

pub const DISTRICTS: u32 = 220;
pub const REGIONS: u32 = 20;
pub const DAYS: u32 = 1096;
pub const MONTHS: u32 = 36;
pub const FIELDS: u32 = 8;

/// Unsorted columns of participations: 30 a volunteer on average, most with a few, some with up to a thousand.
pub struct Data {
    pub person: Vec<u32>,
    pub district: Vec<u8>,
    pub day: Vec<u16>,
    pub field: Vec<u8>,
    pub minutes: Vec<i32>,
}

/// `home`: how many per cent of the participations of a volunteer are in one and the same district; the others are
/// anywhere, as are all districts at 0, which is the hardest case.
pub fn make(rows: usize, home: u64) -> Data {
    let mut random = Random(20_260_101);
    let people = (rows / 30).max(1);
    let shares: Vec<f64> = (0..people).map(|_| (random.below(1 << 40) as f64 + 1.0) / (1_u64 << 40) as f64).collect();
    // One participation, and more by a long tail: 1/share falls off like the square of the number.
    let count = |scale: f64, share: f64| 1 + (scale * (1.0 / share - 1.0)).min(999.0) as usize;
    let (mut low, mut high) = (0.0, 64.0);
    for _ in 0..60 {
        let scale = (low + high) / 2.0;
        let total: usize = shares.iter().map(|share| count(scale, *share)).sum();
        if total <= rows { low = scale } else { high = scale }
    }
    let mut person = Vec::with_capacity(rows);
    for (code, share) in (0..).zip(&shares) {
        person.extend(std::iter::repeat_n(code, count(low, *share)));
    }
    person.truncate(rows);
    while person.len() < rows {
        person.push(random.below(people as u64) as u32);
    }
    for last in (1..rows).rev() {
        person.swap(last, random.below(last as u64 + 1) as usize);
    }
    let homes: Vec<u8> = (0..people).map(|_| random.below(u64::from(DISTRICTS)) as u8).collect();
    let mut data = Data { person, district: vec![], day: vec![], field: vec![], minutes: vec![] };
    for person in &data.person {
        let at_home = random.below(100) < home;
        let anywhere = random.below(u64::from(DISTRICTS)) as u8;
        data.district.push(if at_home { homes[*person as usize] } else { anywhere });
        data.day.push(random.below(u64::from(DAYS)) as u16);
        data.field.push(random.below(u64::from(FIELDS)) as u8);
        data.minutes.push(15 + random.below(466) as i32);
    }
    data
}

/// The region of each district.
pub fn regions() -> Vec<u32> {
    (0..DISTRICTS).map(|district| district / (DISTRICTS / REGIONS)).collect()
}

/// The month of each day of 2023, 2024 and 2025.
pub fn months() -> Vec<u32> {
    let lengths = |february| [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let all = [28, 29, 28].into_iter().flat_map(lengths);
    (0..).zip(all).flat_map(|(month, days)| std::iter::repeat_n(month, days)).collect()
}
