//! The command line of the example.

use volunteer_core::Language;
use volunteer_core::calendar::{Date, parse_date};

pub(crate) const USAGE: &str = "\
usage: methods [--lang kk|ru|en] [--as-of YYYY-MM-DD] [--roadmap FILE] [--figures FILE]
  --lang      language of the report; default en
  --as-of     date of the judgement; default 2026-01-31
  --roadmap   a roadmap (volunteer/roadmap@1); default: the built-in one
  --figures   figures (volunteer/reports@1 or volunteer/observations@1); default: the official series of volunteers";

pub(crate) struct Options {
    pub language: Language,
    pub as_of: Date,
    pub roadmap: Option<Vec<u8>>,
    pub figures: Option<Vec<u8>>,
}

impl Options {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut language = Language::English;
        let mut as_of = String::from("2026-01-31");
        let (mut roadmap, mut figures) = (None, None);
        while let Some(argument) = arguments.next() {
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (argument, None),
            };
            if !matches!(name.as_str(), "--lang" | "--as-of" | "--roadmap" | "--figures") {
                return Err(format!("unknown option {name}"));
            }
            let Some(value) = value.or_else(|| arguments.next()) else { return Err(format!("{name} needs a value")) };
            let file = || std::fs::read(&value).map_err(|error| format!("{name} {value}: {error}"));
            match name.as_str() {
                "--lang" => language = Language::from_word(&value).map_err(|error| format!("--lang: {error}"))?,
                "--as-of" => as_of = value,
                "--roadmap" => roadmap = Some(file()?),
                _ => figures = Some(file()?),
            }
        }
        let as_of = parse_date(&as_of).map_err(|error| format!("--as-of: {error}"))?;
        Ok(Self { language, as_of, roadmap, figures })
    }
}
