"""The same cells from Polars and DuckDB, on the same two cores, in turns with our engine."""

import argparse
import os
import pathlib
import subprocess
import tempfile
import time

CORES = sorted(os.sched_getaffinity(0))[:2]
os.sched_setaffinity(0, CORES)
os.environ["POLARS_MAX_THREADS"] = str(len(CORES))

import duckdb  # noqa: E402
import numpy as np  # noqa: E402
import polars as pl  # noqa: E402

PLACES = ["district", "region", None]
TIMES = ["month", "quarter", "year", None]
FIELDS = ["field", None]
SETS = [[p, t, f] for p in PLACES for t in TIMES for f in FIELDS]


def columns(folder):
    """The columns as they were written, with the parts of the date and the regions made beforehand."""
    read = lambda name, kind: np.fromfile(folder / name, dtype=kind)
    district = read("district.u8", "u1")
    month = read("month-of-day.u32", "<u4").astype("u1")[read("day.u16", "<u2")]
    return {
        "person": read("person.u32", "<u4"),
        "district": district,
        "region": read("region-of-district.u32", "<u4").astype("u1")[district],
        "month": month,
        "quarter": month // np.uint8(3),
        "year": month // np.uint8(12),
        "field": read("field.u8", "u1"),
        # Polars would sum 32 bits in 32 bits.
        "minutes": read("minutes.i32", "<i4").astype("i8"),
    }


MEASURES = [pl.len().alias("rows"), pl.col("minutes").sum(), pl.col("person").n_unique().alias("people")]


def polars_queries(frame):
    """24 lazy group-bys."""
    lazy = frame.lazy()
    keys = [[key for key in group if key] for group in SETS]
    return [lazy.group_by(key).agg(MEASURES) if key else lazy.select(MEASURES) for key in keys]


def duckdb_queries():
    """24 queries."""
    measures = "count(*) AS rows, sum(minutes)::BIGINT AS minutes, count(DISTINCT person) AS people"
    for group in SETS:
        keys = ", ".join(key for key in group if key)
        yield f"SELECT {keys + ', ' if keys else ''}{measures} FROM t {'GROUP BY ' + keys if keys else ''}"


def duckdb_grouping_sets():
    """One query with 24 grouping sets."""
    names = ["district", "region", "month", "quarter", "year", "field"]
    sets = ", ".join("(" + ", ".join(key for key in group if key) + ")" for group in SETS)
    return (
        f"SELECT {', '.join(names)}, grouping({', '.join(names)}) AS g, count(*) AS rows, sum(minutes)::BIGINT AS minutes, "
        f"count(DISTINCT person) AS people FROM t GROUP BY GROUPING SETS ({sets})"
    )


def as_cells(number, group, frame):
    """Rows of seven whole numbers, as our side writes them; the node of what is not grouped by is 0."""
    node = [pl.col(key).cast(pl.Int64) if key else pl.lit(0, pl.Int64).alias(f"all{at}") for at, key in enumerate(group)]
    counts = [pl.col(name).cast(pl.Int64) for name in ("rows", "minutes", "people")]
    chosen = frame.select([pl.lit(number, pl.Int64).alias("set"), *node, *counts])
    return chosen.sort(chosen.columns[:4]).to_numpy()


def same(name, ours, frames):
    theirs = np.concatenate([as_cells(number, *both) for number, both in enumerate(zip(SETS, frames, strict=True))])
    assert ours.shape == theirs.shape, f"{name}: {theirs.shape[0]} cells, not {ours.shape[0]}"
    assert (ours == theirs).all(), f"{name}: cells differ"
    print(f"{name}: the same {len(ours)} cells", flush=True)


