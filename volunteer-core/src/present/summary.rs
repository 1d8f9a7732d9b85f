//! The summary of an assessment: one page that an office sends. How many targets are met, the figures, what cannot be said and
//! why, and what to ask whom; sources and rules at its foot.

use super::Presenter;
use super::block::{Cell, Table};
use super::note::{Note, Part};
use super::rules::Rules;
use crate::Word;
use crate::assess::{Assessment, ObservationVerdict, PassedOver, Reason, TargetAssessment, Verdict};
use crate::calendar::Period;
use crate::context::Context;
use crate::error::Result;
use crate::number::Bounds;
use crate::observation::{Act, Observation, ReachOptions, Source, add, reach};
use crate::roadmap::Status;
use std::collections::{BTreeMap, BTreeSet};

/// The most lines of its text.
pub(super) const LINES: usize = 30;

/// The widest its columns become; the first has what the others leave.
const COLUMNS: &[usize] = &[0, 14, 15, 14, 16];

/// What a summary is made of: an assessment, and sums that a reader of its figures may be tempted to make.
///
/// ```
/// use volunteer_core::assess::{Evidence, assess};
/// use volunteer_core::present::Summary;
/// use volunteer_core::roadmap::{Roadmap, Target};
/// use volunteer_core::{Context, Language, Presenter, calendar::parse_date};
///
/// let clubs = Target::new("clubs", "KZ", "2023".parse()?, 14);
/// let roadmap = Roadmap::builder("example", "2023".parse()?).target(clubs).build()?;
/// let context = Context::kazakhstan();
/// let assessment = assess(&roadmap, &Evidence::new(), &context, parse_date("2024-02-01")?)?;
/// let text = Presenter::new(Language::English, &context).summary_text(Summary::of(&assessment));
/// assert!(text.starts_with("Briefing note: example, 2023") && text.contains("undetermined\u{a0}–\u{a0}1"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Summary<'a> {
    assessment: &'a Assessment,
    refused: Vec<RefusedSum>,
}

/// A sum that means nothing.
#[derive(Clone, Debug)]
struct RefusedSum {
    parts: Vec<Observation>,
    reason: String,
    if_counted_once: Option<Bounds>,
}

impl<'a> From<&'a Assessment> for Summary<'a> {
    fn from(assessment: &'a Assessment) -> Self {
        Self::of(assessment)
    }
}

impl<'a> Summary<'a> {
    /// The summary of an assessment.
    pub const fn of(assessment: &'a Assessment) -> Self {
        Self { assessment, refused: Vec::new() }
    }

    /// A sum that a reader may make. Where [`add`] refuses it, the page says why, and what [`reach`] allows to be said; a
    /// sum that means something is not mentioned.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::assess::{Evidence, assess};
    /// use volunteer_core::observation::{Nature, Observation};
    /// use volunteer_core::present::Summary;
    /// use volunteer_core::{Bounds, Context, Language, Presenter, Unit, calendar::parse_date, roadmap::Roadmap};
    ///
    /// let helped = |id: &str, text: &str| {
    ///     Observation::builder(id, ("KZ-59", "kz-20"), "2023".parse()?, Unit::Person, Nature::Flow)
    ///         .value(Bounds::at_least(601.into()))
    ///         .text(text)
    ///         .build()
    /// };
    /// let (older, needy) = (helped("older-people-helped", "more than 600")?, helped("people-helped", "over 600")?);
    /// let context = Context::kazakhstan();
    /// let roadmap = Roadmap::builder("example", "2023".parse()?).build()?;
    /// let assessment = assess(&roadmap, &Evidence::new(), &context, parse_date("2024-02-01")?)?;
    /// let summary = Summary::of(&assessment).sum(&[&older, &needy], &context)?;
    /// let text = Presenter::new(Language::English, &context).summary_text(summary);
    /// assert!(text.contains("cannot be added"), "{text}");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn sum(mut self, parts: &[&Observation], context: &Context) -> Result<Self> {
        let mut refusals = parts.windows(2).filter_map(|pair| match pair {
            [a, b] => add(a, b, context).err(),
            _ => None,
        });
        if let Some(error) = refusals.next() {
            if error.code() != "not-additive" {
                return Err(error);
            }
            let details = error.details();
            let reason = details.get("reason").and_then(|reason| reason.as_str()).unwrap_or_default().to_owned();
            let people = parts.iter().any(|part| part.unit.counts_people());
            let reached = people.then(|| reach(parts, &ReachOptions::default())).and_then(Result::ok);
            let if_counted_once = reached.map(|reached| reached.if_counted_once.unwrap_or(reached.bounds));
            let parts = parts.iter().map(|part| (*part).clone()).collect();
            self.refused.push(RefusedSum { parts, reason, if_counted_once });
        }
        Ok(self)
    }
}

