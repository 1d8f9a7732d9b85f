//! Durations as people write them: "2h 15m", «3 ч 20 мин», «2 сағат», "2½", "8h00", "PT1H30M", «полтора часа».
//!
//! The readings of this file stand behind those of `numbers.rs`: a cell comes here only where it is no plain number.

use super::numbers::{Decimal, Marks};
use super::words::{TimeUnit, plain_letter, words};

/// What a cell of hours or minutes says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Duration {
    /// How many minutes, and whether they were whole ones.
    Minutes(i32, bool),
    /// A number with a unit that is none of time: money, a distance, people.
    OtherUnit,
}

/// Seconds as a fraction, exactly.
#[derive(Clone, Copy)]
struct Seconds {
    over: i128,
    under: i128,
}

/// Reads a duration; `bare` is the unit of a number without one.
pub(super) fn duration(text: &str, marks: Marks, bare: TimeUnit) -> Option<Duration> {
    if let Some(minutes) = words().minutes_in_words(text) {
        return Some(Duration::Minutes(minutes, true));
    }
    let small = text.to_lowercase();
    let (negative, rest) = match small.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, small.strip_prefix('+').unwrap_or(&small)),
    };
    let iso = iso(rest);
    let pieces = match &iso {
        Some(pieces) => pieces.clone(),
        None => pieces(rest, marks)?,
    };
    match pieces.as_slice() {
        [Piece::Number(_), Piece::Other, ..] | [Piece::Other, Piece::Number(_)] => return Some(Duration::OtherUnit),
        _ => {}
    }
    let all = sum(&pieces, bare)?;
    let (minutes, exact) = whole_minutes(all)?;
    Some(Duration::Minutes(if negative { -minutes } else { minutes }, exact))
}

/// A piece of a duration.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Number(Amount),
    Unit(TimeUnit),
    /// Hours and minutes, or with seconds, on a clock: seconds in all.
    Clock(i128),
    /// A word or a sign that is no unit of time.
    Other,
}

/// Stands for the digits of «1/2».
const FRACTION: usize = usize::MAX;

/// A number, and how many digits it was written with where it is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Amount {
    over: i128,
    under: i128,
    digits: usize,
}

/// `PT1H30M`, with a small letter each.
fn iso(text: &str) -> Option<Vec<Piece>> {
    let rest = text.strip_prefix("pt")?;
    rest.starts_with(|first: char| first.is_ascii_digit())
        .then(|| pieces(rest, Marks { decimal: b'.', group: None }))?
}

fn pieces(text: &str, marks: Marks) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if pieces.len() > 8 {
            return None;
        }
        if first.is_ascii_digit() {
            let (piece, after) = number(rest, marks)?;
            rest = after;
            match (pieces.last_mut(), &piece) {
                // «1 1/2»
                (Some(Piece::Number(whole)), Piece::Number(part)) if part.digits == FRACTION && whole.under == 1 => {
                    *whole = Amount { over: whole.over.checked_mul(part.under)?.checked_add(part.over)?, ..*part };
                }
                _ => pieces.push(piece),
            }
        } else if let Some((over, under)) = fraction(first) {
            rest = after_first(rest);
            match pieces.last_mut() {
                Some(Piece::Number(amount)) => {
                    amount.over = amount.over.checked_mul(under)?.checked_add(over.checked_mul(amount.under)?)?;
                    amount.under = amount.under.checked_mul(under)?;
                }
                _ => pieces.push(Piece::Number(Amount { over, under, digits: 0 })),
            }
        } else if first.is_alphabetic() {
            let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(end)?;
            let word: String = word.chars().map(plain_letter).collect();
            rest = after;
            match words().time_unit(&word) {
                Some(unit) => pieces.push(Piece::Unit(unit)),
                None if words().is("and", &word) => {}
                None => pieces.push(Piece::Other),
            }
        } else {
            rest = after_first(rest);
            match first {
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => {}
                // After an abbreviation, or between hours and minutes.
                '.' | ',' if matches!(pieces.last(), Some(Piece::Unit(_))) => {}
                '\'' | '′' if matches!(pieces.last(), Some(Piece::Number(_))) => {
                    pieces.push(Piece::Unit(TimeUnit::Minute));
                }
                '$' | '€' | '₸' | '₽' | '£' | '%' | '№' | '#' => pieces.push(Piece::Other),
                _ => return None,
            }
        }
    }
    Some(pieces)
}

fn after_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

/// One half, a quarter, … as one sign.
const fn fraction(sign: char) -> Option<(i128, i128)> {
    Some(match sign {
        '½' => (1, 2),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        _ => return None,
    })
}

