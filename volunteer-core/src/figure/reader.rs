//! The two readers: one figure of a phrase, all figures of a text.

use super::draft::{Draft, Outcome};
use super::lexicon::lexicon;
use super::offer;
use super::qualifier::FigureKind;
use super::quantity::Text;
use super::scan::{Scan, scan, script};
use super::walk::walk;
use super::width::{Reading, WidthPolicy};
use super::{Found, MAX_CHARACTERS, ReportedFigure, TextLanguage};
use crate::document::value_of;
use crate::error::{Error, FigureError, NumberError, Result};
use crate::{Language, Number, Ratio, Unit};

/// A text that has been read, before the figures are finished.
struct Read<'a> {
    source: &'a str,
    language: Language,
    scan: Scan,
}

fn open(source: &str, language: TextLanguage) -> Result<Read<'_>> {
    if source.len() > MAX_CHARACTERS {
        let characters = source.chars().count();
        if characters > MAX_CHARACTERS {
            return Err(FigureError::TextTooLong { characters, limit: MAX_CHARACTERS }.into());
        }
    }
    let (language, scan) = match language {
        TextLanguage::Of(language) => (language, scan(source, lexicon(language))),
        TextLanguage::Auto => detect(source),
    };
    Ok(Read { source, language, scan })
}

/// The language by its letters; where Kazakh and Russian share them, by the words that each knows.
fn detect(source: &str) -> (Language, Scan) {
    let letters = script(source);
    let of = |language: Language| (language, scan(source, lexicon(language)));
    if letters.latin > letters.cyrillic {
        return of(Language::English);
    }
    // One letter in five or six is of Kazakh alone in a Kazakh text; a Kazakh name does not make a Russian text Kazakh.
    if letters.cyrillic == 0 || letters.kazakh * 6 >= letters.cyrillic {
        return of(Language::Kazakh);
    }
    let (kazakh, russian) = (of(Language::Kazakh), of(Language::Russian));
    let bonus = usize::from(letters.kazakh * 12 >= letters.cyrillic);
    if kazakh.1.known + bonus > russian.1.known { kazakh } else { russian }
}

impl Read<'_> {
    fn text(&self) -> Text<'_> {
        Text { scan: &self.scan, lexicon: lexicon(self.language), language: self.language }
    }

    fn steps(&self) -> Vec<Outcome> {
        walk(&self.text())
    }

    /// Where the draft stands, in code points.
    fn place(&self, draft: &Draft) -> (u32, u32) {
        let at = |index: usize| self.scan.tokens.get(index);
        let start = at(draft.first).map_or(0, |token| token.characters.0);
        (start, at(draft.end.saturating_sub(1)).map_or(start, |token| token.characters.1))
    }

    fn needs_unit(&self, draft: &Draft) -> Option<Error> {
        if !matches!(draft.kind, FigureKind::Count | FigureKind::Change) || draft.unit.is_some() {
            return None;
        }
        let (start, end) = self.place(draft);
        Some(FigureError::UnitMissing { start, end, number: signed(draft, draft.units) }.into())
    }

    fn finish(&self, draft: &Draft, policy: &WidthPolicy, offers: bool) -> Result<ReportedFigure> {
        let at = |index: usize| self.scan.tokens.get(index).map(|token| token.bytes);
        let begin = at(draft.first).map_or(0, |bytes| bytes.0);
        let close = at(draft.end.saturating_sub(1)).map_or(begin, |bytes| bytes.1);
        let range = usize::try_from(begin).unwrap_or(0)..usize::try_from(close).unwrap_or(0);
        let (start, end) = self.place(draft);
        let mut figure = ReportedFigure {
            text: self.source.get(range).unwrap_or_default().to_owned(),
            language: self.language,
            start,
            end,
            kind: draft.kind,
            qualifier: draft.qualifier,
            number: None,
            number_to: None,
            ratio: None,
            granularity: None,
            bounds: None,
            unit: draft.unit.clone(),
            soft_upper: None,
            period: draft.period,
            policy: None,
            offers: if offers { offer::around(&self.text(), draft.first) } else { None },
        };
        if let Some((numerator, denominator)) = draft.ratio {
            figure.ratio = Some(Ratio::new(Number::from(numerator), Number::from(denominator))?);
        } else if draft.period.is_none() {
            measure(&mut figure, draft, policy)?;
        }
        Ok(figure)
    }
}

