//! The identifiers behind the codes of people, which nothing shows.

use super::Register;
use super::alike::Alike;
use super::finding::Findings;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// Identifiers by code, in the order of their bytes.
#[derive(Clone)]
pub(crate) struct Identifiers {
    pub(crate) people: Arc<[String]>,
    pub(crate) beneficiaries: Arc<[String]>,
    /// Who may be the same, of people and of beneficiaries, found when it is first asked for.
    alike: Arc<(OnceLock<Alike>, OnceLock<Alike>)>,
}

impl Identifiers {
    pub(crate) fn new(people: Arc<[String]>, beneficiaries: Arc<[String]>) -> Self {
        Self { people, beneficiaries, alike: Arc::default() }
    }

    /// Which people may be the same.
    pub(crate) fn alike_people(&self) -> &Alike {
        self.alike.0.get_or_init(|| Alike::of(&self.people))
    }

    /// Which beneficiaries may be the same.
    pub(crate) fn alike_beneficiaries(&self) -> &Alike {
        self.alike.1.get_or_init(|| Alike::of(&self.beneficiaries))
    }
}

impl Default for Identifiers {
    fn default() -> Self {
        Self::new(Arc::from(Vec::new()), Arc::from(Vec::new()))
    }
}

/// Nothing of them is shown.
impl fmt::Debug for Identifiers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} people, {} beneficiaries", self.people.len(), self.beneficiaries.len())
    }
}

/// How much there is of what; no row is shown.
impl fmt::Debug for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Register")
            .field("scope", &self.scope)
            .field("readings", &self.readings.len())
            .field("participations", &self.participations.len())
            .field("assistances", &self.assistances.len())
            .field("activities", &self.activities.len())
            .field("organisations", &self.organisations.len())
            .field("people", &self.people.len())
            .field("beneficiaries", &self.beneficiaries.len())
            .field("findings", &self.findings.totals())
            .field("decisions", &self.selection.steps().len())
            .finish_non_exhaustive()
    }
}

impl Register {
    /// What was suspicious.
    #[must_use]
    pub const fn findings(&self) -> &Findings {
        &self.findings
    }

    /// The code of a volunteer, by the identifier in the records.
    ///
    /// ```
    /// assert_eq!(volunteer_core::register::Register::default().person_code("A17"), None);
    /// ```
    #[must_use]
    pub fn person_code(&self, identifier: &str) -> Option<u32> {
        let found = self.identifiers.people.binary_search_by(|one| one.as_str().cmp(identifier)).ok()?;
        u32::try_from(found).ok()
    }

    /// A key for each volunteer's code, made from the identifier by the caller: their own number, or a hash with a secret of
    /// theirs. Registers whose keys are made alike can be counted together.
    ///
    /// ```
    /// let keys = volunteer_core::register::Register::default().person_keys(|id| id.parse().unwrap_or(0));
    /// assert!(keys.is_empty());
    /// ```
    #[must_use]
    pub fn person_keys(&self, key: impl FnMut(&str) -> u64) -> Vec<u64> {
        self.identifiers.people.iter().map(String::as_str).map(key).collect()
    }
}
