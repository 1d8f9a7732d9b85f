//! Figures that the examples are given.

use volunteer_core::figure::WidthPolicy;
use volunteer_core::observation::{Observation, Observations, Reports};
use volunteer_core::{Result, document};

/// Figures as reports in words, or as observations.
pub(crate) fn read(text: &[u8]) -> Result<Vec<Observation>> {
    let reports = document::from_slice::<Reports>(text);
    match reports {
        Err(error) if error.code() == "format-unknown" || error.code() == "key-unknown" => {
            document::from_slice::<Observations>(text).map(|document| document.observations)
        }
        reports => reports?.observe(&WidthPolicy::figure_width_1()),
    }
}
