//! What a judgement says.

use super::Step;
use crate::calendar::{Date, Period};
use crate::language::{LocalText, Name};
use crate::number::{Bounds, Ratio, RatioBounds, Unit};
use crate::observation::{Nature, Observation};
use crate::progress::{Course, MethodAgreement, ProgressResult};
use crate::roadmap::{Aim, PaceCategory, Status};

json_words! {
    /// Whether a target's date has come.
    ///
    /// ```
    /// use volunteer_core::assess::Stage;
    /// assert_eq!(Stage::from_word("due"), Ok(Stage::Due));
    /// ```
    pub enum Stage {
        /// Its date has not come: there is pace, and no "not met".
        Open = "open",
        /// Its date has come.
        Due = "due",
    }
}

json_words! {
    /// The verdict on a target, or what one observation would give.
    ///
    /// ```
    /// use volunteer_core::assess::Verdict;
    /// assert_eq!(Verdict::from_word("undetermined"), Ok(Verdict::Undetermined));
    /// ```
    pub enum Verdict {
        /// Reached, whatever the exact values are.
        Met = "met",
        /// Not reached, whatever the exact values are.
        NotMet = "not-met",
        /// What is known allows both.
        Undetermined = "undetermined",
        /// The date has not come.
        Open = "open",
    }
}

json_words! {
    /// Why a verdict is undetermined, or what it rests on.
    ///
    /// ```
    /// use volunteer_core::assess::Reason;
    /// assert_eq!(Reason::from_word("as-of-missing"), Ok(Reason::AsOfMissing));
    /// ```
    pub enum Reason {
        /// No observation of this indicator at this place.
        NoObservation = "no-observation",
        /// There are values, but all are planned or intended.
        NothingDone = "nothing-done",
        /// There are values, but none is comparable: map, definition, unit or way of counting differ.
        NothingComparable = "nothing-comparable",
        /// The value is of a part of the period, up to a day that the source does not name.
        AsOfMissing = "as-of-missing",
        /// The values do not cover the whole period.
        PeriodNotCovered = "period-not-covered",
        /// The latest value is from before the date.
        NoObservationAtDue = "no-observation-at-due",
        /// The values of the same date contradict each other.
        Conflict = "conflict",
        /// The bounds lie on both sides of the target.
        BoundsStraddle = "bounds-straddle",
        /// The date of the value is only known to lie within a longer period.
        DateUncertain = "date-uncertain",
        /// A flow that has passed its target stays there.
        PassedForGood = "passed-for-good",
    }
}

json_words! {
    /// Why an observation was not used.
    ///
    /// ```
    /// use volunteer_core::assess::PassedOver;
    /// assert_eq!(PassedOver::from_word("not-done"), Ok(PassedOver::NotDone));
    /// ```
    pub enum PassedOver {
        /// It is planned or intended, not done.
        NotDone = "not-done",
        /// It is on another map.
        OtherMap = "other-map",
        /// It follows another definition.
        OtherDefinition = "other-definition",
        /// It counts another unit.
        OtherUnit = "other-unit",
        /// It adds up in another way.
        OtherNature = "other-nature",
        /// It counts people in another way, or does not say how.
        OtherCounting = "other-counting",
        /// It has no value.
        NoValue = "no-value",
        /// It is later than the date of the judgement.
        AfterAsOf = "after-as-of",
        /// It is later than the date of the target.
        AfterDue = "after-due",
        /// A later one was used.
        Earlier = "earlier",
        /// A better founded one of the same date was used.
        WeakerEvidence = "weaker-evidence",
        /// The day up to which it counts is not named, and others name theirs.
        AsOfMissing = "as-of-missing",
        /// It overlaps others that were added up.
        Overlapping = "overlapping",
        /// For methods of judging progress: it covers a part of the year.
        PartOfYear = "part-of-year",
        /// For methods of judging progress: it cannot be told which year it belongs to.
        SeveralYears = "several-years",
        /// For methods of judging progress: the roadmap states another value for that year, its baseline.
        BaselineStated = "baseline-stated",
        /// For methods of judging progress: it contradicts another of the same date.
        Conflict = "conflict",
    }
}