/// How many entries of each list are shown.
#[derive(Clone, Copy)]
struct Limits {
    targets: usize,
    refused: usize,
    questions: usize,
    /// Whether sources are shown with the dates of their publication.
    dates: bool,
}

impl Presenter {
    /// The summary of an assessment as plain text: at most 30 lines of 100 characters. Of a long roadmap it shows what
    /// fits, what is not met and not known before the rest, and says how much it leaves to the full report.
    ///
    /// ```
    /// use volunteer_core::assess::{Evidence, assess};
    /// use volunteer_core::roadmap::{Roadmap, Target};
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date};
    ///
    /// let clubs = Target::new("clubs", "KZ-59", "2023".parse()?, 14);
    /// let roadmap = Roadmap::builder("example", "2023".parse()?).target(clubs).build()?;
    /// let context = Context::kazakhstan();
    /// let assessment = assess(&roadmap, &Evidence::new(), &context, parse_date("2024-02-01")?)?;
    /// let text = Presenter::new(Language::Russian, &context).summary_text(&assessment);
    /// assert!(text.lines().count() <= 30 && text.contains("Что и у кого уточнить"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn summary_text<'a>(&self, summary: impl Into<Summary<'a>>) -> String {
        self.summary_note(&summary.into()).to_text()
    }

    /// The same page as small HTML, as [`Presenter::assessment_html`] writes it; it prints on one sheet.
    ///
    /// ```
    /// use volunteer_core::assess::{Evidence, assess};
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date, roadmap::Roadmap};
    ///
    /// let roadmap = Roadmap::builder("a<b", "2023".parse()?).build()?;
    /// let context = Context::kazakhstan();
    /// let assessment = assess(&roadmap, &Evidence::new(), &context, parse_date("2023-06-01")?)?;
    /// let html = Presenter::new(Language::Kazakh, &context).summary_html(&assessment);
    /// assert!(html.contains("a&lt;b") && html.contains("Аналитикалық анықтама"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn summary_html<'a>(&self, summary: impl Into<Summary<'a>>) -> String {
        self.summary_note(&summary.into()).to_html(self.language())
    }

    /// The page with as many entries of each list as there are lines for.
    fn summary_note(&self, summary: &Summary) -> Note {
        let presenter = self.with_names(&summary.assessment.names);
        let mut limits = Limits { targets: LINES, refused: LINES, questions: LINES, dates: true };
        loop {
            let (note, used) = presenter.summary_within(summary, limits);
            // The longest list gives way first, and of equal ones the questions, which repeat numbers of the table.
            let longest = used.targets.max(used.refused).max(used.questions);
            if longest <= 1 || note.to_text().lines().count() <= LINES {
                return note;
            }
            limits = used;
            match longest {
                _ if limits.dates => limits.dates = false,
                most if most == used.questions => limits.questions -= 1,
                most if most == used.targets => limits.targets -= 1,
                _ => limits.refused -= 1,
            }
        }
    }

    fn summary_within(&self, summary: &Summary, limits: Limits) -> (Note, Limits) {
        let assessment = summary.assessment;
        let common = Common::of(assessment);
        let args = [
            ("name", self.named(&assessment.label, &assessment.roadmap).into()),
            ("period", self.period(assessment.period).into()),
            ("status", self.label("roadmapStatus", assessment.status.as_str()).into()),
        ];
        let mut note = Note {
            title: self.say("summaryTitle", &args),
            lines: vec![self.where_and_when(assessment, &common)],
            ..Note::default()
        };
        note.parts.push(Part::Paragraphs(vec![self.how_many(assessment, &common)]));
        let shown = shown(&assessment.targets, limits.targets);
        if !shown.is_empty() {
            let more = assessment.targets.len() - shown.len();
            note.parts.push(Part::Table(self.summary_table(assessment, &shown, &common), COLUMNS));
            if more > 0 {
                note.parts.push(Part::Paragraphs(vec![self.more(more)]));
            }
        }
        let mut cited: Vec<&Observation> =
            assessment.targets.iter().flat_map(|target| &target.used).map(|used| &used.observation).collect();
        let refused = self.not_to_be_said(summary, &mut cited);
        let questions = self.questions(assessment);
        let used = Limits {
            targets: shown.len(),
            refused: refused.len().min(limits.refused),
            questions: questions.len().min(limits.questions),
            dates: limits.dates,
        };
        for (heading, items, limit, run_in) in
            [("summaryCannot", refused, limits.refused, true), ("summaryAsk", questions, limits.questions, false)]
        {
            let more = items.len().saturating_sub(limit);
            let mut items: Vec<String> = items.into_iter().take(limit).collect();
            if !items.is_empty() {
                items.extend((more > 0).then(|| self.more(more)));
                note.parts.push(Part::List { heading: self.say(heading, &[]), items, run_in });
            }
        }
        note.foot = self.summary_foot(assessment, &cited, limits.dates);
        (note, used)
    }

    /// The place and the day of the judgement. Where targets lie in several places, that of most is named once here, the
    /// others beside their targets.
    fn where_and_when(&self, assessment: &Assessment, common: &Common) -> String {
        let as_of = self.as_of(assessment.as_of);
        match common.place {
            Some(place) => {
                let several = assessment.targets.iter().any(|target| target.place != place);
                let id = if several { "summaryMostly" } else { "summaryPlace" };
                self.say(id, &[("place", self.place(place).into()), ("asOf", as_of.into())])
            }
            None => super::assessment::capital(&as_of),
        }
    }

    /// How many targets and measures have which verdict.
    fn how_many(&self, assessment: &Assessment, common: &Common) -> String {
        let count = |what: String, n: usize| self.say("summaryCount", &[("what", what.into()), ("n", self.size(n))]);
        let verdicts = Verdict::ALL.iter().map(|verdict| {
            let n = assessment.targets.iter().filter(|target| target.verdict == *verdict).count();
            count(self.label("verdict", verdict.as_str()), n)
        });
        let counts: Vec<String> = verdicts.collect();
        let mut args = vec![("n", self.size(assessment.targets.len())), ("counts", counts.join(", ").into())];
        let id = if common.due.is_some() { "summaryTargetsDue" } else { "summaryTargets" };
        args.extend(common.due.map(|due| ("due", self.period(due).into())));
        let mut lines = vec![self.say(id, &args)];
        let invented = assessment.targets.iter().filter(|target| target.status == Status::Illustrative).count();
        if invented > 0 {
            lines.push(self.say("summaryIllustrative", &[("n", self.size(invented))]));
        }
        if !assessment.measures.is_empty() {
            let mut standings: BTreeMap<_, usize> = BTreeMap::new();
            for measure in &assessment.measures {
                *standings.entry(measure.standing).or_default() += 1;
            }
            let counts: Vec<String> =
                standings.iter().map(|(standing, n)| count(self.label("standing", standing.as_str()), *n)).collect();
            let args = [("n", self.size(assessment.measures.len())), ("counts", counts.join(", ").into())];
            lines.push(self.say("summaryMeasures", &args));
        }
        lines.join(" ")
    }

    fn summary_table(&self, assessment: &Assessment, shown: &[usize], common: &Common) -> Table {
        let none = || self.say("none", &[]);
        let row = |index: &usize| -> Option<Vec<Cell>> {
            let target = assessment.targets.get(*index)?;
            let value = target.value.as_ref();
            let share = target.achievement.as_ref().filter(|_| target.aim.rises() == Some(true));
            Some(vec![
                self.summary_name(*index, target, common).into(),
                self.figure_cell(&target.target, &target.unit).into(),
                value.map_or_else(none, |value| self.figure_cell(value, &target.unit)).into(),
                share.map_or_else(none, |share| self.percent_cell(share, 0)).into(),
                Cell { text: self.label("verdict", target.verdict.as_str()), verdict: Some(target.verdict) },
            ])
        };
        Table {
            caption: String::new(),
            header: self.columns(&["target", "summaryTarget", "value", "summaryShare", "verdict"]),
            rows: shown.iter().filter_map(row).collect(),
        }
    }

    /// The number and the name of a target, and its place and date where they are not those of most.
    fn summary_name(&self, index: usize, target: &TargetAssessment, common: &Common) -> String {
        let mut own = Vec::new();
        if common.place != Some(target.place.as_str()) {
            own.push(self.place(&target.place));
        }
        if common.due != Some(target.due) {
            own.push(self.period(target.due));
        }
        let name = self.named(&target.label, &target.id);
        let name = if own.is_empty() { name } else { format!("{name} ({})", own.join(", ")) };
        format!("{}. {name}", index + 1)
    }

    /// Why a verdict is undetermined, in a few words, where the question does not say it.
    fn unsaid_reason(&self, target: &TargetAssessment) -> Option<String> {
        let asks_for_it = match target.reasons.first()? {
            Reason::AsOfMissing | Reason::Conflict | Reason::BoundsStraddle | Reason::DateUncertain => true,
            Reason::NothingComparable => common_obstacle(target) == Some(PassedOver::OtherCounting),
            _ => false,
        };
        if asks_for_it { None } else { self.why_in_short(target) }
    }

    /// Why a verdict is undetermined, in a few words.
    pub(super) fn why_in_short(&self, target: &TargetAssessment) -> Option<String> {
        let reason = target.reasons.first()?;
        match (reason, target.value_through, common_obstacle(target)) {
            (Reason::NoObservationAtDue, Some(day), _) => {
                Some(self.say("summaryLatest", &[("date", self.date(day).into())]))
            }
            (Reason::NothingComparable, _, Some(why)) => Some(self.label("passedOverShort", why.as_str())),
            _ => Some(self.label("reasonShort", reason.as_str())),
        }
    }

    /// What the figures tempt to say, and why it cannot be said.
    fn not_to_be_said<'a>(&self, summary: &'a Summary, cited: &mut Vec<&'a Observation>) -> Vec<String> {
        let mut lines = Vec::new();
        for (index, target) in summary.assessment.targets.iter().enumerate() {
            let Some((tempting, why)) = tempting(target) else { continue };
            let observation = &tempting.observation;
            let word = if why == PassedOver::NotDone { observation.act.as_str() } else { why.as_str() };
            let args = [("text", self.as_said(observation).into()), ("row", (index + 1).to_string().into())];
            lines.push(self.sentences.say("cannot", word, &args));
            cited.push(observation);
        }
        for sum in &summary.refused {
            let parts: Vec<String> = sum.parts.iter().map(|part| self.summand(part, summary.assessment)).collect();
            let args = [("parts", parts.join(" + ").into()), ("why", self.label("notAdditive", &sum.reason).into())];
            let mut text = self.say("summaryNoSum", &args);
            if let Some(people) = &sum.if_counted_once {
                let people = self.count(people, &crate::Unit::Person);
                text.push(' ');
                text.push_str(&self.say("summaryIfOnce", &[("people", people.into())]));
            }
            lines.push(text);
            cited.extend(&sum.parts);
        }
        lines
    }

    /// A figure in the words of its source, or else as it was read.
    fn as_said(&self, observation: &Observation) -> String {
        match (&observation.text, &observation.value) {
            (Some(text), _) => self.quoted(text),
            (None, Some(value)) => self.count(value, &observation.unit),
            (None, None) => self.label("indicator", &observation.indicator),
        }
    }

    /// A part of a sum that means nothing, with the number of its row where it is one of the table.
    fn summand(&self, part: &Observation, assessment: &Assessment) -> String {
        let row = assessment.targets.iter().position(|target| {
            target.used.iter().chain(&target.passed_over).any(|candidate| candidate.observation == *part)
        });
        let text = self.as_said(part).into();
        if let Some(row) = row {
            return self.say("summaryRow", &[("text", text), ("row", (row + 1).to_string().into())]);
        }
        let own = assessment
            .unused
            .iter()
            .find(|candidate| candidate.indicator == part.indicator && candidate.place == part.place);
        let name = own.map_or_else(
            || self.label("indicator", &part.indicator),
            |candidate| self.indicator_name(&candidate.label, &part.indicator),
        );
        self.say("summaryPart", &[("text", text), ("name", name.into())])
    }

    /// What to ask whom, one line for everything that one answer decides.
    fn questions(&self, assessment: &Assessment) -> Vec<String> {
        let mut asked: Vec<(String, Vec<String>)> = Vec::new();
        for (index, target) in assessment.targets.iter().enumerate() {
            if target.verdict != Verdict::Undetermined {
                continue;
            }
            let about = subject(target, assessment);
            let question = self.question(target, about);
            let whom = self.whom(target, about, assessment);
            let mut args = vec![("question", question.into()), ("whom", whom.into())];
            let why = self.unsaid_reason(target).map(|why| ("why", why.into()));
            let id = if why.is_some() { "summaryQuestion" } else { "summaryQuestionAlone" };
            args.extend(why);
            let text = self.say(id, &args);
            let row = (index + 1).to_string();
            match asked.iter_mut().find(|(known, _)| *known == text) {
                Some((_, rows)) => rows.push(row),
                None => asked.push((text, vec![row])),
            }
        }
        let mut lines: Vec<String> = asked
            .into_iter()
            .map(|(question, rows)| {
                self.say("summaryAskOne", &[("rows", rows.join(", ").into()), ("question", question.into())])
            })
            .collect();
        for measure in &assessment.measures {
            use crate::assess::Standing;
            if !matches!(measure.standing, Standing::NotReported | Standing::Undetermined) {
                continue;
            }
            let whom = match &measure.responsible {
                Some(who) => self.say("summaryResponsible", &[("who", self.label("responsible", who).into())]),
                None => self.say("summaryNobody", &[]),
            };
            let name = self.quoted(&self.named(&measure.label, &measure.id));
            lines.push(self.say("summaryAskMeasure", &[("name", name.into()), ("whom", whom.into())]));
        }
        lines
    }

    fn question(&self, target: &TargetAssessment, about: Option<&Observation>) -> String {
        use crate::observation::Nature;
        let when = match target.nature {
            Nature::Flow | Nature::Peak => self.say("summaryFor", &[("period", self.period(target.due).into())]),
            _ if target.used.iter().any(|used| used.observation.parts.is_some()) => {
                self.say("summaryFor", &[("period", self.period(target.due).into())])
            }
            _ => self.as_of(target.due.end()),
        };
        let said = about.map_or_else(|| self.named(&target.label, &target.id), |about| self.as_said(about));
        let word = match (target.reasons.first(), common_obstacle(target)) {
            (Some(Reason::NothingComparable), Some(PassedOver::OtherCounting)) => "distinct",
            (Some(reason), _) => reason.as_str(),
            (None, _) => Reason::NoObservation.as_str(),
        };
        self.sentences.say("ask", word, &[("when", when.into()), ("text", said.into())])
    }

    /// Who answers for a measure that moves the indicator, else who published the figure in question.
    fn whom(&self, target: &TargetAssessment, about: Option<&Observation>, assessment: &Assessment) -> String {
        let moves = |indicators: &[String]| indicators.contains(&target.indicator);
        let responsible = assessment.measures.iter().filter(|measure| moves(&measure.indicators));
        let responsible: BTreeSet<&String> = responsible.filter_map(|measure| measure.responsible.as_ref()).collect();
        let sources: BTreeSet<&str> =
            about.iter().flat_map(|about| &about.sources).map(|source| source.title.as_str()).collect();
        if !responsible.is_empty() {
            let who: Vec<String> = responsible.iter().map(|who| self.label("responsible", who)).collect();
            self.say("summaryResponsible", &[("who", who.join(", ").into())])
        } else if sources.is_empty() {
            self.say("summaryNobody", &[])
        } else {
            let sources: Vec<&str> = sources.into_iter().collect();
            self.say("summarySource", &[("source", sources.join(", ").into())])
        }
    }

    /// The sources of the figures on the page, and the rules.
    fn summary_foot(&self, assessment: &Assessment, cited: &[&Observation], dates: bool) -> Vec<String> {
        let mut rules = Rules::default();
        let mut sources: BTreeSet<&Source> = BTreeSet::new();
        for observation in cited {
            rules.of_observation(observation);
            sources.extend(&observation.sources);
        }
        for target in &assessment.targets {
            rules.of_map(&target.map);
            rules.of_methods(target);
        }
        let mut foot = Vec::new();
        let sources: BTreeSet<String> = sources
            .into_iter()
            .map(|source| match source.published.filter(|_| dates) {
                Some(published) => format!("{}, {}", source.title, self.period(published)),
                None => source.title.clone(),
            })
            .collect();
        if !sources.is_empty() {
            let sources: Vec<String> = sources.into_iter().collect();
            foot.push(self.say("summarySources", &[("sources", sources.join("; ").into())]));
        }
        foot.extend(self.rules(&rules).map(|item| item.text));
        if foot.is_empty() { foot } else { vec![foot.join(" ")] }
    }

    fn more(&self, n: usize) -> String {
        self.say("summaryMore", &[("n", self.size(n))])
    }

    /// A number of things as an argument of a sentence.
    pub(super) fn size(&self, n: usize) -> super::sentence::Arg {
        self.counted(i64::try_from(n).unwrap_or(i64::MAX).into())
    }
}

