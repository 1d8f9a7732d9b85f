// `volunteer-wasm/present`: assessments and errors as text and HTML in three languages.
import { ground } from './handles.js';
import { module } from './present_module.js';

export { Context, Gazetteer } from './handles.js';
export { isVolunteerError } from './module.js';

const say = (context, operation, given) => module.call(operation, given, ground(context));

export const explain = (assessment, language, context) => say(context, 'explain', { assessment, language });
export const toHtml = (assessment, language, context) => say(context, 'toHtml', { assessment, language });
export const explainTrail = (target, language, context) => say(context, 'explainTrail', { target, language });
export const explainObservation = (observation, language, context) =>
  say(context, 'explainObservation', { observation, language });
export const explainReach = (reach, language, context) => say(context, 'explainReach', { reach, language });
// An error is no plain object, so its three fields are read by name.
export const explainError = ({ code, path, details }, language, context) =>
  say(context, 'explainError', { code, path, details, language });
export const formatNumber = (number, language, context) => say(context, 'formatNumber', { number, language });
export const formatDate = (date, language, context) => say(context, 'formatDate', { date, language });
export const formatPeriod = (period, language, context) => say(context, 'formatPeriod', { period, language });
export const formatCount = (value, unit, language, context) => say(context, 'formatCount', { value, unit, language });
export const label = (vocabulary, word, language, context) => say(context, 'label', { vocabulary, word, language });
