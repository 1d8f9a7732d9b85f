use super::*;
use crate::calendar::Date;
use crate::document::{from_slice, from_value, value_of};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

fn kazakhstan() -> Gazetteer {
    Gazetteer::kazakhstan().unwrap()
}

fn found(text: &str) -> String {
    match kazakhstan().find(text) {
        Ok(place) => place.code.clone(),
        Err(error) => {
            let details = error.details();
            let centre =
                details.get("centreOf").map_or(String::new(), |of| format!(" {}", of["code"].as_str().unwrap()));
            let candidates: Vec<String> = details
                .get("candidates")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .map(|place| place["code"].as_str().unwrap().to_owned())
                .collect();
            [vec![format!("{}{centre}", error.code())], candidates].concat().join(" ")
        }
    }
}

#[test]
fn names_codes_and_abbreviations() {
    for (expected, texts) in [
        (
            "KZ-10",
            "KZ-10|10|kz10|KZABY|Абай облысы|область Абай|Абайская|Abay oblysy|Abai Region|ABAI REGION|Абай обл.|Абай облысында",
        ),
        (
            "KZ-11",
            "KZ-AKM|KZAKM|Akmolinsk Region|Акмолинск. обл.|Ақмола|Акмолинская обл.|Akmola|Aqmola oblysy|Akmolinskaja oblast'|110000000|Акмолинской области",
        ),
        ("KZ-15", "Актюбинская|Aqtobe|Ақтөбе облысы|Актобе|Aktobe|Aqtóbe"),
        (
            "KZ-19",
            "Алматинская|Almaty Region|Алматы облысы|Almatinskaya oblast|Алма-Атинская|Almaty oblysy|KZ-ALM|алматы обл",
        ),
        (
            "KZ-27",
            "БҚО|ЗКО|ZKO|BKO|Batys Qazaqstan|West Kazakhstan|Западно-Казахстанская область|West-Kazakhstan Region|ЗКО обл.",
        ),
        ("KZ-33", "Zhetisu|Jetisu|Жетысу|Жетісу|Zhetysu|Jetisý oblysy"),
        ("KZ-39", "Kostanai|Qostanay|Kostanay|Қостанай|Костанай|Kostanaj|KZ-KUS|Кустанайская"),
        (
            "KZ-59",
            "СҚО|СКО|SKO|NKR|С.К.О.|North Kazakhstan|Солтүстік Қазақстан облысы|Солтустик Казакстан|Северо-Казахстанская|Soltustik Kazakhstan|KZ-SEV|59|590000000|KZ59|kz 59|CKO|Сев.-Каз. обл.|North Kazakhstan (NKR)|СҚО/СКО|Казахстан, СКО|59 00 00 000|KZ‑59|Солтүстiк Қазақстан",
        ),
        (
            "KZ-61",
            "Туркестанская|Turkistan|Түркістан|Turkestan Region|Тγркістан|Тyркістан|Türkistan|KZYUZ|Туркестанская 1",
        ),
        ("KZ-63", "ШҚО|ВКО|VKO|Shygys Kazakhstan|East Kazakhstan|Шығыс Қазақстан|SHKO"),
        (
            "KZ-71",
            "Астана|Nur-Sultan|Нұр-Сұлтан|Нур Султан|г.Астана|г_Астана|Astana (city)|Astana (Nur-Sultan)|Нұр-Сұлтан қаласы|Ақмола қаласы|г. Акмола|Целиноград|Акмолинск|KZ-AST|KZNS",
        ),
        (
            "KZ-75",
            "г.Алматы|Almaty city|Алматы қаласы|қ. Алматы|Alma-Ata|Алма-Ата|KZ-ALA|Almaty (city)|город республиканского значения Алматы|Almaty qalasy",
        ),
        ("KZ-79", "Шымкент|Shymkent|Şymkent|Chimkent|г.Чимкент"),
        (
            "KZ-YUZ",
            "ЮКО|ОҚО|KZ-YUZ|KZONT|KZ-ONT|Ontustik Kazakhstan|Ongtüstik Qazaqstan oblysy|Южно-Казахстанская|South Kazakhstan Region",
        ),
        (
            "KZ",
            "KZ|KAZ|Қазақстан|Республика Казахстан|The Republic of Kazakhstan|РК|ҚР|Республика Казахстан |Qazaqstan Respublikasy|Kazakstan",
        ),
        (
            "353220100",
            "г. Абай|Abai town|город Абай|Абай қ.|353220100|Абай, Карагандинская область|Abai (Karaganda Region)|Карагандинская область, Абай|Казахстан, Карагандинская область, г. Абай",
        ),
        ("431910000", "Байконур|Baikonur|KZ-BAY|Bayqongyr city|Байқоңыр"),
        ("place-ambiguous KZ-19 KZ-75", "Almaty|Алматы|АЛМАТЫ|Almatı|алматы."),
        ("place-ambiguous 353220100 KZ-10", "Abai|Abay|Абай|Abai, Kazakhstan|Абай, Абай"),
        ("place-unknown KZ-59", "Петропавл|Петропавловск|г. Петропавловск|Petropavl|Петропавл қаласы|591010000"),
        ("place-unknown KZ-27", "Уральск|Oral|г.Уральск"),
        ("place-unknown KZ-55", "г. Павлодар|Павлодар қаласы|city Pavlodar"),
        ("place-unknown KZ-61", "г. Туркестан|Turkistan city"),
        (
            "place-unknown",
            "Абайский район|Almaty district|Moscow|п.Бейнеу|KZKOS|KZPVL|KZTUR||.|г.|64|KZ-99|село Жамбыл|Павлодарский район",
        ),
    ] {
        for text in texts.split('|') {
            assert_eq!(found(text), expected, "{text:?}");
        }
    }
}

