#!/usr/bin/env python3
"""Cuts the fonts of the typesetter to size. Run once when a font changes; the results are committed.

Needs: apt-get install fonts-ebgaramond fonts-noto-core fonts-noto-cjk fonts-dejavu-core fonts-droid-fallback; pip install fonttools
Writes: assets/fonts/*.otf|*.ttf (.gz for those that are fetched) and crates/typesetting/src/font_assets.rs (what each file covers).
A file that is already there is kept; delete it (or all) to have it cut again. All of them take about seven minutes.

Faces in `EMBEDDED` are compiled into the Worker; those in `ASSETS` are fetched only for texts that need them.
"""

import gzip
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "assets" / "fonts"
RUST = ROOT / "crates" / "typesetting" / "src" / "font_assets.rs"
GARAMOND = "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-"
NOTO = "/usr/share/fonts/truetype/noto/"
CJK = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
DROID = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"
DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
CJK_SIMPLIFIED_CHINESE = 2  # the face's number in the collection


def span(*ranges):
    return sorted({c for r in ranges for c in (range(r[0], r[1] + 1) if isinstance(r, tuple) else (r,))})


BASIC_LATIN = span(
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x218, 0x21B),
    0x1E9E,
    (0x2C6, 0x2C7),
    (0x2D8, 0x2DD),
    (0x300, 0x304),
    (0x306, 0x30C),
    0x323,
    0x326,
    0x327,
    0x328,
    (0x2010, 0x2015),
    (0x2018, 0x201A),
    (0x201C, 0x201E),
    (0x2020, 0x2022),
    0x2026,
    0x2032,
    0x2033,
    0x2039,
    0x203A,
    0x2044,
    0x20AC,
    0x2116,
    0x2122,
    0x2212,
    0xFB01,
    0xFB02,
)
# Planets, nodes, aspects, zodiac, the retrograde sign, and the replacement for what no face has.
CHART_SIGNS = span(
    0x211E,
    0x2190,
    0x2192,
    0x2194,
    0x25A1,
    0x25B3,
    0x25CB,
    0x25CF,
    0x2605,
    0x2606,
    (0x2609, 0x260D),
    (0x263D, 0x2653),
    0x26B7,
    (0x26B9, 0x26BC),
    0x2295,
    0x2297,
    0x2726,
    0x2727,
    0xFFFD,
)
LETTERS = "kern,liga,clig,calt,ccmp,locl,mark,mkmk"

# file name (without extension), source, number in a collection, code points, layout features
EMBEDDED = [
    ("eb-garamond-regular", GARAMOND + "Regular.otf", 0, BASIC_LATIN, LETTERS + ",onum,lnum"),
    ("eb-garamond-italic", GARAMOND + "Italic.otf", 0, BASIC_LATIN, LETTERS + ",onum,lnum"),
    (
        "noto-serif-hebrew",
        NOTO + "NotoSerifHebrew-Regular.ttf",
        0,
        span((0x591, 0x5F4), (0xFB1D, 0xFB4F), (0x20, 0x20)),
        "*",
    ),
    ("dejavu-sans-signs", DEJAVU, 0, CHART_SIGNS, "none"),
    # The sextile and its like, which DejaVu lacks.
    ("noto-sans-symbols-signs", NOTO + "NotoSansSymbols-Regular.ttf", 0, span((0x26B9, 0x26BC)), "none"),
]
EVERYTHING = span((0x20, 0x2FFFF))
BROAD = span(
    (0x180, 0x52F),
    (0x1AB0, 0x1AFF),
    (0x1C80, 0x1C8F),
    (0x1D00, 0x1FFF),
    (0x2070, 0x20CF),
    (0x2100, 0x218F),
    (0x2C60, 0x2C7F),
    (0x2DE0, 0x2E5D),
    (0xA640, 0xA69F),
    (0xA720, 0xA7FF),
    (0xAB30, 0xAB6F),
    (0xFB00, 0xFB06),
)
MARKS = span((0x300, 0x36F))
# Every Latin, Greek and Cyrillic letter that may carry a second mark, and the marks.
MARKED_LETTERS = (
    span((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x2AF), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF)) + MARKS
)
SANS = [
    "Adlam",
    "Buginese",
    "Buhid",
    "CanadianAboriginal",
    "Carian",
    "Chakma",
    "Cham",
    "Cherokee",
    "Coptic",
    "Gothic",
    "HanifiRohingya",
    "Hanunoo",
    "Javanese",
    "KayahLi",
    "Lepcha",
    "Limbu",
    "Lisu",
    "MeeteiMayek",
    "Mongolian",
    "NKo",
    "NewTaiLue",
    "OlChiki",
    "Oriya",
    "Osage",
    "Osmanya",
    "PhagsPa",
    "Rejang",
    "Samaritan",
    "Saurashtra",
    "Sundanese",
    "SylotiNagri",
    "Syriac",
    "Tagalog",
    "Tagbanwa",
    "TaiLe",
    "TaiTham",
    "TaiViet",
    "Thaana",
    "Tifinagh",
    "Vai",
    "Wancho",
    "Yi",
]
SERIF = [
    "Armenian",
    "Bengali",
    "Devanagari",
    "Ethiopic",
    "Georgian",
    "Gujarati",
    "Gurmukhi",
    "Kannada",
    "Khmer",
    "Lao",
    "Malayalam",
    "Myanmar",
    "Sinhala",
    "Tamil",
    "Telugu",
    "Thai",
    "Tibetan",
    "Balinese",
]


