import assert from "node:assert/strict";
import { test } from "node:test";

import { readWav, streamingWavHeader } from "./wav.mjs";

test("a stream of unknown length is read to its end, a half sample at the end left out", () => {
  const { sampleRateHz, pcm } = readWav(Buffer.concat([streamingWavHeader(22050), Buffer.from([1, 2, 3, 4, 5])]));
  assert.equal(sampleRateHz, 22050);
  assert.deepEqual([...pcm], [1, 2, 3, 4]);
});

test("a file without sound, of another kind or in stereo is refused", () => {
  const stereo = streamingWavHeader(16000);
  stereo.writeUInt16LE(2, 22);
  for (const file of [
    Buffer.alloc(0),
    Buffer.from("not a wav file at all"),
    streamingWavHeader(16000).subarray(0, 36),
    stereo,
  ]) {
    assert.throws(() => readWav(file));
  }
});
