"""Writes the points of all eight kutas for every pair of Moons, as three independent programs count them, for the tests.

Oracles, run beside us and never linked: PyJHora (AGPL) and dashaflow (MIT) of PyPI here, panchangam-js (MIT) of npm by
`make_ashtakoot.mjs`, which this script calls. They follow different schools; docs/charts.md says where they differ from us and why.

The Moons are the middles of 38 pieces of the zodiac: its nakshatras cut at the signs, and Dhanu and Makara cut in their middle.

Columns: program; kuta; number of the groom's piece; for each bride's piece one digit, the points in halves (base 17).

usage: make_ashtakoot.py   (with pyjhora and dashaflow; in a folder where panchangam-js is installed)
"""

import pathlib
import subprocess
import sys
import types

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "fixtures/ashtakoot.csv"
EDGES = sorted({round(step * 40 / 3, 9) for step in range(28)} | {30.0 * sign for sign in range(13)} | {255.0, 285.0})
MOONS = [(start + end) / 2 for start, end in zip(EDGES, EDGES[1:])]
KUTAS = ["varna", "vashya", "tara", "yoni", "grahaMaitri", "gana", "bhakoot", "nadi"]


class Absent(types.ModuleType):
    """PyJHora imports maps and spreadsheets that its matching never uses."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


for name in ["certifi", "geocoder", "geopy", "geopy.geocoders", "geopy.exc", "pandas", "requests", "timezonefinder"]:
    sys.modules.setdefault(name, Absent(name))
# It prints where it was imported from.
sys.stdout, kept = sys.stderr, sys.stdout
from jhora.horoscope.match.compatibility import Ashtakoota  # noqa: E402

sys.stdout = kept
from dashaflow import matchmaking  # noqa: E402
from dashaflow.constants import ZODIAC_SIGNS  # noqa: E402


def nakshatra(moon):
    return int(moon * 27 / 360)


def pada(moon):
    return int(moon * 108 / 360) % 4 + 1


def pyjhora(groom, bride):
    match = Ashtakoota(nakshatra(groom) + 1, pada(groom), nakshatra(bride) + 1, pada(bride))
    points = [
        match.varna_porutham(),
        match.vasiya_porutham(),
        match.tara_porutham(),
        match.yoni_porutham(),
        match.maitri_porutham(),
        match.gana_porutham(),
        match.bahut_porutham(),
        match.naadi_porutham(),
    ]
    return [score for score, _ in points]


def dashaflow(groom, bride):
    signs = [ZODIAC_SIGNS[int(moon / 30)] for moon in (groom, bride)]
    stars = [nakshatra(moon) for moon in (groom, bride)]
    return [
        matchmaking.calc_varna(*signs),
        matchmaking.calc_vashya(*signs),
        matchmaking.calc_tara(*stars),
        matchmaking.calc_yoni(*stars),
        matchmaking.calc_graha_maitri(*signs),
        matchmaking.calc_gana(*stars),
        matchmaking.calc_bhakoot(*signs),
        matchmaking.calc_nadi(*stars),
    ]


def digit(points):
    return "0123456789abcdefg"[int(points * 2)]


rows = []
for name, score in [("pyjhora", pyjhora), ("dashaflow", dashaflow)]:
    table = [[score(groom, bride) for bride in MOONS] for groom in MOONS]
    for index, kuta in enumerate(KUTAS):
        for groom, line in enumerate(table):
            rows.append(f"{name},{kuta},{groom},{''.join(digit(points[index]) for points in line)}")
moons = ",".join(map(str, MOONS))
rows += subprocess.run(
    ["node", HERE / "make_ashtakoot.mjs", moons], capture_output=True, text=True, check=True
).stdout.split()
OUT.write_text("\n".join(rows) + "\n")
