/**
 * Figures in words, and the observations that reports make.
 *
 * On a web page wait for this entry's own `load()` once; it needs no other entry.
 *
 * @module
 */

import type {
  Language,
  Observation,
  Report,
  ReportedFigure,
  Unit,
  WidthPolicy,
} from './documents.js';
import type { ErrorParts, Input } from './shared.js';

export type * from './documents.js';
export type { ContextOptions, ErrorCode, ErrorParts, Input, VolunteerError } from './shared.js';
export { isVolunteerError } from './shared.js';

/**
 * Makes the other functions callable. On a web page, wait for it once before anything else; after a failure it may be
 * called again. In Node everything is callable from the start, and it returns at once.
 */
export function load(): Promise<void>;

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

/** The kinds of documents that `canonical` and `parseDocument` of this entry read. */
export type DocumentKind = 'figure' | 'report' | 'reports' | 'width-policy';

/** As `canonical` of `volunteer-wasm`. @throws {VolunteerError} what is wrong with the document, with its place */
export function canonical(kind: DocumentKind, document: unknown): string;

/** As `parseDocument` of `volunteer-wasm`. @throws {VolunteerError} `json-syntax`, `key-duplicate`, `document-too-large` */
export function parseDocument(kind: DocumentKind, text: string): unknown;
