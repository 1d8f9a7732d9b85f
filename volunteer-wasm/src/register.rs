//! Registers: records as columns, read under a layout, checked, decided about, and counted.

mod builder;
mod table;

pub use builder::RegisterBuilder;

use crate::columns::bytes;
use crate::context;
use crate::cross::{Failure, Options, Result, answer, list, read};
use std::sync::Arc;
use volunteer_core::assess;
use volunteer_core::indicator::{self, Ask, Catalogue, Indicator, ReportAsk};
use volunteer_core::record::{DefinitionSet, DefinitionsDocument};
use volunteer_core::register::check::{self, CheckPolicy, Checks};
use volunteer_core::register::decision::{RowDecisions, Taken};
use volunteer_core::register::finding::Findings;
use volunteer_core::register::layout;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Offers a layout for a table, from its header and first rows, with its reasons and doubts. Nothing applies it.
#[wasm_bindgen(js_name = "guessLayout", unchecked_return_type = "LayoutOffer")]
pub fn guess_layout(#[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] data: &JsValue) -> Result<JsValue> {
    answer(&layout::guess(&bytes("data", data)?))
}

/// The options of checks.
const CHECKS: [&str; 2] = ["policy", "definitions"];

/// Places and populations of the context; definitions and policy are options, those of the library where they are left out.
fn checks(options: &Options, context: &assess::Context) -> Result<Checks> {
    let policy: Option<CheckPolicy> = options.get("policy")?;
    let definitions = match options.get::<Option<Vec<DefinitionsDocument>>>("definitions")? {
        Some(documents) => documents.into_iter().try_fold(DefinitionSet::default(), DefinitionSet::with)?,
        None => DefinitionSet::kazakhstan()?,
    };
    Ok(Checks {
        gazetteer: context.gazetteer.clone(),
        populations: context.populations.clone(),
        definitions,
        policy: policy.unwrap_or_else(CheckPolicy::checks_1),
    })
}

/// The caller's catalogue, or the proposal that comes with the library.
fn catalogue(options: &Options) -> Result<Catalogue> {
    match options.get::<Option<Catalogue>>("catalogue")? {
        Some(catalogue) => Ok(catalogue),
        None => Ok(Catalogue::proposal()?),
    }
}

/// The records of volunteer work over some scope: as they were recorded, nothing removed. People are codes in it: their
/// identifiers stay inside the module and are in no table, finding or error. A handle; it does not change.
#[wasm_bindgen]
pub struct Register(Arc<volunteer_core::register::Register>);

#[wasm_bindgen]
impl Register {
    /// What it is meant to cover.
    #[wasm_bindgen(getter, unchecked_return_type = "Scope")]
    pub fn scope(&self) -> Result<JsValue> {
        answer(self.0.scope())
    }

    /// What was read into it.
    #[wasm_bindgen(getter, unchecked_return_type = "Reading[]")]
    pub fn readings(&self) -> Result<JsValue> {
        list(self.0.readings())
    }

    /// What was found while reading, and by the checks it was finished with.
    #[wasm_bindgen(getter, unchecked_return_type = "FindingsDocument")]
    pub fn findings(&self) -> Result<JsValue> {
        answer(self.0.findings())
    }

    /// What was decided, and what each decision did.
    #[wasm_bindgen(getter, unchecked_return_type = "RowDecisionStep[]")]
    pub fn decisions(&self) -> Result<JsValue> {
        list(self.0.decisions())
    }

    /// What the checks find, beside what reading found.
    #[wasm_bindgen(unchecked_return_type = "FindingsDocument")]
    pub fn check(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions | null")] options: &JsValue,
    ) -> Result<JsValue> {
        let options = Options::read(options, &CHECKS)?;
        answer(&check::check(&self.0, &checks(&options, &*context::of(&options)?)?))
    }

