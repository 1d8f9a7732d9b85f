// `volunteer-wasm/methods`: methods of judging progress side by side, forecasts, and scores.
import { ground } from './handles.js';
import { module } from './methods_module.js';
import { mainModule } from './module.js';

export { isVolunteerError } from './module.js';

// These rooms of the core calculate with doubles.
const call = (operation, given) => module.call(operation, given, undefined, true);

export const progress = (points, goal, set) => call('progress', { points, goal, set });
export const agreement = (results) => call('agreement', { results });
export const commonWords = (results) => call('commonWords', { results });
export const rollUpScores = (node) => call('rollUpScores', { node });
export const sdsnDashboard = (indicators, availableFrom) => call('sdsnDashboard', { indicators, availableFrom });

/** The main module judges and makes the courses, this one runs the methods on them; here the two are put together. */
export function assess(roadmap, observations, context, asOf, { methods } = {}) {
  const given = { roadmap, observations, asOf, courses: true };
  const { targets, ...assessment } = mainModule().call('assess', given, ground(context));
  if (targets === undefined) return assessment;
  const courses = targets.map(({ progress }) => progress.course).filter((course) => course !== undefined);
  const judged = call('judgeCourses', { courses, methods });
  const withMethods = (target) => {
    if (target.progress.course === undefined) return target;
    const { trail, ...said } = judged.shift();
    return { ...target, progress: { ...target.progress, ...said }, trail: [...target.trail, ...trail] };
  };
  return { ...assessment, targets: targets.map(withMethods) };
}

export const forecast = (request) => call('forecast', { request });
export const forecastYearEnd = (request) => call('forecastYearEnd', { request });

export const normalise = (request) => call('normalise', { request });
export const score = (request) => call('score', { request });
export const light = (value, scale) => call('light', { value, scale });
export const twoWorst = (values) => call('twoWorst', { values });

export const canonical = (kind, document) => call('canonical', { kind, '': document });
export const parseDocument = (kind, text) => call('parseDocument', { kind, text });
