//! The loop fixed to the groupings of the benchmark: what the engine is held to.
//!
//! District → region → country, month → quarter → year → all, field → all; one step of the same idea as in the engine, with
//! every number of it known to the compiler.

use crate::data::{DISTRICTS, Data, FIELDS, MONTHS, REGIONS};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

const DISTRICT_SHIFT: u32 = 9;
const FIELD_SHIFT: u32 = 6;
const CELL_BITS: u32 = 17;
const CELLS: usize = 1 << CELL_BITS;
const PLACES: usize = (DISTRICTS + REGIONS + 1) as usize;
const OUTER: usize = PLACES * (FIELDS as usize + 1);
const TIMES: usize = 52;
const ONE: u64 = 1 << TIMES;

struct Part {
    starts: Vec<u32>,
    records: Vec<u32>,
    sums: Vec<i64>,
}

fn scatter(data: &Data, months: &[u32], range: std::ops::Range<usize>, bucket_bits: u32) -> Part {
    let buckets = 1_usize << bucket_bits;
    let (person_mask, factor) = (u32::MAX << bucket_bits, 1 << (CELL_BITS - bucket_bits));
    let people = &data.person[range.clone()];
    let mut next = vec![0_u32; buckets];
    for person in people {
        let here = &mut next[*person as usize & (buckets - 1)];
        *here = here.wrapping_add(1);
    }
    let mut starts = vec![0];
    let mut sum = 0;
    for next in &mut next {
        let count = *next;
        *next = sum;
        sum += count;
        starts.push(sum);
    }
    let mut records = vec![0_u32; people.len()];
    let mut sums = vec![0_i64; CELLS];
    let mut month_of = vec![0_u32; 1 << 16];
    month_of[..months.len()].copy_from_slice(months);
    let month_of: &[u32; 1 << 16] = month_of.as_slice().try_into().unwrap();
    let place = data.district[range.clone()].iter().zip(&data.day[range.clone()]).zip(&data.field[range.clone()]);
    for ((person, ((district, day), field)), minutes) in people.iter().zip(place).zip(&data.minutes[range]) {
        let cell =
            u32::from(*district) << DISTRICT_SHIFT | u32::from(*field) << FIELD_SHIFT | month_of[usize::from(*day)];
        let sum = &mut sums[cell as usize & (CELLS - 1)];
        *sum = sum.wrapping_add((1 << 40) + i64::from(*minutes));
        let next = &mut next[*person as usize & (buckets - 1)];
        // The place in the bucket comes above the cell: a product is cheaper than two shifts.
        records[*next as usize] = (person & person_mask).wrapping_mul(factor) | (cell & (CELLS as u32 - 1));
        *next = next.wrapping_add(1);
    }
    Part { starts, records, sums }
}