def assets():
    yield ("eb-garamond-regular-more", GARAMOND + "Regular.otf", 0, BROAD, LETTERS)
    yield ("eb-garamond-italic-more", GARAMOND + "Italic.otf", 0, BROAD, LETTERS)
    yield ("noto-serif-more", NOTO + "NotoSerif-Regular.ttf", 0, BROAD, LETTERS)
    yield ("noto-naskh-arabic", NOTO + "NotoNaskhArabic-Regular.ttf", 0, EVERYTHING, "*")
    for name in SERIF:
        yield (f"noto-serif-{name.lower()}", f"{NOTO}NotoSerif{name}-Regular.ttf", 0, EVERYTHING, "*")
    for name in SANS:
        yield (f"noto-sans-{name.lower()}", f"{NOTO}NotoSans{name}-Regular.ttf", 0, EVERYTHING, "*")
    # Vertical forms and their features are left out: we set lines only.
    horizontal = "ccmp,locl,palt,kern,ljmo,vjmo,tjmo"
    yield (
        "noto-serif-cjk-kana",
        CJK,
        CJK_SIMPLIFIED_CHINESE,
        span((0x3000, 0x312F), (0x31A0, 0x31BF), (0x31F0, 0x33FF), (0xFE30, 0xFE4F), (0xFF01, 0xFFEE)),
        horizontal,
    )
    hangul = span((0xAC00, 0xD7A3))
    yield (
        "noto-serif-cjk-hangul",
        CJK,
        CJK_SIMPLIFIED_CHINESE,
        [c for c in hangul if encodes("euc_kr", c)],
        horizontal,
    )
    yield ("noto-serif-cjk-hangul-rare", CJK, CJK_SIMPLIFIED_CHINESE, hangul, horizontal)
    # The ideographs of the everyday standards of China, Taiwan and Japan as a serif, the others as a sans that is a fifth as heavy.
    for start in range(0x4E00, 0xA000, 0x800):
        everyday = [
            c
            for c in span((start, start + 0x7FF))
            if encodes("gb2312", c) or encodes("shift_jis", c) or big5_frequent(c)
        ]
        yield (f"noto-serif-cjk-{start:x}", CJK, CJK_SIMPLIFIED_CHINESE, everyday, horizontal)
    yield ("droid-sans-fallback-3400", DROID, 0, span((0x2E80, 0x2FDF), (0x3400, 0x4DBF)), "*")
    for start in range(0x4E00, 0xA000, 0x1000):
        yield (f"droid-sans-fallback-{start:x}", DROID, 0, span((start, start + 0xFFF)), "*")
    yield ("droid-sans-fallback-f900", DROID, 0, span((0xF900, 0xFAFF)), "*")
    yield ("dejavu-sans-symbols", DEJAVU, 0, span((0x2000, 0x2BFF), (0x1D300, 0x1F0FF)), "*")


def encodes(charset, codepoint):
    try:
        # Python's euc_kr spells other syllables as four characters; the standard's own take two bytes.
        return len(chr(codepoint).encode(charset)) <= 2
    except UnicodeEncodeError:
        return False


