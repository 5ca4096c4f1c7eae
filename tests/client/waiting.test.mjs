// Waiting of the packed client: sockets, events, asking, and what goes wrong between.
import assert from "node:assert/strict";
import { after, beforeEach, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket as OtherWebSocket } from "ws";
import { jobId, startFakeServer, until } from "./fake_server.mjs";
import { loadPackage } from "./installed_package.mjs";

const client = await loadPackage();

const polls = /GET \/api\/jobs\/[0-9a-f-]+$/;

describe("waiting", { concurrency: true }, () => {
  const servers = [];
  after(() => Promise.all(servers.map((each) => each.close())));

  /** A server, a client of it, what it reports, and its end as a promise that is never left alone. */
  async function begin({ allows = {}, options = {}, wait = {}, before = () => {} } = {}) {
    const server = await startFakeServer();
    servers.push(server);
    Object.assign(server.allows, allows);
    before(server);
    const app = new client.SupabaseJobClient({ apiUrl: server.url, accessToken: "token", ...options });
    const seen = [];
    const waiting = app.jobs.waitFor(jobId, { onProgress: (progress) => seen.push(progress), ...wait });
    const end = waiting.then(
      (job) => ({ job }),
      (error) => ({ error }),
    );
    return { server, app, seen, end };
  }

  const sockets = (server) => () => server.watchers.sockets === 1;
  const events = (server) => () => server.watchers.events === 1;
  const percents = (seen) => seen.map(({ percent }) => percent);

  test("a socket is opened by ticket, shows every change, and is left at the end for good", async () => {
    const { server, seen, end } = await begin();
    await until(sockets(server), "a socket");
    server.set({ status: "processing", percent: 10 });
    server.set({ percent: 40 });
    server.artifacts = [{ id: "a", type: "audio_mp3", metadata: {} }];
    server.set({ status: "complete", percent: 100 });
    const { job } = await end;
    assert.deepEqual([job.status, job.artifacts.length], ["complete", 1]);
    assert.deepEqual(percents(seen), [0, 10, 40, 100]);
    assert.deepEqual(
      seen.map(({ terminal }) => terminal),
      [false, false, false, true],
    );
    const [upgrade] = server.paths(/UPGRADE/);
    assert.equal(upgrade, `UPGRADE /api/jobs/${jobId}/stream?ticket=ticket-1`);
    assert.equal(server.paths(polls).length, 2, "one before, one after");
    const requests = server.requests.length;
    await pause(300);
    assert.equal(server.requests.length, requests);
  });

  test("a job that has ended costs one request", async () => {
    const { server, end } = await begin({ before: (each) => each.set({ status: "complete", percent: 100 }) });
    assert.equal((await end).job.status, "complete");
    assert.deepEqual(server.paths(), [`GET /api/jobs/${jobId}`]);
  });

  test("where no socket can be had, events come, with the token", async () => {
    const { server, seen, end } = await begin({ allows: { sockets: false } });
    await until(events(server), "events");
    server.set({ status: "processing", percent: 25 });
    await until(() => seen.at(-1)?.percent === 25, "progress");
    server.cut();
    await until(events(server), "events again");
    server.set({ status: "complete", percent: 100 });
    assert.equal((await end).job.status, "complete");
    const streams = server.requests.filter(({ path }) => path.endsWith("/events"));
    assert.ok(streams.every(({ headers }) => headers.authorization === "Bearer token"));
    assert.equal(server.paths(/UPGRADE/).length, 1, "what does not work is not tried again and again");
  });

  test("where neither can be had, it asks when the server says", async () => {
    const { server, seen, end } = await begin({ allows: { sockets: false, events: false } });
    await until(() => server.paths(polls).length >= 5, "polls");
    server.set({ status: "processing", percent: 60 });
    await until(() => seen.at(-1)?.percent === 60, "progress");
    server.set({ status: "complete", percent: 100 });
    assert.equal((await end).job.status, "complete");
    assert.ok(server.paths(/UPGRADE|events/).length <= 6, "connections are tried ever more rarely");
  });

  test("with live: false nothing is kept open", async () => {
    const { server, end } = await begin({ options: { live: false } });
    await until(() => server.paths(polls).length >= 3, "polls");
    server.set({ status: "complete", percent: 100 });
    await end;
    assert.deepEqual(server.paths(/UPGRADE|events|ticket/), []);
  });

  test("a runtime without sockets gets events; another implementation of sockets works", async () => {
    const without = await begin({ options: { WebSocket: false } });
    const other = await begin({ options: { WebSocket: OtherWebSocket } });
    await until(sockets(other.server), "a socket");
    await until(events(without.server), "events");
    assert.deepEqual(without.server.paths(/ticket/), []);
    for (const { server, end } of [without, other]) {
      server.set({ status: "complete", percent: 100 });
      assert.equal((await end).job.status, "complete");
    }
  });

  test("a server that is killed and comes back is endured, and the percent does not fall", async () => {
    const { server, seen, end } = await begin();
    await until(sockets(server), "a socket");
    server.set({ status: "processing", percent: 50 });
    await until(() => seen.at(-1)?.percent === 50, "progress");
    const { port } = server;
    await server.close();
    await pause(1_500);
    server.state.percent = 45;
    await server.listen(port);
    await until(() => server.watchers.sockets === 1, "a socket again", 30);
    server.set({ percent: 70 });
    server.set({ status: "complete", percent: 100 });
    assert.equal((await end).job.status, "complete");
    assert.deepEqual(
      percents(seen),
      percents(seen).toSorted((one, other) => one - other),
    );
  });

  test("a 429 while it asks is waited out, not thrown", async () => {
    const { server, end } = await begin({
      options: { live: false },
      before: (each) => each.refuse(polls, 429, { times: 3, headers: { "Retry-After": "1", "retry-after-ms": "100" } }),
    });
    await until(() => server.paths(polls).length >= 4, "polls");
    server.set({ status: "complete", percent: 100 });
    assert.equal((await end).job.status, "complete");
  });

  test("a job that does not exist, or is not shown, is an error at once", async () => {
    for (const [status, name] of [
      [404, "NotFoundError"],
      [401, "AuthenticationError"],
    ]) {
      const { end } = await begin({ before: (each) => each.refuse(polls, status) });
      assert.equal((await end).error.name, name);
    }
  });

  test("a failed and a cancelled job are errors with what was made", async () => {
    for (const [state, name] of [
      [{ status: "error", error: "Could not finish: Hunger", percent: 40 }, "JobFailedError"],
      [{ status: "error", error: "Job cancelled", cancelled: true, percent: 40 }, "JobCancelledError"],
    ]) {
      const { server, end } = await begin();
      await until(sockets(server), "a socket");
      server.artifacts = [{ id: "a", type: "pdf", metadata: {} }];
      server.set(state);
      const { error } = await end;
      assert.deepEqual([error.name, error.message, error.job.artifacts.length], [name, state.error, 1]);
      assert.ok(error instanceof client.JobFailedError);
    }
  });

  test("unknown words are passed on: one under way is waited for, one that ends is given", async () => {
    const { server, seen, end } = await begin();
    await until(sockets(server), "a socket");
    server.set({ status: "dreaming", percent: 30 });
    await until(() => seen.at(-1)?.status === "dreaming", "the word");
    server.set({ status: "archived", terminal: true, percent: 100 });
    assert.equal((await end).job.status, "archived");
  });

  test("the caller's deadline has the last status, and an abort the caller's reason", async () => {
    const { server, end } = await begin({ wait: { timeoutMs: 3_000 } });
    await until(sockets(server), "a socket");
    server.set({ status: "processing", percent: 30, message: "Writing" });
    const { error } = await end;
    assert.ok(error instanceof client.WaitTimeoutError);
    assert.deepEqual([error.jobId, error.lastStatus.progress.percent], [jobId, 30]);
    await until(() => server.watchers.sockets === 0, "the socket is closed");

    const leaving = new AbortController();
    const other = await begin({ wait: { signal: leaving.signal } });
    await until(sockets(other.server), "a socket");
    const reason = new Error("the user left");
    leaving.abort(reason);
    assert.equal((await other.end).error, reason);
    await until(() => other.server.watchers.sockets === 0, "the socket is closed");
    assert.equal((await begin({ wait: { signal: AbortSignal.abort(reason) } }).then(({ end }) => end)).error, reason);
  });

  test("an app that wakes up has a new connection at once", async () => {
    const { server, app, end } = await begin();
    await until(sockets(server), "a socket");
    const began = Date.now();
    app.reconnectNow();
    await until(() => server.paths(/UPGRADE/).length === 2, "a new socket", 2);
    assert.ok(Date.now() - began < 900, "no pause before it");
    await until(sockets(server), "only one");
    server.set({ status: "complete", percent: 100 });
    assert.equal((await end).job.status, "complete");

    const asking = await begin({
      options: { live: false },
      before: (each) => Object.assign(each, { pollAfterMs: 60_000 }),
    });
    await until(() => asking.server.paths(polls).length === 1, "a poll");
    asking.server.set({ status: "complete", percent: 100 });
    asking.app.reconnectNow();
    assert.equal((await asking.end).job.status, "complete");
  });

  test("a socket that looks alive is left after 20 s of silence; one that answers pings is kept", async () => {
    const [silent, alive] = await Promise.all([begin(), begin()]);
    await Promise.all([until(sockets(silent.server), "a socket"), until(sockets(alive.server), "a socket")]);
    silent.server.isSilent = true;
    const began = Date.now();
    await until(() => silent.server.paths(polls).length === 2, "the status is read", 25);
    const seconds = (Date.now() - began) / 1_000;
    assert.ok(seconds > 18 && seconds < 23, `${seconds} s`);
    await pause(5_000);
    assert.equal(alive.server.paths(polls).length, 1);
    for (const { server, end } of [silent, alive]) {
      server.isSilent = false;
      server.set({ status: "complete", percent: 100 });
      assert.equal((await end).job.status, "complete");
    }
  });
});

