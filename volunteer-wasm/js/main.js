// `volunteer-wasm`: numbers, calendar, places, observations, indicators, roadmaps and their assessment, documents.
import { ground } from './handles.js';
import { module } from './main_module.js';

export { Context, Gazetteer } from './handles.js';
export { isVolunteerError } from './module.js';

/** Calls what needs no places, and what needs them. */
const call = (operation, given) => module.call(operation, given);
const callOn = (context, operation, given) => module.call(operation, given, ground(context));

export const version = () => call('version', {});

export const decimal = (ratio, places, rounding) => call('decimal', { ratio, places, rounding });
export const unitInfo = (unit) => call('unitInfo', { '': unit });

export const parsePeriod = (text) => call('parsePeriod', { '': text });
export const periodFromDhis2 = (identifier) => call('periodFromDhis2', { identifier });
export const periodToDhis2 = (period) => call('periodToDhis2', { period });
export const periodInfo = (period) => call('periodInfo', { period });
export const nextPeriod = (period) => call('nextPeriod', { period });
export const previousPeriod = (period) => call('previousPeriod', { period });
export const periodContaining = (date, form) => call('periodContaining', { date, form });
export const periodParts = (period, form) => call('periodParts', { period, form });
export const shareElapsed = (period, asOf) => call('shareElapsed', { period, asOf });
export const yearsBetween = (from, to) => call('yearsBetween', { from, to });

export const add = (a, b, context) => callOn(context, 'add', { a, b });
export const reach = (parts, options) => call('reach', { parts, options });
export const rollUpPeriods = (parts, whole, options) => call('rollUpPeriods', { parts, whole, options });
export const rollUpPlaces = (parts, whole, context) => callOn(context, 'rollUpPlaces', { parts, whole });
export const crosswalk = (parts, place, map, context) => callOn(context, 'crosswalk', { parts, place, map });
export const crosswalkSeries = (parts, place, map, context) => callOn(context, 'crosswalkSeries', { parts, place, map });

export const evaluate = (indicator, observations, context, place, map) =>
  callOn(context, 'evaluate', { indicator, observations, place, map });
export const assess = (roadmap, observations, context, asOf) => callOn(context, 'assess', { roadmap, observations, asOf });

// An assessment may hold what methods of judging progress say, and they calculate with doubles.
export const canonical = (kind, document) =>
  module.call('canonical', { kind, '': document }, undefined, kind === 'assessment');
export const parseDocument = (kind, text) => call('parseDocument', { kind, text });
