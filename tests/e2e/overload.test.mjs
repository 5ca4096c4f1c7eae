// More work than the system can do, a kind that an operator stops, and what health and metrics say of both, in workerd.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { pollJob } from "../harness/job_polling.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const SECRET = "an operator's secret that nobody guesses";
const SHED_AFTER_SECONDS = 2;
const STARTS = 48;

describe("a system that has more to do than it can", () => {
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
        MAXIMUM_ACTIVE_JOBS: "10000",
        // All of the starts are one address's: what waits for its own places is not in the line.
        OWNER_CAP: "1000",
        SHED_AFTER_SECONDS: String(SHED_AFTER_SECONDS),
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

  test("with far more than it can do, starts are refused, what was accepted ends, and health says so", async () => {
    const accepted = [];
    const refused = [];
    await order({ pause: ["image"] });
    for (let number = 0; number < STARTS / 2; number += 8) {
      const some = await Promise.all(Array.from({ length: 8 }, (_, index) => startPicture(number + index)));
      assert.ok(some.every(({ status }) => status === 200));
      accepted.push(...some.map(({ body }) => body));
    }
    await order({ resume: ["image"] });
    // A line that has stood for longer than starts may wait, as behind ten times what can be done.
    await stack.sql(
      `update job_tasks set ready_at = ready_at - interval '${SHED_AFTER_SECONDS + 60} s' where state = 'ready'
       returning 1`,
    );
    for (let number = STARTS / 2; number < STARTS; number += 8) {
      const some = await Promise.all(Array.from({ length: 8 }, (_, index) => startPicture(number + index)));
      for (const { status, headers, body } of some) {
        if (status === 200) accepted.push(body);
        else refused.push({ status, headers, body });
      }
      if (number === STARTS / 2)
        assert.match(JSON.stringify((await health()).health), /Starts are refused/, "health says so meanwhile");
    }
    assert.ok(refused.length >= 8, `${refused.length} of ${STARTS / 2} were refused`);
    for (const { status, headers, body } of refused) {
      assert.equal(status, 503);
      assert.equal(headers.get("retry-after"), String(body.retryAfter));
      assert.equal(headers.get("retry-after-ms"), String(body.retryAfter * 1000));
    }
    const ends = await Promise.all(accepted.map(settled));
    assert.deepEqual([...new Set(ends)], ["completed"], `${accepted.length} were accepted`);
    assert.equal((await startPicture("afterwards")).status, 200, "starts pass again");
    assert.doesNotMatch(JSON.stringify((await health()).health), /Starts are refused/);

    await worker.cron();
    await pause(200);
    const samples = await metrics();
    assert.equal(samples['oneinabillion_refusals_total{limit="line"}'], refused.length);
    assert.ok(samples['oneinabillion_task_attempts_total{kind="draw_scene",outcome="done"}'] >= accepted.length);
  });
});
