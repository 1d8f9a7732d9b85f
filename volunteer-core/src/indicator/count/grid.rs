//! The places, periods and categories of a query, once everything it leaves open is filled in.

use crate::calendar::Period;
use crate::context::Context;
use crate::error::{Error, IndicatorError, Result};
use crate::indicator::{CountQuery, Level};
use crate::observation::{EvidenceLevel, Source};
use crate::register::Register;
use std::collections::BTreeSet;

/// For which cells an indicator is counted.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    pub map: String,
    /// Single places.
    pub places: Vec<String>,
    /// How far below the top of the tree of places lie those that are wanted as well.
    pub depths: Vec<usize>,
    pub periods: Vec<Period>,
    /// Categories.
    pub by: Vec<String>,
    pub evidence: EvidenceLevel,
    pub sources: Vec<Source>,
}

impl Grid {
    pub(crate) fn new(query: &CountQuery, register: &Register, context: &Context) -> Result<Self> {
        let map = map(query.map.as_deref(), register, context)?;
        let depths: Vec<usize> = query.by.iter().filter_map(Level::depth).collect();
        let places = if query.places.is_empty() && depths.is_empty() {
            widest(&map, register, context)
        } else {
            query.places.clone()
        };
        let category = |level: &Level| match level {
            Level::Category(name) => Some(name.clone()),
            _ => None,
        };
        Ok(Self {
            map,
            places,
            depths,
            periods: periods(query, register)?,
            by: query.by.iter().filter_map(category).collect(),
            evidence: query.evidence.unwrap_or(EvidenceLevel::Provisional),
            sources: query.sources.clone(),
        })
    }
}

/// The map that is named, that of the register, or that of today.
pub(crate) fn map(named: Option<&str>, register: &Register, context: &Context) -> Result<String> {
    let gazetteer = &context.gazetteer;
    let today = || gazetteer.latest_map(|_| true).map(|map| map.id.as_str());
    let id = named.or(register.scope().map.as_deref()).or_else(today).unwrap_or_default();
    gazetteer.map(id).map(|map| map.id.clone()).map_err(|error| error.at_key("map"))
}

/// The places that the register covers, or the top of the tree where it may cover all.
fn widest(map: &str, register: &Register, context: &Context) -> Vec<String> {
    let scope = &register.scope().places;
    if !scope.is_empty() {
        return scope.clone();
    }
    let gazetteer = &context.gazetteer;
    let top = |code: &str| gazetteer.ancestors(code).next().is_none() && gazetteer.check(code, map).is_ok();
    gazetteer.all().iter().filter(|place| top(&place.code)).map(|place| place.code.clone()).collect()
}

/// The periods that are named, that of the register's scope, or that of its rows; in parts where parts are wanted.
fn periods(query: &CountQuery, register: &Register) -> Result<Vec<Period>> {
    let forms: Vec<_> = query.by.iter().filter_map(Level::form).collect();
    let missing = || Error::from(IndicatorError::PeriodsMissing {}).at_key("periods");
    let (whole, from_rows) = match (query.periods.is_empty(), register.scope().period) {
        (false, _) => (query.periods.clone(), false),
        (true, Some(scope)) => (vec![scope], false),
        (true, None) => (vec![register.days().ok_or_else(missing)?], true),
    };
    if forms.is_empty() {
        return Ok(whole);
    }
    let mut parts = BTreeSet::new();
    for period in whole {
        for form in &forms {
            // Where nothing but the rows says how far they reach, the first and the last part are whole.
            let period = if from_rows {
                let ends = (Period::containing(period.start(), *form)?, Period::containing(period.end(), *form)?);
                Period::new(ends.0.start(), ends.1.end())?
            } else {
                period
            };
            parts.extend(period.parts(*form)?);
        }
    }
    Ok(parts.into_iter().collect())
}
