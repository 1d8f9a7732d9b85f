//! Numbers written in digits: grouping, decimals, dates, and what only looks like a number.

use super::normal::BROKEN;
use super::scan::Cursor;
use crate::Number;

/// What a run of digits says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Digits {
    /// The value, in units of [`Number`].
    pub(super) units: i128,
    /// The other reading of an ambiguous separator.
    pub(super) other: i128,
    /// How many decimals are written.
    pub(super) decimals: u32,
    /// −1 or 1 where a sign is written, else 0.
    pub(super) sign: i128,
    /// The year that four plain digits may mean, else 0.
    pub(super) year: i32,
    /// The value of one or two plain digits, else 0: a day, a quarter.
    pub(super) small: u32,
    /// Month and day, where the run is a whole date.
    pub(super) date: Option<(u32, u32)>,
    /// What stands against reading it as a number.
    pub(super) trouble: Trouble,
}

/// What stands against reading digits as a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Nothing.
    #[default]
    None,
    /// One separator with three digits after it: 1.500.
    Ambiguous,
    /// More digits than a number is read from.
    TooLong,
    /// A time of day, a version, a telephone number.
    NotANumber,
    /// An ordinal: 3-й.
    Ordinal,
}

/// The longest run of groups that is read.
const GROUPS: usize = 10;

#[derive(Clone, Copy, Default)]
struct Group {
    separator: Separator,
    value: u64,
    length: u32,
    /// Whether its separator is a doubled space.
    doubled: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Separator {
    #[default]
    None,
    Space,
    Comma,
    Dot,
    Hyphen,
    /// The end of a line that may have parted one number.
    Broken,
}

fn separator(character: char) -> Separator {
    match character {
        ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'' | '’' => Separator::Space,
        ',' => Separator::Comma,
        '.' => Separator::Dot,
        BROKEN => Separator::Broken,
        _ => Separator::None,
    }
}

/// Reads the digits at the cursor and moves it behind them. English groups thousands by commas.
pub(super) fn read(cursor: &mut Cursor<'_>, commas_group: bool) -> Digits {
    let mut groups = [Group::default(); GROUPS];
    let mut count = 0;
    let (mut separator, mut doubled) = (Separator::None, false);
    let mut more = false;
    for place in &mut groups {
        let (value, length) = run(cursor);
        *place = Group { separator, value, length, doubled };
        count += 1;
        // 2023-05-01: a hyphen joins the parts of a date alone.
        let dated = if count == 1 { length == 4 } else { separator == Separator::Hyphen && length == 2 };
        let next = next_group(cursor, dated, length);
        more = next.is_some();
        let Some((found, from)) = next else { break };
        separator = found;
        doubled = found == Separator::Space && is_doubled(cursor);
        *cursor = from;
    }
    let groups = groups.get(..count).unwrap_or(&[]);
    let broken = groups.iter().any(|group| group.separator == Separator::Broken);
    let mut read =
        if broken { interpret(&whole_groups(groups), commas_group) } else { interpret(groups, commas_group) };
    if more || clock(cursor) {
        read.trouble = Trouble::NotANumber;
    } else if parted(groups, cursor) && read.trouble == Trouble::None {
        read.trouble = Trouble::Ambiguous;
        read.other = units(groups.last().map_or(0, |last| last.value), 0);
    }
    if let [only] = groups
        && only.length <= 2
    {
        read.small = u32::try_from(only.value).unwrap_or(0);
    }
    if let ([only], Some(quarters)) = (groups, quarters(cursor.peek())) {
        read.small = 0;
        cursor.step();
        read.units = units(only.value, 0) + Number::ONE.units() / 4 * quarters;
        read.decimals = if quarters == 2 { 1 } else { 2 };
        read.year = 0;
    }
    read
}

/// The groups as they would stand on one line.
fn whole_groups(groups: &[Group]) -> Vec<Group> {
    let space = |group: &Group| match group.separator {
        Separator::Broken => Group { separator: Separator::Space, ..*group },
        _ => *group,
    };
    groups.iter().map(space).collect()
}

/// Whether a broken line, or a doubled space where no word follows, leaves open how many numbers there are.
fn parted(groups: &[Group], cursor: &Cursor<'_>) -> bool {
    if groups.iter().any(|group| group.separator == Separator::Broken) {
        return true;
    }
    if !groups.iter().any(|group| group.doubled) {
        return false;
    }
    let mut ahead = cursor.clone();
    while ahead.peek().is_some_and(char::is_whitespace) {
        ahead.step();
    }
    !ahead.peek().is_some_and(|next| next.is_alphabetic() || next == '%' || next == '-')
}

/// The quarters that a sign such as ½ stands for.
pub(super) const fn quarters(character: Option<char>) -> Option<i128> {
    match character {
        Some('¼') => Some(1),
        Some('½') => Some(2),
        Some('¾') => Some(3),
        _ => None,
    }
}

/// A run of digits: its value (of at most 18 digits) and its length.
fn run(cursor: &mut Cursor<'_>) -> (u64, u32) {
    let (mut value, mut length) = (0_u64, 0);
    while let Some(digit) = cursor.peek().and_then(|character| character.to_digit(10)) {
        if length < 18 {
            value = value * 10 + u64::from(digit);
        }
        length += 1;
        cursor.step();
    }
    (value, length)
}

fn is_doubled(cursor: &Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    ahead.step();
    ahead.peek().is_some_and(char::is_whitespace)
}

/// Whether a further group follows, and where its digits begin.
fn next_group<'a>(cursor: &Cursor<'a>, dated: bool, length: u32) -> Option<(Separator, Cursor<'a>)> {
    let mut ahead = cursor.clone();
    let character = ahead.peek()?;
    let mut found = separator(character);
    if character == '-' && dated {
        found = Separator::Hyphen;
    }
    if found == Separator::None {
        return None;
    }
    ahead.step();
    if found == Separator::Space && ahead.peek().is_some_and(|next| matches!(next, ' ' | '\u{A0}')) {
        ahead.step();
    }
    if !ahead.peek()?.is_ascii_digit() {
        return None;
    }
    let mut after = ahead.clone();
    let (_, digits) = run(&mut after);
    let fits = match found {
        Separator::Space | Separator::Broken => digits == 3 && length <= 3,
        Separator::Hyphen => digits == 2,
        _ => true,
    };
    fits.then_some((found, ahead))
}

