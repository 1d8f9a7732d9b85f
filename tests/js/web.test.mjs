// The loader for web pages. In a file, and so in a process, of its own: the glue keeps one instance for a process.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
// Node itself would take the loader for Node.
const entry = pathToFileURL(join(dirname(require.resolve('volunteer-wasm/package.json')), 'index.js'));
const volunteer = await import(entry);

test('it loads once, whoever waits for it, and may be called again after a failure', async (t) => {
  const bytes = readFileSync(require.resolve('volunteer-wasm/volunteer.wasm'));
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
  assert.match(addresses[1], /\/volunteer\.wasm$/);
  assert.equal(volunteer.version(), require('volunteer-wasm/package.json').version);
});

test('the module comes from bytes, a buffer, an answer, a compiled module, or a promise of one', async () => {
  const path = JSON.stringify(require.resolve('volunteer-wasm/volunteer.wasm'));
  const sources = [
    'bytes', 'bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)', 'new WebAssembly.Module(bytes)', 'Promise.resolve(bytes)',
    "new Response(bytes, { headers: { 'content-type': 'application/wasm' } })",
  ];
  // A process for each, for the glue keeps one instance.
  for (const source of sources) {
    const code = `import { readFileSync } from 'node:fs'; import { assess, load, version } from ${JSON.stringify(entry)};
      const bytes = readFileSync(${path}); await load({ module: ${source} }); console.log(version(), typeof assess);`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-'], { input: code, encoding: 'utf8' });
    assert.equal(printed, `${volunteer.version()} function\n`, source);
  }
});
