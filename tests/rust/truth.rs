//! The truth test: random honest exports of a random true world are read without a layout and counted. The bounds contain the
//! truth, or reading refuses with a doubt that such a table raises rightly.
//!
//! 2,000 exports run in the suite. A long run: `TRUTH_CASES=1000000 cargo test -p volunteer-tests --test truth -- --ignored --nocapture`.

#[path = "truth/export.rs"]
mod export;
#[path = "truth/world.rs"]
mod world;

use export::{Form, Style, write};
use std::collections::BTreeMap;
use volunteer_core::Context;
use volunteer_core::calendar::Period;
use volunteer_core::error::{ErrorKind, LayoutError};
use volunteer_core::indicator::CountQuery;
use volunteer_core::number::{Bounds, Number};
use volunteer_core::register::{ReadOptions, Register};
use volunteer_tests::fuzz::Random;
use world::{REGIONS, World, below};

#[derive(Debug, Default)]
struct Shares {
    cases: u64,
    exact: u64,
    wider: u64,
    refused: u64,
    /// Refused with a doubt that the table does not raise.
    needless: u64,
    by_doubt: BTreeMap<String, u64>,
    by_note: BTreeMap<String, u64>,
}

/// One case; an answer says what is wrong.
fn case(seed: u64, context: &Context, shares: &mut Shares) -> Result<(), String> {
    let mut random = Random::new(seed);
    let absences = below(&mut random, 4) == 0;
    let length = [4, 12, 40][below(&mut random, 3)];
    let world = World::new(&mut random, absences, length);
    let style = write(&world, &mut random, absences);
    shares.cases += 1;
    let shown = || {
        format!(
            "seed {seed}\n{}\n{:?}",
            if style.form == Form::Text { String::from_utf8_lossy(&style.bytes).into_owned() } else { style.shown() },
            Style { bytes: Vec::new(), ..style.clone() }
        )
    };
    let read = match &style.typed {
        Some(sheet) => Register::read_sheet("export", sheet, &ReadOptions::new(), context),
        None => Register::read("export.csv", &style.bytes, context),
    };
    if style.form == Form::Typed {
        let text = style.as_text();
        let by_text = Register::read("export", text.as_bytes(), context);
        if let Some(difference) = difference(&read, &by_text, context) {
            return Err(format!("{difference}\nseed {seed}\n{text}\n{:?}", style.form));
        }
    }
    let register = match read {
        Ok(register) => register,
        Err(error) => {
            let ErrorKind::Layout(LayoutError::Doubtful { doubts, .. }) = error.kind() else {
                return Err(format!("{error}\n{}", shown()));
            };
            shares.refused += 1;
            let mut needless = false;
            for doubt in doubts {
                *shares.by_doubt.entry(doubt.code.to_owned()).or_default() += 1;
                needless |= !style.allowed.contains(&doubt.code);
            }
            if needless {
                shares.needless += 1;
                println!("NEEDLESS {error}\n{}", shown());
            }
            return Ok(());
        }
    };
    if style.wide {
        return Err(format!("a wide table was read\n{}", shown()));
    }
    let mut exact = true;
    let region = style.with_region.then(|| below(&mut random, REGIONS.len()));
    let month = format!("2024-{:02}", below(&mut random, 12) + 1);
    let mut query = CountQuery::of(["volunteers", "minutes"]).place("KZ");
    query.places.extend(region.map(|region| REGIONS[region].0.to_owned()));
    query.periods = ["2024", month.as_str()].map(|period| period.parse::<Period>().expect("a period")).to_vec();
    let counts = register.count(&query, context).map_err(|error| format!("{error}\n{}", shown()))?;
    assert_eq!(counts.values().len(), 4 * query.places.len(), "a value for each indicator, place and period");
    for value in counts.values() {
        let observation = &value.observation;
        let (place, period) = (observation.place(), observation.period());
        let region = REGIONS.iter().position(|(code, _)| *code == place);
        let (people, minutes) =
            if style.events { world.events_in(period, region) } else { world.shifts_in(period, region) };
        let truth = if observation.indicator() == "volunteers" { people } else { minutes };
        let bounds = observation.value().unwrap_or_else(|| Bounds::at_least(Number::ZERO));
        let is = Bounds::exact(Number::from(truth));
        if bounds.intersect(&is).is_none() {
            return Err(format!(
                "{} of {place} in {period} is {truth}, not {bounds:?}\n{:?}\n{:?}\n{}",
                observation.indicator(),
                register.findings().totals(),
                register.layout(),
                shown()
            ));
        }
        exact &= bounds == is;
    }
    for (code, _) in register.findings().counts() {
        *shares.by_note.entry(code.to_string()).or_default() += 1;
    }
    if exact {
        shares.exact += 1
    } else {
        shares.wider += 1
    }
    Ok(())
}

/// What typed cells are read as, and the texts that stand for them, where these are not the same: findings, counts, doubts.
fn difference(
    typed: &volunteer_core::Result<Register>,
    by_text: &volunteer_core::Result<Register>,
    context: &Context,
) -> Option<String> {
    let told = |read: &volunteer_core::Result<Register>| match read {
        Ok(register) => {
            let counts = register.count(&CountQuery::of(["volunteers", "minutes"]), context);
            let findings: Vec<_> = register.findings().iter().map(|finding| format!("{finding:?}")).collect();
            format!("{}\n{:?}", findings.join("\n"), counts.map(|counts| counts.values().to_vec()))
        }
        Err(error) => match error.kind() {
            ErrorKind::Layout(LayoutError::Doubtful { doubts, .. }) => format!("{doubts:?}"),
            _ => error.to_string(),
        },
    };
    let (typed, by_text) = (told(typed), told(by_text));
    (typed != by_text).then(|| format!("typed: {typed}\ntext: {by_text}"))
}

fn run(cases: u64, from: u64) -> Shares {
    let context = Context::kazakhstan();
    let (mut shares, mut wrong) = (Shares::default(), Vec::new());
    for seed in from..from + cases {
        if let Err(what) = case(seed, &context, &mut shares) {
            wrong.push(what);
        }
    }
    let percent = |part: u64| part as f64 * 100.0 / shares.cases as f64;
    println!(
        "{} exports: {:.1} % exact, {:.1} % wider, {:.1} % refused ({} needless); doubts {:?}; findings {:?}",
        shares.cases,
        percent(shares.exact),
        percent(shares.wider),
        percent(shares.refused),
        shares.needless,
        shares.by_doubt,
        shares.by_note
    );
    assert!(
        wrong.is_empty(),
        "{} of {cases} exports were read wrong:\n{}",
        wrong.len(),
        wrong.iter().take(8).cloned().collect::<Vec<_>>().join("\n\n")
    );
    shares
}

#[test]
fn exports_are_read_true_or_refused_with_a_reason() {
    let shares = run(2_000, 1);
    assert_eq!(shares.needless, 0, "exports that nothing is doubtful in were refused");
    assert!(shares.exact * 2 > shares.cases, "fewer than half of the exports are read exactly");
}

#[test]
#[ignore = "a long run: TRUTH_CASES says how many exports"]
#[allow(clippy::disallowed_methods, reason = "how long a test runs is no calculation")]
fn many_exports() {
    let cases = std::env::var("TRUTH_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1_000_000);
    run(cases, 1_000_000_000);
}
