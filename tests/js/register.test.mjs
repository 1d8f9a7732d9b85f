// A small register from end to end: text and typed arrays in, findings, counts, tables and texts out.
import assert from 'node:assert/strict';
import test from 'node:test';

import * as v from 'volunteer-wasm';

const layout = {
  format: 'volunteer/layout@1', row: 'participation', columns: [
    { name: 'who', role: 'person' }, { name: 'day', role: 'first-day' }, { name: 'hours', role: 'hours' }, { name: 'where', role: 'place' },
  ],
};
const CSV = 'who,day,hours,where\nSECRET-1,2023-07-01,2,KZ-59\nSECRET-1,2023-07-01,2,KZ-59\nSECRET-2,2023-08-02,30,Атлантида\nSECRET-3,2022-08-02,1.5,KZ-59\n';

/** What a call throws, as an error of the library. */
function failure(call) {
  try {
    call();
  } catch (error) {
    assert.ok(v.isVolunteerError(error), String(error.stack));
    return error;
  }
  return assert.fail('nothing was thrown');
}

function register(options) {
  const builder = new v.RegisterBuilder({ map: 'kz-20' });
  assert.deepEqual(builder.read('may.csv', CSV, layout), { name: 'may.csv', rows: 4, unused: 0 });
  return builder.finish(options);
}

test('a table is read, checked, counted and reported', () => {
  const made = register();
  assert.deepEqual(made.scope, { map: 'kz-20' });
  assert.deepEqual(made.readings, [{ name: 'may.csv', rows: 4, unused: 0 }]);
  assert.deepEqual(made.findings.counts, { 'duplicate-exact': 1, 'person-day-over-24h': 1, 'place-unknown': 1, 'row-over-24h': 1 });
  const options = { map: 'kz-20', places: ['KZ-59'], periods: ['2023'] };
  const volunteers = { id: 'volunteers', unit: 'person', nature: 'flow', count: { of: 'volunteers' } };
  const [{ observation }] = made.count(volunteers, options);
  // One surely, and one more if the unknown place is there.
  assert.deepEqual(observation.value, { lower: 1, upper: 2 });
  const counted = v.getCatalogue().indicators.filter((indicator) => indicator.count || indicator.rule);
  assert.ok(counted.length > 20 && made.count(null, options).length >= counted.length);
  // By months of the rows, at every region, and by the id of an indicator.
  const months = made.count(['volunteers', 'hours'], { by: ['region', 'month'] });
  assert.ok(months.some(({ observation }) => observation.place === 'KZ-59' && observation.period.length === 7));
  assert.equal(failure(() => made.count('volunters')).details.suggestion, 'volunteers');
  assert.deepEqual(failure(() => made.count('volunteers', { by: ['sexx'] })).path, ['by']);
  assert.deepEqual(failure(() => made.count('volunteers', { periods: ['20233'] })).path, ['options', 'periods', 0]);
  const report = made.periodReport('2023-Q3', { places: ['KZ-59'] });
  assert.equal(report.yearBefore, '2022-Q3');
  const minutes = report.rows.find(({ indicator }) => indicator === 'minutes');
  assert.deepEqual(minutes.yearBefore.value, { lower: { numerator: 90, denominator: 1 }, upper: { numerator: 90, denominator: 1 } });
  made.free();
});

test('findings and the period report have texts and HTML in three languages', () => {
  const made = register();
  const report = made.periodReport('2023-Q3', { places: ['KZ-59'] });
  for (const language of ['kk', 'ru', 'en']) {
    assert.match(v.explainFindings(made.findings, language), /Атлантида/);
    assert.match(v.findingsToHtml(made.findings, language), new RegExp(`lang="${language}"`));
    assert.ok(v.explainFinding(made.findings.findings[0], language).length > 10);
    assert.ok(v.explainReport(report, language).length > 100);
    assert.match(v.reportToHtml(report, language), new RegExp(`lang="${language}"`));
  }
  made.free();
});

test('decisions change what is counted, and the records stay', () => {
  const made = register();
  const decisions = {
    format: 'volunteer/decisions@1', decisions: [
      { action: 'count-once', code: 'duplicate-exact', reason: 'Entered twice' },
      { action: 'not-recorded', code: 'row-over-24h', reason: 'A whole month on one day' },
    ],
  };
  const decided = made.decide(decisions);
  assert.deepEqual([...decided.taken('participations')].sort(), [0, 0, 1, 2]);
  assert.equal(made.taken('participations').length, 0);
  assert.equal(decided.decisions.length, 2);
  for (const language of ['kk', 'ru', 'en']) {
    assert.match(v.explainDecisions(decided.decisions, language), /Entered twice/);
    assert.match(v.decisionsToHtml(decided.decisions, language), new RegExp(`lang="${language}"`));
  }
  assert.equal(decided.table('participations').length, 4);
  assert.equal(failure(() => made.decide({ format: 'volunteer/decisions@1', decisions: [{ ...decisions.decisions[0], reason: '' }] })).code, 'decision-invalid');
  assert.deepEqual(failure(() => made.decide(decisions, { finding: {} })).details.suggestion, 'findings');
  // What a register was finished with is not found again.
  assert.equal(made.check({}).counts, undefined);
  assert.deepEqual(register({ check: false }).check().counts, { 'duplicate-exact': 1, 'person-day-over-24h': 1, 'row-over-24h': 1 });
});

