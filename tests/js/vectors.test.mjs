// Every case of every file of shared vectors, through the public functions, counted.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
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

/** Every entry at once; an entry reads the documents of its rooms. */
const KINDS = new Map([
  ...['figure', 'report', 'reports', 'width-policy'].map((kind) => [kind, figures]),
  ...['method-set', 'progress-goal', 'progress-point', 'progress-result', 'score-node'].map((kind) => [kind, methods]),
  ...['comparison', 'group-reach', 'groups', 'period-report', 'practice'].map((kind) => [kind, reach]),
  ...['decisions', 'definitions', 'findings', 'indicators', 'layout', 'records'].map((kind) => [kind, register]),
]);
/** A catalogue is a document of the kind that its schema names. */
const kindOf = (kind) => (kind === 'catalogue' ? 'indicators' : kind);
const entry = (kind) => KINDS.get(kindOf(kind)) ?? main;
const v = {
  ...figures, ...methods, ...main, ...planning, ...reports, ...present, ...reach, ...register, ...cube,
  canonical: (kind, document) => entry(kind).canonical(kindOf(kind), document),
  parseDocument: (kind, text) => entry(kind).parseDocument(kindOf(kind), text),
};
/** The entry `methods` offers `assess` under the same name. */
const byMethods = methods.assess;
const folder = new URL('../vectors/', import.meta.url);

/** Operations whose `expect` lists a part of the answer; of all others it is the whole. */
const PARTIAL = new Set([
  'assess', 'figure.findAll', 'indicator.evaluate', 'place.find', 'place.findOn', 'place.findKind', 'place.check',
  'indicator.compare', 'indicator.count', 'progress.run', 'forecast', 'forecast.yearEnd', 'score.normalise', 'score.score',
  'roadmap.yearPace', 'roadmap.succeed', 'register.read', 'register.columns', 'layout.guess', 'cube.count', 'tally.merge',
]);

/** Arithmetic of the core that JavaScript does not offer, and how many cases of each there are. */
const NOT_OFFERED = {
  'number.parse': 27, 'number.plus': 3, 'number.minus': 2, 'number.times': 5, 'bounds.plus': 4, 'bounds.minus': 2,
  'bounds.scale': 3, 'bounds.divide': 5, 'bounds.intersect': 4, 'bounds.reaches': 19, 'bounds.staysWithin': 19,
  'bounds.counted': 10, 'progress.plain': 7,
};

/** Single cases that JavaScript has no way to run, and why. */
const NOT_RUN = {
  'source-unreadable-1': 'bytes and texts are read here, and they do not break off',
  'column-count-mismatch-1': 'columns are given by the names of their axes; one that is missing is no array, `type-mismatch`',
  'grouping-set-invalid-1': 'combinations are given by the names of levels; one that is not there is `level-unknown`',
};

const kazakhstan = v.Gazetteer.kazakhstan();
const context = v.Context.kazakhstan();

/** Kazakhstan's gazetteer, or the caller's own; with an overlay, which may also be so many made-up places. */
function gazetteer({ gazetteer, overlay = [], madeUp = 0 }) {
  const base = gazetteer === undefined ? kazakhstan : v.Gazetteer.fromObject(gazetteer);
  const towns = Array.from({ length: madeUp }, (_, n) => ({ code: `P${n}`, kind: 'town', parent: 'KZ', name: { en: 'P' } }));
  const places = [...overlay, ...towns];
  return places.length === 0 ? base : base.withOverlay(places);
}

/** Kazakhstan's context, with what the case replaces. */
function contextOf({ context: own }) {
  if (own === undefined) return context;
  const { definitions, pace, populations = context.populations() } = own;
  return new v.Context(gazetteer(own), { definitions, populations, pace });
}

const figureText = ({ text, characters }) => text ?? '7'.repeat(characters);

