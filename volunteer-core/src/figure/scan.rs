//! Text to tokens: words with what is known of them, digits, and the punctuation that matters.

use super::alphabet::{Word, code, is_sign};
use super::digits::{self, Digits, Trouble};
use super::lexicon::{Known, Lexicon};
use super::morphology::Tail;
use super::normal::{BROKEN, CELL};
use super::qualifier::Qualifier;
use super::roles;
use std::str::Chars;

/// A place in a text, in bytes and in code points.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    rest: Chars<'a>,
    pub(super) bytes: u32,
    pub(super) characters: u32,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text.chars(), bytes: 0, characters: 0 }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    /// Moves past the next characters, by their length in bytes.
    fn advance(&mut self, bytes: usize, characters: u32) {
        if let Some(rest) = self.rest.as_str().get(bytes..) {
            self.rest = rest.chars();
            self.bytes = self.bytes.saturating_add(u32::try_from(bytes).unwrap_or(0));
            self.characters = self.characters.saturating_add(characters);
        }
    }

    pub(super) fn step(&mut self) -> Option<char> {
        let character = self.rest.next()?;
        // The text is shorter than the reader's limit, so neither can overflow.
        self.bytes = self.bytes.saturating_add(u32::try_from(character.len_utf8()).unwrap_or(0));
        self.characters = self.characters.saturating_add(1);
        Some(character)
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// Digits; the token's value is their place in the list of digits.
    Digits,
    /// × before or after digits.
    Times,
    /// A comma or a semicolon.
    Comma,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// The end of a sentence.
    End,
    /// A slash.
    Slash,
    /// A colon.
    Colon,
    /// The end of a cell in a row of a table.
    Cell,
    /// Anything else that separates.
    Other,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Blank space.
    Space,
    /// A hyphen without space around it.
    Hyphen,
    /// A dash, or a hyphen with space around it.
    Dash,
}

/// A piece of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) gap: Gap,
    /// Where it stands, in bytes and in code points.
    pub(super) bytes: (u32, u32),
    pub(super) characters: (u32, u32),
    pub(super) roles: roles::Roles,
    pub(super) value: i64,
    pub(super) tail: Tail,
    /// Its last two letters.
    pub(super) ending: [u8; 2],
    entry: u16,
    starts_phrase: bool,
}

impl Token {
    /// Whether it has one of the roles.
    pub(super) const fn is(&self, roles: roles::Roles) -> bool {
        self.roles & roles != 0
    }

    /// Whether only the form of an unknown word gave it its roles.
    pub(super) const fn known_by_form(&self) -> bool {
        self.entry == 0
    }

    /// Whether nothing but a hyphen, or nothing at all, joins it to the token before.
    pub(super) const fn glued(&self) -> bool {
        matches!(self.gap, Gap::None | Gap::Hyphen)
    }
}

/// A text in pieces.
pub(super) struct Scan {
    pub(super) tokens: Vec<Token>,
    pub(super) digits: Vec<Digits>,
    /// How many words the language knows.
    pub(super) known: usize,
}

/// Which letters a text is written in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Script {
    pub(super) latin: u32,
    pub(super) cyrillic: u32,
    pub(super) kazakh: u32,
    /// Whether a Latin letter has a mark that Kazakh gives it.
    pub(super) marked: bool,
}

/// Counts the letters of each script, by the bytes that begin them.
pub(super) fn script(text: &str) -> Script {
    let bytes = text.as_bytes();
    // U+00C0 to U+01FF: Latin letters with marks.
    let marked = count(bytes, |byte| (0xC3..=0xC7).contains(&byte));
    // U+0400 to U+047F are Russian letters, but for І and і; U+0480 to U+04FF hold the other Kazakh ones.
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or(&[]));
    let i = pairs.fold(0_u32, |sum, (a, b)| {
        sum.wrapping_add(u32::from((*a == 0xD0 && *b == 0x86) || (*a == 0xD1 && *b == 0x96)))
    });
    Script {
        latin: count(bytes, |byte| byte.is_ascii_alphabetic()) + marked,
        cyrillic: count(bytes, |byte| (0xD0..=0xD3).contains(&byte)),
        kazakh: count(bytes, |byte| byte == 0xD2 || byte == 0xD3) + i,
        marked: marked > 0,
    }
}

/// How many bytes a condition holds for. A text is shorter than the reader's limit, so the sum does not overflow.
fn count(bytes: &[u8], found: impl Fn(u8) -> bool) -> u32 {
    bytes.iter().fold(0, |sum: u32, byte| sum.wrapping_add(u32::from(found(*byte))))
}