def big5_frequent(codepoint):
    """Level 1 of Big5: the 5,401 ideographs in common use."""
    return encodes("big5", codepoint) and 0xA4 <= chr(codepoint).encode("big5")[0] <= 0xC6


def cut(name, source, number, codepoints, features, taken, compressed=True):
    for made in OUT.glob(f"{name}.[ot]tf*"):
        with gzip.open(made) if compressed else open(made, "rb") as file:
            present = set(TTFont(file).getBestCmap())
        return made, [c for c in codepoints if c in present and c not in taken]
    font = TTFont(source, fontNumber=number, lazy=True)
    path = OUT / f"{name}.{'otf' if 'CFF ' in font else 'ttf'}{'.gz' if compressed else ''}"
    wanted = [c for c in codepoints if c in font.getBestCmap() and c not in taken]
    options = subset.Options()
    options.layout_features = ["*"] if features == "*" else [] if features == "none" else features.split(",")
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 4, 6]  # copyright and names; the licence texts lie beside the files
    options.drop_tables += ["DSIG", "vhea", "vmtx", "VORG", "FFTM", "MATH", "BASE", "JSTF", "gasp"]
    subsetter = subset.Subsetter(options)
    # The space and the dotted circle come along: shapers ask every face for them.
    subsetter.populate(unicodes=wanted + [0x20, 0x200C, 0x200D, 0x25CC])
    subsetter.subset(font)
    if compressed:
        with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
            font.save(packed, reorderTables=None)
    else:
        font.save(path)
    return path, wanted


def ranges_of(codepoints):
    found = []
    for c in codepoints:
        if found and found[-1][1] == c - 1:
            found[-1][1] = c
        else:
            found.append([c, c])
    return found


def rust_entry(path, codepoints):
    pairs = ranges_of(codepoints)
    if len(pairs) <= 60:
        covers = "Covers::Ranges(&[" + ", ".join(f"0x{a:X}..=0x{b:X}" for a, b in pairs) + "])"
    else:
        first = codepoints[0]
        words = [0] * ((codepoints[-1] - first) // 64 + 1)
        for c in codepoints:
            words[(c - first) // 64] |= 1 << ((c - first) % 64)
        covers = f"Covers::Bits {{ first: 0x{first:X}, bits: &[{', '.join(hex(word) for word in words)}] }}"
    return f'    FontAsset {{ file_name: "{path.name}", covers: {covers} }},\n'


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    embedded = 0
    embedded_characters = set()
    for entry in EMBEDDED:
        path, wanted = cut(*entry, taken=set(), compressed=False)
        embedded += path.stat().st_size
        embedded_characters |= set(wanted)
        print(f"{path.stat().st_size:>9} {len(wanted):>6} characters  {path.name} (embedded)")
    total = embedded
    text = [
        "//! What each font file of `assets/fonts` covers, best first. Written by `scripts/fonts/prepare.py`; not edited by hand.\n\n",
        "use super::font_asset::{Covers, FontAsset};\n\n",
        "#[rustfmt::skip]\npub(crate) static FONT_ASSETS: &[FontAsset] = &[\n",
    ]
    taken = set(embedded_characters)
    for entry in assets():
        # The italic twin covers what its upright one does; every other file only adds what none before it has.
        path, wanted = cut(*entry, taken=embedded_characters if "italic" in entry[0] else taken)
        total += path.stat().st_size
        print(f"{path.stat().st_size:>9} {len(wanted):>6} characters  {path.name}")
        if not wanted:
            path.unlink()
            continue
        if "italic" not in entry[0]:
            taken |= set(wanted)
        text.append(rust_entry(path, wanted))
    # Chosen by the grapheme: it has base and mark where the faces before have only one of them.
    path, wanted = cut("noto-serif-marks", NOTO + "NotoSerif-Regular.ttf", 0, MARKED_LETTERS, LETTERS, taken=set())
    total += path.stat().st_size
    text.append("    // Letters with marks of which no face before has both.\n")
    text.append(rust_entry(path, [c for c in wanted if c in MARKS]))
    text.append("];\n")
    RUST.write_text("".join(text))
    print(f"{embedded:>9} embedded, {total} in all")


if __name__ == "__main__":
    sys.exit(main())
