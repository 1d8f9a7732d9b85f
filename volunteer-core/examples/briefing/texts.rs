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
            said: "Брифингте не айтылды, 2023 жыл",
            alone: "Брифингтің өзі нені дәлелдейді",
            series: "2019 жылдан бергі ресми деректермен бірге",
            sum: "Нені қосуға болмайды",
        },
        Language::Russian => Texts {
            said: "Что сказано на брифинге, 2023 год",
            alone: "Что доказывает сам брифинг",
            series: "Вместе с официальным рядом с 2019 года",
            sum: "Что нельзя сложить",
        },
        Language::English => Texts {
            said: "What the briefing of 2023 says",
            alone: "What the briefing alone proves",
            series: "Together with the official series since 2019",
            sum: "What cannot be added",
        },
    }
}
