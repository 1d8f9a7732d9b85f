import type { ErrorCode } from './shared.js';

/** The kinds of documents that have a JSON Schema. */
export type SchemaName =
  | 'roadmap'
  | 'observations'
  | 'reports'
  | 'assessment'
  | 'gazetteer'
  | 'figure'
  | 'indicator'
  | 'observation'
  | 'reach'
  | 'indicators'
  | 'groups'
  | 'group-reach'
  | 'comparison'
  | 'period-report'
  | 'practice'
  | 'records'
  | 'definitions'
  | 'findings'
  | 'decisions'
  | 'layout';

/** The names that `schema` knows. */
export const schemaNames: readonly SchemaName[];

/** Every `code` that an error of the library may have. */
export const errorCodes: readonly ErrorCode[];

/**
 * The JSON Schema (draft 2020-12) of a kind of document; a new object each time. It needs no `load()`.
 *
 * @throws {RangeError} where there is no such kind
 */
export function schema(name: SchemaName): Record<string, unknown>;
