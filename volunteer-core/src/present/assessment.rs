//! The page about an assessment: the table of verdicts, the measures, and why.

use super::Presenter;
use super::block::{Cell, Item, Page, Table};
use super::rules::Rules;
use crate::Word;
use crate::assess::{Assessment, MeasureAssessment, TargetAssessment, Verdict};
use crate::number::{Bounds, Unit};
use crate::roadmap::Status;

impl Presenter {
    /// An assessment as plain text for a terminal: the table of verdicts, the measures, then for each target why, and last
    /// what was given and not asked for.
    ///
    /// ```
    /// use volunteer_core::assess::{Evidence, assess};
    /// use volunteer_core::roadmap::{Roadmap, Target};
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date};
    ///
    /// let clubs = Target::new("clubs", "KZ", "2023".parse()?, 14);
    /// let roadmap = Roadmap::builder("example", "2023".parse()?).target(clubs).build()?;
    /// let context = Context::kazakhstan();
    /// let assessment = assess(&roadmap, &Evidence::new(), &context, parse_date("2023-06-01")?)?;
    /// let text = Presenter::new(Language::English, &context).assessment_text(&assessment);
    /// assert!(text.contains("not yet due"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn assessment_text(&self, assessment: &Assessment) -> String {
        self.with_names(&assessment.names).page(assessment).to_text()
    }

    /// An assessment as small HTML: one `div` with its own style, a table, and why under each target. It shows on light
    /// and dark ground, runs no script, fetches nothing, and says nothing by colour alone.
    ///
    /// ```
    /// use volunteer_core::assess::{Evidence, assess};
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date, roadmap::Roadmap};
    ///
    /// let roadmap = Roadmap::builder("a<b", "2023".parse()?).build()?;
    /// let context = Context::kazakhstan();
    /// let assessment = assess(&roadmap, &Evidence::new(), &context, parse_date("2023-06-01")?)?;
    /// let html = Presenter::new(Language::Kazakh, &context).assessment_html(&assessment);
    /// assert!(html.contains("a&lt;b") && html.contains("lang=\"kk\""));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn assessment_html(&self, assessment: &Assessment) -> String {
        self.with_names(&assessment.names).page(assessment).to_html(self.language())
    }

    fn page(&self, assessment: &Assessment) -> Page {
        let title = self.say(
            "roadmap",
            &[
                ("name", self.named(&assessment.label, &assessment.roadmap).into()),
                ("period", self.period(assessment.period).into()),
                ("status", self.label("roadmapStatus", assessment.status.as_str()).into()),
            ],
        );
        let mut lines = vec![capital(&self.as_of(assessment.as_of))];
        let invented = |target: &TargetAssessment| target.status == Status::Illustrative;
        if assessment.status == Status::Illustrative || assessment.targets.iter().any(invented) {
            lines.push(self.say("illustrative", &[]));
        }
        let mut tables = Vec::new();
        if !assessment.targets.is_empty() {
            tables.push(self.targets_table(&assessment.targets));
        }
        if !assessment.measures.is_empty() {
            tables.push(self.measures_table(&assessment.measures));
        }
        let targets = assessment.targets.iter().enumerate();
        let mut rules = Rules::default();
        rules.of_assessment(assessment);
        Page {
            title,
            lines,
            tables,
            items: Vec::new(),
            heading: self.say("why", &[]),
            targets: targets.map(|(index, target)| self.section(index + 1, target)).collect(),
            tail: self.unused(assessment).into_iter().chain(self.rules(&rules)).collect(),
        }
    }

    pub(super) fn columns(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.label("column", id)).collect()
    }

    fn targets_table(&self, targets: &[TargetAssessment]) -> Table {
        let row = |(index, target): (usize, &TargetAssessment)| -> Vec<Cell> {
            let none = || self.say("none", &[]);
            let unit = &target.unit;
            vec![
                format!("{}. {}", index + 1, self.named(&target.label, &target.id)).into(),
                self.place(&target.place).into(),
                self.period(target.due).into(),
                target.value.as_ref().map_or_else(none, |value| self.figure_cell(value, unit)).into(),
                self.figure_cell(&target.target, unit).into(),
                Cell { text: self.verdict(target), verdict: Some(target.verdict) },
                target.pace.as_ref().map_or_else(none, |pace| self.pace_words(pace)).into(),
            ]
        };
        Table {
            caption: self.label("column", "targets"),
            header: self.columns(&["target", "place", "due", "value", "targetValue", "verdict", "pace"]),
            rows: targets.iter().enumerate().map(row).collect(),
        }
    }

    /// The verdict in words; before the date also what is reached so far.
    fn verdict(&self, target: &TargetAssessment) -> String {
        let verdict = self.label("verdict", target.verdict.as_str());
        match target.reached_so_far {
            Some(Verdict::Met) => {
                let so_far = self.label("column", "reachedSoFar");
                self.say("verdictSoFar", &[("verdict", verdict.into()), ("soFar", so_far.into())])
            }
            _ => verdict,
        }
    }

    fn measures_table(&self, measures: &[MeasureAssessment]) -> Table {
        let responsible = |measure: &MeasureAssessment| match &measure.responsible {
            Some(who) => self.label("responsible", who),
            None => self.say("none", &[]),
        };
        let row = |measure: &MeasureAssessment| -> Vec<Cell> {
            let count = |bounds: Option<&Bounds>| match (bounds, &measure.unit) {
                (Some(bounds), Some(unit)) => self.amount_cell(&bounds.to_ratios(), unit),
                (Some(bounds), None) => self.figure_cell(&bounds.to_ratios(), &Unit::Person),
                (None, _) => self.say("none", &[]),
            };
            vec![
                self.named(&measure.label, &measure.id).into(),
                responsible(measure).into(),
                self.period(measure.due).into(),
                count(measure.planned.as_ref()).into(),
                count(measure.delivered.as_ref()).into(),
                self.label("standing", measure.standing.as_str()).into(),
            ]
        };
        Table {
            caption: self.label("column", "measures"),
            header: self.columns(&["measure", "responsible", "due", "planned", "delivered", "standing"]),
            rows: measures.iter().map(row).collect(),
        }
    }

    fn unused(&self, assessment: &Assessment) -> Option<Item> {
        let inner = assessment.unused.iter().map(|unused| {
            self.say(
                "unusedOne",
                &[
                    ("indicator", self.indicator_name(&unused.label, &unused.indicator).into()),
                    ("place", self.place(&unused.place).into()),
                    ("n", self.counted(unused.observations.into())),
                ],
            )
        });
        let inner: Vec<String> = inner.collect();
        (!inner.is_empty()).then(|| Item { text: self.say("unused", &[]), inner })
    }
}

/// The text with its first letter a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
