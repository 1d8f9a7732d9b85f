//! Bytes to text: UTF-8, UTF-16 and windows-1251, block by block.
//!
//! What is no text in the encoding becomes U+FFFD; the rows that hold it are a finding.

use crate::register::layout::Encoding;

/// Stands where bytes were no text.
pub(super) const REPLACED: char = char::REPLACEMENT_CHARACTER;

/// The letters of windows-1251 from 0x80 to 0xBF; 0xC0 to 0xFF are А to я in the order of Unicode.
/// Source: unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1251.TXT. 0x98 is not assigned. It has no Ә, Ғ, Қ, Ң, Ө, Ұ, Ү, Һ:
/// a Kazakh text that passed through it has lost them before it comes here.
const WINDOWS_1251: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', 'ђ', '‘', '’', '“', '”', '•', '–',
    '—', REPLACED, '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', '\u{a0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«',
    '¬', '\u{ad}', '®', 'Ї', '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];

/// Decodes a stream of blocks.
pub(crate) struct Decoder {
    encoding: Encoding,
    /// Bytes of a character that the next block finishes, or the first bytes while there may be a mark of byte order.
    pending: Vec<u8>,
    started: bool,
}

impl Decoder {
    pub(crate) const fn new(encoding: Encoding) -> Self {
        Self { encoding, pending: Vec::new(), started: false }
    }

    /// Appends the text of a block.
    pub(crate) fn push(&mut self, block: &[u8], last: bool, out: &mut String) {
        if self.started && self.pending.is_empty() {
            return self.decode(block, last, out);
        }
        let mut bytes = std::mem::take(&mut self.pending);
        bytes.extend_from_slice(block);
        if self.started {
            return self.decode(&bytes, last, out);
        }
        if bytes.len() < 4 && !last {
            self.pending = bytes;
            return;
        }
        self.started = true;
        let (found, mark) = match *bytes {
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
            [0xff, 0xfe, ..] => (Encoding::Utf16Le, 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16Be, 2),
            _ => (Encoding::Utf8, 0),
        };
        if self.encoding == Encoding::Auto {
            self.encoding = found;
        }
        let skip = if self.encoding == found { mark } else { 0 };
        self.decode(bytes.get(skip..).unwrap_or_default(), last, out);
    }

    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut String) {
        match self.encoding {
            Encoding::Auto | Encoding::Utf8 => self.utf8(bytes, last, out),
            Encoding::Utf16Le => self.utf16(bytes, last, out, u16::from_le_bytes),
            Encoding::Utf16Be => self.utf16(bytes, last, out, u16::from_be_bytes),
            Encoding::Windows1251 => out.extend(bytes.iter().map(|byte| windows_1251(*byte))),
        }
    }

    fn utf8(&mut self, bytes: &[u8], last: bool, out: &mut String) {
        let error = match std::str::from_utf8(bytes) {
            Ok(text) => return out.push_str(text),
            Err(error) => error,
        };
        let mut rest = bytes;
        if error.error_len().is_none() && !last {
            let (whole, tail) = bytes.split_at(error.valid_up_to());
            self.pending.extend_from_slice(tail);
            rest = whole;
        }
        let mut chunks = rest.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            out.push_str(chunk.valid());
            if chunk.invalid().is_empty() {
                continue;
            }
            // The last bytes of a block may begin a character.
            let may_go_on = std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
            if chunks.peek().is_none() && may_go_on && !last {
                self.pending.extend_from_slice(chunk.invalid());
            } else {
                out.push(REPLACED);
            }
        }
    }

    fn utf16(&mut self, bytes: &[u8], last: bool, out: &mut String, unit: fn([u8; 2]) -> u16) {
        let (pairs, odd) = bytes.as_chunks::<2>();
        let mut units = pairs.iter().map(|pair| unit(*pair));
        let mut whole = pairs.len();
        // The first half of a pair of surrogates waits for the other.
        if !last && pairs.last().is_some_and(|pair| (0xd800..0xdc00).contains(&unit(*pair))) {
            whole -= 1;
        }
        out.extend(char::decode_utf16(units.by_ref().take(whole)).map(|one| one.unwrap_or(REPLACED)));
        if last {
            out.extend((!odd.is_empty()).then_some(REPLACED));
        } else {
            self.pending.extend_from_slice(bytes.get(whole * 2..).unwrap_or_default());
        }
    }
}

fn windows_1251(byte: u8) -> char {
    match byte {
        0..=0x7f => char::from(byte),
        0x80..=0xbf => WINDOWS_1251.get(usize::from(byte - 0x80)).copied().unwrap_or(REPLACED),
        0xc0..=0xff => char::from_u32(0x410 + u32::from(byte - 0xc0)).unwrap_or(REPLACED),
    }
}

/// Writes text in an encoding, for tests and for the guess of one.
#[cfg(test)]
pub(crate) fn encode(text: &str, encoding: Encoding, mark: bool) -> Vec<u8> {
    let marked = if mark { format!("\u{feff}{text}") } else { text.to_owned() };
    match encoding {
        Encoding::Auto | Encoding::Utf8 => marked.into_bytes(),
        Encoding::Utf16Le => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1251 => {
            text.chars().map(|one| (0..=255).find(|byte| windows_1251(*byte) == one).unwrap_or(b'?')).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use proptest::prelude::*;

    fn decode(bytes: &[u8], encoding: Encoding, cut: usize) -> String {
        let (mut decoder, mut out) = (Decoder::new(encoding), String::new());
        for block in bytes.chunks(cut.max(1)) {
            decoder.push(block, false, &mut out);
        }
        decoder.push(&[], true, &mut out);
        out
    }

    #[test]
    fn bad_bytes_are_replaced_one_by_one() {
        for cut in 1..8 {
            assert_eq!(decode(b"a\xffb\xd0", Encoding::Utf8, cut), "a\u{fffd}b\u{fffd}");
            assert_eq!(decode(b"a\0\x00\xd8b\0c", Encoding::Utf16Le, cut), "a\u{fffd}b\u{fffd}");
            assert_eq!(decode(b"\x98\xcf\xf0", Encoding::Windows1251, cut), "\u{fffd}Пр");
        }
    }

    #[test]
    fn windows_1251_holds_what_it_holds() {
        let text = "Ёлка №5 «Іске сәт» — і";
        assert_eq!(
            decode(&encode(text, Encoding::Windows1251, false), Encoding::Windows1251, 3),
            text.replace('ә', "?")
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_in_blocks_of_any_size(text in "[^\u{feff}\u{fffd}]{0,40}", cut in 1_usize..9, mark: bool) {
            for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be] {
                prop_assert_eq!(decode(&encode(&text, encoding, mark), encoding, cut), text.as_str());
                if mark {
                    prop_assert_eq!(decode(&encode(&text, encoding, true), Encoding::Auto, cut), text.as_str());
                }
            }
        }

        #[test]
        fn any_bytes_give_the_same_text_in_blocks_of_any_size(bytes: Vec<u8>, cut in 1_usize..9) {
            for encoding in Encoding::ALL {
                prop_assert_eq!(decode(&bytes, *encoding, cut), decode(&bytes, *encoding, usize::MAX));
            }
            prop_assert_eq!(decode(&bytes, Encoding::Windows1251, cut).chars().count(), bytes.len());
        }
    }
}
