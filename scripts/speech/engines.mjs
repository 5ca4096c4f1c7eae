// Speaks a piece of text with an engine of this machine, each as a separate process without a shell.
//
// hibari is by far the best of them, flite (BSD-like licence) the one that needs no Python; espeak-ng and its
// WebAssembly build are GPL-3. All of them are only ever run as processes of their own for development, never linked,
// bundled or shipped with the Worker.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { asciiOf } from "./ascii.mjs";
import { probeHibari } from "./hibari.mjs";
import { readWav } from "./wav.mjs";

/** A piece is a few sentences; an engine that takes longer hangs. */
const DEADLINE_MILLISECONDS = 60_000;
const ESPEAK_WORDS_PER_MINUTE = 160;
const ESPEAK_WASM_PACKAGE = "@echogarden/espeak-ng-emscripten";
const ESPEAK_WASM_CHILD = fileURLToPath(new URL("./espeak-wasm-child.mjs", import.meta.url));

/**
 * @typedef {{ sampleRateHz: number, pcm: Buffer }} Spoken mono s16le
 * @typedef {{ voice: string | null, speed: number, signal: AbortSignal }} How
 * @typedef {{ name: string, voices: string[], speak: (text: string, how: How) => Promise<Spoken>,
 *   close: () => Promise<void>, mostAtOnce?: number }} Engine `mostAtOnce` where processes are heavy
 */

/** The engines in the order of preference. */
export const ENGINES = {
  hibari: probeHibari,
  flite: probeFlite,
  "espeak-ng": probeEspeak,
  "espeak-ng-wasm": probeEspeakWasm,
};

/**
 * @param {string} [only] the name of the one engine to use
 * @returns {Promise<Engine>}
 */
export async function findEngine(only) {
  if (only !== undefined && !(only in ENGINES)) {
    throw new Error(`There is no speech engine called '${only}'; there are ${Object.keys(ENGINES).join(", ")}.`);
  }
  for (const [name, probe] of Object.entries(ENGINES)) {
    const engine = only === undefined || only === name ? await probe() : null;
    if (engine) return engine;
  }
  throw new Error(
    `No speech engine was found${only ? ` under the name '${only}'` : ""}: ` +
      "install Debian's flite (apt-get install flite) or, where that is not allowed, " +
      `the npm package ${ESPEAK_WASM_PACKAGE}.`,
  );
}

/** Runs a program to its end; the signal and the deadline kill it. */
function run(program, args, { stdin = "", signal } = {}) {
  return new Promise((resolve, reject) => {
    const deadline = AbortSignal.timeout(DEADLINE_MILLISECONDS);
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"], signal: either, killSignal: "SIGKILL" });
    const stdout = [];
    let stderr = "";
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => (stderr = (stderr + chunk).slice(-2000)));
    child.stdin.on("error", () => {}); // A child that ends without reading: its exit status says what happened.
    child.on("error", reject);
    child.on("close", (status, killedBy) => {
      if (status === 0) resolve(Buffer.concat(stdout));
      else reject(new Error(`${program} ended with ${killedBy ?? `status ${status}`}: ${stderr.trim().slice(0, 500)}`));
    });
    child.stdin.end(stdin);
  });
}

async function answers(program, args) {
  try {
    return (await run(program, args)).toString("utf8");
  } catch {
    return null; // Not installed, or broken: then the next engine is tried.
  }
}

async function probeFlite() {
  const listed = (await answers("flite", ["-lv"]))
    ?.match(/Voices available:\s*(.+)/)?.[1]
    .trim()
    .split(/\s+/);
  if (!listed?.length) return null;
  const defaultVoice = listed.includes("rms") ? "rms" : listed[0];
  const folder = await mkdtemp(join(tmpdir(), "speech-"));
  let pieces = 0;
  return {
    name: "flite",
    voices: listed,
    async speak(text, { voice, speed, signal }) {
      // Its standard output can't be a pipe: it seeks there for every utterance.
      pieces += 1;
      const [textFile, wavFile] = [join(folder, `${pieces}.txt`), join(folder, `${pieces}.wav`)];
      try {
        await writeFile(textFile, asciiOf(text), { mode: 0o600 });
        const stretch = ["--setf", `duration_stretch=${(1 / speed).toFixed(4)}`];
        await run("flite", ["-voice", voice ?? defaultVoice, ...stretch, "-f", textFile, "-o", wavFile], { signal });
        return readWav(await readFile(wavFile));
      } finally {
        await Promise.all([rm(textFile, { force: true }), rm(wavFile, { force: true })]);
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function probeEspeak() {
  if ((await answers("espeak-ng", ["--version"])) === null) return null;
  return {
    name: "espeak-ng",
    voices: ["en-us", "en-gb"],
    async speak(text, { voice, speed, signal }) {
      const args = ["-v", voice ?? "en-us", "-s", wordsPerMinute(speed), "-b", "1", "--stdin", "--stdout"];
      return readWav(await run("espeak-ng", args, { stdin: text, signal }));
    },
    close: async () => {},
  };
}

async function probeEspeakWasm() {
  try {
    import.meta.resolve(ESPEAK_WASM_PACKAGE);
  } catch {
    return null;
  }
  if ((await answers(process.execPath, [ESPEAK_WASM_CHILD, "en-us", "160", "probe"])) === null) return null;
  return {
    name: "espeak-ng-wasm",
    voices: ["en-us", "en-gb"],
    async speak(text, { voice, speed, signal }) {
      const args = [ESPEAK_WASM_CHILD, voice ?? "en-us", wordsPerMinute(speed)];
      return readWav(await run(process.execPath, args, { stdin: text, signal }));
    },
    close: async () => {},
  };
}

const wordsPerMinute = (speed) => String(Math.round(ESPEAK_WORDS_PER_MINUTE * speed));
