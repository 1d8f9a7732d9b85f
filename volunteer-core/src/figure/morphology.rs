//! Endings of nouns: which tails a stem may have, and the case they show.

use super::roles::Roles;
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
    /// Whether it is a plural.
    pub(super) plural: bool,
}

/// Reads a tail after a noun's stem; `None` where no noun has such a tail.
///
/// `before` is the last letter of the stem: a Kazakh ending begins as that letter asks.
pub(super) fn noun_tail(tail: &[u8], before: u8, language: Language) -> Option<Tail> {
    if tail.is_empty() {
        return Some(Tail::default());
    }
    let known = match language {
        Language::Kazakh => return if assimilates(before, tail) { kazakh(tail) } else { None },
        Language::Russian => tail.len() <= 3 && tail.iter().all(|letter| russian_letter(*letter)),
        Language::English => matches!(tail, [b's'] | [b'e', b's']),
    };
    known.then_some(Tail { case: Case::Other, ..Tail::default() })
}

/// Whether an English noun is a plural: "families", "people", "children".
pub(super) fn plural_tail(word: &[u8]) -> Tail {
    let plural = matches!(word, [.., b's'] | [.., b'e', b'n'] | [.., b'p', b'l', b'e']);
    Tail { case: if plural { Case::Other } else { Case::None }, plural, possessive: false }
}

/// Adjectives have other letters in their endings, or the letters г, к, н, с before them.
const fn russian_letter(letter: u8) -> bool {
    matches!(letter, A | YA | O | E | Y | I | U | YU | SHORT_I | SOFT | V | M | H)
}

