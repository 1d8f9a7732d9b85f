//! The forms in which such texts arrive.

/// A name and what it does to a text.
type Form = (&'static str, fn(&str) -> String);

pub const FORMS: &[Form] = &[
    ("hard wrap at 70", wrapped),
    ("two spaces between words", |text| text.replace(' ', "  ")),
    ("no-break spaces", |text| text.replace(' ', "\u{A0}")),
    ("decomposed letters", decomposed),
    ("U+04CA for ң", |text| text.replace('ң', "\u{4CA}").replace('Ң', "\u{4C9}")),
    ("Russian letters for Kazakh", |text| text.chars().map(russian).collect()),
];

fn wrapped(text: &str) -> String {
    let mut out = String::new();
    for line in text.split('\n') {
        let mut length = 0;
        for word in line.split(' ') {
            let characters = word.chars().count();
            if length > 0 && length + 1 + characters > 70 {
                out.push('\n');
                length = 0;
            } else if length > 0 {
                out.push(' ');
                length += 1;
            }
            out.push_str(word);
            length += characters;
        }
        out.push('\n');
    }
    out.pop();
    out
}

fn decomposed(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        let (letter, mark) = match character {
            'й' => ('и', "\u{306}"),
            'Й' => ('И', "\u{306}"),
            'ё' => ('е', "\u{308}"),
            'Ё' => ('Е', "\u{308}"),
            'ń' => ('n', "\u{301}"),
            'ý' => ('y', "\u{301}"),
            'ñ' => ('n', "\u{303}"),
            'ğ' => ('g', "\u{306}"),
            other => (other, ""),
        };
        out.push(letter);
        out.push_str(mark);
    }
    out
}

const fn russian(letter: char) -> char {
    match letter {
        'ә' => 'а',
        'і' => 'и',
        'ң' => 'н',
        'ғ' => 'г',
        'ү' | 'ұ' => 'у',
        'қ' => 'к',
        'ө' => 'о',
        'һ' => 'х',
        other => other,
    }
}
