//! Reports: figures in the words of whoever reported them, with what the words do not say.

use super::{Act, Counted, EvidenceLevel, Flagged, Nature, Observation, Source, Until};
use crate::Word;
use crate::calendar::Period;
use crate::document::{self};
use crate::error::{Error, ObservationError, Result};
use crate::figure::{FigureKind, ReportedFigure, TextLanguage, UnitLink, WidthPolicy};
use crate::number::Unit;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is flagged where the unit is not that of a noun beside the number.
const UNIT_FROM_AFAR: &str = "unit-from-afar";

/// The format of a document of reports.
pub const REPORTS_FORMAT: &str = "volunteer/reports@1";

/// A document of reports.
///
/// ```
/// use volunteer_core::{document, observation::Reports};
/// assert_eq!(document::to_string(&Reports::new([]))?, r#"{"format":"volunteer/reports@1"}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Reports {
    /// `volunteer/reports@1`.
    #[serde(deserialize_with = "format")]
    pub(crate) format: String,
    /// The reports, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
}

impl Serialize for Reports {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Reports {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    document::read_format(deserializer, REPORTS_FORMAT)
}

impl Reports {
    /// A document of these reports.
    #[must_use]
    pub fn new(reports: impl IntoIterator<Item = Report>) -> Self {
        Self { format: REPORTS_FORMAT.into(), reports: reports.into_iter().collect() }
    }

    /// `volunteer/reports@1`.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }

    /// Reads every report into an observation.
    ///
    /// # Errors
    /// As [`Report::observe`], with the path to the report.
    pub fn observe(&self, policy: &WidthPolicy) -> Result<Vec<Observation>> {
        let read = |(index, report): (usize, &Report)| {
            report.observe(policy).map_err(|error| error.at_index(index).at_key("reports"))
        };
        self.reports.iter().enumerate().map(read).collect()
    }
}

/// A figure in words, with what the words do not say.
///
/// ```
/// use volunteer_core::{Bounds, Number, figure::WidthPolicy, observation::Report};
/// let report: Report = volunteer_core::document::from_slice(r#"{
///     "text": "600-ден астам волонтерлік ұйым", "language": "kk", "indicator": "organisations",
///     "place": "KZ", "map": "kz-20", "period": "2023", "nature": "stock"}"#.as_bytes())?;
/// let observation = report.observe(&WidthPolicy::figure_width_1())?;
/// assert_eq!(observation.value(), Some(Bounds::at_least(Number::from(601))));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Report {
    /// The caller's own name for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The words; they hold one figure.
    pub text: String,
    /// Their language, or `auto`.
    pub language: TextLanguage,
    /// What is counted. Absent: as the noun says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// What is measured, by the indicator's id.
    pub indicator: String,
    /// Where, by the place's code.
    pub place: String,
    /// On which map.
    pub map: String,
    /// The period, or for a stock the day or the period in which it lies.
    pub period: Period,
    /// Where the counting ended, if before the period did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Until>,
    /// How it adds up.
    pub nature: Nature,
    /// How often the same person may have been counted. Absent: unknown for people.
    #[serde(default)]
    pub counted: Counted,
    /// Whether it has happened. Absent: done, unless the words mark a plan or an intention; then it must be stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    /// How well it is founded. Absent: reported, unless the words mark something else; then it must be stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceLevel>,
    /// The version of the definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// Which edition of the source's numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vintage: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Report {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

impl Report {
    /// Reads the words and makes the observation.
    ///
    /// Words that mark a plan, an intention or hearsay are never applied: the report must say itself what they mean.
    ///
    /// # Errors
    /// As [`ReportedFigure::read`]; `figure-not-a-value` where the words state a factor, a change or a period;
    /// `offer-unanswered` where they mark what the report does not state; as [`super::ObservationBuilder::build`].
    pub fn observe(&self, policy: &WidthPolicy) -> Result<Observation> {
        let figure = ReportedFigure::read_with(&self.text, self.language, self.unit.as_ref(), policy)
            .map_err(|error| error.at_key("text"))?;
        let not_a_value =
            || Error::from(ObservationError::FigureNotAValue { kind: figure.kind.as_str() }).at_key("text");
        if !matches!(figure.kind, FigureKind::Count | FigureKind::Share) {
            return Err(not_a_value());
        }
        let (Some(value), Some(unit)) = (figure.bounds, figure.unit.clone()) else { return Err(not_a_value()) };
        if let Some(offers) = &figure.offers {
            let unanswered = |key: &'static str, word: &'static str| {
                Error::from(ObservationError::OfferUnanswered { word }).at_key(key)
            };
            if let (Some(offered), None) = (offers.act, self.act) {
                return Err(unanswered("act", offered.as_str()));
            }
            if let (Some(offered), None) = (offers.evidence, self.evidence) {
                return Err(unanswered("evidence", offered.as_str()));
            }
        }
        let place = (self.place.as_str(), self.map.as_str());
        let mut observation = Observation::new(self.indicator.as_str(), place, self.period, unit, self.nature, value);
        observation.id.clone_from(&self.id);
        observation.until = self.until;
        observation.counted = self.counted;
        observation.act = self.act.unwrap_or(Act::Done);
        observation.evidence = self.evidence.unwrap_or(EvidenceLevel::Reported);
        observation.definition.clone_from(&self.definition);
        observation.vintage.clone_from(&self.vintage);
        observation.text = Some(figure.text.clone());
        observation.policy.clone_from(&figure.policy);
        observation.sources.clone_from(&self.sources);
        let far = |link| matches!(link, UnitLink::Subject | UnitLink::Owner | UnitLink::Antecedent | UnitLink::Pair);
        if figure.unit_source.as_ref().is_some_and(|source| far(source.link)) {
            observation.flagged = Some(Flagged { findings: vec![UNIT_FROM_AFAR.into()], without: None });
        }
        observation.check()
    }
}

impl Reports {
    /// The reports, in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, Report> {
        self.reports.iter()
    }
}

impl IntoIterator for Reports {
    type Item = Report;
    type IntoIter = std::vec::IntoIter<Report>;

    /// The reports, in their order.
    fn into_iter(self) -> Self::IntoIter {
        self.reports.into_iter()
    }
}

impl<'a> IntoIterator for &'a Reports {
    type Item = &'a Report;
    type IntoIter = std::slice::Iter<'a, Report>;

    fn into_iter(self) -> Self::IntoIter {
        self.reports.iter()
    }
}
