// `npm start`: from a fresh clone to a Worker that answers on http://localhost:8787, and the end of all of it with
// Ctrl-C.
import { runMain } from "./process/failure.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "./toolchain/node_packages.mjs";

await runMain(async () => {
  await ensureNodePackages();
  await continueOnCurrentNode();
  // Only now: it imports npm packages.
  const { startEverything } = await import("./development/start_everything.mjs");
  await startEverything();
});
