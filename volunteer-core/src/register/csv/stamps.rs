//! Days beyond the declared forms: with a time, with a zone, with the name of a month; months, quarters and years.
//!
//! The readings of this file stand behind those of `dates.rs`: a cell comes here only where no declared form is all of it. What
//! may be read in two orders is not read here either.

use super::clocks::clock;
use super::dates::{DatePattern, Part, days_from_civil};
use super::words::{plain, words};
use super::zones::{self, DAY, Zone};
use crate::register::finding::FindingCode;
use crate::register::{UNKNOWN_CLOCK, UNKNOWN_DAY};

/// Stands where the instant is not known.
pub(super) const NO_INSTANT: i64 = i64::MIN;

/// What a cell says of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// The first and the last day that it may be, or of the period that it is.
    pub(super) first: i32,
    pub(super) last: i32,
    /// The time of day there.
    pub(super) clock: u16,
    /// Minutes since 1970 in UTC, where the cell says its zone.
    pub(super) instant: i64,
    /// What is to be said about it.
    pub(super) note: Option<FindingCode>,
    /// Whether something in the cell was left aside.
    pub(super) aside: bool,
}

impl Stamp {
    const fn of_day(day: i32) -> Self {
        Self { first: day, last: day, clock: UNKNOWN_CLOCK, instant: NO_INSTANT, note: None, aside: false }
    }

    /// The one day that it is.
    pub(super) const fn day(&self) -> i32 {
        if self.first == self.last { self.first } else { UNKNOWN_DAY }
    }
}

/// How the days of a column are written.
#[derive(Clone, Debug)]
pub(super) struct Forms {
    pub(super) patterns: Vec<DatePattern>,
    pub(super) zone: Option<Zone>,
}

/// Forms in which the year stands first: nobody writes the day in the middle.
const YEAR_FIRST: [DatePattern; 3] = [year_first(b'-'), year_first(b'.'), year_first(b'/')];

const fn year_first(mark: u8) -> DatePattern {
    DatePattern::Parts { order: [Part::Year, Part::Month, Part::Day], between: Some(mark), short: false, more: false }
}

impl Forms {
    /// Reads what a cell says of a day.
    pub(super) fn stamp(&self, text: &str) -> Option<Stamp> {
        let text = text.trim();
        let declared = || self.patterns.iter().find_map(|form| Some((form.prefix(text)?, Some(*form))));
        let certain = || YEAR_FIRST.iter().find_map(|form| Some((form.prefix(text)?, None)));
        if let Some(((day, rest), form)) = declared().or_else(certain).or_else(|| compact(text)) {
            return self.with_time(day, rest, form);
        }
        // The time of a day with the name of a month begins where the first colon is.
        let (day, time) = parted(text);
        if let Some(day) = named(day) {
            return self.with_time(day, time, None);
        }
        period(text).map(|(first, last)| Stamp {
            last,
            note: (first != last).then_some(FindingCode::DatePeriod),
            ..Stamp::of_day(first)
        })
    }

    /// A day with what follows it in the cell.
    fn with_time(&self, day: i32, rest: &str, form: Option<DatePattern>) -> Option<Stamp> {
        if form == Some(DatePattern::Excel) {
            return Some(Stamp { clock: of_fraction(rest)?, ..Stamp::of_day(day) });
        }
        let rest = rest.trim_start();
        if rest.is_empty() || words().is("year", &plain(rest)) || words().is("weekday", &plain(rest)) {
            return Some(Stamp::of_day(day));
        }
        match time(rest) {
            Some((clock, offset)) => Some(self.at(day, clock, offset, form)),
            None if form.is_some_and(DatePattern::leaves_aside) => Some(Stamp { aside: true, ..Stamp::of_day(day) }),
            None => None,
        }
    }

