//! The words of methods: which there are, what they call their results, and the common words beside them.

json_words! {
    /// A method of judging progress, with its version.
    ///
    /// ```
    /// use volunteer_core::progress::ProgressMethod;
    /// assert_eq!(ProgressMethod::from_word("open-sdg@1"), Ok(ProgressMethod::OpenSdg));
    /// ```
    pub enum ProgressMethod {
        /// The value divided by the target.
        Achievement = "achievement@1",
        /// The share of the way from baseline to target, against the share of the time.
        ShareOfWay = "share-of-way@1",
        /// Statistics Canada and Open SDG: the achieved growth rate against the one required.
        OpenSdg = "open-sdg@1",
        /// Eurostat: the achieved growth rate against the one required, in bands with a neutral one.
        Eurostat = "eurostat@1",
        /// Eurostat's method as the statistics office of the Basque Country computes it.
        Eustat = "eustat@1",
        /// United Nations Statistics Division: the value extrapolated to the target year.
        UnsdProgressChart = "unsd-progress-chart@1",
        /// UN ESCAP: the progress made since the baseline.
        EscapCurrentStatus = "escap-current-status@1",
        /// UN ESCAP: the gap that a weighted line leaves in the target year.
        EscapAnticipatedProgress = "escap-anticipated-progress@1",
        /// SDSN: the value between worst and best, and its colour.
        SdsnLevel = "sdsn-level@1",
        /// SDSN: the recent trend against the one needed.
        SdsnTrend = "sdsn-trend@1",
        /// Germany's weather symbols.
        WeatherSymbols = "weather-symbols@1",
        /// Average annual rate of reduction by regression.
        AarrRegression = "aarr-regression@1",
        /// Average annual rate of reduction from the two end points.
        AarrEndPoints = "aarr-end-points@1",
    }
}

json_words! {
    /// How far a method as written here can be trusted to be the publisher's.
    ///
    /// ```
    /// use volunteer_core::progress::{MethodBasis, ProgressMethod};
    /// assert_eq!(ProgressMethod::OpenSdg.basis(), MethodBasis::Reproduced);
    /// assert_eq!(ProgressMethod::EscapAnticipatedProgress.basis(), MethodBasis::GeneralKnowledge);
    /// ```
    pub enum MethodBasis {
        /// It reproduces published results.
        Reproduced = "reproduced",
        /// Its rule was read in a public source; no published results were at hand.
        PublicSource = "public-source",
        /// Its formula or its cuts rest on general knowledge of the method: the publisher's wording could not be read.
        GeneralKnowledge = "general-knowledge",
    }
}

json_words! {
    /// What the value of a result measures.
    ///
    /// ```
    /// use volunteer_core::progress::{ProgressMeasure, ProgressMethod};
    /// assert_eq!(ProgressMethod::ShareOfWay.measure(false), ProgressMeasure::ShareOfWay);
    /// assert_eq!(ProgressMethod::Eurostat.measure(true), ProgressMeasure::RateRatio);
    /// ```
    pub enum ProgressMeasure {
        /// Value ÷ target.
        Achievement = "achievement",
        /// (Value − baseline) ÷ (target − baseline).
        ShareOfWay = "share-of-way",
        /// Achieved yearly growth ÷ required yearly growth.
        RateRatio = "rate-ratio",
        /// Yearly growth in the direction wanted, as a part of one.
        GrowthRate = "growth-rate",
        /// Share of the way that the extrapolated value would have come in the target year.
        ProjectedShare = "projected-share",
        /// Ten times the share of the way.
        StatusIndex = "status-index",
        /// What is left in the target year, as a percentage of the way from baseline to target.
        GapIndex = "gap-index",
        /// Value between worst (0) and best (100).
        Normalised = "normalised",
        /// Recent yearly change ÷ needed yearly change.
        TrendRatio = "trend-ratio",
        /// The part of the remaining gap that would be missed in the target year.
        MissedShare = "missed-share",
        /// Average yearly change.
        YearlyChange = "yearly-change",
        /// Average annual rate of reduction, as a part of one.
        ReductionRate = "reduction-rate",
    }
}

