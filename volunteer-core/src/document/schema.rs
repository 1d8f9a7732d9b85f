//! JSON Schema of the documents, from the same declarations that read them.

use crate::assess::Assessment;
use crate::calendar::{IsoDate, IsoDates, MaybeIsoDate, Period, PeriodForm};
use crate::error::{Result, word_not_in};
use crate::figure::{ReportedFigure, TextLanguage};
use crate::indicator::{Catalogue, Comparison, Indicator, Level, PeriodReport};
use crate::number::{Number, Ratio, Unit};
use crate::observation::{GroupReach, Groups, Observation, Observations, Practice, Reach, Reports, Until};
use crate::place::{Gazetteer, GazetteerDocument};
use crate::progress::ProgressPoint;
use crate::progress::open_sdg::SeriesTree;
use crate::record::{Clock, DefinitionsDocument, PersonId, Records};
use crate::register::decision::RowDecisions;
use crate::register::finding::{Findings, FindingsDocument};
use crate::register::layout::Layout;
use crate::roadmap::Roadmap;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Names of the schemas, and what each describes.
pub const SCHEMAS: &[&str] = &[
    "roadmap",
    "observations",
    "reports",
    "assessment",
    "gazetteer",
    "figure",
    "indicator",
    "observation",
    "reach",
    "indicators",
    "groups",
    "group-reach",
    "comparison",
    "period-report",
    "practice",
    "records",
    "definitions",
    "findings",
    "decisions",
    "layout",
];

/// The JSON Schema (draft 2020-12) of one kind of document.
///
/// # Errors
/// `word-unknown` with the known names.
///
/// ```
/// let schema = volunteer_core::document::schema("roadmap")?;
/// assert_eq!(schema["$id"], "urn:volunteer:roadmap@1");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn schema(name: &str) -> Result<Value> {
    let id = format!("urn:volunteer:{name}@1");
    Ok(match name {
        "roadmap" => schema_of::<Roadmap>(&id),
        "observations" => schema_of::<Observations>(&id),
        "reports" => schema_of::<Reports>(&id),
        "assessment" => schema_of::<Assessment>(&id),
        "gazetteer" => schema_of::<GazetteerDocument>(&id),
        "figure" => schema_of::<ReportedFigure>(&id),
        "indicator" => schema_of::<Indicator>(&id),
        "observation" => schema_of::<Observation>(&id),
        "reach" => schema_of::<Reach>(&id),
        "indicators" => schema_of::<Catalogue>(&id),
        "groups" => schema_of::<Groups>(&id),
        "group-reach" => schema_of::<GroupReach>(&id),
        "comparison" => schema_of::<Comparison>(&id),
        "period-report" => schema_of::<PeriodReport>(&id),
        "practice" => schema_of::<Practice>(&id),
        "records" => schema_of::<Records>(&id),
        "definitions" => schema_of::<DefinitionsDocument>(&id),
        "findings" => schema_of::<Findings>(&id),
        "decisions" => schema_of::<RowDecisions>(&id),
        "layout" => schema_of::<Layout>(&id),
        other => return Err(word_not_in(other, SCHEMAS)),
    })
}

/// The JSON Schema (draft 2020-12) of any type of the library, under the given `$id`; named types are in `$defs`.
///
/// ```
/// use volunteer_core::{Bounds, document::schema_of};
/// let schema = schema_of::<Bounds>("https://example.org/bounds.schema.json");
/// assert_eq!(schema["$ref"], "#/$defs/Bounds");
/// ```
#[must_use]
pub fn schema_of<T: JsonSchema>(id: &str) -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.transforms.push(Box::new(RecursiveTransform(AsWritten)));
    });
    let mut generator = settings.into_generator();
    let root = generator.subschema_for::<T>();
    let mut map = match root.to_value() {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    map.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    map.insert("$id".into(), id.into());
    let mut definitions = generator.take_definitions(true);
    // Transforms run on whole schemas that the generator hands out, not on definitions that are taken from it.
    for definition in definitions.values_mut() {
        if let Ok(schema) = <&mut Schema>::try_from(definition) {
            RecursiveTransform(AsWritten).transform(schema);
        }
    }
    map.insert("$defs".into(), definitions.into());
    Value::Object(map)
}

/// What the library writes: an absent key instead of `null`, and descriptions without the examples for Rust.
#[derive(Clone)]
struct AsWritten;

impl Transform for AsWritten {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::String(description)) = schema.get_mut("description") {
            let text = description.split("\n\n```").next().unwrap_or_default().trim();
            *description = text.replace('\n', " ").replace("  ", "\n\n");
        }
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|kind| kind != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".into(), only);
            }
        }
        // An optional word of a list: the list has a `null` of its own.
        if let Some(Value::Array(words)) = schema.get_mut("enum") {
            words.retain(|word| !word.is_null());
        }
        let Some(Value::Array(options)) = schema.get_mut("anyOf") else { return };
        options.retain(|option| option.get("type").is_none_or(|kind| kind != "null"));
        if let [Value::Object(only)] = options.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
}

/// The schema of a type that documents write as text.
macro_rules! text_schema {
    ($($type:ident: $description:literal, $pattern:expr;)+) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "description": $description, "pattern": $pattern})
            }
        })+
    };
}

