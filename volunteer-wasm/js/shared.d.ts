/**
 * What every entry of the package shares: errors, documents as input, and the handles.
 *
 * @module
 */

import type {
  Bounds,
  Crosswalk,
  Definition,
  ExactNumber,
  GazetteerDocument,
  IsoDate,
  Observation,
  PacePolicy,
  Place,
  PlaceEvent,
  PlaceKind,
  PlaceMap,
} from './documents.js';

/**
 * A document as a caller may write it: a plain number stands for exact bounds, `null` and `undefined` for an absent key,
 * and a list may be read-only. Every answer of the library is an `Input` of its own type.
 */
export type Input<T> = T extends unknown
  ? [Bounds] extends [T]
    ? Bounds | ExactNumber
    : T extends readonly (infer Item)[]
      ? readonly Input<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Input<T[Key]> | (undefined extends T[Key] ? null : never) }
        : T
  : never;

/** A code, a path and details: an error that was not thrown. */
export interface ErrorParts {
  /** The stable kebab-case code. */
  code: ErrorCode;
  /** Where in the input: keys and indexes, outermost first. A key may be the name of an argument. */
  path: (string | number)[];
  /** What the code needs to be told in words; its keys depend on the code. */
  details: Record<string, unknown>;
}

/** What the library throws. Nothing else of its own is thrown by a function that was called with handles that live. */
export interface VolunteerError extends Error, ErrorParts {
  name: 'VolunteerError';
}

/** Whether a thrown value is an error of this library, with `code`, `path` and `details`. */
export function isVolunteerError(value: unknown): value is VolunteerError;

/** Every code that an error may have. */
export type ErrorCode =
  | 'number-syntax'
  | 'number-too-precise'
  | 'number-out-of-range'
  | 'division-by-zero'
  | 'bounds-empty'
  | 'not-a-count'
  | 'unit-unknown'
  | 'unit-mismatch'
  | 'json-syntax'
  | 'key-duplicate'
  | 'document-too-large'
  | 'key-unknown'
  | 'key-missing'
  | 'type-mismatch'
  | 'word-unknown'
  | 'format-unknown'
  | 'date-invalid'
  | 'period-syntax'
  | 'period-reversed'
  | 'period-invalid'
  | 'period-out-of-range'
  | 'period-form-unsized'
  | 'dhis2-period-syntax'
  | 'dhis2-period-unnamed'
  | 'place-unknown'
  | 'place-ambiguous'
  | 'place-not-on-map'
  | 'map-unknown'
  | 'crosswalk-unknown'
  | 'place-duplicate'
  | 'place-reference-unknown'
  | 'place-cycle'
  | 'place-too-deep'
  | 'places-too-many'
  | 'place-invalid'
  | 'figure-missing'
  | 'figure-several'
  | 'figure-ambiguous'
  | 'figure-unit-missing'
  | 'figure-text-too-long'
  | 'column-missing'
  | 'header-duplicate'
  | 'layout-conflict'
  | 'date-pattern'
  | 'table-too-large'
  | 'source-unreadable'
  | 'columns-unequal'
  | 'code-unlabelled'
  | 'column-kind'
  | 'value-missing'
  | 'value-and-reason'
  | 'counting-contradicts-unit'
  | 'until-outside-period'
  | 'parts-not-ratio'
  | 'not-additive'
  | 'nothing-given'
  | 'reach-not-people'
  | 'reach-exceeds-population'
  | 'reach-group-duplicate'
  | 'reach-group-unknown'
  | 'reach-too-many-groups'
  | 'reach-ties-contradict'
  | 'roll-up-incomplete'
  | 'crosswalk-refused'
  | 'figure-not-a-value'
  | 'offer-unanswered'
  | 'population-unknown'
  | 'rule-twice'
  | 'rule-parameter-missing'
  | 'rule-parameter-unused'
  | 'rule-contradicts'
  | 'catalogue-duplicate'
  | 'catalogue-reference'
  | 'periods-missing'
  | 'category-unknown'
  | 'too-many-cells'
  | 'axis-not-nested'
  | 'level-length-mismatch'
  | 'axis-unknown'
  | 'level-unknown'
  | 'grouping-set-invalid'
  | 'grouping-set-duplicate'
  | 'plan-too-large'
  | 'cells-too-many'
  | 'column-count-mismatch'
  | 'column-length-mismatch'
  | 'code-out-of-range'
  | 'person-key-missing'
  | 'heads-reversed'
  | 'sum-out-of-range'
  | 'job-unfinished'
  | 'job-columns-changed'
  | 'tally-bytes-invalid'
  | 'tally-plan-differs'
  | 'participation-of-nobody'
  | 'heads-of-person'
  | 'minutes-invalid'
  | 'assistance-of-nobody'
  | 'unit-not-counted'
  | 'age-twice'
  | 'person-id-blank'
  | 'record-duplicate'
  | 'organisation-cycle'
  | 'definition-unknown'
  | 'decision-rows-unlisted'
  | 'decision-invalid'
  | 'decision-row-unknown'
  | 'id-duplicate'
  | 'indicator-undefined'
  | 'target-value'
  | 'baseline-missing'
  | 'target-wrong-side'
  | 'baseline-too-late'
  | 'milestone-order'
  | 'pace-cuts'
  | 'band-missing'
  | 'trajectory-ceiling'
  | 'trajectory-weights'
  | 'not-a-flow'
  | 'roll-over-nothing-left'
  | 'profile-weights'
  | 'profile-too-short'
  | 'allocation-floors-exceed-total'
  | 'allocation-ceilings-below-total'
  | 'allocation-bounds-crossed'
  | 'allocation-negative'
  | 'allocation-weights-zero'
  | 'allocation-not-in-steps'
  | 'allocation-too-large'
  | 'allocation-method-unbounded'
  | 'forecast-period-twice'
  | 'forecast-point'
  | 'forecast-level'
  | 'forecast-until'
  | 'forecast-too-many-points'
  | 'score-weight'
  | 'score-goalposts'
  | 'score-needs'
  | 'score-part-unknown'
  | 'score-too-deep'
  | 'score-thresholds';

