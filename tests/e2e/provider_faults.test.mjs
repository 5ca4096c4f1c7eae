// Everything that an OpenAI-compatible provider can do wrong, each to a job of its own at the same time: how often it
// is asked, and how the job ends.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { bytesOf, isOver } from "../harness/client.mjs";
import { chat, generations, speech } from "../harness/fake_provider.mjs";
import { shorterPatience, startPaidWorker, words } from "../harness/paid_worker.mjs";
import { complete, cutShort, fails, faultsAt, invented, providerJobs } from "../harness/provider_jobs.mjs";

const textFaults = {
  Limited: { lined: [["limited", { retryAfter: 1 }]], ...complete },
  Hasty: { lined: ["limited"], ...complete },
  Broken: { lined: ["broken"], ...complete },
  Hanging: { lined: ["hangs"], ...complete, paysAgain: true },
  Resetting: { lined: [["resets", { seconds: 5 }]], ...complete, paysAgain: true },
  Headless: { lined: ["cutAfterHead"], ...complete, paysAgain: true },
  Severed: { lined: ["cutInBody"], ...complete, paysAgain: true },
  Empty: { lined: ["empty"], ...complete },
  Long: { lined: [cutShort], ...complete },
  Brief: { lined: [["says", { text: words(60) }]], ...complete },
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
  Dripping: { lined: [["drips", { everySeconds: 1 }]], ...complete, paysAgain: true },
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
  Detour: { lined: [["linked", { to: "movedLink" }]], ...complete, asked: 1 },
  Tunnel: { lined: [["linked", { to: "tunnelLink" }]], ...fails("EXTERNAL_SERVICE_ERROR") },
  Maze: { lined: [["linked", { to: "circleLink" }]], ...fails("EXTERNAL_SERVICE_ERROR") },
  Cellar: { lined: [["linked", { to: "privateLink" }]], ...fails("EXTERNAL_SERVICE_ERROR") },
  Scroll: { lined: [["answers", { data: [{ b64_json: "not base64!" }] }]], ...fails("EXTERNAL_SERVICE_ERROR") },
  Sketch: { lined: [["answers", { data: [{ b64_json: "PGh0bWw+" }] }]], ...fails("EXTERNAL_SERVICE_ERROR") },
  Blank: { lined: [["answers", { data: [] }]], ...fails("EXTERNAL_SERVICE_ERROR") },
};
const faults = [
  ...faultsAt(generations, pictureFaults),
  ...faultsAt(chat, textFaults),
  ...faultsAt(speech, speechFaults),
];

describe("what a provider does wrong", () => {
  let paid, provider, worker;
  const jobs = providerJobs(() => paid);
  const { people, ends, askedFor } = jobs;

  before(async () => {
    paid = await startPaidWorker({ MINIMUM_WORDS: "100", ...shorterPatience });
    ({ provider, worker } = paid);
    provider.write(words(200));
  });
  after(() => paid?.stop());

  test("every job ends", async () => {
    await jobs.runAll(faults);
    assert.equal(ends.size, faults.length);
  });

  jobs.expectEnds(faults);

  test("only what nobody learned the fate of was paid for twice, and nothing three times", () => {
    jobs.expectPaidTwice(faults, provider.paid);
    assert.match(worker.log(), /paid_call_unknown/);
  });

  test("patience is kept: a Retry-After is waited for, and a silent provider is hung up on", () => {
    const between = (name, path) => {
      const [first, second] = askedFor(name, path);
      return (second.at - first.at) / 1000;
    };
    const [limited, hanging, dripping] = [
      between("Limited", chat),
      between("Hanging", chat),
      between("Dripping", speech),
    ];
    assert.ok(limited >= 1);
    assert.ok(hanging >= 48 && hanging < 110, `${hanging} s`);
    assert.ok(dripping >= 48 && dripping < 110, `${dripping} s`);
  });

  test("what lies behind a link is fetched once while it is there, and never from inside of a network", () => {
    const links = ["/pictures/1.png", ...Array(6).fill("/pictures/circle.png"), "/pictures/expired.png"];
    assert.deepEqual(provider.fetched.toSorted(), [...links, "/pictures/moved.png", "/pictures/tunnel.png"]);
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
    const job = (await paid.withCron(() => person.watch(jobId, isOver), { alsoEveryTick: jobs.forgive })).at(-1);
    assert.equal(job.status, "complete", JSON.stringify(job));
  });
});