const OPERATIONS = {
  read: ({ kind, document }) => JSON.parse(v.canonical(kind, document)),
  'read.text': ({ text, spaces, kind = 'observations' }) => v.parseDocument(kind, text ?? ' '.repeat(spaces)),
  'ratio.decimal': ({ ratio, places, rounding = 'half-even' }) => v.decimal(ratio, places, rounding),
  'unit.parse': ({ text }) => v.unitInfo(text),
  'period.parse': ({ text }) => withoutDays(v.periodInfo(v.parsePeriod(text))),
  'period.dhis2': ({ text }) => withoutDays(v.periodInfo(v.periodFromDhis2(text))),
  'period.toDhis2': ({ text }) => v.periodToDhis2(text),
  'period.parts': ({ period, form }) => v.periodParts(period, form),
  'place.find': (input) => gazetteer(input).find(input.text),
  'place.findOn': (input) => gazetteer(input).findOn(input.text, input.map),
  'place.findKind': (input) => gazetteer(input).findKind(input.text, input.kind),
  'place.check': (input) => gazetteer(input).check(input.place, input.map),
  'place.crosswalk': (input) => gazetteer(input).crosswalk([input.place], input.from, input.to),
  'place.crosswalkSum': (input) => gazetteer(input).crosswalk(input.places, input.from, input.to),
  'place.overlay': (input) => gazetteer(input).places().length,
  'population.find': (input) => contextOf(input).population(input.place, input.map, input.on, input.vintage),
  'observation.add': (input) => both(() => v.add(input.a, input.b, contextOf(input)), () => v.add(input.b, input.a, contextOf(input))),
  'observation.reach': ({ parts, options }) => v.reach(parts, options),
  'observation.rollUpPeriods': ({ parts, whole, stockRule }) => v.rollUpPeriods(parts, whole, { stockRule }),
  'observation.rollUpPlaces': (input) => v.rollUpPlaces(input.parts, input.whole, contextOf(input)),
  'observation.crosswalk': (input) => v.crosswalk(input.parts, input.place, input.map, contextOf(input)),
  'observation.crosswalkSeries': (input) => v.crosswalkSeries(input.parts, input.place, input.map, contextOf(input)),
  'indicator.evaluate': (input) => v.evaluate(input.indicator, input.observations, contextOf(input), input.place, input.map),
  'figure.read': (input) => v.readFigure(figureText(input), { language: input.language, unit: input.unit }),
  'figure.findAll': ({ text, language }) => v.findAll(text, { language }),
  'report.observe': ({ report }) => v.observe(report),
  'present.number': ({ number, language }) => v.formatNumber(number, language, context),
  'present.date': ({ date, language }) => v.formatDate(date, language, context),
  'present.period': ({ period, language }) => v.formatPeriod(period, language, context),
  'present.count': ({ value, unit, language }) => v.formatCount(value, unit, language, context),
  'present.error': ({ language, ...error }) => v.explainError(error, language, context),
  'present.finding': ({ finding, language }) => v.explainFinding(finding, language, context),
  'present.findings': ({ findings, language }) => v.explainFindings(findings, language, context),
  'present.progress': ({ language, points, goal, set }) => v.explainProgress(v.progress(points, goal, set), language, context),
  'progress.run': ({ points, goal, set }) => v.progress(points, goal, set),
  'progress.rollUp': ({ node }) => v.rollUpScores(node),
  'progress.sdsnDashboard': ({ indicators, availableFrom }) => v.sdsnDashboard(indicators, availableFrom),
  forecast: ({ request, madeUp = 0 }) => {
    const more = Array.from({ length: madeUp }, (_, index) => ({ at: index + 1, value: 0 }));
    return v.forecast({ ...request, points: [...(request.points ?? []), ...more] });
  },
  'forecast.yearEnd': ({ request }) => v.forecastYearEnd(request),
  'score.normalise': ({ request }) => v.normalise(request),
  'score.score': ({ request }) => v.score(request),
  'score.light': ({ values, scales }) => v.light(values[0], scales[0]),
  'score.twoWorst': ({ values, scales }) => v.twoWorst(values.map((value, index) => ({ value, scale: scales[index] }))),
  'roadmap.allocate': ({ request }) => v.allocate(request),
  'roadmap.expectedAt': ({ target, date }) => v.expectedAt(target, date),
  'roadmap.rollOver': ({ request }) => v.rollOver(request),
  'roadmap.yearPace': ({ request }) => v.yearPace(request),
  'roadmap.seasonalProfile': ({ years }) => v.seasonalProfile(years),
  'roadmap.succeed': (input) => v.succeed(input.old, input.new, input.observations ?? [], input.asOf, input.probability),
  'observation.groups': ({ groups, madeUp }) => {
    const made = (count) => ({ groups: Array.from({ length: count }, (_, n) => ({ id: String(n), people: 1 })) });
    return v.groupReach(madeUp === undefined ? groups : made(madeUp));
  },
  'observation.practice': ({ rule, rows }) => v.practice(rule, rows),
  'indicator.compare': ({ counted, reported }) => v.compare(counted, reported),
  'indicator.catalogue': ({ indicator }) => {
    const { indicators } = v.catalogue();
    return indicator === undefined ? indicators.map(({ id }) => id) : (indicators.find(({ id }) => id === indicator) ?? null);
  },
  'indicator.count': ({ indicator, ask, days = 0 }) => {
    const first = Date.UTC(2000, 0, 1);
    const made = Array.from({ length: days }, (_, n) => new Date(first + n * 86_400_000).toISOString().slice(0, 10));
    const whole = { ...ask, periods: [...(ask.periods ?? []), ...made] };
    return over(new v.RegisterBuilder().finish(), (empty) => empty.count(indicator, whole, context));
  },
  'register.check': (input) => over(registerOf(input), (made) => made.findings),
  'register.counts': (input) => over(registerOf(input), (made) => made.findings.counts ?? {}),
  'register.decide': (input) => over(registerOf(input), (made) => over(made.decide(input.decisions, context), told)),
  'register.read': (input) => over(registerOf(input, null), (made) => described(made, input)),
  'register.columns': (input) => {
    const made = over(new v.RegisterBuilder(), (builder) => {
      for (const { name, table, columns } of input.tables) builder.columns(name, table, columnsOf(columns));
      return builder.finish();
    });
    return over(made, () => described(made, input));
  },
  'layout.guess': ({ text, base64 }) => v.guessLayout(base64 === undefined ? text : bytesOf(base64, 'base64')),
  'person.key': ({ secret, identifier, hex }) =>
    v.personKey(bytesOf(secret, 'hex'), hex === undefined ? identifier : bytesOf(hex, 'hex')).toString(16).padStart(16, '0'),
  'cube.count': (input) => over(planOf(input), (plan) => over(counted(plan, input), (cube) => ({ tables: tablesOf(cube) }))),
  'tally.merge': (input) => {
    const tallies = input.parts.map((part) => {
      if (part.hex !== undefined) return v.Tally.fromBytes(bytesOf(part.hex, 'hex'));
      const own = { ...input, ...part };
      return over(planOf(own), (plan) => plan.tally(chunkOf(own), BigUint64Array.from(part.keys, BigInt)));
    });
    const merged = tallies.reduce((one, other) => one.merge(other));
    const hex = Buffer.from(merged.toBytes()).toString('hex');
    return over(merged.cube(), (cube) => ({ tables: tablesOf(cube), peopleInAll: merged.people, hex }));
  },
  'check.parts': ({ whole, parts, exclusive }) => v.checkParts(whole, parts, exclusive),
  'check.shares': ({ shares }) => v.checkShares(shares),
  'definition.holds': ({ id, version, on, age, sex }) => v.definitionHolds(id, on === undefined ? { version } : { on }, age, sex),
  'definition.band': ({ age }) => v.ageBand(age),
  'person.age': ({ born, on }) => v.ageOn(born, on),
  assess: ({ roadmap, observations = [], asOf, methods, ...input }) =>
    methods === undefined
      ? v.assess(roadmap, observations, contextOf(input), asOf)
      : byMethods(roadmap, observations, contextOf(input), asOf, { methods }),
};

