"""Writes Pluto's place from 1790 to 2110 as Chebyshev polynomials, fitted to JPL's DE405.

DE405 (Standish 1998, JPL IOM 312.F-98-048; a work of the US government) comes from the PyPI package `de405`, read with
`jplephem`. The fit is to heliocentric rectangular coordinates in au, mean ecliptic and equinox of J2000, in equal spans.

usage: make_pluto.py   (with numpy, jplephem, de405)
"""

import pathlib

import de405
import numpy as np
from jplephem import Ephemeris

TABLES = pathlib.Path(__file__).resolve().parents[2] / "src/tables"
AU_KM = 149597870.691
OBLIQUITY = np.radians(84381.448 / 3600)
FIRST, LAST, SPANS, DEGREE = 2374839.5, 2491739.5, 8, 22

ephemeris = Ephemeris(de405)


def heliocentric(days):
    x, y, z = (ephemeris.position("pluto", days) - ephemeris.position("sun", days)) / AU_KM
    cos, sin = np.cos(OBLIQUITY), np.sin(OBLIQUITY)
    return np.array([x, y * cos + z * sin, z * cos - y * sin])


width = (LAST - FIRST) / SPANS
worst, spans = 0.0, []
for span in range(SPANS):
    start = FIRST + span * width
    nodes = np.cos(np.pi * (np.arange(400) + 0.5) / 400)
    places = heliocentric(start + (nodes + 1) / 2 * width)
    fit = np.array([np.polynomial.chebyshev.chebfit(nodes, axis, DEGREE) for axis in places])
    fit = fit.astype(np.float32)
    check = np.linspace(-1, 1, 1001)
    truth = heliocentric(start + (check + 1) / 2 * width)
    ours = np.array([np.polynomial.chebyshev.chebval(check, axis.astype(float)) for axis in fit])
    worst = max(worst, np.max(np.linalg.norm(truth - ours, axis=0) / (np.linalg.norm(truth, axis=0) - 1)))
    spans.append(fit)
print("worst angle, arc-seconds:", np.degrees(worst) * 3600, "bytes:", SPANS * 3 * (DEGREE + 1) * 4)

out = [
    "//! Pluto: heliocentric rectangular coordinates (au), mean ecliptic and equinox of J2000, as Chebyshev polynomials",
    f"//! fitted to JPL's DE405; worst error of the fit {np.degrees(worst) * 3600:.2f} arc-seconds.",
    "//! Written by `crates/chart/tests/oracle/make_pluto.py`; do not edit.",
    "",
    "/// Julian day TT where the first span begins.",
    f"pub const FIRST_JULIAN_DAY: f64 = {FIRST};",
    "/// Days of one span.",
    f"pub const SPAN_DAYS: f64 = {width};",
    "/// For each span the coefficients of x, y and z, lowest degree first.",
    f"pub static SPANS: [[[f32; {DEGREE + 1}]; 3]; {SPANS}] = [",
]
for fit in spans:
    out.append("    [")
    for axis in fit:
        numbers = [str(c) if "e" in str(c) or "." in str(c) else f"{c}.0" for c in axis]
        out.append("        [" + ", ".join(numbers) + "],")
    out.append("    ],")
out.append("];")
(TABLES / "pluto.gen.rs").write_text("\n".join(out) + "\n")
