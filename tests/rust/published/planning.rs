//! Allocation, forecasts, scores and bounds, held to published tables in `../shared/cases`, which are read in place.

mod allocation;
mod cases;
mod dhis2;
mod forecasts;
mod intervals;
mod scores;
