/**
 * Volunteer activities, reported figures and roadmap targets, with verdicts that can be defended line by line.
 *
 * Documents and results are plain objects with camelCase keys. Dates are texts (`2023-12-31`), numbers are numbers up to
 * 2^53 − 1; a `Date`, `BigInt`, `Map`, `Set`, `NaN` or an instance of a class is refused with its place. Classes are handles:
 * call `free()` when done, or declare them with `using`. Errors are `VolunteerError`.
 *
 * Places, definitions and populations are those of Kazakhstan, unless a call has a `context` among its options.
 *
 * ```ts
 * import { assess, explain, load, observe } from 'volunteer-wasm';
 *
 * await load(); // once, on a web page; in Node everything can be called at once
 * const reported = observe({
 *   text: '600-ден астам волонтерлік ұйым', language: 'kk', indicator: 'organisations',
 *   place: 'KZ', map: 'kz-20', period: '2023', nature: 'stock',
 * });
 * const assessment = assess(roadmap, [reported], { asOf: '2023-12-31' });
 * console.log(explain(assessment, 'kk'));
 * ```
 *
 * @module
 */

export * from './api.js';
export type * from './documents.js';
export type * from './types.js';

/** What the module is read from: its address, its bytes, an answer of the network, or the compiled module itself. */
export type ModuleSource = string | URL | Request | Response | ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module;

/**
 * Makes everything else callable. On a web page, wait for it once before anything else; after a failure it may be called
 * again. In Node everything is callable from the start, and it returns at once.
 *
 * @param options `module`: where the module comes from; absent: the file `volunteer.wasm` beside this one
 */
export function load(options?: { readonly module?: ModuleSource | PromiseLike<ModuleSource> }): Promise<void>;
