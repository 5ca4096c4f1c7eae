// Stored bytes through the whole product (a signed link, the artifact's row, the chain of stores) beside the R2 body
// passed straight through, both in one workerd.
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../../scripts/project/places.mjs";
import { isOver, michael, newPerson } from "../../tests/harness/client.mjs";
import { startCountingSpeech } from "../../tests/harness/counting_speech.mjs";
import { startEmbeddedStack } from "../../tests/harness/stacks.mjs";
import { startWorkerUnderTest } from "../../tests/harness/worker.mjs";

const mebibyte = 1024 * 1024;
const wholeBytes = 32 * mebibyte;
const turns = Number(process.env.TURNS ?? 12);
const slowReaders = 16;
const agent = new Agent({ keepAlive: true });

/**
 * `{ [title]: { ours, straight, logged, ratio, ratioToLogged } }` in MiB a second, latencies in milliseconds, and
 * memory in MiB. `logged` is `straight` with a line in the log.
 */
export async function measureBytes() {
  const [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
  const entry = join(root, "bench/media/worker.mjs");
  const worker = await startWorkerUnderTest({ stack, speechUrl: speech.url, entry });
  try {
    const addresses = await storeLargeObject(worker, stack);
    const at = (part) => Math.floor(Math.random() * (wholeBytes / part - 1)) * part;
    return {
      whole: await compare(addresses, () => undefined, 1),
      ranges: await compare(addresses, () => rangeOf(at(mebibyte), mebibyte), 16),
      firstBytes: await latencies(addresses),
      memory: await memoryOfSlowReaders(addresses),
    };
  } finally {
    agent.destroy();
    await worker.stop();
    await speech.close();
    await stack.stop();
  }
}

const rangeOf = (offset, length) => `bytes=${offset}-${offset + length - 1}`;

/** A recording of a real reading, replaced by a large object of the same key. */
async function storeLargeObject(worker, stack) {
  const person = await newPerson(worker);
  const id = await person.startReading("extended", { person1: michael, systems: ["western"] });
  await person.watch(id, isOver);
  const { artifacts } = (await person.call("GET", `/api/jobs/${id}/artifacts`)).body;
  const recording = artifacts.find(({ type }) => type === "audio_mp3");
  const [{ object_key: key }] = await stack.sql(
    `update job_artifacts set size_bytes = ${wholeBytes} where id = '${recording.id}' returning object_key`,
  );
  const straight = `${worker.url}/straight?key=${encodeURIComponent(key)}`;
  await fetch(straight, { method: "PUT", body: randomBytes(wholeBytes) });
  return { ours: recording.url, straight, logged: `${straight}&logged` };
}

/** Reads one answer to its end and gives its bytes. */
const read = (url, range) =>
  new Promise((done, failed) => {
    const headers = range ? { range } : {};
    get(url, { agent, headers }, (answer) => {
      let bytes = 0;
      if (answer.statusCode !== (range ? 206 : 200)) failed(new Error(`${answer.statusCode} for ${url}`));
      answer.on("data", (part) => {
        bytes += part.length;
      });
      answer.on("end", () => done(bytes));
      answer.on("error", failed);
    }).on("error", failed);
  });

async function timed(url, range, times) {
  const begun = performance.now();
  let bytes = 0;
  for (let time = 0; time < times; time += 1) bytes += await read(url, range());
  return { bytes, milliseconds: performance.now() - begun };
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** By turns, so that whatever else the machine does meets all. */
async function compare(addresses, range, times) {
  const rates = { ours: [], straight: [], logged: [] };
  const all = Object.entries(addresses);
  for (const [, url] of all) await timed(url, range, times);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, url] of turn % 2 ? all : all.toReversed()) {
      const { bytes, milliseconds } = await timed(url, range, times);
      rates[name].push(bytes / mebibyte / (milliseconds / 1000));
    }
  }
  const ratioTo = (other) => median(rates.ours.map((rate, turn) => rate / other[turn]));
  const medians = Object.fromEntries(Object.entries(rates).map(([name, each]) => [name, median(each)]));
  return { ...medians, ratio: ratioTo(rates.straight), ratioToLogged: ratioTo(rates.logged) };
}

/** Of the first request of an iPhone. */
async function latencies(addresses) {
  const each = { ours: [], straight: [], logged: [] };
  for (let time = 0; time < 60; time += 1) {
    for (const [name, url] of Object.entries(addresses)) {
      each[name].push((await timed(url, () => "bytes=0-1", 1)).milliseconds);
    }
  }
  return Object.fromEntries(Object.entries(each).map(([name, times]) => [name, median(times)]));
}

/** What workerd holds while clients have an answer each and read nothing of it. */
async function memoryOfSlowReaders({ ours, straight }) {
  const idle = workerdMebibytes();
  const of = async (url) => {
    const requests = Array.from({ length: slowReaders }, () => get(url, { agent: false }, (answer) => answer.pause()));
    for (const request of requests) request.on("error", () => {});
    await pause(5_000);
    const held = workerdMebibytes();
    for (const request of requests) request.destroy();
    await pause(3_000);
    return held;
  };
  return { idle, straight: await of(straight), ours: await of(ours) };
}

/** Of all processes of workerd below this one. */
function workerdMebibytes() {
  const parents = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const [, name, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").match(/\((.*)\) \S (\d+)/);
      parents.set(Number(pid), { name, parent: Number(parent) });
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (pid) => pid === process.pid || (parents.has(pid) && isBelow(parents.get(pid).parent));
  const ours = [...parents].filter(([pid, { name }]) => name.startsWith("workerd") && isBelow(pid));
  const kilobytes = ours.map(([pid]) => Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
