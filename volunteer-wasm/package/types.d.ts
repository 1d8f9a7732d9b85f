/**
 * What the package adds to the documents: errors, options, and tables of typed arrays.
 *
 * @module
 */

import type { Context } from './volunteer.js';
import type {
  Bounds,
  CheckPolicy,
  CountQuery,
  Definition,
  DefinitionsDocument,
  ErrorCode,
  ExactNumber,
  FigureKind,
  FindingsDocument,
  IsoDate,
  Language,
  Layout,
  MethodSet,
  Observation,
  OfferedAct,
  OfferedEvidence,
  PacePolicy,
  Period,
  PersonSex,
  ProgressMethod,
  Qualifier,
  ReportQuery,
  ReportedFigure,
  Scope,
  StockRule,
  Unit,
  UnitLink,
  WidthPolicy,
} from './documents.js';

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

/** A code, a path and details: an error that was not thrown. */
export interface ErrorParts {
  /** The stable kebab-case code. */
  code: ErrorCode;
  /** Where in the input: keys and indexes, outermost first. A key may be the name of an argument. */
  path: (string | number)[];
  /** What the code needs to be told in words; its keys depend on the code. */
  details: Record<string, unknown>;
}

/** What the library throws. */
export interface VolunteerError extends Error, ErrorParts {
  name: 'VolunteerError';
}

/** The options of a call that depends on places, definitions or populations. */
export interface WithContext {
  /** Absent: Kazakhstan's. */
  readonly context?: Context | null;
}

/**
 * What a context has besides its places, in place of what it would have: of places alone nothing, and the illustrative
 * policies `checks@1`, `pace@1` and `figure-width@1`.
 */
export interface ContextOptions {
  /** Definitions, or their versions alone: which of them break a series, and the rules about minors. */
  readonly definitions?: readonly (Input<DefinitionsDocument> | Input<Definition>)[] | null;
  /** Populations, as observations of stocks of persons. */
  readonly populations?: readonly Input<Observation>[] | null;
  /** How pace is judged where a target does not say. */
  readonly pace?: Input<PacePolicy> | null;
  /** From when on something in a register is suspicious. */
  readonly checks?: Input<CheckPolicy> | null;
  /** How wide "about" and "more than" are. */
  readonly widths?: Input<WidthPolicy> | null;
}

/** Options of `assess`. */
export interface AssessOptions extends WithContext {
  /** The date that the judgement is made for. */
  readonly asOf: IsoDate;
  /** Methods of judging progress to run beside the verdicts: a set with its options, names, or all. Absent: none. */
  readonly methods?: Input<MethodSet> | readonly ProgressMethod[] | 'all' | null;
}

/** Options of `evaluate`. */
export interface EvaluateOptions extends WithContext {
  /** The code of the place. */
  readonly place: string;
  /** The map on which it is meant. */
  readonly map: string;
}

/** Options of `rollUpPeriods`. */
export interface RollUpPeriodsOptions {
  /** What of a stock stands for the whole period. Absent: the last value. */
  readonly stockRule?: StockRule | null;
  /** What parts of a flow or a ratio that are missing are taken to have. Absent: they are refused. */
  readonly gaps?: 'refuse' | 'sum-what-is-there' | null;
}

/** Options of `rollUpPlaces`. */
export interface RollUpPlacesOptions extends WithContext {
  /** What places that are missing are taken to have. Absent: they are refused. */
  readonly gaps?: 'refuse' | 'sum-what-is-there' | null;
}

/** Options of `checkParts`. */
export interface CheckPartsOptions {
  /** Whether nothing is in two parts. Absent: something may be. */
  readonly exclusive?: boolean | null;
}

/** Options of `checkShares`. */
export interface CheckSharesOptions {
  /** What is near enough to 100. Absent: `checks@1`. */
  readonly policy?: Input<CheckPolicy> | null;
}

/** Options of `checkDefinition`. */
export interface CheckDefinitionOptions {
  /** The version; or a day instead. */
  readonly version?: string | null;
  /** A day on which the version is in force. */
  readonly on?: IsoDate | null;
  /** Completed years. */
  readonly age: number;
  /** Where the definition depends on it. */
  readonly sex?: PersonSex | null;
}

/** Options of `observe`. */
export interface ObserveOptions {
  /** The widths by which words become bounds. Absent: `figure-width@1`, which is illustrative. */
  readonly policy?: Input<WidthPolicy> | null;
}

/** Options of `readFigures`. */
export interface ReadFiguresOptions extends ObserveOptions {
  /** The language of the text. Absent or `auto`: the one that its letters and words show. */
  readonly language?: Language | 'auto' | null;
}

/** Options of `readFigure`. */
export interface ReadFigureOptions extends ReadFiguresOptions {
  /** What is counted, where the words do not say it; it must agree with them where they do. */
  readonly unit?: Unit | null;
}

