//! Kazakh case endings of numbers: the last spoken word decides, by vowel harmony.

use crate::Number;
use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};

/// A Kazakh case whose ending joins digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum KazakhCase {
    /// Ілік: of. «600-дің»
    Genitive,
    /// Барыс: to. «600-ге»
    Dative,
    /// Табыс: the object. «600-ді»
    Accusative,
    /// Жатыс: at. «600-де»
    Locative,
    /// Шығыс: from. «600-ден»
    Ablative,
}

/// How a word's end sounds, as far as case endings ask.
#[derive(Clone, Copy)]
struct Sound {
    /// Whether its last vowel is a back one (а, о, ұ, ы).
    back: bool,
    last: Last,
}

#[derive(Clone, Copy)]
enum Last {
    Vowel,
    /// м, н, ң
    Nasal,
    /// р, л, й, у, з, ж
    Voiced,
    /// Voiceless consonants, and б, в, г, д.
    Voiceless,
}

/// How the last spoken word of a number sounds.
fn sound(magnitude: u128) -> Sound {
    use Last::{Nasal, Voiced, Voiceless, Vowel};
    let of = |back, last| Sound { back, last };
    // бір, екі, үш, төрт, бес, алты, жеті, сегіз, тоғыз
    let digit = |digit: u128| match digit {
        2 | 7 => of(false, Vowel),
        3..=5 => of(false, Voiceless),
        6 => of(true, Vowel),
        9 => of(true, Voiced),
        _ => of(false, Voiced),
    };
    // он, жиырма, отыз, қырық, елу, алпыс, жетпіс, сексен, тоқсан
    let ten = |tens: u128| match tens {
        2 => of(true, Vowel),
        3 => of(true, Voiced),
        4 | 6 => of(true, Voiceless),
        5 => of(false, Voiced),
        7 => of(false, Voiceless),
        8 => of(false, Nasal),
        _ => of(true, Nasal),
    };
    let round = |power: u32| magnitude.is_multiple_of(10_u128.pow(power));
    if magnitude == 0 {
        return of(false, Voiced);
    }
    if !round(1) {
        return digit(magnitude % 10);
    }
    if !round(2) {
        return ten(magnitude / 10 % 10);
    }
    if !round(3) {
        return of(false, Voiced);
    }
    if !round(6) {
        return of(true, Nasal);
    }
    if !round(12) && round(9) {
        return of(true, Voiceless);
    }
    of(true, Nasal)
}

/// The ending of a case after a word that sounds so.
fn ending_of(sound: Sound, case: KazakhCase) -> &'static str {
    let pick = |back: &'static str, front: &'static str| if sound.back { back } else { front };
    match (case, sound.last) {
        (KazakhCase::Dative, Last::Voiceless) => pick("қа", "ке"),
        (KazakhCase::Dative, _) => pick("ға", "ге"),
        (KazakhCase::Ablative, Last::Nasal) => pick("нан", "нен"),
        (KazakhCase::Ablative, Last::Voiceless) => pick("тан", "тен"),
        (KazakhCase::Ablative, _) => pick("дан", "ден"),
        (KazakhCase::Locative, Last::Voiceless) => pick("та", "те"),
        (KazakhCase::Locative, _) => pick("да", "де"),
        (KazakhCase::Accusative, Last::Vowel) => pick("ны", "ні"),
        (KazakhCase::Accusative, Last::Voiceless) => pick("ты", "ті"),
        (KazakhCase::Accusative, _) => pick("ды", "ді"),
        (KazakhCase::Genitive, Last::Vowel | Last::Nasal) => pick("ның", "нің"),
        (KazakhCase::Genitive, Last::Voiceless) => pick("тың", "тің"),
        (KazakhCase::Genitive, Last::Voiced) => pick("дың", "дің"),
    }
}

