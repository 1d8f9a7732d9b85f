//! The figures of a list of texts as one flat table.

use super::{FigureKind, FigureReader, OfferedAct, OfferedEvidence, Qualifier, ReportedFigure, UnitLink};
use crate::Language;
use crate::calendar::Period;
use crate::document::from_value;
use crate::error::{Error, ErrorKind, FigureError};
use crate::number::{Bounds, Number, Unit};
use serde::Serialize;

/// One figure of a list of texts, or a number in them that could not be read as a figure.
///
/// ```
/// use volunteer_core::{Unit, figure::FigureReader};
/// let said = ["600-ден астам", "Прошло около 390 мероприятий, помогли 25 семьям", "—"];
/// let rows = FigureReader::default().unit(Unit::Person).rows(said);
/// let flat: Vec<_> = rows.iter().map(|row| (row.index, row.lower.unwrap().to_string(), row.unit.clone())).collect();
/// assert_eq!(flat[0], (0, "601".into(), Some(Unit::Person)));
/// assert_eq!(flat[1], (1, "385".into(), Some(Unit::Activity)));
/// assert_eq!(flat[2], (1, "25".into(), Some(Unit::Family)));
/// assert_eq!(flat.len(), 3); // the third text has no number
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FigureRow {
    /// Which text of the list it stands in, from zero.
    pub index: usize,
    /// The words of the figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where they begin in their text, in Unicode code points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// Where they end, exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// The language it was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What it states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<FigureKind>,
    /// How exactly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<Qualifier>,
    /// The number as written, the first one of two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// The second number of "from … to …".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_to: Option<Number>,
    /// The least that it may be; a limit that is excluded is said by `lowerOpen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower: Option<Number>,
    /// Whether the least is excluded.
    pub lower_open: bool,
    /// The most that it may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<Number>,
    /// Whether the most is excluded.
    pub upper_open: bool,
    /// What it counts; absent where the text does not say so in words that are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The words that say so, or the ones that are not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noun: Option<String>,
    /// How they belong to the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<UnitLink>,
    /// The period that it states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Words near it of a plan or an intention.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<OfferedAct>,
    /// Words near it of hearsay, an estimate or a provisional value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<OfferedEvidence>,
    /// Why it is no figure that could be used: the code of the error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<&'static str>,
}

impl FigureRow {
    fn empty(index: usize) -> Self {
        Self {
            index,
            text: None,
            start: None,
            end: None,
            language: None,
            kind: None,
            qualifier: None,
            number: None,
            number_to: None,
            lower: None,
            lower_open: false,
            upper: None,
            upper_open: false,
            unit: None,
            noun: None,
            link: None,
            period: None,
            act: None,
            evidence: None,
            error: None,
        }
    }

    fn of(index: usize, figure: ReportedFigure) -> Self {
        let ends = |bounds: Option<Bounds>| bounds.map_or((None, None), |bounds| (bounds.lower(), bounds.upper()));
        let (lower, upper) = ends(figure.bounds);
        let (noun, link) = figure.unit_source.map_or((None, None), |source| (Some(source.text), Some(source.link)));
        Self {
            text: Some(figure.text),
            start: Some(figure.start),
            end: Some(figure.end),
            language: Some(figure.language),
            kind: Some(figure.kind),
            qualifier: Some(figure.qualifier),
            number: figure.number,
            number_to: figure.number_to,
            lower: lower.map(|end| end.value),
            lower_open: lower.is_some_and(|end| end.open),
            upper: upper.map(|end| end.value),
            upper_open: upper.is_some_and(|end| end.open),
            unit: figure.unit,
            noun: noun.filter(|noun| !noun.is_empty()),
            link,
            period: figure.period,
            act: figure.offers.as_ref().and_then(|offers| offers.act),
            evidence: figure.offers.as_ref().and_then(|offers| offers.evidence),
            ..Self::empty(index)
        }
    }

    /// A number that is no figure, with what could be read of it.
    fn unread(index: usize, error: &Error) -> Self {
        let mut row = Self::empty(index);
        match error.kind() {
            ErrorKind::Figure(FigureError::UnitMissing { start, end, number, noun, reading }) => {
                let reading = reading.as_ref().and_then(|reading| from_value::<ReportedFigure>(reading).ok());
                row = reading.map_or(row, |figure| Self::of(index, figure));
                (row.start, row.end, row.number) = (Some(*start), Some(*end), Some(*number));
                row.noun.clone_from(noun);
            }
            ErrorKind::Figure(FigureError::Ambiguous { start, end, .. }) => {
                (row.start, row.end) = (Some(*start), Some(*end));
            }
            _ => {}
        }
        row.error = Some(error.code());
        row
    }
}

impl FigureReader<'_> {
    /// The figures of a list of texts, such as a column of a table or the paragraphs of a report: one row for each figure, with
    /// the index of its text, in order. A number that could not be read as a figure has its row with the code of the error, and
    /// with its bounds where they are known; so has a text that is too long. A text without a number has none.
    pub fn rows<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<FigureRow> {
        let mut rows = Vec::new();
        for (index, text) in texts.into_iter().enumerate() {
            let from = rows.len();
            match self.find_all(text) {
                Ok(found) => {
                    rows.extend(found.figures.into_iter().map(|figure| FigureRow::of(index, figure)));
                    rows.extend(found.errors.iter().map(|error| FigureRow::unread(index, error)));
                }
                Err(error) => rows.push(FigureRow::unread(index, &error)),
            }
            if let Some(own) = rows.get_mut(from..) {
                own.sort_by_key(|row| (row.start, row.end));
            }
        }
        rows
    }
}
