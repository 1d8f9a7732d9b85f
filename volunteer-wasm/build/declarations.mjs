// TypeScript declarations of documents from their JSON Schemas (draft 2020-12).

/** Names that would hide a global of JavaScript or TypeScript, or say too little beside all others, have others here. */
const RENAMED = new Map(Object.entries({
  Date: 'IsoDate', Number: 'ExactNumber', Parts: 'RatioParts', Input: 'StepInput', Step: 'TrailStep', Required: 'RequiredWay',
  Event: 'PlaceEvent', Relation: 'ReachRelation', Error: 'ErrorDocument', Map: 'PlaceMap',
}));

/** Whether every schema of a list is an object with keys of its own. */
const areObjects = (schemas) => schemas.length > 1 && schemas.every((schema) => schema.type === 'object' && schema.properties !== undefined);
const isNull = (schema) => schema.type === 'null' || schema.const === null;
const alternatives = (schema) => schema.oneOf ?? schema.anyOf;
const unique = (list) => [...new Set(list)];

/** The declared name of a type, as a document names it. */
function nameOf(name) {
  const word = decodeURIComponent(name).replace(/\W+/g, '_');
  return RENAMED.get(word) ?? word;
}

/** A comment in the form of TSDoc, or nothing. */
function comment(text, indent = '') {
  if (text === undefined) return '';
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** A key of an object: quoted where it is no identifier. */
const keyOf = (name) => (/^[\w$]+$/.test(name) ? name : JSON.stringify(name));

/** A text as the declarations quote it. */
const literal = (value) => (typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : JSON.stringify(value));

/** In a list the members of a union need brackets. */
const grouped = (type) => (/[|&]/.test(type) ? `(${type})` : type);

/** The type of a schema; `root` is the document that holds it. */
function typeOf(schema, root, indent = '') {
  if (schema === true || schema === undefined) return 'unknown';
  if (schema === false) return 'never';
  const parts = [];
  if (schema.$ref !== undefined) parts.push(nameOf(schema.$ref === '#' ? root : schema.$ref.split('/').at(-1)));
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return unique(schema.enum.map(literal)).join(' | ');
  for (const part of schema.allOf ?? []) parts.push(typeOf(part, root, indent));
  const choice = alternatives(schema);
  if (choice !== undefined) parts.push(unique(choice.map((one) => typeOf(exclusive(one, choice), root, indent))).join(' | '));
  const own = plainType(schema, root, indent);
  if (own !== undefined) parts.push(own);
  if (parts.length === 0) return 'unknown';
  return parts.length === 1 ? parts[0] : parts.map(grouped).join(' & ');
}

/** The part of a type that the keyword `type` tells. */
function plainType(schema, root, indent) {
  if (Array.isArray(schema.type)) {
    return unique(schema.type.map((type) => plainType({ ...schema, type }, root, indent))).join(' | ');
  }
  switch (schema.type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map((item) => typeOf(item, root, indent)).join(', ')}]`;
      return `${grouped(typeOf(schema.items, root, indent))}[]`;
    case 'object':
    case undefined:
      return objectType(schema, root, indent);
    default:
      return schema.type;
  }
}

function objectType(schema, root, indent) {
  if (schema.properties !== undefined) {
    const inner = `${indent}  `;
    return `{\n${members(schema, root, inner)}${indent}}`;
  }
  if (schema.type !== 'object' || alternatives(schema) !== undefined || schema.allOf !== undefined) return undefined;
  const values = schema.additionalProperties;
  if (values === false) return 'Record<string, never>';
  return typeof values === 'object' ? `Record<string, ${typeOf(values, root, indent)}>` : 'Record<string, unknown>';
}

/** Members of a union that have no word in common are told apart by their keys: each lacks those of the others. */
function exclusive(one, all) {
  if (!areObjects(all)) return one;
  const keys = unique(all.flatMap(({ properties }) => Object.keys(properties)));
  const tagged = keys.some((key) => all.every(({ properties }) => properties[key]?.const !== undefined));
  if (tagged) return one;
  const lacking = keys.filter((key) => !Object.hasOwn(one.properties, key)).map((key) => [key, { const: undefined, lacking: true }]);
  return { ...one, properties: { ...one.properties, ...Object.fromEntries(lacking) } };
}

/** The keys of an object. What is absent is left out by the library, so `null` is said only where a key must be there. */
function members(schema, root, indent) {
  return Object.entries(schema.properties).map(([key, value]) => {
    if (value.lacking) return `${indent}${keyOf(key)}?: undefined;\n`;
    const optional = !(schema.required ?? []).includes(key);
    const type = typeOf(optional ? withoutNull(value) : value, root, indent);
    const text = comment(value.description, indent);
    return `${text}${indent}${keyOf(key)}${optional ? '?' : ''}: ${type};\n`;
  }).join('');
}

function withoutNull(schema) {
  if (schema.enum !== undefined) return { ...schema, enum: schema.enum.filter((word) => word !== null) };
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== 'null');
    return { ...schema, type: types.length === 1 ? types[0] : types };
  }
  const choice = alternatives(schema);
  if (choice === undefined || !choice.some(isNull)) return schema;
  const { oneOf, anyOf, ...rest } = schema;
  const left = choice.filter((one) => !isNull(one));
  return left.length === 1 ? { ...left[0], ...rest } : { ...rest, anyOf: left };
}

/** The members of a union one by one, each with what is said of it. */
function union(choice, root) {
  return choice.map((one) => {
    // Words that nothing is said of stand together in one member.
    const types = one.enum === undefined ? [typeOf(exclusive(one, choice), root, '    ')] : unique(one.enum.map(literal));
    return types.map((type) => `${comment(one.description, '  ')}  | ${type}`).join('\n');
  }).join('\n');
}

function declaration(name, schema, root) {
  const head = comment(schema.description);
  const choice = alternatives(schema);
  if (choice === undefined && schema.allOf === undefined && schema.$ref === undefined && schema.properties !== undefined) {
    return `${head}export interface ${name} {\n${members(schema, root, '  ')}}\n`;
  }
  const only = choice !== undefined && schema.properties === undefined && schema.allOf === undefined && schema.$ref === undefined;
  if (only && (choice.length > 2 || choice.some(({ description }) => description !== undefined))) {
    return `${head}export type ${name} =\n${union(choice, root)};\n`;
  }
  return `${head}export type ${name} = ${typeOf(schema, root)};\n`;
}

/** Every type of these documents by its declared name. One name with two meanings is an error. */
function definitions(documents) {
  const found = new Map();
  const take = (name, schema, root) => {
    const text = JSON.stringify(schema);
    if (found.has(name) && found.get(name).text !== text) throw new Error(`${name} has two meanings in the schemas`);
    found.set(name, { schema, root, text });
  };
  for (const { $defs = {}, $schema, $id, title, ...document } of documents) {
    const root = title ?? $id?.split(':').at(-1);
    for (const [name, schema] of Object.entries($defs)) take(nameOf(name), schema, root);
    // A document may be one of its definitions, or stand at the root under its title.
    if (document.$ref === undefined && title !== undefined) take(nameOf(title), document, root);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A union of words. */
export const words = (name, description, list) =>
  `/** ${description} */\nexport type ${name} =\n${list.map((word) => `  | ${literal(word)}`).join('\n')};\n`;

/** The declarations of documents, and the names that they declare. */
export function declarations(documents) {
  const types = definitions(documents);
  return { names: types.map(([name]) => name), text: types.map(([name, { schema, root }]) => declaration(name, schema, root)).join('\n') };
}
