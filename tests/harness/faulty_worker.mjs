// The built Worker on bindings that fail on a test's command (tests/fixtures/faulty_worker).
import { join } from "node:path";
import { root } from "../../scripts/project/places.mjs";
import { startWorkerUnderTest } from "./worker.mjs";

/**
 * What `startWorkerUnderTest` gives, and `switchOn(faults)`, which replaces all faults, `tallies()` of what they did
 * since, and `objects()`, the keys of everything that is stored.
 */
export async function startFaultyWorker(options) {
  const worker = await startWorkerUnderTest({
    ...options,
    entry: join(root, "tests/fixtures/faulty_worker/entry.mjs"),
  });
  const call = async (init) => (await worker.fetch("/faults", init)).json();
  return {
    ...worker,
    switchOn: (faults) => call({ method: "PUT", body: JSON.stringify(faults) }),
    tallies: () => call(),
    objects: async () => (await worker.fetch("/objects")).json(),
  };
}
