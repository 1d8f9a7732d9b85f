//! Figures back to words: a phrase in the figure's language that reads to the same figure.

use super::endings::{KazakhCase, ending, word_ending};
use super::quantity::last_place;
use super::{FigureKind, Qualifier, ReportedFigure};
use crate::calendar::PeriodForm;
use crate::{Language, Number, Period, Unit};

/// The digits of a number as it is written, and the word of its multiplier.
struct Written {
    digits: String,
    /// The number before the multiplier, which the ending of bare digits follows.
    number: Number,
    multiplier: Option<&'static str>,
}

/// Multipliers: power of ten, and the word in Kazakh, Russian and English.
const MULTIPLIERS: [(u32, [&str; 3]); 4] = [
    (3, ["мың", "тыс.", "thousand"]),
    (6, ["миллион", "млн", "million"]),
    (9, ["миллиард", "млрд", "billion"]),
    (12, ["триллион", "трлн", "trillion"]),
];

/// Orders of magnitude: value, and the words in Kazakh, Russian and English.
const ORDERS: [(i64, [&str; 3]); 9] = [
    (10, ["ондаған", "десятки", "tens of"]),
    (12, ["ондаған", "дюжины", "dozens of"]),
    (100, ["жүздеген", "сотни", "hundreds of"]),
    (1_000, ["мыңдаған", "тысячи", "thousands of"]),
    (10_000, ["ондаған мың", "десятки тысяч", "tens of thousands of"]),
    (100_000, ["жүздеген мың", "сотни тысяч", "hundreds of thousands of"]),
    (1_000_000, ["миллиондаған", "миллионы", "millions of"]),
    (10_000_000, ["ондаған миллион", "десятки миллионов", "tens of millions of"]),
    (100_000_000, ["жүздеген миллион", "сотни миллионов", "hundreds of millions of"]),
];

fn of<T: Copy>(language: Language, words: [T; 3]) -> T {
    let [kazakh, russian, english] = words;
    match language {
        Language::Kazakh => kazakh,
        Language::Russian => russian,
        Language::English => english,
    }
}

/// Digits grouped by no-break spaces (by commas in English), with the language's decimal separator.
fn digits(number: Number, decimals: Option<usize>, language: Language) -> String {
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut fraction = fraction.to_owned();
    while decimals.is_some_and(|decimals| fraction.len() < decimals) {
        fraction.push('0');
    }
    // A further zero keeps one separator with three digits behind it from being ambiguous.
    if decimals.is_none() && fraction.len() == 3 && whole.len() <= 3 && whole != "0" {
        fraction.push('0');
    }
    let mut out = String::with_capacity(text.len() + 6);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push_str(of(language, ["\u{A0}", "\u{A0}", ","]));
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(of(language, [",", ",", "."]));
        out.push_str(&fraction);
    }
    out
}

/// A number as its granularity says that it was written.
fn written(number: Number, granularity: Option<Number>, qualifier: Qualifier, language: Language) -> Written {
    let units = number.units().abs();
    let number = Number::from_units(units);
    let plain = || Written { digits: digits(number, None, language), number, multiplier: None };
    let Some(place) = granularity.map(Number::units).filter(|place| *place > 0) else { return plain() };
    if place == last_place(units) && qualifier != Qualifier::Rounded {
        return plain();
    }
    for (power, words) in MULTIPLIERS {
        let multiplier = 10_i128.pow(power);
        let whole = multiplier.saturating_mul(Number::ONE.units());
        if whole < place || units % multiplier != 0 {
            continue;
        }
        // The last written digit of the part before the multiplier has the place that the granularity says.
        let part = Number::from_units(units / multiplier);
        let written = usize::try_from((whole / place).checked_ilog10().unwrap_or(0)).unwrap_or(0);
        // One separator with three digits behind it would be ambiguous.
        if written == 3 && part >= Number::ONE {
            continue;
        }
        return Written {
            digits: digits(part, Some(written), language),
            number: part,
            multiplier: Some(of(language, words)),
        };
    }
    plain()
}

impl Written {
    fn text(&self) -> String {
        match self.multiplier {
            Some(word) => format!("{} {word}", self.digits),
            None => self.digits.clone(),
        }
    }

    /// With a Kazakh case ending: «600-ден», «30 мыңнан».
    fn in_case(&self, case: KazakhCase) -> String {
        match self.multiplier {
            Some(word) => format!("{} {word}{}", self.digits, word_ending(word, case)),
            None => format!("{}-{}", self.digits, ending(self.number, case)),
        }
    }
}

/// The word that makes the kind, and whether a space stands before it.
fn kind_word(figure: &ReportedFigure) -> Option<&'static str> {
    match figure.kind {
        FigureKind::Share | FigureKind::RelativeChange => Some(of(figure.language, ["пайыз", "%", "%"])),
        FigureKind::PercentagePoints => Some(of(figure.language, ["пайыздық тармақ", "п.п.", "percentage points"])),
        FigureKind::Factor => Some(of(figure.language, ["есе", "раза", "times"])),
        FigureKind::Count | FigureKind::Change | FigureKind::Period => None,
    }
}

