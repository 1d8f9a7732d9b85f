//! Findings in words: a table of how often each was seen, then the cases with their rows. No identifier is in what they are
//! made of, and none is shown.

use super::Presenter;
use super::block::{Item, Page, Table};
use super::html::{frame, list};
use crate::Word;
use crate::number::{Bounds, Number, Unit};
use crate::record::date_of;
use crate::register::finding::{Finding, FindingCode, Findings, RowRef};

/// How many cases of one code a page shows, and how many rows of one case; the rest is counted.
const CASES: usize = 20;
pub(super) const ROWS: usize = 8;

impl Presenter {
    /// Findings as plain text: how often each was seen, how serious it is and what was done, then the first cases of each
    /// with their rows.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// use volunteer_core::register::finding::{Finding, FindingCode, Findings, RowRef};
    /// let findings = Findings::from_iter([Finding::new(FindingCode::HoursZero, RowRef::new(7))]);
    /// let text = Presenter::new(Language::English, &Context::kazakhstan()).findings_text(&findings);
    /// assert!(text.contains("In 1 row the hours are zero. rows: 7"), "{text}");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn findings_text(&self, findings: &Findings) -> String {
        self.findings_page(findings).to_text()
    }

    /// The same as small HTML: one `div` with its own style, as assessments have it.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, register::finding::Findings};
    /// let html = Presenter::new(Language::Kazakh, &Context::kazakhstan()).findings_html(&Findings::new());
    /// assert!(html.contains("Күмәнді ештеңе табылмады."));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn findings_html(&self, findings: &Findings) -> String {
        self.findings_page(findings).to_html(self.language())
    }

    /// One finding: what was seen, in which rows, with which numbers, and what was done.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// let finding = Finding::new(FindingCode::RowOver24h, RowRef::new(812)).with_detail("minutes", 30_720);
    /// let text = Presenter::new(Language::Russian, &Context::kazakhstan()).finding_text(&finding);
    /// assert!(text.starts_with("В 1 строке на один день приходится больше 24\u{a0}часов."), "{text}");
    /// assert!(text.contains("512\u{a0}часов") && text.contains("строки: 812"), "{text}");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn finding_text(&self, finding: &Finding) -> String {
        let how = self.say(
            "findingHow",
            &[
                ("severity", self.label("severity", finding.severity.as_str()).into()),
                ("done", self.label("done", finding.done.as_str()).into()),
            ],
        );
        format!("{}; {how}", self.case(finding))
    }

    /// One finding as small HTML.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// let finding = Finding::new(FindingCode::PlaceUnknown, RowRef::new(3)).in_column("<b>").with_cell("Нарния");
    /// let html = Presenter::new(Language::English, &Context::kazakhstan()).finding_html(&finding);
    /// assert!(html.contains("&lt;b&gt;") && html.contains("“Нарния”"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn finding_html(&self, finding: &Finding) -> String {
        let item = Item::from(self.finding_text(finding));
        frame(self.language(), |out| list(out, &[item]))
    }

    fn findings_page(&self, findings: &Findings) -> Page {
        let title = self.say("findingsTitle", &[]);
        if findings.is_empty() {
            return Page { title, lines: vec![self.say("findingsNone", &[])], ..Page::default() };
        }
        let header = ["finding", "severity", "done"].map(|id| self.label("column", id)).to_vec();
        let rows = findings.counts().map(|(code, count)| {
            let done = findings.of(code).next().map_or(code.usually_done(), |finding| finding.done);
            vec![
                self.sentence_of(code, count).into(),
                self.label("severity", code.severity().as_str()).into(),
                self.label("done", done.as_str()).into(),
            ]
        });
        let table = Table { caption: self.label("column", "findingKinds"), header, rows: rows.collect() };
        let mut items = Vec::new();
        for (code, count) in findings.counts() {
            let shown: Vec<&Finding> = findings.of(code).take(CASES).collect();
            items.extend(shown.iter().map(|finding| Item::from(self.case(finding))));
            let more = shown.iter().fold(count, |left, finding| left.saturating_sub(finding.count));
            if more > 0 {
                let count = self.number(number(more));
                items.push(Item::from(self.say("findingsMore", &[("count", count.into())])));
            }
        }
        let lines = vec![self.say("findingsKept", &[])];
        Page { title, lines, tables: vec![table], items, ..Page::default() }
    }

    fn sentence_of(&self, code: FindingCode, count: u64) -> String {
        self.sentences.say("finding", code.as_str(), &[("n", self.counted(number(count)))])
    }

    /// What was seen, where, and with which numbers.
    fn case(&self, finding: &Finding) -> String {
        let mut parts = Vec::new();
        if !finding.rows.is_empty() {
            // Of many rows only the first are listed.
            let rows = self.rows(&finding.rows, finding.count);
            parts.push(self.say("findingRows", &[("rows", rows.into())]));
        }
        if !finding.beside.is_empty() {
            let rows = self.rows(&finding.beside, 0);
            parts.push(self.say("findingBeside", &[("rows", rows.into())]));
        }
        if let Some(column) = &finding.column {
            parts.push(self.say("findingColumn", &[("column", self.quoted(column).into())]));
        }
        if let Some(cell) = &finding.cell {
            parts.push(self.say("findingCell", &[("cell", self.quoted(cell).into())]));
        }
        for (name, value) in &finding.details {
            let value = match name.as_str() {
                "minutes" | "clock" | "limit" => self.count(&Bounds::exact(*value), &Unit::Minute),
                "day" => value
                    .to_integer()
                    .and_then(|day| date_of(i32::try_from(day).ok()?))
                    .map_or_else(|| self.number(*value), |day| self.date(day)),
                _ => self.number(*value),
            };
            parts.push(match self.sentences.get("findingDetail", name) {
                Some(template) => self.sentences.fill(template, &[("value", value.into())]),
                None => format!("{name}: {value}"),
            });
        }
        let sentence = self.sentence_of(finding.code, finding.count);
        if parts.is_empty() { sentence } else { format!("{sentence} {}", parts.join("; ")) }
    }

    /// The first of these rows, and how many more there are of at least `count`.
    pub(super) fn rows(&self, rows: &[RowRef], count: u64) -> String {
        let several = rows.iter().any(|row| row.source.is_some_and(|source| source > 0));
        let mut shown: Vec<(Option<u32>, Vec<String>)> = Vec::new();
        for row in rows.iter().take(ROWS) {
            let source = row.source.filter(|_| several);
            match shown.last_mut() {
                Some((of, numbers)) if *of == source => numbers.push(row.row.to_string()),
                _ => shown.push((source, vec![row.row.to_string()])),
            }
        }
        let of_source = |(source, numbers): (Option<u32>, Vec<String>)| {
            let numbers = numbers.join(", ");
            // Sources are counted from one for people.
            let Some(source) = source.map(|source| u64::from(source).saturating_add(1)) else { return numbers };
            self.say("findingSource", &[("source", source.to_string().into()), ("row", numbers.into())])
        };
        let shown = shown.into_iter().map(of_source).collect::<Vec<_>>().join("; ");
        let all = u64::try_from(rows.len()).unwrap_or(u64::MAX).max(count);
        let more = all.saturating_sub(u64::try_from(rows.len().min(ROWS)).unwrap_or(u64::MAX));
        if more == 0 {
            return shown;
        }
        self.say("findingRowsMore", &[("rows", shown.into()), ("count", self.number(number(more)).into())])
    }
}

/// A count as a number; counts are far below what a number holds.
pub(super) fn number(count: u64) -> Number {
    Number::from(i64::try_from(count).unwrap_or(i64::MAX))
}
