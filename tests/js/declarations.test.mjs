// The generator of the declarations, on schemas of either shape; and the declarations of the package against the module.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test from 'node:test';

import * as volunteer from 'volunteer-wasm';
import { errorCodes, schema, schemaNames } from 'volunteer-wasm/schema';
import * as schemaEntry from 'volunteer-wasm/schema';

import { declarations } from '../../volunteer-wasm/build/declarations.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('volunteer-wasm/package.json'));
const source = (name) => readFileSync(join(folder, name), 'utf8').replace(/\/\*\*.*?\*\//gs, '');
const [documents, own, glue, schemas] = ['documents.d.ts', 'types.d.ts', 'volunteer.d.ts', 'schema.d.ts'].map(source);

/** The one declaration of a definition, without its comments. */
const declared = (definition, more = {}) =>
  declarations([{ $id: 'urn:x', $ref: '#/$defs/It', $defs: { It: definition, ...more } }]).text.replace(/\/\*\*.*?\*\/\n */gs, '').replace(/\s+/g, ' ').trim();

test('words are literals, whether a list of constants, an enum or a single constant', () => {
  assert.equal(declared({ oneOf: [{ const: 'met', description: 'Reached.' }, { const: 'open', description: 'Not due.' }] }), "export type It = | 'met' | 'open';");
  assert.equal(declared({ type: 'string', enum: ['met', 'open'] }), "export type It = 'met' | 'open';");
  assert.equal(declared({ oneOf: [{ type: 'string', enum: ['a', 'b'] }, { type: 'string', const: 'c', description: 'C.' }] }), "export type It = | 'a' | 'b' | 'c';");
  assert.equal(declared({ type: 'string', const: "it's" }), "export type It = 'it\\'s';");
});

test('what may be absent is optional, and null is said only where a key must be there', () => {
  const properties = {
    a: { anyOf: [{ $ref: '#/$defs/Other' }, { type: 'null' }] }, b: { type: ['string', 'null'] }, c: { type: ['integer', 'null'] },
    'd-e': { type: 'array', items: { type: ['string', 'integer'] } }, f: { type: ['string', 'null'], enum: ['x', null] },
  };
  const other = { Other: { type: 'string' } };
  assert.equal(
    declared({ type: 'object', properties, required: ['c'] }, other),
    'export interface It { a?: Other; b?: string; c: number | null; "d-e"?: (string | number)[]; f?: \'x\'; } export type Other = string;',
  );
});

test('unions are told apart by their word, or else by their keys', () => {
  const member = (properties) => ({ type: 'object', properties, required: Object.keys(properties) });
  const tagged = [member({ kind: { const: 'a' }, one: { type: 'string' } }), member({ kind: { const: 'b' } })];
  assert.equal(declared({ oneOf: tagged }), "export type It = { kind: 'a'; one: string; } | { kind: 'b'; };");
  const keyed = [member({ one: { type: 'string' } }), member({ two: { type: 'number' } })];
  assert.equal(declared({ oneOf: keyed }), 'export type It = { one: string; two?: undefined; } | { two: number; one?: undefined; };');
  const flat = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'], oneOf: tagged };
  assert.equal(declared(flat), "export type It = ({ kind: 'a'; one: string; } | { kind: 'b'; }) & { id: string; };");
});

test('maps, tuples, anything, nested and recursive schemas have their types', () => {
  const properties = {
    map: { type: 'object', additionalProperties: { $ref: '#/$defs/It' } }, pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'boolean' }] },
    any: true, free: { type: 'object' }, none: { type: 'object', additionalProperties: false }, all: { allOf: [{ $ref: '#/$defs/Date' }], description: 'A day.' }, inner: { type: 'object', properties: { x: { type: 'integer' } }, required: ['x'] },
  };
  assert.equal(
    declared({ type: 'object', properties, required: Object.keys(properties) }, { Date: { type: 'string', format: 'date' } }),
    'export type IsoDate = string; export interface It { map: Record<string, It>; pair: [string, boolean]; any: unknown; free: Record<string, unknown>; none: Record<string, never>; all: IsoDate; inner: { x: number; }; }',
  );
  const root = { $schema: 'x', title: 'Tree', type: 'object', properties: { parts: { type: 'array', items: { $ref: '#' } } } };
  assert.match(declarations([root]).text, /^export interface Tree \{\n {2}parts\?: Tree\[\];\n\}\n$/);
});

test('what a schema says of a type, a key and a word is its comment', () => {
  const text = declarations([{ $defs: { It: { type: 'object', description: 'A\nB */', properties: { a: { type: 'string', description: 'Of a.' } } } } }]).text;
  assert.equal(text, '/**\n * A\n * B *\\/\n */\nexport interface It {\n  /** Of a. */\n  a?: string;\n}\n');
});

test('one name with two meanings is an error', () => {
  const of = (type) => ({ $defs: { It: { type } } });
  assert.throws(() => declarations([of('string'), of('number')]), /It has two meanings/);
});

test('every type of every document with a schema is declared', () => {
  const known = new Set([...documents.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name));
  const names = schemaNames.flatMap((name) => declarations([schema(name)]).names);
  assert.ok(new Set(names).size > 60, `only ${names.length} types`);
  assert.deepEqual(names.filter((name) => !known.has(name)), []);
});

const names = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name).sort();

test('every function and class is declared, and every declared one is there', () => {
  const [, listed] = /^export \{\n(.*?)\n\}/ms.exec(source('api.d.ts'));
  assert.deepEqual(['load', ...listed.split(',').map((name) => name.trim()).filter(Boolean)].sort(), Object.keys(volunteer).sort());
  // A function may be declared several times, for what it takes.
  const known = new Set(names(glue, /^export (?:function|class) (\w+)/gm).filter((name) => name !== 'initSync'));
  assert.deepEqual([...known, 'load'].sort(), Object.keys(volunteer).sort());
  assert.deepEqual(names(schemas, /^export (?:function|const) (\w+)/gm), Object.keys(schemaEntry).sort());
});

test('nothing is declared as any, and every handle can be given back', () => {
  const text = glue.slice(0, glue.indexOf('export type InitInput'));
  assert.deepEqual([...text.matchAll(/^.*: any\b.*$/gm)].map(([line]) => line), []);
  for (const name of ['Gazetteer', 'Context', 'RegisterBuilder', 'Register', 'Plan', 'Job', 'TallyJob', 'Cube', 'Tally']) {
    assert.equal(volunteer[name].prototype[Symbol.dispose], volunteer[name].prototype.free, name);
  }
});

function words(text, name) {
  const [, union] = new RegExp(`^export type ${name} =(.*?);`, 'ms').exec(text);
  return [...union.matchAll(/'([^']+)'/g)].map(([, word]) => word).sort();
}

test('every code, every kind of document and every word for a label is declared', () => {
  assert.deepEqual(words(documents, 'ErrorCode'), [...errorCodes].sort());
  assert.deepEqual(words(documents, 'SchemaName'), [...schemaNames].sort());
  for (const kind of words(documents, 'DocumentKind')) {
    assert.throws(() => volunteer.canonicalise(kind, Symbol.iterator), { code: 'type-mismatch' }, kind);
  }
  assert.ok(words(own, 'Vocabulary').includes('verdict'));
});

test('a schema that is asked for may be changed; an unknown one is refused', () => {
  schema('roadmap').$id = 'mine';
  assert.equal(schema('roadmap').$id, 'urn:volunteer:roadmap@1');
  assert.throws(() => schema('toString'), { name: 'RangeError', message: /toString.*roadmap/ });
});
