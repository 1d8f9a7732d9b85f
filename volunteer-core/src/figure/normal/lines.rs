//! Ends of lines: which are the page's, and which the text's.

use super::{BROKEN, CELL, Piece};

/// A line that is at least so long was broken to fit.
const LONG: usize = 45;

/// The number of spaces from which on they separate columns.
const COLUMN: usize = 3;

/// The beginnings of words that go on with the number of the line before.
const GOES_ON: &[&str] =
    &["мың", "мын", "млн", "млрд", "тыс", "миллион", "миллиард", "thousand", "million", "billion", "%"];

/// What two neighbouring lines show of the break between them.
pub(super) struct Line<'a> {
    before: &'a [Piece],
    after: &'a [Piece],
}

/// Joins the lines of a paragraph; the ends that remain are those of the text.
pub(super) fn join(pieces: &[Piece]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let (mut at, mut begin) = (0, 0);
    while let Some(piece) = pieces.get(at) {
        match piece.character {
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{2028}' | '\u{2029}' => {
                let blank = |piece: &Piece| piece.character.is_whitespace() && piece.character != '\t';
                let run = pieces.get(at..).unwrap_or(&[]).iter().take_while(|piece| blank(piece));
                let (length, feeds) = run.fold((0, 0), |(length, feeds), piece| {
                    (length + 1, feeds + usize::from(matches!(piece.character, '\n' | '\u{B}' | '\u{C}' | '\u{2029}')))
                });
                let line = Line { before: out.get(begin..).unwrap_or(&[]), after: rest_of_line(pieces, at + length) };
                match if feeds > 1 { Some(Break::End) } else { line.kind() } {
                    Some(Break::Hyphen) => {
                        while out.last().is_some_and(|last| last.character.is_whitespace()) {
                            out.pop();
                        }
                        out.pop();
                    }
                    Some(Break::Number) => out.push(Piece { character: BROKEN, ..*piece }),
                    Some(Break::Space) => out.push(Piece { character: ' ', ..*piece }),
                    Some(Break::End) | None => {
                        out.push(Piece { character: '\n', ..*piece });
                        begin = out.len();
                    }
                }
                if begin > out.len() {
                    begin = out.len();
                }
                at += length.max(1);
            }
            ' ' | '\t' => {
                let run = pieces.get(at..).unwrap_or(&[]);
                let length = run.iter().take_while(|piece| matches!(piece.character, ' ' | '\t')).count();
                let tab = run.iter().take(length).any(|piece| piece.character == '\t');
                let edge = out.len() == begin || run.get(length).is_none_or(|next| next.character == '\n');
                let line = Line { before: out.get(begin..).unwrap_or(&[]), after: run.get(length..).unwrap_or(&[]) };
                if !tab && length >= COLUMN && line.splits_number() {
                    out.push(Piece { character: BROKEN, ..*piece });
                } else if (tab || length >= COLUMN) && !edge {
                    out.push(Piece { character: CELL, ..*piece });
                } else {
                    out.extend(run.iter().take(length.min(2)).map(|piece| Piece { character: ' ', ..*piece }));
                }
                at += length.max(1);
            }
            _ => {
                out.push(*piece);
                at += 1;
            }
        }
    }
    out
}

fn rest_of_line(pieces: &[Piece], from: usize) -> &[Piece] {
    let rest = pieces.get(from..).unwrap_or(&[]);
    let length = rest.iter().take(400).take_while(|piece| !matches!(piece.character, '\n' | '\r')).count();
    rest.get(..length).unwrap_or(&[])
}

/// What the end of a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    /// The end of a sentence, an item or a cell.
    End,
    /// A space.
    Space,
    /// A word goes on.
    Hyphen,
    /// A number may go on.
    Number,
}

impl Line<'_> {
    fn kind(&self) -> Option<Break> {
        let visible = |piece: &&Piece| !piece.character.is_whitespace();
        let last = self.before.iter().rev().find(visible)?.character;
        let first = self.after.iter().find(visible)?.character;
        let long = self.before.len() >= LONG;
        if last == '-' && first.is_lowercase() {
            let before = self.before.iter().rev().filter(visible).nth(1).map(|piece| piece.character);
            return Some(if before.is_some_and(char::is_alphabetic) { Break::Hyphen } else { Break::Space });
        }
        if last.is_ascii_digit() && first.is_ascii_digit() {
            return Some(if self.splits_number() { Break::Number } else { Break::End });
        }
        if last.is_ascii_digit() && self.goes_on() {
            return Some(Break::Space);
        }
        let ended = matches!(last, '.' | '!' | '?' | ':' | ';' | '|' | '…');
        let prose = self.after.iter().filter(|piece| piece.character.is_alphabetic()).count() >= 3;
        let continues = first.is_lowercase() || first == '(' || first == '«' || (first.is_ascii_digit() && prose);
        Some(if long && !ended && continues { Break::Space } else { Break::End })
    }

    /// "12" and "500 families": a group of thousands on the next line.
    fn splits_number(&self) -> bool {
        let digits = |piece: &&Piece| piece.character.is_ascii_digit();
        let left = self.before.iter().rev().take_while(digits).count();
        let right = self.after.iter().take_while(digits).count();
        (1..=3).contains(&left) && right == 3
    }

    fn goes_on(&self) -> bool {
        let word: String = self.after.iter().take(8).flat_map(|piece| piece.character.to_lowercase()).collect();
        GOES_ON.iter().any(|begin| word.starts_with(begin))
    }
}
