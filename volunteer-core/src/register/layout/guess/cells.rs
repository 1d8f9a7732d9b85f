//! What the cells of a column look like, over all rows.

use super::dates;
use super::words;
use crate::figure::{FigureKind, Qualifier, ReportedFigure, TextLanguage, UnitLink};
use crate::register::csv::{clock, words as cell_words};
use crate::register::sheet::{CellKind, Said};
use crate::register::texts::Memo;
use std::collections::BTreeMap;

/// Words for "nothing there" that are looked for in the cells.
pub(super) const NULLS: [&str; 16] = [
    "NA",
    "N/A",
    "n/a",
    "na",
    "-",
    "—",
    "–",
    "--",
    "н/д",
    "нет данных",
    "дерек жоқ",
    "null",
    "NULL",
    "NaN",
    "#N/A",
    "не указано",
];

/// A whole number without marks.
pub(super) const WHOLE: u64 = 1;
/// A decimal point that can be nothing else: `2.5`.
pub(super) const POINT: u64 = 1 << 1;
/// A decimal comma that can be nothing else: `2,5`.
pub(super) const COMMA: u64 = 1 << 2;
/// `1.500`: decimals, or a thousand and a half.
pub(super) const POINT_OR_GROUP: u64 = 1 << 3;
/// `1,500`: decimals, or a thousand and a half.
pub(super) const COMMA_OR_GROUP: u64 = 1 << 4;
/// Commas between groups that can be nothing else: `1,234,567`, `1,050.5`.
pub(super) const GROUP_COMMA: u64 = 1 << 5;
/// Points between groups that can be nothing else: `1.234.567`, `1.050,5`.
pub(super) const GROUP_POINT: u64 = 1 << 6;
/// Any number.
pub(super) const NUMBER: u64 = 1 << 7;
/// A number above 24.
pub(super) const ABOVE_24: u64 = 1 << 8;
/// 12 digits, or a number that begins with zero: no count, but an identifier.
pub(super) const IDENTIFIER: u64 = 1 << 9;
/// `2:30`.
pub(super) const HOURS_AND_MINUTES: u64 = 1 << 10;
/// A time of day.
pub(super) const CLOCK: u64 = 1 << 11;
/// A time of day from 13:00 on a clock of 24 hours.
pub(super) const CLOCK_24: u64 = 1 << 12;
/// A time of day with AM or PM.
pub(super) const CLOCK_12: u64 = 1 << 13;
/// A time of day before 07:00.
pub(super) const CLOCK_EARLY: u64 = 1 << 14;
/// `09:00-12:00`.
pub(super) const CLOCK_RANGE: u64 = 1 << 15;
/// `2 h`, `90 мин`.
pub(super) const DURATION: u64 = 1 << 16;
/// Yes or no.
pub(super) const YES_NO: u64 = 1 << 17;
/// A word that statuses have.
pub(super) const STATUS: u64 = 1 << 18;
/// `;` between texts.
pub(super) const LIST_SEMICOLON: u64 = 1 << 19;
/// A line break between texts.
pub(super) const LIST_BREAK: u64 = 1 << 20;
/// `|` between texts.
pub(super) const LIST_PIPE: u64 = 1 << 21;
/// `/` between texts.
pub(super) const LIST_SLASH: u64 = 1 << 22;
/// "and", `&` or `+` between texts.
pub(super) const LIST_AND: u64 = 1 << 23;
/// A comma between texts.
pub(super) const LIST_COMMA: u64 = 1 << 24;
/// An address of e-mail.
pub(super) const EMAIL: u64 = 1 << 25;
/// A telephone number.
pub(super) const PHONE: u64 = 1 << 26;
/// A figure in words, which is no bare number: `about 50`, `40–50`.
pub(super) const FIGURE: u64 = 1 << 27;
/// Holds letters.
pub(super) const LETTERS: u64 = 1 << 28;
/// A decimal part of two digits that minutes can be: `2.30`.
pub(super) const CLOCKLIKE_DECIMALS: u64 = 1 << 29;
/// A decimal part that minutes cannot be, or that quarters of an hour are: `2.5`, `2.75`.
pub(super) const PLAIN_DECIMALS: u64 = 1 << 30;
/// 0 or 1.
pub(super) const BIT: u64 = 1 << 31;
/// A number above 99.
pub(super) const ABOVE_99: u64 = 1 << 32;
/// A word or a number that captions of months have: `June 2024`.
pub(super) const CALENDAR: u64 = 1 << 33;
/// The number one.
pub(super) const ONE: u64 = 1 << 34;

