//! Texts in three languages, and the versions of definitions.

use crate::convert::out_as_word;
use crate::document::document;
use volunteer_core::language::Named;

out_as_word!(Named);

document! {
    /// A text in up to three languages.
    ///
    /// >>> from volunteer import LocalText
    /// >>> LocalText(ru="Абай", en="Abai").get("kk")
    /// 'Абай'
    LocalText = volunteer_core::language::LocalText {; kk, ru, en }

    /// The text in a language, else in the next that there is.
    fn get(&self, language: &str) -> crate::error::Result<Option<&str>> {
        Ok(self.0.get(language.parse::<volunteer_core::Language>()?))
    }
}

document! {
    /// What people call something that a document knows by an id: a unit `custom:…` with its forms, a version of a
    /// definition, who answers for a measure.
    ///
    /// >>> from volunteer import Name
    /// >>> office = Name(of="responsible", id="office-59", label={"en": "Front office"})
    /// >>> office.label.en
    /// 'Front office'
    Name = volunteer_core::language::Name { of, id; label }
}

document! {
    /// One version of a definition, and whether it breaks a series.
    ///
    /// >>> from volunteer import Definition
    /// >>> youth = Definition(id="youth", version="2", label={"en": "14 to 34"}, from_="2023-01-01",
    /// ...                    predecessor="1", breaks_series=True)
    /// >>> youth.from_
    /// datetime.date(2023, 1, 1)
    Definition = volunteer_core::definition::Definition {
        id, version; label, from_ => from, until, predecessor, breaks_series, source
    }
}
