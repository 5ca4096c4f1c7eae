// The packed client and its command line against the real Worker, over a network that breaks.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { browser, reportOf } from "../client/browser.mjs";
import { commandLine } from "../client/command_line.mjs";
import { startDroppingProxy } from "../client/dropping_proxy.mjs";
import { until } from "../client/fake_server.mjs";
import { installPackage, loadPackage } from "../client/installed_package.mjs";
import { anna, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { photo } from "../harness/pictures.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const { SupabaseJobClient, StorybookClient, RateLimitError, JobCancelledError, NotFoundError } = await loadPackage();

const reading = { type: "extended", params: { person1: michael, systems: ["western"] } };
const together = { person1: michael, person2: anna, relationshipIntensity: 7, relationshipMode: "romantic" };
const longReading = { type: "nuclear_v2", params: together };
const story = "Mia found a kite in the old barn. Mia ran to the hill with it and laughed until the evening.";
const limits = { LIMIT_STORY_STARTS_PER_HOUR: "1000", LIMIT_ANONYMOUS_STARTS_PER_HOUR: "1000" };

const isSorted = (numbers) => numbers.every((number, place) => place === 0 || numbers[place - 1] <= number);

describe("the client and the Worker", () => {
  let stack, speech, worker, proxy, person, jobs;

  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url, variables: limits });
    proxy = await startDroppingProxy(worker.url);
    person = await newPerson(worker);
    jobs = new SupabaseJobClient({ apiUrl: proxy.url, accessToken: () => person.token }).jobs;
  });
  after(async () => {
    await proxy?.close();
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  test("a reading is started once though its answer is lost, and watched to its end", async () => {
    proxy.loseAnswerTo(/^POST \/api\/jobs\/start/);
    const { id } = await jobs.create(reading);
    assert.equal(proxy.lost.length, 1);
    const seen = [];
    const job = await jobs.waitFor(id, { onProgress: (progress) => seen.push(progress) });
    assert.deepEqual([job.id, job.status, job.progress.percent], [id, "complete", 100]);
    assert.deepEqual(job.artifacts.map(({ type }) => type).toSorted(), ["audio_mp3", "pdf", "pdf"]);
    assert.ok(isSorted(seen.map(({ percent }) => percent)));
    assert.ok(
      seen.some(({ artifact }) => artifact?.type === "audio_mp3"),
      "shown live, and to the owner",
    );
    const own = [];
    for await (const each of jobs.list({ pageSize: 1 })) own.push(each.id);
    assert.deepEqual(own, [id]);
    const audio = await fetch(await jobs.audioUrl(id));
    assert.deepEqual([audio.status, audio.headers.get("content-type")], [200, "audio/mpeg"]);
  });

  for (const [way, options] of Object.entries({ sockets: {}, events: { WebSocket: false } }))
    test(`connections that are cut again and again are opened again, with ${way}`, async () => {
      const client = new SupabaseJobClient({ apiUrl: proxy.url, accessToken: person.token, ...options });
      const { id } = await client.jobs.create(longReading);
      const before = proxy.connections;
      const seen = [];
      let cuts = 0;
      const onProgress = (progress) => {
        seen.push(progress);
        if (seen.length % 12 !== 0 || cuts >= 3) return;
        cuts += 1;
        setTimeout(proxy.cutAll, 20);
      };
      const job = await client.jobs.waitFor(id, { onProgress });
      assert.deepEqual([job.status, job.artifacts.length], ["complete", 33]);
      assert.ok(
        cuts >= 1 && proxy.connections - before > cuts,
        `${cuts} cuts, ${proxy.connections - before} connections`,
      );
      assert.ok(isSorted(seen.map(({ percent }) => percent)));
    });

  test("a Worker that is killed in the middle is waited for, by another process too", async () => {
    const { id } = await jobs.create(longReading);
    const other = new SupabaseJobClient({ apiUrl: worker.url, accessToken: person.token, live: false }).jobs;
    let percent = 0;
    const onProgress = (progress) => (percent = progress.percent);
    const waiting = Promise.all([jobs.waitFor(id, { onProgress }), other.waitFor(id)]);
    // Failures before the end are the assertion's.
    waiting.catch(() => {});
    await until(() => percent >= 15, "the middle", 120);
    await worker.crash();
    await new Promise((done) => setTimeout(done, 3_000));
    await worker.start();
    await stack.sql("update job_tasks set lease_expires_at = now() - interval '1 second' where state = 'running'");
    await worker.cron();
    const [job, again] = await waiting;
    assert.deepEqual([job.status, job.artifacts.length, again.status], ["complete", 33, "complete"]);
  });

  test("a cancelled job is an error of its own, and one that is erased is gone", async () => {
    const { id } = await jobs.create(longReading);
    const waiting = assert.rejects(jobs.waitFor(id), JobCancelledError);
    await jobs.cancel(id);
    await jobs.cancel(id);
    await waiting;
    await jobs.erase(id);
    await assert.rejects(jobs.get(id), NotFoundError);
  });

  test("all five kinds of storybook jobs are made, with an upload too", async () => {
    const client = new StorybookClient(proxy.url, person.token);
    const image = new Blob([photo()], { type: "image/png" });
    const cartoon = await client.generateCartoon({ image, prompt: "A girl with a red scarf", style: "storybook" });
    assert.equal((await fetch(cartoon.url)).status, 200);
    const { pages } = await client.generateScenes({ story, audience: "children" });
    const description = { character_description: "A girl with a red scarf", emotion: "happy", audience: "children" };
    const picture = await client.generateImage({ ...description, image_prompt: pages[0].scenes[0].imagePrompt });
    assert.match(picture.prompt_used, /\w/);
    const ids = [];
    const book = await client.generateStorybook(
      { title: "Mia", story, characterImage: cartoon.url, pages, audience: "children" },
      { onStarted: (id) => ids.push(id) },
    );
    assert.equal(book.pages.length, pages.length);
    assert.equal((await client.status("storybook", ids[0])).result.storybook_id, book.storybook_id);
    const told = await client.generateAutoStory({
      genre: "adventure",
      characterDescription: "A girl with a red scarf",
      cartoonImageUrl: cartoon.url,
      audience: "children",
    });
    assert.match(told.generated_story, /\w{3}/);
  });

  test("a page of another origin starts a reading and watches it", { skip: !browser && "there is none" }, async () => {
    const { folder } = installPackage();
    const { percents, types } = await reportOf({
      imports: { "@1iab/job-client": "/package/dist/esm/index.js" },
      files: (path) =>
        path.startsWith("/package/") ? readFileSync(join(folder, path.slice("/package/".length)), "utf8") : undefined,
      module: `
        import { SupabaseJobClient } from "@1iab/job-client";
        const { jobs } = new SupabaseJobClient({ apiUrl: "${worker.url}", accessToken: "${person.token}" });
        const { id } = await jobs.create(${JSON.stringify(reading)});
        const percents = [];
        const job = await jobs.waitFor(id, { onProgress: ({ percent }) => percents.push(percent) });
        report({ percents, types: job.artifacts.map(({ type }) => type) });`,
    });
    assert.ok(isSorted(percents) && percents.at(-1) === 100, percents.join());
    assert.deepEqual(types.toSorted(), ["audio_mp3", "pdf", "pdf"]);
  });

  test("from nothing to files by the command line", async () => {
    const shell = commandLine({ url: worker.url });
    const json = async (...words) => JSON.parse((await shell.run(...words, "--json")).out);
    const project = ["--supabase-url", stack.url, "--supabase-key", stack.keys.publishable];
    const password = { JOB_CLIENT_PASSWORD: "correct horse battery" };
    assert.equal((await shell.run("signup", "--email", "shell@example.com", ...project, password)).code, 0);
    assert.equal((await shell.run("signout")).code, 0);
    assert.equal((await shell.run("signin", "--email", "shell@example.com", ...project, password)).code, 0);
    writeFileSync(join(shell.home, "reading.json"), JSON.stringify(reading));
    const job = await json("start", "reading.json", "--watch");
    assert.equal(job.status, "complete");
    const [listed] = await json("list");
    assert.deepEqual([listed.id, listed.status], [job.id, "complete"]);
    const downloaded = await shell.run("download", job.id, "--to", "made");
    assert.equal(downloaded.code, 0, downloaded.err);
    const files = readdirSync(join(shell.home, "made"));
    for (const ending of ["mp3", "m4a", "pdf", "json", "txt"])
      assert.ok(
        files.some((name) => /^\d\d \S.*/.test(name) && name.endsWith(`.${ending}`)),
        files.join(),
      );
    const { status, metrics } = await json("health");
    assert.ok(["healthy", "warning"].includes(status) && metrics.queueDepth >= 0);
    const done = await shell.run("process", "--max-jobs", "1", "--secret", stack.keys.secret);
    assert.match(done.out, /^processed {2}\d/, done.err);
    shell.stop();
  });

  test("429s of the status are waited out, and a refused start says when to come again", async () => {
    await worker.restart({ LIMIT_STATUS_BURST: "1", LIMIT_READING_STARTS_PER_MINUTE: "1" });
    const refused = [];
    const counting = async (input, init) => {
      const answer = await fetch(input, init);
      if (answer.status === 429) refused.push(input);
      return answer;
    };
    const clients = Array.from(
      { length: 4 },
      () => new StorybookClient(worker.url, undefined, { live: false, fetch: counting }),
    );
    const id = await clients[0].createScenes({ story, audience: "children" });
    const results = await Promise.all(clients.map((client) => client.waitForCompletion(id, { kind: "scenes" })));
    assert.ok(results.every(({ pages }) => pages.length > 0));
    assert.ok(refused.length > 0, "nothing was refused");
    const hasty = new SupabaseJobClient({ apiUrl: worker.url, accessToken: person.token, maxRetries: 0 }).jobs;
    await hasty.create(reading);
    const error = await hasty.create(reading).catch((thrown) => thrown);
    assert.ok(error instanceof RateLimitError);
    assert.ok(error.retryAfterMs > 0 && error.retryAfterMs <= 60_000);
    assert.match(error.requestId, /^req-/);
  });
});
