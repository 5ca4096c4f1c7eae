// sqlfluff, the formatter of SQL, in a Python environment of its own in the cache that all clones share.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "../process/progress.mjs";
import { output, run } from "../process/run.mjs";
import { cache, root } from "../project/places.mjs";
import { ensureSystemPackages, hasApt } from "./system_packages.mjs";

const requirements = join(root, "scripts/toolchain/sqlfluff.txt");
const fingerprint = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
const folder = join(cache, "tools", `sqlfluff-${fingerprint}`);

export const sqlfluff = join(folder, "bin/sqlfluff");

/** Installs exactly the versions of `sqlfluff.txt`, once for this machine. */
export async function ensureSqlfluff() {
  const complete = join(folder, "complete");
  if (existsSync(complete)) return;
  const canMakeEnvironments = output("python3", ["-c", "import ensurepip, venv"]) !== undefined;
  if (!canMakeEnvironments && hasApt()) await ensureSystemPackages(["python3-venv"], "the formatter of SQL");
  await step("Installing sqlfluff (once for this machine)", async () => {
    const whatFailed = "sqlfluff could not be installed";
    rmSync(folder, { recursive: true, force: true });
    await run("python3", ["-m", "venv", folder], { log: "sqlfluff", whatFailed });
    const parameters = ["install", "--quiet", "--disable-pip-version-check", "--requirement", requirements];
    await run(join(folder, "bin/pip"), parameters, { log: "sqlfluff", append: true, whatFailed });
  });
  writeFileSync(complete, "");
}
