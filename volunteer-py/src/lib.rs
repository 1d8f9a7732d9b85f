//! Python binding of `volunteer-core`: data is carried across and back, nothing is computed here.
//!
//! One file for each room of the core; `convert` carries values, `error` errors, and `document` makes the classes.

mod arrow;
mod assess;
mod calendar;
mod columns;
mod context;
mod convert;
mod definition;
mod document;
mod error;
mod figure;
mod forecast;
mod indicator;
mod number;
mod observation;
mod place;
mod present;
mod progress;
mod record;
mod register;
mod roadmap;
mod score;
mod table;
mod wire;

/// Compiled part of the package `volunteer`; import from `volunteer`, not from here.
#[pyo3::pymodule]
mod _volunteer {
    /// Version of the library, the same in Rust, Python and JavaScript.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name Python gives to a package's version")]
    const __version__: &str = volunteer_core::VERSION;

    #[pymodule_export]
    use crate::assess::{
        Assessment, BaselineVerdict, Decision, Expected, Input, LeftOut, MeasureAssessment, MilestoneVerdict,
        ObservationVerdict, Pace, Required, RestsOn, Step, TargetAssessment, TargetProgress, Unused, assess,
    };
    #[pymodule_export]
    use crate::calendar::Period;
    #[pymodule_export]
    use crate::context::Context;
    #[pymodule_export]
    use crate::definition::{Definition, LocalText, Name};
    #[pymodule_export]
    use crate::document::Document;
    #[pymodule_export]
    use crate::figure::{Offers, ReportedFigure, UnitSource, Width, WidthPolicy, find_all, read_figures};
    #[pymodule_export]
    use crate::forecast::{
        Forecast, ForecastInterval, ForecastPoint, ForecastRequest, ForecastSpan, ForecastTarget, ForecastValue,
        YearEndRequest, forecast, forecast_year_end, yearly_points,
    };
    #[pymodule_export]
    use crate::indicator::{
        AgeBand, Catalogue, Comparison, CountRule, CountStep, CountedValue, Filter, Indicator, PeriodReport, RatioRule,
        ReportRow, ReportValue, compare, evaluate,
    };
    #[pymodule_export]
    use crate::number::{Bounds, RatioBounds, Unit};
    #[pymodule_export]
    use crate::observation::{
        CrosswalkRefusal, Crosswalked, Flagged, Group, GroupReach, Groups, Observation, Observations, Parts,
        Population, Practice, PracticeRow, Reach, Report, Reports, Source, Tie, add, crosswalk, crosswalk_series,
        practice, reach, roll_up_periods, roll_up_places,
    };
    #[pymodule_export]
    use crate::place::{Centre, Crosswalk, Event, Gazetteer, Names, Place, PlaceMap};
    #[pymodule_export]
    use crate::present::Presenter;
    #[pymodule_export]
    use crate::progress::{
        Goal, GroupResult, MethodAgreement, MethodOptions, MethodSet, MethodsOfWord, PossibleOutcome, ProgressGoal,
        ProgressPoint, ProgressResult, ProgressScale, ProgressSeries, agreement, common_words, open_sdg_roll_up,
        plain_achievement, plain_share, progress, sdsn_dashboard, sdsn_index, sdsn_mean,
    };
    #[pymodule_export]
    use crate::record::{
        Activity, Ages, Assistance, Beneficiary, Category, Defined, DefinitionSet, Definitions, MinorRules,
        Organisation, Participation, PersonId, Records, Volunteer, age_on,
    };
    #[pymodule_export]
    use crate::register::cube::{Axis, Cube, Plan, Tally, person_key};
    #[pymodule_export]
    use crate::register::decision::{RowChoice, RowDecision, RowDecisionStep, RowDecisions};
    #[pymodule_export]
    use crate::register::finding::{Finding, Findings, RowRef};
    #[pymodule_export]
    use crate::register::layout::{ColumnRule, Layout, LayoutOffer, OfferNote, PlaceRules, guess_layout};
    #[pymodule_export]
    use crate::register::read::read;
    #[pymodule_export]
    use crate::register::tally::{RegisterTally, TallyPlan};
    #[pymodule_export]
    use crate::register::{CheckPolicy, Reading, Register, RegisterBuilder, Scope, check_parts, check_shares};
    #[pymodule_export]
    use crate::roadmap::{
        Allocation, AllocationPart, AllocationPlace, AllocationRequest, AllocationTie, Baseline, Delivery,
        LeftObservation, Measure, Milestone, NewStart, PacePolicy, Passage, Reachable, Roadmap, RollOver,
        RollOverRequest, RolledMilestone, Succession, Target, TargetValue, YearPace, YearPaceRequest, YearProfile,
        allocate, roll_over, succeed, year_pace,
    };
    #[pymodule_export]
    use crate::score::{
        LightScale, NormaliseRequest, Normalised, Score, ScoreNode, ScorePart, ScoreRequest, ScoreValue, light,
        normalise, score, two_worst,
    };
    #[pymodule_export]
    use crate::table::Table;
    #[pymodule_export]
    use crate::wire::{canonical, schema, validate};
}
