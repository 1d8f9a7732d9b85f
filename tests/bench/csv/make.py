"""Makes a log of volunteer work as CSV: the same bytes for the same number of rows."""

import sys

ROWS, PATH = int(sys.argv[1]), sys.argv[2]
SITES = ["Abai Region", "Akmola Region", "Aktobe Region", "Atyrau Region", "Astana", "Kostanay Region", "Mangystau Region"]
ACTIVITIES = [f"{kind} {number}" for kind in ("Clean-up of the river bank", "Help to the elderly", "Tutoring, maths")
              for number in range(1, 80)]
FIELDS = ["education", "environment", "social-help", "health"]

state = 20260101


def below(limit: int) -> int:
    """A number below the limit, from a generator that is written down here."""
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    return (state >> 33) % limit


def quoted(text: str) -> str:
    return f'"{text}"' if "," in text else text


with open(PATH, "w", encoding="utf-8", newline="") as file:
    file.write("ID,Site,Assignment,From.date,To.date,From.time,To.time,Hours,Field,No.Call.No.Show,Absence\n")
    for _ in range(ROWS):
        person = below(1 + below(1 + ROWS // 30))
        date = f"{1 + below(12):02d}-{1 + below(28):02d}-{2012 + below(7)}"
        start = 6 + below(12)
        clock = below(4) == 0
        times = (f"{start}:00 AM" if start < 12 else f"{start}:30", f"{start + 2}:15") if clock else ("", "")
        hours = ("2", "2.25", "1.5", "3", "0.3333", "4.75")[below(6)]
        absent = below(60) == 0
        file.write(
            f"{100000 + person},{SITES[below(len(SITES))]},{quoted(ACTIVITIES[below(len(ACTIVITIES))])},{date},{date},"
            f"{times[0]},{times[1]},{'0' if absent else hours},{FIELDS[below(4)]},{int(absent)},0\n"
        )
