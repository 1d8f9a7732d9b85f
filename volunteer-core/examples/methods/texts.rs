//! What the example says of its own; every other sentence is the library's.

use volunteer_core::Language;
use volunteer_core::progress::ProgressMethod;

pub(crate) struct Texts {
    pub figures: &'static str,
    pub said: &'static str,
    pub rules: &'static str,
    pub forecasts: &'static str,
    pub used: &'static str,
    pub method: &'static str,
    pub value: &'static str,
    pub interval: &'static str,
    pub met: &'static str,
    pub none: &'static str,
}

pub(crate) fn of(language: Language) -> Texts {
    match language {
        Language::Kazakh => Texts {
            figures: "Жарияланған сандар",
            said: "Әдістер бойынша баға",
            rules: "Әдістердің ережелері",
            forecasts: "Нысаналы мәнге қол жеткізу ықтималдығы",
            used: "Пайдаланылған жылдар:",
            method: "Болжам әдісі",
            value: "Болжам",
            interval: "% аралығы",
            met: "Қол жеткізу ықтималдығы",
            none: "–",
        },
        Language::Russian => Texts {
            figures: "Опубликованные числа",
            said: "Оценка по методам",
            rules: "Правила методов",
            forecasts: "Вероятность достичь целевого значения",
            used: "Использованы годы:",
            method: "Метод прогноза",
            value: "Прогноз",
            interval: "\u{a0}% интервал",
            met: "Вероятность",
            none: "—",
        },
        Language::English => Texts {
            figures: "The published figures",
            said: "Assessment by the methods",
            rules: "Rules of the methods",
            forecasts: "Probability that the target is met",
            used: "Years used:",
            method: "Method of forecasting",
            value: "Forecast",
            interval: "% interval",
            met: "Probability",
            none: "–",
        },
    }
}

/// What a method compares, and where it draws its lines.
pub(crate) const fn rule(language: Language, method: ProgressMethod) -> &'static str {
    match language {
        Language::Kazakh => kazakh(method),
        Language::Russian => russian(method),
        Language::English => english(method),
    }
}

const fn english(method: ProgressMethod) -> &'static str {
    match method {
        ProgressMethod::Achievement => "latest value ÷ target; near from 0.9 (a parameter, not an official threshold)",
        ProgressMethod::ShareOfWay => {
            "progress since the baseline ÷ share of the time elapsed; on track from 0.95, behind from 0.6 (parameters)"
        }
        ProgressMethod::OpenSdg => {
            "yearly growth since the baseline ÷ growth required; on track from 0.95, behind from 0.6"
        }
        ProgressMethod::Eurostat => "the same ratio; on track above 0.95, behind above 0.6",
        ProgressMethod::Eustat => "the same ratio, from the point nearest to the baseline year; the same lines",
        ProgressMethod::UnsdProgressChart => {
            "growth since the baseline goes on to the target year; on track from 95% of the change needed, behind from 10%"
        }
        ProgressMethod::EscapCurrentStatus => {
            "progress from baseline to target; on track where it is no less than the share of the time elapsed"
        }
        ProgressMethod::EscapAnticipatedProgress => {
            "a weighted line through all years since 2000; on track where at most 10% of the change needed would be missing, behind up to 100%"
        }
        ProgressMethod::SdsnLevel => "the value between worst and best; needs thresholds of the indicator",
        ProgressMethod::SdsnTrend => "change over five years ÷ change required; needs thresholds of the indicator",
        ProgressMethod::WeatherSymbols => {
            "mean change over the last six points; sun where less than 5% of the gap would be missed, a cloud above 20%"
        }
        ProgressMethod::AarrRegression => "a line of logarithms since the baseline; on track at the rate required",
        ProgressMethod::AarrEndPoints => "from the baseline to the latest point; on track at the rate required",
        _ => "",
    }
}

