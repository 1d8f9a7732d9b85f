//! The grammar of numbers: digits, numerals, multipliers, halves, and ranges of two numbers.

use super::digits::{Digits, Trouble};
use super::lexicon::{Lexicon, case_of};
use super::morphology::Case;
use super::qualifier::Qualifier;
use super::roles;
use super::scan::{Gap, Kind, Scan, Token};
use crate::Word;
use crate::{Language, Number};

/// One, in units of [`Number`].
pub(super) const ONE: i128 = Number::ONE.units();

/// A scanned text of one language.
pub(super) struct Text<'a> {
    pub(super) scan: &'a Scan,
    pub(super) lexicon: &'static Lexicon,
    pub(super) language: Language,
}

impl Text<'_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.scan.tokens.get(at)
    }

    /// Whether the token has one of the roles.
    pub(super) fn is(&self, at: usize, roles: roles::Roles) -> bool {
        self.token(at).is_some_and(|token| token.is(roles))
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.token(at).map(|token| token.kind)
    }

    pub(super) fn digits(&self, at: usize) -> Option<&Digits> {
        let token = self.token(at).filter(|token| token.kind == Kind::Digits)?;
        self.scan.digits.get(usize::try_from(token.value).ok()?)
    }

    /// Whether a number may begin here.
    pub(super) fn starts_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == Kind::Digits || token.is(roles::STARTS_NUMBER))
    }
}

/// A number as it is written.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each tells of another ending or word")]
pub(super) struct Quantity {
    /// The token after it.
    pub(super) end: usize,
    /// Its value, in units of [`Number`].
    pub(super) units: i128,
    /// The place of its last digit that says something.
    pub(super) granularity: i128,
    /// Whether it ends in a multiplier, and in which.
    pub(super) multiplier: Option<i128>,
    /// The case of its ending.
    pub(super) case: Case,
    /// An order of magnitude: "hundreds of".
    pub(super) order: bool,
    /// "-odd", «-дай»: about.
    pub(super) about: bool,
    /// The sign that is written.
    pub(super) sign: i128,
    /// The digits that cannot be read, by their token.
    pub(super) trouble: Option<(usize, Trouble)>,
    /// A qualifier inside: «30 с лишним тысяч».
    pub(super) inner: Option<Qualifier>,
    /// Whether it is the bare numeral one.
    pub(super) lone_one: bool,
    /// Whether its ending says that it is a part of something: «120-сы», «9 мыңдайы».
    pub(super) part: bool,
}

impl Quantity {
    /// Whether its ending makes it an ordinal.
    pub(super) fn is_ordinal(&self) -> bool {
        self.trouble.is_some_and(|(_, trouble)| trouble == Trouble::Ordinal)
    }
}

/// The number under construction.
struct Builder<'a, 'b> {
    text: &'a Text<'b>,
    at: usize,
    /// What multipliers have closed.
    total: i128,
    /// The numeral before the next multiplier.
    current: Option<i128>,
    /// The next numeral must be below this.
    room: i128,
    /// The place of the last written digit of the current numeral.
    place: i128,
    last_multiplier: i128,
    multiplied: bool,
    out: Quantity,
    overflow: bool,
}

/// Reads the number that begins at a token.
pub(super) fn quantity(text: &Text<'_>, at: usize) -> Option<Quantity> {
    if !text.starts_number(at) || is_quarter(text, at) {
        return None;
    }
    let mut builder = Builder {
        text,
        at,
        total: 0,
        current: None,
        room: i128::MAX,
        place: ONE,
        last_multiplier: i128::MAX,
        multiplied: false,
        out: Quantity::default(),
        overflow: false,
    };
    while builder.step(at) {}
    builder.finish(at)
}

