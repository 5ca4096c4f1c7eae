"""Writes how the Earth's axis and rotation stand on 602 days from 1800 to 2100: crates/chart/tests/fixtures/axis.csv.

Obliquity and nutation are ERFA's (IAU 2006 and 2000A), Terrestrial minus Universal Time is that of Swiss Ephemeris. Columns: Julian
day in Terrestrial Time, mean obliquity in degrees, nutation in longitude and in obliquity in arc-seconds, and at the same Julian day
in Universal Time the difference in seconds. Needs: pip install -r crates/chart/tests/oracle/requirements.txt
"""

import math
from pathlib import Path

import erfa
import swisseph as swe

OUT = Path(__file__).resolve().parent.parent / "fixtures/axis.csv"
FIRST, LAST, DAYS = 2378496.5, 2488434.5, 602

with OUT.open("w", encoding="ascii") as out:
    for index in range(DAYS):
        day = FIRST + round((LAST - FIRST) * index / (DAYS - 1) * 8) / 8
        mean = math.degrees(erfa.obl06(day, 0.0))
        longitude, obliquity = (math.degrees(part) * 3600 for part in erfa.nut06a(day, 0.0))
        seconds = swe.deltat(day) * 86400
        out.write(f"{day:.3f},{mean:.8f},{longitude:.4f},{obliquity:.4f},{seconds:.2f}\n")
