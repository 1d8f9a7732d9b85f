// Compiled with `tsc --strict`, never run: the declarations say what the functions take and give.
import { load, version } from 'volunteer-wasm';
import * as web from 'volunteer-wasm/web';

export const loaded: Promise<void> = load();
export const text: string = version();
export const same: typeof version = web.version;

// @ts-expect-error a version is not a number
export const number: number = version();
