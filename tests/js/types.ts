// Compiled with `tsc --strict`, never run: the declarations say what the functions take and give.
import {
  Context,
  Gazetteer,
  Plan,
  Register,
  RegisterBuilder,
  Tally,
  add,
  allocate,
  assess,
  chooseWorstLight,
  compare,
  explain,
  explainFindings,
  explainProgress,
  explainReport,
  getCatalogue,
  guessLayout,
  isVolunteerError,
  judgeProgress,
  load,
  observe,
  parseDocument,
  reach,
  reachGroups,
  readFigure,
  readFigures,
  version,
} from 'volunteer-wasm';
import type { Assessment, Bounds, Fact, Input, Observation, Report, Roadmap, Verdict, VolunteerError } from 'volunteer-wasm';
import { errorCodes, schema } from 'volunteer-wasm/schema';

export const loaded: Promise<void> = load();
export const others: Promise<void>[] = [load({ module: '/volunteer.wasm' }), load({ module: new Uint8Array(8) }), load({ module: fetch('/x') })];
export const text: string = version();

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
const assessment: Assessment = assess(roadmap, [reported], { asOf: '2023-12-31' });
export const judged: Assessment = assess(roadmap, [reported], { asOf: '2023-12-31', methods: ['open-sdg@1'], context });
export const verdict: Verdict | undefined = assessment.targets?.[0]?.verdict;
export const words: string = explain(assessment, 'kk');
export const bounds: Bounds | undefined = readFigure('600-ден астам', { unit: 'person' }).bounds;
export const places: string[] = readFigures('14 clubs', { language: 'en' }).figures.map((figure) => figure.text);
export const people: Bounds = reach([reported], { population: 1000 }).bounds;
export const code: string = gazetteer.find('СҚО').code;
export const read = parseDocument('roadmap', '{}') as Roadmap;
export const codes: readonly VolunteerError['code'][] = errorCodes;
export const described: Record<string, unknown> = schema('roadmap');

export function reason(error: unknown): string {
  return isVolunteerError(error) ? `${error.code} ${error.path.join('.')} ${error.details['suggestion']}` : '';
}

// A union whose members have no word in common is told apart by its keys.
export function shown(fact: Fact): string {
  return fact.count !== undefined ? fact.count.toFixed() : fact.word ?? '';
}

using builder = new RegisterBuilder({ map: 'kz-20' });
builder.read('may.csv', new Uint8Array(0), guessLayout('who;day\n').layout);
builder.columns('t', 'participations', { person: new Uint32Array(1), place: { codes: new Uint8Array(1), labels: ['KZ-10'] } });
using register: Register = builder.finish({ check: null });
const halfYear = register.periodReport('2023', { places: ['KZ-59'], catalogue: getCatalogue(), context })
export const counted = register.count(['volunteers', 'hours'], { by: ['region', 'month'] });
export const told: string[] = [explainFindings(register.findings, 'kk'), explainReport(halfYear, 'ru', { context })];
const results = judgeProgress([{ year: 2015, value: 14.5 }, { year: 2023, value: 10.2 }], { wanted: 'decrease', target: 7.25, targetYear: 2030 });
export const methods: string = explainProgress(results, 'en');
export const colour: 'green' | 'yellow' | 'orange' | 'red' | null = chooseWorstLight([{ value: 1, scale: { best: 0, green: 2, red: 13, worst: 72.6 } }]);
export const seats: number = allocate({ method: 'hamilton', total: 3, places: [{ place: 'a', weight: 2 }] }).parts?.length ?? 0;
export const agreement: 'agree' | 'contradict' | 'undetermined' = compare(reported, reported).agreement;
export const different: Bounds = reachGroups({ groups: [{ id: 'a', people: 3 }] }).bounds;
using plan = new Plan([{ name: 'district', leaves: 3, levels: [{ name: 'region', nodes: [0, 0, null] }], all: true }]);
using tally = plan.tally({ person: new Uint8Array(1), axes: { district: new Uint16Array(1) } }, new BigUint64Array(1));
export const cells: number | undefined = Tally.fromBytes(tally.toBytes()).cube().rows({ district: 'region' })[0]?.headsUpper;
export const sum: Observation = add(reported, reported, { context });

// @ts-expect-error minutes are whole numbers of 32 bits
builder.columns('t', 'participations', { minutes: [60] });
// @ts-expect-error keys are whole numbers of 64 bits
plan.tally({ person: new Uint8Array(1), axes: {} }, [1]);
// @ts-expect-error a register is made by a builder
new Register();
// @ts-expect-error a version is not a number
export const number: number = version();
// @ts-expect-error a date is a text
assess(roadmap, [reported], { asOf: new Date() });
// @ts-expect-error a judgement has a date
assess(roadmap, [reported]);
// @ts-expect-error there is no such language
explain(assessment, 'kz');
// @ts-expect-error a key that is not known
export const wrong: Input<Roadmap> = { ...roadmap, asof: '2023-12-31' };
// @ts-expect-error a roadmap has a period
export const missing: Input<Roadmap> = { format: 'volunteer/roadmap@1', id: 'x', status: 'draft' };
// @ts-expect-error the context goes among the options
add(reported, reported, context);
// @ts-expect-error there is no such option
readFigure('14', { langauge: 'en' });
// @ts-expect-error a gazetteer is not made from nothing
new Gazetteer();
// @ts-expect-error an unknown word
export const word: Verdict = 'reached';
// @ts-expect-error no schema of this name
schema('rodmap');
