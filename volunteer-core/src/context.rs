//! What a calculation depends on besides its own input: places, populations, definitions, rules and policies.
//!
//! Nothing in this library knows the world by itself. A call that needs to know where a place lies, how many people live
//! there, which definition holds or when a shift is suspiciously long takes all of it in one [`Context`].
//!
//! Make it once and lend it to every call: [`Context::kazakhstan`], or [`Context::new`] with places of your own. To ask "what if", change
//! a field and call again ([recipe](crate::cookbook::what_if)).
//!
//! ```
//! use volunteer_core::Context;
//!
//! let context = Context::kazakhstan();
//! assert_eq!(context.gazetteer.find("СҚО")?.code, "KZ-59");
//! assert_eq!((context.widths.id.as_str(), context.checks.day_minutes), ("figure-width@1", 24 * 60));
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod check_policy;
mod pace;

pub use check_policy::CheckPolicy;
pub use pace::{PaceCategory, PacePolicy};

use crate::error::Result;
use crate::figure::WidthPolicy;
use crate::observation::Population;
use crate::place::Gazetteer;
use crate::record::DefinitionSet;
use std::sync::OnceLock;

/// Places, populations, definitions, rules and policies: everything a call depends on besides its own input.
///
/// It is made once and lent to every call. The parts are independent of each other, so that any of them can be replaced.
///
/// ```
/// use volunteer_core::Context;
/// use volunteer_core::context::CheckPolicy;
///
/// let mut context = Context::kazakhstan();
/// assert_eq!(context.gazetteer.find("СҚО")?.code, "KZ-59");
///
/// // A house rule: shifts of more than twelve hours are to be looked at.
/// context.checks = CheckPolicy { id: "checks-north@1".into(), day_minutes: 12 * 60, ..CheckPolicy::checks_1() };
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Context {
    /// The places, their names, codes and maps.
    pub gazetteer: Gazetteer,
    /// How many people live where: for rates, and for the check that more were helped than live in a place.
    pub populations: Population,
    /// The versions of definitions, which of them break a series, and the rules about minors.
    pub definitions: DefinitionSet,
    /// From when on something in a register is suspicious.
    pub checks: CheckPolicy,
    /// How pace is judged where a target does not say.
    pub pace: PacePolicy,
    /// How wide "about" and "more than" are in figures that were reported in words.
    pub widths: WidthPolicy,
}

impl Context {
    /// Kazakhstan: its places, populations, definitions and rules, and the illustrative policies `checks@1`, `pace@1` and
    /// `figure-width@1`.
    ///
    /// ```
    /// let context = volunteer_core::Context::kazakhstan();
    /// assert_eq!(context.gazetteer.current_map("KZ").unwrap().id, "kz-20");
    /// ```
    #[must_use]
    pub fn kazakhstan() -> Self {
        static READ: OnceLock<Context> = OnceLock::new();
        // The data is compiled into the library, and a test reads all of it: it is never the empty context.
        READ.get_or_init(|| Self::read_kazakhstan().unwrap_or_else(|_| Self::new(Gazetteer::empty()))).clone()
    }

    fn read_kazakhstan() -> Result<Self> {
        Ok(Self {
            populations: Population::kazakhstan()?,
            definitions: DefinitionSet::kazakhstan()?,
            ..Self::new(Gazetteer::kazakhstan()?)
        })
    }

    /// Places of the caller's own, with no populations and no definitions, and the illustrative policies.
    ///
    /// ```
    /// use volunteer_core::{Context, Gazetteer};
    /// let context = Context::new(Gazetteer::kazakhstan()?);
    /// assert!(context.definitions.all().is_empty());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn new(gazetteer: Gazetteer) -> Self {
        Self {
            gazetteer,
            populations: Population::default(),
            definitions: DefinitionSet::default(),
            checks: CheckPolicy::checks_1(),
            pace: PacePolicy::pace_1(),
            widths: WidthPolicy::figure_width_1(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_that_the_library_carries_is_whole() {
        assert_eq!(Context::read_kazakhstan(), Ok(Context::kazakhstan()));
    }
}
