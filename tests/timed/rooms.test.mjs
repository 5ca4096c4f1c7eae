// What rooms cost and how quick they are, in workerd: the storage that they leave, the calls that they make, and the
// time from the database's settlement to the frame in a watcher's hand.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { anna, isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startGateway } from "../harness/gateway.mjs";
import { storedObjects } from "../harness/object_storage.mjs";
import { startPostgresStack } from "../harness/stacks.mjs";
import { openSocket } from "../harness/watching.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const alone = { person1: michael, systems: ["western", "vedic"] };
const together = { person1: michael, person2: anna, relationshipIntensity: 7, relationshipMode: "romantic" };

describe("rooms", () => {
  let stack, gateway, speech, worker, person;

  before(async () => {
    [stack, speech] = await Promise.all([startPostgresStack(), startCountingSpeech()]);
    gateway = await startGateway(stack.url, { keeps: /settle_and_claim_tasks|settle_tasks|heartbeat_tasks/ });
    worker = await startWorkerUnderTest({
      stack: { ...stack, url: gateway.url },
      speechUrl: speech.url,
      variables: { JWT_ISSUER: `${stack.url}/auth/v1` },
    });
    person = await newPerson(worker);
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await gateway?.end();
    await stack?.stop();
  });

  const rooms = () => storedObjects(worker, "ProgressRoom");
  const occupied = () => rooms().filter(({ keys }) => keys.length > 0);
  const callsOf = (name) => gateway.calls.filter((path) => path.endsWith(`/${name}`)).length;
  const watches = async () => (await stack.sql("select room from engine.watches where watched_until > now()")).length;

  test("a job that nobody watches has no room", async () => {
    const id = await person.startReading("extended", alone);
    assert.equal((await person.watch(id, isOver)).at(-1).status, "complete");
    assert.deepEqual(rooms(), []);
    assert.deepEqual([callsOf("watch_job"), callsOf("watch_user"), await watches()], [0, 0, 0]);
  });

  test("five hundred watchers of one job are one room, which is empty after the job's end", async () => {
    const id = await person.startReading("nuclear_v2", together);
    const watchers = Array.from({ length: 500 }, () => openSocket(worker, id));
    await Promise.all(watchers.map(({ opened }) => opened));
    assert.equal(rooms().length, 1);
    assert.deepEqual(
      occupied().map(({ keys }) => keys),
      [["room"]],
    );
    assert.equal(await watches(), 1);
    const codes = await Promise.all(watchers.map(async ({ closed }) => (await closed).code));
    assert.deepEqual([...new Set(codes)], [1000]);
    await pause(500);
    assert.deepEqual(occupied(), []);
    assert.equal(rooms().length, 1);
  });

  test("a room that was left by all is empty after its next look", { timeout: 120_000 }, async () => {
    const id = await person.startReading("nuclear_v2", together);
    speech.hold();
    const watcher = openSocket(worker, id);
    await watcher.opened;
    await pause(500);
    assert.equal(occupied().length, 1);
    assert.equal((await worker.fetch(`/api/jobs/${id}/events`, { method: "HEAD" })).status, 200);
    watcher.socket.close();
    // A room looks every 45 s.
    const deadline = Date.now() + 60_000;
    while (occupied().length > 0 && Date.now() < deadline) await pause(500);
    assert.deepEqual(occupied(), []);
    await person.call("DELETE", `/api/jobs/${id}`);
    speech.release();
  });

  test("a frame is with its watchers a moment after its settlement, though the isolate computes", async (context) => {
    const ids = [
      await person.startReading("nuclear_v2", together),
      await person.startReading("synastry", { ...alone, ...together }),
    ];
    gateway.answers.length = 0;
    const watchers = ids.flatMap((id) =>
      Array.from({ length: 3 }, () => openSocket(worker, id, { token: person.token })),
    );
    await Promise.all(watchers.map(({ closed }) => closed));
    const settledAt = settlements();
    const frames = watchers
      .flatMap(({ messages }) => messages)
      .filter(({ jobId, seq }) => settledAt.has(`${jobId} ${seq}`))
      .map((frame) => ({ ...frame, late: frame.at - settledAt.get(`${frame.jobId} ${frame.seq}`) }))
      .sort((one, other) => one.late - other.late);
    const lateOf = (share) => frames[Math.ceil(frames.length * share) - 1].late;
    context.diagnostic(`${frames.length} frames: p50 ${lateOf(0.5)}, p90 ${lateOf(0.9)}, p99 ${lateOf(0.99)} ms`);
    const slowest = frames.slice(-12).map(({ late, percent, message }) => `${late} ms at ${percent}: ${message}`);
    context.diagnostic(`the slowest: ${[...new Set(slowest)].join("; ")}`);
    assert.ok(frames.length > 100, `${frames.length} frames`);
    // Quicker by far where nothing else runs. With encoders that don't give way, half of them are later than 0.8 s.
    assert.ok(lateOf(0.5) < 200 && lateOf(0.9) < 1_000, slowest.join("; "));
  });

  /** When the database had said each number of each job. */
  function settlements() {
    const settledAt = new Map();
    for (const { at, body } of gateway.answers)
      for (const { jobId, seq, events = [] } of JSON.parse(body).jobs ?? [])
        for (const number of [seq, ...events.map((event) => event.seq)]) {
          const key = `${jobId} ${number}`;
          settledAt.set(key, Math.min(at, settledAt.get(key) ?? at));
        }
    return settledAt;
  }
});
