//! The words of findings: what was seen, how much it matters, what was done.

json_words! {
    /// How much a finding matters.
    ///
    /// ```
    /// use volunteer_core::register::finding::Severity;
    /// assert!(Severity::Note < Severity::Error);
    /// ```
    pub enum Severity {
        /// Worth knowing; nothing need be wrong.
        Note = "note",
        /// May be wrong: somebody who knows should look.
        Warning = "warning",
        /// Cannot be right as it stands, or is forbidden.
        Error = "error",
    }
}

json_words! {
    /// What was done about a finding.
    ///
    /// ```
    /// use volunteer_core::register::finding::What;
    /// assert_eq!(What::from_word("kept-and-counted"), Ok(What::KeptAndCounted));
    /// ```
    pub enum What {
        /// The row is kept and counts as it was recorded.
        KeptAndCounted = "kept-and-counted",
        /// The row is kept; what could not be read or used is unknown, which is not zero.
        KeptAsUnknown = "kept-as-unknown",
        /// The row is kept; a part of it was converted by a stated rule.
        KeptAndConverted = "kept-and-converted",
        /// A rule of the layout settled it.
        SettledByRule = "settled-by-rule",
        /// The row is kept in the register's trail and could not become a record.
        NotRead = "not-read",
        /// The row is kept, and left out of counts by the caller's decision.
        LeftOutByDecision = "left-out-by-decision",
        /// The row is kept, and its value counts as not recorded by the caller's decision.
        UnknownByDecision = "unknown-by-decision",
    }
}

/// The codes with their severity and what is usually done, in one list.
macro_rules! finding_codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $word:literal, $severity:ident, $done:ident;)+) => {
        json_words! {
            /// What is suspicious.
            ///
            /// ```
            /// use volunteer_core::register::finding::FindingCode;
            /// assert_eq!(FindingCode::from_word("hours-zero"), Ok(FindingCode::HoursZero));
            /// ```
            pub enum FindingCode { $($(#[doc = $doc])* $variant = $word),+ }
        }

        impl FindingCode {
            /// How much it matters.
            ///
            /// ```
            /// use volunteer_core::register::finding::{FindingCode, Severity};
            /// assert_eq!(FindingCode::HoursZero.severity(), Severity::Note);
            /// ```
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity),+ }
            }

            /// What is done about it unless a rule or a decision says otherwise.
            ///
            /// ```
            /// use volunteer_core::register::finding::{FindingCode, What};
            /// assert_eq!(FindingCode::DateUnreadable.usually_done(), What::KeptAsUnknown);
            /// ```
            #[must_use]
            pub const fn usually_done(self) -> What {
                match self { $(Self::$variant => What::$done),+ }
            }
        }
    };
}

