//! The words that say what kind of value an observation is.

json_words! {
    /// How values add up over periods and places.
    ///
    /// ```
    /// use volunteer_core::observation::Nature;
    /// assert_eq!(Nature::from_word("stock"), Ok(Nature::Stock));
    /// ```
    pub enum Nature {
        /// Happens in a period: periods add, places add.
        Flow = "flow",
        /// The total since a start: the last value counts, places add.
        Cumulative = "cumulative",
        /// The state at a date: the last value counts, places add.
        Stock = "stock",
        /// A quotient: rebuilt from its numerator and denominator.
        Ratio = "ratio",
        /// The largest value within a period: the largest counts, places never add.
        Peak = "peak",
    }
}

json_words! {
    /// How often the same person may stand in the number.
    ///
    /// ```
    /// use volunteer_core::observation::Counted;
    /// assert_eq!(Counted::from_word("distinct"), Ok(Counted::Distinct));
    /// ```
    pub enum Counted {
        /// Each person once.
        Distinct = "distinct",
        /// A person at every occasion.
        Times = "times",
        /// The source does not say.
        Unknown = "unknown",
        /// The number does not count people.
        NotPeople = "not-people",
    }
    absent Unknown
}

json_words! {
    /// Whether what is counted has happened.
    ///
    /// ```
    /// use volunteer_core::observation::Act;
    /// assert_eq!(Act::from_word("intended"), Ok(Act::Intended));
    /// ```
    pub enum Act {
        /// It has happened.
        Done = "done",
        /// It is planned.
        Planned = "planned",
        /// Somebody intends it.
        Intended = "intended",
    }
    absent Done
}

json_words! {
    /// How well a value is founded, best first.
    ///
    /// ```
    /// use volunteer_core::observation::Evidence;
    /// assert_eq!(Evidence::from_word("hearsay"), Ok(Evidence::Hearsay));
    /// ```
    pub enum Evidence {
        /// Final.
        Final = "final",
        /// Published as provisional.
        Provisional = "provisional",
        /// Estimated by a stated method.
        Estimated = "estimated",
        /// Filled in for a missing value.
        Imputed = "imputed",
        /// Reported, with nothing said of how it was counted.
        Reported = "reported",
        /// Told at second hand.
        Hearsay = "hearsay",
    }
    absent Reported
}

json_words! {
    /// Why there is no value. None of these is zero.
    ///
    /// ```
    /// use volunteer_core::observation::Missing;
    /// assert_eq!(Missing::from_word("suppressed"), Ok(Missing::Suppressed));
    /// ```
    pub enum Missing {
        /// Nobody knows, or nobody said.
        Unknown = "unknown",
        /// The question does not arise.
        NotApplicable = "not-applicable",
        /// Withheld to protect people; bounds may be known.
        Suppressed = "suppressed",
        /// Rounded to zero; bounds may be known.
        RoundedToZero = "rounded-to-zero",
    }
}

impl Missing {
    /// Whether bounds may stand beside it.
    ///
    /// ```
    /// use volunteer_core::observation::Missing;
    /// assert!(Missing::Suppressed.may_have_bounds() && !Missing::Unknown.may_have_bounds());
    /// ```
    #[must_use]
    pub const fn may_have_bounds(self) -> bool {
        matches!(self, Self::Suppressed | Self::RoundedToZero)
    }
}
