//! Dates and periods.

use super::Presenter;
use crate::calendar::{Date, Period, PeriodForm};
use chrono::Datelike;

impl Presenter {
    /// A day in the form of the language.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date};
    /// let date = parse_date("2026-12-05")?;
    /// let write = |language| Ok::<_, volunteer_core::Error>(Presenter::new(language, &Context::kazakhstan()).date(date));
    /// assert_eq!(write(Language::Kazakh)?, "2026 жылғы 5 желтоқсан");
    /// assert_eq!(write(Language::Russian)?, "5 декабря 2026 г.");
    /// assert_eq!(write(Language::English)?, "5 December 2026");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.dated("date", "ofMonth", date)
    }

    /// A day as the date of a judgement: «2026 жылғы 5 желтоқсандағы жағдай бойынша», «по состоянию на 5 декабря 2026 г.»,
    /// "as of 5 December 2026".
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date};
    /// let presenter = Presenter::new(Language::Kazakh, &Context::kazakhstan());
    /// assert_eq!(presenter.as_of(parse_date("2023-12-31")?), "2023 жылғы 31 желтоқсандағы жағдай бойынша");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn as_of(&self, date: Date) -> String {
        self.dated("asOf", "inMonth", date)
    }

    fn dated(&self, id: &str, months: &str, date: Date) -> String {
        let (year, day) = (date.year().to_string(), date.day().to_string());
        let month = self.label(months, &date.month().to_string());
        self.sentences.say("calendar", id, &[("year", year.into()), ("month", month.into()), ("day", day.into())])
    }

    /// A period: a day, a month, a quarter, a half-year, a year, a range of years, months or days. An ISO week is written
    /// as its days.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Period, Presenter};
    /// let presenter = Presenter::new(Language::Russian, &Context::kazakhstan());
    /// assert_eq!(presenter.period(Period::parse("2024/2027")?), "2024–2027 гг.");
    /// assert_eq!(presenter.period(Period::parse("2023-Q2")?), "II квартал 2023 г.");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let (start, end) = (period.start(), period.end());
        let year = start.year().to_string();
        let part = |id: &str, number: u32| {
            let number = number.to_string();
            self.sentences.say("calendar", &format!("{id}{number}"), &[("year", year.clone().into())])
        };
        match period.form() {
            PeriodForm::Day => self.date(start),
            PeriodForm::Month => self.month(start),
            PeriodForm::Quarter => part("quarter", start.month().div_ceil(3)),
            PeriodForm::HalfYear => part("half", start.month().div_ceil(6)),
            PeriodForm::Year => self.sentences.say("calendar", "year", &[("year", year.into())]),
            _ if is_first(start, true) && is_last(end, true) => {
                self.sentences.say("calendar", "years", &[("from", year.into()), ("to", end.year().to_string().into())])
            }
            _ if is_first(start, false) && is_last(end, false) && start.year() == end.year() => {
                let month = |date: Date| self.label("month", &date.month().to_string());
                let args = [("from", month(start).into()), ("to", month(end).into()), ("year", year.into())];
                self.sentences.say("calendar", "months", &args)
            }
            _ if is_first(start, false) && is_last(end, false) => self.range(self.month(start), self.month(end)),
            _ => self.range(self.date(start), self.date(end)),
        }
    }

    fn month(&self, date: Date) -> String {
        let month = self.label("month", &date.month().to_string());
        self.sentences.say("calendar", "month", &[("year", date.year().to_string().into()), ("month", month.into())])
    }

    fn range(&self, from: String, to: String) -> String {
        self.sentences.say("calendar", "range", &[("from", from.into()), ("to", to.into())])
    }
}

/// Whether it is the first day of a month, or of a year.
fn is_first(date: Date, of_year: bool) -> bool {
    date.day() == 1 && (!of_year || date.month() == 1)
}

/// Whether it is the last day of a month, or of a year.
fn is_last(date: Date, of_year: bool) -> bool {
    date.succ_opt().is_none_or(|next| is_first(next, of_year))
}
