//! Within the year: how much should be done by now, where the year will end, and what is needed.

use super::trajectory::over;
use super::usable;
use crate::error::{NumberError, Result, RoadmapError};
use crate::number::{Bounds, End, Number, Ratio, RatioBounds, change, combine};

/// How a year's amount spreads over its periods: the share of the year that falls to the first so many of them.
///
/// ```
/// use volunteer_core::{Number, Ratio, RatioBounds, roadmap::YearProfile};
/// let quarter = Ratio::new(Number::from(1), Number::from(4))?;
/// assert_eq!(YearProfile::even(4)?.by(1)?, RatioBounds::exact(quarter));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearProfile {
    /// The name: even, weights, seasonal.
    name: &'static str,
    /// The weights of the periods, one list for each past year, or one.
    years: Vec<Vec<Number>>,
}

impl YearProfile {
    /// The same in every period.
    ///
    /// # Errors
    /// `profile-period` for none, or more than 366.
    pub fn even(periods: u32) -> Result<Self> {
        let count = usize::try_from(periods).ok().filter(|count| (1..=366).contains(count));
        let count = count.ok_or(RoadmapError::ProfilePeriod {})?;
        Ok(Self { name: "even", years: vec![vec![Number::ONE; count]] })
    }

    /// By weights of the caller's own, one for each period.
    ///
    /// # Errors
    /// `trajectory-weights` where one is below zero or all are zero.
    ///
    /// ```
    /// use volunteer_core::{Number, roadmap::YearProfile};
    /// assert_eq!(YearProfile::weighted(vec![Number::ZERO]).unwrap_err().code(), "trajectory-weights");
    /// ```
    pub fn weighted(weights: Vec<Number>) -> Result<Self> {
        if !usable(&weights) {
            return Err(RoadmapError::TrajectoryWeights {}.into());
        }
        Ok(Self { name: "weights", years: vec![weights] })
    }

    /// From what each period had in past years, one list for each year. The share of the year reached by a period lies
    /// between the smallest and the greatest of past years.
    ///
    /// # Errors
    /// `profile-period` where no year is given or years differ in their periods; `trajectory-weights` for a year without
    /// anything, or with an amount below zero.
    ///
    /// ```
    /// use volunteer_core::{Number, Ratio, RatioBounds, roadmap::YearProfile};
    /// let year = |amounts: [i64; 2]| amounts.map(Number::from).to_vec();
    /// let profile = YearProfile::seasonal(vec![year([1, 3]), year([1, 1])])?;
    /// let part = |n: i64, of: i64| Ratio::new(Number::from(n), Number::from(of));
    /// assert_eq!(profile.by(1)?, RatioBounds::between(part(1, 4)?, part(1, 2)?)?);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn seasonal(years: Vec<Vec<Number>>) -> Result<Self> {
        let periods = years.first().map(Vec::len).ok_or(RoadmapError::ProfilePeriod {})?;
        if years.iter().any(|year| year.len() != periods) {
            return Err(RoadmapError::ProfilePeriod {}.into());
        }
        if !years.iter().all(|year| usable(year)) {
            return Err(RoadmapError::TrajectoryWeights {}.into());
        }
        Ok(Self { name: "seasonal", years })
    }

    /// Which kind: `even`, `weights` or `seasonal`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// How many periods the year has.
    ///
    /// ```
    /// assert_eq!(volunteer_core::roadmap::YearProfile::even(12)?.periods(), 12);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn periods(&self) -> u32 {
        self.years.first().and_then(|year| u32::try_from(year.len()).ok()).unwrap_or(0)
    }

    /// The share of the year that falls to the first so many periods.
    ///
    /// # Errors
    /// `profile-period` for more than there are; `number-out-of-range`.
    pub fn by(&self, periods: u32) -> Result<RatioBounds> {
        if periods > self.periods() {
            return Err(RoadmapError::ProfilePeriod {}.into());
        }
        let elapsed = Ratio::new(Number::from(i64::from(periods)), Number::from(i64::from(self.periods())))?;
        let mut share: Option<(Ratio, Ratio)> = None;
        for year in &self.years {
            let own = over(year, elapsed)?;
            share = Some(share.map_or((own, own), |(low, high)| (low.min(own), high.max(own))));
        }
        let (low, high) = share.ok_or(RoadmapError::ProfilePeriod {})?;
        RatioBounds::between(low, high)
    }
}