/** What is made of a handle, which is given back. */
function over(handle, make) {
  try {
    return make(handle);
  } finally {
    handle.free();
  }
}

const bytesOf = (text, encoding) => new Uint8Array(Buffer.from(text, encoding));

/** The register of the tables and records of a case, checked. */
function registerOf({ tables = [], records, scope, overlay }, checked = context) {
  const places = overlay === undefined ? context : kazakhstan.withOverlay(overlay);
  return over(new v.RegisterBuilder(scope), (builder) => {
    for (const { name, layout, text = '', row = '', times = 0, base64 } of tables) {
      const data = base64 === undefined ? `${text}${row.repeat(times)}` : bytesOf(base64, 'base64');
      builder.read(name, data, layout, places);
    }
    if (records !== undefined) builder.records('records', records);
    return builder.finish(checked);
  });
}

const TABLES = ['participations', 'assistances', 'activities', 'organisations', 'people', 'beneficiaries'];
const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
const NONE = { Uint16Array: 0xffff, Uint32Array: 0xffffffff, Int32Array: -0x80000000 };

/** What stands in a column, `null` for nothing there. */
function cells(name, column) {
  if (Array.isArray(column)) return column;
  if (column.labels !== undefined) return [...column.codes].map((code) => column.labels[code] ?? null);
  const none = NONE[column.constructor.name];
  const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  return [...column].map((number) => (number === none ? null : name.endsWith('_day') ? day(number) : number));
}

