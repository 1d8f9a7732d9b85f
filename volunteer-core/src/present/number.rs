//! Numbers, bounds, quotients and counts.

use super::Presenter;
use super::sentence::{Arg, Plural};
use crate::language::Named;
use crate::number::{Bounds, End, Number, Ratio, RatioBounds, Rounding, Unit};

/// What stands with each number of a pair of bounds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Plain,
    Percent,
}

/// How bounds are worded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wording {
    /// By themselves: "601 or more", "385 to 394".
    Alone,
    /// Before a noun: "at least 601", "385 to 394".
    BeforeNoun,
    /// In a cell of a table, where a column must not become wide: "at least 601", "385–394".
    Cell,
}

/// Between a number and its unit, and after the sign of a rounded number: they stay in one line.
const NO_BREAK: char = '\u{a0}';

/// From how many on whole numbers of a counted unit say enough where a value is only expected.
const WHOLE_FROM: i64 = 10;

/// As many decimals as a [`Number`] has.
const EXACT: u32 = 12;

/// Bounds as text, and the form of the noun that may follow.
struct Span {
    text: String,
    plural: Plural,
}

impl Presenter {
    /// A number in the form of the language.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Number, Presenter};
    /// let context = Context::kazakhstan();
    /// let number = Number::parse("19765004.5")?;
    /// assert_eq!(Presenter::new(Language::English, &context).number(number), "19,765,004.5");
    /// assert_eq!(Presenter::new(Language::Kazakh, &context).number(number), "19\u{a0}765\u{a0}004,5");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn number(&self, number: Number) -> String {
        let text = number.to_string();
        let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("\u{2212}", digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::from(sign);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push_str(&self.label("number", "group"));
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push_str(&self.label("number", "decimal"));
            out.push_str(fraction);
        }
        out
    }

    /// Bounds: exactly one number, a range, or one end.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Context, Language, Number, Presenter};
    /// let presenter = Presenter::new(Language::English, &Context::kazakhstan());
    /// assert_eq!(presenter.bounds(&Bounds::at_least(Number::from(601))), "601 or more");
    /// assert_eq!(presenter.bounds(&Bounds::between(Number::from(385), Number::from(394))?), "385 to 394");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn bounds(&self, bounds: &Bounds) -> String {
        self.span(&bounds.to_ratios(), Some(EXACT), Mark::Plain, Wording::Alone).text
    }

    /// Bounds of a quotient, rounded outward to a number of decimals (at most 12); where only one value is possible, it is
    /// rounded to the nearest and marked `≈` unless it is shown exactly.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Number, Presenter, Ratio, RatioBounds};
    /// let presenter = Presenter::new(Language::English, &Context::kazakhstan());
    /// let rate = |n: i64| Ratio::new(Number::from(n * 1000), Number::from(534_024));
    /// assert_eq!(presenter.quotient(&RatioBounds::between(rate(385)?, rate(394)?)?, 2), "0.72 to 0.74");
    /// assert_eq!(presenter.quotient(&RatioBounds::exact(rate(390)?), 2), "≈\u{a0}0.73");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn quotient(&self, bounds: &RatioBounds, decimals: u32) -> String {
        self.span(bounds, Some(decimals), Mark::Plain, Wording::Alone).text
    }

    /// Bounds of a quotient as a percentage, rounded outward to a number of decimals: 0.457 is 45.7%.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Number, Presenter, Ratio, RatioBounds};
    /// let presenter = Presenter::new(Language::Russian, &Context::kazakhstan());
    /// let share = RatioBounds::exact(Ratio::new(Number::from(457), Number::from(1000))?);
    /// assert_eq!(presenter.percent(&share, 1), "45,7\u{a0}%");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn percent(&self, bounds: &RatioBounds, decimals: u32) -> String {
        match each_end(bounds, |value| value.checked_mul(Number::from(100).into()).ok()) {
            Some(hundredfold) => self.span(&hundredfold, Some(decimals), Mark::Percent, Wording::Alone).text,
            None => self.quotient(bounds, decimals),
        }
    }

    /// A count with its unit: "14 clubs", "at least 601 people". Minutes are shown as hours.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Context, Language, Number, Presenter, Unit};
    /// let context = Context::kazakhstan();
    /// let people = Bounds::at_least(Number::from(601));
    /// let write = |language| Presenter::new(language, &context).count(&people, &Unit::Person);
    /// assert_eq!(write(Language::English), "at least 601\u{a0}people");
    /// assert_eq!(write(Language::Russian), "не менее 601\u{a0}человека");
    /// assert_eq!(write(Language::Kazakh), "кемінде 601\u{a0}адам");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn count(&self, bounds: &Bounds, unit: &Unit) -> String {
        self.amount_to(&bounds.to_ratios(), unit, Some(EXACT))
    }

    /// As [`Self::count`], for bounds of a quotient.
    #[must_use]
    pub fn amount(&self, bounds: &RatioBounds, unit: &Unit) -> String {
        self.amount_to(bounds, unit, None)
    }

    /// Bounds in the short form of a table's cell: "385–394". It says nothing of ends that are excluded.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Context, Language, Number, Presenter};
    /// let presenter = Presenter::new(Language::Kazakh, &Context::kazakhstan());
    /// assert_eq!(presenter.bounds_cell(&Bounds::between(Number::from(385), Number::from(394))?), "385–394");
    /// assert_eq!(presenter.bounds_cell(&Bounds::at_least(Number::from(601))), "кемінде 601");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn bounds_cell(&self, bounds: &Bounds) -> String {
        self.span(&bounds.to_ratios(), Some(EXACT), Mark::Plain, Wording::Cell).text
    }

    /// As [`Self::percent`], in the short form of a table's cell: "91,5–93,5%".
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Number, Presenter, Ratio, RatioBounds};
    /// let share = |n: i64| Ratio::new(Number::from(n), Number::from(1000));
    /// let presenter = Presenter::new(Language::Russian, &Context::kazakhstan());
    /// let cell = presenter.percent_cell(&RatioBounds::between(share(915)?, share(935)?)?, 1);
    /// assert_eq!(cell, "91,5–93,5\u{a0}%");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn percent_cell(&self, bounds: &RatioBounds, decimals: u32) -> String {
        match each_end(bounds, |value| value.checked_mul(Number::from(100).into()).ok()) {
            Some(hundredfold) => self.span(&hundredfold, Some(decimals), Mark::Percent, Wording::Cell).text,
            None => self.span(bounds, Some(decimals), Mark::Plain, Wording::Cell).text,
        }
    }

    /// As [`Self::amount`], for a value that is only expected: of a counted unit whole numbers say enough.
    pub(super) fn expected_amount(&self, bounds: &RatioBounds, unit: &Unit) -> String {
        let far = |end: End<Ratio>| {
            let least: Ratio = Number::from(WHOLE_FROM).into();
            end.value >= least || end.value <= Number::from(-WHOLE_FROM).into()
        };
        let whole = unit.is_counted() && bounds.lower().into_iter().chain(bounds.upper()).all(far);
        self.amount_to(bounds, unit, whole.then_some(0))
    }

    fn amount_to(&self, bounds: &RatioBounds, unit: &Unit, decimals: Option<u32>) -> String {
        self.worded(bounds, unit, decimals, Wording::BeforeNoun)
    }

    /// A count with its unit, for a cell of a table: "385–394 activities".
    pub(super) fn amount_cell(&self, bounds: &RatioBounds, unit: &Unit) -> String {
        self.worded(bounds, unit, None, Wording::Cell)
    }

    fn worded(&self, bounds: &RatioBounds, unit: &Unit, decimals: Option<u32>, wording: Wording) -> String {
        match unit {
            Unit::Percent => self.span(bounds, decimals, Mark::Percent, wording).text,
            Unit::Minute => self.with_noun(&hours(bounds), "hour", None, wording),
            Unit::Mixed(parts) => {
                let names: Vec<String> = parts.iter().map(|part| self.unit(part)).collect();
                let number = self.span(&from_zero(bounds, unit, wording), decimals, Mark::Plain, wording).text;
                self.say("mixed", &[("number", number.into()), ("units", names.join(" + ").into())])
            }
            _ => self.with_noun(&from_zero(bounds, unit, wording), &unit.to_string(), decimals, wording),
        }
    }

    fn with_noun(&self, bounds: &RatioBounds, unit: &str, decimals: Option<u32>, wording: Wording) -> String {
        let span = self.span(bounds, decimals, Mark::Plain, wording);
        let noun = self.unit_form(unit, span.plural);
        if *bounds == RatioBounds::unbounded() { span.text } else { format!("{}{NO_BREAK}{noun}", span.text) }
    }

    /// The form of a unit's name that follows a number.
    fn unit_form(&self, unit: &str, plural: Plural) -> String {
        let language = self.language();
        if let Some(own) = self.own_name(Named::Unit, unit) {
            // The forms of one language do not fit the numbers of another: there the heading stands for all.
            return match own.exactly(language) {
                Some(forms) => plural.pick(language, forms).to_owned(),
                None => heading(own.get(language).unwrap_or(unit)).to_owned(),
            };
        }
        match self.sentences.get("unit", unit) {
            Some(forms) => plural.pick(language, forms).to_owned(),
            // A currency is named by its code, a unit of the caller's own that no document names by its id.
            None => unit.split_once(':').map_or(unit, |(_, name)| name).to_owned(),
        }
    }

    /// The same without the unit's name, for a table that names it: per cent keeps its sign, minutes become hours.
    pub(super) fn figure(&self, bounds: &RatioBounds, unit: &Unit) -> String {
        self.figure_worded(bounds, unit, Wording::Alone)
    }

    /// As [`Self::figure`], in the short form of a cell: "385–394".
    pub(super) fn figure_cell(&self, bounds: &RatioBounds, unit: &Unit) -> String {
        self.figure_worded(bounds, unit, Wording::Cell)
    }

    fn figure_worded(&self, bounds: &RatioBounds, unit: &Unit, wording: Wording) -> String {
        match unit {
            Unit::Percent => self.span(bounds, None, Mark::Percent, wording).text,
            Unit::Minute => self.span(&hours(bounds), None, Mark::Plain, wording).text,
            _ => self.span(bounds, None, Mark::Plain, wording).text,
        }
    }

    /// The name of a unit in the plural: "clubs".
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, Unit};
    /// let presenter = Presenter::new(Language::Russian, &Context::kazakhstan());
    /// assert_eq!(presenter.unit(&Unit::Family), "семьи");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn unit(&self, unit: &Unit) -> String {
        self.unit_words(&unit.to_string())
    }

    /// The names of units by their word in documents, `family+person` too.
    pub(super) fn unit_words(&self, words: &str) -> String {
        let name = |word: &str| {
            let own = self.own_name(Named::Unit, word).and_then(|label| label.get(self.language()));
            match own.or_else(|| self.sentences.get("unit", word)) {
                Some(forms) => heading(forms).to_owned(),
                None => word.split_once(':').map_or(word, |(_, name)| name).to_owned(),
            }
        };
        words.split('+').map(name).collect::<Vec<_>>().join(" + ")
    }

    /// A number as an argument of a sentence: its text, and the plural form that follows it.
    pub(super) fn counted(&self, number: Number) -> Arg {
        Arg::number(self.number(number), Plural::of(self.language(), number), Some(number))
    }

    /// Bounds as text. Without `decimals` as many are shown as the value needs.
    fn span(&self, bounds: &RatioBounds, decimals: Option<u32>, mark: Mark, wording: Wording) -> Span {
        let decimals = decimals.unwrap_or_else(|| needed(bounds));
        if let Some(value) = bounds.as_exact() {
            let (number, same) = rounded(value, decimals, Rounding::HalfEven);
            let text = self.marked(number, mark, value);
            return Span {
                text: if same { text } else { format!("≈{NO_BREAK}{text}") },
                plural: number.map_or(Plural::Other, |number| Plural::of(self.language(), number)),
            };
        }
        if wording == Wording::Cell
            && let Some(short) = self.short(bounds, decimals, mark)
        {
            return short;
        }
        let show = |end: End<Ratio>, rounding| {
            let (number, same) = rounded(end.value, decimals, rounding);
            // A rounded end lies outside, so that it is never reached: nothing need be said of it.
            let text = self.marked(number, mark, end.value);
            let plural = number.map_or(Plural::Other, |number| Plural::of(self.language(), number));
            (Arg::number(text, plural, number), plural.governed(self.language()), end.open && same)
        };
        let lower = bounds.lower().map(|end| show(end, Rounding::Down));
        let upper = bounds.upper().map(|end| show(end, Rounding::Up));
        let (id, a, b, plural) = match (lower, upper) {
            (None, None) => return Span { text: self.label("span", "unknown"), plural: Plural::Other },
            (Some((a, plural, false)), None) => ("atLeast", Some(a), None, plural),
            (Some((a, plural, true)), None) => ("above", Some(a), None, plural),
            (None, Some((b, plural, false))) => ("atMost", None, Some(b), plural),
            (None, Some((b, plural, true))) => ("below", None, Some(b), plural),
            (Some((a, _, false)), Some((b, plural, false))) => ("fromTo", Some(a), Some(b), plural),
            (Some((a, _, false)), Some((b, plural, true))) => ("fromBelow", Some(a), Some(b), plural),
            (Some((a, _, true)), Some((b, plural, false))) => ("aboveTo", Some(a), Some(b), plural),
            (Some((a, _, true)), Some((b, plural, true))) => ("aboveBelow", Some(a), Some(b), plural),
        };
        let args: Vec<(&str, Arg)> = a.map(|a| ("a", a)).into_iter().chain(b.map(|b| ("b", b))).collect();
        // Where no short form fits, a cell has the words that stand before a noun.
        let family = if wording == Wording::Alone { "span" } else { "spanOf" };
        Span { text: self.sentences.say(family, id, &args), plural }
    }

    /// Two ends that are not below zero, in the short form of a cell. It says nothing of ends that are excluded: the range
    /// shown holds every possible value, as rounded ones do.
    fn short(&self, bounds: &RatioBounds, decimals: u32, mark: Mark) -> Option<Span> {
        let (low, high) = (bounds.lower()?, bounds.upper()?);
        if low.value < Ratio::ZERO {
            return None;
        }
        let (low, _) = rounded(low.value, decimals, Rounding::Down);
        let (number, _) = rounded(high.value, decimals, Rounding::Up);
        let high = self.marked(Some(number?), mark, high.value);
        let args = [("a", self.number(low?).into()), ("b", high.into())];
        let text = self.sentences.say("span", "short", &args);
        Some(Span { text, plural: Plural::of(self.language(), number?) })
    }

    /// A number with its sign of per cent; a quotient that is no decimal in range is shown as a fraction.
    fn marked(&self, number: Option<Number>, mark: Mark, value: Ratio) -> String {
        let text = match number {
            Some(number) => self.number(number),
            None => format!("{}/{}", self.number(value.numerator()), self.number(value.denominator())),
        };
        if mark == Mark::Percent { self.sentences.say("number", "percent", &[("number", text.into())]) } else { text }
    }
}

