// For web pages and bundlers: call `load()` once, wait for it, then call anything.
import init from './volunteer.js';

let loading;

/** Fetches and compiles the module; further calls wait for the first one. After a failure it may be called again. */
export function load() {
  // Bundlers look for exactly this expression to find the file and give it its final name.
  loading ??= init({ module_or_path: new URL('./volunteer_bg.wasm', import.meta.url) }).then(
    () => undefined,
    (reason) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}

export * from './api.js';