/// What most targets share, and the page says once.
struct Common<'a> {
    place: Option<&'a str>,
    due: Option<Period>,
}

impl<'a> Common<'a> {
    fn of(assessment: &'a Assessment) -> Self {
        let targets = &assessment.targets;
        Self {
            place: most_frequent(targets.iter().map(|target| target.place.as_str())),
            due: most_frequent(targets.iter().map(|target| target.due)),
        }
    }
}

/// What stands most often; the first of those that stand equally often.
fn most_frequent<T: Ord + Copy>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut found: Vec<(T, usize)> = Vec::new();
    for entry in all {
        match found.iter_mut().find(|(known, _)| *known == entry) {
            Some((_, count)) => *count += 1,
            None => found.push((entry, 1)),
        }
    }
    // Of equal ones `max_by_key` takes the last.
    found.into_iter().rev().max_by_key(|(_, count)| *count).map(|(entry, _)| entry)
}

/// The targets that there is room for, by their numbers: what is not met and not known comes before the rest.
fn shown(targets: &[TargetAssessment], limit: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..targets.len()).collect();
    let urgency = |index: &usize| {
        targets.get(*index).map(|target| match target.verdict {
            Verdict::NotMet => 0,
            Verdict::Undetermined => 1,
            Verdict::Open => 2,
            Verdict::Met => 3,
        })
    };
    order.sort_by_key(urgency);
    order.truncate(limit);
    order.sort_unstable();
    order
}

