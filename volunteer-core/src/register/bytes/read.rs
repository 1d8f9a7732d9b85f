//! Reading a register from bytes: nothing is believed, and nothing is made that the bytes do not hold.

use super::super::contradictions::{Contradictions, Said, Things};
use super::super::decision::{RowDecision, Rows, Selection};
use super::super::identifiers::Identifiers;
use super::super::table::{ColumnMut, Meaning, Table};
use super::super::{Coded, NONE, Register};
use super::{invalid, short};
use crate::Word;
use crate::document;
use crate::error::Result;
use crate::record::{Answer, Direct, RecordStatus};
use std::sync::Arc;

/// The greatest number of bytes of one document: findings are the longest.
const MAX_DOCUMENT: usize = 1 << 28;

/// How many nested values a document may have is limited where it is parsed; here, how many categories a table may have.
const MAX_CATEGORIES: u32 = 1 << 12;

pub(super) struct Reader<'a> {
    rest: &'a [u8],
    lists: Vec<(String, Arc<[String]>)>,
}

/// An array of a slice that has its length.
fn fixed<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.first_chunk().copied().unwrap_or([0; N])
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, lists: Vec::new() }
    }

    /// The register that the rest holds, with the checksum behind it.
    pub(super) fn register(&mut self) -> Result<Register> {
        let mut register = Register {
            scope: self.document()?,
            readings: self.document()?,
            layout: self.document()?,
            findings: self.document()?,
            ..Register::default()
        };
        for _ in 0..self.number()? {
            let (name, labels) = (self.text()?, self.rising()?);
            if self.lists.last().is_some_and(|(last, _)| *last >= name) {
                return Err(invalid("its lists of labels are not in order"));
            }
            self.lists.push((name, labels));
        }
        register.identifiers = Identifiers::new(self.rising()?, self.rising()?);
        self.table(&mut register.participations)?;
        self.table(&mut register.assistances)?;
        self.table(&mut register.activities)?;
        self.table(&mut register.organisations)?;
        self.table(&mut register.people)?;
        self.table(&mut register.beneficiaries)?;
        Self::check(&register)?;
        let aside = self.number()?;
        for row in self.take(aside, 16)?.chunks_exact(16) {
            let (source, rest) = row.split_at_checked(4).unwrap_or_default();
            let (number, digest) = rest.split_at_checked(4).unwrap_or_default();
            let number = u32::from_le_bytes(fixed(number));
            register.aside.push((u32::from_le_bytes(fixed(source)), number, u64::from_le_bytes(fixed(digest))));
        }
        if !register.aside.is_sorted() {
            return Err(invalid("its rows are not in order"));
        }
        register.contradictions = self.contradictions(&register)?;
        let mut decisions = Vec::new();
        for _ in 0..self.number()? {
            decisions.push(self.decision(&register)?);
        }
        register.selection = Selection::of(&register, decisions);
        // The checksum alone is left.
        if self.rest.len() == 8 { Ok(register) } else { Err(invalid("it does not end with its checksum")) }
    }

    fn take(&mut self, count: u32, size: usize) -> Result<&'a [u8]> {
        let length = usize::try_from(count).ok().and_then(|count| count.checked_mul(size)).ok_or_else(short)?;
        let (taken, rest) = self.rest.split_at_checked(length).ok_or_else(short)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        self.take(1, N).map(fixed)
    }

    pub(super) fn number(&mut self) -> Result<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn bytes_of_text(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length, 1)?).map_err(|_| invalid("a text is not UTF-8"))
    }

    fn text(&mut self) -> Result<String> {
        self.bytes_of_text().map(str::to_owned)
    }

    fn document<T: serde::de::DeserializeOwned>(&mut self) -> Result<T> {
        let value = document::parse_up_to(self.bytes_of_text()?.as_bytes(), MAX_DOCUMENT)?;
        document::from_value(&value)
    }

    /// Texts in order, each once.
    fn rising(&mut self) -> Result<Arc<[String]>> {
        let count = self.number()?;
        // Each takes four bytes at least, so that no more is asked for than can be there.
        let most = self.rest.len() / 4;
        let mut texts: Vec<String> = Vec::with_capacity(usize::try_from(count).unwrap_or(usize::MAX).min(most));
        for _ in 0..count {
            let text = self.bytes_of_text()?;
            if texts.last().is_some_and(|last| last.as_str() >= text) {
                return Err(invalid("its labels are not in order"));
            }
            texts.push(text.to_owned());
        }
        Ok(texts.into())
    }

    fn numbers(&mut self) -> Result<Vec<u32>> {
        let count = self.number()?;
        Ok(self.take(count, 4)?.chunks_exact(4).map(|cell| u32::from_le_bytes(fixed(cell))).collect())
    }

    fn table<T: Table>(&mut self, table: &mut T) -> Result<()> {
        let rows = usize::try_from(self.number()?).map_err(|_| short())?;
        for (_, meaning, column) in table.columns_mut() {
            let length = self.column(column)?;
            // A column of sources is not kept where there is one.
            if length != rows && !(meaning == Meaning::Source && length == 0) {
                return Err(invalid("its columns have different lengths"));
            }
        }
        let count = self.number()?;
        if count > MAX_CATEGORIES {
            return Err(invalid("a length above its limit"));
        }
        for _ in 0..count {
            let column = self.coded()?;
            let last = table.categories_mut().last().map(|last| last.name.as_str());
            if column.codes.len() != rows || last.is_some_and(|last| last >= column.name.as_str()) {
                return Err(invalid("its categories are not in order"));
            }
            table.categories_mut().push(column);
        }
        Ok(())
    }

    fn coded(&mut self) -> Result<Coded> {
        let list = self.number()?;
        let codes = self.numbers()?;
        let (name, labels) = match usize::try_from(list).ok().and_then(|list| self.lists.get(list)) {
            Some((name, labels)) => (name.clone(), Arc::clone(labels)),
            None if list == NONE => (String::new(), Arc::from(Vec::new())),
            None => return Err(invalid("a column of no list of labels")),
        };
        below(&codes, labels.len())?;
        Ok(Coded { name, labels, codes })
    }

    /// Reads a column, and answers how many cells it has.
    fn column(&mut self, column: ColumnMut<'_>) -> Result<usize> {
        match column {
            ColumnMut::Codes(column) => {
                *column = self.coded()?;
                Ok(column.codes.len())
            }
            ColumnMut::U32(cells) => {
                *cells = self.numbers()?;
                Ok(cells.len())
            }
            ColumnMut::I32(cells) => {
                let count = self.number()?;
                *cells = self.take(count, 4)?.chunks_exact(4).map(|cell| i32::from_le_bytes(fixed(cell))).collect();
                Ok(cells.len())
            }
            ColumnMut::U16(cells) => {
                let count = self.number()?;
                *cells = self.take(count, 2)?.chunks_exact(2).map(|cell| u16::from_le_bytes(fixed(cell))).collect();
                Ok(cells.len())
            }
            ColumnMut::Status(cells) => self.words(cells, RecordStatus::ALL),
            ColumnMut::Direct(cells) => self.words(cells, Direct::ALL),
            ColumnMut::Answer(cells) => self.words(cells, Answer::ALL),
            ColumnMut::Text(cells) => {
                for _ in 0..self.number()? {
                    let text = match self.array()? {
                        [0] => None,
                        [1] => Some(self.bytes_of_text()?.into()),
                        _ => return Err(invalid("a text that is neither there nor absent")),
                    };
                    cells.push(text);
                }
                Ok(cells.len())
            }
        }
    }

    fn words<W: Copy>(&mut self, cells: &mut Vec<W>, all: &[W]) -> Result<usize> {
        let count = self.number()?;
        let word = |number: &u8| all.get(usize::from(*number)).copied();
        let read = self.take(count, 1)?.iter().map(word).collect::<Option<Vec<W>>>();
        *cells = read.ok_or_else(|| invalid("a word that there is not"))?;
        Ok(cells.len())
    }

    /// Whether the codes of people and of things stand for somebody and something.
    fn check(register: &Register) -> Result<()> {
        let (people, beneficiaries) = (register.identifiers.people.len(), register.identifiers.beneficiaries.len());
        below(&register.participations.person, people)?;
        below(&register.assistances.beneficiary, beneficiaries)?;
        let organisations = register.organisations.id.labels.len();
        below(&register.organisations.parent, organisations)?;
        let numbered =
            |ids: &Coded| ids.codes.len() == ids.labels.len() && (0..).zip(&ids.codes).all(|(at, id)| at == *id);
        let things = numbered(&register.activities.id) && numbered(&register.organisations.id);
        let persons = [(&register.people, people), (&register.beneficiaries, beneficiaries)];
        if !things || persons.iter().any(|(table, count)| table.len() != *count) {
            return Err(invalid("a thing without a row of its own"));
        }
        // A column of references has the labels of what it refers to.
        let activities = [&register.participations.activity, &register.assistances.activity];
        let of = [
            &register.participations.organisation,
            &register.assistances.organisation,
            &register.activities.organisation,
        ];
        let fit = |columns: &[&Coded], ids: &Coded| {
            columns.iter().all(|column| column.codes.iter().all(|code| *code == NONE) || column.labels == ids.labels)
        };
        if !fit(&activities, &register.activities.id) || !fit(&of, &register.organisations.id) {
            return Err(invalid("a reference to nothing"));
        }
        Ok(())
    }

    fn things(&mut self) -> Result<Things> {
        let [number] = self.array()?;
        Things::ALL.get(usize::from(number)).copied().ok_or_else(|| invalid("a table that there is not"))
    }

    fn contradictions(&mut self, register: &Register) -> Result<Contradictions> {
        let mut all = Contradictions::default();
        for _ in 0..self.number()? {
            let (things, column) = (self.things()?, self.text()?);
            let limit = labels_of(register, things, &column).ok_or_else(|| invalid("a column that there is not"))?;
            let said = self.said(u32::from_le_bytes)?;
            said.values().try_for_each(|codes| below(codes, limit))?;
            all.codes.insert((things, column), said);
        }
        for _ in 0..self.number()? {
            let things = self.things()?;
            all.births.insert(things, self.said(i32::from_le_bytes)?);
        }
        for _ in 0..self.number()? {
            let (things, thing, count) = (self.things()?, self.number()?, self.number()?);
            let place = |bytes: &[u8]| {
                let (source, row) = bytes.split_at_checked(4).unwrap_or_default();
                (u32::from_le_bytes(fixed(source)), u32::from_le_bytes(fixed(row)))
            };
            all.rows.insert((things, thing), self.take(count, 8)?.chunks_exact(8).map(place).collect());
        }
        Ok(all)
    }

    fn said<V>(&mut self, value: fn([u8; 4]) -> V) -> Result<Said<V>> {
        let mut said = Said::new();
        for _ in 0..self.number()? {
            let (thing, count) = (self.number()?, self.number()?);
            said.insert(thing, self.take(count, 4)?.chunks_exact(4).map(|bytes| value(fixed(bytes))).collect());
        }
        Ok(said)
    }

    fn decision(&mut self, register: &Register) -> Result<(RowDecision, Rows)> {
        let decision = self.document()?;
        let (participations, assistances) = (self.numbers()?, self.numbers()?);
        let mut things = Vec::new();
        for _ in 0..self.number()? {
            things.push((self.things()?, self.number()?));
        }
        let rising = |rows: &[u32]| rows.is_sorted_by(|a, b| a < b);
        if !rising(&participations) || !rising(&assistances) || !things.is_sorted_by(|a, b| a < b) {
            return Err(invalid("the rows of a decision are not in order"));
        }
        below(&participations, register.participations.len())?;
        below(&assistances, register.assistances.len())?;
        Ok((decision, Rows { participations, assistances, things }))
    }
}

/// How many labels a column of things has whose rows can contradict each other.
fn labels_of(register: &Register, things: Things, column: &str) -> Option<usize> {
    let columns = match things {
        Things::Activities => register.activities.columns(),
        Things::Organisations => register.organisations.columns(),
        Things::People => register.people.columns(),
        Things::Beneficiaries => register.beneficiaries.columns(),
    };
    if things == Things::Organisations && column == "parent" {
        return Some(register.organisations.id.labels.len());
    }
    columns.into_iter().find(|(name, _)| *name == column).and_then(|(_, found)| match found {
        super::super::Column::Codes(found) => Some(found.labels.len()),
        _ => None,
    })
}

/// Whether every code stands for something or for nothing.
fn below(codes: &[u32], count: usize) -> Result<()> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let end = codes.iter().fold(0_u32, |end, code| end.max(code.wrapping_add(1)));
    if end <= count { Ok(()) } else { Err(invalid("a code that stands for nothing")) }
}
