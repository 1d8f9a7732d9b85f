//! A table as text: its encoding, the sign between cells, the row with the names of the columns, and where its data begins.

use super::words;
use super::{Encoding, LayoutOffer, Note, OfferCode};
use crate::Word;
use crate::register::csv::{each_row, sample_text};
use crate::register::sheet::{Said, Sheet};

/// How many rows are searched for the header.
const SEARCHED: u32 = 60;

/// Where the rows come from.
enum Source<'s> {
    /// A text, and the sign between its cells.
    Text(String, u8),
    Sheet(&'s Sheet),
}

impl Source<'_> {
    /// Shows each row with its number, from 1, until the visitor has seen enough.
    fn each_row<'t>(&'t self, visit: impl FnMut(u32, &[Said<'t>]) -> bool) {
        match self {
            Self::Text(text, delimiter) => each_row(text, *delimiter, visit),
            Self::Sheet(sheet) => sheet.each_row(visit),
        }
    }
}

/// The rows of a table, and where among them the names of the columns stand.
pub(super) struct Table<'s> {
    source: Source<'s>,
    /// The row of the header, from 1; 0 where there is none.
    pub(super) header: u32,
    /// The first row of data.
    pub(super) first: u32,
    pub(super) names: Vec<String>,
    /// The rows before the header that hold more than one cell, the nearest last.
    above: Vec<Vec<String>>,
    below: Vec<Vec<String>>,
}

/// A delimiter, and the header found with it.
struct Cut {
    delimiter: u8,
    rows: Vec<Vec<String>>,
    /// The index of the header, and how many of its names are known.
    header: Option<(usize, usize)>,
    /// How many of the rows below are as wide as most, in thousandths.
    even: usize,
    width: usize,
}

impl Cut {
    fn new(text: &str, delimiter: u8, from: u32) -> Self {
        let mut rows: Vec<Vec<String>> = Vec::new();
        each_row(text, delimiter, |row, cells| {
            let skipped = row < from;
            rows.push(cells.iter().map(|cell| if skipped { String::new() } else { cell.trim().to_owned() }).collect());
            row < SEARCHED
        });
        Self::of_rows(rows, delimiter)
    }

    fn of_sheet(sheet: &Sheet) -> Self {
        let mut rows: Vec<Vec<String>> = Vec::new();
        sheet.each_row(|row, cells| {
            rows.push(cells.iter().map(|cell| cell.trim().to_owned()).collect());
            row < SEARCHED
        });
        Self::of_rows(rows, b',')
    }

    fn of_rows(rows: Vec<Vec<String>>, delimiter: u8) -> Self {
        let mut header: Option<(usize, usize)> = None;
        for (at, row) in rows.iter().enumerate() {
            let known = known_names(row);
            if known > 0 && header.is_none_or(|(_, most)| known > most) {
                header = Some((at, known));
            }
        }
        let below =
            rows.iter().skip(header.map_or(0, |(at, _)| at)).filter(|row| row.iter().any(|cell| !cell.is_empty()));
        let mut widths: Vec<usize> = below.map(Vec::len).collect();
        widths.sort_unstable();
        let width = widths.get(widths.len() / 2).copied().unwrap_or(0);
        let even = widths.iter().filter(|own| **own == width).count() * 1000 / widths.len().max(1);
        Self { delimiter, rows, header, even, width }
    }

    fn score(&self) -> (usize, usize, usize) {
        (self.header.map_or(0, |(_, known)| known), if self.width > 1 { self.even } else { 0 }, self.width)
    }
}

/// How many names of columns are known in a row; 0 where cells of it are data.
fn known_names(row: &[String]) -> usize {
    let data = |cell: &String| {
        let letters = cell.chars().any(char::is_alphabetic);
        (!letters && cell.bytes().filter(u8::is_ascii_digit).count() > 2 && !words::names_calendar(cell))
            || cell.contains('@')
            || cell.chars().count() > 120
    };
    if row.iter().any(data) {
        return 0;
    }
    // The words of a status («отменено») are names of columns as well as cells: a row of nothing else is no header.
    row.iter().filter(|cell| words::is_known(cell)).count()
}

