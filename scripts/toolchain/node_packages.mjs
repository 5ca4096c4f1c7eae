// Installs the npm packages of `package-lock.json` when they are not the ones that are there, and goes on under a Node
// that is new enough (it comes as a package itself). Uses nothing but what Node 20 brings.
import { spawn } from "node:child_process";
import { existsSync, lstatSync, readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../process/failure.mjs";
import { step } from "../process/progress.mjs";
import { run } from "../process/run.mjs";
import { whenToldToEnd } from "../process/signals.mjs";
import { nodeProgram, root } from "../project/places.mjs";

const oldestNode = [22, 12];

/** Whether `node_modules` holds what the lock file says; packages for other machines may be missing. */
export function packagesAreInstalled(folder = root) {
  const record = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    return present[path] ? present[path].version === entry.version : entry.optional === true || entry.peer === true;
  });
}

export async function ensureNodePackages() {
  if (packagesAreInstalled()) return;
  // A link to the packages of another clone: npm would empty that one's folder before it makes its own.
  const folder = join(root, "node_modules");
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(folder);
  await step("Installing npm packages", () =>
    // No install script of a package is needed, so none is run.
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      log: "npm",
      whatFailed: "The npm packages could not be installed",
    }),
  );
}

function nodeIsNewEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/**
 * Returns when this process runs on a new enough Node. Otherwise runs the same program again with the Node from
 * `node_modules`, hands signals on to it, and ends with its exit code.
 */
export async function continueOnCurrentNode() {
  if (nodeIsNewEnough()) return;
  const node = nodeProgram("node");
  if (!existsSync(node)) {
    throw new Failure(
      `Node ${process.versions.node} is too old; please install Node ${oldestNode.join(".")} or newer.`,
    );
  }
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit" });
  // The child ends in its own way; this process stays until it has.
  whenToldToEnd((signal) => child.kill(signal));
  await new Promise(() => {
    child.on("exit", (code, signal) => process.exit(signal ? 1 : code));
  });
}
