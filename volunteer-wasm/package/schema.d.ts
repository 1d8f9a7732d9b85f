import type { ErrorCode, SchemaName } from './documents.js';

export type { ErrorCode, SchemaName } from './documents.js';

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
