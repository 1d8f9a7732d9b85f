//! Tables that were flattened to lines, one cell a line, as they come out of documents: put back into rows.
//!
//! Rows are seen by their shape alone: some lines of words, then some lines of numbers, as many in every row. Two numbers under
//! one label belong to the label above; a single one may belong to the words below it as well, as on a poster, so that it
//! takes a header with a word for each column. What has no such shape stays lines.

use super::{CELL, Piece};

/// The fewest rows that show a shape.
const LEAST_ROWS: usize = 2;

/// The most lines of words in a row: a label, and the unit of measure.
const MOST_LABELS: usize = 2;

/// Puts the cells of each row side by side, where the text is a flattened table.
pub(super) fn rows(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let Some(inside) = ends_inside_rows(&pieces) else { return pieces };
    for at in inside {
        if let Some(piece) = pieces.get_mut(at) {
            piece.character = CELL;
        }
    }
    pieces
}

/// What a line holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Words,
    Number,
}

/// A run of lines of one kind.
struct Run {
    kind: Line,
    length: usize,
}

/// The places of the ends of lines that lie within a row; `None` where the text is no flattened table.
fn ends_inside_rows(pieces: &[Piece]) -> Option<Vec<usize>> {
    let mut lines: Vec<Line> = Vec::new();
    // The end of each line, where one follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut from = 0;
    for (at, piece) in pieces.iter().enumerate() {
        if piece.character == '\n' {
            lines.push(kind(pieces.get(from..at)?)?);
            ends.push(at);
            from = at + 1;
        }
    }
    let rest = pieces.get(from..).filter(|rest| rest.iter().any(|piece| !piece.character.is_whitespace()));
    if let Some(rest) = rest {
        lines.push(kind(rest)?);
    }
    let mut runs: Vec<Run> = Vec::new();
    for line in &lines {
        match runs.last_mut() {
            Some(run) if run.kind == *line => run.length += 1,
            _ => runs.push(Run { kind: *line, length: 1 }),
        }
    }
    let (header, labels, numbers) = shape(&runs)?;
    let row = labels + numbers;
    let inside = |line: usize| {
        let in_row = if line < header { line } else { line - header };
        let length = if line < header { header } else { row };
        (in_row + 1) % length != 0
    };
    Some(ends.into_iter().enumerate().filter(|(line, _)| inside(*line)).map(|(_, at)| at).collect())
}

/// How many lines the header has, and how many of words and of numbers every row.
fn shape(runs: &[Run]) -> Option<(usize, usize, usize)> {
    let (first, rest) = runs.split_first().filter(|(first, _)| first.kind == Line::Words)?;
    let numbers = rest.first()?.length;
    let labels = rest.get(1)?.length;
    let alike = rest.iter().all(|run| run.length == if run.kind == Line::Number { numbers } else { labels });
    let ends_with_numbers = rest.last()?.kind == Line::Number;
    let is_table = alike && ends_with_numbers && labels <= MOST_LABELS && rest.len().div_ceil(2) >= LEAST_ROWS;
    let header = first.length.checked_sub(labels)?;
    let fits = header == labels + numbers || header == 0 && numbers > 1;
    (is_table && fits).then_some((header, labels, numbers))
}

/// Whether a line is a number alone, or words; `None` for a blank one, which is in no flattened table.
fn kind(line: &[Piece]) -> Option<Line> {
    let mut visible =
        line.iter().map(|piece| piece.character).filter(|character| !character.is_whitespace()).peekable();
    visible.peek()?;
    let of_number = |character: char| {
        character.is_ascii_digit() || matches!(character, '.' | ',' | '%' | '-' | '–' | '—' | '−' | '+')
    };
    Some(if visible.all(of_number) { Line::Number } else { Line::Words })
}

#[cfg(test)]
mod tests {
    use super::super::normalise;

    fn text(source: &str) -> String {
        normalise(source, false).text
    }

    #[test]
    fn rows_are_seen_by_their_shape() {
        let table = "Показатель\nПлан\nФакт\nВолонтёры\n350\n402\nМероприятия\n60\n57";
        assert_eq!(text(table), "Показатель\tПлан\tФакт\nВолонтёры\t350\t402\nМероприятия\t60\t57");
        assert_eq!(text("Клубы\n12\n14\nВолонтёры\n1 200\n–"), "Клубы\t12\t14\nВолонтёры\t1 200\t–");
        let units = "Indicator\nUnit\nNumber\nVolunteers\npersons\n402\nEvents\nnumber\n57\n";
        assert_eq!(text(units).trim_end(), "Indicator\tUnit\tNumber\nVolunteers\tpersons\t402\nEvents\tnumber\t57");
    }

    #[test]
    fn what_may_be_read_in_two_ways_stays_lines() {
        for lines in [
            // The words of a poster stand above or below their number.
            "Клубы\n12\nволонтёры\n340",
            "Итоги\n12\nклубов\n340\nволонтёров",
            // A row that lacks a cell.
            "Показатель\nПлан\nФакт\nВолонтёры\n350\n402\nМероприятия\n57",
            // A header of other length.
            "Отчёт\nКлубы\n12\nВолонтёры\n340",
            // One row shows nothing.
            "Показатель\nПлан\nФакт\nВолонтёры\n350\n402",
            // A blank line ends what was before.
            "Клубы\n12\n14\n\nВолонтёры\n1\n2",
        ] {
            assert!(!text(lines).contains('\t'), "{lines}");
        }
    }
}