/// One comma between two single words: perhaps a last and a first name.
pub(super) const ONE_COMMA: u64 = 1 << 35;
/// More than one comma between texts.
pub(super) const COMMAS: u64 = 1 << 36;
/// A day with the name of its month, which needs no form.
pub(super) const NAMED_DAY: u64 = 1 << 37;
/// A typed number with decimals: nobody has written a mark.
pub(super) const DECIMALS: u64 = 1 << 38;

/// Every sign that several texts stand in one cell, but a comma.
pub(super) const LIST: u64 = LIST_SEMICOLON | LIST_BREAK | LIST_PIPE | LIST_SLASH | LIST_AND;

/// What a cell looks like: its flags, and the forms of dates that read it.
pub(super) type Look = (u64, u64);

/// The looks of the cells of one column.
#[derive(Default)]
pub(super) struct Profile {
    /// How many cells hold something.
    pub(super) filled: u32,
    looks: BTreeMap<Look, (u32, Vec<u32>)>,
    memo: Memo<Look>,
    typed: Memo<Look>,
    pub(super) nulls: Vec<&'static str>,
    /// Whole numbers that count up by one from row to row.
    next: Option<u64>,
    pub(super) counts_up: bool,
}

/// The most bytes of a text that are searched for signs of a list.
const MAX_TEXT: usize = 1 << 13;

/// The most rows that a doubt names.
pub(super) const MAX_ROWS: usize = 10;

impl Profile {
    pub(super) fn add(&mut self, said: &Said<'_>, row: u32) {
        let cell = said.trim();
        if cell.is_empty() {
            return;
        }
        if let Some(null) = NULLS.iter().find(|null| **null == cell) {
            if !self.nulls.contains(null) {
                self.nulls.push(null);
            }
            return;
        }
        let look = match said.kind {
            CellKind::Number => self.typed.of(cell, typed_number),
            CellKind::Duration => (DURATION, 0),
            CellKind::Text | CellKind::Stamp | CellKind::Midnight => self.memo.of(cell, look),
        };
        if look.0 & WHOLE != 0
            && let Ok(number) = cell.parse::<u64>()
        {
            self.counts_up = self.next.map_or(self.filled == 0, |next| self.counts_up && next == number);
            self.next = number.checked_add(1);
        } else {
            self.counts_up = false;
        }
        self.filled += 1;
        let (count, rows) = self.looks.entry(look).or_default();
        *count += 1;
        if rows.len() < MAX_ROWS {
            rows.push(row);
        }
    }

    /// How many cells have one of these looks.
    pub(super) fn count(&self, flags: u64) -> u32 {
        self.count_where(|look| look.0 & flags != 0)
    }

    pub(super) fn count_where(&self, test: impl Fn(Look) -> bool) -> u32 {
        self.looks.iter().filter(|(look, _)| test(**look)).map(|(_, (count, _))| count).sum()
    }

    /// The first rows of such cells.
    pub(super) fn rows_where(&self, test: impl Fn(Look) -> bool) -> Vec<u32> {
        let mut rows: Vec<u32> = self
            .looks
            .iter()
            .filter(|(look, _)| test(**look))
            .flat_map(|(_, (_, rows))| rows.iter().copied())
            .collect();
        rows.sort_unstable();
        rows.truncate(MAX_ROWS);
        rows
    }

    pub(super) fn rows(&self, flags: u64) -> Vec<u32> {
        self.rows_where(|look| look.0 & flags != 0)
    }

    /// Whether at least so many hundredths of the cells have one of these looks; so for no cells.
    pub(super) fn mostly(&self, flags: u64, percent: u32) -> bool {
        self.mostly_where(percent, |look| look.0 & flags != 0)
    }

    pub(super) fn mostly_where(&self, percent: u32, test: impl Fn(Look) -> bool) -> bool {
        u64::from(self.count_where(test)) * 100 >= u64::from(self.filled) * u64::from(percent)
    }

    /// As [`Self::mostly`], and there are cells.
    pub(super) fn shows(&self, flags: u64, percent: u32) -> bool {
        self.filled > 0 && self.mostly(flags, percent)
    }

    /// Whether most cells are days.
    pub(super) fn shows_days(&self) -> bool {
        self.filled > 0 && self.mostly_where(50, is_day)
    }
}

/// Whether a cell is a day.
pub(super) fn is_day(look: Look) -> bool {
    dates::has_day(look.1) || look.0 & NAMED_DAY != 0
}

