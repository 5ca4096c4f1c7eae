// The peers' npm packages: in a folder of their own with a lock of its own, installed when a bench asks for them.
import { step } from "../../scripts/process/progress.mjs";
import { run } from "../../scripts/process/run.mjs";
import { packagesAreInstalled } from "../../scripts/toolchain/node_packages.mjs";

export async function ensurePeers() {
  if (packagesAreInstalled(import.meta.dirname)) return;
  await step("Installing the peers", () =>
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      log: "npm-peers",
      cwd: import.meta.dirname,
      whatFailed: "The peers' npm packages could not be installed",
    }),
  );
}
