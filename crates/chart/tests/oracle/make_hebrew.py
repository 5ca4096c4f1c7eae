"""Writes Hebrew dates of births with the sunset rule, for the tests.

Oracles: `pyluach` for the calendar, Swiss Ephemeris (`pyswisseph`) for sunset. Births within five minutes of sunset are left out: the
two refractions differ by seconds.

Columns: civil date, time, offset in seconds, latitude, longitude, sunset in seconds after 0 h UTC of the civil date, Hebrew year,
month (Nisan is 1, Adar or Adar I 12, Adar II 13) and day.

usage: make_hebrew.py   (with numpy, pyluach, pyswisseph)
"""

import datetime
import pathlib

import numpy as np
import swisseph as swe
from pyluach import dates

OUT = pathlib.Path(__file__).resolve().parents[1] / "fixtures/hebrew.csv"
random = np.random.default_rng(5785)
rows = []
while len(rows) < 2000:
    day = datetime.date(1800, 1, 2) + datetime.timedelta(days=int(random.integers(0, 109900)))
    latitude, longitude = round(float(random.uniform(-60, 60)), 2), round(float(random.uniform(-180, 180)), 2)
    offset = round(longitude / 15) * 3600
    time = datetime.time(*map(int, random.integers(0, (24, 60))))
    utc = datetime.datetime.combine(day, time) - datetime.timedelta(seconds=offset)
    midnight = swe.julday(day.year, day.month, day.day, 0.0)
    noon = midnight + 0.5 - offset / 86400
    _, found = swe.rise_trans(noon, swe.SUN, swe.CALC_SET, (longitude, latitude, 0), 1013.25, 15, swe.FLG_MOSEPH)
    sunset = found[0]
    moment = swe.julday(utc.year, utc.month, utc.day, utc.hour + utc.minute / 60)
    if abs(moment - sunset) < 5 / 1440:
        continue
    civil = day + datetime.timedelta(days=1) if moment > sunset else day
    hebrew = dates.HebrewDate.from_pydate(civil)
    rows.append(
        f"{day},{time:%H:%M},{offset},{latitude},{longitude},{(sunset - midnight) * 86400:.0f},{hebrew.year},{hebrew.month},{hebrew.day}"
    )
OUT.write_text("\n".join(rows) + "\n")
