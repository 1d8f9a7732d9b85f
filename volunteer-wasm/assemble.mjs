// Puts the package together: `node assemble.mjs FOLDER ENTRY…` adds the loaders of each entry and names them in `exports`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...entries] = process.argv.slice(2);
const loaders = new URL('./loaders/', import.meta.url);

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const exported = {};
for (const entry of entries) {
  const own = entry === 'main' ? '.' : `./${entry}`;
  const imported = own.replace('.', manifest.name);
  for (const loader of ['module', 'node', 'web']) {
    const text = readFileSync(new URL(`${loader}.js`, loaders), 'utf8').replaceAll('ENTRY', entry).replaceAll('IMPORTED', imported);
    writeFileSync(join(folder, `${entry}_${loader}.js`), text);
  }
  const types = `./${entry}.d.ts`;
  exported[own] = { types, node: `./${entry}_node.js`, default: `./${entry}_web.js` };
  exported[`${own}/node`] = { types, default: `./${entry}_node.js` };
  exported[`${own}/web`] = { types, default: `./${entry}_web.js` };
  exported[`./${entry}.wasm`] = `./${entry}.wasm`;
}
manifest.exports = { ...exported, ...manifest.exports };
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
