"""Writes retrograde stations between 1800 and 2100, for the tests: eight each of Mercury to Uranus, and all of Neptune and Pluto, whose
stations take longest.

Oracle: JPL's DE405 with ERFA, as in `make_positions.py`; a station is where the difference of two longitudes an hour apart changes sign.

Columns: body; Julian day TT of the station in 1e-4 days; R when the body turns back, D when it turns forward again.

usage: make_stations.py   (with numpy, jplephem, de405, pyerfa)
"""

import pathlib
import runpy

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "fixtures/stations.csv"
apparent = runpy.run_path(str(HERE / "make_positions.py"), run_name="imported")["apparent"]
STEP = {"mercury": 5, "venus": 15, "mars": 25}
FIRST, LAST = 2378600.5, 2487600.5


def speed(body, day):
    before, after = apparent(body, day - 1 / 48)[0], apparent(body, day + 1 / 48)[0]
    return (after - before + 180) % 360 - 180


def station_after(body, start):
    """The first station after a day, and whether the body turns back or forward."""
    step = STEP.get(body, 30)
    day, here = start, speed(body, start)
    while (there := speed(body, day + step)) * here > 0:
        day, here = day + step, there
    low, high = day, day + step
    for _ in range(22):
        middle = (low + high) / 2
        if speed(body, middle) * here > 0:
            low = middle
        else:
            high = middle
    return low, "R" if here > 0 else "D"


random = np.random.default_rng(19)
rows = []
for body in ["mercury", "venus", "mars", "jupiter", "saturn", "uranus"]:
    for start in random.uniform(FIRST, LAST, 8):
        day, turn = station_after(body, start)
        rows.append(f"{body},{day * 1e4:.0f},{turn}")
for body in ["neptune", "pluto"]:
    day = FIRST
    while True:
        day, turn = station_after(body, day + 1)
        if day > LAST:
            break
        rows.append(f"{body},{day * 1e4:.0f},{turn}")
OUT.write_text("\n".join(rows) + "\n")
