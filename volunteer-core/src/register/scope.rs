//! What a register covers, and what was read into it.

use crate::calendar::Period;

json_struct! {
    /// What a register is meant to cover. A record outside of it stays in the register and becomes a finding.
    ///
    /// ```
    /// use volunteer_core::{json, register::Scope};
    /// let scope: Scope = json::from_text(br#"{"period": "2023", "map": "kz-20", "places": ["KZ-10"]}"#)?;
    /// assert_eq!(scope.places, ["KZ-10"]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq, Default)]
    pub struct Scope {
        /// The days it covers. Absent: all.
        pub period: Option<Period>,
        /// The map on which its places are meant.
        pub map: Option<String>,
        /// The places it covers, with everything in them, by code. Absent: all.
        pub places: Vec<String>,
    }
    default
}

json_struct! {
    /// One file, table or list of documents that was read into a register.
    ///
    /// ```
    /// use volunteer_core::{json, register::Reading};
    /// let reading: Reading = json::from_text(br#"{"name": "march.csv", "rows": 120, "unused": 2}"#)?;
    /// assert_eq!(reading.unused, 2);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq, Default)]
    pub struct Reading {
        /// The caller's name for it.
        pub name: String,
        /// Rows that held data, used or not.
        pub rows: u32,
        /// Rows of which nothing could be used; each is in a finding.
        pub unused: u32,
    }
    default
}