    /// The same register under these decisions, in place of any earlier ones.
    ///
    /// @throws {VolunteerError} `decision-rows-unlisted`, `decision-row-unknown`
    pub fn decide(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input<RowDecisions>")] decisions: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "DecideOptions | null")] options: &JsValue,
    ) -> Result<Register> {
        let decisions: RowDecisions = read("decisions", decisions)?;
        let [policy, definitions] = CHECKS;
        let options = Options::read(options, &[policy, definitions, "findings"])?;
        let found = options.get::<Option<Findings>>("findings")?.unwrap_or_else(|| self.0.findings().clone());
        let checks = checks(&options, &*context::of(&options)?)?;
        Ok(Self(Arc::new(self.0.as_ref().clone().decide(&decisions, &found, &checks)?)))
    }

    /// How each row is taken into counts: 0 as recorded, 1 without its value, 2 not at all; empty where nothing was decided.
    pub fn taken(
        &self,
        #[wasm_bindgen(unchecked_param_type = "'participations' | 'assistances'")] table: &JsValue,
    ) -> Result<Vec<u8>> {
        let selection = self.0.selection();
        let taken = match builder::table_of(table)? {
            volunteer_core::register::InputTable::Participations => selection.participations(),
            volunteer_core::register::InputTable::Assistances => selection.assistances(),
        };
        let number = |taken: &Taken| match taken {
            Taken::Counted => 0,
            Taken::WithoutValue => 1,
            Taken::LeftOut => 2,
        };
        Ok(taken.iter().map(number).collect())
    }

    /// A table as columns. Identifiers of people are in none.
    ///
    /// @throws {VolunteerError} `word-unknown`
    #[wasm_bindgen(unchecked_return_type = "RegisterTable")]
    pub fn table(&self, #[wasm_bindgen(unchecked_param_type = "TableName")] name: &JsValue) -> Result<JsValue> {
        table::columns(&self.0, &read::<String>("name", name)?).map_err(|failure| failure.at("name"))
    }

    /// A table as plain rows: words, days and times as documents write them; what is unknown is left out.
    ///
    /// @throws {VolunteerError} `word-unknown`
    #[wasm_bindgen(unchecked_return_type = "Record<string, string | number>[]")]
    pub fn rows(&self, #[wasm_bindgen(unchecked_param_type = "TableName")] name: &JsValue) -> Result<JsValue> {
        table::register_rows(&self.table(name)?).map_err(Failure::Thrown)
    }

    /// Counts an indicator.
    ///
    /// @throws {VolunteerError} `periods-missing`, `category-unknown`, `too-many-cells`, `place-unknown`
    #[wasm_bindgen(unchecked_return_type = "CountedValue[]")]
    pub fn count(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input<Indicator>")] indicator: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Input<Ask>")] ask: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
    ) -> Result<JsValue> {
        let (indicator, ask): (Indicator, Ask) = (read("indicator", indicator)?, read("ask", ask)?);
        list(&indicator::count(&indicator, &self.0, &ask, &context::alone(options)?.gazetteer)?)
    }

    /// Evaluates a catalogue: counts, and the ratios that stand on them.
    ///
    /// @throws {VolunteerError} as `count`
    #[wasm_bindgen(js_name = "countCatalogue", unchecked_return_type = "CountedValue[]")]
    pub fn count_catalogue(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input<Ask>")] ask: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CatalogueOptions | null")] options: &JsValue,
    ) -> Result<JsValue> {
        let ask: Ask = read("ask", ask)?;
        let options = Options::read(options, &["catalogue"])?;
        let (catalogue, context) = (catalogue(&options)?, context::of(&options)?);
        list(&indicator::count_catalogue(&catalogue, &self.0, &ask, &context.gazetteer, &context.populations)?)
    }

    /// A catalogue for a period, since the start of the year, and a year before.
    ///
    /// @throws {VolunteerError} as `count`
    #[wasm_bindgen(js_name = "periodReport", unchecked_return_type = "PeriodReport")]
    pub fn period_report(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Input<ReportAsk>")] ask: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CatalogueOptions | null")] options: &JsValue,
    ) -> Result<JsValue> {
        let ask: ReportAsk = read("ask", ask)?;
        let options = Options::read(options, &["catalogue"])?;
        let (catalogue, context) = (catalogue(&options)?, context::of(&options)?);
        answer(&indicator::period_report(&catalogue, &self.0, &ask, &context.gazetteer, &context.populations)?)
    }
}
