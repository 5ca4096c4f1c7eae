// One job whose step traps in workerd, beside ten that are sound, and no cron at all.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startFaultyWorker } from "../harness/faulty_worker.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";

const params = { person1: michael, systems: ["western"], relationshipIntensity: 7, relationshipMode: "romantic" };

describe("a step that traps, beside ten good jobs", () => {
  let stack, speech, worker, person, poisoned, good;

  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    worker = await startFaultyWorker({ stack, speechUrl: speech.url, variables: { ENVIRONMENT: "test" } });
    person = await newPerson(worker);
    const start = () => person.startReading("extended", params);
    poisoned = await start();
    // Before the trap, which would end a start that is under way.
    good = await Promise.all(Array.from({ length: 10 }, start));
    // One of its tasks, while the others run.
    await worker.switchOn({ poison: `${poisoned}/book` });
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  /** As the database has it: a request that is under way when the trap comes is answered with 500. */
  async function over(id) {
    for (const deadline = Date.now() + 90_000; Date.now() < deadline; await pause(500)) {
      const [job] = await stack.sql(
        `select state, extract(epoch from finished_at - created_at)::float as seconds from jobs where id = '${id}'`,
      );
      if (["complete", "failed"].includes(job.state)) return job;
    }
    assert.fail(`${id} is not over after 90 s`);
  }

  const attempts = async (id) =>
    (
      await stack.sql(`select max(attempt) as most, max(silent_deaths) as deaths from job_tasks where job_id = '${id}'`)
    )[0];

  test("leaves each of the ten to finish within 90 s, at its first or second attempt", async (context) => {
    for (const id of good) {
      const { state, seconds } = await over(id);
      assert.equal(state, "complete");
      const { most } = await attempts(id);
      context.diagnostic(`${seconds.toFixed(1)} s, at most ${most} attempts`);
      assert.ok(seconds <= 90, `${seconds} s`);
      assert.ok(most <= 2, `${most} attempts`);
    }
  });

  test("is given up after two deaths, with a code of its own", async () => {
    await over(poisoned);
    const job = await person.job(poisoned);
    assert.deepEqual([job.status, job.code], ["error", "JOB_CRASHED"]);
    assert.equal((await attempts(poisoned)).deaths, 2);
    assert.equal((await worker.tallies()).traps, 2);
  });

  test("is said to be why, when the job is retried, and the job can be completed then", async () => {
    await worker.switchOn({});
    const { status, body } = await person.call("POST", `/api/jobs/${poisoned}/retry`);
    assert.equal(status, 200);
    assert.equal(body.retriedAfter.code, "JOB_CRASHED");
    assert.match(body.retriedAfter.error, /^Could not finish/);
    assert.equal((await person.watch(poisoned, isOver)).at(-1).status, "complete");
  });
});
