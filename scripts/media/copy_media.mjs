// Calls the Worker's `POST /api/stores/copy` until everything is copied, and keeps where it has come to.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "../process/failure.mjs";
import { readableDuration, say } from "../process/progress.mjs";
import { local } from "../project/places.mjs";

const counts = ["copied", "copiedBytes", "same", "gone", "failed"];
/** How often a call is repeated that got no answer; a Worker that is deployed anew is back by then. */
const pausesSeconds = [1, 5, 15];

/** Gives the counts of the whole copy, those of an earlier run that was broken off included. */
export async function copyMedia({ from, to, url, secret, restart = false, folder = local, print = printLine }) {
  const name = createHash("sha256").update(`${url} ${from} ${to}`).digest("hex").slice(0, 12);
  const file = join(folder, `copy-media-${name}.json`);
  if (restart) rmSync(file, { force: true });
  const begun = Date.now();
  let state = stateIn(file);
  if (state.cursor) say(`Going on where the last run was broken off; --restart begins anew.`);
  let isOver = false;
  while (!isOver) {
    const answer = await copyOn(url, secret, { from, to, cursor: state.cursor });
    state = {
      cursor: answer.cursor,
      jobs: Math.max(state.jobs, state.jobsDone + answer.jobsLeft),
      jobsDone: 0,
      ...added(state, answer),
    };
    state.jobsDone = state.jobs - answer.jobsLeft;
    isOver = answer.cursor === null;
    for (const key of answer.failures) print(`  not copied yet: ${key}`, { stays: true });
    print(bar(state, isOver));
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  }
  rmSync(file, { force: true });
  print(summary(state, from, to, Date.now() - begun), { stays: true });
  return state;
}

const added = (state, answer) => Object.fromEntries(counts.map((name) => [name, state[name] + answer[name]]));

function stateIn(file) {
  const nothing = { cursor: null, jobs: 0, jobsDone: 0, ...Object.fromEntries(counts.map((name) => [name, 0])) };
  try {
    return { ...nothing, ...JSON.parse(readFileSync(file, "utf8")) };
  } catch {
    return nothing;
  }
}

async function copyOn(url, secret, order) {
  for (const seconds of [...pausesSeconds, undefined]) {
    let reason;
    try {
      const answer = await fetch(new URL("/api/stores/copy", url), {
        method: "POST",
        headers: { "Content-Type": "application/json", ...(secret && { apikey: secret }) },
        body: JSON.stringify(order),
      });
      const body = await answer.json().catch(() => ({}));
      if (answer.ok) return body;
      if (answer.status === 401) throw new Failure("The Worker wants its operator's secret in OPERATOR_SECRET.");
      if (answer.status < 500) throw new Failure(`The Worker refused: ${body.details ?? body.error}`);
      reason = `it answered ${answer.status}`;
    } catch (fault) {
      if (fault instanceof Failure) throw fault;
      reason = fault.cause?.code ?? fault.message;
    }
    if (seconds === undefined) throw new Failure(`The Worker at ${url} does not go on: ${reason}. Run it again later.`);
    await pause(seconds * 1000);
  }
}

function bar({ jobs, jobsDone, copied, copiedBytes, failed }, isOver) {
  const part = isOver || jobs === 0 ? 1 : jobsDone / jobs;
  const filled = Math.round(part * 30);
  const line = `[${"█".repeat(filled)}${"·".repeat(30 - filled)}] ${Math.round(part * 100)} %`;
  return `${line}  ${copied} copied, ${megabytes(copiedBytes)}${failed > 0 ? `, ${failed} failed` : ""}`;
}

function summary({ copied, copiedBytes, same, gone, failed }, from, to, milliseconds) {
  const words = [
    `${copied} objects (${megabytes(copiedBytes)}) copied from ${from} to ${to}, each compared by size and checksum`,
    `${same} were there already`,
    ...(gone > 0 ? [`${gone} were erased meanwhile`] : []),
    ...(failed > 0 ? [`${failed} failed: the sweep tries them again, and so does another run`] : []),
  ];
  return `${words.join("; ")}. ${readableDuration(milliseconds)}.`;
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** One line that is written over by the next, unless it stays or there is no terminal. */
function printLine(text, { stays = false } = {}) {
  if (!process.stdout.isTTY) return console.log(text);
  process.stdout.write(`\r\x1b[K${text}${stays ? "\n" : ""}`);
}
