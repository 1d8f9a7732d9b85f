//! The words of layouts.

json_words! {
    /// How the bytes of a table are text.
    ///
    /// ```
    /// use volunteer_core::register::layout::Encoding;
    /// assert_eq!(Encoding::from_word("windows-1251"), Ok(Encoding::Windows1251));
    /// ```
    pub enum Encoding {
        /// UTF-8, or UTF-16 where its mark of byte order stands at the beginning. Nothing else is tried.
        Auto = "auto",
        /// UTF-8, with or without the mark.
        Utf8 = "utf-8",
        /// UTF-16, low byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, high byte first.
        Utf16Be = "utf-16be",
        /// The code page of Russian Windows. Kazakh letters other than і are not in it.
        Windows1251 = "windows-1251",
    }
    absent Auto
}

json_words! {
    /// What one row of a table is.
    ///
    /// ```
    /// use volunteer_core::register::layout::RowKind;
    /// assert_eq!(RowKind::Event.as_str(), "event");
    /// ```
    pub enum RowKind {
        /// One volunteer's part in something, or that of a group with a head-count.
        Participation = "participation",
        /// One activity with everything that is known of it: heads, hours, people helped.
        Event = "event",
        /// One beneficiary's, or one group's, benefit.
        Assistance = "assistance",
        /// One volunteer.
        Volunteer = "volunteer",
        /// One activity, without the people in it.
        Activity = "activity",
        /// One organisation.
        Organisation = "organisation",
    }
}

json_words! {
    /// What a column is.
    ///
    /// ```
    /// use volunteer_core::register::layout::ColumnRole;
    /// assert_eq!(ColumnRole::from_word("helpd").unwrap_err().details()["suggestion"], "helped");
    /// ```
    pub enum ColumnRole {
        /// The volunteer's identifier. It never leaves the register.
        Person = "person",
        /// Several volunteers in one cell, each of whom took part.
        Members = "members",
        /// How many more took part, without names.
        UnknownMembers = "unknown-members",
        /// How many took part: a group without names.
        Heads = "heads",
        /// The day, or the first one.
        FirstDay = "first-day",
        /// The last day. Absent or empty: the first one.
        LastDay = "last-day",
        /// The time of day when it began: `9:05`, `09.05`, `9:05 PM`.
        Start = "start",
        /// The time of day when it ended.
        End = "end",
        /// Hours: `2.5`, or `2:30`.
        Hours = "hours",
        /// Minutes.
        Minutes = "minutes",
        /// The place, by code or name.
        Place = "place",
        /// The activity's id. An event without one gets its row number.
        Activity = "activity",
        /// The organisation's id or name.
        Organisation = "organisation",
        /// The organisation above it.
        Parent = "parent-organisation",
        /// The kind of organisation.
        Kind = "kind",
        /// The field of work.
        Field = "field",
        /// The form of the activity.
        Form = "form",
        /// The status, by the words `planned`, `done`, `verified`, `no-show`, `cancelled` or the caller's.
        Status = "status",
        /// A cell that says yes where the row has another status.
        Flag = "flag",
        /// Any other category, which the rule names.
        Category = "category",
        /// The beneficiary's identifier. It never leaves the register.
        Beneficiary = "beneficiary",
        /// How many were helped: a number, or a figure in words.
        Helped = "helped",
        /// The unit of `helped`, where it differs from row to row.
        Unit = "unit",
        /// The category of beneficiaries, where it differs from row to row.
        HelpedCategory = "helped-category",
        /// The type of service.
        Service = "service",
        /// Whether help was `direct` or `indirect`.
        Direct = "direct",
        /// The day of birth.
        BirthDay = "birth-day",
        /// Whether a parent or guardian has consented: yes or no.
        Consent = "consent",
        /// Whether a parent or guardian takes part: yes or no.
        WithParent = "with-parent",
    }
}
