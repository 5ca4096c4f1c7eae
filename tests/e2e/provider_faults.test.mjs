// Everything that a provider can do wrong, each to a job of its own at the same time: how often it is asked, and how
// the job ends. The script of each is found by the person's name, which is part of every text and of every order.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { bytesOf, isOver, michael, newPerson } from "../harness/client.mjs";
import { chat, draw, generations, speak, speech, write } from "../harness/fake_provider.mjs";
import { byModels, paidTwice, startPaidWorker, words } from "../harness/paid_worker.mjs";

const complete = { ends: "complete", asked: 2 };
const fails = (code, asked = 1) => ({ ends: code, asked });
/** Michael was born in January: his Sun is in Capricorn. */
const invented = { text: `## Fire\n\nThe Sun is in Leo, and the Moon stands in Aries.\n\n${words(120)}` };
const short = { text: words(60) };

const textFaults = {
  Limited: { lined: [["limited", { retryAfter: 1 }]], ...complete },
  Hasty: { lined: ["limited"], ...complete },
  Broken: { lined: ["broken"], ...complete },
  Hanging: { lined: ["hangs"], ...complete, paysAgain: true },
  Resetting: { lined: [["resets", { seconds: 90 }]], ...complete, paysAgain: true },
  Headless: { lined: ["cutAfterHead"], ...complete, paysAgain: true },
  Severed: { lined: ["cutInBody"], ...complete, paysAgain: true },
  Empty: { lined: ["empty"], ...complete },
  Long: { lined: [["says", { text: words(200).slice(0, 700), finish: "length" }]], ...complete },
  Brief: { lined: [["says", short]], ...complete },
  Inventing: { lined: [["says", invented]], ...complete },
  Lying: {
    lined: [
      ["says", invented],
      ["says", invented],
    ],
    ...fails("EXTERNAL_SERVICE_ERROR", 2),
  },
  Garbled: { lined: ["invalidJson"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Gateway: { lined: ["html"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Endless: { lined: ["tooLarge"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Moved: { lined: ["moved"], ...fails("CONFIGURATION_ERROR") },
  Refused: { lined: ["refused"], ...fails("CONTENT_REFUSED") },
  Unwilling: { lined: ["refusesInWords"], ...fails("CONTENT_REFUSED") },
  Doomed: { lined: ["resets", "resets", "resets"], ...fails("EXTERNAL_SERVICE_ERROR", 2), paysAgain: true },
};
const speechFaults = {
  Halved: { lined: ["half"], ...complete },
  Dripping: { lined: [["drips", { everySeconds: 5 }]], ...complete, paysAgain: true },
  Silent: { lined: ["empty"], ...complete },
  Mute: { lined: ["html"], ...fails("EXTERNAL_SERVICE_ERROR") },
};
const pictureFaults = {
  Dunes: { lined: [["limited", { retryAfter: 1 }]], ...complete },
  Creek: { lined: ["limited"], ...complete },
  Ruins: { lined: ["broken"], ...complete },
  Fog: { lined: ["hangs"], ...complete, paysAgain: true },
  Rapids: { lined: [["resets", { seconds: 5 }]], ...complete, paysAgain: true },
  Chasm: { lined: ["cutInBody"], ...complete, paysAgain: true },
  Swamp: { lined: ["invalidJson"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Bridge: { lined: ["html"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Hollow: { lined: ["empty"], ...complete },
  Flood: { lined: ["tooLarge"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Glacier: { lined: ["moved"], ...fails("CONFIGURATION_ERROR") },
  Taboo: { lined: ["refused"], ...fails("CONTENT_REFUSED") },
  Mirage: { lined: [["linked", { to: "expiredLink" }]], ...complete, paysAgain: true },
  Cellar: { lined: [["linked", { to: "privateLink" }]], ...fails("EXTERNAL_SERVICE_ERROR") },
  Scroll: { lined: [["answers", { data: [{ b64_json: "not base64!" }] }]], ...fails("EXTERNAL_SERVICE_ERROR") },
  Sketch: { lined: [["answers", { data: [{ b64_json: "PGh0bWw+" }] }]], ...fails("EXTERNAL_SERVICE_ERROR") },
  Blank: { lined: [["answers", { data: [] }]], ...fails("EXTERNAL_SERVICE_ERROR") },
};
const faults = [
  ...Object.entries(pictureFaults).map(([name, fault]) => ({ name, path: generations, ...fault })),
  ...Object.entries(textFaults).map(([name, fault]) => ({ name, path: chat, ...fault })),
  ...Object.entries(speechFaults).map(([name, fault]) => ({ name, path: speech, ...fault })),
];

/** The same at Cloudflare's models, with the errors that are theirs. */
const modelFaults = {
  Crowded: { path: write, lined: ["full"], ...complete },
  Throwing: { path: write, lined: ["throws"], ...complete },
  Crashed: { path: write, lined: ["broken"], ...complete },
  Vacant: { path: write, lined: ["empty"], ...complete },
  Clipped: { path: write, lined: ["cutInBody"], ...complete, paysAgain: true },
  Dropped: { path: write, lined: [["resets", { seconds: 5 }]], ...complete, paysAgain: true },
  Lengthy: { path: write, lined: [["says", { text: words(200).slice(0, 700), finish: "length" }]], ...complete },
  Fanciful: { path: write, lined: [["says", invented]], ...complete },
  Spent: { path: write, lined: ["usedUp"], ...fails("CONFIGURATION_ERROR") },
  Unlisted: { path: write, lined: ["unknownModel"], ...fails("CONFIGURATION_ERROR") },
  Scrambled: { path: write, lined: ["invalidJson"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Reluctant: { path: write, lined: ["refusesInWords"], ...fails("CONTENT_REFUSED") },
  Mumbling: { path: speak, lined: ["half"], ...complete, paysAgain: true },
  Stalling: { path: speak, lined: ["hangs"], ...complete, paysAgain: true },
  Voiceless: { path: speak, lined: ["html"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Flagged: { path: draw, lined: ["flagged"], ...fails("CONTENT_REFUSED") },
  Sketchy: { path: draw, lined: ["invalidJson"], ...fails("EXTERNAL_SERVICE_ERROR") },
  Overrun: { path: draw, lined: ["full"], ...complete },
};

const drawing = [draw, generations];

describe("what a provider does wrong", () => {
  let paid, provider, worker, stack;
  const people = new Map();
  const ends = new Map();

  before(async () => {
    paid = await startPaidWorker({ MINIMUM_WORDS: "100" });
    ({ provider, worker, stack } = paid);
    provider.write(words(200));
  });
  after(() => paid?.stop());

  const askedFor = (name, path) => provider.calls.filter((call) => call.path === path && call.words.includes(name));
  const reading = (name) => ({ person1: { ...michael, name }, systems: ["western"] });
  /** So many faults at once would have the provider left alone; the last test shows that. */
  const forgive = () =>
    stack.sql("update engine.provider_circuits set outages = 0, rests_until = '-infinity' returning 1");

  const picture = (name) => ({
    image_prompt: `${name} crosses a lake`,
    character_description: "A brave girl with red hair",
    emotion: "calm",
    audience: "children",
    style: "storybook",
  });

  async function startPicture(person, name) {
    const { status, body } = await person.call("POST", "/api/jobs/image/start", picture(name));
    assert.equal(status, 200, JSON.stringify(body));
    return body.jobId;
  }

  async function job({ name, path, lined }) {
    const linked = ([fault, options]) => [fault, { ...options, link: provider[options.to] }];
    provider.scriptFor(name, path, ...lined.map((fault) => (fault[0] === "linked" ? linked(fault) : fault)));
    const person = people.get(name);
    const isPicture = drawing.includes(path);
    const id = await (isPicture ? startPicture(person, name) : person.startReading("extended", reading(name)));
    ends.set(name, (await person.watch(id, isOver, { seconds: 400 })).at(-1));
  }

  test("every job ends", async () => {
    for (const { name } of faults) people.set(name, await newPerson(worker));
    await paid.withCron(() => Promise.all(faults.map(job)), { alsoEveryTick: forgive });
    assert.equal(ends.size, faults.length);
  });

  function endsAsItShould({ name, path, ends: expected, asked }) {
    const { status, code, metadata } = ends.get(name);
    assert.equal(status === "complete" ? status : code, expected, JSON.stringify(ends.get(name)));
    assert.equal(askedFor(name, path).length, asked);
    if (status !== "complete") return;
    assert.ok(metadata.cost.total > 0);
    if (!drawing.includes(path)) assert.ok(metadata.totalWords >= 100);
  }

  for (const fault of faults) {
    test(`${fault.name}: asked ${fault.asked} times, ends ${fault.ends}`, () => endsAsItShould(fault));
  }

  test("only what nobody learned the fate of was paid for twice, and nothing three times", () => {
    paidAgain(faults, provider.paid);
    assert.match(worker.log(), /paid_call_unknown/);
  });

  function paidAgain(faults, paid) {
    const mayBe = faults.filter(({ paysAgain }) => paysAgain).map(({ name }) => name);
    const again = paidTwice(paid);
    assert.equal(new Set(again).size, again.length, "none three times");
    for (const key of again) {
      const call = paid.find((call) => call.key === key);
      assert.ok(
        mayBe.some((name) => call.words.includes(name)),
        call.words.slice(0, 300),
      );
    }
  }

  test("patience is kept: a Retry-After is waited for, and a silent provider is hung up on", () => {
    const between = (name, path) => {
      const [first, second] = askedFor(name, path);
      return (second.at - first.at) / 1000;
    };
    assert.ok(between("Limited", chat) >= 1);
    assert.ok(between("Hanging", chat) >= 120 && between("Hanging", chat) < 200, `${between("Hanging", chat)} s`);
    assert.ok(
      between("Dripping", speech) >= 120 && between("Dripping", speech) < 200,
      `${between("Dripping", speech)} s`,
    );
  });

  test("what lies behind a link is fetched once while it is there, and never from inside of a network", () => {
    assert.deepEqual(provider.fetched, ["/pictures/expired.png"]);
  });

  test("a text that was cut short is gone on with where it stopped", async () => {
    const person = people.get("Long");
    const { id: jobId } = ends.get("Long");
    const { artifacts } = (await person.call("GET", `/api/jobs/${jobId}/artifacts`)).body;
    const { bytes } = await bytesOf(worker, artifacts.find(({ type }) => type === "text").url);
    assert.equal(bytes.toString().match(/There is a quiet patience in everything that is begun here\./g).length, 24);
  });

  test("a text that was refused for what it invents is told why, and an owner's retry asks anew", async () => {
    const [, second] = askedFor("Inventing", chat);
    assert.match(second.body.messages.at(-1).content, /moon in aries; sun in leo/);
    const { id: jobId } = ends.get("Lying");
    const person = people.get("Lying");
    assert.equal((await person.call("POST", `/api/jobs/${jobId}/retry`)).status, 200);
    const job = (await paid.withCron(() => person.watch(jobId, isOver), { alsoEveryTick: forgive })).at(-1);
    assert.equal(job.status, "complete", JSON.stringify(job));
  });

  test("MP3 and WAV are taken where a service has nothing else", async () => {
    for (const [format, name] of [
      ["mp3", "Humming"],
      ["wav", "Buzzing"],
    ]) {
      await worker.restart({ SPEECH_FORMAT: format });
      const person = await newPerson(worker);
      const id = await person.startReading("extended", reading(name));
      const job = (await paid.withCron(() => person.watch(id, isOver))).at(-1);
      assert.equal(job.status, "complete", JSON.stringify(job));
      const spoken = askedFor(name, speech);
      assert.deepEqual([...new Set(spoken.map(({ body }) => body.response_format))], [format]);
    }
  });

  test("a provider that fails again and again is left alone, and asked again when it has rested", async () => {
    await forgive();
    provider.forgetScripts();
    provider.script(chat, ...Array(40).fill("broken"));
    const since = provider.calls.length;
    const asked = () => provider.calls.slice(since).filter(({ path }) => path === chat).length;
    const jobs = await Promise.all(
      ["Ada", "Ben", "Cy", "Di"].map(async (name) => {
        const person = await newPerson(worker);
        return { person, id: await person.startReading("extended", reading(name)) };
      }),
    );
    await paid.withCron(async () => {
      await jobs[0].person.watch(jobs[0].id, () => asked() >= 5);
      const restingFrom = asked();
      await new Promise((done) => setTimeout(done, 20_000));
      assert.ok(asked() <= restingFrom + 3, `${asked()} calls, ${restingFrom} before it rested`);
      provider.forgetScripts();
      for (const { person, id } of jobs) {
        const job = (await person.watch(id, isOver)).at(-1);
        assert.equal(job.status, "complete", JSON.stringify(job));
      }
    });
  });

  test("what Cloudflare's models do wrong ends as it does with everybody, and is paid for no more often", async (t) => {
    await worker.restart({ ...byModels, SPEECH_FORMAT: "wav" });
    provider.forgetScripts();
    const paidBefore = provider.paid.length;
    const faults = Object.entries(modelFaults).map(([name, fault]) => ({ name, ...fault }));
    for (const { name } of faults) people.set(name, await newPerson(worker));
    await forgive();
    await paid.withCron(() => Promise.all(faults.map(job)), { alsoEveryTick: forgive });
    for (const fault of faults) {
      await t.test(`${fault.name}: asked ${fault.asked} times, ends ${fault.ends}`, () => endsAsItShould(fault));
    }
    // The binding sends no keys: a passage that two jobs have in common is told apart by nobody.
    const named = ({ words }) => faults.some(({ name }) => words.includes(name));
    paidAgain(faults, provider.paid.slice(paidBefore).filter(named));
  });
});
