//! How a place on one map stands to the places of another.

use super::Gazetteer;
use super::document::{Event, PlaceMap};
use crate::error::{Error, PlaceError, Result, unknown_word};
use serde::{Deserialize, Serialize};

/// How a place on one map stands to places on another.
///
/// ```
/// use volunteer_core::place::PlaceRelation;
/// assert_eq!(PlaceRelation::Part.to_string(), "part");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum PlaceRelation {
    /// The same territory.
    Same,
    /// The exact sum of the places.
    Sum,
    /// A part of the place, or of the places together: how large a part is not known.
    Part,
}

/// What a place on one map is on another.
///
/// ```
/// use volunteer_core::{Gazetteer, place::PlaceRelation};
/// let gazetteer = Gazetteer::kazakhstan()?;
/// let whole = gazetteer.crosswalk("KZ-63", "kz-17", "kz-20")?;
/// assert_eq!((whole.relation, whole.places.join("+")), (PlaceRelation::Sum, "KZ-10+KZ-63".into()));
/// let part = gazetteer.crosswalk("KZ-10", "kz-20", "kz-17")?;
/// assert_eq!((part.relation, part.places.join("+")), (PlaceRelation::Part, "KZ-63".into()));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Crosswalk {
    /// How it stands to the places.
    pub relation: PlaceRelation,
    /// The places on the other map, by code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
}

impl Gazetteer {
    /// What a place on the map `from` is on the map `to`.
    ///
    /// A sum over the answer's places is exact where the relation is `same` or `sum`; where it is `part`, a figure of
    /// the places bounds the figure of the place from above (a flow or a stock that cannot be negative), no more.
    /// Changes of boundary within one map (city limits) are not known here: a map states its places, not their borders.
    ///
    /// # Errors
    /// `map-unknown`, `place-unknown`, `place-not-on-map`; `crosswalk-unknown` where no chain of maps joins the two.
    pub fn crosswalk(&self, place: &str, from: &str, to: &str) -> Result<Crosswalk> {
        self.crosswalk_sum(&[place], from, to)
    }

    /// What several places together are: two halves are the whole again.
    ///
    /// ```
    /// use volunteer_core::{Gazetteer, place::PlaceRelation};
    /// let gazetteer = Gazetteer::kazakhstan()?;
    /// let whole = gazetteer.crosswalk_sum(&["KZ-63", "KZ-10"], "kz-20", "kz-17")?;
    /// assert_eq!((whole.relation, whole.places.join("+")), (PlaceRelation::Same, "KZ-63".into()));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Self::crosswalk`].
    pub fn crosswalk_sum(&self, places: &[&str], from: &str, to: &str) -> Result<Crosswalk> {
        let (start, end) = (self.map(from)?, self.map(to)?);
        let mut now = Vec::with_capacity(places.len());
        for place in places {
            now.push(self.check(place, from)?.code.as_str());
        }
        once_each(&mut now);
        let steps =
            self.steps(start, end).ok_or_else(|| PlaceError::CrosswalkUnknown { from: from.into(), to: to.into() })?;
        let mut exact = true;
        for (map, forward) in steps {
            let mut next = Vec::new();
            let mut used: Vec<&Event> = Vec::new();
            for &code in &now {
                let sides = |event: &'_ Event| {
                    if forward { event.from.contains(&code.into()) } else { event.to.contains(&code.into()) }
                };
                match self.document().events.iter().find(|event| event.map.as_ref() == Some(&map.id) && sides(event)) {
                    None => next.push(code),
                    Some(event) => used.push(event),
                }
            }
            for event in used {
                let (before, after) = if forward { (&event.from, &event.to) } else { (&event.to, &event.from) };
                exact &= before.iter().all(|code| now.binary_search(&code.as_str()).is_ok());
                next.extend(after.iter().map(String::as_str));
            }
            once_each(&mut next);
            now = next;
        }
        for place in &now {
            // A town that was not yet there has no place on the other map.
            self.check(place, to)?;
        }
        let relation = match (exact, now.len()) {
            (false, _) => PlaceRelation::Part,
            (true, 1) => PlaceRelation::Same,
            (true, _) => PlaceRelation::Sum,
        };
        Ok(Crosswalk { relation, places: now.into_iter().map(str::to_owned).collect() })
    }

    /// The maps whose events lie between two maps, in the order they are walked, and whether forward in time.
    fn steps<'a>(&'a self, from: &'a PlaceMap, to: &'a PlaceMap) -> Option<Vec<(&'a PlaceMap, bool)>> {
        if let Some(mut forward) = self.back_to(to, from) {
            forward.reverse();
            return Some(forward.into_iter().map(|map| (map, true)).collect());
        }
        self.back_to(from, to).map(|back| back.into_iter().map(|map| (map, false)).collect())
    }

    /// The maps from `later` back to `earlier`, the latter left out.
    fn back_to<'a>(&'a self, later: &'a PlaceMap, earlier: &PlaceMap) -> Option<Vec<&'a PlaceMap>> {
        let mut chain = Vec::new();
        let mut map = later;
        while map.id != earlier.id {
            chain.push(map);
            map = self.map(map.previous.as_deref()?).ok()?;
        }
        Some(chain)
    }
}

fn once_each(codes: &mut Vec<&str>) {
    codes.sort_unstable();
    codes.dedup();
}
