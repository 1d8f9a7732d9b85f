/**
 * Volunteer activities, reported figures and roadmap targets, with verdicts that can be defended line by line.
 *
 * Documents and results are plain objects with camelCase keys (`documents.d.ts`). Dates are texts (`2023-12-31`), numbers
 * are numbers up to 2^53 − 1; a `Date`, `BigInt`, `Map`, `Set`, `NaN` or an instance of a class is refused with its place.
 * `Gazetteer` and `Context` are handles: call `free()` when done, or declare them with `using`.
 *
 * On a web page wait for `load()` once, before anything else. In Node everything is callable at once.
 *
 * ```ts
 * import { Context, assess, explain, load, observe } from 'volunteer-wasm';
 *
 * await load();
 * const context = Context.kazakhstan();
 * const reported = observe({
 *   text: '600-ден астам волонтерлік ұйым', language: 'kk', indicator: 'organisations',
 *   place: 'KZ', map: 'kz-20', period: '2023', nature: 'stock',
 * });
 * const assessment = assess(roadmap, [reported], context, '2023-12-31');
 * console.log(explain(assessment, 'kk', context));
 * ```
 *
 * @module
 */

import type {
  Assessment,
  Bounds,
  Crosswalk,
  Definition,
  ExactNumber,
  GazetteerDocument,
  Indicator,
  IsoDate,
  Language,
  Observation,
  PacePolicy,
  Period,
  Place,
  PlaceEvent,
  PlaceKind,
  PlaceMap,
  Ratio,
  Reach,
  ReachOptions,
  Report,
  ReportedFigure,
  Roadmap,
  StockRule,
  TargetAssessment,
  Unit,
  WidthPolicy,
} from './documents.js';

export type * from './documents.js';

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

/** The kind of a period; a financial year with the number of its first month: `financial-year:4`. */
export type PeriodForm = 'day' | 'iso-week' | 'month' | 'quarter' | 'half-year' | 'year' | 'range' | `financial-year:${number}`;

/** What follows from a period. */
export interface PeriodInfo {
  /** The period in its canonical form. */
  period: Period;
  /** First day. */
  start: IsoDate;
  /** Last day, included. */
  end: IsoDate;
  /** What kind of period it is. */
  form: PeriodForm;
  /** How many days it has. */
  days: number;
  /** How ISO 8601-1 writes it. */
  iso: string;
  /** The identifier of DHIS2, where it has one. */
  dhis2?: string;
}

/** What a unit is. */
export interface UnitInfo {
  /** The unit in its canonical form. */
  unit: Unit;
  /** Whether its values are whole numbers from zero up. */
  counted: boolean;
  /** Whether several units are counted together. */
  mixed: boolean;
  /** Whether it counts people, so that a sum may count somebody twice. */
  people: boolean;
}

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
  | 'value-missing'
  | 'value-and-reason'
  | 'counting-contradicts-unit'
  | 'until-outside-period'
  | 'parts-not-ratio'
  | 'not-additive'
  | 'nothing-given'
  | 'reach-not-people'
  | 'reach-exceeds-population'
  | 'roll-up-incomplete'
  | 'crosswalk-refused'
  | 'figure-not-a-value'
  | 'offer-unanswered'
  | 'population-unknown'
  | 'id-duplicate'
  | 'indicator-undefined'
  | 'target-value'
  | 'baseline-missing'
  | 'target-wrong-side'
  | 'baseline-too-late'
  | 'milestone-order'
  | 'pace-cuts'
  | 'band-missing';

/**
 * Makes the other functions callable. On a web page, wait for it once before anything else; after a failure it may be
 * called again. In Node everything is callable from the start, and it returns at once.
 */
export function load(): Promise<void>;

/** The version of the library, the same in Rust, Python and JavaScript. */
export function version(): string;

/** How a text is read. */
export interface FindOptions {
  /** Its language; `auto` takes the one that its letters and words show. */
  language: Language | 'auto';
  /** The widths by which words become bounds. Absent: `figure-width@1`, which is illustrative. */
  policy?: Input<WidthPolicy> | null;
}

/** How a phrase is read. */
export interface ReadOptions extends FindOptions {
  /** What is counted, where the words do not say it; it must agree with them where they do. */
  unit?: Unit | null;
}