json_words! {
    /// What a method calls its result, in its own words. Words that two methods share are listed once.
    ///
    /// ```
    /// use volunteer_core::progress::ProgressCategory;
    /// assert_eq!(ProgressCategory::from_word("sun-with-cloud"), Ok(ProgressCategory::SunWithCloud));
    /// ```
    pub enum ProgressCategory {
        /// The target is reached.
        Reached = "reached",
        /// Within the tolerance below the target.
        NearTarget = "near-target",
        /// Further than the tolerance from the target.
        ShortOfTarget = "short-of-target",
        /// As far along as the time, or so near that the cut calls it on track.
        OnTrack = "on-track",
        /// Behind the time.
        Behind = "behind",
        /// Far behind the time.
        OffTrack = "off-track",
        /// Further from the target than the baseline.
        MovingAway = "moving-away",
        /// Statistics Canada: target achieved.
        TargetAchieved = "target-achieved",
        /// Statistics Canada: on track or substantial progress.
        SubstantialProgress = "substantial-progress",
        /// Moderate progress (Statistics Canada, Eurostat).
        ModerateProgress = "moderate-progress",
        /// Statistics Canada: limited progress.
        LimitedProgress = "limited-progress",
        /// Statistics Canada: deterioration.
        Deterioration = "deterioration",
        /// Eurostat: significant progress.
        SignificantProgress = "significant-progress",
        /// Eurostat, with a target: insufficient progress.
        InsufficientProgress = "insufficient-progress",
        /// Eurostat, with a target: movement away from it.
        MovementAway = "movement-away",
        /// Eurostat, without a target: no progress.
        NoProgress = "no-progress",
        /// Eurostat: moderate deterioration.
        ModerateDeterioration = "moderate-deterioration",
        /// Eurostat: significant deterioration.
        SignificantDeterioration = "significant-deterioration",
        /// UN Statistics Division, 3: target met or on track.
        MetOrOnTrack = "met-or-on-track",
        /// UN Statistics Division, 2: fair progress, acceleration needed.
        FairProgress = "fair-progress",
        /// UN Statistics Division, 1: stagnation or regression.
        StagnationOrRegression = "stagnation-or-regression",
        /// UN ESCAP, current status: progress since the baseline.
        Progressed = "progressed",
        /// UN ESCAP, current status: as at the baseline.
        Unchanged = "unchanged",
        /// UN ESCAP, current status: regression since the baseline.
        Regressed = "regressed",
        /// UN ESCAP, anticipated progress: maintain progress.
        MaintainProgress = "maintain-progress",
        /// UN ESCAP, anticipated progress: accelerate progress.
        AccelerateProgress = "accelerate-progress",
        /// UN ESCAP, anticipated progress: reverse the trend.
        ReverseTrend = "reverse-trend",
        /// SDSN: green.
        Green = "green",
        /// SDSN: yellow.
        Yellow = "yellow",
        /// SDSN: orange.
        Orange = "orange",
        /// SDSN: red.
        Red = "red",
        /// SDSN trend: on track or maintaining.
        OnTrackOrMaintaining = "on-track-or-maintaining",
        /// SDSN trend: moderately increasing (later editions: moderately improving).
        ModeratelyIncreasing = "moderately-increasing",
        /// SDSN trend: stagnating.
        Stagnating = "stagnating",
        /// SDSN trend: decreasing.
        Decreasing = "decreasing",
        /// Weather symbol: sun.
        Sun = "sun",
        /// Weather symbol: sun with a cloud.
        SunWithCloud = "sun-with-cloud",
        /// Weather symbol: cloud.
        Cloud = "cloud",
        /// Weather symbol: thunderstorm.
        Storm = "storm",
        /// Rate of reduction: at the required rate or better.
        AtRequiredRate = "at-required-rate",
        /// Rate of reduction: slower than required.
        BelowRequiredRate = "below-required-rate",
        /// Rate of reduction: not in the direction wanted.
        WrongDirection = "wrong-direction",
    }
}

