// `volunteer-wasm/planning`: allocation over places, ways to a target, pace within a year, roll-over, one plan to the next.
import { module } from './planning_module.js';

export { isVolunteerError } from './module.js';

const call = (operation, given) => module.call(operation, given);

export const allocate = (request) => call('allocate', { request });
export const expectedAt = (target, date) => call('expectedAt', { target, date });
export const yearPace = (request) => call('yearPace', { request });
export const seasonalProfile = (years) => call('seasonalProfile', { years });
export const rollOver = (request) => call('rollOver', { request });
export const succeed = (old, successor, observations, asOf, probability) =>
  call('succeed', { old, new: successor, observations, asOf, probability });
