//! Names as they are written, brought to one spelling.
//!
//! Kazakh and Russian letters and the several Latin alphabets of Kazakh all become one plain Latin skeleton, so that
//! «Қостанай», «Костанай», "Kostanay", "Qostanai" and "Qostanaı" are one name. The skeleton only compares; it is never
//! shown. Words that say what a place is («облысы», «г.», "Region") are taken off and kept as a [`Marker`].

use super::PlaceKind;

/// The longest text that is read as a name, in characters.
pub(crate) const MAX_CHARACTERS: usize = 200;

/// What a word beside the name says of the kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Marker {
    Country,
    Region,
    City,
    District,
    Settlement,
}

impl Marker {
    /// Whether a place of this kind may be called so.
    pub(crate) const fn fits(self, kind: PlaceKind) -> bool {
        match self {
            Self::Country => matches!(kind, PlaceKind::Country),
            Self::Region => matches!(kind, PlaceKind::Region),
            Self::City => matches!(kind, PlaceKind::RepublicanCity | PlaceKind::Town),
            Self::District => matches!(kind, PlaceKind::District),
            Self::Settlement => matches!(kind, PlaceKind::Settlement),
        }
    }
}

/// A name in its one spelling: the letters that matter, and the kind it says it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spelling {
    pub(crate) core: String,
    pub(crate) marker: Option<Marker>,
}

impl Spelling {
    pub(crate) fn of(text: &str) -> Self {
        let mut words: Vec<String> =
            split(text).iter().map(|word| skeleton(word)).filter(|word| !word.is_empty()).collect();
        // «р-н» is one word.
        if let Some(at) = words.windows(2).position(|pair| pair == ["r", "n"]) {
            words.splice(at..at + 2, [String::from("rn")]);
        }
        let all = single(words.concat().chars());
        // Letters alone are an abbreviation ("С.К.О."), not words that say what a place is.
        if words.iter().all(|word| word.len() == 1) {
            return Self { core: all, marker: None };
        }
        let mut marker = None;
        let mut core = String::new();
        for word in &words {
            match role(word) {
                Role::Marker(found) => marker = marker.or(Some(found)),
                Role::Filler => {}
                Role::Name => core.push_str(word),
            }
        }
        if core.is_empty() {
            return Self { core: all, marker: None };
        }
        let mut core = single(core.chars());
        // «Карагандинск. обл.», "Akmolinsk Region": the adjective, cut short.
        if marker == Some(Marker::Region) && core.ends_with("sk") {
            core.push('a');
        }
        Self { core, marker }
    }
}

enum Role {
    Name,
    Marker(Marker),
    Filler,
}

/// What a word is, in any case of the three grammars; words are compared as skeletons.
fn role(word: &str) -> Role {
    let starts = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    let is = |words: &[&str]| words.contains(&word);
    // республиканского, республикалық, значения, маңызы бар; of, the
    if starts(&["respublikan", "respublikal"]) || is(&["znaCenia", "znaCeniia", "manizi", "bar", "of", "tke"]) {
        Role::Filler
    // облысы, oblysy, область, өңірі
    } else if starts(&["oblis", "oblast"])
        || is(&["o", "obl", "reg", "region", "regiona", "prov", "provintse", "onir", "oniri"])
    {
        Role::Marker(Marker::Region)
    // қаласы, қ.
    } else if starts(&["kalasi"])
        || is(&["g", "gor", "gorod", "goroda", "gorode", "k", "kala", "kalas", "tsiti", "tovn", "toun"])
    {
        Role::Marker(Marker::City)
    } else if starts(&["audan"]) || is(&["rn", "raion", "raiona", "raione", "distritst"]) {
        Role::Marker(Marker::District)
    // ауылы, кенті
    } else if starts(&["auil"])
        || is(&["p", "pos", "poselok", "pgt", "s", "selo", "sela", "aul", "kent", "kenti", "vilage"])
    {
        Role::Marker(Marker::Settlement)
    } else if starts(&["respublik", "republits"]) {
        Role::Marker(Marker::Country)
    } else {
        Role::Name
    }
}

/// The words of a text: dashes, dots and brackets part them, marks above and beside letters are dropped.
fn split(text: &str) -> Vec<Vec<char>> {
    let mut words = vec![Vec::new()];
    for character in text.chars().take(MAX_CHARACTERS).flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            if let Some(word) = words.last_mut() {
                word.push(character);
            }
        } else if !is_mark(character) && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(Vec::new());
        }
    }
    words
}

/// Apostrophes, primes and combining marks: part of a letter, not a space between words.
const fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\'' | '`' | '´' | '‘' | '’' | 'ʹ' | 'ʺ' | 'ʼ' | 'ʻ' | '′' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

const fn is_cyrillic(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{52f}')
}

/// Letters of one script that look like letters of the other, as they are mixed up in typing.
const LOOK_ALIKES: &str = "аaвbсcеeнhіiкkмmоoрpтtхxуy";

