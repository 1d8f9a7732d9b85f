//! The operations about reading tables, guessing layouts, a caller's own columns, counting and merging.

use crate::ToJson;
use crate::finding_operations::{decided, given, read, register, table_bytes, text};
use serde_json::{Map, Value, json};
use volunteer_core::calendar::Date;
use volunteer_core::cube::{Axis, Chunk, Codes, Columns, Cube, KeyedHash, Plan, Table, Tally};
use volunteer_core::indicator::CountQuery;
use volunteer_core::register::layout::{Layout, guess};
use volunteer_core::register::{
    Column, InputColumn, InputTable, NONE, ReadOptions, Register, RegisterBuilder, Scope, UNKNOWN_MINUTES,
};
use volunteer_core::{Context, Result, Word};

/// What an operation answers; `None` where the operation is not known.
#[must_use]
pub fn run(operation: &str, input: &Value) -> Option<Result<Value>> {
    Some(match operation {
        "register.read" => register(input).and_then(|register| told(&register, input)),
        "register.guess" => guessed(input),
        "register.columns" => from_columns(input).and_then(|register| told(&register, input)),
        "layout.guess" => Ok(guess(&table_bytes(input)).to_json()),
        "cube.count" => counting(input),
        "tally.merge" => merging(input),
        "person.key" => Ok(key(input)),
        _ => return None,
    })
}

/// A table read as it is, or under a layout; and counts of the places that the case asks for.
fn guessed(input: &Value) -> Result<Value> {
    let context = Context::kazakhstan();
    let mut options = ReadOptions::new();
    if let Some(layout) = given::<Layout>(input, "layout")? {
        options = options.layout(layout);
    }
    if let Some(sheet) = input["sheet"].as_str() {
        options = options.sheet(sheet);
    }
    if let Some(place) = input["places"].as_str() {
        options = options.places(place);
    }
    let register = Register::read_with(text(input, "name"), &table_bytes(input), &options, &context)?;
    let mut answer = told(&register, input)?;
    answer["layout"] = register.layout().map_or(Value::Null, ToJson::to_json);
    let mut counts = Vec::new();
    for place in input["count"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let counted = register.count(&CountQuery::of(["volunteers"]).place(place), &context)?;
        let bounds = counted.values().first().and_then(|value| value.observation.value());
        counts.push(json!({"place": place, "volunteers": bounds.map_or(Value::Null, |bounds| bounds.to_json())}));
    }
    answer["counts"] = counts.into();
    Ok(answer)
}

/// What is in a register: readings, findings of the reading, rows, minutes, and the columns that the case asks for.
fn told(register: &Register, input: &Value) -> Result<Value> {
    let tables = [
        ("participations", register.participations().columns(), register.participations().len()),
        ("assistances", register.assistances().columns(), register.assistances().len()),
        ("activities", register.activities().columns(), register.activities().len()),
        ("organisations", register.organisations().columns(), register.organisations().len()),
        ("people", register.people().columns(), register.people().len()),
        ("beneficiaries", register.beneficiaries().columns(), register.beneficiaries().len()),
    ];
    let (mut rows, mut shown) = (Map::new(), Map::new());
    for (name, columns, length) in tables {
        if length > 0 {
            rows.insert(name.into(), length.into());
        }
        let mut lists = Map::new();
        for column in input["columns"][name].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let found = columns.iter().find(|(other, _)| *other == column);
            let list = found.map_or(Value::Null, |(_, values)| values_of(column, values));
            lists.insert(column.into(), list);
        }
        if !lists.is_empty() {
            shown.insert(name.into(), lists.into());
        }
    }
    let known = register.participations().minutes().iter().filter(|minutes| **minutes != UNKNOWN_MINUTES);
    let mut counts: Vec<(&str, u64)> =
        register.findings().counts().map(|(code, count)| (code.as_str(), count)).collect();
    counts.sort_unstable();
    let findings: Value = counts.iter().map(|(code, count)| json!({"code": code, "count": count})).collect();
    let mut answer = json!({
        "readings": register.readings().iter().map(ToJson::to_json).collect::<Vec<_>>(),
        "findings": findings,
        "rows": rows,
        "minutes": known.map(|minutes| i64::from(*minutes)).sum::<i64>(),
    });
    if !shown.is_empty() {
        answer["columns"] = shown.into();
    }
    if input.get("decisions").is_some() {
        answer["decided"] = decided(register, register.findings(), &read(input, "decisions")?)?;
    }
    Ok(answer)
}

