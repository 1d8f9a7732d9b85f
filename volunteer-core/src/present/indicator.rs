//! A period report, a comparison and a rule of practice in words.

use super::Presenter;
use super::block::{Cell, Item, Page, Table};
use super::rules::Rules;
use crate::Word;
use crate::indicator::{CatalogueStanding, Comparison, CountStep, PeriodReport, ReportRow, ReportValue};
use crate::number::{RatioBounds, Unit};
use crate::observation::{Missing, Nature, Practice};

impl Presenter {
    /// A period report as plain text for a terminal: one table, then what was counted, left out and assumed.
    ///
    /// ```
    /// use volunteer_core::indicator::ReportQuery;
    /// use volunteer_core::{Context, Language, Presenter, register::Register};
    /// let context = Context::kazakhstan();
    /// let query = ReportQuery::of("2023-Q3".parse()?).place("KZ-59");
    /// let report = Register::default().period_report(&query, &context)?;
    /// let text = Presenter::new(Language::Russian, &context).period_report_text(&report);
    /// assert!(text.contains("Волонтёрские клубы") && text.contains("С начала года"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn period_report_text(&self, report: &PeriodReport) -> String {
        self.with_names(&report.names).report_page(report).to_text()
    }

    /// A period report as small HTML, as [`Presenter::assessment_html`] writes it.
    ///
    /// ```
    /// use volunteer_core::indicator::ReportQuery;
    /// use volunteer_core::register::Register;
    /// use volunteer_core::{Context, Language, Presenter};
    ///
    /// let context = Context::kazakhstan();
    /// let query = ReportQuery::of("2023".parse()?).place("KZ-59");
    /// let report = Register::default().period_report(&query, &context)?;
    /// let html = Presenter::new(Language::Kazakh, &context).period_report_html(&report);
    /// assert!(html.contains("Солтүстік Қазақстан облысы") && html.contains("lang=\"kk\""));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn period_report_html(&self, report: &PeriodReport) -> String {
        self.with_names(&report.names).report_page(report).to_html(self.language())
    }

    fn report_page(&self, report: &PeriodReport) -> Page {
        let name = self.named(&report.label, &report.catalogue);
        let times = [
            ("since", self.period(report.since_start_of_year).into()),
            ("before", self.period(report.year_before).into()),
            ("map", self.label("map", &report.map).into()),
        ];
        let mut lines = vec![self.say("periodReportTimes", &times)];
        if report.standing == CatalogueStanding::Proposal {
            lines.push(self.say("periodReportProposal", &[]));
        }
        let header = ["indicator", "place", "now", "sinceStartOfYear", "yearBefore", "change"];
        let table = Table {
            caption: self.label("column", "indicators"),
            header: header.iter().map(|id| self.label("column", id)).collect(),
            rows: report.rows.iter().map(|row| self.report_row(row)).collect(),
        };
        let mut tail: Vec<Item> = report.rows.iter().filter_map(|row| self.how(row)).collect();
        if !tail.is_empty() {
            tail.insert(0, Item::from(self.say("periodReportHow", &[])));
        }
        let mut rules = Rules::default();
        rules.of_map(&report.map);
        tail.extend(self.rules(&rules));
        Page {
            title: self.say("periodReport", &[("name", name.into()), ("period", self.period(report.period).into())]),
            lines,
            tables: if report.rows.is_empty() { Vec::new() } else { vec![table] },
            tail,
            ..Page::default()
        }
    }

    fn report_row(&self, row: &ReportRow) -> Vec<Cell> {
        let change = match (&row.change, row.no_change) {
            (Some(change), _) => self.change(change, row),
            (None, Some(why)) => self.label("noChange", why.as_str()),
            (None, None) => self.say("none", &[]),
        };
        [
            self.named(&row.label, &row.indicator),
            self.place(&row.place),
            self.report_value(&row.now, row),
            self.report_value(&row.since_start_of_year, row),
            self.report_value(&row.year_before, row),
            change,
        ]
        .into_iter()
        .map(Cell::from)
        .collect()
    }

    /// A quotient that is no percentage has no unit of its own.
    fn report_value(&self, value: &ReportValue, row: &ReportRow) -> String {
        match &value.value {
            Some(bounds) if row.nature == Nature::Ratio => self.figure_cell(bounds, &row.unit),
            Some(bounds) => self.amount_cell(bounds, &row.unit),
            None => self.label("missing", value.missing.unwrap_or(Missing::Unknown).as_str()),
        }
    }

    fn change(&self, change: &RatioBounds, row: &ReportRow) -> String {
        if says_nothing(change) {
            return self.say("changeUnknown", &[]);
        }
        match (&row.unit, row.nature) {
            (Unit::Percent, _) => self.amount_cell(change, &Unit::PercentagePoint),
            (unit, _) => self.figure_cell(change, unit),
        }
    }

    /// What was counted, left out and assumed for the value of the period: each step in a line of its own.
    fn how(&self, row: &ReportRow) -> Option<Item> {
        if row.now.trail.is_empty() {
            return None;
        }
        let args = [("name", self.named(&row.label, &row.indicator).into()), ("place", self.place(&row.place).into())];
        let inner = row.now.trail.iter().map(|step| self.count_step(step)).collect();
        Some(Item { text: self.say("periodReportHowOne", &args), inner })
    }

    fn count_step(&self, step: &CountStep) -> String {
        let name = self.label("countStep", step.code.as_str());
        match step.rows.and_then(|rows| i64::try_from(rows).ok()) {
            Some(rows) => {
                let fact = self.number(rows.into());
                self.say("input", &[("name", name.into()), ("fact", fact.into())])
            }
            None => name,
        }
    }

    /// A count beside a reported number: both, whether they agree, the difference and why.
    ///
    /// ```
    /// use volunteer_core::indicator::compare;
    /// use volunteer_core::observation::{Nature, Observation};
    /// use volunteer_core::{Bounds, Context, Language, Presenter, Unit};
    ///
    /// let year = |value: Bounds| {
    ///     let place = ("KZ-59", "kz-20");
    ///     Observation::builder("activities", place, "2023".parse()?, Unit::Activity, Nature::Flow).value(value).build()
    /// };
    /// let comparison = compare(&year(Bounds::exact(388.into()))?, &year(Bounds::between(385.into(), 394.into())?)?)?;
    /// let text = Presenter::new(Language::Kazakh, &Context::kazakhstan()).comparison_text(&comparison);
    /// assert!(text.contains("сәйкес келеді"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn comparison_text(&self, comparison: &Comparison) -> String {
        let args = [
            ("counted", self.observation_text(&comparison.counted).into()),
            ("reported", self.observation_text(&comparison.reported).into()),
            ("agreement", self.label("agreement", comparison.agreement.as_str()).into()),
        ];
        let mut text = self.say("comparison", &args);
        if let Some(difference) = comparison.difference.as_ref().filter(|found| !says_nothing(&found.to_ratios())) {
            let difference = self.figure(&difference.to_ratios(), &comparison.counted.unit);
            text.push(' ');
            text.push_str(&self.say("comparisonDifference", &[("difference", difference.into())]));
        }
        let reasons: Vec<String> =
            comparison.reasons.iter().map(|reason| self.label("comparison", reason.as_str())).collect();
        if !reasons.is_empty() {
            text.push(' ');
            text.push_str(&self.say("comparisonWhy", &[("reasons", reasons.join("; ").into())]));
        }
        text
    }

    /// What a rule of practice gives, and that it is no number of people.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, document, observation::Practice};
    /// let sum: Practice = document::from_slice(br#"{"rule": "sum", "result": 30000, "rowsUsed": 3, "rowsLeftOut": 0,
    ///     "method": "practice-sum@1"}"#)?;
    /// let text = Presenter::new(Language::English, &Context::kazakhstan()).practice_text(&sum);
    /// assert!(text.contains("30,000") && text.contains("not a number of people"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn practice_text(&self, practice: &Practice) -> String {
        let args = [
            ("rule", self.label("practiceRule", practice.rule.as_str()).into()),
            ("result", self.number(practice.result).into()),
            ("method", self.name_and_id("policy", &practice.method).into()),
        ];
        self.say("practice", &args)
    }
}

/// Whether a difference is open at one end and may have either sign: "at least −127" tells nobody anything.
fn says_nothing(difference: &RatioBounds) -> bool {
    match (difference.lower(), difference.upper()) {
        (Some(low), None) => low.value.signum() < 0,
        (None, Some(high)) => high.value.signum() > 0,
        (low, high) => low.is_none() && high.is_none(),
    }
}
