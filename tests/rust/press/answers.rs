//! The answers of a careful reader, and what is false in a figure that the library reads.

use serde_json::Value;
use std::collections::BTreeSet;
use volunteer_core::figure::{FigureKind, Qualifier, ReportedFigure};
use volunteer_core::{Number, Period, Unit, Word};

/// Names of one thing, for units of the caller's own.
const SAME: &[&str] = &[
    "tonne ton metric-ton",
    "kilogram kilogramme kg",
    "litre liter",
    "meal lunch dinner breakfast hot-meal dish",
    "house home building",
    "job workplace job-place",
    "village settlement aul locality",
    "district rayon county",
    "region province oblast",
    "tree sapling seedling",
    "parcel package set food-set food-parcel gift-set gift hamper basket",
    "book textbook",
    "wheelchair chair",
    "machine vehicle car truck bus",
    "request application appeal",
    "school institution",
    "pound pound-of-weight lb",
    "metre meter",
    "kilometre kilometer km",
    "hectare ha",
    "monthly-calculation-index mrp",
    "call phone-call",
    "home institution house",
    "place seat",
    "family household",
];

const SOFT: [&str; 4] = ["rounded", "about", "nearly", "order"];

/// One figure as a careful reader reads it.
pub struct Answer {
    pub text: String,
    /// Where it stands, in code points.
    pub place: (usize, usize),
    kinds: BTreeSet<String>,
    qualifiers: BTreeSet<String>,
    /// Numerator and denominator.
    numbers: Vec<(i128, i128)>,
    to: Option<i128>,
    bounds: (Option<i128>, Option<i128>),
    units: BTreeSet<String>,
    periods: Vec<(String, String)>,
    /// Whether an error there is right as well; silence.
    pub refusable: bool,
    pub silent: bool,
    /// Whether an error that names another number will do.
    pub loose: bool,
    soft: bool,
}

/// One, in parts of 10⁻¹².
const ONE: i128 = 1_000_000_000_000;

