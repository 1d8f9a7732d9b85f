//! Entities and tags of HTML, as they are left in texts.

/// The characters that names stand for.
const NAMES: &[(&str, char)] = &[
    ("nbsp", '\u{A0}'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("minus", '−'),
    ("hellip", '…'),
    ("times", '×'),
    ("pound", '£'),
    ("euro", '€'),
    ("thinsp", '\u{2009}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("shy", '\u{AD}'),
    ("zwnj", '\u{200B}'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("le", '≤'),
    ("ge", '≥'),
    ("asymp", '≈'),
    ("bull", '•'),
    ("middot", '·'),
    ("numero", '№'),
];

/// The longest name between `&` and `;`.
const NAME: usize = 9;

/// The character of an entity at the beginning of a text, and how many characters the entity has.
pub(super) fn entity(text: &str) -> Option<(Option<char>, usize)> {
    let body = text.strip_prefix('&')?;
    let end = body.bytes().take(NAME + 1).position(|byte| byte == b';')?;
    let name = body.get(..end)?;
    let character = if let Some(number) = name.strip_prefix('#') {
        let point = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(point)?
    } else {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, character)| *character)?
    };
    // The name is ASCII or no entity, so its bytes are its characters.
    Some((Some(character), end + 2))
}

/// Tags that end a line.
const BLOCKS: &[&str] = &[
    "p",
    "br",
    "li",
    "ul",
    "ol",
    "div",
    "tr",
    "td",
    "th",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "blockquote",
    "hr",
    "dd",
    "dt",
];

/// The longest tag, in characters.
const TAG: usize = 300;

/// What a tag at the beginning of a text stands for, and how many characters it has: cells and lines end, others vanish.
pub(super) fn tag(text: &str) -> Option<(Option<char>, usize)> {
    let body = text.strip_prefix('<')?;
    let body = body.strip_prefix('/').unwrap_or(body);
    if !body.starts_with(|character: char| character.is_ascii_alphabetic()) {
        return None;
    }
    let length = text.chars().take(TAG).position(|character| character == '>')? + 1;
    let name: String = body.chars().take_while(char::is_ascii_alphanumeric).take(12).collect();
    let name = name.to_ascii_lowercase();
    let meant = match name.as_str() {
        "td" | "th" => Some(super::CELL),
        known if BLOCKS.contains(&known) => Some('\n'),
        _ => None,
    };
    Some((meant, length))
}
