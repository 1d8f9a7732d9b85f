//! Methods of judging progress side by side.

use super::Presenter;
use super::assessment::capital;
use super::block::{Item, Page, Table};
use crate::Word;
use crate::assess::{Fact, InputName, LeftOut, Step, StepCode, TargetAssessment, TargetProgress};
use crate::number::{Number, Ratio, RatioBounds, rounded};
use crate::progress::{
    CommonCategory, MethodAgreement, MethodsAgree, PossibleOutcome, ProgressMeasure, ProgressResult, common_words,
};

impl Presenter {
    /// Results of several methods as plain text: one line per method with its own word, the common one, its value, the years
    /// and how far the method can be trusted; first whether they agree.
    ///
    /// ```
    /// use volunteer_core::progress::{MethodSet, ProgressGoal, ProgressPoint, WantedChange, run};
    /// use volunteer_core::{Context, Language, Presenter};
    ///
    /// let points = [ProgressPoint::exactly(2015, 14.5)?, ProgressPoint::exactly(2023, 10.2)?];
    /// let goal = ProgressGoal::builder(WantedChange::Decrease).target(7.25).target_year(2030).build()?;
    /// let results = run(&points, &goal, &MethodSet::all());
    /// let text = Presenter::new(Language::English, &Context::kazakhstan()).progress_text(&results);
    /// assert!(text.contains("substantial progress") && text.contains("on track"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn progress_text(&self, results: &[ProgressResult]) -> String {
        self.progress_page(results).to_text()
    }

    /// The same as small HTML: one `div` with its own style and a table.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// let html = Presenter::new(Language::Kazakh, &Context::kazakhstan()).progress_html(&[]);
    /// assert!(html.contains("lang=\"kk\""));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn progress_html(&self, results: &[ProgressResult]) -> String {
        self.progress_page(results).to_html(self.language())
    }

    fn progress_page(&self, results: &[ProgressResult]) -> Page {
        let words: Vec<String> =
            common_words(results).iter().map(|word| self.label("progressCommon", word.as_str())).collect();
        let verdict = match words.as_slice() {
            [] => self.say("progressNone", &[]),
            [word] => self.say("progressAgree", &[("word", word.as_str().into())]),
            words => self.say("progressDisagree", &[("words", words.join(", ").into())]),
        };
        Page {
            title: self.say("progressTitle", &[]),
            lines: vec![verdict, self.say("progressCommonNote", &[])],
            tables: vec![self.progress_table(results)],
            ..Page::default()
        }
    }

    /// A smaller table, for one target of an assessment.
    pub(super) fn methods_table(&self, results: &[ProgressResult]) -> Table {
        // Where every value has bounds, a method has no single number to show.
        let valued = results.iter().any(|result| result.value.is_some());
        let columns = ["method", "commonWord", "ownWord", "years", "methodValue"];
        let columns = columns.iter().filter(|id| valued || **id != "methodValue");
        let row = |result: &ProgressResult| {
            let mut cells = vec![
                self.label("progressMethod", result.method.as_str()).into(),
                self.listed(result, |result| self.label("progressCommon", result.common.as_str())).into(),
                self.listed(result, |result| self.own_word(result)).into(),
                self.years_between(result).into(),
            ];
            cells.extend(valued.then(|| self.method_value(result).into()));
            cells
        };
        Table {
            caption: self.label("column", "methods"),
            header: columns.map(|id| self.label("column", id)).collect(),
            rows: results.iter().map(row).collect(),
        }
    }

    /// Whether the methods agree on a target, what they were given and what they were not.
    pub(super) fn methods(&self, progress: &TargetProgress, target: &TargetAssessment) -> Vec<Item> {
        let mut items = Vec::new();
        if let Some(why) = progress.no_series {
            let why = self.label("noSeries", why.as_str());
            items.push(self.say("methodsNone", &[("why", why.into())]).into());
        }
        let points: Vec<String> = target.trail.iter().filter_map(|step| self.year_given(step, target)).collect();
        if !points.is_empty() && progress.series.is_some() {
            items.push(self.say("methodsGiven", &[("points", points.join("; ").into())]).into());
        }
        items.extend(self.not_given(progress, target));
        items.extend(progress.agreement.as_ref().map(|agreement| self.agreement(agreement)));
        items
    }

    fn year_given(&self, step: &Step, target: &TargetAssessment) -> Option<String> {
        let (StepCode::Point, Some(Fact::Quotient(value))) = (step.code, &step.result) else { return None };
        let year = step.inputs.iter().find(|input| input.name == InputName::Year)?;
        let Fact::Period(year) = &year.fact else { return None };
        let args = [("year", self.period(*year).into()), ("value", self.figure_cell(value, &target.unit).into())];
        Some(self.say("methodsPoint", &args))
    }

    /// What the methods were not given, for reasons that do not stand beside the verdict.
    fn not_given(&self, progress: &TargetProgress, target: &TargetAssessment) -> Option<Item> {
        let beside_verdict = |left: &LeftOut| {
            let mut passed = target.passed_over.iter();
            passed.any(|other| other.observation == left.observation && other.passed_over == Some(left.why))
        };
        let line = |left: &LeftOut| {
            let why = self.label("passedOver", left.why.as_str());
            let observation = self.observation_line(&left.observation);
            self.say("leftOutOne", &[("observation", observation.into()), ("why", why.into())])
        };
        let inner: Vec<String> = progress.left_out.iter().filter(|left| !beside_verdict(left)).map(line).collect();
        (!inner.is_empty()).then(|| Item { text: self.say("methodsLeftOut", &[]), inner })
    }

    /// Whether the methods agree, and who says what where they do not.
    fn agreement(&self, agreement: &MethodAgreement) -> Item {
        let answers = || agreement.words.iter().filter(|word| word.common != CommonCategory::NotAssessable);
        let text = match agreement.finding {
            MethodsAgree::Agree => {
                let word = answers().next().map(|word| self.label("progressCommon", word.common.as_str()));
                let word = word.unwrap_or_else(|| self.say("none", &[]));
                return self.say("methodsAgree", &[("word", word.into())]).into();
            }
            MethodsAgree::NoAnswer => return self.say("methodsNoAnswer", &[]).into(),
            MethodsAgree::Disagree => self.say("methodsDisagree", &[]),
            MethodsAgree::Open => self.say("methodsOpen", &[]),
        };
        let mut inner = Vec::new();
        for word in &agreement.words {
            for (id, methods) in [("methodsOfWord", &word.surely), ("methodsPerhaps", &word.perhaps)] {
                if !methods.is_empty() {
                    let names: Vec<String> =
                        methods.iter().map(|method| self.label("progressMethod", method.as_str())).collect();
                    let word = self.label("progressCommon", word.common.as_str());
                    inner.push(self.say(id, &[("word", word.into()), ("methods", names.join("; ").into())]));
                }
            }
        }
        Item { text, inner }
    }

    fn progress_table(&self, results: &[ProgressResult]) -> Table {
        let columns = ["method", "ownWord", "commonWord", "methodValue", "years", "basis", "remarks"];
        let row = |result: &ProgressResult| {
            let remarks: Vec<String> =
                result.remarks.iter().map(|remark| self.label("progressRemark", remark.as_str())).collect();
            vec![
                self.label("progressMethod", result.method.as_str()).into(),
                self.listed(result, |result| self.own_word(result)).into(),
                self.listed(result, |result| self.label("progressCommon", result.common.as_str())).into(),
                self.method_value(result).into(),
                self.years_used(result).into(),
                self.label("progressBasis", result.basis.as_str()).into(),
                remarks.join("; ").into(),
            ]
        };
        Table {
            caption: self.label("column", "methods"),
            header: columns.iter().map(|id| self.label("column", id)).collect(),
            rows: results.iter().map(row).collect(),
        }
    }

    /// The method's own word; where it has none, why.
    fn own_word(&self, outcome: PossibleOutcome) -> String {
        let word = outcome.category.map(|word| self.label("progressCategory", word.as_str()));
        let why = outcome.why.map(|why| self.label("progressWhy", why.as_str()));
        match (word, why) {
            (Some(word), None) => word,
            (Some(word), Some(why)) => format!("{word} ({why})"),
            (None, why) => why.unwrap_or_else(|| self.say("none", &[])),
        }
    }

    /// What is said of each possible answer, each thing once.
    fn listed(&self, result: &ProgressResult, say: impl Fn(PossibleOutcome) -> String) -> String {
        let mut said: Vec<String> = Vec::new();
        for text in result.outcomes().into_iter().map(say) {
            if !said.contains(&text) {
                said.push(text);
            }
        }
        said.join(&self.say("or", &[]))
    }

    fn method_value(&self, result: &ProgressResult) -> String {
        let Some(value) = result.value else { return self.say("none", &[]) };
        let rate = matches!(result.measure, ProgressMeasure::GrowthRate | ProgressMeasure::ReductionRate);
        let number = if rate { self.rounded_percent(value) } else { self.rounded(value) };
        let score = result.score.filter(|score| score.total_cmp(&value).is_ne());
        let measure = self.label("progressMeasure", result.measure.as_str());
        match score {
            Some(score) => self.say(
                "progressScored",
                &[("measure", measure.into()), ("value", number.into()), ("score", self.rounded(score).into())],
            ),
            None => self.say("progressValue", &[("measure", measure.into()), ("value", number.into())]),
        }
    }

    /// A number rounded to three decimals; beyond the range of exact numbers as it is.
    fn rounded(&self, value: f64) -> String {
        match three_decimals(value) {
            Some(number) => self.number(number),
            None if value.is_finite() => value.to_string(),
            None => self.say("none", &[]),
        }
    }

    fn rounded_percent(&self, value: f64) -> String {
        match three_decimals(100.0 * value).and_then(|number| Ratio::new(number, Number::from(100)).ok()) {
            Some(share) => self.percent(&RatioBounds::exact(share), 3),
            None => self.rounded(value),
        }
    }

    fn years_between(&self, result: &ProgressResult) -> String {
        match (result.years.first(), result.years.last()) {
            (Some(first), Some(last)) if first != last => {
                let count = Number::from(i64::try_from(result.years.len()).unwrap_or(i64::MAX));
                let args =
                    [("from", first.to_string().into()), ("to", last.to_string().into()), ("n", self.counted(count))];
                self.say("progressYears", &args)
            }
            (Some(only), _) => only.to_string(),
            _ => self.say("none", &[]),
        }
    }

    fn years_used(&self, result: &ProgressResult) -> String {
        let span = self.years_between(result);
        match result.target_year {
            Some(year) => self.say("progressUntil", &[("years", span.into()), ("target", year.to_string().into())]),
            None => span,
        }
    }

    /// A common word in the language, the first letter a capital.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, progress::CommonCategory};
    /// let presenter = Presenter::new(Language::English, &Context::kazakhstan());
    /// assert_eq!(presenter.common_word(CommonCategory::OnTrack), "On track");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn common_word(&self, word: CommonCategory) -> String {
        capital(&self.label("progressCommon", word.as_str()))
    }
}

fn three_decimals(value: f64) -> Option<Number> {
    let thousandths = rounded(value, 3)?;
    // A number has twelve decimals.
    Some(Number::from_units(i128::from(thousandths) * 1_000_000_000))
}
