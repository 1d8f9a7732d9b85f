//! How many figures are read a second on one core: `cargo bench -p volunteer-core --bench figures`.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark measures time and says so"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};
use volunteer_core::Language::{self, English, Kazakh, Russian};
use volunteer_core::ReportedFigure;

/// Phrases of 6 to 40 characters, as briefings and press reports have them.
const PHRASES: [(Language, &str); 30] = [
    (Kazakh, "390-ға жуық шара"),
    (Kazakh, "600-ден астам зейнеткерлерге"),
    (Kazakh, "800-ден астам мұқтаж отбасы мен балаларға"),
    (Kazakh, "елімізде 600-ден астам волонтерлік ұйым"),
    (Kazakh, "30 мың адам"),
    (Kazakh, "3 жобаны іске асыру жоспарланған"),
    (Kazakh, "3 жарым мыңнан көп топ"),
    (Kazakh, "әр үшінші азамат"),
    (Kazakh, "үш есе өсті"),
    (Kazakh, "2025 жылы"),
    (Russian, "более 600 организаций"),
    (Russian, "свыше 180 тысяч волонтёров"),
    (Russian, "около 15 тыс. семей"),
    (Russian, "почти 2 млн граждан"),
    (Russian, "не менее 240 тысяч волонтёров"),
    (Russian, "от 10 до 20 человек"),
    (Russian, "в три раза"),
    (Russian, "на 8 % больше"),
    (Russian, "сорок с лишним человек"),
    (Russian, "224 организации"),
    (English, "more than 600 organisations"),
    (English, "about 390 events"),
    (English, "3,572 organisations"),
    (English, "at least 240 thousand volunteers"),
    (English, "almost four times"),
    (English, "every third citizen"),
    (English, "5.1 percentage points"),
    (English, "between 10 and 20 trainings"),
    (English, "two and a half thousand families"),
    (English, "14 clubs"),
];

fn main() {
    let rounds = if std::env::args().any(|argument| argument == "--test") { 1 } else { 200 };
    for (language, phrase) in PHRASES {
        ReportedFigure::read(phrase, language, None).unwrap();
    }
    // The best of many short runs: other work on the machine makes runs longer, never shorter.
    let mut best = Duration::MAX;
    for _ in 0..500 {
        let start = Instant::now();
        for _ in 0..rounds {
            for (language, phrase) in PHRASES {
                black_box(ReportedFigure::read(black_box(phrase), language, None).unwrap());
            }
        }
        best = best.min(start.elapsed());
    }
    let figures = f64::from(rounds) * 30.0;
    println!("figures read a second, one core: {:.0}", figures / best.as_secs_f64());
}
