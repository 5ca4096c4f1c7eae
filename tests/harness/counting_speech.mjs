// A speech service that is done at once and records what it was asked to say, for tests that count what is paid for.
// It refuses or waits on a test's command.
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { streamingWavHeader } from "../../scripts/speech/wav.mjs";

const rateHz = 16_000;
/** Quicker than anybody speaks, and slow enough not to pass for sound that was cut off. */
const charactersPerSecond = 35;
/** A voice that hums: silence would not pass for speech. */
const hum = Buffer.from(Int16Array.from({ length: 40 }, (_, at) => (at < 20 ? 3000 : -3000)).buffer);

/** The PCM of a text. */
export const hummed = (text) => Buffer.alloc(2 * Math.ceil((rateHz * text.length) / charactersPerSecond), hum);

/**
 * `{ url, inputs, refuseEvery(n), hold(), release(), close() }`; `inputs` are the texts of all requests so far, in
 * their order.
 */
export async function startCountingSpeech() {
  const inputs = [];
  let refused = 0;
  let held = Promise.resolve();
  let release = () => {};
  const server = createServer(async (request, response) => {
    const { input } = await json(request);
    inputs.push(input);
    if (refused > 0 && inputs.length % refused === 0) return response.writeHead(503).end();
    await held;
    response.writeHead(200, { "Content-Type": "audio/wav" });
    response.write(streamingWavHeader(rateHz));
    response.end(hummed(input));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    release();
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    inputs,
    /** Every `count`th request is refused with 503; none with 0. */
    refuseEvery: (count) => {
      refused = count;
    },
    /** Requests are answered only when `release` is called. */
    hold: () => {
      held = new Promise((done) => {
        release = done;
      });
    },
    release: () => release(),
    close,
  };
}
