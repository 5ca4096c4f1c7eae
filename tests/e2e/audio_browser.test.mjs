// The contract's `<audio>` element in a browser: MP3 and M4A by signed links are played, sought in and played to their
// end. Skipped where there is no browser.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const browser = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
);

/** Plays, seeks into the last seconds while it plays, and reports what happened on the way to the end. */
const page = (url, type) => `<!doctype html><audio controls><source src="${url}" type="${type}"></audio><script>
  const audio = document.querySelector("audio");
  const seen = { happened: [] };
  const report = () => fetch("/report", { method: "POST", body: JSON.stringify(seen) });
  const note = (what) => seen.happened.at(-1) !== what && seen.happened.push(what);
  document.querySelector("source").onerror = () => { seen.failed = "the source"; report(); };
  audio.onerror = () => { seen.failed = audio.error.message; report(); };
  audio.onloadedmetadata = () => {
    seen.duration = audio.duration;
    audio.play().catch((fault) => note(String(fault)));
  };
  audio.onplaying = () => note("playing");
  audio.onseeked = () => { note("seeked"); seen.soughtTo = audio.currentTime; };
  audio.ontimeupdate = () => {
    if (seen.sought || audio.currentTime < 0.2) return;
    seen.sought = true;
    audio.currentTime = audio.duration - 1.5;
  };
  audio.onended = () => { note("ended"); seen.endedAt = audio.currentTime; report(); };
</script>`;

describe("in a browser", { skip: !browser && "there is none" }, () => {
  let stack, speech, worker, listed;
  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url });
    const person = await newPerson(worker);
    const id = await person.startReading("extended", { person1: michael, systems: ["western"] });
    await person.watch(id, isOver);
    listed = (await person.call("GET", `/api/jobs/${id}/artifacts`)).body.artifacts;
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  for (const [kind, type] of [
    ["audio_mp3", "audio/mpeg"],
    ["audio_m4a", "audio/mp4"],
  ]) {
    test(`${type} plays, seeks and ends`, async () => {
      const { url, duration } = listed.find((artifact) => artifact.type === kind);
      const { happened, ...seen } = await reportOf(page(url, type));
      assert.equal(seen.failed, undefined);
      assert.ok(Math.abs(seen.duration - duration) < 0.2, `${seen.duration} s instead of ${duration} s`);
      assert.ok(Math.abs(seen.soughtTo - (seen.duration - 1.5)) < 0.3, `it sought to ${seen.soughtTo}`);
      assert.ok(Math.abs(seen.endedAt - seen.duration) < 0.2, `it ended at ${seen.endedAt}`);
      assert.deepEqual(happened, ["playing", "seeked", "playing", "ended"]);
    });
  }

  /** What the page reports, opened in a browser of its own. */
  async function reportOf(document) {
    const reported = Promise.withResolvers();
    const server = createServer(async (request, response) => {
      if (request.url === "/report") reported.resolve(await json(request));
      response.setHeader("Content-Type", "text/html");
      response.end(document);
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const folder = mkdtempSync(join(tmpdir(), "browser-"));
    const flags = [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--autoplay-policy=no-user-gesture-required",
      `--user-data-dir=${folder}`,
    ];
    const address = `http://127.0.0.1:${server.address().port}/`;
    const running = spawn(browser, [...flags, address], { stdio: "ignore" });
    const tooLate = setTimeout(() => reported.reject(new Error("the page did not report")), 60_000);
    try {
      return await reported.promise;
    } finally {
      clearTimeout(tooLate);
      running.kill("SIGKILL");
      await new Promise((done) => running.once("exit", done));
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
});
