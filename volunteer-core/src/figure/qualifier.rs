//! The words of a figure's description: its qualifier, its kind, what is offered with it.

json_words! {
    /// How the text qualifies a number.
    ///
    /// ```
    /// use volunteer_core::figure::Qualifier;
    /// assert_eq!(Qualifier::from_word("more-than"), Ok(Qualifier::MoreThan));
    /// ```
    pub enum Qualifier {
        /// Bare digits or numerals: exactly this number.
        Exact = "exact",
        /// A bare number that ends in a written multiplier: 30 thousand.
        Rounded = "rounded",
        /// About: on both sides of the number.
        About = "about",
        /// Nearly: a little below the number.
        Nearly = "nearly",
        /// More than the number.
        MoreThan = "more-than",
        /// The number or more.
        AtLeast = "at-least",
        /// Less than the number.
        LessThan = "less-than",
        /// The number or less.
        AtMost = "at-most",
        /// Between two numbers, both included.
        FromTo = "from-to",
        /// An order of magnitude: hundreds of.
        Order = "order",
    }
}

json_words! {
    /// What kind of figure a text gives.
    ///
    /// ```
    /// use volunteer_core::figure::FigureKind;
    /// assert_eq!(FigureKind::RelativeChange.as_str(), "relative-change");
    /// ```
    pub enum FigureKind {
        /// A count or an amount of a unit.
        Count = "count",
        /// A share: in per cent, or as a ratio such as "every third".
        Share = "share",
        /// A factor of growth: three times.
        Factor = "factor",
        /// A change in per cent of what was before; a fall is negative.
        RelativeChange = "relative-change",
        /// A change in the unit counted: "rose by 45"; a fall is negative.
        Change = "change",
        /// A difference of two percentages.
        PercentagePoints = "percentage-points",
        /// A year, a date or a range of years.
        Period = "period",
    }
}

json_words! {
    /// How far what a text speaks of has come, by its words.
    ///
    /// ```
    /// use volunteer_core::figure::OfferedAct;
    /// assert_eq!(OfferedAct::Planned.as_str(), "planned");
    /// ```
    pub enum OfferedAct {
        /// Somebody plans it.
        Planned = "planned",
        /// Somebody said that they mean to do it.
        Intended = "intended",
    }
}

json_words! {
    /// How well a text knows what it tells, by its words.
    ///
    /// ```
    /// use volunteer_core::figure::OfferedEvidence;
    /// assert_eq!(OfferedEvidence::Hearsay.as_str(), "hearsay");
    /// ```
    pub enum OfferedEvidence {
        /// Told at second hand.
        Hearsay = "hearsay",
        /// Estimated.
        Estimated = "estimated",
        /// Not yet final.
        Provisional = "provisional",
    }
}

json_words! {
    /// How a text says what a number counts.
    ///
    /// ```
    /// use volunteer_core::figure::UnitLink;
    /// assert_eq!(UnitLink::NumberOf.as_str(), "number-of");
    /// ```
    pub enum UnitLink {
        /// The noun, sign or currency beside the number.
        Noun = "noun",
        /// A noun that a colon or a dash sets the number against: "clubs: 12".
        Label = "label",
        /// The noun of "number of" in the same clause: "the number of clubs rose to 12".
        NumberOf = "number-of",
        /// The subject of the verb that tells the number: «қатысушылар 340-қа жетті».
        Subject = "subject",
        /// The owner of the number: «түлектердің 700-ден астамы».
        Owner = "owner",
        /// What was counted before, where words point back to it: "8 of them", «из них 40».
        Antecedent = "antecedent",
        /// The other number of a pair: "from 4 to 7 thousand families".
        Pair = "pair",
        /// The caller's unit; the text has none.
        Caller = "caller",
    }
}

json_struct! {
    /// Where the unit of a figure comes from: the words, their place in the text, and how they belong to the number.
    ///
    /// ```
    /// use volunteer_core::{Language, figure::{ReportedFigure, UnitLink}};
    /// let figure = ReportedFigure::read("600-ден астам зейнеткерлерге", Language::Kazakh, None)?;
    /// let source = figure.unit_source.ok_or("no source")?;
    /// assert_eq!((source.text.as_str(), source.start, source.end), ("зейнеткерлерге", 14, 28));
    /// assert_eq!(source.link, UnitLink::Noun);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct UnitSource {
        /// The words; empty where the caller passed the unit.
        pub text: String,
        /// Where they begin in the text, in Unicode code points.
        pub start: u32,
        /// Where they end, exclusive.
        pub end: u32,
        /// How they belong to the number.
        pub link: UnitLink,
    }
}

json_struct! {
    /// What the words near a figure say about it: offered to the caller, never applied.
    ///
    /// ```
    /// use volunteer_core::{Language, figure::{OfferedAct, ReportedFigure}};
    /// let figure = ReportedFigure::read("3 жобаны іске асыру жоспарланған", Language::Kazakh, None)?;
    /// assert_eq!(figure.offers.and_then(|offers| offers.act), Some(OfferedAct::Planned));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct Offers {
        /// Words of a plan or an intention.
        pub act: Option<OfferedAct>,
        /// Words of hearsay, an estimate or a provisional value.
        pub evidence: Option<OfferedEvidence>,
    }
}
