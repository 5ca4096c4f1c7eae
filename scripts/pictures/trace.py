"""Traces drawings of the npm package @iconify-json/fluent-emoji-flat (MIT, Microsoft) for the builtin artist.

usage: python3 scripts/pictures/trace.py PACKAGE_FOLDER

A drawing of our own beside this script, such as crocodile.svg, goes before the package's of the same name.

Reads scripts/pictures/catalogue.csv, which says what is drawn, under which words, and how large. Writes the drawings to assets/drawings, in
files of some 48 kB, and crates/builtin_artist/src/things/catalogue.txt, which says in which of them each drawing is. Needs fontTools.

A drawing begins with a line "# name"; then comes one line for each shape: a colour and its path in absolute commands (M, L, Q, C, Z), 100 units
high, with its foot at the origin and y downward.
"""

import csv
import json
import re
import sys
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = {"moveTo": "M", "lineTo": "L", "qCurveTo": "Q", "curveTo": "C", "closePath": "Z", "endPath": "Z"}
LARGEST_FILE_BYTES = 48_000


def number_in(tag: str, name: str, absent: str | None = None) -> float:
    found = re.search(rf'\b{name}="([^"]+)"', tag)
    return float(found.group(1) if found else absent or "0")


def path_of(tag: str) -> str:
    """The path of a shape; circles and ellipses become arcs."""
    if tag.startswith("<path"):
        return re.search(r'\bd="([^"]+)"', tag).group(1)
    if tag.startswith("<rect"):
        x, y = number_in(tag, "x"), number_in(tag, "y")
        wide, high = number_in(tag, "width"), number_in(tag, "height")
        return f"M{x},{y} h{wide} v{high} h{-wide} Z"
    x, y = number_in(tag, "cx"), number_in(tag, "cy")
    wide, high = (
        (number_in(tag, "r"),) * 2 if tag.startswith("<circle") else (number_in(tag, "rx"), number_in(tag, "ry"))
    )
    half = f"a{wide},{high} 0 1 0"
    return f"M{x - wide},{y} {half} {2 * wide},0 {half} {-2 * wide},0 Z"


def shapes_in(body: str) -> list[tuple[str, RecordingPen]]:
    shapes = []
    for tag in re.findall(r"<(?:path|circle|ellipse|rect)\b[^>]*>", body):
        fill = re.search(r'\bfill="(#[0-9a-fA-F]{3,6})"', tag)
        if fill and "transform=" not in tag:
            pen = RecordingPen()
            parse_path(path_of(tag), pen)
            shapes.append((fill.group(1), pen))
    return shapes


def traced(body: str) -> tuple[int, str, list[str]]:
    """The width, the colour of the first shape, and a line for each shape."""
    shapes = shapes_in(body)
    bounds = BoundsPen(None)
    for _, pen in shapes:
        pen.replay(bounds)
    left, top, right, bottom = bounds.bounds
    scale = 100.0 / (bottom - top)

    def point(x: float, y: float) -> str:
        return f"{(x - (left + right) / 2) * scale:.1f} {(y - bottom) * scale:.1f}"

    lines = []
    for colour, pen in shapes:
        code = (colour[1:] if len(colour) == 7 else "".join(letter * 2 for letter in colour[1:])).lower()
        commands = [COMMANDS[name] + " ".join(point(*place) for place in points) for name, points in pen.value]
        lines.append(f"{code} {''.join(commands)}")
    return round((right - left) * scale), lines[0].split(" ")[0], lines


def body_of(drawing: str, icons: dict[str, dict[str, str]]) -> str:
    own = Path(__file__).parent / f"{drawing}.svg"
    return own.read_text(encoding="utf-8") if own.exists() else icons[drawing]["body"]


def main() -> None:
    icons = json.loads((Path(sys.argv[1]) / "icons.json").read_text(encoding="utf-8"))["icons"]
    folder = ROOT / "assets" / "drawings"
    for old in folder.glob("[0-9]*.txt"):
        old.unlink()
    files: list[list[str]] = [[]]
    catalogue = []
    with (Path(__file__).parent / "catalogue.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            width, colour, lines = traced(body_of(row["drawing"], icons))
            if sum(map(len, files[-1])) + sum(map(len, lines)) > LARGEST_FILE_BYTES:
                files.append([])
            files[-1] += [f"# {row['name']}", *lines]
            fields = [row["name"], row["words"], row["habitat"], row["height"], str(width), colour, row["home"]]
            catalogue.append("|".join([*fields, row["alive"], str(len(files))]))
    for number, lines in enumerate(files, 1):
        (folder / f"{number}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    target = ROOT / "crates" / "builtin_artist" / "src" / "things" / "catalogue.txt"
    target.write_text("\n".join(catalogue) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
