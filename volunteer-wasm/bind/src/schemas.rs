//! The JSON Schemas that `volunteer-wasm/schema` offers, and those of everything else that crosses, for the declarations.

use serde_json::{Value, json};
use volunteer_core::context::CheckPolicy;
use volunteer_core::document::{SCHEMAS, schema, schema_of};
use volunteer_core::error::codes;
use volunteer_core::figure::WidthPolicy;
use volunteer_core::forecast::{Forecast, ForecastRequest, YearEndRequest};
use volunteer_core::indicator::{CountQuery, CountedValue, ReportQuery};
use volunteer_core::observation::{Crosswalked, PracticeRow, ReachOptions};
use volunteer_core::place::Crosswalk;
use volunteer_core::progress::{MethodSet, ProgressGoal, ProgressPoint, ProgressResult, ProgressScale, open_sdg};
use volunteer_core::record::Defined;
use volunteer_core::register::decision::RowDecisionStep;
use volunteer_core::register::layout::LayoutOffer;
use volunteer_core::register::{Reading, Scope};
use volunteer_core::roadmap::{
    Allocation, AllocationRequest, RollOver, RollOverRequest, Succession, YearPace, YearPaceRequest,
};
use volunteer_core::score::{LightScale, NormaliseRequest, Normalised, Score, ScoreRequest};

macro_rules! described {
    ($($document:ty),+ $(,)?) => {
        vec![$(schema_of::<$document>(concat!("urn:volunteer-wasm:", stringify!($document)))),+]
    };
}

/// `documents`: by name, those that users may ask for; `others`: what else crosses; `codes`: those of errors.
pub fn all() -> Result<Value, Box<dyn std::error::Error>> {
    let mut documents = serde_json::Map::new();
    for name in SCHEMAS {
        documents.insert((*name).to_owned(), schema(name).map_err(|error| error.to_string())?);
    }
    let others = described![
        Allocation,
        AllocationRequest,
        CheckPolicy,
        CountQuery,
        CountedValue,
        Crosswalk,
        Crosswalked,
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
        ReachOptions,
        Reading,
        ReportQuery,
        RollOver,
        RollOverRequest,
        RowDecisionStep,
        Scope,
        Score,
        ScoreRequest,
        Succession,
        WidthPolicy,
        YearEndRequest,
        YearPace,
        YearPaceRequest,
        open_sdg::GroupResult,
    ];
    Ok(json!({"documents": documents, "others": others, "codes": codes().collect::<Value>()}))
}
