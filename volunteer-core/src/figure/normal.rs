//! A text as it arrives, brought into one form: HTML entities and tags, decomposed letters, soft hyphens, lines that
//! were broken to fit a page, columns, Kazakh in Latin script. Places in the source are kept.

mod entity;
mod flat;
mod latin;
mod lines;

/// A text in one form, with the place in the source of each of its characters.
pub(super) struct Normal {
    pub(super) text: String,
    /// Per character: bytes and code points before it, and behind it, in the source.
    places: Vec<Place>,
}

#[derive(Clone, Copy)]
struct Place {
    bytes: (u32, u32),
    characters: (u32, u32),
}

/// The separator of cells in a row of a table.
pub(super) const CELL: char = '\t';

/// Stands between two runs of digits that a broken line parted: one number, or two.
pub(super) const BROKEN: char = '\u{1F}';

impl Normal {
    /// The place in the source where a character of this text begins, in bytes and in code points.
    pub(super) fn start(&self, character: u32) -> (u32, u32) {
        let at = usize::try_from(character).unwrap_or(usize::MAX);
        let place = self.places.get(at).map(|place| (place.bytes.0, place.characters.0));
        place.unwrap_or_else(|| self.places.last().map_or((0, 0), |last| (last.bytes.1, last.characters.1)))
    }

    /// The place in the source behind the character before this one.
    pub(super) fn end(&self, character: u32) -> (u32, u32) {
        let before = character.checked_sub(1).and_then(|before| usize::try_from(before).ok());
        before.and_then(|at| self.places.get(at)).map_or((0, 0), |place| (place.bytes.1, place.characters.1))
    }
}

/// Whether a text is in the form already, so that it can be read as it is.
///
/// Each line is a loop without a branch, which processors run over many bytes at once.
pub(super) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    if any(bytes, |byte| byte < b' ' || byte == b'&' || byte == b'<' || byte == 0xCC || byte == 0xCD) {
        return false;
    }
    let next = |by: usize| bytes.get(by..).unwrap_or(&[]).iter();
    let spaces = |(a, (b, c)): (&u8, (&u8, &u8))| u8::from(*a == b' ') & u8::from(*b == b' ') & u8::from(*c == b' ');
    if bytes.iter().zip(next(1).zip(next(2))).fold(0, |any, three| any | spaces(three)) != 0 {
        return false;
    }
    let signs = any(bytes, |byte| byte == 0xC2 || byte == 0xE2 || byte == 0xEF);
    !(signs && text.contains(is_zero_width))
}

/// Whether a condition holds for any byte; looks at all of them.
fn any(bytes: &[u8], found: impl Fn(u8) -> bool) -> bool {
    bytes.iter().fold(false, |any, byte| any | found(*byte))
}

const fn is_zero_width(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

/// A character of the source on its way.
#[derive(Clone, Copy)]
struct Piece {
    character: char,
    place: Place,
}

/// Brings a text into one form. `latin` says that its Latin letters are Kazakh.
pub(super) fn normalise(source: &str, latin: bool) -> Normal {
    let pieces = lines::join(&flat::rows(decoded(source)));
    let mut normal = Normal { text: String::with_capacity(source.len()), places: Vec::with_capacity(pieces.len()) };
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let next = pieces.get(at + 1).map(|next| next.character);
        let (character, used) = if latin {
            latin::cyrillic(piece.character, next).unwrap_or((piece.character, 1))
        } else {
            (piece.character, 1)
        };
        let last = pieces.get(at + used - 1).unwrap_or(piece).place;
        let place = Place {
            bytes: (piece.place.bytes.0, last.bytes.1),
            characters: (piece.place.characters.0, last.characters.1),
        };
        normal.text.push(character);
        normal.places.push(place);
        at += used;
    }
    normal
}

/// The characters of a text, with entities and tags read and decomposed letters put together.
fn decoded(source: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(source.len());
    let mut rest = source.char_indices().zip(0_u32..).peekable();
    while let Some(((byte, character), index)) = rest.next() {
        let bytes = u32::try_from(byte).unwrap_or(u32::MAX);
        let width = u32::try_from(character.len_utf8()).unwrap_or(1);
        let mut place = Place { bytes: (bytes, bytes + width), characters: (index, index + 1) };
        let mut character = character;
        if is_zero_width(character) {
            continue;
        }
        let read = match character {
            '&' => entity::entity(source.get(byte..).unwrap_or("")),
            '<' => entity::tag(source.get(byte..).unwrap_or("")),
            _ => None,
        };
        if let Some((meant, length)) = read {
            for _ in 1..length {
                if let Some(((byte, last), index)) = rest.next() {
                    let end = u32::try_from(byte + last.len_utf8()).unwrap_or(u32::MAX);
                    place = Place { bytes: (place.bytes.0, end), characters: (place.characters.0, index + 1) };
                }
            }
            let Some(meant) = meant.filter(|meant| !is_zero_width(*meant)) else { continue };
            character = meant;
        }
        if let Some(last) = out.last_mut()
            && is_combining(character)
        {
            if let Some(joined) = latin::composed(last.character, character) {
                last.character = joined;
            }
            last.place.bytes.1 = place.bytes.1;
            last.place.characters.1 = place.characters.1;
            continue;
        }
        out.push(Piece { character, place });
    }
    out
}

const fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> String {
        normalise(source, false).text
    }

    #[test]
    fn entities_tags_and_decomposed_letters_are_read() {
        assert_eq!(text("14&nbsp;200 детей"), "14\u{A0}200 детей");
        assert_eq!(text("&lt;&nbsp;1&#37; of R&D"), "<\u{A0}1% of R&D");
        assert_eq!(text("<p>600 <b>people</b></p>came"), "\n600 people\ncame");
        assert_eq!(text("и\u{306}од е\u{308}лка"), "йод ёлка");
        assert_eq!(text("волон\u{AD}теров"), "волонтеров");
        assert_eq!(text("a < b"), "a < b");
    }

    #[test]
    fn broken_lines_are_joined_and_lists_are_not() {
        let long = "Қоғамдық қордың жылдық есебіне сәйкес, қайырымдылық асханасы 26\nмың порция тамақ таратқан";
        assert!(text(long).contains("26 мың"), "{}", text(long));
        assert_eq!(text("почти 2,5\nмлн человек"), "почти 2,5 млн человек");
        assert_eq!(text("Клубы\n12\nволонтёры\n340"), "Клубы\n12\nволонтёры\n340");
        assert_eq!(text("помогли более 12\n500 семей"), "помогли более 12\u{1F}500 семей");
        assert_eq!(text("сорок волон-\nтёров"), "сорок волонтёров");
        assert_eq!(text("а\t5   6"), "а\t5\t6");
    }

    #[test]
    fn places_lead_back_to_the_source() {
        let source = "&laquo;A&raquo; 14&nbsp;200 и\u{306}";
        let normal = normalise(source, false);
        assert_eq!(normal.text, "«A» 14\u{A0}200 й");
        let characters: Vec<char> = source.chars().collect();
        let (_, start) = normal.start(4);
        let (_, end) = normal.end(10);
        let piece: String = characters[usize::try_from(start).unwrap()..usize::try_from(end).unwrap()].iter().collect();
        assert_eq!(piece, "14&nbsp;200");
    }
}
