// Everything that an OpenAI-compatible provider can do wrong, each to a job of its own at the same time: how often it
// is asked, and how the job ends.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { bytesOf, isOver } from "../harness/client.mjs";
import { chat, generations, speech } from "../harness/fake_provider.mjs";
import { startPaidWorker, words } from "../harness/paid_worker.mjs";
import { movedPath } from "../harness/provider_faults.mjs";
import { complete, cutShort, fails, faultsAt, invented, providerJobs } from "../harness/provider_jobs.mjs";

/** What every service can do wrong: how the job ends, how often it is asked, and whether the fault costs anything. */
const everywhere = {
  Patient: { lined: [["limited", { retryAfter: 1 }]], ...complete },
  Hasty: { lined: ["limited"], ...complete },
  Broken: { lined: ["broken"], ...complete },
  Hanging: { lined: ["hangs"], ...complete, costs: true, paysAgain: true },
  Dripping: { lined: [["drips", { everySeconds: 1 }]], ...complete, costs: true, paysAgain: true },
  Headless: { lined: ["cutAfterHead"], ...complete, costs: true, paysAgain: true },
  Severed: { lined: ["cutInBody"], ...complete, costs: true, paysAgain: true },
  Resetting: { lined: [["resets", { seconds: 5 }]], ...complete, costs: true, paysAgain: true },
  Doomed: {
    lined: ["resets", "resets", "resets"],
    ...fails("EXTERNAL_SERVICE_ERROR", 2),
    costs: true,
    paysAgain: true,
  },
  Empty: { lined: ["empty"], ...complete, costs: true, paysAgain: true },
  Starved: { lined: ["empty", "empty", "empty"], ...fails("EXTERNAL_SERVICE_ERROR", 2), costs: true, paysAgain: true },
  Gateway: { lined: ["html"], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
  Endless: { lined: ["tooLarge"], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
  Moved: { lined: [["moved", { status: 308 }]], ...fails("CONFIGURATION_ERROR") },
  Refused: { lined: ["refused"], ...fails("CONTENT_REFUSED") },
  // A success whose document says nothing that was asked for.
  Foreign: { lined: [["answers", { ok: true }]], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
};
const textFaults = {
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
  Garbled: { lined: ["invalidJson"], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
  Unwilling: { lined: ["refusesInWords"], ...fails("CONTENT_REFUSED"), costs: true },
  Relocated: { lined: ["moved"], ...fails("CONFIGURATION_ERROR") },
};
const speechFaults = {
  Halved: { lined: ["half"], ...complete, costs: true },
  Halting: { lined: ["half", "half"], ...fails("EXTERNAL_SERVICE_ERROR", 2), costs: true },
};
const pictureFaults = {
  Swamp: { lined: ["invalidJson"], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
  Mirage: { lined: [["linked", { to: "expiredLink" }]], ...complete, costs: true, paysAgain: true },
  // No fault: without a count of tokens a picture costs its price.
  Detour: { lined: [["linked", { to: "movedLink" }]], ...complete, asked: 1, costs: true },
  Tunnel: { lined: [["linked", { to: "tunnelLink" }]], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
  Maze: { lined: [["linked", { to: "circleLink" }]], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
  Cellar: { lined: [["linked", { to: "privateLink" }]], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
  Scroll: {
    lined: [["answers", { data: [{ b64_json: "not base64!" }] }]],
    ...fails("EXTERNAL_SERVICE_ERROR"),
    costs: true,
  },
  Sketch: {
    lined: [["answers", { data: [{ b64_json: "PGh0bWw+" }] }]],
    ...fails("EXTERNAL_SERVICE_ERROR"),
    costs: true,
  },
  Blank: { lined: [["answers", { data: [] }]], ...fails("EXTERNAL_SERVICE_ERROR"), costs: true },
};
/** The same at one service, under names of its own. */
const everywhereAt = (service) =>
  Object.fromEntries(Object.entries(everywhere).map(([name, fault]) => [`${service}${name.toLowerCase()}`, fault]));
const faults = [
  ...faultsAt(generations, { ...everywhereAt("Drawn"), ...pictureFaults }),
  ...faultsAt(chat, { ...everywhereAt("Told"), ...textFaults }),
  ...faultsAt(speech, { ...everywhereAt("Heard"), ...speechFaults }),
];
/** A quarter of the usual: 30 s for the first byte of chat and 60 s in all, 30 s for a passage, 41 s for a picture. */
const patience = { PROVIDER_PATIENCE_PERCENT: "25" };
describe("what a provider does wrong", () => {
  let paid, provider, worker, stack;
  const jobs = providerJobs(() => paid);
  const { people, ends, askedFor } = jobs;

  before(async () => {
    paid = await startPaidWorker({ MINIMUM_WORDS: "100", ...patience });
    ({ provider, worker, stack } = paid);
    provider.write(words(200));
  });
  after(() => paid?.stop());

  test("every job ends", async () => {
    await jobs.runAll(faults);
    assert.equal(ends.size, faults.length);
  });

  jobs.expectEnds(faults);

  test("only what came to no use or an unknown fate was paid for twice, and nothing three times", () => {
    jobs.expectPaidTwice(faults, provider.paid);
    assert.match(worker.log(), /paid_call_unknown/);
  });

  test("nobody goes after a provider that moved, and the variable with its address is named", () => {
    assert.deepEqual(
      provider.calls.filter(({ path }) => path.startsWith(movedPath)),
      [],
    );
    const { port } = new URL(provider.url);
    for (const [status, variable] of [
      [301, "TEXT_BASE_URL"],
      [308, "TEXT_BASE_URL"],
      [308, "SPEECH_BASE_URL"],
      [308, "PICTURE_BASE_URL"],
    ]) {
      const told = `the service has moved to http://localhost:${port} (${status}): ${variable} has to name where it is`;
      assert.ok(worker.log().includes(told), told);
    }
    assert.ok(!worker.log().includes("a-secret"));
  });

  test("a fault that the provider charges for is booked, and one that it does not charge for is not", async () => {
    const rows = await stack.sql("select job_id, key, cost_micro_usd::int as cost from engine.provider_calls");
    const costOf = ({ name, path }) => {
      const keys = new Set(askedFor(name, path).map(({ key }) => key));
      const ofCalls = rows.filter(({ job_id, key }) => keys.has(`${job_id}-${key}`));
      assert.ok(ofCalls.length > 0, `${name} is booked`);
      return ofCalls.reduce((sum, { cost }) => sum + cost, 0);
    };
    for (const fault of faults.filter(({ lined }) => !lined.flat().includes("says"))) {
      const usual = costOf(faults.find(({ name, path }) => path === fault.path && name.endsWith("broken")));
      const answered = fault.ends === "complete" ? usual : 0;
      const [cost, because] = [costOf(fault), `${fault.name} costs ${costOf(fault)}, an answer costs ${usual}`];
      if (fault.costs) assert.ok(cost > answered * 1.2, because);
      else assert.ok(cost >= answered * 0.8 && cost <= answered * 1.2, because);
    }
  });

  test("patience is kept: a Retry-After is waited for, and a silent provider is hung up on", () => {
    for (const [name, path, least, most] of [
      ["Toldpatient", chat, 1, 30],
      ["Heardpatient", speech, 1, 30],
      ["Drawnpatient", generations, 1, 30],
      ["Toldhanging", chat, 30, 75],
      ["Heardhanging", speech, 10, 55],
      ["Drawnhanging", generations, 35, 80],
      ["Tolddripping", chat, 60, 105],
      ["Hearddripping", speech, 30, 75],
      ["Drawndripping", generations, 41, 85],
    ]) {
      const [first, second] = askedFor(name, path);
      const seconds = (second.at - first.at) / 1000;
      assert.ok(seconds >= least && seconds < most, `${name}: ${seconds} s`);
      // The connection is given up, too: nobody makes what nobody waits for.
      if (!name.endsWith("patient")) assert.ok(first.hungUpAt <= second.at, `${name}: ${first.hungUpAt}, ${second.at}`);
    }
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
