// `volunteer-wasm/reports`: findings, decisions, period reports, comparisons and progress as text and HTML in three languages.
import { ground } from './handles.js';
import { module } from './reports_module.js';

export { Context, Gazetteer } from './handles.js';
export { isVolunteerError } from './module.js';

const say = (context, operation, given) => module.call(operation, given, ground(context));

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
export const label = (vocabulary, word, language, context) => say(context, 'label', { vocabulary, word, language });
