// The peer's npm packages: in a folder of their own with a lock of their own, installed when the bench asks for them.
import { step } from "../../../scripts/process/progress.mjs";
import { run } from "../../../scripts/process/run.mjs";
import { packagesAreInstalled } from "../../../scripts/toolchain/node_packages.mjs";

/** Where the peer is. */
export const peer = import.meta.dirname;

export async function ensurePeer() {
  if (packagesAreInstalled(peer)) return;
  await step("Installing the peer of the status", () =>
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      log: "npm-peer-status",
      cwd: peer,
      whatFailed: "The peer's npm packages could not be installed",
    }),
  );
}
