"""Speaks with hibari, one text after another, as a child of the speech server.

Standard input: one JSON object a line, {"text": string, "speed": number}. Standard output: for each of them, four bytes of a
little-endian length, then that many bytes of mono 16-bit PCM at 24 kHz; before the first, a length of 0 says that the voice is loaded.
A text that can't be spoken ends the process: the server starts another one.
"""

import json
import sys

import numpy
from hibari import Hibari

# The noise of a voice comes from a generator; a fixed seed gives the same sound for the same text.
SEED = 0


def pcm_of(samples: numpy.ndarray) -> bytes:
    return (numpy.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()


def write(pcm: bytes) -> None:
    sys.stdout.buffer.write(len(pcm).to_bytes(4, "little") + pcm)
    sys.stdout.buffer.flush()


def main() -> None:
    voice = Hibari()
    voice("Ready.", seed=SEED)
    write(b"")
    for line in sys.stdin:
        order = json.loads(line)
        write(pcm_of(voice(order["text"], speed=order["speed"], seed=SEED)))


if __name__ == "__main__":
    main()