/// The value as a decimal, and whether that is the value itself.
fn rounded(value: Ratio, decimals: u32, rounding: Rounding) -> (Option<Number>, bool) {
    match value.decimal(decimals, rounding) {
        Ok(number) => (Some(number), Ratio::from(number) == value),
        Err(_) => (None, true),
    }
}

/// How many decimals an end needs: to be shown exactly where three decimals or six digits do, else to show two digits of
/// it; the greater of the two ends.
fn needed(bounds: &RatioBounds) -> u32 {
    let digits_of = |value: Ratio| {
        let short = |decimals: u32, number: Number| {
            decimals <= 3
                || number.checked_mul(Number::from(10_i64.pow(decimals))).is_ok_and(|n| n < Number::from(1_000_000))
        };
        let exactly = |decimals: &u32| match rounded(value, *decimals, Rounding::Down) {
            (Some(number), same) => same && short(*decimals, number),
            (None, _) => true,
        };
        let visible = |decimals: &u32| {
            let shift = Number::from(10_i64.pow(decimals.saturating_sub(1)));
            let scaled = value.checked_mul(shift.into()).unwrap_or(Ratio::ONE);
            scaled >= Ratio::ONE || scaled <= Number::from(-1).into()
        };
        let first = |fits: &dyn Fn(&u32) -> bool, range: std::ops::RangeInclusive<u32>| range.into_iter().find(fits);
        first(&exactly, 0..=6).or_else(|| first(&visible, 2..=6)).unwrap_or(6)
    };
    let ends = bounds.lower().into_iter().chain(bounds.upper());
    ends.map(|end| digits_of(end.value)).max().unwrap_or(0)
}

