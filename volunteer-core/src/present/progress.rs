//! Methods of judging progress side by side.

use super::Presenter;
use super::assessment::capital;
use super::block::{Page, Table};
use crate::number::{Number, Ratio, RatioBounds, double};
use crate::progress::{CommonCategory, PossibleOutcome, ProgressMeasure, ProgressResult, common_words};

impl Presenter {
    /// Results of several methods as plain text: one line per method with its own word, the common one, its value, the years
    /// and how far the method can be trusted; first whether they agree.
    ///
    /// ```
    /// use volunteer_core::{Gazetteer, Language, Presenter, json};
    /// use volunteer_core::progress::{MethodSet, ProgressGoal, ProgressPoint, run};
    /// let points = [ProgressPoint::exactly(2015, 14.5)?, ProgressPoint::exactly(2023, 10.2)?];
    /// let goal: ProgressGoal = json::from_text(br#"{"wanted": "decrease", "target": 7.25, "targetYear": 2030}"#)?;
    /// let results = run(&points, &goal, &MethodSet::all());
    /// let text = Presenter::new(Language::English, &Gazetteer::kazakhstan()?).progress_text(&results);
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
    /// use volunteer_core::{Gazetteer, Language, Presenter};
    /// let html = Presenter::new(Language::Kazakh, &Gazetteer::kazakhstan()?).progress_html(&[]);
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

    fn progress_table(&self, results: &[ProgressResult]) -> Table {
        let columns = ["method", "ownWord", "commonWord", "methodValue", "years", "basis", "remarks"];
        let row = |result: &ProgressResult| {
            let remarks: Vec<String> =
                result.remarks.iter().map(|remark| self.label("progressRemark", remark.as_str())).collect();
            vec![
                self.label("progressMethod", result.method.as_str()).into(),
                self.listed(result, |one| self.own_word(one)).into(),
                self.listed(result, |one| self.label("progressCommon", one.common.as_str())).into(),
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
            None if value.is_finite() => double::plain(value),
            None => self.say("none", &[]),
        }
    }

    fn rounded_percent(&self, value: f64) -> String {
        match three_decimals(100.0 * value).and_then(|number| Ratio::new(number, Number::from(100)).ok()) {
            Some(share) => self.percent(&RatioBounds::exact(share), 3),
            None => self.rounded(value),
        }
    }

    fn years_used(&self, result: &ProgressResult) -> String {
        let span = match (result.years.first(), result.years.last()) {
            (Some(first), Some(last)) if first != last => {
                let count = Number::from(i64::try_from(result.years.len()).unwrap_or(i64::MAX));
                let args =
                    [("from", first.to_string().into()), ("to", last.to_string().into()), ("n", self.counted(count))];
                self.say("progressYears", &args)
            }
            (Some(only), _) => only.to_string(),
            _ => self.say("none", &[]),
        };
        match result.target_year {
            Some(year) => self.say("progressUntil", &[("years", span.into()), ("target", year.to_string().into())]),
            None => span,
        }
    }

    /// A common word in the language, the first letter a capital.
    ///
    /// ```
    /// use volunteer_core::{Gazetteer, Language, Presenter, progress::CommonCategory};
    /// let presenter = Presenter::new(Language::English, &Gazetteer::kazakhstan()?);
    /// assert_eq!(presenter.common_word(CommonCategory::OnTrack), "On track");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn common_word(&self, word: CommonCategory) -> String {
        capital(&self.label("progressCommon", word.as_str()))
    }
}

fn three_decimals(value: f64) -> Option<Number> {
    let thousandths = double::rounded(value, 1000)?;
    // A number has twelve decimals.
    Some(Number::from_units(i128::from(thousandths) * 1_000_000_000))
}