/// The reason for which no observation of a target is comparable, where it is one for all.
fn common_obstacle(target: &TargetAssessment) -> Option<PassedOver> {
    let mut reasons = target.passed_over.iter().filter_map(|candidate| candidate.passed_over);
    let first = reasons.next()?;
    reasons.all(|reason| reason == first).then_some(first)
}

/// The latest figure of the due period that would decide a target if it were what the target counts.
fn tempting(target: &TargetAssessment) -> Option<(&ObservationVerdict, PassedOver)> {
    if matches!(target.verdict, Verdict::Met | Verdict::NotMet) {
        return None;
    }
    let misleads = |candidate: &&ObservationVerdict| {
        let why = candidate.passed_over;
        let tempts = match why {
            Some(PassedOver::NotDone) => candidate.observation.act != Act::Done,
            Some(
                PassedOver::OtherMap
                | PassedOver::OtherDefinition
                | PassedOver::OtherUnit
                | PassedOver::OtherNature
                | PassedOver::OtherCounting,
            ) => true,
            _ => false,
        };
        tempts && candidate.would_be == Verdict::Met && candidate.observation.period.overlaps(&target.due)
    };
    let latest =
        target.passed_over.iter().filter(misleads).max_by_key(|candidate| candidate.observation.period.end())?;
    Some((latest, latest.passed_over?))
}

/// The figure that a question about a target is about: the one that was used, else the latest that was not. A ratio is
/// asked about by the figure that it was made from.
fn subject<'a>(target: &'a TargetAssessment, assessment: &'a Assessment) -> Option<&'a Observation> {
    let used = target.used.iter().map(|candidate| &candidate.observation);
    let latest = used.max_by_key(|candidate| candidate.period.end());
    let passed = || {
        target.passed_over.iter().map(|candidate| &candidate.observation).max_by_key(|candidate| candidate.period.end())
    };
    let found = latest.or_else(passed)?;
    if found.parts.is_none() {
        return Some(found);
    }
    let all = assessment.targets.iter().flat_map(|other| other.used.iter().chain(&other.passed_over));
    let source = |candidate: &&Observation| {
        candidate.parts.is_none()
            && candidate.text.is_some()
            && candidate.text == found.text
            && candidate.period == found.period
    };
    Some(all.map(|candidate| &candidate.observation).find(source).unwrap_or(found))
}
