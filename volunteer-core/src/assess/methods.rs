//! The published methods of judging progress, beside the verdict of each target.

use super::{Assessment, Evidence, Fact, Input, InputName, Step, StepCode, TargetAssessment};
use crate::Word;
use crate::calendar::{Date, Period};
use crate::context::Context;
use crate::error::Result;
use crate::progress::{CommonCategory, MethodSet, ProgressResult, agreement};
use crate::roadmap::Roadmap;

/// Judges every target and measure of a roadmap as of a date, and says beside each verdict what a set of published methods
/// of judging progress says.
///
/// Verdicts and everything else that [`super::assess`] gives are the same. In addition every target has
/// [`TargetAssessment::progress`]: the points that the methods were given and what was left out of them, one result for
/// each method, and where they agree; the trail goes on with the steps of it. A target that gives methods nothing to judge
/// says why.
///
/// # Errors
/// As [`super::assess`].
///
/// ```
/// use volunteer_core::assess::{Evidence, assess_with};
/// use volunteer_core::observation::{Nature, Observation};
/// use volunteer_core::progress::{MethodSet, MethodsAgree, ProgressMethod};
/// use volunteer_core::roadmap::{Roadmap, Target, TargetValue};
/// use volunteer_core::{Bounds, Context, Unit, Word, calendar::parse_date};
///
/// let quadrupled = Target::builder("organisations", "KZ", "2026".parse()?, TargetValue::TimesBaseline(4.into()))
///     .baseline("2020".parse()?, Bounds::exact(224.into()));
/// let roadmap = Roadmap::builder("example", "2021/2026".parse()?).target(quadrupled).build()?;
/// let reported = |period: &str, count: u32| {
///     Observation::builder("organisations", ("KZ", "kz-20"), period.parse()?, Unit::Organisation, Nature::Stock)
///         .exactly(count)
///         .build()
/// };
/// let evidence = Evidence::of([reported("2022", 685)?, reported("2024-12-13", 755)?]);
/// let as_of = parse_date("2025-01-01")?;
/// let assessment = assess_with(&roadmap, &evidence, &Context::kazakhstan(), as_of, &MethodSet::all())?;
/// let progress = assessment.targets[0].progress.as_ref().unwrap();
/// assert_eq!(progress.results.len(), ProgressMethod::ALL.len());
/// assert_eq!(progress.agreement.as_ref().unwrap().finding, MethodsAgree::Disagree);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn assess_with(
    roadmap: &Roadmap,
    evidence: &Evidence<'_>,
    context: &Context,
    as_of: Date,
    methods: &MethodSet,
) -> Result<Assessment> {
    super::assess_targets(roadmap, evidence, context, as_of, Some(methods))
}

impl TargetAssessment {
    /// Runs methods on what they are given for the target; where that is nothing, nothing happens.
    pub(super) fn add_methods(&mut self, methods: &MethodSet) {
        let Some(progress) = &mut self.progress else { return };
        let Some(series) = &progress.series else { return };
        let results = series.run(methods);
        let agreement = agreement(&results);
        self.trail.extend(results.iter().map(method_step));
        let words = agreement.words.iter().map(|one| one.common);
        self.trail.push(Step {
            code: StepCode::Agreement,
            inputs: words.filter(|word| *word != CommonCategory::NotAssessable).map(possible).collect(),
            result: Some(Fact::Word(agreement.finding.as_str().into())),
        });
        progress.results = results;
        progress.agreement = Some(agreement);
    }
}

fn method_step(result: &ProgressResult) -> Step {
    let mut inputs = Vec::new();
    let mut put = |name, fact| inputs.push(Input { name, fact });
    put(InputName::Method, Fact::Word(result.method.as_str().into()));
    put(InputName::Used, super::judge::count(result.years.len()));
    for (name, year) in [(InputName::From, result.years.first()), (InputName::To, result.years.last())] {
        let year = year.and_then(|year| Period::year(i32::try_from(*year).ok()?).ok());
        if let Some(year) = year {
            put(name, Fact::Period(year));
        }
    }
    if let Some(why) = result.why {
        put(InputName::Why, Fact::Word(why.as_str().into()));
    }
    let words = result.outcomes();
    if result.common.is_none() {
        let mut common: Vec<_> = words.iter().map(|one| one.common).collect();
        common.dedup();
        inputs.extend(common.into_iter().map(possible));
    }
    let result = result.common.map(|common| Fact::Word(common.as_str().into()));
    Step { code: StepCode::Method, inputs, result }
}

fn possible(word: CommonCategory) -> Input {
    Input { name: InputName::Possible, fact: Fact::Word(word.as_str().into()) }
}
