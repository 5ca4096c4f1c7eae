// `worker-build` and `wasm-bindgen` at exactly the versions that fit the crate, compiled once into the shared cache.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../process/failure.mjs";
import { root } from "../project/places.mjs";
import { ensureCargoTool } from "./cargo_tool.mjs";

/** The version of a package as `Cargo.lock` pins it. */
export function lockedVersion(crate) {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const version = lock.match(new RegExp(`name = "${crate}"\\nversion = "([^"]+)"`))?.[1];
  if (!version) throw new Failure(`Cargo.lock does not name ${crate}.`);
  return version;
}

/**
 * `worker-build` goes with the `worker` crate of the same version; `wasm-bindgen` refuses any other version than its
 * crate's.
 */
const tools = () => [
  { program: "worker-build", crate: "worker-build", version: lockedVersion("worker") },
  { program: "wasm-bindgen", crate: "wasm-bindgen-cli", version: lockedVersion("wasm-bindgen"), optLevel: 1 },
];

/** Paths of the programs: `{ "worker-build": …, "wasm-bindgen": … }`. */
export async function ensureWasmTools() {
  const paths = {};
  for (const tool of tools()) paths[tool.program] = await ensureCargoTool(tool);
  return paths;
}
