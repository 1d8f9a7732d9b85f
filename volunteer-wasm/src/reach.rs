//! Counts beside each other: counted against reported, groups of people, rules of practice, parts of a whole.

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operations};
use crate::json::{Kinds, reread};
use serde_json::Value;
use volunteer_core::Bounds;
use volunteer_core::error::Result;
use volunteer_core::indicator::{Comparison, PeriodReport, compare};
use volunteer_core::json::Json;
use volunteer_core::observation::{GroupReach, Groups, Observation, Practice, PracticeRow, PracticeRule, practice};
use volunteer_core::register::check::{CheckPolicy, check_parts, check_shares};

pub(crate) const OPERATIONS: Operations = &[
    ("compare", Free(comparison)),
    ("groupReach", Free(|arguments| Ok(arguments.get::<Groups>("groups")?.reach()?.to_json()))),
    ("practice", Free(by_practice)),
    ("checkParts", Free(parts)),
    ("checkShares", Free(shares)),
];

/// The kinds of documents of this entry.
pub(crate) const KINDS: Kinds = &[
    ("comparison", reread::<Comparison>),
    ("group-reach", reread::<GroupReach>),
    ("groups", reread::<Groups>),
    ("period-report", reread::<PeriodReport>),
    ("practice", reread::<Practice>),
];

fn comparison(arguments: &Arguments) -> Result<Value> {
    let (counted, reported): (Observation, Observation) = (arguments.get("counted")?, arguments.get("reported")?);
    Ok(compare(&counted, &reported)?.to_json())
}

fn by_practice(arguments: &Arguments) -> Result<Value> {
    let (rule, rows): (PracticeRule, Vec<PracticeRow>) = (arguments.get("rule")?, arguments.get("rows")?);
    Ok(practice(rule, &rows)?.to_json())
}

fn parts(arguments: &Arguments) -> Result<Value> {
    let (whole, parts): (Bounds, Vec<Bounds>) = (arguments.get("whole")?, arguments.get("parts")?);
    Ok(check_parts(&whole, &parts, arguments.get::<Option<bool>>("exclusive")?.unwrap_or(false))?.into())
}

fn shares(arguments: &Arguments) -> Result<Value> {
    let (shares, policy): (Vec<Bounds>, Option<CheckPolicy>) = (arguments.get("shares")?, arguments.get("policy")?);
    Ok(check_shares(&shares, &policy.unwrap_or_else(CheckPolicy::checks_1))?.into())
}
