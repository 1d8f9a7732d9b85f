/**
 * Records of volunteer work as a register: read, checked, decided about, and counted.
 *
 * People are codes in a register: their identifiers stay inside the module and are in no table, finding or error. On a web
 * page wait for this entry's own `load()` once. `Context` and `Gazetteer` are those of `volunteer-wasm`.
 *
 * ```ts
 * const builder = new RegisterBuilder();
 * builder.read('may.csv', bytes, layout, context);
 * using register = builder.finish(context);
 * register.findings.counts;
 * register.periodReport({ map: 'kz-20', places: ['KZ-59'], period: '2023-Q3' }, context);
 * ```
 *
 * @module
 */

import type {
  Ask,
  Catalogue,
  CheckPolicy,
  CountedValue,
  RowDecisions,
  RowDecisionStep,
  Defined,
  DefinitionsDocument,
  FindingsDocument,
  Indicator,
  IsoDate,
  Layout,
  LayoutOffer,
  PeriodReport,
  PersonSex,
  Reading,
  Records,
  ReportAsk,
  Scope,
} from './documents.js';
import type { Context, Gazetteer, Input } from './shared.js';

export type * from './documents.js';
export type { ContextOptions, ErrorCode, ErrorParts, Input, VolunteerError } from './shared.js';
export { Context, Gazetteer, isVolunteerError } from './shared.js';

/**
 * Makes the other functions callable. On a web page, wait for it once before anything else; after a failure it may be
 * called again. In Node everything is callable from the start, and it returns at once.
 */
export function load(): Promise<void>;

/** What checks depend on besides places and populations; absent: `checks@1`, and the definitions of Kazakhstan. */
export interface CheckOptions {
  /** From when on something is suspicious. */
  policy?: Input<CheckPolicy> | null;
  /** The rules about minors, in place of those that come with the library. */
  definitions?: readonly Input<DefinitionsDocument>[] | null;
}

/** Codes of any width. The greatest value of each kind of array (255, 65,535, 4,294,967,295) stands for nothing there. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column of codes and what they stand for. */
export interface CodedColumn {
  /** One code per row. */
  readonly codes: Codes;
  /** What the codes stand for, by code. */
  readonly labels: readonly string[];
}

/**
 * A caller's own participations. Columns are of one length; one with another name is a category. Days are counted from
 * 1970-01-01 and clock times in minutes from midnight; −2^31 is an unknown day or unknown minutes, 65,535 an unknown time.
 */
export interface ParticipationColumns {
  /** The number of the row in its source; absent: from 1. */
  readonly row?: Uint32Array;
  /** The volunteer: codes alone, or with identifiers as labels, which stay inside. */
  readonly person?: Codes | CodedColumn;
  /** The least number of heads. */
  readonly headsLower?: Uint32Array;
  /** The greatest number of heads. */
  readonly headsUpper?: Uint32Array;
  /** The first day. */
  readonly firstDay?: Int32Array;
  /** The last day; absent: the first one. */
  readonly lastDay?: Int32Array;
  /** When it began. */
  readonly start?: Uint16Array;
  /** When it ended. */
  readonly end?: Uint16Array;
  /** Minutes as recorded. */
  readonly minutes?: Int32Array;
  /** Place, activity, organisation, field, status, and categories of the caller's own. */
  readonly [category: string]: Codes | Int32Array | CodedColumn | undefined;
}

/** A caller's own assistances, as `ParticipationColumns`. */
export interface AssistanceColumns {
  /** The number of the row in its source; absent: from 1. */
  readonly row?: Uint32Array;
  /** The beneficiary: codes alone, or with identifiers as labels, which stay inside. */
  readonly beneficiary?: Codes | CodedColumn;
  /** The least number of units helped. */
  readonly lower?: Uint32Array;
  /** The greatest number; absent: the least one. */
  readonly upper?: Uint32Array;
  /** The first day. */
  readonly firstDay?: Int32Array;
  /** The last day; absent: the first one. */
  readonly lastDay?: Int32Array;
  /** Place, activity, organisation, unit, category, service, and categories of the caller's own. */
  readonly [category: string]: Codes | Int32Array | CodedColumn | undefined;
}

/** The tables of a register. */
export type TableName = 'participations' | 'assistances' | 'activities' | 'organisations' | 'people' | 'beneficiaries';

/** A table as columns. */
export interface RegisterTable {
  /** How many rows. */
  length: number;
  /** The columns by name: typed arrays as in `ParticipationColumns`, codes with labels, or the words of a figure. */
  columns: Record<
    string,
    Uint16Array | Uint32Array | Int32Array | { codes: Uint32Array; labels: string[] } | (string | null)[]
  >;
}

/**
 * Makes a register of files, tables and records, in any number and order.
 *
 * A handle: it holds memory of the module until `finish()` or `free()`, or until the garbage collector finds it.
 */
