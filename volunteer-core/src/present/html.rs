//! A page as small HTML: one element with its own scoped style, no script, nothing fetched.
//!
//! Text keeps the colour of the page around it, so that it reads on light and dark ground alike; a verdict is a sign and
//! a word, and the coloured edge beside it only repeats them.

use super::block::{Item, Page, Section, Table};
use crate::Word;
use crate::assess::Verdict;
use crate::language::Language;

const STYLE: &str = include_str!("style.css");

/// Text for HTML: what could be read as markup is escaped, in attributes too; control characters are left out.
pub(super) fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            character if character.is_control() => {}
            character => out.push(character),
        }
    }
}

pub(super) fn element(out: &mut String, tag: &str, attributes: &str, text: &str) {
    open(out, tag, attributes);
    escape(text, out);
    close(out, tag);
}

fn open(out: &mut String, tag: &str, attributes: &str) {
    for part in ["<", tag, attributes, ">"] {
        out.push_str(part);
    }
}

fn close(out: &mut String, tag: &str) {
    for part in ["</", tag, ">"] {
        out.push_str(part);
    }
}

const fn mark(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Met => ("✓ ", " class=\"met\""),
        Verdict::NotMet => ("✗ ", " class=\"not-met\""),
        Verdict::Undetermined => ("? ", " class=\"undetermined\""),
        Verdict::Open => ("○ ", " class=\"open\""),
    }
}

/// The element around everything, with language and style.
pub(super) fn frame(language: Language, inside: impl FnOnce(&mut String)) -> String {
    let mut out = String::from("<div class=\"volunteer\" lang=\"");
    out.push_str(language.as_str());
    out.push_str("\"><style>");
    out.push_str(STYLE.trim());
    out.push_str("</style>");
    inside(&mut out);
    out.push_str("</div>");
    out
}

impl Page {
    pub(super) fn to_html(&self, language: Language) -> String {
        frame(language, |out| {
            element(out, "p", " class=\"title\"", &self.title);
            for text in &self.lines {
                element(out, "p", "", text);
            }
            for table in &self.tables {
                table.to_html(out);
            }
            if !self.items.is_empty() {
                list(out, &self.items);
            }
            if !self.targets.is_empty() {
                element(out, "p", " class=\"title\"", &self.heading);
            }
            for section in &self.targets {
                section.to_html(out);
            }
            if !self.tail.is_empty() {
                list(out, &self.tail);
            }
        })
    }
}

impl Table {
    pub(super) fn to_html(&self, out: &mut String) {
        out.push_str("<table>");
        if !self.caption.is_empty() {
            element(out, "caption", "", &self.caption);
        }
        out.push_str("<thead><tr>");
        for text in &self.header {
            element(out, "th", " scope=\"col\"", text);
        }
        out.push_str("</tr></thead><tbody>");
        for row in &self.rows {
            out.push_str("<tr>");
            for (index, cell) in row.iter().enumerate() {
                let (sign, class) = cell.verdict.map_or(("", ""), mark);
                let (tag, attributes) = if index == 0 { ("th", " scope=\"row\"") } else { ("td", class) };
                open(out, tag, attributes);
                out.push_str(sign);
                escape(&cell.text, out);
                close(out, tag);
            }
            out.push_str("</tr>");
        }
        out.push_str("</tbody></table>");
    }
}

impl Section {
    fn to_html(&self, out: &mut String) {
        let (sign, class) = mark(self.verdict);
        open(out, "details", class);
        out.push_str("<summary>");
        out.push_str(sign);
        escape(&self.title, out);
        out.push_str("</summary>");
        list(out, &self.items);
        self.table.iter().for_each(|table| table.to_html(out));
        close(out, "details");
    }
}

pub(super) fn list(out: &mut String, items: &[Item]) {
    out.push_str("<ul>");
    for item in items {
        out.push_str("<li>");
        escape(&item.text, out);
        if !item.inner.is_empty() {
            out.push_str("<ul>");
            for text in &item.inner {
                element(out, "li", "", text);
            }
            out.push_str("</ul>");
        }
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}
