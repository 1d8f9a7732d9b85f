//! The findings of a register: sorted, counted exactly, listed within bounds.

use super::{Finding, FindingCode, RowRef};
use crate::document;
use crate::error::{Result, refuse};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::str::FromStr;

/// The format of the document in which findings travel.
pub const FINDINGS_FORMAT: &str = "volunteer/findings@1";

/// How many rows one finding lists at most; its `count` is exact all the same.
pub const MAX_ROWS_PER_FINDING: usize = 1000;

/// How many findings of one code are listed at most, the first in their order; counts by code are exact all the same.
pub const MAX_FINDINGS_PER_CODE: usize = 1000;

/// All findings of a register.
///
/// They are sorted, whatever the order in which they came. Findings that differ in nothing but their rows are one finding
/// with several rows; a finding with numbers or with rows beside it stands for itself. Counts by code are exact; what is listed is
/// bounded by [`MAX_FINDINGS_PER_CODE`] and [`MAX_ROWS_PER_FINDING`], and always the first in order. Findings of parts
/// merged are the findings of the whole.
///
/// ```
/// use volunteer_core::register::finding::{Finding, FindingCode, Findings, RowRef};
/// let mut findings = Findings::new();
/// findings.add(Finding::new(FindingCode::HoursZero, RowRef::new(9)));
/// findings.add(Finding::new(FindingCode::HoursZero, RowRef::new(4)));
/// assert_eq!(findings.count(FindingCode::HoursZero), 2);
/// assert_eq!(findings.iter().next().unwrap().rows, [RowRef::new(4), RowRef::new(9)]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    by_code: BTreeMap<FindingCode, OfCode>,
}

/// Findings of one code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct OfCode {
    count: u64,
    listed: BTreeMap<Key, Finding>,
}

/// What makes two findings one: everything but the count, and but the rows where these are all that can differ.
type Key = Finding;

fn key_of(finding: &Finding) -> Key {
    let mut key = Key { count: 0, ..finding.clone() };
    if key.details.is_empty() && key.beside.is_empty() {
        key.rows.clear();
    }
    key
}

impl Findings {
    /// No findings.
    ///
    /// ```
    /// assert!(volunteer_core::register::finding::Findings::new().is_empty());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn add(&mut self, mut finding: Finding) {
        normalise(&mut finding.rows);
        normalise(&mut finding.beside);
        let of_code = self.by_code.entry(finding.code).or_default();
        of_code.count = of_code.count.saturating_add(finding.count);
        if !of_code.is_beyond(&mut finding) {
            of_code.list(key_of(&finding), finding);
        }
    }

    /// Takes in the findings of another part of the register.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, Findings, RowRef};
    /// let one = |row| Findings::from_iter([Finding::new(FindingCode::HoursZero, RowRef::new(row))]);
    /// let (mut a, mut b) = (one(4), one(9));
    /// a.merge(one(9));
    /// b.merge(one(4));
    /// assert_eq!(a, b);
    /// ```
    pub fn merge(&mut self, other: Self) {
        for (code, theirs) in other.by_code {
            let ours = self.by_code.entry(code).or_default();
            ours.count = ours.count.saturating_add(theirs.count);
            for (key, finding) in theirs.listed {
                ours.list(key, finding);
            }
        }
    }

    /// How often this was seen: exact.
    #[must_use]
    pub fn count(&self, code: FindingCode) -> u64 {
        self.by_code.get(&code).map_or(0, |of_code| of_code.count)
    }

    /// How often each was seen, in the order of the codes.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, Findings, RowRef};
    /// let findings = Findings::from_iter([Finding::new(FindingCode::HoursZero, RowRef::new(2))]);
    /// assert_eq!(findings.counts().collect::<Vec<_>>(), [(FindingCode::HoursZero, 1)]);
    /// ```
    pub fn counts(&self) -> impl Iterator<Item = (FindingCode, u64)> {
        self.by_code.iter().map(|(code, of_code)| (*code, of_code.count))
    }

    /// The listed findings, by code, then in their own order.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.by_code.values().flat_map(|of_code| of_code.listed.values())
    }

    /// The listed findings of one code.
    pub fn of(&self, code: FindingCode) -> impl Iterator<Item = &Finding> {
        self.by_code.get(&code).into_iter().flat_map(|of_code| of_code.listed.values())
    }

    /// The listed findings of one source, by its number in the register, as an office would be sent them: those with a row of it,
    /// each with its rows there. Where a list was cut, so are these.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, Findings, RowRef};
    /// let row = |source, row| RowRef { source: Some(source), row };
    /// let twice = Finding::new(FindingCode::DuplicateLikely, row(1, 2)).beside(vec![row(0, 7)]);
    /// let zero = Finding::of_rows(FindingCode::HoursZero, vec![row(0, 3), row(1, 4), row(1, 5)]).times(3);
    /// let findings = Findings::from_iter([twice, zero]);
    /// assert_eq!(findings.of_source(1).count(FindingCode::HoursZero), 2);
    /// // What is held against a row of another office concerns both.
    /// assert_eq!(findings.of_source(0).count(FindingCode::DuplicateLikely), 1);
    /// ```
    #[must_use]
    pub fn of_source(&self, source: u32) -> Self {
        let here = |row: &&RowRef| row.source.unwrap_or(0) == source;
        let own = self.iter().filter_map(|finding| {
            let rows: Vec<RowRef> = finding.rows.iter().filter(here).copied().collect();
            let concerned = !rows.is_empty() || finding.beside.iter().any(|row| here(&row));
            // Findings that differ in nothing but their rows are one for each row.
            let each = finding.details.is_empty() && finding.beside.is_empty();
            let count = if each { u64::try_from(rows.len()).unwrap_or(u64::MAX) } else { finding.count };
            concerned.then(|| if each { Finding { rows, count, ..finding.clone() } } else { finding.clone() })
        });
        own.collect()
    }

    /// Whether every case and every row of this code is listed.
    ///
    /// ```
    /// use volunteer_core::register::finding::{FindingCode, Findings};
    /// assert!(Findings::new().is_complete(FindingCode::HoursZero));
    /// ```
    #[must_use]
    pub fn is_complete(&self, code: FindingCode) -> bool {
        let listed = self.of(code).fold(0_u64, |sum, finding| sum.saturating_add(finding.count));
        listed == self.count(code) && self.of(code).all(|finding| finding.rows.len() < MAX_ROWS_PER_FINDING)
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_code.is_empty()
    }

    /// The counts by code alone, for results that must not depend on row numbers.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, Findings, RowRef};
    /// let one = |row| Findings::from_iter([Finding::new(FindingCode::HoursZero, RowRef::new(row))]);
    /// assert_ne!(one(2), one(3));
    /// assert_eq!(one(2).totals(), one(3).totals());
    /// ```
    #[must_use]
    pub fn totals(&self) -> BTreeMap<FindingCode, u64> {
        self.counts().collect()
    }
}