/// A number, with minutes behind a colon where there are some; and what follows it.
fn number(text: &str, marks: Marks) -> Option<(Piece, &str)> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let digits = |text: &str| text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let mut end = digits(text);
    let first = end;
    // Marks and groups belong to the number where a digit follows.
    loop {
        let rest = text.get(end..)?;
        let mut letters = rest.chars();
        let Some(mark) = letters.next() else { break };
        let after = letters.as_str();
        let next = digits(after);
        let grouped = matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}') && next == 3 && first <= 3;
        if !(grouped || (matches!(mark, '.' | ',') && next > 0)) {
            break;
        }
        end += mark.len_utf8() + next;
    }
    let (written, rest) = text.split_at_checked(end)?;
    if let Some(minutes) = rest.strip_prefix(':') {
        return clock(written, minutes);
    }
    if let Some(under) = rest.strip_prefix('/') {
        // «1/2»
        let (under, rest) = under.split_at_checked(digits(under))?;
        let (over, under) =
            (written.parse().ok()?, under.parse::<i128>().ok().filter(|under| (2..=60).contains(under))?);
        return Some((Piece::Number(Amount { over, under, digits: FRACTION }), rest));
    }
    let Decimal { mantissa, scale } = any_marks(written, marks)?;
    let digits = if written.chars().all(is_digit) { written.len() } else { 0 };
    Some((Piece::Number(Amount { over: mantissa.into(), under: 10_i128.checked_pow(scale)?, digits }), rest))
}

/// `1:30`, `1:30:00`.
fn clock<'t>(hours: &str, rest: &'t str) -> Option<(Piece, &'t str)> {
    let two = |text: &'t str| {
        let (digits, rest) = text.split_at_checked(2)?;
        let value = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i128>().ok())??;
        (value < 60 && !rest.starts_with(|next: char| next.is_ascii_digit())).then_some((value, rest))
    };
    let hours: i128 = hours.parse().ok()?;
    let (minutes, rest) = two(rest)?;
    let (seconds, rest) = match rest.strip_prefix(':') {
        Some(rest) => two(rest)?,
        None => (0, rest),
    };
    Some((Piece::Clock(hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)?), rest))
}

/// A number by the marks of the layout; by others where these are certain.
pub(super) fn any_marks(text: &str, marks: Marks) -> Option<Decimal> {
    marks.decimal(text).or_else(|| {
        let marks = certain_marks(text)?;
        marks.decimal(text)
    })
}

/// The marks of a number that can be read in one way only: one mark with other than three digits behind it is the decimal
/// one («1,5»); of two kinds the last is («1,050.5»). «1,050» may be either.
fn certain_marks(text: &str) -> Option<Marks> {
    let at = text.rfind(['.', ','])?;
    let decimal = *text.as_bytes().get(at)?;
    let other = if decimal == b'.' { b',' } else { b'.' };
    let (whole, decimals) = (text.get(..at)?, text.get(at + 1..)?);
    let alone = !whole.contains(['.', ',']);
    let several = whole.as_bytes().contains(&decimal);
    if several
        || decimals.is_empty()
        || (alone && decimals.len() == 3 && whole.trim_start_matches('0').len() <= 3 && !whole.starts_with('0'))
    {
        return None;
    }
    Some(Marks { decimal, group: (!alone).then_some(other) })
}

/// Adds up numbers with their units, which stand from the greatest to the least.
fn sum(pieces: &[Piece], bare: TimeUnit) -> Option<Seconds> {
    let mut all = Seconds { over: 0, under: 1 };
    let mut last: Option<TimeUnit> = None;
    let mut rest = pieces.iter().peekable();
    let mut told = false;
    while let Some(piece) = rest.next() {
        match piece {
            Piece::Clock(seconds) if !told => {
                all = all.plus(*seconds, 1)?;
                // «1:30 h»
                rest.next_if(|next| matches!(next, Piece::Unit(TimeUnit::Hour)));
                last = Some(TimeUnit::Second);
            }
            Piece::Number(amount) => {
                let unit = match rest.next_if(|next| matches!(next, Piece::Unit(_))) {
                    Some(Piece::Unit(unit)) => *unit,
                    // «1 h 30», «8h00»
                    _ if last == Some(TimeUnit::Hour) && amount.digits == 2 && amount.over < 60 => TimeUnit::Minute,
                    _ if !told && rest.peek().is_none() => bare,
                    _ => return None,
                };
                if last.is_some_and(|last| last >= unit) {
                    return None;
                }
                let seconds = match unit {
                    TimeUnit::Hour => 3600,
                    TimeUnit::Minute => 60,
                    TimeUnit::Second => 1,
                };
                all = all.plus(amount.over.checked_mul(seconds)?, amount.under)?;
                last = Some(unit);
            }
            _ => return None,
        }
        told = true;
    }
    told.then_some(all)
}

