//! Whole jobs, from what you have to what you want, each in a few lines that compile and are tested.
//!
//! | You have | You want | Recipe |
//! |---|---|---|
//! | rows of a database | figures for a dashboard | [`rows`] |
//! | typed columns, Arrow, chunks of a cursor | a register with one copy | [`columns`] |
//! | a spreadsheet with mistakes | counts that survive a question | [`spreadsheet`] |
//! | a file that somebody uploads | a register, or a question back | [`upload`] |
//! | a service that takes JSON | answers with status 422 | [`http`] |
//! | a plan that people edit by hand | a checked roadmap | [`mod@toml`] |
//! | a press release | a verdict, or what would decide it | [`press`] |
//! | a printed number and a register | whether the two fit | [`compare`] |
//! | the first months of a year | whether the pace is enough | [`pace`] |
//! | a register | a half-year report, with the year to date | [`report`] |
//! | offices that may not share names | people counted once over all of them | [`offices`] |
//! | populations of your own | rates per inhabitant | [`rates`] |
//! | another country | the same arithmetic | [`country`] |
//! | a verdict | what it hangs on | [`what_if`] |
//! | a few past years and a goal | forecasts, and shares for regions | [`planning`] |
//! | a file of a million rows | progress and cancel | [`jobs`] |

macro_rules! recipes {
    ($($name:ident)+) => {
        $(
            #[doc = include_str!(concat!("cookbook/", stringify!($name), ".md"))]
            pub mod $name {}
        )+
    };
}

recipes! {
    rows columns spreadsheet upload http toml press compare pace report offices rates country what_if planning jobs
}
