"""Writes assets/drawings/words.txt: the words of other languages for what the builtin artist draws, with their English.

usage: python3 scripts/pictures/words.py EMOJIBASE_DATA_FOLDER

Names of things are those of Unicode's CLDR, as the npm package emojibase-data (MIT) holds them, under the label of each emoji; the small words,
people, places and deeds are those of scripts/pictures/words/LANGUAGE.txt, which win; several words of one thing are joined by underscores there.
"""

import csv
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "assets" / "drawings" / "words.txt"
LANGUAGES = ["de", "fr", "es", "it", "pt", "nl", "ru", "sv", "da", "uk"]
GROUPS_OF_THINGS = {3, 4, 5, 6, 7}


def labels(package: Path, language: str) -> dict[str, str]:
    """By hexcode."""
    emoji = json.loads((package / language / "compact.json").read_text(encoding="utf-8"))
    return {one["hexcode"]: one["label"] for one in emoji if one.get("group") in GROUPS_OF_THINGS}


def english_names() -> dict[str, str]:
    """The names under which the catalogue has the drawings whose files are called otherwise."""
    with (HERE / "catalogue.csv").open(encoding="utf-8", newline="") as rows:
        return {row["drawing"].replace("-", " "): row["name"] for row in csv.DictReader(rows)}


def own_words(language: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for line in (HERE / "words" / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        foreign, english = line.split("=")
        for word in foreign.split():
            words.setdefault(word.replace("_", " "), english)
    return words


def main() -> None:
    package = Path(sys.argv[1])
    names = english_names()
    english = labels(package, "en")
    lines = []
    for language in LANGUAGES:
        words = own_words(language)
        for hexcode, label in labels(package, language).items():
            name = english[hexcode].lower().replace("’", "'")
            words.setdefault(label.lower().replace("’", "'"), names.get(name.replace("-", " "), name))
        lines.append(f"# {language}")
        lines += [f"{word}={meaning}" for word, meaning in sorted(words.items()) if len(word.split()) <= 3]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
