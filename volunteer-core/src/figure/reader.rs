//! The reader: one figure of a phrase, all figures of a text, a list of texts.

use super::draft::{Draft, Outcome};
use super::lexicon::{Lexicon, folded, lexicon};
use super::normal::{Normal, is_plain, normalise};
use super::offer;
use super::qualifier::{FigureKind, UnitLink, UnitSource};
use super::quantity::Text;
use super::scan::{Scan, Script, scan, script};
use super::walk::walk;
use super::width::{Reading, WidthPolicy};
use super::{DEFAULT_WIDTHS, Found, MAX_CHARACTERS, ReportedFigure, TextLanguage};
use crate::document::value_of;
use crate::error::{Error, FigureError, NumberError, Result};
use crate::{Language, Number, Ratio, Unit};
use std::borrow::Cow;

/// How figures are read: in which language, with which unit where a text has none, by which widths.
///
/// ```
/// use volunteer_core::{Bounds, Language, Number, Unit, figure::FigureReader};
/// let reader = FigureReader::new(Language::Kazakh).unit(Unit::Person);
/// let figure = reader.read("600-ден астам")?;
/// assert_eq!((figure.unit, figure.bounds), (Some(Unit::Person), Some(Bounds::at_least(Number::from(601)))));
/// assert_eq!(reader.find_all("390-ға жуық шара өтті, 250 келді")?.figures.len(), 2);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct FigureReader<'a> {
    language: TextLanguage,
    unit: Option<Cow<'a, Unit>>,
    widths: &'a WidthPolicy,
}

impl Default for FigureReader<'_> {
    /// The language that the letters show, no unit, the widths `figure-width@1`.
    fn default() -> Self {
        Self { language: TextLanguage::Auto, unit: None, widths: &DEFAULT_WIDTHS }
    }
}

impl<'a> FigureReader<'a> {
    /// Reads texts of a language by the widths `figure-width@1`.
    #[must_use]
    pub fn new(language: impl Into<TextLanguage>) -> Self {
        Self { language: language.into(), ..Self::default() }
    }

    /// A unit for numbers whose text has no noun: the cell "600-ден астам" of a column of people.
    ///
    /// It never replaces a noun: one that means something else, or is not known, is refused.
    #[must_use]
    pub fn unit(mut self, unit: Unit) -> Self {
        self.unit = Some(Cow::Owned(unit));
        self
    }

    /// As [`Self::unit`], borrowed, where there may be none.
    #[must_use]
    pub fn unit_of(mut self, unit: Option<&'a Unit>) -> Self {
        self.unit = unit.map(Cow::Borrowed);
        self
    }

    /// Reads by the caller's own widths.
    #[must_use]
    pub fn widths(mut self, widths: &'a WidthPolicy) -> Self {
        self.widths = widths;
        self
    }

    /// Reads the one figure of a phrase.
    ///
    /// # Errors
    /// `figure-missing`; `figure-several` with the readings; `figure-ambiguous` with the place and both readings;
    /// `figure-unit-missing` with the place and the reading; `unit-mismatch`; `number-too-precise`;
    /// `figure-text-too-long`; `bounds-empty` where the widths leave no value.
    pub fn read(&self, text: &str) -> Result<ReportedFigure> {
        let read = Read::open(text, self.language)?;
        let mut steps = read.steps();
        if let Some(Outcome::Error(error)) = steps.iter().find(|step| matches!(step, Outcome::Error(_))) {
            return Err(error.clone());
        }
        let offers = offer::any(&read.text());
        // "one" is a number where a text has no other.
        if steps.len() > 1 {
            steps.retain(|step| !matches!(step, Outcome::Figure(draft) if draft.article));
        }
        if steps.len() > 1 {
            let drafts = steps.iter().filter_map(|step| match step {
                Outcome::Figure(draft) => Some(draft),
                Outcome::Error(_) => None,
            });
            let readings: Result<Vec<_>> =
                drafts.map(|draft| read.finish(draft, self.widths, offers).map(|figure| value_of(&figure))).collect();
            return Err(FigureError::Several { readings: readings? }.into());
        }
        let Some(Outcome::Figure(mut draft)) = steps.pop() else { return Err(FigureError::Missing {}.into()) };
        if let Some(expected) = self.unit.as_deref() {
            if let Some(found) = draft.unit.as_ref().filter(|found| !agree(expected, found)) {
                let (expected, found) = (expected.to_string(), found.to_string());
                return Err(NumberError::UnitMismatch { expected, found }.into());
            }
            // The nouns of a caller's own unit are the caller's.
            let own = matches!(expected, Unit::Custom(_));
            if draft.kind != FigureKind::Period && (draft.noun.is_none() || own) {
                if draft.unit.is_none() {
                    draft.source = Some((0, 0, UnitLink::Caller));
                }
                draft.unit = Some(expected.clone());
            }
        }
        read.needs_unit(&draft, self.widths, offers).map_or_else(|| read.finish(&draft, self.widths, offers), Err)
    }