const fn russian(method: ProgressMethod) -> &'static str {
    match method {
        ProgressMethod::Achievement => {
            "последнее значение ÷ целевое; близко — от 0,9 (параметр, официального порога нет)"
        }
        ProgressMethod::ShareOfWay => {
            "прогресс от базового значения ÷ доля прошедшего времени; по графику — от 0,95, отставание — от 0,6 (параметры)"
        }
        ProgressMethod::OpenSdg => {
            "рост в год от базового значения ÷ требуемый рост; по графику — от 0,95, отставание — от 0,6"
        }
        ProgressMethod::Eurostat => "то же отношение; по графику — выше 0,95, отставание — выше 0,6",
        ProgressMethod::Eustat => "то же отношение от точки, ближайшей к базовому году; те же пороги",
        ProgressMethod::UnsdProgressChart => {
            "рост от базового значения продолжается до целевого года; по графику — от 95\u{a0}% требуемого изменения, отставание — от 10\u{a0}%"
        }
        ProgressMethod::EscapCurrentStatus => "доля прогресса; по графику — не меньше доли прошедшего времени",
        ProgressMethod::EscapAnticipatedProgress => {
            "взвешенная прямая по всем годам с 2000-го; по графику — не хватило бы до 10\u{a0}% требуемого изменения, отставание — до 100\u{a0}%"
        }
        ProgressMethod::SdsnLevel => "значение между худшим и лучшим; нужны пороги показателя",
        ProgressMethod::SdsnTrend => "изменение за пять лет ÷ требуемое изменение; нужны пороги показателя",
        ProgressMethod::WeatherSymbols => {
            "среднее изменение за шесть последних точек; солнце — не хватило бы меньше 5\u{a0}% разрыва, облако — больше 20\u{a0}%"
        }
        ProgressMethod::AarrRegression => {
            "прямая по логарифмам с базового года; по графику — не медленнее требуемого темпа"
        }
        ProgressMethod::AarrEndPoints => "от базовой точки до последней; по графику — не медленнее требуемого темпа",
        _ => "",
    }
}

const fn kazakh(method: ProgressMethod) -> &'static str {
    match method {
        ProgressMethod::Achievement => "соңғы мән ÷ нысаналы мән; 0,9-дан бастап жақын (параметр, ресми шегі жоқ)",
        ProgressMethod::ShareOfWay => {
            "бастапқы мәннен ілгерілеу үлесі ÷ өткен уақыт үлесі; 0,95-тен бастап кестеге сай, 0,6-дан бастап артта (параметрлер)"
        }
        ProgressMethod::OpenSdg => {
            "бастапқы мәннен бергі жылдық өсім ÷ қажетті өсім; 0,95-тен бастап кестеге сай, 0,6-дан бастап артта"
        }
        ProgressMethod::Eurostat => "сол қатынас; 0,95-тен жоғары болса кестеге сай, 0,6-дан жоғары болса артта",
        ProgressMethod::Eustat => "бастапқы жылға ең жақын нүктеден сол қатынас; шектері де сол",
        ProgressMethod::UnsdProgressChart => {
            "бастапқы мәннен бергі өсім нысаналы жылға дейін жалғасады; қажетті өзгерістің 95%-ынан бастап кестеге сай, 10%-ынан бастап артта"
        }
        ProgressMethod::EscapCurrentStatus => "ілгерілеу үлесі; өткен уақыт үлесінен кем болмаса кестеге сай",
        ProgressMethod::EscapAnticipatedProgress => {
            "2000 жылдан бергі барлық жыл бойынша салмақталған түзу; қажетті өзгерістің ең көбі 10%-ы жетпесе кестеге сай, 100%-ына дейін жетпесе артта"
        }
        ProgressMethod::SdsnLevel => "ең нашар мен ең жақсы мән аралығындағы деңгейі; көрсеткіштің шектері керек",
        ProgressMethod::SdsnTrend => "бес жылдағы өзгеріс ÷ қажетті өзгеріс; көрсеткіштің шектері керек",
        ProgressMethod::WeatherSymbols => {
            "соңғы алты нүктедегі орташа өзгеріс; алшақтықтың 5%-ынан азы жетпесе күн, 20%-ынан көбі жетпесе бұлт"
        }
        ProgressMethod::AarrRegression => {
            "бастапқы жылдан бергі логарифмдер түзуі; қажетті қарқыннан баяу болмаса кестеге сай"
        }
        ProgressMethod::AarrEndPoints => {
            "бастапқы нүктеден соңғы нүктеге дейін; қажетті қарқыннан баяу болмаса кестеге сай"
        }
        _ => "",
    }
}
