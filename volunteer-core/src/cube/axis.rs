//! One axis: a chain of levels over the codes of a column.

use crate::cube::NONE;
use crate::error::{CubeError, Result};

/// The greatest number of axes of a plan.
pub(super) const MAX_AXES: usize = 16;
/// The greatest number of levels of an axis.
pub(super) const MAX_LEVELS: usize = 16;
/// The greatest number of leaves of all axes together: what is derived from them stays within some 100 MB.
pub(super) const MAX_LEAVES: u64 = 1 << 22;

/// A chain of levels over the leaf codes `0..leaves` of one column, from fine to coarse: district → region → country.
///
/// Level 0 are the leaves themselves. A leaf may be in no node of a level ([`NONE`]): it then counts in no cell of that
/// level, and may still count in a coarser one (a participation of which only the region is known). A row whose code is
/// [`NONE`] is in no node of any level but [`Axis::all`].
///
/// ```
/// use volunteer_core::cube::{Axis, NONE};
/// // Leaf 3 is a region of which no district is known.
/// let place = Axis::new("place", 4).level("district", vec![0, 1, 2, NONE])?.level("region", vec![0, 0, 1, 1])?.all();
/// assert_eq!(place.level_names().collect::<Vec<_>>(), ["place", "district", "region", "all"]);
/// assert_eq!(place.level_number("region"), Some(2));
/// assert_eq!(place.node(2, 3), NONE.min(1));
/// // Levels nest: districts 0 and 1 were of one region.
/// let refused = Axis::new("district", 2).level("region", vec![0, 0])?.level("country", vec![0, 1]);
/// assert_eq!(refused.unwrap_err().code(), "axis-not-nested");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    leaves: u32,
    levels: Vec<Level>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) name: String,
    pub(super) nodes: Nodes,
}

/// The node of each leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Nodes {
    /// Each leaf is its own node.
    Leaves,
    /// The node of each leaf, [`NONE`] for none.
    Of(Vec<u32>),
    /// Everything is in node 0, also a row whose code is [`NONE`].
    All,
}

impl Axis {
    /// An axis with one level, the leaves themselves; the level and the axis share the name.
    ///
    /// ```
    /// use volunteer_core::cube::Axis;
    /// assert_eq!(Axis::new("field", 8).leaves(), 8);
    /// ```
    #[must_use]
    pub fn new(name: impl Into<String>, leaves: u32) -> Self {
        Self { leaves, levels: vec![Level { name: name.into(), nodes: Nodes::Leaves }] }
    }

    /// Adds a coarser level: the node of each leaf, [`NONE`] for none.
    ///
    /// # Errors
    /// `level-length-mismatch`; `axis-not-nested`; `plan-too-large`.
    ///
    /// ```
    /// use volunteer_core::cube::Axis;
    /// assert_eq!(Axis::new("day", 2).level("month", vec![0]).unwrap_err().code(), "level-length-mismatch");
    /// ```
    pub fn level(mut self, name: impl Into<String>, of_leaf: Vec<u32>) -> Result<Self> {
        let name = name.into();
        if u32::try_from(of_leaf.len()) != Ok(self.leaves) {
            let (axis, length) = (self.name().to_owned(), of_leaf.len());
            return Err(CubeError::LevelLength { axis, level: name, length, leaves: self.leaves }.into());
        }
        let count = self.levels.len() + 1;
        if count > MAX_LEVELS {
            return Err(
                CubeError::PlanTooLarge { what: "levels", count: count as u64, limit: MAX_LEVELS as u64 }.into()
            );
        }
        for finer in &self.levels {
            if let Some(leaf) = finer.parts(&of_leaf) {
                let (axis, finer) = (self.name().to_owned(), finer.name.clone());
                return Err(CubeError::AxisNotNested { axis, finer, coarser: name, leaf }.into());
            }
        }
        self.levels.push(Level { name, nodes: Nodes::Of(of_leaf) });
        Ok(self)
    }

    /// Adds the level `all` with one node, 0, that holds everything, also rows whose code is [`NONE`].
    ///
    /// ```
    /// use volunteer_core::cube::Axis;
    /// assert_eq!(Axis::new("field", 8).all().level_number("all"), Some(1));
    /// ```
    #[must_use]
    pub fn all(mut self) -> Self {
        self.levels.push(Level { name: "all".into(), nodes: Nodes::All });
        self
    }

    /// The name of the axis, which is that of its finest level.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Axis::new("field", 8).name(), "field");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        self.levels.first().map_or("", |level| &level.name)
    }

    /// How many leaves there are; leaf codes are below it.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Axis::new("field", 8).leaves(), 8);
    /// ```
    #[must_use]
    pub const fn leaves(&self) -> u32 {
        self.leaves
    }

    /// The names of the levels, from fine to coarse.
    ///
    /// ```
    /// let axis = volunteer_core::cube::Axis::new("field", 8).all();
    /// assert_eq!(axis.level_names().last(), Some("all"));
    /// ```
    #[must_use]
    pub fn level_names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.levels.iter().map(|level| level.name.as_str())
    }

    /// The number of the first level of this name.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Axis::new("field", 8).level_number("year"), None);
    /// ```
    #[must_use]
    pub fn level_number(&self, name: &str) -> Option<usize> {
        self.levels.iter().position(|level| level.name == name)
    }

    /// The node of a leaf at a level; [`NONE`] where it is in none, and where there is no such leaf or level.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, NONE};
    /// let axis = Axis::new("district", 2).level("region", vec![5, 5])?.all();
    /// assert_eq!([axis.node(0, 1), axis.node(1, 1), axis.node(2, 1), axis.node(1, NONE)], [1, 5, 0, NONE]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn node(&self, level: usize, leaf: u32) -> u32 {
        self.levels.get(level).map_or(NONE, |level| level.node(leaf, self.leaves))
    }

    pub(super) fn levels(&self) -> &[Level] {
        &self.levels
    }
}

impl Level {
    pub(super) fn node(&self, leaf: u32, leaves: u32) -> u32 {
        match &self.nodes {
            Nodes::All => 0,
            Nodes::Leaves if leaf < leaves => leaf,
            Nodes::Leaves => NONE,
            Nodes::Of(nodes) => usize::try_from(leaf).ok().and_then(|leaf| nodes.get(leaf)).copied().unwrap_or(NONE),
        }
    }

    /// A leaf that shares its node here with another leaf, and not its node in `coarser`.
    fn parts(&self, coarser: &[u32]) -> Option<u32> {
        let nodes = match &self.nodes {
            Nodes::Leaves => return None,
            Nodes::All => {
                let first = coarser.first()?;
                let at = coarser.iter().position(|node| node != first)?;
                return u32::try_from(at).ok();
            }
            Nodes::Of(nodes) => nodes,
        };
        let mut triples: Vec<(u32, u32, u32)> = (0..)
            .zip(nodes.iter().zip(coarser))
            .filter(|(_, (node, _))| **node != NONE)
            .map(|(leaf, (node, coarser))| (*node, leaf, *coarser))
            .collect();
        triples.sort_unstable();
        triples
            .windows(2)
            .filter_map(|pair| match pair {
                [(a, _, x), (b, leaf, y)] if a == b && x != y => Some(*leaf),
                _ => None,
            })
            .min()
    }
}