    /// The day and the time of day of a stamp, where its zone is known or does not matter.
    fn at(&self, day: i32, clock: u16, offset: Option<i32>, form: Option<DatePattern>) -> Stamp {
        let local = Stamp { clock, ..Stamp::of_day(day) };
        let Some(offset) = offset else { return local };
        let instant = i64::from(day) * DAY + i64::from(clock) - i64::from(offset);
        let zone = self.zone.and_then(|zone| zone.offset_at(instant));
        let of = |minutes: i64| i32::try_from(minutes.div_euclid(DAY)).unwrap_or(UNKNOWN_DAY);
        match zone {
            Some(zone) => {
                let there = instant + i64::from(zone);
                let clock = u16::try_from(there.rem_euclid(DAY)).unwrap_or(UNKNOWN_CLOCK);
                Stamp { instant, clock, note: Some(FindingCode::ZoneApplied), ..Stamp::of_day(of(there)) }
            }
            // An offset is that of the place where the clock stood.
            None if offset != 0 => Stamp { instant, ..local },
            // A day that a program wrote as its midnight.
            None if clock == 0 && form.is_some_and(DatePattern::leaves_aside) => Stamp::of_day(day),
            // UTC is the clock of a computer: the day there may be another, from twelve hours behind to fourteen before.
            None => {
                let (first, last) = (of(instant - 720), of(instant + 840));
                let note = Some(FindingCode::ZoneUndeclared);
                Stamp { first, last, instant, note, ..Stamp::of_day(day) }
            }
        }
    }
}

/// `20240604T0910`
fn compact(text: &str) -> Option<((i32, &str), Option<DatePattern>)> {
    let (digits, rest) = text.split_at_checked(8)?;
    rest.starts_with('T').then_some(())?;
    let form =
        DatePattern::Parts { order: [Part::Year, Part::Month, Part::Day], between: None, short: false, more: false };
    Some(((form.read(digits)?, rest), None))
}

/// The time of day behind the point of a day number.
fn of_fraction(fraction: &str) -> Option<u16> {
    let digits = fraction.strip_prefix('.')?;
    let digits = digits.get(..digits.len().min(12))?;
    let unit = 10_i64.checked_pow(u32::try_from(digits.len()).ok()?)?;
    let minutes = (digits.parse::<i64>().ok()?.checked_mul(DAY)? + unit / 2) / unit;
    u16::try_from(minutes).ok()
}

/// A time of day, and the offset of its zone.
fn time(text: &str) -> Option<(u16, Option<i32>)> {
    let small = text.to_lowercase();
    let mut rest = small.trim_start_matches(['t', ',', ' ', '\u{a0}', '|', '/']);
    for word in ["at ", "в ", "сағат ", "күні ", "г. ", "г.", "ж. ", "ж."] {
        rest = rest.strip_prefix(word).map_or(rest, |rest| rest.trim_start_matches([' ', ',']));
    }
    let digits = |text: &str| text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let mut end = digits(rest);
    // «0910» in compact stamps; hours, minutes and seconds with marks.
    let mut parts = 1;
    while parts < 3
        && rest.get(end..).is_some_and(|more| more.starts_with([':', '.']))
        && rest.get(end + 1..).map(digits) == Some(2)
    {
        end += 3;
        parts += 1;
    }
    let (written, mut more) = rest.split_at_checked(end)?;
    // «091500»
    let seconds = parts == 1 && written.len() == 6;
    let written = if seconds { written.get(..4)? } else { written };
    if parts == 3 || seconds {
        // Parts of a second say nothing here.
        more = match more.strip_prefix(['.', ',']) {
            Some(fraction) => fraction.get(digits(fraction)..)?,
            None => more,
        };
    }
    let more = more.trim();
    let (half, zone) = match more.strip_prefix("am").or_else(|| more.strip_prefix("a.m.")) {
        Some(zone) => ("am", zone),
        None => match more.strip_prefix("pm").or_else(|| more.strip_prefix("p.m.")) {
            Some(zone) => ("pm", zone),
            None => ("", more),
        },
    };
    let clock = clock(&format!("{written}{half}")).filter(|clock| *clock < 1440)?;
    match zone.trim() {
        "" => Some((clock, None)),
        zone => Some((clock, Some(zones::offset(zone)?))),
    }
}

/// A text cut before its time of day.
fn parted(text: &str) -> (&str, &str) {
    let Some(colon) = text.find(':') else { return (text, "") };
    let head = text.get(..colon).unwrap_or_default();
    let start = head.trim_end_matches(|last: char| last.is_ascii_digit()).len();
    text.split_at_checked(start).unwrap_or((text, ""))
}

