//! Names that sound alike: one in Cyrillic letters and one in Latin ones, one with initials for words of the other.
//!
//! A word is brought to a skeleton of sounds, in which the usual ways of writing Kazakh and Russian names in Latin letters fall
//! together: «Жанна», Zhanna, Janna; «Қайрат», Kairat, Qairat; «Ерлан», Yerlan, Erlan.

use super::csv::plain_letter;
use super::texts::Mix;
use std::collections::BTreeMap;

/// Joins names that sound alike, by their codes.
pub(super) fn join(labels: &[String], mut joined: impl FnMut(u32, u32)) {
    let names: Vec<(u32, Vec<String>)> =
        (0..).zip(labels).filter_map(|(code, label)| Some((code, words(label)?))).collect();
    // With the same sounds in any order.
    let mut keys: Vec<(u64, u32)> = names.iter().map(|(code, words)| (hash(words.iter()), *code)).collect();
    keys.sort_unstable();
    for pair in keys.windows(2) {
        if let [(one, first), (other, second)] = pair
            && one == other
        {
            joined(*first, *second);
        }
    }
    initials(&names, joined);
}

/// Joins names that have initials with those whose words begin with them.
fn initials(names: &[(u32, Vec<String>)], mut joined: impl FnMut(u32, u32)) {
    let mut of_initials: BTreeMap<u64, u32> = BTreeMap::new();
    for (code, words) in names {
        let (letters, long): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| is_initial(word));
        if let ([long], false) = (long.as_slice(), letters.is_empty()) {
            let key = hash(letters.into_iter().chain([*long]));
            let first = *of_initials.entry(key).or_insert(*code);
            joined(first, *code);
        }
    }
    if of_initials.is_empty() {
        return;
    }
    for (code, words) in names.iter().filter(|(_, words)| !words.iter().any(|word| is_initial(word))) {
        for (at, name) in words.iter().enumerate() {
            let mut others: Vec<String> = words
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(_, word)| first_letter(word))
                .collect();
            others.sort_unstable();
            let one_by_one = others.iter().map(std::slice::from_ref);
            for letters in one_by_one.chain([others.as_slice()]) {
                if let Some(with_initials) = of_initials.get(&hash(letters.iter().chain([name]))) {
                    joined(*with_initials, *code);
                }
            }
        }
    }
}

fn hash<'w>(words: impl Iterator<Item = &'w String>) -> u64 {
    words.fold(Mix::of(2), |mix, word| mix.with(Mix::text(word))).finish()
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some() && letters.next().is_none()
}

fn first_letter(word: &str) -> String {
    word.chars().take(1).collect()
}

/// The words of a name by their sounds, in order: two words of letters at least, and nothing but what names are written with.
fn words(label: &str) -> Option<Vec<String>> {
    // Most identifiers have no space and no dot in them.
    if !label.contains([' ', '.', ',', '\u{a0}']) {
        return None;
    }
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for letter in label.chars().flat_map(char::to_lowercase).chain([' ']) {
        if letter.is_alphabetic() || is_mark(letter) {
            word.push(letter);
        } else if letter.is_whitespace() || matches!(letter, '.' | ',' | '-' | '‐' | '–') {
            let own = sounds(&word);
            // An initial stays one letter, however its sound is written.
            let own = if word.chars().count() == 1 { first_letter(&own) } else { own };
            word.clear();
            if !own.is_empty() {
                words.push(own);
            }
        } else {
            return None;
        }
    }
    words.sort_unstable();
    (words.len() > 1).then_some(words)
}

