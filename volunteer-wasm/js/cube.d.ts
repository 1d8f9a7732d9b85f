/**
 * The counting engine: every combination of levels at once, over a caller's own columns of codes.
 *
 * On a web page wait for this entry's own `load()` once; it needs no other entry.
 *
 * ```ts
 * const plan = new Plan([
 *   { name: 'district', leaves: 3, levels: [{ name: 'region', nodes: [0, 0, 1] }], all: true },
 *   { name: 'month', leaves: 2, all: true },
 * ]);
 * using cube = plan.count({ person, axes: { district, month }, minutes });
 * cube.rows({ district: 'region' });
 * ```
 *
 * @module
 */

export type * from './documents.js';
export type { ErrorCode, ErrorParts, VolunteerError } from './shared.js';
export { isVolunteerError } from './shared.js';

/**
 * Makes the other functions callable. On a web page, wait for it once before anything else; after a failure it may be
 * called again. In Node everything is callable from the start, and it returns at once.
 */
export function load(): Promise<void>;

/** A chain of levels over the codes of one column, fine to coarse. The first level are the codes themselves. */
export interface AxisSpec {
  /** The name of the axis and of its first level. */
  readonly name: string;
  /** How many codes there are: they are below it. */
  readonly leaves: number;
  /** Coarser levels: for each code its node, `null` (in a typed array 4,294,967,295) where it lies in none. */
  readonly levels?: readonly { readonly name: string; readonly nodes: Uint32Array | readonly (number | null)[] }[];
  /** Whether a last level `all` with one node is added. */
  readonly all?: boolean;
}

/** For each axis by name, the level. An axis that is not named is taken at its coarsest level. */
export type Levels = Readonly<Record<string, string>>;

/** Codes of any width. The greatest value of each kind of array (255, 65,535, 4,294,967,295) stands for none. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The columns that are counted, all of one length. */
export interface CubeColumns {
  /** The dense code of the person; none for an unnamed group. */
  readonly person: Codes;
  /** The codes of each axis of the plan, by its name. */
  readonly axes: Readonly<Record<string, Codes>>;
  /** Minutes; −2^31 where unknown. Absent: unknown in every row. */
  readonly minutes?: Int32Array;
  /** At least how many heads. Absent: one in every row. */
  readonly headsLower?: Uint32Array;
  /** At most how many heads; 4,294,967,295 is no limit. Absent: as many as at least. */
  readonly headsUpper?: Uint32Array;
}

/** The cells of one combination of levels as columns, sorted by their nodes. */
export interface CubeTable {
  /** How many cells. */
  length: number;
  /** The node of each axis, by its name. */
  nodes: Record<string, Uint32Array>;
  /** Rows. */
  rows: Float64Array;
  /** Person-times, at least. */
  headsLower: Float64Array;
  /** Person-times, at most; infinity is no limit. */
  headsUpper: Float64Array;
  /** The sum of the known minutes. */
  minutes: Float64Array;
  /** Rows whose minutes are unknown. */
  minutesUnknown: Float64Array;
  /** Different named people, exactly. */
  people: Float64Array;
  /** Rows of unnamed groups. */
  unnamed: Float64Array;
  /** The largest number of heads of a single row, at least. */
  largest: Float64Array;
  /** Heads at most without the named person of each row; infinity is no limit. */
  othersUpper: Float64Array;
  /** Different people, unnamed groups among them, at least. */
  differentLower: Float64Array;
  /** Different people at most; infinity is no limit. */
  differentUpper: Float64Array;
}

/** A cell as a plain row; a measure without an upper limit is left out. */
export interface CubeRow {
  /** The node of each axis, by its name. */
  nodes: Record<string, number>;
  /** As in `CubeTable`. */
  rows: number;
  /** As in `CubeTable`. */
  headsLower: number;
  /** As in `CubeTable`. */
  headsUpper?: number;
  /** As in `CubeTable`. */
  minutes: number;
  /** As in `CubeTable`. */
  minutesUnknown: number;
  /** As in `CubeTable`. */
  people: number;
  /** As in `CubeTable`. */
  unnamed: number;
  /** As in `CubeTable`. */
  largest: number;
  /** As in `CubeTable`. */
  othersUpper?: number;
  /** As in `CubeTable`. */
  differentLower: number;
  /** As in `CubeTable`. */
  differentUpper?: number;
}

