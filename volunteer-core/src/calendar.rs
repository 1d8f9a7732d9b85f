//! Days and periods.
//!
//! A [`Period`] is a first and a last day, both included. Everything else follows from the two: what kind of period it
//! is ([`PeriodForm`]), how it is written, what comes before and after it.
//!
//! # Forms
//!
//! [`Period::parse`] reads, and `to_string` writes where the last column says so:
//!
//! | Form | Means | From | Written |
//! |---|---|---|---|
//! | `2023-05-01` | a day | ISO 8601-1 | yes |
//! | `20230501`, `2023-121`, `2023121` | a day: basic form, ordinal dates | ISO 8601-1 | |
//! | `2023-W05-3`, `2023W053` | a day of a week | ISO 8601-1 | |
//! | `2023-W05` | a week, Monday to Sunday | ISO 8601-1 | yes |
//! | `2023W05` | the same | ISO 8601-1 | |
//! | `2023-05` | a month | ISO 8601-1 | yes |
//! | `2023` | a year | ISO 8601-1 | yes |
//! | `2023-01-01/2023-06-15` | from day to day | ISO 8601-1 | yes |
//! | `2024/2027`, `2023-04/2024-03` | from the first day of one to the last day of the other | ISO 8601-1 | |
//! | `2023-01-01/06-15`, `2023-04/06`, `20230501/31`, `2023-W05/W08` | the end leaves out what the start says | ISO 8601-1 | |
//! | `2023-05-01/P6M`, `2023/P2Y`, `2023-05-01/P2W`, `2023-05-01/P1Y10D` | so long from the first day on | ISO 8601-1 | |
//! | `P6M/2023-06-30`, `P10D/2023-05-10` | so long up to the last day, which is included | ISO 8601-1 | |
//! | `2023-Q1` | a quarter | SDMX | yes |
//! | `2023-S1` | a half-year | SDMX | yes |
//! | `2023-33` to `36`, `37` to `39`, `40` and `41` | quarters, thirds and halves of a year | ISO 8601-2 (EDTF) | |
//!
//! Not read, because their days are not agreed or are a guess: seasons (`2023-21`), decades and centuries, `202305`
//! (which ISO 8601 excludes), `2023/24`, open intervals, times of day, years outside 0001 to 9999. Months of a duration
//! are counted by the calendar; where the day does not exist, the last of its month is taken.
//!
//! [`Period::from_dhis2`] reads the identifiers of DHIS2, which that page lists, and [`Period::to_dhis2`] writes them.
//!
//! ```
//! use volunteer_core::Period;
//! use volunteer_core::calendar::{PeriodForm, parse_date};
//!
//! let quarter: Period = "2026-Q1".parse()?;
//! assert!(quarter.contains(parse_date("2026-03-31")?));
//! assert_eq!(quarter.parts(PeriodForm::Month)?.last().unwrap().to_string(), "2026-03");
//! assert_eq!(quarter.previous()?.to_string(), "2025-Q4");
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod date;
mod dhis2;
mod elapsed;
mod form;
mod iso;
mod period;
mod sequence;
#[cfg(test)]
mod tests;

pub use chrono::NaiveDate as Date;
pub(crate) use date::IsoDates;
pub use date::{IsoDate, MaybeIsoDate, parse_date};
pub use elapsed::years_between;
pub use form::PeriodForm;
pub use period::Period;
pub use sequence::PeriodParts;
