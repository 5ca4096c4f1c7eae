// Where a tool from the Python package index lies: an environment of its own in the cache that all clones share, named
// after the versions that `scripts/toolchain/NAME.txt` lists.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cache, root } from "../project/places.mjs";

/** @param {string} name @returns {{ requirements: string, folder: string, program: string, python: string }} */
export function pythonPlace(name) {
  const requirements = join(root, `scripts/toolchain/${name}.txt`);
  const fingerprint = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const folder = join(cache, "tools", `${name}-${fingerprint}`);
  return { requirements, folder, program: join(folder, "bin", name), python: join(folder, "bin", "python") };
}
