// `volunteer-wasm/present`: results and errors as text and HTML in three languages.
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
export const explainFindings = (findings, language, context) => say(context, 'explainFindings', { findings, language });
export const findingsToHtml = (findings, language, context) => say(context, 'findingsToHtml', { findings, language });
export const explainFinding = (finding, language, context) => say(context, 'explainFinding', { finding, language });
export const explainDecisions = (steps, language, context) => say(context, 'explainDecisions', { steps, language });
export const decisionsToHtml = (steps, language, context) => say(context, 'decisionsToHtml', { steps, language });
export const explainReport = (report, language, context) => say(context, 'explainReport', { report, language });
export const reportToHtml = (report, language, context) => say(context, 'reportToHtml', { report, language });
export const explainComparison = (comparison, language, context) => say(context, 'explainComparison', { comparison, language });
export const explainPractice = (practice, language, context) => say(context, 'explainPractice', { practice, language });
export const explainProgress = (results, language, context) => say(context, 'explainProgress', { results, language });
export const progressToHtml = (results, language, context) => say(context, 'progressToHtml', { results, language });
export const formatNumber = (number, language, context) => say(context, 'formatNumber', { number, language });
export const formatDate = (date, language, context) => say(context, 'formatDate', { date, language });
export const formatPeriod = (period, language, context) => say(context, 'formatPeriod', { period, language });
export const formatCount = (value, unit, language, context) => say(context, 'formatCount', { value, unit, language });
export const label = (vocabulary, word, language, context) => say(context, 'label', { vocabulary, word, language });
