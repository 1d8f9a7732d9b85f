// `volunteer-wasm/reach`: counted against reported, groups of people, rules of practice, parts of a whole.
import { module } from './reach_module.js';

export { isVolunteerError } from './module.js';

const call = (operation, given) => module.call(operation, given);

export const compare = (counted, reported) => call('compare', { counted, reported });
export const groupReach = (groups) => call('groupReach', { groups });
export const practice = (rule, rows) => call('practice', { rule, rows });
export const checkParts = (whole, parts, exclusive) => call('checkParts', { whole, parts, exclusive });
export const checkShares = (shares, policy) => call('checkShares', { shares, policy });
export const canonical = (kind, document) => call('canonical', { kind, '': document });
export const parseDocument = (kind, text) => call('parseDocument', { kind, text });
