/**
 * Allocation over places, ways to a target, pace within a year, roll-over of a shortfall, and one plan to the next.
 *
 * On a web page wait for this entry's own `load()` once; it needs no other entry.
 *
 * @module
 */

import type {
  Allocation,
  AllocationRequest,
  ExactNumber,
  IsoDate,
  Observation,
  RatioBounds,
  Roadmap,
  RollOver,
  RollOverRequest,
  Succession,
  Target,
  YearPace,
  YearPaceRequest,
  YearProfile,
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
 * A total over places, exactly; ties are reported or broken by the declared order.
 *
 * @throws {VolunteerError} what is wrong with the request; floors and ceilings that cannot be kept say by how much
 */
export function allocate(request: Input<AllocationRequest>): Allocation;

/**
 * What the way to a target expects on a day; `null` where it expects nothing.
 *
 * @throws {VolunteerError} what is wrong with the target
 */
export function expectedAt(target: Input<Target>, date: IsoDate): RatioBounds | null;

/** Where a flow stands within its year, and what is required of the rest. @throws {VolunteerError} `not-a-flow` */
export function yearPace(request: Input<YearPaceRequest>): YearPace;

/** A profile of the year from past years, each of which counts the same. @throws {VolunteerError} `profile-weights` */
export function seasonalProfile(years: readonly (readonly ExactNumber[])[]): YearProfile;

/** The milestones that are left once a shortfall is rolled over. @throws {VolunteerError} `not-a-flow` */
export function rollOver(request: Input<RollOverRequest>): RollOver;

/**
 * A plan beside its predecessor: what is kept, dropped, redefined and new, and what the new targets start from.
 *
 * @param probability in per cent: which values are reached so surely
 */
export function succeed(
  old: Input<Roadmap>,
  successor: Input<Roadmap>,
  observations: readonly Input<Observation>[],
  asOf: IsoDate,
  probability: number,
): Succession;
