//! A figure on its way: where it stands and what has been found out, before widths and units are settled.

use super::noun::Counted;
use super::qualifier::{FigureKind, Qualifier, UnitLink};
use crate::error::Error;
use crate::{Period, Unit};

/// A figure on its way.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each tells of another doubt")]
pub(super) struct Draft {
    /// Its first token.
    pub(super) first: usize,
    /// The token after its last.
    pub(super) end: usize,
    pub(super) kind: FigureKind,
    pub(super) qualifier: Qualifier,
    /// The number, without its sign.
    pub(super) units: i128,
    pub(super) to: Option<i128>,
    pub(super) granularity: Option<i128>,
    /// The written multiplier.
    pub(super) multiplier: Option<i128>,
    pub(super) negative: bool,
    pub(super) ratio: Option<(i64, i64)>,
    pub(super) period: Option<Period>,
    /// Whether it is a rough length of time, which in a text is an age or a term rather than a count.
    pub(super) duration: bool,
    /// Whether it may be a share or a change.
    pub(super) doubtful: bool,
    /// Whether it is the word "one", which is more often an article than a number.
    pub(super) article: bool,
    /// The unit that the text gives.
    pub(super) unit: Option<Unit>,
    /// The tokens that gave it, from the first to the last, and how they belong to the number.
    pub(super) source: Option<(usize, usize, UnitLink)>,
    /// The tokens of a noun that is no unit, from the first to the last.
    pub(super) noun: Option<(usize, usize)>,
}

impl Draft {
    /// Takes a unit that the text gives. Where its size makes the number too long, there is none.
    pub(super) fn take_unit(&mut self, found: &Counted, link: UnitLink) {
        let scaled = |units: i128| if found.times == 1 { Some(units) } else { units.checked_mul(found.times) };
        let (Some(units), Some(to), Some(granularity)) = (
            scaled(self.units),
            self.to.map_or(Some(None), |to| scaled(to).map(Some)),
            self.granularity.map_or(Some(None), |granularity| scaled(granularity).map(Some)),
        ) else {
            self.noun = Some((found.first, found.last));
            return;
        };
        (self.units, self.to, self.granularity) = (units, to, granularity);
        self.unit = Some(found.unit.clone());
        self.source = Some((found.first, found.last, link));
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            first: 0,
            end: 0,
            kind: FigureKind::Count,
            qualifier: Qualifier::Exact,
            units: 0,
            to: None,
            granularity: None,
            multiplier: None,
            negative: false,
            ratio: None,
            period: None,
            duration: false,
            doubtful: false,
            article: false,
            unit: None,
            source: None,
            noun: None,
        }
    }
}

/// What reading at a token came to.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "nearly all are figures, and a box would cost an allocation for each")]
pub(super) enum Step {
    /// A figure.
    Figure(Draft),
    /// No figure up to this token.
    Skip(usize),
    /// Digits that cannot be read, up to this token.
    Error(Error, usize),
}

/// A figure that is read but for its unit, or what is wrong with it.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "nearly all are figures, and a box would cost an allocation for each")]
pub(super) enum Outcome {
    /// A figure.
    Figure(Draft),
    /// Digits that cannot be read.
    Error(Error),
}
