// A plain static page in a real browser: no bundler, no inline script, and a policy that forbids evaluating text.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, normalize } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';

import { NOT_OFFERED, NOT_RUN } from './vectors.mjs';

const dist = dirname(createRequire(import.meta.url).resolve('volunteer-wasm/package.json'));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

const PAGE = (language) => `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>volunteer</title>
<script type="module" src="/page.js"></script><main id="result"></main><pre id="error"></pre>
<p id="state">loading</p></html>`;

const SCRIPT = `
import { Context, assess, canonicalise, explainError, isVolunteerError, load, observe, toHtml } from '/package/index.js';
import { schemaNames } from '/package/schema.js';

const language = document.documentElement.lang;
try {
  await load();
  const roadmap = {
    format: 'volunteer/roadmap@1', id: 'example', status: 'illustrative', period: '2021-01-01/2023-12-31',
    label: { kk: 'Жол картасы', ru: 'Дорожная карта', en: 'Roadmap' },
    indicators: [{ id: 'organisations', unit: 'organisation', nature: 'stock' }],
    targets: [{ id: 'tripled', indicator: 'organisations', place: 'KZ', map: 'kz-20', baseline: { period: '2020', value: 224 },
      value: { timesBaseline: 3 }, due: '2023', aim: 'increase', status: 'illustrative' }],
  };
  const reported = observe({ text: '600-ден астам волонтерлік ұйым', language: 'kk', indicator: 'organisations',
    place: 'KZ', map: 'kz-20', period: '2023', nature: 'stock' });
  const assessment = assess(roadmap, [reported], { asOf: '2023-12-31' });
  document.querySelector('#result').innerHTML = toHtml(assessment, language);
  try {
    Context.kazakhstan().gazetteer().find('Almaty');
  } catch (error) {
    if (!isVolunteerError(error)) throw error;
    document.querySelector('#error').textContent = explainError(error, language);
  }
  document.body.dataset.canonical = canonicalise('assessment', assessment);
  document.querySelector('#state').textContent = 'done ' + schemaNames.length;
} catch (error) {
  document.querySelector('#state').textContent = 'failed ' + error;
}
`;

/** The module from an answer of the network; records read from text, and columns of codes counted at once and in steps. */
const REGISTER = `
import { Plan, RegisterBuilder, load } from '/package/index.js';

try {
  await load({ module: await fetch('/package/volunteer.wasm') });
  const layout = { format: 'volunteer/layout@1', row: 'participation', columns: [
    { name: 'who', role: 'person' }, { name: 'day', role: 'first-day' }, { name: 'hours', role: 'hours' }, { name: 'where', role: 'place' }] };
  const builder = new RegisterBuilder({ map: 'kz-20' });
  builder.read('may.csv', 'who,day,hours,where\\nA-1,2023-05-01,2,KZ-59\\nA-1,2023-05-01,2,KZ-59\\nA-2,2023-05-02,30,Атлантида\\n', layout);
  const made = builder.finish();
  const volunteers = { id: 'volunteers', unit: 'person', nature: 'flow', count: { of: 'volunteers' } };
  const [{ observation }] = made.count(volunteers, { map: 'kz-20', places: ['KZ-59'], periods: ['2023'] });
  const plan = new Plan([{ name: 'field', leaves: 2, all: true }]);
  const columns = { person: Uint32Array.of(5, 6, 5), axes: { field: Uint8Array.of(0, 1, 1) }, minutes: Int32Array.of(60, 30, 90) };
  const job = plan.tallyJob(columns, BigUint64Array.of(0n, 0n, 0n, 0n, 0n, 7n, 8n));
  for (let now = job.step(1); now.done < now.of; now = job.step(1));
  const tally = job.finish();
  document.querySelector('#result').textContent = JSON.stringify({
    findings: made.findings.counts, volunteers: observation.value, all: plan.count(columns).rows({ field: 'all' }),
    same: JSON.stringify(tally.cube().rows({ field: 'field' })) === JSON.stringify(plan.count(columns).rows({ field: 'field' })),
  });
  document.querySelector('#state').textContent = 'done';
} catch (error) {
  document.querySelector('#state').textContent = 'failed ' + error;
}
`;

/** Every case of every file of shared vectors. */
const VECTORS = `
import * as volunteer from '/package/index.js';
import { runVectors } from '/vectors.mjs';

try {
  await volunteer.load();
  const names = await (await fetch('/vectors/')).json();
  const files = {};
  for (const name of names) files[name] = await (await fetch('/vectors/' + name)).json();
  document.querySelector('#result').textContent = JSON.stringify(runVectors(volunteer, files));
  document.querySelector('#state').textContent = 'done';
} catch (error) {
  document.querySelector('#state').textContent = 'failed ' + error;
}
`;

const vectors = new URL('../vectors/', import.meta.url);
const names = readdirSync(vectors).filter((name) => name.endsWith('.json')).sort();

