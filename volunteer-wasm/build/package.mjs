// Puts the package together: `node package.mjs FOLDER`, where FOLDER holds what volunteer-wasm-bind wrote, and volunteer.wasm.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { declarations, words } from './declarations.mjs';

const folder = resolve(process.argv[2]);
const here = (name) => new URL(`../package/${name}`, import.meta.url);
const write = (name, text) => writeFileSync(join(folder, name), `// Made when the package was built.\n${text}`);
const take = (name) => readFileSync(join(folder, name), 'utf8');

cpSync(here(''), folder, { recursive: true });

const { documents, others, codes } = JSON.parse(take('schemas.json'));
rmSync(join(folder, 'schemas.json'));
write('schemas.js', `export const schemas = ${JSON.stringify(documents)};\nexport const codes = ${JSON.stringify(codes)};\n`);

// Everything that wasm-bindgen made, but for what starts the module: that is `load()` of the package.
const glue = await import(pathToFileURL(join(folder, 'volunteer.js')));
const exported = Object.keys(glue).filter((name) => !['default', 'initSync'].includes(name)).sort();
write('api.js', `export {\n${exported.map((name) => `  ${name},\n`).join('')}} from './volunteer.js';\n`);
write('api.d.ts', `export {\n${exported.map((name) => `  ${name},\n`).join('')}} from './volunteer.js';\n`);

const made = declarations([...Object.values(documents), ...others]);
write('documents.d.ts', [
  made.text,
  words('ErrorCode', 'Every code that an error may have.', codes),
  words('DocumentKind', 'The kinds of documents that `canonicalise` and `parseDocument` read.', kinds()),
  words('SchemaName', 'The kinds of documents that have a JSON Schema.', Object.keys(documents)),
].join('\n'));

// The declarations of wasm-bindgen name types of documents, and cannot import them by themselves.
const own = [...take('types.d.ts').matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
const twice = [...made.names, ...own, ...exported].filter((name, index, all) => all.indexOf(name) !== index);
if (twice.length > 0) throw new Error(`declared twice: ${twice.join(', ')}`);
const text = take('volunteer.d.ts');
const used = new Set(text.match(/\b[A-Z]\w*/g));
const imports = (names, from) => `import type { ${names.filter((name) => used.has(name)).join(', ')} } from './${from}.js';\n`;
const named = [...made.names, 'ErrorCode', 'DocumentKind'];
writeFileSync(join(folder, 'volunteer.d.ts'), `${imports(named, 'documents')}${imports(own, 'types')}\n${text}`);
// It says what the module exports to its glue, which is nobody else's.
rmSync(join(folder, 'volunteer_bg.wasm.d.ts'), { force: true });

/** As the module itself tells where it is asked for another kind. */
function kinds() {
  glue.initSync({ module: readFileSync(join(folder, 'volunteer.wasm')) });
  try {
    glue.canonicalise('', null);
  } catch (error) {
    return error.details.known;
  }
  throw new Error('a document of no kind was read');
}