/// The case ending of a number in digits, by its last spoken word; of a decimal, by its last written digits.
///
/// Source: the vowel harmony of Kazakh grammars (kaz-tili.kz, as `domain.md` cites it); the numerals' last sounds.
///
/// ```
/// use volunteer_core::{Number, figure::endings::{KazakhCase, ending}};
/// assert_eq!(ending(Number::from(390), KazakhCase::Dative), "ға");
/// assert_eq!(ending(Number::from(600), KazakhCase::Ablative), "ден");
/// assert_eq!(ending(Number::from(10), KazakhCase::Ablative), "нан");
/// ```
#[must_use]
pub fn ending(number: Number, case: KazakhCase) -> &'static str {
    let digits = number.units().unsigned_abs();
    let unit = Number::ONE.units().unsigned_abs();
    let mut fraction = digits % unit;
    if fraction == 0 {
        return ending_of(sound(digits / unit), case);
    }
    while fraction.is_multiple_of(10) {
        fraction /= 10;
    }
    // «6,7»: алты бүтін оннан жеті; the last digits are spoken last.
    ending_of(sound(fraction), case)
}

/// The same after a word, by its last letter and vowel: «мың» → «мыңнан», «пайыз» → «пайызға».
///
/// ```
/// use volunteer_core::figure::endings::{KazakhCase, word_ending};
/// assert_eq!(word_ending("мың", KazakhCase::Ablative), "нан");
/// assert_eq!(word_ending("облыс", KazakhCase::Dative), "қа");
/// ```
#[must_use]
pub fn word_ending(word: &str, case: KazakhCase) -> &'static str {
    let lower = |character: char| character.to_lowercase().next().unwrap_or(character);
    let back = word.chars().rev().map(lower).find_map(|letter| match letter {
        'а' | 'о' | 'ұ' | 'ы' | 'я' | 'ё' => Some(true),
        'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' => Some(false),
        _ => None,
    });
    let last = match word.chars().next_back().map(lower) {
        Some('а' | 'ә' | 'е' | 'о' | 'ө' | 'ұ' | 'ү' | 'ы' | 'і' | 'э' | 'я' | 'ё' | 'и' | 'ю') => {
            Last::Vowel
        }
        Some('м' | 'н' | 'ң') => Last::Nasal,
        Some('р' | 'л' | 'й' | 'у' | 'з' | 'ж') => Last::Voiced,
        _ => Last::Voiceless,
    };
    ending_of(Sound { back: back.unwrap_or(true), last }, case)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_has_its_endings() {
        // Number, dative, ablative, locative, genitive, accusative.
        let table = [
            (0, "ге ден де дің ді"),
            (1, "ге ден де дің ді"),
            (2, "ге ден де нің ні"),
            (3, "ке тен те тің ті"),
            (4, "ке тен те тің ті"),
            (5, "ке тен те тің ті"),
            (6, "ға дан да ның ны"),
            (7, "ге ден де нің ні"),
            (8, "ге ден де дің ді"),
            (9, "ға дан да дың ды"),
            (10, "ға нан да ның ды"),
            (20, "ға дан да ның ны"),
            (30, "ға дан да дың ды"),
            (40, "қа тан та тың ты"),
            (50, "ге ден де дің ді"),
            (60, "қа тан та тың ты"),
            (70, "ке тен те тің ті"),
            (80, "ге нен де нің ді"),
            (90, "ға нан да ның ды"),
            (100, "ге ден де дің ді"),
            (390, "ға нан да ның ды"),
            (600, "ге ден де дің ді"),
            (1000, "ға нан да ның ды"),
            (3_572, "ге ден де нің ні"),
            (1_000_000, "ға нан да ның ды"),
            (1_000_000_000, "қа тан та тың ты"),
        ];
        for (number, expected) in table {
            let cases = [
                KazakhCase::Dative,
                KazakhCase::Ablative,
                KazakhCase::Locative,
                KazakhCase::Genitive,
                KazakhCase::Accusative,
            ];
            let found = cases.map(|case| ending(Number::from(number), case)).join(" ");
            assert_eq!(found, expected, "{number}");
        }
    }

    #[test]
    fn decimals_end_as_their_last_digits() {
        assert_eq!(ending(Number::parse("6.7").unwrap(), KazakhCase::Ablative), "ден");
        assert_eq!(ending(Number::parse("12.5").unwrap(), KazakhCase::Dative), "ке");
    }
}
