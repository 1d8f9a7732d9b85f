// What wasm-bindgen made, and the module that is called through it.
import * as glue from './ENTRY_glue.js';
import { Module } from './module.js';

export const module = new Module(glue, 'IMPORTED');
