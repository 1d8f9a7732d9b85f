//! The operations about records, definitions, findings and decisions.

use crate::ToJson;
use crate::operations::gazetteer;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use std::io::Read;
use volunteer_core::calendar::parse_date;
use volunteer_core::context::CheckPolicy;
use volunteer_core::document::from_value;
use volunteer_core::record::{DefinitionSet, PersonSex, Records, age_on};
use volunteer_core::register::check::{check, check_parts, check_shares};
use volunteer_core::register::decision::{RowDecisions, Taken};
use volunteer_core::register::finding::{Finding, Findings};
use volunteer_core::register::layout::Layout;
use volunteer_core::register::{Register, RegisterBuilder, Scope, UNKNOWN_MINUTES};
use volunteer_core::{Bounds, Context, Presenter, Result, Word};

/// What an operation answers; `None` where the operation is not known.
#[must_use]
pub fn run(operation: &str, input: &Value) -> Option<Result<Value>> {
    Some(match operation {
        "register.check" => findings(input).map(|(_, findings)| findings.to_json()),
        "register.counts" => findings(input).map(|(_, findings)| {
            findings
                .counts()
                .map(|(code, count)| (code.as_str().to_owned(), Value::from(count)))
                .collect::<Map<_, _>>()
                .into()
        }),
        "register.decide" => deciding(input),
        "check.parts" => parts(input),
        "check.shares" => read::<Vec<Bounds>>(input, "shares")
            .and_then(|shares| Ok(check_shares(&shares, &CheckPolicy::checks_1())?.into())),
        "definition.holds" => holding(input),
        "definition.band" => DefinitionSet::kazakhstan().and_then(|set| {
            let bands = set.get("age-bands", "1")?;
            Ok(bands.band(read(input, "age")?).map_or(Value::Null, |band| band.id.as_str().into()))
        }),
        "person.age" => parse_date(text(input, "born"))
            .and_then(|born| Ok(age_on(born, parse_date(text(input, "on"))?).map_or(Value::Null, Value::from))),
        "present.finding" | "present.findings" => presenting(operation, input),
        _ => return None,
    })
}

pub(crate) fn text<'a>(input: &'a Value, key: &str) -> &'a str {
    input[key].as_str().unwrap_or_default()
}

pub(crate) fn read<T: DeserializeOwned>(input: &Value, key: &str) -> Result<T> {
    from_value::<T>(&input[key]).map_err(|error| error.at_key(key))
}

pub(crate) fn given<T: DeserializeOwned>(input: &Value, key: &str) -> Result<Option<T>> {
    input.get(key).map(|_| read(input, key)).transpose()
}

/// The register of the tables and records of a case.
pub(crate) fn register(input: &Value) -> Result<Register> {
    let mut builder = RegisterBuilder::new(given::<Scope>(input, "scope")?.unwrap_or_default());
    let mut context = Context::kazakhstan();
    context.gazetteer = gazetteer(input)?;
    for table in input["tables"].as_array().into_iter().flatten() {
        let layout: Layout = read(table, "layout")?;
        let (name, bytes) = (text(table, "name"), table_bytes(table));
        match table["breaksAfter"].as_u64() {
            Some(after) => {
                let mut source = bytes.as_slice().take(after).chain(Breaking);
                builder.read_from(name, &mut source, &layout, &context)?;
            }
            None => {
                builder.read(name, &bytes, &layout, &context)?;
            }
        }
    }
    if let Some(records) = given::<Records>(input, "records")? {
        builder.records("records", &records)?;
    }
    Ok(builder.finish())
}

/// The bytes of a table: `base64`, or a `text`, to which a `row` may be added so many `times`.
pub(crate) fn table_bytes(table: &Value) -> Vec<u8> {
    if let Some(text) = table["base64"].as_str() {
        return from_base64(text);
    }
    // A size stands for input of that size; the fuzzer's edits shall not ask for more than there is room for.
    let times = table["times"].as_u64().map_or(0, |times| times.min(10_000));
    let row = text(table, "row");
    (0..times).fold(text(table, "text").to_owned(), |whole, _| whole + row).into_bytes()
}

/// Bytes in base 64 (RFC 4648, section 4).
fn from_base64(text: &str) -> Vec<u8> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0_u32);
    for sign in text.bytes() {
        let Some(value) = SIGNS.iter().position(|one| *one == sign) else { continue };
        bits = (bits << 6 | u32::try_from(value).unwrap_or(0)) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).unwrap_or(0));
        }
    }
    bytes
}

/// A source that gives nothing but an error.
struct Breaking;

impl std::io::Read for Breaking {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("broken"))
    }
}

fn findings(input: &Value) -> Result<(Register, Findings)> {
    let register = register(input)?;
    let mut findings = check(&register, &Context::kazakhstan());
    findings.merge(register.findings().clone());
    Ok((register, findings))
}

fn deciding(input: &Value) -> Result<Value> {
    let (register, found) = findings(input)?;
    decided(&register, &found, &read(input, "decisions")?)
}

/// The steps, and what is counted under them.
pub(crate) fn decided(register: &Register, found: &Findings, decisions: &RowDecisions) -> Result<Value> {
    let decided = register.clone().decide(decisions, found, &Context::kazakhstan())?;
    let (mut rows, mut minutes) = (0_u64, 0_i64);
    for (at, recorded) in decided.participations().minutes().iter().enumerate() {
        let taken = decided.selection().participation(at);
        rows += u64::from(taken != Taken::LeftOut);
        if taken == Taken::Counted && *recorded != UNKNOWN_MINUTES {
            minutes += i64::from(*recorded);
        }
    }
    let steps: Vec<Value> = decided.decisions().iter().map(ToJson::to_json).collect();
    Ok(json!({"steps": steps, "participations": rows, "minutes": minutes}))
}

fn parts(input: &Value) -> Result<Value> {
    let parts: Vec<Bounds> = read(input, "parts")?;
    Ok(check_parts(&read(input, "whole")?, &parts, input["exclusive"] == true)?.into())
}

/// By version, or by the version in force on a day; `null` where the definition leaves it open.
fn holding(input: &Value) -> Result<Value> {
    let set = DefinitionSet::kazakhstan()?;
    let defined = match input.get("on").and_then(Value::as_str) {
        Some(day) => set.in_force(text(input, "id"), parse_date(day)?),
        None => Some(set.get(text(input, "id"), text(input, "version"))?),
    };
    let (age, sex) = (read(input, "age")?, given::<PersonSex>(input, "sex")?);
    Ok(defined.and_then(|defined| defined.holds(age, sex)).map_or(Value::Null, Value::from))
}

fn presenting(operation: &str, input: &Value) -> Result<Value> {
    let presenter = Presenter::new(read(input, "language")?, &Context::kazakhstan());
    Ok(Value::from(match operation {
        "present.finding" => presenter.finding_text(&read::<Finding>(input, "finding")?),
        _ => presenter.findings_text(&read::<Findings>(input, "findings")?),
    }))
}
