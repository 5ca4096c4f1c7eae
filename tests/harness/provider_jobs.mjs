// Jobs whose providers do something wrong, each its own thing, all at the same time. The script of each is found by the
// person's name, which is part of every text and of every order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isOver, michael, newPerson } from "./client.mjs";
import { draw, generations } from "./fake_provider.mjs";
import { paidTwice, words } from "./paid_worker.mjs";

/** How a fault ends its job, and how often the provider was asked by then. */
export const complete = { ends: "complete", asked: 2 };
export const fails = (code, asked = 1) => ({ ends: code, asked });

/** Michael was born in January: his Sun is in Capricorn. */
export const invented = { text: `## Fire\n\nThe Sun is in Leo, and the Moon stands in Aries.\n\n${words(120)}` };
/** Half of a text, and that there is more. */
export const cutShort = ["says", { text: words(200).slice(0, 700), finish: "length" }];

export const reading = (name) => ({ person1: { ...michael, name }, systems: ["western"] });

const picture = (name) => ({
  image_prompt: `${name} crosses a lake`,
  character_description: "A brave girl with red hair",
  emotion: "calm",
  audience: "children",
  style: "storybook",
});

const isPicture = (path) => [draw, generations].includes(path);

/** Of `{ name: fault }`, `[{ name, path, …fault }]`. */
export const faultsAt = (path, faults) => Object.entries(faults).map(([name, fault]) => ({ name, path, ...fault }));

/**
 * Jobs on the Worker that `paid()` gives (harness/paid_worker.mjs), and `{ people, ends, askedFor(name, path),
 * forgive(), run(fault), runAll(faults), expectEnds(faults), expectPaidTwice(faults, paid) }`.
 */
export function providerJobs(paid) {
  const people = new Map();
  const ends = new Map();
  const askedFor = (name, path) =>
    paid().provider.calls.filter((call) => call.path === path && call.words.includes(name));

  /** So many faults at once would have the provider left alone. */
  const forgive = () =>
    paid().stack.sql("update engine.provider_circuits set outages = 0, rests_until = '-infinity' returning 1");

  async function startPicture(person, name) {
    const { status, body } = await person.call("POST", "/api/jobs/image/start", picture(name));
    assert.equal(status, 200, JSON.stringify(body));
    return body.jobId;
  }

  /** Starts a job of the person of this name, and resolves with its end. */
  async function run({ name, path, lined }) {
    const { provider, worker } = paid();
    const linked = ([fault, options]) => [fault, { ...options, link: provider[options.to] }];
    provider.scriptFor(name, path, ...lined.map((fault) => (fault[0] === "linked" ? linked(fault) : fault)));
    const person = people.get(name) ?? (await newPerson(worker));
    const id = await (isPicture(path) ? startPicture(person, name) : person.startReading("extended", reading(name)));
    ends.set(name, (await person.watch(id, isOver, { seconds: 400 })).at(-1));
  }

  function endsAsItShould({ name, path, ends: expected, asked }) {
    assert.ok(ends.has(name), "it ended");
    const { status, code, metadata } = ends.get(name);
    assert.equal(status === "complete" ? status : code, expected, JSON.stringify(ends.get(name)));
    assert.equal(askedFor(name, path).length, asked);
    if (status !== "complete") return;
    assert.ok(metadata.cost.total > 0);
    if (!isPicture(path)) assert.ok(metadata.totalWords >= 100);
  }

  return {
    people,
    ends,
    askedFor,
    forgive,
    run,
    async runAll(faults) {
      // A person for four jobs, and one after the other: hashing all passwords at once takes longer than a sign-up may.
      let person;
      for (const [at, { name }] of faults.entries()) {
        if (at % 4 === 0) person = await newPerson(paid().worker);
        people.set(name, person);
      }
      // Whatever becomes of one, the others are looked at.
      const runs = await paid().withCron(() => Promise.allSettled(faults.map(run)), { alsoEveryTick: forgive });
      const lost = faults.flatMap(({ name }, at) => (runs[at].reason ? [`${name}: ${runs[at].reason.message}`] : []));
      assert.deepEqual(lost, []);
    },
    /** A test for each fault. */
    expectEnds(faults) {
      for (const fault of faults) {
        test(`${fault.name}: asked ${fault.asked} times, ends ${fault.ends}`, () => endsAsItShould(fault));
      }
    },
    /** Only what nobody learned the fate of was paid for twice, and nothing three times. */
    expectPaidTwice(faults, paidCalls) {
      const mayBe = faults.filter(({ paysAgain }) => paysAgain).map(({ name }) => name);
      const again = paidTwice(paidCalls);
      assert.equal(new Set(again).size, again.length, "none three times");
      for (const key of again) {
        const call = paidCalls.find((call) => call.key === key);
        assert.ok(
          mayBe.some((name) => call.words.includes(name)),
          call.words.slice(0, 300),
        );
      }
    },
  };
}
