"""Writes the planets' and the Moon's series as compact Rust tables.

VSOP87D (Bretagnon & Francou 1988, A&A 202, 309) is read from the source of the crate `vsop87` 3.0 (MIT/Apache-2.0),
ELP/MPP02 (Chapront & Francou 2003, A&A 404, 735; constants fitted to lunar laser ranging) from that of
`simple-elpmpp02` 0.1 (MIT). Small terms are dropped; what that costs is measured by the tests against the oracle.

usage: make_series.py VSOP87_CRATE_DIR SIMPLE_ELPMPP02_CRATE_DIR
"""

import pathlib
import re
import struct
import sys

import numpy as np

TABLES = pathlib.Path(__file__).resolve().parents[2] / "src/tables"
PLANETS = ["mercury", "venus", "earth", "mars", "jupiter", "saturn", "uranus", "neptune"]
SEMIMAJOR_AXES = dict(zip(PLANETS, [0.387, 0.723, 1.0, 1.524, 5.203, 9.537, 19.19, 30.07]))
# Radians, and radians times the orbit's size; the Earth moves every other body's place, so it keeps more.
THRESHOLD = 3e-7
EARTH_THRESHOLD = 1e-7
# A term of power k counts with what it can reach within two centuries (0.2 millennia) of J2000.
REACH = 0.21
MOON_THRESHOLD_ARCSECONDS = 0.03
MOON_LATITUDE_THRESHOLD_ARCSECONDS = 0.05
MOON_THRESHOLD_KM = 0.5


def f32(value):
    return str(np.float32(value))


def wrapped(items, indent):
    lines, line = [], " " * indent
    for item in items:
        if len(line) + len(item) + 2 > 150:
            lines.append(line.rstrip())
            line = " " * indent
        line += item + ", "
    lines.append(line.rstrip())
    return "\n".join(lines)


def vsop_coordinate(source, letter, threshold):
    polynomial, powers = [], []
    for power in range(6):
        found = re.search(rf"const {letter}{power}: \[\[f64; \d+\]; 3\] = \[(.*?)\];", source, re.S)
        if not found:
            break
        rows = re.findall(r"\[([^\[\]]*)\]", found.group(1))
        columns = [
            [
                float({"PI": np.pi}.get(x.strip(), x) if x.strip() != "-PI" else -np.pi)
                for x in row.split(",")
                if x.strip()
            ]
            for row in rows
        ]
        constant, terms = 0.0, []
        for amplitude, phase, rate in zip(*columns):
            if rate == 0.0:
                constant += amplitude * np.cos(phase)
            elif abs(amplitude) * REACH**power >= threshold:
                terms.append((amplitude, phase, rate))
        polynomial.append(constant)
        powers.append(terms)
    while powers and not powers[-1]:
        powers.pop()
    return polynomial, powers


def vsop(crate):
    out = [
        "//! VSOP87D: heliocentric longitude, latitude (radians) and radius (au), ecliptic and equinox of date,",
        "//! powers of Julian millennia TT since J2000. Terms are (amplitude, phase, rate): amplitude × cos(phase + rate × t).",
        "//! Written by `crates/chart/tests/oracle/make_series.py`; do not edit.",
        "",
        "use super::{PlanetSeries, Series};",
    ]
    total = 0
    for planet in PLANETS:
        source = (pathlib.Path(crate) / f"src/vsop87d/{planet}.rs").read_text()
        base = EARTH_THRESHOLD if planet == "earth" else THRESHOLD
        parts = []
        for letter, name in (("L", "longitude"), ("B", "latitude"), ("R", "radius")):
            threshold = base * (SEMIMAJOR_AXES[planet] if letter == "R" else 1.0)
            polynomial, powers = vsop_coordinate(source, letter, threshold)
            total += sum(map(len, powers))
            body = "\n".join(
                "        &[\n" + wrapped([f"({f32(a)}, {f32(p)}, {r!r})" for a, p, r in terms], 12) + "\n        ],"
                if terms
                else "        &[],"
                for terms in powers
            )
            constants = ", ".join(repr(float(c)) for c in polynomial)
            parts.append(f"    {name}: Series {{ polynomial: &[{constants}], powers: &[\n{body}\n    ] }},")
        out.append(f"\npub static {planet.upper()}: PlanetSeries = PlanetSeries {{\n" + "\n".join(parts) + "\n};")
    (TABLES / "vsop87.gen.rs").write_text("\n".join(out) + "\n")
    print("vsop87 terms", total, "bytes", total * 16)


def elp(crate):
    def terms(name):
        data = (pathlib.Path(crate) / f"src/bins/coeff_{name}.bin").read_bytes()
        numbers = struct.unpack(f"<{len(data) // 8}d", data)
        return [numbers[i : i + 6] for i in range(0, len(numbers), 6)]

    out = [
        "//! ELP/MPP02: the Moon's geocentric longitude and latitude (arc-seconds) and distance (km), mean ecliptic and",
        "//! equinox of J2000, powers of Julian centuries TT since J2000.",
        "//! Terms are (amplitude, phase, rate, bend): amplitude × sin(phase + rate × t + bend × t²).",
        "//! Written by `crates/chart/tests/oracle/make_series.py`; do not edit.",
    ]
    total = 0
    for coordinate, name in enumerate(["longitude", "latitude", "distance"]):
        threshold = [MOON_THRESHOLD_ARCSECONDS, MOON_LATITUDE_THRESHOLD_ARCSECONDS, MOON_THRESHOLD_KM][coordinate]
        powers = [terms(f"main_{coordinate}") + terms(f"perturb_{coordinate}_0")]
        powers += [terms(f"perturb_{coordinate}_{power}") for power in (1, 2)]
        tables = []
        for power, rows in enumerate(powers):
            kept = [row for row in rows if abs(row[0]) * 2.1**power >= threshold]
            kept.sort(key=lambda row: -abs(row[0]))
            total += len(kept)
            items = []
            for amplitude, phase, rate, bend, *_ in kept:
                phase = float(np.remainder(phase, 2 * np.pi))
                items.append(f"({f32(amplitude)}, {f32(phase)}, {rate!r}, {f32(bend)})")
            tables.append("    &[\n" + wrapped(items, 8) + "\n    ]," if items else "    &[],")
        out.append(f"\npub static {name.upper()}: &[&[(f32, f32, f64, f32)]] = &[\n" + "\n".join(tables) + "\n];")
    (TABLES / "elp_mpp02.gen.rs").write_text("\n".join(out) + "\n")
    print("elp terms", total, "bytes", total * 24)


vsop(sys.argv[1])
elp(sys.argv[2])
