//! A page that an office sends: paragraphs, tables and short lists, cut to the width of a terminal and of a sheet of paper.

use super::block::{Table, wrap};
use super::html::{element, frame};
use crate::language::Language;

/// The widest a line of its text becomes, in characters: a terminal, or a sheet of A4 in a fixed-width type.
pub(super) const WIDTH: usize = 120;

/// A page that an office sends.
#[derive(Debug, Default)]
pub(super) struct Note {
    pub title: String,
    /// What it is about, and as of which day.
    pub lines: Vec<String>,
    pub parts: Vec<Part>,
    /// Sources and rules.
    pub foot: Vec<String>,
}

/// A part of the page. In text a blank line stands before a table and after it; headings set lists apart.
#[derive(Debug)]
pub(super) enum Part {
    Paragraphs(Vec<String>),
    /// A table, and the widest each of its columns becomes in text.
    Table(Table, &'static [usize]),
    /// A heading and what belongs under it.
    List {
        heading: String,
        items: Vec<String>,
        /// Whether the items follow the heading in its own lines of the text, numbered: "1) … 2) …".
        run_in: bool,
    },
}

impl Note {
    pub(super) fn to_text(&self) -> String {
        let mut out = String::new();
        for text in std::iter::once(&self.title).chain(&self.lines) {
            paragraph(&mut out, "", text);
        }
        let mut before: Option<&Part> = None;
        for part in &self.parts {
            let is_table = |part: &Part| matches!(part, Part::Table(..));
            if is_table(part) || before.is_some_and(is_table) {
                out.push('\n');
            }
            before = Some(part);
            match part {
                Part::Paragraphs(texts) => texts.iter().for_each(|text| paragraph(&mut out, "", text)),
                Part::Table(table, limits) => table.write("", limits, WIDTH, &mut out),
                Part::List { heading, items, run_in: true } => {
                    let numbered = items.iter().zip(1..).map(|(text, number)| format!(" {number}) {text}"));
                    paragraph(&mut out, "", &numbered.fold(heading.clone(), |all, item| all + &item));
                }
                Part::List { heading, items, run_in: false } => {
                    paragraph(&mut out, "", heading);
                    for text in items {
                        paragraph(&mut out, "- ", text);
                    }
                }
            }
        }
        if !self.foot.is_empty() {
            out.push('\n');
        }
        self.foot.iter().for_each(|text| paragraph(&mut out, "", text));
        out
    }

    pub(super) fn to_html(&self, language: Language) -> String {
        frame(language, |out| {
            element(out, "p", " class=\"title\"", &self.title);
            self.lines.iter().for_each(|text| element(out, "p", "", text));
            for part in &self.parts {
                match part {
                    Part::Paragraphs(texts) => texts.iter().for_each(|text| element(out, "p", "", text)),
                    Part::Table(table, _) => table.to_html(out),
                    Part::List { heading, items, .. } => {
                        element(out, "p", " class=\"title\"", heading);
                        out.push_str("<ul>");
                        for text in items {
                            element(out, "li", "", text);
                        }
                        out.push_str("</ul>");
                    }
                }
            }
            self.foot.iter().for_each(|text| element(out, "p", " class=\"foot\"", text));
        })
    }
}

/// A text in lines of at most [`WIDTH`], those after the first as far in as what follows the mark.
fn paragraph(out: &mut String, mark: &str, text: &str) {
    let indent = mark.chars().count();
    for (index, part) in wrap(text, WIDTH - indent).iter().enumerate() {
        if index == 0 {
            out.push_str(mark);
        } else {
            out.extend(std::iter::repeat_n(' ', indent));
        }
        out.extend(part.chars().map(|character| if character.is_control() { ' ' } else { character }));
        out.push('\n');
    }
}
