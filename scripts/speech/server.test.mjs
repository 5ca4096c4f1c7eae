import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { startSpeechServer } from "../speech-server.mjs";
import { ENGINES } from "./engines.mjs";
import { MAX_BODY_BYTES } from "./request.mjs";
import { readWav } from "./wav.mjs";

const SCRIPT = fileURLToPath(new URL("../speech-server.mjs", import.meta.url));
const LONG_INPUT = "The Sun stands in Aries, and what it asks of you is plain. ".repeat(65);

/** The engine's processes that this test run started. */
function engineProcesses() {
  const listed = execFileSync("ps", ["-o", "comm=", "--ppid", String(process.pid)]).toString();
  return listed.split("\n").filter((name) => /flite|espeak|python/.test(name)).length;
}

async function eventually(fact, milliseconds = 5000) {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await fact()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

describe("the speech server", () => {
  let server;
  before(async () => (server = await startSpeechServer({ enginesAtOnce: 1 })));
  after(() => server.close());

  const ask = (changes = {}, options = {}) =>
    fetch(`${server.url}/v1/audio/speech`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: "Bearer none" },
      body: JSON.stringify({
        model: "tts-1",
        voice: "alloy",
        input: "Hello there.",
        response_format: "wav",
        ...changes,
      }),
      ...options,
    });
  const loudest = (pcm) =>
    new Int16Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + pcm.length)).reduce(
      (most, sample) => Math.max(most, Math.abs(sample)),
      0,
    );

  test("speaks WAV that is loud enough and as long as such words are", async () => {
    const response = await ask({ input: "The Sun stands in Aries, and what it asks of you is plain." });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), "audio/wav");
    const { sampleRateHz, pcm } = readWav(Buffer.from(await response.arrayBuffer()));
    const seconds = pcm.length / 2 / sampleRateHz;
    assert.ok(seconds > 2 && seconds < 8, `${seconds} s`);
    assert.ok(loudest(pcm) > 5000);
  });

  test("speaks raw PCM of the same sound and says its rate", async () => {
    const wav = readWav(Buffer.from(await (await ask()).arrayBuffer()));
    const response = await ask({ response_format: "pcm" });
    assert.equal(response.headers.get("content-type"), `audio/pcm; rate=${wav.sampleRateHz}; channels=1`);
    assert.ok(Buffer.from(await response.arrayBuffer()).equals(wav.pcm));
  });

  test("speaks faster when asked to", async () => {
    const [plain, fast] = await Promise.all(
      [1, 2].map(
        async (speed) => (await (await ask({ speed, input: LONG_INPUT.slice(0, 200) })).arrayBuffer()).byteLength,
      ),
    );
    assert.ok(fast < 0.7 * plain, `${fast} of ${plain}`);
  });

  test("sends the first sentences before the last are spoken", async () => {
    const reader = (await ask({ input: LONG_INPUT })).body.getReader();
    let bytes = 0;
    let reads = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read())
      [bytes, reads] = [bytes + read.value.length, reads + 1];
    assert.ok(reads > 3 && bytes > 100 * 32_000, `${reads} reads of ${bytes} bytes`);
  });

  test("text is never a command, an option or a file name", async () => {
    for (const input of ["$(touch /tmp/spoken)", "-voicedump x", "/etc/hostname", '"; reboot; "']) {
      assert.equal((await ask({ input })).status, 200, input);
    }
    assert.equal(existsSync("/tmp/spoken"), false);
  });

  test("an engine whose client has gone is stopped and its turn given on", async () => {
    const gone = new AbortController();
    await ask({ input: LONG_INPUT }, { signal: gone.signal });
    gone.abort();
    assert.ok(await eventually(() => engineProcesses() === 0));
    assert.equal((await ask()).status, 200);
  });

  test("the same text gives the same sound", async () => {
    const sounds = await Promise.all([ask(), ask()].map(async (response) => (await response).arrayBuffer()));
    assert.ok(Buffer.from(sounds[0]).equals(Buffer.from(sounds[1])));
  });

  test("refuses in OpenAI’s words what it cannot do", async () => {
    for (const [response, status, param] of [
      [await ask({ voice: "nobody" }), 400, "voice"],
      [await ask({ input: "日本" }), 400, "input"],
      [await ask({}, { body: "x".repeat(MAX_BODY_BYTES + 1) }), 413, null],
      [await fetch(`${server.url}/v1/models`), 404, null],
      [await fetch(`${server.url}/v1/audio/speech`), 405, null],
    ]) {
      const { error } = await response.json();
      // espeak-ng can speak Japanese characters by their names, so only the others refuse them.
      if (param === "input" && server.engine.startsWith("espeak")) continue;
      assert.equal(response.status, status);
      assert.equal(error.type, "invalid_request_error");
      assert.equal(error.param, param);
    }
  });

  test("reports that it is well", async () => {
    const health = await (await fetch(`${server.url}/healthz`)).json();
    assert.equal(health.status, "ok");
    assert.equal(health.engine, server.engine);
  });
});

