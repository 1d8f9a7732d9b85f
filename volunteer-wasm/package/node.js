// For Node: the module is read from disk while this file loads, so every function can be called at once.
import { readFileSync } from 'node:fs';

import { initSync } from './volunteer.js';

export * from './api.js';

initSync({ module: readFileSync(new URL('./volunteer.wasm', import.meta.url)) });

/** There is nothing left to wait for here; it exists so that the same program runs in Node and on a web page. */
export function load() {
  return Promise.resolve();
}