json_words! {
    /// What would decide an undetermined verdict.
    ///
    /// ```
    /// use volunteer_core::assess::Need;
    /// assert_eq!(Need::from_word("as-of-date"), Ok(Need::AsOfDate));
    /// ```
    pub enum Need {
        /// A value of something done.
        DoneValue = "done-value",
        /// A comparable value: same map, definition, unit and way of counting.
        ComparableValue = "comparable-value",
        /// The day up to which the value counts.
        AsOfDate = "as-of-date",
        /// The rest of the period.
        WholePeriod = "whole-period",
        /// A value at the date.
        ValueAtDue = "value-at-due",
        /// Which of the contradicting values is right.
        ResolveConflict = "resolve-conflict",
        /// Narrower bounds.
        NarrowerBounds = "narrower-bounds",
    }
}

json_words! {
    /// Where a measure stands.
    ///
    /// ```
    /// use volunteer_core::assess::Standing;
    /// assert_eq!(Standing::from_word("not-reported"), Ok(Standing::NotReported));
    /// ```
    pub enum Standing {
        /// Delivered as planned.
        Delivered = "delivered",
        /// Its date has not passed.
        Due = "due",
        /// Its date has passed and less was reported than planned.
        Overdue = "overdue",
        /// Nothing was reported of its delivery.
        NotReported = "not-reported",
        /// What was reported allows both.
        Undetermined = "undetermined",
    }
}

json_struct! {
    /// An observation beside the verdict that it alone would give.
    ///
    /// ```
    /// use volunteer_core::{assess::ObservationVerdict, json};
    /// let read: ObservationVerdict = json::from_text(r#"{"wouldBe": "met", "observation": {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2023", "unit": "organisation", "nature": "stock", "value": 680}}"#.as_bytes())?;
    /// assert!(read.passed_over.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct ObservationVerdict {
        /// The observation.
        pub observation: Observation,
        /// The verdict it alone would give, if it were the value at the date.
        pub would_be: Verdict,
        /// Why it was not used; absent where it was.
        pub passed_over: Option<PassedOver>,
    }
}

json_struct! {
    /// Another value for the baseline, beside the verdict it would give.
    ///
    /// ```
    /// use volunteer_core::{assess::BaselineVerdict, json};
    /// let read: BaselineVerdict = json::from_text(r#"{"wouldBe": "met", "target": {"lower": {"numerator": 672, "denominator": 1}}, "observation": {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2023", "unit": "organisation", "nature": "stock", "value": 680}}"#.as_bytes())?;
    /// assert!(read.target.upper().is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct BaselineVerdict {
        /// The other value.
        pub observation: Observation,
        /// The target it would make.
        pub target: RatioBounds,
        /// The verdict it would give.
        pub would_be: Verdict,
    }
}

json_struct! {
    /// What would decide an undetermined verdict.
    ///
    /// ```
    /// use volunteer_core::{assess::Decision, json};
    /// let read: Decision = json::from_text(r#"{"needs": ["as-of-date"]}"#.as_bytes())?;
    /// assert!(read.met_by.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Decision {
        /// Values that would make it met.
        pub met_by: Option<RatioBounds>,
        /// Values that would make it not met.
        pub not_met_by: Option<RatioBounds>,
        /// What else is needed.
        pub needs: Vec<Need>,
    }
}

json_struct! {
    /// Where the value should be at a date.
    ///
    /// ```
    /// use volunteer_core::{assess::Expected, json};
    /// let read: Expected = json::from_text(r#"{"date": "2023-12-31", "value": {}}"#.as_bytes())?;
    /// assert!(read.value.lower().is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Expected {
        /// The date.
        pub date: Date,
        /// The value.
        pub value: RatioBounds,
    }
}

json_struct! {
    /// How the value compares with where it should be.
    ///
    /// ```
    /// use volunteer_core::{assess::Pace, json};
    /// let read: Pace = json::from_text(r#"{"date": "2023-06-30", "expected": {}, "categories": ["behind"], "policy": "pace@1", "profile": "even"}"#.as_bytes())?;
    /// assert_eq!(read.categories.len(), 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Pace {
        /// The last day of the value.
        pub date: Date,
        /// Where it should have been on that day.
        pub expected: RatioBounds,
        /// Its part of the expected way; for a part of a period, of the expected amount.
        pub part: Option<RatioBounds>,
        /// Every category that is possible, best first.
        pub categories: Vec<PaceCategory>,
        /// The policy by which they were told apart.
        pub policy: String,
        /// The curve: `linear`, `geometric`, or `even` within a period.
        pub profile: String,
    }
}