/// A piece of a day in words.
enum Piece<'t> {
    /// A number, and how many digits it has.
    Number(i32, usize),
    Word(&'t str),
}

/// The pieces of a day in plain words; digits and letters that touch are two.
fn pieces(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let digit = first.is_ascii_digit();
            let end = rest.find(|letter: char| letter.is_ascii_digit() != digit).unwrap_or(rest.len());
            let (piece, after) = rest.split_at_checked(end)?;
            pieces.push(if digit { Piece::Number(piece.parse().ok()?, piece.len()) } else { Piece::Word(piece) });
            rest = after;
            if pieces.len() > 10 {
                return None;
            }
        }
    }
    Some(pieces)
}

/// A day with the name of its month: «4 июня 2024 г.», "Jun 4, 2024", «2024 ж. 4 маусым», "04-Jun-24".
fn named(text: &str) -> Option<i32> {
    let text = plain(text);
    let (mut month, mut numbers) = (None, Vec::new());
    for piece in pieces(&text)? {
        match piece {
            Piece::Number(number, digits) => numbers.push((number, digits)),
            Piece::Word(word) => match words().month(word) {
                Some(found) if month.is_none() => month = Some(found),
                _ if is_beside_a_day(word) => {}
                _ => return None,
            },
        }
    }
    let (year, day) = match *numbers {
        [(year, 4), (day, 1..=2)] | [(day, 1..=2), (year, 4)] => (year, day),
        // Two short numbers: the day stands first, as everybody writes it who leaves the century out.
        [(day, 1..=2), (year, 2)] => (2000 + year, day),
        _ => return None,
    };
    days_from_civil(year, month?, day)
}

/// Words that may stand in a day and change nothing.
fn is_beside_a_day(word: &str) -> bool {
    let all = words();
    matches!(word, "st" | "nd" | "rd" | "th" | "of" | "the" | "at" | "on" | "в" | "го" | "куни")
        || ["year", "weekday"].into_iter().any(|kind| all.is(kind, word))
}

/// The first and the last day of a year, a quarter or a month: «2024 г.», «II кв. 2024», "Q2 2024", «маусым 2024», "2024-06".
fn period(text: &str) -> Option<(i32, i32)> {
    let plain = plain(text);
    let (mut year, mut month, mut quarter, mut small) = (None, None, false, None);
    for piece in pieces(&plain)? {
        match piece {
            Piece::Number(number @ 1900..=2100, 4) if year.is_none() => year = Some(number),
            Piece::Number(number @ 1..=12, 1..=2) if small.is_none() => small = Some(number),
            Piece::Word(word) => match (words().month(word), roman(word)) {
                (Some(found), _) if month.is_none() => month = Some(found),
                (_, Some(number)) if small.is_none() => small = Some(number),
                _ if words().is("quarter", word) => quarter = true,
                _ if words().is("year", word)
                    || matches!(word, "й" | "ый" | "ши" | "шы" | "st" | "nd" | "rd" | "th") => {}
                _ => return None,
            },
            Piece::Number(..) => return None,
        }
    }
    let year = year?;
    let (from, to) = match (month, quarter, small) {
        (None, false, None) => (1, 12),
        (Some(month), false, None) => (month, month),
        (None, true, Some(quarter @ 1..=4)) => (3 * quarter - 2, 3 * quarter),
        // «2024-06», «06.2024»
        (None, false, Some(month)) if text.contains(['-', '.', '/']) && !text.contains(' ') => (month, month),
        _ => return None,
    };
    let last = match to {
        12 => days_from_civil(year.checked_add(1)?, 1, 1)?,
        month => days_from_civil(year, month + 1, 1)?,
    };
    Some((days_from_civil(year, from, 1)?, last - 1))
}