json_struct! {
    /// A flow within its year.
    ///
    /// ```
    /// use volunteer_core::roadmap::{YearProfile, year_to_date};
    /// use volunteer_core::{Bounds, Number, Ratio};
    /// let exactly = |n: i64| Bounds::exact(Number::from(n));
    /// // 200 of 1,000 hours after three of twelve months.
    /// let now = year_to_date(&YearProfile::even(12)?, 3, &exactly(200), &exactly(1000))?;
    /// assert_eq!(now.expected.as_exact(), Some(Ratio::from(Number::from(250))));
    /// assert_eq!(now.projected.unwrap().as_exact(), Some(Ratio::from(Number::from(800))));
    /// assert_eq!(now.pace.unwrap().as_exact().unwrap().to_f64(), 0.8);
    /// assert_eq!(now.catch_up.unwrap().as_exact(), Some(Ratio::new(Number::from(4), Number::from(3))?));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct YearToDate {
        /// The kind of profile: `even`, `weights`, `seasonal`.
        pub profile: String,
        /// How much should be done by now.
        pub expected: RatioBounds,
        /// Done ÷ expected; absent where nothing is expected yet.
        pub pace: Option<RatioBounds>,
        /// Where the year ends if it goes on so; absent where nothing is expected yet.
        pub projected: Option<RatioBounds>,
        /// What is left to the target; below zero: more than enough.
        pub remaining: Bounds,
        /// What each period that is left has to bring, on average; absent after the last period.
        pub per_period: Option<RatioBounds>,
        /// Required ÷ achieved average per period: 1 is the pace so far. Absent where nothing was done so far, or where no
        /// period is over or left.
        pub catch_up: Option<RatioBounds>,
    }
}

/// A flow within its year: what is expected by now, where it will end, what is needed.
///
/// # Errors
/// `profile-period` for more periods than the year has; `number-out-of-range`.
///
/// ```
/// use volunteer_core::roadmap::{YearProfile, year_to_date};
/// use volunteer_core::{Bounds, Number};
/// let none = year_to_date(&YearProfile::even(4)?, 0, &Bounds::exact(Number::ZERO), &Bounds::exact(Number::from(8)))?;
/// assert!(none.pace.is_none() && none.projected.is_none() && none.catch_up.is_none());
/// assert_eq!(none.per_period.unwrap().as_exact().unwrap().to_f64(), 2.0);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn year_to_date(profile: &YearProfile, periods_over: u32, done: &Bounds, target: &Bounds) -> Result<YearToDate> {
    let share = profile.by(periods_over)?;
    let (amount, goal) = (done.to_ratios(), target.to_ratios());
    let remaining = target.minus(done)?;
    let left = profile.periods() - periods_over.min(profile.periods());
    let count = |periods: u32| Ratio::from(Number::from(i64::from(periods)));
    let expected = product(&goal, &share)?;
    let projected = quotient(&amount, &share)?;
    let pace = quotient(&amount, &expected)?;
    let per_period =
        if left == 0 { None } else { Some(each(&remaining.to_ratios(), |end| end.divided_by(count(left)))?) };
    let catch_up = match &per_period {
        // (target − done) ÷ done = target ÷ done − 1: the amount done stands once, so that its bounds do too.
        Some(_) if periods_over > 0 => match quotient(&goal, &amount)? {
            Some(times) => {
                Some(each(&times, |end| end.minus(Ratio::ONE)?.times(count(periods_over))?.divided_by(count(left)))?)
            }
            None => None,
        },
        _ => None,
    };
    Ok(YearToDate { profile: profile.name.into(), expected, pace, projected, remaining, per_period, catch_up })
}

fn each(bounds: &RatioBounds, with: impl Fn(Ratio) -> Result<Ratio>) -> Result<RatioBounds> {
    RatioBounds::new(change(bounds.lower(), &with)?, change(bounds.upper(), &with)?)
}

/// The product of amounts not below zero; a lower end below zero is taken as it is times the greater factor.
fn product(amount: &RatioBounds, share: &RatioBounds) -> Result<RatioBounds> {
    let low = |end: End<Ratio>| if end.value.signum() < 0 { share.upper() } else { share.lower() };
    let high = |end: End<Ratio>| if end.value.signum() < 0 { share.lower() } else { share.upper() };
    let lower = combine(amount.lower(), amount.lower().and_then(low), Ratio::times)?;
    RatioBounds::new(lower, combine(amount.upper(), amount.upper().and_then(high), Ratio::times)?)
}

/// The quotient of amounts; `None` where the divisor may be zero or less. A divisor without limit leaves zero.
fn quotient(amount: &RatioBounds, divisor: &RatioBounds) -> Result<Option<RatioBounds>> {
    match crate::progress::plain::achievement(divisor, amount) {
        Ok(quotient) => Ok(Some(quotient)),
        Err(error) if error.code() == (NumberError::DivisionByZero {}).code() => Ok(None),
        Err(error) => Err(error),
    }
}
