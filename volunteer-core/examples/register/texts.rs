//! The headings of the example, in three languages.

use volunteer_core::Language;

pub(crate) struct Texts {
    pub found: &'static str,
    pub report: &'static str,
    pub verdicts: &'static str,
    pub reported: &'static str,
}

pub(crate) fn of(language: Language) -> Texts {
    match language {
        Language::Kazakh => Texts {
            found: "Журналдағы ескертулер",
            report: "Жартыжылдық есеп",
            verdicts: "Жол картасы бойынша бағалау",
            reported: "Журнал бойынша есеп пен мәлімделген сан",
        },
        Language::Russian => Texts {
            found: "Замечания к журналу",
            report: "Отчёт за полугодие",
            verdicts: "Оценка по дорожной карте",
            reported: "Сопоставление подсчёта и заявленных чисел",
        },
        Language::English => Texts {
            found: "Findings in the register",
            report: "Half-year report",
            verdicts: "Verdicts against the roadmap",
            reported: "The count compared with a reported figure",
        },
    }
}
