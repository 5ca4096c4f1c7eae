// Which compilers the crate accepts, and the target it is built for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project/places.mjs";

export const target = "wasm32-unknown-unknown";

/** The oldest compiler that the crate allows, from `Cargo.toml`: `[1, 95]`. */
export function oldestRust() {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  return manifest
    .match(/^rust-version = "(\d+)\.(\d+)"/m)
    .slice(1, 3)
    .map(Number);
}

/** Judges a line as `rustc --version` prints it; `undefined` (there is no compiler) is never new enough. */
export function isNewEnough(versionLine, [major, minor] = oldestRust()) {
  const found = versionLine
    ?.match(/^\w+ (\d+)\.(\d+)/)
    ?.slice(1, 3)
    .map(Number);
  return found !== undefined && (found[0] > major || (found[0] === major && found[1] >= minor));
}