json_struct! {
    /// What is left to do.
    ///
    /// ```
    /// use volunteer_core::{assess::Required, json};
    /// let read: Required = json::from_text(r#"{"remaining": {}, "years": {"numerator": 1, "denominator": 2}}"#.as_bytes())?;
    /// assert!(read.per_year.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct Required {
        /// Target less value; zero or less where it is reached.
        pub remaining: RatioBounds,
        /// Years from the date of the judgement to the date of the target: whole years, and the rest as a part of its year.
        pub years: Ratio,
        /// What is left, per year.
        pub per_year: Option<RatioBounds>,
        /// The yearly growth rate that would be needed, where value and target are above zero: lower end, rounded to six
        /// decimals.
        pub growth_from: Option<f64>,
        /// The upper end of the growth rate.
        pub growth_to: Option<f64>,
    }
}

json_words! {
    /// Why methods of judging progress were given nothing for a target.
    ///
    /// ```
    /// use volunteer_core::assess::NoCourse;
    /// assert_eq!(NoCourse::from_word("aim-within"), Ok(NoCourse::AimWithin));
    /// ```
    pub enum NoCourse {
        /// The aim is to stay within two ends, and methods know one target.
        AimWithin = "aim-within",
        /// The value of the target is only known within bounds.
        TargetUncertain = "target-uncertain",
        /// The target is of no single year.
        TargetOfNoYear = "target-of-no-year",
        /// The baseline is of no single year.
        BaselineOfNoYear = "baseline-of-no-year",
        /// Baseline and target lie in one year.
        WithinOneYear = "within-one-year",
        /// No observation makes the value of a year.
        NoYear = "no-year",
    }
}

json_struct! {
    /// An observation that methods of judging progress were not given.
    ///
    /// ```
    /// use volunteer_core::{assess::LeftOut, json};
    /// let read: LeftOut = json::from_text(r#"{"why": "part-of-year", "observation": {"indicator": "activities", "place": "KZ", "map": "kz-20", "period": "2023-Q1", "unit": "activity", "nature": "flow", "value": 90}}"#.as_bytes())?;
    /// assert_eq!(read.why, volunteer_core::assess::PassedOver::PartOfYear);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct LeftOut {
        /// The observation.
        pub observation: Observation,
        /// Why.
        pub why: PassedOver,
    }
}

json_struct! {
    /// What methods of judging progress are given for a target, before any of them has run.
    ///
    /// ```
    /// use volunteer_core::{assess::{TargetCourse, TargetProgress}, json};
    /// let read: TargetCourse = json::from_text(br#"{"noCourse": "no-year"}"#)?;
    /// assert!(TargetProgress::from(read).results.is_empty());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct TargetCourse {
        /// What they are given.
        pub course: Option<Course>,
        /// Why they are given nothing.
        pub no_course: Option<NoCourse>,
        /// Observations that are no part of it.
        pub left_out: Vec<LeftOut>,
    }
}

impl From<TargetCourse> for TargetProgress {
    fn from(given: TargetCourse) -> Self {
        let TargetCourse { course, no_course, left_out } = given;
        Self { course, no_course, left_out, results: Vec::new(), agreement: None }
    }
}

json_struct! {
    /// What published methods of judging progress say of a target.
    ///
    /// ```
    /// use volunteer_core::{assess::TargetProgress, json};
    /// let read: TargetProgress = json::from_text(br#"{"noCourse": "aim-within"}"#)?;
    /// assert!(read.course.is_none() && read.results.is_empty());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct TargetProgress {
        /// What they were given.
        pub course: Option<Course>,
        /// Why they were given nothing.
        pub no_course: Option<NoCourse>,
        /// Observations that are no part of it.
        pub left_out: Vec<LeftOut>,
        /// What they say: one result for each method.
        pub results: Vec<ProgressResult>,
        /// Where they agree and where they do not.
        pub agreement: Option<MethodAgreement>,
    }
}

