/**
 * Counts beside each other: counted against reported, groups of people, rules of practice, parts of a whole.
 *
 * On a web page wait for this entry's own `load()` once; it needs no other entry.
 *
 * @module
 */

import type {
  Bounds,
  CheckPolicy,
  Comparison,
  GroupReach,
  Groups,
  Observation,
  Practice,
  PracticeRow,
  PracticeRule,
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

/** A register's count beside a number that was reported: agree, contradict or undetermined, the difference and the reasons. */
export function compare(counted: Input<Observation>, reported: Input<Observation>): Comparison;

/**
 * How many different people are in groups of which some are declared nested, apart or overlapping.
 *
 * @throws {VolunteerError} `nothing-given`, `reach-group-duplicate`, `reach-group-unknown`, `reach-too-many-groups`,
 * `reach-ties-contradict`, `reach-exceeds-population`
 */
export function groupReach(groups: Input<Groups>): GroupReach;

/** What a rule of practice gives. It is not a number of people. @throws {VolunteerError} `nothing-given` */
export function practice(rule: PracticeRule, rows: readonly Input<PracticeRow>[]): Practice;

/** Whether parts are surely larger than their whole; of `exclusive` parts the sum. */
export function checkParts(whole: Input<Bounds>, parts: readonly Input<Bounds>[], exclusive?: boolean | null): boolean;

/** Whether shares in per cent surely do not reach 100, by the policy; absent: `checks@1`. */
export function checkShares(shares: readonly Input<Bounds>[], policy?: Input<CheckPolicy> | null): boolean;

/** The kinds of documents that `canonical` and `parseDocument` of this entry read. */
export type DocumentKind = 'comparison' | 'group-reach' | 'groups' | 'period-report' | 'practice';

/** As `canonical` of `volunteer-wasm`. @throws {VolunteerError} what is wrong with the document, with its place */
export function canonical(kind: DocumentKind, document: unknown): string;

/** As `parseDocument` of `volunteer-wasm`. @throws {VolunteerError} `json-syntax`, `key-duplicate`, `document-too-large` */
export function parseDocument(kind: DocumentKind, text: string): unknown;
