// `volunteer-wasm/figures`: figures in words, and the observations that reports make.
import { module } from './figures_module.js';

export { isVolunteerError } from './module.js';

export const readFigure = (text, options) => module.call('readFigure', { text, options });
export const findAll = (text, options) => module.call('findAll', { text, options });
export const canonical = (kind, document) => module.call('canonical', { kind, '': document });
export const parseDocument = (kind, text) => module.call('parseDocument', { kind, text });
export const observe = (report, options) => module.call('observe', { '': report, options });
