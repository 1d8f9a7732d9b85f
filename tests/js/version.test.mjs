// The package as its users see it: found by name, and of one version with the module inside.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';

import * as volunteer from 'volunteer-wasm';

const require = createRequire(import.meta.url);

test('the module and the package have one version', () => {
  assert.equal(volunteer.version(), require('volunteer-wasm/package.json').version);
});

test('Node needs no loading, but a program that waits for it runs too', async () => {
  assert.equal(await volunteer.load(), undefined);
});

test('a program of the older kind can require the package', () => {
  assert.equal(require('volunteer-wasm').version(), volunteer.version());
});
