// Health, processing by hand and the cron webhook in workerd, with the contract's own script and handler.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { root } from "../../scripts/project/places.mjs";
import cronWebhook from "../harness/cron_webhook.mjs";
import { pollJob } from "../harness/job_polling.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const secrets = {
  CRON_WEBHOOK_SECRET: "a webhook secret that nobody guesses",
  OPERATOR_SECRET: "an operator's secret that nobody guesses",
};

describe("the operations of contract S", () => {
  let stack, worker;

  before(async () => {
    stack = await startEmbeddedStack();
    worker = await startWorkerUnderTest({
      stack,
      speechUrl: "http://127.0.0.1:9",
      variables: { ...secrets, ENVIRONMENT: "test", LIMIT_ANONYMOUS_STARTS_PER_HOUR: "1000" },
    });
  });
  after(async () => {
    await worker?.stop();
    await stack?.stop();
  });

  const json = async (path, options) => {
    const answer = await worker.fetch(path, options);
    return { status: answer.status, body: await answer.json() };
  };
  const health = () => json("/api/jobs/health");
  const process_ = (body, headers = { Authorization: `Bearer ${secrets.OPERATOR_SECRET}` }) =>
    json("/api/jobs/process", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  /** A job whose every hint was lost: it waits until somebody looks. */
  async function forgottenJob(kind = "cartoonize", body = { prompt: "A boat on a lake", style: "storybook" }) {
    const { body: started } = await json(`/api/jobs/${kind}/start`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return started;
  }

  /** The contract's script, with the two addresses that its reader has to fill in. */
  async function runHealthScript() {
    const alerts = [];
    const server = createServer((request, response) => {
      let text = "";
      request.on("data", (chunk) => (text += chunk));
      request.on("end", () => {
        alerts.push(JSON.parse(text));
        response.end("ok");
      });
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const script = readFileSync(join(root, "tests/harness/health-check.sh"), "utf8")
      .replace("https://your-domain.com", worker.url)
      .replace("https://your-monitoring-service.com", `http://127.0.0.1:${server.address().port}`);
    const said = await new Promise((resolve, reject) => {
      const child = spawn("bash", ["-c", script], { stdio: ["ignore", "pipe", "ignore"] });
      let text = "";
      child.stdout.on("data", (chunk) => (text += chunk));
      child.on("error", reject).on("close", () => resolve(text));
    });
    server.close();
    return { said, alerts };
  }

  test("an empty system is healthy, and the contract's script says so (FAILURES 33)", async () => {
    const { status, body } = await health();
    assert.deepEqual(
      [status, body.status, body.statistics.jobs.totalJobs, body.metrics.successRate],
      [200, "healthy", 0, 100],
    );
    const { said, alerts } = await runHealthScript();
    assert.match(said, /Health status: healthy/);
    assert.deepEqual(alerts, []);
  });

  test("jobs that wait for half an hour wake an operator, through the contract's script", async () => {
    const started = await forgottenJob("scenes", {
      story: "Tom found a kite in the old barn. Tom ran to the hill with it and laughed.",
      audience: "children",
    });
    await pollJob(started.pollingUrl, { pollingInterval: 200 });
    await stack.sql(
      `insert into jobs (id, kind, owner_key, params, lifetime_seconds, deadline_at, created_at) values (
         gen_random_uuid(), 'scenes', 'address:old', '{}', 36000, now() + interval '5 hours',
         now() - interval '40 minutes'
       ) returning 1`,
    );
    try {
      const { status, body } = await health();
      assert.deepEqual([status, body.status], [503, "critical"]);
      assert.ok(body.health.alerts.length > 0 && body.health.recommendations.length > 0);
      const { alerts } = await runHealthScript();
      assert.deepEqual(
        alerts.map(({ alert, status }) => [alert, status]),
        [["System health check failed", "critical"]],
      );
    } finally {
      await stack.sql("delete from jobs where owner_key = 'address:old' returning 1");
    }
    assert.equal((await health()).status, 200);
  });

  test("processing is closed to all but the operator outside of development (FAILURES 30)", async () => {
    assert.equal((await process_({}, {})).status, 401);
    assert.equal((await process_({}, { Authorization: "Bearer something else" })).status, 401);
    assert.equal((await process_({})).status, 200);
    assert.equal((await json("/api/jobs/process", { headers: { apikey: stack.keys.secret } })).body.healthy, true);
  });

  test("a run by hand works off the job that it names and adds up (FAILURES 36)", async () => {
    // The local queue may be faster than the call: no matter who takes the task, the numbers must add up.
    const started = await forgottenJob();
    const { status, body } = await process_({ specificJobId: started.jobId, forceProcessing: true });
    assert.equal(status, 200);
    assert.equal(body.specificJob.jobId, started.jobId);
    assert.ok(body.processed + body.errors + body.skipped <= 1);
    assert.equal((await pollJob(started.pollingUrl, { pollingInterval: 200 })).at(-1).status, "completed");
  });

  test("a clean-up takes an old job that nobody owns, with its bytes, and leaves a young one", async () => {
    const [old, young] = [
      await forgottenJob(),
      await forgottenJob("cartoonize", { prompt: "A cat on a roof", style: "anime" }),
    ];
    const pictures = [];
    for (const { pollingUrl } of [old, young])
      pictures.push((await pollJob(pollingUrl, { pollingInterval: 200 })).at(-1).result.url);
    const status = async (url) => (await worker.fetch(url.replace(worker.url, ""))).status;
    assert.deepEqual([await status(pictures[0]), await status(pictures[1])], [200, 200]);
    const objectOf = async ({ jobId }) =>
      (await stack.sql(`select object_key, size_bytes from job_artifacts where job_id = '${jobId}'`))[0];
    // The young job's link, made to point at the old job's object: it shows whether the bytes are there, whatever the
    // rows say.
    const [gone, own] = [await objectOf(old), await objectOf(young)];
    const pointAt = async (object) => {
      await stack.sql(
        `update job_artifacts set object_key = '${object.object_key}', size_bytes = ${object.size_bytes}
         where job_id = '${young.jobId}' returning 1`,
      );
      // For a second, a row may be what it was.
      await new Promise((done) => setTimeout(done, 1_100));
    };
    await pointAt(gone);
    assert.equal(await status(pictures[1]), 200);
    await pointAt(own);

    await stack.sql(`update jobs set finished_at = now() - interval '8 days' where id = '${old.jobId}' returning 1`);
    const { body } = await process_({ cleanup: true, cleanupDays: 7, maxJobs: 1 });
    assert.deepEqual(body.cleanup, { cleaned: 1, olderThanDays: 7 });
    // For a second, a status may be what it was.
    await new Promise((done) => setTimeout(done, 1_100));
    assert.deepEqual([await status(old.pollingUrl), await status(young.pollingUrl)], [404, 200]);
    assert.deepEqual([await status(pictures[0]), await status(pictures[1])], [404, 200]);
    await pointAt(gone);
    assert.equal(await status(pictures[1]), 502, "the bytes are gone too");
    assert.deepEqual((await process_({ cleanup: true, cleanupDays: 7 })).body.cleanup, {
      cleaned: 0,
      olderThanDays: 7,
    });
  });

  test("the contract's webhook handler starts a run with its secret, and nobody without one does", async () => {
    const handlers = {};
    const app = { post: (path, handler) => (handlers[path] = handler) };
    const local = (url, options) => fetch(url.replace("https://your-domain.com", worker.url), options);
    cronWebhook(app, { env: { WEBHOOK_SECRET: secrets.CRON_WEBHOOK_SECRET } }, local);
    const answered = await new Promise((resolve) => {
      const response = {
        code: 200,
        status: (code) => Object.assign(response, { code }),
        json: (body) => resolve({ status: response.code, body }),
      };
      handlers["/webhook/cron"]({ headers: { "x-webhook-secret": secrets.CRON_WEBHOOK_SECRET } }, response);
    });
    assert.equal(answered.status, 200);
    assert.equal(answered.body.success, true);
    assert.equal(typeof answered.body.processed, "number");
    for (const headers of [{}, { "x-webhook-secret": "wrong" }, { "x-github-token": secrets.CRON_WEBHOOK_SECRET }]) {
      assert.equal(
        (await json("/api/cron/process-jobs", { method: "POST", headers })).status,
        401,
        JSON.stringify(headers),
      );
    }
  });
});
