//! Any set of methods on the same points and goal.

use super::case::Case;
use super::goal::ProgressGoal;
use super::options::MethodOptions;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::words::{MethodBasis, ProgressMeasure, ProgressMethod};
use super::{achievement, escap, eurostat, open_sdg, reduction, sdsn, share, unsd, weather};
use crate::Word;
use crate::document::{from_value, is_default};
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// Which methods to run, and what they leave to the caller.
///
/// ```
/// use volunteer_core::progress::{MethodOptions, MethodSet, ProgressMethod};
/// let options = MethodOptions::builder().open_sdg_zero_patch().build()?;
/// let set = MethodSet::of(&[ProgressMethod::OpenSdg]).with_options(options);
/// assert_eq!(set.methods, [ProgressMethod::OpenSdg]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct MethodSet {
    /// The methods; in whatever order they stand, each runs once, and results come in the order of the list of methods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<ProgressMethod>,
    /// What the methods leave to the caller.
    #[serde(default, skip_serializing_if = "is_default")]
    pub options: MethodOptions,
}

impl MethodSet {
    /// These methods, with the options that nobody changed.
    #[must_use]
    pub fn of(methods: &[ProgressMethod]) -> Self {
        Self { methods: methods.to_vec(), options: MethodOptions::default() }
    }

    /// The same methods with other options.
    #[must_use]
    pub fn with_options(self, options: MethodOptions) -> Self {
        Self { options, ..self }
    }

    /// Reads a set, or the names of its methods alone.
    ///
    /// # Errors
    /// As for the document; `word-unknown` with the nearest method.
    ///
    /// ```
    /// use volunteer_core::progress::{MethodSet, ProgressMethod};
    /// let set = MethodSet::read(&vec!["open-sdg@1"].into())?;
    /// assert_eq!(set, MethodSet::of(&[ProgressMethod::OpenSdg]));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn read(value: &serde_json::Value) -> Result<Self> {
        if value.is_array() { Ok(Self::of(&from_value::<Vec<_>>(value)?)) } else { from_value(value) }
    }

    /// Every method there is.
    ///
    /// ```
    /// use volunteer_core::Word;
    /// use volunteer_core::progress::{MethodSet, ProgressMethod};
    /// assert_eq!(MethodSet::all().methods.len(), ProgressMethod::ALL.len());
    /// ```
    #[must_use]
    pub fn all() -> Self {
        Self::of(ProgressMethod::ALL)
    }
}

/// Runs a set of methods on the same points and goal: one result per method, in the order of the list of methods.
///
/// Neither the order of the points nor that of the methods changes anything. What a method cannot answer it says, with the
/// reason; there is no error and no NaN.
///
/// ```
/// use volunteer_core::progress::{CommonCategory, MethodSet, ProgressGoal, ProgressPoint, WantedChange, run};
/// let points = [ProgressPoint::exactly(2015, 40.0)?, ProgressPoint::exactly(2020, 30.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Decrease).target(20.0).target_year(2030).build()?;
/// let results = run(&points, &goal, &MethodSet::all());
/// let on_track = results.iter().filter(|result| result.common == Some(CommonCategory::OnTrack));
/// assert_eq!(on_track.count(), 9);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn run(points: &[ProgressPoint], goal: &ProgressGoal, set: &MethodSet) -> Vec<ProgressResult> {
    let wanted = || ProgressMethod::ALL.iter().filter(|method| set.methods.contains(method));
    if let (Some(from), Some(to)) = (goal.target, goal.target_to) {
        return wanted().map(|method| method.within(points, goal, (from, to), &set.options)).collect();
    }
    let case = Case::new(points, goal, &set.options);
    wanted().map(|method| method.judge(&case)).collect()
}

/// What stands about a method: edition, source, basis.
struct Note {
    edition: &'static str,
    source: &'static str,
    basis: MethodBasis,
}

/// How often the range between two targets with different answers is halved at most.
const MOST_HALVES: u32 = 14;

impl ProgressMethod {
    /// Judges for every target between two: at both ends, where a value stands between them, and half-way again and again
    /// between targets whose answers differ. Between two targets on the same side of every value an answer moves from one
    /// end's to the other's, because a further target is harder to reach.
    fn within(
        self,
        points: &[ProgressPoint],
        goal: &ProgressGoal,
        (from, to): (f64, f64),
        options: &MethodOptions,
    ) -> ProgressResult {
        let judge = |target: f64| {
            let goal = ProgressGoal { target: Some(target), target_to: None, ..goal.clone() };
            self.judge(&Case::new(points, &goal, options))
        };
        let ends = points.iter().flat_map(|point| [point.lower(), point.upper()]);
        // Next to a value, too: on it the baseline may equal the target.
        let near = ends.chain([0.0]).flat_map(|value| [value.next_down(), value, value.next_up()]);
        let mut targets: Vec<f64> = near.filter(|value| from < *value && *value < to).chain([from, to]).collect();
        targets.sort_by(f64::total_cmp);
        targets.dedup_by(|a, b| a.total_cmp(b).is_eq());
        let mut all: Option<ProgressResult> = None;
        let mut add = |result: &ProgressResult| match &mut all {
            Some(all) => all.include(result),
            None => all = Some(result.clone()),
        };
        let answers: Vec<(f64, ProgressResult)> = targets.iter().map(|target| (*target, judge(*target))).collect();
        for (_, result) in &answers {
            add(result);
        }
        let mut open: Vec<_> = answers
            .iter()
            .zip(answers.iter().skip(1))
            .map(|(a, b)| ((a.0, a.1.outcomes()), (b.0, b.1.outcomes()), 0))
            .collect();
        while let Some((low, high, depth)) = open.pop() {
            let middle = f64::midpoint(low.0, high.0);
            if low.1 == high.1 || depth >= MOST_HALVES || middle <= low.0 || middle >= high.0 {
                continue;
            }
            let result = judge(middle);
            add(&result);
            let here = (middle, result.outcomes());
            open.push((low, here.clone(), depth + 1));
            open.push((here, high, depth + 1));
        }
        all.unwrap_or_else(|| judge(from))
    }

