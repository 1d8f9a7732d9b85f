// What users see of the glue, the same for Node and web pages; how the module starts is left out.
export {
  Context,
  Gazetteer,
  add,
  assess,
  canonical,
  crosswalk,
  decimal,
  evaluate,
  explain,
  explainError,
  explainObservation,
  explainReach,
  explainTrail,
  findAll,
  nextPeriod,
  observe,
  parseDocument,
  parsePeriod,
  periodContaining,
  periodFromDhis2,
  periodInfo,
  periodParts,
  periodToDhis2,
  previousPeriod,
  reach,
  readFigure,
  rollUpPeriods,
  rollUpPlaces,
  shareElapsed,
  toHtml,
  unitInfo,
  version,
  yearsBetween,
} from './volunteer.js';

/** Whether a thrown value is an error of this library, with `code`, `path` and `details`. */
export function isVolunteerError(value) {
  return value instanceof Error && value.name === 'VolunteerError' && typeof value.code === 'string';
}
