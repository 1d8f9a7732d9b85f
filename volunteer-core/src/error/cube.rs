//! Kinds of errors of the counting engine and its tallies.

use super::quoted;
use serde::Serialize;

/// What can be wrong in a plan, in columns that are counted, and in tallies.
///
/// No kind holds a person's code or key.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum CubeError {
    /// Two leaves share a node of one level and part at a coarser one.
    #[error("axis {axis}: leaf {leaf} shares a node of {finer} with another leaf, and not the node of {coarser}")]
    #[strum(serialize = "axis-not-nested")]
    #[serde(rename = "axis-not-nested")]
    AxisNotNested {
        /// The axis.
        axis: String,
        /// The finer level.
        finer: String,
        /// The coarser level.
        coarser: String,
        /// The leaf at which it shows.
        leaf: u32,
    },
    /// A level gives a node to more or fewer leaves than the axis has.
    #[error("axis {axis}, level {level}: {length} nodes for {leaves} leaves")]
    #[strum(serialize = "level-length-mismatch")]
    #[serde(rename = "level-length-mismatch")]
    LevelLength {
        /// The axis.
        axis: String,
        /// The level.
        level: String,
        /// How many leaves it gives a node.
        length: usize,
        /// How many leaves the axis has.
        leaves: u32,
    },
    /// The plan has no axis of this name.
    #[error("no axis {} among {}", quoted(axis), known.join(", "))]
    #[strum(serialize = "axis-unknown")]
    #[serde(rename = "axis-unknown")]
    AxisUnknown {
        /// The name (at most 40 characters of it).
        axis: String,
        /// The axes there are.
        known: Vec<String>,
    },
    /// The axis has no level of this name.
    #[error("axis {axis}: no level {} among {}", quoted(level), known.join(", "))]
    #[strum(serialize = "level-unknown")]
    #[serde(rename = "level-unknown")]
    LevelUnknown {
        /// The axis.
        axis: String,
        /// The name (at most 40 characters of it).
        level: String,
        /// The levels there are, fine to coarse.
        known: Vec<String>,
    },
    /// A grouping set does not name one existing level of each axis.
    #[error("grouping set {set}: it names one level of each of the {axes} axes, each by its number from 0")]
    #[strum(serialize = "grouping-set-invalid")]
    #[serde(rename = "grouping-set-invalid")]
    SetInvalid {
        /// The grouping set, from 0.
        set: usize,
        /// How many axes there are.
        axes: usize,
    },
    /// The same grouping set twice.
    #[error("grouping set {set} stands twice")]
    #[strum(serialize = "grouping-set-duplicate")]
    #[serde(rename = "grouping-set-duplicate")]
    SetDuplicate {
        /// The second one, from 0.
        set: usize,
    },
    /// More axes, levels, leaves or grouping sets than a plan takes.
    #[error("a plan takes at most {limit} {what}, not {count}")]
    #[strum(serialize = "plan-too-large")]
    #[serde(rename = "plan-too-large")]
    PlanTooLarge {
        /// What there is too much of: axes, levels, leaves, sets.
        what: &'static str,
        /// How many.
        count: u64,
        /// How many at most.
        limit: u64,
    },
    /// More possible cells, people or rows than their numbers can hold.
    #[error("more {what} than can be numbered: the limit is {limit}")]
    #[strum(serialize = "cells-too-many")]
    #[serde(rename = "cells-too-many")]
    CellsTooMany {
        /// What there is too much of: cells, rows, people.
        what: &'static str,
        /// How many at most.
        limit: u64,
    },
    /// A chunk has another number of coded columns than the plan has axes.
    #[error("{columns} coded columns for {axes} axes")]
    #[strum(serialize = "column-count-mismatch")]
    #[serde(rename = "column-count-mismatch")]
    ColumnCount {
        /// How many columns the chunk has.
        columns: usize,
        /// How many axes the plan has.
        axes: usize,
    },
    /// The columns of a chunk have different lengths.
    #[error("column {column} has {length} values for {rows} rows")]
    #[strum(serialize = "column-length-mismatch")]
    #[serde(rename = "column-length-mismatch")]
    ColumnLength {
        /// The column.
        column: String,
        /// Its length.
        length: usize,
        /// The length of the first column.
        rows: usize,
    },
    /// A code that stands for nothing.
    #[error("column {column}, value {index}: the code is not below {codes}")]
    #[strum(serialize = "code-out-of-range")]
    #[serde(rename = "code-out-of-range")]
    CodeOutOfRange {
        /// The column.
        column: String,
        /// Which value of the column, from 0, over all chunks.
        index: u64,
        /// How many codes there are.
        codes: u64,
    },
    /// A tally needs the key of every person.
    #[error("a person code has no key: there are {keys} keys")]
    #[strum(serialize = "person-key-missing")]
    #[serde(rename = "person-key-missing")]
    KeyMissing {
        /// How many keys were given.
        keys: u64,
    },
    /// The lower head-count of a row lies above the upper one.
    #[error("value {index}: the lower head-count lies above the upper one")]
    #[strum(serialize = "heads-reversed")]
    #[serde(rename = "heads-reversed")]
    HeadsReversed {
        /// Which row, from 0, over all chunks.
        index: u64,
    },
    /// A sum leaves the range of 64 bits.
    #[error("the sum of {measure} is out of range")]
    #[strum(serialize = "sum-out-of-range")]
    #[serde(rename = "sum-out-of-range")]
    SumOutOfRange {
        /// Which measure.
        measure: &'static str,
    },
    /// A job was asked for its answer before it was done.
    #[error("the job has done {done} of {of}")]
    #[strum(serialize = "job-unfinished")]
    #[serde(rename = "job-unfinished")]
    JobUnfinished {
        /// How much is done.
        done: u64,
        /// Of how much.
        of: u64,
    },
    /// The chunks of a job changed between two steps.
    #[error("the columns changed while the job was at work")]
    #[strum(serialize = "job-columns-changed")]
    #[serde(rename = "job-columns-changed")]
    JobColumnsChanged {},
    /// Bytes that are no tally.
    #[error("not a tally: {rule}")]
    #[strum(serialize = "tally-bytes-invalid")]
    #[serde(rename = "tally-bytes-invalid")]
    TallyBytesInvalid {
        /// What does not hold.
        rule: &'static str,
    },
    /// Two tallies of different plans.
    #[error("tallies of different plans cannot be merged")]
    #[strum(serialize = "tally-plan-differs")]
    #[serde(rename = "tally-plan-differs")]
    TallyPlanDiffers {},
}
