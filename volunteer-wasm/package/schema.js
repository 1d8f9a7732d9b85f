// The JSON Schemas, apart from the rest: they are larger than everything else together and few pages need them.
import { codes, schemas } from './schemas.js';

/** Every `code` that an error of the library may have. */
export const errorCodes = Object.freeze(codes);

/** The names that `schema` knows. */
export const schemaNames = Object.freeze(Object.keys(schemas));

/** The JSON Schema (draft 2020-12) of a kind of document; a new object each time. */
export function schema(name) {
  if (!Object.hasOwn(schemas, name)) {
    throw new RangeError(`unknown schema ${JSON.stringify(name)}; known are ${schemaNames.join(', ')}`);
  }
  return structuredClone(schemas[name]);
}
