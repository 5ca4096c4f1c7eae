// `npm run build`: everything that a build needs, then the Worker.
import { runMain } from "./process/failure.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "./toolchain/node_packages.mjs";
import { buildWorker } from "./worker/build_worker.mjs";

await runMain(async () => {
  await ensureNodePackages();
  await continueOnCurrentNode();
  await buildWorker();
});