fn kazakh(tail: &[u8]) -> Option<Tail> {
    // «9 мыңдайы»: about so many of them.
    if let [D | T, A | E, SHORT_I, Y | KI, case @ ..] = tail
        && (case.is_empty() || matches!(case, [N, ..]))
    {
        return Some(Tail { case: Case::About, possessive: true, plural: false });
    }
    let (stripped, case) = strip_case(tail);
    for (rest, case) in [(stripped, case), (tail, Case::None)] {
        let owned = strip_possessive(rest);
        for (rest, possessive) in [(owned, owned.len() < rest.len()), (rest, false)] {
            let plural = matches!(rest, [L | D | T, A | E, R]);
            if rest.is_empty() || plural {
                return Some(Tail { case, possessive, plural });
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

/// Whether an ending may follow a letter: «ай» takes «-да», so «айта» is another word.
const fn assimilates(before: u8, tail: &[u8]) -> bool {
    let voiceless = matches!(before, B | V | G | D | K | P | S | T | 0x94..=0x99 | Q);
    match tail {
        [T, ..] => voiceless,
        [D, ..] => !voiceless,
        _ => true,
    }
}

/// The letters of Kazakh alone in an ending that is typed with Russian ones.
pub(super) fn unfold(tail: &[u8]) -> ([u8; 12], usize) {
    let mut out = [0; 12];
    let length = tail.len().min(out.len());
    for (at, place) in out.iter_mut().enumerate().take(length) {
        let letter = tail.get(at).copied().unwrap_or(0);
        let before = at.checked_sub(1).and_then(|before| tail.get(before)).copied().unwrap_or(0);
        let next = tail.get(at + 1).copied();
        *place = match letter {
            I if matches!(before, A | E) => SHORT_I,
            I => KI,
            G if matches!(next, Some(A | Y)) => GH,
            K if matches!(next, Some(A | Y)) || matches!(before, A | Y) => Q,
            N if next.is_none() && matches!(before, Y | I) && at > 1 => NG,
            other => other,
        };
    }
    (out, length)
}

/// The case that an unknown Kazakh word seems to have, and whether it seems to have an owner.
pub(super) fn guess_case(word: &[u8]) -> Tail {
    if word.len() < 4 {
        return Tail::default();
    }
    let (rest, case) = strip_case(word);
    let plural = matches!(rest, [.., L | D | T, A | E, R] | [.., L | D | T, A | E, R, Y | KI]);
    // «тасқын» ends like «өкілін» and has no owner.
    let short = word.len() < 8 && case == Case::Other && word.len() == rest.len() + 1;
    Tail { case, possessive: owned_form(rest) && !short, plural }
}

/// Whether a word ends as a noun with an owner does and a verb of the past does not: «өкілі», «депутаты», not «қатысты».
const fn owned_form(rest: &[u8]) -> bool {
    match rest {
        [.., S, Y | KI] => true,
        [.., before, T, Y | KI] => is_vowel(*before),
        [.., D, Y | KI] => false,
        [.., before, Y | KI] => !is_vowel(*before),
        _ => false,
    }
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, A | E | I | O | U | Y | KI | 0x9D | YU | YA | 0xA0 | 0xA4 | 0xA5 | 0xA6)
}

/// Whether a Kazakh word has the form of a verb that tells what others said: «білдіріпті», «барыпты».
pub(super) fn is_hearsay_verb(word: &[u8]) -> bool {
    word.len() > 5 && matches!(word, [.., Y | KI | A | E | SHORT_I, P, T, Y | KI])
}

/// The role that the form of an unknown Kazakh word shows: one that may stand before a noun, or a verb.
#[allow(clippy::unnested_or_patterns, reason = "one ending a line")]
pub(super) fn kazakh_form(word: &[u8]) -> Roles {
    if word.len() < 5 {
        return 0;
    }
    match word {
        // «волонтерлік», «балалы», «үйсіз», «ауылдағы», «қазіргі»
        [.., L | D | T, Y | KI, Q | K]
        | [.., L, Y | KI]
        | [.., S, Y | KI, Z]
        | [.., SH, Y | KI, L]
        | [.., D | T, A | E, GH | G, Y | KI]
        | [.., GH | G | Q | K, Y | KI]
        // «қатысқан», «тұратын», «көмектескен»
        | [.., GH | G | Q | K, A | E, N]
        | [.., T, Y | KI, N] => super::roles::ADJECTIVE,
        // «қатысқанын», «келгендері»: a participle that is a noun.
        [.., GH | G | Q | K, A | E, N, Y | KI]
        | [.., GH | G | Q | K, A | E, N, Y | KI, N]
        // «қатысып», «барды», «өтеді», «тапты», «алмақ»
        | [.., Y | KI, P]
        | [.., D, Y | KI]
        | [.., M, A, Q]
        | [.., M, E, K] => super::roles::VERB,
        [.., before, T, Y | KI] if !is_vowel(*before) => super::roles::VERB,
        _ => 0,
    }
}

/// The role that the form of an unknown Russian word shows: an adjective or participle, an adverb, a verb.
#[allow(clippy::unnested_or_patterns, reason = "one ending a line")]
pub(super) fn russian_form(word: &[u8]) -> Roles {
    if word.len() < 4 {
        return 0;
    }
    match word {
        // «новых», «больших», «новым», «новыми», «новые», «нового», «новая», «новую»
        [.., Y | I, H | M]
        | [.., Y | I, M, I]
        | [.., Y, E | SHORT_I]
        | [.., K | G | H | 0x98 | 0x99 | 0x97, I, E | SHORT_I]
        | [.., O | E, G, O]
        | [.., O | E, M, U]
        | [.., A, YA]
        | [.., YA, YA]
        | [.., U, YU]
        | [.., O, E | SHORT_I] => super::roles::ADJECTIVE,
        // «вышли», «получила», «проведено», «обучены», «помогают», «участвует», «помочь», «остались»
        [.., L, I | A | O]
        | [.., A | I | E | YA, L]
        | [.., L, S, SOFT | YA]
        | [.., L, I | A | O, S, SOFT]
        | [.., N, O | Y]
        | [.., E | YA | Y | U, T, O | Y]
        | [.., YU | U | YA, T]
        | [.., E | YU | U | I | YA, T, S, YA]
        | [.., A | YA | I | E | O | U, T, SOFT]
        | [.., A | YA | I | E, T, SOFT, S, YA]
        | [.., U | A | YA | E, E, T] => super::roles::VERB,
        [.., O] => super::roles::ADVERB,
        _ => 0,
    }
}

/// The role that the form of an unknown English word shows: an adjective, a participle, a plural.
#[allow(clippy::unnested_or_patterns, reason = "one ending a line")]
pub(super) fn english_form(word: &[u8]) -> Roles {
    if word.len() < 4 {
        return 0;
    }
    match word {
        [.., b's', b's'] | [.., b'i' | b'u', b's'] => {
            if matches!(word, [.., b'o', b'u', b's'] | [.., b'l', b'e', b's', b's']) {
                super::roles::ADJECTIVE
            } else {
                0
            }
        }
        [.., b's'] => super::roles::PLURAL,
        [.., b'a', b'l']
        | [.., b'i', b'c']
        | [.., b'i', b'v', b'e']
        | [.., b'b', b'l', b'e']
        | [.., b'f', b'u', b'l']
        | [.., b'a', b'r', b'y']
        | [.., b'i', b'a', b'n']
        | [.., b'e', b's', b'e']
        | [.., b'i', b's', b'h']
        | [.., b'e', b'r', b'n'] => super::roles::ADJECTIVE,
        [.., b'l', b'y'] => super::roles::ADVERB,
        [.., b'e', b'd'] => super::roles::VERB,
        _ => 0,
    }
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
        let tail = |text: &str| kazakh(&encode(text));
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
        assert_eq!(tail("ында"), Some(Tail { case: Case::Other, possessive: true, plural: false }));
        assert!(!assimilates(SHORT_I, &encode("та")) && assimilates(SHORT_I, &encode("да")));
        let (letters, length) = unfold(&encode("ларга"));
        assert_eq!(letters.get(..length), Some(&*encode("ларға")));
    }

    #[test]
    fn russian_adjectives_are_no_nouns() {
        let tail = |text: &str| noun_tail(&encode(text), T, Language::Russian).is_some();
        assert!(tail("ов") && tail("ами") && tail("ей") && tail("я"));
        assert!(!tail("ских") && !tail("ный") && !tail("ского"));
    }
}
