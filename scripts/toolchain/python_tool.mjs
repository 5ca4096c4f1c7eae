// Tools from the Python package index, each in an environment of its own in the cache that all clones share.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "../process/progress.mjs";
import { output, run } from "../process/run.mjs";
import { pythonPlace } from "./python_place.mjs";
import { ensureSystemPackages, hasApt } from "./system_packages.mjs";

/** `{ program, ensure }` of the tool whose versions `scripts/toolchain/NAME.txt` lists; `purpose` is for people. */
function pythonTool(name, purpose) {
  const { requirements, folder, program } = pythonPlace(name);
  return { program, ensure: () => ensureTool(name, purpose, requirements, folder) };
}

/** Installs exactly the versions that are listed, once for this machine. */
async function ensureTool(name, purpose, requirements, folder) {
  const complete = join(folder, "complete");
  if (existsSync(complete)) return;
  const canMakeEnvironments = output("python3", ["-c", "import ensurepip, venv"]) !== undefined;
  if (!canMakeEnvironments && hasApt()) await ensureSystemPackages(["python3-venv"], purpose);
  await step(`Installing ${name} (once for this machine)`, async () => {
    const whatFailed = `${name} could not be installed`;
    rmSync(folder, { recursive: true, force: true });
    await run("python3", ["-m", "venv", folder], { log: name, whatFailed });
    const parameters = ["install", "--quiet", "--disable-pip-version-check", "--requirement", requirements];
    await run(join(folder, "bin/pip"), parameters, { log: name, append: true, whatFailed });
  });
  writeFileSync(complete, "");
}

export const sqlfluff = pythonTool("sqlfluff", "the formatter of SQL");
export const hibari = pythonTool("hibari", "the local voice");
export const ruff = pythonTool("ruff", "the formatter of Python");
export const schemathesis = pythonTool("schemathesis", "the test of the interface's document");
export const readers = pythonTool("readers", "the tests that read PDFs");
