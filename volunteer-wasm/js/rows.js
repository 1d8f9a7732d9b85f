// Tables of typed arrays as plain rows. Here and not in Rust, because a row made by the glue would cross cell by cell.

/** The cells of a combination of levels; a measure without an upper limit is left out. */
export function cubeRows({ length, nodes, ...measures }) {
  const [axes, columns] = [Object.entries(nodes), Object.entries(measures)];
  return Array.from({ length }, (_, index) => {
    const row = { nodes: Object.fromEntries(axes.map(([axis, column]) => [axis, column[index]])) };
    for (const [name, column] of columns) if (column[index] !== Infinity) row[name] = column[index];
    return row;
  });
}

/** The rows of a table of a register; what is unknown is left out. */
export function registerRows({ length, columns }) {
  const cells = Object.entries(columns).map(([name, column]) => [name, cellsOf(name, column)]);
  return Array.from({ length }, (_, index) => {
    const row = {};
    for (const [name, cell] of cells) {
      const found = cell(index);
      if (found !== undefined) row[name] = found;
    }
    return row;
  });
}

/** What a column says in a row. */
function cellsOf(name, column) {
  if (column.labels !== undefined) return (index) => column.labels[column.codes[index]];
  if (column instanceof Uint32Array) return (index) => known(column[index], 0xffffffff);
  if (column instanceof Uint16Array) return (index) => written(known(column[index], 0xffff), clock);
  if (column instanceof Int32Array) return (index) => written(known(column[index], -0x80000000), name.endsWith('Day') ? day : (minutes) => minutes);
  return (index) => column[index] ?? undefined;
}

const known = (number, unknown) => (number === unknown ? undefined : number);
const written = (number, write) => (number === undefined ? undefined : write(number));

/** A day as documents write it. */
const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A clock time as documents write it. */
const clock = (minutes) => [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
