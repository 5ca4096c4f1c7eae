// Names as people bear them and as pranksters make them up, and the language of a reading, from the request to the
// texts and pages.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { bytesOf, isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

describe("names and languages", () => {
  let stack, speech, worker, person;

  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url });
    person = await newPerson(worker);
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  const params = (name, more = {}) => ({ person1: { ...michael, name }, systems: ["kabbalah"], ...more });
  const start = (body) => person.call("POST", "/api/jobs/start", { type: "extended", params: body });

  /** The text, and the document's PDF with its artifact, of a reading for somebody of this name. */
  async function readingOf(name, more) {
    const { status, body } = await start(params(name, more));
    assert.equal(status, 201, JSON.stringify(body));
    const job = (await person.watch(body.jobId, isOver)).at(-1);
    assert.equal(job.status, "complete", JSON.stringify(job));
    const { artifacts } = (await person.call("GET", `/api/jobs/${body.jobId}/artifacts`)).body;
    const text = artifacts.find(({ type }) => type === "text");
    const pdf = artifacts.find(({ type, isCombined }) => type === "pdf" && !isCombined);
    return {
      text: (await bytesOf(worker, text.url)).bytes.toString(),
      pdf: (await bytesOf(worker, pdf.url)).bytes.toString("latin1"),
      metadata: pdf.metadata,
      pageCount: pdf.pageCount,
    };
  }

  test("a name that nobody can see is refused", async () => {
    for (const name of ["\u200b\u200d", "\u2060", "\ufeff ", "\u202e\u202c", "\u3164"]) {
      const { status, body } = await start(params(name));
      assert.deepEqual([status, body.code], [400, "INVALID_INPUT"], JSON.stringify(name));
      assert.match(JSON.stringify(body.details), /name.*must have a visible character/);
    }
  });

  test("what would turn the text around a name travels no further", async () => {
    const { text, pdf, metadata } = await readingOf("\u202eMichael\u2066");
    assert.match(text, /Michael/);
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/);
    assert.doesNotMatch(Buffer.from(pdf, "latin1").toString(), /[\u202a-\u202e]/);
    assert.equal(metadata.missingGlyphs, undefined);
  });

  test("Markdown in a name is a name", async () => {
    const { text } = await readingOf("*Anna* [x](y)");
    assert.match(text, /\\\*Anna\\\* \\\[x\\\]/);
  });

  test("a hundred letters W and letters under two marks are set whole", async () => {
    for (const name of ["W".repeat(100), "Adébáyọ̀ Ṣẹ́gun", "Алекса́ндр", "עברית (Ivrit)", "عبد الله"]) {
      const { text, metadata, pageCount } = await readingOf(name);
      assert.ok(text.includes(name.normalize("NFC")) || text.includes(name), name);
      assert.equal(metadata.missingGlyphs, undefined, name);
      assert.ok(pageCount >= 3, name);
    }
  });

  test("what no face can show is named and counted beside the page", async () => {
    const { metadata } = await readingOf("Mia 🦄\ue000");
    assert.deepEqual(Object.keys(metadata.missingGlyphs), ["U+1F984", "U+E000"]);
    for (const count of Object.values(metadata.missingGlyphs)) assert.ok(count > 1, "the name stands there often");
  });

  test("pages say their language, and one that nobody here writes is refused with those that are", async () => {
    const { pdf } = await readingOf("Michael", { language: "EN-gb" });
    assert.match(pdf, /en-GB/);
    const { status, body } = await start(params("Michael", { language: "de" }));
    assert.equal(status, 400);
    assert.deepEqual(body.details, { language: "must be in a language that can be written here: en" });
  });
});