finding_codes! {
    /// A row equal to an earlier one in every cell; every row after the first counts.
    DuplicateExact = "duplicate-exact", Warning, KeptAndCounted;
    /// Two rows of one person, day, activity and place that differ only a little.
    DuplicateLikely = "duplicate-likely", Warning, KeptAndCounted;
    /// The rows of one person on one day come to more than 24 hours.
    PersonDayOver24h = "person-day-over-24h", Error, KeptAndCounted;
    /// One row of one day has more than 24 hours.
    RowOver24h = "row-over-24h", Error, KeptAndCounted;
    /// Hours below zero.
    HoursNegative = "hours-negative", Error, KeptAndCounted;
    /// Zero hours: nothing was done, or nothing was recorded.
    HoursZero = "hours-zero", Note, KeptAndCounted;
    /// No hours in a row that was done, in a table that has hours.
    HoursMissing = "hours-missing", Note, KeptAsUnknown;
    /// Hours recorded for somebody who was absent, did not come, or cancelled.
    AbsenceWithHours = "absence-with-hours", Warning, KeptAndCounted;
    /// The hours differ from the time between start and end.
    HoursAgainstClock = "hours-against-clock", Warning, KeptAndCounted;
    /// It ends before it starts.
    EndBeforeStart = "end-before-start", Error, KeptAndCounted;
    /// Two shifts of one person run at the same time.
    ShiftOverlap = "shift-overlap", Warning, KeptAndCounted;
    /// A place that the gazetteer does not know.
    PlaceUnknown = "place-unknown", Warning, KeptAsUnknown;
    /// A name that several places have.
    PlaceAmbiguous = "place-ambiguous", Warning, KeptAsUnknown;
    /// No place where one is expected.
    PlaceMissing = "place-missing", Note, KeptAsUnknown;
    /// A place that is not on the register's map.
    PlaceNotOnMap = "place-not-on-map", Warning, KeptAsUnknown;
    /// A word that the layout does not declare for this category.
    CategoryUnknown = "category-unknown", Warning, KeptAsUnknown;
    /// A status word that the layout does not declare.
    StatusUnknown = "status-unknown", Warning, KeptAsUnknown;
    /// One row has two statuses that exclude each other.
    StatusConflict = "status-conflict", Warning, KeptAndCounted;
    /// A row of a named volunteer without an identifier.
    PersonMissing = "person-missing", Warning, KeptAndCounted;
    /// An identifier that the table of volunteers does not have.
    PersonUnknown = "person-unknown", Warning, KeptAndCounted;
    /// The table of volunteers has one identifier with different data.
    PersonContradictory = "person-contradictory", Warning, KeptAndCounted;
    /// An activity that the table of activities does not have.
    ActivityUnknown = "activity-unknown", Warning, KeptAndCounted;
    /// An organisation that the table of organisations does not have.
    OrganisationUnknown = "organisation-unknown", Warning, KeptAndCounted;
    /// A beneficiary that the table of beneficiaries does not have.
    BeneficiaryUnknown = "beneficiary-unknown", Warning, KeptAndCounted;
    /// No date.
    DateMissing = "date-missing", Warning, KeptAsUnknown;
    /// A date that cannot be read.
    DateUnreadable = "date-unreadable", Warning, KeptAsUnknown;
    /// A date before or after the time that the register covers.
    DateOutsideScope = "date-outside-scope", Warning, KeptAndCounted;
    /// A participation outside the time of its activity.
    DateOutsideActivity = "date-outside-activity", Warning, KeptAndCounted;
    /// A time of day that cannot be read.
    ClockUnreadable = "clock-unreadable", Warning, KeptAsUnknown;
    /// A date of birth after the day of the work, or more than 120 years before it.
    AgeImpossible = "age-impossible", Error, KeptAsUnknown;
    /// A child too young to volunteer alone, with neither written consent nor a parent present.
    ChildWithoutConsent = "child-without-consent", Error, KeptAndCounted;
    /// A minor in work that the law forbids to minors.
    MinorInForbiddenWork = "minor-in-forbidden-work", Error, KeptAndCounted;
    /// More people helped than live there.
    HelpedMoreThanPopulation = "helped-more-than-population", Error, KeptAndCounted;
    /// Parts that are larger than their whole.
    PartsExceedWhole = "parts-exceed-whole", Error, KeptAndCounted;
    /// Shares that do not come to 100 %.
    SharesNot100 = "shares-not-100", Warning, KeptAndCounted;
    /// Different units under one name: families added to children.
    UnitsMixed = "units-mixed", Warning, KeptAndCounted;
    /// A number that usually stands for something else: 9999, −1.
    SentinelValue = "sentinel-value", Warning, KeptAndCounted;
    /// A count of zero, which may stand for "not recorded".
    CountZero = "count-zero", Note, KeptAndCounted;
    /// Hours that are no whole minutes, rounded half to even.
    HoursRounded = "hours-rounded", Note, KeptAndConverted;
    /// A figure in words that could be read as bounds, not as one number.
    FigureBounded = "figure-bounded", Note, KeptAndConverted;
    /// A figure that cannot be read.
    FigureUnreadable = "figure-unreadable", Warning, KeptAsUnknown;
    /// A number that cannot be read.
    NumberUnreadable = "number-unreadable", Warning, KeptAsUnknown;
    /// A cell that cannot be read.
    CellUnreadable = "cell-unreadable", Warning, KeptAsUnknown;
    /// A cell that is longer than is read.
    CellTooLong = "cell-too-long", Warning, KeptAsUnknown;
    /// A row with fewer cells than the header.
    RowTooShort = "row-too-short", Warning, KeptAsUnknown;
    /// A row with more cells than the header.
    RowTooLong = "row-too-long", Warning, KeptAndCounted;
    /// A row with no cell filled in.
    RowEmpty = "row-empty", Note, NotRead;
    /// Bytes that are no text in the declared encoding, replaced.
    EncodingReplaced = "encoding-replaced", Warning, KeptAndConverted;
    /// A quotation mark that is not closed, or stands inside a cell.
    QuoteStray = "quote-stray", Warning, KeptAndConverted;
}
