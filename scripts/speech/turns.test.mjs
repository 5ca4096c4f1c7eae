import assert from "node:assert/strict";
import { test } from "node:test";

import { TooManyWaiting, Turns } from "./turns.mjs";

const never = new AbortController().signal;

test("no more than the allowed number run at once, and all get their turn", async () => {
  const turns = new Turns(2, 100);
  let running = 0;
  let most = 0;
  const done = await Promise.all(
    Array.from({ length: 9 }, (_, number) =>
      turns
        .take(never, async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 2));
          running -= 1;
          if (number === 4) throw new Error("one fails");
          return number;
        })
        .catch(() => "failed"),
    ),
  );
  assert.equal(most, 2);
  assert.deepEqual(done, [0, 1, 2, 3, "failed", 5, 6, 7, 8]);
});

test("one that gives up while waiting never runs, and one too many is refused", async () => {
  const turns = new Turns(1, 1);
  let release;
  const first = turns.take(never, () => new Promise((resolve) => (release = resolve)));
  const impatient = new AbortController();
  let ran = false;
  const second = turns.take(impatient.signal, async () => (ran = true));
  await assert.rejects(
    turns.take(never, async () => {}),
    TooManyWaiting,
  );
  impatient.abort(new Error("gave up"));
  await assert.rejects(second, /gave up/);
  assert.equal(turns.waiting, 0);
  release();
  await first;
  await turns.take(never, async () => {});
  assert.equal(ran, false);
});
