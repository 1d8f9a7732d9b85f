//! Texts by number and numbers by text, in bounded time whatever the texts.
//!
//! The hash is the same everywhere, since results must be, so that texts can be made that all hash alike. A look-up
//! therefore tries a fixed number of slots and no more; what finds no slot goes into a tree.

use std::collections::BTreeMap;

/// How many slots are tried. In a table that is at most half full, texts that nobody has chosen to hash alike need few.
const MOST_TRIES: usize = 32;

/// Multiply and rotate, eight bytes at a time.
#[derive(Clone, Copy, Default)]
pub(crate) struct Mix(u64);

impl Mix {
    #[inline]
    pub(crate) const fn with(self, word: u64) -> Self {
        Self((self.0.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    #[inline]
    pub(crate) const fn finish(self) -> u64 {
        (self.0 ^ (self.0 >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93).rotate_left(32)
    }

    /// Goes on from a number.
    pub(crate) const fn of(word: u64) -> Self {
        Self(word)
    }

    /// The hash of a text.
    pub(crate) fn text(text: &str) -> u64 {
        let (words, tail) = text.as_bytes().as_chunks::<8>();
        let mix = words.iter().fold(Self::default(), |mix, word| mix.with(u64::from_le_bytes(*word)));
        let last = tail.iter().rev().fold(0_u64, |word, byte| (word << 8) | u64::from(*byte));
        mix.with(last).with(u64::try_from(text.len()).unwrap_or(u64::MAX)).finish()
    }
}

/// Entries in slots: each in the first free one from its own on, if that is near enough.
pub(crate) struct Slots<E> {
    slots: Vec<Option<E>>,
    held: usize,
}

impl<E> Default for Slots<E> {
    fn default() -> Self {
        Self { slots: Vec::new(), held: 0 }
    }
}

impl<E: Copy> Slots<E> {
    /// The entry with this hash that is the one looked for.
    #[inline]
    pub(crate) fn find(&self, hash: u64, mut same: impl FnMut(&E) -> bool) -> Option<&E> {
        let mask = self.slots.len().wrapping_sub(1);
        let first = usize::try_from(hash & 0xffff_ffff).unwrap_or(0);
        for step in 0..MOST_TRIES {
            let entry = self.slots.get(first.wrapping_add(step) & mask)?.as_ref()?;
            if same(entry) {
                return Some(entry);
            }
        }
        None
    }

    /// Puts an entry into a slot, or hands it to `rest`, as those that no longer find one when the table grows.
    pub(crate) fn add(&mut self, entry: E, hash: impl Fn(&E) -> u64, rest: &mut impl FnMut(E)) {
        if self.held * 2 >= self.slots.len() {
            let wider = vec![None; (self.slots.len() * 2).max(16)];
            let old = std::mem::replace(&mut self.slots, wider);
            self.held = 0;
            for entry in old.into_iter().flatten() {
                self.put(entry, hash(&entry), rest);
            }
        }
        self.put(entry, hash(&entry), rest);
    }

    fn put(&mut self, entry: E, hash: u64, rest: &mut impl FnMut(E)) {
        let mask = self.slots.len().wrapping_sub(1);
        let first = usize::try_from(hash & 0xffff_ffff).unwrap_or(0);
        for step in 0..MOST_TRIES {
            if let Some(slot @ None) = self.slots.get_mut(first.wrapping_add(step) & mask) {
                *slot = Some(entry);
                self.held += 1;
                return;
            }
        }
        rest(entry);
    }
}

/// Different texts, numbered in the order in which they came.
#[derive(Default)]
pub(crate) struct Texts {
    all: Vec<Box<str>>,
    /// Some bits of the hash, and the number.
    slots: Slots<(u32, u32)>,
    rest: BTreeMap<Box<str>, u32>,
}

impl Texts {
    /// The number of a text.
    pub(crate) fn get(&self, text: &str) -> Option<u32> {
        let hash = Mix::text(text);
        let tag = tag(hash);
        let same = |(own, number): &(u32, u32)| *own == tag && self.text(*number) == text;
        match self.slots.find(hash, same) {
            Some((_, number)) => Some(*number),
            None if self.rest.is_empty() => None,
            None => self.rest.get(text).copied(),
        }
    }

    /// The number of a text that is not there yet; `None` where there are as many as may be.
    pub(crate) fn add(&mut self, text: &str, most: u32) -> Option<u32> {
        let number = u32::try_from(self.all.len()).ok().filter(|number| *number < most)?;
        self.all.push(text.into());
        let Self { all, slots, rest } = self;
        let text = |number: u32| usize::try_from(number).ok().and_then(|at| all.get(at)).map_or("", |text| text);
        let mut more = |(_, number): (u32, u32)| {
            rest.insert(text(number).into(), number);
        };
        slots.add((tag(Mix::text(text(number))), number), |(_, number)| Mix::text(text(*number)), &mut more);
        Some(number)
    }

    fn text(&self, number: u32) -> &str {
        self.of(number).unwrap_or("")
    }

    /// The text of this number.
    pub(crate) fn of(&self, number: u32) -> Option<&str> {
        self.all.get(usize::try_from(number).ok()?).map(AsRef::as_ref)
    }

    /// The texts in the order of their numbers.
    pub(crate) fn all(&self) -> &[Box<str>] {
        &self.all
    }

    /// The texts in the order of their numbers.
    pub(crate) fn into_all(self) -> Vec<Box<str>> {
        self.all
    }
}

/// The bits that do not choose the slot.
fn tag(hash: u64) -> u32 {
    u32::try_from(hash >> 32).unwrap_or(u32::MAX)
}

/// A text of at most 15 bytes, in place and not behind a pointer: most identifiers, dates and words are no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Short(u64, u64);

impl Short {
    #[inline]
    pub(crate) fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let length = u32::try_from(bytes.len()).ok().filter(|length| *length < 16)?;
        let (head, tail) = match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            // The last eight bytes, without those that the first eight have.
            (Some(head), Some(tail)) => {
                let tail = u64::from_le_bytes(*tail).checked_shr((16 - length) * 8).unwrap_or(0);
                (u64::from_le_bytes(*head), tail)
            }
            _ => (word(bytes, length), 0),
        };
        // The length keeps a text apart from the same with a zero byte behind.
        Some(Self(head, tail | (u64::from(length) << 56)))
    }

    #[inline]
    const fn hash(self) -> u64 {
        Mix(0).with(self.0).with(self.1).finish()
    }
}

/// Fewer than eight bytes in a word; parts that overlap agree.
#[inline]
fn word(bytes: &[u8], length: u32) -> u64 {
    if let (Some(head), Some(tail)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let (head, tail) = (u32::from_le_bytes(*head), u32::from_le_bytes(*tail));
        return u64::from(head) | (u64::from(tail) << ((length - 4) * 8));
    }
    bytes.iter().rev().fold(0_u64, |word, byte| (word << 8) | u64::from(*byte))
}

/// What short texts stand for.
pub(crate) struct Shorts<V> {
    slots: Slots<(Short, V)>,
    rest: BTreeMap<Short, V>,
}

impl<V> Default for Shorts<V> {
    fn default() -> Self {
        Self { slots: Slots::default(), rest: BTreeMap::new() }
    }
}

impl<V: Copy> Shorts<V> {
    #[inline]
    pub(crate) fn get(&self, text: Short) -> Option<V> {
        match self.slots.find(text.hash(), |(own, _)| *own == text) {
            Some((_, value)) => Some(*value),
            None if self.rest.is_empty() => None,
            None => self.rest.get(&text).copied(),
        }
    }

    /// Adds one that is not there yet.
    pub(crate) fn add(&mut self, text: Short, value: V) {
        let Self { slots, rest } = self;
        let mut more = |(text, value)| {
            rest.insert(text, value);
        };
        slots.add((text, value), |(text, _)| text.hash(), &mut more);
    }
}

/// What short texts were read as: days, hours and times of day come again and again.
pub(crate) struct Memo<V> {
    known: Shorts<V>,
    room: u32,
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self { known: Shorts::default(), room: 1 << 12 }
    }
}

impl<V: Copy> Memo<V> {
    /// What a text is read as, by `read` or from memory.
    #[inline]
    pub(crate) fn of(&mut self, text: &str, read: impl Fn(&str) -> V) -> V {
        let Some(short) = Short::of(text) else { return read(text) };
        if let Some(known) = self.known.get(short) {
            return known;
        }
        let value = read(text);
        // Where there are more of them, remembering costs more than reading.
        if let Some(room) = self.room.checked_sub(1) {
            self.room = room;
            self.known.add(short, value);
        }
        value
    }
}

#[cfg(test)]
mod tests;
