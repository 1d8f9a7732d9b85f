use super::*;

const FILES: [(&str, Language); 6] = [
    (KAZAKH_FILES[0], Language::Kazakh),
    (KAZAKH_FILES[1], Language::Kazakh),
    (RUSSIAN_FILES[0], Language::Russian),
    (RUSSIAN_FILES[1], Language::Russian),
    (ENGLISH_FILES[0], Language::English),
    (ENGLISH_FILES[1], Language::English),
];

#[test]
fn every_line_is_read() {
    for (text, language) in FILES {
        let written = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let unread: Vec<&str> = written.filter(|line| lines(line).next().is_none()).collect();
        assert!(unread.is_empty(), "{language}: {unread:?}");
    }
}

#[test]
fn every_value_is_known() {
    for (text, language) in FILES {
        for (bits, value, words) in lines(text) {
            assert!(!words.trim().is_empty(), "{language} {value}");
            let needs = roles::BEFORE | roles::AFTER | roles::AFTER_ABLATIVE | roles::AFTER_DATIVE;
            if bits & needs != 0 {
                assert!(Qualifier::ALL.iter().any(|known| known.as_str() == value), "{language}: {value}");
            }
            if bits & (roles::UNIT | roles::MONEY) != 0 {
                assert!(measure_of(value).is_some(), "{language}: {value}");
            }
        }
    }
}

#[test]
fn a_word_that_stands_twice_has_one_value() {
    for (texts, language) in
        [(KAZAKH_FILES, Language::Kazakh), (RUSSIAN_FILES, Language::Russian), (ENGLISH_FILES, Language::English)]
    {
        let text = texts.join("\n");
        let text = text.as_str();
        let mut seen: Vec<(&str, roles::Roles, &str)> = Vec::new();
        for (bits, value, words) in lines(text) {
            for word in words.split_whitespace().filter(|_| !value.is_empty()) {
                let other = seen.iter().find(|(known, _, other)| *known == word && *other != value);
                assert!(other.is_none(), "{language}: {word} is {value} and {other:?}");
                seen.push((word, bits, value));
            }
        }
    }
}

#[test]
fn words_are_found_with_their_endings() {
    let kazakh = lexicon(Language::Kazakh);
    let known = kazakh.look_up(&encode("отбасыларға"));
    assert_eq!(kazakh.unit(known.value), Some(&Unit::Family));
    assert_eq!(known.tail.case, Case::Dative);
    assert_eq!(kazakh.look_up(&encode("жобалау")).roles & roles::UNIT, 0);
    assert_eq!(kazakh.look_up(&encode("он")).value, 10);
    let russian = lexicon(Language::Russian);
    assert_eq!(russian.look_up(&encode("волонтёрских")).roles, roles::ADJECTIVE);
    assert_ne!(russian.look_up(&encode("Волонтёров")).roles & roles::UNIT, 0);
}