export class RegisterBuilder {
  /** Nothing read yet; what the register is meant to cover. Absent: everything. */
  constructor(scope?: Input<Scope> | null);
  /**
   * Reads a table under a layout. What is wrong with rows and cells becomes findings; an error leaves the builder as it was.
   *
   * @throws {VolunteerError} what is wrong with the layout; `column-missing`, `header-duplicate`, `table-too-large`
   */
  read(name: string, data: string | Uint8Array, layout: Input<Layout>, places: Context | Gazetteer): Reading;
  /** Takes in a caller's own columns. @throws {VolunteerError} `type-mismatch`, `columns-unequal`, `code-unlabelled` */
  columns(name: string, table: 'participations', columns: ParticipationColumns): Reading;
  columns(name: string, table: 'assistances', columns: AssistanceColumns): Reading;
  /** Takes in records. @throws {VolunteerError} what is wrong with them */
  records(name: string, records: Input<Records>): Reading;
  /** Joins what was read; with a context it is checked as well. The builder cannot be used afterwards. */
  finish(context?: Context | null, options?: CheckOptions | null): Register;
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/** The records of volunteer work over some scope: as they were recorded, nothing removed. A handle; it does not change. */
export class Register {
  private constructor();
  /** What it is meant to cover. */
  readonly scope: Scope;
  /** What was read into it. */
  readonly readings: Reading[];
  /** What was found while reading, and by the checks it was finished with. */
  readonly findings: FindingsDocument;
  /** What was decided, and what each decision did. */
  readonly decisions: RowDecisionStep[];
  /** What the checks find, beside what reading found. */
  check(context: Context, options?: CheckOptions | null): FindingsDocument;
  /**
   * The same register under these decisions, in place of any earlier ones.
   *
   * @param options as for `check`; `findings` in place of the register's own
   * @throws {VolunteerError} `decision-rows-unlisted`, `decision-row-unknown`
   */
  decide(
    decisions: Input<RowDecisions>,
    context: Context,
    options?: (CheckOptions & { findings?: Input<FindingsDocument> | null }) | null,
  ): Register;
  /** How each row is taken into counts: 0 as recorded, 1 without its value, 2 not at all; empty where nothing was decided. */
  taken(table: 'participations' | 'assistances'): Uint8Array;
  /** A table as columns. Identifiers of people are in none. */
  table(name: TableName): RegisterTable;
  /** A table as plain rows: words, days and times as documents write them; what is unknown is left out. */
  rows(name: TableName): Record<string, string | number>[];
  /** Counts an indicator. @throws {VolunteerError} `periods-missing`, `category-unknown`, `too-many-cells`, `place-unknown` */
  count(indicator: Input<Indicator>, ask: Input<Ask>, context: Context): CountedValue[];
  /** Evaluates a catalogue: counts, and the ratios that stand on them. Absent: the proposal. @throws {VolunteerError} as `count` */
  countCatalogue(ask: Input<Ask>, context: Context, catalogue?: Input<Catalogue> | null): CountedValue[];
  /** A catalogue for a period, since the start of the year, and a year before. Absent: the proposal. */
  periodReport(ask: Input<ReportAsk>, context: Context, catalogue?: Input<Catalogue> | null): PeriodReport;
  /** Gives its memory back; it cannot be used afterwards. */
  free(): void;
  /** As `free`. */
  [Symbol.dispose](): void;
}

/** Offers a layout for a table, from its header and first rows, with its reasons and doubts. Nothing applies it. */
export function guessLayout(data: string | Uint8Array): LayoutOffer;

/** The catalogue of indicators that comes with the library: a proposal, adopted by nobody. */
export function catalogue(): Catalogue;

/** The versioned definitions that come with the library, each with its source. */
export function definitions(): Defined[];

/**
 * Whether a definition holds for an age; `null` where it leaves that open.
 *
 * @param of the version, or a day on which the version is in force
 * @throws {VolunteerError} `definition-unknown`
 */
export function definitionHolds(
  id: string,
  of: { readonly version: string; readonly on?: undefined } | { readonly on: IsoDate; readonly version?: undefined },
  age: number,
  sex?: PersonSex | null,
): boolean | null;

/** The id of the age band of an age, by `age-bands@1`. */
export function ageBand(age: number): string | null;

/** The completed years of a person on a day; `null` before birth. */
export function ageOn(born: IsoDate, on: IsoDate): number | null;

/** The kinds of documents that `canonical` and `parseDocument` of this entry read. */
export type DocumentKind = 'decisions' | 'definitions' | 'findings' | 'indicators' | 'layout' | 'records';

/** As `canonical` of `volunteer-wasm`. @throws {VolunteerError} what is wrong with the document, with its place */
export function canonical(kind: DocumentKind, document: unknown): string;

/** As `parseDocument` of `volunteer-wasm`. @throws {VolunteerError} `json-syntax`, `key-duplicate`, `document-too-large` */
export function parseDocument(kind: DocumentKind, text: string): unknown;
