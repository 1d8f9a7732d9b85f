//! Axes and columns on their way in.

use crate::columns::{Column, codes, entries, i32s, u32s};
use crate::cross::{Result, kind, mismatch, read};
use js_sys::{Array, Uint32Array};
use serde_json::Value;
use volunteer_core::cube::{self as core, Axis, Chunk, Codes};
use wasm_bindgen::{JsCast, JsValue};

/// The items of a list, each under its index.
fn items(value: &JsValue) -> Result<impl Iterator<Item = (usize, JsValue)> + use<>> {
    if kind(value)? != "a list" {
        return Err(mismatch("a list", value));
    }
    let items: Vec<JsValue> = value.unchecked_ref::<Array>().iter().collect();
    Ok(items.into_iter().enumerate())
}

/// The parts of an object with these keys and no others.
fn parts<const N: usize>(value: &JsValue, known: [&'static str; N], names: &'static str) -> Result<[JsValue; N]> {
    let entries = entries(value)?;
    if let Some((key, other)) = entries.iter().find(|(key, _)| !known.contains(&key.as_str())) {
        return Err(mismatch(names, other).at(key));
    }
    let part = |key: &str| entries.iter().find(|(known, _)| known == key).map(|(_, part)| part.clone());
    Ok(known.map(|key| part(key).unwrap_or(JsValue::UNDEFINED)))
}

pub(super) fn read_axes(axes: &JsValue) -> Result<Vec<Axis>> {
    items(axes)?.map(|(index, axis)| read_axis(&axis).map_err(|failure| failure.at_index(index))).collect()
}

fn read_axis(axis: &JsValue) -> Result<Axis> {
    let [name, leaves, levels, all] =
        parts(axis, ["name", "leaves", "levels", "all"], "one of name, leaves, levels, all")?;
    let mut axis = Axis::new(read::<String>("name", &name)?, read_code("leaves", &leaves)?);
    if !levels.is_undefined() && !levels.is_null() {
        for (index, level) in items(&levels).map_err(|failure| failure.at("levels"))? {
            axis = read_level(axis, &level).map_err(|failure| failure.at_index(index).at("levels"))?;
        }
    }
    Ok(if read::<Option<bool>>("all", &all)?.unwrap_or(false) { axis.all() } else { axis })
}

fn read_level(axis: Axis, level: &JsValue) -> Result<Axis> {
    let [name, nodes] = parts(level, ["name", "nodes"], "one of name, nodes")?;
    let name: String = read("name", &name)?;
    let nodes = if kind(&nodes)? == "a list" {
        let node = |(index, node): (usize, JsValue)| {
            // In a list `null` stands for none.
            if node.is_null() { Ok(u32::MAX) } else { code(&node).map_err(|failure| failure.at_index(index)) }
        };
        items(&nodes)?.map(node).collect::<Result<Vec<u32>>>()
    } else if kind(&nodes)? == "Uint32Array" {
        Ok(nodes.unchecked_ref::<Uint32Array>().to_vec())
    } else {
        Err(mismatch("a list or a Uint32Array", &nodes))
    };
    Ok(axis.level(name, nodes.map_err(|failure| failure.at("nodes"))?)?)
}

/// A whole number that is a code; the greatest value of 32 bits stands for none.
fn code(value: &JsValue) -> Result<u32> {
    const EXPECTED: &str = "a whole number from 0 to 4294967294";
    match read::<Value>("", value).ok().and_then(|value| value.as_u64()).and_then(|code| u32::try_from(code).ok()) {
        Some(code) if code != u32::MAX => Ok(code),
        _ => Err(mismatch(EXPECTED, value)),
    }
}

pub(super) fn read_code(name: &str, value: &JsValue) -> Result<u32> {
    code(value).map_err(|failure| failure.at(name))
}

/// The columns of a count, which a job looks at again and again.
pub(super) struct Columns {
    person: Column,
    axes: Vec<Column>,
    minutes: Option<Vec<i32>>,
    heads_lower: Option<Vec<u32>>,
    heads_upper: Option<Vec<u32>>,
}

impl Columns {
    pub(super) fn read(columns: &JsValue, plan: &core::Plan) -> Result<Self> {
        const KEYS: [&str; 5] = ["person", "axes", "minutes", "headsLower", "headsUpper"];
        let [person, axes, minutes, heads_lower, heads_upper] =
            parts(columns, KEYS, "one of person, axes, minutes, headsLower, headsUpper")?;
        let named = entries(&axes).map_err(|failure| failure.at("axes"))?;
        if let Some((other, column)) =
            named.iter().find(|(name, _)| !plan.axes().iter().any(|axis| axis.name() == name))
        {
            return Err(mismatch("an axis of the plan", column).at(other).at("axes"));
        }
        let codes_of = |axis: &Axis| {
            let column = named.iter().find(|(name, _)| name == axis.name()).map(|(_, column)| column);
            codes(column.unwrap_or(&JsValue::UNDEFINED)).map_err(|failure| failure.at(axis.name()).at("axes"))
        };
        Ok(Self {
            person: codes(&person).map_err(|failure| failure.at("person"))?,
            axes: plan.axes().iter().map(codes_of).collect::<Result<_>>()?,
            minutes: optional(&minutes, "minutes", i32s)?,
            heads_lower: optional(&heads_lower, "headsLower", u32s)?,
            heads_upper: optional(&heads_upper, "headsUpper", u32s)?,
        })
    }

    pub(super) fn chunk(&self) -> Chunk<'_> {
        Chunk {
            person: as_codes(&self.person),
            axes: self.axes.iter().map(as_codes).collect(),
            minutes: self.minutes.as_deref(),
            heads_lower: self.heads_lower.as_deref(),
            heads_upper: self.heads_upper.as_deref(),
        }
    }
}

/// A column that may be left out.
fn optional<T>(value: &JsValue, name: &str, read: fn(&JsValue) -> Result<T>) -> Result<Option<T>> {
    if value.is_undefined() { Ok(None) } else { read(value).map(Some).map_err(|failure| failure.at(name)) }
}

fn as_codes(column: &Column) -> Codes<'_> {
    match column {
        Column::U8(codes) => Codes::U8(codes),
        Column::U16(codes) => Codes::U16(codes),
        Column::U32(codes) | Column::Codes(codes, _) => Codes::U32(codes),
        // `codes` reads no such column; here one has no rows.
        Column::I32(_) => Codes::U32(&[]),
    }
}

impl core::Columns for Columns {
    fn chunks(&self) -> Vec<Chunk<'_>> {
        vec![self.chunk()]
    }
}
