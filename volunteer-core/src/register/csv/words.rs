//! The words of cells: `data/words/cells.txt`, read once.

use crate::record::RecordStatus;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;
use std::sync::LazyLock;

/// Words by what they mean.
#[derive(Default)]
pub(crate) struct CellWords {
    statuses: BTreeMap<String, RecordStatus>,
    /// Half hours, by the words for a number of hours.
    half_hours: BTreeMap<String, i64>,
    months: BTreeMap<String, i32>,
    /// Beginnings of words whose ending does not matter.
    month_stems: Vec<(String, i32)>,
    plain: BTreeMap<&'static str, BTreeSet<String>>,
}

/// What a word of a date or a duration stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeUnit {
    Hour,
    Minute,
    Second,
}

static WORDS: LazyLock<CellWords> = LazyLock::new(|| CellWords::parse(include_str!("../../../data/words/cells.txt")));

/// The words of cells.
pub(crate) fn words() -> &'static CellWords {
    &WORDS
}

/// Small letters and digits, words parted by one space; ё is е, and the letters that only Kazakh has are those which stand for
/// them where a keyboard lacks them.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\'' | '’' | 'ʼ' => {}
            letter if letter.is_alphanumeric() => out.push(plain_letter(letter)),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A small letter without what keyboards and encodings lose.
pub(crate) const fn plain_letter(letter: char) -> char {
    match letter {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        other => other,
    }
}