impl ReportedFigure {
    /// The figure in words of its own language, without its unit: «600-ден астам», «более 600», "more than 600".
    ///
    /// Reading the phrase (with the figure's unit) gives the same figure, for all that the readers can give. Digits,
    /// grouping and decimals take the language's form, and Kazakh numbers the case ending of their last spoken word.
    ///
    /// ```
    /// use volunteer_core::{Language, ReportedFigure};
    /// let figure = ReportedFigure::read("алты жүзден аса ұйым", Language::Kazakh, None)?;
    /// assert_eq!(figure.phrase(), "600-ден астам");
    /// let mut same = figure.clone();
    /// same.language = Language::English;
    /// assert_eq!(same.phrase(), "more than 600");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn phrase(&self) -> String {
        match self.in_hours() {
            Some(hours) => hours.phrase_with(Some(of(self.language, ["сағат", "часов", "hours"]))),
            None => self.phrase_with(kind_word(self)),
        }
    }

    /// The figure in hours, where its minutes were written so: no number of minutes is as round as sixty.
    fn in_hours(&self) -> Option<Self> {
        let sixty = |number: Number| number.units() / last_place(number.units()) == 6;
        let hours = |number: Number| Number::from_units(number.units() / 60);
        let number = self.number.filter(|_| self.unit == Some(Unit::Minute))?;
        let written = match self.granularity {
            Some(granularity) => sixty(granularity),
            None => {
                self.qualifier == Qualifier::Order
                    && ORDERS.iter().any(|(value, _)| Number::from(*value) == hours(number))
            }
        };
        written.then(|| Self {
            number: Some(hours(number)),
            granularity: self.granularity.map(hours),
            unit: None,
            ..self.clone()
        })
    }

    fn phrase_with(&self, word: Option<&'static str>) -> String {
        if let Some(period) = self.period {
            return period_words(period, self.language);
        }
        if let Some(ratio) = self.ratio {
            let ratio = ratio.reduced();
            let (numerator, denominator) = (ratio.numerator(), ratio.denominator());
            if self.kind == FigureKind::Factor {
                return self.falling_factor(denominator);
            }
            let share = Written { digits: format!("{numerator}/{denominator}"), number: denominator, multiplier: None };
            return self.qualified(&share, None, "", None);
        }
        let Some(number) = self.number else { return self.text.clone() };
        if self.qualifier == Qualifier::Order {
            let known = ORDERS.iter().find(|(value, _)| Number::from(*value) == number);
            let words = known.map_or_else(|| self.text.clone(), |(_, words)| of(self.language, *words).to_owned());
            let words = Written { digits: words, number, multiplier: None };
            return self.in_direction(self.qualified(&words, None, "", word));
        }
        let number_words = written(number, self.granularity, self.qualifier, self.language);
        let to = self.number_to.map(|to| written(to, None, self.qualifier, self.language));
        self.qualified(&number_words, to.as_ref(), self.sign(), word)
    }

    /// The sign that tells a change from a count; a percentage point needs it only for a fall.
    fn sign(&self) -> &'static str {
        let falls = self.number.is_some_and(|number| number.signum() < 0);
        match self.kind {
            FigureKind::Change | FigureKind::RelativeChange if !falls => "+",
            FigureKind::Change | FigureKind::RelativeChange | FigureKind::PercentagePoints if falls => "\u{2212}",
            _ => "",
        }
    }

    /// An order of magnitude takes no sign: «на сотни больше», "hundreds of more".
    fn in_direction(&self, order: String) -> String {
        let words = match self.sign() {
            "" => return order,
            "+" => ["артты", "больше", "more"],
            _ => ["азайды", "меньше", "fewer"],
        };
        let preposition = of(self.language, ["", "на ", ""]);
        format!("{preposition}{order} {}", of(self.language, words))
    }

    /// «екі есе азайды», «в 2 раза меньше», "2 times fewer".
    fn falling_factor(&self, times: Number) -> String {
        // A ratio keeps no granularity; "a thousand times fewer" still ends in its multiplier.
        let multiplier = Number::from(1000);
        let granularity = (self.qualifier == Qualifier::Rounded).then_some(multiplier);
        let word = kind_word(self);
        let factor = self.qualified(&written(times, granularity, self.qualifier, self.language), None, "", word);
        match self.language {
            Language::Kazakh => format!("{factor} азайды"),
            Language::Russian => format!("{factor} меньше"),
            Language::English => format!("{factor} fewer"),
        }
    }

    fn qualified(&self, number: &Written, to: Option<&Written>, sign: &str, word: Option<&'static str>) -> String {
        let join = |text: &str| match word {
            Some("%") => format!("{text}\u{A0}%"),
            Some(word) => format!("{text} {word}"),
            None => text.to_owned(),
        };
        if let Some(to) = to {
            let dash = if number.multiplier.is_some() || to.multiplier.is_some() { " – " } else { "–" };
            let range = join(&format!("{sign}{}{dash}{}", number.text(), to.text()));
            return if self.is_russian_factor() { format!("в {range}") } else { range };
        }
        let bare = format!("{sign}{}", number.text());
        match self.language {
            Language::Kazakh => self.kazakh(number, &bare, word, sign),
            Language::Russian => {
                let qualifier = match self.qualifier {
                    Qualifier::Exact if number.multiplier.is_some() => "ровно ",
                    Qualifier::About => "примерно ",
                    Qualifier::Nearly => "почти ",
                    Qualifier::MoreThan if self.is_russian_factor() => "более чем ",
                    Qualifier::MoreThan => "более ",
                    Qualifier::AtLeast if self.is_russian_factor() => "не менее чем ",
                    Qualifier::AtLeast => "не менее ",
                    Qualifier::LessThan if self.is_russian_factor() => "менее чем ",
                    Qualifier::LessThan => "менее ",
                    Qualifier::AtMost if self.is_russian_factor() => "не более чем ",
                    Qualifier::AtMost => "не более ",
                    _ => "",
                };
                let preposition = if self.is_russian_factor() { "в " } else { "" };
                format!("{qualifier}{preposition}{}", join(&bare))
            }
            Language::English => {
                let qualifier = match self.qualifier {
                    Qualifier::Exact if number.multiplier.is_some() => "exactly ",
                    Qualifier::About => "about ",
                    Qualifier::Nearly => "nearly ",
                    Qualifier::MoreThan => "more than ",
                    Qualifier::AtLeast => "at least ",
                    Qualifier::LessThan => "less than ",
                    Qualifier::AtMost => "at most ",
                    _ => "",
                };
                format!("{qualifier}{}", join(&bare))
            }
        }
    }

    fn is_russian_factor(&self) -> bool {
        self.kind == FigureKind::Factor && self.language == Language::Russian
    }

    /// Kazakh qualifiers that stand behind the number ask for a case of the last word.
    fn kazakh(&self, number: &Written, bare: &str, word: Option<&str>, sign: &str) -> String {
        let plain = || word.map_or_else(|| bare.to_owned(), |word| format!("{bare} {word}"));
        let cased = |case| match word {
            Some(word) => format!("{bare} {word}{}", word_ending(word, case)),
            None => format!("{sign}{}", number.in_case(case)),
        };
        match self.qualifier {
            Qualifier::Exact if number.multiplier.is_some() => format!("дәл {}", plain()),
            Qualifier::About => format!("{} жуық", cased(KazakhCase::Dative)),
            Qualifier::Nearly => format!("{} дерлік", plain()),
            Qualifier::MoreThan => format!("{} астам", cased(KazakhCase::Ablative)),
            Qualifier::LessThan => format!("{} кем", cased(KazakhCase::Ablative)),
            Qualifier::AtLeast => format!("кемінде {}", plain()),
            Qualifier::AtMost => format!("ең көбі {}", plain()),
            _ => plain(),
        }
    }
}

