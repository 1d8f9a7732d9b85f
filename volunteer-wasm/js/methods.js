// `volunteer-wasm/methods`: methods of judging progress side by side, forecasts, and scores.
import { module } from './methods_module.js';

export { isVolunteerError } from './module.js';

// These rooms of the core calculate with doubles.
const call = (operation, given) => module.call(operation, given, undefined, true);

export const progress = (points, goal, set) => call('progress', { points, goal, set });
export const commonWords = (results) => call('commonWords', { results });
export const rollUpScores = (node) => call('rollUpScores', { node });
export const sdsnDashboard = (indicators, availableFrom) => call('sdsnDashboard', { indicators, availableFrom });

export const forecast = (request) => call('forecast', { request });
export const forecastYearEnd = (request) => call('forecastYearEnd', { request });

export const normalise = (request) => call('normalise', { request });
export const score = (request) => call('score', { request });
export const light = (value, scale) => call('light', { value, scale });
export const twoWorst = (values) => call('twoWorst', { values });

export const canonical = (kind, document) => call('canonical', { kind, '': document });
export const parseDocument = (kind, text) => call('parseDocument', { kind, text });
