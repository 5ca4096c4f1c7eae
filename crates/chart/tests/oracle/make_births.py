"""Writes births over all zones and latitudes with the moment, angles, houses and lights that independent programs give.

Oracles: Python's `zoneinfo` with PyPI `tzdata` for the civil time (before a zone's standard time the mean time of the place, as
documented); Swiss Ephemeris (PyPI `pyswisseph`, its built-in Moshier theory) for ascendant, midheaven, Placidus cusps,
Lahiri ayanamsa, mean and true node, Sun and Moon. Run beside us, never linked.

Columns: date, time, zone, latitude and longitude in degrees, offset in seconds; then in 1e-4 degrees ascendant, midheaven,
cusps 11, 12, 2, 3 (empty beyond the polar circles), Sun, Moon, mean node, ayanamsa; L, G or F for local mean time, gap, fold; then in
1e-4 degrees Mercury to Pluto and the true node.

usage: make_births.py   (with numpy, pyswisseph, tzdata)
"""

import datetime
import importlib.resources
import pathlib
import zoneinfo

import numpy as np
import swisseph as swe

OUT = pathlib.Path(__file__).resolve().parents[1] / "fixtures/births.csv"
UTC = datetime.UTC
FLAGS = swe.FLG_MOSEPH
BODIES = (swe.SUN, swe.MOON, swe.MEAN_NODE)
MORE_BODIES = (*range(swe.MERCURY, swe.PLUTO + 1), swe.TRUE_NODE)

zones = importlib.resources.files("tzdata").joinpath("zones").read_text().split()
zones = sorted(z for z in zones if "/" in z and not z.startswith(("Etc/", "SystemV/", "US/")))
zoneinfo.reset_tzpath(to=())
random = np.random.default_rng(88)


def offset_of(local, zone, longitude):
    """Seconds east of UTC, and a mark: L, G, F or nothing."""
    info = zoneinfo.ZoneInfo(zone)
    first, second = local.replace(tzinfo=info, fold=0), local.replace(tzinfo=info, fold=1)
    one, other = first.utcoffset().total_seconds(), second.utcoffset().total_seconds()
    if one != other:
        # With fold=0 a gap is read by the offset from before the change, a fold by the earlier of the two.
        return one, "F" if one > other else "G"
    if first.tzname() == "LMT":
        return float(round(longitude * 240)), "L"
    return one, ""


def births():
    for index in range(3000):
        zone = zones[index % len(zones)]
        latitude = round(float(np.degrees(np.arcsin(random.uniform(-1, 1)))), 3)
        if index % 3 == 0:
            latitude = round(float(random.uniform(-66, 66)), 3)
        longitude = round(float(random.uniform(-180, 180)), 3)
        day = datetime.date(1800, 1, 1) + datetime.timedelta(days=int(random.integers(0, 109938)))
        yield (
            zone,
            latitude,
            longitude,
            datetime.datetime.combine(day, datetime.time(*map(int, random.integers(0, (24, 60))))),
        )
    # Both sides and the inside of clock changes.
    for zone in zones[::7]:
        info = zoneinfo.ZoneInfo(zone)
        day = datetime.datetime(1975, 1, 1)
        before = day.replace(tzinfo=info).utcoffset()
        for _ in range(9000):
            day += datetime.timedelta(hours=24)
            now = day.replace(tzinfo=info).utcoffset()
            if now != before:
                moment = day - datetime.timedelta(hours=24)
                for _ in range(96):
                    moment += datetime.timedelta(minutes=15)
                    if offset_of(moment, zone, 10.0)[1]:
                        yield zone, 40.0, 10.0, moment
                        break
                break
            before = now


def scaled(value):
    return f"{value * 1e4:.0f}"


count = {"": 0, "L": 0, "G": 0, "F": 0}
with OUT.open("w") as out:
    for zone, latitude, longitude, local in births():
        offset, mark = offset_of(local, zone, longitude)
        count[mark] += 1
        utc = local - datetime.timedelta(seconds=offset)
        day = swe.julday(utc.year, utc.month, utc.day, utc.hour + utc.minute / 60 + utc.second / 3600)
        try:
            cusps, angles = swe.houses_ex(day, latitude, longitude, b"P")
            middle = [scaled(cusps[house - 1]) for house in (11, 12, 2, 3)]
        except swe.Error:
            _, angles = swe.houses_ex(day, latitude, longitude, b"W")
            middle = [""] * 4
        swe.set_sid_mode(swe.SIDM_LAHIRI)
        ayanamsa = swe.get_ayanamsa_ex_ut(day, FLAGS)[1]
        bodies, more = ([swe.calc_ut(day, body, FLAGS)[0][0] for body in group] for group in (BODIES, MORE_BODIES))
        cells = [
            local.strftime("%Y-%m-%d").rjust(10, "0"),
            local.strftime("%H:%M"),
            zone,
            latitude,
            longitude,
            int(offset),
        ]
        cells += [
            scaled(angles[0]),
            scaled(angles[1]),
            *middle,
            *map(scaled, bodies),
            scaled(ayanamsa),
            mark,
            *map(scaled, more),
        ]
        out.write(",".join(map(str, cells)) + "\n")
print(count)