/** One figure of a list of texts, or a number in them that could not be read as a figure. */
export interface FigureRow {
  /** Which text of the list it stands in, from zero. */
  index: number;
  /** The words of the figure. */
  text?: string;
  /** Where they begin in their text, in Unicode code points. */
  start?: number;
  /** Where they end, exclusive. */
  end?: number;
  /** The language it was read in. */
  language?: Language;
  /** What it states. */
  kind?: FigureKind;
  /** How exactly. */
  qualifier?: Qualifier;
  /** The number as written, the first one of two. */
  number?: ExactNumber;
  /** The second number of "from … to …". */
  numberTo?: ExactNumber;
  /** The least that it may be. */
  lower?: ExactNumber;
  /** Whether the least is excluded. */
  lowerOpen: boolean;
  /** The most that it may be. */
  upper?: ExactNumber;
  /** Whether the most is excluded. */
  upperOpen: boolean;
  /** What it counts. */
  unit?: Unit;
  /** The words that say so, or the ones that are not known. */
  noun?: string;
  /** How they belong to the number. */
  link?: UnitLink;
  /** The period that it states. */
  period?: Period;
  /** Words near it of a plan or an intention. */
  act?: OfferedAct;
  /** Words near it of hearsay, an estimate or a provisional value. */
  evidence?: OfferedEvidence;
  /** Why it is no figure that could be used: the code of the error. */
  error?: string;
}

/** The figures of a text. */
export interface FiguresOfText {
  /** Those that could be read, each with its place. */
  figures: ReportedFigure[];
  /** What is wrong with the other numbers. */
  errors: ErrorParts[];
}

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

/** How a quotient is rounded: towards minus or plus infinity, or to the nearest, half to even. */
export type Rounding = 'down' | 'up' | 'half-even';

/** A series with its score, or a group of series and groups that counts as one. */
export type SeriesScores = { readonly score?: number | null; readonly achieved?: boolean | null } | readonly SeriesScores[];

/** A traffic light. */
export type Light = 'green' | 'yellow' | 'orange' | 'red';

/** The lists of words that `label` knows. */
export type Vocabulary =
  | 'act'
  | 'agreement'
  | 'aim'
  | 'comparison'
  | 'countOf'
  | 'countStep'
  | 'counted'
  | 'done'
  | 'evidence'
  | 'figureKind'
  | 'input'
  | 'methodsAgree'
  | 'missing'
  | 'nature'
  | 'need'
  | 'noChange'
  | 'noSeries'
  | 'notAdditive'
  | 'pace'
  | 'passedOver'
  | 'placeKind'
  | 'practiceRule'
  | 'progressBasis'
  | 'progressCategory'
  | 'progressCommon'
  | 'progressMeasure'
  | 'progressMethod'
  | 'progressRemark'
  | 'progressWhy'
  | 'reason'
  | 'relation'
  | 'rowAction'
  | 'severity'
  | 'stage'
  | 'standing'
  | 'status'
  | 'step'
  | 'trajectory'
  | 'verdict';

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

/** Options of a `Plan`. */
export interface PlanOptions {
  /** The combinations of levels that are counted. Absent: all. */
  readonly sets?: readonly Levels[] | null;
}

/** How far a job has come. */
export interface JobProgress {
  /** How many rows are done. */
  done: number;
  /** Of how many. */
  of: number;
}

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

/** Options of `RegisterBuilder.finish`. */
export interface FinishOptions extends WithContext {
  /** Whether the register is checked as it is joined. Absent: it is. */
  readonly check?: boolean | null;
}

/** A cell of a table: a number, a text as tables of text have it, yes or no, several people, or nothing. */
export type TableCell = string | number | boolean | readonly string[] | null | undefined;

/** A row of a table: its cells by the names of the columns. */
export interface TableRow {
  readonly [column: string]: TableCell;
}

/** A table as columns by their names, all of one length. In a typed array no number (NaN) is nothing there. */
export interface TableColumns {
  readonly [column: string]:
    | readonly TableCell[]
    | Int8Array
    | Uint8Array
    | Uint8ClampedArray
    | Int16Array
    | Uint16Array
    | Int32Array
    | Uint32Array
    | Float32Array
    | Float64Array;
}

/** Options of `read`. */
export interface ReadOptions extends WithContext {
  /** The layout of the table; it is not guessed then. */
  readonly layout?: Input<Layout> | null;
  /** The sheet of a workbook that is read. This build reads none: save the sheet as CSV. */
  readonly sheet?: string | null;
  /** The place that the table is about, or several that it covers: rows that say none lie there. */
  readonly places?: string | readonly string[] | null;
  /** What the register is meant to cover. */
  readonly scope?: Input<Scope> | null;
}

/** Options of `Register.decide`. */
export interface DecideOptions extends WithContext {
  /** The findings that are decided about. Absent: the register's own. */
  readonly findings?: Input<FindingsDocument> | null;
}

/** Options of `Register.count`: what the counts are told apart by, for which places and periods. */
export interface CountOptions extends Omit<Input<CountQuery>, 'indicators'>, WithContext {}

/** Options of `Register.periodReport`: levels of places, places, and the catalogue. */
export interface ReportOptions extends Omit<Input<ReportQuery>, 'period'>, WithContext {}

/** Options of `Register.reportPage`: as `ReportOptions`, and whether the page is HTML. */
export interface ReportPageOptions extends ReportOptions {
  readonly html?: boolean | null;
}

/** Options of `summary`: sums that a reader may make, and whether the page is HTML. */
export interface SummaryOptions extends WithContext {
  readonly sums?: readonly (readonly Input<Observation>[])[] | null;
  readonly html?: boolean | null;
}
