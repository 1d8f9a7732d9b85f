//! Findings, decisions about them, period reports, comparisons, rules of practice and progress as text and HTML in three languages.

use crate::call::{Operation::Grounded, Operations};
use crate::words::said;
use volunteer_core::Presenter;
use volunteer_core::progress::ProgressResult;
use volunteer_core::register::decision::RowDecisionStep;

pub(crate) const OPERATIONS: Operations = &[
    ("explainFindings", Grounded(|arguments, context| said(arguments, context, "findings", Presenter::findings_text))),
    ("findingsToHtml", Grounded(|arguments, context| said(arguments, context, "findings", Presenter::findings_html))),
    ("explainFinding", Grounded(|arguments, context| said(arguments, context, "finding", Presenter::finding_text))),
    (
        "explainDecisions",
        Grounded(|arguments, context| {
            said(arguments, context, "steps", |to, steps: &Vec<RowDecisionStep>| to.row_decision_steps_text(steps))
        }),
    ),
    (
        "decisionsToHtml",
        Grounded(|arguments, context| {
            said(arguments, context, "steps", |to, steps: &Vec<RowDecisionStep>| to.row_decision_steps_html(steps))
        }),
    ),
    ("explainReport", Grounded(|arguments, context| said(arguments, context, "report", Presenter::period_report_text))),
    ("reportToHtml", Grounded(|arguments, context| said(arguments, context, "report", Presenter::period_report_html))),
    (
        "explainComparison",
        Grounded(|arguments, context| said(arguments, context, "comparison", Presenter::comparison_text)),
    ),
    ("explainPractice", Grounded(|arguments, context| said(arguments, context, "practice", Presenter::practice_text))),
    (
        "explainProgress",
        Grounded(|arguments, context| {
            said(arguments, context, "results", |to, results: &Vec<ProgressResult>| to.progress_text(results))
        }),
    ),
    (
        "progressToHtml",
        Grounded(|arguments, context| {
            said(arguments, context, "results", |to, results: &Vec<ProgressResult>| to.progress_html(results))
        }),
    ),
];