impl OfCode {
    /// Whether the list is full of findings that come before it: most findings of a large register, so that no key is made.
    fn is_beyond(&self, finding: &mut Finding) -> bool {
        if self.listed.len() < MAX_FINDINGS_PER_CODE || (finding.details.is_empty() && finding.beside.is_empty()) {
            return false;
        }
        // A key has no count.
        let count = std::mem::take(&mut finding.count);
        let beyond = self.listed.last_key_value().is_some_and(|(last, _)| *last < *finding);
        finding.count = count;
        beyond
    }

    fn list(&mut self, key: Key, finding: Finding) {
        if let Some(listed) = self.listed.get_mut(&key) {
            listed.count = listed.count.saturating_add(finding.count);
            join(&mut listed.rows, finding.rows);
            join(&mut listed.beside, finding.beside);
            return;
        }
        // Only the first keys in order are kept, so that no order of adding and merging changes the list.
        if self.listed.len() >= MAX_FINDINGS_PER_CODE
            && self.listed.last_key_value().is_some_and(|(last, _)| *last < key)
        {
            return;
        }
        self.listed.insert(key, finding);
        if self.listed.len() > MAX_FINDINGS_PER_CODE {
            self.listed.pop_last();
        }
    }
}

/// In order, each once, no more than are listed.
pub(crate) fn normalise(rows: &mut Vec<RowRef>) {
    if !rows.is_sorted_by(|a, b| a < b) {
        rows.sort_unstable();
        rows.dedup();
    }
    rows.truncate(MAX_ROWS_PER_FINDING);
}

/// The first rows of both.
fn join(rows: &mut Vec<RowRef>, more: Vec<RowRef>) {
    let behind = rows.last().zip(more.first()).is_some_and(|(last, first)| last < first);
    if behind && rows.len() >= MAX_ROWS_PER_FINDING {
        return;
    }
    rows.extend(more);
    normalise(rows);
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        let mut all = Self::new();
        findings.into_iter().for_each(|finding| all.add(finding));
        all
    }
}

/// Findings as they are written: exact counts by code, and what is listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct FindingsDocument {
    /// Always `volunteer/findings@1`.
    pub format: String,
    /// How often each code was seen, exact.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub counts: BTreeMap<String, u64>,
    /// The listed findings, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

impl Serialize for FindingsDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for FindingsDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl FindingsDocument {
    fn check(self) -> Result<Self> {
        document::expect_format(&self.format, FINDINGS_FORMAT)?;
        for code in self.counts.keys() {
            FindingCode::from_str(code).map_err(|error| error.at_key(code.as_str()).at_key("counts"))?;
        }
        Ok(self)
    }
}

/// In documents: counts by code, then what is listed. A count below what is listed is raised to it.
impl Serialize for Findings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let counts = self.counts().map(|(code, count)| (code.to_string(), count)).collect();
        let findings = self.iter().cloned().collect();
        Serialize::serialize(&FindingsDocument { format: FINDINGS_FORMAT.into(), counts, findings }, serializer)
    }
}

impl<'de> Deserialize<'de> for Findings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document: FindingsDocument = Deserialize::deserialize(deserializer)?;
        let mut findings = Self::new();
        for finding in document.findings {
            findings.add(finding);
        }
        for (word, count) in document.counts {
            let of_code = findings.by_code.entry(word.parse().map_err(refuse)?).or_default();
            of_code.count = of_code.count.max(count);
        }
        Ok(findings)
    }
}

/// The listed findings, as [`Findings::iter`].
impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = Box<dyn Iterator<Item = &'a Finding> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        let listed = self.by_code.into_values().flat_map(|of_code| of_code.listed.into_values());
        listed.collect::<Vec<_>>().into_iter()
    }
}

#[cfg(test)]
mod tests;
