// Limits, counted in Durable Objects of the real runtime: exact under simultaneous requests, and not forgotten.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const limit = 20;

describe("limits", () => {
  let stack, worker;
  before(async () => {
    stack = await startEmbeddedStack();
    worker = await startWorkerUnderTest({
      stack,
      speechUrl: "http://127.0.0.1:1",
      variables: { LIMIT_SIGNUPS_PER_MINUTE: String(limit), LIMIT_STATUS_BURST: "3" },
    });
  });
  after(async () => {
    await worker?.stop();
    await stack?.stop();
  });

  /** A sign-up that is refused for its input, and counted. */
  const signUp = () => worker.fetch("/api/auth/signup", { method: "POST", body: "{}", headers: json });
  const json = { "content-type": "application/json" };
  const statusesOf = (answers) => answers.map(({ status }) => status).sort();

  test("of 200 simultaneous requests exactly the allowed number is let through", async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, signUp));
    assert.deepEqual(statusesOf(answers), [...Array(limit).fill(400), ...Array(200 - limit).fill(429)]);
    const remaining = answers
      .filter(({ status }) => status === 400)
      .map(({ headers }) => headers.get("x-ratelimit-remaining"));
    assert.deepEqual(
      remaining.map(Number).sort((one, other) => one - other),
      Array.from({ length: limit }, (_, left) => left),
    );
    const refused = answers.find(({ status }) => status === 429);
    const body = await refused.json();
    assert.equal(body.error, "Rate limit exceeded");
    assert.equal(refused.headers.get("retry-after"), String(body.retryAfter));
    assert.equal(refused.headers.get("retry-after-ms"), String(body.retryAfter * 1000));
    assert.ok(body.retryAfter >= 1 && body.retryAfter <= 60);
  });

  test("a Worker that was killed has not forgotten what it let through", async () => {
    await worker.crash();
    await worker.start();
    const answered = await signUp();
    assert.deepEqual([answered.status, answered.headers.get("x-ratelimit-remaining")], [429, "0"]);
  });

  test("status reads of a job pass one a second after a burst", async () => {
    const read = () => worker.fetch("/api/jobs/scenes/status/6f1c1d9e-8a54-4a3e-9d0e-2f1f6a7b8c9d");
    // All at once: on a busy machine four in a row take more than a second, and all pass.
    const burst = await Promise.all([read(), read(), read(), read()]);
    assert.deepEqual(burst.map(({ status }) => status).sort(), [404, 404, 404, 429]);
    await new Promise((done) => setTimeout(done, 1_000));
    assert.equal((await read()).status, 404);
  });
});
