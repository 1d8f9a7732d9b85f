//! Letters as one byte each, without regard to case: words are compared by these bytes.
//!
//! Latin letters keep their ASCII byte; Cyrillic а…я is 0x80 and on, Kazakh letters follow. ё is written as е.

/// The codes of the characters below U+0500.
#[allow(clippy::indexing_slicing, reason = "a constant: a place outside would stop the build")]
static CODES: [u8; 0x500] = {
    let mut codes = [0; 0x500];
    let mut point = 0;
    while point < 0x500 {
        codes[point as usize] = of_point(point);
        point += 1;
    }
    codes
};

/// The code of a letter, in lower case; 0 is no letter.
pub(super) fn code(character: char) -> u8 {
    let point = u32::from(character);
    let known = usize::try_from(point).ok().and_then(|point| CODES.get(point)).copied();
    match known.unwrap_or_else(|| of_point(point)) {
        // Letters of other alphabets make words that nobody knows.
        0 if point > 0x7F && character.is_alphabetic() => 0xFF,
        code => code,
    }
}

/// The code of a letter that is known.
#[allow(clippy::cast_possible_truncation, reason = "every value is below 256")]
const fn of_point(point: u32) -> u8 {
    let code = match point {
        0x61..=0x7A => point,
        0x41..=0x5A => point + 0x20,
        0x430..=0x44F => point - 0x430 + 0x80,
        0x410..=0x42F => point - 0x410 + 0x80,
        0x401 | 0x451 => 0x85,
        0x4D8 | 0x4D9 | 0x18F | 0x259 => 0xA0,
        0x492 | 0x493 => 0xA1,
        0x49A | 0x49B | 0x4C3 | 0x4C4 => 0xA2,
        // Ң, and the letters with a hook that stand in its place.
        0x4A2 | 0x4A3 | 0x4C7..=0x4CA => 0xA3,
        0x4E8 | 0x4E9 | 0x19F | 0x275 => 0xA4,
        0x4B0 | 0x4B1 => 0xA5,
        0x4AE | 0x4AF => 0xA6,
        0x4BA | 0x4BB => 0xA7,
        0x406 | 0x456 => 0xA8,
        // Signs that stand for words: № % $ £ € ₸ ₽.
        0x2116 => 0xB0,
        0x25 => 0xB1,
        0x24 => 0xB2,
        0xA3 => 0xB3,
        0x20AC => 0xB4,
        0x20B8 => 0xB5,
        0x20BD => 0xB6,
        _ => 0,
    };
    code as u8
}

/// The letter of a Kazakh word that is typed with Russian letters: ә is а, қ is к; й and и are one.
pub(super) const fn fold(code: u8) -> u8 {
    match code {
        0xA0 => 0x80,
        0xA1 => 0x83,
        0xA2 => 0x8A,
        0xA3 => 0x8D,
        0xA4 => 0x8E,
        0xA5 | 0xA6 => 0x93,
        0xA7 => 0x95,
        0xA8 | 0x89 => 0x88,
        other => other,
    }
}

/// Whether the code stands for a sign that is a word by itself.
pub(super) const fn is_sign(code: u8) -> bool {
    code >= 0xB0 && code < 0xC0
}

/// Whether the code is a letter of the Cyrillic script.
pub(super) const fn is_cyrillic(code: u8) -> bool {
    code >= 0x80 && code < 0xB0
}

/// The Cyrillic letter that a Latin one inside a Cyrillic word was meant to be.
const fn look_alike(code: u8) -> u8 {
    match code {
        b'a' => 0x80,
        b'b' => 0x82,
        b'c' => 0x91,
        b'e' => 0x85,
        b'h' => 0xA7,
        b'i' => 0xA8,
        b'k' => 0x8A,
        b'm' => 0x8C,
        b'o' => 0x8E,
        b'p' => 0x90,
        b't' => 0x92,
        b'x' => 0x95,
        b'y' => 0x93,
        other => other,
    }
}

/// The longest word that is looked up; a longer one is unknown.
const LIMIT: usize = 32;

/// The letters of one word.
#[derive(Clone, Copy)]
pub(super) struct Word {
    letters: [u8; LIMIT],
    length: usize,
    mixed: (bool, bool),
}

impl Word {
    pub(super) const fn new() -> Self {
        Self { letters: [0; LIMIT], length: 0, mixed: (false, false) }
    }

    pub(super) fn push(&mut self, code: u8) {
        if let Some(place) = self.letters.get_mut(self.length) {
            *place = code;
        }
        self.length += 1;
        if is_cyrillic(code) {
            self.mixed.0 = true;
        } else {
            self.mixed.1 = true;
        }
    }

    /// Turns Latin look-alikes of a Cyrillic word into the letters that were meant.
    pub(super) fn finish(&mut self) {
        if self.mixed == (true, true) {
            for letter in &mut self.letters {
                *letter = look_alike(*letter);
            }
        }
    }

    /// Turns the letters of Kazakh alone into those it is typed with where a keyboard has none.
    pub(super) fn fold(&mut self) {
        for letter in &mut self.letters {
            *letter = fold(*letter);
        }
    }

    /// The letters; none where the word is too long to be known.
    pub(super) fn letters(&self) -> &[u8] {
        self.letters.get(..self.length).unwrap_or(&[])
    }
}

/// The codes of a word of the files.
pub(super) fn encode(word: &str) -> Vec<u8> {
    word.chars().map(code).filter(|code| *code != 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_look_alikes_do_not_matter() {
        assert_eq!(encode("ӘҒҚҢӨҰҮҺІЁ"), encode("әғқңөұүһіе"));
        let mut word = Word::new();
        // "бiр" with a Latin i.
        "бir".chars().for_each(|c| word.push(code(c)));
        word.finish();
        assert_eq!(word.letters().first(), encode("б").first());
        let mut long = Word::new();
        (0..40).for_each(|_| long.push(0x80));
        assert!(long.letters().is_empty());
    }
}
