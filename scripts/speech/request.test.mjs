import assert from "node:assert/strict";
import { test } from "node:test";

import { MAX_INPUT_CHARACTERS, parseSpeechRequest, RequestError } from "./request.mjs";

const GOOD = { model: "tts-1", input: "Hello.", voice: "alloy", response_format: "wav" };
const parse = (changes) => parseSpeechRequest(JSON.stringify({ ...GOOD, ...changes }), ["rms", "slt"]);

test("a good request names the format and leaves the voice to the engine unless it is one of the engine’s", () => {
  assert.deepEqual(parse({}), { input: "Hello.", voice: null, speed: 1, format: "wav" });
  assert.deepEqual(parse({ voice: "slt", speed: 0.5, response_format: "pcm" }), {
    input: "Hello.",
    voice: "slt",
    speed: 0.5,
    format: "pcm",
  });
  assert.equal(parse({ input: "𝄞".repeat(MAX_INPUT_CHARACTERS) }).format, "wav");
});

for (const [fact, changes, param] of [
  ["no model", { model: undefined }, "model"],
  ["an empty input", { input: "  " }, "input"],
  ["an input that is no string", { input: 7 }, "input"],
  ["an input over the limit", { input: "x".repeat(MAX_INPUT_CHARACTERS + 1) }, "input"],
  ["a voice nobody has", { voice: "$(reboot)" }, "voice"],
  ["a speed past the range", { speed: 4.01 }, "speed"],
  ["a speed that is no number", { speed: "1" }, "speed"],
  ["a format it cannot speak", { response_format: "mp3" }, "response_format"],
  ["no format, which means mp3", { response_format: undefined }, "response_format"],
  ["a format nobody knows", { response_format: "midi" }, "response_format"],
]) {
  test(`${fact} is refused with 400 that names ${param}`, () => {
    assert.throws(
      () => parse(changes),
      (fault) => fault instanceof RequestError && fault.status === 400 && fault.param === param,
    );
  });
}

test("a body that is not a JSON object is refused", () => {
  for (const body of ["", "{", "[]", "null", '"text"']) {
    assert.throws(
      () => parseSpeechRequest(body, []),
      (fault) => fault.status === 400,
      body,
    );
  }
});
