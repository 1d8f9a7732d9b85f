//! People who may be one person written in several ways.

use super::super::Register;
use super::super::finding::FindingCode;
use super::case::{Case, Table, at, indexes};

/// Each group of people who may be the same, with their rows and how many they may be.
pub(super) fn check(register: &Register, out: &mut dyn FnMut(&Case)) {
    for (table, alike, who) in [
        (Table::Participations, register.identifiers.alike_people(), &register.participations.person),
        (Table::Assistances, register.identifiers.alike_beneficiaries(), &register.assistances.beneficiary),
    ] {
        if alike.is_empty() {
            continue;
        }
        // The rows of all groups, each behind the least code of its group.
        let mut rows: Vec<(u32, u32, u32)> =
            indexes(who).filter_map(|index| at(who, index).map(|code| (alike.same(code), code, index))).collect();
        rows.sort_unstable();
        for group in rows.chunk_by(|a, b| a.0 == b.0) {
            let people = group.chunk_by(|a, b| a.1 == b.1).count();
            if people > 1 {
                let rows: Vec<u32> = group.iter().map(|(.., index)| *index).collect();
                let details = [("atLeast", 1), ("atMost", i64::try_from(people).unwrap_or(i64::MAX))];
                out(&Case::new(FindingCode::PersonLikelySame, table, &rows).with(&details));
            }
        }
    }
}
