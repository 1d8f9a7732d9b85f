//! Registers: records as columns, read under a layout, checked, decided about, and counted.

mod builder;
mod sheet;
mod table;

pub use builder::RegisterBuilder;

use crate::columns::bytes;
use crate::context;
use crate::cross::{Failure, Options, Result, answer, kind, list, mismatch, read};
use serde_json::Value;
use std::sync::Arc;
use volunteer_core::Presenter;
use volunteer_core::document::from_value;
use volunteer_core::indicator::{CountQuery, ReportQuery};
use volunteer_core::present::RegisterReport;
use volunteer_core::register::check;
use volunteer_core::register::decision::{RowDecisions, Taken};
use volunteer_core::register::finding::Findings;
use volunteer_core::register::layout;
use volunteer_core::register::{ReadOptions, Scope};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Offers a layout for a table, from its names of columns and all of its cells, with its reasons and doubts. Nothing applies it.
#[wasm_bindgen(js_name = "guessLayout", unchecked_return_type = "LayoutOffer")]
pub fn guess_layout(#[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] data: &JsValue) -> Result<JsValue> {
    answer(&layout::guess(&bytes("data", data)?))
}

/// Reads a table into a register: delimited text, rows (objects with the names of the columns), or columns (lists and typed
/// arrays by their names, where no number is nothing there). Without a layout it is guessed from the names of the columns and all cells, in Kazakh,
/// Russian or English. `places` is the place that the table is about, or several that it covers, for rows that say none.
///
/// ```ts
/// const shifts = read(file.name, new Uint8Array(await file.arrayBuffer()));
/// const north = read('may.csv', bytes, { places: 'KZ-59' });
/// const rows = read('rows', [{ volunteer: 'A17', date: '2025-05-03', hours: 2 }]);
/// const columns = read('columns', { volunteer: ['A17', 'A18'], hours: Float64Array.of(2, 1.5) });
/// ```
///
/// @throws {VolunteerError} `layout-doubtful`: what has to be decided, and the layout offered; what is wrong with a layout given
#[wasm_bindgen(js_name = "read")]
pub fn read_table(
    #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array | readonly TableRow[] | TableColumns")] data: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions | null")] options: &JsValue,
) -> Result<Register> {
    let name: String = read("name", name)?;
    let options = Options::read(options, &["layout", "sheet", "places", "scope"])?;
    let mut known = ReadOptions::new();
    if let Some(layout) = options.get::<Option<layout::Layout>>("layout")? {
        known = known.layout(layout);
    }
    if let Some(sheet) = options.get::<Option<String>>("sheet")? {
        known = known.sheet(sheet);
    }
    if let Some(scope) = options.get::<Option<Scope>>("scope")? {
        known = known.scope(scope);
    }
    let places = options.value("places").cloned().map_or(Value::Array(Vec::new()), one_or_many);
    let places: Vec<String> = from_value(&places).map_err(|error| error.at_key("places").at_key("options"))?;
    for place in places {
        known = known.places(place);
    }
    let context = context::of(&options)?;
    let sheet = match kind(data)?.as_str() {
        "a list" => sheet::of_rows(data),
        "an object" => sheet::of_columns(data),
        _ => {
            let data = bytes("data", data)?;
            let read = volunteer_core::register::Register::read_with(&name, &data, &known, &context)?;
            return Ok(Register(Arc::new(read)));
        }
    };
    let sheet = sheet.map_err(|failure| failure.at("data"))?;
    Ok(Register(Arc::new(volunteer_core::register::Register::read_sheet(&name, &sheet, &known, &context)?)))
}

/// One indicator stands for a list of it, nothing for all.
fn one_or_many(indicators: Value) -> Value {
    match indicators {
        Value::Null | Value::Array(_) => indicators,
        single => Value::Array(vec![single]),
    }
}

/// The records of volunteer work over some scope: as they were recorded, nothing removed. People are codes in it: their
/// identifiers stay inside the module and are in no table, finding or error. A handle; it does not change.
#[wasm_bindgen]
pub struct Register(pub(crate) Arc<volunteer_core::register::Register>);

#[wasm_bindgen]
extern "C" {
    /// What may be a `Register`. Only JavaScript can tell, and lend a handle of a handle.
    type Lender;
    #[wasm_bindgen(method, catch, js_name = "clone")]
    fn lend(this: &Lender) -> std::result::Result<Register, JsValue>;
}

impl Register {
    /// Whether a value is a handle: plain data has no function to share it.
    pub(crate) fn is_handle(value: &JsValue) -> bool {
        js_sys::Reflect::get(value, &"clone".into()).is_ok_and(|clone| clone.is_function())
    }