/// One word as plain Latin letters and digits.
fn skeleton(word: &[char]) -> String {
    let cyrillic = word.iter().filter(|letter| is_cyrillic(**letter)).count();
    let mostly_cyrillic = cyrillic * 2 > word.len();
    let mut latin = String::new();
    for &letter in word {
        let letter = if cyrillic == 0 || cyrillic == word.len() { letter } else { look_alike(letter, mostly_cyrillic) };
        push_latin(letter, &mut latin);
    }
    for (from, to) in
        [("dzh", "j"), ("dj", "j"), ("zh", "j"), ("sh", "S"), ("ch", "C"), ("kh", "k"), ("gh", "g"), ("c", "ts")]
    {
        latin = latin.replace(from, to);
    }
    let latin: Vec<char> = single(latin.chars().map(|letter| match letter {
        'q' | 'h' | 'x' => 'k',
        'y' => 'i',
        other => other,
    }))
    .chars()
    .collect();
    let mut out = String::new();
    for (at, &letter) in latin.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|index| latin.get(index)).copied();
        let after = latin.get(at + 1).copied();
        let consonant = |near: Option<char>| near.is_some_and(|letter| letter.is_alphabetic() && !is_vowel(letter));
        let vowel = |near: Option<char>| near.is_some_and(is_vowel);
        match letter {
            // A j is й beside a consonant and at the end ("Abaj", "Aktjubinsk"), else ж ("Jetisu", "Qarajal").
            'j' if vowel(before) && (after.is_none() || consonant(after)) => out.push('i'),
            // «Актюбинск», "Aktubinsk".
            'i' | 'j' if consonant(before) && after == Some('u') => {}
            'j' if consonant(before) && vowel(after) => out.push('i'),
            // "WKO" is not "UKO".
            'w' if before.is_none() => out.push('W'),
            'w' => out.push('u'),
            // "Yesil", "Esil".
            'i' if before.is_none() && after == Some('e') => {}
            other => out.push(other),
        }
    }
    // BGN/PCGN writes ң as "ng": "Ongtüstik", "Mangghystau".
    let mut before = ' ';
    let mut out = single(out.chars());
    out.retain(|letter| {
        let follows = std::mem::replace(&mut before, letter);
        !(follows == 'n' && letter == 'g')
    });
    // «-ская», «-ской», «-ский», "-skaya", "-skaja": one adjective in any case and gender.
    for ending in ["skaia", "skaja", "skoi", "skuiu", "skuju", "skogo", "skomu", "skom", "skie", "skoe", "ski"] {
        if let Some(stem) = out.strip_suffix(ending).filter(|stem| stem.len() > 2) {
            return format!("{stem}ska");
        }
    }
    out
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn look_alike(letter: char, to_cyrillic: bool) -> char {
    let pairs: Vec<char> = LOOK_ALIKES.chars().collect();
    for pair in pairs.chunks_exact(2) {
        if let [cyrillic, latin] = *pair {
            if to_cyrillic && letter == latin {
                return cyrillic;
            }
            if !to_cyrillic && letter == cyrillic {
                return latin;
            }
        }
    }
    letter
}