/// A column as a list: labels, words, numbers; days as ISO writes them; `null` for nothing there.
fn values_of(name: &str, column: &Column<'_>) -> Value {
    fn list<T: Copy + PartialEq + Into<Value>>(values: &[T], nothing: T) -> Value {
        values.iter().map(|value| if *value == nothing { Value::Null } else { (*value).into() }).collect()
    }
    match column {
        Column::Codes(coded) => {
            (0..coded.len()).map(|at| coded.label_at(at).map_or(Value::Null, Value::from)).collect()
        }
        Column::I32(days) if name.ends_with("day") => {
            // Day 719,163 of the common era is 1970-01-01.
            let date = |day: &i32| day.checked_add(719_163).and_then(Date::from_num_days_from_ce_opt);
            days.iter().map(|day| date(day).map_or(Value::Null, |date| date.to_string().into())).collect()
        }
        Column::I32(values) => list(values, i32::MIN),
        Column::U32(values) => list(values, NONE),
        Column::U16(values) => list(values, u16::MAX),
        Column::Status(words) => words.iter().map(|word| Value::from(word.as_str())).collect(),
        Column::Direct(words) => words.iter().map(|word| Value::from(word.as_str())).collect(),
        Column::Answer(words) => words.iter().map(|word| Value::from(word.as_str())).collect(),
        Column::Text(texts) => texts.iter().map(|text| text.as_deref().map_or(Value::Null, Value::from)).collect(),
    }
}

/// A typed column as documents give it: `i32`, `u32`, `u16`, or `codes` with `labels`.
enum Typed {
    Codes(Vec<u32>, Vec<String>),
    I32(Vec<i32>),
    U32(Vec<u32>),
    U16(Vec<u16>),
}

impl Typed {
    fn of(value: &Value) -> Self {
        let labels = || value["labels"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        if value.get("codes").is_some() {
            Self::Codes(numbers(&value["codes"], NONE), labels().collect())
        } else if value.get("i32").is_some() {
            Self::I32(numbers(&value["i32"], i32::MIN))
        } else if value.get("u16").is_some() {
            Self::U16(numbers(&value["u16"], u16::MAX))
        } else {
            Self::U32(numbers(&value["u32"], NONE))
        }
    }
}

/// Whole numbers of a list; `null`, and what the column cannot hold, for nothing there: the fuzzer edits numbers, too.
fn numbers<T: TryFrom<i64> + Copy>(list: &Value, nothing: T) -> Vec<T> {
    let number = |value: &Value| match value.as_i64() {
        Some(number) => T::try_from(number).unwrap_or(nothing),
        None => nothing,
    };
    list.as_array().into_iter().flatten().map(number).collect()
}

fn from_columns(input: &Value) -> Result<Register> {
    let mut builder = RegisterBuilder::new(given::<Scope>(input, "scope")?.unwrap_or_default());
    for table in input["tables"].as_array().into_iter().flatten() {
        let columns: Vec<(&String, Typed)> =
            table["columns"].as_object().into_iter().flatten().map(|(name, value)| (name, Typed::of(value))).collect();
        let labels: Vec<Vec<&str>> = (columns.iter())
            .map(|(_, column)| match column {
                Typed::Codes(_, labels) => labels.iter().map(String::as_str).collect(),
                _ => Vec::new(),
            })
            .collect();
        let borrowed: Vec<(&str, InputColumn<'_>)> = (columns.iter().zip(&labels))
            .map(|((name, column), labels)| {
                let given = match column {
                    Typed::Codes(codes, _) => InputColumn::Codes { codes, labels },
                    Typed::I32(values) => InputColumn::I32(values),
                    Typed::U32(values) => InputColumn::U32(values),
                    Typed::U16(values) => InputColumn::U16(values),
                };
                (name.as_str(), given)
            })
            .collect();
        let which = match text(table, "table") {
            "assistances" => InputTable::Assistances,
            _ => InputTable::Participations,
        };
        builder.columns(text(table, "name"), which, &borrowed)?;
    }
    Ok(builder.finish())
}

/// The columns of one chunk of a count, owned.
struct Owned {
    person: Vec<u32>,
    axes: Vec<Vec<u32>>,
    minutes: Option<Vec<i32>>,
    heads_lower: Option<Vec<u32>>,
    heads_upper: Option<Vec<u32>>,
}

impl Owned {
    fn of(chunk: &Value) -> Self {
        let heads = |key: &str| chunk.get(key).map(|list| numbers(list, NONE));
        Self {
            person: numbers(&chunk["person"], NONE),
            axes: chunk["axes"].as_array().into_iter().flatten().map(|axis| numbers(axis, NONE)).collect(),
            minutes: chunk.get("minutes").map(|list| numbers(list, i32::MIN)),
            heads_lower: heads("headsLower"),
            heads_upper: heads("headsUpper"),
        }
    }

    fn chunk(&self) -> Chunk<'_> {
        Chunk {
            person: Codes::U32(&self.person),
            axes: self.axes.iter().map(|axis| Codes::U32(axis)).collect(),
            minutes: self.minutes.as_deref(),
            heads_lower: self.heads_lower.as_deref(),
            heads_upper: self.heads_upper.as_deref(),
        }
    }
}

struct Several(Vec<Owned>);

impl Several {
    fn of(input: &Value) -> Self {
        Self(input["chunks"].as_array().into_iter().flatten().map(Owned::of).collect())
    }
}

impl Columns for Several {
    fn chunks(&self) -> Vec<Chunk<'_>> {
        self.0.iter().map(Owned::chunk).collect()
    }
}

