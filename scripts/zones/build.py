"""Writes the zones that the charts know: crates/chart/src/zones/zoneinfo.dat and names.gen.rs.

Usage: python3 scripts/zones/build.py [TZDATA_ZI]; the default is /usr/share/zoneinfo/tzdata.zi of Debian's package tzdata, which is built with
PACKRATDATA=backzone and PACKRATLIST=zone.tab: every country keeps its own history before 1970. (The usual build merges zones that
agree since 1970, and gives Oslo the clock of Berlin.) Another form of the data is refused. Needs `zic` (Debian's libc-bin).
Run it after every release of tzdata that `apt-get download tzdata` has, and then crates/chart/tests/oracle/make_zones.py.
"""

import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "crates" / "chart" / "src" / "zones"
# Slim files of older versions of zic leave out a last transition that changes no offset, after which alone the rule at the file's end holds (here
# 2022-11-30). jiff refuses such a file.
FAT = ["America/Ojinaga"]


def compiled(source, form):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["/usr/sbin/zic", "-b", form, "-d", folder, str(source)], check=True)
        paths = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
        return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def main():
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo/tzdata.zi")
    head = [line for line in source.read_text().splitlines()[:10] if line.startswith("#")]
    if not any("backzone" in line for line in head):
        raise SystemExit(f"{source} is built without backzone: {head}")
    version = next(line.split()[-1] for line in head if line.startswith("# version "))
    # Slim: what the rule at a file's end says is not listed year by year.
    files = compiled(source, "slim")
    fat = compiled(source, "fat")
    files |= {name: fat[name] for name in FAT}
    files.pop("Factory", None)
    places, data = {}, bytearray()
    # Zones lie in the order of their names; links share the bytes of their zone.
    for name in sorted(files):
        if files[name] not in places:
            places[files[name]] = len(data)
            data += files[name]
    lines = [
        "//! Which bytes of `zoneinfo.dat` are which zone's. Written by `scripts/zones/build.py`; not edited by hand.\n",
        f"//! The release of the IANA database is {version}.\n\n",
        "/// In the order of their names in lower case.\n",
        "#[rustfmt::skip]\n",
        "pub(super) static NAMES: &[Entry] = &[\n",
    ]
    for name in sorted(files, key=str.lower):
        first = places[files[name]]
        lines.append(f'    Entry {{ name: "{name}", first_byte: {first}, bytes: {len(files[name])} }},\n')
    lines.append("];\n")
    lines.insert(2, "use super::Entry;\n\n")
    OUT.mkdir(exist_ok=True)
    (OUT / "zoneinfo.dat").write_bytes(data)
    (OUT / "names.gen.rs").write_text("".join(lines))
    print(f"{version}: {len(files)} names, {len(places)} zones, {len(data)} bytes")


main()