/** What a case of reading asks of a register. */
function described(made, { columns = {}, decisions }) {
  const counts = TABLES.map((table) => [table, made.table(table).length]).filter(([, length]) => length > 0);
  const asked = Object.entries(columns).map(([table, names]) => {
    const found = made.table(table).columns;
    return [table, Object.fromEntries(names.map((name) => [name, cells(name, found[camel(name)] ?? found[name])]))];
  });
  const minutes = [...made.table('participations').columns.minutes].filter((one) => one !== NONE.Int32Array);
  const answer = {
    readings: made.readings, rows: Object.fromEntries(counts), minutes: minutes.reduce((sum, one) => sum + one, 0),
    findings: Object.entries(made.findings.counts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => ({ code, count })),
    columns: Object.fromEntries(asked),
  };
  if (decisions !== undefined) answer.decided = over(made.decide(decisions, context), told);
  return answer;
}

/** Lists as typed arrays; `null` is nothing there. */
const arrayOf = (Kind, list) => Kind.from(list, (one) => one ?? NONE[Kind.name]);

function columnsOf(columns) {
  const read = ({ i32, u32, u16, codes, labels }) => {
    if (i32 !== undefined) return arrayOf(Int32Array, i32);
    if (u32 !== undefined) return arrayOf(Uint32Array, u32);
    return u16 === undefined ? { codes: arrayOf(Uint32Array, codes), labels } : arrayOf(Uint16Array, u16);
  };
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [camel(name), read(column)]));
}

/** Axes of a case, `all` last; levels of a combination by number have a name here. */
function planOf({ axes, sets }) {
  const named = axes.map(({ name, leaves, levels = [] }) => ({
    name, leaves, levels: levels.filter((level) => level !== 'all'), all: levels.includes('all'),
  }));
  const names = axes.map(({ name, levels = [] }) => [name, ...levels.map((level) => level.name ?? level)]);
  const byName = (set) => (Array.isArray(set) ? Object.fromEntries(set.map((level, axis) => [axes[axis].name, names[axis][level]])) : set);
  return new v.Plan(named, { sets: sets?.map(byName) });
}

/** The chunks of a case as one: JavaScript has its columns whole. */
function chunkOf({ axes, chunks }) {
  const whole = (Kind, of) => arrayOf(Kind, chunks.flatMap(of));
  const optional = (Kind, key) => (chunks.some((one) => one[key] !== undefined) ? whole(Kind, (one) => one[key]) : undefined);
  return {
    person: whole(Uint32Array, (one) => one.person),
    axes: Object.fromEntries(axes.map(({ name }, axis) => [name, whole(Uint32Array, (one) => one.axes[axis])])),
    minutes: optional(Int32Array, 'minutes'), headsLower: optional(Uint32Array, 'headsLower'), headsUpper: optional(Uint32Array, 'headsUpper'),
  };
}

/** A count at once, or as a job of at most so many steps. */
function counted(plan, input) {
  if (input.steps === undefined) return plan.count(chunkOf(input));
  const job = plan.job(chunkOf(input));
  for (let step = 0; step < input.steps; step += 1) {
    const { done, of } = job.step(input.budget);
    if (done >= of) break;
  }
  return job.finish();
}

/** Every combination: nodes by axis, and measures; `null` is no limit. */
function tablesOf(cube) {
  return cube.sets.map((levels) => {
    const { length, nodes, ...measures } = cube.table(levels);
    const lists = Object.entries(measures).map(([name, column]) => [name, [...column].map((one) => (one === Infinity ? null : one))]);
    // The whole of nothing has no columns of nodes.
    return { nodes: length === 0 ? [] : Object.values(nodes).map((column) => [...column]), ...Object.fromEntries(lists) };
  });
}

/** Where JavaScript says `columns`, other languages begin inside, or count chunks. */
function rooted(operation, path) {
  if (operation === 'register.columns' && path[0] === 'columns') return path.slice(1);
  return operation === 'cube.count' && path[0] === 'columns' ? [0, ...path.slice(1)] : path;
}