/// Whether a letter of one of the languages is a capital.
const fn is_capital(letter: char) -> bool {
    matches!(
        letter,
        'A'..='Z' | 'А'..='Я' | 'Ё' | 'І' | 'Ә' | 'Ғ' | 'Қ' | 'Ң' | 'Ӊ' | 'Ө' | 'Ұ' | 'Ү' | 'Һ'
    )
}

const fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

const fn is_quote(character: char) -> bool {
    matches!(character, '«' | '»' | '"' | '“' | '”' | '„' | '*' | '\u{AD}' | '\u{200B}')
}

/// The qualifier that a sign stands for.
const fn sign_qualifier(character: char) -> Option<Qualifier> {
    match character {
        '~' | '≈' => Some(Qualifier::About),
        '>' => Some(Qualifier::MoreThan),
        '<' => Some(Qualifier::LessThan),
        '≥' => Some(Qualifier::AtLeast),
        '≤' => Some(Qualifier::AtMost),
        _ => None,
    }
}

struct Scanner<'a> {
    cursor: Cursor<'a>,
    lexicon: &'static Lexicon,
    gap: Gap,
    out: Scan,
}

/// Cuts a text into tokens.
pub(super) fn scan(text: &str, lexicon: &'static Lexicon) -> Scan {
    let out = Scan { tokens: Vec::with_capacity(text.len() / 8 + 4), digits: Vec::new(), known: 0 };
    let mut scanner = Scanner { cursor: Cursor::new(text), lexicon, gap: Gap::Space, out };
    while let Some(character) = scanner.cursor.peek() {
        scanner.next(character);
    }
    let mut out = scanner.out;
    drop_commas(&mut out, lexicon);
    join_phrases(&mut out, lexicon);
    refuse_serials(&mut out);
    out
}