describe("a server whose engine misbehaves", () => {
  const spoken = { sampleRateHz: 16000, pcm: Buffer.alloc(3200, 1) };
  const withEngine = (speak, options = {}) =>
    startSpeechServer({ engine: { name: "broken", voices: ["one"], speak, close: async () => {} }, ...options });
  const ask = (server, input) =>
    fetch(`${server.url}/v1/audio/speech`, {
      method: "POST",
      body: JSON.stringify({ model: "m", voice: "one", input, response_format: "pcm" }),
    });

  test("breaks the connection when the engine fails in the middle, so that nobody takes it for whole", async () => {
    let pieces = 0;
    const server = await withEngine(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      pieces += 1;
      if (pieces > 2) throw new Error("the engine fell over");
      return spoken;
    });
    const response = await ask(server, LONG_INPUT);
    assert.equal(response.status, 200);
    await assert.rejects(response.arrayBuffer());
    await server.close();
  });

  test("answers 500 without the text when the engine fails at once", async () => {
    const server = await withEngine(async () => Promise.reject(new Error("the engine fell over")));
    const response = await ask(server, "A secret.");
    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), {
      error: { message: "The speech engine failed.", type: "server_error", param: null, code: null },
    });
    await server.close();
  });

  test("asks for patience when too many wait", async () => {
    let begin, release;
    const begun = new Promise((resolve) => (begin = resolve));
    const held = new Promise((resolve) => (release = resolve));
    const speak = () => {
      begin();
      return held;
    };
    const server = await withEngine(speak, { enginesAtOnce: 1, mostWaiting: 0 });
    const first = ask(server, "One.");
    await begun;
    const refused = await ask(server, "Two.");
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get("retry-after"), "2");
    assert.equal((await refused.json()).error.code, "rate_limit_exceeded");
    release(spoken);
    assert.equal((await first).status, 200);
    await server.close();
  });
});

describe("the command", () => {
  test("says where it listens and stops at SIGTERM", async () => {
    const child = spawn(process.execPath, [SCRIPT, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(child.stdout, "data");
    assert.match(String(line), /listens on http:\/\/127\.0\.0\.1:\d+\/v1\/audio\/speech/);
    child.kill("SIGTERM");
    assert.deepEqual(await once(child, "exit"), [0, null]);
  });

  test("a port in use and an unknown engine are one clear sentence", async () => {
    const server = await startSpeechServer();
    for (const [args, sentence] of [
      [["--port", String(server.port)], /port \d+ is in use/],
      [["--port", "0", "--engine", "choir"], /no speech engine called 'choir'/],
    ]) {
      const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ["ignore", "ignore", "pipe"] });
      const said = once(child.stderr, "data");
      const [status] = await once(child, "exit");
      assert.equal(status, 1);
      assert.match(String((await said)[0]), sentence);
    }
    await server.close();
  });
});

describe("every engine that is installed", async () => {
  for (const [name, probe] of Object.entries(ENGINES)) {
    test(`${name} speaks`, async (context) => {
      const engine = await probe();
      if (!engine) return context.skip("not installed");
      const signal = new AbortController().signal;
      const { sampleRateHz, pcm } = await engine.speak("Good morning to both of you.", {
        voice: null,
        speed: 1,
        signal,
      });
      assert.ok([16000, 22050, 24000].includes(sampleRateHz) && pcm.length / 2 / sampleRateHz > 1);
      await engine.close();
    });
  }
});
