//! Combinations of levels by the names of axes and levels, as callers in other languages give them.

use super::{Axis, Plan};
use crate::error::excerpt;
use crate::error::{CubeError, Result};
use std::collections::BTreeMap;

impl Plan {
    /// The level of each axis, from names: axis to level. An axis that is not named is taken at its coarsest level.
    ///
    /// # Errors
    /// `axis-unknown` and `level-unknown`, with those there are.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let axes = [Axis::new("district", 3).level("region", vec![0, 0, 1])?.all(), Axis::new("month", 2).all()];
    /// let named = |axis: &str, level: &str| [(axis.to_owned(), level.to_owned())].into();
    /// assert_eq!(Plan::levels_by_name(&axes, &named("district", "region"))?, [1, 1]);
    /// let error = Plan::levels_by_name(&axes, &named("month", "year")).unwrap_err();
    /// assert_eq!(error.code(), "level-unknown");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn levels_by_name(axes: &[Axis], names: &BTreeMap<String, String>) -> Result<Vec<usize>> {
        if let Some(axis) = names.keys().find(|name| axes.iter().all(|axis| axis.name() != name.as_str())) {
            let known = axes.iter().map(|axis| axis.name().to_owned()).collect();
            return Err(CubeError::AxisUnknown { axis: excerpt(axis), known }.into());
        }
        let level = |axis: &Axis| {
            let Some(name) = names.get(axis.name()) else { return Ok(axis.level_names().len().saturating_sub(1)) };
            axis.level_number(name).ok_or_else(|| {
                let known = axis.level_names().map(str::to_owned).collect();
                CubeError::LevelUnknown { axis: axis.name().to_owned(), level: excerpt(name), known }.into()
            })
        };
        axes.iter().map(level).collect()
    }

    /// The names of a combination: axis to level.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let plan = Plan::every(vec![Axis::new("month", 2).all()])?;
    /// assert_eq!(plan.names_of_levels(&[1])["month"], "all");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn names_of_levels(&self, levels: &[usize]) -> BTreeMap<String, String> {
        let named = self
            .axes()
            .iter()
            .zip(levels)
            .filter_map(|(axis, level)| Some((axis.name().to_owned(), axis.level_names().nth(*level)?.to_owned())));
        named.collect()
    }
}
