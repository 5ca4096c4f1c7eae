// While a task may run, somebody runs it, without any cron: an owner above the cap beside many others, pauses between
// attempts, a cancellation that frees a place.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startPostgresStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const params = { person1: michael, systems: ["western"], relationshipIntensity: 7, relationshipMode: "romantic" };
/** As many as one consumer runs at once; workerd has one consumer. */
const places = 8;
/** Two seconds where nothing else runs; a machine whose processors are busy answers later. */
const longestGapSeconds = 5;

describe("without cron", () => {
  let stack, speech, worker;

  before(async () => {
    [stack, speech] = await Promise.all([startPostgresStack(), startCountingSpeech()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url, variables: { OWNER_CAP: "4" } });
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  const one = async (query) => (await stack.sql(query))[0];
  const unfinished = async () =>
    (await one("select count(*)::int as jobs from jobs where state in ('queued', 'processing')")).jobs;

  /** The longest time in which something could be claimed, a place was free, and nothing was claimed. */
  async function longestGapUntilAllIsOver() {
    let longest = 0;
    let idleSince;
    for (const deadline = Date.now() + 600_000; Date.now() < deadline; await pause(200)) {
      const seen = await one(`
        select (select count(*) from engine.claimable_tasks(100))::int as claimable,
          (select count(*) from job_tasks where state = 'running')::int as running,
          coalesce(extract(epoch from now() - (select max(started_at) from job_tasks)), 1e9)::float as since_claim,
          (select count(*) from jobs where state in ('queued', 'processing'))::int as jobs`);
      if (seen.jobs === 0) return longest;
      if (seen.claimable === 0 || seen.running >= places) idleSince = undefined;
      else {
        idleSince ??= Date.now();
        longest = Math.max(longest, Math.min((Date.now() - idleSince) / 1000, seen.since_claim));
      }
    }
    assert.fail(`${await unfinished()} jobs are not over`);
  }

  test("120 tasks of one owner, six other owners and pauses after faults leave no gap", async (context) => {
    speech.refuseEvery(40);
    const [busy, ...others] = await Promise.all(Array.from({ length: 7 }, () => newPerson(worker)));
    const ids = [];
    for (let number = 0; number < 20; number += 1) ids.push(await busy.startReading("extended", params));
    for (const other of others) ids.push(await other.startReading("extended", params));
    const longest = await longestGapUntilAllIsOver();
    const { complete, retried, tasks } = await one(`
      select count(distinct job_id) filter (where jobs.state = 'complete')::int as complete,
        count(*) filter (where attempt > 1)::int as retried, count(*)::int as tasks
      from jobs join job_tasks on job_id = jobs.id`);
    context.diagnostic(`${tasks} tasks, ${retried} of them with a pause; longest gap ${longest.toFixed(1)} s`);
    assert.equal(complete, ids.length);
    assert.ok(retried > 0, "some were refused at first");
    assert.ok(longest <= longestGapSeconds, `${longest} s`);
  });

  test("the place of a cancelled job goes to the next while the others still run", async (context) => {
    const person = await newPerson(worker);
    speech.refuseEvery(0);
    speech.hold();
    const running = [];
    for (let number = 0; number < 4; number += 1) running.push(await person.startReading("extended", params));
    const speaking = "select count(*)::int as tasks from job_tasks where state = 'running' and kind = 'audio'";
    for (const deadline = Date.now() + 120_000; (await one(speaking)).tasks < 4; await pause(200))
      assert.ok(Date.now() < deadline, "four are spoken");
    const next = await person.startReading("extended", params);
    await pause(1_500);
    const startOfNext = `select min(started_at) as at from job_tasks where job_id = '${next}'`;
    assert.equal((await one(startOfNext)).at, null, "its owner has no place for it");
    const { status } = await person.call("DELETE", `/api/jobs/${running[0]}`);
    assert.equal(status, 200);
    const cancelledAt = Date.now();
    while ((await one(startOfNext)).at === null) {
      assert.ok(Date.now() - cancelledAt < 60_000, "it is begun");
      await pause(100);
    }
    const gap = (Date.now() - cancelledAt) / 1000;
    context.diagnostic(`begun after ${gap.toFixed(1)} s`);
    assert.ok(gap <= longestGapSeconds, `${gap} s`);
    speech.release();
    assert.ok((await longestGapUntilAllIsOver()) <= longestGapSeconds);
  });
});
