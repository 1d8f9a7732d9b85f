//! Writing a register as bytes.

use super::super::contradictions::{Contradictions, Said, Things};
use super::super::decision::{RowDecision, Rows};
use super::super::table::{Column, Table};
use super::super::{Coded, NONE, Register};
use super::{MAGIC, VERSION};
use crate::Word;
use crate::document::text_of;
use crate::record::{Answer, Direct, RecordStatus};
use std::collections::BTreeMap;

/// The bytes so far, and the number of each list of labels.
#[derive(Default)]
pub(super) struct Writer {
    out: Vec<u8>,
    lists: BTreeMap<String, u32>,
}

impl Writer {
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    pub(super) fn register(&mut self, register: &Register) {
        self.out.extend(MAGIC);
        self.number(VERSION);
        self.text(&text_of(&register.scope));
        self.text(&text_of(&register.readings));
        self.text(&text_of(&register.layout));
        self.text(&text_of(&register.findings));
        let tables: [&dyn Table; 6] = [
            &register.participations,
            &register.assistances,
            &register.activities,
            &register.organisations,
            &register.people,
            &register.beneficiaries,
        ];
        self.labels(&tables);
        self.texts(&register.identifiers.people);
        self.texts(&register.identifiers.beneficiaries);
        for table in tables {
            self.table(table);
        }
        self.length(register.aside.len());
        for (source, row, digest) in &register.aside {
            self.number(*source);
            self.number(*row);
            self.out.extend(digest.to_le_bytes());
        }
        self.contradictions(&register.contradictions);
        let selection = &register.selection;
        self.length(selection.steps().len());
        for (step, rows) in selection.steps().iter().zip(&selection.rows) {
            self.decision(&step.decision, rows);
        }
    }

    fn number(&mut self, number: u32) {
        self.out.extend(number.to_le_bytes());
    }

    fn length(&mut self, length: usize) {
        self.number(u32::try_from(length).unwrap_or(u32::MAX));
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.out.extend(text.bytes());
    }

    fn texts(&mut self, texts: &[String]) {
        self.length(texts.len());
        for text in texts {
            self.text(text);
        }
    }

    fn numbers(&mut self, numbers: &[u32]) {
        self.length(numbers.len());
        self.out.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    /// Every list of labels that a column has, once. Columns of one name share theirs.
    fn labels(&mut self, tables: &[&dyn Table]) {
        let mut lists: BTreeMap<&str, &[String]> = BTreeMap::new();
        for (_, column) in tables.iter().flat_map(|table| table.columns()) {
            if let Column::Codes(column) = column
                && !(column.name.is_empty() && column.labels.is_empty())
            {
                lists.entry(&column.name).or_insert(&column.labels);
            }
        }
        self.length(lists.len());
        for ((name, labels), number) in lists.into_iter().zip(0..) {
            self.text(name);
            self.texts(labels);
            self.lists.insert(name.to_owned(), number);
        }
    }

    fn table(&mut self, table: &dyn Table) {
        self.length(table.rows());
        let columns = table.columns();
        let (mut declared, mut categories) = (Vec::new(), Vec::new());
        let fixed = columns.len().saturating_sub(table.categories().len());
        for (at, (_, column)) in columns.into_iter().enumerate() {
            if at < fixed { declared.push(column) } else { categories.push(column) }
        }
        for column in declared {
            self.column(column);
        }
        self.length(categories.len());
        for column in categories {
            self.column(column);
        }
    }

    fn column(&mut self, column: Column<'_>) {
        match column {
            Column::Codes(column) => self.coded(column),
            Column::U32(cells) => self.numbers(cells),
            Column::I32(cells) => {
                self.length(cells.len());
                self.out.extend(cells.iter().flat_map(|cell| cell.to_le_bytes()));
            }
            Column::U16(cells) => {
                self.length(cells.len());
                self.out.extend(cells.iter().flat_map(|cell| cell.to_le_bytes()));
            }
            Column::Status(cells) => self.words(cells, RecordStatus::ALL),
            Column::Direct(cells) => self.words(cells, Direct::ALL),
            Column::Answer(cells) => self.words(cells, Answer::ALL),
            Column::Text(cells) => {
                self.length(cells.len());
                for cell in cells {
                    self.out.push(u8::from(cell.is_some()));
                    if let Some(text) = cell {
                        self.text(text);
                    }
                }
            }
        }
    }

    fn coded(&mut self, column: &Coded) {
        self.number(self.lists.get(&column.name).copied().unwrap_or(NONE));
        self.numbers(&column.codes);
    }

    fn words<W: PartialEq>(&mut self, cells: &[W], all: &[W]) {
        self.length(cells.len());
        let number = |cell: &W| all.iter().position(|word| word == cell).and_then(|at| u8::try_from(at).ok());
        self.out.extend(cells.iter().map(|cell| number(cell).unwrap_or(u8::MAX)));
    }

    fn things(&mut self, things: Things) {
        let number = Things::ALL.iter().position(|one| *one == things).and_then(|at| u8::try_from(at).ok());
        self.out.push(number.unwrap_or(u8::MAX));
    }

    fn contradictions(&mut self, all: &Contradictions) {
        self.length(all.codes.len());
        for ((things, column), said) in &all.codes {
            self.things(*things);
            self.text(column);
            self.said(said, u32::to_le_bytes);
        }
        self.length(all.births.len());
        for (things, said) in &all.births {
            self.things(*things);
            self.said(said, i32::to_le_bytes);
        }
        self.length(all.rows.len());
        for ((things, thing), rows) in &all.rows {
            self.things(*things);
            self.number(*thing);
            self.length(rows.len());
            for (source, row) in rows {
                self.number(*source);
                self.number(*row);
            }
        }
    }

    fn said<V: Copy>(&mut self, said: &Said<V>, bytes: fn(V) -> [u8; 4]) {
        self.length(said.len());
        for (thing, values) in said {
            self.number(*thing);
            self.length(values.len());
            self.out.extend(values.iter().flat_map(|value| bytes(*value)));
        }
    }

    fn decision(&mut self, decision: &RowDecision, rows: &Rows) {
        self.text(&text_of(decision));
        self.numbers(&rows.participations);
        self.numbers(&rows.assistances);
        self.length(rows.things.len());
        for (things, thing) in &rows.things {
            self.things(*things);
            self.number(*thing);
        }
    }
}
