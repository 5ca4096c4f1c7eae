#!/usr/bin/env node

// A local speech server that needs no key: OpenAI's `POST /v1/audio/speech`, spoken by an engine of this machine.
//
//   node scripts/speech-server.mjs --port 8880 [--engine hibari|flite|espeak-ng|espeak-ng-wasm]
//   startSpeechServer({ port }) → { port, url, engine, close() }
//
// It streams WAV (16-bit mono, length unknown) or raw PCM (s16le mono; `Content-Type: audio/pcm; rate=16000;
// channels=1`) sentence by sentence, listens on 127.0.0.1 alone, and stops an engine whose client has gone. GPL engines
// are only ever processes of their own.

import { once } from "node:events";
import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import { findEngine } from "./speech/engines.mjs";
import { piecesOf } from "./speech/pieces.mjs";
import { errorDocument, MAX_BODY_BYTES, parseSpeechRequest, RequestError } from "./speech/request.mjs";
import { TooManyWaiting, Turns } from "./speech/turns.mjs";
import { streamingWavHeader } from "./speech/wav.mjs";

const SPEECH_PATH = "/v1/audio/speech";
const PARAGRAPH_PAUSE_SECONDS = 0.35;

/**
 * @param {object} [options]
 * @param {number} [options.port] 0 takes a free one
 * @param {string} [options.host]
 * @param {string | import("./speech/engines.mjs").Engine} [options.engine] a name, or an engine itself
 * @param {number} [options.enginesAtOnce] one per core without it, where the engine has no bound of its own
 * @param {number} [options.mostWaiting] one more is answered 429
 * @returns {Promise<{ port: number, url: string, engine: string, close: () => Promise<void> }>}
 */
export async function startSpeechServer({
  port = 0,
  host = "127.0.0.1",
  engine: chosen,
  enginesAtOnce,
  mostWaiting = 256,
} = {}) {
  const engine = typeof chosen === "object" ? chosen : await findEngine(chosen);
  const turns = new Turns(
    enginesAtOnce ?? Math.min(availableParallelism(), engine.mostAtOnce ?? Infinity),
    mostWaiting,
  );
  const server = createServer((request, response) => {
    answer({ request, response, engine, turns }).catch((fault) => refuse(response, fault));
  });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (fault) {
    await engine.close();
    throw fault;
  }
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    await engine.close();
  };
  const at = server.address().port;
  return { port: at, url: `http://${host}:${at}`, engine: engine.name, close };
}

async function answer({ request, response, engine, turns }) {
  const path = request.url.split("?")[0];
  if (path === "/healthz" && (request.method === "GET" || request.method === "HEAD")) {
    sendJson(response, 200, { status: "ok", engine: engine.name, voices: engine.voices, waiting: turns.waiting });
  } else if (path !== SPEECH_PATH) {
    throw new RequestError(404, `Invalid URL (${request.method} ${path})`);
  } else if (request.method !== "POST") {
    response.setHeader("Allow", "POST");
    throw new RequestError(405, `Not allowed to ${request.method} on ${path}.`);
  } else {
    const gone = new AbortController();
    response.on("close", () => gone.abort(new Error("the client has gone")));
    const speech = parseSpeechRequest(await readBody(request), engine.voices);
    await speak({ response, engine, turns, speech, signal: gone.signal });
  }
}

async function readBody(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new RequestError(413, `The body is over ${MAX_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function speak({ response, engine, turns, speech, signal }) {
  const how = { voice: speech.voice, speed: speech.speed, signal };
  let begun = false;
  for (const piece of piecesOf(speech.input)) {
    const { sampleRateHz, pcm } = await turns.take(signal, () => engine.speak(piece.text, how));
    if (!begun && pcm.length > 0) {
      begun = true;
      beginSound(response, speech.format, sampleRateHz);
    }
    if (begun) await write(response, pcm, signal);
    if (begun && piece.endsParagraph) {
      await write(response, Buffer.alloc(2 * Math.round(PARAGRAPH_PAUSE_SECONDS * sampleRateHz)), signal);
    }
  }
  if (!begun) throw new RequestError(400, "Invalid 'input': nothing in it can be spoken.", "input", "invalid_value");
  response.end();
}

function beginSound(response, format, sampleRateHz) {
  const type = format === "wav" ? "audio/wav" : `audio/pcm; rate=${sampleRateHz}; channels=1`;
  response.writeHead(200, { "Content-Type": type });
  if (format === "wav") response.write(streamingWavHeader(sampleRateHz));
}

/** Waits for a slow reader, so that the sound not yet sent stays small. */
async function write(response, pcm, signal) {
  if (pcm.length > 0 && !response.write(pcm)) await once(response, "drain", { signal });
}

function refuse(response, fault) {
  if (response.destroyed) return; // The client has gone: nobody to tell.
  if (response.headersSent) {
    // Part of the sound is sent: the broken connection shows the client that it is not whole.
    response.destroy();
    reportEngineFault(fault);
  } else if (fault instanceof RequestError) {
    response.setHeader("Connection", "close");
    sendJson(response, fault.status, errorDocument(fault.message, "invalid_request_error", fault.param, fault.code));
  } else if (fault instanceof TooManyWaiting) {
    response.setHeader("Retry-After", "2");
    sendJson(
      response,
      429,
      errorDocument("Too many requests wait for a turn.", "requests", null, "rate_limit_exceeded"),
    );
  } else {
    reportEngineFault(fault);
    sendJson(response, 500, errorDocument("The speech engine failed.", "server_error"));
  }
}

/** Says that an engine failed, without the text it was given. */
function reportEngineFault(fault) {
  console.error(`speech: ${fault?.message ?? fault}`);
}

function sendJson(response, status, document) {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(document));
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8880" }, engine: { type: "string" } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`'${values.port}' is not a port.`);
  const server = await startSpeechServer({ port, engine: values.engine });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close().then(() => process.exit(0)));
  console.log(`speech: ${server.engine} listens on ${server.url}${SPEECH_PATH}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((fault) => {
    const taken = fault.code === "EADDRINUSE";
    console.error(`speech: ${taken ? `port ${fault.port} is in use; choose another with --port` : fault.message}`);
    process.exitCode = 1;
  });
}
