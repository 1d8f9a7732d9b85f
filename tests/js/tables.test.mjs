// Tables that are no text: rows of objects, columns of lists and typed arrays, and files that are no table.
import assert from 'node:assert/strict';
import test from 'node:test';

import * as v from 'volunteer-wasm';

const TEXT = 'Volunteer,Date,Hours,Region,Status\nA,2024-06-01,1.5,Астана,done\nB,2024-06-02,,KZ-10,no-show\nB,,2.25,Narnia,???\n';
const ROWS = [
  { Volunteer: 'A', Date: '2024-06-01', Hours: 1.5, Region: 'Астана', Status: 'done' },
  { Volunteer: 'B', Date: '2024-06-02', Hours: null, Region: 'KZ-10', Status: 'no-show' },
  { Hours: 2.25, Volunteer: 'B', Region: 'Narnia', Status: '???', Date: undefined },
];
const COLUMNS = {
  Volunteer: ['A', 'B', 'B'],
  Date: ['2024-06-01', '2024-06-02', null],
  Hours: Float64Array.of(1.5, NaN, 2.25),
  Region: ['Астана', 'KZ-10', 'Narnia'],
  Status: ['done', 'no-show', '???'],
};

const DAYS = ['2024-06-01', '2024-06-02'];

/** What a table is read as. */
function told(data, options) {
  const register = v.read('table', data, options);
  const { findings, layout } = register;
  const [rows, counts] = [register.rows('participations'), register.count(['volunteers', 'hours'])];
  register.free();
  return { findings, rows, counts, layout };
}

test('rows and columns are read as their text is', () => {
  const byText = told(TEXT);
  assert.deepEqual(told(ROWS), byText);
  assert.deepEqual(told(COLUMNS), byText);
});

test('what is typed is in no doubt', () => {
  const typed = told({ Volunteer: ['a', 'b'], Date: DAYS, Hours: Float64Array.of(1.125, 2.25) });
  assert.deepEqual(typed.rows.map((row) => row.minutes), [68, 135]);
  assert.throws(() => v.read('t', 'Volunteer,Hours\na,"1,125"\nb,"2,250"\n'), { code: 'layout-doubtful' });
});

test('every kind of typed array, yes and no, several people in a cell', () => {
  for (const kind of [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array]) {
    assert.deepEqual(told({ Volunteer: ['a', 'b'], Date: DAYS, Hours: kind.of(1, 2) }).rows.map((row) => row.minutes), [60, 120]);
  }
  const attended = told([{ Volunteer: 'a', Date: DAYS[0], Attended: true }, { Volunteer: 'b', Date: DAYS[1], Attended: false }]);
  assert.deepEqual(attended.rows.map((row) => row.status), ['done', 'no-show']);
  const together = told([{ Volunteers: ['Ann', 'Bob'], Date: DAYS[0], 'Start time': '9:00', 'End time': '11:00' }]);
  assert.equal(together.rows.length, 2);
});

test('what is no table is refused with its place', () => {
  const refused = (data, code, path) =>
    assert.throws(() => v.read('t', data), (error) => {
      assert.ok(v.isVolunteerError(error), String(error));
      assert.equal(error.code, code);
      if (path) assert.deepEqual(error.path.slice(0, path.length), path);
      return true;
    });
  refused([3], 'type-mismatch', ['data', 0]);
  refused([{ Volunteer: { id: 1 } }], 'type-mismatch', ['data', 0, 'Volunteer']);
  refused([{ Volunteer: 'a', Hours: NaN }], 'type-mismatch');
  refused([{ Volunteer: 'a', Date: new Date() }], 'type-mismatch');
  refused([{ Volunteer: [1] }], 'type-mismatch', ['data', 0, 'Volunteer']);
  refused({ Volunteer: 'a' }, 'type-mismatch', ['data', 'Volunteer']);
  refused({ Volunteer: BigInt64Array.of(1n) }, 'type-mismatch', ['data', 'Volunteer']);
  refused({ Volunteer: ['a'], Hours: [1, 2] }, 'columns-unequal');
  refused(3, 'type-mismatch');
  refused('%PDF-1.7', 'file-kind');
  refused(Uint8Array.of(0x50, 0x4b, 3, 4, 0x78, 0x6c, 0x2f), 'file-kind');
  assert.throws(() => v.read('t', TEXT, { sheet: 'May' }), { code: 'sheet-missing' });
});