/// «тоқсан» is ninety where a number goes on or a noun is counted, and a quarter of a year elsewhere.
fn is_quarter(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.token(at).filter(|token| token.is(roles::QUARTER)) else { return false };
    let next = text.token(at + 1).filter(|next| next.gap != Gap::Dash);
    let counts =
        roles::NUMERAL | roles::MULT | roles::HUNDRED | roles::UNIT | roles::AFTER | roles::MONEY | roles::PERCENT;
    let after = token.tail.case != Case::None
        && next.is_some_and(|next| next.is(roles::AFTER_ABLATIVE | roles::AFTER_DATIVE | roles::UNTIL));
    let counted = token.tail.case == Case::None && !token.tail.possessive && next.is_some_and(|next| next.is(counts));
    let ordinal = at.checked_sub(1).is_some_and(|before| text.is(before, roles::NTH | roles::YEAR));
    !(counted || after) || ordinal
}

impl Builder<'_, '_> {
    /// Takes one more token into the number.
    fn step(&mut self, begin: usize) -> bool {
        let Some(token) = self.text.token(self.at).copied() else { return false };
        if self.at > begin && token.gap == Gap::Dash {
            return false;
        }
        if token.kind == Kind::Digits {
            return self.take_digits(&token, begin);
        }
        if token.kind != Kind::Word {
            return false;
        }
        let value = i128::from(token.value).saturating_mul(ONE);
        let first = self.at == begin;
        // An ending has been read: the number is over, except for an order of magnitude in the next word.
        if !first && matches!(self.out.case, Case::Dative | Case::Ablative) {
            return false;
        }
        let read = if token.is(roles::ORDER) && first && !self.is_one_of_many(&token) {
            self.take_order(value)
        } else if token.is(roles::MULT) || (token.is(roles::MULT_GLUED) && token.gap == Gap::None && !first) {
            self.multiply(value)
        } else if token.is(roles::HUNDRED) {
            self.hundred(value)
        } else if token.is(roles::NUMERAL) {
            self.numeral(value, &token, first)
        } else if token.is(roles::COLLECTIVE) {
            self.collective(value)
        } else if token.is(roles::HALF_AFTER) && !first {
            self.half_after()
        } else if token.is(roles::ONE_HALF) && first {
            self.start(ONE / 2 * 3, ONE / 10)
        } else if token.is(roles::HALF_OF) && first && self.text.is(self.at + 1, roles::MULT | roles::COLLECTIVE) {
            self.start(ONE / 2, ONE / 10)
        } else if token.is(roles::HALF_MULT) && first {
            self.total = value / 2;
            self.place = ONE / 10;
            self.last_multiplier = value;
            self.multiplied = value >= ONE * 1000;
            self.room = 0;
            true
        } else if token.is(roles::ABOUT_NUMERAL) && (first || self.room_for(value)) {
            self.out.about = true;
            self.numeral(value, &token, first) && self.close()
        } else if token.is(roles::AFTER) && !first && self.text.is(self.at + 1, roles::MULT) {
            self.out.inner = usize::try_from(token.value).ok().and_then(|at| Qualifier::ALL.get(at)).copied();
            true
        } else {
            return self.take_suffix(&token, first) || self.and(&token);
        };
        if read {
            self.at += 1;
            self.out.case = token.tail.case;
            self.out.part = token.tail.possessive;
            if token.tail.possessive && self.out.case == Case::None {
                self.out.case = Case::Other;
            }
            if token.tail.case == Case::About {
                self.out.about = true;
            }
        }
        read
    }

    /// «более сотни» is more than one hundred; «сотни волонтёров» are hundreds.
    fn is_one_of_many(&self, token: &Token) -> bool {
        let before = self.at.checked_sub(1).and_then(|before| self.text.token(before));
        let qualified = roles::BEFORE | roles::TO | roles::FROM | roles::BY;
        token.is(roles::COLLECTIVE | roles::MULT) && before.is_some_and(|before| before.is(qualified))
    }

    fn room_for(&self, value: i128) -> bool {
        self.current.is_some() && value < self.room
    }

    fn start(&mut self, value: i128, place: i128) -> bool {
        self.current = Some(value);
        self.place = place;
        self.room = 0;
        true
    }

    /// Nothing more belongs to the number.
    fn close(&mut self) -> bool {
        self.room = 0;
        self.last_multiplier = self.last_multiplier.min(1);
        true
    }

