/**
 * Volunteer activities, reported figures and roadmap targets, with verdicts that can be defended line by line.
 *
 * Documents and results are plain objects with camelCase keys (`documents.d.ts`). Dates are texts (`2023-12-31`), numbers
 * are numbers up to 2^53 − 1; a `Date`, `BigInt`, `Map`, `Set`, `NaN` or an instance of a class is refused with its place.
 * `Gazetteer` and `Context` are handles: call `free()` when done, or declare them with `using`.
 *
 * The package has an entry for each thing that a page may need alone: this one, `volunteer-wasm/figures` (figures in words),
 * `volunteer-wasm/present` (assessments and errors as text and HTML), `volunteer-wasm/reports` (findings, period reports and
 * progress in the same) and `volunteer-wasm/schema`. Each has a module of its own; documents and
 * handles pass from one to the other as they are. On a web page wait for the `load()` of an entry once, before anything else
 * of it. In Node everything is callable at once.
 *
 * ```ts
 * import { Context, assess, load } from 'volunteer-wasm';
 * import * as figures from 'volunteer-wasm/figures';
 * import * as present from 'volunteer-wasm/present';
 *
 * await Promise.all([load(), figures.load(), present.load()]);
 * const context = Context.kazakhstan();
 * const reported = figures.observe({
 *   text: '600-ден астам волонтерлік ұйым', language: 'kk', indicator: 'organisations',
 *   place: 'KZ', map: 'kz-20', period: '2023', nature: 'stock',
 * });
 * const assessment = assess(roadmap, [reported], context, '2023-12-31');
 * console.log(present.explain(assessment, 'kk', context));
 * ```
 *
 * @module
 */

import type {
  Assessment,
  Crosswalked,
  ExactNumber,
  Indicator,
  IsoDate,
  Observation,
  Period,
  Ratio,
  Reach,
  ReachOptions,
  Roadmap,
  StockRule,
  Unit,
} from './documents.js';
import type { Context, Input } from './shared.js';

export type * from './documents.js';
export type { ContextOptions, ErrorCode, ErrorParts, Input, VolunteerError } from './shared.js';
export { Context, Gazetteer, isVolunteerError } from './shared.js';

/**
 * Makes the other functions callable. On a web page, wait for it once before anything else; after a failure it may be
 * called again. In Node everything is callable from the start, and it returns at once.
 */
export function load(): Promise<void>;

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

/** The version of the library, the same in Rust, Python and JavaScript. */
export function version(): string;

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

/**
 * A whole series carried to a place on another map, period by period. A period that cannot be carried is listed with the
 * error; nothing is left out silently.
 */
export function crosswalkSeries(
  parts: readonly Input<Observation>[],
  place: string,
  map: string,
  context: Context,
): Crosswalked;

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

/** The kinds of documents that `canonical` and `parseDocument` read; `volunteer-wasm/figures` reads those of figures and reports. */
export type DocumentKind =
  | 'assessment'
  | 'bounds'
  | 'crosswalk'
  | 'date'
  | 'definition'
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
  | 'roadmap'
  | 'target'
  | 'unit';

/**
 * The canonical JSON text of a document, read through its type: sorted keys, defaults left out. Two documents that mean
 * the same have the same text, in every language. What methods of judging progress say in an assessment (`progress` of a
 * target) stays as it is given: `volunteer-wasm/methods` reads it, as `target-progress`.
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