/// The name of a unit by itself: the last of its forms.
fn heading(forms: &str) -> &str {
    forms.rsplit('|').next().unwrap_or(forms)
}

fn hours(minutes: &RatioBounds) -> RatioBounds {
    each_end(minutes, |value| value.divided_by(Number::from(60).into()).ok()).unwrap_or(*minutes)
}

/// A count cannot be below zero: "0 to 5" is "at most 5", while a cell has the shorter "0–5".
fn from_zero(bounds: &RatioBounds, unit: &Unit, wording: Wording) -> RatioBounds {
    match (bounds.lower(), bounds.upper()) {
        (Some(low), Some(high))
            if wording != Wording::Cell && unit.is_counted() && low.value == Ratio::ZERO && low.value != high.value =>
        {
            RatioBounds::new(None, Some(high)).unwrap_or(*bounds)
        }
        _ => *bounds,
    }
}

fn each_end(bounds: &RatioBounds, change: impl Fn(Ratio) -> Option<Ratio>) -> Option<RatioBounds> {
    let end = |end: Option<End<Ratio>>| match end {
        Some(End { value, open }) => change(value).map(|value| Some(End { value, open })),
        None => Some(None),
    };
    RatioBounds::new(end(bounds.lower())?, end(bounds.upper())?).ok()
}