    /// Reads every figure of a text.
    ///
    /// # Errors
    /// `figure-text-too-long`. What is wrong with single numbers stands in the answer.
    pub fn find_all(&self, text: &str) -> Result<Found> {
        let read = Read::open(text, self.language)?;
        let offers = offer::any(&read.text());
        let mut found = Found { figures: Vec::new(), errors: Vec::new() };
        for step in read.steps() {
            let mut draft = match step {
                Outcome::Figure(draft) if draft.article => continue,
                Outcome::Figure(draft) => draft,
                Outcome::Error(error) => {
                    found.errors.push(error);
                    continue;
                }
            };
            let counts = matches!(draft.kind, FigureKind::Count | FigureKind::Change);
            if draft.duration {
                draft.noun = draft.source.take().map(|(first, last, _)| (first, last));
                draft.unit = None;
            }
            if let Some(unit) = self.unit.as_deref()
                && counts
                && draft.unit.is_none()
                && draft.noun.is_none()
            {
                draft.unit = Some(unit.clone());
                draft.source = Some((0, 0, UnitLink::Caller));
            }
            let missing = read.needs_unit(&draft, self.widths, offers);
            match missing.map_or_else(|| read.finish(&draft, self.widths, offers), Err) {
                Ok(figure) => found.figures.push(figure),
                Err(error) => found.errors.push(error),
            }
        }
        Ok(found)
    }

    /// Reads a list of texts, such as the cells of a column, each with one figure: an answer for each, in their order.
    ///
    /// ```
    /// use volunteer_core::{Unit, figure::FigureReader};
    /// let reader = FigureReader::default().unit(Unit::Person);
    /// let read = reader.read_each(["600-ден астам", "около 390", "—"]);
    /// assert!(read.iter().take(2).all(Result::is_ok));
    /// assert_eq!(read.last().map(|last| last.is_err()), Some(true));
    /// ```
    pub fn read_each<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<Result<ReportedFigure>> {
        texts.into_iter().map(|text| self.read(text)).collect()
    }

    /// Reads every figure of each text of a list.
    ///
    /// # Errors
    /// As [`Self::find_all`], for the first text that is too long.
    pub fn find_each<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Result<Vec<Found>> {
        texts.into_iter().map(|text| self.find_all(text)).collect()
    }
}

/// A text that has been read, before the figures are finished.
struct Read<'a> {
    source: &'a str,
    language: Language,
    lexicon: &'static Lexicon,
    /// The form that was read, where the text came in another.
    normal: Option<Normal>,
    scan: Scan,
}

/// The language by its letters; where Kazakh and Russian share them, by the words that each knows.
fn detect(source: &str, letters: Script) -> Read<'_> {
    let of = |language: Language| Read::in_language(source, language, letters);
    if letters.latin > letters.cyrillic {
        let english = of(Language::English);
        if !letters.marked {
            return english;
        }
        let kazakh = of(Language::Kazakh);
        return if kazakh.scan.known > english.scan.known { kazakh } else { english };
    }
    // One letter in five or six is of Kazakh alone in a Kazakh text; a Kazakh name does not make a Russian text Kazakh.
    if letters.cyrillic == 0 || letters.kazakh * 6 >= letters.cyrillic {
        return of(Language::Kazakh);
    }
    let (kazakh, russian) = (of(Language::Kazakh), of(Language::Russian));
    let bonus = usize::from(letters.kazakh * 12 >= letters.cyrillic);
    if kazakh.scan.known + bonus > russian.scan.known { kazakh } else { russian }
}