    fn take_digits(&mut self, token: &Token, begin: usize) -> bool {
        let Some(digits) = self.text.digits(self.at).copied() else { return false };
        let first = self.at == begin;
        if !first {
            // «3 мың 572»: the rest below the multiplier, in whole digits.
            let year_follows = digits.year > 0 && self.text.is(self.at + 1, roles::YEAR);
            let below = self.multiplied && self.current.is_none() && digits.units < self.last_multiplier;
            let plain = digits.decimals == 0 && digits.trouble == Trouble::None && digits.sign == 0;
            let again = self.text.token(self.at + 1).is_some_and(|next| next.kind == Kind::Digits && next.glued());
            if !below || !plain || year_follows || again || token.gap != Gap::Space || self.out.case != Case::None {
                return false;
            }
        }
        if digits.trouble != Trouble::None {
            self.out.trouble = Some((self.at, digits.trouble));
        }
        if first {
            self.out.sign = digits.sign;
        }
        self.current = Some(digits.units);
        self.room = 0;
        self.place = (0..digits.decimals.min(12)).fold(ONE, |place, _| place / 10);
        self.multiplied = false;
        self.at += 1;
        true
    }

    fn take_order(&mut self, value: i128) -> bool {
        // «сотни волонтёров» is an order of magnitude; «две сотни» is not, and does not begin here.
        self.out.order = true;
        self.total = value;
        self.close()
    }

    fn numeral(&mut self, value: i128, token: &Token, first: bool) -> bool {
        let next_room = match value / ONE {
            100.. => ONE * 100,
            20..=90 => ONE * 10,
            // «он төрт»: Kazakh joins ten and ones; Russian and English have words for the teens.
            10 if self.text.language == Language::Kazakh => ONE * 10,
            _ => 0,
        };
        match self.current {
            None if first || (self.multiplied && value < self.last_multiplier && self.last_multiplier > ONE) => {
                self.current = Some(value);
            }
            Some(current) if value < self.room && value > 0 => self.current = Some(current + value),
            _ => return false,
        }
        if !first && token.gap == Gap::Hyphen && self.text.language != Language::English {
            // «двадцать-тридцать» are two numbers; "twenty-five" is one.
            self.current = self.current.map(|current| current - value).filter(|current| *current > 0);
            return false;
        }
        self.room = if self.out.about { 0 } else { next_room };
        self.place = ONE;
        self.multiplied = false;
        true
    }

    fn hundred(&mut self, value: i128) -> bool {
        let current = match self.current {
            None => ONE,
            Some(current) if current < ONE * 10 && self.room != ONE * 100 => current,
            Some(_) => return false,
        };
        if self.current.is_none() && self.total > 0 && value >= self.last_multiplier {
            return false;
        }
        self.current = current.checked_mul(value / ONE);
        self.room = ONE * 100;
        self.place = self.place.saturating_mul(value / ONE);
        self.multiplied = false;
        true
    }

    fn collective(&mut self, value: i128) -> bool {
        if self.total > 0 && self.current.is_none() {
            return false;
        }
        let current = self.current.unwrap_or(ONE);
        match current.checked_mul(value / ONE) {
            Some(product) => self.current = Some(product),
            None => self.overflow = true,
        }
        self.place = ONE;
        self.room = 0;
        self.multiplied = false;
        true
    }

    fn multiply(&mut self, value: i128) -> bool {
        if value >= self.last_multiplier || self.out.order {
            return false;
        }
        let current = match self.current.take() {
            None if self.total > 0 => return false,
            None => ONE,
            Some(current) => current,
        };
        match current.checked_mul(value / ONE).and_then(|product| self.total.checked_add(product)) {
            Some(total) => self.total = total,
            None => self.overflow = true,
        }
        self.last_multiplier = value;
        self.room = i128::MAX;
        self.multiplied = true;
        if current == ONE && self.place == ONE {
            self.place = ONE;
        }
        true
    }