/** Which combinations of levels are counted, all in one pass over the rows. A handle. */
export class Plan {
  /**
   * All combinations of the levels, or those in `sets`.
   *
   * @throws {VolunteerError} `axis-not-nested`, `level-length-mismatch`, `axis-unknown`, `level-unknown`,
   * `grouping-set-duplicate`, `plan-too-large`, `cells-too-many`
   */
  constructor(axes: readonly AxisSpec[], options?: { readonly sets?: readonly Levels[] | null } | null);
  /** The names of its axes. */
  readonly axes: string[];
  /** The combinations: for each axis by name, the level. */
  readonly sets: Record<string, string>[];
  /** Counts rows. @throws {VolunteerError} `type-mismatch`, `column-length-mismatch`, `code-out-of-range`, `sum-out-of-range` */
  count(columns: CubeColumns): Cube;
  /**
   * Counts rows, and keeps what is needed to merge the count with another register's.
   *
   * @param keys the key of each person code: the caller's own, or those of `personKey`. The tally holds them
   * @throws {VolunteerError} as `count`; `person-key-missing`
   */
  tally(columns: CubeColumns, keys: BigUint64Array): Tally;
  /** A count in steps, so that a page stays alive meanwhile. @throws {VolunteerError} as `count` */
  job(columns: CubeColumns): Job;
  /** A tally in steps. @throws {VolunteerError} as `count` */
  tallyJob(columns: CubeColumns, keys: BigUint64Array): TallyJob;
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/** A count in steps. A handle; giving it back cancels it. */
export class Job {
  private constructor();
  /** Works on about so many rows: how much is done, and of how much. @throws {VolunteerError} as `Plan.count` */
  step(budget: number): { done: number; of: number };
  /** The answer, once everything is done; the job cannot be used afterwards. @throws {VolunteerError} `job-unfinished` */
  finish(): Cube;
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/** A tally in steps. A handle; giving it back cancels it. */
export class TallyJob {
  private constructor();
  /** Works on about so many rows: how much is done, and of how much. @throws {VolunteerError} as `Plan.tally` */
  step(budget: number): { done: number; of: number };
  /**
   * The answer, once everything is done; the job cannot be used afterwards.
   *
   * @throws {VolunteerError} `job-unfinished`, `person-key-missing`
   */
  finish(): Tally;
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/** The cells of every combination of levels. A handle. */
export class Cube {
  private constructor();
  /** The names of its axes. */
  readonly axes: string[];
  /** The combinations: for each axis by name, the level. */
  readonly sets: Record<string, string>[];
  /** How many cells there are in all combinations. */
  readonly size: number;
  /** The cells of a combination as columns. @throws {VolunteerError} `axis-unknown`, `level-unknown`, `number-out-of-range` */
  table(levels?: Levels | null): CubeTable;
  /** The cells of a combination as plain rows. @throws {VolunteerError} as `table` */
  rows(levels?: Levels | null): CubeRow[];
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/** A count that merges with another register's. **It holds a key for every person: its bytes are personal data.** A handle. */
export class Tally {
  private constructor();
  /** Reads the byte form. @throws {VolunteerError} `tally-bytes-invalid` */
  static fromBytes(bytes: Uint8Array): Tally;
  /** The names of its axes. */
  readonly axes: string[];
  /** How many different named people it holds. */
  readonly people: number;
  /** Both counts as one; the same key is the same person. Neither changes. @throws {VolunteerError} `tally-plan-differs` */
  merge(other: Tally): Tally;
  /** The versioned byte form: the same bytes for the same content. */
  toBytes(): Uint8Array;
  /** The cells of every combination of levels. */
  cube(): Cube;
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/** The key of an identifier under a secret of 16 bytes: SipHash-2-4. The same secret gives the same key everywhere. */
export function personKey(secret: Uint8Array, identifier: string | Uint8Array): bigint;
