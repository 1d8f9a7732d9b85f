use super::*;
use proptest::prelude::*;

/// Texts of 15 ASCII bytes with one and the same hash, by solving the hash for the first eight.
fn colliding(count: usize) -> Vec<String> {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    // Newton's steps double the right bits of the inverse of an odd number.
    let inverse =
        (0..6).fold(FACTOR, |inverse, _| inverse.wrapping_mul(2_u64.wrapping_sub(FACTOR.wrapping_mul(inverse))));
    let wanted = 0x0123_4567_89ab_cdef_u64.wrapping_mul(inverse);
    let mut found = Vec::new();
    for number in 0_u64.. {
        if found.len() == count {
            break;
        }
        let tail = format!("{number:07}");
        let word = tail.bytes().rev().fold(0_u64, |word, byte| (word << 8) | u64::from(byte)) | (15 << 56);
        let head = (wanted ^ word).rotate_right(23).wrapping_mul(inverse).to_le_bytes();
        if head.iter().all(|byte| byte.is_ascii_graphic() && !b",;\"".contains(byte)) {
            found.push(format!("{}{tail}", String::from_utf8_lossy(&head)));
        }
    }
    found
}

#[test]
fn texts_made_to_hash_alike_cost_a_bounded_number_of_comparisons() {
    let texts = colliding(3000);
    let shorts: Vec<Short> = texts.iter().map(|text| Short::of(text).unwrap()).collect();
    assert!(shorts.windows(2).all(|pair| pair[0] != pair[1] && pair[0].hash() == pair[1].hash()));
    let (mut table, mut compared) = (Shorts::default(), 0_usize);
    for (number, text) in (0_u32..).zip(&shorts) {
        assert_eq!(table.get(*text), None);
        table.add(*text, number);
        let _ = table.slots.find(text.hash(), |(own, _)| {
            compared += 1;
            own == text
        });
    }
    // Comparing each with all before it would be four and a half million.
    assert!(compared <= MOST_TRIES * shorts.len(), "{compared}");
    // The tree holds the others, and the array has not grown for them.
    assert!(table.rest.len() + MOST_TRIES >= shorts.len() && table.slots.slots.len() <= 4 * MOST_TRIES);
    for (number, text) in (0_u32..).zip(&shorts) {
        assert_eq!(table.get(*text), Some(number));
    }
}

#[test]
fn long_texts_too() {
    // A hash of 32 bits less is found by trying: what matters is that all want the same slot.
    let mut texts = Texts::default();
    let all: Vec<String> = (0_u32..200_000).map(|number| format!("a text of more bytes {number}")).collect();
    let same: Vec<&String> = all.iter().filter(|text| Mix::text(text) & 0xff == 7).collect();
    assert!(same.len() > 600);
    for (number, text) in (0_u32..).zip(&same) {
        assert_eq!(texts.get(text), None);
        assert_eq!(texts.add(text, u32::MAX), Some(number));
    }
    assert!(texts.rest.len() > 100);
    for (number, text) in (0_u32..).zip(&same) {
        assert_eq!(texts.get(text), Some(number));
    }
    assert_eq!(texts.add("one too many", 600), None);
}

proptest! {
    #[test]
    fn knows_what_a_map_knows(texts in proptest::collection::vec("[abж\u{0}]{0,18}", 0..200)) {
        let (mut table, mut shorts, mut map) = (Texts::default(), Shorts::default(), BTreeMap::new());
        for text in &texts {
            prop_assert_eq!(table.get(text), map.get(text).copied());
            prop_assert_eq!(Short::of(text).map(|short| shorts.get(short)), (text.len() < 16).then(|| map.get(text).copied()));
            if !map.contains_key(text) {
                let number = table.add(text, u32::MAX).unwrap();
                map.insert(text.clone(), number);
                if let Some(short) = Short::of(text) {
                    shorts.add(short, number);
                }
            }
        }
    }
}
