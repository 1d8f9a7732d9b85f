// Compiled with `tsc --strict`, never run: the declarations say what the functions take and give.
import {
  Context,
  Gazetteer,
  add,
  assess,
  isVolunteerError,
  load,
  parseDocument,
  reach,
  version,
} from 'volunteer-wasm';
import { observe, readFigure } from 'volunteer-wasm/figures';
import { explain } from 'volunteer-wasm/present';
import type { Assessment, Bounds, Input, Observation, Report, Roadmap, Verdict, VolunteerError } from 'volunteer-wasm';
import { errorCodes, schema } from 'volunteer-wasm/schema';
import * as web from 'volunteer-wasm/web';

export const loaded: Promise<void> = load();
export const text: string = version();
export const same: typeof version = web.version;

// Documents as people write them: a plain number for exact bounds, null for what is absent, lists that do not change.
const roadmap = {
  format: 'volunteer/roadmap@1',
  id: 'example',
  status: 'illustrative',
  period: '2021-01-01/2023-12-31',
  predecessor: null,
  indicators: [{ id: 'organisations', unit: 'organisation', nature: 'stock' }],
  targets: [
    {
      id: 'tripled', indicator: 'organisations', place: 'KZ', map: 'kz-20', baseline: { period: '2020', value: 224 },
      value: { timesBaseline: 3 }, due: '2023', aim: 'increase', status: 'illustrative',
    },
  ],
} as const satisfies Input<Roadmap>;
const report: Input<Report> = {
  text: '600-ден астам волонтерлік ұйым', language: 'kk', indicator: 'organisations', place: 'KZ', map: 'kz-20',
  period: '2023', nature: 'stock',
};

using context = Context.kazakhstan();
using gazetteer: Gazetteer = context.gazetteer();
const reported: Observation = observe(report);
const assessment: Assessment = assess(roadmap, [reported], context, '2023-12-31');
export const verdict: Verdict | undefined = assessment.targets?.[0]?.verdict;
export const words: string = explain(assessment, 'kk', context);
export const bounds: Bounds | undefined = readFigure('600-ден астам', { language: 'auto', unit: 'person' }).bounds;
export const people: Bounds = reach([reported], { population: 1000 }).bounds;
export const code: string = gazetteer.find('СҚО').code;
export const read = parseDocument('roadmap', '{}') as Roadmap;
export const codes: readonly VolunteerError['code'][] = errorCodes;
export const described: Record<string, unknown> = schema('roadmap');

export function reason(error: unknown): string {
  return isVolunteerError(error) ? `${error.code} ${error.path.join('.')} ${error.details['suggestion']}` : '';
}

// @ts-expect-error a version is not a number
export const number: number = version();
// @ts-expect-error a date is a text
assess(roadmap, [reported], context, new Date());
// @ts-expect-error there is no such language
explain(assessment, 'kz', context);
// @ts-expect-error a key that is not known
export const wrong: Input<Roadmap> = { ...roadmap, asof: '2023-12-31' };
// @ts-expect-error a roadmap has a period
export const missing: Input<Roadmap> = { format: 'volunteer/roadmap@1', id: 'x', status: 'draft' };
// @ts-expect-error the context is not left out
add(reported, reported);
// @ts-expect-error a language is stated
readFigure('14', {});
// @ts-expect-error a gazetteer is not made from nothing
new Gazetteer();
// @ts-expect-error an unknown word
export const word: Verdict = 'reached';
// @ts-expect-error no schema of this name
schema('rodmap');
