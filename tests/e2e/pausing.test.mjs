// A kind that an operator stops, and what health and metrics say of it, in workerd.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { pollJob } from "../harness/job_polling.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const SECRET = "an operator's secret that nobody guesses";

describe("pausing", () => {
  let stack, worker;

  before(async () => {
    stack = await startEmbeddedStack();
    worker = await startWorkerUnderTest({
      stack,
      speechUrl: "http://127.0.0.1:9",
      variables: {
        OPERATOR_SECRET: SECRET,
        ENVIRONMENT: "test",
        LIMIT_ANONYMOUS_STARTS_PER_HOUR: "100000",
      },
    });
  });
  after(async () => {
    await worker?.stop();
    await stack?.stop();
  });

  const asOperator = { Authorization: `Bearer ${SECRET}`, "Content-Type": "application/json" };
  const json = async (path, options) => {
    const answer = await worker.fetch(path, options);
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  const order = (body) =>
    json("/api/jobs/process", { method: "POST", headers: asOperator, body: JSON.stringify(body) });
  const health = async () => (await json("/api/jobs/health")).body;
  const startPicture = (number) =>
    json("/api/jobs/image/start", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        image_prompt: `A boat on lake ${number}`,
        character_description: "A small bear with a red hat",
        emotion: "happy",
        audience: "children",
      }),
    });
  /** `{ name{labels}: number }`. */
  async function metrics() {
    const text = await (await worker.fetch("/metrics", { headers: asOperator })).text();
    const samples = text.split("\n").filter((line) => line && !line.startsWith("#"));
    return Object.fromEntries(
      samples.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]),
    );
  }
  const settled = async (started) => (await pollJob(started.pollingUrl, { pollingInterval: 2_000 })).at(-1).status;

  test("an operator pauses one kind: its jobs wait, others go on, and health says so until it is resumed", async () => {
    assert.equal((await order({ pause: ["image"] })).status, 200);
    const { body: waiting } = await startPicture("of the paused kind");
    const { body: other } = await json("/api/jobs/cartoonize/start", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ prompt: "A cat on a roof", style: "anime" }),
    });
    assert.equal(await settled(other), "completed");
    const status = await (await fetch(waiting.pollingUrl)).json();
    assert.deepEqual([status.status, status.queuePosition, status.estimatedTimeRemaining], ["pending", 1, undefined]);
    assert.match(JSON.stringify((await health()).health), /image.*paused|paused.*image/i);
    assert.equal((await metrics())['oneinabillion_kind_paused{kind="image"}'], 1);

    assert.equal((await order({ resume: ["image"] })).status, 200);
    assert.equal(await settled(waiting), "completed");
    assert.equal((await metrics())['oneinabillion_kind_paused{kind="image"}'], undefined);
  });
});