/**
 * Reads the one figure of a phrase, in Kazakh, Russian or English.
 *
 * ```ts
 * readFigure('600-ден астам зейнеткер', { language: 'kk' }).bounds; // { lower: 601 }
 * ```
 *
 * @throws {VolunteerError} `figure-missing`, `figure-several` with the readings, `figure-ambiguous` with the place and both
 * readings, `figure-unit-missing`, `unit-mismatch`, `number-too-precise`, `figure-text-too-long`
 */
export function readFigure(text: string, options: ReadOptions): ReportedFigure;

/** Every figure of a text with its place, and what is wrong with the numbers that could not be read as figures. */
export function findAll(text: string, options: FindOptions): { figures: ReportedFigure[]; errors: ErrorParts[] };

/**
 * Makes an observation of a report in words. Words that mark a plan, an intention or hearsay are never applied: the report
 * says itself what they mean.
 *
 * @throws {VolunteerError} as `readFigure`; `figure-not-a-value`; `offer-unanswered`
 */
export function observe(report: Input<Report>, options?: { policy?: Input<WidthPolicy> | null } | null): Observation;

/**
 * The canonical form of a period that ISO 8601, EDTF or SDMX write.
 *
 * @throws {VolunteerError} `period-syntax`, `period-invalid`, `period-reversed`, `period-out-of-range`
 */
export function parsePeriod(text: string): Period;

/** The period behind an identifier of DHIS2. @throws {VolunteerError} `dhis2-period-syntax`, `period-invalid` */
export function periodFromDhis2(identifier: string): Period;

/** The identifier of DHIS2 for a period. @throws {VolunteerError} `dhis2-period-unnamed` */
export function periodToDhis2(period: Period): string;

/** First and last day of a period, its form, its days, and how ISO 8601 and DHIS2 write it. */
export function periodInfo(period: Period): PeriodInfo;

/** The period of the same form after this one. @throws {VolunteerError} `period-out-of-range` */
export function nextPeriod(period: Period): Period;

/** The period of the same form before this one. @throws {VolunteerError} `period-out-of-range` */
export function previousPeriod(period: Period): Period;

/** The period of a form in which a day lies. @throws {VolunteerError} `period-form-unsized` for `range` */
export function periodContaining(date: IsoDate, form: PeriodForm): Period;

/** The periods of a form into which a period falls, in order. @throws {VolunteerError} `period-form-unsized` for `range` */
export function periodParts(period: Period, form: PeriodForm): Period[];

/** The part of a period that has passed at the end of a day: 0 before it, 1 after it. */
export function shareElapsed(period: Period, asOf: IsoDate): Ratio;

/** The years between two days: whole years, and the rest as a part of its year. */
export function yearsBetween(from: IsoDate, to: IsoDate): Ratio;

/** How a quotient is rounded: towards minus or plus infinity, or to the nearest, half to even. */
export type Rounding = 'down' | 'up' | 'half-even';

/** A quotient as a decimal. @throws {VolunteerError} `number-out-of-range` */
export function decimal(ratio: Input<Ratio>, places: number, rounding: Rounding): ExactNumber;

/** The canonical form of a unit, and what it counts. @throws {VolunteerError} `unit-unknown` with the nearest known unit */
export function unitInfo(unit: Unit): UnitInfo;

/**
 * The sum of two observations: of two periods that follow each other, or of two places apart.
 *
 * @throws {VolunteerError} `not-additive` with the reason (`details.reason`) and what can be said instead
 * (`details.canBeSaid`)
 */
export function add(a: Input<Observation>, b: Input<Observation>, context: Context): Observation;

/**
 * The number of different people behind several counts.
 *
 * @throws {VolunteerError} `nothing-given`, `reach-not-people`, `value-missing`, `reach-exceeds-population`
 */
export function reach(parts: readonly Input<Observation>[], options?: Input<ReachOptions> | null): Reach;

/**
 * One observation for a whole period from observations of its parts.
 *
 * @throws {VolunteerError} `nothing-given`, `not-additive`, `roll-up-incomplete` with what is missing
 */
export function rollUpPeriods(
  parts: readonly Input<Observation>[],
  whole: Period,
  options?: { stockRule?: StockRule | null } | null,
): Observation;

/**
 * One observation for a place from observations of the places that make it up.
 *
 * @throws {VolunteerError} `nothing-given`, `not-additive`, `roll-up-incomplete` with what is missing, `place-unknown`
 */
export function rollUpPlaces(parts: readonly Input<Observation>[], whole: string, context: Context): Observation;

/**
 * The observation for a place on another map, from observations on their own map.
 *
 * @throws {VolunteerError} `nothing-given`, `crosswalk-refused`, `place-unknown`, `crosswalk-unknown`
 */
