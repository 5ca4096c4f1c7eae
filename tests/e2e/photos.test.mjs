// Photos as phones make them, through every place that takes one, and what large uploads cost the isolate.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../../scripts/project/places.mjs";
import { bytesOf, newPerson } from "../harness/client.mjs";
import { pollJob } from "../harness/job_polling.mjs";
import { interlacedPngOfNothing, paddedJpeg, sizeOfPng } from "../harness/pictures.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const unlimited = { LIMIT_STORY_STARTS_PER_HOUR: "1000", LIMIT_ANONYMOUS_STARTS_PER_HOUR: "1000" };
/** 4032 × 3024 and 4080 × 3072, stored on their side (orientation 6). */
const names = ["iphone_sequential", "iphone_progressive", "pixel_sequential", "pixel_progressive"];
const photo = (name) => readFileSync(join(root, `tests/fixtures/photos/${name}.jpg`));
const asData = (jpeg) => `data:image/jpeg;base64,${jpeg.toString("base64")}`;

function form(bytes, style = "comic-book") {
  const data = new FormData();
  data.set("prompt", "My friend");
  data.set("style", style);
  data.set("image", new Blob([bytes]), "photo.jpg");
  return data;
}

describe("photos of phones", () => {
  let stack, worker, person;

  before(async () => {
    stack = await startEmbeddedStack();
    worker = await startWorkerUnderTest({ stack, speechUrl: "http://127.0.0.1:9", variables: unlimited });
    person = await newPerson(worker);
  });
  after(async () => {
    await worker?.stop();
    await stack?.stop();
  });

  async function start(kind, body) {
    const isForm = body instanceof FormData;
    const answer = await worker.fetch(`/api/jobs/${kind}/start`, {
      method: "POST",
      headers: { Authorization: `Bearer ${person.token}`, ...(!isForm && { "Content-Type": "application/json" }) },
      body: isForm ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  }

  async function made(kind, body) {
    const started = await start(kind, body);
    assert.equal(started.status, 200, JSON.stringify(started.body));
    const ended = (await pollJob(started.body.pollingUrl, { pollingInterval: 300 })).at(-1);
    assert.equal(ended.status, "completed", JSON.stringify(ended));
    return ended.result;
  }

  for (const name of names) {
    test(`${name} becomes an upright cartoon`, async () => {
      for (const body of [form(photo(name)), { prompt: name, style: "anime", imageUrl: asData(photo(name)) }]) {
        const { url } = await made("cartoonize", body);
        const { width, height } = sizeOfPng((await bytesOf(worker, url)).bytes);
        assert.ok(height > width && height >= 1024, `${width} × ${height}`);
      }
    });
  }

  test("a phone's photo is the character of an image, of scenes, of a book and of a made-up story", async () => {
    const [sequential, progressive] = [asData(photo("iphone_sequential")), asData(photo("pixel_progressive"))];
    const image = await made("image", {
      image_prompt: "Mia flies a kite",
      character_description: "Mia, a girl",
      emotion: "happy",
      audience: "children",
      cartoon_image: progressive,
    });
    assert.match(image.prompt_used, /Mia flies a kite/);
    const story = "Mia found a kite in the barn. Mia ran to the hill with it. The wind was strong and the kite flew.";
    const scenes = await made("scenes", { story, characterImage: sequential, audience: "children" });
    assert.ok(scenes.pages.length > 0);
    const scene = { description: "Mia runs", emotion: "happy", imagePrompt: "A girl on a hill" };
    const book = await made("storybook", {
      title: "The kite",
      story,
      characterImage: progressive,
      pages: [{ pageNumber: 1, scenes: [scene] }],
      audience: "children",
    });
    assert.deepEqual([book.has_errors, book.warning], [false, undefined]);
    const told = await made("auto-story", {
      genre: "bedtime",
      characterDescription: "Mia, a girl",
      cartoonImageUrl: sequential,
      audience: "children",
    });
    assert.match(told.generated_story, /Mia/);
  });

  test("a cut photo is refused at the door, also when an end marker was put behind it", async () => {
    for (const name of ["iphone_sequential", "iphone_progressive"]) {
      const whole = photo(name);
      const cut = whole.subarray(0, Math.floor(whole.length / 2));
      for (const damaged of [cut, Buffer.concat([cut, Buffer.from([0xff, 0xd9])])]) {
        const { status, body } = await start("cartoonize", form(damaged));
        assert.deepEqual([status, body.code], [400, "INVALID_INPUT"], JSON.stringify(body));
        assert.match(body.details, /image can't be used: the source image is damaged/);
      }
    }
  });

  test("a form that is far too large is answered, though all of it is sent", async () => {
    const { status, body } = await start("cartoonize", form(Buffer.alloc(60 * 1024 * 1024)));
    assert.deepEqual([status, body.code], [413, "PAYLOAD_TOO_LARGE"]);
  });
});

describe("the memory of an isolate", () => {
  const megabytes = 9 * 1024 * 1024;
  let stack, worker;

  before(async () => {
    stack = await startEmbeddedStack();
  });
  after(() => stack?.stop());

  /** The most that the module's memory has grown to; it never shrinks. */
  function peakMebibytes() {
    const reports = [...worker.log().matchAll(/"event":"memory_grown".*?"mebibytes":(\d+)/g)];
    return Math.max(0, ...reports.map(([, mebibytes]) => Number(mebibytes)));
  }

  async function inAFreshIsolate(work) {
    worker = await startWorkerUnderTest({ stack, speechUrl: "http://127.0.0.1:9", variables: unlimited });
    try {
      await work();
      const peak = peakMebibytes();
      assert.ok(peak < 92, `${peak} MiB, and up to 8 more that were not worth a line`);
      return peak;
    } finally {
      await worker.stop();
    }
  }

  /** As a client that asks again when it is told to: an isolate that draws on a busy machine has no time for all. */
  const post = async (data, attempts = 4) => {
    const answer = await worker.fetch("/api/jobs/cartoonize/start", { method: "POST", body: data });
    const body = await answer.json();
    if (answer.status !== 503 || attempts === 1) return { status: answer.status, body };
    await pause(body.retryAfter * 1000);
    return post(data, attempts - 1);
  };
  const photoOf9Megabytes = paddedJpeg(photo("iphone_sequential"), megabytes);
  const sixteen = (style) => Promise.all(Array.from({ length: 16 }, () => post(form(photoOf9Megabytes, style))));

  test("sixteen forms of 9 MB with an invalid style leave it small", async (context) => {
    const peak = await inAFreshIsolate(async () => {
      for (const { status } of await sixteen("cubism")) assert.equal(status, 400);
    });
    context.diagnostic(`${peak} MiB`);
  });

  test("sixteen forms of 9 MB that are valid do too, and all are drawn", async (context) => {
    const peak = await inAFreshIsolate(async () => {
      const started = await sixteen("flat-illustration");
      for (const { status, body } of started) assert.equal(status, 200, JSON.stringify(body));
      const ended = await Promise.all(
        started.map(async ({ body }) => (await pollJob(body.pollingUrl, { pollingInterval: 500 })).at(-1)),
      );
      for (const job of ended) assert.equal(job.status, "completed", JSON.stringify(job));
    });
    context.diagnostic(`${peak} MiB`);
  });

  test("an interlaced picture whose header alone asks for 3872² pixels is refused from it", async (context) => {
    const peak = await inAFreshIsolate(async () => {
      for (let count = 0; count < 8; count++) {
        const { status, body } = await post(form(interlacedPngOfNothing(3872)));
        assert.equal(status, 400, JSON.stringify(body));
      }
    });
    context.diagnostic(`${peak} MiB`);
  });
});
