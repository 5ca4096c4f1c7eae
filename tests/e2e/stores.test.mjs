// The stores of objects in workerd: R2 by its binding, and Supabase Storage by the platform's fetch.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

describe("the stores", () => {
  let stack;
  let worker;

  before(async () => {
    stack = await startEmbeddedStack();
    worker = await startWorkerUnderTest({
      stack,
      speechUrl: "http://127.0.0.1:1",
      variables: { SUPABASE_BUCKET: "media" },
    });
  });
  after(async () => {
    await worker?.stop();
    await stack?.stop();
  });

  test("every fact holds of R2 and of Supabase Storage", async () => {
    const answer = await worker.fetch("/api/stores/check", { method: "POST" });
    const { success, stores } = await answer.json();
    assert.deepEqual(
      stores.flatMap(({ store, facts }) => facts.filter(({ holds }) => !holds).map((fact) => ({ store, ...fact }))),
      [],
    );
    assert.deepEqual([success, stores.map(({ store }) => store)], [true, ["r2", "supabase"]]);
  });
});