/// I to IV, in Latin letters or those of Kazakh and Ukrainian keyboards that look alike.
fn roman(word: &str) -> Option<i32> {
    match word {
        "i" | "и" => Some(1),
        "ii" | "ии" => Some(2),
        "iii" | "иии" => Some(3),
        "iv" | "иv" => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;

    fn forms(patterns: &[&str], zone: Option<&str>) -> Forms {
        let patterns = patterns.iter().map(|form| DatePattern::parse(form).unwrap()).collect();
        Forms { patterns, zone: zone.map(|zone| Zone::parse(zone).unwrap()) }
    }

    fn shown(stamp: Option<Stamp>) -> Option<String> {
        let date = |day| Date::from_epoch_days(day).unwrap().to_string();
        let stamp = stamp?;
        let mut shown = date(stamp.first);
        if stamp.first != stamp.last {
            shown = format!("{shown}/{}", date(stamp.last));
        }
        if stamp.clock != UNKNOWN_CLOCK {
            shown = format!("{shown} {:02}:{:02}", stamp.clock / 60, stamp.clock % 60);
        }
        Some(shown)
    }

    #[test]
    fn months_in_words_of_three_languages() {
        let iso = forms(&["YYYY-MM-DD"], None);
        for text in [
            "June 4, 2024",
            "Jun 4, 2024",
            "Jun. 4th, 2024",
            "4 June 2024",
            "4th of June, 2024",
            "Tuesday, 4 June 2024",
            "04-Jun-2024",
            "04-Jun-24",
            "04JUN2024",
            "4-июн-24",
            "4 июня 2024 г.",
            "4 июня 2024 года",
            "4-го июня 2024",
            "вторник, 4 июня 2024 г.",
            "04.июн.2024",
            "2024 ж. 4 маусым",
            "4 маусым 2024 ж.",
            "2024 жылғы 4 маусым",
            "2024 жылдың 4 маусымы",
            "4 мау 2024",
            "4 маусым 2024 жыл",
            "2024 June 4",
            "2024.06.04",
            "2024/06/04",
            "2024-06-04",
        ] {
            assert_eq!(shown(iso.stamp(text)).as_deref(), Some("2024-06-04"), "{text}");
        }
        for text in [
            "",
            "June",
            "June 4",
            "Jun-24",
            "4 2024",
            "31 June 2024",
            "4 June July 2024",
            "04/05/2024",
            "4.6.24",
            "45447",
            "4 Juny 2024",
            "June 2024 4 5",
            "tomorrow",
            "4 и 5 июня 2024",
            "4-5 июня 2024",
            "2024-13-01",
        ] {
            assert_eq!(shown(iso.stamp(text)), None, "{text}");
        }
    }

    #[test]
    fn a_day_and_a_time_in_one_cell() {
        let both = forms(&["YYYY-MM-DD", "DD.MM.YYYY"], None);
        for (text, expected) in [
            ("2024-07-01 09:10", "2024-07-01 09:10"),
            ("2024-07-01T09:10:30", "2024-07-01 09:10"),
            ("2024-07-01T09:10:30.123", "2024-07-01 09:10"),
            ("20240701T0910", "2024-07-01 09:10"),
            ("20240701T091000", "2024-07-01 09:10"),
            ("01.07.2024 9:10", "2024-07-01 09:10"),
            ("01.07.2024, 9:10 PM", "2024-07-01 21:10"),
            ("01.07.2024 г.", "2024-07-01"),
            ("01.07.2024 г. 9:10", "2024-07-01 09:10"),
            ("01.07.2024 в 09.10", "2024-07-01 09:10"),
            ("4 июля 2024 г. 18:30", "2024-07-04 18:30"),
            ("July 4, 2024 6:30 PM", "2024-07-04 18:30"),
            ("July 4, 2024 at 6:30 p.m.", "2024-07-04 18:30"),
            ("2024 ж. 4 шілде, 18:30", "2024-07-04 18:30"),
            ("2024-07-01T09:10+05:00", "2024-07-01 09:10"),
        ] {
            assert_eq!(shown(both.stamp(text)).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "2024-07-01 25:00",
            "2024-07-01 x",
            "2024-07-01 09:10 ALMT",
            "07/01/2024 9:10",
            "2024-07-01 9",
            "01.07.2024123",
        ] {
            assert_eq!(shown(both.stamp(text)), None, "{text}");
        }
        let american = forms(&["MM/DD/YYYY"], None);
        assert_eq!(shown(american.stamp("7/1/2024 9:10 AM")).as_deref(), Some("2024-07-01 09:10"));
        let excel = forms(&["excel"], None);
        assert_eq!(shown(excel.stamp("45474.375")).as_deref(), Some("2024-07-01 09:00"));
        assert_eq!(shown(excel.stamp("45474.6041666667")).as_deref(), Some("2024-07-01 14:30"));
    }

    #[test]
    fn a_declared_zone_decides_the_day() {
        let stamp = "2024-06-30T22:30:00Z";
        let there = forms(&["YYYY-MM-DD"], Some("+05:00")).stamp(stamp).unwrap();
        assert_eq!(shown(Some(there)).as_deref(), Some("2024-07-01 03:30"));
        assert_eq!(there.note, Some(FindingCode::ZoneApplied));
        let before = forms(&["YYYY-MM-DD"], Some("Asia/Almaty")).stamp("2024-02-29T18:30:00Z").unwrap();
        assert_eq!(shown(Some(before)).as_deref(), Some("2024-02-29 23:30"));
        // Nobody has said where: one day or the next.
        let unknown = forms(&["YYYY-MM-DD"], None).stamp(stamp).unwrap();
        assert_eq!(shown(Some(unknown)).as_deref(), Some("2024-06-30/2024-07-01"));
        assert_eq!(unknown.note, Some(FindingCode::ZoneUndeclared));
        assert_eq!(unknown.instant, there.instant);
        // The offset of a place is its own clock's.
        let own = forms(&["YYYY-MM-DD"], None).stamp("2024-07-01 03:30 UTC+5").unwrap();
        assert_eq!((own.first, own.instant), (there.first, there.instant));
        // A stamp without a zone is the clock there already.
        let local = forms(&["YYYY-MM-DD"], Some("+05:00")).stamp("2024-06-30 22:30").unwrap();
        assert_eq!(shown(Some(local)).as_deref(), Some("2024-06-30 22:30"));
        // «*»: a day that was written as its midnight.
        let midnight = forms(&["YYYY-MM-DD*"], None).stamp("2024-06-30T00:00:00Z").unwrap();
        assert_eq!(shown(Some(midnight)).as_deref(), Some("2024-06-30"));
    }

    #[test]
    fn periods_where_a_day_is_expected() {
        let iso = forms(&["YYYY-MM-DD"], None);
        for (text, expected) in [
            ("2024", "2024-01-01/2024-12-31"),
            ("2024 г.", "2024-01-01/2024-12-31"),
            ("2024 жыл", "2024-01-01/2024-12-31"),
            ("2024-06", "2024-06-01/2024-06-30"),
            ("06.2024", "2024-06-01/2024-06-30"),
            ("02/2024", "2024-02-01/2024-02-29"),
            ("June 2024", "2024-06-01/2024-06-30"),
            ("июнь 2024 г.", "2024-06-01/2024-06-30"),
            ("2024 жылғы маусым", "2024-06-01/2024-06-30"),
            ("маусым 2024", "2024-06-01/2024-06-30"),
            ("Q2 2024", "2024-04-01/2024-06-30"),
            ("2024-Q4", "2024-10-01/2024-12-31"),
            ("II кв. 2024", "2024-04-01/2024-06-30"),
            ("2 квартал 2024 года", "2024-04-01/2024-06-30"),
            ("2024 жылғы 2-тоқсан", "2024-04-01/2024-06-30"),
            ("2024 ж. ІІІ тоқсан", "2024-07-01/2024-09-30"),
        ] {
            let stamp = iso.stamp(text);
            assert_eq!(shown(stamp).as_deref(), Some(expected), "{text}");
            assert_eq!(stamp.unwrap().note, Some(FindingCode::DatePeriod), "{text}");
        }
        for text in ["24", "Q2", "Q5 2024", "2024 2025", "June", "6 2024", "13.2024", "1776", "2024-6-"] {
            let stamp = iso.stamp(text);
            assert!(stamp.is_none() || text == "2024-6-", "{text}");
        }
    }
}
