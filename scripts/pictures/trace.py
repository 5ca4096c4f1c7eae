"""Traces drawings of the npm package @iconify-json/fluent-emoji-flat (MIT, Microsoft) into crates/builtin_artist/src/things/traced.

usage: python3 scripts/pictures/trace.py PACKAGE_FOLDER TARGET_FOLDER NAME…

Each drawing becomes one text file: a line for the width, then one line for each shape, a colour and its path in absolute commands
(M, L, Q, C, Z), 100 units high, with its foot at the origin and y downward. Needs fontTools.
"""

import json
import re
import sys
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

COMMANDS = {"moveTo": "M", "lineTo": "L", "qCurveTo": "Q", "curveTo": "C", "closePath": "Z", "endPath": "Z"}


def number_in(tag: str, name: str) -> float:
    return float(re.search(rf'\b{name}="([^"]+)"', tag).group(1))


def path_of(tag: str) -> str:
    """The path of a shape; circles and ellipses become arcs."""
    if tag.startswith("<path"):
        return re.search(r'\bd="([^"]+)"', tag).group(1)
    x, y = number_in(tag, "cx"), number_in(tag, "cy")
    wide, high = (
        (number_in(tag, "r"),) * 2 if tag.startswith("<circle") else (number_in(tag, "rx"), number_in(tag, "ry"))
    )
    half = f"a{wide},{high} 0 1 0"
    return f"M{x - wide},{y} {half} {2 * wide},0 {half} {-2 * wide},0 Z"


def shapes_in(body: str) -> list[tuple[str, RecordingPen]]:
    shapes = []
    for tag in re.findall(r"<(?:path|circle|ellipse)\b[^>]*>", body):
        fill = re.search(r'\bfill="(#[0-9a-fA-F]{3,6})"', tag)
        if fill and "transform=" not in tag:
            pen = RecordingPen()
            parse_path(path_of(tag), pen)
            shapes.append((fill.group(1), pen))
    return shapes


def traced(body: str) -> str:
    shapes = shapes_in(body)
    bounds = BoundsPen(None)
    for _, pen in shapes:
        pen.replay(bounds)
    left, top, right, bottom = bounds.bounds
    scale = 100.0 / (bottom - top)

    def point(x: float, y: float) -> str:
        return f"{(x - (left + right) / 2) * scale:.1f} {(y - bottom) * scale:.1f}"

    lines = [f"{(right - left) * scale:.0f}"]
    for colour, pen in shapes:
        code = colour[1:] if len(colour) == 7 else "".join(letter * 2 for letter in colour[1:])
        commands = [COMMANDS[name] + " ".join(point(*place) for place in points) for name, points in pen.value]
        lines.append(f"{code.lower()} {''.join(commands)}")
    return "\n".join(lines) + "\n"


def main() -> None:
    package, target, *names = sys.argv[1:]
    icons = json.loads((Path(package) / "icons.json").read_text(encoding="utf-8"))["icons"]
    for name in names:
        (Path(target) / f"{name}.txt").write_text(traced(icons[name]["body"]), encoding="utf-8")


if __name__ == "__main__":
    main()
