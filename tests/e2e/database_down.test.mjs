// The database is away: clients learn when to come again and nothing of the inside, a refused start leaves
// nothing behind, and work that was under way goes on afterwards.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startGateway } from "../harness/gateway.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const params = { person1: michael, systems: ["western"], relationshipIntensity: 7, relationshipMode: "romantic" };
const reading = { type: "extended", params };

describe("a database that is away", () => {
  let stack, gateway, speech, worker, person, known;

  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    gateway = await startGateway(stack.url);
    worker = await startWorkerUnderTest({
      stack: { ...stack, url: gateway.url },
      speechUrl: speech.url,
      variables: { ENVIRONMENT: "production", JWT_ISSUER: `${stack.url}/auth/v1` },
    });
    person = await newPerson(worker);
    known = await person.startReading("extended", params);
    await person.watch(known, isOver);
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await gateway?.end();
    await stack?.stop();
  });

  const count = async (table) => (await stack.sql(`select count(*)::int as rows from ${table}`))[0].rows;

  function assertUnavailable({ status, headers, body }) {
    const { requestId, code, ...rest } = body;
    assert.equal(status, 503, JSON.stringify(body));
    // Nothing else: no address, no SQL, no page of a proxy.
    assert.deepEqual(rest, { success: false, error: "Service temporarily unavailable", retryAfter: rest.retryAfter });
    assert.ok(rest.retryAfter >= 1);
    assert.equal(headers.get("retry-after"), `${rest.retryAfter}`);
    assert.match(requestId, /^req-[0-9a-f]{32}$/);
    assert.equal(headers.get("x-request-id"), requestId);
    assert.match(code, /^(DATABASE_ERROR|EXTERNAL_SERVICE_ERROR|INTERNAL_ERROR)$/);
  }

  /** One request of every kind that needs the database or the accounts. */
  const requests = [
    ["GET", "/api/jobs/{id}"],
    ["GET", "/api/jobs/{id}/artifacts"],
    ["GET", "/api/jobs"],
    ["DELETE", "/api/jobs/{id}"],
    ["POST", "/api/jobs/start", reading, { "Idempotency-Key": "once" }],
    ["POST", "/api/auth/signup", { email: "new@example.com", password: "correct horse battery" }],
  ];

  async function whileClosed(how, work) {
    gateway.close(how);
    try {
      return await work();
    } finally {
      gateway.open();
    }
  }

  for (const how of ["503", "cut"]) {
    for (const [method, path, body, headers] of requests) {
      test(`(${how}) makes ${method} ${path} a 503 that says when to come again`, async () => {
        // For a second, a status may come from memory.
        if (method === "GET") await new Promise((done) => setTimeout(done, 1_100));
        assertUnavailable(
          await whileClosed(how, () => person.call(method, path.replace("{id}", known), body, headers)),
        );
      });
    }

    test(`(${how}) does not keep liveness from answering`, async () => {
      assert.equal((await whileClosed(how, () => worker.fetch("/healthz"))).status, 200);
    });
  }

  test("leaves nothing of a start that was refused, and its idempotency key is not used up", async () => {
    const [jobs, keys] = [await count("jobs"), await count("idempotency_keys")];
    const start = () => person.call("POST", "/api/jobs/start", reading, { "Idempotency-Key": "not-used-up" });
    assertUnavailable(await whileClosed("503", start));
    assert.deepEqual([await count("jobs"), await count("idempotency_keys")], [jobs, keys]);
    const { status, headers, body } = await start();
    assert.deepEqual([status, headers.get("idempotency-replayed")], [201, null]);
    assert.equal((await person.watch(body.jobId, isOver)).at(-1).status, "complete");
  });

  test("in the middle of a reading loses nothing of it", async () => {
    const before = speech.inputs.length;
    const id = await person.startReading("extended", { ...params, systems: ["western", "vedic"] });
    await person.watch(id, ({ progress }) => progress.percent >= 10);
    await whileClosed("503", () => pause(4000));
    const ticking = setInterval(() => worker.cron().catch(() => {}), 2000);
    const job = (await person.watch(id, isOver)).at(-1);
    clearInterval(ticking);
    assert.equal(job.status, "complete", JSON.stringify(job));
    assert.equal(job.artifacts.filter(({ type }) => type === "audio_mp3").length, 2);
    const spoken = speech.inputs.slice(before);
    assert.equal(new Set(spoken).size, spoken.length, "FAILURES 25: the same words were paid for twice");
  });

  test("that hangs is a 503 while the client still listens, and a repeat with the same key makes one job", async () => {
    const jobs = await count("jobs");
    const start = () => person.call("POST", "/api/jobs/start", reading, { "Idempotency-Key": "hanging" });
    stack.pause();
    const begun = Date.now();
    try {
      const answers = await Promise.all([start(), person.call("GET", `/api/jobs/${known}`)]);
      answers.forEach(assertUnavailable);
    } finally {
      stack.resume();
    }
    assert.ok(Date.now() - begun < 30_000, "a client gives up after half a minute");
    // Nobody can know whether the first one was still taken; the key makes it one job either way.
    assert.equal((await start()).status, 201);
    assert.equal(await count("jobs"), jobs + 1);
  });
});
