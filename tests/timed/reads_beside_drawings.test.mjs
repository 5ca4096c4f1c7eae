// Whoever asks for a status while the isolate draws waits for one computation, not for all of them.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startPostgresStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const drawings = 8;
const reads = 200;

describe("eight pictures under way", () => {
  let stack, worker;

  before(async () => {
    stack = await startPostgresStack();
    worker = await startWorkerUnderTest({
      stack,
      speechUrl: "http://127.0.0.1:9",
      variables: { OWNER_CAP: `${drawings}`, LIMIT_ANONYMOUS_STARTS_PER_HOUR: "1000" },
    });
  });
  after(async () => {
    await worker?.stop();
    await stack?.stop();
  });

  async function start(number) {
    const answer = await worker.fetch("/api/jobs/image/start", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        image_prompt: `A lighthouse with ${number} windows at dusk.`,
        character_description: "A girl with a red coat.",
        emotion: "happy",
        audience: "children",
        style: "storybook",
      }),
    });
    const body = await answer.json();
    assert.equal(answer.status, 200, JSON.stringify(body));
    return body.jobId;
  }

  const unfinished = async () =>
    (await stack.sql("select count(*)::int as jobs from jobs where state in ('queued', 'processing')"))[0].jobs;

  test("leave room for a read between any two of them", async (context) => {
    const ids = await Promise.all(Array.from({ length: drawings }, (_, number) => start(number)));
    const beside = [];
    const all = [];
    for (let number = 0; number < reads; number += 1) {
      const isBeside = (await unfinished()) > 0;
      const startedAt = performance.now();
      const answer = await worker.fetch(`/api/jobs/image/status/${ids[number % ids.length]}`);
      assert.equal(answer.status, 200);
      await answer.arrayBuffer();
      all.push(performance.now() - startedAt);
      if (isBeside) beside.push(all.at(-1));
    }
    const slowest = Math.max(...all) / 1000;
    context.diagnostic(
      `${beside.length} of ${reads} reads beside the drawings; the slowest took ${slowest.toFixed(2)} s`,
    );
    assert.ok(beside.length >= drawings, `${beside.length} reads were answered while ${drawings} pictures were drawn`);
  });
});
