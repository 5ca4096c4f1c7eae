// A browser's own EventSource and WebSocket, from a page of another origin. Skipped where there is no browser.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const browser = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
);

/** Watches a job in both ways, and reports how each of them ended. */
const page = (worker, id, token) => `<!doctype html><script>
  const seen = { events: [], messages: [] };
  const report = () => seen.closed && seen.over && fetch("/report", { method: "POST", body: JSON.stringify(seen) });
  const source = new EventSource("${worker.url}/api/jobs/${id}/events");
  for (const name of ["job.progress", "job.completed"])
    source.addEventListener(name, ({ data, lastEventId }) => {
      seen.events.push([name, lastEventId, JSON.parse(data).percent]);
    });
  // After the end it comes back by itself once more, is answered 204, and stays away.
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return;
    seen.over = true;
    report();
  };
  const socket = new WebSocket("${worker.url.replace("http", "ws")}/jobs/${id}/stream", ["bearer", "${token}"]);
  socket.onmessage = ({ data }) => seen.messages.push(JSON.parse(data).event);
  socket.onclose = ({ code }) => {
    seen.closed = code;
    report();
  };
</script>`;

describe("in a browser", { skip: !browser && "there is none" }, () => {
  let stack, speech, worker;
  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url });
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  test("an EventSource and a WebSocket see a job to its end", async () => {
    const person = await newPerson(worker);
    const id = await person.startReading("extended", { person1: michael, systems: ["western"] });
    const reported = Promise.withResolvers();
    const server = createServer(async (request, response) => {
      if (request.url === "/report") reported.resolve(await json(request));
      response.setHeader("Content-Type", "text/html");
      response.end(page(worker, id, person.token));
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const folder = mkdtempSync(join(tmpdir(), "browser-"));
    const address = `http://127.0.0.1:${server.address().port}/`;
    const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", `--user-data-dir=${folder}`];
    const running = spawn(browser, [...flags, address], { stdio: "ignore" });
    const tooLate = setTimeout(() => reported.reject(new Error("the page did not report")), 120_000);
    try {
      const { events, messages, closed } = await reported.promise;
      assert.equal(closed, 1000);
      assert.equal(messages.at(-1), "job.completed");
      assert.ok(messages.includes("job.artifact"));
      const [name, , percent] = events.at(-1);
      assert.deepEqual([name, percent], ["job.completed", 100]);
      assert.ok(events.every(([, lastEventId]) => Number(lastEventId) > 0));
    } finally {
      clearTimeout(tooLate);
      running.kill("SIGKILL");
      await new Promise((done) => running.once("exit", done));
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});
