// Whole jobs of both contracts on paid providers: what is asked, what it costs, and that nothing is paid for twice.
import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { anna, bytesOf, isOver, michael, newPerson } from "../harness/client.mjs";
import { startFakeCloudinary } from "../harness/fake_cloudinary.mjs";
import { chat, draw, edits, generations, speak, speech, write } from "../harness/fake_provider.mjs";
import { pollJob } from "../harness/job_polling.mjs";
import { byModels, paidTwice, startPaidWorker, words } from "../harness/paid_worker.mjs";
import { photo } from "../harness/pictures.mjs";

const params = { person1: michael, systems: ["western"], relationshipIntensity: 7, relationshipMode: "romantic" };
const asData = (png) => `data:image/png;base64,${png.toString("base64")}`;
const character = "Mia, a brave girl with red hair, in a yellow coat";

describe("jobs on paid providers", () => {
  let paid, provider, worker, stack, cloudinary;

  before(async () => {
    paid = await startPaidWorker({
      // All that some services have; one test has WAV, and the tests of faults have PCM.
      SPEECH_FORMAT: "mp3",
      SPEECH_VOICES: '{"de": "nova", "de/vedic": "sage", "vedic": "coral"}',
      // Of tokens, as published; so cheap a picture that the budgets below have room for one.
      PROVIDER_PRICES: '{"gpt-image-1": {"inputTokens": 10, "outputTokens": 40, "picture": 0.04}}',
    });
    ({ provider, worker, stack } = paid);
  });
  after(async () => {
    await paid?.stop();
    await cloudinary?.close();
  });

  const asked = (path, since = 0) => provider.calls.slice(since).filter((call) => call.path === path);

  async function finished(person, id) {
    const job = (await paid.withCron(() => person.watch(id, isOver))).at(-1);
    assert.equal(job.status, "complete", JSON.stringify(job));
    return job;
  }

  async function drawn(person, kind, body) {
    const started = await person.call("POST", `/api/jobs/${kind}/start`, body);
    assert.equal(started.status, 200, JSON.stringify(started.body));
    const seen = (await paid.withCron(() => pollJob(started.body.pollingUrl, { pollingInterval: 500 }))).at(-1);
    assert.equal(seen.status, "completed", JSON.stringify(seen));
    return seen;
  }

  test("a reading is written and spoken by them in its language, and says what it cost", async () => {
    const person = await newPerson(worker);
    const systems = ["western", "vedic"];
    const job = await finished(person, await person.startReading("extended", { ...params, systems, language: "de" }));
    assert.ok(job.metadata.totalWords >= 1200);
    const { currency, total, byProvider, usage } = job.metadata.cost;
    const spoken = asked(speech).reduce((characters, { body }) => characters + [...body.input].length, 0);
    assert.ok(usage.inputTokens > 0 && usage.outputTokens > 0 && usage.seconds > 60, JSON.stringify(usage));
    assert.deepEqual([usage.characters, usage.pictures], [spoken, 0]);
    assert.deepEqual([currency, Object.keys(byProvider)], ["USD", ["127.0.0.1"]]);
    assert.ok(total > 0 && total < 1, String(total));
    assert.equal(asked(chat).length, 2);
    const bodies = asked(chat).map(({ body }) => body);
    for (const { messages, stream } of bodies) {
      assert.match(messages[0].content, /BCP 47 tag is de\b/);
      assert.match(messages[1].content, /Michael[\s\S]*"(sign|rashi)"/);
      assert.equal(stream, true);
    }
    assert.deepEqual(new Set(asked(speech).map(({ body }) => body.voice)), new Set(["nova", "sage"]));
    assert.ok(asked(speech).every(({ body }) => body.input.length <= 1500 && body.response_format === "mp3"));
    assert.deepEqual(paidTwice(provider.paid), []);
    const rows = await stack.sql("select count(*)::int as left from engine.provider_calls where state <> 'succeeded'");
    assert.equal(rows[0].left, 0);
  });

  test("what a model thinks, and says around a text, stands in no reading", async () => {
    const text = `<think>The user wants a portrait.</think>Sure! Here it is:\n\n\`\`\`markdown\n${words(700)}\n\`\`\``;
    provider.scriptFor("Chatty", chat, ["says", { text }]);
    const person = await newPerson(worker);
    const order = { ...params, systems: ["western"], person1: { ...michael, name: "Chatty" } };
    const job = await finished(person, await person.startReading("extended", order));
    const { artifacts } = (await person.call("GET", `/api/jobs/${job.id}/artifacts`)).body;
    const stored = await bytesOf(worker, artifacts.find(({ type }) => type === "text").url);
    const written = new TextDecoder().decode(stored.bytes);
    assert.doesNotMatch(written, /```|think|Sure/);
    assert.ok(written.split(/\s+/).length >= 700, `${written.split(/\s+/).length} words`);
  });

  test("a reading of two people is written and spoken by them, under the trace of its start", async () => {
    const since = provider.calls.length;
    const person = await newPerson(worker);
    const trace = randomBytes(16).toString("hex");
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    const started = person.startReading("synastry", { ...params, person2: anna }, { traceparent });
    const job = await finished(person, await started);
    assert.deepEqual([...new Set(provider.calls.slice(since).map((call) => call.trace))], [trace]);
    const documents = asked(chat, since).length;
    assert.ok(documents >= 3, `${documents} documents`);
    assert.ok(asked(chat, since).some(({ body }) => /"comparison"/.test(body.messages[1].content)));
    const { artifacts } = (await person.call("GET", `/api/jobs/${job.id}/artifacts`)).body;
    const mp3 = artifacts.find(({ type }) => type === "audio_mp3");
    assert.ok((await bytesOf(worker, mp3.url)).bytes.length > 100_000);
    assert.deepEqual(paidTwice(provider.paid), []);
  });

  test("a story is told, thought up and drawn by them, its character from its picture", async () => {
    const since = provider.calls.length;
    const person = await newPerson(worker);
    const { result, jobId } = await drawn(person, "auto-story", {
      genre: "bedtime",
      characterDescription: character,
      cartoonImageUrl: asData(photo()),
      audience: "children",
    });
    assert.match(result.generated_story, /herons/);
    assert.equal(asked(chat, since).length, 2, "a story, and its pictures");
    const pictures = asked(edits, since);
    assert.ok(pictures.length >= 3 && asked(generations, since).length === 0, "each picture with the character's own");
    assert.ok(pictures.every((call) => call.words.includes("Mia rows a boat") && call.words.includes("red hair")));
    assert.ok(
      pictures.every((call) => !call.words.includes("response_format")),
      "current models refuse it",
    );
    const { metadata } = await person.job(jobId);
    assert.ok(metadata.cost.total > 0.01, JSON.stringify(metadata));
    assert.deepEqual(paidTwice(provider.paid), []);
  });

  test("a storybook of a photo is drawn by them", async () => {
    const since = provider.calls.length;
    const person = await newPerson(worker);
    const scene = { description: "Mia crosses the lake", emotion: "calm", imagePrompt: "A girl in a boat" };
    const { result } = await drawn(person, "storybook", {
      title: "My Adventure",
      story: "Once upon a time a brave girl named Mia crossed the lake.",
      characterImage: asData(photo()),
      pages: [{ pageNumber: 1, scenes: [scene, { ...scene, description: "Mia sleeps" }] }],
      audience: "children",
    });
    assert.equal(result.has_errors, false);
    assert.equal(asked(edits, since).length, 3, "the photo drawn over, and two scenes");
    assert.deepEqual(paidTwice(provider.paid), []);
  });

  test("a picture behind a link that expires is stored at once", async () => {
    provider.script(generations, ["linked", { link: provider.pictureLink }]);
    const person = await newPerson(worker);
    const seen = await drawn(person, "image", {
      image_prompt: "A lighthouse at dusk",
      character_description: character,
      emotion: "calm",
      audience: "children",
      style: "storybook",
    });
    assert.ok(JSON.stringify(seen).includes(worker.url) && !JSON.stringify(seen).includes("/pictures/1.png"));
  });

  test("neither a double tap, nor messages that come twice, nor work by hand pay for anything twice", async () => {
    const since = provider.calls.length;
    await worker.switchOn({ doubledDeliveries: true });
    const person = await newPerson(worker);
    const headers = { "Idempotency-Key": randomUUID() };
    const start = () => person.call("POST", "/api/jobs/start", { type: "extended", params }, headers);
    const starts = await Promise.all([start(), start(), start()]);
    const ids = new Set(starts.filter(({ status }) => status < 300).map(({ body }) => body.jobId));
    assert.equal(ids.size, 1, JSON.stringify(starts.map(({ body }) => body)));
    const [id] = ids;
    const byHand = () =>
      worker.fetch("/api/jobs/process", {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${paid.secret}` },
        body: JSON.stringify({ specificJobId: id, forceProcessing: true }),
      });
    await paid.withCron(() => person.watch(id, isOver), { alsoEveryTick: byHand });
    assert.equal((await person.job(id)).status, "complete");
    assert.ok((await worker.tallies()).deliveries[id] >= 1, "each of them was handled twice at the same time");
    await worker.switchOn({});
    assert.equal(asked(chat, since).length, 1);
    const spoken = asked(speech, since).map(({ body }) => body.input);
    assert.equal(new Set(spoken).size, spoken.length, "every passage once");
    assert.deepEqual(paidTwice(provider.paid), []);
  });

  test("a Worker that is killed in the middle finds what it paid for", async () => {
    const person = await newPerson(worker);
    const paidBefore = provider.paid.length;
    const id = await person.startReading("extended", { ...params, systems: ["western", "kabbalah"] });
    await person.watch(id, (job) => job.progress.percent >= 30);
    await worker.crash();
    const paidByThen = provider.paid.slice(paidBefore);
    await worker.start();
    await stack.sql(
      `update job_tasks set lease_expires_at = now() - interval '1 second'
       where job_id = '${id}' and lease_expires_at is not null returning 1`,
    );
    // Nobody waits for the answers of whoever died.
    await stack.sql(
      `update engine.provider_calls set expires_at = now() where job_id = '${id}' and state = 'booked' returning 1`,
    );
    const [{ lost }] = await stack.sql(
      `select count(*)::int as lost from engine.provider_calls where job_id = '${id}' and state = 'booked'`,
    );
    await finished(person, id);
    const again = paidTwice(provider.paid);
    assert.ok(again.length <= lost, `${again.length} paid twice, of ${paidByThen.length}; ${lost} were under way`);
  });

  test("a budget stops a job in the middle, keeps what it made, and refuses the next start", async () => {
    const since = provider.paid.length;
    await worker.restart({ BUDGET_JOB_USD: "0.05" });
    const person = await newPerson(worker);
    // No passage is like another: the same one would be bought once.
    const moods =
      "calm mild warm soft kind slow deep bright gentle steady plain open clear broad fresh sweet firm fair";
    const [heading, paragraph] = words(60).split("\n\n");
    const paragraphs = moods.split(" ").map((mood) => paragraph.replaceAll("quiet", mood));
    provider.scriptFor("Thrifty", chat, ["says", { text: [heading, ...paragraphs].join("\n\n") }]);
    const id = await person.startReading("extended", { ...params, person1: { ...michael, name: "Thrifty" } });
    const job = (await person.watch(id, isOver)).at(-1);
    assert.deepEqual([job.status, job.code], ["error", "BUDGET_EXCEEDED"], JSON.stringify(job));
    const inVain = await person.call("POST", `/api/jobs/${id}/retry`);
    assert.deepEqual([inVain.status, inVain.body.code, inVain.body.retryAfter], [403, "BUDGET_EXCEEDED", undefined]);
    const { cost } = (await person.job(id)).metadata;
    assert.ok(cost.total > 0 && cost.total <= 0.05 && cost.usage.outputTokens > 0, JSON.stringify(cost));
    const [{ texts }] = await stack.sql(
      `select count(*)::int as texts from job_artifacts where job_id = '${id}' and type = 'text'`,
    );
    assert.equal(texts, 1);
    await worker.restart({ BUDGET_JOB_USD: "10" });
    const spends = (usd) =>
      stack.sql(
        `update engine.owner_days set micro_usd = micro_usd + ${usd * 1_000_000}
         where owner_key = (select owner_key from jobs where id = '${id}') returning 1`,
      );
    await spends(30);
    const refused = await person.call("POST", "/api/jobs/start", { type: "extended", params });
    assert.deepEqual([refused.status, refused.body.code], [403, "BUDGET_EXCEEDED"]);
    assert.ok(refused.body.retryAfter > 0);
    await spends(-30);
    const retried = await person.call("POST", `/api/jobs/${id}/retry`);
    assert.equal(retried.status, 200, JSON.stringify(retried.body));
    await finished(person, id);
    assert.deepEqual(paidTwice(provider.paid.slice(since)), [], "a retry makes what is missing");
  });

  test("operators see what was spent today, and are warned when a budget is near its end", async () => {
    const health = async () => {
      const answer = await worker.fetch("/api/jobs/health", { headers: { Authorization: `Bearer ${paid.secret}` } });
      return answer.json();
    };
    const { spendToday } = await health();
    const spent = Object.values(spendToday)[0];
    assert.ok(JSON.stringify(spent).match(/\d/), JSON.stringify(spendToday));
    await worker.restart({ BUDGET_PROVIDER_DAY_USD: "0.05" });
    assert.match(JSON.stringify((await health()).health), /BUDGET_PROVIDER_DAY_USD is nearly used up/);
  });

  test("a version that is deployed while a call is under way finds its answer and does not pay again", async () => {
    const inOneStore = { ARTIFACT_STORES: "supabase", SUPABASE_BUCKET: "media", SPEECH_FORMAT: "wav" };
    await worker.restart({ ...inOneStore, BUDGET_PROVIDER_DAY_USD: "300" });
    const [since, paidBefore] = [provider.calls.length, provider.paid.length];
    provider.scriptFor("Deployed", chat, ["slow", { seconds: 12, text: words(700) }]);
    const person = await newPerson(worker);
    const id = await person.startReading("extended", { ...params, person1: { ...michael, name: "Deployed" } });
    await person.watch(id, () => asked(chat, since).length === 1);
    const next = await paid.startAnother(inOneStore);
    try {
      person.worker = next;
      const answered = async () => {
        await next.cron();
        const [row] = await stack.sql(
          `select state from engine.provider_calls where job_id = '${id}' and capability = 'write'`,
        );
        return row.state === "succeeded";
      };
      while (!(await answered())) assert.equal(asked(chat, since).length, 1, "nobody asks for what is under way");
      await worker.crash();
      await stack.sql(
        `update job_tasks set lease_expires_at = now() - interval '1 second'
         where job_id = '${id}' and lease_expires_at is not null returning 1`,
      );
      const lost = await stack.sql(
        `update engine.provider_calls set expires_at = now() where job_id = '${id}' and state = 'booked' returning 1`,
      );
      const job = (await paid.withCron(() => person.watch(id, isOver), { at: next })).at(-1);
      assert.equal(job.status, "complete", JSON.stringify(job));
      assert.equal(asked(chat, since).length, 1);
      assert.ok(asked(speech, since).every(({ body }) => body.response_format === "wav"));
      assert.ok(paidTwice(provider.paid.slice(paidBefore)).length <= lost.length);
    } finally {
      await next.stop();
      await worker.start({ ARTIFACT_STORES: "r2" });
    }
  });

  /** How many calls of each kind the ledger has of a job, and of whom. */
  const booked = (id) =>
    stack.sql(
      `select provider, capability, count(*)::int as calls, sum(cost_micro_usd)::int as spent
       from engine.provider_calls where job_id = '${id}' and state = 'succeeded' group by 1, 2 order by 2`,
    );

  test("Cloudflare's models write and speak a reading, each call booked and none made twice", async () => {
    cloudinary = await startFakeCloudinary();
    // The voices are of the other service.
    const variables = { SPEECH_VOICES: "", CLOUDINARY_URL: cloudinary.account, BUDGET_PROVIDER_DAY_USD: "300" };
    await worker.restart({ ...byModels, ...variables });
    const [since, paidBefore] = [provider.calls.length, provider.paid.length];
    const person = await newPerson(worker);
    const job = await finished(person, await person.startReading("extended", params));
    const { total, byProvider } = job.metadata.cost;
    assert.deepEqual(Object.keys(byProvider), ["workers-ai"]);
    assert.ok(total > 0 && total < 1, String(total));
    const [written] = asked(write, since);
    assert.equal(written.model, "@cf/meta/llama-3.3-70b-instruct-fp8-fast");
    assert.equal(written.body.stream, true);
    assert.match(written.body.messages[1].content, /Michael[\s\S]*"(sign|rashi)"/);
    const spoken = asked(speak, since);
    assert.ok(spoken.length >= 2, `${spoken.length} passages`);
    for (const { model, body } of spoken) {
      assert.equal(model, "@cf/deepgram/aura-2-en");
      assert.ok(body.text.length <= 1500);
      assert.deepEqual([body.speaker, body.encoding, body.container], ["luna", "linear16", "wav"]);
    }
    const { artifacts } = (await person.call("GET", `/api/jobs/${job.id}/artifacts`)).body;
    assert.ok((await bytesOf(worker, artifacts.find(({ type }) => type === "audio_mp3").url)).bytes.length > 100_000);
    const calls = (await booked(job.id)).map(({ provider: name, capability, calls }) => [name, capability, calls]);
    assert.deepEqual(calls, [
      ["workers-ai", "speak", spoken.length],
      ["workers-ai", "write", 1],
    ]);
    assert.deepEqual(paidTwice(provider.paid.slice(paidBefore)), []);
    assert.equal(asked(chat, since).length + asked(speech, since).length, 0);
  });

  test("Cloudflare's models tell a story and draw it, its character from its picture", async () => {
    const [since, paidBefore] = [provider.calls.length, provider.paid.length];
    const person = await newPerson(worker);
    const { result, jobId } = await drawn(person, "auto-story", {
      genre: "bedtime",
      characterDescription: character,
      cartoonImageUrl: asData(photo()),
      audience: "children",
    });
    assert.match(result.generated_story, /herons/);
    const [story, pictures] = asked(write, since);
    assert.ok(story.body.response_format.json_schema.properties.hero && !story.body.stream, "JSON Mode can't stream");
    assert.ok(pictures.body.response_format.json_schema.properties.scenes);
    const orders = asked(draw, since);
    assert.ok(orders.length >= 3, `${orders.length} pictures`);
    const delivered = [...cloudinary.pictures.keys()].filter((id) => id.includes(jobId));
    assert.ok(delivered.length >= 3, delivered.join());
    for (const { model, words } of orders) {
      assert.equal(model, "@cf/black-forest-labs/flux-2-klein-4b");
      assert.match(words, /Mia rows a boat[\s\S]*name="input_image_0"[\s\S]*image\/jpeg/);
    }
    assert.deepEqual(
      (await booked(jobId)).map(({ capability, calls }) => [capability, calls]),
      [
        ["draw", orders.length],
        ["tell", 2],
      ],
    );
    assert.deepEqual(paidTwice(provider.paid.slice(paidBefore)), []);
  });

  test("Cloudinary delivers pictures while it takes them, and has none of those that are erased", async () => {
    const person = await newPerson(worker);
    const order = { character_description: character, emotion: "calm", audience: "children", style: "storybook" };
    const isPng = (bytes) => bytes.subarray(1, 4).toString() === "PNG";
    const uploaded = () => cloudinary.calls.filter(({ action }) => action === "upload").length;
    const first = await drawn(person, "image", { ...order, image_prompt: "A lighthouse at dusk" });
    const [address] = JSON.stringify(first.result).match(/https:\/\/res\.cloudinary\.com[^"]*/);
    const [id, bytes] = [...cloudinary.pictures].find(([id]) => address.includes(id));
    assert.ok(isPng(bytes), "though the model made a JPEG");
    cloudinary.break(3);
    const before = uploaded();
    const second = await drawn(person, "image", { ...order, image_prompt: "A mill at dawn" });
    assert.equal(uploaded() - before, 3);
    const [own] = JSON.stringify(second.result).match(/http:[^"]*/);
    assert.ok(isPng((await bytesOf(worker, own)).bytes), "then the Worker delivers it");
    await worker.logged(/picture_undelivered/);
    const erased = await person.call("DELETE", `/api/jobs/${first.jobId}?purge=true`);
    assert.equal(erased.status, 200, JSON.stringify(erased.body));
    assert.ok(!cloudinary.pictures.has(id));
  });
});