#[test]
fn suggestions_are_near() {
    let error = kazakhstan().find("Kostonay").unwrap_err();
    assert_eq!(error.details()["suggestions"][0]["code"], "KZ-39");
    assert!(kazakhstan().find("Moscow").unwrap_err().details().get("suggestions").is_none());
}

/// Two places share a spelling only where it is meant: the town of Abai, the city of Almaty, and former names of cities
/// that are only met with the word for a city.
#[test]
fn no_spelling_belongs_to_two_places_by_accident() {
    let gazetteer = kazakhstan();
    let mut by_core: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for place in gazetteer.all() {
        for name in place.name.iter().chain(place.aliases.iter().map(String::as_str)) {
            let codes = by_core.entry(spelling::Spelling::of(name).core).or_default();
            if !codes.contains(&place.code.as_str()) {
                codes.push(&place.code);
            }
        }
    }
    let shared: Vec<String> =
        by_core.iter().filter(|(_, codes)| codes.len() > 1).map(|(core, _)| core.clone()).collect();
    assert_eq!(shared, ["abai", "akmola", "almata", "almati"]);
}

fn place(code: &str, parent: Option<&str>, kind: PlaceKind, name: &str) -> Place {
    Place { parent: parent.map(Into::into), ..Place::new(code, kind, Names::new().en(name)) }
}

#[test]
fn overlays() {
    let gazetteer = kazakhstan();
    let town = place("551010000", Some("KZ-55"), PlaceKind::Town, "Pavlodar");
    let centre = place("yrc-1", Some("551010000"), PlaceKind::Centre, "Youth resource centre 1");
    let with = gazetteer.with_overlay(&[centre, town]).unwrap();
    assert_eq!(with.find("Pavlodar").unwrap_err().code(), "place-ambiguous");
    assert_eq!(with.find("Pavlodar city").unwrap().code, "551010000");
    assert_eq!(with.find("youth resource centre 1").unwrap().code, "yrc-1");
    assert_eq!(with.check("yrc-1", "kz-16").unwrap().code, "yrc-1");
    assert_eq!(
        with.ancestors("yrc-1").map(|above| above.code.as_str()).collect::<Vec<_>>(),
        ["551010000", "KZ-55", "KZ"]
    );
    // The gazetteer it came from is as it was.
    assert_eq!(gazetteer.find("Pavlodar").unwrap().code, "KZ-55");

    let refused = |places: &[Place]| gazetteer.with_overlay(places).unwrap_err();
    let error = refused(&[place("A", None, PlaceKind::Town, "A"), place("KZ-55", None, PlaceKind::Region, "B")]);
    assert_eq!((error.code(), error.to_value()["path"].clone()), ("place-duplicate", serde_json::json!([1])));
    assert_eq!(refused(&[place("A", Some("B"), PlaceKind::Town, "A")]).code(), "place-reference-unknown");
    assert_eq!(refused(&[place("A", None, PlaceKind::Town, " ")]).code(), "place-invalid");
    assert_eq!(refused(&[place(" A", None, PlaceKind::Town, "A")]).code(), "place-invalid");
    let ring = [place("A", Some("B"), PlaceKind::Town, "A"), place("B", Some("A"), PlaceKind::Town, "B")];
    assert_eq!(refused(&ring).code(), "place-cycle");
    assert_eq!(refused(&[place("A", Some("A"), PlaceKind::Town, "A")]).code(), "place-cycle");
    let tower: Vec<Place> = (0..20)
        .map(|level| {
            place(
                &format!("L{level}"),
                (level > 0).then(|| format!("L{}", level - 1)).as_deref(),
                PlaceKind::Other,
                "x",
            )
        })
        .collect();
    assert_eq!(refused(&tower).code(), "place-too-deep");
}

