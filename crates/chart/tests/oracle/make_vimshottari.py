"""Writes Vimshottari periods for the tests, from another ephemeris and another reckoning than ours.

Oracle: the Moon of JPL's DE405 with ERFA (see `make_positions.py`), the Lahiri ayanamsa of Swiss Ephemeris, and the periods by plain
addition of years of 365.25 days.

Columns: Julian day UT of birth; lord of the first mahadasha; Julian day UT of its beginning, in 1e-3 days; then the antardasha that runs
at birth: its lord and its end, in 1e-3 days.

usage: make_vimshottari.py   (with numpy, jplephem, de405, pyerfa, pyswisseph)
"""

import pathlib
import runpy

import numpy as np
import swisseph as swe

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "fixtures/vimshottari.csv"
LORDS = ["ketu", "shukra", "surya", "chandra", "mangala", "rahu", "guru", "shani", "budha"]
YEARS = dict(zip(LORDS, [7, 20, 6, 10, 7, 18, 16, 19, 17]))

positions = runpy.run_path(str(HERE / "make_positions.py"), run_name="imported")
swe.set_sid_mode(swe.SIDM_LAHIRI)
random = np.random.default_rng(120)
rows = []
for day in np.sort(np.round(random.uniform(2378600.5, 2462000.5, 400), 4)):
    moon = positions["apparent"]("moon", day + swe.deltat(day))[0]
    sidereal = (moon - swe.get_ayanamsa_ex_ut(day, swe.FLG_MOSEPH)[1]) % 360
    passed, index = np.modf(sidereal * 27 / 360)
    first = int(index) % 9
    lord = LORDS[first]
    begins = day - passed * YEARS[lord] * 365.25
    end = begins
    for step in range(9):
        antar = LORDS[(first + step) % 9]
        end += YEARS[lord] * YEARS[antar] / 120 * 365.25
        if end > day:
            break
    rows.append(f"{day:.4f},{lord},{begins * 1e3:.0f},{antar},{end * 1e3:.0f}")
OUT.write_text("\n".join(rows) + "\n")
