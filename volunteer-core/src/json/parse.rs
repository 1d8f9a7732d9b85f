//! JSON text to values (RFC 8259), more strictly than usual: a key that stands twice is an error, not the last one.
//!
//! By hand, because a web page loads it: a third of the size of a reader for every format.

use super::fields::excerpt;
use crate::error::{DocumentError, Error, Result};
use crate::number::double;
use serde_json::{Map, Value};

/// The largest text that [`parse`] reads, in bytes; nesting is bounded at 127 levels.
pub const MAX_BYTES: usize = 64 << 20;

/// The deepest nesting of lists and objects.
const MAX_DEPTH: usize = 127;

/// Reads JSON text (UTF-8, with or without a byte order mark).
///
/// # Errors
/// `json-syntax` with line and column, `key-duplicate`, `document-too-large`.
///
/// ```
/// use volunteer_core::json::parse;
/// assert_eq!(parse(br#"{"a": 1, "a": 2}"#).unwrap_err().code(), "key-duplicate");
/// ```
pub fn parse(text: &[u8]) -> Result<Value> {
    parse_up_to(text, MAX_BYTES)
}

/// As [`parse`], with a limit of the caller's own in bytes.
///
/// # Errors
/// As [`parse`].
///
/// ```
/// use volunteer_core::json::parse_up_to;
/// assert_eq!(parse_up_to(b"[1, 2]", 5).unwrap_err().code(), "document-too-large");
/// ```
pub fn parse_up_to(text: &[u8], limit: usize) -> Result<Value> {
    if text.len() > limit {
        return Err(DocumentError::TooLarge { size: text.len(), limit }.into());
    }
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    match std::str::from_utf8(text) {
        Ok(whole) => {
            let mut reader = Reader { text: whole, at: 0 };
            let value = reader.value(MAX_DEPTH)?;
            reader.space();
            if reader.peek().is_some() { Err(reader.syntax()) } else { Ok(value) }
        }
        Err(error) => Err(syntax(text, error.valid_up_to())),
    }
}

