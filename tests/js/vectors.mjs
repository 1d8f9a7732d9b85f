// Every case of the shared vectors through the public functions. It runs in Node and on a web page, so it needs neither.

/** A catalogue is a document of the kind that its schema names. */
const kindOf = (kind) => (kind === 'catalogue' ? 'indicators' : kind);

/** Operations whose `expect` lists a part of the answer; of all others it is the whole. */
const PARTIAL = new Set([
  'assess', 'figure.findAll', 'figure.rows', 'indicator.evaluate', 'place.find', 'place.findOn', 'place.findKind', 'place.check',
  'indicator.compare', 'indicator.count', 'progress.run', 'forecast', 'forecast.yearEnd', 'score.normalise', 'score.score',
  'roadmap.yearPace', 'roadmap.succeed', 'register.read', 'register.guess', 'register.columns', 'layout.guess', 'cube.count', 'tally.merge',
]);

/** Arithmetic of the core that JavaScript does not offer, and how many cases of each there are. */
export const NOT_OFFERED = {
  'number.parse': 27, 'number.plus': 3, 'number.minus': 2, 'number.times': 5, 'bounds.plus': 4, 'bounds.minus': 2,
  'bounds.scale': 3, 'bounds.divide': 5, 'bounds.intersect': 4, 'bounds.reaches': 19, 'bounds.staysWithin': 19,
  'bounds.counted': 10, 'progress.plain': 7,
};

/** Single cases that JavaScript has no way to run, and why. */
export const NOT_RUN = {
  'workbook-unreadable-1': 'this build reads no workbooks: `file-kind`',
  'source-unreadable-1': 'bytes and texts are read here, and they do not break off',
  'column-count-mismatch-1': 'columns are given by the names of their axes; one that is missing is no array, `type-mismatch`',
  'grouping-set-invalid-1': 'combinations are given by the names of levels; one that is not there is `level-unknown`',
};


