// Requests of the packed client: tokens, errors, retries, keys.
import assert from "node:assert/strict";
import { after, beforeEach, describe, test } from "node:test";
import { jobId, startFakeServer } from "./fake_server.mjs";
import { loadPackage } from "./installed_package.mjs";

const client = await loadPackage();
const reading = { type: "extended", params: { person1: {}, systems: ["western"] } };

describe("requests", () => {
  let server, jobs;
  const servers = [];
  beforeEach(async () => {
    server = await startFakeServer();
    servers.push(server);
    jobs = new client.SupabaseJobClient({ apiUrl: `${server.url}/`, accessToken: "token-1" }).jobs;
  });
  after(() => Promise.all(servers.map((each) => each.close())));

  const last = () => server.requests.at(-1);

  test("a start has the id before anything is waited for, and a key of its own", async () => {
    const started = await jobs.create(reading);
    assert.equal(started.id, jobId);
    await jobs.create(reading);
    const [one, other] = server.requests.map(({ headers }) => headers["idempotency-key"]);
    assert.match(one, /^[0-9a-f-]{36}$/);
    assert.notEqual(one, other);
    assert.deepEqual(JSON.parse(last().body), reading);
  });

  test("all tries of a start have one key, whether refused, cut off, or answered by something else", async () => {
    server.refuse(/start/, 503, { headers: { "retry-after-ms": "10" } });
    server.refuse(/start/, "cut");
    const patient = new client.SupabaseJobClient({ apiUrl: server.url, maxRetries: 4 }).jobs;
    assert.equal((await patient.create(reading)).jobId, jobId);
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
    assert.deepEqual(keys, [keys[0], keys[0], keys[0]]);
    server.refuse(/start/, 200, { body: "<html>Sign in to the airport's network</html>" });
    assert.equal((await patient.create(reading, { idempotencyKey: "written-down" })).jobId, jobId);
    assert.equal(last().headers["idempotency-key"], "written-down");
  });

  test("each status is an error of its own class, with code, details and request id", async () => {
    const classes = {
      400: client.BadRequestError,
      401: client.AuthenticationError,
      403: client.PermissionError,
      404: client.NotFoundError,
      409: client.ConflictError,
      413: client.PayloadTooLargeError,
      422: client.IdempotencyConflictError,
      429: client.RateLimitError,
      500: client.ServerError,
      503: client.ServiceUnavailableError,
      418: client.ApiError,
    };
    const details = { "person1.birthDate": "Invalid date format" };
    const once = new client.SupabaseJobClient({ apiUrl: server.url, maxRetries: 0 }).jobs;
    for (const [status, Class] of Object.entries(classes)) {
      const body = { error: "In words", code: "SOME_CODE", details, requestId: "req-1" };
      server.refuse(/GET/, Number(status), { body });
      const error = await once.get(jobId).catch((thrown) => thrown);
      assert.ok(error instanceof Class && error instanceof client.ApiError, status);
      assert.equal(error.constructor, Class);
      const { name, message, code, requestId } = error;
      assert.deepEqual(
        { name, message, code, requestId, status: error.status, details: error.details },
        {
          name: Class.name,
          message: "In words",
          code: "SOME_CODE",
          requestId: "req-1",
          status: Number(status),
          details,
        },
      );
    }
  });

  test("the time that the server names is waited for", async () => {
    server.refuse(/GET/, 429, { headers: { "Retry-After": "1" } });
    const begun = Date.now();
    await jobs.get(jobId);
    assert.ok(Date.now() - begun >= 1_000);
    server.refuse(/GET/, 429, { headers: { "Retry-After": "1", "retry-after-ms": "50" } });
    const again = Date.now();
    await jobs.get(jobId);
    assert.ok(Date.now() - again >= 50 && Date.now() - again < 900);
  });

  test("a limit that lasts is reported at once, with its time", async () => {
    server.refuse(/start/, 429, { body: { error: "Rate limit exceeded", retryAfter: 1800 } });
    const error = await jobs.create(reading).catch((thrown) => thrown);
    assert.deepEqual([error.name, error.retryAfterMs, server.requests.length], ["RateLimitError", 1_800_000, 1]);
  });

  test("what is not safe to repeat, or said to be of no use, is sent once", async () => {
    const { operations } = new client.SupabaseJobClient({ apiUrl: server.url, apiKey: "secret" });
    for (const status of [500, "cut"]) {
      server.refuse(/process/, status);
      await assert.rejects(operations.process());
    }
    assert.equal(server.paths(/process/).length, 2);
    server.refuse(/GET/, 503, { headers: { "x-should-retry": "false" } });
    await assert.rejects(jobs.get(jobId), client.ServiceUnavailableError);
    server.refuse(/DELETE/, 409);
    await assert.rejects(jobs.cancel(jobId), client.ConflictError);
    assert.equal(server.paths(/ \/api\/jobs\/5/).length, 2);
  });

  test("after the allowed tries the last error is thrown", async () => {
    server.refuse(/GET/, 502, { times: 9, headers: { "retry-after-ms": "1" }, body: "<html>Bad Gateway</html>" });
    const error = await jobs.get(jobId).catch((thrown) => thrown);
    assert.deepEqual([error.name, error.message, server.requests.length], ["ServerError", "HTTP 502", 3]);
  });

  test("no answer in time is an error of its own, and an abort is the caller's reason", async () => {
    server.refuse(/GET/, "silence", { times: 2 });
    const hasty = new client.SupabaseJobClient({ apiUrl: server.url, requestTimeoutMs: 100, maxRetries: 0 }).jobs;
    await assert.rejects(hasty.get(jobId), client.RequestTimeoutError);
    const reason = new Error("the user left");
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(reason), 50);
    await assert.rejects(jobs.get(jobId, { signal: leaving.signal }), reason);
    const nobody = new client.SupabaseJobClient({ apiUrl: "http://127.0.0.1:9", maxRetries: 0 }).jobs;
    await assert.rejects(nobody.get(jobId), client.ConnectionError);
  });

  test("a token is a value or a function that is called each time; a Supabase key is no bearer", async () => {
    await jobs.get(jobId);
    assert.equal(last().headers.authorization, "Bearer token-1");
    let calls = 0;
    const accessToken = async () => {
      calls += 1;
      return `token-${calls}`;
    };
    const fresh = new client.SupabaseJobClient({ apiUrl: server.url, apiKey: "sb_publishable_1", accessToken }).jobs;
    await fresh.get(jobId);
    await fresh.get(jobId);
    assert.deepEqual([last().headers.authorization, last().headers.apikey], ["Bearer token-2", "sb_publishable_1"]);
    await new client.SupabaseJobClient({ apiUrl: server.url, apiKey: "your-api-key" }).jobs.get(jobId);
    assert.deepEqual([last().headers.authorization, last().headers.apikey], ["Bearer your-api-key", undefined]);
    await new client.SupabaseJobClient({ apiUrl: server.url, apiKey: "sb_publishable_1" }).jobs.get(jobId);
    assert.equal(last().headers.authorization, undefined);
  });

  test("a list goes on over all pages", async () => {
    server.refuse(/GET \/api\/jobs\?/, 200, { body: { jobs: [{ id: "a" }, { id: "b" }], nextCursor: "next/1" } });
    server.refuse(/GET \/api\/jobs\?/, 200, { body: { jobs: [{ id: "c" }] } });
    const ids = [];
    const filter = { status: ["queued", "complete"], pageSize: 2, createdFrom: new Date("2026-01-01") };
    for await (const { id } of jobs.list(filter)) ids.push(id);
    assert.deepEqual(ids, ["a", "b", "c"]);
    const query = "limit=2&status=queued%2Ccomplete&createdFrom=2026-01-01T00%3A00%3A00.000Z";
    assert.deepEqual(server.paths(), [`GET /api/jobs?${query}`, `GET /api/jobs?${query}&cursor=next%2F1`]);
  });

  test("the audio's link is fresh, and of the first chapter if none is named", async () => {
    const audio = (id, docNum) => ({ id, type: "audio_mp3", url: `/media/${id}`, metadata: { docNum } });
    server.artifacts = [{ id: "p", type: "pdf", metadata: {} }, audio("b", 2), audio("a", 1)];
    assert.equal(await jobs.audioUrl(jobId), "/media/a");
    assert.equal(await jobs.audioUrl(jobId, "b"), "/media/b");
    await assert.rejects(jobs.audioUrl(jobId, "p"), client.NotFoundError);
  });
});
