// The examples of the READMEs are run as they are.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

const examples = ['README.md', 'volunteer-wasm/README.md'].flatMap((name) => {
  const readme = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  return [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);
});

/** What each prints, those of the repository first. */
const SAYS = [
  /анықталмады/, /әдістерінің қорытындылары әртүрлі/, /^$/, /1 жолдың барлық ұяшығы бұрынғы бір жолды қайталайды/,
  /анықталмады/,
];

test('every example in JavaScript runs, and says what its README says', () => {
  assert.equal(examples.length, SAYS.length);
  for (const [index, code] of examples.entries()) {
    // `console.assert` only prints; here it has to stop the program.
    const strict = `import strict from 'node:assert/strict';\n${code.replaceAll('console.assert(', 'strict.ok(')}`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-'], {
      cwd: fileURLToPath(new URL('.', import.meta.url)), input: strict, encoding: 'utf8',
    });
    assert.match(printed, SAYS[index]);
  }
});