impl<'s> Table<'s> {
    pub(super) fn new(bytes: &[u8], offer: &mut LayoutOffer) -> Self {
        let (encoding, valid) = encoding(bytes);
        offer.layout.encoding = encoding;
        let text = sample_text(bytes, encoding);
        let note = |code| Note::new(code).seen(Some(encoding.as_str().to_owned()));
        if valid || russian(&text) {
            offer.reason(note(OfferCode::EncodingSeen));
        } else {
            offer.doubt(note(OfferCode::EncodingAssumed).decides("/encoding"));
        }
        let declared =
            text.get(..5).filter(|start| start.starts_with("sep=")).and_then(|start| start.as_bytes().get(4).copied());
        let from = if declared.is_some() { 2 } else { 1 };
        let signs = declared.map_or_else(|| vec![b',', b';', b'\t', b'|'], |sign| vec![sign]);
        let cuts = signs.into_iter().map(|sign| Cut::new(&text, sign, from));
        let best = cuts.reduce(|best, cut| if cut.score() > best.score() { cut } else { best });
        let cut = best.unwrap_or_else(|| Cut::new(&text, b',', 1));
        let sign = char::from(cut.delimiter).to_string();
        if cut.delimiter != b',' {
            offer.layout.delimiter = Some(sign.clone());
        }
        let alone = cut.width < 2 && cut.header.is_some() && !text.contains([',', ';', '\t', '|']);
        if declared.is_some() || alone || (cut.width > 1 && cut.even >= 500) {
            offer.reason(Note::new(OfferCode::DelimiterSeen).seen(Some(sign)));
        } else {
            offer.doubt(Note::new(OfferCode::DelimiterAssumed).seen(Some(sign)).decides("/delimiter"));
        }
        let delimiter = cut.delimiter;
        Self::of_cut(Source::Text(text, delimiter), cut, offer)
    }

    /// A table whose cells are known already.
    pub(super) fn of_sheet(sheet: &'s Sheet, offer: &mut LayoutOffer) -> Self {
        Self::of_cut(Source::Sheet(sheet), Cut::of_sheet(sheet), offer)
    }

    fn of_cut(source: Source<'s>, cut: Cut, offer: &mut LayoutOffer) -> Self {
        let (names, above, below) = (Vec::new(), Vec::new(), Vec::new());
        let mut table = Self { source, header: 0, first: 1, names, above, below };
        match cut.header {
            Some((at, known)) => table.begin(cut.rows, at, known, offer),
            None => offer.doubt(Note::new(OfferCode::HeaderUnknown).decides("/header")),
        }
        table
    }

    /// Settles where the names and the data stand.
    fn begin(&mut self, rows: Vec<Vec<String>>, at: usize, known: usize, offer: &mut LayoutOffer) {
        let number = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
        self.header = number(at);
        let mut rows = rows.into_iter();
        self.above = rows.by_ref().take(at).filter(|row| filled(row) > 1).collect();
        self.names = rows.next().unwrap_or_default();
        self.below = rows.collect();
        if at > 0 {
            offer.layout.header = Some(self.header);
            offer.reason(Note::new(OfferCode::HeaderSeen).seen(Some(self.header.to_string())).rows(vec![self.header]));
        }
        // Rows of tags, and of the numbers of the columns as forms have them.
        let mut data = 0;
        while let Some(row) = self.below.get(data) {
            let cells: Vec<&String> = row.iter().filter(|cell| !cell.is_empty()).collect();
            let tags = !cells.is_empty() && cells.iter().all(|cell| cell.starts_with('#'));
            let numbers = row.len() > 2 && (1_u32..).zip(row).all(|(number, cell)| *cell == number.to_string());
            if !tags && !numbers {
                break;
            }
            data += 1;
        }
        self.first = self.header.saturating_add(number(data));
        if data > 0 {
            offer.layout.first_row = Some(self.first);
            offer.reason(Note::new(OfferCode::RowsBelowHeader).rows((self.header + 1..self.first).collect()));
        }
        self.two_rows(data, known, offer);
    }

