// Plain data as JSON text, more strictly than `JSON.stringify`: what it would silently change is refused with its place.

/** The deepest nesting that is read, as in JSON text. It also ends a circle. */
const MAX_DEPTH = 127;

/** What is refused, by the word that `cross.rs` knows it by. */
class Refusal {
  constructor(reason) {
    this.reason = reason;
  }
}

/**
 * The JSON text of a value; `null` for `undefined`. For a value that is refused `!`, the word for the reason and the path.
 * What a getter or a proxy throws comes through. Where numbers are `doubles`, large ones are what they are; elsewhere they
 * are exact, and beyond 2^53 − 1 a double is not. One key of the value itself may be left out: a handle is no plain data.
 */
export function toText(value, doubles, without) {
  const path = [];
  try {
    return write(value, path, doubles, without);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return `!${thrown.reason} ${JSON.stringify(path)}`;
  }
}

/** What a value is, in words. An array of another window is an array as well. */
export function kindOf(value) {
  if (ArrayBuffer.isView(value)) return Object.prototype.toString.call(value).slice(8, -1);
  if (Array.isArray(value)) return 'a list';
  if (value === undefined || value === null) return 'nothing';
  return { string: 'a text', number: 'a number', boolean: 'a truth value', object: 'an object' }[typeof value] ?? `a ${typeof value}`;
}

function write(value, path, doubles, without) {
  if (value === undefined || value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      return number(value, doubles);
    case 'boolean':
      return String(value);
    case 'object':
      break;
    default:
      throw new Refusal(typeof value);
  }
  if (path.length >= MAX_DEPTH) throw new Refusal('deep');
  const parts = [];
  if (Array.isArray(value)) {
    // By index, so that a hole reads as what is absent.
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      parts.push(write(value[index], path, doubles));
      path.pop();
    }
    return `[${parts.join(',')}]`;
  }
  // A plain object of another window has another prototype, which has none above it either.
  const above = Object.getPrototypeOf(value);
  if (above !== null && Object.getPrototypeOf(above) !== null) throw new Refusal(named(value));
  for (const key of Object.keys(value)) {
    if (key === without) continue;
    const item = value[key];
    if (item === undefined) continue;
    path.push(key);
    parts.push(`${quoted(key)}:${write(item, path, doubles)}`);
    path.pop();
  }
  return `{${parts.join(',')}}`;
}

/** Not by `JSON.stringify`, whose escapes for half a character the core does not read. */
function quoted(text) {
  return `"${text.replace(/["\\\u0000-\u001f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}

/** The shortest text, which reads back to the same bits; `-0` is 0. */
function number(value, doubles) {
  if (!Number.isFinite(value)) throw new Refusal(Number.isNaN(value) ? 'nan' : 'infinite');
  if (!doubles && Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new Refusal('unsafe');
  return String(value);
}

function named(value) {
  if (value instanceof Date) return 'date';
  if (value instanceof Map) return 'map';
  return value instanceof Set ? 'set' : 'class';
}
