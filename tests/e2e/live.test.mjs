// Progress as it happens, in the real runtime: WebSockets and server-sent events of one job and of an account, answers
// that wait, and the bad days between.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { anna, isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startGateway } from "../harness/gateway.mjs";
import { startPostgresStack } from "../harness/stacks.mjs";
import { openSocket, readEvents, upgrade } from "../harness/watching.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const alone = { person1: michael, systems: ["western", "vedic"] };
const together = { person1: michael, person2: anna, relationshipIntensity: 7, relationshipMode: "romantic" };
const isSorted = (numbers) => numbers.every((number, place) => place === 0 || numbers[place - 1] <= number);

async function until(isReached, what, seconds = 120) {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isReached())) {
    if (Date.now() > deadline) throw new Error(`not reached after ${seconds} s: ${what}`);
    await pause(50);
  }
}

describe("live progress", () => {
  let stack, gateway, speech, worker, person;

  before(async () => {
    [stack, speech] = await Promise.all([startPostgresStack(), startCountingSpeech()]);
    gateway = await startGateway(stack.url);
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

  /** How often a function of the database was called since. */
  const callsOf = (name, since = 0) => gateway.calls.slice(since).filter((path) => path.endsWith(`/${name}`)).length;

  test("two clients see a job from its first percent to its end, and the owner its artifacts", async (context) => {
    const since = gateway.calls.length;
    const id = await person.startReading("nuclear_v2", together);
    const stranger = openSocket(worker, id);
    const owner = openSocket(worker, id, { token: person.token, path: `/api/jobs/${id}/stream` });
    assert.deepEqual(await Promise.all([stranger.closed, owner.closed]), [
      { code: 1000, reason: "the job has ended" },
      { code: 1000, reason: "the job has ended" },
    ]);
    assert.equal(owner.socket.protocol, "bearer");
    for (const { messages } of [stranger, owner]) {
      assert.ok(isSorted(messages.map(({ percent }) => percent)), "FAILURES 9: percent fell");
      assert.ok(isSorted(messages.map(({ seq }) => seq)));
      assert.deepEqual(
        messages.map(({ terminal }) => terminal),
        messages.map((_, place) => place === messages.length - 1),
      );
      const { event, status, percent, phase, docsComplete, docsTotal } = messages.at(-1);
      assert.deepEqual(
        { event, status, percent, phase, docsComplete, docsTotal },
        {
          event: "job.completed",
          status: "complete",
          percent: 100,
          phase: "complete",
          docsComplete: 16,
          docsTotal: 16,
        },
      );
    }
    const artifacts = owner.messages.filter(({ event }) => event === "job.artifact");
    // Five of each document, the book and the audiobook.
    assert.equal(new Set(artifacts.map(({ artifact }) => artifact.id)).size, 82);
    assert.equal(artifacts.length, 82, "each once");
    assert.equal((await fetch(artifacts[0].artifact.url)).status, 200);
    assert.ok(stranger.messages.every(({ artifact }) => !artifact));

    const recorded = await stack.sql(
      `select seq::int, extract(epoch from created_at) * 1000 as at from job_events where job_id = '${id}'`,
    );
    const settledAt = new Map(recorded.map(({ seq, at }) => [seq, Number(at)]));
    const delays = stranger.messages.slice(1).map(({ seq, at }) => at - settledAt.get(seq));
    delays.sort((one, other) => one - other);
    context.diagnostic(`from settlement to frame: ${JSON.stringify(delays.map(Math.round))} ms`);
    context.diagnostic(
      `watch_job ${callsOf("watch_job", since)}, settlements ${callsOf("settle_and_claim_tasks", since)}`,
    );
  });

  test("whoever comes late is shown the end at once", async () => {
    const id = await person.startReading("extended", { ...alone, systems: ["western"] });
    await person.watch(id, isOver);
    const late = openSocket(worker, id);
    assert.equal((await late.closed).code, 1000);
    assert.deepEqual(
      late.messages.map(({ terminal, percent }) => [terminal, percent]),
      [[true, 100]],
    );
    const stream = await readEvents(worker, `/api/jobs/${id}/events`);
    await stream.ended;
    assert.deepEqual(
      stream.events.map(({ event }) => event),
      ["job.completed"],
    );
    const again = await readEvents(worker, `/api/jobs/${id}/events`, { lastEventId: stream.events[0].id });
    assert.equal(again.status, 204);
  });

  test("a client that comes back again and again misses nothing, though the Worker is killed between", async () => {
    const id = await person.startReading("nuclear_v2", together);
    const path = `/api/jobs/${id}/events`;
    const seen = [];
    let returns = 0;
    let isKilled = false;
    while (!seen.at(-1)?.data?.terminal) {
      const lastEventId = seen.at(-1)?.id;
      const stream = await readEvents(worker, path, { token: person.token, lastEventId });
      assert.equal(stream.status, 200);
      // A few events, and away in the middle.
      await Promise.race([stream.ended, until(() => stream.events.length >= 6, "events").catch(() => {})]);
      stream.leave();
      await stream.ended;
      seen.push(...stream.events.filter(({ event }) => event));
      returns += 1;
      if (!isKilled && seen.length > 20) {
        isKilled = true;
        await worker.crash();
        await worker.start();
        // Local queues die with the process; leases that nobody holds any more are taken back a minute later.
        await stack.sql("update job_tasks set lease_expires_at = now() - interval '1 second' where state = 'running'");
        await worker.cron();
      }
    }
    assert.ok(isKilled && returns > 1, `${returns} returns`);
    const shown = seen.filter(({ event }) => event === "job.artifact").map(({ data }) => data.artifact.id);
    const made = await stack.sql(`select id from job_artifacts where job_id = '${id}'`);
    assert.deepEqual(shown.toSorted(), made.map((row) => row.id).toSorted(), "each artifact once");
    const numbers = seen.map((event) => Number(event.id));
    assert.ok(isSorted(numbers), numbers.join());
  });

  test("the Worker is killed under open sockets, and who opens them again is shown the rest", async () => {
    const id = await person.startReading("extended", alone);
    const before = openSocket(worker, id);
    await before.opened;
    await worker.crash();
    assert.notEqual((await before.closed).code, 1000);
    await worker.start();
    const back = openSocket(worker, id);
    await back.opened;
    await stack.sql("update job_tasks set lease_expires_at = now() - interval '1 second' where state = 'running'");
    await worker.cron();
    assert.equal((await back.closed).code, 1000);
    assert.equal(back.messages.at(-1).event, "job.completed");
  });

  test("the stream of an account shows every job, and resumes", async () => {
    const other = await newPerson(worker);
    const first = await readEvents(worker, "/api/events", { token: other.token });
    const ids = [await other.startReading("extended", alone), await other.startReading("extended", alone)];
    const jobsIn = (events, name) =>
      new Set(events.filter(({ event }) => event === name).map(({ data }) => data.jobId));
    await until(() => jobsIn(first.events, "job.artifact").size === 2, "artifacts of both jobs");
    first.leave();
    const lastEventId = first.events.findLast(({ id }) => id).id;
    for (const id of ids) await other.watch(id, isOver);
    const back = await readEvents(worker, "/api/events", { token: other.token, lastEventId });
    await until(() => jobsIn(back.events, "job.completed").size === 2, "the end of both jobs", 10);
    back.leave();
    const shown = [...first.events, ...back.events].filter(({ event }) => event === "job.artifact");
    const [{ made }] = await stack.sql(
      `select count(*)::int as made from job_artifacts where job_id in ('${ids.join("', '")}')`,
    );
    assert.equal(new Set(shown.map(({ id }) => id)).size, made);
    assert.equal((await readEvents(worker, "/api/events")).status, 401);
  });

  test("of a cancelled job the stream says so and ends", async () => {
    const id = await person.startReading("nuclear_v2", together);
    const watcher = openSocket(worker, id);
    await until(() => watcher.messages.length > 0, "a message");
    await person.call("DELETE", `/api/jobs/${id}`);
    assert.equal((await watcher.closed).code, 1000);
    const { event, status, cancelled, terminal, code } = watcher.messages.at(-1);
    assert.deepEqual(
      { event, status, cancelled, terminal, code },
      { event: "job.cancelled", status: "error", cancelled: true, terminal: true, code: "JOB_CANCELLED" },
    );
  });

  test("answers wait for the end, and say so", async () => {
    const started = await person.call(
      "POST",
      "/api/jobs/start",
      { type: "extended", params: { ...alone, systems: ["western"] } },
      { Prefer: "wait=25" },
    );
    assert.deepEqual([started.status, started.headers.get("preference-applied")], [201, "wait=25"]);
    assert.deepEqual(
      [started.body.status, started.body.job.status, started.body.job.terminal],
      ["complete", "complete", true],
    );
    const id = await person.startReading("nuclear_v2", together);
    const { headers, body } = await person.call("GET", `/api/jobs/${id}`, undefined, { Prefer: "wait=1" });
    assert.deepEqual([headers.get("preference-applied"), body.terminal], ["wait=1", false]);
    await person.call("DELETE", `/api/jobs/${id}`);
  });

  test("there is no stream of a job that does not exist, nor with a bad token", async () => {
    assert.equal((await upgrade(worker, `/jobs/${randomUUID()}/stream`)).status, 404);
    assert.equal((await upgrade(worker, "/jobs/42/stream")).status, 404);
    assert.equal((await readEvents(worker, `/api/jobs/${randomUUID()}/events`)).status, 404);
    const bad = { "Sec-WebSocket-Protocol": "bearer, nonsense" };
    assert.equal((await upgrade(worker, `/jobs/${randomUUID()}/stream`, bad)).status, 401);
    assert.equal((await worker.fetch(`/jobs/${randomUUID()}/stream`)).status, 426);
  });

  test("a ticket opens one socket", async () => {
    const id = await person.startReading("nuclear_v2", together);
    const { body } = await person.call("POST", `/api/jobs/${id}/stream-ticket`);
    const path = `/jobs/${id}/stream?ticket=${body.ticket}`;
    const first = await upgrade(worker, path);
    assert.equal(first.status, 101);
    assert.equal((await upgrade(worker, path)).status, 401);
    first.socket.destroy();
    await person.call("DELETE", `/api/jobs/${id}`);
    assert.ok(!worker.log().includes(body.ticket) && !worker.log().includes(person.token));
  });

  test("five hundred watchers, one of whom reads nothing, cost one room and no polls", async (context) => {
    const id = await person.startReading("nuclear_v2", together);
    const deaf = await upgrade(worker, `/jobs/${id}/stream`);
    assert.equal(deaf.status, 101);
    deaf.socket.pause();
    const since = gateway.calls.length;
    const watchers = Array.from({ length: 500 }, () => openSocket(worker, id));
    await Promise.all(watchers.map(({ opened }) => opened));
    const codes = await Promise.all(watchers.map(async ({ closed }) => (await closed).code));
    assert.deepEqual([...new Set(codes)], [1000]);
    assert.ok(watchers.every(({ messages }) => messages.at(-1).event === "job.completed"));
    const calls = callsOf("watch_job", since);
    context.diagnostic(`${calls} calls of watch_job for 500 watchers`);
    assert.ok(calls <= 12, `${calls} calls of watch_job`);
    assert.equal(callsOf("read_job", since), 0);
    deaf.socket.destroy();
  });

  test("a room that slept shows what comes, and pings are answered", async () => {
    const id = randomUUID();
    await stack.sql(`
      insert into jobs (id, kind, owner_key, params, state, lifetime_seconds, deadline_at, last_event_seq, started_at)
      values ('${id}', 'image', 'nobody', '{}', 'processing', 3600, now() + interval '1 hour', 1, now())
    `);
    const watcher = openSocket(worker, id);
    await watcher.opened;
    // The runtime puts an object away after ten seconds without an event.
    await pause(12_000);
    watcher.socket.send("ping");
    await until(() => watcher.messages.some(({ data }) => data === "pong"), "a pong", 5);
    await stack.sql(`update jobs set deadline_at = now() where id = '${id}'`);
    await worker.cron();
    assert.equal((await watcher.closed).code, 1000);
    assert.deepEqual([watcher.messages.at(-1).event, watcher.messages.at(-1).code], ["job.failed", "JOB_TIMEOUT"]);
  });
});
