// One WebAssembly module of the package: how it starts, and how its operations are called.
import { toText } from './plain.js';

/** Every module that has started, in that order. */
const started = [];

/** The first module that has started and can make handles. */
export function anyModule() {
  return started.find((one) => one.glue.Ground !== undefined) ?? notLoaded('volunteer-wasm');
}

/** The module that answers questions about places and contexts. */
export function mainModule() {
  return started.find((one) => one.entry === 'volunteer-wasm') ?? notLoaded('volunteer-wasm');
}

function notLoaded(entry) {
  throw new Error(`'${entry}' is not loaded: wait for its load() first`);
}

/** An error of the library from what a module answers after `!`. */
function failure(text) {
  const { message, ...fields } = JSON.parse(text);
  return Object.assign(new Error(message), { name: 'VolunteerError' }, fields);
}

/** Whether a thrown value is an error of this library, with `code`, `path` and `details`. */
export function isVolunteerError(value) {
  return value instanceof Error && value.name === 'VolunteerError' && typeof value.code === 'string';
}

/** What a module answered: JSON text, or `!` and the error. */
export function value(answer) {
  if (answer.startsWith('!')) throw failure(answer.slice(1));
  return JSON.parse(answer);
}

export class Module {
  #loading;

  /** `glue` is what wasm-bindgen made for it; `entry` is the name under which users import it. */
  constructor(glue, entry) {
    this.glue = glue;
    this.entry = entry;
  }

  /** Fetches and compiles; further calls wait for the first one. After a failure it may be called again. */
  load(url) {
    this.#loading ??= this.glue.default({ module_or_path: url }).then(
      () => this.#start(),
      (reason) => {
        this.#loading = undefined;
        throw reason;
      },
    );
    return this.#loading;
  }

  /** For Node: compiles at once. */
  loadSync(bytes) {
    this.glue.initSync({ module: bytes });
    this.#start();
    this.#loading = Promise.resolve();
  }

  #start() {
    if (!started.includes(this)) started.push(this);
  }

  #check() {
    if (!started.includes(this)) notLoaded(this.entry);
  }

  /** Calls an operation with its arguments, on the places of a handle where it needs them. */
  call(operation, given, handle, doubles) {
    this.#check();
    const text = toText(given, doubles);
    return value(handle === undefined ? this.glue.call(operation, text) : handle.in(this).call(operation, text));
  }

  /** Makes a ground: `how` is given the class and the arguments as text. */
  make(how, given) {
    return this.run((glue) => how(glue.Ground, toText(given)));
  }

  /** Runs what needs the module's own classes; a text that it throws is an error of the library. */
  run(how) {
    this.#check();
    try {
      return how(this.glue);
    } catch (thrown) {
      throw typeof thrown === 'string' ? failure(thrown.slice(1)) : thrown;
    }
  }
}

/** An error about an argument that does not cross as JSON. */
export function mismatch(path, expected, found) {
  const place = path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
  const error = new Error(`${place}: expected ${expected}, found ${found}`);
  return Object.assign(error, { name: 'VolunteerError', code: 'type-mismatch', path, details: { expected, found } });
}
