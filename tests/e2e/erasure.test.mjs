// What a user erases is gone down to the bucket's listing, whoever dies in the middle; what nobody owns ends by age;
// uploads that come to nothing leave nothing.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { anna, isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startFaultyWorker } from "../harness/faulty_worker.mjs";
import { pollJob } from "../harness/job_polling.mjs";
import { photo } from "../harness/pictures.mjs";
import { startPostgresStack } from "../harness/stacks.mjs";

const variables = { LIMIT_STORY_STARTS_PER_HOUR: "1000", LIMIT_ANONYMOUS_STARTS_PER_HOUR: "1000" };
const image = `data:image/png;base64,${photo().toString("base64")}`;
const alone = { person1: michael, systems: ["western"], relationshipIntensity: 7, relationshipMode: "romantic" };
const cartoon = { prompt: "My friend", style: "comic-book", imageUrl: image };

describe("erasure and ends by age", () => {
  let stack, speech, worker;

  before(async () => {
    [stack, speech] = await Promise.all([startPostgresStack(), startCountingSpeech()]);
    worker = await startFaultyWorker({ stack, speechUrl: speech.url, variables });
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });
  afterEach(() => worker.switchOn({}));

  const count = async (text) => Number((await stack.sql(text))[0].count);
  const sql = (text) => stack.sql(`${text} returning 1`);
  const objectsOf = async (id) => (await worker.objects()).filter((key) => key.startsWith(`${id}/`));
  const statusOf = async (url) => {
    const { pathname, search } = new URL(url);
    return (await worker.fetch(pathname + search)).status;
  };
  /** What was to come due within so long, is due now, and the minute's round comes by. */
  async function later(interval) {
    await sql(`update engine.removals set due_at = due_at - interval '${interval}'`);
    await worker.cron();
  }

  async function finishedReading(person) {
    const id = await person.startReading("extended", alone);
    const job = (await person.watch(id, isOver)).at(-1);
    assert.equal(job.status, "complete", JSON.stringify(job));
    return job;
  }

  async function startCartoon(body, headers) {
    const answer = await worker.fetch("/api/jobs/cartoonize/start", {
      method: "POST",
      headers: { ...(body instanceof FormData ? {} : { "Content-Type": "application/json" }), ...headers },
      body: body instanceof FormData ? body : JSON.stringify(body),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }

  async function finishedCartoon(headers) {
    const { body } = await startCartoon(cartoon, headers);
    const ended = (await pollJob(body.pollingUrl, { pollingInterval: 300 })).at(-1);
    assert.equal(ended.status, "completed", JSON.stringify(ended));
    return { id: body.jobId, pollingUrl: body.pollingUrl, url: ended.result.url };
  }

  const formOfPhoto = () => {
    const form = new FormData();
    form.set("prompt", "My friend");
    form.set("style", "comic-book");
    form.set("image", new Blob([photo({ wall: [1, 2, 3] })]), "a.png");
    return form;
  };

  test("a purged job is 404 everywhere, its links too, and nothing of it is stored", async () => {
    const person = await newPerson(worker);
    const job = await finishedReading(person);
    assert.ok((await objectsOf(job.id)).length >= 6);
    const urls = job.artifacts.map(({ url }) => url);
    assert.deepEqual(
      await Promise.all(urls.map(statusOf)),
      urls.map(() => 200),
    );

    const { status, body } = await person.call("DELETE", `/api/jobs/${job.id}?purge=true`);
    assert.deepEqual([status, body], [200, { success: true, message: "Job erased" }]);
    assert.deepEqual(await objectsOf(job.id), []);
    assert.deepEqual(
      await Promise.all(urls.map(statusOf)),
      urls.map(() => 404),
    );
    for (const path of [`/api/jobs/${job.id}`, `/api/jobs/${job.id}/artifacts`])
      assert.equal((await person.call("GET", path)).status, 404, path);
    assert.equal((await person.call("DELETE", `/api/jobs/${job.id}?purge=true`)).status, 404);
    for (const table of ["job_events", "job_tasks", "job_artifacts"])
      assert.equal(await count(`select count(*) from ${table} where job_id = '${job.id}'`), 0, table);
  });

  test("an unfinished job has to be cancelled first", async () => {
    const person = await newPerson(worker);
    const id = await person.startReading("extended", alone);
    assert.equal((await person.call("DELETE", `/api/jobs/${id}?purge=true`)).status, 409);
    await person.call("DELETE", `/api/jobs/${id}`);
    assert.equal((await person.call("DELETE", `/api/jobs/${id}?purge=true`)).status, 200);
    // Whatever a step that was under way stored after the first deletion goes an hour later.
    await new Promise((done) => setTimeout(done, 3_000));
    await later("1 hour");
    assert.deepEqual(await objectsOf(id), []);
  });

  test("an erasure whose Worker dies before the bucket has answered is finished by the sweep", async () => {
    const person = await newPerson(worker);
    const job = await finishedReading(person);
    await worker.switchOn({ delete: "fails" });
    assert.equal((await person.call("DELETE", `/api/jobs/${job.id}?purge=true`)).status, 200);
    assert.ok((await objectsOf(job.id)).length > 0);
    await worker.crash();
    await worker.start();
    await later("5 minutes");
    assert.deepEqual(await objectsOf(job.id), []);
  });

  test("an account takes its data away and erases it, kept cartoons too, and no other account's", async () => {
    const [person, other] = [await newPerson(worker), await newPerson(worker)];
    const bearer = ({ token }) => ({ Authorization: `Bearer ${token}` });
    const reading = await finishedReading(person);
    const drawn = await finishedCartoon(bearer(person));
    const others = await finishedCartoon(bearer(other));
    const running = await person.startReading("synastry", { ...alone, person2: anna });

    const { body: data } = await person.call("GET", "/api/account/data");
    assert.deepEqual(data.jobs.map(({ id }) => id).sort(), [reading.id, drawn.id, running].sort());
    const kept = data.jobs.find(({ id }) => id === reading.id);
    assert.equal(kept.params.person1.name, michael.name);
    assert.ok(kept.events.length > 3 && kept.artifacts.length >= 6);
    assert.equal(await statusOf(kept.artifacts[0].url), 200);
    const { imageUrl: upload } = data.jobs.find(({ id }) => id === drawn.id).params;
    assert.equal(await statusOf(upload), 200);

    const cached = async () => (await worker.objects()).filter((key) => key.startsWith("cache/")).length;
    const before = await cached();
    const { status, body } = await person.call("DELETE", "/api/account/data");
    assert.equal(status, 200);
    assert.deepEqual([body.message, body.erased.jobs], ["Account data erased", 3]);
    assert.equal(await cached(), before - 1);
    // What a step that was under way stores after the first deletion goes an hour later; no step lasts as long.
    await new Promise((done) => setTimeout(done, 15_000));
    await later("1 hour");
    for (const id of [reading.id, drawn.id, running]) assert.deepEqual(await objectsOf(id), []);
    assert.equal(await statusOf(upload), 404);
    const after = (await person.call("GET", "/api/account/data")).body;
    assert.deepEqual([after.jobs, after.storybooks], [[], []]);
    assert.equal(await statusOf(others.url), 200);
    assert.equal((await other.call("GET", "/api/account/data")).body.jobs.length, 1);
  });

  test("a job without an owner, its photo and its kept cartoon end by age", async () => {
    const drawn = await finishedCartoon({});
    assert.ok((await objectsOf(drawn.id)).some((key) => key.endsWith("/source.png")));
    const kept = await worker.objects();
    await sql(`update jobs set finished_at = now() - interval '31 days' where id = '${drawn.id}'`);
    await worker.cron();
    assert.deepEqual(await objectsOf(drawn.id), []);
    const cachedBefore = kept.filter((key) => key.startsWith("cache/")).length;
    assert.equal((await worker.objects()).filter((key) => key.startsWith("cache/")).length, cachedBefore - 1);
    // For a second, a status may be what it was.
    await new Promise((done) => setTimeout(done, 1_100));
    assert.equal(await statusOf(drawn.pollingUrl), 404);
  });

  test("a kept cartoon ends by age, and the job's own stays", async () => {
    const person = await newPerson(worker);
    const drawn = await finishedCartoon({ Authorization: `Bearer ${person.token}` });
    await later("30 days");
    assert.deepEqual(
      (await worker.objects()).filter((key) => key.startsWith("cache/")),
      [],
    );
    assert.equal(await statusOf(drawn.url), 200);
  });

  test("an upload over the budget leaves the bucket as it was, and a replay too", async () => {
    await worker.restart({ LIMIT_STORY_STARTS_PER_HOUR: "1" });
    const person = await newPerson(worker);
    const headers = { Authorization: `Bearer ${person.token}`, "Idempotency-Key": "one" };
    const first = await startCartoon(formOfPhoto(), headers);
    await pollJob(first.body.pollingUrl, { pollingInterval: 300 });
    const stored = await worker.objects();
    const replay = await startCartoon(formOfPhoto(), headers);
    assert.deepEqual([replay.status, replay.body.jobId], [200, first.body.jobId]);
    assert.equal(replay.headers.get("idempotency-replayed"), "true");
    const over = await startCartoon(formOfPhoto(), { ...headers, "Idempotency-Key": "two" });
    assert.equal(over.status, 429);
    assert.deepEqual(await worker.objects(), stored);
    await worker.restart(variables);
  });

  test("an upload that is stored after its request was given up is taken away by the sweep", {
    timeout: 60_000,
  }, async () => {
    const stored = await worker.objects();
    await worker.switchOn({ put: "stores late" });
    const { status, body } = await startCartoon(formOfPhoto(), {});
    assert.deepEqual([status, typeof body.retryAfter], [503, "number"]);
    await new Promise((done) => setTimeout(done, 5_000));
    const late = (await worker.objects()).filter((key) => !stored.includes(key));
    await later("59 minutes");
    assert.deepEqual(
      (await worker.objects()).filter((key) => !stored.includes(key)),
      late,
    );
    await later("1 minute");
    assert.deepEqual(await worker.objects(), stored);
    assert.equal(await count("select count(*) from engine.removals where due_at < now()"), 0);
  });

  test("a Worker that dies between an upload and its start leaves nothing", async () => {
    const stored = await worker.objects();
    await worker.switchOn({ put: "stores late" });
    const lost = startCartoon(formOfPhoto(), {}).catch(() => "lost");
    await new Promise((done) => setTimeout(done, 2_000));
    await worker.crash();
    assert.equal(await lost, "lost");
    await worker.start();
    await later("1 hour");
    assert.deepEqual(await worker.objects(), stored);
  });

  test("a deleted user's token starts nothing", async () => {
    const person = await newPerson(worker);
    const { sub } = JSON.parse(Buffer.from(person.token.split(".")[1], "base64url"));
    await stack.sql(`delete from auth.users where id = '${sub}'`);
    const { status, body } = await person.call("POST", "/api/jobs/start", { type: "extended", params: alone });
    assert.deepEqual([status, body.code], [401, "AUTHENTICATION_REQUIRED"]);
  });
});
