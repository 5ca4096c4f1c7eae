"""Writes ΔT = TT − UT1 from 1800 to 2101, one value a year, as a Rust table.

Source: the table of Morrison, Stephenson, Hohenkerk & Zawilski 2020 (Proc. R. Soc. A 477, 20200776) and the daily values of the
IERS from 1973 on, both as packaged in Skyfield's data files; after the last observed year the same authors' curve.

usage: make_delta_t.py   (with numpy, skyfield)
"""

import pathlib

from skyfield.api import load

TABLES = pathlib.Path(__file__).resolve().parents[2] / "src/tables"
FIRST, LAST = 1800, 2101

timescale = load.timescale(builtin=True)
values = [float(timescale.tt(year, 1, 1).delta_t) for year in range(FIRST, LAST + 1)]
for year in (1800, 1900, 1950, 2000, 2020, 2025, 2050, 2100):
    print(year, values[year - FIRST])

out = [
    "//! ΔT, Terrestrial minus Universal Time, in hundredths of a second, on 1 January of each year.",
    "//! Morrison, Stephenson, Hohenkerk & Zawilski 2020 (Proc. R. Soc. A 477, 20200776) and IERS; predicted after 2025.",
    "//! Written by `crates/chart/tests/oracle/make_delta_t.py`; do not edit.",
    "",
    f"/// From {FIRST} on.",
    f"pub static HUNDREDTHS: [i16; {len(values)}] = [",
]
rounded = [f"{round(value * 100)}" for value in values]
for start in range(0, len(rounded), 20):
    out.append("    " + ", ".join(rounded[start : start + 20]) + ",")
out.append("];")
(TABLES / "delta_t.gen.rs").write_text("\n".join(out) + "\n")
