/**
 * Methods of judging progress side by side, forecasts, and scores.
 *
 * On a web page wait for this entry's own `load()` once; only `assess` needs another entry, `volunteer-wasm`.
 *
 * @module
 */

import type {
  Assessment,
  CommonCategory,
  Forecast,
  ForecastRequest,
  GroupResult,
  IsoDate,
  LightScale,
  MethodAgreement,
  MethodSet,
  NormaliseRequest,
  Normalised,
  Observation,
  ProgressCategory,
  ProgressGoal,
  ProgressMethod,
  ProgressPoint,
  ProgressResult,
  ProgressScale,
  Roadmap,
  Score,
  ScoreRequest,
  YearEndRequest,
} from './documents.js';
import type { Context, Input } from './shared.js';

export type * from './documents.js';
export type { ErrorCode, ErrorParts, Input, VolunteerError } from './shared.js';
export { isVolunteerError } from './shared.js';

/**
 * Makes the other functions callable. On a web page, wait for it once before anything else; after a failure it may be
 * called again. In Node everything is callable from the start, and it returns at once.
 */
export function load(): Promise<void>;

/**
 * What several methods say of the same points and goal, each under its own name. What cannot be assessed is an answer with a
 * reason, never an error. The order of the points changes nothing.
 *
 * ```ts
 * const points = [{ year: 2015, value: 14.5 }, { year: 2023, value: 10.2 }];
 * progress(points, { wanted: 'decrease', target: 7.25, targetYear: 2030 }).map(({ method, common }) => [method, common]);
 * ```
 *
 * @param set the methods and their options; absent: every method
 */
export function progress(
  points: readonly Input<ProgressPoint>[],
  goal: Input<ProgressGoal>,
  set?: Input<MethodSet> | null,
): ProgressResult[];

/**
 * As `assess` of `volunteer-wasm`, and beside each verdict what published methods of judging progress say: what they were
 * given and what not, one result for each method, and where they agree (`progress` of each target; the trail goes on with
 * it). Everything else stays the same. It needs `volunteer-wasm` as well: on a web page wait for the `load()` of both, in
 * Node import both.
 *
 * ```ts
 * import { Context } from 'volunteer-wasm';
 * import { assess } from 'volunteer-wasm/methods';
 *
 * const assessment = assess(roadmap, observations, Context.kazakhstan(), '2025-01-01', { methods: ['open-sdg@1', 'eurostat@1'] });
 * for (const target of assessment.targets ?? []) console.log(target.id, target.progress?.agreement?.finding);
 * ```
 *
 * @param options `methods`: a set with its options, or names; absent: every method
 * @throws {VolunteerError} as `assess`; `word-unknown` with the nearest method
 */
export function assess(
  roadmap: Input<Roadmap>,
  observations: readonly Input<Observation>[],
  context: Context,
  asOf: IsoDate,
  options?: { readonly methods?: Input<MethodSet> | readonly ProgressMethod[] | null },
): Assessment;

/** Where the methods behind results agree, in the common words, and which of them give which. */
export function agreement(results: readonly Input<ProgressResult>[]): MethodAgreement;

/** The common words that results have, best first; more than one where methods disagree or bounds leave several possible. */
export function commonWords(results: readonly Input<ProgressResult>[]): CommonCategory[];

/** A series with its score, or a group of series and groups that counts as one. */
export type SeriesScores = { readonly score?: number | null; readonly achieved?: boolean | null } | readonly SeriesScores[];

/** The score of an indicator from those of its series, by Statistics Canada and Open SDG. */
export function rollUpScores(node: SeriesScores): GroupResult;

/**
 * The colour of a goal from its indicators, by SDSN: the mean of the two worst.
 *
 * @param availableFrom the part of the indicators that must have a value; `null` is answered below it
 */
export function sdsnDashboard(
  indicators: readonly { readonly scale: Input<ProgressScale>; readonly value?: number | null }[],
  availableFrom: number,
): ProgressCategory | null;

/**
 * Values of coming periods by several methods, with intervals and, for a target, the probability that it is met.
 *
 * @throws {VolunteerError} what is wrong with the request
 */
export function forecast(request: Input<ForecastRequest>): Forecast[];

/** The total of a year from its periods so far and the remaining ones as forecast. @throws {VolunteerError} as `forecast` */
export function forecastYearEnd(request: Input<YearEndRequest>): Forecast[];

/** Values of units on one scale. @throws {VolunteerError} `score-needs` and what else is wrong with the request */
export function normalise(request: Input<NormaliseRequest>): Normalised;

/** Scores of a tree of means. @throws {VolunteerError} `score-weight` and what else is wrong with the tree */
export function score(request: Input<ScoreRequest>): Score;

/** A traffic light. */
export type Light = 'green' | 'yellow' | 'orange' | 'red';

/** The light of a value on a scale. @throws {VolunteerError} `score-thresholds` where they are out of order */
export function light(value: number, scale: Input<LightScale>): Light;

/** The light of several values by the two worst; `null` where there is none. @throws {VolunteerError} as `light` */
export function twoWorst(values: readonly { readonly value: number; readonly scale: Input<LightScale> }[]): Light | null;

/** The kinds of documents that `canonical` and `parseDocument` of this entry read. */
export type DocumentKind =
  | 'course'
  | 'method-agreement'
  | 'method-set'
  | 'progress-goal'
  | 'progress-point'
  | 'progress-result'
  | 'score-node'
  | 'target-progress';

/** As `canonical` of `volunteer-wasm`. @throws {VolunteerError} what is wrong with the document, with its place */
export function canonical(kind: DocumentKind, document: unknown): string;

/** As `parseDocument` of `volunteer-wasm`. @throws {VolunteerError} `json-syntax`, `key-duplicate`, `document-too-large` */
export function parseDocument(kind: DocumentKind, text: string): unknown;