/** What the server has, by address. */
function find(pathname) {
  const scripts = { '/page.js': SCRIPT, '/register.js': REGISTER, '/vectors.js': VECTORS, '/vectors/': JSON.stringify(names) };
  if (scripts[pathname] !== undefined) return scripts[pathname];
  if (/^\/(kk|ru|en)\.html$/.test(pathname)) return PAGE(pathname.slice(1, 3));
  if (/^\/(register|vectors)\.html$/.test(pathname)) return PAGE('en').replace('/page.js', pathname.replace('html', 'js'));
  if (pathname === '/vectors.mjs') return readFileSync(new URL('vectors.mjs', import.meta.url));
  if (pathname.startsWith('/vectors/')) return readFileSync(new URL(basename(pathname), vectors));
  return pathname.startsWith('/package/') ? readFileSync(join(dist, normalize(pathname.slice(8)))) : undefined;
}

/** Serves the page and the package on the loopback interface only. */
function serve() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    let body;
    try {
      body = find(pathname);
    } catch {
      body = undefined;
    }
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(pathname)] ?? 'text/plain',
      'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'",
    });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const browser = process.env.CHROMIUM ?? 'chromium';

/** The document as it is when the page has settled. */
async function settled(address) {
  const profile = mkdtempSync(join(tmpdir(), 'volunteer-browser-'));
  const options = [
    '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', `--user-data-dir=${profile}`, '--virtual-time-budget=20000', '--window-size=1000,1400',
  ];
  const shot = process.env.SCREENSHOTS && `--screenshot=${join(process.env.SCREENSHOTS, `${basename(address)}.png`)}`;
  try {
    if (shot) await promisify(execFile)(browser, [...options, shot, address], { timeout: 60_000 });
    const { stdout } = await promisify(execFile)(browser, [...options, '--dump-dom', address], { timeout: 60_000 });
    return stdout;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const unescape = (text) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u{a0}').replaceAll('&amp;', '&');

const EXPECT = {
  kk: [/Жол картасы/, /анықталмады/i, /600-ден астам/, /672/],
  ru: [/Дорожная карта/, /не определено/i, /600-ден астам/, /672/],
  en: [/Roadmap/, /undetermined/i, /600-ден астам/, /672/],
};

test('a page loads the module, judges, and shows the verdict in three languages', async (t) => {
  const server = await serve();
  t.after(() => server.close());
  const canonical = new Set();
  for (const [language, patterns] of Object.entries(EXPECT)) {
    const dom = await settled(`http://127.0.0.1:${server.address().port}/${language}.html`);
    assert.match(dom, /<p id="state">done \d+<\/p>/);
    const text = unescape(dom.replace(/<style.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' '));
    for (const pattern of patterns) assert.match(text, pattern);
    assert.match(dom, /<pre id="error">[^<]*Almaty[^<]*<\/pre>/);
    canonical.add(/data-canonical="([^"]*)"/.exec(dom)[1]);
  }
  // The browser and Node give the same bytes.
  assert.equal(canonical.size, 1);
  const volunteer = await import('volunteer-wasm');
  const document = JSON.parse(unescape([...canonical][0]));
  assert.equal(volunteer.canonicalise('assessment', document), unescape([...canonical][0]));
  assert.equal(document.targets[0].verdict, 'undetermined');
});

test('a page reads a table, checks it, and counts columns in steps', async (t) => {
  const server = await serve();
  t.after(() => server.close());
  const dom = await settled(`http://127.0.0.1:${server.address().port}/register.html`);
  assert.match(dom, /<p id="state">done<\/p>/);
  const { findings, volunteers, all, same } = JSON.parse(unescape(/<main id="result">([^<]*)<\/main>/.exec(dom)[1]));
  assert.deepEqual(findings, { 'duplicate-exact': 1, 'person-day-over-24h': 1, 'place-unknown': 1, 'row-over-24h': 1 });
  assert.deepEqual(volunteers, { lower: 1, upper: 2 });
  assert.deepEqual([all[0].rows, all[0].minutes, all[0].people, same], [3, 180, 2, true]);
});

test('a page gives the same answers to every case of the shared vectors', async (t) => {
  const server = await serve();
  t.after(() => server.close());
  const dom = await settled(`http://127.0.0.1:${server.address().port}/vectors.html`);
  assert.match(dom, /<p id="state">done<\/p>/);
  const { reports, notOffered, notRun } = JSON.parse(unescape(/<main id="result">([^<]*)<\/main>/.exec(dom)[1]));
  assert.deepEqual(reports.map(({ name }) => name), names);
  for (const { name, count, run, left, wrong } of reports) {
    assert.equal(run + left, count, name);
    assert.deepEqual(wrong, [], name);
  }
  assert.deepEqual([notOffered, notRun], [NOT_OFFERED, Object.keys(NOT_RUN).sort()]);
  t.diagnostic(`${reports.reduce((sum, { run }) => sum + run, 0)} cases run in the browser`);
});
