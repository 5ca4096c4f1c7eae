// More work than the system can do, a kind that an operator stops, and what health and metrics say of both, in workerd.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startFaultyWorker } from "../harness/faulty_worker.mjs";
import { pollJob } from "../harness/job_polling.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";

const SECRET = "an operator's secret that nobody guesses";
/** Long beside what the starts of the first half take. */
const SHED_AFTER_SECONDS = 300;
const STARTS = 80;

describe("a system that has more to do than it can", () => {
  let stack, worker;

  before(async () => {
    stack = await startEmbeddedStack();
    worker = await startFaultyWorker({
      stack,
      speechUrl: "http://127.0.0.1:9",
      variables: {
        OPERATOR_SECRET: SECRET,
        ENVIRONMENT: "test",
        LIMIT_ANONYMOUS_STARTS_PER_HOUR: "100000",
        MAXIMUM_ACTIVE_JOBS: "10000",
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
    const startMany = async (from, to) => {
      const answers = [];
      for (let number = from; number < to; number += 8)
        answers.push(...(await Promise.all(Array.from({ length: 8 }, (_, index) => startPicture(number + index)))));
      return answers;
    };
    // No message comes through, so that nothing is claimed and the line stands.
    await worker.switchOn({ lostHints: true });
    const accepted = await startMany(0, STARTS / 2);
    assert.ok(accepted.every(({ status }) => status === 200));
    await stack.sql(
      `update job_tasks set ready_at = ready_at - interval '${SHED_AFTER_SECONDS} s' where state = 'ready' returning 1`,
    );
    const refused = await startMany(STARTS / 2, STARTS);
    assert.match(JSON.stringify((await health()).health), /Starts are refused/, "health says so meanwhile");
    for (const { status, headers, body } of refused) {
      assert.equal(status, 503);
      assert.equal(headers.get("retry-after"), String(body.retryAfter));
      assert.equal(headers.get("retry-after-ms"), String(body.retryAfter * 1000));
    }

    await worker.switchOn({});
    await worker.cron();
    const ends = await Promise.all(accepted.map(({ body }) => settled(body)));
    assert.deepEqual([...new Set(ends)], ["completed"], `${accepted.length} were accepted`);
    assert.equal((await startPicture("afterwards")).status, 200, "starts pass again");
    assert.doesNotMatch(JSON.stringify((await health()).health), /Starts are refused/);

    await worker.cron();
    const samples = await metrics();
    assert.equal(samples['oneinabillion_refusals_total{limit="line"}'], refused.length);
    assert.ok(samples['oneinabillion_task_attempts_total{kind="draw_scene",outcome="done"}'] >= accepted.length);
  });
});
