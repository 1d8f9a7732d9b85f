//! The age of a person on a day.

use crate::calendar::Date;
use chrono::Datelike;

/// The number of 1970-01-01 in the count of days that `chrono` has.
const EPOCH: i32 = 719_163;

/// Days since 1970-01-01.
///
/// ```
/// use volunteer_core::{calendar::parse_date, record::day_number};
/// assert_eq!(day_number(parse_date("1970-01-02")?), 1);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn day_number(date: Date) -> i32 {
    date.num_days_from_ce().saturating_sub(EPOCH)
}

/// The day of such a number, if it lies in the calendar.
pub(crate) fn date_of(day: i32) -> Option<Date> {
    Date::from_num_days_from_ce_opt(day.checked_add(EPOCH)?)
}

/// The completed years of somebody born on one day, on another; none before the birth. Who was born on 29 February
/// completes a year on 1 March where there is no such day.
///
/// ```
/// use volunteer_core::{calendar::parse_date, record::age_on};
/// let born = parse_date("2010-05-01")?;
/// assert_eq!(age_on(born, parse_date("2024-04-30")?), Some(13));
/// assert_eq!(age_on(born, parse_date("2024-05-01")?), Some(14));
/// assert_eq!(age_on(born, parse_date("2010-04-30")?), None);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn age_on(born: Date, day: Date) -> Option<u32> {
    if day < born {
        return None;
    }
    let birthday_to_come = (day.month(), day.day()) < (born.month(), born.day());
    u32::try_from(day.year() - born.year() - i32::from(birthday_to_come)).ok()
}

/// The day on which somebody completes a number of years, both as days since 1970-01-01.
///
/// ```
/// use volunteer_core::{calendar::parse_date, record::{birthday, day_number}};
/// let day = |text| parse_date(text).map(day_number);
/// assert_eq!(birthday(day("2008-02-29")?, 14), Some(day("2022-03-01")?));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn birthday(born: i32, years: u32) -> Option<i32> {
    let born = date_of(born)?;
    let year = born.year().checked_add(i32::try_from(years).ok()?)?;
    let day = Date::from_ymd_opt(year, born.month(), born.day()).or_else(|| Date::from_ymd_opt(year, 3, 1))?;
    Some(day_number(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_birthday_is_the_first_day_of_an_age(born in -20_000..20_000_i32, years in 0..110_u32) {
            let day = birthday(born, years).unwrap();
            let age = |day| age_on(date_of(born).unwrap(), date_of(day).unwrap());
            prop_assert_eq!(age(day), Some(years));
            prop_assert_eq!(age(day - 1), years.checked_sub(1));
        }
    }
}