/// Months as a phrase has them: Kazakh and English as they are, Russian too where no day stands before.
const MONTHS: [[&str; 3]; 12] = [
    ["қаңтар", "январь", "January"],
    ["ақпан", "февраль", "February"],
    ["наурыз", "март", "March"],
    ["сәуір", "апрель", "April"],
    ["мамыр", "май", "May"],
    ["маусым", "июнь", "June"],
    ["шілде", "июль", "July"],
    ["тамыз", "август", "August"],
    ["қыркүйек", "сентябрь", "September"],
    ["қазан", "октябрь", "October"],
    ["қараша", "ноябрь", "November"],
    ["желтоқсан", "декабрь", "December"],
];

/// A period as a phrase: days in digits, months and years in words; any other in its canonical form.
fn period_words(period: Period, language: Language) -> String {
    use chrono::Datelike;
    let (start, end) = (period.start(), period.end());
    let year = start.year();
    match period.form() {
        PeriodForm::Day => start.format("%d.%m.%Y").to_string(),
        PeriodForm::Month => {
            let place = usize::try_from(start.month0()).unwrap_or(0);
            let month = MONTHS.get(place).map_or("", |words| of(language, *words));
            match language {
                Language::Kazakh => format!("{year} жылғы {month}"),
                Language::Russian => format!("{month} {year} года"),
                Language::English => format!("{month} {year}"),
            }
        }
        PeriodForm::Year => match language {
            Language::Kazakh => format!("{year} жыл"),
            Language::Russian => format!("{year} год"),
            Language::English => format!("in {year}"),
        },
        _ if Period::year(year).is_ok_and(|first| first.start() == start)
            && Period::year(end.year()).is_ok_and(|last| last.end() == end) =>
        {
            let word = of(language, [" жылдар", " годы", ""]);
            format!("{year}–{}{word}", end.year())
        }
        _ => period.to_string(),
    }
}
