// Long-running programs that belong to one supervisor: each in a process group of its own with its own log, ready when
// it says so, and all of them gone when the supervisor goes.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { logs, root } from "../project/places.mjs";
import { Failure } from "./failure.mjs";
import { hearLines } from "./lines.mjs";
import { signalGroup } from "./process_group.mjs";

/** The programs that one supervisor has started. `onUnexpectedEnd(failure)` is called when one ends
 * without being asked to; one that is asked has `graceMilliseconds` to do it. */
export class Children {
  #running = new Set();
  #stopping = false;

  constructor({ logFolder = logs, graceMilliseconds = 5000, onUnexpectedEnd = () => {} } = {}) {
    this.logFolder = logFolder;
    this.graceMilliseconds = graceMilliseconds;
    this.onUnexpectedEnd = onUnexpectedEnd;
  }

  /**
   * Starts a program and resolves when `isReady(line)` is true for a line that it printed, or when the promise of
   * `probe()` resolves to true. `name` names its log; `title` is its name in messages;
   * `account` (`{ uid, gid }`) is the user it runs as; `onUnexpectedEnd` takes the place of the supervisor's.
   */
  async start({
    name,
    title = name,
    command,
    parameters,
    env = {},
    cwd = root,
    account = {},
    isReady,
    probe,
    timeoutSeconds = 90,
    onUnexpectedEnd = this.onUnexpectedEnd,
  }) {
    mkdirSync(this.logFolder, { recursive: true });
    const log = join(this.logFolder, `${name}.log`);
    const file = createWriteStream(log, { flags: "a" });
    const process_ = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      ...account,
    });
    const child = {
      name,
      title,
      process: process_,
      log,
      lines: [],
      ready: false,
      expectedToEnd: false,
      onUnexpectedEnd,
    };
    this.#running.add(child);
    const ended = new Promise((_, failed) => {
      process_.on("error", (cause) =>
        failed(new Failure(`${title} could not be started: ${cause.message}.`, { log, cause })),
      );
      process_.on("close", (code, signal) => this.#onClose(child, file, failed, signal ?? `exit code ${code}`));
    });
    ended.catch(() => {});
    for (const stream of [process_.stdout, process_.stderr]) stream.on("data", (chunk) => file.write(chunk));
    const saidSo = new Promise((done) => {
      hearLines(process_, (line) => {
        child.lines.push(line);
        if (child.lines.length > 200) child.lines.shift();
        if (isReady?.(line)) done();
      });
    });
    await Promise.race([saidSo, ended, ...(probe ? [answered(probe, child)] : []), tooLate(child, timeoutSeconds)]);
    child.ready = true;
    return child;
  }

  #onClose(child, file, failed, how) {
    file.end();
    this.#running.delete(child);
    child.ended = true;
    // A program that could not start has usually reported why in its own sentence; that is the better one.
    const own = child.lines.findLast((line) => line.startsWith("✗ "))?.slice(2);
    const lastWords = child.ready || child.lines.length === 0 ? "." : `: ${child.lines.at(-1)}`;
    const fault = new Failure(own ?? `${child.title} ended by itself (${how})${lastWords}`, { log: child.log });
    failed(fault);
    if (child.ready && !child.expectedToEnd && !this.#stopping) child.onUnexpectedEnd(fault);
  }

  /** Ends one program and all that it started; `signal` SIGKILL is a crash, SIGTERM a polite end. */
  async stop(child, signal = "SIGTERM") {
    child.expectedToEnd = true;
    signalGroup(child.process, signal);
    const deadline = Date.now() + this.graceMilliseconds;
    while (!child.ended && Date.now() < deadline) await pause(20);
    // What is left of the group (a grandchild that ignored the signal) goes too.
    signalGroup(child.process, "SIGKILL");
    while (!child.ended && Date.now() < deadline + this.graceMilliseconds) await pause(20);
  }

  async stopAll() {
    this.#stopping = true;
    await Promise.all([...this.#running].reverse().map((child) => this.stop(child)));
  }

  /** The last resort in an exit handler, which can't wait for anything. */
  killAll() {
    for (const child of this.#running) signalGroup(child.process, "SIGKILL");
  }
}

async function answered(probe, child) {
  while (!child.ended) {
    if (await probe().catch(() => false)) return;
    await pause(150);
  }
  return new Promise(() => {});
}

async function tooLate(child, seconds) {
  await pause(seconds * 1000, undefined, { ref: false });
  if (child.ready) return;
  throw new Failure(`${child.title} was not ready after ${seconds} seconds.`, { log: child.log });
}
