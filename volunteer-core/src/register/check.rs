//! Checks of a finished register: everything suspicious becomes a finding, and nothing is changed.
//!
//! Checks look at columns only, so that a register from files and one from documents are judged alike. Their time is that
//! of a sort of the rows; what they keep besides is some words per row, for one check at a time. Findings do not depend on
//! the order of rows, apart from the row numbers that they show.
//!
//! [`RegisterBuilder::finish_checked`](super::RegisterBuilder::finish_checked) runs them all; a [`CheckJob`] runs them in steps, and may be
//! put off. The limits are those of [`Context::checks`](crate::Context::checks).
//!
//! ```
//! use volunteer_core::Context;
//! use volunteer_core::register::check::check;
//! use volunteer_core::register::finding::FindingCode;
//! use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
//!
//! let mut builder = RegisterBuilder::new(Scope::default());
//! let mut rows = builder.participation_rows("shifts");
//! rows.push(&ParticipationRow { person: Some("A17"), minutes: Some(13 * 60), ..ParticipationRow::default() })?;
//! rows.done()?;
//! let register = builder.finish();
//!
//! let mut context = Context::kazakhstan();
//! assert_eq!(check(&register, &context).count(FindingCode::RowOver24h), 0);
//! context.checks.day_minutes = 12 * 60; // a rule of the house, under an id of its own
//! context.checks.id = "house@1".into();
//! assert_eq!(check(&register, &context).count(FindingCode::RowOver24h), 1);
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod ages;
mod alike;
mod assisted;
mod case;
mod days;
mod duplicates;
mod job;
mod look;
mod reported;
mod rows;
mod scope;
#[cfg(test)]
mod tests;

pub use job::CheckJob;
pub use reported::{check_parts, check_shares};

use super::Register;
use super::finding::{self, Finding, FindingCode, Findings, RowRef};
use crate::context::Context;
pub(crate) use case::{Case, Table, at, indexes, row_ref};
use std::collections::{BTreeMap, BTreeSet};

/// Everything suspicious in a register that its columns show.
///
/// What was found while reading ([`Register::findings`]) stands apart and is not repeated here: the two are merged by whoever
/// wants them together.
///
/// ```
/// use volunteer_core::{Context, register::{Register, check::check}};
/// assert!(check(&Register::default(), &Context::kazakhstan()).is_empty());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn check(register: &Register, context: &Context) -> Findings {
    CheckJob::new(register, context, 1).run()
}

/// Cases on their way to findings.
#[derive(Default)]
struct Collected {
    findings: Findings,
    plain: BTreeMap<FindingCode, Plain>,
}

impl Collected {
    fn add(&mut self, register: &Register, known: &AlreadyFound, case: &Case) {
        if known.has(register, case) {
        } else if case.details.is_empty() && case.beside.is_empty() {
            self.plain.entry(case.code).or_default().add(register, case);
        } else {
            self.findings.add(case.finding(register));
        }
    }

    fn merge(&mut self, other: Self) {
        self.findings.merge(other.findings);
        for (code, theirs) in other.plain {
            let ours = self.plain.entry(code).or_default();
            ours.count = ours.count.saturating_add(theirs.count);
            ours.rows.extend(theirs.rows);
            finding::normalise(&mut ours.rows);
        }
    }

    fn into_findings(self) -> Findings {
        let mut findings = self.findings;
        for (code, mut one) in self.plain {
            finding::normalise(&mut one.rows);
            findings.add(Finding::of_rows(code, one.rows).times(one.count));
        }
        findings
    }
}

/// Cases of one code that differ in nothing but their rows: there may be as many as rows, so that they are put together
/// before they become a finding.
#[derive(Default)]
struct Plain {
    count: u64,
    rows: Vec<RowRef>,
}

impl Plain {
    fn add(&mut self, register: &Register, case: &Case) {
        self.count = self.count.saturating_add(1);
        self.rows.extend(case.rows.iter().filter_map(|index| row_ref(register, case.table, *index)));
        // What is listed are the first rows; the others need not be kept until the end.
        if self.rows.len() > 4 * finding::MAX_ROWS_PER_FINDING {
            finding::normalise(&mut self.rows);
        }
    }
}

/// What reading has found of the codes that checks find too.
struct AlreadyFound {
    rows: BTreeSet<(FindingCode, RowRef)>,
    /// Sources of which a list was cut, so that their findings may not name all rows.
    cut: BTreeSet<(FindingCode, Option<u32>)>,
}

impl AlreadyFound {
    fn new(register: &Register) -> Self {
        let mut known = Self { rows: BTreeSet::new(), cut: BTreeSet::new() };
        for code in CODES {
            let complete = register.findings.is_complete(*code);
            for row in register.findings.of(*code).flat_map(|finding| &finding.rows) {
                if complete {
                    known.rows.insert((*code, *row));
                } else {
                    known.cut.insert((*code, row.source));
                }
            }
        }
        known
    }

    fn has(&self, register: &Register, case: &Case) -> bool {
        if self.rows.is_empty() && self.cut.is_empty() {
            return false;
        }
        let row = case.rows.first().and_then(|index| row_ref(register, case.table, *index));
        row.is_some_and(|row| self.rows.contains(&(case.code, row)) || self.cut.contains(&(case.code, row.source)))
    }
}

/// The codes that [`check`] can find; the others are found while reading.
pub(crate) const CODES: &[FindingCode] = &[
    FindingCode::DuplicateExact,
    FindingCode::DuplicateLikely,
    FindingCode::PersonDayOver24h,
    FindingCode::RowOver24h,
    FindingCode::HoursNegative,
    FindingCode::HoursZero,
    FindingCode::HoursMissing,
    FindingCode::AbsenceWithHours,
    FindingCode::HoursAgainstClock,
    FindingCode::EndBeforeStart,
    FindingCode::ShiftOverlap,
    FindingCode::StatusConflict,
    FindingCode::PersonMissing,
    FindingCode::PersonLikelySame,
    FindingCode::PersonUnknown,
    FindingCode::ActivityUnknown,
    FindingCode::OrganisationUnknown,
    FindingCode::BeneficiaryUnknown,
    FindingCode::DateOutsideScope,
    FindingCode::DateOutsideActivity,
    FindingCode::AgeImpossible,
    FindingCode::ChildWithoutConsent,
    FindingCode::MinorInForbiddenWork,
    FindingCode::HelpedMoreThanPopulation,
    FindingCode::PartsExceedWhole,
    FindingCode::SharesNot100,
    FindingCode::UnitsMixed,
    FindingCode::SentinelValue,
    FindingCode::CountZero,
];

/// The checks that find the codes wanted; each case of them is handed over as it is met.
pub(crate) fn run(register: &Register, context: &Context, wanted: &BTreeSet<FindingCode>, out: &mut dyn FnMut(&Case)) {
    if !CODES.iter().any(|code| wanted.contains(code)) {
        return;
    }
    let look = look::Look::new(register, context);
    for piece in look.pieces().iter().filter(|piece| piece.finds().iter().any(|code| wanted.contains(code))) {
        piece.check(&look, &mut |case| {
            if wanted.contains(&case.code) {
                out(case);
            }
        });
    }
}