export function crosswalk(parts: readonly Input<Observation>[], place: string, map: string, context: Context): Observation;

/** The observations of an indicator at a place: reported, or ratios rebuilt from others and from populations. */
export function evaluate(
  indicator: Input<Indicator>,
  observations: readonly Input<Observation>[],
  context: Context,
  place: string,
  map: string,
): Observation[];

/**
 * Judges every target and measure of a roadmap as of a date. Neither today's date nor the order of the observations
 * changes anything.
 *
 * @throws {VolunteerError} what is wrong with the roadmap or an observation, with its place
 */
export function assess(
  roadmap: Input<Roadmap>,
  observations: readonly Input<Observation>[],
  context: Context,
  asOf: IsoDate,
): Assessment;

/** An assessment as plain text: the table of verdicts, the measures, and why. */
export function explain(assessment: Input<Assessment>, language: Language, context: Context): string;

/**
 * An assessment as small HTML: one `div` with its own style and no script. What callers wrote is escaped, so it may be
 * set as `innerHTML`.
 */
export function toHtml(assessment: Input<Assessment>, language: Language, context: Context): string;

/** How the verdict on one target came about, step by step. */
export function explainTrail(target: Input<TargetAssessment>, language: Language, context: Context): string;

/** An observation in words. */
export function explainObservation(observation: Input<Observation>, language: Language, context: Context): string;

/** A number of different people in words. */
export function explainReach(reach: Input<Reach>, language: Language, context: Context): string;

/** An error in words: what is wrong and where, a suggestion, and the choices there are. */
export function explainError(error: Readonly<ErrorParts>, language: Language, context: Context): string;

/** A number as the language writes it: `19 765 004,5`, with no-break spaces in Kazakh and Russian; `19,765,004.5`. */
export function formatNumber(number: ExactNumber, language: Language, context: Context): string;

/** A date as the language writes it: `5 декабря 2026 г.` */
export function formatDate(date: IsoDate, language: Language, context: Context): string;

/** A period as the language writes it: `2021–2023 жж.` */
export function formatPeriod(period: Period, language: Language, context: Context): string;

/** Bounds with what they count, in the right form of the noun: `не менее 601 организации`. */
export function formatCount(value: Input<Bounds>, unit: Unit, language: Language, context: Context): string;

/** The lists of words that `label` knows. */
export type Vocabulary =
  | 'verdict'
  | 'stage'
  | 'reason'
  | 'passedOver'
  | 'need'
  | 'standing'
  | 'pace'
  | 'aim'
  | 'nature'
  | 'counted'
  | 'act'
  | 'evidence'
  | 'missing'
  | 'status'
  | 'trajectory'
  | 'step'
  | 'input'
  | 'notAdditive'
  | 'relation'
  | 'placeKind';

/** A word of a vocabulary, as documents write it, in the language: `not-met` is `не достигнуто`. Others stay as they are. */
export function label(vocabulary: Vocabulary, word: string, language: Language, context: Context): string;

/** The kinds of documents that `canonical` and `parseDocument` read. */
export type DocumentKind =
  | 'assessment'
  | 'bounds'
  | 'crosswalk'
  | 'date'
  | 'definition'
  | 'figure'
  | 'gazetteer'
  | 'indicator'
  | 'language'
  | 'measure'
  | 'number'
  | 'observation'
  | 'observations'
  | 'pace-policy'
  | 'period'
  | 'place'
  | 'ratio'
  | 'ratio-bounds'
  | 'reach'
  | 'reach-options'
  | 'report'
  | 'reports'
  | 'roadmap'
  | 'target'
  | 'unit'
  | 'width-policy';

/**
 * The canonical JSON text of a document, read through its type: sorted keys, defaults left out. Two documents that mean
 * the same have the same text, in every language.
 *
 * @throws {VolunteerError} what is wrong with the document, with its place
 */
export function canonical(kind: DocumentKind, document: unknown): string;

/**
 * Reads a document from JSON text, more strictly than `JSON.parse`: a key that stands twice is an error, and so is what
 * the kind does not know. The answer is of the type of the kind (`parseDocument('roadmap', text) as Roadmap`).
 *
 * @throws {VolunteerError} `json-syntax` with line and column, `key-duplicate`, `document-too-large`, and what is wrong with
 * the document
 */
export function parseDocument(kind: DocumentKind, text: string): unknown;

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