/// Whether a time of day goes on: `:30`.
fn clock(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    let mut found = false;
    while ahead.peek() == Some(':') {
        ahead.step();
        let (_, length) = run(&mut ahead);
        if length == 0 {
            break;
        }
        *cursor = ahead.clone();
        found = true;
    }
    found
}

fn units(value: u64, decimals: u32) -> i128 {
    i128::from(value) * 10_i128.pow(12_u32.saturating_sub(decimals))
}

fn interpret(groups: &[Group], commas_group: bool) -> Digits {
    use Separator::{Comma, Dot, Hyphen, Space};
    let not_a_number = Digits { trouble: Trouble::NotANumber, ..Digits::default() };
    let Some((first, rest)) = groups.split_first() else { return not_a_number };
    if let ([second, third], Hyphen | Dot) = (rest, rest.first().map_or(Separator::None, |group| group.separator)) {
        let lengths = (first.length, second.length, third.length);
        let date = match (second.separator, third.separator) {
            (Hyphen, Hyphen) if lengths == (4, 2, 2) => Some((first.value, second.value, third.value)),
            (Dot, Dot) if first.length <= 2 && second.length <= 2 && third.length == 4 => {
                Some((third.value, second.value, first.value))
            }
            _ => None,
        };
        if let Some((year, month, day)) = date {
            let small = |value: u64| u32::try_from(value).unwrap_or(0);
            let year = i32::try_from(year).unwrap_or(0);
            return Digits { year, date: Some((small(month), small(day))), ..Digits::default() };
        }
    }
    let grouped = |groups: &[Group], by: Separator| {
        first.length <= 3 && groups.iter().all(|group| group.separator == by && group.length == 3)
    };
    let Some((last, middle)) = rest.split_last() else {
        return whole(groups, 0);
    };
    if rest.iter().any(|group| group.separator == Hyphen) {
        return not_a_number;
    }
    if middle.is_empty() && last.separator != Space {
        let ambiguous = last.length == 3 && first.length <= 3 && first.value > 0;
        if ambiguous && commas_group && last.separator == Comma {
            return Digits { year: 0, ..whole(groups, 0) };
        }
        let mut read = whole(groups, last.length);
        if ambiguous {
            let joined = whole(groups, 0);
            read = Digits { other: read.units, trouble: Trouble::Ambiguous, decimals: 0, ..joined };
            read.year = 0;
        }
        return read;
    }
    let by = rest.first().map_or(Separator::None, |group| group.separator);
    if grouped(rest, by) {
        return Digits { year: 0, ..whole(groups, 0) };
    }
    if grouped(middle, by) && matches!(last.separator, Comma | Dot) && last.separator != by {
        return whole(groups, last.length);
    }
    not_a_number
}

