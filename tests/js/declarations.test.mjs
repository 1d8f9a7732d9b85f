// The declarations written by hand against what the core says of itself: keys, types, words, codes, functions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test from 'node:test';

import * as main from 'volunteer-wasm';
import * as figures from 'volunteer-wasm/figures';
import * as cube from 'volunteer-wasm/cube';
import * as methods from 'volunteer-wasm/methods';
import * as planning from 'volunteer-wasm/planning';
import * as present from 'volunteer-wasm/present';
import * as reach from 'volunteer-wasm/reach';
import * as register from 'volunteer-wasm/register';
import * as reports from 'volunteer-wasm/reports';
import { errorCodes, schema, schemaNames } from 'volunteer-wasm/schema';
import * as schemaEntry from 'volunteer-wasm/schema';

const folder = dirname(createRequire(import.meta.url).resolve('volunteer-wasm/package.json'));
const source = (name) => readFileSync(join(folder, name), 'utf8').replace(/\/\*\*.*?\*\//gs, '');
const [documents, shared, schemas] = ['documents.d.ts', 'shared.d.ts', 'schema.d.ts'].map(source);
/** The entries with a module of their own, and what they share. */
const ENTRIES = { main, figures, present, methods, planning, reach, register, reports, cube };
const { Gazetteer, Context } = main;
const volunteer = { ...register, ...cube, Gazetteer, Context };

/** Names that would hide a global of JavaScript or TypeScript, or say too little beside all others, have others here. */
const RENAMED = {
  Date: 'IsoDate', Number: 'ExactNumber', Parts: 'RatioParts', Input: 'StepInput', Step: 'TrailStep', Required: 'RequiredWay',
  Event: 'PlaceEvent', Relation: 'ReachRelation',
};

/** Types that no document with a schema holds; the shared vectors and their own tests reach them. */
const WITHOUT_SCHEMA = [
  'Crosswalk', 'CrosswalkRefusal', 'Crosswalked', 'PlaceRelation', 'ReachOptions', 'Width', 'WidthPolicy',
];

const interfaces = new Map(
  [...documents.matchAll(/^export interface (\w+) \{\n(.*?)^\}/gms)].map(([, name, body]) => [
    name,
    new Map([...body.matchAll(/^ {2}(\w+)(\??): (.+);$/gm)].map(([, key, optional, type]) => [key, `${optional}${type}`])),
  ]),
);
const aliases = new Map(
  [...documents.matchAll(/^export type (\w+) =(.*?);$/gms)].map(([, name, type]) => [name, type.split('|').map((one) => one.trim()).filter(Boolean)]),
);

/** Documents with a schema, and what else crosses, which the build describes beside the package. */
const described = JSON.parse(readFileSync(join(folder, 'documents.json'), 'utf8'));
const definitions = new Map();
for (const { $defs } of [...schemaNames.map(schema), ...described]) {
  for (const [name, definition] of Object.entries($defs)) {
    const before = definitions.get(name);
    if (before !== undefined) assert.deepEqual(definition, before, `${name} has two meanings`);
    definitions.set(name, definition);
  }
}

/** A schema as the declarations write it. */
function type(of) {
  if (of.$ref !== undefined) {
    return named(of.$ref.replace('#/$defs/', ''));
  }
  if (of.const !== undefined) return `'${of.const}'`;
  if (of.enum !== undefined) return of.enum.map((word) => `'${word}'`).join(' | ');
  if (of.oneOf !== undefined) return of.oneOf.map((one) => type(one)).join(' | ');
  if (of.type === 'array') return `${type(of.items)}[]`;
  if (Array.isArray(of.type)) return of.type.map((one) => type({ type: one })).join(' | ');
  if (of.type === 'integer') return 'number';
  if (of.type !== 'object') return of.type;
  if (of.properties === undefined) return `Record<string, ${type(of.additionalProperties)}>`;
  return `{ ${Object.entries(of.properties).map(([key, value]) => `${key}: ${type(value)}`).join('; ')} }`;
}

const named = (name) => RENAMED[name] ?? name;

test('every type of every document is declared, with its keys, their types, and which may be absent', () => {
  assert.ok(definitions.size > 60, `only ${definitions.size} types`);
  for (const [name, definition] of definitions) {
    if (definition.type === 'object') {
      const expected = Object.entries(definition.properties).map(([key, value]) => [
        key,
        `${definition.required.includes(key) ? '' : '?'}${type(value)}`,
      ]);
      assert.ok(interfaces.has(named(name)), `${name} is not declared`);
      assert.deepEqual(Object.fromEntries(interfaces.get(named(name))), Object.fromEntries(expected), name);
    } else {
      assert.ok(aliases.has(named(name)), `${name} is not declared`);
      const expected = definition.oneOf === undefined ? type(definition).split(' | ') : definition.oneOf.map((one) => type(one));
      assert.deepEqual(aliases.get(named(name)).toSorted(), expected.toSorted(), name);
    }
  }
});

test('nothing is declared that no document has', () => {
  const known = new Set([...definitions.keys()].map(named));
  const more = [...interfaces.keys(), ...aliases.keys()].filter((name) => !known.has(name));
  assert.deepEqual(more.sort(), WITHOUT_SCHEMA);
});

function declared(text, pattern) {
  return [...text.matchAll(pattern)].map(([, name]) => name).sort();
}

test('every function and class is declared, and every declared one is there', () => {
  const of = (module) => Object.keys(module).sort();
  for (const [entry, module] of Object.entries(ENTRIES)) {
    const text = source(`${entry}.d.ts`);
    const [, again] = /^export \{ (.*) \} from '\.\/shared\.js';$/m.exec(text);
    const own = declared(text, /^export (?:function|class) (\w+)/gm);
    assert.deepEqual([...own, ...again.split(', ')].sort(), of(module), entry);
    for (const name of again.split(', ')) assert.match(shared, new RegExp(`^export (?:function|class) ${name}\\b`, 'm'));
  }
  assert.equal(present.Context, main.Context);
  assert.equal(register.Context, main.Context);
  assert.deepEqual(declared(schemas, /^export (?:function|const) (\w+)/gm), of(schemaEntry));
});

test('every method of a handle is declared, and every declared one is there', () => {
  const texts = [shared, source('register.d.ts'), source('cube.d.ts')].join('\n');
  for (const name of ['Gazetteer', 'Context', 'RegisterBuilder', 'Register', 'Plan', 'Job', 'TallyJob', 'Cube', 'Tally']) {
    const [, body] = new RegExp(`^export class ${name} \\{\\n(.*?)^\\}`, 'ms').exec(texts);
    const found = declared(body, /^ {2}(?:static |readonly )?(\w+)[(:]/gm).filter((one) => one !== 'constructor');
    // A method that takes one thing or another is declared twice.
    const expected = [...new Set(found)];
    const own = Object.getOwnPropertyNames(volunteer[name].prototype).filter((one) => one !== 'constructor' && !one.startsWith('__'));
    const of = Object.getOwnPropertyNames(volunteer[name]).filter((one) => !['length', 'name', 'prototype', '__wrap'].includes(one));
    assert.deepEqual([...own, ...of].sort(), expected.sort(), name);
    assert.equal(typeof volunteer[name].prototype[Symbol.dispose], 'function');
  }
});

function words(text, name) {
  const [, union] = new RegExp(`^export type ${name} =(.*?);`, 'ms').exec(text);
  return [...union.matchAll(/'([^']+)'/g)].map(([, word]) => word).sort();
}

test('every code, every kind of document and every name of a schema is declared', () => {
  assert.deepEqual(words(shared, 'ErrorCode'), [...errorCodes].sort());
  assert.deepEqual(words(schemas, 'SchemaName'), [...schemaNames].sort());
  for (const [entry, module] of Object.entries({ main, figures, methods, reach, register })) {
    try {
      module.canonical('rodmap', {});
      assert.fail('no such kind');
    } catch (error) {
      assert.deepEqual(words(source(`${entry}.d.ts`), 'DocumentKind'), [...error.details.known].sort());
    }
  }
});

test('a schema that is asked for may be changed; an unknown one is refused', () => {
  schema('roadmap').$id = 'mine';
  assert.equal(schema('roadmap').$id, 'urn:volunteer:roadmap@1');
  assert.throws(() => schema('toString'), { name: 'RangeError', message: /toString.*roadmap/ });
});