/// The letters without their doubles ("Mangghystau", «Жетісуу»).
fn single(letters: impl Iterator<Item = char>) -> String {
    let mut out = String::new();
    for letter in letters {
        // Figures are not spelling: 11 is not 1.
        if letter.is_ascii_digit() || !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

/// One lower-case letter in plain Latin.
fn push_latin(letter: char, out: &mut String) {
    let latin = match letter {
        'а' | 'ә' | 'ə' | 'á' | 'ä' | 'à' | 'â' | 'ă' | 'ā' | 'å' | 'ã' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ґ' | 'ğ' | 'ǵ' | 'ģ' | 'ġ' | 'ḡ' | 'ǧ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'é' | 'è' | 'ë' | 'ê' | 'ē' | 'ė' | 'ě' => "e",
        'ж' | 'җ' | 'ž' | 'ǰ' => "j",
        'з' | 'ẑ' => "z",
        'и' | 'й' | 'і' | 'ы' | 'ї' | 'ı' | 'í' | 'ï' | 'î' | 'ì' | 'ī' | 'ĭ' | 'ÿ' | 'ŷ' | 'ȳ' => "i",
        'к' | 'қ' | 'х' | 'һ' | 'ķ' | 'ḳ' | 'ḥ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' | 'ñ' | 'ń' | 'ŋ' | 'ň' | 'ṅ' | 'ņ' => "n",
        'о' | 'ө' | 'ɵ' | 'θ' | 'ö' | 'ó' | 'ô' | 'ō' | 'ò' | 'õ' | 'ø' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        // In the Latin alphabet of 2018 ý is у.
        'у' | 'ұ' | 'ү' | 'ў' | 'γ' | 'ü' | 'ú' | 'û' | 'ū' | 'ù' | 'ŭ' | 'ý' | 'ű' => "u",
        'ф' => "f",
        'ц' => "c",
        'ч' | 'ç' | 'č' | 'ć' => "C",
        'ш' | 'щ' | 'ş' | 'š' | 'ś' | 'ŝ' | 'ș' => "S",
        'ю' => "iu",
        'я' => "ia",
        'ъ' | 'ь' => "",
        other => return out.push(other),
    };
    out.push_str(latin);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn core(text: &str) -> String {
        Spelling::of(text).core
    }

    #[test]
    fn spellings_of_one_name_are_one() {
        for group in [
            "Қостанай|Костанай|Kostanay|Kostanai|Qostanay|Qostanai|Qostanaı|QOSTANAY|  қостанай ",
            "Жетісу|Жетысу|Zhetisu|Zhetysu|Jetisu|Jetisý|Jetisū|Zhetisū|Jetisw",
            "Маңғыстау|Мангистау|Мангыстау|Mangystau|Mangistau|Mangghystaū|Mańǵystaý|Mañğystau|Манғыстау",
            "Оңтүстік|Онтустик|Ontustik|Ongtüstik|Ońtústik|Oñtüstik",
            "Байқоңыр|Bayqongyr|Baıqońyr",
            "Солтүстік Қазақстан|Солтустик Казакстан|Soltustik Kazakhstan|Soltústik Qazaqstan|Soltüstık Qazaqstan",
            "Шығыс Қазақстан|Shygys Kazakhstan|Shyghys Qazaqstan|Şığıs Qazaqstan|Шыгыс Казакстан",
            "Актюбинская|Aktyubinskaya|Aktjubinskaja|Aktiubinskaia|Актюбинской|Aktubinskaya",
            "Северо-Казахстанская|северо казахстанская|Severo-Kazakhstanskaya|Severo–Kazahstanskaja",
            "Ұлытау|Улытау|Ulytau|Ulıtau|Ūlytau|Ulytaý",
            "Жамбыл|Zhambyl|Jambyl|Žambyl|Dzhambyl",
            "Нұр-Сұлтан|Нур-Султан|Nur-Sultan|Nursultan|Нурсұлтан",
            "Шымкент|Shymkent|Şymkent|Shimkent",
            "Чимкент|Chimkent|Çimkent|Čimkent",
            "Целиноград|Tselinograd|Celinograd",
            "Восточно|Vostochno|Vostočno",
            "Абай|Abai|Abay|Abaj|Aбай|АБAЙ",
            "Петропавл|Petropavl|ПЕТРОПАВЛ",
        ] {
            let mut spellings: Vec<String> = group.split('|').map(core).collect();
            spellings.dedup();
            assert_eq!(spellings.len(), 1, "{group}: {spellings:?}");
        }
    }

    #[test]
    fn an_adjective_is_one_in_any_case_and_cut_short() {
        for text in "Карагандинская область|Карагандинской области|Карагандинскую обл|Карагандинск. обл.|Karagandinskaya oblast'|Karagandinskaja oblast|Karagandinsk Region".split('|') {
            assert_eq!(core(text), "karagandinska", "{text}");
        }
        assert_eq!(core("Акмолинск"), "akmolinsk");
    }

    #[test]
    fn other_names_stay_apart() {
        let names = "Абай|Акмола|Актобе|Актау|Алматы|Атырау|Жамбыл|Жетісу|Караганда|Қарағанды|Костанай|Кызылорда|Ақсай|Ақсу|Орал|Тараз|Туркестан|Түркістан|Шымкент|Чимкент";
        let mut spellings: Vec<String> = names.split('|').map(core).collect();
        let count = spellings.len();
        spellings.sort();
        spellings.dedup();
        assert_eq!(spellings.len(), count);
    }

    #[test]
    fn words_of_kind_are_taken_off() {
        for (marker, texts) in [
            (
                Marker::Region,
                "Абай облысы|область Абай|Абай обл.|обл. Абай|Abai Region|Abay oblysy|Abai oblast'|Abai Province|Абай облысында|Абай өңірі",
            ),
            (
                Marker::City,
                "г. Абай|г.Абай|г_Абай|город Абай|Абай қаласы|Абай қ.|Abai city|city of Abai|Abai (city)|town of Abai|Абай каласы|Abai qalasy|Абай қаласында",
            ),
            (Marker::District, "Абай ауданы|Abai district|Абай р-н|Абай р/н|район Абай"),
            (Marker::Settlement, "с. Абай|п.Абай|Абай кенті|Абай ауылы|село Абай|village Abai"),
            (Marker::Country, "Республика Абай|Абай Республикасы|The Republic of Abai"),
        ] {
            for text in texts.split('|') {
                assert_eq!(Spelling::of(text), Spelling { core: "abai".into(), marker: Some(marker) }, "{text}");
            }
        }
        for text in ["город республиканского значения Алматы", "Алматы республикалық маңызы бар қала"]
        {
            assert_eq!(Spelling::of(text), Spelling { core: "almati".into(), marker: Some(Marker::City) }, "{text}");
        }
        for text in ["С.К.О.", "СҚО", "С К О", "sko"] {
            assert_eq!(Spelling::of(text), Spelling { core: "sko".into(), marker: None }, "{text}");
        }
    }
}
