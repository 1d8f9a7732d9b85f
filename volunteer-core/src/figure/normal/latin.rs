//! Kazakh in Latin script, of 2018 and of 2021, as the Cyrillic letters that Russian has too; letters with marks.

/// A letter and the mark above or below it as one letter, where Kazakh, Russian or its Latin script has one.
pub(super) const fn composed(letter: char, mark: char) -> Option<char> {
    let joined = match (letter, mark) {
        ('и', '\u{306}') => 'й',
        ('И', '\u{306}') => 'Й',
        ('е', '\u{308}') => 'ё',
        ('Е', '\u{308}') => 'Ё',
        ('a', '\u{301}' | '\u{308}') => 'ä',
        ('A', '\u{301}' | '\u{308}') => 'Ä',
        ('o', '\u{301}' | '\u{308}') => 'ö',
        ('O', '\u{301}' | '\u{308}') => 'Ö',
        ('u', '\u{301}' | '\u{308}') => 'ü',
        ('U', '\u{301}' | '\u{308}') => 'Ü',
        ('u', '\u{304}') => 'ū',
        ('U', '\u{304}') => 'Ū',
        ('y', '\u{301}') => 'ý',
        ('Y', '\u{301}') => 'Ý',
        ('n', '\u{301}' | '\u{303}') => 'ñ',
        ('N', '\u{301}' | '\u{303}') => 'Ñ',
        ('g', '\u{301}' | '\u{306}') => 'ğ',
        ('G', '\u{301}' | '\u{306}') => 'Ğ',
        ('s', '\u{327}') => 'ş',
        ('S', '\u{327}') => 'Ş',
        _ => return None,
    };
    Some(joined)
}

/// The Cyrillic letter of one or two Latin ones, without the marks of Kazakh letters, and how many it took.
pub(super) fn cyrillic(letter: char, next: Option<char>) -> Option<(char, usize)> {
    let after = next.and_then(|next| next.to_lowercase().next());
    let mut lower = letter.to_lowercase();
    let small = lower.next()?;
    if let (Some('h'), 's' | 'c') = (after, small) {
        let joined = if small == 's' { 'ш' } else { 'ч' };
        return Some((cased(joined, letter), 2));
    }
    let cyrillic = match small {
        'a' | 'á' | 'ä' | 'ə' => 'а',
        'b' => 'б',
        'c' | 's' => 'с',
        'd' => 'д',
        'e' => 'е',
        'f' => 'ф',
        'g' | 'ǵ' | 'ğ' => 'г',
        'h' | 'x' => 'х',
        'i' | 'ı' | 'í' | 'ï' | 'ɨ' => 'и',
        'j' => 'ж',
        'k' | 'q' => 'к',
        'l' => 'л',
        'm' => 'м',
        'n' | 'ń' | 'ñ' | 'ŋ' => 'н',
        'o' | 'ó' | 'ö' => 'о',
        'p' => 'п',
        'r' => 'р',
        'ş' => 'ш',
        't' => 'т',
        'u' | 'ú' | 'ü' | 'ū' | 'w' | 'ý' => 'у',
        'v' => 'в',
        'y' => 'ы',
        'z' => 'з',
        'ç' => 'ч',
        _ => return None,
    };
    Some((cased(cyrillic, letter), 1))
}

fn cased(small: char, like: char) -> char {
    if like.is_uppercase() { small.to_uppercase().next().unwrap_or(small) } else { small }
}
