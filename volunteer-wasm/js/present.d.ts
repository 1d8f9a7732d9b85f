/**
 * Assessments, observations and errors as text and HTML in Kazakh, Russian and English. Findings, period reports and progress
 * are in `volunteer-wasm/reports`.
 *
 * On a web page wait for this entry's own `load()` once. `Context` and `Gazetteer` are those of `volunteer-wasm`: one that was
 * made there is used here as it is.
 *
 * @module
 */

import type {
  Assessment,
  Bounds,
  ExactNumber,
  IsoDate,
  Language,
  Observation,
  Period,
  Reach,
  TargetAssessment,
  Unit,
} from './documents.js';
import type { Context, ErrorParts, Input } from './shared.js';

export type * from './documents.js';
export type { ContextOptions, ErrorCode, ErrorParts, Input, VolunteerError } from './shared.js';
export { Context, Gazetteer, isVolunteerError } from './shared.js';

/**
 * Makes the other functions callable. On a web page, wait for it once before anything else; after a failure it may be
 * called again. In Node everything is callable from the start, and it returns at once.
 */
export function load(): Promise<void>;

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
  | 'noCourse'
  | 'methodsAgree'
  | 'progressMethod'
  | 'progressCategory'
  | 'progressCommon'
  | 'progressWhy'
  | 'placeKind'
  | 'figureKind'
  | 'countOf';

/** A word of a vocabulary, as documents write it, in the language: `not-met` is `не достигнуто`. Others stay as they are. */
export function label(vocabulary: Vocabulary, word: string, language: Language, context: Context): string;
