"""Writes ../fixtures/zones.csv: what Python's zoneinfo makes of Debian's own files, for every zone.

Usage: python3 make_zones.py [ZONEINFO]; the folder of an unpacked or installed package tzdata, of the release in src/zones/names.gen.rs.
Each row has a zone's name and the FNV-1a hash (64 bit) of its offsets from UTC in seconds (32 bit, little endian), taken every ten days at
noon UTC from 1800-01-01 to 2036-10-29.
"""

import csv
import datetime
import pathlib
import sys
import zoneinfo

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo")
OUT = pathlib.Path(__file__).resolve().parents[1] / "fixtures" / "zones.csv"
FIRST = datetime.datetime(1800, 1, 1, 12, tzinfo=datetime.UTC)
# Debian lists single years until 2037; what comes after is a guess anyway.
LOOKS = 8650


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def main():
    names = (
        (pathlib.Path(__file__).resolve().parents[2] / "src" / "zones" / "names.gen.rs")
        .read_text()
        .split('name: "')[1:]
    )
    hashes = {}
    with OUT.open("w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["zone", "hash"])
        for name in sorted(entry.split('"')[0] for entry in names):
            content = (FOLDER / name).read_bytes()
            if content not in hashes:
                with (FOLDER / name).open("rb") as source:
                    zone = zoneinfo.ZoneInfo.from_file(source)
                instants = (FIRST + datetime.timedelta(days=10 * look) for look in range(LOOKS))
                offsets = (int(instant.astimezone(zone).utcoffset().total_seconds()) for instant in instants)
                hashes[content] = fnv(b"".join(offset.to_bytes(4, "little", signed=True) for offset in offsets))
            rows.writerow([name, f"{hashes[content]:016x}"])


main()
