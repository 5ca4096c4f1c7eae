// Ending what nobody waits for any more, in workerd: by its owner, and by the server at the age that the start named.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { streamingWavHeader } from "../../scripts/speech/wav.mjs";
import { isOver, michael, newPerson } from "../harness/client.mjs";
import { hummed } from "../harness/counting_speech.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const rateHz = 16_000;
const params = { person1: michael, systems: ["western"], relationshipIntensity: 7, relationshipMode: "romantic" };

/** Speech that hangs, says no, or is done at once, as `mode` says; counts what is under way and what callers ended. */
async function startMoodySpeech() {
  const speech = { mode: "hangs", inputs: [], open: 0, ended: 0 };
  const server = createServer(async (request, response) => {
    const { input } = await json(request);
    speech.inputs.push(input);
    if (speech.mode === "refuses") return response.writeHead(400).end();
    response.writeHead(200, { "Content-Type": "audio/wav" });
    response.write(streamingWavHeader(rateHz));
    if (speech.mode === "hangs") {
      speech.open += 1;
      response.on("close", () => {
        speech.open -= 1;
        speech.ended += 1;
      });
      return;
    }
    response.end(hummed(input));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  speech.url = `http://127.0.0.1:${server.address().port}`;
  speech.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return speech;
}

async function until(isReached, seconds, what) {
  const began = Date.now();
  while (!(await isReached())) {
    assert.ok(Date.now() - began < seconds * 1000, `${what} within ${seconds} s`);
    await pause(100);
  }
  return (Date.now() - began) / 1000;
}

describe("a job that nobody waits for any more", () => {
  let stack, speech, worker, person;
  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startMoodySpeech()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url, variables: { ENVIRONMENT: "test" } });
    person = await newPerson(worker);
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  const start = (headers = {}) => person.call("POST", "/api/jobs/start", { type: "extended", params }, headers);
  const typesOf = ({ artifacts }) => artifacts.map(({ type }) => type).sort();

  test("is cancelled by its owner: the provider's call ends soon, and what is stored stays", async (context) => {
    const { body } = await start();
    await until(() => speech.open > 0, 60, "the text is being spoken");
    await until(async () => typesOf(await person.job(body.jobId)).includes("pdf"), 60, "the pages are stored");
    assert.equal((await person.call("DELETE", `/api/jobs/${body.jobId}`)).status, 200);
    const seconds = await until(() => speech.open === 0, 25, "the call to the provider has ended");
    context.diagnostic(`the provider's connection was closed ${seconds.toFixed(1)} s after the cancellation`);
    const job = await person.job(body.jobId);
    assert.deepEqual([job.status, job.code, job.cancelled], ["error", "JOB_CANCELLED", true]);
    assert.ok(typesOf(job).includes("pdf"), "what is stored stays");
  });

  test("is cancelled by the server at the age that its start named, without the cron", async (context) => {
    const began = Date.now();
    const { body, status } = await start({ "Cancel-After": "10" });
    assert.equal(status, 201);
    const seen = await person.watch(body.jobId, isOver, { seconds: 40 });
    const seconds = (Date.now() - began) / 1000;
    context.diagnostic(`ended after ${seconds.toFixed(1)} s`);
    assert.deepEqual([seen.at(-1).code, seen.at(-1).cancelled], ["JOB_CANCELLED", true]);
    assert.ok(seconds >= 10 && seconds < 40, `${seconds} s`);
    await until(() => speech.open === 0, 25, "the call to the provider has ended");
  });

  test("can't ask for an age that no job has", async () => {
    for (const age of ["9", "21601", "soon", "-1", "1.5"]) {
      const { status, body } = await start({ "Cancel-After": age });
      assert.equal(status, 400, age);
      assert.match(body.details["Cancel-After"], /from 10 to 21600/);
    }
  });

  test("a failed job that is taken up again makes only what is missing", async () => {
    speech.mode = "refuses";
    const { body } = await start();
    const failed = (await person.watch(body.jobId, isOver)).at(-1);
    assert.deepEqual([failed.status, failed.code], ["error", "EXTERNAL_SERVICE_ERROR"]);
    const made = async () =>
      stack.sql(`select name, attempt, finished_at from job_tasks where job_id = '${body.jobId}' and state = 'done'`);
    const before = await made();
    assert.ok(before.length > 0);
    speech.mode = "speaks";
    const headers = { "Idempotency-Key": "again" };
    const retry = () => person.call("POST", `/api/jobs/${body.jobId}/retry`, undefined, headers);
    const [first, second] = await Promise.all([retry(), retry()]);
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.deepEqual(first.body, second.body, "of two retries at once one is carried out, and both are answered alike");
    assert.equal((await person.watch(body.jobId, isOver)).at(-1).status, "complete");
    const after = await made();
    for (const task of before)
      assert.deepEqual(
        after.find(({ name }) => name === task.name),
        task,
        `${task.name} was not made again`,
      );
  });
});
