// Webhooks in workerd, to a receiver that verifies them with the standard's own library.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { newPerson } from "../harness/client.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const story = "Tom found a kite in the old barn. Tom ran to the hill with it and laughed.";

/**
 * A receiver: `calls` of each path in their order, `answers[path]` what it answers (204 otherwise; "silence" for
 * nothing), and `closed[path]` how many calls the sender ended.
 */
async function startReceiver() {
  const receiver = { calls: {}, answers: {}, closed: {} };
  const server = createServer(async (request, response) => {
    const call = { headers: request.headers, body: await text(request), at: Date.now() };
    receiver.calls[request.url] = [...(receiver.calls[request.url] ?? []), call];
    await receiver.onCall?.(request.url);
    const answer = receiver.answers[request.url] ?? 204;
    if (answer === "silence") {
      response.on("close", () => (receiver.closed[request.url] = (receiver.closed[request.url] ?? 0) + 1));
      return;
    }
    response.writeHead(answer, answer === 302 ? { Location: "/elsewhere" } : {});
    response.end(answer === 204 ? undefined : "the receiver's own words");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  receiver.url = `http://127.0.0.1:${server.address().port}`;
  receiver.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return receiver;
}

describe("webhooks", () => {
  let stack, receiver, worker, person;

  before(async () => {
    [stack, receiver] = await Promise.all([startEmbeddedStack(), startReceiver()]);
    worker = await startWorkerUnderTest({
      stack,
      speechUrl: "http://127.0.0.1:9",
      variables: { WEBHOOK_LOCAL_RECEIVERS: "true", LIMIT_STORY_STARTS_PER_HOUR: "1000" },
    });
    person = await newPerson(worker);
  });
  after(async () => {
    await worker?.stop();
    await receiver?.close();
    await stack?.stop();
  });

  /** A job that is over in a moment and reports to this path. */
  async function start(path) {
    const body = { story, audience: "children", webhookUrl: receiver.url + path };
    const answer = await person.call("POST", "/api/jobs/scenes/start", body);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return answer.body.jobId;
  }

  async function callsOf(path, number, seconds = 30) {
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await pause(100))
      if ((receiver.calls[path] ?? []).length >= number) return receiver.calls[path];
    assert.fail(`${receiver.calls[path]?.length ?? 0} of ${number} calls of ${path} within ${seconds} s`);
  }

  /** What the owner reads of the delivery for this job, once it is as it should be. */
  async function delivery(jobId, status, seconds = 30) {
    let found;
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await pause(200)) {
      const { body } = await person.call("GET", "/api/webhooks/deliveries");
      found = body.deliveries.find((one) => one.jobId === jobId);
      if (found?.status === status) return found;
    }
    assert.fail(`not ${status} within ${seconds} s: ${JSON.stringify(found)}`);
  }

  const secret = async () => (await person.call("GET", "/api/webhooks/secret")).body.secret;
  const verified = (key, call) => new Webhook(key).verify(call.body, call.headers);

  test("a job's end is reported at once, without the cron, and the standard's library verifies it", async () => {
    const jobId = await start("/first");
    const [call] = await callsOf("/first", 1);
    const payload = verified(await secret(), call);
    assert.deepEqual(
      { ...payload, createdAt: typeof payload.createdAt },
      { event: "job.completed", jobId, status: "completed", artifacts: [], createdAt: "string" },
    );
    const [{ ended }] = await stack.sql(
      `select extract(epoch from finished_at)::float * 1000 as ended from jobs where id = '${jobId}'`,
    );
    assert.ok(call.at - ended < 5_000, `${call.at - ended} ms after the end`);
    const delivered = await delivery(jobId, "delivered");
    assert.deepEqual([delivered.attempts, delivered.lastStatus, delivered.id], [1, 204, call.headers["webhook-id"]]);
    const tampered = { ...call, body: call.body.replace("completed", "failed") };
    const key = await secret();
    assert.throws(() => verified(key, tampered), WebhookVerificationError);
  });

  test("a failure is tried again after five seconds under the same id, signed anew with both secrets", async () => {
    receiver.answers["/flaky"] = 500;
    const former = await secret();
    const jobId = await start("/flaky");
    await callsOf("/flaky", 1);
    const { body: rotated } = await person.call("POST", "/api/webhooks/secret/rotate");
    assert.notEqual(rotated.secret, former);
    assert.deepEqual(rotated.previousSecrets, [former]);
    receiver.answers["/flaky"] = 204;
    const [first, second] = await callsOf("/flaky", 2);
    assert.ok(second.at - first.at >= 5_000, `${second.at - first.at} ms`);
    assert.equal(second.headers["webhook-id"], first.headers["webhook-id"]);
    assert.notEqual(second.headers["webhook-timestamp"], first.headers["webhook-timestamp"]);
    for (const key of [former, rotated.secret]) assert.equal(verified(key, second).jobId, jobId);
    const delivered = await delivery(jobId, "delivered");
    assert.equal(delivered.attempts, 2);
    assert.ok(!JSON.stringify(delivered).includes("own words"), "the receiver's body is kept nowhere");
  });

  test("a redirect is a failure and is not followed", async () => {
    receiver.answers["/moved"] = 302;
    const jobId = await start("/moved");
    await callsOf("/moved", 1);
    const failing = await delivery(jobId, "pending");
    assert.equal(receiver.calls["/elsewhere"], undefined);
    assert.deepEqual([failing.lastStatus, failing.lastError], [302, "redirected"]);
    receiver.answers["/moved"] = 204;
  });

  test("a receiver that is gone is switched off, until its owner sends a delivery again", async () => {
    receiver.answers["/gone"] = 410;
    const first = await start("/gone");
    const { id, lastError } = await delivery(first, "switched_off");
    assert.equal(lastError, "gone");
    await delivery(await start("/gone"), "switched_off");
    assert.equal(receiver.calls["/gone"].length, 1, "nothing more is sent");
    receiver.answers["/gone"] = 204;
    const answer = await person.call("POST", `/api/webhooks/deliveries/${id}/redeliver`);
    assert.equal(answer.status, 200);
    const [, again] = await callsOf("/gone", 2);
    assert.equal(again.headers["webhook-id"], id);
    await delivery(first, "delivered");
    const stranger = await newPerson(worker);
    assert.equal((await stranger.call("POST", `/api/webhooks/deliveries/${id}/redeliver`)).status, 404);
    assert.deepEqual((await stranger.call("GET", "/api/webhooks/deliveries")).body.deliveries, []);
  });

  test("a receiver that does not answer is given up on after 15 seconds, and its connection is closed", async () => {
    receiver.answers["/silent"] = "silence";
    const jobId = await start("/silent");
    const [{ at }] = await callsOf("/silent", 1);
    const deadline = Date.now() + 20_000;
    while (!receiver.closed["/silent"] && Date.now() < deadline) await pause(100);
    assert.ok(receiver.closed["/silent"] >= 1, "the connection is closed");
    const waited = Date.now() - at;
    assert.ok(waited >= 14_000 && waited < 20_000, `${waited} ms`);
    receiver.answers["/silent"] = 204;
    assert.equal((await delivery(jobId, "delivered")).attempts, 2);
  });

  test("a cancelled job is reported, too", async () => {
    const [{ id }] = await stack.sql(
      `insert into jobs
         (id, kind, owner_id, owner_key, params, lifetime_seconds, deadline_at, webhook_url, webhook_origin)
       select gen_random_uuid(), 'extended', owner_id, owner_key, '{}', 3600, now() + interval '1 hour',
         '${receiver.url}/cancelled', webhook_origin
       from jobs where webhook_url is not null limit 1 returning id`,
    );
    assert.equal((await person.call("DELETE", `/api/jobs/${id}`)).status, 200);
    const [call] = await callsOf("/cancelled", 1);
    const payload = verified(await secret(), call);
    assert.deepEqual([payload.event, payload.status], ["job.cancelled", "error"]);
  });

  test("a sender that is killed between sending and recording sends again under the same id", async () => {
    receiver.onCall = async (path) => {
      if (path !== "/killed" || receiver.calls[path].length > 1) return;
      await worker.crash();
    };
    const jobId = await start("/killed");
    await callsOf("/killed", 1);
    await pause(500);
    await worker.start();
    receiver.onCall = undefined;
    // As if the lease were over.
    await stack.sql(
      `update webhook_deliveries set next_attempt_at = now()
       where job_id = '${jobId}' and state = 'pending' returning 1`,
    );
    await worker.cron();
    const [first, second] = await callsOf("/killed", 2);
    assert.equal(second.headers["webhook-id"], first.headers["webhook-id"]);
    assert.equal((await delivery(jobId, "delivered")).attempts, 2);
  });
});