test('no identifier leaves the module', () => {
  const made = register();
  const out = ['participations', 'assistances', 'activities', 'organisations', 'people', 'beneficiaries'].map((name) => [made.table(name), made.rows(name)]);
  const shown = JSON.stringify([out, made.findings, made.readings, made.decisions, made.check(), String(made), Object.keys(made)]);
  assert.doesNotMatch(shown, /SECRET/);
  const layoutOf = { ...layout, columns: [{ name: 'who', role: 'person' }, { name: 'nothing', role: 'hours' }] };
  const error = failure(() => new v.RegisterBuilder().read('x', CSV, layoutOf));
  assert.doesNotMatch(JSON.stringify({ ...error }) + error.message, /SECRET/);
});

test('columns come out as typed arrays, rows as plain objects', () => {
  const made = register();
  const { length, columns } = made.table('participations');
  assert.equal(length, 4);
  assert.ok(columns.row instanceof Uint32Array && columns.minutes instanceof Int32Array && columns.start instanceof Uint16Array);
  assert.deepEqual([...columns.row].sort(), [2, 3, 4, 5]);
  assert.deepEqual(columns.place.labels, ['KZ-59']);
  const rows = made.rows('participations');
  const last = rows.find(({ row }) => row === 4);
  assert.deepEqual({ ...last, person: 0 }, { row: 4, person: 0, headsLower: 1, headsUpper: 1, firstDay: '2023-08-02', lastDay: '2023-08-02', minutes: 1800, status: 'done' });
  assert.throws(() => made.table('peopel'), { code: 'word-unknown' });
});

test('typed arrays go in, and come out as they went', () => {
  const builder = new v.RegisterBuilder();
  const columns = {
    person: Uint16Array.of(1, 0, 65_535), minutes: Int32Array.of(60, 90, -0x80000000), firstDay: Int32Array.of(19_000, 19_001, 19_002),
    start: Uint16Array.of(600, 65_535, 65_535), place: { codes: Uint8Array.of(0, 0, 255), labels: ['KZ-10'] },
    headsLower: Uint32Array.of(1, 1, 20), headsUpper: Uint32Array.of(1, 1, 0xffffffff),
    sex: { codes: Uint32Array.of(0, 0xffffffff, 0), labels: ['female'] },
  };
  assert.equal(builder.columns('table', 'participations', columns).rows, 3);
  builder.columns('help', 'assistances', { lower: Uint32Array.of(3), category: { codes: Uint8Array.of(0), labels: ['pensioner'] } });
  const made = builder.finish();
  const out = made.table('participations').columns;
  for (const name of ['minutes', 'firstDay', 'headsLower', 'headsUpper', 'start']) assert.deepEqual(out[name], columns[name], name);
  assert.deepEqual(out.person, Uint32Array.of(1, 0, 0xffffffff));
  const [first, second, third] = made.rows('participations');
  assert.deepEqual([first.start, first.place, first.sex, second.sex, third.place, third.minutes, third.headsUpper], ['10:00', 'KZ-10', 'female', undefined, undefined, undefined, undefined]);
  assert.deepEqual(made.rows('assistances')[0].category, 'pensioner');
});