/** What was decided about a register, and what is counted under it. */
function told(decided) {
  const taken = decided.taken('participations');
  const { minutes } = decided.table('participations').columns;
  const how = [...minutes].map((_, row) => taken[row] ?? 0);
  const known = [...minutes].filter((recorded, row) => how[row] === 0 && recorded !== -0x80000000);
  return {
    steps: decided.decisions,
    participations: how.filter((one) => one !== 2).length,
    minutes: known.reduce((sum, one) => sum + one, 0),
  };
}

/** Vectors of periods name five keys; the number of days is offered beside them. */
function withoutDays({ days, ...info }) {
  assert.ok(Number.isSafeInteger(days) && days >= 1);
  return info;
}

/** Adding answers the same in both orders. */
function both(one, other) {
  const [first, second] = [one, other].map(attempt);
  assert.deepEqual(second, first);
  return one();
}

function attempt(call) {
  try {
    return { answer: call() };
  } catch (error) {
    return { error: parts(error) };
  }
}

function parts(error) {
  assert.ok(v.isVolunteerError(error), String(error));
  return { code: error.code, path: error.path, details: error.details };
}

/** Every listed key is there with its value; a listed `null` is absent; a list has as many items. */
function part(expect, found, place) {
  if (Array.isArray(expect)) {
    assert.ok(Array.isArray(found) && found.length === expect.length, `${place}: ${JSON.stringify(found)}`);
    expect.forEach((item, index) => part(item, found[index], `${place}[${index}]`));
  } else if (expect !== null && typeof expect === 'object') {
    assert.ok(found !== null && typeof found === 'object', `${place}: ${JSON.stringify(found)}`);
    for (const [key, value] of Object.entries(expect)) {
      if (value === null) assert.ok(found[key] === undefined || found[key] === null, `${place}.${key}: ${JSON.stringify(found[key])}`);
      else part(value, found[key], `${place}.${key}`);
    }
  } else {
    assert.deepEqual(found, expect, place);
  }
}

/** The canonical text of an answer: through the library where it reads such a document, else keys sorted. */
function canonicalOf(operation, answer) {
  if (operation === 'assess') return v.canonical('assessment', answer);
  if (operation === 'progress.run') return `[${answer.map((one) => v.canonical('progress-result', one)).join(',')}]`;
  return JSON.stringify(sorted(answer));
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

function check(operation, one, answer) {
  if (one.error !== undefined) {
    assert.ok(answer.error !== undefined, `expected an error, found ${JSON.stringify(answer.answer)}`);
    assert.equal(answer.error.code, one.error.code);
    if (one.error.path !== undefined) assert.deepEqual(rooted(operation, answer.error.path), one.error.path);
    for (const [key, value] of Object.entries(one.error.details ?? {})) assert.deepEqual(answer.error.details[key], value, key);
    return;
  }
  assert.ok(answer.error === undefined, `expected an answer, found ${JSON.stringify(answer.error)}`);
  if (PARTIAL.has(operation)) part(one.expect, answer.answer, '');
  else assert.deepEqual(answer.answer, one.expect);
  // The object that was answered, through the public input again, is the same to the last byte.
  if (one.canonical !== undefined) assert.equal(canonicalOf(operation, answer.answer), one.canonical);
}

const notOffered = {};
const notRun = [];
for (const name of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
  test(name, (t) => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    assert.equal(file.format, 1);
    let run = 0;
    let left = 0;
    const wrong = [];
    for (const one of file.cases) {
      const operation = one.operation ?? file.operation;
      if (Object.hasOwn(NOT_OFFERED, operation)) {
        notOffered[operation] = (notOffered[operation] ?? 0) + 1;
        left += 1;
        continue;
      }
      if (Object.hasOwn(NOT_RUN, one.id)) {
        notRun.push(one.id);
        left += 1;
        continue;
      }
      assert.ok(Object.hasOwn(OPERATIONS, operation), `${one.id}: unknown operation ${operation}`);
      const call = OPERATIONS[operation];
      try {
        check(operation, one, attempt(() => call(structuredClone(one.input))));
      } catch (error) {
        wrong.push(`${one.id}: ${error.message}`);
      }
      run += 1;
    }
    t.diagnostic(`${name}: ${run} cases run, ${left} not offered`);
    assert.equal(run + left, file.count);
    assert.equal(new Set(file.cases.map((one) => one.id)).size, file.count);
    assert.deepEqual(wrong, []);
  });
}

test('what is not offered is arithmetic, and exactly what is listed here', () => {
  assert.deepEqual(notOffered, NOT_OFFERED);
  assert.deepEqual(notRun.sort(), Object.keys(NOT_RUN).sort());
});
