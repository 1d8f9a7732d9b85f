// Methods of judging progress beside verdicts.
import assert from 'node:assert/strict';
import test from 'node:test';

import * as v from 'volunteer-wasm';

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
const assess = (methods = 'all') => v.assess(roadmap, figures, { asOf: '2025-12-31', methods });
const text = (assessment) => v.canonicalise('assessment', assessment);

test('what methods add stands beside what the plain assessment says', () => {
  const steps = ['left-out', 'point', 'series', 'method', 'agreement'];
  const { targets, ...rest } = assess();
  const without = targets.map(({ progress, trail, ...own }) => ({ ...own, trail: trail.filter(({ code }) => !steps.includes(code)) }));
  assert.equal(text({ ...rest, targets: without }), text(assess(null)));
});

test('every target has results or a reason, each for itself', () => {
  const [within, more, keep] = assess(['achievement@1', 'open-sdg@1']).targets;
  assert.deepEqual([within.progress.noSeries, within.progress.results], ['aim-within', undefined]);
  assert.deepEqual(more.progress.results, v.judgeProgress(more.progress.series.points, more.progress.series.goal, { methods: ['achievement@1', 'open-sdg@1'] }));
  assert.deepEqual(keep.progress.results.map(({ common }) => common), ['met', 'met']);
  assert.deepEqual(more.progress.agreement, v.findAgreement(more.progress.results));
  assert.equal(more.trail.at(-1).code, 'agreement');
});

test('a set of methods crosses with its options', () => {
  assert.equal(assess().targets[1].progress.results.length, 13);
  assert.equal(v.assess(roadmap, figures, { asOf: '2025-12-31' }).targets[1].progress, undefined);
  const near = (nearTolerance) => assess({ methods: ['achievement@1'], options: { nearTolerance } }).targets[1].progress.results[0].category;
  assert.deepEqual([near(0.1), near(0.5)], ['short-of-target', 'near-target']);
  assert.throws(() => assess(['open-sdg']), (error) => {
    assert.deepEqual([error.code, error.path, error.details.suggestion], ['word-unknown', ['options', 'methods', 0], 'open-sdg@1']);
    return v.isVolunteerError(error);
  });
});

test('the given documents stay as they are, and a roadmap without targets has none', () => {
  const frozen = Object.freeze({ ...roadmap, targets: [] });
  assert.equal(v.assess(frozen, [], { asOf: '2025-12-31', methods: 'all' }).targets, undefined);
});

test('texts show where methods disagree, in every language', () => {
  for (const language of ['kk', 'ru', 'en']) {
    const assessment = assess();
    const shown = v.explain(assessment, language);
    for (const method of ['achievement@1', 'weather-symbols@1']) assert.ok(shown.includes(v.label('progressMethod', method, language)));
    assert.ok(v.toHtml(assessment, language).includes('<table>'));
    assert.ok(v.explainTrail(assessment.targets[1], language).includes(v.label('step', 'agreement', language)));
  }
});
