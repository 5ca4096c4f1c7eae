// One hash over the contents of files and folders: equal hash, equal inputs, nothing to do.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./places.mjs";

/** All files below `path` (or `path` itself) but installed packages, sorted; a path that does not exist holds none. */
export function filesBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "node_modules")
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** SHA-256, as hex, over names and contents of `paths` (relative to the root) and the given words. */
export function contentHash(paths, words = []) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(readFileSync(file));
    hash.update("\0");
  }
  for (const word of words) hash.update(`${word}\0`);
  return hash.digest("hex");
}