describe("storybook jobs", () => {
  let server, app;
  const servers = [];
  beforeEach(async () => {
    server = await startFakeServer();
    servers.push(server);
    app = new client.StorybookClient(server.url, "token");
  });
  after(() => Promise.all(servers.map((each) => each.close())));

  test("each kind is started and waited for at its own address", async () => {
    server.set({ status: "complete", percent: 100, result: { made: true } });
    const kinds = {
      generateStorybook: "storybook",
      generateAutoStory: "auto-story",
      generateScenes: "scenes",
      generateCartoon: "cartoonize",
      generateImage: "image",
    };
    for (const [method, kind] of Object.entries(kinds)) {
      server.requests.length = 0;
      const ids = [];
      assert.deepEqual(await app[method]({ a: 1 }, { onStarted: (id) => ids.push(id) }), { made: true });
      assert.deepEqual(ids, [jobId]);
      assert.deepEqual(server.paths(), [`POST /api/jobs/${kind}/start`, `GET /api/jobs/${kind}/status/${jobId}`]);
    }
  });

  test("progress is in storybook words, and failures and cancellations are errors", async () => {
    const statuses = [];
    const waiting = app.waitForCompletion(jobId, { kind: "image", onProgress: ({ status }) => statuses.push(status) });
    await until(() => server.watchers.sockets === 1, "a socket");
    server.set({ status: "processing", percent: 50 });
    server.set({ status: "error", error: "The artist is away", percent: 50 });
    await assert.rejects(waiting, { name: "JobFailedError", message: "The artist is away" });
    assert.deepEqual(statuses, ["pending", "processing", "failed"]);
    server.set({ cancelled: true });
    await assert.rejects(app.waitForCompletion(jobId), { name: "JobCancelledError" });
  });

  test("a photo is sent as a form", async () => {
    const image = new Blob(["bytes"], { type: "image/png" });
    await app.createCartoon({ image, prompt: "My dog", style: "anime" });
    const { headers, body } = server.requests[0];
    assert.match(headers["content-type"], /^multipart\/form-data; boundary=/);
    assert.match(body, /name="image"; filename="blob"[\s\S]*bytes[\s\S]*My dog/);
  });
});
