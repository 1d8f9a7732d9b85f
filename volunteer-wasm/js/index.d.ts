/**
 * Makes the other functions callable. On a web page, wait for it once before anything else; in Node they are callable from
 * the start, and it returns at once.
 */
export function load(): Promise<void>;

export * from './volunteer.js';