/// Axes with their levels, and the sets by numbers or names of levels; without sets every combination.
fn plan(input: &Value) -> Result<Plan> {
    let mut axes = Vec::new();
    for one in input["axes"].as_array().into_iter().flatten() {
        let leaves = one["leaves"].as_u64().and_then(|leaves| u32::try_from(leaves).ok()).unwrap_or(0);
        let mut axis = Axis::new(text(one, "name"), leaves);
        for level in one["levels"].as_array().into_iter().flatten() {
            axis = match level.as_str() {
                Some(_) => axis.all(),
                None => axis.level(text(level, "name"), numbers(&level["nodes"], NONE))?,
            };
        }
        axes.push(axis);
    }
    let Some(sets) = input["sets"].as_array() else { return Plan::every(axes) };
    let number = |level: &Value| level.as_u64().and_then(|level| usize::try_from(level).ok()).unwrap_or(usize::MAX);
    let levels = |set: &Value| match set.as_array() {
        Some(levels) => Ok(levels.iter().map(number).collect()),
        None => {
            let names = set.as_object().into_iter().flatten();
            let names = names.map(|(axis, level)| (axis.clone(), level.as_str().unwrap_or_default().to_owned()));
            Plan::levels_by_name(&axes, &names.collect())
        }
    };
    let sets = sets.iter().map(levels).collect::<Result<_>>()?;
    Plan::new(axes, sets)
}

/// Counted at once, or by a job of so many steps of a budget; both must answer the same.
fn counting(input: &Value) -> Result<Value> {
    let (plan, columns) = (plan(input)?, Several::of(input));
    let whole = plan.count(&columns.chunks(), 2);
    let Some(steps) = input["steps"].as_u64() else { return whole.map(|cube| tables(&cube)) };
    let mut job = plan.job(columns)?;
    for _ in 0..steps {
        if job.step(input["budget"].as_u64().unwrap_or(1))?.is_done() {
            break;
        }
    }
    let cube = job.finish()?;
    assert_eq!(whole.as_ref(), Ok(&cube), "a job answers what a count answers");
    Ok(tables(&cube))
}

fn tables(cube: &Cube) -> Value {
    json!({"tables": cube.tables().iter().map(table).collect::<Vec<_>>()})
}

fn table(table: &Table) -> Value {
    let measure =
        |of: fn(&volunteer_core::cube::Cell) -> Value| table.cells().map(|cell| of(&cell)).collect::<Vec<_>>();
    let nodes: Vec<&[u32]> = (0..).map(|axis| table.nodes(axis)).take_while(|nodes| !nodes.is_empty()).collect();
    json!({
        "nodes": nodes,
        "rows": measure(|cell| cell.rows.into()),
        "headsLower": measure(|cell| cell.heads_lower.into()),
        "headsUpper": measure(|cell| cell.heads_upper.map_or(Value::Null, Value::from)),
        "minutes": measure(|cell| cell.minutes.into()),
        "minutesUnknown": measure(|cell| cell.minutes_unknown.into()),
        "people": measure(|cell| cell.people.into()),
        "unnamed": measure(|cell| cell.unnamed.into()),
        "largest": measure(|cell| cell.largest.into()),
        "othersUpper": measure(|cell| cell.others_upper.map_or(Value::Null, Value::from)),
    })
}

/// The tallies of all parts, one after another; a part is columns with keys, or the bytes of a tally.
fn merging(input: &Value) -> Result<Value> {
    let shared = plan(input)?;
    let mut whole: Option<Tally> = None;
    for part in input["parts"].as_array().into_iter().flatten() {
        let own = if part.get("axes").is_some() { plan(part)? } else { shared.clone() };
        let tally = match part["hex"].as_str() {
            Some(hex) => Tally::from_bytes(&from_hex(hex))?,
            None => {
                let keys = part["keys"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect::<Vec<_>>();
                own.tally(&Several::of(part).chunks(), &keys, 1)?
            }
        };
        whole = Some(match whole {
            Some(before) => before.merge(&tally)?,
            None => tally,
        });
    }
    let whole = whole.unwrap_or_else(|| shared.no_tally());
    let bytes = whole.to_bytes();
    assert_eq!(Tally::from_bytes(&bytes).as_ref(), Ok(&whole), "its bytes read back");
    let mut answer = tables(&whole.cube(1)?);
    answer["peopleInAll"] = whole.people().into();
    answer["hex"] = to_hex(&bytes).into();
    Ok(answer)
}

/// The key of an identifier, as 16 digits.
fn key(input: &Value) -> Value {
    let mut secret = [0; 16];
    for (byte, given) in secret.iter_mut().zip(from_hex(text(input, "secret"))) {
        *byte = given;
    }
    let identifier = match input["hex"].as_str() {
        Some(hex) => from_hex(hex),
        None => text(input, "identifier").as_bytes().to_vec(),
    };
    format!("{:016x}", KeyedHash::new(secret).key(&identifier)).into()
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Vec<u8> {
    let (pairs, _) = text.as_bytes().as_chunks::<2>();
    let byte = |pair: &[u8; 2]| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok());
    pairs.iter().filter_map(byte).collect()
}
