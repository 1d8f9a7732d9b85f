// For web pages and bundlers: call `load()` once, wait for it, then call anything.
import start from './volunteer.js';

export * from './api.js';

let loading;

/** Fetches and compiles the module; further calls wait for the first one. After a failure it may be called again. */
export function load({ module } = {}) {
  // Bundlers look for exactly this expression to find the file and give it its final name.
  const source = module ?? new URL('./volunteer.wasm', import.meta.url);
  loading ??= start({ module_or_path: source }).then(
    () => undefined,
    (reason) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}
