// What the platform does on its bad days, done to the built Worker in workerd: messages that are lost, come twice, mean
// nothing or fail every time; a bucket that fails, also after it has stored; a trap in our own WebAssembly.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { anna, isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startFaultyWorker } from "../harness/faulty_worker.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";

const variables = { ENVIRONMENT: "test", LIMIT_SIGNUPS_PER_MINUTE: "1000" };
const tone = { relationshipIntensity: 7, relationshipMode: "romantic" };
const alone = { person1: michael, systems: ["western"], ...tone };
/** Three documents, the last of which needs nothing of the others but the same charts. */
const together = { person1: michael, person2: anna, systems: ["kabbalah"], ...tone };

describe("on a bad day of the platform", () => {
  let stack, speech, worker, person;
  /** A signed link to an artifact of a reading that was made in calm. */
  let link;

  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    worker = await startFaultyWorker({ stack, speechUrl: speech.url, variables });
    person = await newPerson(worker);
    const job = (await person.watch(await person.startReading("extended", alone), isOver)).at(-1);
    const { pathname, search } = new URL(job.artifacts[0].url);
    link = pathname + search;
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });
  afterEach(() => worker.switchOn({}));

  const query = async (text) => (await stack.sql(text))[0];
  const tasksOf = (id, what) => query(`select ${what} from job_tasks where job_id = '${id}'`);

  /** Waits until a query about the job's tasks says true. */
  async function until(id, condition, { seconds = 30 } = {}) {
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await pause(200)) {
      if ((await tasksOf(id, `${condition} as holds`)).holds) return;
    }
    assert.fail(`not so after ${seconds} s: ${condition}`);
  }

  /** Cron ticks until the job is over: a minute takes half a second here. */
  async function tickUntilOver(id, { seconds = 60 } = {}) {
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await pause(500)) {
      await worker.cron();
      const job = await person.job(id);
      if (isOver(job)) return job;
    }
    assert.fail(`not over after ${seconds} s of ticks`);
  }

  /** The job is complete, with everything that belongs to so many documents in it exactly once. */
  async function assertWholeAndOnce(job, documents) {
    assert.equal(job.status, "complete", JSON.stringify(job));
    const chapters = job.artifacts.filter(({ type }) => type === "audio_mp3").map(({ chapter }) => chapter);
    assert.equal(new Set(chapters).size, documents, `${chapters}`);
    const rows = await query(
      `select count(*)::int as artifacts, count(distinct object_key)::int as keys,
         (select count(*)::int from job_events where job_id = '${job.id}' and type = 'artifact') as told
       from job_artifacts where job_id = '${job.id}'`,
    );
    // Per document a text, a JSON, a PDF, an MP3 and an M4A; and the book and the audiobook.
    const expected = 5 * documents + 2;
    assert.deepEqual(rows, { artifacts: expected, keys: expected, told: expected });
  }

  /** Runs `work`, and says which texts were spoken meanwhile. */
  async function spokenWhile(work) {
    const before = speech.inputs.length;
    const result = await work();
    return [speech.inputs.slice(before), result];
  }

  const repeated = (texts) => texts.filter((text, at) => texts.indexOf(text) !== at);

  test("every message delivered twice makes nothing twice", async () => {
    await worker.switchOn({ doubledDeliveries: true });
    const [spoken, job] = await spokenWhile(async () => {
      const id = await person.startReading("synastry", together);
      return (await person.watch(id, isOver)).at(-1);
    });
    await assertWholeAndOnce(job, 3);
    assert.deepEqual(repeated(spoken), [], "FAILURES 25: the same words were paid for twice");
    assert.deepEqual(await tasksOf(job.id, "min(attempt) as least, max(attempt) as most"), { least: 1, most: 1 });
    const { deliveries, puts } = await worker.tallies();
    assert.ok(deliveries[job.id] > 0);
    assert.deepEqual(
      Object.entries(puts).filter(([, count]) => count > 1),
      [],
      "stored twice",
    );
  });

  test("every message lost is made good by cron alone (FAILURES 14)", async () => {
    await worker.switchOn({ lostHints: true });
    const [spoken, job] = await spokenWhile(async () => tickUntilOver(await person.startReading("synastry", together)));
    await assertWholeAndOnce(job, 3);
    assert.deepEqual(repeated(spoken), []);
    const { lostHints, deliveries } = await worker.tallies();
    assert.ok(lostHints > 0);
    assert.equal(deliveries[job.id], undefined, "a message came through");
  });

  test("a message that means nothing is taken for the hint that it is", async () => {
    await worker.switchOn({ poisonedHints: true });
    const id = await person.startReading("extended", alone);
    await assertWholeAndOnce((await person.watch(id, isOver)).at(-1), 1);
  });

  test("a message that fails every time becomes a dead letter, and its job is not lost (FAILURES 15)", async () => {
    await worker.switchOn({ failedDeliveries: true });
    const id = await person.startReading("extended", alone);
    const letters = `(select count(*) from dead_letters where job_id = '${id}')`;
    await until(id, `${letters} > 0`, { seconds: 60 });
    assert.equal((await worker.tallies()).deliveries[id], 6, "one delivery and five more");
    assert.deepEqual(await query(`select ${letters}::int as letters`), { letters: 1 });
    assert.equal((await person.job(id)).status, "queued");
    await worker.switchOn({});
    await assertWholeAndOnce(await tickUntilOver(id), 1);
  });

  test("a bucket that fails for a while is tried again, and the reading is completed", async () => {
    await worker.switchOn({ object: "fails", put: "fails" });
    const id = await person.startReading("extended", alone);
    await until(id, "bool_or(error_code = 'EXTERNAL_SERVICE_ERROR' and state = 'ready')");
    assert.ok((await worker.tallies()).failedCalls > 0);
    assert.equal((await person.job(id)).error, null, "a task that will be tried again is no error of the job");
    await worker.switchOn({});
    await assertWholeAndOnce((await person.watch(id, isOver)).at(-1), 1);
  });

  test("a bucket that stores and says that it did not costs a try, not a second reading", async () => {
    await worker.switchOn({ put: "stores and fails" });
    const [spoken, job] = await spokenWhile(async () => {
      const id = await person.startReading("extended", alone);
      return (await person.watch(id, isOver)).at(-1);
    });
    await assertWholeAndOnce(job, 1);
    assert.ok((await worker.tallies()).failedCalls >= 7, "the first put of every object");
    assert.deepEqual(repeated(spoken), [], "FAILURES 25: the same words were paid for twice");
  });

  test("bytes that no store gives are a 502 with a code", async () => {
    await worker.switchOn({ object: "fails" });
    const answer = await worker.fetch(link);
    assert.equal(answer.status, 502);
    const { requestId, ...body } = await answer.json();
    assert.deepEqual(body, {
      success: false,
      error: "The file can't be read at the moment",
      code: "EXTERNAL_SERVICE_ERROR",
    });
    assert.equal(answer.headers.get("x-request-id"), requestId);
  });

  describe("a bug of ours", () => {
    for (const object of ["panics", "throws"]) {
      test(`that ${object} is answered with 500 and a request id, and the next request works`, async () => {
        await worker.switchOn({ object });
        const begun = Date.now();
        const answer = await worker.fetch(link);
        assert.ok(Date.now() - begun < 5000, "it waited for the end of the request's time");
        assert.equal((await worker.tallies()).traps, 1);
        assert.equal(answer.status, 500);
        const { requestId, ...body } = await answer.json();
        assert.deepEqual(body, { success: false, error: "Internal server error", code: "INTERNAL_ERROR" });
        assert.equal(answer.headers.get("x-request-id"), requestId);
        await worker.switchOn({});
        assert.equal((await worker.fetch(link)).status, 200);
      });
    }

    test("that panics leaves the counting of requests as it was", async () => {
      const signUp = () =>
        worker.fetch("/api/auth/signup", {
          method: "POST",
          body: "{}",
          headers: { "content-type": "application/json" },
        });
      const remaining = async () => {
        const { status, headers } = await signUp();
        return [status, Number(headers.get("x-ratelimit-remaining"))];
      };
      const [, before] = await remaining();
      await worker.switchOn({ object: "panics" });
      assert.equal((await worker.fetch(link)).status, 500);
      await worker.switchOn({});
      assert.deepEqual(await remaining(), [400, before - 1]);
      assert.deepEqual(await remaining(), [400, before - 2]);
    });

    test("in a step costs that step's lease, not the job", async () => {
      await worker.switchOn({ object: "panics" });
      const id = await person.startReading("extended", alone);
      await until(id, "bool_or(state = 'running')");
      for (let waited = 0; waited < 50 && (await worker.tallies()).traps === 0; waited += 1) await pause(200);
      await worker.switchOn({});
      // Who held the lease is gone; a minute is an hour here.
      await stack.sql(
        `update job_tasks set lease_expires_at = now() - interval '1 second'
         where job_id = '${id}' and state = 'running' returning 1`,
      );
      await assertWholeAndOnce(await tickUntilOver(id), 1);
      assert.equal((await tasksOf(id, "max(attempt) as most")).most, 2);
    });
  });
});
