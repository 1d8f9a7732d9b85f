//! Figures that the examples are given.

use volunteer_core::figure::WidthPolicy;
use volunteer_core::observation::{Observation, Observations, Reports};
use volunteer_core::{Result, json};

/// Figures as reports in words, or as observations.
pub(crate) fn read(text: &[u8]) -> Result<Vec<Observation>> {
    let reports = json::from_text::<Reports>(text);
    match reports {
        Err(error) if error.code() == "format-unknown" || error.code() == "key-unknown" => {
            json::from_text::<Observations>(text).map(|document| document.observations)
        }
        reports => reports?.observe(&WidthPolicy::figure_width_1()),
    }
}
