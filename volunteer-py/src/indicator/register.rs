//! What is counted over a register.

use crate::convert::out_as_word;
use crate::document::document;
use volunteer_core::indicator::CountCode;

out_as_word!(CountCode);

document! {
    /// One step of the way to a counted value: what, and how many rows.
    CountStep = volunteer_core::indicator::CountStep { code; rows }
}

document! {
    /// A value that was counted over a register, with its categories and the way to it.
    CountedValue = volunteer_core::indicator::CountedValue { observation; categories, trail }
}
