// Methods of judging progress beside verdicts: two modules make one assessment.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

import * as main from 'volunteer-wasm';
import * as methods from 'volunteer-wasm/methods';
import * as present from 'volunteer-wasm/present';

const context = main.Context.kazakhstan();
const clubs = (period, value) => ({ indicator: 'clubs', place: 'KZ-59', map: 'kz-20', period, unit: 'club', nature: 'stock', value });
const target = (id, more) => ({ id, indicator: 'clubs', place: 'KZ-59', map: 'kz-20', due: '2026', aim: 'increase', status: 'illustrative', ...more });
const roadmap = {
  format: 'volunteer/roadmap@1', id: 'r', status: 'illustrative', period: '2024/2026',
  indicators: [{ id: 'clubs', unit: 'club', nature: 'stock' }],
  targets: [
    target('within', { aim: 'maintain-within', value: { absolute: { lower: 10, upper: 20 } } }),
    target('more', { baseline: { period: '2023', value: 10 }, value: { absolute: 40 } }),
    target('keep', { aim: 'maintain-at-least', value: { absolute: 10 } }),
  ],
};
const figures = [clubs('2023', 10), clubs('2024', 15), clubs('2025', 22)];
const assess = (...more) => methods.assess(roadmap, figures, context, '2025-12-31', ...more);
const text = (assessment) => main.canonical('assessment', assessment);

test('what methods add stands beside what the plain assessment says', () => {
  const steps = ['left-out', 'point', 'course', 'method', 'agreement'];
  const { targets, ...rest } = assess();
  const without = targets.map(({ progress, trail, ...own }) => ({ ...own, trail: trail.filter(({ code }) => !steps.includes(code)) }));
  assert.equal(text({ ...rest, targets: without }), text(main.assess(roadmap, figures, context, '2025-12-31')));
});

test('every target has results or a reason, each for itself', () => {
  const [within, more, keep] = assess({ methods: ['achievement@1', 'open-sdg@1'] }).targets;
  assert.deepEqual([within.progress.noCourse, within.progress.results], ['aim-within', undefined]);
  assert.deepEqual(more.progress.results, methods.progress(more.progress.course.points, more.progress.course.goal, { methods: ['achievement@1', 'open-sdg@1'] }));
  assert.deepEqual(keep.progress.results.map(({ common }) => common), ['met', 'met']);
  assert.deepEqual(more.progress.agreement, methods.agreement(more.progress.results));
  assert.equal(more.trail.at(-1).code, 'agreement');
});

test('a set of methods crosses with its options; none is every method', () => {
  assert.equal(assess().targets[1].progress.results.length, 13);
  assert.equal(assess({}).targets[1].progress.results.length, 13);
  assert.equal(assess({ methods: null }).targets[1].progress.results.length, 13);
  const near = (nearTolerance) => assess({ methods: { methods: ['achievement@1'], options: { nearTolerance } } }).targets[1].progress.results[0].category;
  assert.deepEqual([near(0.1), near(0.5)], ['short-of-target', 'near-target']);
  assert.throws(() => assess({ methods: ['open-sdg'] }), (error) => {
    assert.deepEqual([error.code, error.path, error.details.suggestion], ['word-unknown', ['methods', 0], 'open-sdg@1']);
    return main.isVolunteerError(error);
  });
});

test('the given documents stay as they are, and a roadmap without targets has none', () => {
  const frozen = Object.freeze({ ...roadmap, targets: [] });
  assert.equal(methods.assess(frozen, [], context, '2025-12-31').targets, undefined);
});

test('texts show where methods disagree, in every language', () => {
  for (const language of ['kk', 'ru', 'en']) {
    const assessment = assess();
    const shown = present.explain(assessment, language, context);
    for (const method of ['achievement@1', 'weather-symbols@1']) assert.ok(shown.includes(present.label('progressMethod', method, language, context)));
    assert.ok(present.toHtml(assessment, language, context).includes('<table>'));
    assert.ok(present.explainTrail(assessment.targets[1], language, context).includes(present.label('step', 'agreement', language, context)));
  }
});

test('without the main module the error names it', () => {
  const code = `import { Context } from 'volunteer-wasm/present'; import { assess } from 'volunteer-wasm/methods';
    try { assess({}, [], Context.kazakhstan(), '2025-12-31'); } catch (error) { console.log(error.message); }`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)), input: code, encoding: 'utf8',
  });
  assert.match(printed, /'volunteer-wasm' is not loaded/);
});