impl Seconds {
    fn plus(self, over: i128, under: i128) -> Option<Self> {
        let sum = self.over.checked_mul(under)?.checked_add(over.checked_mul(self.under)?)?;
        Some(Self { over: sum, under: self.under.checked_mul(under)? })
    }
}

/// Rounded half to even, and whether nothing was rounded.
fn whole_minutes(seconds: Seconds) -> Option<(i32, bool)> {
    let unit = seconds.under.checked_mul(60)?;
    let (minutes, rest) = (seconds.over.div_euclid(unit), seconds.over.rem_euclid(unit));
    let up = match rest.checked_mul(2)?.cmp(&unit) {
        std::cmp::Ordering::Less => 0,
        std::cmp::Ordering::Equal => minutes.rem_euclid(2),
        std::cmp::Ordering::Greater => 1,
    };
    let minutes = i32::try_from(minutes.checked_add(up)?).ok()?;
    Some((minutes, rest == 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINT: Marks = Marks { decimal: b'.', group: None };
    const COMMA: Marks = Marks { decimal: b',', group: None };

    fn hours(text: &str) -> Option<Duration> {
        duration(text, POINT, TimeUnit::Hour)
    }

    #[test]
    fn signs_and_words_of_three_languages() {
        for (text, minutes) in [
            ("2h 15m", 135),
            ("45 min", 45),
            ("1.5 h", 90),
            ("1,5 h", 90),
            ("1,5", 90),
            ("3 ч 20 мин", 200),
            ("3ч20м", 200),
            ("3 ч. 20 мин.", 200),
            ("2 сағат", 120),
            ("2 сағ 30 мин", 150),
            ("2 сагат", 120),
            ("1,5 сағат", 90),
            ("2½", 150),
            ("½", 30),
            ("2 ½ часа", 150),
            ("1 1/2 h", 90),
            ("1 h 30", 90),
            ("1ч 30", 90),
            ("8h00", 480),
            ("8h05", 485),
            ("1:30 h", 90),
            ("0:40", 40),
            ("2:15:00", 135),
            ("90'", 90),
            ("PT1H30M", 90),
            ("PT45M", 45),
            ("1 hour and 30 minutes", 90),
            ("1 час и 5 минут", 65),
            ("1 сағат мен 20 минут", 80),
            ("-2 h", -120),
            ("−30 мин", -30),
            ("1,050.5", 63_030),
            ("1.050,5", 63_030),
            ("1 050 мин", 1050),
            ("полтора часа", 90),
            ("120 Minutes", 120),
            ("7200 s", 120),
        ] {
            assert_eq!(hours(text), Some(Duration::Minutes(minutes, true)), "{text}");
        }
        assert_eq!(duration("2,25 ч", COMMA, TimeUnit::Hour), Some(Duration::Minutes(135, true)));
        assert_eq!(duration("45 мин", POINT, TimeUnit::Minute), Some(Duration::Minutes(45, true)));
        assert_eq!(duration("2 ч", POINT, TimeUnit::Minute), Some(Duration::Minutes(120, true)));
        assert_eq!(duration("45,0", POINT, TimeUnit::Minute), Some(Duration::Minutes(45, true)));
        assert_eq!(hours("1:30:31"), Some(Duration::Minutes(91, false)));
        assert_eq!(hours("1:30:30"), Some(Duration::Minutes(90, false)));
        assert_eq!(hours("⅓ h"), Some(Duration::Minutes(20, true)));
    }

    #[test]
    fn other_units_are_told_apart_and_what_is_unclear_is_not_read() {
        for text in ["5 km", "5км", "500 ₸", "500тг", "$20", "20 $", "3 человека", "3 адам", "12%", "2 дня", "3 күн"]
        {
            assert_eq!(hours(text), Some(Duration::OtherUnit), "{text}");
        }
        for text in [
            "",
            "h",
            "1,050",
            "1.2.3 h",
            "~2 h",
            "около 2 ч",
            "2+",
            "2-3 h",
            "2–3",
            "1 h 5",
            "30 min 1 h",
            "1 h 1 h",
            "many",
            "2 h or so",
            "2:5",
            "2:60",
            "12:00:00:00",
            "1 2 3",
            "half",
            "99999999999999999999 h",
            "1/0 h",
            "()",
            "2 h (3)",
        ] {
            assert_eq!(hours(text), None, "{text}");
        }
    }
}