impl Scanner<'_> {
    fn next(&mut self, character: char) {
        let begin = (self.cursor.bytes, self.cursor.characters);
        let code = code(character);
        if code != 0 {
            return self.word(code);
        }
        if character.is_ascii_digit() || self.signs_digits(character) {
            return self.digits(character);
        }
        self.cursor.step();
        if character == '\n' || character == '\r' {
            return self.punctuation(Kind::End, begin);
        }
        if character == CELL {
            return self.punctuation(Kind::Cell, begin);
        }
        if character.is_whitespace() || is_quote(character) || character == BROKEN {
            if self.gap != Gap::Dash {
                self.gap = if self.gap == Gap::Hyphen { Gap::Dash } else { Gap::Space };
            }
            return;
        }
        if is_dash(character) {
            let spaced = self.gap != Gap::None;
            self.gap = if spaced || matches!(character, '\u{2014}' | '\u{2015}') { Gap::Dash } else { Gap::Hyphen };
            return;
        }
        if let Some(qualifier) = sign_qualifier(character) {
            let place = <Qualifier as crate::Word>::ALL.iter().position(|known| *known == qualifier);
            let value = place.and_then(|place| i64::try_from(place).ok()).unwrap_or(0);
            return self.push(Kind::Word, begin, Known { roles: roles::BEFORE, value, ..Known::default() });
        }
        if digits::quarters(Some(character)) == Some(2) {
            return self.push(Kind::Word, begin, Known { roles: roles::HALF, ..Known::default() });
        }
        let kind = match character {
            ',' | ';' => Kind::Comma,
            '(' | '[' => Kind::Open,
            ')' | ']' => Kind::Close,
            '!' | '?' => Kind::End,
            '.' | '…' if self.sentence_ends() => Kind::End,
            '/' => Kind::Slash,
            ':' => Kind::Colon,
            '|' => Kind::Cell,
            '×' => Kind::Times,
            '+' if self.gap == Gap::None => return self.plus(begin),
            '&' => {
                return self.push(Kind::Word, begin, Known { roles: roles::AND, ..Known::default() });
            }
            _ => Kind::Other,
        };
        self.punctuation(kind, begin);
    }

    /// "100+" is at least 100.
    fn plus(&mut self, begin: (u32, u32)) {
        let place = <Qualifier as crate::Word>::ALL.iter().position(|known| *known == Qualifier::AtLeast);
        let value = place.and_then(|place| i64::try_from(place).ok()).unwrap_or(0);
        let roles = if self.after_digits() { roles::AFTER } else { 0 };
        self.push(Kind::Word, begin, Known { roles, value, ..Known::default() });
    }

    fn after_digits(&self) -> bool {
        self.out.tokens.last().is_some_and(|last| last.kind == Kind::Digits || last.is(roles::MULT | roles::MULT_GLUED))
    }

    /// Whether the character is a sign of the digits behind it: nothing but space before it, no space behind it.
    fn signs_digits(&self, character: char) -> bool {
        let mut ahead = self.cursor.clone();
        ahead.step();
        matches!(character, '+' | '-' | '\u{2212}')
            && ahead.peek().is_some_and(|next| next.is_ascii_digit())
            && (self.gap == Gap::Space || self.out.tokens.last().is_some_and(|last| last.kind == Kind::Open))
    }

    fn digits(&mut self, character: char) {
        let begin = (self.cursor.bytes, self.cursor.characters);
        let sign = match character {
            '+' => 1,
            '-' | '\u{2212}' => -1,
            _ => 0,
        };
        if sign != 0 {
            self.cursor.step();
        }
        let mut digits = digits::read(&mut self.cursor, self.lexicon.commas_group());
        digits.sign = sign;
        if self.names_something() {
            digits.trouble = Trouble::NotANumber;
        }
        let value = i64::try_from(self.out.digits.len()).unwrap_or(0);
        self.out.digits.push(digits);
        self.push(Kind::Digits, begin, Known { value, ..Known::default() });
    }

    /// Whether a word is joined to the digits: A4, COVID-19.
    fn names_something(&self) -> bool {
        let Some(last) = self.out.tokens.last() else { return false };
        let counts = roles::STARTS_NUMBER | roles::BEFORE | roles::MONEY | roles::LABEL | roles::PERCENT;
        last.kind == Kind::Word && matches!(self.gap, Gap::None | Gap::Hyphen) && !last.is(counts)
    }

    fn word(&mut self, first: u8) {
        let mut capital = false;
        let begin = (self.cursor.bytes, self.cursor.characters);
        let mut word = Word::new();
        if is_sign(first) {
            self.cursor.step();
            word.push(first);
        } else {
            let (mut bytes, mut characters) = (0, 0);
            for character in self.cursor.rest.as_str().chars() {
                let letter = code(character);
                if letter == 0 || is_sign(letter) {
                    break;
                }
                capital |= bytes == 0 && is_capital(character);
                word.push(letter);
                bytes += character.len_utf8();
                characters += 1;
            }
            self.cursor.advance(bytes, characters);
        }
        word.finish();
        if self.lexicon.is_folded() {
            word.fold();
        }
        let letters = word.letters();
        if matches!(letters, [b'x' | 0x95]) && (self.before_digit() || self.gap == Gap::None && self.after_digits()) {
            return self.push(Kind::Times, begin, Known::default());
        }
        let mut known = self.lexicon.look_up(letters);
        if let [.., before, last] = letters {
            known.ending = [*before, *last];
        }
        if capital {
            known.roles |= roles::CAPITAL;
        }
        if self.owns() {
            known.roles |= roles::OWNER;
        }
        if known.entry != 0 && (known.roles & !roles::CAPITAL != 0 || known.starts_phrase) {
            self.out.known += 1;
        }
        if known.roles & roles::ABBREVIATION != 0 && self.cursor.peek() == Some('.') {
            self.cursor.step();
        }
        self.push(Kind::Word, begin, known);
    }

    /// Takes in the ending of an English owner: "children's", "veterans'".
    fn owns(&mut self) -> bool {
        if !self.lexicon.commas_group() || !matches!(self.cursor.peek(), Some('\'' | '’')) {
            return false;
        }
        let mut ahead = self.cursor.clone();
        ahead.step();
        if matches!(ahead.peek(), Some('s' | 'S')) {
            ahead.step();
        }
        if ahead.peek().is_some_and(char::is_alphanumeric) {
            return false;
        }
        self.cursor = ahead;
        true
    }

    /// Whether a full stop ends a sentence: no small letter follows.
    fn sentence_ends(&self) -> bool {
        let mut ahead = self.cursor.clone();
        while ahead.peek().is_some_and(|next| next.is_whitespace() || is_quote(next)) {
            ahead.step();
        }
        ahead.peek().is_none_or(|next| !next.is_lowercase())
    }

    fn before_digit(&self) -> bool {
        self.cursor.peek().is_some_and(|next| next.is_ascii_digit())
    }

    fn punctuation(&mut self, kind: Kind, begin: (u32, u32)) {
        self.push(kind, begin, Known::default());
        if kind != Kind::Times && kind != Kind::Slash {
            self.gap = Gap::Space;
        }
    }

    fn push(&mut self, kind: Kind, begin: (u32, u32), known: Known) {
        self.out.tokens.push(Token {
            kind,
            gap: self.gap,
            bytes: (begin.0, self.cursor.bytes),
            characters: (begin.1, self.cursor.characters),
            roles: known.roles,
            value: known.value,
            tail: known.tail,
            ending: known.ending,
            entry: known.entry,
            starts_phrase: known.starts_phrase,
        });
        self.gap = Gap::None;
    }
}

