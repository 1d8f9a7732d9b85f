//! Stands here until the room `record` has it.

json_words! {
    /// How far a participation has come.
    ///
    /// ```
    /// use volunteer_core::register::Status;
    /// assert_eq!(Status::NoShow.as_str(), "no-show");
    /// ```
    pub enum Status {
        /// It is planned.
        Planned = "planned",
        /// It took place.
        Done = "done",
        /// It took place, and somebody answerable has confirmed it.
        Verified = "verified",
        /// The volunteer did not come.
        NoShow = "no-show",
        /// It was called off.
        Cancelled = "cancelled",
    }
    absent Done
}
