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
            found: "Журналдан не табылды",
            report: "Жартыжылдық есеп",
            verdicts: "Жол картасы бойынша бағалау",
            reported: "Есептелгені мен мәлімделгені",
        },
        Language::Russian => Texts {
            found: "Что найдено в журнале",
            report: "Отчёт за полугодие",
            verdicts: "Оценка по дорожной карте",
            reported: "Посчитанное и заявленное",
        },
        Language::English => Texts {
            found: "What was found in the register",
            report: "The half-year report",
            verdicts: "Verdicts against the roadmap",
            reported: "The count beside a reported figure",
        },
    }
}
