// `volunteer-wasm/cube`: the counting engine over a caller's own columns of codes, and tallies that merge.
import { module } from './cube_module.js';
import { mismatch } from './module.js';
import { toText } from './plain.js';
import { bytes, code, keys, kind, put, text, typed } from './typed.js';

export { isVolunteerError } from './module.js';

export function personKey(secret, identifier) {
  if (typed(secret, ['secret'], 'Uint8Array').length !== 16) throw mismatch(['secret'], '16 bytes', `${secret.length}`);
  const named = bytes(identifier, ['identifier']);
  return module.run((glue) => glue.person_key(secret, named));
}

const CODES = ['Uint8Array', 'Uint16Array', 'Uint32Array'];
const MEASURES = [
  'rows', 'headsLower', 'headsUpper', 'minutes', 'minutesUnknown', 'people', 'unnamed', 'largest', 'othersUpper', 'differentLower',
  'differentUpper',
];

const made = new WeakMap();

function wrap(Kind, held, axes) {
  const handle = Object.create(Kind.prototype);
  made.set(handle, { held, axes });
  return handle;
}

/** What is behind a handle. */
function of(handle, Kind) {
  if (!(handle instanceof Kind)) throw new TypeError(`expected instance of ${Kind.name}`);
  const found = made.get(handle);
  if (found === undefined) throw new Error(`this ${Kind.name} was freed`);
  return found;
}

function free(handle) {
  made.get(handle)?.held.free();
  made.delete(handle);
}

/** The node of each leaf; in a list `null` stands for none. */
function nodes(value, path) {
  if (!Array.isArray(value)) return typed(value, path, 'Uint32Array');
  return Uint32Array.from(value, (node, leaf) => (node === null ? 0xffffffff : code(node, [...path, leaf])));
}

function describe(glue, axes) {
  if (!Array.isArray(axes)) throw mismatch(['axes'], 'a list', kind(axes));
  const described = new glue.Axes();
  try {
    axes.forEach((axis, index) => {
      const path = ['axes', index];
      const { name, leaves, levels = [], all = false } = keys(axis, ['name', 'leaves', 'levels', 'all'], path);
      described.axis(text(name, [...path, 'name']), code(leaves, [...path, 'leaves']));
      if (!Array.isArray(levels)) throw mismatch([...path, 'levels'], 'a list', kind(levels));
      levels.forEach((level, number) => {
        const place = [...path, 'levels', number];
        const { name: own, nodes: of } = keys(level, ['name', 'nodes'], place);
        described.level(text(own, [...place, 'name']), nodes(of, [...place, 'nodes']));
      });
      if (typeof all !== 'boolean') throw mismatch([...path, 'all'], 'a truth value', kind(all));
      if (all) described.all();
    });
    return described;
  } catch (thrown) {
    described.free();
    throw thrown;
  }
}

function given(glue, columns, axes) {
  const { person, axes: own, minutes, headsLower, headsUpper } = keys(
    columns, ['person', 'axes', 'minutes', 'headsLower', 'headsUpper'], ['columns'],
  );
  const held = new glue.Columns();
  try {
    put(held, 'person', person, ['columns', 'person'], ...CODES);
    keys(own, axes, ['columns', 'axes']);
    for (const axis of axes) put(held, `axes.${axis}`, own[axis], ['columns', 'axes', axis], ...CODES);
    if (minutes !== undefined) put(held, 'minutes', minutes, ['columns', 'minutes'], 'Int32Array');
    if (headsLower !== undefined) put(held, 'headsLower', headsLower, ['columns', 'headsLower'], 'Uint32Array');
    if (headsUpper !== undefined) put(held, 'headsUpper', headsUpper, ['columns', 'headsUpper'], 'Uint32Array');
    return held;
  } catch (thrown) {
    held.free();
    throw thrown;
  }
}

/** Runs with columns that are given back whatever happens. */
function over(plan, columns, run) {
  const { held, axes } = of(plan, Plan);
  return module.run((glue) => {
    const crossing = given(glue, columns, axes);
    try {
      return [run(held, crossing), axes];
    } finally {
      crossing.free();
    }
  });
}

export class Plan {
  constructor(axes, options) {
    const { sets } = keys(options ?? {}, ['sets'], ['options']);
    const described = toText({ sets });
    // `plan` takes the axes with it, whether it answers or throws.
    const plan = module.run((glue) => describe(glue, axes).plan(described));
    made.set(this, { held: plan, axes: axes.map(({ name }) => name) });
  }

