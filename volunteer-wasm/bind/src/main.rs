//! Makes the JavaScript glue of `volunteer-wasm`.
//!
//! `volunteer-wasm-bind MODULE.wasm FOLDER` writes `volunteer.js`, `schemas.js` and `volunteer_bg.wasm` into FOLDER.
//! It stands in for the `wasm-bindgen` command: crate and command must have exactly the same version, and only a member of
//! this workspace has its version from the same lock file.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

/// Name of the generated files; the loaders in `volunteer-wasm/js` import them under it.
const NAME: &str = "volunteer";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        eprintln!("usage: volunteer-wasm-bind MODULE.wasm FOLDER");
        return ExitCode::from(2);
    };
    let failed = match (bind(module, folder), write_schemas(folder)) {
        (Ok(()), Ok(())) => return ExitCode::SUCCESS,
        (Err(error), _) => error.to_string(),
        (_, Err(error)) => error.to_string(),
    };
    eprintln!("volunteer-wasm-bind: {failed}");
    ExitCode::FAILURE
}

/// The JSON Schemas and the codes of errors as a module of their own, which a page that does not ask for them never loads.
fn write_schemas(folder: &str) -> std::io::Result<()> {
    let (schemas, codes) = (volunteer_wasm::json::schemas(), volunteer_wasm::json::codes());
    let text =
        format!("// Made by volunteer-wasm-bind.\nexport const schemas = {schemas};\nexport const codes = {codes};\n");
    std::fs::write(std::path::Path::new(folder).join("schemas.js"), text)
}

/// The target `web` alone serves browsers, bundlers and (through a loader that reads the file) Node, so that the package
/// holds one WebAssembly file and not one per target.
fn bind(module: &str, folder: &str) -> Result<(), impl std::fmt::Display + use<>> {
    Bindgen::new()
        .input_path(module)
        .out_name(NAME)
        .web(true)?
        // The declarations are written by hand, in `js/index.d.ts`.
        .typescript(false)
        // A page names the file it loads, so no bundler has to guess a path inside the glue.
        .omit_default_module_path(true)
        .generate(folder)
}
