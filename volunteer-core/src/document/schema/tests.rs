//! That no schema allows what documents never hold: `null` in the place of an absent key.

use super::{SCHEMAS, schema, schema_of};
use crate::figure::TextLanguage;
use crate::roadmap::Aim;
use schemars::JsonSchema;
use serde_json::{Value, json};

/// Every place of a schema where a value may be `null`.
fn nulls(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                let lists = ["enum", "type"].contains(&key.as_str());
                let null = |item: &Value| item.is_null() || key == "type" && *item == "null";
                if lists && (null(inner) || inner.as_array().is_some_and(|items| items.iter().any(null))) {
                    found.push(format!("{path}/{key}"));
                }
                nulls(inner, &format!("{path}/{key}"), found);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| nulls(item, &format!("{path}/{index}"), found));
        }
        _ => {}
    }
}

#[test]
fn no_schema_of_a_document_has_a_null() {
    for name in SCHEMAS {
        let mut found = Vec::new();
        nulls(&schema(name).unwrap(), "", &mut found);
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn an_optional_word_of_a_callers_own_structure_has_the_words_alone() {
    #[derive(JsonSchema)]
    #[allow(dead_code, reason = "its schema alone is looked at")]
    struct Own {
        language: Option<TextLanguage>,
        aim: Option<Aim>,
    }
    let schema = schema_of::<Own>("urn:own");
    let own = &schema["$defs"]["Own"]["properties"];
    assert_eq!(own["language"]["enum"], json!(["kk", "ru", "en", "auto"]));
    assert_eq!(own["aim"], json!({"$ref": "#/$defs/Aim"}));
    let mut found = Vec::new();
    nulls(&schema, "", &mut found);
    assert!(found.is_empty(), "{found:?}");
}