    fn half_after(&mut self) -> bool {
        let before = self.text.token(self.at.saturating_sub(1));
        if before.is_some_and(|before| before.is(roles::MULT)) && self.current.is_none() {
            self.total = self.total.saturating_add(self.last_multiplier / 2);
            self.place = ONE / 10;
        } else if let Some(current) = self.current {
            self.current = Some(current + ONE / 2);
            self.place = ONE / 10;
        } else {
            return false;
        }
        self.room = 0;
        true
    }

    /// An ending that a hyphen or nothing joins to digits.
    fn take_suffix(&mut self, token: &Token, first: bool) -> bool {
        let after_digits = self.text.kind(self.at.saturating_sub(1)) == Some(Kind::Digits);
        let after_word = self.text.is(self.at.saturating_sub(1), roles::MULT | roles::ABBREVIATION);
        // «900 ден астам»: a space where the hyphen should be.
        let next = roles::AFTER_ABLATIVE | roles::AFTER_DATIVE | roles::UNTIL;
        let spaced = token.gap == Gap::Space && token.is(roles::ENDING) && self.text.is(self.at + 1, next);
        if first || !(token.glued() || spaced) || !(after_digits || after_word) {
            return false;
        }
        if token.is(roles::ORDINAL) {
            self.out.trouble = Some((self.at, Trouble::Ordinal));
        } else if token.is(roles::ENDING) {
            self.out.case = case_of(token.value);
            self.out.part = token.is(roles::OWNED);
            self.out.about |= self.out.case == Case::About;
            self.out.order |= self.out.case == Case::Order;
        } else if token.is(roles::ODD) {
            self.out.about = true;
        } else {
            return false;
        }
        self.at += 1;
        true
    }

    /// "two hundred and fifty", "a hundred-odd".
    fn and(&mut self, token: &Token) -> bool {
        if token.is(roles::ODD) && self.at > 0 {
            self.out.about = true;
            self.at += 1;
            return true;
        }
        let hundred = self.room == ONE * 100 || (self.multiplied && self.total > 0);
        let below = self
            .text
            .token(self.at + 1)
            .is_some_and(|next| next.is(roles::NUMERAL) && i128::from(next.value) * ONE < self.room.min(ONE * 100));
        // After "thousand" only a numeral of tens or ones continues, and only in English.
        if self.text.language == Language::English && token.is(roles::AND) && hundred && below {
            self.at += 1;
            return true;
        }
        false
    }

    fn finish(mut self, begin: usize) -> Option<Quantity> {
        if self.at == begin {
            return None;
        }
        let value = self.total.checked_add(self.current.unwrap_or(0)).filter(|_| !self.overflow);
        self.out.end = self.at;
        let Some(value) = value else {
            self.out.trouble = self.out.trouble.or(Some((begin, Trouble::TooLong)));
            return Some(self.out);
        };
        self.out.units = value;
        let thousand = self.last_multiplier >= ONE * 1000 && self.last_multiplier < i128::MAX;
        if self.multiplied && thousand && self.current.is_none() {
            self.out.multiplier = Some(self.last_multiplier);
            self.out.granularity = self.place.saturating_mul(self.last_multiplier / ONE);
        } else {
            self.out.granularity = last_place(value);
        }
        let only = self.text.token(begin).filter(|_| self.at == begin + 1);
        self.out.lone_one = only.is_some_and(|token| token.kind == Kind::Word && value == ONE);
        Some(self.out)
    }
}

/// The place of the last digit that is not zero; one for zero.
pub(super) fn last_place(units: i128) -> i128 {
    if units == 0 {
        return ONE;
    }
    let mut place = 1_i128;
    let mut rest = units.unsigned_abs();
    // Most numbers are whole: their twelve decimals go at once.
    if rest.is_multiple_of(ONE.unsigned_abs()) {
        rest /= ONE.unsigned_abs();
        place = ONE;
    }
    while let Ok(small) = u64::try_from(rest) {
        if !small.is_multiple_of(10) {
            break;
        }
        rest = u128::from(small / 10);
        place = place.saturating_mul(10);
    }
    while u64::try_from(rest).is_err() && rest.is_multiple_of(10) {
        rest /= 10;
        place = place.saturating_mul(10);
    }
    place
}
