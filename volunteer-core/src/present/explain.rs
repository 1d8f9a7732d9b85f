//! A verdict explained in two lengths: one sentence for anybody, and the full trail.

use super::Presenter;
use crate::assess::{Reason, TargetAssessment, Verdict};
use crate::error::{Error, unknown_word};

/// How long an explanation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Length {
    /// One sentence without a term of the trade, which a child understands.
    Sentence,
    /// Every step by which the verdict came about.
    Trail,
}

impl Presenter {
    /// Why a target has its verdict, in one sentence or in all its steps.
    ///
    /// ```
    /// use volunteer_core::assess::{Evidence, assess};
    /// use volunteer_core::present::Length;
    /// use volunteer_core::roadmap::{Roadmap, Target};
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date};
    ///
    /// let clubs = Target::new("clubs", "KZ", "2023".parse()?, 14);
    /// let roadmap = Roadmap::builder("example", "2023".parse()?).target(clubs).build()?;
    /// let context = Context::kazakhstan();
    /// let assessment = assess(&roadmap, &Evidence::new(), &context, parse_date("2024-02-01")?)?;
    /// let presenter = Presenter::new(Language::English, &context);
    /// let sentence = presenter.explain(&assessment.targets[0], Length::Sentence);
    /// assert!(sentence.ends_with("nobody can tell yet – no data (the goal is 14\u{a0}clubs)."), "{sentence}");
    /// assert!(presenter.explain(&assessment.targets[0], Length::Trail).starts_with("1. "));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self, target: &TargetAssessment, length: Length) -> String {
        match length {
            Length::Sentence => self.in_one_sentence(target),
            Length::Trail => self.trail_text(target),
        }
    }

    fn in_one_sentence(&self, target: &TargetAssessment) -> String {
        let known = target.value.as_ref().map(|value| self.of_target(value, target));
        let id = match (target.verdict, known.is_some()) {
            (Verdict::Met, _) => "met",
            (Verdict::NotMet, _) => "not-met",
            (Verdict::Undetermined, true) => "undetermined",
            (Verdict::Undetermined, false) => "undetermined-nothing",
            (Verdict::Open, true) => "open",
            (Verdict::Open, false) => "open-nothing",
        };
        let why = match (target.reasons.first(), target.value_through) {
            (Some(Reason::NoObservationAtDue), Some(day)) => {
                self.say("explainLatest", &[("date", self.date(day).into())])
            }
            _ => self.why_in_short(target).unwrap_or_else(|| self.label("verdict", "undetermined")),
        };
        let none = || self.say("none", &[]);
        let args = [
            ("name", self.quoted(&self.named(&target.label, &target.id)).into()),
            ("target", self.of_target(&target.target, target).into()),
            ("value", known.unwrap_or_else(none).into()),
            ("why", why.into()),
            ("due", self.period(target.due).into()),
        ];
        self.sentences.say("explain", id, &args)
    }
}
