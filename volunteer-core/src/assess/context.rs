//! What a judgement depends on besides the roadmap and the observations.

use crate::definition::Definition;
use crate::error::Result;
use crate::observation::Population;
use crate::place::Gazetteer;
use crate::record::DefinitionSet;
use crate::roadmap::PacePolicy;

/// Places, definitions, populations and policies: everything a judgement depends on, as arguments.
///
/// ```
/// use volunteer_core::assess::Context;
/// let context = Context::kazakhstan()?;
/// assert_eq!(context.pace.id(), "pace@1");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Context {
    /// The places.
    pub gazetteer: Gazetteer,
    /// The versions of definitions, and which of them break a series.
    pub definitions: Vec<Definition>,
    /// Populations, for per-capita indicators.
    pub populations: Population,
    /// How pace is judged where a target does not say.
    pub pace: PacePolicy,
}

impl Context {
    /// Kazakhstan: its places, the definitions and dated populations that come with the library, and the illustrative
    /// policy `pace@1`.
    ///
    /// # Errors
    /// None, as long as the data that the library carries is whole.
    pub fn kazakhstan() -> Result<Self> {
        Ok(Self {
            gazetteer: Gazetteer::kazakhstan()?,
            definitions: DefinitionSet::kazakhstan()?.versions(),
            populations: Population::kazakhstan()?,
            pace: PacePolicy::pace_1(),
        })
    }

    /// Places of the caller's own, with no definitions and no populations.
    #[must_use]
    pub fn new(gazetteer: Gazetteer) -> Self {
        Self { gazetteer, definitions: Vec::new(), populations: Population::default(), pace: PacePolicy::pace_1() }
    }
}
