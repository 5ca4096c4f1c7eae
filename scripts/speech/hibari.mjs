// The neural voice of the local speech server: hibari (Apache-2.0, its model too), a Python package that speaks on one
// core. A process holds the loaded model and speaks one piece after another; as many run as pieces are spoken at once.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { pythonPlace } from "../toolchain/python_place.mjs";
import { asciiOf } from "./ascii.mjs";

const PYTHON = pythonPlace("hibari").python;
const CHILD = fileURLToPath(new URL("./hibari_voice.py", import.meta.url));
const SAMPLE_RATE_HZ = 24_000;
/** A piece is a few sentences, which take a second or two. */
const DEADLINE_MILLISECONDS = 60_000;
/** Each process holds 160 MB. */
const MOST_AT_ONCE = 4;

/** @returns {Promise<import("./engines.mjs").Engine | null>} null where it is not installed or does not start */
export async function probeHibari() {
  if (!existsSync(PYTHON)) return null;
  const idle = [];
  try {
    idle.push(await VoiceProcess.start());
  } catch {
    return null; // An environment whose Python is gone, say: then the next engine is tried.
  }
  return {
    name: "hibari",
    voices: ["heart"],
    mostAtOnce: MOST_AT_ONCE,
    async speak(text, { speed, signal }) {
      const voice = idle.pop() ?? (await VoiceProcess.start());
      const pcm = await voice.speak(asciiOf(text), speed, signal);
      idle.push(voice);
      return { sampleRateHz: SAMPLE_RATE_HZ, pcm };
    },
    async close() {
      await Promise.all(idle.splice(0).map((voice) => voice.end()));
    },
  };
}

class VoiceProcess {
  #child;
  #received = Buffer.alloc(0);
  #stderr = "";
  #waiting = null;

  constructor() {
    // The model is too small to gain from threads, and every process has a core.
    const environment = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    this.#child = spawn(PYTHON, [CHILD], { stdio: ["pipe", "pipe", "pipe"], env: environment });
    this.#child.stdout.on("data", (chunk) => this.#receive(chunk));
    this.#child.stderr.on("data", (chunk) => (this.#stderr = (this.#stderr + chunk).slice(-2000)));
    this.#child.stdin.on("error", () => {}); // It ended without reading: its exit status says why.
    this.#child.on("error", (fault) => this.#fail(fault));
    this.#child.on("exit", (status, killedBy) => this.#fail(endOf(status, killedBy, this.#stderr)));
  }

  /** Resolves when the model is loaded. */
  static async start() {
    const voice = new VoiceProcess();
    await voice.#answer(AbortSignal.timeout(DEADLINE_MILLISECONDS));
    return voice;
  }

  /**
   * The sound of a text. When the signal or the deadline ends it, the process is killed: there is no other way to
   * interrupt the model.
   * @param {string} text @param {number} speed @param {AbortSignal} signal @returns {Promise<Buffer>} mono s16le
   */
  speak(text, speed, signal) {
    this.#child.stdin.write(`${JSON.stringify({ text, speed })}\n`);
    return this.#answer(AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MILLISECONDS)]));
  }

  end() {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGKILL");
    return ended;
  }

  async #answer(signal) {
    const answer = new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
    const interrupt = () => this.#fail(signal.reason);
    signal.addEventListener("abort", interrupt, { once: true });
    try {
      if (signal.aborted) interrupt();
      return await answer;
    } catch (fault) {
      this.#child.kill("SIGKILL");
      throw fault;
    } finally {
      signal.removeEventListener("abort", interrupt);
    }
  }

  #receive(chunk) {
    this.#received = Buffer.concat([this.#received, chunk]);
    if (this.#received.length < 4) return;
    const end = 4 + this.#received.readUInt32LE(0);
    if (this.#received.length < end) return;
    const pcm = this.#received.subarray(4, end);
    this.#received = this.#received.subarray(end);
    this.#waiting?.resolve(pcm);
    this.#waiting = null;
  }

  #fail(fault) {
    this.#waiting?.reject(fault);
    this.#waiting = null;
  }
}

function endOf(status, killedBy, stderr) {
  const lastLine = stderr.trim().split("\n").at(-1)?.slice(0, 500);
  return new Error(`hibari ended with ${killedBy ?? `status ${status}`}: ${lastLine}`);
}
