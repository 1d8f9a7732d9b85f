//! Makes the JavaScript glue of `volunteer-wasm`.
fn main() {}