json_words! {
    /// The common word beside every method's own, best first: met, on track, behind, off track, moving away, not assessable.
    ///
    /// It is a translation for reading methods side by side, not a sixth method. Where a publisher does not say what its
    /// word means in these terms, the table in the documentation of the method does.
    ///
    /// ```
    /// use volunteer_core::progress::CommonCategory;
    /// assert!(CommonCategory::Met < CommonCategory::MovingAway);
    /// ```
    pub enum CommonCategory {
        /// The latest value satisfies the target.
        Met = "met",
        /// Not met; at the pace that the method asks for.
        OnTrack = "on-track",
        /// Moving towards the target too slowly.
        Behind = "behind",
        /// Hardly moving, or far too slowly.
        OffTrack = "off-track",
        /// Moving away from the target.
        MovingAway = "moving-away",
        /// The method has no answer, and says why.
        NotAssessable = "not-assessable",
    }
}

json_words! {
    /// Why a method has no answer.
    ///
    /// ```
    /// use volunteer_core::progress::NotAssessable;
    /// assert_eq!(NotAssessable::BaselineZero.as_str(), "baseline-zero");
    /// ```
    pub enum NotAssessable {
        /// No points were given.
        NoPoints = "no-points",
        /// Two points have the same year.
        YearTwice = "year-twice",
        /// Fewer points than the method needs.
        TooFewPoints = "too-few-points",
        /// No point in the baseline year, nor where the method looks instead.
        BaselineYearMissing = "baseline-year-missing",
        /// The method needs a target.
        TargetMissing = "target-missing",
        /// The method needs a target year.
        TargetYearMissing = "target-year-missing",
        /// The target year is not after the baseline year.
        TargetYearBeforeBaseline = "target-year-before-baseline",
        /// The target year is reached or past, and nothing is left to forecast.
        TargetYearPast = "target-year-past",
        /// The baseline is zero, so that there is no growth rate.
        BaselineZero = "baseline-zero",
        /// The target is zero, so that there is no ratio to it or no rate that leads to it.
        TargetZero = "target-zero",
        /// Baseline, value and target do not have the same sign, so that there is no growth rate.
        SignChange = "sign-change",
        /// A value is zero or below, so that it has no logarithm.
        NotPositive = "not-positive",
        /// The target equals the baseline, so that there is no way between them.
        BaselineEqualsTarget = "baseline-equals-target",
        /// The target lies on the wrong side of the baseline for the aim.
        TargetWrongSide = "target-wrong-side",
        /// The method needs best and worst values and thresholds.
        ScaleMissing = "scale-missing",
        /// Best, green, red and worst do not follow each other in the direction wanted.
        ScaleOutOfOrder = "scale-out-of-order",
        /// The result is beyond the range of numbers.
        OutOfRange = "out-of-range",
    }
}

json_words! {
    /// What the reader of a result has to know besides.
    ///
    /// ```
    /// use volunteer_core::progress::ProgressRemark;
    /// assert_eq!(ProgressRemark::MetButWorsening.as_str(), "met-but-worsening");
    /// ```
    pub enum ProgressRemark {
        /// The baseline year has no point; another year was taken, as the method says.
        BaselineYearMoved = "baseline-year-moved",
        /// The target year is reached or past.
        TargetYearPast = "target-year-past",
        /// The target lies on the wrong side of the baseline for the aim; the publisher's formula still answers.
        TargetWrongSide = "target-wrong-side",
        /// The target is met and the value moves away from it.
        MetButWorsening = "met-but-worsening",
        /// A baseline or a target of zero was replaced by 0.001, as the publisher does.
        ZeroReplaced = "zero-replaced",
        /// The method sets its natural limit aside where there is a target.
        LimitIgnored = "limit-ignored",
        /// An aim to hit the target exactly was turned into one to come down to it.
        TurnedAboutTarget = "turned-about-target",
    }
}

/// What is said of the baseline, for methods that do not look at it.
pub(super) const OF_BASELINE: [ProgressRemark; 3] =
    [ProgressRemark::BaselineYearMoved, ProgressRemark::TargetWrongSide, ProgressRemark::MetButWorsening];