  get axes() {
    return [...of(this, Plan).axes];
  }

  get sets() {
    return JSON.parse(of(this, Plan).held.sets());
  }

  count(columns) {
    return wrap(Cube, ...over(this, columns, (plan, held) => plan.count(held)));
  }

  tally(columns, keys) {
    typed(keys, ['keys'], 'BigUint64Array');
    return wrap(Tally, ...over(this, columns, (plan, held) => plan.tally(held, keys)));
  }

  job(columns) {
    // The job takes the columns with it.
    const { held, axes } = of(this, Plan);
    return wrap(Job, module.run((glue) => held.job(given(glue, columns, axes))), axes);
  }

  tallyJob(columns, keys) {
    typed(keys, ['keys'], 'BigUint64Array');
    const { held, axes } = of(this, Plan);
    return wrap(TallyJob, module.run((glue) => held.tally_job(given(glue, columns, axes), keys)), axes);
  }

  free() {
    free(this);
  }
}

/** Works on about so many rows. */
function step(job, Kind, budget) {
  const rows = code(budget, ['budget']);
  const [done, whole] = module.run(() => of(job, Kind).held.step(rows));
  return { done, of: whole };
}

/** The answer of a job, which is used up by it. */
function finish(job, Kind, Answer) {
  const { held, axes } = of(job, Kind);
  const answer = wrap(Answer, module.run(() => held.finish()), axes);
  free(job);
  return answer;
}

export class Job {
  constructor() {
    throw new TypeError('a Job is made by Plan.job()');
  }

  step(budget) {
    return step(this, Job, budget);
  }

  finish() {
    return finish(this, Job, Cube);
  }

  free() {
    free(this);
  }
}

export class TallyJob {
  constructor() {
    throw new TypeError('a TallyJob is made by Plan.tallyJob()');
  }

  step(budget) {
    return step(this, TallyJob, budget);
  }

  finish() {
    return finish(this, TallyJob, Tally);
  }

  free() {
    free(this);
  }
}

export class Cube {
  constructor() {
    throw new TypeError('a Cube is made by Plan.count(), Job.finish() or Tally.cube()');
  }

  get axes() {
    return [...of(this, Cube).axes];
  }

  get sets() {
    return JSON.parse(of(this, Cube).held.sets());
  }

  get size() {
    return of(this, Cube).held.cells();
  }

  table(levels) {
    const { held, axes } = of(this, Cube);
    return module.run(() => {
      const set = held.set(toText({ levels }));
      const places = axes.map((axis, index) => [axis, held.nodes(set, index)]);
      const measures = MEASURES.map((name) => [name, held.measure(set, name)]);
      const [, rows] = measures[0];
      return { length: rows.length, nodes: Object.fromEntries(places), ...Object.fromEntries(measures) };
    });
  }

  rows(levels) {
    const { length, nodes, ...measures } = this.table(levels);
    const named = Object.entries(measures);
    const places = Object.entries(nodes);
    return Array.from({ length }, (_, index) => {
      const row = { nodes: Object.fromEntries(places.map(([axis, column]) => [axis, column[index]])) };
      // A measure without an upper limit is left out.
      for (const [name, column] of named) if (column[index] !== Infinity) row[name] = column[index];
      return row;
    });
  }

  free() {
    free(this);
  }
}

export class Tally {
  constructor() {
    throw new TypeError('a Tally is made by Plan.tally(), TallyJob.finish() or Tally.fromBytes()');
  }

  static fromBytes(bytes) {
    typed(bytes, ['bytes'], 'Uint8Array');
    const held = module.run((glue) => glue.Tally.from_bytes(bytes));
    return wrap(Tally, held, JSON.parse(held.axes()));
  }

  get axes() {
    return [...of(this, Tally).axes];
  }

  get people() {
    return of(this, Tally).held.people();
  }

  merge(other) {
    const { held, axes } = of(this, Tally);
    return wrap(Tally, module.run(() => held.merge(of(other, Tally).held)), axes);
  }

  toBytes() {
    return of(this, Tally).held.to_bytes();
  }

  cube() {
    const { held, axes } = of(this, Tally);
    return wrap(Cube, module.run(() => held.cube()), axes);
  }

  free() {
    free(this);
  }
}

if (Symbol.dispose !== undefined) {
  for (const Kind of [Plan, Job, TallyJob, Cube, Tally]) {
    Kind.prototype[Symbol.dispose] = Kind.prototype.free;
  }
}