class Ours:
    """Our side, in a process that keeps the columns in memory."""

    def __init__(self, binary, folder):
        self.process = subprocess.Popen(
            [binary, "serve", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        assert self.process.stdout.readline() == "ready\n"
        # The clock of the processor time of another process, as Linux numbers them (clock_getcpuclockid(3)).
        self.clock = ~self.process.pid << 3 | 2

    def __call__(self, what):
        """Seconds by the clock on the wall, and of processor time of all threads."""
        before = time.clock_gettime(self.clock)
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()
        wall = float(self.process.stdout.readline())
        return wall, time.clock_gettime(self.clock) - before

    def close(self):
        self.process.stdin.close()
        assert self.process.wait() == 0


def timed(work):
    before = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - before[0], time.process_time() - before[1]


class Best:
    """The best of the rounds of each form, by wall and by processor time: other processes make both longer, never shorter."""

    def __init__(self):
        self.wall, self.cpu = {}, {}

    def add(self, name, times):
        wall, cpu = times
        self.wall[name] = min(wall, self.wall.get(name, wall))
        self.cpu[name] = min(cpu, self.cpu.get(name, cpu))

    def print(self):
        for name, wall in self.wall.items():
            print(f"{name}: {wall:.4f} s, processor {self.cpu[name]:.4f} s", flush=True)

    def ratio(self, title, over, under, digits):
        """How many times as long the best of `over` took as `under`, by both clocks."""
        best = lambda times, start: min(seconds for name, seconds in times.items() if name.startswith(start))
        wall, cpu = (best(times, over) / best(times, under) for times in (self.wall, self.cpu))
        print(f"{title}: {wall:.{digits}f}", flush=True)
        print(f"{title}, processor time: {cpu:.{digits}f}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--home", type=int, default=0, help="per cent of a volunteer's participations in one district")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", type=int, default=0, help="also this many rows, ours alone")
    parser.add_argument("--check", action="store_true", help="compare the cells alone")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cube-") as folder:
        compare(options, pathlib.Path(folder))


def compare(options, folder):
    def rust(*arguments):
        done = subprocess.run([options.binary, *map(str, arguments)], stdout=subprocess.PIPE, text=True)
        if done.returncode:
            raise SystemExit(f"{options.binary} {' '.join(map(str, arguments))}: exit status {done.returncode}")
        return done.stdout

    def say(text):
        print(f"# {time.perf_counter() - begun:.0f} s: {text}", flush=True)

    begun = time.perf_counter()
    say(f"making {options.rows} rows")
    rust("columns", folder, options.rows, options.home)
    rust("cells", folder)
    print("fixed loop, one thread and two: the same cells", flush=True)
    ours = np.fromfile(folder / "cells.i64", dtype="<i8").reshape(-1, 7)
    data = columns(folder)
    frame = pl.DataFrame(data)
    queries = polars_queries(frame)
    same("polars", ours, pl.collect_all(queries))
    base = duckdb.connect(config={"threads": len(CORES)})
    base.execute("CREATE TABLE t AS SELECT * FROM data")
    separate = list(duckdb_queries())
    same("duckdb", ours, [frame_of(base, query) for query in separate])
    if options.check:
        return

    forms = {
        "polars, collect_all": lambda: pl.collect_all(queries),
        "polars, collect_all, streaming": lambda: pl.collect_all(queries, engine="streaming"),
        "duckdb, 24 queries": lambda: [base.execute(query).fetchnumpy() for query in separate],
        "duckdb, grouping sets": lambda: base.execute(duckdb_grouping_sets()).fetchnumpy(),
    }
    cube = Ours(options.binary, folder)
    best = Best()
    for number in range(options.rounds):
        say(f"round {number + 1} of {options.rounds}")
        for name, work in forms.items():
            # A form that took twice as long as its sibling, by both clocks, will not be the faster one.
            family = [other for other in best.wall if other.split(",")[0] == name.split(",")[0]]
            if number and all(times[name] > 2 * min(times[other] for other in family) for times in (best.wall, best.cpu)):
                continue
            best.add(name, timed(work))
            say(f"{name}: at best {best.wall[name]:.2f} s, processor {best.cpu[name]:.2f} s")
            # Ours are short: they are taken between any two of the others, in turns.
            for what in ("engine", "fixed loop") * 3:
                best.add(what, cube(what.split()[0]))
    best.print()
    print(f"polars {pl.__version__}, duckdb {duckdb.__version__}, {len(CORES)} cores, best of {options.rounds} rounds")
    best.ratio("cube vs polars", "polars", "engine", 1)
    best.ratio("cube vs duckdb", "duckdb", "engine", 1)
    best.ratio("cube vs fixed loop", "engine", "fixed loop", 2)
    print(f"cube bytes a row: {float(rust('memory', folder)):.1f}", flush=True)
    if options.large:
        # The others are done, and may give back what they hold.
        base.close()
        del frame, queries, data, forms, base
        say(f"making {options.large} rows")
        large = folder / "large"
        large.mkdir()
        rust("columns", large, options.large, options.home)
        other = Ours(options.binary, large)
        scaled = Best()
        for _ in range(options.rounds):
            for _ in range(3):
                scaled.add("small", cube("engine"))
            scaled.add("large", other("engine"))
        other.close()
        scaled.ratio(f"cube {millions(options.large)} vs {millions(options.rows)}", "large", "small", 2)
        print(f"cube bytes a row, {millions(options.large)}: {float(rust('memory', large)):.1f}")
    cube.close()
    say("done")


def millions(rows):
    return f"{rows / 1_000_000:g}M"


def frame_of(base, query):
    found = base.execute(query).fetchnumpy()
    return pl.DataFrame({name: np.asarray(values) for name, values in found.items()})


if __name__ == "__main__":
    main()