json_struct! {
    /// The judgement of one target; `P` is what stands there of methods of judging progress.
    ///
    /// ```
    /// use volunteer_core::assess::{TargetAssessment, Verdict};
    ///
    /// fn decided(target: &TargetAssessment) -> bool {
    ///     matches!(target.verdict, Verdict::Met | Verdict::NotMet)
    /// }
    /// ```
    pub struct TargetAssessment<P = TargetProgress> {
        /// The target's id.
        pub id: String,
        /// Its name.
        pub label: LocalText,
        /// What is measured.
        pub indicator: String,
        /// What the number counts.
        pub unit: Unit,
        /// How it adds up.
        pub nature: Nature,
        /// Where.
        pub place: String,
        /// On which map.
        pub map: String,
        /// When it shall be reached.
        pub due: Period,
        /// Which way is better.
        pub aim: Aim,
        /// Where the target stands.
        pub status: Status,
        /// Whether its date has come.
        pub stage: Stage,
        /// The verdict.
        pub verdict: Verdict,
        /// Before the date: what the value so far would give.
        pub reached_so_far: Option<Verdict>,
        /// Why it is undetermined, or what it rests on.
        pub reasons: Vec<Reason>,
        /// What would decide it, where it is undetermined.
        pub decided_by: Option<Decision>,
        /// The baseline.
        pub baseline: Option<Bounds>,
        /// The target's value.
        pub target: RatioBounds,
        /// The value that was judged.
        pub value: Option<RatioBounds>,
        /// The last day of that value, where it is known.
        pub value_through: Option<Date>,
        /// The observations that make it.
        pub used: Vec<ObservationVerdict>,
        /// The observations that were not used.
        pub passed_over: Vec<ObservationVerdict>,
        /// Other values for the baseline.
        pub other_baselines: Vec<BaselineVerdict>,
        /// Share of the way from baseline to target.
        pub share: Option<RatioBounds>,
        /// Value divided by target.
        pub achievement: Option<RatioBounds>,
        /// Where it should be by now.
        pub expected: Option<Expected>,
        /// How it compares with that.
        pub pace: Option<Pace>,
        /// What is left to do.
        pub required: Option<Required>,
        /// The methods that made these numbers, with their versions.
        pub methods: Vec<String>,
        /// What published methods of judging progress say, where a set of them was asked for.
        pub progress: Option<P>,
        /// How the verdict came about, step by step.
        pub trail: Vec<Step>,
    }
}

json_struct! {
    /// The judgement of one measure.
    ///
    /// ```
    /// use volunteer_core::{assess::MeasureAssessment, json};
    /// let read: MeasureAssessment = json::from_text(r#"{"id": "projects", "due": "2023", "stage": "due", "standing": "not-reported"}"#.as_bytes())?;
    /// assert!(read.delivered.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct MeasureAssessment {
        /// The measure's id.
        pub id: String,
        /// Its name.
        pub label: LocalText,
        /// Who answers for it.
        pub responsible: Option<String>,
        /// By when.
        pub due: Period,
        /// Whether that date has passed.
        pub stage: Stage,
        /// Where it stands.
        pub standing: Standing,
        /// How many were planned.
        pub planned: Option<Bounds>,
        /// How many were reported as delivered.
        pub delivered: Option<Bounds>,
        /// What is counted.
        pub unit: Option<Unit>,
        /// The indicators it should move.
        pub indicators: Vec<String>,
    }
}

json_struct! {
    /// Observations that no target of the roadmap asks for.
    ///
    /// ```
    /// use volunteer_core::{assess::Unused, json};
    /// let read: Unused = json::from_text(r#"{"indicator": "clubs", "place": "KZ-59", "observations": 2}"#.as_bytes())?;
    /// assert_eq!(read.observations, 2);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Unused {
        /// What they measure.
        pub indicator: String,
        /// What the roadmap calls it, where it defines it.
        pub label: LocalText,
        /// Where.
        pub place: String,
        /// How many there are.
        pub observations: u32,
    }
}

json_struct! {
    /// The judgement of a roadmap; `P` is what stands at each target of methods of judging progress.
    ///
    /// ```
    /// use volunteer_core::{assess::Assessment, json};
    /// let read: Assessment = json::from_text(r#"{"format": "volunteer/assessment@1", "library": "0.1.0", "roadmap": "r", "status": "draft", "period": "2023", "asOf": "2023-12-31"}"#.as_bytes())?;
    /// assert!(read.targets.is_empty());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct Assessment<P = TargetProgress> {
        /// `volunteer/assessment@1`.
        pub format: String,
        /// The version of the library that made it.
        pub library: String,
        /// The roadmap's id.
        pub roadmap: String,
        /// Its name.
        pub label: LocalText,
        /// Where the roadmap stands.
        pub status: Status,
        /// Its period.
        pub period: Period,
        /// The date of the judgement.
        pub as_of: Date,
        /// The targets, in the roadmap's order.
        pub targets: Vec<TargetAssessment<P>>,
        /// The measures, in the roadmap's order.
        pub measures: Vec<MeasureAssessment>,
        /// What was given and not asked for.
        pub unused: Vec<Unused>,
        /// What the roadmap's ids are called.
        pub names: Vec<Name>,
    }
}
