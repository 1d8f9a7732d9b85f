//! Documents written by hand: values that formats treat differently, and types of which the shared vectors hold none.

use serde_json::{Value, json};
use volunteer_core::context::CheckPolicy;
use volunteer_core::document::to_value;
use volunteer_core::figure::WidthPolicy;

/// Decimals, open ends, long sums, texts that look like something else; documents of the types that are nowhere else.
pub fn values() -> Vec<Value> {
    vec![
        json!(0.000_000_000_001),
        json!(-12.5),
        json!(9_007_199_254_740_991_i64),
        json!("999999999999999.000000000001"),
        json!("170141183460469231731687303"),
        json!({"lower": 0.000_000_000_001, "lowerOpen": true}),
        json!({"upper": "999999999999999.000000000001", "upperOpen": true}),
        json!({"lower": -3, "upper": 12.25}),
        json!({}),
        json!({"numerator": 601, "denominator": 672}),
        json!({"lower": {"numerator": 1, "denominator": 3}, "lowerOpen": true}),
        json!("money:KZT"),
        json!("custom:tonne"),
        json!("2023-01-30/2023-02-05"),
        json!("2024-02-29"),
        json!("financial-year:4"),
        json!("08:30"),
        json!("true"),
        json!("null"),
        json!("~"),
        json!("2023"),
        json!("1e3"),
        json!("kk"),
        json!({"kk": "қала: \"Алматы\" — №1", "en": "- yes\n# no"}),
        json!({"ru": "да"}),
        json!("genitive"),
        to_value(&WidthPolicy::figure_width_1()).expect("a document"),
        to_value(&CheckPolicy::checks_1()).expect("a document"),
        json!({"of": "unit", "id": "custom:laureate", "label": {"en": "laureate|laureates|laureates"}}),
        json!({"id": "p1", "unit": "family", "members": {"lower": 3}, "born": "1950", "categories": ["pensioner"]}),
        json!({"place": "KZ-10", "map": "kz-20", "date": "2023-01-01", "sex": "total", "value": 610_183,
            "vintage": "2023", "source": "s"}),
        json!({"map": "kz-20", "places": ["KZ-10"], "levels": ["region"], "period": "2023-05", "evidence": "reported"}),
        json!({"format": "volunteer/observations@1", "observations": [
            {"indicator": "i", "place": "KZ", "map": "kz-20", "period": "2023", "unit": "person", "nature": "flow",
             "counted": "times", "value": {"lower": 601}},
            {"indicator": "i", "place": "KZ", "map": "kz-20", "period": "2024-Q1", "unit": "percent", "nature": "ratio",
             "counted": "not-people", "value": 0.000_000_000_001, "until": "2024-02"},
        ]}),
        json!({"format": "volunteer/reports@1", "reports": [
            {"indicator": "i", "place": "KZ", "map": "kz-20", "period": "2023", "unit": "person", "nature": "flow",
             "counted": "times", "text": "more than 600 people", "language": "en"},
        ]}),
        period_report(),
    ]
}

/// A report with and without values.
fn period_report() -> Value {
    let value = |period: &str| json!({"period": period, "value": {"lower": {"numerator": 1, "denominator": 3}}});
    let row = json!({"indicator": "volunteers", "unit": "person", "nature": "flow", "counted": "distinct", "place": "KZ",
        "now": value("2023-05"), "sinceStartOfYear": value("2023-01-01/2023-05-31"),
        "yearBefore": {"period": "2022-05", "missing": "unknown"}, "noChange": "before-missing"});
    json!({"format": "volunteer/period-report@1", "library": "0.1.0", "catalogue": "proposal@1", "standing": "proposal",
        "map": "kz-20", "period": "2023-05", "sinceStartOfYear": "2023-01-01/2023-05-31", "yearBefore": "2022-05",
        "rows": [row]})
}