/// «более, чем 250»: the comma has no meaning.
fn drop_commas(scan: &mut Scan, lexicon: &Lexicon) {
    if !lexicon.is_russian() {
        return;
    }
    let is_dropped = |at: usize| {
        let comma = scan.tokens.get(at).is_some_and(|token| token.kind == Kind::Comma);
        let before = at.checked_sub(1).and_then(|before| scan.tokens.get(before));
        comma
            && before.is_some_and(|token| token.is(roles::MORE | roles::LESS))
            && scan.tokens.get(at + 1).is_some_and(|token| lexicon.is_than(token.entry))
    };
    if (0..scan.tokens.len()).any(is_dropped) {
        let kept = (0..scan.tokens.len()).filter(|at| !is_dropped(*at)).filter_map(|at| scan.tokens.get(at).copied());
        scan.tokens = kept.collect();
    }
}

/// Puts the words of a phrase together into one token.
fn join_phrases(scan: &mut Scan, lexicon: &Lexicon) {
    if !scan.tokens.iter().any(|token| token.starts_phrase) {
        return;
    }
    // Read and written in one list: what is written never overtakes what is read.
    let (mut at, mut written) = (0, 0);
    while let Some(token) = scan.tokens.get(at) {
        let mut token = *token;
        let following = |ahead: usize| match scan.tokens.get(at + ahead) {
            Some(next) if next.kind == Kind::Word && next.gap != Gap::Dash => next.entry,
            _ => 0,
        };
        let phrase = if token.starts_phrase { lexicon.phrase(token.entry, following) } else { None };
        // "100 and over" ends a figure; "and over 1,700" goes on to the next.
        let phrase = phrase.filter(|(length, roles, _)| {
            let next = scan.tokens.get(at + length);
            let number =
                next.is_some_and(|next| next.kind == Kind::Digits || next.is(roles::STARTS_NUMBER & !roles::MULT));
            let than = next.is_some_and(|next| next.is(roles::THAN) || lexicon.is_than(next.entry));
            !(number || than) || roles & roles::AFTER == 0 || roles & roles::BEFORE != 0
        });
        at += 1;
        if let Some((length, roles, value)) = phrase
            && let Some(last) = scan.tokens.get(at + length - 2)
        {
            token.roles = roles | (token.roles & roles::CAPITAL);
            token.value = value;
            token.starts_phrase = false;
            token.bytes.1 = last.bytes.1;
            token.characters.1 = last.characters.1;
            token.tail = last.tail;
            token.ending = last.ending;
            token.roles |= last.roles & roles::OWNER;
            at += length - 1;
        }
        if let Some(place) = scan.tokens.get_mut(written) {
            *place = token;
        }
        written += 1;
    }
    scan.tokens.truncate(written);
}

/// Telephone numbers and the like: three runs of digits or more, joined by hyphens or begun by a plus.
fn refuse_serials(scan: &mut Scan) {
    if scan.digits.len() < 3 {
        return;
    }
    let digits_of = |token: &Token| usize::try_from(token.value).unwrap_or(usize::MAX);
    let mut at = 0;
    while at < scan.tokens.len() {
        let run = scan.tokens.iter().skip(at).enumerate().take_while(|(index, token)| {
            let bracket = matches!(token.kind, Kind::Open | Kind::Close) && *index > 0;
            let joined = *index == 0 || matches!(token.gap, Gap::Space | Gap::Hyphen | Gap::None);
            bracket || (token.kind == Kind::Digits && joined)
        });
        let length = run.clone().count();
        let run: Vec<Token> = run.map(|(_, token)| *token).filter(|token| token.kind == Kind::Digits).collect();
        let hyphened = run.iter().skip(1).any(|token| token.gap == Gap::Hyphen);
        let plus = run.first().and_then(|token| scan.digits.get(digits_of(token))).is_some_and(|first| first.sign > 0);
        if run.len() >= 3 && (hyphened || plus) {
            for token in &run {
                if let Some(digits) = scan.digits.get_mut(digits_of(token)) {
                    digits.trouble = Trouble::NotANumber;
                }
            }
        }
        at += length.max(1);
    }
}
