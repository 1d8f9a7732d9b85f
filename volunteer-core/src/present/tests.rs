//! Tests of text and HTML.

use super::*;
use crate::assess::{Assessment, Context, assess};
use crate::calendar::parse_date;
use crate::observation::{IndicatorSeries, Observations};

const ROADMAP: &str = r#"{"format": "volunteer/roadmap@1", "id": "example", "status": "illustrative", "period": "2021/2023",
 "label": {"kk": "Волонтерлікті дамыту жол картасы", "ru": "Дорожная карта развития волонтёрства", "en": "Roadmap of volunteering"},
 "indicators": [
  {"id": "organisations", "unit": "organisation", "nature": "stock", "label": {"kk": "Волонтерлік ұйымдар", "ru": "Волонтёрские организации", "en": "Volunteer organisations"}},
  {"id": "activities", "unit": "activity", "nature": "flow", "label": {"kk": "Іс-шаралар", "ru": "Мероприятия", "en": "Activities"}},
  {"id": "per-1000", "unit": "activity", "nature": "ratio", "rule": {"numerator": "activities", "per": 1000}, "label": {"kk": "1 000 тұрғынға шаққандағы іс-шаралар", "ru": "Мероприятия на 1 000 жителей", "en": "Activities per 1,000 inhabitants"}},
  {"id": "volunteers", "unit": "person", "nature": "flow", "counted": "distinct", "label": {"kk": "Белсенді волонтерлер", "ru": "Активные волонтёры", "en": "Active volunteers"}},
  {"id": "hours", "unit": "minute", "nature": "flow", "label": {"kk": "Сағаттар", "ru": "Часы", "en": "Hours"}}],
 "measures": [
  {"id": "1", "due": "2023", "planned": 3, "unit": "project", "status": "adopted", "responsible": "Жастар саясаты басқармасы", "label": {"kk": "Жобаларды іске асыру", "ru": "Реализация проектов", "en": "Projects"}},
  {"id": "2", "due": "2023", "planned": 14, "unit": "club", "status": "adopted", "delivery": {"period": "2023-10", "delivered": 12}, "label": {"kk": "Клубтар ашу", "ru": "Открытие клубов", "en": "Opening of clubs"}}],
 "targets": [
  {"id": "tripled", "indicator": "organisations", "place": "KZ", "map": "kz-20", "baseline": {"period": "2020", "value": 224},
   "value": {"timesBaseline": 3}, "due": "2023", "aim": "increase", "status": "illustrative", "label": {"kk": "Ұйымдар саны үш есе өсті", "ru": "Число организаций утроилось", "en": "Organisations tripled"}},
  {"id": "activities-500", "indicator": "activities", "place": "KZ-59", "map": "kz-20", "value": {"absolute": 500}, "due": "2023", "aim": "increase", "status": "illustrative"},
  {"id": "rate", "indicator": "per-1000", "place": "KZ-59", "map": "kz-20", "value": {"absolute": 0.9}, "due": "2023", "aim": "increase", "status": "illustrative"},
  {"id": "volunteers-20", "indicator": "volunteers", "place": "KZ-59", "map": "kz-20", "baseline": {"period": "2022", "value": 10000}, "value": {"plusBaseline": 10000}, "due": "2025", "aim": "increase", "status": "draft", "trajectory": "geometric"},
  {"id": "hours-up", "indicator": "hours", "place": "KZ-59", "map": "kz-20", "value": {"absolute": 60000}, "due": "2025", "aim": "increase", "status": "draft"}]}"#;

const REPORTED: &str = r#"{"format": "volunteer/observations@1", "observations": [
 {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2023", "unit": "organisation", "nature": "stock", "text": "600-ден астам", "value": {"lower": 601}, "policy": "figure-width@1", "sources": [{"title": "Qyzyljar TV", "url": "https://qyzyljartv.kz/kz/news/40813", "published": "2023"}]},
 {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2023", "evidence": "hearsay", "unit": "organisation", "nature": "stock", "value": 680},
 {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2020", "unit": "organisation", "nature": "stock", "value": 200},
 {"indicator": "activities", "place": "KZ-59", "map": "kz-20", "period": "2023", "until": "unknown", "unit": "activity", "nature": "flow", "text": "390-ға жуық", "value": {"lower": 385, "upper": 394}},
 {"indicator": "volunteers", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "person", "nature": "flow", "counted": "distinct", "act": "intended", "evidence": "hearsay", "text": "30 мың", "value": {"lower": 29500, "upper": 30499}},
 {"indicator": "volunteers", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "person", "nature": "flow", "counted": "distinct", "value": {"lower": 11000, "upper": 11500}},
 {"indicator": "hours", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "minute", "nature": "flow", "value": {"lower": 30000, "lowerOpen": true}},
 {"indicator": "clubs", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "club", "nature": "stock", "value": 14}]}"#;

fn example(as_of: &str) -> Assessment {
    let roadmap = crate::json::from_text(ROADMAP.as_bytes()).unwrap();
    let reported: Observations = crate::json::from_text(REPORTED.as_bytes()).unwrap();
    let series = IndicatorSeries::group(reported.observations);
    assess(&roadmap, &series, &Context::kazakhstan().unwrap(), parse_date(as_of).unwrap()).unwrap()
}

fn presenter(language: Language) -> Presenter {
    Presenter::new(language, &Gazetteer::kazakhstan().unwrap())
}

#[test]
fn show() {
    let assessment = example("2023-12-31");
    for language in Language::ALL {
        let presenter = presenter(*language);
        println!("{}", presenter.assessment_text(&assessment));
        println!("{}", presenter.trail_text(&assessment.targets[0]));
        println!("{}", presenter.trail_text(&assessment.targets[3]));
        let path = format!("/tmp/present-{language}.html");
        std::fs::write(path, presenter.assessment_html(&assessment)).unwrap();
    }
}
