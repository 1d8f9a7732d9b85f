//! Verdicts.

use crate::context;
use crate::cross::{Day, Failure, Options, Result, answer, read, read_document};
use crate::register::Register;
use crate::tally::RegisterTally;
use js_sys::Array;
use serde_json::Value;
use volunteer_core::assess::{self, Evidence};
use volunteer_core::observation::Observation;
use volunteer_core::progress::MethodSet;
use volunteer_core::roadmap::Roadmap;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Judges every target and measure of a roadmap as of a date, by registers, tallies of several registers together, and
/// observations. What the targets ask for is counted over the registers. Neither today's date nor the order of the observations changes
/// anything.
///
/// With `methods`, each target has beside its verdict what published methods of judging progress say (`progress`): what they
/// were given and what not, one result for each method, and where they agree. Everything else stays the same.
///
/// @throws {VolunteerError} what is wrong with the roadmap or an observation, with its place
#[wasm_bindgen(unchecked_return_type = "Assessment")]
pub fn assess(
    #[wasm_bindgen(unchecked_param_type = "Input<Roadmap>")] roadmap: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly (Register | RegisterTally | Input<Observation>)[]")]
    observations: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "AssessOptions")] options: &JsValue,
) -> Result<JsValue> {
    let roadmap: Roadmap = read("roadmap", roadmap)?;
    let Separated { registers, tallies, observations } = separate(observations)?;
    let options = Options::read(options, &["asOf", "methods"])?;
    let Day(as_of) = options.get("asOf")?;
    let context = context::of(&options)?;
    let evidence = registers.iter().fold(Evidence::of(observations), |all, item| all.register(&item.0));
    let evidence = tallies.iter().fold(evidence, |all, item| all.tally(&item.plan, &item.tally));
    answer(&match methods(&options)? {
        Some(methods) => assess::assess_with(&roadmap, &evidence, &context, as_of, &methods)?,
        None => assess::assess(&roadmap, &evidence, &context, as_of)?,
    })
}

/// What a list of evidence holds.
#[derive(Default)]
struct Separated {
    registers: Vec<Register>,
    tallies: Vec<RegisterTally>,
    observations: Vec<Observation>,
}

/// The handles and the observations of a list. Without a handle it crosses at once, and not item by item.
fn separate(list: &JsValue) -> Result<Separated> {
    const NAME: &str = "observations";
    let items: Vec<JsValue> = if Array::is_array(list) { Array::from(list).to_vec() } else { Vec::new() };
    let mut all = Separated::default();
    if !items.iter().any(|item| Register::is_handle(item) || RegisterTally::is_handle(item)) {
        all.observations = read(NAME, list)?;
        return Ok(all);
    }
    for (index, item) in items.iter().enumerate() {
        let at = |failure: Failure| failure.at_index(index).at(NAME);
        if RegisterTally::is_handle(item) {
            all.tallies.push(RegisterTally::lent(item).map_err(at)?);
        } else if Register::is_handle(item) {
            all.registers.push(Register::lent(item).map_err(at)?);
        } else {
            all.observations.push(read_document(item).map_err(at)?);
        }
    }
    Ok(all)
}

/// A set of methods, the names of some, or the word `all`.
fn methods(options: &Options) -> Result<Option<MethodSet>> {
    match options.value("methods") {
        None => Ok(None),
        Some(Value::String(word)) if word == "all" => Ok(Some(MethodSet::all())),
        Some(set) => Ok(Some(MethodSet::read(set).map_err(|error| error.at_key("methods").at_key("options"))?)),
    }
}