/** A runner of cases: `run(operation, case)` throws where an answer is not what the case expects. `v` is the package. */
export function runner(v) {
  const kazakhstan = v.Gazetteer.kazakhstan();
  const context = v.Context.kazakhstan();

  /** Kazakhstan's gazetteer, or the caller's own; with an overlay, which may also be so many made-up places. */
  function gazetteer({ gazetteer, overlay = [], madeUp = 0 }) {
    const base = gazetteer === undefined ? kazakhstan : v.Gazetteer.fromObject(gazetteer);
    const towns = Array.from({ length: madeUp }, (_, n) => ({ code: `P${n}`, kind: 'town', parent: 'KZ', name: { en: 'P' } }));
    const places = [...overlay, ...towns];
    return places.length === 0 ? base : base.withOverlay(places);
  }

  /** Kazakhstan's context, with what the case replaces. */
  function contextOf({ context: own }) {
    if (own === undefined) return context;
    const { definitions, pace, populations = context.populations() } = own;
    return new v.Context(gazetteer(own), { definitions, populations, pace });
  }

  const figureText = ({ text, characters }) => text ?? '7'.repeat(characters);

  const OPERATIONS = {
    validate: ({ document }) => v.validate(document).map(({ code, path }) => ({ code, path })),
    read: ({ kind, document }) => JSON.parse(v.canonicalise(kindOf(kind), document)),
    'read.text': ({ text, spaces, kind = 'observations' }) => v.parseDocument(kindOf(kind), text ?? ' '.repeat(spaces)),
    'ratio.decimal': ({ ratio, places, rounding = 'half-even' }) => v.toDecimal(ratio, places, rounding),
    'unit.parse': ({ text }) => v.describeUnit(text),
    'period.parse': ({ text }) => withoutDays(v.describePeriod(v.parsePeriod(text))),
    'period.dhis2': ({ text }) => withoutDays(v.describePeriod(v.parseDhis2Period(text))),
    'period.toDhis2': ({ text }) => v.formatDhis2Period(text),
    'period.parts': ({ period, form }) => v.splitPeriod(period, form),
    'place.find': (input) => gazetteer(input).find(input.text),
    'place.findOn': (input) => gazetteer(input).findOn(input.text, input.map),
    'place.findKind': (input) => gazetteer(input).findKind(input.text, input.kind),
    'place.check': (input) => gazetteer(input).check(input.place, input.map),
    'place.crosswalk': (input) => gazetteer(input).crosswalk([input.place], input.from, input.to),
    'place.crosswalkSum': (input) => gazetteer(input).crosswalk(input.places, input.from, input.to),
    'place.overlay': (input) => gazetteer(input).places().length,
    'population.find': (input) => contextOf(input).population(input.place, input.map, input.on, input.vintage),
    'observation.add': (input) => both(() => v.add(input.a, input.b, { context: contextOf(input) }), () => v.add(input.b, input.a, { context: contextOf(input) })),
    'observation.reach': ({ parts, options }) => v.reach(parts, options),
    'observation.rollUpPeriods': ({ parts, whole, stockRule, gaps }) => v.rollUpPeriods(parts, whole, { stockRule, gaps }),
    'observation.rollUpPlaces': (input) => v.rollUpPlaces(input.parts, input.whole, { gaps: input.gaps, context: contextOf(input) }),
    'observation.crosswalk': (input) => v.crosswalk(input.parts, input.place, input.map, { context: contextOf(input) }),
    'observation.crosswalkSeries': (input) => v.crosswalkSeries(input.parts, input.place, input.map, { context: contextOf(input) }),
    'indicator.evaluate': (input) => v.evaluate(input.indicator, input.observations, { place: input.place, map: input.map, context: contextOf(input) }),
    'figure.read': (input) => v.readFigure(figureText(input), { language: input.language, unit: input.unit }),
    'figure.rows': ({ texts, language, unit }) => v.readFigures(texts, { language, unit }),
    'figure.findAll': ({ text, language }) => v.readFigures(text, { language }),
    'report.observe': ({ report }) => v.observe(report),
    'present.number': ({ number, language }) => v.formatNumber(number, language),
    'present.date': ({ date, language }) => v.formatDate(date, language),
    'present.period': ({ period, language }) => v.formatPeriod(period, language),
    'present.count': ({ value, unit, language }) => v.formatCount(value, unit, language),
    'present.error': ({ language, ...error }) => v.explainError(error, language),
    'present.finding': ({ finding, language }) => v.explainFinding(finding, language),
    'present.findings': ({ findings, language }) => v.explainFindings(findings, language),
    'present.progress': ({ language, points, goal, set }) => v.explainProgress(v.judgeProgress(points, goal, set), language),
    'progress.run': ({ points, goal, set }) => v.judgeProgress(points, goal, set),
    'progress.rollUp': ({ node }) => v.rollUpScores(node),
    'progress.sdsnDashboard': ({ indicators, availableFrom }) => v.colourGoal(indicators, availableFrom),
    forecast: ({ request, madeUp = 0 }) => {
      const more = Array.from({ length: madeUp }, (_, index) => ({ at: index + 1, value: 0 }));
      return v.forecast({ ...request, points: [...(request.points ?? []), ...more] });
    },
    'forecast.yearEnd': ({ request }) => v.forecastYearEnd(request),
    'score.normalise': ({ request }) => v.normalise(request),
    'score.score': ({ request }) => v.score(request),
    'score.light': ({ values, scales }) => v.chooseLight(values[0], scales[0]),
    'score.twoWorst': ({ values, scales }) => v.chooseWorstLight(values.map((value, index) => ({ value, scale: scales[index] }))),
    'roadmap.allocate': ({ request }) => v.allocate(request),
    'roadmap.expectedAt': ({ target, date }) => v.getExpectedValue(target, date),
    'roadmap.rollOver': ({ request }) => v.rollOver(request),
    'roadmap.yearPace': ({ request }) => v.judgeYearPace(request),
    'roadmap.seasonalProfile': ({ years }) => v.makeSeasonalProfile(years),
    'roadmap.succeed': (input) => v.succeed(input.old, input.new, input.observations ?? [], input.asOf, input.probability, { context: contextOf(input) }),
    'observation.groups': ({ groups, madeUp }) => {
      const made = (count) => ({ groups: Array.from({ length: count }, (_, n) => ({ id: String(n), people: 1 })) });
      return v.reachGroups(madeUp === undefined ? groups : made(madeUp));
    },
    'observation.practice': ({ rule, rows }) => v.applyPractice(rule, rows),
    'indicator.compare': ({ counted, reported }) => v.compare(counted, reported),
    'indicator.catalogue': ({ indicator }) => {
      const { indicators } = v.getCatalogue();
      return indicator === undefined ? indicators.map(({ id }) => id) : (indicators.find(({ id }) => id === indicator) ?? null);
    },
    'indicator.count': ({ indicator, query, days = 0, ...tables }) => {
      const first = Date.UTC(2000, 0, 1);
      const made = Array.from({ length: days }, (_, n) => new Date(first + n * 86_400_000).toISOString().slice(0, 10));
      const whole = { ...query, periods: [...(query.periods ?? []), ...made] };
      return over(registerOf(tables, { check: false }), (made) => made.count(indicator, whole));
    },
    'register.check': (input) => over(registerOf(input), (made) => made.findings),
    'register.counts': (input) => over(registerOf(input), (made) => made.findings.counts ?? {}),
    'register.decide': (input) => over(registerOf(input), (made) => over(made.decide(input.decisions), told)),
    'register.read': (input) => over(registerOf(input, { check: false }), (made) => described(made, input)),
    'register.guess': (input) => {
      const { name, text, base64, layout, sheet, places, count = [] } = input;
      const table = base64 === undefined ? text : bytesOf(base64, 'base64');
      return over(v.read(name, table, { layout, sheet, places }), (made) => {
        const counted = (place) => ({ place, volunteers: made.count('volunteers', { places: [place] })[0].observation.value });
        return { ...described(made, input), layout: made.layout, counts: count.map(counted) };
      });
    },
    'register.columns': (input) => {
      const made = over(new v.RegisterBuilder(), (builder) => {
        for (const { name, table, columns } of input.tables) builder.columns(name, table, columnsOf(columns));
        return builder.finish({ check: false });
      });
      return over(made, () => described(made, input));
    },
    'layout.guess': ({ text, base64 }) => v.guessLayout(base64 === undefined ? text : bytesOf(base64, 'base64')),
    'person.key': ({ secret, identifier, hex }) =>
      v.makePersonKey(bytesOf(secret, 'hex'), hex === undefined ? identifier : bytesOf(hex, 'hex')).toString(16).padStart(16, '0'),
    'cube.count': (input) => over(planOf(input), (plan) => over(counted(plan, input), (cube) => ({ tables: tablesOf(cube) }))),
    'tally.merge': (input) => {
      const tallies = input.parts.map((part) => {
        if (part.hex !== undefined) return v.Tally.fromBytes(bytesOf(part.hex, 'hex'));
        const own = { ...input, ...part };
        return over(planOf(own), (plan) => plan.tally(chunkOf(own), BigUint64Array.from(part.keys, BigInt)));
      });
      const merged = tallies.reduce((one, other) => one.merge(other));
      const hex = [...merged.toBytes()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return over(merged.cube(), (cube) => ({ tables: tablesOf(cube), peopleInAll: merged.people, hex }));
    },
    'check.parts': ({ whole, parts, exclusive }) => v.checkParts(whole, parts, { exclusive }),
    'check.shares': ({ shares }) => v.checkShares(shares),
    'definition.holds': ({ id, version, on, age, sex }) => v.checkDefinition(id, { version, on, age, sex }),
    'definition.band': ({ age }) => v.findAgeBand(age),
    'person.age': ({ born, on }) => v.countAge(born, on),
    assess: (input) => assess(input),
    'present.lines': (input) => {
      const written = v.explain(assess(input), input.language).split('\n');
      return written.filter((line) => line.includes(input.containing)).map((line) => line.replace(/^[ -]+/, ''));
    },
  };

  /** A judgement by observations, registers and tallies of registers. */
  function assess({ roadmap, observations = [], registers = [], tallies = [], asOf, methods, ...input }) {
    const handles = [...registers.map((one) => registerOf(one, { check: false })), ...tallies.map(talliedOf)];
    try {
      return v.assess(roadmap, [...observations, ...handles], { asOf, methods, context: contextOf(input) });
    } finally {
      handles.forEach((handle) => handle.free());
    }
  }

  /** Several registers that are counted apart, people by keys under one secret, and merged. */
  function talliedOf({ map, period, registers }) {
    const secret = new Uint8Array(16).fill(7);
    return over(new v.TallyPlan(map, period), (plan) => {
      const tallies = registers.map((one) => over(registerOf(one, { check: false }), (made) => plan.tally(made, secret)));
      const merged = tallies.reduce((one, other) => one.merge(other));
      demand(plan.read(merged.toBytes()).people === merged.people, 'its bytes read back');
      return merged;
    });
  }

  /** What is made of a handle, which is given back. */
  function over(handle, make) {
    try {
      return make(handle);
    } finally {
      handle.free();
    }
  }

  function bytesOf(text, encoding) {
    const bytes = encoding === 'hex' ? text.match(/../g) ?? [] : [...atob(text)];
    return Uint8Array.from(bytes, (one) => (encoding === 'hex' ? Number.parseInt(one, 16) : one.charCodeAt(0)));
  }

  /** The register of the tables and records of a case, checked. */
  function registerOf({ tables = [], records, scope, overlay }, options) {
    const places = overlay === undefined ? context : new v.Context(kazakhstan.withOverlay(overlay));
    return over(new v.RegisterBuilder(scope), (builder) => {
      for (const { name, layout, text = '', row = '', times = 0, base64 } of tables) {
        const data = base64 === undefined ? `${text}${row.repeat(times)}` : bytesOf(base64, 'base64');
        builder.read(name, data, layout, { context: places });
      }
      if (records !== undefined) builder.records('records', records);
      return builder.finish(options);
    });
  }

  const TABLES = ['participations', 'assistances', 'activities', 'organisations', 'people', 'beneficiaries'];
  const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  const NONE = { Uint16Array: 0xffff, Uint32Array: 0xffffffff, Int32Array: -0x80000000 };

  /** What stands in a column, `null` for nothing there. */
  function cells(name, column) {
    if (Array.isArray(column)) return column;
    if (column.labels !== undefined) return [...column.codes].map((code) => column.labels[code] ?? null);
    const none = NONE[column.constructor.name];
    const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
    return [...column].map((number) => (number === none ? null : name.endsWith('_day') ? day(number) : number));
  }

  /** What a case of reading asks of a register. */
  function described(made, { columns = {}, decisions }) {
    const counts = TABLES.map((table) => [table, made.table(table).length]).filter(([, length]) => length > 0);
    const asked = Object.entries(columns).map(([table, names]) => {
      const found = made.table(table).columns;
      return [table, Object.fromEntries(names.map((name) => [name, cells(name, found[camel(name)] ?? found[name])]))];
    });
    const minutes = [...made.table('participations').columns.minutes].filter((one) => one !== NONE.Int32Array);
    const answer = {
      readings: made.readings, rows: Object.fromEntries(counts), minutes: minutes.reduce((sum, one) => sum + one, 0),
      findings: Object.entries(made.findings.counts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => ({ code, count })),
      columns: Object.fromEntries(asked),
    };
    if (decisions !== undefined) answer.decided = over(made.decide(decisions), told);
    return answer;
  }

  /** Lists as typed arrays; `null` is nothing there. */
  const arrayOf = (Kind, list) => Kind.from(list, (one) => one ?? NONE[Kind.name]);

  function columnsOf(columns) {
    const read = ({ i32, u32, u16, codes, labels }) => {
      if (i32 !== undefined) return arrayOf(Int32Array, i32);
      if (u32 !== undefined) return arrayOf(Uint32Array, u32);
      return u16 === undefined ? { codes: arrayOf(Uint32Array, codes), labels } : arrayOf(Uint16Array, u16);
    };
    return Object.fromEntries(Object.entries(columns).map(([name, column]) => [camel(name), read(column)]));
  }

  /** Axes of a case, `all` last; levels of a combination by number have a name here. */
  function planOf({ axes, sets }) {
    const named = axes.map(({ name, leaves, levels = [] }) => ({
      name, leaves, levels: levels.filter((level) => level !== 'all'), all: levels.includes('all'),
    }));
    const names = axes.map(({ name, levels = [] }) => [name, ...levels.map((level) => level.name ?? level)]);
    const byName = (set) => (Array.isArray(set) ? Object.fromEntries(set.map((level, axis) => [axes[axis].name, names[axis][level]])) : set);
    return new v.Plan(named, { sets: sets?.map(byName) });
  }

  /** The chunks of a case as one: JavaScript has its columns whole. */
  function chunkOf({ axes, chunks }) {
    const whole = (Kind, of) => arrayOf(Kind, chunks.flatMap(of));
    const optional = (Kind, key) => (chunks.some((one) => one[key] !== undefined) ? whole(Kind, (one) => one[key]) : undefined);
    return {
      person: whole(Uint32Array, (one) => one.person),
      axes: Object.fromEntries(axes.map(({ name }, axis) => [name, whole(Uint32Array, (one) => one.axes[axis])])),
      minutes: optional(Int32Array, 'minutes'), headsLower: optional(Uint32Array, 'headsLower'), headsUpper: optional(Uint32Array, 'headsUpper'),
    };
  }

  /** A count at once, or as a job of at most so many steps. */
  function counted(plan, input) {
    if (input.steps === undefined) return plan.count(chunkOf(input));
    const job = plan.job(chunkOf(input));
    for (let step = 0; step < input.steps; step += 1) {
      const { done, of } = job.step(input.budget);
      if (done >= of) break;
    }
    return job.finish();
  }

  /** Every combination: nodes by axis, and measures; `null` is no limit. */
  function tablesOf(cube) {
    return cube.sets.map((levels) => {
      const { length, nodes, ...measures } = cube.table(levels);
      const lists = Object.entries(measures).map(([name, column]) => [name, [...column].map((one) => (one === Infinity ? null : one))]);
      // The whole of nothing has no columns of nodes.
      return { nodes: length === 0 ? [] : Object.values(nodes).map((column) => [...column]), ...Object.fromEntries(lists) };
    });
  }

  /** Where JavaScript says `columns`, other languages begin inside, or count chunks. */
  function rooted(operation, path) {
    if (operation === 'register.columns' && path[0] === 'columns') return path.slice(1);
    if (path[0] === 'options') return path.slice(1);
    return operation === 'cube.count' && path[0] === 'columns' ? [0, ...path.slice(1)] : path;
  }

  /** What was decided about a register, and what is counted under it. */
  function told(decided) {
    const taken = decided.taken('participations');
    const { minutes } = decided.table('participations').columns;
    const how = [...minutes].map((_, row) => taken[row] ?? 0);
    const known = [...minutes].filter((recorded, row) => how[row] === 0 && recorded !== -0x80000000);
    return {
      steps: decided.decisions,
      participations: how.filter((one) => one !== 2).length,
      minutes: known.reduce((sum, one) => sum + one, 0),
    };
  }

  /** Vectors of periods name five keys; the number of days is offered beside them. */
  function withoutDays({ days, ...info }) {
    demand(Number.isSafeInteger(days) && days >= 1, `${days} days`);
    return info;
  }

  /** Adding answers the same in both orders. */
  function both(one, other) {
    const [first, second] = [one, other].map(attempt);
    whole(first, second, 'in the other order');
    return one();
  }

  function attempt(call) {
    try {
      return { answer: call() };
    } catch (error) {
      return { error: parts(error) };
    }
  }

  function parts(error) {
    demand(v.isVolunteerError(error), String(error));
    return { code: error.code, path: error.path, details: error.details };
  }

  function demand(holds, message) {
    if (!holds) throw new Error(message);
  }

  /** The same data, key by key. */
  function whole(expect, found, place) {
    const [expected, other] = [expect, found].map((one) => JSON.stringify(sorted(one)));
    demand(expected === other, `${place}: expected ${expected}, found ${other}`);
  }

  /** Every listed key is there with its value; a listed `null` is absent; a list has as many items. */
  function part(expect, found, place) {
    if (Array.isArray(expect)) {
      demand(Array.isArray(found) && found.length === expect.length, `${place}: ${JSON.stringify(found)}`);
      expect.forEach((item, index) => part(item, found[index], `${place}[${index}]`));
    } else if (expect !== null && typeof expect === 'object') {
      demand(found !== null && typeof found === 'object', `${place}: ${JSON.stringify(found)}`);
      for (const [key, value] of Object.entries(expect)) {
        if (value === null) demand(found[key] === undefined || found[key] === null, `${place}.${key}: ${JSON.stringify(found[key])}`);
        else part(value, found[key], `${place}.${key}`);
      }
    } else {
      whole(expect, found, place);
    }
  }

  /** The canonical text of an answer: through the library where it reads such a document, else keys sorted. */
  function canonicalOf(operation, answer) {
    if (operation === 'assess') return v.canonicalise('assessment', answer);
    if (operation === 'progress.run') return `[${answer.map((one) => v.canonicalise('progress-result', one)).join(',')}]`;
    return JSON.stringify(sorted(answer));
  }

  function sorted(value) {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
  }

  function check(operation, one, answer) {
    if (one.error !== undefined) {
      demand(answer.error !== undefined, `expected an error, found ${JSON.stringify(answer.answer)}`);
      whole(one.error.code, answer.error.code, 'code');
      if (one.error.path !== undefined) whole(one.error.path, rooted(operation, answer.error.path), 'path');
      for (const [key, value] of Object.entries(one.error.details ?? {})) whole(value, answer.error.details[key], key);
      return;
    }
    demand(answer.error === undefined, `expected an answer, found ${JSON.stringify(answer.error)}`);
    if (PARTIAL.has(operation)) part(one.expect, answer.answer, '');
    else whole(one.expect, answer.answer, '');
    // The object that was answered, through the public input again, is the same to the last byte.
    if (one.canonical !== undefined) whole(one.canonical, canonicalOf(operation, answer.answer), 'canonical');
  }

  return (operation, one) => {
    demand(Object.hasOwn(OPERATIONS, operation), `unknown operation ${operation}`);
    check(operation, one, attempt(() => OPERATIONS[operation](structuredClone(one.input))));
  };
}

/** All cases of files of vectors: how many of each file were run and left out, and what was wrong. */
export function runVectors(v, files) {
  const run = runner(v);
  const notOffered = {};
  const notRun = [];
  const reports = Object.entries(files).map(([name, file]) => {
    const report = { name, format: file.format, count: file.count, ids: new Set(file.cases.map(({ id }) => id)).size, run: 0, left: 0, wrong: [] };
    for (const one of file.cases) {
      const operation = one.operation ?? file.operation;
      if (Object.hasOwn(NOT_OFFERED, operation)) {
        notOffered[operation] = (notOffered[operation] ?? 0) + 1;
        report.left += 1;
        continue;
      }
      if (Object.hasOwn(NOT_RUN, one.id)) {
        notRun.push(one.id);
        report.left += 1;
        continue;
      }
      try {
        run(operation, one);
      } catch (error) {
        report.wrong.push(`${one.id}: ${error.message}`);
      }
      report.run += 1;
    }
    return report;
  });
  return { reports, notOffered, notRun: notRun.sort() };
}
