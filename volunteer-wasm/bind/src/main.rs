//! Makes the JavaScript glue of `volunteer-wasm`.
//!
//! `volunteer-wasm-bind ENTRY MODULE.wasm FOLDER` writes `ENTRY_glue.js` and `ENTRY_glue_bg.wasm` into FOLDER;
//! `volunteer-wasm-bind schemas FOLDER` writes `schemas.js`, `kazakhstan.js` and `documents.json`.
//! It stands in for the `wasm-bindgen` command: crate and command must have exactly the same version, and only a member of
//! this workspace has its version from the same lock file.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let failed = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["schemas", folder] => write_schemas(folder).map_err(|error| error.to_string()),
        [entry, module, folder] => bind(entry, module, folder).map_err(|error| error.to_string()),
        _ => Err("usage: volunteer-wasm-bind ENTRY MODULE.wasm FOLDER | schemas FOLDER".into()),
    };
    let Err(failed) = failed else { return ExitCode::SUCCESS };
    eprintln!("volunteer-wasm-bind: {failed}");
    ExitCode::FAILURE
}

/// The JSON Schemas and the codes of errors as a module of their own, which a page that does not ask for them never loads.
fn write_schemas(folder: &str) -> std::io::Result<()> {
    let (schemas, codes) = (volunteer_wasm::json::schemas(), volunteer_wasm::json::codes());
    let text =
        format!("// Made by volunteer-wasm-bind.\nexport const schemas = {schemas};\nexport const codes = {codes};\n");
    let folder = std::path::Path::new(folder);
    std::fs::write(folder.join("schemas.js"), text)?;
    // Places, definitions and populations are data that every module would hold once more.
    let country = volunteer_wasm::ground::kazakhstan();
    let text = format!("// Made by volunteer-wasm-bind.\nexport const [gazetteer, options] = {country};\n");
    std::fs::write(folder.join("kazakhstan.js"), text)?;
    // For the tests of the declarations; the package that is published leaves it out.
    std::fs::write(folder.join("documents.json"), volunteer_wasm::described::documents().to_string())
}

/// The target `web` alone serves browsers, bundlers and (through a loader that reads the file) Node, so that the package
/// holds one WebAssembly file for each entry and not one per target.
fn bind(entry: &str, module: &str, folder: &str) -> Result<(), impl std::fmt::Display + use<>> {
    Bindgen::new()
        .input_path(module)
        .out_name(&format!("{entry}_glue"))
        .web(true)?
        // The declarations are written by hand, in `js/*.d.ts`.
        .typescript(false)
        // A page names the file it loads, so no bundler has to guess a path inside the glue.
        .omit_default_module_path(true)
        .generate(folder)
}