/// A number in parts of 10⁻¹².
fn units(number: Number) -> i128 {
    let text = number.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{decimals:0<12}").parse().expect("a whole number")
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(one) => vec![one.clone()],
        Value::Array(many) => many.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn units_of(value: &Value) -> Option<i128> {
    match value {
        Value::Number(number) => Some(units(Number::parse(&number.to_string()).expect("a number"))),
        _ => None,
    }
}

/// The places of a phrase, not inside a longer word or number.
pub fn places(text: &[char], phrase: &str) -> Vec<(usize, usize)> {
    let phrase: Vec<char> = phrase.chars().collect();
    let whole = |at: usize, end: usize| {
        let left = at > 0 && text[at - 1].is_alphanumeric() && phrase[0].is_alphanumeric();
        let right = end < text.len() && text[end].is_alphanumeric() && phrase[phrase.len() - 1].is_alphanumeric();
        !left && !right
    };
    let found = |whole_only: bool| {
        (0..=text.len().saturating_sub(phrase.len()))
            .filter(|at| text[*at..].starts_with(&phrase))
            .map(|at| (at, at + phrase.len()))
            .filter(|(at, end)| !whole_only || whole(*at, *end))
            .collect::<Vec<_>>()
    };
    let exact = found(true);
    if exact.is_empty() { found(false) } else { exact }
}

impl Answer {
    /// Reads one answer; `position` is the place behind the last one.
    pub fn read(given: &Value, text: &[char], position: &mut usize) -> Self {
        let phrase = given["text"].as_str().expect("text").to_owned();
        let all = places(text, &phrase);
        let place = *all.iter().find(|(at, _)| at >= position).or_else(|| all.first()).expect("the words of an answer");
        *position = (*position).max(place.1);
        let also = strings(&given["also"]);
        let kind = given["kind"].as_str().expect("kind");
        let unit = given["unit"].as_str().unwrap_or("");
        let noun = unit.strip_prefix("other:");
        let is_kind = |word: &&String| FigureKind::ALL.iter().any(|kind| kind.as_str() == **word);
        let is_qualifier = |word: &&String| Qualifier::ALL.iter().any(|known| known.as_str() == **word);
        let mut names: BTreeSet<String> =
            also.iter().filter(|word| !is_kind(word) && !is_qualifier(word)).cloned().collect();
        match noun {
            Some(noun) => names.extend(names_of(noun)),
            None => drop(names.insert(unit.to_owned())),
        }
        let mut numbers: Vec<(i128, i128)> = Vec::new();
        match &given["number"] {
            Value::String(ratio) => {
                let (numerator, denominator) = ratio.split_once('/').expect("a ratio");
                numbers.push((numerator.parse().expect("a number"), denominator.parse().expect("a number")));
            }
            number => numbers.extend(units_of(number).map(|units| (units, ONE))),
        }
        // "10 or 20 and up"
        let note = given["note"].as_str().unwrap_or("");
        if let Some(first) = note.split(" or ").next().filter(|_| note.ends_with("and up")) {
            numbers.extend(first.parse::<i128>().ok().map(|number| (number, 1)));
        }
        let own = given["qualifier"].as_str().unwrap_or("");
        Self {
            text: phrase,
            place,
            kinds: [kind.to_owned()].into_iter().chain(also.iter().filter(is_kind).cloned()).collect(),
            qualifiers: [own.to_owned()].into_iter().chain(also.iter().filter(is_qualifier).cloned()).collect(),
            numbers,
            to: units_of(&given["numberTo"]),
            bounds: (units_of(&given["lower"]), units_of(&given["upper"])),
            units: names,
            periods: given["period"].as_str().map_or(Vec::new(), periods_of),
            refusable: noun.is_some() || also.iter().any(|word| word == "refuse"),
            loose: also.iter().any(|word| word == "refuse"),
            silent: also.iter().any(|word| word == "none"),
            soft: SOFT.contains(&own),
        }
    }

    pub fn is_range(&self) -> bool {
        self.to.is_some() || self.qualifiers.contains("from-to")
    }

    pub fn is_period(&self) -> bool {
        !self.periods.is_empty()
    }

    pub fn overlaps(&self, start: u32, end: u32) -> bool {
        let at = |place: u32| usize::try_from(place).expect("a place");
        at(start) < self.place.1 && at(end) > self.place.0
    }

    /// Whether a number is one of the answer's.
    pub fn names(&self, number: Number) -> bool {
        let same = |(numerator, denominator): &(i128, i128)| {
            units(number).checked_mul(*denominator) == numerator.checked_mul(ONE)
        };
        self.numbers.is_empty() || self.numbers.iter().any(same) || self.to == Some(units(number))
    }

    /// Whether a period holds the one that was due: incomplete, not false.
    pub fn is_wider(&self, period: Period) -> bool {
        let (start, end) = ends(period);
        self.periods.iter().any(|(first, last)| start <= *first && *last <= end)
    }

    /// What is false in a figure for this answer; empty where it is right.
    pub fn fault(&self, figure: &ReportedFigure) -> &'static str {
        if self.is_period() {
            let Some(period) = figure.period else { return "a period was due" };
            return if self.periods.contains(&ends(period)) { "" } else { "another period" };
        }
        if !self.kinds.contains(figure.kind.as_str()) {
            return "kind";
        }
        let unit = figure.unit.as_ref().map_or("ratio".to_owned(), Unit::to_string);
        if !self.units.contains(&unit) && !self.units.contains(unit.trim_start_matches("custom:")) {
            return "unit";
        }
        let fits = match figure.ratio {
            Some(ratio) => self.numbers.iter().any(|(numerator, denominator)| {
                units(ratio.numerator()).checked_mul(*denominator) == units(ratio.denominator()).checked_mul(*numerator)
            }),
            None => figure.number.is_some_and(|number| self.names(number)),
        };
        let ranged =
            self.qualifiers.contains("from-to") && matches!(figure.qualifier, Qualifier::Exact | Qualifier::Rounded);
        if !fits || (figure.qualifier == Qualifier::FromTo && figure.number_to.map(units) != self.to) {
            return "number";
        }
        if ranged {
            return "";
        }
        let bounds = figure.bounds.map(|bounds| {
            let end = |end: Option<volunteer_core::number::End<Number>>| end.map(|end| units(end.value));
            (end(bounds.lower()), end(bounds.upper()))
        });
        let qualifier = figure.qualifier.as_str();
        let soft = SOFT.contains(&qualifier);
        let alike = bounds == Some(self.bounds) && soft && self.soft;
        if !(alike || self.qualifiers.contains(qualifier)) {
            return "qualifier";
        }
        if let Some((lower, upper)) = bounds.filter(|_| !soft && !self.soft) {
            // An end that does not belong to the bounds is one further.
            let slack = match figure.qualifier {
                Qualifier::MoreThan | Qualifier::LessThan => 60 * ONE,
                _ => 0,
            };
            let slack = if figure.unit == Some(Unit::Minute) { slack } else { 0 };
            let off = |found: Option<i128>, due: Option<i128>| {
                due.is_some_and(|due| found.is_none_or(|found| (found - due).abs() > slack))
            };
            if self.qualifiers.first().is_some_and(|own| own == qualifier)
                && (off(lower, self.bounds.0) || off(upper, self.bounds.1))
            {
                return "bounds";
            }
        }
        ""
    }
}

/// What a unit of the caller's own may be called for a noun.
fn names_of(noun: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for part in noun.split(['/', ',']) {
        let word: String = part
            .trim()
            .chars()
            .map(|character| if character.is_ascii_alphanumeric() { character.to_ascii_lowercase() } else { '-' })
            .collect();
        for group in SAME.iter().filter(|group| group.split(' ').any(|name| name == word)) {
            names.extend(group.split(' ').map(str::to_owned));
        }
        names.insert(word.trim_end_matches('s').to_owned());
        names.insert(word);
    }
    names
}

fn ends(period: Period) -> (String, String) {
    (period.start().to_string(), period.end().to_string())
}

/// "2022 or 2022/2023", "2024-06-03/2024-06-14".
fn periods_of(text: &str) -> Vec<(String, String)> {
    let whole = |part: &str| {
        let (first, last) = part.split_once('/').unwrap_or((part, part));
        let (first, last) = (Period::parse(first), Period::parse(last));
        first.ok().zip(last.ok()).map(|(first, last)| (first.start().to_string(), last.end().to_string()))
    };
    text.split(" or ").filter_map(|part| whole(part.trim())).collect()
}