/**
 * Places, their names and codes, the maps they stand on, and what happened to them. It does not change.
 *
 * A handle: it holds memory of the module until `free()`, or until the garbage collector finds it.
 */
export class Gazetteer {
  private constructor();
  /** Kazakhstan: the country, its 20 regions and cities of today, and what they were. */
  static kazakhstan(): Gazetteer;
  /** A gazetteer from its document. @throws {VolunteerError} `place-duplicate`, `place-cycle` and others, with the place */
  static fromObject(document: Input<GazetteerDocument>): Gazetteer;
  /** Its document. */
  toObject(): GazetteerDocument;
  /** Its id and version, as results name it. */
  readonly id: string;
  /**
   * Finds a place by a code of any system, or by a name or abbreviation in any of the three languages.
   *
   * @throws {VolunteerError} `place-unknown` with the nearest names; `place-ambiguous` with every place that has the name
   */
  find(text: string): Place;
  /** As `find`, among the places on a map. @throws {VolunteerError} also `map-unknown`, `place-not-on-map` */
  findOn(text: string, map: string): Place;
  /** As `find`, among the places of one kind. */
  findKind(text: string, kind: PlaceKind): Place;
  /** A place by the library's own code, written exactly so. @throws {VolunteerError} `place-unknown` */
  get(code: string): Place;
  /** The place, if it is on the map. @throws {VolunteerError} `place-unknown`, `map-unknown`, `place-not-on-map` */
  check(place: string, map: string): Place;
  /** Every place, in the order of the document. */
  places(): Place[];
  /** The maps, each after the one before it. */
  maps(): PlaceMap[];
  /** The maps a place is on. */
  mapsOf(code: string): PlaceMap[];
  /** The places right below a place. */
  children(code: string): Place[];
  /** The places above a place, the nearest first. */
  ancestors(code: string): Place[];
  /** What happened to a place. */
  history(code: string): PlaceEvent[];
  /** The citation behind a `source`. */
  citation(source: string): string;
  /** A new gazetteer with the caller's own places: districts, towns, centres. */
  withOverlay(places: readonly Input<Place>[]): Gazetteer;
  /** What places of one map, taken together, are on another. @throws {VolunteerError} `crosswalk-unknown` and as `check` */
  crosswalk(places: readonly string[], from: string, to: string): Crosswalk;
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/** What a context has besides its places; what is absent is empty, or the illustrative policy `pace@1`. */
export interface ContextOptions {
  /** The versions of definitions, and which of them break a series. */
  definitions?: readonly Input<Definition>[] | null;
  /** Populations, as observations of stocks of persons. */
  populations?: readonly Input<Observation>[] | null;
  /** How pace is judged where a target does not say. */
  pace?: Input<PacePolicy> | null;
}

/** Places, definitions, populations and policies: everything a judgement depends on. A handle, as `Gazetteer` is. */
export class Context {
  /** A context of the caller's own places. @throws {VolunteerError} what is wrong with an option, with its place */
  constructor(gazetteer: Gazetteer, options?: ContextOptions | null);
  /** Kazakhstan: its places, the dated populations that come with the library, and the illustrative policy `pace@1`. */
  static kazakhstan(): Context;
  /** Its gazetteer, as a handle of its own. */
  gazetteer(): Gazetteer;
  /** Its definitions. */
  definitions(): Definition[];
  /** Its populations, oldest first. */
  populations(): Observation[];
  /** How pace is judged where a target does not say. */
  pace(): PacePolicy;
  /** The latest population of a place on a map that is not after a day. @throws {VolunteerError} `population-unknown` */
  population(place: string, map: string, on: IsoDate, vintage?: string | null): Observation;
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}
