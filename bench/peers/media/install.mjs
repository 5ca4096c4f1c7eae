// pdfkit: in a folder of its own with a lock of its own, installed when the bench asks for it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { step } from "../../../scripts/process/progress.mjs";
import { run } from "../../../scripts/process/run.mjs";
import { packagesAreInstalled } from "../../../scripts/toolchain/node_packages.mjs";

const here = import.meta.dirname;

/** Resolves with pdfkit's `PDFDocument`. */
export async function ensurePeer() {
  if (!packagesAreInstalled(here)) {
    await step("Installing pdfkit", () =>
      run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
        log: "npm-peer-media",
        cwd: here,
        whatFailed: "pdfkit could not be installed",
      }),
    );
  }
  return createRequire(join(here, "package.json"))("pdfkit");
}