/// What a typed number looks like: as a text of it, but that nobody has written its marks.
fn typed_number(cell: &str) -> Look {
    let (flags, days) = look(cell);
    let marks = POINT | POINT_OR_GROUP;
    (if flags & marks == 0 { flags } else { flags & !marks | DECIMALS }, days)
}

/// What a cell looks like. It is trimmed and not empty.
fn look(cell: &str) -> Look {
    let long = cell.len() > 120;
    let mut flags = 0;
    if cell.chars().any(char::is_alphabetic) {
        flags |= LETTERS;
    }
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let number = if digits > 0 && !long { number(cell) } else { 0 };
    flags |= number;
    let day = if digits > 0 && cell.len() <= 48 { dates::forms_of(cell) } else { 0 };
    if digits > 0 && cell.len() <= 24 {
        flags |= clocks(cell);
    }
    if flags & (NUMBER | CLOCK) == 0 && day == 0 {
        // What is too long to be looked at may be a list by any sign.
        flags |= if cell.len() <= MAX_TEXT { texts(cell, digits) } else { LIST_AND };
        if digits > 0 && words::names_day(cell) {
            flags = flags & !(LIST | LIST_COMMA | COMMAS | FIGURE | ONE_COMMA) | NAMED_DAY;
        }
    }
    let lower = if cell.len() <= 48 { cell.to_lowercase().replace('ё', "е") } else { String::new() };
    if YES_NO_WORDS.contains(&lower.as_str()) {
        flags |= YES_NO;
    }
    if status_word(&lower) || (cell.len() <= 120 && cell_words().status(cell).is_some()) {
        flags |= STATUS;
    }
    if cell.len() <= 48 && flags & LETTERS != 0 && words::names_calendar(cell) {
        flags |= CALENDAR;
    }
    (flags, day)
}

const YES_NO_WORDS: [&str; 22] = [
    "yes", "no", "y", "n", "true", "false", "x", "х", "+", "-", "да", "нет", "иә", "ия", "жоқ", "✓", "✔", "v", "0",
    "1", "есть", "бар",
];

/// Words of which a status of a shift consists in trackers.
const STATUS_STEMS: [&str; 47] = [
    "done",
    "complete",
    "attended",
    "present",
    "no-show",
    "no show",
    "noshow",
    "absent",
    "cancel",
    "planned",
    "scheduled",
    "pending",
    "wait",
    "verified",
    "approved",
    "rejected",
    "declined",
    "confirmed",
    "registered",
    "turned away",
    "excused",
    "выполнен",
    "заверш",
    "проведен",
    "отмен",
    "не приш",
    "неявк",
    "не явил",
    "присутств",
    "явил",
    "подтвержд",
    "запланир",
    "ожида",
    "отказ",
    "отклон",
    "участвовал",
    "пришел",
    "пришла",
    "орындалды",
    "келді",
    "келмеді",
    "бас тарт",
    "жоспарлан",
    "расталды",
    "қатысты",
    "өткізілді",
    "аяқталды",
];

fn status_word(lower: &str) -> bool {
    STATUS_STEMS.iter().any(|stem| lower.starts_with(stem))
}

/// The flags of a number; 0 where the text is none.
fn number(cell: &str) -> u64 {
    let plain = cell.strip_prefix(['-', '\u{2212}', '+']).unwrap_or(cell);
    let spaces = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\''];
    let joined: String = plain.chars().filter(|letter| !spaces.contains(letter)).collect();
    if joined.len() != plain.len() && !groups(&plain.replace([',', '.'], "\n"), &spaces) {
        return 0;
    }
    if joined.is_empty() || !joined.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) {
        return 0;
    }
    let (points, commas) = (joined.matches('.').count(), joined.matches(',').count());
    let (shape, whole, decimals) = match (points, commas) {
        (0, 0) => (WHOLE, joined.as_str(), ""),
        (1, 0) => one_mark(&joined, '.', POINT, POINT_OR_GROUP),
        (0, 1) => one_mark(&joined, ',', COMMA, COMMA_OR_GROUP),
        (1, _) if joined.rfind('.') > joined.rfind(',') => two_marks(&joined, '.', ',', POINT | GROUP_COMMA),
        (_, 1) if joined.rfind(',') > joined.rfind('.') => two_marks(&joined, ',', '.', COMMA | GROUP_POINT),
        (0, _) if groups(&joined, &[',']) => (GROUP_COMMA, joined.as_str(), ""),
        (_, 0) if groups(&joined, &['.']) => (GROUP_POINT, joined.as_str(), ""),
        _ => (0, "", ""),
    };
    if shape == 0 {
        return 0;
    }
    let digits = whole.bytes().filter(u8::is_ascii_digit).count();
    let value: u64 = whole.replace(['.', ','], "").parse().unwrap_or(u64::MAX);
    let mut flags = shape | NUMBER;
    if shape == WHOLE && (digits >= 12 || (digits > 1 && whole.starts_with('0'))) {
        flags |= IDENTIFIER;
    }
    if value > 24 || (value == 24 && decimals.bytes().any(|digit| digit != b'0')) {
        flags |= ABOVE_24;
    }
    if value > 99 {
        flags |= ABOVE_99;
    }
    if shape == WHOLE && value <= 1 {
        flags |= BIT;
    }
    if shape == WHOLE && value == 1 {
        flags |= ONE;
    }
    match decimals {
        "" | "00" => {}
        "10" | "15" | "20" | "30" | "40" | "45" => flags |= CLOCKLIKE_DECIMALS,
        _ => flags |= PLAIN_DECIMALS,
    }
    flags
}

