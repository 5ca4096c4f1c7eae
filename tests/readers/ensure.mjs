// What the tests that read PDFs need: poppler, pdf.js in a folder of its own with a lock of its own, and in an
// environment
// of Python mupdf and a validator of PDF/UA.
import { step } from "../../scripts/process/progress.mjs";
import { run } from "../../scripts/process/run.mjs";
import { packagesAreInstalled } from "../../scripts/toolchain/node_packages.mjs";
import { readers } from "../../scripts/toolchain/python_tool.mjs";
import { ensureSystemPackages, hasApt } from "../../scripts/toolchain/system_packages.mjs";

export async function ensureReaders() {
  if (hasApt()) await ensureSystemPackages(["poppler-utils"], "the tests that read PDFs");
  await readers.ensure();
  if (packagesAreInstalled(import.meta.dirname)) return;
  await step("Installing pdf.js (for the tests that read PDFs)", () =>
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      log: "npm-readers",
      cwd: import.meta.dirname,
      whatFailed: "pdf.js could not be installed",
    }),
  );
}
