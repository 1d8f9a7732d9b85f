//! Decisions about findings in words: which rows, what is done with them, why and by whom, and what that did.

use super::Presenter;
use super::block::{Item, Page};
use super::finding::number;
use super::html::frame;
use super::sentence::{Arg, Plural};
use crate::Word;
use crate::number::{Bounds, Unit};
use crate::register::decision::{RowDecision, RowDecisionStep, RowDecisions};

impl Presenter {
    /// A decision: which rows, what is done with them, why, by whom and when.
    ///
    /// ```
    /// use volunteer_core::register::decision::{RowAction, RowDecision};
    /// use volunteer_core::register::finding::FindingCode;
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date};
    ///
    /// let once = RowDecision::on_finding(RowAction::CountOnce, FindingCode::DuplicateExact, "Entered twice")?
    ///     .with_author("Front office")
    ///     .with_day(parse_date("2023-12-01")?);
    /// let text = Presenter::new(Language::English, &Context::kazakhstan()).row_decision_text(&once);
    /// assert_eq!(text, "In N rows all cells repeat an earlier row: of identical records the first is counted. \
    ///     Reason: “Entered twice”. Decided by: “Front office”. Decided on: 1 December 2023.");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn row_decision_text(&self, decision: &RowDecision) -> String {
        let mut text = self.decided(decision, None);
        for why in self.decided_why(decision) {
            text.push(' ');
            text.push_str(&why);
        }
        text
    }

    /// Decisions as plain text: each with its reason, and who decided it when.
    ///
    /// ```
    /// use volunteer_core::register::decision::{RowAction, RowDecision, RowDecisions};
    /// use volunteer_core::register::finding::RowRef;
    /// use volunteer_core::{Context, Language, Presenter};
    ///
    /// let rows = [RowRef::new(7), RowRef::new(9)];
    /// let decisions = RowDecisions::new([RowDecision::on_rows(RowAction::LeaveOut, rows, "Сынақ жазбасы")?]);
    /// let text = Presenter::new(Language::Kazakh, &Context::kazakhstan()).row_decisions_text(&decisions);
    /// assert!(text.contains("Жолдар: 7, 9: есептелмейді.") && text.contains("Себебі: «Сынақ жазбасы»."), "{text}");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn row_decisions_text(&self, decisions: &RowDecisions) -> String {
        self.decisions_page(decisions).to_text()
    }

    /// The same as small HTML: one `div` with its own style, as assessments have it.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, register::decision::RowDecisions};
    ///
    /// let html = Presenter::new(Language::Russian, &Context::kazakhstan()).row_decisions_html(&RowDecisions::new([]));
    /// assert!(html.contains("Решений нет"));
    /// ```
    #[must_use]
    pub fn row_decisions_html(&self, decisions: &RowDecisions) -> String {
        self.decisions_page(decisions).to_html(self.language())
    }

    /// What was decided about a register and what it did, as plain text.
    ///
    /// ```
    /// use volunteer_core::register::decision::{RowAction, RowDecision, RowDecisions};
    /// use volunteer_core::register::finding::FindingCode;
    /// use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
    /// use volunteer_core::{Context, Language, Presenter};
    ///
    /// let context = Context::kazakhstan();
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// let mut rows = builder.participation_rows("shifts");
    /// for person in ["A17", "B4"] {
    ///     rows.push(&ParticipationRow { person: Some(person), minutes: Some(30 * 60), ..ParticipationRow::default() })?;
    /// }
    /// rows.done()?;
    /// let register = builder.finish_checked(&context);
    /// let month = RowDecision::on_finding(RowAction::NotRecorded, FindingCode::RowOver24h, "A month on one day")?;
    /// let found = register.findings().clone();
    /// let register = register.decide(&RowDecisions::new([month]), &found, &context)?;
    /// let text = Presenter::new(Language::English, &context).row_decision_steps_text(register.decisions());
    /// assert!(text.contains("2 rows") && text.contains("recorded time: 60\u{a0}hours."), "{text}");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn row_decision_steps_text(&self, steps: &[RowDecisionStep]) -> String {
        self.decision_steps_page(steps).to_text()
    }

    /// The same as small HTML.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// let html = Presenter::new(Language::English, &Context::kazakhstan()).row_decision_steps_html(&[]);
    /// assert!(html.contains("every row counts as it was recorded"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn row_decision_steps_html(&self, steps: &[RowDecisionStep]) -> String {
        self.decision_steps_page(steps).to_html(self.language())
    }

    /// One decision as small HTML.
    ///
    /// ```
    /// use volunteer_core::register::decision::{RowAction, RowDecision};
    /// use volunteer_core::register::finding::RowRef;
    /// use volunteer_core::{Context, Language, Presenter};
    ///
    /// let out = RowDecision::on_rows(RowAction::LeaveOut, [RowRef::new(7)], "<test>")?;
    /// let html = Presenter::new(Language::English, &Context::kazakhstan()).row_decision_html(&out);
    /// assert!(html.contains("&lt;test&gt;"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn row_decision_html(&self, decision: &RowDecision) -> String {
        let item = Item { text: self.decided(decision, None), inner: self.decided_why(decision) };
        frame(self.language(), |out| super::html::list(out, &[item]))
    }

    fn decisions_page(&self, decisions: &RowDecisions) -> Page {
        let item = |decision| Item { text: self.decided(decision, None), inner: self.decided_why(decision) };
        self.page_of_decisions(decisions.decisions.iter().map(item).collect())
    }

    fn decision_steps_page(&self, steps: &[RowDecisionStep]) -> Page {
        let item = |step: &RowDecisionStep| {
            let rows = step.participations.saturating_add(step.assistances);
            let mut inner = self.decided_why(&step.decision);
            let args = [
                ("participations", self.number(number(step.participations)).into()),
                ("assistances", self.number(number(step.assistances)).into()),
                ("time", self.count(&Bounds::exact(step.minutes), &Unit::Minute).into()),
            ];
            inner.push(self.say("rowDecisionDid", &args));
            Item { text: self.decided(&step.decision, Some(rows)), inner }
        };
        self.page_of_decisions(steps.iter().map(item).collect())
    }

    fn page_of_decisions(&self, items: Vec<Item>) -> Page {
        let lines = if items.is_empty() { vec![self.say("rowDecisionsNone", &[])] } else { Vec::new() };
        Page { title: self.say("rowDecisionsTitle", &[]), lines, items, ..Page::default() }
    }

    /// What a finding says, as a part of a sentence; of so many rows, or of N where nobody knows how many.
    pub(super) fn finding_of(&self, code: &str, rows: Option<u64>) -> String {
        let many = || Arg::number("N".into(), Plural::Many, None);
        let n = rows.map_or_else(many, |rows| self.counted(number(rows)));
        let sentence = self.sentences.say("finding", code, &[("n", n)]);
        sentence.strip_suffix('.').unwrap_or(&sentence).to_owned()
    }

    /// Which rows, and what is done with them. Before it was done nobody knows how many rows have a finding.
    fn decided(&self, decision: &RowDecision, rows: Option<u64>) -> String {
        let which = match decision.code {
            Some(code) => self.finding_of(code.as_str(), rows),
            None => self.say("rowDecisionRows", &[("rows", self.rows(&decision.rows, 0).into())]),
        };
        let action = self.label("rowAction", decision.action.as_str());
        self.say("rowDecision", &[("which", which.into()), ("action", action.into())])
    }

    /// What was chosen; a date of birth is nobody's to read here.
    fn chosen(&self, decision: &RowDecision) -> Vec<String> {
        let Some(choice) = decision.choice() else { return Vec::new() };
        let place = choice.place.as_ref().map(|place| ("rowChoicePlace", "place", self.place(place)));
        let status = choice.status.map(|status| self.label("recordStatus", status.as_str()));
        let status = status.map(|status| ("rowChoiceStatus", "status", status));
        let day = choice.day.map(|day| ("rowChoiceDay", "day", self.date(day)));
        let mut all: Vec<String> = [place, status, day]
            .into_iter()
            .flatten()
            .map(|(sentence, name, value)| self.say(sentence, &[(name, value.into())]))
            .collect();
        all.extend(choice.birth.map(|_| self.say("rowChoiceBirth", &[])));
        all
    }

    fn decided_why(&self, decision: &RowDecision) -> Vec<String> {
        let reason = self.quoted(&decision.reason);
        let mut why = self.chosen(decision);
        why.push(self.say("rowDecisionReason", &[("reason", reason.into())]));
        why.extend(decision.by.as_ref().map(|by| self.say("rowDecisionBy", &[("by", self.quoted(by).into())])));
        why.extend(decision.on.map(|on| self.say("rowDecisionOn", &[("on", self.date(on).into())])));
        why
    }
}