fn one_mark(text: &str, mark: char, sure: u64, either: u64) -> (u64, &str, &str) {
    let Some((whole, decimals)) = text.split_once(mark) else { return (0, "", "") };
    let grouped = decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    if decimals.is_empty() {
        return (0, "", "");
    }
    (if grouped { either } else { sure }, whole, decimals)
}

fn two_marks(text: &str, decimal: char, group: char, shape: u64) -> (u64, &str, &str) {
    match text.rsplit_once(decimal) {
        Some((whole, decimals)) if groups(whole, &[group]) && !decimals.is_empty() => (shape, whole, decimals),
        _ => (0, "", ""),
    }
}

/// Whether the marks part groups of three digits, of which the first may be shorter. What follows a line break is left aside.
fn groups(text: &str, marks: &[char]) -> bool {
    let whole = text.split('\n').next().unwrap_or(text);
    let mut groups = whole.split(marks);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

fn clocks(cell: &str) -> u64 {
    let mut flags = 0;
    let shape = cell.split(':').map(str::len).collect::<Vec<_>>();
    let digits = cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    if digits && matches!(*shape, [1..=3, 2] | [1..=3, 2, 2]) {
        flags |= HOURS_AND_MINUTES;
    }
    let marked = cell.contains(':') || cell.chars().any(char::is_alphabetic);
    if let Some(minute) = clock(cell).filter(|_| marked) {
        let half = cell.chars().any(char::is_alphabetic);
        flags |= CLOCK | if half { CLOCK_12 } else { 0 };
        if minute >= 13 * 60 && !half {
            flags |= CLOCK_24;
        }
        if minute < 7 * 60 {
            flags |= CLOCK_EARLY;
        }
    }
    let ends = [" - ", "-", "–", "—", " to ", " до "].iter().find_map(|mark| cell.split_once(mark));
    let time = |text: &str| text.contains([':', 'm', 'M']) && clock(text.trim()).is_some();
    if ends.is_some_and(|(from, to)| time(from) && time(to)) {
        flags |= CLOCK_RANGE;
    }
    flags
}

/// The flags of what is neither a number nor a day.
fn texts(cell: &str, digits: usize) -> u64 {
    let mut flags = 0;
    let lettered = |part: &str| {
        part.chars().filter(|letter| letter.is_alphabetic()).count() >= 1 || part.contains(char::is_numeric)
    };
    let between = |mark: &str| cell.split_once(mark).is_some_and(|(a, b)| lettered(a) && lettered(b));
    for (mark, flag) in
        [(";", LIST_SEMICOLON), ("\n", LIST_BREAK), ("|", LIST_PIPE), ("/", LIST_SLASH), (",", LIST_COMMA)]
    {
        if between(mark) {
            flags |= flag;
        }
    }
    if flags & LIST_COMMA != 0 {
        let mut parts = cell.split(',');
        let single = |part: Option<&str>| part.is_some_and(|part| !part.trim().contains(' '));
        if cell.matches(',').count() > 1 {
            flags |= COMMAS;
        } else if single(parts.next()) && single(parts.next()) {
            flags |= ONE_COMMA;
        }
    }
    if [" and ", " & ", " + ", " и ", " және ", " with ", " plus "].iter().any(|mark| between(mark)) {
        flags |= LIST_AND;
    }
    if cell.contains('@') && cell.contains('.') && !cell.contains(' ') {
        flags |= EMAIL;
    }
    let phone = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '+' | '(' | ')' | '-' | '.');
    if digits >= 6 && cell.chars().all(phone) {
        flags |= PHONE;
    }
    if digits > 0 && cell.len() <= 60 && duration(cell) {
        flags |= DURATION;
    }
    if digits > 0 && flags & (PHONE | DURATION) == 0 && cell.len() <= 60 && figure(cell) {
        flags |= FIGURE;
    }
    flags
}

