// What the functions do with what does not belong in them, and what they leave behind.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'node:test';
import vm from 'node:vm';

import * as v from 'volunteer-wasm';

const context = v.Context.kazakhstan();
const clubs = { indicator: 'clubs', place: 'KZ-59', map: 'kz-20', period: '2023', unit: 'club', nature: 'stock', value: 14 };
const roadmap = {
  format: 'volunteer/roadmap@1', id: 'r', status: 'illustrative', period: '2023',
  indicators: [{ id: 'clubs', unit: 'club', nature: 'stock' }],
  targets: [{
    id: 't', indicator: 'clubs', place: 'KZ-59', map: 'kz-20', value: { absolute: 14 }, due: '2023', aim: 'increase',
    status: 'illustrative',
  }],
};
const read = (document) => v.canonicalise('observation', document);

/** What a call throws, as an error of the library. */
function failure(call) {
  try {
    call();
  } catch (error) {
    assert.ok(v.isVolunteerError(error), String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
}

test('an error is an Error with code, path and details, and its message names the place', () => {
  const error = failure(() => v.assess({ ...roadmap, targets: [{ ...roadmap.targets[0], aim: 'more' }] }, [], { asOf: '2023-12-31' }));
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'VolunteerError');
  assert.equal(error.code, 'word-unknown');
  assert.deepEqual(error.path, ['roadmap', 'targets', 0, 'aim']);
  assert.equal(error.details.word, 'more');
  assert.match(String(error), /^VolunteerError: roadmap\.targets\[0\]\.aim: /);
  assert.match(error.stack, /behaviour\.test\.mjs/);
  assert.deepEqual(JSON.parse(JSON.stringify({ ...error })), { name: 'VolunteerError', code: error.code, path: error.path, details: error.details });
});

test('only errors of the library are told to be so', () => {
  for (const other of [new Error('x'), { name: 'VolunteerError', code: 'x' }, 'x', null, undefined]) {
    assert.equal(v.isVolunteerError(other), false);
  }
});

test('an unknown key is refused with the nearest known one', () => {
  assert.equal(failure(() => read({ ...clubs, perod: '2023' })).details.suggestion, 'period');
  assert.equal(failure(() => v.readFigure('14 clubs', { langauge: 'en' })).details.suggestion, 'language');
  assert.equal(failure(() => v.reach([clubs], { poulation: 5 })).details.suggestion, 'population');
  assert.deepEqual(failure(() => new v.Context(context.gazetteer(), { pase: {} })).path, ['options']);
});

test('what JSON would silently change is refused with its place', () => {
  class Own {
    value = 1;
  }
  const circle = {};
  circle.circle = circle;
  const cases = [
    [new Date(0), 'a Date'], [new Map(), 'a Map'], [new Set(), 'a Set'], [14n, 'a BigInt'], [Symbol('x'), 'a symbol'],
    [() => 14, 'a function'], [Number.NaN, 'NaN'], [Number.POSITIVE_INFINITY, 'an infinite number'], [new Own(), 'an instance of a class'],
    [new Float64Array(2), 'an instance of a class'], [Object(14), 'an instance of a class'], [context, 'an instance of a class'],
  ];
  for (const [value, found] of cases) {
    const error = failure(() => read({ ...clubs, value: { lower: value } }));
    assert.deepEqual([error.code, error.path, error.details.found], ['type-mismatch', ['value', 'lower'], found]);
  }
  assert.equal(failure(() => read(circle)).code, 'type-mismatch');
  const unsafe = failure(() => read({ ...clubs, value: 2 ** 53 }));
  assert.deepEqual([unsafe.code, unsafe.path], ['number-out-of-range', ['value']]);
  assert.equal(JSON.parse(read({ ...clubs, value: 2 ** 53 - 1 })).value.upper, 9007199254740991);
});

test('null and undefined stand for what is absent, also where a list ends in holes', () => {
  assert.equal(read({ ...clubs, id: null, vintage: undefined }), read(clubs));
  assert.equal(failure(() => v.reach([clubs, undefined])).path.join(), 'parts,1');
});

test('a plain object of another window or without a prototype is a plain object', () => {
  assert.equal(read(vm.runInNewContext(`(${JSON.stringify(clubs)})`)), read(clubs));
  assert.equal(read(Object.assign(Object.create(null), clubs)), read(clubs));
});

test('a key named __proto__ is a key, and changes no prototype', () => {
  const hostile = JSON.parse(`{"__proto__": {"admin": true}, ${JSON.stringify(clubs).slice(1)}`);
  assert.deepEqual(failure(() => read(hostile)).details.key, '__proto__');
  const document = JSON.parse('{"format": "volunteer/gazetteer@1", "id": "x", "sources": {"__proto__": "s"}}');
  const gazetteer = v.Gazetteer.fromObject(document);
  const { sources } = gazetteer.toObject();
  assert.deepEqual(Object.keys(sources), ['__proto__']);
  assert.equal(Object.getPrototypeOf(sources), Object.prototype);
});

test("what the caller's own getter or proxy throws comes through as it is", () => {
  const mine = new RangeError('mine');
  const throws = () => {
    throw mine;
  };
  const hostile = [
    Object.defineProperty({}, 'value', { get: throws, enumerable: true }),
    new Proxy({}, { ownKeys: throws }), new Proxy({}, { getPrototypeOf: throws }), new Proxy({ a: 1 }, { get: throws }),
  ];
  for (const value of hostile) assert.throws(() => read(value), (error) => error === mine);
  assert.equal(JSON.parse(read(clubs)).indicator, 'clubs');
});

test('a date is a text, and no other kind of value passes for one', () => {
  for (const asOf of [new Date('2023-12-31'), 20231231, '31.12.2023', '2023-12-31T00:00:00Z', '2023-02-30', null, undefined]) {
    const error = failure(() => v.assess(roadmap, [clubs], { asOf }));
    assert.deepEqual(error.path, asOf ? ['options', 'asOf'] : ['options'], String(asOf));
  }
  assert.equal(v.assess(roadmap, [clubs], { asOf: '2023-12-31' }).asOf, '2023-12-31');
});

test('a text that is no text is refused, and so is a missing argument', () => {
  for (const text of [14, null, undefined, {}, ['14 clubs']]) {
    assert.equal(failure(() => v.readFigure(text, { language: 'en' })).code, 'type-mismatch');
  }
  assert.equal(failure(() => v.readFigure('14', { language: 'en' })).code, 'figure-unit-missing');
  assert.equal(failure(() => v.assess(roadmap, [clubs])).code, 'key-missing');
});

test('answers are plain, new objects', () => {
  const [one, other] = [v.assess(roadmap, [clubs], { asOf: '2023-12-31' }), v.assess(roadmap, [clubs], { asOf: '2023-12-31' })];
  assert.deepEqual(one, other);
  assert.equal(Object.getPrototypeOf(one.targets[0]), Object.prototype);
  one.targets[0].verdict = 'changed';
  assert.equal(other.targets[0].verdict, 'met');
});

test('the order of the observations changes no byte', () => {
  const observations = ['2021', '2022', '2023'].map((period, index) => ({ ...clubs, period, value: 10 + index }));
  const text = (list) => v.canonicalise('assessment', v.assess(roadmap, list, { asOf: '2023-12-31' }));
  assert.equal(text(observations.toReversed()), text(observations));
});

test('a handle is given back once; using it afterwards is an error and harms nothing', () => {
  const gazetteer = v.Gazetteer.kazakhstan();
  const own = new v.Context(gazetteer);
  gazetteer.free();
  assert.throws(() => gazetteer.find('KZ'));
  assert.throws(() => new v.Context(gazetteer));
  assert.equal(own.gazetteer().find('СҚО').code, 'KZ-59');
  own[Symbol.dispose]();
  for (const other of [own, {}, 5, gazetteer]) {
    const error = failure(() => v.assess(roadmap, [clubs], { asOf: '2023-12-31', context: other }));
    assert.deepEqual([error.code, error.path], ['type-mismatch', ['options', 'context']]);
  }
  assert.equal(v.assess(roadmap, [clubs], { asOf: '2023-12-31' }).targets[0].verdict, 'met');
});

test('an overlay is a new gazetteer, and the old one stays', () => {
  const gazetteer = v.Gazetteer.kazakhstan();
  const mine = gazetteer.withOverlay([{ code: '591010000', kind: 'town', parent: 'KZ-59', name: { ru: 'Петропавловск' } }]);
  assert.equal(mine.find('Петропавловск').code, '591010000');
  assert.equal(failure(() => gazetteer.find('Петропавловск')).details.centreOf.code, 'KZ-59');
  assert.deepEqual(mine.ancestors('591010000').map(({ code }) => code), ['KZ-59', 'KZ']);
});

test('a context goes among the options, and stays the caller\'s', () => {
  const town = { code: '591010000', kind: 'town', parent: 'KZ-59', name: { ru: 'Петропавловск' } };
  const own = new v.Context(v.Gazetteer.kazakhstan().withOverlay([town]));
  const there = { ...clubs, place: town.code };
  assert.match(v.explainObservation(there, 'ru', { context: own }), /Петропавловск/);
  assert.doesNotMatch(v.explainObservation(there, 'ru'), /Петропавловск/);
  own.free();
  assert.throws(() => v.explainObservation(there, 'ru', { context: own }), /freed/);
});

test('a series is carried to another map, and what cannot be is listed', () => {
  const on20 = [['KZ-63', '2022'], ['KZ-63', '2023'], ['KZ-10', '2023']].map(([place, period]) => ({ ...clubs, place, period, value: 8 }));
  const { carried, refused } = v.crosswalkSeries(on20, 'KZ-63', 'kz-17');
  assert.deepEqual(carried.map((one) => [one.period, one.place, one.map, one.value]), [['2023', 'KZ-63', 'kz-17', { lower: 16, upper: 16 }]]);
  assert.deepEqual(refused.map(({ period, error }) => [period, error.code, error.details.missing]), [['2022', 'crosswalk-refused', ['KZ-10']]]);
});

test('numbers cross with the same bits, texts with the same characters', () => {
  const read = (kind, document) => JSON.parse(v.canonicalise(kind, document));
  for (const number of [601, 0, -0, 0.1, 123456.789012, 9007199254740991, -0.000000000001, 99999999999999.9]) {
    assert.equal(read('number', number), number + 0);
  }
  for (const text of ['"\\\n\u0000\u001f', 'Қазақстан 😀', '</script>', '\u2028']) assert.equal(read('observation', { ...clubs, id: text }).id, text);
  assert.equal(read('observation', { ...clubs, id: 'half \ud83d' }).id, 'half \ufffd');
  assert.equal(failure(() => v.canonicalise('number', 0.1 + 0.2)).code, 'number-too-precise');
  assert.equal(failure(() => v.canonicalise('number', 1e-300)).code, 'number-too-precise');
});

test('what is read from text is stricter than what JSON.parse makes of it', () => {
  const text = JSON.stringify(clubs);
  assert.deepEqual(v.parseDocument('observation', text), JSON.parse(read(clubs)));
  assert.equal(failure(() => v.parseDocument('observation', text.replace('{', '{"unit": "person", '))).code, 'key-duplicate');
  assert.equal(failure(() => v.canonicalise('observations', { ...clubs })).code, 'key-unknown');
});

test('sentences come in three languages, for results and for errors, and escape what callers wrote', () => {
  const assessment = v.assess({ ...roadmap, id: '<img src=x onerror=alert(1)>' }, [clubs], { asOf: '2023-12-31' });
  const texts = ['kk', 'ru', 'en'].map((language) => v.explain(assessment, language));
  assert.equal(new Set(texts).size, 3);
  for (const language of ['kk', 'ru', 'en']) {
    const html = v.toHtml(assessment, language);
    assert.match(html, new RegExp(`lang="${language}"`));
    assert.doesNotMatch(html, /<img|<script/);
    const error = failure(() => v.add(clubs, { ...clubs, unit: 'centre' }));
    assert.ok(v.explainError(error, language).length > 10);
    assert.ok(v.explainTrail(assessment.targets[0], language).length > 10);
    assert.ok(v.explainObservation(clubs, language).length > 10);
    assert.ok(v.explainReach(v.reach([{ ...clubs, unit: 'person', value: 5 }]), language).length > 10);
  }
  assert.match(v.explainError(failure(() => context.gazetteer().find('Almaty')), 'en'), /Almaty Region/);
  // What `readFigures` answers beside its figures is told by the same function.
  const [missing] = v.readFigures('14 clubs and 18 directions', { language: 'en' }).errors;
  assert.equal(missing.code, 'figure-unit-missing');
  assert.ok(v.explainError(missing, 'ru').length > 10);
});

test('words of documents have a label, others stay as they are', () => {
  assert.equal(v.label('verdict', 'undetermined', 'ru'), 'не определено');
  assert.equal(v.label('verdict', 'constructor', 'ru'), 'constructor');
});

test('periods follow each other and fall into parts', () => {
  assert.equal(v.getNextPeriod('2023-Q4'), '2024-Q1');
  assert.equal(v.getPreviousPeriod('2023'), '2022');
  assert.equal(v.findPeriod('2023-05-17', 'month'), '2023-05');
  assert.equal(v.splitPeriod('2023', 'quarter').length, 4);
  assert.deepEqual(v.getShareElapsed('2023', '2023-12-31'), { numerator: 1, denominator: 1 });
  assert.equal(v.toDecimal(v.countYears('2020-12-31', '2023-12-31'), 2, 'half-even'), 3);
});

test('many calls leave no memory behind, whether they answer or throw', async () => {
  // The glue keeps one instance for a process; starting it again answers the same exports.
  const folder = dirname(createRequire(import.meta.url).resolve('volunteer-wasm/package.json'));
  const { initSync } = await import(pathToFileURL(join(folder, 'volunteer.js')).href);
  const { memory } = initSync();
  const size = () => memory.buffer.byteLength;
  const gazetteer = context.gazetteer();
  const plan = new v.Plan([{ name: 'x', leaves: 2, all: true }]);
  const columns = { person: Uint8Array.of(0, 1), axes: { x: Uint8Array.of(0, 1) } };
  const work = (times) => {
    for (let n = 0; n < times; n += 1) {
      const counted = plan.count(columns);
      counted.rows();
      counted.free();
      failure(() => plan.count({ ...columns, person: Uint8Array.of(0) }));
      const builder = new v.RegisterBuilder();
      builder.columns('t', 'participations', { person: Uint8Array.of(0, 1), minutes: Int32Array.of(5, 6) });
      failure(() => builder.columns('t', 'participations', { person: Uint8Array.of(0), minutes: Int32Array.of(5, 6) }));
      const made = builder.finish();
      builder.free();
      made.rows('participations');
      made.free();
      v.assess(roadmap, [clubs], { asOf: '2023-12-31' });
      v.readFigures('390-ға жуық шара, 600-ден астам зейнеткер', { language: 'kk' });
      failure(() => read({ ...clubs, perod: 1 }));
      v.Gazetteer.kazakhstan().free();
      const own = new v.Context(gazetteer);
      own.pace();
      v.formatNumber(5, 'kk', { context: own });
      own[Symbol.dispose]();
    }
  };
  work(200);
  const before = size();
  work(2000);
  assert.equal(size(), before);
});
