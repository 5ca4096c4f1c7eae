// Contract S's five kinds in workerd over HTTP, with the contract's own clients, from the request to pictures, books
// and pages.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { root } from "../../scripts/project/places.mjs";
import { startSpeechServer } from "../../scripts/speech-server.mjs";
import { bytesOf, newPerson } from "../harness/client.mjs";
import { pollJob } from "../harness/job_polling.mjs";
import { loadTypescript } from "../harness/load_typescript.mjs";
import { photo, sizeOfPng } from "../harness/pictures.mjs";
import { startEmbeddedStack, startPostgresStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const manyStarts = { LIMIT_STORY_STARTS_PER_HOUR: "1000", LIMIT_ANONYMOUS_STARTS_PER_HOUR: "1000" };
const asData = (png) => `data:image/png;base64,${png.toString("base64")}`;
const fingerprint = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The contract's example, with a second page. */
const book = (characterImage) => ({
  title: "My Adventure",
  story:
    "Once upon a time a brave girl named Mia went on a journey. Mia crossed the lake at dawn. " +
    "In the evening Mia slept under the stars.",
  characterImage,
  pages: [
    {
      pageNumber: 1,
      scenes: [
        {
          description: "Hero begins journey",
          emotion: "excited",
          imagePrompt: "A brave character starting an adventure",
        },
        { description: "Mia crosses the lake", emotion: "calm", imagePrompt: "A girl in a boat on a lake at dawn" },
      ],
    },
    {
      pageNumber: 2,
      scenes: [
        { description: "Mia sleeps", emotion: "sleepy", imagePrompt: "A girl asleep in a tent under the stars" },
      ],
    },
  ],
  audience: "children",
});

// What depends on the database is proven by the store's suite on both; here one book on real PostgreSQL shows that
// nothing else does.
for (const [startStack, only] of [[startEmbeddedStack], [startPostgresStack, /contract's own client/]]) {
  describe(`contract S with ${startStack.name}`, () => {
    const fact = (name, run) => (only && !only.test(name) ? undefined : test(name, run));
    let stack, speech, worker;

    before(async () => {
      [stack, speech] = await Promise.all([startStack(), startSpeechServer()]);
      worker = await startWorkerUnderTest({ stack, speechUrl: speech.url, variables: manyStarts });
    });
    after(async () => {
      await worker?.stop();
      await speech?.close();
      await stack?.stop();
    });

    /** Starts a job without a token, and gives its start and all that was seen of it. */
    async function anonymously(kind, body, headers = { "Content-Type": "application/json" }) {
      const answer = await worker.fetch(`/api/jobs/${kind}/start`, {
        method: "POST",
        headers,
        body: body instanceof FormData ? body : JSON.stringify(body),
      });
      const started = await answer.json();
      assert.equal(answer.status, 200, JSON.stringify(started));
      const seen = await pollJob(started.pollingUrl, { pollingInterval: 300 });
      return { started, seen, ended: seen.at(-1) };
    }

    async function pictureAt(url) {
      const { type, bytes } = await bytesOf(worker, url);
      assert.equal(type, "image/png");
      const { width, height } = sizeOfPng(bytes);
      assert.ok(Math.max(width, height) >= 1024, `${width} × ${height}`);
      return bytes;
    }

    fact(
      "a storybook is made by the contract's own client, illustrated, stored for its owner and bound as a PDF",
      async () => {
        const { StorybookClient } = await loadTypescript(join(root, "tests/harness/storybook_client.ts"));
        const person = await newPerson(worker);
        const client = new StorybookClient(worker.url, person.token);
        const result = await client.generateStorybook(book(asData(photo())));
        assert.deepEqual([result.has_errors, result.warning], [false, undefined]);
        const pictures = [];
        for (const { generatedImage } of result.pages.flatMap(({ scenes }) => scenes))
          pictures.push(fingerprint(await pictureAt(generatedImage)));
        assert.equal(new Set(pictures).size, 3, "each scene has a picture of its own");

        const { artifacts } = (await person.call("GET", `/api/jobs/${result.storybook_id}/artifacts`)).body;
        const pdf = artifacts.find(({ type }) => type === "pdf");
        assert.equal((await bytesOf(worker, pdf.url)).bytes.subarray(0, 5).toString(), "%PDF-");
        assert.ok(pdf.pageCount >= 4);

        // The owner reads the book from Supabase directly; somebody else finds none.
        const booksOf = async ({ token }) => {
          const answer = await fetch(`${stack.url}/rest/v1/storybooks?select=id,title,pages,has_errors`, {
            headers: { apikey: stack.keys.publishable, Authorization: `Bearer ${token}` },
          });
          return answer.json();
        };
        const own = await booksOf(person);
        assert.deepEqual(
          own.map(({ id, title }) => [id, title]),
          [[result.storybook_id, "My Adventure"]],
        );
        assert.deepEqual(await booksOf(await newPerson(worker)), []);
      },
    );

    fact(
      "the contract's example, whose character is at example.com, ends as a book that says what it lacks",
      async () => {
        const person = await newPerson(worker);
        const { body: started } = await person.call("POST", "/api/jobs/storybook/start", {
          title: "My Adventure",
          story: "Once upon a time...",
          characterImage: "https://example.com/character.jpg",
          pages: [
            {
              pageNumber: 1,
              scenes: [
                {
                  description: "Hero begins journey",
                  emotion: "excited",
                  imagePrompt: "A brave character starting an adventure",
                },
              ],
            },
          ],
          audience: "children",
        });
        const seen = await pollJob(started.pollingUrl, { pollingInterval: 500 });
        const { status, result } = seen.at(-1);
        assert.equal(status, "completed", JSON.stringify(seen.at(-1)));
        assert.equal(result.has_errors, false);
        assert.match(result.warning, /character's image could not be used/);
        await pictureAt(result.pages[0].scenes[0].generatedImage);
      },
    );

    fact("an auto-story reports its phases, and its progress never falls", async () => {
      const person = await newPerson(worker);
      const { body: started } = await person.call("POST", "/api/jobs/auto-story/start", {
        genre: "bedtime",
        characterDescription: "Mia, a shy girl with curly red hair, wearing a yellow raincoat",
        cartoonImageUrl: asData(photo()),
        audience: "children",
      });
      assert.deepEqual(started.phases, [
        "story_generation",
        "scene_generation",
        "image_generation",
        "storybook_assembly",
      ]);
      let completed;
      const seen = await pollJob(started.pollingUrl, {
        pollingInterval: 250,
        onComplete: (result) => (completed = result),
      });
      assert.match(completed.generated_story, /Mia/);
      const phases = seen.map(({ currentPhase }) => currentPhase).filter(Boolean);
      assert.deepEqual(
        phases,
        phases.toSorted((left, right) => started.phases.indexOf(left) - started.phases.indexOf(right)),
      );
      assert.ok(phases.includes("image_generation"));
      const progress = seen.map((status) => status.progress);
      assert.deepEqual(
        progress,
        progress.toSorted((left, right) => left - right),
        "FAILURES 8",
      );
      const { artifacts } = (await person.call("GET", `/api/jobs/${started.jobId}/artifacts`)).body;
      const count = (type) => artifacts.filter((artifact) => artifact.type === type).length;
      assert.ok(
        count("image") >= 8 && count("pdf") === 1 && count("text") === 1,
        JSON.stringify(artifacts.map(({ type }) => type)),
      );
    });

    fact("a text becomes as many scenes as its start announced", async () => {
      const story =
        "Tom found a kite in the old barn. Tom ran to the hill with it. The wind was strong and the kite flew high " +
        "over the village.\n\nAt dusk Tom was sad, because the string broke. But Tom laughed when the kite came down " +
        "in his own garden, right beside the apple tree.";
      const { started, ended } = await anonymously("scenes", { story, audience: "children" });
      const range = started.storyInfo.estimatedScenes.split("-").map(Number);
      const scenes = ended.result.pages.flatMap((page) => page.scenes);
      assert.ok(scenes.length >= range[0] && scenes.length <= range.at(-1), `${scenes.length} of ${range}`);
      assert.equal(ended.sceneInfo.totalScenes, scenes.length);
      assert.match(scenes[0].description, /^Tom found a kite/);
    });

    fact(
      "an uploaded photo is drawn over, and the same photo again comes from what was drawn (FAILURES 23, 25)",
      async () => {
        const form = () => {
          const data = new FormData();
          data.set("image", new Blob([photo()]), "../../evil.html");
          data.set("prompt", "My friend");
          data.set("style", "comic-book");
          return data;
        };
        const first = await anonymously("cartoonize", form(), {});
        assert.deepEqual(first.started.processingInfo, { style: "comic-book", promptLength: 9, hasSourceImage: true });
        assert.deepEqual([first.ended.result.cached, first.ended.processingInfo.cached], [false, false]);
        const again = await anonymously("cartoonize", form(), {});
        assert.equal(again.ended.result.cached, true);
        const [one, other] = [await pictureAt(first.ended.result.url), await pictureAt(again.ended.result.url)];
        assert.equal(fingerprint(one), fingerprint(other));
      },
    );

    fact("the url of one job is the character of the next", async () => {
      const cartoon = await anonymously("cartoonize", {
        prompt: "My friend",
        style: "anime",
        imageUrl: asData(photo({ wall: [200, 190, 60] })),
      });
      const { started, ended } = await anonymously("image", {
        image_prompt: "Mia flies a kite on a hill",
        character_description: "Mia, a girl",
        emotion: "happy",
        audience: "children",
        isReusedImage: true,
        cartoon_image: cartoon.ended.result.url,
        style: "flat-illustration",
      });
      assert.equal(started.imageInfo.isReusedImage, true);
      assert.equal(ended.result.reused, true);
      assert.match(ended.result.prompt_used, /Mia flies a kite.*In the picture: a character/);
      assert.deepEqual(ended.generationInfo, {
        reused: true,
        promptUsed: ended.result.prompt_used,
        style: "flat-illustration",
      });
      await pictureAt(ended.result.url);
    });

    fact(
      "its jobs are its owner's in contract R's words too, listed and cancelled where S's clients look",
      async () => {
        const person = await newPerson(worker);
        const { body: started } = await person.call("POST", "/api/jobs/storybook/start", book(asData(photo())));
        assert.deepEqual((await person.call("POST", `/api/jobs/cancel/${started.jobId}`)).body, {
          success: true,
          message: "Job cancelled",
        });
        assert.equal((await pollJob(started.pollingUrl)).at(-1).status, "cancelled");
        const { jobs } = (await person.call("GET", "/api/jobs/user")).body;
        assert.deepEqual(
          jobs.map(({ id, type, status }) => [id, type, status]),
          [[started.jobId, "storybook", "error"]],
        );
        const stranger = await newPerson(worker);
        assert.equal((await stranger.call("GET", `/api/jobs/${started.jobId}`)).status, 404);
        assert.equal((await worker.fetch(`/api/jobs/scenes/status/${started.jobId}`)).status, 404);
      },
    );
  });
}

describe("the limits of contract S", () => {
  let stack, worker;

  before(async () => {
    stack = await startEmbeddedStack();
    worker = await startWorkerUnderTest({ stack, speechUrl: "http://127.0.0.1:9" });
  });
  after(async () => {
    await worker?.stop();
    await stack?.stop();
  });

  test("five jobs an hour for a user and for an address, counted apart", async () => {
    const request = { prompt: "A boat", style: "storybook" };
    const person = await newPerson(worker);
    const statuses = [];
    for (let count = 0; count < 6; count++)
      statuses.push((await person.call("POST", "/api/jobs/cartoonize/start", request)).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429]);
    const anonymous = () =>
      worker.fetch("/api/jobs/cartoonize/start", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(request),
      });
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push(await anonymous());
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200, 200, 429],
    );
    const refusal = await answers[5].json();
    assert.ok(refusal.retryAfter > 3000 && answers[5].headers.get("retry-after") === String(refusal.retryAfter));
  });
});
