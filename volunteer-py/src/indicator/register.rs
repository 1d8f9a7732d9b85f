//! What is counted over a register.

use crate::convert::out_as_word;
use crate::document::document;
use volunteer_core::indicator::{CountCode, PlaceLevel};

out_as_word!(CountCode, PlaceLevel);

document! {
    /// For which places, periods and categories an indicator is counted over a register.
    ///
    /// >>> from volunteer import Ask
    /// >>> Ask(map="kz-20", levels=["region"], periods=["2023-01", "2023-Q3"], by=["sex"]).periods
    /// (Period('2023-01'), Period('2023-Q3'))
    Ask = volunteer_core::indicator::Ask { map; places, levels, periods, by, evidence, sources }
}

document! {
    /// One step of the way to a counted value: what, and how many rows.
    CountStep = volunteer_core::indicator::CountStep { code; rows }
}

document! {
    /// A value that was counted over a register, with its categories and the way to it.
    CountedValue = volunteer_core::indicator::CountedValue { observation; categories, trail }
}
