/**
 * Findings, decisions about them, period reports, comparisons, rules of practice and progress as text and HTML in Kazakh, Russian and English.
 * Assessments and errors are in `volunteer-wasm/present`.
 *
 * On a web page wait for this entry's own `load()` once. `Context` and `Gazetteer` are those of `volunteer-wasm`: one that was
 * made there is used here as it is.
 *
 * @module
 */

import type {
  Comparison,
  Finding,
  FindingsDocument,
  Language,
  PeriodReport,
  Practice,
  ProgressResult,
  RowDecisionStep,
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

/** Findings as plain text: how often each was seen, then the first cases with their rows. */
export function explainFindings(findings: Input<FindingsDocument>, language: Language, context: Context): string;

/** Findings as small HTML, as `toHtml` of `volunteer-wasm/present` writes it. */
export function findingsToHtml(findings: Input<FindingsDocument>, language: Language, context: Context): string;

/** One finding: what was seen, in which rows, and what was done. */
export function explainFinding(finding: Input<Finding>, language: Language, context: Context): string;

/** What was decided about a register (`register.decisions`), and what it did, as plain text. */
export function explainDecisions(steps: readonly Input<RowDecisionStep>[], language: Language, context: Context): string;

/** The same as small HTML, as `toHtml` of `volunteer-wasm/present` writes it. */
export function decisionsToHtml(steps: readonly Input<RowDecisionStep>[], language: Language, context: Context): string;

/** A period report as plain text: one table, then what was counted, left out and assumed. */
export function explainReport(report: Input<PeriodReport>, language: Language, context: Context): string;

/** A period report as small HTML, as `toHtml` of `volunteer-wasm/present` writes it. */
export function reportToHtml(report: Input<PeriodReport>, language: Language, context: Context): string;

/** A count beside a reported number, and whether they agree. */
export function explainComparison(comparison: Input<Comparison>, language: Language, context: Context): string;

/** What a rule of practice gives, as what it is. */
export function explainPractice(practice: Input<Practice>, language: Language, context: Context): string;

/** Results of several methods as plain text: one line per method, first whether they agree. */
export function explainProgress(results: readonly Input<ProgressResult>[], language: Language, context: Context): string;

/** Results of several methods as small HTML, as `toHtml` of `volunteer-wasm/present` writes it. */
export function progressToHtml(results: readonly Input<ProgressResult>[], language: Language, context: Context): string;

/** The lists of words that `label` knows. */
export type ReportVocabulary =
  | 'severity'
  | 'done'
  | 'rowAction'
  | 'countStep'
  | 'comparison'
  | 'agreement'
  | 'noChange'
  | 'practiceRule'
  | 'progressMethod'
  | 'progressCategory'
  | 'progressCommon'
  | 'progressWhy'
  | 'progressRemark'
  | 'progressMeasure'
  | 'progressBasis'
  | 'nature'
  | 'counted'
  | 'act'
  | 'evidence'
  | 'missing';

/** A word of a vocabulary, as documents write it, in the language. Others stay as they are. */
export function label(vocabulary: ReportVocabulary, word: string, language: Language, context: Context): string;