#[test]
fn maps_and_crosswalks() {
    let gazetteer = kazakhstan();
    let walk = |place: &str, from: &str, to: &str| match gazetteer.crosswalk(place, from, to) {
        Ok(walk) => format!("{} {}", walk.relation, walk.places.join("+")),
        Err(error) => error.code().to_owned(),
    };
    for (place, from, to, expected) in [
        ("KZ-59", "kz-16", "kz-20", "same KZ-59"),
        ("KZ-59", "kz-20", "kz-16", "same KZ-59"),
        ("KZ", "kz-16", "kz-20", "same KZ"),
        ("353220100", "kz-20", "kz-16", "same 353220100"),
        ("KZ-63", "kz-17", "kz-20", "sum KZ-10+KZ-63"),
        ("KZ-63", "kz-16", "kz-20", "sum KZ-10+KZ-63"),
        ("KZ-63", "kz-20", "kz-17", "part KZ-63"),
        ("KZ-10", "kz-20", "kz-16", "part KZ-63"),
        ("KZ-YUZ", "kz-16", "kz-20", "sum KZ-61+KZ-79"),
        ("KZ-79", "kz-20", "kz-16", "part KZ-YUZ"),
        ("KZ-61", "kz-17", "kz-17", "same KZ-61"),
        ("KZ-10", "kz-17", "kz-20", "place-not-on-map"),
        ("KZ-99", "kz-17", "kz-20", "place-unknown"),
        ("KZ-10", "kz-20", "kz-14", "map-unknown"),
    ] {
        assert_eq!(walk(place, from, to), expected, "{place}: {from} to {to}");
    }
    let sum = |places: &[&str], from: &str, to: &str| gazetteer.crosswalk_sum(places, from, to).unwrap();
    assert_eq!(sum(&["KZ-61", "KZ-79"], "kz-20", "kz-16").places, ["KZ-YUZ"]);
    assert_eq!(sum(&["KZ-61", "KZ-59"], "kz-20", "kz-16").relation, PlaceRelation::Part);
}

/// Every map's places are the whole: walked to any other map together they are that map.
#[test]
fn whole_maps_walk_onto_each_other() {
    let gazetteer = kazakhstan();
    for from in gazetteer.maps() {
        for to in gazetteer.maps() {
            let all: Vec<&str> = from.places.iter().map(String::as_str).collect();
            let walk = gazetteer.crosswalk_sum(&all, &from.id, &to.id).unwrap();
            let mut expected = to.places.clone();
            expected.sort();
            assert_eq!((walk.relation, walk.places), (PlaceRelation::Sum, expected));
        }
    }
}

#[test]
fn documents_that_contradict_themselves_are_refused() {
    let good = serde_json::json!({
        "format": FORMAT, "id": "x",
        "places": [{"code": "X", "kind": "country", "name": {"en": "X"}},
            {"code": "A", "kind": "region", "parent": "X", "name": {"en": "A"}, "since": "2001-02-03"},
            {"code": "B", "kind": "region", "parent": "X", "name": {"en": "B"}}],
        "maps": [{"id": "1", "whole": "X", "places": ["A"]}, {"id": "2", "whole": "X", "previous": "1", "places": ["B"]},
            {"id": "other", "whole": "X", "places": ["A"]}],
        "events": [{"kind": "renamed", "map": "2", "from": ["A"], "to": ["B"]}],
    });
    let gazetteer = from_value::<Gazetteer>(&good).unwrap();
    assert_eq!(gazetteer.crosswalk("A", "1", "2").unwrap().relation, PlaceRelation::Same);
    assert_eq!(gazetteer.crosswalk("A", "1", "other").unwrap_err().code(), "crosswalk-unknown");
    assert_eq!(from_value::<Gazetteer>(&value_of(&gazetteer)).unwrap(), gazetteer);
    for (pointer, value, code) in [
        ("/format", serde_json::json!("x"), "format-unknown"),
        ("/maps/0/places/0", serde_json::json!("C"), "place-reference-unknown"),
        ("/maps/1/id", serde_json::json!("1"), "place-duplicate"),
        ("/maps/1/previous", serde_json::json!("2"), "place-invalid"),
        ("/maps/1/previous", serde_json::json!("other"), "place-invalid"),
        ("/events", serde_json::json!([]), "place-invalid"),
        ("/events/0/kind", serde_json::json!("status-changed"), "place-invalid"),
        ("/events/0/to", serde_json::json!(["A"]), "place-invalid"),
        ("/events/0/from", serde_json::json!([]), "place-invalid"),
        ("/events/0/from/0", serde_json::json!("C"), "place-reference-unknown"),
        ("/places/1/since", serde_json::json!("2022-02-30"), "date-invalid"),
        ("/places/1/kind", serde_json::json!("regoin"), "word-unknown"),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        assert_eq!(from_value::<Gazetteer>(&bad).unwrap_err().code(), code, "{pointer}");
    }
}

