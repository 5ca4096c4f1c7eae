// What Cloudflare's models do wrong, each to a job of its own: the same as with everybody, and the errors that are
// theirs.
import { after, before, describe, test } from "node:test";
import { draw, speak, write } from "../harness/fake_provider.mjs";
import { byModels, shorterPatience, startPaidWorker, words } from "../harness/paid_worker.mjs";
import { complete, cutShort, fails, faultsAt, invented, providerJobs } from "../harness/provider_jobs.mjs";

const faults = [
  ...faultsAt(write, {
    Crowded: { lined: ["full"], ...complete },
    Throwing: { lined: ["throws"], ...complete },
    Crashed: { lined: ["broken"], ...complete },
    Vacant: { lined: ["empty"], ...complete, paysAgain: true },
    Clipped: { lined: ["cutInBody"], ...complete, paysAgain: true },
    Dropped: { lined: [["resets", { seconds: 5 }]], ...complete, paysAgain: true },
    Lengthy: { lined: [cutShort], ...complete },
    Fanciful: { lined: [["says", invented]], ...complete },
    Spent: { lined: ["usedUp"], ...fails("CONFIGURATION_ERROR") },
    Unlisted: { lined: ["unknownModel"], ...fails("CONFIGURATION_ERROR") },
    Scrambled: { lined: ["invalidJson"], ...fails("EXTERNAL_SERVICE_ERROR") },
    Reluctant: { lined: ["refusesInWords"], ...fails("CONTENT_REFUSED") },
  }),
  ...faultsAt(speak, {
    Mumbling: { lined: ["half"], ...complete, paysAgain: true },
    Stalling: { lined: ["hangs"], ...complete, paysAgain: true },
    Voiceless: { lined: ["html"], ...fails("EXTERNAL_SERVICE_ERROR") },
  }),
  ...faultsAt(draw, {
    Flagged: { lined: ["flagged"], ...fails("CONTENT_REFUSED") },
    Sketchy: { lined: ["invalidJson"], ...fails("EXTERNAL_SERVICE_ERROR") },
    Overrun: { lined: ["full"], ...complete },
  }),
];

describe("what Cloudflare's models do wrong", () => {
  let paid;
  const jobs = providerJobs(() => paid);

  before(async () => {
    paid = await startPaidWorker({ ...byModels, SPEECH_FORMAT: "wav", MINIMUM_WORDS: "100", ...shorterPatience });
    paid.provider.write(words(200));
  });
  after(() => paid?.stop());

  test("every job ends", () => jobs.runAll(faults));

  jobs.expectEnds(faults);

  test("only what came to no use or an unknown fate was paid for twice, and nothing three times", () => {
    // The binding sends no keys: a passage that two jobs have in common is told apart by nobody.
    jobs.expectPaidTwice(
      faults,
      paid.provider.paid.filter(({ words }) => faults.some(({ name }) => words.includes(name))),
    );
  });
});
