//! What crosses without a schema of its own, described for the checks of the declarations. The module has none of it.

use serde_json::Value;
use volunteer_core::forecast::{Forecast, ForecastRequest, YearEndRequest};
use volunteer_core::indicator::{Ask, CountedValue, ReportAsk};
use volunteer_core::json::Definitions;
use volunteer_core::observation::PracticeRow;
use volunteer_core::progress::{MethodSet, ProgressGoal, ProgressPoint, ProgressResult, ProgressScale, open_sdg};
use volunteer_core::record::Defined;
use volunteer_core::register::check::CheckPolicy;
use volunteer_core::register::decision::RowDecisionStep;
use volunteer_core::register::layout::LayoutOffer;
use volunteer_core::register::{Reading, Scope};
use volunteer_core::roadmap::{
    Allocation, AllocationRequest, RollOver, RollOverRequest, Succession, YearPace, YearPaceRequest,
};
use volunteer_core::score::{LightScale, NormaliseRequest, Normalised, Score, ScoreRequest};

macro_rules! described {
    ($($document:ty),+ $(,)?) => {
        vec![$(Definitions::document::<$document>(concat!("urn:volunteer-wasm:", stringify!($document)))),+]
    };
}

/// The schemas of what crosses and is no document that travels alone, for the host program.
#[must_use]
pub fn documents() -> Value {
    described![
        Allocation,
        AllocationRequest,
        Ask,
        CheckPolicy,
        CountedValue,
        RowDecisionStep,
        Defined,
        Forecast,
        ForecastRequest,
        LayoutOffer,
        LightScale,
        MethodSet,
        NormaliseRequest,
        Normalised,
        PracticeRow,
        ProgressGoal,
        ProgressPoint,
        ProgressResult,
        ProgressScale,
        Reading,
        ReportAsk,
        RollOver,
        RollOverRequest,
        Scope,
        Score,
        ScoreRequest,
        Succession,
        YearEndRequest,
        YearPace,
        YearPaceRequest,
        open_sdg::GroupResult,
    ]
    .into()
}
