/**
 * Methods of judging progress side by side, forecasts, and scores.
 *
 * On a web page wait for this entry's own `load()` once; it needs no other entry.
 *
 * @module
 */

import type {
  CommonCategory,
  Forecast,
  ForecastRequest,
  GroupResult,
  LightScale,
  MethodSet,
  NormaliseRequest,
  Normalised,
  ProgressCategory,
  ProgressGoal,
  ProgressPoint,
  ProgressResult,
  ProgressScale,
  Score,
  ScoreRequest,
  YearEndRequest,
} from './documents.js';
import type { Input } from './shared.js';

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
export type DocumentKind = 'method-set' | 'progress-goal' | 'progress-point' | 'progress-result' | 'score-node';

/** As `canonical` of `volunteer-wasm`. @throws {VolunteerError} what is wrong with the document, with its place */
export function canonical(kind: DocumentKind, document: unknown): string;

/** As `parseDocument` of `volunteer-wasm`. @throws {VolunteerError} `json-syntax`, `key-duplicate`, `document-too-large` */
export function parseDocument(kind: DocumentKind, text: string): unknown;
