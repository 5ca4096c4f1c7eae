// Speaks standard input to standard output as WAV with espeak-ng's WebAssembly build:
// `node espeak-wasm-child.mjs VOICE WPM [probe]`.
//
// The package is GPL-3. It is loaded by this file alone, which runs only as a process of its own and exchanges text and
// WAV over pipes; nothing of the project links it or ships it.

import { text } from "node:stream/consumers";

import { streamingWavHeader } from "./wav.mjs";

const [voice, wordsPerMinute, probe] = process.argv.slice(2);
const { default: startEspeak } = await import("@echogarden/espeak-ng-emscripten");
const { eSpeakNGWorker: Speaker } = await startEspeak();
const speaker = await new Speaker();
speaker.set_voice(voice);
speaker.set_rate(Number(wordsPerMinute));

if (probe === undefined) {
  const chunks = [streamingWavHeader(speaker.get_samplerate())];
  speaker.synthesize(await text(process.stdin), (samples) => {
    // The samples lie in the module's memory, which the next call writes over: they are copied.
    if (samples) chunks.push(Buffer.from(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)));
  });
  await new Promise((resolve) => process.stdout.write(Buffer.concat(chunks), resolve));
}
