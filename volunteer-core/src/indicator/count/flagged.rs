//! Counts that say what they rest on.

use super::super::Indicator;
use super::{Ask, CountedValue, count};
use crate::Word;
use crate::error::Result;
use crate::observation::Flagged;
use crate::place::Gazetteer;
use crate::register::Register;
use crate::register::check::Checks;
use crate::register::decision::{DECISIONS_FORMAT, RowAction, RowDecision, RowDecisions};
use crate::register::finding::{FindingCode, Findings, Severity};

/// As [`count`], with what was flagged in each value: the codes of the warnings and errors among the findings whose rows
/// move it, and the value without all those rows (duplicates counted once).
///
/// Every code is tried by itself, so that a value names only what moves it: a verdict that rests on one cell of 9,999 hours
/// says so, and one of another place does not. The register is counted once for each code that was found, and once more.
///
/// # Errors
/// As [`count`].
///
/// ```
/// use volunteer_core::indicator::{Ask, count_flagged};
/// # fn shown(
/// #     indicator: &volunteer_core::indicator::Indicator, register: &volunteer_core::register::Register, ask: &Ask,
/// #     findings: &volunteer_core::register::finding::Findings, checks: &volunteer_core::register::check::Checks,
/// #     gazetteer: &volunteer_core::Gazetteer,
/// # ) -> volunteer_core::error::Result<()> {
/// for value in count_flagged(indicator, register, ask, (findings, checks), gazetteer)? {
///     if let Some(flagged) = &value.observation.flagged {
///         println!("{} without {}", value.observation.place, flagged.findings.join(", "));
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub fn count_flagged(
    indicator: &Indicator,
    register: &Register,
    ask: &Ask,
    (findings, checks): (&Findings, &Checks),
    gazetteer: &Gazetteer,
) -> Result<Vec<CountedValue>> {
    let mut values = count(indicator, register, ask, gazetteer)?;
    let serious = findings.iter().filter(|one| one.severity != Severity::Note && !one.rows.is_empty());
    let mut codes: Vec<FindingCode> = serious.map(|one| one.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let without = |codes: &[FindingCode]| -> Result<Vec<CountedValue>> {
        // What was decided before stays decided.
        let before = register.decisions().iter().map(|step| step.decision.clone());
        let decisions = before.chain(codes.iter().map(|code| decision(*code))).collect();
        let decisions = RowDecisions { format: DECISIONS_FORMAT.into(), decisions };
        count(indicator, &register.clone().decide(&decisions, findings, checks)?, ask, gazetteer)
    };
    let mut moved: Vec<Vec<String>> = vec![Vec::new(); values.len()];
    for code in &codes {
        for ((value, other), moved) in values.iter().zip(without(&[*code])?).zip(&mut moved) {
            if value.observation.value != other.observation.value {
                moved.push(code.as_str().to_owned());
            }
        }
    }
    if moved.iter().all(Vec::is_empty) {
        return Ok(values);
    }
    for ((value, other), mut findings) in values.iter_mut().zip(without(&codes)?).zip(moved) {
        if !findings.is_empty() {
            findings.sort_unstable();
            value.observation.flagged = Some(Flagged { findings, without: other.observation.value });
        }
    }
    Ok(values)
}

/// Leaves out what a code flags; of duplicates one stays.
fn decision(code: FindingCode) -> RowDecision {
    let twice = matches!(code, FindingCode::DuplicateExact | FindingCode::DuplicateLikely);
    let action = if twice { RowAction::CountOnce } else { RowAction::LeaveOut };
    RowDecision {
        action,
        code: Some(code),
        rows: Vec::new(),
        reason: "what is left without it".into(),
        by: None,
        on: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Period;
    use crate::document::from_slice;
    use crate::number::{Bounds, Number};
    use crate::register::check::check;
    use crate::register::{Coded, UNKNOWN_CLOCK};

    /// Three shifts of 4 October 2024 in two regions, one of them of 9,999 hours.
    fn register() -> Register {
        let mut register = Register::default();
        let table = &mut register.participations;
        table.row = vec![2, 3, 4];
        table.person = vec![0, 1, 2];
        (table.heads_lower, table.heads_upper) = (vec![1; 3], vec![1; 3]);
        (table.first_day, table.last_day) = (vec![20_000; 3], vec![20_000; 3]);
        (table.start, table.end) = (vec![UNKNOWN_CLOCK; 3], vec![UNKNOWN_CLOCK; 3]);
        table.minutes = vec![120, 9_999 * 60, 60];
        table.place = Coded::new("place", ["KZ-59", "KZ-15"], vec![0, 0, 1]);
        table.activity = Coded::empty("activity", 3);
        table.status = vec![crate::record::RecordStatus::Done; 3];
        register
    }

    #[test]
    fn a_value_names_what_moves_it_and_no_other_does() {
        let (register, checks) = (register(), Checks::kazakhstan().unwrap());
        let found = check(&register, &checks);
        let minutes: Indicator =
            from_slice(br#"{"id": "minutes", "unit": "minute", "nature": "flow", "count": {"of": "minutes"}}"#)
                .unwrap();
        let ask = Ask {
            map: "kz-20".into(),
            places: vec!["KZ-59".into(), "KZ-15".into()],
            levels: Vec::new(),
            periods: vec![Period::parse("2024-10").unwrap()],
            by: Vec::new(),
            evidence: None,
            sources: Vec::new(),
        };
        let gazetteer = Gazetteer::kazakhstan().unwrap();
        let values = count_flagged(&minutes, &register, &ask, (&found, &checks), &gazetteer).unwrap();
        let of = |place: &str| values.iter().find(|one| one.observation.place == place).unwrap().observation.clone();
        let exact = |minutes: i64| Some(Bounds::exact(Number::from(minutes)));
        let (north, other) = (of("KZ-59"), of("KZ-15"));
        assert_eq!((north.value, other.value), (exact(120 + 599_940), exact(60)));
        let flagged = north.flagged.unwrap();
        assert!(flagged.findings.iter().any(|code| code == "row-over-24h"), "{flagged:?}");
        assert_eq!(flagged.without, exact(120));
        assert_eq!(other.flagged, None);
    }
}
