"""Writes apparent geocentric ecliptic places of Sun to Pluto and the Moon's osculating node, 1800 to 2100.

Oracle: JPL's DE405 (PyPI `de405`, read with `jplephem`) for the bodies, and ERFA, the astronomers' standard routines (PyPI
`pyerfa`), for precession and nutation (IAU 2006/2000A), obliquity and stellar aberration. None of our code and none of our
series is in it. Places are geocentric, with light time and aberration, in the ecliptic and true equinox of date.

Units of the file: Julian day TT; then for each body longitude, latitude in 1e-5 degrees, speed in 1e-5 degrees per day;
then the node's longitude in 1e-5 degrees.

usage: make_positions.py   (with numpy, jplephem, de405, pyerfa)
"""

import pathlib

import de405
import erfa
import numpy as np
from jplephem import Ephemeris

OUT = pathlib.Path(__file__).resolve().parents[1] / "fixtures/positions.csv"
BODIES = ["sun", "moon", "mercury", "venus", "mars", "jupiter", "saturn", "uranus", "neptune", "pluto"]
COUNT = 1500
AU_KM = 149597870.691
LIGHT_KM_PER_DAY = 299792.458 * 86400

ephemeris = Ephemeris(de405)


def state(body, day):
    """Barycentric place and velocity in km and km/day, ICRS."""
    if body in ("earth", "moon"):
        emb = ephemeris.position_and_velocity("earthmoon", day)
        moon = ephemeris.position_and_velocity("moon", day)
        share = ephemeris.earth_share if body == "earth" else ephemeris.moon_share
        sign = -1 if body == "earth" else 1
        return [np.ravel(e) + sign * np.ravel(m) * share for e, m in zip(emb, moon)]
    return [np.ravel(part) for part in ephemeris.position_and_velocity(body, day)]


def ecliptic_of_date(day):
    nutation, obliquity = erfa.nut06a(day, 0.0)
    epsilon = erfa.obl06(day, 0.0) + obliquity
    return erfa.rx(epsilon, erfa.pnm06a(day, 0.0))


def apparent(body, day):
    earth, velocity = state("earth", day)
    light = 0.0
    for _ in range(4):
        vector = state(body, day - light)[0] - earth
        light = np.linalg.norm(vector) / LIGHT_KM_PER_DAY
    v = velocity / LIGHT_KM_PER_DAY
    direction = erfa.ab(vector / np.linalg.norm(vector), v, 1.0, np.sqrt(1 - v @ v))
    x, y, z = ecliptic_of_date(day) @ direction
    return np.degrees(np.arctan2(y, x)) % 360, np.degrees(np.arcsin(z))


def node(day):
    moon, earth = state("moon", day), state("earth", day)
    frame = ecliptic_of_date(day)
    pole = np.cross(frame @ (moon[0] - earth[0]), frame @ (moon[1] - earth[1]))
    return np.degrees(np.arctan2(pole[0], -pole[1])) % 360


if __name__ == "__main__":
    random = np.random.default_rng(1800)
    days = np.sort(np.round(random.uniform(2378496.5, 2488434.5, COUNT), 4))
    with OUT.open("w") as out:
        out.write(
            "julian_day_tt," + ",".join(f"{b}_longitude,{b}_latitude,{b}_speed" for b in BODIES) + ",node_longitude\n"
        )
        for day in days:
            row = [f"{day:.4f}"]
            for body in BODIES:
                longitude, latitude = apparent(body, day)
                before, after = apparent(body, day - 0.01)[0], apparent(body, day + 0.01)[0]
                speed = ((after - before + 180) % 360 - 180) / 0.02
                row += [f"{longitude * 1e5:.0f}", f"{latitude * 1e5:.0f}", f"{speed * 1e5:.0f}"]
            row.append(f"{node(day) * 1e5:.0f}")
            out.write(",".join(row) + "\n")
