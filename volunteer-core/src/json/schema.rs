//! JSON Schema of the documents, made from the same declarations that read them.

use super::{Json, fields::camel};
use serde_json::{Map, Value, json};

/// The named types that a schema has met on its way.
///
/// ```
/// use volunteer_core::{Bounds, json::{Definitions, Json}};
/// let schema = Definitions::document::<Bounds>("https://example.org/bounds.schema.json");
/// assert_eq!(schema["$ref"], "#/$defs/Bounds");
/// ```
#[derive(Default)]
pub struct Definitions {
    map: Map<String, Value>,
}

type Field = (&'static str, &'static str, Value, bool);

impl Definitions {
    /// The whole schema of one document type, under the given `$id`.
    #[must_use]
    pub fn document<T: Json>(id: &str) -> Value {
        let mut definitions = Self::default();
        let mut root = T::schema(&mut definitions);
        if let Value::Object(map) = &mut root {
            map.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
            map.insert("$id".into(), id.into());
            map.insert("$defs".into(), definitions.map.into());
        }
        root
    }

    /// A named type, described once.
    pub fn named(&mut self, name: &str, describe: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.map.contains_key(name) {
            // The place is taken before the inside is described, so that a type may contain itself.
            self.map.insert(name.into(), Value::Null);
            let described = describe(self);
            self.map.insert(name.into(), described);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }

    /// A named list of words.
    pub fn words(&mut self, name: &str, words: &[(&str, &str)]) -> Value {
        self.named(name, |_| {
            let options: Vec<Value> =
                words.iter().map(|(word, meaning)| json!({"const": word, "description": meaning.trim()})).collect();
            json!({"oneOf": options})
        })
    }

    /// A named object: field name, description, schema, whether it may be absent.
    pub fn object(&mut self, name: &str, fields: impl FnOnce(&mut Self) -> Vec<Field>) -> Value {
        self.named(name, |definitions| {
            let mut properties = Map::new();
            let mut required = Vec::new();
            for (field, description, schema, optional) in fields(definitions) {
                let key = camel(field);
                if !optional {
                    required.push(Value::from(key.as_ref()));
                }
                let mut property = match schema {
                    Value::Object(map) => map,
                    _ => Map::new(),
                };
                property.insert("description".into(), description.trim().into());
                properties.insert(key.into_owned(), property.into());
            }
            json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
        })
    }
}
