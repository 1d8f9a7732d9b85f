// Places and contexts. Each module has memory of its own, so a handle keeps one ground for each module it was used in, which
// is carried over as documents. Kazakhstan is made once in each module, for all handles.
import { gazetteer, options } from './kazakhstan.js';
import { anyModule, mainModule } from './module.js';

/** A ground in a module, of the document of a gazetteer and the options of a context. */
function carried(module, document, options) {
  const places = module.make((Ground, text) => Ground.read(text), { '': document });
  try {
    return module.make((Ground, text) => places.context(text), { options });
  } finally {
    places.free();
  }
}

const kazakhstan = new Map();

function kazakhstanIn(module) {
  if (!kazakhstan.has(module)) kazakhstan.set(module, carried(module, gazetteer, options));
  return kazakhstan.get(module);
}

/** What is behind a handle: grounds by module, and the module in which the first one was made. */
class Grounds {
  #grounds = new Map();

  constructor(home, first) {
    this.home = home;
    if (home !== undefined) this.#grounds.set(home, first);
  }

  /** The ground in a module. */
  in(module) {
    if (this.#grounds === undefined) throw new Error('this Gazetteer or Context was freed');
    // Without a home it is what comes with the package.
    if (this.home === undefined) return kazakhstanIn(module);
    if (!this.#grounds.has(module)) this.#grounds.set(module, this.#made(module));
    return this.#grounds.get(module);
  }

  #made(module) {
    const documents = (operation) => this.home.call(operation, {}, this);
    return carried(module, documents('gazetteer.toObject'), documents('context.options'));
  }

  /** Others, made from this one where it was made itself. */
  derive(make, given) {
    const module = this.home ?? anyModule();
    const ground = this.in(module);
    return new Grounds(module, module.make((Ground, text) => make(ground, text), given));
  }

  free() {
    for (const ground of this.#grounds?.values() ?? []) ground.free();
    this.#grounds = undefined;
  }
}

const grounds = new WeakMap();

/** The grounds of a handle that a caller gave. */
function of(handle, Kind) {
  if (!(handle instanceof Kind)) throw new TypeError(`expected instance of ${Kind.name}`);
  return grounds.get(handle);
}

/** The grounds of a `Context`, for `Module.call`. */
export const ground = (context) => of(context, Context);

/** The grounds of a `Context` or of a `Gazetteer`, where places alone are needed. */
export const placed = (handle) => of(handle, handle instanceof Gazetteer ? Gazetteer : Context);

const ask = (handle, operation, given = {}) => mainModule().call(operation, given, grounds.get(handle));

/** A handle of a class on grounds. */
function wrap(Kind, of) {
  const made = Object.create(Kind.prototype);
  grounds.set(made, of);
  return made;
}

export class Gazetteer {
  constructor() {
    throw new TypeError('a Gazetteer is made by Gazetteer.kazakhstan(), Gazetteer.fromObject() or withOverlay()');
  }

  static kazakhstan() {
    return wrap(Gazetteer, new Grounds());
  }

  static fromObject(document) {
    const module = anyModule();
    return wrap(Gazetteer, new Grounds(module, module.make((Ground, text) => Ground.read(text), { '': document })));
  }

  toObject() {
    return ask(this, 'gazetteer.toObject');
  }

  get id() {
    return ask(this, 'gazetteer.id');
  }

  find(text) {
    return ask(this, 'gazetteer.find', { text });
  }

  findOn(text, map) {
    return ask(this, 'gazetteer.findOn', { text, map });
  }

  findKind(text, kind) {
    return ask(this, 'gazetteer.findKind', { text, kind });
  }

  get(code) {
    return ask(this, 'gazetteer.get', { code });
  }

  check(place, map) {
    return ask(this, 'gazetteer.check', { place, map });
  }

  places() {
    return ask(this, 'gazetteer.places');
  }

  maps() {
    return ask(this, 'gazetteer.maps');
  }

  mapsOf(code) {
    return ask(this, 'gazetteer.mapsOf', { code });
  }

  children(code) {
    return ask(this, 'gazetteer.children', { code });
  }

  ancestors(code) {
    return ask(this, 'gazetteer.ancestors', { code });
  }

  history(code) {
    return ask(this, 'gazetteer.history', { code });
  }

  citation(source) {
    return ask(this, 'gazetteer.citation', { source });
  }

  withOverlay(places) {
    return wrap(Gazetteer, of(this, Gazetteer).derive((own, text) => own.overlay(text), { '': places }));
  }

  crosswalk(places, from, to) {
    return ask(this, 'gazetteer.crosswalk', { places, from, to });
  }

  free() {
    of(this, Gazetteer).free();
  }
}

export class Context {
  constructor(gazetteer, options) {
    grounds.set(this, of(gazetteer, Gazetteer).derive((own, text) => own.context(text), { options }));
  }

  static kazakhstan() {
    return wrap(Context, new Grounds());
  }

  gazetteer() {
    const own = ground(this);
    return wrap(Gazetteer, own.home === undefined ? new Grounds() : own.derive((ground) => ground.places()));
  }

  definitions() {
    return ask(this, 'context.options').definitions;
  }

  populations() {
    return ask(this, 'context.options').populations;
  }

  pace() {
    return ask(this, 'context.options').pace;
  }

  population(place, map, on, vintage) {
    return ask(this, 'context.population', { place, map, on, vintage });
  }

  free() {
    ground(this).free();
  }
}

if (Symbol.dispose !== undefined) {
  for (const Kind of [Gazetteer, Context]) {
    Kind.prototype[Symbol.dispose] = Kind.prototype.free;
  }
}
