//! The kinds of documents that the main entry reads and writes.

use crate::json::{Kinds, reread};
use serde_json::Value;
use volunteer_core::assess::Assessment;
use volunteer_core::calendar::Date;
use volunteer_core::definition::Definition;
use volunteer_core::indicator::Indicator;
use volunteer_core::observation::{Observation, Observations, Reach, ReachOptions};
use volunteer_core::place::{Crosswalk, Place};
use volunteer_core::roadmap::{Measure, PacePolicy, Roadmap, Target};
use volunteer_core::{Bounds, Gazetteer, Language, Number, Period, Ratio, RatioBounds, Unit};

pub(crate) const KINDS: Kinds = &[
    // What methods of judging progress say in it is read by the entry `methods`, and stays as it is here.
    ("assessment", reread::<Assessment<Value>>),
    ("bounds", reread::<Bounds>),
    ("crosswalk", reread::<Crosswalk>),
    ("date", reread::<Date>),
    ("definition", reread::<Definition>),
    ("gazetteer", reread::<Gazetteer>),
    ("indicator", reread::<Indicator>),
    ("language", reread::<Language>),
    ("measure", reread::<Measure>),
    ("number", reread::<Number>),
    ("observation", reread::<Observation>),
    ("observations", reread::<Observations>),
    ("pace-policy", reread::<PacePolicy>),
    ("period", reread::<Period>),
    ("place", reread::<Place>),
    ("ratio", reread::<Ratio>),
    ("ratio-bounds", reread::<RatioBounds>),
    ("reach", reread::<Reach>),
    ("reach-options", reread::<ReachOptions>),
    ("roadmap", reread::<Roadmap>),
    ("target", reread::<Target>),
    ("unit", reread::<Unit>),
];
