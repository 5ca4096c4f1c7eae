// What a provider does wrong for longer than most jobs last: it fails again and again, and it works long for nothing.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isOver, newPerson } from "../harness/client.mjs";
import { chat, generations } from "../harness/fake_provider.mjs";
import { startPaidWorker, words } from "../harness/paid_worker.mjs";
import { complete, faultsAt, providerJobs, reading } from "../harness/provider_jobs.mjs";

describe("what a provider does wrong for long", () => {
  let paid, provider, worker, stack;
  const jobs = providerJobs(() => paid);

  before(async () => {
    paid = await startPaidWorker({ MINIMUM_WORDS: "100" });
    ({ provider, worker, stack } = paid);
    provider.write(words(200));
  });
  after(() => paid?.stop());

  const started = async (name) => {
    const person = await newPerson(worker);
    return { person, id: await person.startReading("extended", reading(name)) };
  };

  const rest = () =>
    stack.sql("update engine.provider_circuits set rests_until = now() where capability = 'write' returning 1");

  /** A provider that fails again and again is left alone, and asked again when it has rested. */
  async function restsAndIsAskedAgain() {
    provider.script(chat, ...Array(40).fill("broken"));
    const asked = () => provider.calls.filter(({ path }) => path === chat).length;
    const readings = await Promise.all(["Ada", "Ben", "Cy", "Di"].map(started));
    await readings[0].person.watch(readings[0].id, () => asked() >= 5);
    const restingFrom = asked();
    await new Promise((done) => setTimeout(done, 20_000));
    assert.ok(asked() <= restingFrom + 3, `${asked()} calls, ${restingFrom} before it rested`);
    provider.forgetScripts();
    // Again and again: a call that was under way may still tell of its failure.
    const hasRested = setInterval(() => rest().catch(() => {}), 1000);
    try {
      for (const { person, id } of readings) {
        const job = (await person.watch(id, isOver)).at(-1);
        assert.equal(job.status, "complete", JSON.stringify(job));
      }
    } finally {
      clearInterval(hasRested);
    }
  }

  test("one provider is left alone until it has rested, while another works for 90 s and resets", async () => {
    const rivers = faultsAt(generations, { Rivers: { lined: [["resets", { seconds: 90 }]], ...complete } });
    await paid.withCron(() => Promise.all([restsAndIsAskedAgain(), jobs.run(rivers[0])]));
    const [first, second] = jobs.askedFor("Rivers", generations);
    assert.ok(second.at - first.at >= 90_000);
    assert.equal(jobs.ends.get("Rivers").status, "complete", JSON.stringify(jobs.ends.get("Rivers")));
  });
});
