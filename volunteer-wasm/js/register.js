// `volunteer-wasm/register`: records read into a register, what is suspicious in them, and indicators counted over it.
import { ground, placed } from './handles.js';
import { mismatch, value } from './module.js';
import { toText } from './plain.js';
import { module } from './register_module.js';
import { bytes, keys, kind, put, typed } from './typed.js';

export { Context, Gazetteer } from './handles.js';
export { isVolunteerError } from './module.js';

const call = (operation, given) => module.call(operation, given);

export const canonical = (kind, document) => call('canonical', { kind, '': document });
export const parseDocument = (kind, text) => call('parseDocument', { kind, text });
export const catalogue = () => call('catalogue', {});
export const definitions = () => call('definitions', {});
export const definitionHolds = (id, of, age, sex) => call('definitionHolds', { id, ...keys(of, ['version', 'on'], ['of']), age, sex });
export const ageBand = (age) => call('ageBand', { age });
export const ageOn = (born, on) => call('ageOn', { born, on });

export const guessLayout = (data) => value(module.run((glue) => glue.offer(bytes(data, ['data']))));

/** Columns of the core that JavaScript writes in its own way. */
const CAMEL = new Map(
  ['heads_lower', 'heads_upper', 'first_day', 'last_day', 'birth_day'].map((name) => [name, name.replace(/_(.)/, (_, letter) => letter.toUpperCase())]),
);
const SNAKE = new Map([...CAMEL].map(([core, own]) => [own, core]));

/** The kinds of array of the columns that are no codes with labels. */
const PLAIN = {
  row: 'Uint32Array', headsLower: 'Uint32Array', headsUpper: 'Uint32Array', lower: 'Uint32Array', upper: 'Uint32Array',
  firstDay: 'Int32Array', lastDay: 'Int32Array', minutes: 'Int32Array', start: 'Uint16Array', end: 'Uint16Array',
};
/** The columns of people, whose codes may come without labels. */
const PEOPLE = ['person', 'beneficiary'];

/** Codes of any width as those of 32 bits; the greatest value of each stands for none. */
function wide(codes) {
  if (kind(codes) === 'Uint32Array') return codes;
  const none = kind(codes) === 'Uint8Array' ? 0xff : 0xffff;
  return Uint32Array.from(codes, (code) => (code === none ? 0xffffffff : code));
}

function given(glue, columns) {
  if (kind(columns) !== 'an object') throw mismatch(['columns'], 'an object', kind(columns));
  const held = new glue.Columns();
  try {
    for (const [name, column] of Object.entries(columns)) {
      if (column === undefined) continue;
      const path = ['columns', name];
      const own = SNAKE.get(name) ?? name;
      if (PLAIN[name] !== undefined) {
        put(held, own, column, path, PLAIN[name]);
      } else if (PEOPLE.includes(name) && ArrayBuffer.isView(column)) {
        held.u32(own, wide(typed(column, path, 'Uint8Array', 'Uint16Array', 'Uint32Array')));
      } else {
        const { codes, labels } = keys(column, ['codes', 'labels'], path);
        const array = typed(codes, [...path, 'codes'], 'Uint8Array', 'Uint16Array', 'Uint32Array');
        held.codes(own, wide(array), toText({ labels }));
      }
    }
    return held;
  } catch (thrown) {
    held.free();
    throw thrown;
  }
}

export class RegisterBuilder {
  #made;

  constructor(scope) {
    this.#made = module.run((glue) => glue.Builder.make(toText({ scope })));
  }

  get #builder() {
    if (this.#made === undefined) throw new Error('this RegisterBuilder was finished or freed');
    return this.#made;
  }

  read(name, data, layout, places) {
    const read = bytes(data, ['data']);
    return value(module.run(() => this.#builder.read(read, placed(places).in(module), toText({ name, layout }))));
  }

  columns(name, table, columns) {
    const builder = this.#builder;
    const held = module.run((glue) => given(glue, columns));
    try {
      return value(builder.columns(held, toText({ name, table })));
    } finally {
      held.free();
    }
  }

  records(name, records) {
    return value(module.run(() => this.#builder.records(toText({ name, records }))));
  }

  finish(context, options) {
    const made = module.run(() =>
      context === undefined || context === null
        ? this.#builder.finish()
        : this.#builder.finish_checked(ground(context).in(module), toText({ options })),
    );
    this.free();
    return wrap(made);
  }

  free() {
    this.#made?.free();
    this.#made = undefined;
  }
}

const registers = new WeakMap();

function wrap(held) {
  const made = Object.create(Register.prototype);
  registers.set(made, held);
  return made;
}

function held(register) {
  const found = registers.get(register);
  if (found === undefined) throw new Error('this Register was freed');
  return found;
}

const ask = (register, operation) => value(module.run(() => held(register).ask(operation)));
const askOn = (register, context, operation, given) =>
  value(module.run(() => held(register).ask_on(ground(context).in(module), operation, toText(given))));

/** A day as documents write it. */
const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
/** A clock time as documents write it. */
const clock = (minutes) => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** What a cell of a column says; `undefined` where nothing is there. */
function cell(name, column, index) {
  if (column.labels !== undefined) return column.labels[column.codes[index]];
  const found = column[index];
  switch (kind(column)) {
    case 'Uint32Array':
      return found === 0xffffffff ? undefined : found;
    case 'Uint16Array':
      return found === 0xffff ? undefined : clock(found);
    case 'Int32Array':
      if (found === -0x80000000) return undefined;
      return name.endsWith('Day') ? day(found) : found;
    default:
      return found ?? undefined;
  }
}

export class Register {
  constructor() {
    throw new TypeError('a Register is made by RegisterBuilder.finish()');
  }

  get scope() {
    return ask(this, 'scope');
  }

  get readings() {
    return ask(this, 'readings');
  }

  get findings() {
    return ask(this, 'findings');
  }

  get decisions() {
    return ask(this, 'decisions');
  }

  check(context, options) {
    return askOn(this, context, 'check', { options });
  }

  decide(decisions, context, options) {
    const { findings, ...rest } = options ?? {};
    const given = toText({ decisions, findings, options: rest });
    return wrap(module.run(() => held(this).decide(ground(context).in(module), given)));
  }

  taken(table) {
    return module.run(() => held(this).taken(table));
  }

  table(name) {
    const { length, columns } = value(module.run(() => held(this).table(String(name))));
    const read = ({ name: own, kind, labels, texts }) => {
      if (kind === 'texts') return texts;
      if (kind === 'codes') return { codes: held(this).u32(name, own), labels };
      return held(this)[kind](name, own);
    };
    return { length, columns: Object.fromEntries(columns.map((one) => [CAMEL.get(one.name) ?? one.name, read(one)])) };
  }

  rows(name) {
    const { length, columns } = this.table(name);
    const named = Object.entries(columns);
    return Array.from({ length }, (_, index) =>
      Object.fromEntries(named.map(([own, column]) => [own, cell(own, column, index)]).filter(([, found]) => found !== undefined)),
    );
  }

  count(indicator, ask, context) {
    return askOn(this, context, 'count', { indicator, ask });
  }

  countCatalogue(ask, context, catalogue) {
    return askOn(this, context, 'countCatalogue', { ask, catalogue });
  }

  periodReport(ask, context, catalogue) {
    return askOn(this, context, 'periodReport', { ask, catalogue });
  }

  free() {
    registers.get(this)?.free();
    registers.delete(this);
  }
}

if (Symbol.dispose !== undefined) {
  for (const Kind of [RegisterBuilder, Register]) {
    Kind.prototype[Symbol.dispose] = Kind.prototype.free;
  }
}
