//! The words of records.

json_words! {
    /// How far a participation has come.
    ///
    /// ```
    /// use volunteer_core::record::RecordStatus;
    /// assert!(RecordStatus::Verified.took_place() && !RecordStatus::NoShow.took_place());
    /// ```
    pub enum RecordStatus {
        /// It is planned.
        Planned = "planned",
        /// It was done.
        Done = "done",
        /// It was done, and somebody else confirmed it.
        Verified = "verified",
        /// The volunteer did not come.
        NoShow = "no-show",
        /// It was called off.
        Cancelled = "cancelled",
    }
    absent Done
}

impl RecordStatus {
    /// Whether the work took place.
    #[must_use]
    pub const fn took_place(self) -> bool {
        matches!(self, Self::Done | Self::Verified)
    }

    /// Whether it is known that the volunteer was not there.
    ///
    /// ```
    /// use volunteer_core::record::RecordStatus;
    /// assert!(RecordStatus::Cancelled.is_absence() && !RecordStatus::Planned.is_absence());
    /// ```
    #[must_use]
    pub const fn is_absence(self) -> bool {
        matches!(self, Self::NoShow | Self::Cancelled)
    }
}

json_words! {
    /// Whether somebody worked in their profession.
    ///
    /// ```
    /// use volunteer_core::record::Skill;
    /// assert_eq!(Skill::from_word("pro-bono"), Ok(Skill::ProBono));
    /// ```
    pub enum Skill {
        /// Work that needs no profession.
        Unskilled = "unskilled",
        /// Work in the volunteer's profession.
        Skilled = "skilled",
        /// Professional help as the definition `pro-bono` has it: a full case, not a one-off consultation.
        ProBono = "pro-bono",
    }
}

json_words! {
    /// The form of an activity.
    ///
    /// ```
    /// use volunteer_core::record::ActivityForm;
    /// assert_eq!(ActivityForm::from_word("master-class"), Ok(ActivityForm::MasterClass));
    /// ```
    pub enum ActivityForm {
        /// Teaching volunteers or others.
        Training = "training",
        /// Somebody shows their craft.
        MasterClass = "master-class",
        /// Going to people where they are.
        Outreach = "outreach",
        /// Cleaning a place up.
        CleanUp = "clean-up",
        /// Planting.
        Planting = "planting",
        /// Giving advice.
        Consultation = "consultation",
        /// Help to one household or person at home.
        HomeVisit = "home-visit",
        /// Collecting and giving out things.
        Collection = "collection",
        /// Raising money.
        Fundraising = "fundraising",
        /// Helping to run somebody's event.
        EventSupport = "event-support",
        /// Searching for missing people, or for those who fell in war.
        Search = "search",
        /// Help in a disaster or an emergency.
        EmergencyResponse = "emergency-response",
        /// Tutoring and mentoring.
        Mentoring = "mentoring",
        /// Making something known.
        Campaign = "campaign",
        /// A meeting, a forum, a round table.
        Meeting = "meeting",
        /// Work through the internet.
        Online = "online",
        /// Another form.
        Other = "other",
    }
}

json_words! {
    /// What a volunteer did in an activity.
    ///
    /// ```
    /// use volunteer_core::record::Role;
    /// assert_eq!(Role::from_word("coordinator"), Ok(Role::Coordinator));
    /// ```
    pub enum Role {
        /// Took part.
        Participant = "participant",
        /// Led a group of volunteers.
        TeamLeader = "team-leader",
        /// Coordinated volunteers.
        Coordinator = "coordinator",
        /// Organised the activity.
        Organiser = "organiser",
        /// Taught or trained.
        Trainer = "trainer",
        /// Gave professional help.
        Expert = "expert",
        /// Another role.
        Other = "other",
    }
}

json_words! {
    /// The kind of an organisation.
    ///
    /// ```
    /// use volunteer_core::record::OrganisationKind;
    /// assert_eq!(OrganisationKind::from_word("front-office"), Ok(OrganisationKind::FrontOffice));
    /// ```
    pub enum OrganisationKind {
        /// A registered organisation.
        Organisation = "organisation",
        /// A community without registration.
        Group = "group",
        /// A club.
        Club = "club",
        /// A centre, such as a youth resource centre.
        Centre = "centre",
        /// A branch of an organisation.
        Branch = "branch",
        /// A front office of volunteering.
        FrontOffice = "front-office",
    }
}

json_words! {
    /// Whether help reached a beneficiary directly.
    ///
    /// ```
    /// use volunteer_core::record::Direct;
    /// assert_eq!(Direct::ALL.len(), 3);
    /// ```
    pub enum Direct {
        /// The help was given to the beneficiary.
        Direct = "direct",
        /// The beneficiary gains from help given to another.
        Indirect = "indirect",
        /// Not stated.
        Unknown = "unknown",
    }
    absent Unknown
}

json_words! {
    /// An answer to a question of yes or no.
    ///
    /// ```
    /// use volunteer_core::record::Answer;
    /// assert_eq!(Answer::Unknown.as_str(), "unknown");
    /// ```
    pub enum Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not stated.
        Unknown = "unknown",
    }
    absent Unknown
}
