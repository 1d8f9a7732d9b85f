// The loader for web pages. In a file, and so in a process, of its own: the glue keeps one instance for a process.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';

import * as volunteer from 'volunteer-wasm/web';

const require = createRequire(import.meta.url);

test('it loads once, whoever waits for it, and may be called again after a failure', async (t) => {
  const bytes = readFileSync(require.resolve('volunteer-wasm/main.wasm'));
  const answers = [
    () => Promise.reject(new TypeError('offline')),
    () => Promise.resolve(new Response(bytes, { headers: { 'content-type': 'application/wasm' } })),
  ];
  const addresses = [];
  t.mock.method(globalThis, 'fetch', (address) => {
    addresses.push(String(address));
    return answers[addresses.length - 1]();
  });

  await assert.rejects(volunteer.load(), /offline/);
  const [first, second] = [volunteer.load(), volunteer.load()];
  await Promise.all([first, second]);

  assert.equal(first, second);
  assert.equal(addresses.length, 2);
  assert.match(addresses[1], /\/main\.wasm$/);
  assert.equal(volunteer.version(), require('volunteer-wasm/package.json').version);
});