test('what is no typed array of the right kind is refused with its place', () => {
  const builder = new v.RegisterBuilder();
  const refused = (columns, path, code = 'type-mismatch') => {
    const error = failure(() => builder.columns('t', 'participations', columns));
    assert.deepEqual([error.code, error.path], [code, path], error.message);
  };
  refused({ minutes: [60] }, ['columns', 'minutes']);
  refused({ minutes: new Float64Array(1) }, ['columns', 'minutes']);
  refused({ minutes: null }, ['columns', 'minutes']);
  refused({ person: new Int32Array(1) }, ['columns', 'person']);
  refused({ place: new Uint32Array(1) }, ['columns', 'place']);
  refused({ place: { codes: new Float32Array(1), labels: [] } }, ['columns', 'place', 'codes']);
  refused({ place: { codes: new Uint8Array(1), labels: [1] } }, ['columns', 'place', 'labels', 0]);
  refused({ place: { codes: new Uint8Array(1), labels: [], label: 1 } }, ['columns', 'place', 'label']);
  refused({ minutes: new Int32Array(1), person: new Uint32Array(2) }, ['columns'], 'columns-unequal');
  assert.equal(failure(() => builder.columns('t', 'participations', { place: { codes: Uint32Array.of(3), labels: ['x'] } })).code, 'code-unlabelled');
  assert.equal(failure(() => builder.columns('t', 'people', {})).code, 'word-unknown');
  assert.equal(failure(() => builder.read('t', 14, layout)).code, 'type-mismatch');
  assert.deepEqual(failure(() => builder.read('t', CSV, layout, { context: {} })).path, ['options', 'context']);
  // Nothing of it was taken in, and the builder still works.
  builder.columns('t', 'participations', { minutes: Int32Array.of(1) });
  assert.equal(builder.finish().table('participations').length, 1);
});

test('records, bytes and text, a gazetteer of the caller: all the same register', () => {
  const bytes = new TextEncoder().encode(CSV);
  const read = (data, places) => {
    const builder = new v.RegisterBuilder();
    builder.read('x', data, layout, { context: places });
    return builder.finish().rows('participations');
  };
  assert.deepEqual(read(bytes), read(CSV, v.Context.kazakhstan()));
  const own = v.Gazetteer.kazakhstan().withOverlay([{ code: 'X', kind: 'town', parent: 'KZ-59', name: { ru: 'Атлантида' } }]);
  assert.deepEqual(read(CSV, new v.Context(own)).map(({ place }) => place).sort(), ['KZ-59', 'KZ-59', 'KZ-59', 'X']);
  const builder = new v.RegisterBuilder();
  builder.records('r', { format: 'volunteer/records@1', participations: [{ volunteer: 'SECRET', minutes: 60, place: 'KZ-10' }] });
  assert.equal(builder.finish().rows('participations')[0].place, 'KZ-10');
});

test('a layout is offered with its reasons', () => {
  const offer = v.guessLayout('Волонтер;Күні;Сағат\nA17;19.04.2025;2,5\n');
  assert.deepEqual(offer.layout.columns.map(({ role }) => role), ['person', 'first-day', 'hours']);
  assert.deepEqual(v.parseDocument('layout', v.canonicalise('layout', offer.layout)), offer.layout);
  assert.ok(v.getDefinitions().some(({ definition }) => definition.id === 'youth'));
});

test('handles are given back; using one afterwards is an error and harms nothing', () => {
  const builder = new v.RegisterBuilder();
  const made = builder.finish();
  assert.throws(() => builder.read('x', CSV, layout), /finished/);
  assert.throws(() => builder.finish(), /finished/);
  builder.free();
  made[Symbol.dispose]();
  assert.throws(() => made.findings);
  assert.throws(() => made.rows('people'));
  const kept = new v.RegisterBuilder();
  assert.equal(failure(() => kept.finish({ check: 5 })).code, 'type-mismatch');
  assert.equal(kept.finish().table('participations').length, 0);
});

test('a register is saved and loaded, and its bytes are checked', () => {
  const made = register();
  const bytes = made.save();
  const again = v.Register.load(bytes);
  assert.deepEqual(again.save(), bytes);
  assert.deepEqual(again.findings, made.findings);
  assert.deepEqual(again.rows('participations'), made.rows('participations'));
  assert.equal(failure(() => v.Register.load(bytes.slice(1))).code, 'register-bytes-invalid');
  assert.equal(failure(() => v.Register.load({})).code, 'type-mismatch');
  // A length of the caller's own is not believed.
  const short = Uint8Array.from(bytes);
  Object.defineProperty(short, 'length', { value: 2 ** 40 });
  assert.deepEqual(v.Register.load(short).save(), bytes);
});

test('ids may be those of an office alone, and a decision chooses', () => {
  const builder = new v.RegisterBuilder();
  for (const office of ['north', 'south']) {
    builder.localIds(office, ['person']);
    builder.read(office, CSV, layout);
  }
  assert.equal(failure(() => builder.localIds('north', ['persons'])).details.suggestion, 'person');
  const both = builder.finish();
  assert.equal(both.table('people').length, 6);
  const choice = { action: 'choose', code: 'place-unknown', choice: { place: 'KZ-59' }, reason: 'asked' };
  const decided = both.decide({ format: 'volunteer/decisions@1', decisions: [choice] });
  const [{ observation }] = decided.count('volunteers', { places: ['KZ-59'], periods: ['2023'] });
  assert.deepEqual(observation.value, { lower: 4, upper: 4 });
});
