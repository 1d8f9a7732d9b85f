//! The trail: every step as a sentence.

use super::Presenter;
use crate::Word;
use crate::assess::{Fact, InputName, Step, StepCode, TargetAssessment};
use crate::number::Unit;

impl Presenter {
    /// How a verdict came about, step by step, one numbered line each.
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
    /// let trail = Presenter::new(Language::English, &context).trail_text(&assessment.targets[0]);
    /// assert!(trail.starts_with("1. "));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn trail_text(&self, target: &TargetAssessment) -> String {
        let mut out = String::new();
        for (index, step) in target.trail.iter().enumerate() {
            out.push_str(&(index + 1).to_string());
            out.push_str(". ");
            out.push_str(&self.step(step, &target.unit));
            out.push('\n');
        }
        out
    }

    fn step(&self, step: &Step, unit: &Unit) -> String {
        let mut text = self.label("step", step.code.as_str());
        let inputs: Vec<String> = step
            .inputs
            .iter()
            .map(|input| {
                let name = self.label("input", input.name.as_str());
                let vocabulary = match input.name {
                    InputName::Aim => "aim",
                    InputName::Profile => "trajectory",
                    InputName::Policy => "policy",
                    InputName::Method => "progressMethod",
                    InputName::Why => "progressWhy",
                    InputName::Possible => "progressCommon",
                    InputName::Gap => "place",
                    _ => "",
                };
                let is_factor = input.name == InputName::Factor;
                let fact = self.fact(&input.fact, vocabulary, if is_factor { &Unit::Person } else { unit });
                self.say("input", &[("name", name.into()), ("fact", fact.into())])
            })
            .collect();
        if !inputs.is_empty() {
            text.push_str(&self.say("inputs", &[("inputs", inputs.join("; ").into())]));
        }
        if let Some(result) = &step.result {
            let (vocabulary, of_unit) = match step.code {
                StepCode::Stage => ("stage", true),
                StepCode::Compare => ("verdict", true),
                StepCode::LeftOut => ("passedOver", true),
                StepCode::Series => ("noSeries", true),
                StepCode::Method => ("progressCommon", true),
                StepCode::Agreement => ("methodsAgree", true),
                StepCode::Share | StepCode::Achievement | StepCode::Pace => ("", false),
                _ => ("", true),
            };
            let fact = match result {
                Fact::Quotient(share) if !of_unit => self.percent(share, 1),
                result => self.fact(result, vocabulary, unit),
            };
            text.push_str(&self.say("result", &[("fact", fact.into())]));
        }
        text
    }

    fn fact(&self, fact: &Fact, vocabulary: &str, unit: &Unit) -> String {
        match fact {
            Fact::Bounds(bounds) => self.figure(&bounds.to_ratios(), unit),
            Fact::Quotient(bounds) => self.figure(bounds, unit),
            Fact::Date(date) => self.date(*date),
            Fact::Period(period) => self.period(*period),
            Fact::Count(count) => self.number((*count).into()),
            Fact::Word(word) if vocabulary == "place" => self.place(word),
            Fact::Word(word) => self.label(vocabulary, word),
        }
    }
}
