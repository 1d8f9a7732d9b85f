// The counting engine over typed arrays: against a naive count, and in parts against the whole.
import assert from 'node:assert/strict';
import test from 'node:test';

import { Plan, Tally, isVolunteerError, makePersonKey } from 'volunteer-wasm';

const NONE = 0xffffffff;
const AXES = [
  { name: 'district', leaves: 6, levels: [{ name: 'region', nodes: [0, 0, 1, 1, 2, null] }], all: true },
  { name: 'month', leaves: 4, levels: [{ name: 'half', nodes: Uint32Array.of(0, 0, 1, 1) }], all: true },
];
const plan = new Plan(AXES);

function failure(call) {
  try {
    call();
  } catch (error) {
    assert.ok(isVolunteerError(error), String(error.stack));
    return error;
  }
  return assert.fail('nothing was thrown');
}

/** Rows that look random and are the same each time. */
function made(rows, seed = 1) {
  let state = seed;
  const next = (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  const columns = {
    person: new Uint32Array(rows), axes: { district: new Uint8Array(rows), month: new Uint16Array(rows) },
    minutes: new Int32Array(rows), headsLower: new Uint32Array(rows), headsUpper: new Uint32Array(rows),
  };
  for (let row = 0; row < rows; row += 1) {
    const named = next(5) > 0;
    columns.person[row] = named ? next(20) : NONE;
    columns.axes.district[row] = next(7) === 6 ? 255 : next(6);
    columns.axes.month[row] = next(4);
    columns.minutes[row] = next(9) === 0 ? -0x80000000 : next(300) - 20;
    columns.headsLower[row] = named ? 1 : 1 + next(30);
    columns.headsUpper[row] = named ? 1 : next(4) === 0 ? NONE : columns.headsLower[row] + next(10);
  }
  return columns;
}

const slice = (columns, from, to) => ({
  person: columns.person.slice(from, to),
  axes: { district: columns.axes.district.slice(from, to), month: columns.axes.month.slice(from, to) },
  minutes: columns.minutes.slice(from, to), headsLower: columns.headsLower.slice(from, to), headsUpper: columns.headsUpper.slice(from, to),
});

/** The node of a code at a level; `undefined` where it is in none. */
function node(axis, level, code) {
  if (level === 'all') return 0;
  if (code >= axis.leaves) return undefined;
  if (level === axis.name) return code;
  const found = axis.levels.find(({ name }) => name === level).nodes[code];
  return found === null ? undefined : found;
}

/** Cell by cell, row by row. */
function naive(columns, levels) {
  const cells = new Map();
  for (let row = 0; row < columns.person.length; row += 1) {
    const nodes = Object.fromEntries(AXES.map((axis) => [axis.name, node(axis, levels[axis.name], columns.axes[axis.name][row])]));
    if (Object.values(nodes).includes(undefined)) continue;
    const key = JSON.stringify(nodes);
    const cell = cells.get(key) ?? { nodes, rows: 0, headsLower: 0, headsUpper: 0, minutes: 0, minutesUnknown: 0, people: new Set(), unnamed: 0, largest: 0, othersUpper: 0 };
    cell.rows += 1;
    cell.headsLower += columns.headsLower[row];
    cell.headsUpper += columns.headsUpper[row] === NONE ? Infinity : columns.headsUpper[row];
    if (columns.minutes[row] === -0x80000000) cell.minutesUnknown += 1;
    else cell.minutes += columns.minutes[row];
    const named = columns.person[row] !== NONE;
    if (named) cell.people.add(columns.person[row]);
    else cell.unnamed += 1;
    cell.largest = Math.max(cell.largest, columns.headsLower[row]);
    cell.othersUpper += columns.headsUpper[row] === NONE ? Infinity : columns.headsUpper[row] - (named ? 1 : 0);
    cells.set(key, cell);
  }
  const order = (a, b) => a.nodes.district - b.nodes.district || a.nodes.month - b.nodes.month;
  return [...cells.values()].map((cell) => ({ ...cell, people: cell.people.size })).sort(order);
}

test('every combination of levels is what a naive count says', () => {
  const columns = made(2000);
  const cube = plan.count(columns);
  assert.equal(cube.sets.length, 9);
  let size = 0;
  for (const levels of cube.sets) {
    const expected = naive(columns, levels);
    const found = cube.rows(levels);
    size += found.length;
    assert.deepEqual(found.map(({ differentLower, differentUpper, ...row }) => ({ headsUpper: Infinity, othersUpper: Infinity, ...row })), expected);
    for (const row of found) assert.ok(row.differentLower >= row.people && (row.differentUpper ?? Infinity) >= row.differentLower);
  }
  assert.equal(cube.size, size);
  const table = cube.table();
  assert.ok(table.rows instanceof Float64Array && table.nodes.district instanceof Uint32Array);
  assert.deepEqual([table.length, table.rows[0]], [1, 2000]);
  cube.free();
});

test('tallies of parts, merged in any order, are that of the whole, byte for byte', () => {
  const columns = made(900, 7);
  const keys = BigUint64Array.from({ length: 20 }, (_, code) => makePersonKey(new Uint8Array(16), `person ${code}`));
  const whole = plan.tally(columns, keys);
  const parts = [[0, 100], [100, 101], [101, 900]].map(([from, to]) => plan.tally(slice(columns, from, to), keys));
  const merged = parts[2].merge(parts[0]).merge(parts[1]);
  assert.deepEqual(merged.toBytes(), whole.toBytes());
  assert.ok(whole.toBytes() instanceof Uint8Array);
  const read = Tally.fromBytes(whole.toBytes());
  assert.deepEqual([read.people, read.axes], [whole.people, ['district', 'month']]);
  const [counted, again] = [plan.count(columns), read.cube()];
  for (const levels of counted.sets) assert.deepEqual(again.rows(levels), counted.rows(levels));
  assert.equal(failure(() => whole.merge(new Plan([AXES[0]]).tally({ person: new Uint8Array(0), axes: { district: new Uint8Array(0) } }, keys))).code, 'tally-plan-differs');
  assert.equal(failure(() => Tally.fromBytes(whole.toBytes().slice(1))).code, 'tally-bytes-invalid');
  assert.equal(failure(() => plan.tally(columns, keys.slice(0, 3))).code, 'person-key-missing');
});

test('a count in steps answers the same, and may be given up', () => {
  const columns = made(5000);
  const job = plan.job(columns);
  assert.equal(failure(() => job.finish()).code, 'job-unfinished');
  let steps = 0;
  for (let done = false; !done; steps += 1) {
    const now = job.step(1000);
    done = now.done >= now.of;
  }
  assert.ok(steps > 3);
  const cube = job.finish();
  assert.deepEqual(cube.rows({ district: 'region' }), plan.count(columns).rows({ district: 'region' }));
  assert.throws(() => job.step(1), /finished/);
  const given = plan.job(columns);
  given.step(1);
  given.free();
  assert.equal(failure(() => plan.job(columns).step(-1)).code, 'type-mismatch');
});

test('a tally in steps has the same bytes, and may be given up', () => {
  const columns = made(5000);
  const keys = BigUint64Array.from({ length: 5000 }, (_, person) => BigInt(person) * 7919n);
  const job = plan.tallyJob(columns, keys);
  assert.equal(failure(() => job.finish()).code, 'job-unfinished');
  let steps = 0;
  for (let done = false; !done; steps += 1) {
    const now = job.step(1000);
    done = now.done >= now.of;
  }
  assert.ok(steps > 3);
  const tally = job.finish();
  assert.deepEqual(tally.toBytes(), plan.tally(columns, keys).toBytes());
  assert.deepEqual(tally.axes, plan.axes);
  assert.throws(() => job.step(1), /finished/);
  const given = plan.tallyJob(columns, keys);
  given.step(1);
  given.free();
  const short = plan.tallyJob(columns, keys.slice(0, 1));
  const code = () => {
    for (let now = short.step(1e6); now.done < now.of; now = short.step(1e6));
    short.finish();
  };
  assert.equal(failure(code).code, 'person-key-missing');
});

test('named combinations alone may be counted', () => {
  const two = new Plan(AXES, { sets: [{ district: 'region' }, { month: 'half', district: 'all' }] });
  assert.deepEqual(two.sets, [{ district: 'region', month: 'all' }, { district: 'all', month: 'half' }]);
  assert.deepEqual(two.axes, ['district', 'month']);
  assert.deepEqual(failure(() => new Plan(AXES, { sets: [{ place: 'region' }] })).path, ['options', 'sets', 0]);
  assert.equal(failure(() => two.count(made(9)).table({ district: 'country' })).code, 'level-unknown');
  assert.equal(failure(() => two.count(made(9)).table({ district: 'district' })).code, 'grouping-set-invalid');
});

test('columns are checked: kind, length, codes', () => {
  const columns = made(3);
  const refused = (own, path, code = 'type-mismatch') => {
    const error = failure(() => plan.count({ ...columns, ...own }));
    assert.deepEqual([error.code, error.path], [code, path], error.message);
  };
  refused({ person: [0, 1, 2] }, ['columns', 'person']);
  refused({ person: new Int32Array(3) }, ['columns', 'person']);
  refused({ minutes: new Uint32Array(3) }, ['columns', 'minutes']);
  refused({ headsLower: new BigUint64Array(3) }, ['columns', 'headsLower']);
  refused({ axes: { district: columns.axes.district } }, ['columns', 'axes', 'month']);
  refused({ axes: { ...columns.axes, year: new Uint8Array(3) } }, ['columns', 'axes', 'year']);
  refused({ minuten: new Int32Array(3) }, ['columns', 'minuten']);
  refused({ minutes: new Int32Array(2) }, ['columns'], 'column-length-mismatch');
  refused({ axes: { ...columns.axes, month: Uint16Array.of(0, 4, 0) } }, ['columns'], 'code-out-of-range');
  for (const leaves of [-1, 1.5, 2 ** 32, '3', undefined]) {
    assert.deepEqual(failure(() => new Plan([{ name: 'x', leaves }])).path, ['axes', 0, 'leaves']);
  }
  assert.deepEqual(failure(() => new Plan([{ name: 'x', leaves: 1, levels: [{ name: 'y', nodes: [-1] }] }])).path, ['axes', 0, 'levels', 0, 'nodes', 0]);
  assert.equal(failure(() => new Plan([{ name: 'x', leaves: 2, levels: [{ name: 'y', nodes: [0] }] }])).code, 'level-length-mismatch');
  assert.equal(failure(() => plan.tally(columns, [1n])).code, 'type-mismatch');
  assert.equal(failure(() => makePersonKey(new Uint8Array(15), 'x')).code, 'type-mismatch');
});

test('a key needs its secret, and is a whole number of 64 bits', () => {
  const [ours, theirs] = [7, 8].map((byte) => makePersonKey(new Uint8Array(16).fill(byte), '900101300123'));
  assert.equal(typeof ours, 'bigint');
  assert.notEqual(ours, theirs);
});

test('handles are given back; using one afterwards is an error', () => {
  const own = new Plan([{ name: 'x', leaves: 1 }]);
  const columns = { person: Uint8Array.of(0), axes: { x: Uint8Array.of(0) } };
  const cube = own.count(columns);
  const tally = own.tally(columns, BigUint64Array.of(5n));
  own[Symbol.dispose]();
  assert.throws(() => own.count(columns));
  assert.equal(cube.rows()[0].people, 1);
  cube.free();
  assert.throws(() => cube.rows());
  tally.free();
  assert.throws(() => tally.toBytes());
  assert.throws(() => plan.count.call({}, columns));
  assert.equal(plan.axes.length, 2);
});
