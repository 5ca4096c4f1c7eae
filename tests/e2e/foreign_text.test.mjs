// Texts that readers of text stumble over, sent to every route that takes one, in workerd: each is answered, no
// instance is lost, and what was started is made.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, describe, test } from "node:test";
import { michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { pollJob } from "../harness/job_polling.mjs";
import { photo } from "../harness/pictures.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const variables = { LIMIT_STORY_STARTS_PER_HOUR: "1000", LIMIT_ANONYMOUS_STARTS_PER_HOUR: "1000" };
const characterImage = `data:image/png;base64,${photo().toString("base64")}`;

/** As many characters as a story may have. */
const long = (piece) => piece.repeat(Math.floor(20_000 / [...piece].length));
/** Of the texts that `crates/foreign_text` has for the native tests, those that cost most or once trapped. */
const texts = {
  "a letter under 401 marks": `a${"\u0301".repeat(401)}`,
  "a letter under 19,999 marks": `a${"\u0301".repeat(19_999)}`,
  "a chain of joined emoji": long("👩🏿\u200d"),
  "skin tones": long("🏽"),
  "a stack of Devanagari": long("क्"),
  "a stack of Kannada": long("ಕ್"),
  "Hangul in its letters": long("하\u11ab"),
  "turned directions": long("\u202eא "),
  "letters that grow in lower case": long("İ"),
  "lines of one letter": long("a\n"),
  initials: long("J. "),
  "quotations without an end": long("“a "),
};

describe("foreign texts", () => {
  let stack, speech, worker, person;

  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url, variables });
    person = await newPerson(worker);
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  const cut = (text, characters) => [...text].slice(0, characters).join("");
  const assertNothingTrapped = () => assert.doesNotMatch(worker.log(), /"event":"trap"|RuntimeError|unreachable/);

  async function post(path, body, headers = { Authorization: `Bearer ${person.token}` }) {
    const json = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await worker.fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: json,
      signal: AbortSignal.timeout(20_000),
    });
    const answered = await answer.json();
    assert.ok(answer.status < 500, `${path}: ${answer.status} ${JSON.stringify(answered)}`);
    return { ...answered, answer: answer.status };
  }

  /** The answer to bytes as they are, which `fetch` would not send. */
  async function rawRequest(bytes) {
    const socket = connect(Number(new URL(worker.url).port), "127.0.0.1").end(bytes, "latin1");
    return (await socket.toArray()).join("");
  }

  async function assertMade(started, name) {
    assert.equal(started.answer, 200, `${name}: ${JSON.stringify(started)}`);
    const ended = (await pollJob(started.pollingUrl, { pollingInterval: 500 })).at(-1);
    assert.equal(ended.status, "completed", `${name}: ${JSON.stringify(ended)}`);
    return ended.result;
  }

  const storybook = (text) => ({
    title: `${cut(text, 99)}A`,
    story: text,
    characterImage,
    audience: "children",
    pages: [
      {
        pageNumber: 1,
        scenes: [{ description: cut(text, 500), emotion: cut(text, 50), imagePrompt: cut(text, 1000) }],
      },
    ],
  });

  for (const [name, text] of Object.entries(texts)) {
    test(`${name}: a story is divided, without a token`, async () => {
      const { pages } = await assertMade(
        await post("/api/jobs/scenes/start", { story: text, audience: "children" }, {}),
        name,
      );
      const told = pages.flatMap(({ scenes }) => scenes.map(({ description }) => description)).join("");
      assert.equal(told.replace(/\s/gu, ""), text.replace(/\s/gu, ""));
      assertNothingTrapped();
    });
  }

  for (const name of [
    "a letter under 19,999 marks",
    "a stack of Devanagari",
    "a stack of Kannada",
    "a chain of joined emoji",
  ]) {
    test(`${name}: a storybook is drawn and bound`, async () => {
      await assertMade(await post("/api/jobs/storybook/start", storybook(texts[name])), name);
      assertNothingTrapped();
    });
  }

  test("each of them is an image's prompt, a character, a name or a place, or is refused", async () => {
    for (const [name, text] of Object.entries(texts)) {
      const line = `A${cut(text.replaceAll("\n", " "), 99)}`;
      const image = {
        image_prompt: cut(text, 500),
        character_description: cut(text, 500),
        emotion: cut(text, 50),
        audience: "children",
      };
      const started = await post("/api/jobs/image/start", image, {});
      assert.equal(started.answer, 200, `${name}: ${JSON.stringify(started)}`);
      await post("/api/jobs/auto-story/start", {
        genre: text,
        characterDescription: text,
        cartoonImageUrl: text,
        audience: text,
      });
      await post("/api/jobs/cartoonize/start", { prompt: text, style: text, imageUrl: text }, {});
      await post(
        "/api/auth/signup",
        { email: `${cut(text, 60)}@example.com`, password: cut(text, 70), name: line },
        {},
      );
      const strange = { ...michael, name: text, birthPlace: text, timezone: text, birthDate: text, birthTime: text };
      await post("/api/jobs/start", { type: text, params: { person1: strange, systems: [text] } });
      const query = encodeURIComponent(cut(text, 300));
      const listed = await person.call("GET", `/api/jobs?cursor=${query}&status=${query}&limit=${query}`);
      assert.equal(listed.status, 400, name);
    }
    assertNothingTrapped();
  });

  test("lone surrogates and bytes that are no text are refused by name", async () => {
    for (const body of [
      '{"story":"\\ud83d"}',
      '{"story":"\\udc00\\ud800"}',
      '{"\\ud800":1}',
      '"\\ud800"',
      "[".repeat(5000),
    ]) {
      const { answer: status, code, error } = await post("/api/jobs/scenes/start", body, {});
      assert.deepEqual([status, code], [400, "INVALID_INPUT"], `${body.slice(0, 40)}: ${error}`);
    }
    assertNothingTrapped();
  });

  test("a header that holds a control character is refused by name, with an id and a line in the log", async () => {
    for (const control of ["\x01", "\x1f", "\x7f"]) {
      const said = await rawRequest(
        `GET /healthz HTTP/1.1\r\nHost: a\r\nX-App: 1${control}2\r\nConnection: close\r\n\r\n`,
      );
      assert.match(said, /^HTTP\/1\.1 400 /, JSON.stringify(control));
      const { requestId, ...body } = JSON.parse(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1));
      const details = "x-app must not hold control characters";
      assert.deepEqual(body, { success: false, error: "Invalid header", code: "INVALID_INPUT", details });
      await worker.logged(new RegExp(`"event":"header_refused".*"requestId":"${requestId}"`));
    }
  });

  test("a reading about people with such names is made", async () => {
    const names = ["a", "क्", "ಕ್", "👩🏿\u200d"].map((piece) => cut(piece.repeat(100), 100));
    const jobs = await Promise.all(
      names.map((name) =>
        person.startReading("extended", {
          person1: { ...michael, name, birthPlace: name },
          systems: ["western"],
          relationshipIntensity: 5,
          relationshipMode: "romantic",
        }),
      ),
    );
    for (const job of jobs) {
      const ended = (await person.watch(job, ({ status }) => ["complete", "error"].includes(status))).at(-1);
      assert.equal(ended.status, "complete", JSON.stringify(ended));
    }
    assertNothingTrapped();
  });
});
