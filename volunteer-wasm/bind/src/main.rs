//! Runs wasm-bindgen on `volunteer-wasm`, and writes down the JSON Schemas of everything that crosses.
//!
//! `volunteer-wasm-bind MODULE.wasm FOLDER` writes `volunteer.js`, `volunteer.d.ts`, `volunteer_bg.wasm` and `schemas.json`.
//! It stands in for the `wasm-bindgen` command: crate and command must have exactly the same version, and only a member of
//! this workspace has its version from the same lock file.
#![forbid(unsafe_code)]

mod schemas;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.as_slice() {
        [module, folder] => make(module, Path::new(folder)),
        _ => Err("usage: volunteer-wasm-bind MODULE.wasm FOLDER".into()),
    };
    let Err(failed) = result else { return ExitCode::SUCCESS };
    eprintln!("volunteer-wasm-bind: {failed}");
    ExitCode::FAILURE
}

fn make(module: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    Bindgen::new()
        .input_path(module)
        .out_name("volunteer")
        // The target `web` alone serves browsers, bundlers and Node, so that the package holds one module.
        .web(true)?
        // The package names the file that it loads, so no bundler has to guess a path inside the glue.
        .omit_default_module_path(true)
        .typescript(true)
        // Names of functions would be a third of the file.
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    std::fs::write(folder.join("schemas.json"), schemas::all()?.to_string())?;
    Ok(())
}