text_schema! {
    Period: "A stretch of days, both ends included: 2023-05-01, 2023-W05, 2023-05, 2023-Q1, 2023-S1, 2023, 2023-01-01/2023-06-30 or another form of ISO 8601.",
        "^[0-9P][0-9A-Z/-]*$";
    PeriodForm: "The kind of a period; a financial year with the number of its first month.",
        "^(day|iso-week|month|quarter|half-year|year|range|financial-year:([2-9]|1[0-2]))$";
    Clock: "A time of day to the minute.", "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";
    Unit: "What a number counts.", unit_pattern();
}

fn unit_pattern() -> String {
    let unit = format!("({}|money:[A-Z]{{3}}|custom:[a-z0-9-]{{1,40}})", Unit::words().collect::<Vec<_>>().join("|"));
    format!("^{unit}(\\+{unit})*$")
}

impl JsonSchema for IsoDate {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "description": "A day of the Gregorian calendar, years 0001 to 9999."
        })
    }
}

impl JsonSchema for Level {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Level".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [{"enum": Level::words().collect::<Vec<_>>()}, {"type": "string"}],
            "description": "A level of places, a form of periods, or the name of a category of the register."
        })
    }
}

impl JsonSchema for TextLanguage {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "TextLanguage".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"enum": ["kk", "ru", "en", "auto"]})
    }
}

impl JsonSchema for Until {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Until".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"oneOf": [{"const": "unknown"}, generator.subschema_for::<Period>()]})
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An exact decimal number of at most 15 significant digits and 12 decimals; a longer one is a text of decimal digits.",
            "oneOf": [
                {"type": "number", "minimum": -9_007_199_254_740_991_i64, "maximum": 9_007_199_254_740_991_i64},
                {"type": "string", "pattern": "^[+-]?[0-9]+(\\.[0-9]+)?$"}
            ]
        })
    }
}

impl JsonSchema for Ratio {
    fn schema_name() -> Cow<'static, str> {
        "Ratio".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let number = generator.subschema_for::<Number>();
        json_schema!({
            "type": "object",
            "description": "An exact fraction.",
            "properties": {
                "numerator": with(&number, "The upper number of the fraction."),
                "denominator": with(&number, "The lower number of the fraction, not zero."),
            },
            "required": ["numerator", "denominator"],
            "additionalProperties": false
        })
    }
}

/// A schema with a description of the place where it is used.
fn with(schema: &Schema, description: &str) -> Value {
    let mut schema = schema.clone();
    schema.insert("description".into(), description.into());
    schema.to_value()
}

/// Two ends of some kind of number.
fn interval(end: &Schema) -> Schema {
    json_schema!({
        "type": "object",
        "description": "Two ends of a number, each closed, open or absent.",
        "properties": {
            "lower": with(end, "The lower end; absent: none is known."),
            "upper": with(end, "The upper end; absent: none is known."),
            "lowerOpen": {"type": "boolean", "description": "Whether the lower end itself is excluded."},
            "upperOpen": {"type": "boolean", "description": "Whether the upper end itself is excluded."},
        },
        "additionalProperties": false
    })
}

impl JsonSchema for crate::Bounds {
    fn schema_name() -> Cow<'static, str> {
        "Bounds".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        interval(&generator.subschema_for::<Number>())
    }
}

impl JsonSchema for crate::RatioBounds {
    fn schema_name() -> Cow<'static, str> {
        "RatioBounds".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        interval(&generator.subschema_for::<Ratio>())
    }
}

impl JsonSchema for PersonId {
    fn schema_name() -> Cow<'static, str> {
        "PersonId".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer"],
            "description": "The caller's own id of a person. It joins records and is never shown."
        })
    }
}

impl JsonSchema for ProgressPoint {
    fn schema_name() -> Cow<'static, str> {
        "ProgressPoint".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "description": "The value of a year, or the bounds of it.",
            "properties": {
                "year": {"type": "integer", "minimum": 0, "description": "The year."},
                "value": {"type": "number", "description": "The value, where it is exact."},
                "lower": {"type": "number", "description": "Its lower bound, where it is not; absent: no limit."},
                "upper": {"type": "number", "description": "Its upper bound, where it is not; absent: no limit."},
            },
            "required": ["year"],
            "additionalProperties": false
        })
    }
}

impl JsonSchema for SeriesTree {
    fn schema_name() -> Cow<'static, str> {
        "SeriesTree".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let properties = json_schema!({"score": {"type": "number"}, "achieved": {"type": "boolean"}});
        json_schema!({"oneOf": [
            {"type": "object", "properties": properties, "additionalProperties": false},
            {"type": "array", "items": generator.subschema_for::<Self>()},
        ]})
    }
}

/// Types whose documents are those of another one.
macro_rules! same_schema {
    ($($type:ty => $document:ty;)+) => {
        $(impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                <$document>::schema_name()
            }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                generator.subschema_for::<$document>()
            }
        })+
    };
}

same_schema! {
    MaybeIsoDate => IsoDate;
    IsoDates => Vec<IsoDate>;
    Gazetteer => GazetteerDocument;
    Findings => FindingsDocument;
}

#[cfg(test)]
mod tests;