/// The number as the text means it: a fall is negative.
fn signed(draft: &Draft, units: i128) -> Number {
    Number::from_units(if draft.negative { -units } else { units })
}

/// Number, granularity and bounds of a figure that has them.
fn measure(figure: &mut ReportedFigure, draft: &Draft, policy: &WidthPolicy) -> Result<()> {
    let reading = Reading {
        qualifier: draft.qualifier,
        number: Number::from_units(draft.units),
        number_to: draft.to.map(Number::from_units),
        granularity: Number::from_units(draft.granularity.unwrap_or(0)),
    };
    figure.number = Some(signed(draft, draft.units));
    figure.number_to = draft.to.map(|to| signed(draft, to));
    figure.granularity = draft.granularity.map(Number::from_units);
    let bounds = policy.bounds_of(&reading, draft.kind, figure.unit.as_ref())?;
    figure.bounds = Some(if draft.negative { bounds.negate() } else { bounds });
    figure.soft_upper = if draft.negative { None } else { policy.soft_upper(&reading) };
    figure.policy = Some(policy.id.clone());
    Ok(())
}

/// Whether the caller's unit and the text's can mean the same. A text never tells whether somebody was counted twice,
/// so person-times agree with persons.
fn agree(expected: &Unit, found: &Unit) -> bool {
    expected == found || (*expected == Unit::PersonTime && *found == Unit::Person)
}

/// Reads the one figure of a phrase.
pub(super) fn read(
    source: &str,
    language: TextLanguage,
    unit: Option<&Unit>,
    policy: &WidthPolicy,
) -> Result<ReportedFigure> {
    let read = open(source, language)?;
    let mut steps = read.steps();
    if let Some(Outcome::Error(error)) = steps.iter().find(|step| matches!(step, Outcome::Error(_))) {
        return Err(error.clone());
    }
    let offers = offer::any(&read.text());
    if steps.len() > 1 {
        let drafts = steps.iter().filter_map(|step| match step {
            Outcome::Figure(draft) => Some(draft),
            Outcome::Error(_) => None,
        });
        let readings: Result<Vec<_>> =
            drafts.map(|draft| read.finish(draft, policy, offers).map(|figure| value_of(&figure))).collect();
        return Err(FigureError::Several { readings: readings? }.into());
    }
    let Some(Outcome::Figure(mut draft)) = steps.pop() else { return Err(FigureError::Missing {}.into()) };
    match unit {
        None => {
            if let Some(error) = read.needs_unit(&draft) {
                return Err(error);
            }
        }
        Some(expected) => {
            if let Some(found) = draft.unit.as_ref().filter(|found| !agree(expected, found)) {
                let (expected, found) = (expected.to_string(), found.to_string());
                return Err(NumberError::UnitMismatch { expected, found }.into());
            }
            if draft.kind != FigureKind::Period {
                draft.unit = Some(expected.clone());
            }
        }
    }
    read.finish(&draft, policy, offers)
}

/// Reads every figure of a text.
pub(super) fn find_all(source: &str, language: TextLanguage, policy: &WidthPolicy) -> Result<Found> {
    let read = open(source, language)?;
    let offers = offer::any(&read.text());
    let mut found = Found { figures: Vec::new(), errors: Vec::new() };
    for step in read.steps() {
        let draft = match step {
            Outcome::Figure(draft) => draft,
            Outcome::Error(error) => {
                found.errors.push(error);
                continue;
            }
        };
        match read.needs_unit(&draft).map_or_else(|| read.finish(&draft, policy, offers), Err) {
            Ok(figure) => found.figures.push(figure),
            Err(error) => found.errors.push(error),
        }
    }
    Ok(found)
}
