// For web pages and bundlers: call `load()` once, wait for it, then call anything.
import { module } from './ENTRY_module.js';

/** Fetches and compiles the module; further calls wait for the first one. After a failure it may be called again. */
export function load() {
  // Bundlers look for exactly this expression to find the file and give it its final name.
  return module.load(new URL('./ENTRY.wasm', import.meta.url));
}

export * from './ENTRY.js';