#[test]
fn sub_places_keep_to_their_dates() {
    let mut town = place("T", Some("KZ-10"), PlaceKind::Town, "T");
    town.since = Date::from_ymd_opt(2023, 1, 1);
    let gazetteer = kazakhstan().with_overlay(&[town]).unwrap();
    assert_eq!(gazetteer.maps_of("T").map(|map| map.id.as_str()).collect::<Vec<_>>(), ["kz-20"]);
    assert_eq!(gazetteer.crosswalk("T", "kz-20", "kz-17").unwrap_err().code(), "place-not-on-map");
}

#[test]
fn population_adds_up() {
    let gazetteer = kazakhstan();
    let rows = kazakhstan_population().unwrap();
    for row in &rows {
        assert!(gazetteer.check(&row.place, &row.map).is_ok(), "{row:?}");
    }
    for sex in [Sex::Total, Sex::Men, Sex::Women] {
        let of = |row: &&PopulationRow| {
            row.sex == sex && row.date.to_string() == "2023-01-01" && row.vintage.starts_with("city")
        };
        let value = |row: &PopulationRow| row.value.as_exact().unwrap().to_integer().unwrap();
        let regions: i128 = rows.iter().filter(of).filter(|row| row.place != "KZ").map(value).sum();
        let nation: i128 = rows.iter().filter(of).filter(|row| row.place == "KZ").map(value).sum();
        assert_eq!((rows.iter().filter(of).count(), regions), (21, nation), "{sex}");
    }
}

proptest! {
    #[test]
    fn find_never_panics(text in "\\PC{0,60}") {
        let gazetteer = kazakhstan();
        let _ = gazetteer.find(&text);
        let _ = gazetteer.find_on(&text, "kz-17");
    }

    #[test]
    fn letter_case_and_outer_spaces_do_not_matter(at in 0_usize..1000, upper: bool) {
        let gazetteer = kazakhstan();
        let names: Vec<&str> = gazetteer
            .all()
            .iter()
            .flat_map(|place| {
                let codes = place.codes.values().flatten().chain(&place.aliases).chain([&place.code]).map(String::as_str);
                place.name.iter().chain(place.full.iter().flat_map(Names::iter)).chain(codes)
            })
            .collect();
        let name = names[at % names.len()];
        let typed = if upper { name.to_uppercase() } else { name.to_lowercase() };
        prop_assert_eq!(found(&format!("\t{typed}  ")), found(name));
    }

    #[test]
    fn edited_documents_never_panic(at in 0_usize..20_000, length in 0_usize..40, with in "[\\PC]{0,3}|\"KZ-[0-9]{2}\"|[\\[\\]{},:]") {
        let characters: Vec<char> = KAZAKHSTAN.chars().collect();
        let at = at % characters.len();
        let rest = characters.iter().skip(at + length);
        let edited: String = characters.iter().take(at).copied().chain(with.chars()).chain(rest.copied()).collect();
        if let Ok(gazetteer) = from_slice::<Gazetteer>(edited.as_bytes()) {
            let _ = gazetteer.find("Абай");
            let _ = gazetteer.crosswalk("KZ-63", "kz-16", "kz-20");
        }
    }

    /// Kazakh letters typed on a Russian keyboard.
    #[test]
    fn russian_letters_for_kazakh_ones_find_the_same(at in 0_usize..1000) {
        let gazetteer = kazakhstan();
        let names: Vec<&str> = gazetteer.all().iter().flat_map(|place| place.name.iter().chain(place.full.iter().flat_map(Names::iter))).collect();
        let name = names[at % names.len()];
        let typed: String = name.chars().map(|letter| match letter {
            'ә' => 'а', 'ғ' => 'г', 'қ' => 'к', 'Қ' => 'К', 'ң' => 'н', 'ө' => 'о', 'Ө' => 'О', 'ү' | 'ұ' => 'у', 'Ұ' => 'У', 'і' => 'и', other => other,
        }).collect();
        prop_assert_eq!(found(&typed), found(name));
    }
}