/// Whether digits stand with words of time, and with nothing else.
fn duration(cell: &str) -> bool {
    const WORDS: [&str; 24] = [
        "h",
        "hr",
        "hrs",
        "hour",
        "hours",
        "m",
        "min",
        "mins",
        "minute",
        "minutes",
        "and",
        "ч",
        "час",
        "часа",
        "часов",
        "м",
        "мин",
        "минут",
        "минуты",
        "и",
        "сағ",
        "сағат",
        "минута",
        "с",
    ];
    let spaced: String = cell
        .to_lowercase()
        .chars()
        .scan(false, |digit, letter| {
            let turn = letter.is_ascii_digit() != *digit && letter.is_alphanumeric();
            *digit = letter.is_ascii_digit();
            Some(if turn { vec![' ', letter] } else { vec![letter] })
        })
        .flatten()
        .collect();
    let mut words =
        spaced.split(|letter: char| !letter.is_alphanumeric() && letter != '½').filter(|word| !word.is_empty());
    let known = |word: &str| WORDS.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()) || word == "½";
    let first = words.next();
    first.is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '½'))
        && words.clone().any(|word| WORDS.contains(&word))
        && words.all(known)
}

/// Whether a text is a count in words and nothing else: a range, "about", "more than", or a number with its noun. The number of a
/// house, a telephone or a distance is none.
fn figure(cell: &str) -> bool {
    let Ok(read) = ReportedFigure::read(cell, TextLanguage::Auto, Some(&crate::Unit::Person)) else { return false };
    let all = read.start == 0 && read.end == u32::try_from(cell.chars().count()).unwrap_or(u32::MAX);
    let noun = read.unit_source.is_some_and(|source| source.link != UnitLink::Caller);
    read.kind == FigureKind::Count && (all || noun) && (read.qualifier != Qualifier::Exact || noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_by_their_marks() {
        for (cell, flags) in [
            ("2.5", POINT),
            ("2,5", COMMA),
            ("1,500", COMMA_OR_GROUP),
            ("1.500", POINT_OR_GROUP),
            ("0.125", POINT),
            ("1,050.5", POINT | GROUP_COMMA),
            ("1.050,5", COMMA | GROUP_POINT),
            ("1,234,567", GROUP_COMMA),
            ("1 234", WHOLE),
            ("1 234,5", COMMA),
            ("17", WHOLE),
        ] {
            let marks = POINT | COMMA | COMMA_OR_GROUP | POINT_OR_GROUP | GROUP_COMMA | GROUP_POINT | WHOLE;
            assert_eq!(number(cell) & marks, flags, "{cell}");
        }
        for cell in ["", "-", "1,23,456", "12 34", "1.2.3", "2:30", "14 Abay St", "1,", "ab"] {
            assert_eq!(number(cell), 0, "{cell}");
        }
        assert!(number("850101300123") & IDENTIFIER != 0 && number("007") & IDENTIFIER != 0);
        assert!(number("24.5") & ABOVE_24 != 0 && number("24") & ABOVE_24 == 0);
    }

    #[test]
    fn what_is_no_count_of_people() {
        for cell in ["14 Abay St", "7b Mir Ave", "+7 701 234 56 78", "3 km", "12 км", "Apt. 5", "2 h", "кв. 5"] {
            assert_eq!(look(cell).0 & FIGURE, 0, "{cell}");
        }
        for cell in ["50-ден астам", "40–50", "about 30", "более 20"] {
            assert!(look(cell).0 & FIGURE != 0, "{cell}");
        }
    }

    #[test]
    fn lists_and_times() {
        assert!(look("Анна; Иван").0 & LIST_SEMICOLON != 0);
        assert!(look("Ann and Bob").0 & LIST_AND != 0);
        assert!(look("09:00-12:30").0 & CLOCK_RANGE != 0);
        assert!(look("2 ч 30 мин").0 & DURATION != 0 && look("1h30").0 & DURATION != 0);
        assert_eq!(look("2 km").0 & DURATION, 0);
        assert!(look("13:15").0 & CLOCK_24 != 0);
    }
}