/// All groups as one number with this number of decimals.
fn whole(groups: &[Group], decimals: u32) -> Digits {
    let length: u32 = groups.iter().map(|group| group.length).sum();
    let mut value: u64 = 0;
    for group in groups {
        let shifted = 10_u64.checked_pow(group.length).and_then(|power| value.checked_mul(power));
        match shifted.and_then(|shifted| shifted.checked_add(group.value)) {
            Some(joined) if length <= 18 => value = joined,
            _ => return Digits { trouble: Trouble::TooLong, ..Digits::default() },
        }
    }
    let (mut stripped, mut zeros) = (value, 0);
    while stripped > 0 && stripped % 10 == 0 {
        stripped /= 10;
        zeros += 1;
    }
    let significant = stripped.checked_ilog10().map_or(1, |power| power + 1);
    let written = decimals.saturating_sub(if value == 0 { decimals } else { zeros });
    let trouble = if significant > 15 || written > 12 { Trouble::TooLong } else { Trouble::None };
    let units = if trouble == Trouble::TooLong {
        0
    } else if decimals > 12 {
        units(value / 10_u64.pow((decimals - 12).min(18)), 12)
    } else {
        units(value, decimals)
    };
    let year = match groups {
        [only] if only.length == 4 && (1900..=2100).contains(&value) => i32::try_from(value).unwrap_or(0),
        _ => 0,
    };
    Digits { units, decimals, year, trouble, ..Digits::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Digits, u32) {
        let mut cursor = Cursor::new(text);
        let digits = read(&mut cursor, false);
        (digits, cursor.characters)
    }

    fn value(text: &str) -> String {
        let (digits, end) = read_text(text);
        assert_eq!(end, u32::try_from(text.chars().count()).unwrap(), "{text}");
        assert_eq!(digits.trouble, Trouble::None, "{text}");
        Number::from_units(digits.units).to_string()
    }

    #[test]
    fn grouping_and_decimals_are_read() {
        for (text, expected) in [
            ("600", "600"),
            ("12 500", "12500"),
            ("12\u{A0}500", "12500"),
            ("1\u{202F}234\u{202F}567", "1234567"),
            ("12 500,5", "12500.5"),
            ("12,500.5", "12500.5"),
            ("12.500,5", "12500.5"),
            ("1,234,567", "1234567"),
            ("1.234.567", "1234567"),
            ("0,125", "0.125"),
            ("6,7", "6.7"),
            ("1500,50", "1500.5"),
            ("2½", "2.5"),
            ("007", "7"),
        ] {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_plain_number_says_so() {
        assert_eq!(read_text("1.500").0.trouble, Trouble::Ambiguous);
        assert_eq!(read_text("12,500").0.trouble, Trouble::Ambiguous);
        assert_eq!(read_text("10:30").0.trouble, Trouble::NotANumber);
        assert_eq!(read_text("1.2.3").0.trouble, Trouble::NotANumber);
        assert_eq!(read_text("1234567890123456").0.trouble, Trouble::TooLong);
        assert_eq!(read_text("99999999999999999999999999").0.trouble, Trouble::TooLong);
        assert_eq!(read_text("01.05.2023").0.date, Some((5, 1)));
        assert_eq!(read_text("2023-05-01").0.date, Some((5, 1)));
        assert_eq!(read_text("2023").0.year, 2023);
        assert_eq!(read_text("2 023").0.year, 0);
        // A year and the next number are two numbers.
        assert_eq!(read_text("2023 600").1, 4);
    }
}
