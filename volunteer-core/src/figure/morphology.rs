//! Endings of nouns: which tails a stem may have, and the case they show.

use crate::Language;

/// The case that an ending shows, as far as figures need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Case {
    /// No ending.
    #[default]
    None,
    /// «390-ға»
    Dative,
    /// «600-ден»
    Ablative,
    /// «600-дай»: about.
    About,
    /// «100-деген»: that order of magnitude.
    Order,
    /// Any other ending.
    Other,
}

const A: u8 = 0x80;
const B: u8 = 0x81;
const V: u8 = 0x82;
const G: u8 = 0x83;
const D: u8 = 0x84;
const E: u8 = 0x85;
const I: u8 = 0x88;
const SHORT_I: u8 = 0x89;
const K: u8 = 0x8A;
const L: u8 = 0x8B;
const M: u8 = 0x8C;
const N: u8 = 0x8D;
const O: u8 = 0x8E;
const P: u8 = 0x8F;
const R: u8 = 0x90;
const S: u8 = 0x91;
const T: u8 = 0x92;
const U: u8 = 0x93;
const H: u8 = 0x95;
const Z: u8 = 0x87;
const Y: u8 = 0x9B;
const SH: u8 = 0x98;
const SOFT: u8 = 0x9C;
const YU: u8 = 0x9E;
const YA: u8 = 0x9F;
const GH: u8 = 0xA1;
const Q: u8 = 0xA2;
const NG: u8 = 0xA3;
const KI: u8 = 0xA8;

/// What a Kazakh tail shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Tail {
    pub(super) case: Case,
    /// Whether a possessive ending of the third person stands before the case: the head of a compound has it.
    pub(super) possessive: bool,
}

/// Reads a tail after a noun's stem; `None` where no noun has such a tail.
pub(super) fn noun_tail(tail: &[u8], language: Language) -> Option<Tail> {
    if tail.is_empty() {
        return Some(Tail::default());
    }
    let known = match language {
        Language::Kazakh => return kazakh(tail),
        Language::Russian => tail.len() <= 3 && tail.iter().all(|letter| russian_letter(*letter)),
        Language::English => matches!(tail, [b's'] | [b'e', b's']),
    };
    known.then_some(Tail { case: Case::Other, possessive: false })
}

/// Whether an English noun is a plural: "families", "people", "children".
pub(super) fn plural_tail(word: &[u8]) -> Tail {
    let plural = matches!(word, [.., b's'] | [.., b'e', b'n'] | [.., b'p', b'l', b'e']);
    Tail { case: if plural { Case::Other } else { Case::None }, possessive: false }
}

/// Adjectives have other letters in their endings, or the letters г, к, н, с before them.
const fn russian_letter(letter: u8) -> bool {
    matches!(letter, A | YA | O | E | Y | I | U | YU | SHORT_I | SOFT | V | M | H)
}

fn kazakh(tail: &[u8]) -> Option<Tail> {
    let (stripped, case) = strip_case(tail);
    for (rest, case) in [(stripped, case), (tail, Case::None)] {
        let owned = strip_possessive(rest);
        for (rest, possessive) in [(owned, owned.len() < rest.len()), (rest, false)] {
            if rest.is_empty() || matches!(rest, [L | D | T, A | E, R]) {
                return Some(Tail { case, possessive });
            }
        }
    }
    None
}

/// The longest case ending, cut off.
fn strip_case(tail: &[u8]) -> (&[u8], Case) {
    match tail {
        [rest @ .., D | T, A | E, SHORT_I] => (rest, Case::About),
        [rest @ .., N, D, A | E, GH | G, Y | KI]
        | [rest @ .., D | T, A | E, GH | G, Y | KI]
        | [rest @ .., D | T | N, Y | KI, NG]
        | [rest @ .., D | T | N, Y | KI]
        | [rest @ .., M | B | P, E, N] => (rest, Case::Other),
        [rest @ .., D | T | N, A | E, N] => (rest, Case::Ablative),
        [rest @ .., GH | Q, A] | [rest @ .., G | K, E] => (rest, Case::Dative),
        [rest @ .., N, A | E] if owned(rest) => (rest, Case::Dative),
        [rest @ .., N, D, A | E] | [rest @ .., N] if owned(rest) => (rest, Case::Other),
        [rest @ .., D | T, A | E] => (rest, Case::Other),
        _ => (tail, Case::None),
    }
}

/// Whether the endings of owned nouns may follow: also where the possessive belongs to the stem.
const fn owned(rest: &[u8]) -> bool {
    rest.is_empty() || ends_possessive(rest)
}

const fn ends_possessive(tail: &[u8]) -> bool {
    matches!(tail, [.., Y | KI])
}

fn strip_possessive(tail: &[u8]) -> &[u8] {
    match tail {
        [rest @ .., Y | KI, M, Y | KI, Z] | [rest @ .., S, Y | KI] | [rest @ .., Y | KI] => rest,
        _ => tail,
    }
}

/// The case that an unknown Kazakh word seems to have.
pub(super) fn guess_case(word: &[u8]) -> Tail {
    if word.len() < 4 {
        return Tail::default();
    }
    let (rest, case) = strip_case(word);
    Tail { case, possessive: case != Case::None && ends_possessive(rest) }
}

/// Whether a Kazakh word has the form of a verb that tells what others said: «білдіріпті», «барыпты».
pub(super) fn is_hearsay_verb(word: &[u8]) -> bool {
    word.len() > 5 && matches!(word, [.., Y | KI | A | E | SHORT_I, P, T, Y | KI])
}

/// Whether a Kazakh word has the form of an ordinal: «елуінші», «отызыншы».
pub(super) fn is_ordinal(word: &[u8]) -> bool {
    word.len() > 4 && matches!(word, [.., N, SH, Y | KI])
}

/// Whether a Kazakh word has the form of a passive future: «айқындалмақ», «ашылмақ».
pub(super) fn is_planned_verb(word: &[u8]) -> bool {
    word.len() > 5 && matches!(word, [.., L | N, M, A, Q] | [.., L | N, M, E, K])
}

#[cfg(test)]
mod tests {
    use super::super::alphabet::encode;
    use super::*;

    #[test]
    fn kazakh_tails_are_read() {
        let tail = |text: &str| noun_tail(&encode(text), Language::Kazakh);
        for (text, case) in [
            ("ға", Case::Dative),
            ("нан", Case::Ablative),
            ("дарға", Case::Dative),
            ("лардан", Case::Ablative),
            ("лары", Case::None),
            ("ына", Case::Dative),
            ("дай", Case::About),
            ("лардың", Case::Other),
            ("ларында", Case::Other),
            ("дағы", Case::Other),
        ] {
            assert_eq!(tail(text).map(|tail| tail.case), Some(case), "{text}");
        }
        for text in ["лау", "шы", "кер", "лық", "лаған"] {
            assert_eq!(tail(text), None, "{text}");
        }
        assert!(tail("лығында").is_none());
        assert_eq!(tail("ында"), Some(Tail { case: Case::Other, possessive: true }));
    }

    #[test]
    fn russian_adjectives_are_no_nouns() {
        let tail = |text: &str| noun_tail(&encode(text), Language::Russian).is_some();
        assert!(tail("ов") && tail("ами") && tail("ей") && tail("я"));
        assert!(!tail("ских") && !tail("ный") && !tail("ского"));
    }
}
