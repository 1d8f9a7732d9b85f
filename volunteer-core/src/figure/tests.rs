use super::*;
use crate::Word;
use crate::document::{from_value, value_of};
use serde_json::Value;
use serde_json::json;

fn shown(text: &str, language: &str) -> String {
    let language = language.parse::<TextLanguage>().unwrap();
    match ReportedFigure::read(text, language, None) {
        Ok(figure) => {
            let number = figure.number.map_or(String::new(), |number| number.to_string());
            let to = figure.number_to.map_or(String::new(), |number| format!("..{number}"));
            let ratio = figure.ratio.map_or(String::new(), |ratio| {
                let ratio = ratio.reduced();
                format!("{}/{}", ratio.numerator(), ratio.denominator())
            });
            let unit = figure.unit.map_or(String::new(), |unit| format!(" {unit}"));
            let period = figure.period.map_or(String::new(), |period| period.to_string());
            let kind = if figure.kind == FigureKind::Count { String::new() } else { format!("{} ", figure.kind) };
            format!("[{}] {kind}{} {number}{to}{ratio}{period}{unit}", figure.text, figure.qualifier)
        }
        Err(error) => error.code().to_owned(),
    }
}

/// A line: language, phrase, what is read.
fn check(table: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(language, text, expected)| {
            let found = shown(text, language);
            (found != *expected).then(|| format!("{language} «{text}»\n   read     {found}\n   expected {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn the_briefing_is_read() {
    check(&[
        ("kk", "Жыл басынан бері 390-ға жуық шара өткізіп", "[390-ға жуық] about 390 activity"),
        ("kk", "600-ден астам зейнеткерлер мен жалғыз тұратын қарттарға", "[600-ден астам] more-than 600 person"),
        ("kk", "800-ден астам мұқтаж отбасы мен балаларға жәрдем", "[800-ден астам] more-than 800 family+person"),
        (
            "kk",
            "2024-2027 жылдарға арналған жаңа жол картасы",
            "[2024-2027 жылдарға] period exact 2024-01-01/2027-12-31",
        ),
        ("kk", "елімізде 600-ден астам волонтерлік ұйым бар", "[600-ден астам] more-than 600 organisation"),
        ("kk", "Барлығы 14 Жастар ресурстық орталықтарында фолонтерлік клубтар ашылды", "[14] exact 14 centre"),
        (
            "kk",
            "аймақ бойынша биыл 30 мың адам тұрақты түрде қабылдануға ниет білдіріпті",
            "[30 мың] rounded 30000 person",
        ),
        ("kk", "осы жылға 3 жобаны іске асыру жоспарланған", "[3] exact 3 project"),
        (
            "kk",
            "2023 жылдың желтоқсанында жаңа Жол картасы қабылданып айқындалмақ",
            "[2023 жылдың желтоқсанында] period exact 2023-12",
        ),
        ("kk", "3 жарым мыңнан көп топ", "[3 жарым мыңнан көп] more-than 3500 group"),
    ]);
    let figure = ReportedFigure::read("биыл 30 мың адам қабылдануға ниет білдіріпті", Language::Kazakh, None);
    assert_eq!(
        figure.unwrap().offers,
        Some(Offers { act: Some(OfferedAct::Intended), evidence: Some(OfferedEvidence::Hearsay) })
    );
}

#[test]
fn the_json_form_is_the_agreed_one() {
    let figure = ReportedFigure::read("600-ден астам адам", Language::Kazakh, None).unwrap();
    assert_eq!(
        value_of(&figure),
        json!({
            "text": "600-ден астам", "language": "kk", "start": 0, "end": 13, "kind": "count",
            "qualifier": "more-than", "number": 600, "granularity": 100, "bounds": {"lower": 601},
            "unit": "person", "softUpper": 699, "policy": "figure-width@1",
            "unitSource": {"text": "адам", "start": 14, "end": 18, "link": "noun"},
        })
    );
}

#[test]
fn kazakh_phrases_are_read() {
    check(&[
        ("kk", "кем дегенде 50 ұйым", "[кем дегенде 50] at-least 50 organisation"),
        ("kk", "50 ұйымнан кем емес", "[50 ұйымнан кем емес] at-least 50 organisation"),
        ("kk", "100-ден кем адам", "[100-ден кем] less-than 100 person"),
        ("kk", "100-ден аспайды адам", "[100-ден аспайды] at-most 100 person"),
        ("kk", "30 мың адамға жуық", "[30 мың адамға жуық] about 30000 person"),
        ("kk", "600 адамнан астам", "[600 адамнан астам] more-than 600 person"),
        ("kk", "екі жүз елу ерікті", "[екі жүз елу] exact 250 person"),
        ("kk", "бес-алты тренинг", "[бес-алты] from-to 5..6 training"),
        ("kk", "10-нан 20-ға дейін жоба", "[10-нан 20-ға дейін] from-to 10..20 project"),
        ("kk", "80-ге дейін бала қамтылды", "[80-ге дейін] at-most 80 person"),
        ("kk", "ұйымдар саны 80-ге дейін артты", "[80-ге] exact 80 organisation"),
        ("kk", "ұйымдар саны 45-ке артты", "[45-ке] change exact 45 organisation"),
        ("kk", "үш есе өсті", "[үш есе] factor exact 3"),
        ("kk", "8 пайызға артты", "[8 пайызға] relative-change exact 8 percent"),
        ("kk", "8 пайызға төмендеді", "[8 пайызға] relative-change exact -8 percent"),
        ("kk", "5,1 пайыздық тармаққа", "[5,1 пайыздық тармаққа] percentage-points exact 5.1 percentage-point"),
        ("kk", "6,7 пайыздан астам", "[6,7 пайыздан астам] share more-than 6.7 percent"),
        ("kk", "әр үшінші азамат", "[әр үшінші] share exact 1/3"),
        ("kk", "төрттен бірі", "[төрттен бірі] share exact 1/4"),
        ("kk", "жүздеген ерікті", "[жүздеген] order 100 person"),
        ("kk", "30-дай адам", "[30-дай] about 30 person"),
        ("kk", "3 мың 572 ұйым", "[3 мың 572] exact 3572 organisation"),
        ("kk", "5 млн теңге", "[5 млн] rounded 5000000 money:KZT"),
        ("kk", "14 жастан 35 жасқа дейінгі жастар", "figure-missing"),
        ("kk", "12-бап", "figure-missing"),
        ("kk", "3-ші форум", "figure-missing"),
        ("kk", "2021 жылдан 2023 жылға дейін", "[2021 жылдан 2023 жылға дейін] period exact 2021-01-01/2023-12-31"),
        ("kk", "1.500 адам", "figure-ambiguous"),
        ("kk", "45", "figure-unit-missing"),
        ("kk", "600ден астам адам", "[600ден астам] more-than 600 person"),
        ("kk", "шамамен 200 қатысушы", "[шамамен 200] about 200 person"),
    ]);
}

#[test]
fn russian_phrases_are_read() {
    check(&[
        ("ru", "более 600 организаций", "[более 600] more-than 600 organisation"),
        ("ru", "не менее чем 300 семей", "[не менее чем 300] at-least 300 family"),
        ("ru", "около 390 мероприятий", "[около 390] about 390 activity"),
        ("ru", "почти 2 млн граждан", "[почти 2 млн] nearly 2000000 person"),
        ("ru", "до 30 детей", "[до 30] at-most 30 person"),
        ("ru", "от 10 до 20 человек", "[от 10 до 20] from-to 10..20 person"),
        ("ru", "10–20 тыс. волонтёров", "[10–20 тыс.] from-to 10000..20000 person"),
        ("ru", "дней десять", "[дней десять] about 10 custom:day"),
        ("ru", "сорок с лишним человек", "[сорок с лишним] more-than 40 person"),
        ("ru", "два десятка проектов", "[два десятка] exact 20 project"),
        ("ru", "десятки тысяч людей", "[десятки тысяч] order 10000 person"),
        ("ru", "полтора миллиона часов", "[полтора миллиона] rounded 90000000 minute"),
        ("ru", "три с половиной тысячи групп волонтёров", "[три с половиной тысячи] rounded 3500 group"),
        ("ru", "число организаций выросло до 45", "[45] exact 45 organisation"),
        ("ru", "число организаций выросло на 45", "[45] change exact 45 organisation"),
        ("ru", "на 8 % больше", "[8 %] relative-change exact 8 percent"),
        ("ru", "выросло более чем на 8 %", "[более чем на 8 %] relative-change more-than 8 percent"),
        ("ru", "снизилось на 5,1 п.п.", "[5,1 п.п.] percentage-points exact -5.1 percentage-point"),
        ("ru", "в три раза", "[три раза] factor exact 3"),
        ("ru", "более чем в три раза", "[более чем в три раза] factor more-than 3"),
        ("ru", "втрое", "[втрое] factor exact 3"),
        ("ru", "вдвое меньше", "[вдвое] factor exact 1/2"),
        ("ru", "каждый восьмой", "[каждый восьмой] share exact 1/8"),
        ("ru", "каждый 3-й житель", "[каждый 3-й] share exact 1/3"),
        ("ru", "две трети", "[две трети] share exact 2/3"),
        ("ru", "в 2025 году", "[2025 году] period exact 2025"),
        ("ru", "1 мая 2023 года", "[1 мая 2023 года] period exact 2023-05-01"),
        ("ru", "с 2019 по 2023 год", "[с 2019 по 2023 год] period exact 2019-01-01/2023-12-31"),
        ("ru", "статья 12", "figure-missing"),
        ("ru", "в возрасте от 14 до 35 лет", "figure-missing"),
        ("ru", "с 224 до 685 организаций выросло", "figure-several"),
        ("ru", "двадцать пять волонтёрских организаций", "[двадцать пять] exact 25 organisation"),
        ("ru", "семьи и дети, 800", "figure-unit-missing"),
        ("ru", "800 семей и детей", "[800] exact 800 family+person"),
        ("ru", "+45 человек", "[+45] change exact 45 person"),
        ("ru", "минимум 3, максимум 9 проектов", "[минимум 3, максимум 9] from-to 3..9 project"),
    ]);
}

#[test]
fn english_phrases_are_read() {
    check(&[
        ("en", "more than 600 pensioners", "[more than 600] more-than 600 person"),
        ("en", "1,500 people", "[1,500] exact 1500 person"),
        ("en", "1.500 people", "figure-ambiguous"),
        ("en", "two hundred and fifty volunteers", "[two hundred and fifty] exact 250 person"),
        ("en", "two and a half thousand families", "[two and a half thousand] rounded 2500 family"),
        ("en", "half a million people", "[half a million] rounded 500000 person"),
        ("en", "half a dozen clubs", "[half a dozen] exact 6 club"),
        ("en", "dozens of volunteers", "[dozens of] order 12 person"),
        ("en", "between 10 and 20 trainings", "[between 10 and 20] from-to 10..20 training"),
        ("en", "10 to 20 people", "[10 to 20] from-to 10..20 person"),
        ("en", "a hundred-odd people", "[a hundred-odd] about 100 person"),
        ("en", "100 people or more", "[100 people or more] at-least 100 person"),
        ("en", "100+ people", "[100+] at-least 100 person"),
        ("en", "tripled", "[tripled] factor exact 3"),
        ("en", "halved", "[halved] factor exact 1/2"),
        ("en", "almost four times", "[almost four times] factor nearly 4"),
        ("en", "×3", "[×3] factor exact 3"),
        ("en", "rose by 8 %", "[8 %] relative-change exact 8 percent"),
        ("en", "fell by more than 8 %", "[more than 8 %] relative-change more-than -8 percent"),
        ("en", "5.1 percentage points", "[5.1 percentage points] percentage-points exact 5.1 percentage-point"),
        ("en", "the number of clubs rose to 45", "[45] exact 45 club"),
        ("en", "the number of clubs rose by 45", "[45] change exact 45 club"),
        ("en", "one in eight", "[one in eight] share exact 1/8"),
        ("en", "every third citizen", "[every third] share exact 1/3"),
        ("en", "more than half of them", "[more than half] share more-than 1/2"),
        ("en", "in 2025", "[2025] period exact 2025"),
        ("en", "5 April 2024", "[5 April 2024] period exact 2024-04-05"),
        ("en", "the 2024–2026 roadmap", "[2024–2026] period exact 2024-01-01/2026-12-31"),
        ("en", "volunteers aged 14 to 41", "figure-missing"),
        ("en", "COVID-19", "figure-missing"),
        ("en", "rose from 224 to 685 organisations", "figure-several"),
        ("en", "$5 million", "[5 million] rounded 5000000 money:USD"),
        ("en", "600 volunteer organisations", "[600] exact 600 organisation"),
        ("en", "a 14-year-old", "figure-missing"),
    ]);
}

#[test]
fn growth_ordinals_and_labels_are_told_apart() {
    check(&[
        ("kk", "жиырма бірінші форум", "figure-missing"),
        ("kk", "5 жасар бала", "figure-missing"),
        ("kk", "600 жас ерікті", "[600] exact 600 person"),
        ("kk", "20 мыңдай ерікті", "[20 мыңдай] about 20000 person"),
        ("kk", "5 млрд-тан астам теңге", "[5 млрд-тан астам] more-than 5000000000 money:KZT"),
        ("kk", "14 пен 35 жас аралығындағы жастар", "figure-missing"),
        ("kk", "үлесі 5 пайыздан 4,5 пайызға төмендеді", "figure-several"),
        ("ru", "двадцать первый волонтёр", "figure-missing"),
        ("ru", "с 800 до 1000 волонтёров", "figure-several"),
        ("ru", "волонтёрских организаций — 685", "[685] exact 685 organisation"),
        ("ru", "число волонтёров в 2021 году: 45", "figure-several"),
        ("ru", "молодёжь от 14 до 35 лет", "figure-missing"),
        ("ru", "более сотни акций", "[более сотни] more-than 100 activity"),
        ("ru", "сто двадцать три тысячи четыреста человек", "[сто двадцать три тысячи четыреста] exact 123400 person"),
        ("en", "a fall of 8 %", "[8 %] relative-change exact -8 percent"),
        ("en", "14 youth resource centres", "[14] exact 14 centre"),
        ("en", "500 people visited centres", "[500] exact 500 person"),
        ("en", "twenty-first forum", "figure-missing"),
        ("en", "volunteer groups: 20", "[20] exact 20 group"),
        ("en", "+7 701 123 45 67", "figure-missing"),
    ]);
}

#[test]
fn the_article_has_no_inventions() {
    check(&[
        ("kk", "ондағы жастар", "figure-missing"),
        ("kk", "Айта кетейік, бұрынғы жол картасы күшін жойды", "figure-missing"),
        ("kk", "айта кетерлігі, жүзеге асыру жалғасады", "figure-missing"),
        ("kk", "тоқсан сайын жиналады", "figure-missing"),
        ("kk", "тоқсан адам жиналды", "[тоқсан] exact 90 person"),
    ]);
}

#[test]
fn a_unit_comes_from_the_noun_that_governs_the_number() {
    check(&[
        ("ru", "20 тонн угля семьям", "[20] exact 20 custom:tonne"),
        ("ru", "12 представителей организаций", "[12] exact 12 person"),
        ("ru", "5 организации детей", "figure-unit-missing"),
        ("ru", "700 рододендронов для ветеранов", "figure-unit-missing"),
        ("ru", "900 пострадавших домов", "[900] exact 900 custom:house"),
        ("ru", "900 пострадавших получили помощь", "[900] exact 900 person"),
        ("ru", "семьям с 4 и более детьми", "figure-unit-missing"),
        ("ru", "студенты 2 курса", "figure-unit-missing"),
        ("kk", "5 ардагерлер үйі жөнделді", "[5] exact 5 custom:house"),
        ("kk", "31 мың адам үйлеріне оралды", "[31 мың] rounded 31000 person"),
        ("kk", "45 ерекше қажеттілігі бар бала", "[45] exact 45 person"),
        ("kk", "3 баласы бар отбасылар", "figure-unit-missing"),
        ("kk", "1-орын жоба авторына берілді", "figure-unit-missing"),
        ("kk", "600 жас қатысты", "[600] exact 600 person"),
        ("en", "36 charity managers", "[36] exact 36 person"),
        ("en", "two veterans' hospitals", "[two] exact 2 custom:hospital"),
        ("en", "45 became volunteers", "figure-unit-missing"),
        ("en", "parents of two or more children", "figure-unit-missing"),
        ("en", "900 pounds of rice", "[900] exact 900 custom:pound"),
        ("en", "gave blood 3 times", "figure-unit-missing"),
    ]);
}

#[test]
fn hours_are_minutes_and_parts_of_years_are_periods() {
    check(&[
        ("ru", "4,5 часа", "[4,5] exact 270 minute"),
        ("kk", "2,5 сағат", "[2,5] exact 150 minute"),
        ("en", "more than 30 thousand hours", "[more than 30 thousand] more-than 1800000 minute"),
        ("ru", "второе полугодие 2025 года", "[второе полугодие 2025 года] period exact 2025-S2"),
        ("en", "the third quarter of 2024", "[the third quarter of 2024] period exact 2024-Q3"),
        ("kk", "2024 жылғы 3-тоқсан", "[2024 жылғы 3-тоқсан] period exact 2024-Q3"),
        ("ru", "с 3 по 9 мая 2024 года", "[с 3 по 9 мая 2024 года] period exact 2024-05-03/2024-05-09"),
        ("en", "May 6–19, 2024", "[May 6–19, 2024] period exact 2024-05-06/2024-05-19"),
        ("ru", "приём с 9 до 18 часов", "figure-unit-missing"),
        ("en", "within 24 hours", "figure-unit-missing"),
    ]);
}

#[test]
fn a_number_without_a_unit_is_offered_with_what_is_known() {
    let error = ReportedFigure::read("около 700 рододендронов", Language::Russian, None).unwrap_err();
    let details = error.details();
    assert_eq!(details["noun"], "рододендронов");
    assert_eq!(details["reading"]["qualifier"], "about");
    assert_eq!(details["reading"]["bounds"], json!({"lower": 650, "upper": 750, "upperOpen": true}));
}

#[test]
fn the_readers_unit_stands_where_a_text_has_none() {
    let reader = FigureReader::default().unit(Unit::Person);
    let read = |text: &str| reader.read(text).map_err(|error| error.code());
    assert_eq!(read("600-ден астам").unwrap().unit, Some(Unit::Person));
    assert_eq!(read("600-ден астам").unwrap().unit_source.unwrap().link, UnitLink::Caller);
    // A noun that means something else, or is not known, is refused.
    assert_eq!(read("20 тонн").unwrap_err(), "unit-mismatch");
    assert_eq!(read("700 рододендронов").unwrap_err(), "figure-unit-missing");
    let found = reader.find_all("Помогли 250, посадили 40 рододендронов.").unwrap();
    assert_eq!((found.figures.len(), found.errors.len()), (1, 1));
    let all = reader.find_each(["390 шара", "12"]).unwrap();
    assert_eq!(all.iter().map(|found| found.figures.len()).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn places_are_those_of_the_text_as_it_came() {
    let text = "&laquo;Қамқор&raquo; қоры 14&nbsp;200 балаға";
    let figure = ReportedFigure::read(text, Language::Kazakh, None).unwrap();
    assert_eq!((figure.text.as_str(), figure.start), ("14&nbsp;200", 26));
    assert_eq!(figure.number, Some(Number::from(14_200)));
    assert_eq!(figure.unit_source.unwrap().text, "балаға");
    let latin = ReportedFigure::read("40-tan astam otbasy", Language::Kazakh, None).unwrap();
    assert_eq!((latin.text.as_str(), latin.unit), ("40-tan astam", Some(Unit::Family)));
}

#[test]
fn the_language_is_found() {
    let language = |text: &str| find_all(text, TextLanguage::Auto).unwrap().figures.first().map(|found| found.language);
    assert_eq!(language("600-ден астам адам"), Some(Language::Kazakh));
    assert_eq!(language("более 600 организаций"), Some(Language::Russian));
    assert_eq!(language("more than 600 people"), Some(Language::English));
    assert_eq!(language("600 волонтеров в проекте «Таза Қазақстан»"), Some(Language::Russian));
}

/// What must stay the same when a figure is printed and read again.
fn meaning(figure: &ReportedFigure) -> Value {
    let mut value = value_of(&figure);
    for key in ["text", "start", "end", "offers", "unitSource"] {
        value.as_object_mut().unwrap().remove(key);
    }
    value
}

fn printed_reads_the_same(figure: &ReportedFigure) -> std::result::Result<(), String> {
    let phrase = figure.phrase();
    let read = ReportedFigure::read(&phrase, figure.language, figure.unit.as_ref())
        .map_err(|error| format!("«{phrase}» of «{}»: {error:?} {}", figure.text, error.to_value()))?;
    let (read, wanted) = (meaning(&read), meaning(figure));
    if read == wanted { Ok(()) } else { Err(format!("«{phrase}» of «{}»\n   {read}\n   {wanted}", figure.text)) }
}

#[test]
fn phrases_are_natural() {
    let phrase = |text: &str, language: Language| ReportedFigure::read(text, language, None).unwrap().phrase();
    assert_eq!(phrase("алты жүзден аса ұйым", Language::Kazakh), "600-ден астам");
    assert_eq!(phrase("30 мыңнан астам адам", Language::Kazakh), "30 мыңнан астам");
    assert_eq!(phrase("6,7 проценттен көп", Language::Kazakh), "6,7 пайыздан астам");
    assert_eq!(phrase("шамамен 390 шара", Language::Kazakh), "390-ға жуық");
    assert_eq!(phrase("чуть более чем в три раза", Language::Russian), "более чем в 3 раза");
    assert_eq!(phrase("полтора миллиона часов", Language::Russian), "1,5 млн часов");
    assert_eq!(phrase("от 10 до 20 человек", Language::Russian), "10–20");
    assert_eq!(phrase("fell by more than 8 %", Language::English), "more than −8\u{A0}%");
    assert_eq!(phrase("3,572 organisations", Language::English), "3,572");
    assert_eq!(phrase("2023 жылдың желтоқсанында", Language::Kazakh), "2023 жылғы желтоқсан");
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn languages() -> impl Strategy<Value = Language> {
        prop::sample::select(Language::ALL.to_vec())
    }

    /// Words of all kinds, from which texts are thrown together.
    const WORDS: &[&str] = &[
        "600",
        "30",
        "1,5",
        "2025",
        "12 500",
        "1.500",
        "0",
        "+45",
        "−8",
        "%",
        "×3",
        "3/4",
        "10–20",
        "5-ке",
        "600-ден",
        "мың",
        "жүз",
        "жарым",
        "бір",
        "екі",
        "он",
        "астам",
        "жуық",
        "дейін",
        "кем",
        "дегенде",
        "есе",
        "пайызға",
        "артты",
        "адам",
        "ұйым",
        "топтар",
        "мен",
        "жылы",
        "желтоқсан",
        "әр",
        "үшінші",
        "тысяч",
        "полтора",
        "с",
        "половиной",
        "не",
        "менее",
        "чем",
        "от",
        "до",
        "в",
        "раза",
        "на",
        "больше",
        "вдвое",
        "каждый",
        "третий",
        "сотни",
        "лет",
        "человек",
        "и",
        "семей",
        "года",
        "мая",
        "п.п.",
        "№",
        "статья",
        "более",
        "thousand",
        "million",
        "hundred",
        "and",
        "a",
        "half",
        "more",
        "than",
        "at",
        "least",
        "between",
        "to",
        "from",
        "rose",
        "by",
        "times",
        "tripled",
        "every",
        "third",
        "one",
        "in",
        "eight",
        "people",
        "families",
        "May",
        "aged",
        "years",
        "dozens",
        "of",
        ",",
        ".",
        "…",
        "(",
        ")",
        "-",
        "–",
        "«",
        "»",
        "/",
        "\n",
        "+",
        "½",
        "$",
        "₸",
    ];

    fn texts() -> impl Strategy<Value = String> {
        prop::collection::vec(
            (prop::sample::select(WORDS), prop::sample::select(vec!["", " ", " ", "-", "\u{A0}"])),
            0..14,
        )
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,60}", language in languages()) {
            let _ = ReportedFigure::read(&text, language, None);
            let _ = find_all(&text, TextLanguage::Auto).unwrap();
        }

        #[test]
        fn any_words_are_read_or_refused(text in texts(), language in languages()) {
            let found = find_all(&text, language).unwrap();
            let characters: Vec<char> = text.chars().collect();
            let mut before = 0;
            for figure in &found.figures {
                // The text of a figure is a piece of the text, in order, at the place that it states.
                let (start, end) = (usize::try_from(figure.start).unwrap(), usize::try_from(figure.end).unwrap());
                prop_assert!(before <= start && start < end, "{text:?} {figure:?}");
                prop_assert_eq!(characters[start..end].iter().collect::<String>(), figure.text.clone());
                before = end;
                let again = from_value::<ReportedFigure>(&value_of(&figure));
                prop_assert_eq!(again, Ok(figure.clone()));
            }
        }

        #[test]
        fn what_was_printed_reads_the_same(text in texts(), language in languages()) {
            for figure in find_all(&text, language).unwrap().figures {
                if let Err(what) = printed_reads_the_same(&figure) {
                    prop_assert!(false, "{text:?}: {what}");
                }
            }
        }

        #[test]
        fn made_figures_read_the_same(
            number in 0_i64..10_000_000,
            shift in prop::sample::select(vec![0_u32, 1, 2, 3, 6]),
            qualifier in prop::sample::select(vec!["", "about", "nearly", "more than", "at least", "less than", "at most"]),
            kind in prop::sample::select(vec![" people", " %", " tenge", " percentage points", " times"]),
            multiplier in prop::sample::select(vec!["", " thousand", " million"]),
            language in languages(),
        ) {
            let value = Number::from_units(Number::from(number).units() / 10_i128.pow(shift));
            prop_assume!(qualifier != "nearly" || number > 0);
            let mut digits = value.to_string();
            if digits.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) {
                digits.push('0');
            }
            let text = format!("{qualifier} {digits}{multiplier}{kind}");
            // A decimal of people has no whole number inside its bounds, which is an error of its own.
            if let Ok(mut figure) = ReportedFigure::read(&text, Language::English, None) {
                figure.language = language;
                if let Err(what) = printed_reads_the_same(&figure) {
                    prop_assert!(false, "{text:?}: {what}");
                }
            }
        }

        #[test]
        fn bounds_hold_the_number(number in 1_i64..1_000_000, about: bool, language in languages()) {
            let word = if about { ["шамамен", "около", "about"] } else { ["дәл", "ровно", "exactly"] };
            let word = word[Language::ALL.iter().position(|known| *known == language).unwrap()];
            let figure = ReportedFigure::read(&format!("{word} {number}"), language, Some(&Unit::Person)).unwrap();
            prop_assert!(figure.bounds.unwrap().contains(Number::from(number)));
        }
    }
}
