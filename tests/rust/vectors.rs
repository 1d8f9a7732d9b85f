//! Every case of every file of shared vectors, through the public functions, counted.

use std::collections::BTreeSet;
use volunteer_tests::{compare, files, operations};

#[test]
fn every_case_of_every_file() {
    let files = files::load();
    let mut wrong = Vec::new();
    for file in &files {
        let mut run = 0;
        let mut ids = BTreeSet::new();
        for case in &file.cases {
            assert!(ids.insert(case.id.as_str()), "{}: the id {} stands twice", file.name, case.id);
            let answer = operations::run(&case.operation, &case.input)
                .unwrap_or_else(|| panic!("{} {}: unknown operation {}", file.name, case.id, case.operation));
            if let Err(difference) = compare::check(case, &answer) {
                wrong.push(format!("{} {}: {difference}", file.name, case.id));
            }
            run += 1;
        }
        println!("{}: {run} cases", file.name);
        assert_eq!(run, file.count, "{} says it has {} cases", file.name, file.count);
    }
    assert!(wrong.is_empty(), "{} cases differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(files.len() >= 10, "only {} files of vectors were found", files.len());
}

/// Codes that no document can provoke, and why.
const NOT_BY_A_DOCUMENT: &[&str] = &[
    // Columns that their owner changes between two steps of a job: a document does not change.
    "job-columns-changed",
    // What other libraries' types refuse to read or to write: the library's own types answer errors of their own.
    "value-refused",
    // Typed columns of a kind that the register has no use for: a test of the register's builder.
    "column-kind",
    "document-unwritable",
    // Bytes, which are no document: tests of the register, and the fuzzer.
    "register-bytes-invalid",
    // Bounds as text: documents write them as objects.
    "bounds-syntax",
];

/// Every code that the library can answer is provoked by at least one case.
#[test]
fn every_error_code() {
    let provoked: BTreeSet<String> = files::load()
        .iter()
        .flat_map(|file| &file.cases)
        .filter_map(|case| case.error.as_ref()?["code"].as_str().map(str::to_owned))
        .collect();
    let codes: BTreeSet<String> = volunteer_core::error::codes().map(str::to_owned).collect();
    let untested: Vec<_> =
        codes.difference(&provoked).filter(|code| !NOT_BY_A_DOCUMENT.contains(&code.as_str())).collect();
    let unknown: Vec<_> = provoked.difference(&codes).collect();
    assert!(untested.is_empty() && unknown.is_empty(), "untested {untested:?}, unknown {unknown:?}");
}