/// The error at a byte: its line, and its place in the line, from 1; at the end of the text, the last byte.
fn syntax(text: &[u8], at: usize) -> Error {
    let before = text.get(..at).unwrap_or(text);
    let (mut line, mut start) = (1, 0);
    for (place, _) in before.iter().enumerate().filter(|(_, byte)| **byte == b'\n') {
        (line, start) = (line + 1, place + 1);
    }
    let column = (at + 1).min(text.len()).saturating_sub(start);
    DocumentError::JsonSyntax { line, column }.into()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn syntax(&self) -> Error {
        syntax(self.text.as_bytes(), self.at)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Passes a byte, if it is the next one.
    fn pass(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, text: &str) -> Result<()> {
        if text.bytes().all(|byte| self.pass(byte)) { Ok(()) } else { Err(self.syntax()) }
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value> {
        self.space();
        match self.peek() {
            Some(b'n') => self.expect("null").map(|()| Value::Null),
            Some(b't') => self.expect("true").map(|()| Value::Bool(true)),
            Some(b'f') => self.expect("false").map(|()| Value::Bool(false)),
            Some(b'"') => self.string().map(Value::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(opening @ (b'[' | b'{')) => {
                let Some(depth) = depth.checked_sub(1) else { return Err(self.syntax()) };
                self.at += 1;
                if opening == b'[' { self.list(depth) } else { self.object(depth) }
            }
            _ => Err(self.syntax()),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value> {
        let mut items = Vec::new();
        self.space();
        if self.pass(b']') {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.ends(b']')? {
                return Ok(Value::Array(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value> {
        let mut map = Map::new();
        self.space();
        if self.pass(b'}') {
            return Ok(Value::Object(map));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err(self.syntax());
            }
            let key = self.string()?;
            self.space();
            self.expect(":")?;
            let value = self.value(depth)?;
            if map.contains_key(&key) {
                return Err(DocumentError::KeyDuplicate { key: excerpt(&key) }.into());
            }
            map.insert(key, value);
            if self.ends(b'}')? {
                return Ok(Value::Object(map));
            }
        }
    }

    /// After an item: whether the list or object ends here; else a comma.
    fn ends(&mut self, closing: u8) -> Result<bool> {
        self.space();
        if self.pass(closing) {
            return Ok(true);
        }
        self.expect(",").map(|()| false)
    }

    fn string(&mut self) -> Result<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            out.push_str(self.text.get(start..self.at).unwrap_or_default());
            if self.pass(b'"') {
                return Ok(out);
            }
            self.expect("\\")?;
            out.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Result<char> {
        let plain = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                let first = self.unit()?;
                let code = match first {
                    0xd800..=0xdbff => {
                        self.expect("\\u")?;
                        let second = self.unit()?;
                        let Some(low) = second.checked_sub(0xdc00).filter(|low| *low < 0x400) else {
                            return Err(self.syntax());
                        };
                        0x1_0000 + ((first - 0xd800) << 10) + low
                    }
                    _ => first,
                };
                return char::from_u32(code).ok_or_else(|| self.syntax());
            }
            _ => return Err(self.syntax()),
        };
        self.at += 1;
        Ok(plain)
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Result<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16)).ok_or_else(|| self.syntax())?;
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }

    fn number(&mut self) -> Result<Value> {
        let negative = self.pass(b'-');
        let mut digits = Digits::default();
        if !self.pass(b'0') {
            self.digits(&mut digits, 0)?;
        }
        let mut whole = true;
        if self.pass(b'.') {
            whole = false;
            self.digits(&mut digits, 1)?;
        }
        let end = self.at;
        if matches!(self.peek(), Some(b'e' | b'E')) {
            whole = false;
            self.at += 1;
            let down = self.pass(b'-');
            if !down {
                self.pass(b'+');
            }
            let mut power = Digits::default();
            self.digits(&mut power, 0)?;
            let power = i32::try_from(power.value)
                .ok()
                .filter(|_| power.dropped == 0)
                .unwrap_or(i32::MAX / 4)
                .min(i32::MAX / 4);
            digits.power += if down { -power } else { power };
        }
        if whole && digits.dropped == 0 {
            // As with a float, the sign of zero is kept.
            if !negative {
                return Ok(digits.value.into());
            }
            if let Some(value) = 0_i64.checked_sub_unsigned(digits.value).filter(|value| *value < 0) {
                return Ok(value.into());
            }
        }
        let double =
            double::read(digits.value, digits.power, digits.cut.and_then(|cut| self.text.as_bytes().get(cut..end)));
        if double.is_infinite() {
            return Err(self.syntax());
        }
        Ok(if negative { -double } else { double }.into())
    }

    /// One digit or more, each of which lowers the power of ten by so many.
    fn digits(&mut self, digits: &mut Digits, lower: i32) -> Result<()> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.syntax());
        }
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            digits.push(byte - b'0', lower, self.at);
            self.at += 1;
        }
        Ok(())
    }
}

/// The digits of a number as they are read: the first nineteen or so, and the power of ten behind them.
#[derive(Default)]
struct Digits {
    value: u64,
    power: i32,
    dropped: u32,
    /// Where the first of those stands that did not fit.
    cut: Option<usize>,
}

impl Digits {
    fn push(&mut self, digit: u8, lower: i32, at: usize) {
        match self.value.checked_mul(10).and_then(|value| value.checked_add(u64::from(digit))) {
            Some(value) if self.dropped == 0 => {
                self.value = value;
                self.power = self.power.saturating_sub(lower);
            }
            _ => {
                self.cut.get_or_insert(at);
                self.dropped = self.dropped.saturating_add(1);
                self.power = self.power.saturating_add(1 - lower);
            }
        }
    }
}

#[cfg(test)]
mod tests;