impl<'a> Read<'a> {
    fn open(source: &'a str, language: TextLanguage) -> Result<Self> {
        if source.len() > MAX_CHARACTERS {
            let characters = source.chars().count();
            if characters > MAX_CHARACTERS {
                return Err(FigureError::TextTooLong { characters, limit: MAX_CHARACTERS }.into());
            }
        }
        Ok(match language {
            // Only Kazakh is written in two scripts, and with the letters of a keyboard that lacks its own.
            TextLanguage::Of(Language::Kazakh) => Self::in_language(source, Language::Kazakh, script(source)),
            TextLanguage::Of(language) => Self::in_language(source, language, Script::default()),
            TextLanguage::Auto => detect(source, script(source)),
        })
    }

    fn in_language(source: &'a str, language: Language, letters: Script) -> Self {
        let kazakh = language == Language::Kazakh;
        let latin = kazakh && letters.latin > letters.cyrillic;
        // A Kazakh text has a letter of its own in five or six; one in thirty is a name.
        let bare = kazakh && letters.kazakh * 30 <= letters.cyrillic;
        let lexicon = if latin || bare { folded() } else { lexicon(language) };
        let normal = (latin || !is_plain(source)).then(|| normalise(source, latin));
        let scan = scan(normal.as_ref().map_or(source, |normal| &normal.text), lexicon);
        Self { source, language, lexicon, normal, scan }
    }

    fn text(&self) -> Text<'_> {
        Text { scan: &self.scan, lexicon: self.lexicon, language: self.language }
    }

    fn steps(&self) -> Vec<Outcome> {
        let mut steps = walk(&self.text());
        if let Some(normal) = &self.normal {
            for step in &mut steps {
                if let Outcome::Error(error) = step {
                    replace_place(error, normal);
                }
            }
        }
        steps
    }

    /// Where tokens stand in the source, from the first to the last: code points and words.
    fn piece(&self, first: usize, last: usize) -> (u32, u32, &str) {
        let at = |index: usize| self.scan.tokens.get(index);
        let begin = at(first).map_or((0, 0), |token| (token.bytes.0, token.characters.0));
        let close = at(last.max(first)).map_or(begin, |token| (token.bytes.1, token.characters.1));
        let (begin, close) = match &self.normal {
            Some(normal) => (normal.start(begin.1), normal.end(close.1)),
            None => (begin, close),
        };
        let range = usize::try_from(begin.0).unwrap_or(0)..usize::try_from(close.0).unwrap_or(0);
        (begin.1, close.1, self.source.get(range).unwrap_or_default())
    }

    /// The error of a number that does not say what it counts.
    fn needs_unit(&self, draft: &Draft, policy: &WidthPolicy, offers: bool) -> Option<Error> {
        if !matches!(draft.kind, FigureKind::Count | FigureKind::Change) || draft.unit.is_some() {
            return None;
        }
        let (start, end, _) = self.piece(draft.first, draft.end.saturating_sub(1));
        let noun = draft.noun.map(|(first, last)| self.piece(first, last).2.to_owned());
        let reading = self.finish(draft, policy, offers).ok().map(|figure| value_of(&figure));
        let number = signed(draft, draft.units);
        Some(FigureError::UnitMissing { start, end, number, noun, reading }.into())
    }

    fn finish(&self, draft: &Draft, policy: &WidthPolicy, offers: bool) -> Result<ReportedFigure> {
        let (start, end, text) = self.piece(draft.first, draft.end.saturating_sub(1));
        let mut figure = ReportedFigure {
            text: text.to_owned(),
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
            unit_source: draft.unit.as_ref().and(draft.source).map(|source| self.source_of(source)),
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

    fn source_of(&self, (first, last, link): (usize, usize, UnitLink)) -> UnitSource {
        if link == UnitLink::Caller {
            return UnitSource { text: String::new(), start: 0, end: 0, link };
        }
        let (start, end, text) = self.piece(first, last);
        UnitSource { text: text.to_owned(), start, end, link }
    }
}

/// Puts the place of an error into the source.
fn replace_place(error: &mut Error, normal: &Normal) {
    if let crate::error::ErrorKind::Figure(FigureError::Ambiguous { start, end, readings }) = error.kind() {
        let (start, end) = (normal.start(*start).1, normal.end(*end).1);
        *error = FigureError::Ambiguous { start, end, readings: readings.clone() }.into();
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
