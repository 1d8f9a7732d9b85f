//! What ids are called: words of vocabularies by the library's data, and what is the caller's own by the names it brings.

use super::Presenter;
use crate::Word;
use crate::indicator::Catalogue;
use crate::language::{LocalText, Name, Named};

impl Presenter {
    /// A presenter that knows names of its caller's own as well: those of a document's `names`, such as a unit
    /// `custom:laureate`, a version of a definition, or who answers for a measure. They come before the library's.
    /// Pages about an assessment or a period report take the names of that document by themselves.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, document, language::Name};
    /// let office: Name = document::from_slice(r#"{"of": "responsible", "id": "office-59", "label": {"en": "Front office"}}"#.as_bytes())?;
    /// let presenter = Presenter::new(Language::English, &Context::kazakhstan()).with_names(&[office]);
    /// assert_eq!(presenter.label("responsible", "office-59"), "Front office");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn with_names(&self, names: &[Name]) -> Self {
        Self { names: [names, &self.names].concat(), ..self.clone() }
    }

    /// A word of a vocabulary, as documents write it, in the language: `label("verdict", "not-met")` is «не достигнуто».
    /// A word that has no name in the language stays as it is.
    ///
    /// | About | Vocabularies |
    /// |---|---|
    /// | assessments | `verdict`, `stage`, `reason`, `passedOver`, `need`, `standing`, `pace`, `trajectory`, `step`, `input`, `relation` |
    /// | observations | `nature`, `counted`, `act`, `evidence`, `missing`, `notAdditive`, `qualifier`, `figureKind` |
    /// | roadmaps | `status` (of a target or a measure), `roadmapStatus`, `aim`, `rollOver`, `noCatchUp`, `fate`, `catalogueStanding` |
    /// | methods | `progressMethod`, `progressCategory`, `progressCommon`, `progressWhy`, `progressRemark`, `progressMeasure`, `progressBasis`, `noSeries`, `methodsAgree` |
    /// | forecasts | `forecastMethod`, `forecastRefusal` |
    /// | allocations | `allocationMethod`, `allocationHold`, `tieRule` |
    /// | scores | `mean`, `normalisation`, `scoreRefusal`, `light` |
    /// | records | `recordStatus`, `form`, `role`, `kind`, `skill`, `direct`, `sex`, `answer`, `threshold` |
    /// | registers | `rowKind`, `columnRole`, `encoding`, `severity`, `done`, `rowAction` |
    /// | counts | `countOf`, `countStep`, `comparison`, `agreement`, `noChange`, `practiceRule`, `level` |
    /// | places | `placeKind`, `map` |
    /// | ids with a version | `policy` (policies and methods: `figure-width@1`) |
    /// | the document's own | `definition`, `indicator` (then the catalogue that comes with the library), `responsible` |
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// let presenter = Presenter::new(Language::Kazakh, &Context::kazakhstan());
    /// assert_eq!(presenter.label("verdict", "undetermined"), "анықталмады");
    /// assert_eq!(presenter.label("form", "clean-up"), "сенбілік");
    /// assert_eq!(presenter.label("map", "kz-20"), "20 өңір, 2022 жылдан");
    /// assert_eq!(presenter.label("indicator", "families-helped"), "Көмек алған отбасылар");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn label(&self, vocabulary: &str, word: &str) -> String {
        let own = vocabulary.parse::<Named>().ok().and_then(|of| self.own_name(of, word));
        let own = own.and_then(|label| label.get(self.language()));
        let known = own.or_else(|| self.sentences.get(vocabulary, word));
        match known {
            Some(text) => text.to_owned(),
            None if vocabulary == Named::Indicator.as_str() => self.catalogued(word),
            None => word.to_owned(),
        }
    }

    pub(super) fn own_name(&self, of: Named, id: &str) -> Option<&LocalText> {
        self.names.iter().find(|name| name.of == of && name.id == id).map(|name| &name.label)
    }

    /// An indicator's name in the catalogue that comes with the library.
    fn catalogued(&self, id: &str) -> String {
        let found = Catalogue::built_in().ok().and_then(|catalogue| catalogue.get(id));
        found.and_then(|indicator| indicator.label.get(self.language())).unwrap_or(id).to_owned()
    }

    /// The name of something that carries it, or else its id.
    pub(super) fn named(&self, label: &LocalText, id: &str) -> String {
        label.get(self.language()).unwrap_or(id).to_owned()
    }

    /// The name of an indicator: the document's, else the caller's, else that of the catalogue, else its id.
    pub(super) fn indicator_name(&self, label: &LocalText, id: &str) -> String {
        label.get(self.language()).map_or_else(|| self.label("indicator", id), str::to_owned)
    }

    /// The name of an id beside the id itself, for a text that has no last line of rules.
    pub(super) fn name_and_id(&self, vocabulary: &str, id: &str) -> String {
        let name = self.label(vocabulary, id);
        if name == id { name } else { format!("{name} ({id})") }
    }
}
