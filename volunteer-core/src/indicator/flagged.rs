//! Counts that say what they rest on.

use super::count::Selected;
use super::{CountQuery, CountedValue, Counts};
use crate::Word;
use crate::context::Context;
use crate::error::Result;
use crate::observation::Flagged;
use crate::register::Register;
use crate::register::check;
use crate::register::decision::FlaggedRows;
use crate::register::finding::{FindingCode, Findings, Severity};

impl Register {
    /// As [`count`](Self::count), with what was flagged in each value: the codes of the warnings and errors among the
    /// register's findings whose rows move it, and the value without all those rows (duplicates counted once).
    ///
    /// Every code is tried by itself, so that a value names only what moves it: a verdict that rests on one cell of 9,999
    /// hours says so, and one of another place does not. The rows of all codes are looked for once; then the register is counted
    /// once for each code that was found, and once more. A code of which the findings list only the first rows is not tried.
    ///
    /// # Errors
    /// As [`count`](Self::count).
    ///
    /// ```
    /// use volunteer_core::Context;
    /// use volunteer_core::indicator::CountQuery;
    /// use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
    ///
    /// let context = Context::kazakhstan();
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// let mut rows = builder.participation_rows("shifts");
    /// for (who, hours) in [("v-1", 2), ("v-2", 9_999)] {
    ///     let first_day = Some(volunteer_core::calendar::parse_date("2024-10-04")?);
    ///     let (person, minutes, place) = (Some(who), Some(hours * 60), Some("KZ-59"));
    ///     rows.push(&ParticipationRow { person, first_day, minutes, place, ..Default::default() })?;
    /// }
    /// rows.done()?;
    /// let register = builder.finish_checked(&context);
    /// let counts = register.count_flagged(&CountQuery::of(["minutes"]).place("KZ-59").period("2024".parse()?), &context)?;
    /// let flagged = counts.values()[0].observation.flagged().unwrap();
    /// assert!(flagged.findings.iter().any(|code| code == "sentinel-value"));
    /// assert_eq!(flagged.without.unwrap().to_string(), "120");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn count_flagged(&self, query: &CountQuery, context: &Context) -> Result<Counts> {
        let mut all = count_flagged(self, std::slice::from_ref(query), context)?;
        Ok(all.pop().unwrap_or_default())
    }
}

/// As [`Register::count_flagged`], of several queries: what a code flags is looked for once.
pub(crate) fn count_flagged(register: &Register, queries: &[CountQuery], context: &Context) -> Result<Vec<Counts>> {
    let count = |selected: Selected<'_>| -> Result<Vec<Counts>> {
        queries.iter().map(|query| selected.count(query, context)).collect()
    };
    let mut counts = count(register.into())?;
    let codes = codes(register.findings());
    if codes.is_empty() {
        return Ok(counts);
    }
    let flagged = FlaggedRows::new(register, &codes, register.findings(), context);
    let without = |codes: &[FindingCode]| -> Result<Vec<Counts>> {
        let selection = flagged.left_out(register, codes);
        count(Selected { register, selection: &selection })
    };
    let mut moved: Vec<Vec<Vec<String>>> = counts.iter().map(|counts| vec![Vec::new(); counts.len()]).collect();
    let mut last = None;
    for code in &codes {
        let others = without(&[*code])?;
        for ((counts, other), moved) in counts.iter().zip(&others).zip(&mut moved) {
            for ((value, other), moved) in counts.iter().zip(other).zip(moved) {
                if value.observation.value != other.observation.value {
                    moved.push(code.as_str().to_owned());
                }
            }
        }
        last = Some(others);
    }
    if moved.iter().flatten().all(Vec::is_empty) {
        return Ok(counts);
    }
    // A single code is all of them.
    let others = match last {
        Some(others) if codes.len() == 1 => others,
        _ => without(&codes)?,
    };
    for ((counts, other), moved) in counts.iter_mut().zip(others).zip(moved) {
        for ((value, other), findings) in counts.values_mut().iter_mut().zip(&other).zip(moved) {
            flag(value, other, findings);
        }
    }
    Ok(counts)
}

fn flag(value: &mut CountedValue, without: &CountedValue, mut findings: Vec<String>) {
    if !findings.is_empty() {
        findings.sort_unstable();
        value.observation.flagged = Some(Flagged { findings, without: without.observation.value });
    }
}

/// The codes of warnings and errors of which every row is known.
fn codes(findings: &Findings) -> Vec<FindingCode> {
    let serious = findings.iter().filter(|one| one.severity != Severity::Note && !one.rows.is_empty());
    // Who may be the same is in the bounds already.
    let known = |code: &FindingCode| {
        *code != FindingCode::PersonLikelySame && (check::CODES.contains(code) || findings.is_complete(*code))
    };
    let mut codes: Vec<FindingCode> = serious.map(|one| one.code).filter(known).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{Bounds, Number};
    use crate::register::decision::{RowAction, RowDecision, RowDecisions};
    use crate::register::finding::RowRef;
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
        let (mut register, context) = (register(), Context::kazakhstan());
        let found = check::check(&register, &context);
        register.findings.merge(found);
        let query = CountQuery::of(["minutes"]).place("KZ-59").place("KZ-15").period("2024-10".parse().unwrap());
        let counts = register.count_flagged(&query, &context).unwrap();
        let of = |place: &str| counts.iter().find(|one| one.observation.place == place).unwrap().observation.clone();
        let exact = |minutes: i64| Some(Bounds::exact(Number::from(minutes)));
        let (north, other) = (of("KZ-59"), of("KZ-15"));
        assert_eq!((north.value, other.value), (exact(120 + 599_940), exact(60)));
        let flagged = north.flagged.unwrap();
        // That so many hours are longer than a day follows from it.
        assert_eq!(flagged.findings, ["sentinel-value"]);
        assert_eq!(flagged.without, exact(120));
        assert_eq!(other.flagged, None);
    }

    #[test]
    fn what_was_decided_before_stays_decided() {
        let (mut register, context) = (register(), Context::kazakhstan());
        let found = check::check(&register, &context);
        register.findings.merge(found);
        let small = RowDecision::on_rows(RowAction::LeaveOut, [RowRef::new(2)], "another office's").unwrap();
        let found = register.findings().clone();
        let register = register.decide(&RowDecisions::new([small]), &found, &context).unwrap();
        let query = CountQuery::of(["minutes"]).place("KZ-59").period("2024-10".parse().unwrap());
        let counts = register.count_flagged(&query, &context).unwrap();
        let observation = &counts.values()[0].observation;
        assert_eq!(observation.value, Some(Bounds::exact(Number::from(599_940))));
        assert_eq!(observation.flagged().unwrap().without, Some(Bounds::exact(Number::from(0))));
        assert_eq!(register.decisions().len(), 1);
    }
}