    fn judge(self, case: &Case<'_>) -> ProgressResult {
        match self {
            Self::Achievement => achievement::of(case),
            Self::ShareOfWay => share::of(case),
            Self::OpenSdg => open_sdg::of(case),
            Self::Eurostat => eurostat::of(case, false),
            Self::Eustat => eurostat::of(case, true),
            Self::UnsdProgressChart => unsd::of(case),
            Self::EscapCurrentStatus => escap::status_of(case),
            Self::EscapAnticipatedProgress => escap::anticipated_of(case),
            Self::SdsnLevel => sdsn::level_of(case),
            Self::SdsnTrend => sdsn::trend_of(case),
            Self::WeatherSymbols => weather::of(case),
            Self::AarrRegression => reduction::regression_of(case),
            Self::AarrEndPoints => reduction::end_points_of(case),
        }
    }

    const fn note(self) -> Note {
        use MethodBasis::{GeneralKnowledge, PublicSource, Reproduced};
        let (edition, source, basis) = match self {
            Self::Achievement | Self::ShareOfWay => ("", "results frameworks in general", GeneralKnowledge),
            Self::OpenSdg => (
                "Open SDG 2.4 (2025)",
                "open-sdg/sdg-build: sdg/ProgressMeasure.py; open-sdg/open-sdg: docs/progress-methodology.md",
                Reproduced,
            ),
            Self::Eurostat => (
                "form with a neutral band",
                "Eurostat's SDG monitoring reports, as EUSTAT and Open SDG restate them",
                GeneralKnowledge,
            ),
            Self::Eustat => (
                "2025",
                "EUSTAT-DES/data, EUSTAT-PRE/data: indicator_calculation_components.yml and build script",
                Reproduced,
            ),
            Self::UnsdProgressChart => (
                "2023",
                "unstats.un.org/sdgs/files/report/2023/Progress_Chart_Technical_Note_2023.pdf, as EUSTAT-DES/site restates it",
                PublicSource,
            ),
            Self::EscapCurrentStatus => {
                ("2026", "data.unescap.org/resource-guides/progress-assessment-methodology", PublicSource)
            }
            Self::EscapAnticipatedProgress => (
                "2026",
                "data.unescap.org/resource-guides/progress-assessment-methodology; w3.unece.org/sdg2026/technical-notes.html",
                GeneralKnowledge,
            ),
            Self::SdsnLevel => ("2019", "sdsna/2019GlobalIndex: 2019GlobalIndexResults.xlsx", Reproduced),
            Self::SdsnTrend => ("2019", "sdsna/2018GlobalIndex: 2018GlobalIndexMethodology.pdf", PublicSource),
            Self::WeatherSymbols => {
                ("dns-indikatoren.de", "DnsTestEnvironment/dns-indicators: _pages/en/status.md", Reproduced)
            }
            Self::AarrRegression | Self::AarrEndPoints => {
                ("", "data.unicef.org: technical note on AARR; gpw13/billionaiRe: R/utils-scenarios.R", PublicSource)
            }
        };
        Note { edition, source, basis }
    }

    /// The edition of the publisher's method, where it has editions.
    ///
    /// ```
    /// use volunteer_core::progress::ProgressMethod;
    /// assert_eq!(ProgressMethod::UnsdProgressChart.edition(), Some("2023"));
    /// ```
    #[must_use]
    pub const fn edition(self) -> Option<&'static str> {
        let edition = self.note().edition;
        if edition.is_empty() { None } else { Some(edition) }
    }

    /// Where the method is written down.
    ///
    /// ```
    /// use volunteer_core::progress::ProgressMethod;
    /// assert!(ProgressMethod::OpenSdg.source().contains("ProgressMeasure.py"));
    /// ```
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.note().source
    }

    /// How far the method as computed here can be trusted to be the publisher's.
    #[must_use]
    pub const fn basis(self) -> MethodBasis {
        self.note().basis
    }

    /// What its value measures, with or without a target.
    #[must_use]
    pub const fn measure(self, target: bool) -> ProgressMeasure {
        match self {
            Self::Achievement => ProgressMeasure::Achievement,
            Self::ShareOfWay => ProgressMeasure::ShareOfWay,
            Self::OpenSdg | Self::Eurostat | Self::Eustat if target => ProgressMeasure::RateRatio,
            Self::UnsdProgressChart if target => ProgressMeasure::ProjectedShare,
            Self::OpenSdg | Self::Eurostat | Self::Eustat | Self::UnsdProgressChart => ProgressMeasure::GrowthRate,
            Self::EscapCurrentStatus => ProgressMeasure::StatusIndex,
            Self::EscapAnticipatedProgress => ProgressMeasure::GapIndex,
            Self::SdsnLevel => ProgressMeasure::Normalised,
            Self::SdsnTrend => ProgressMeasure::TrendRatio,
            Self::WeatherSymbols if target => ProgressMeasure::MissedShare,
            Self::WeatherSymbols => ProgressMeasure::YearlyChange,
            Self::AarrRegression | Self::AarrEndPoints => ProgressMeasure::ReductionRate,
        }
    }
}
