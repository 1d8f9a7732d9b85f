//! The command line of the examples that judge figures against a roadmap.

use volunteer_core::calendar::{Date, parse_date};
use volunteer_core::{Language, Word};

/// What an example takes where nothing is given.
pub(crate) struct Defaults {
    pub example: &'static str,
    pub as_of: &'static str,
    pub figures: &'static str,
}

impl Defaults {
    pub(crate) fn usage(&self) -> String {
        format!(
            "\
usage: {} [--lang kk|ru|en|all] [--as-of YYYY-MM-DD] [--roadmap FILE] [--figures FILE]
  --lang      language of the report; default en
  --as-of     assessment date; default {}
  --roadmap   a roadmap (volunteer/roadmap@1); default: the built-in one
  --figures   figures (volunteer/reports@1 or volunteer/observations@1); default: {}",
            self.example, self.as_of, self.figures
        )
    }
}

pub(crate) struct Options {
    /// In the order in which they are printed.
    pub languages: Vec<Language>,
    pub as_of: Date,
    pub roadmap: Option<Vec<u8>>,
    pub figures: Option<Vec<u8>>,
}

impl Options {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>, defaults: &Defaults) -> Result<Self, String> {
        let mut languages = vec![Language::English];
        let mut as_of = defaults.as_of.to_owned();
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
                "--lang" if value == "all" => languages = Language::ALL.to_vec(),
                "--lang" => languages = vec![value.parse::<Language>().map_err(|error| format!("--lang: {error}"))?],
                "--as-of" => as_of = value,
                "--roadmap" => roadmap = Some(file()?),
                _ => figures = Some(file()?),
            }
        }
        let as_of = parse_date(&as_of).map_err(|error| format!("--as-of: {error}"))?;
        Ok(Self { languages, as_of, roadmap, figures })
    }
}