    /// The register that a handle stands for.
    pub(crate) fn lent(handle: &JsValue) -> Result<Self> {
        let lent = wasm_bindgen::JsCast::unchecked_ref::<Lender>(handle).lend();
        lent.map_err(|_| mismatch("a Register that is not freed, or an observation", handle))
    }
}

#[wasm_bindgen]
impl Register {
    /// Another handle on the same register.
    #[wasm_bindgen(js_name = "clone")]
    pub fn share(&self) -> Register {
        Self(Arc::clone(&self.0))
    }

    /// Its bytes, which `Register.load` reads again: the same register has the same bytes in every language. They are
    /// personal data: they hold the identifiers of everybody in it.
    pub fn save(&self) -> Vec<u8> {
        self.0.save()
    }

    /// Reads what `save` wrote.
    ///
    /// @throws {VolunteerError} `register-bytes-invalid`
    pub fn load(#[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: &JsValue) -> Result<Register> {
        let bytes = crate::columns::u8s(bytes).map_err(|failure| failure.at("bytes"))?;
        Ok(Self(Arc::new(volunteer_core::register::Register::load(&bytes)?)))
    }

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

    /// The layout by which it was read, given or understood; nothing for a register of several tables.
    #[wasm_bindgen(getter, unchecked_return_type = "Layout | undefined")]
    pub fn layout(&self) -> Result<JsValue> {
        self.0.layout().map_or(Ok(JsValue::UNDEFINED), answer)
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
        #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
    ) -> Result<JsValue> {
        answer(&check::check(&self.0, &*context::alone(options)?))
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
        let options = Options::read(options, &["findings"])?;
        let found = options.get::<Option<Findings>>("findings")?.unwrap_or_else(|| self.0.findings().clone());
        let context = context::of(&options)?;
        Ok(Self(Arc::new(self.0.as_ref().clone().decide(&decisions, &found, &context)?)))
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
            Taken::Counted | Taken::Confirmed => 0,
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

    /// Counts indicators: a value for every place, period and combination of categories.
    ///
    /// ```ts
    /// register.count(['volunteers', 'hours'], { by: ['region', 'month'] });
    /// ```
    ///
    /// @throws {VolunteerError} `indicator-unknown`, `periods-missing`, `category-unknown`, `too-many-cells`, `place-unknown`
    #[wasm_bindgen(unchecked_return_type = "CountedValue[]")]
    pub fn count(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "string | Input<Indicator> | readonly (string | Input<Indicator>)[] | null"
        )]
        indicators: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "CountOptions | null")] options: &JsValue,
    ) -> Result<JsValue> {
        let options = Options::read(options, &["by", "places", "periods", "map", "evidence", "sources", "catalogue"])?;
        let query: CountQuery = options.with("indicators", one_or_many(read("indicators", indicators)?))?;
        list(self.0.count(&query, &*context::of(&options)?)?.values())
    }

    /// The indicators of a catalogue for a period, since the start of the year, and a year before.
    ///
    /// @throws {VolunteerError} as `count`
    #[wasm_bindgen(js_name = "periodReport", unchecked_return_type = "PeriodReport")]
    pub fn period_report(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ReportOptions | null")] options: &JsValue,
    ) -> Result<JsValue> {
        let options = Options::read(options, &["by", "places", "map", "evidence", "catalogue"])?;
        let query: ReportQuery = options.with("period", read("period", period)?)?;
        answer(&self.0.period_report(&query, &*context::of(&options)?)?)
    }

    /// The report for a half-year, or any period, on a page that an office sends: what matters in three lines, the table of the
    /// period, then by place, by field and by who was helped. `html` makes small HTML that prints, as `toHtml` does.
    ///
    /// @throws {VolunteerError} as `count`
    #[wasm_bindgen(js_name = "reportPage")]
    pub fn report_page(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Period")] period: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ReportPageOptions | null")] options: &JsValue,
    ) -> Result<String> {
        let options = Options::read(options, &["html", "by", "places", "map", "evidence", "catalogue"])?;
        let html = options.get::<Option<bool>>("html")?.unwrap_or_default();
        let options = options.without("html");
        let query: ReportQuery = options.with("period", read("period", period)?)?;
        let context = context::of(&options)?;
        let presenter = Presenter::new(read("language", language)?, &context);
        let report = RegisterReport::new(&self.0, &query, &context)?;
        Ok(if html { presenter.register_report_html(&report) } else { presenter.register_report_text(&report) })
    }
}
