//! The headings of the example; every other sentence is the library's.

use volunteer_core::Language;

pub(crate) struct Texts {
    pub said: &'static str,
    pub alone: &'static str,
    pub series: &'static str,
    pub sum: &'static str,
}

pub(crate) fn of(language: Language) -> Texts {
    match language {
        Language::Kazakh => Texts {
            said: "2023 жылғы брифингте мәлімделген сандар",
            alone: "Брифинг деректері нені растайды",
            series: "2019 жылдан бергі ресми деректермен бірге",
            sum: "Нені қосуға болмайды",
        },
        Language::Russian => Texts {
            said: "Числа, заявленные на брифинге 2023 года",
            alone: "Что подтверждают данные брифинга",
            series: "Вместе с официальными данными с 2019 года",
            sum: "Что нельзя сложить",
        },
        Language::English => Texts {
            said: "The figures of the briefing of 2023",
            alone: "What the briefing confirms",
            series: "Together with official figures since 2019",
            sum: "What cannot be added",
        },
    }
}