/// Marks on letters, and signs that stand for a soft sign or a glottal stop.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// A word as a skeleton of its sounds. Large letters stand for sounds that Latin writes with two.
fn sounds(word: &str) -> String {
    let letters: Vec<char> = word.chars().filter(|letter| !is_mark(*letter)).collect();
    let mut out = String::with_capacity(letters.len());
    let mut rest = letters.as_slice();
    while let Some((sound, length)) = next(rest) {
        for sound in sound.chars() {
            // A letter that is written twice, and a long vowel, sound as one.
            if !out.ends_with(sound) {
                out.push(sound);
            }
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// Letters that are one sound together; the longest come first.
const SEVERAL: [(&[char], &str); 20] = [
    (&['s', 'h', 'c', 'h'], "S"),
    (&['s', 'c', 'h'], "S"),
    (&['s', 'h'], "S"),
    (&['z', 'h'], "J"),
    (&['d', 'z', 'h'], "J"),
    (&['д', 'ж'], "J"),
    (&['c', 'h'], "T"),
    (&['k', 'h'], "H"),
    (&['g', 'h'], "g"),
    (&['t', 's'], "C"),
    (&['т', 'с'], "C"),
    (&['y', 'a'], "ia"),
    (&['y', 'u'], "iu"),
    (&['y', 'o'], "e"),
    (&['y', 'e'], "e"),
    (&['i', 'e'], "e"),
    (&['и', 'е'], "e"),
    (&['i', 'y'], "i"),
    (&['c', 'k'], "k"),
    (&['p', 'h'], "f"),
];

/// How a word goes on: the sound, and how many letters it has.
fn next(letters: &[char]) -> Option<(&'static str, usize)> {
    let first = *letters.first()?;
    if let Some((own, sound)) = SEVERAL.iter().find(|(own, _)| letters.starts_with(own)) {
        return Some((sound, own.len()));
    }
    let sound = match plain_letter(first) {
        'а' | 'a' | 'á' | 'ä' | 'ā' | 'ǎ' | 'â' | 'à' => "a",
        'б' | 'b' => "b",
        'в' | 'v' | 'w' => "v",
        'г' | 'g' | 'ğ' | 'ǵ' => "g",
        'д' | 'd' => "d",
        'е' | 'ё' | 'э' | 'e' | 'é' | 'ë' | 'è' => "e",
        'ж' | 'j' => "J",
        'з' | 'z' | 'ž' => "z",
        'и' | 'й' | 'ы' | 'i' | 'y' | 'ı' | 'í' | 'ï' | 'ī' | 'ý' => "i",
        'к' | 'k' | 'q' => "k",
        'л' | 'l' => "l",
        'м' | 'm' => "m",
        'н' | 'n' | 'ñ' | 'ń' => "n",
        'о' | 'o' | 'ö' | 'ó' | 'ō' => "o",
        'п' | 'p' => "p",
        'р' | 'r' => "r",
        'с' | 's' => "s",
        'т' | 't' => "t",
        'у' | 'u' | 'ü' | 'ú' | 'ū' => "u",
        'ф' | 'f' => "f",
        'х' | 'h' => "H",
        'ц' | 'c' => "C",
        'ч' | 'ç' => "T",
        'ш' | 'щ' | 'ş' | 'š' => "S",
        'ю' => "iu",
        'я' => "ia",
        'x' => "ks",
        _ => "",
    };
    Some((sound, 1))
}

#[cfg(test)]
mod tests {
    use super::sounds;

    #[test]
    fn a_name_sounds_alike_in_both_scripts() {
        for (cyrillic, latin) in [
            ("жанна", "zhanna"),
            ("қайрат", "qairat"),
            ("қайрат", "kayrat"),
            ("ерлан", "yerlan"),
            ("юлия", "yuliya"),
            ("юлия", "iuliia"),
            ("щукин", "shchukin"),
            ("ахметов", "akhmetov"),
            ("александр", "alexandr"),
            ("ұлжан", "ulzhan"),
            ("ғалым", "ğalym"),
            ("цой", "tsoy"),
            ("чингиз", "chingiz"),
            ("дмитрий", "dmitriy"),
            ("дмитрий", "dmitry"),
        ] {
            assert_eq!(sounds(cyrillic), sounds(latin), "{cyrillic} {latin}");
        }
        assert_ne!(sounds("марат"), sounds("murat"));
        assert_ne!(sounds("алия"), sounds("alina"));
    }
}
