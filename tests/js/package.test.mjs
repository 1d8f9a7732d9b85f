// What would be published: complete, and nothing twice.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import test from 'node:test';

const require = createRequire(import.meta.url);
const manifest = require('volunteer-wasm/package.json');
const folder = dirname(require.resolve('volunteer-wasm/package.json'));

function published() {
  const [report] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' }),
  );
  return report.files.map((file) => file.path);
}

test('it holds one WebAssembly file, every file that its exports name, and the snippets of the glue', () => {
  const files = published();
  const named = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  assert.deepEqual(files.filter((file) => file.endsWith('.wasm')), ['volunteer.wasm']);
  assert.equal(files.filter((file) => /^snippets\/.*\/(plain|rows)\.js$/.test(file)).length, 2);
  assert.equal(files.includes('schemas.json'), false);
  assert.deepEqual(named.filter((name) => !files.includes(name.replace(/^\.\//, ''))), []);
  const texts = files.filter((file) => /^[A-Z]/.test(file)).sort();
  assert.deepEqual(texts, ['CHANGELOG.md', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md']);
});

test('types come first under every condition, or TypeScript would not see them', () => {
  for (const entry of Object.values(manifest.exports)) {
    if (typeof entry !== 'string') assert.equal(Object.keys(entry)[0], 'types');
  }
});