/// Rows, minutes and people of each cell, over place, time and field: nodes of all levels one after the other.
pub fn count(data: &Data, regions: &[u32], months: &[u32]) -> Vec<(u64, i64, u64)> {
    let rows = data.person.len();
    let bucket_bits = (usize::BITS - (rows >> 16).leading_zeros()).min(9);
    let most = data.person.iter().copied().max().unwrap_or(0);
    let half = rows / 2;
    let parts = std::thread::scope(|scope| {
        let other = scope.spawn(|| scatter(data, months, half..rows, bucket_bits));
        [scatter(data, months, 0..half, bucket_bits), other.join().unwrap()]
    });
    let mut places = [[0_u32; 3]; 256];
    for (district, (place, region)) in (0..).zip(places.iter_mut().zip(regions)) {
        *place = [district * 9, (DISTRICTS + region) * 9, (DISTRICTS + REGIONS) * 9];
    }
    let mut paths = [(0_u64, [0_u8; 4]); 64];
    for (month, path) in (0..MONTHS as u8).zip(&mut paths) {
        path.1 = [month, 36 + month / 3, 48 + month / 12, 51];
        path.0 = path.1.iter().fold(0, |bits, place| bits | 1 << place);
    }
    let next = AtomicUsize::new(0);
    let walk = || {
        let mut seen = vec![0_u64; OUTER];
        let mut counts = vec![[0_u16; 64]; OUTER];
        let mut totals = vec![[0_u32; 64]; OUTER];
        let (mut cells, mut ends): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        let (mut stamp, mut counted) = (0_u64, 0);
        loop {
            let bucket = next.fetch_add(1, Relaxed);
            if bucket >= 1 << bucket_bits {
                break;
            }
            let records = parts
                .each_ref()
                .map(|part| &part.records[part.starts[bucket] as usize..part.starts[bucket + 1] as usize]);
            ends.clear();
            ends.resize((most >> bucket_bits) as usize + 1, 0);
            for record in records.iter().copied().flatten() {
                let end = &mut ends[(record >> CELL_BITS) as usize];
                *end = end.wrapping_add(1);
            }
            let mut sum = 0_u32;
            for end in &mut ends {
                let count = *end;
                *end = sum;
                sum += count;
            }
            if cells.len() < sum as usize {
                cells.resize(sum as usize, 0);
            }
            for record in records.iter().copied().flatten() {
                let end = &mut ends[(record >> CELL_BITS) as usize];
                cells[*end as usize] = record & (CELLS as u32 - 1);
                *end = end.wrapping_add(1);
            }
            let mut start = 0;
            for end in &ends {
                let own = &cells[start as usize..*end as usize];
                start = *end;
                if own.is_empty() {
                    continue;
                }
                if counted == u16::MAX {
                    sweep(&mut counts, &mut totals);
                    counted = 0;
                }
                counted += 1;
                stamp = stamp.wrapping_add(ONE);
                if stamp == 0 {
                    seen.fill(0);
                    stamp = ONE;
                }
                for cell in own {
                    let (bits, times) = &paths[*cell as usize & 63];
                    let field = cell >> FIELD_SHIFT & 7;
                    for place in &places[(cell >> DISTRICT_SHIFT) as usize & 255] {
                        for field in [field, FIELDS] {
                            let outer = place.wrapping_add(field) as usize;
                            let seen = &mut seen[outer];
                            let own = if (*seen ^ stamp) < ONE { *seen } else { 0 };
                            let new = bits & !own;
                            *seen = own | bits | stamp;
                            let counts = &mut counts[outer];
                            for time in times {
                                let count = &mut counts[usize::from(*time) & 63];
                                *count = count.wrapping_add((new >> (time & 63)) as u16 & 1);
                            }
                        }
                    }
                }
            }
        }
        sweep(&mut counts, &mut totals);
        totals
    };
    let (totals, other) = std::thread::scope(|scope| {
        let other = scope.spawn(walk);
        (walk(), other.join().unwrap())
    });
    // The sums of the finest cells go to every cell above them.
    let mut answer = vec![(0, 0, 0); OUTER * TIMES];
    for cell in 0..CELLS {
        let (mut rows, mut minutes) = (0_u64, 0_i64);
        for part in &parts {
            let sum = part.sums[cell];
            let low = (sum << 24) >> 24;
            rows += ((sum - low) >> 40) as u64;
            minutes += low;
        }
        if rows == 0 {
            continue;
        }
        let field = cell as u32 >> FIELD_SHIFT & 7;
        for place in places[cell >> DISTRICT_SHIFT] {
            for field in [field, FIELDS] {
                for time in paths[cell & 63].1 {
                    let sum = &mut answer[(place + field) as usize * TIMES + usize::from(time)];
                    *sum = (sum.0 + rows, sum.1 + minutes, 0);
                }
            }
        }
    }
    for (outer, (one, two)) in totals.iter().zip(&other).enumerate() {
        for (time, (one, two)) in one.iter().zip(two).take(TIMES).enumerate() {
            answer[outer * TIMES + time].2 = u64::from(*one) + u64::from(*two);
        }
    }
    answer
}

fn sweep(counts: &mut [[u16; 64]], totals: &mut [[u32; 64]]) {
    for (total, count) in totals.as_flattened_mut().iter_mut().zip(counts.as_flattened_mut()) {
        *total += u32::from(*count);
        *count = 0;
    }
}