    /// A caption above the names, or more names below them.
    fn two_rows(&self, data: usize, known: usize, offer: &mut LayoutOffer) {
        let note = |row: u32| Note::new(OfferCode::HeaderTwoRows).rows(vec![row]).decides("/header");
        let text = |cell: &String| cell.is_empty() || words::has_known_word(cell) || words::names_calendar(cell);
        let directly = self.above.last().filter(|row| filled(row) > 1 && row.iter().all(text));
        let repeated = (self.names.iter().enumerate())
            .any(|(at, name)| !name.is_empty() && self.names.iter().take(at).any(|other| other == name));
        if directly.is_some() && repeated {
            offer.doubt(note(self.header.saturating_sub(1)));
        }
        if let Some(row) = self.below.get(data)
            && filled(row) > 1
        {
            let names = known_names(row);
            let blank = self.names.iter().filter(|name| name.is_empty()).count();
            let under = row.iter().zip(&self.names).filter(|(cell, name)| name.is_empty() && !cell.is_empty()).count();
            let units = row.iter().filter(|cell| unit(cell)).count();
            let letters = row.iter().all(|cell| cell.is_empty() || cell.chars().any(char::is_alphabetic));
            if letters
                && ((names > 1 && names + 1 >= known && *row != self.names)
                    || (blank > 0 && under > 0 && names > 0)
                    || units > 0)
            {
                offer.doubt(note(self.first));
            }
        }
    }

    /// Shows the rows of data with something in them, but for repeated headers.
    pub(super) fn each_row<'t>(&'t self, mut visit: impl FnMut(u32, &[Said<'t>])) {
        self.source.each_row(|row, cells| {
            let repeated = cells.len() == self.names.len()
                && cells.iter().zip(&self.names).all(|(cell, name)| cell.trim() == name);
            if row >= self.first && self.header > 0 && !repeated && cells.iter().any(|cell| !cell.trim().is_empty()) {
                visit(row, cells);
            }
            true
        });
    }
}

fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.is_empty()).count()
}

/// Whether a cell is a unit or a form in brackets, as forms have them below the names.
fn unit(cell: &str) -> bool {
    let inner = cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inner| inner.chars().any(char::is_alphabetic))
        || ["dd.mm.yyyy", "dd/mm/yyyy", "yyyy-mm-dd", "дд.мм.гггг", "кк.аа.жжжж", "hh:mm", "чч:мм"]
            .contains(&cell.to_lowercase().as_str())
}

/// The encoding of bytes, and whether they show it.
fn encoding(bytes: &[u8]) -> (Encoding, bool) {
    match *bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0xef, 0xbb, 0xbf, ..] => (Encoding::Auto, true),
        // Half of the bytes of Latin text in UTF-16 are zero.
        [a, 0, b, 0, ..] if a != 0 && b != 0 => (Encoding::Utf16Le, true),
        [0, a, 0, b, ..] if a != 0 && b != 0 => (Encoding::Utf16Be, true),
        _ if std::str::from_utf8(bytes).is_ok() => (Encoding::Auto, true),
        _ => (Encoding::Windows1251, false),
    }
}

/// Whether the words of a text are Russian: letters of one alphabet in each, capitals where they belong, vowels between them.
/// Other code pages read as windows-1251 are not.
fn russian(text: &str) -> bool {
    let (mut words, mut good, mut letters, mut vowels) = (0_u32, 0_u32, 0_u32, 0_u32);
    for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_ascii()).take(2000) {
        let own = |letter: char| matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | 'і' | 'І');
        let rest_low = word.chars().skip(1).all(char::is_lowercase);
        let high = word.chars().all(char::is_uppercase);
        words += 1;
        good += u32::from(word.chars().all(own) && (rest_low || high));
        letters += u32::try_from(word.chars().count()).unwrap_or(0);
        let vowel = |letter: &char| "аеёиоуыэюяіАЕЁИОУЫЭЮЯІ".contains(*letter);
        vowels += u32::try_from(word.chars().filter(vowel).count()).unwrap_or(0);
    }
    words > 0 && good * 10 >= words * 9 && vowels * 4 >= letters
}
