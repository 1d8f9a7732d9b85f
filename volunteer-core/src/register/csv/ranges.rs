//! Times of day beyond the plain ones: "8h30", "9.00 a.m.", and two of them in one cell, "09:00–12:30", "9am-1pm",
//! «с 9:00 до 12:30», «9:00-ден 12:30-ға дейін».

use super::clocks::clock;
use super::words::words;

/// A time of day in a form that [`clock`] does not read.
pub(super) fn loose_clock(text: &str) -> Option<u16> {
    let small = text.to_lowercase();
    let small = small.trim().trim_end_matches(|last: char| last == '.' || last.is_whitespace());
    clock(small).or_else(|| {
        // «8h30», «8ч30», «18 h»
        let digits = small.find(|letter: char| !letter.is_ascii_digit())?;
        let (hours, rest) = small.split_at_checked(digits)?;
        let letters = rest.trim_start();
        let end = letters.find(|letter: char| !letter.is_alphabetic()).unwrap_or(letters.len());
        let (unit, minutes) = letters.split_at_checked(end)?;
        let minutes = minutes.trim_start_matches(['.', ' ']);
        let minutes = if minutes.is_empty() { "00" } else { minutes };
        let known = matches!(unit, "h" | "ч" | "час" | "часов" | "часа" | "сағ" | "сағат");
        (known && minutes.len() == 2 && (1..=2).contains(&hours.len())).then(|| clock(&format!("{hours}:{minutes}")))?
    })
}

/// The two ends of a range of times.
pub(super) fn range(text: &str) -> Option<(u16, u16)> {
    let small = text.to_lowercase();
    // The endings of Kazakh, «9:00-ден 12:30-ға дейін», are a dash and nothing.
    let small = match small.trim_end().strip_suffix("дейін") {
        Some(rest) => kazakh(rest.trim_end())?,
        None => small,
    };
    let mut rest = small.trim();
    if let Some((first, after)) = rest.split_once(' ')
        && words().is("from", first)
    {
        rest = after.trim_start();
    }
    let (from, to) = if let Some((from, to)) = rest.split_once(['–', '—', '-', '−', '‒', '~']) {
        (from.trim().to_owned(), to.trim().to_owned())
    } else {
        let parts: Vec<&str> = rest.split_whitespace().collect();
        let at = parts.iter().position(|part| words().is("until", part))?;
        let (from, to) = parts.split_at_checked(at)?;
        (from.join(" "), to.get(1..)?.join(" "))
    };
    let end = loose_clock(&to)?;
    if let Some(start) = loose_clock(&from) {
        return Some((start, end));
    }
    // «9–11:30», «9-11am»: the first end shares what is said of the second.
    let hour = from.parse::<u16>().ok().filter(|hour| *hour <= 24 && from.len() <= 2)?;
    let letters: String = to.chars().filter(|letter| letter.is_alphabetic()).collect();
    match letters.as_str() {
        "am" | "pm" => {
            // That half of the day which makes it begin before it ends.
            let here = clock(&format!("{hour}{letters}"));
            let there = clock(&format!("{hour}{}", if letters == "am" { "pm" } else { "am" }));
            here.filter(|start| *start < end).or_else(|| there.filter(|start| *start < end)).map(|start| (start, end))
        }
        "" if to.contains([':', '.']) => clock(&format!("{hour}:00")).map(|start| (start, end)),
        _ => None,
    }
}

/// A range with Kazakh endings, the endings taken out.
fn kazakh(text: &str) -> Option<String> {
    const FROM: [&str; 6] = ["дан", "ден", "тан", "тен", "нан", "нен"];
    const TO: [&str; 4] = ["ға", "ге", "қа", "ке"];
    let without = |part: &str, endings: &[&str]| {
        endings.iter().find_map(|ending| part.strip_suffix(ending)).map(|part| part.trim_end_matches('-').to_owned())
    };
    let (from, to) = text.split_once(' ')?;
    let from = without(from, &FROM)?;
    let to = to.trim();
    let to = without(to, &TO).unwrap_or_else(|| to.to_owned());
    Some(format!("{from}–{to}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_with_letters() {
        for (text, minutes) in [
            ("8h30", 510),
            ("8h00", 480),
            ("18 ч", 1080),
            ("8ч30", 510),
            ("9:05 P.M.", 1265),
            ("9 сағ", 540),
            ("7 h 15", 435),
        ] {
            assert_eq!(loose_clock(text), Some(minutes), "{text}");
        }
        for text in ["", "h", "8", "8x30", "25h00", "8h3", "8h60", "8 min"] {
            assert_eq!(loose_clock(text), None, "{text}");
        }
    }

    #[test]
    fn two_ends_in_one_cell() {
        for (text, ends) in [
            ("09:00–12:30", (540, 750)),
            ("09:00-12:30", (540, 750)),
            ("9.00 - 12.30", (540, 750)),
            ("9am-1pm", (540, 780)),
            ("9 AM – 1 PM", (540, 780)),
            ("9-11am", (540, 660)),
            ("11-1pm", (660, 780)),
            ("2-4 pm", (840, 960)),
            ("9–11:30", (540, 690)),
            ("22:00–02:00", (1320, 120)),
            ("from 9:00 to 12:30", (540, 750)),
            ("9:00 to 12:30", (540, 750)),
            ("с 9:00 до 12:30", (540, 750)),
            ("с 9:00 по 12:30", (540, 750)),
            ("9:00-ден 12:30-ға дейін", (540, 750)),
            ("9:00-ден 12:30 дейін", (540, 750)),
            ("18:00–24:00", (1080, 1440)),
            ("8h30-12h00", (510, 720)),
            ("10h-12h", (600, 720)),
        ] {
            assert_eq!(range(text), Some(ends), "{text}");
        }
        for text in [
            "",
            "-",
            "9-13",
            "9am-1",
            "2024-07-01",
            "9:00-12:00-13:00",
            "9:00",
            "до 12:30",
            "x–y",
            "12–25:00",
            "13pm-2pm",
        ] {
            assert_eq!(range(text), None, "{text}");
        }
    }
}
