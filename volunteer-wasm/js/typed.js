// Typed arrays that cross as they are: checked here, because the glue would take other values for numbers.
import { mismatch } from './module.js';

/** The method of `Columns` for each kind of array. */
const KINDS = { Uint8Array: 'u8', Uint16Array: 'u16', Uint32Array: 'u32', Int32Array: 'i32' };

/** The name of what stands there. An array of another window is an array as well. */
export function kind(value) {
  if (ArrayBuffer.isView(value)) return Object.prototype.toString.call(value).slice(8, -1);
  if (Array.isArray(value)) return 'a list';
  if (value === undefined || value === null) return 'nothing';
  return { string: 'a text', number: 'a number', boolean: 'a truth value', object: 'an object' }[typeof value] ?? `a ${typeof value}`;
}

/** The array, if it is one of these kinds. */
export function typed(value, path, ...kinds) {
  if (!kinds.includes(kind(value))) throw mismatch(path, kinds.map((one) => `a ${one}`).join(' or '), kind(value));
  return value;
}

/** Adds an array to the columns of a module. */
export function put(columns, name, value, path, ...kinds) {
  const array = typed(value, path, ...kinds);
  columns[KINDS[kind(array)]](name, array);
}

/** An object with these keys and no others. */
export function keys(value, known, path) {
  if (kind(value) !== 'an object') throw mismatch(path, 'an object', kind(value));
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined && !known.includes(key)) throw mismatch([...path, key], `one of ${known.join(', ')}`, 'another key');
  }
  return value;
}

/** A whole number that is a code; the greatest value of 32 bits stands for none. */
export function code(value, path) {
  if (Number.isInteger(value) && value >= 0 && value < 0xffffffff) return value;
  throw mismatch(path, 'a whole number from 0 to 4294967294', typeof value === 'number' ? 'another number' : kind(value));
}

/** A text. */
export function text(value, path) {
  if (typeof value === 'string') return value;
  throw mismatch(path, 'a text', kind(value));
}

/** Text or bytes as bytes. */
export function bytes(data, path) {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (kind(data) === 'Uint8Array') return data;
  throw mismatch(path, 'a text or a Uint8Array', kind(data));
}