impl CellWords {
    fn parse(text: &str) -> Self {
        let mut all = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((meaning, words)) = line.split_once(':') else { continue };
            let (kind, value) = meaning.split_once(' ').unwrap_or((meaning, ""));
            for word in words.split('|') {
                all.add(kind, value, word.trim());
            }
        }
        all
    }

    fn add(&mut self, kind: &str, value: &str, word: &str) {
        let key = plain(word);
        match kind {
            "status" => {
                self.statuses.extend(RecordStatus::from_str(value).ok().map(|status| (key, status)));
            }
            "month" => {
                let Ok(month) = value.parse() else { return };
                if word.ends_with('*') {
                    self.month_stems.push((key, month));
                } else {
                    self.months.insert(key, month);
                }
            }
            "hours" => {
                let (whole, half) = value.split_once('.').map_or((value, 0), |(whole, _)| (whole, 1));
                self.half_hours.extend(whole.parse::<i64>().ok().map(|whole| (key, 2 * whole + half)));
            }
            _ => {
                let kinds = ["year", "quarter", "weekday", "hour", "minute", "second", "until", "from", "and"];
                let totals = [("total", "", "total"), ("total", "of", "total of"), ("total", "after", "total after")];
                let own = kinds.into_iter().find(|own| *own == kind && value.is_empty());
                let total = totals.into_iter().find(|(one, of, _)| (*one, *of) == (kind, value)).map(|(.., own)| own);
                if let Some(own) = own.or(total) {
                    self.plain.entry(own).or_default().insert(key);
                }
            }
        }
    }

    /// The status that a text says, in whichever of the languages.
    pub(crate) fn status(&self, text: &str) -> Option<RecordStatus> {
        self.statuses.get(&plain(text)).copied()
    }

    /// The number of the month that a plain word names.
    pub(crate) fn month(&self, word: &str) -> Option<i32> {
        let stem =
            || self.month_stems.iter().find(|(stem, _)| word.starts_with(stem.as_str())).map(|(_, month)| *month);
        self.months.get(word).copied().or_else(stem)
    }

    /// Whether a plain word is of a kind: `year`, `quarter`, `weekday`, `until`, `from`, `and`.
    pub(crate) fn is(&self, kind: &str, word: &str) -> bool {
        self.plain.get(kind).is_some_and(|words| words.contains(word))
    }

    /// The unit of time that a plain word is.
    pub(crate) fn time_unit(&self, word: &str) -> Option<TimeUnit> {
        let units = [("hour", TimeUnit::Hour), ("minute", TimeUnit::Minute), ("second", TimeUnit::Second)];
        units.into_iter().find(|(kind, _)| self.is(kind, word)).map(|(_, unit)| unit)
    }

    /// Minutes said in words alone: «полтора часа», "an hour and a half", «жарты сағат».
    pub(crate) fn minutes_in_words(&self, text: &str) -> Option<i32> {
        let text = plain(text);
        if matches!(text.as_str(), "hour" | "час") {
            return Some(60);
        }
        let count = text
            .rsplit_once(' ')
            .filter(|(_, last)| self.time_unit(last) == Some(TimeUnit::Hour))
            .and_then(|(count, _)| self.half_hours.get(count));
        let whole = ["полчаса", "an hour and a half", "hour and a half"].contains(&text.as_str());
        let halves = count.or_else(|| self.half_hours.get(&text).filter(|_| whole))?;
        i32::try_from(halves * 30).ok()
    }

    /// Whether a text may head a row that sums up others: «Итого», «Всего по району», "Total:", «Аудан бойынша барлығы».
    pub(crate) fn may_be_total(&self, text: &str) -> bool {
        // The longest such text is short, and most cells are told apart by their first letters.
        if text.len() > 200 || text.bytes().all(|byte| !byte.is_ascii_alphabetic() && byte < 0x80) {
            return false;
        }
        let text = plain(text);
        let has = |kind, text: &str| self.is(kind, text);
        let begins = || {
            let heads = self.plain.get("total of").into_iter().flatten();
            heads.into_iter().any(|head| text.strip_prefix(head.as_str()).is_some_and(|rest| rest.starts_with(' ')))
        };
        let ends = || {
            let tails = self.plain.get("total after").into_iter().flatten();
            tails.into_iter().any(|tail| text.strip_suffix(tail.as_str()).is_some_and(|rest| rest.ends_with(' ')))
        };
        has("total", &text) || begins() || ends()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_of_trackers() {
        use RecordStatus::{Cancelled, Done, NoShow, Planned, Verified};
        for (text, status) in [
            ("Attended", Done),
            ("Checked-in", Done),
            ("ПРИШЁЛ", Done),
            ("Пришел", Done),
            ("Қатысты", Done),
            ("катысты", Done),
            ("verified", Verified),
            ("Часы подтверждены", Verified),
            ("Registered", Planned),
            ("Wait-list", Planned),
            ("в листе ожидания", Planned),
            ("Тіркелген", Planned),
            ("No-Show", NoShow),
            ("no_show", NoShow),
            ("Didn't attend", NoShow),
            ("Не явился.", NoShow),
            ("не пришёл", NoShow),
            ("келмеді", NoShow),
            ("Келмеди", NoShow),
            ("қатысқан жоқ", NoShow),
            ("Canceled", Cancelled),
            ("Отменено", Cancelled),
            ("бас тартты", Cancelled),
        ] {
            assert_eq!(words().status(text), Some(status), "{text}");
        }
        for text in
            ["", "confirmed", "approved", "pending", "waiting", "turned away", "подтверждено", "расталды", "done?x"]
        {
            assert_eq!(words().status(text), None, "{text}");
        }
    }

    #[test]
    fn heads_of_totals() {
        for text in [
            "Итого",
            "ИТОГО:",
            "Всего по району",
            "Total",
            "Grand total",
            "Total for June",
            "Барлығы",
            "жиыны",
            "Аудан бойынша барлығы",
            "Sub-total",
        ] {
            assert!(words().may_be_total(text), "{text}");
        }
        for text in
            ["", "Totalov A.", "Тотал", "Total makeover day", "Всеволод", "2024-06-01", "Сумина", "Жалпыұлттық акция"]
        {
            assert!(!words().may_be_total(text), "{text}");
        }
    }

    #[test]
    fn hours_in_words() {
        for (text, minutes) in [
            ("полтора часа", 90),
            ("Полчаса", 30),
            ("half an hour", 30),
            ("an hour and a half", 90),
            ("жарты сағат", 30),
            ("бір жарым сағат", 90),
            ("two hours", 120),
            ("два с половиной часа", 150),
            ("hour", 60),
        ] {
            assert_eq!(words().minutes_in_words(text), Some(minutes), "{text}");
        }
        for text in ["", "hours", "сағат", "many hours", "полтора", "two"] {
            assert_eq!(words().minutes_in_words(text), None, "{text}");
        }
    }
}
