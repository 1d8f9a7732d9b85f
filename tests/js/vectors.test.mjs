// Every case of every file of shared vectors, through the public functions, counted; the page of `browser.test.mjs` runs the same.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import * as volunteer from 'volunteer-wasm';

import { NOT_OFFERED, NOT_RUN, runVectors } from './vectors.mjs';

const folder = new URL('../vectors/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
const files = Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]));
const { reports, notOffered, notRun } = runVectors(volunteer, files);

for (const { name, format, count, ids, run, left, wrong } of reports) {
  test(name, (t) => {
    t.diagnostic(`${name}: ${run} cases run, ${left} not offered`);
    assert.equal(format, 1);
    assert.equal(run + left, count);
    assert.equal(ids, count);
    assert.deepEqual(wrong, []);
  });
}

test('what is not offered is arithmetic, and exactly what is listed here', () => {
  assert.deepEqual(notOffered, NOT_OFFERED);
  assert.deepEqual(notRun, Object.keys(NOT_RUN).sort());
});
