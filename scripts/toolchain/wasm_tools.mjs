// `worker-build` and `wasm-bindgen` at exactly the versions that fit the crate, compiled once into the shared cache.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../process/failure.mjs";
import { output, run } from "../process/run.mjs";
import { step } from "../process/progress.mjs";
import { cache, root } from "../project/places.mjs";

/** The version of a package as `Cargo.lock` pins it. */
export function lockedVersion(crate) {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const version = lock.match(new RegExp(`name = "${crate}"\\nversion = "([^"]+)"`))?.[1];
  if (!version) throw new Failure(`Cargo.lock does not name ${crate}.`);
  return version;
}

/** `worker-build` goes with the `worker` crate of the same version; `wasm-bindgen` refuses any other version than its crate's. */
const tools = () => [
  { program: "worker-build", crate: "worker-build", version: lockedVersion("worker") },
  { program: "wasm-bindgen", crate: "wasm-bindgen-cli", version: lockedVersion("wasm-bindgen") },
];

async function ensureTool({ program, crate, version }) {
  if (output(program, ["--version"])?.split(" ").at(-1) === version) return program;
  const folder = join(cache, "tools", `${crate}-${version}`);
  const installed = join(folder, "bin", program);
  if (existsSync(installed)) return installed;
  await step(`Compiling ${crate} ${version} (once for this machine, some minutes)`, async (note) => {
    const install = (flags, options) =>
      run("cargo", ["install", crate, "--version", version, "--bin", program, "--root", folder, ...flags], {
        log: crate,
        onLine: note,
        // These tools work for seconds; optimising them would take minutes.
        env: { CARGO_PROFILE_RELEASE_OPT_LEVEL: "1", CARGO_PROFILE_RELEASE_LTO: "off", CARGO_TARGET_DIR: undefined },
        ...options,
      });
    const locked = await install(["--locked"], { allowFailure: true });
    // A registry mirror may lack one of the exact versions that the tool was published with; compatible ones do.
    if (locked !== 0) await install([], { append: true, whatFailed: `${crate} could not be installed` });
  });
  return installed;
}

/** Paths of the programs: `{ "worker-build": …, "wasm-bindgen": … }`. */
export async function ensureWasmTools() {
  const paths = {};
  for (const tool of tools()) paths[tool.program] = await ensureTool(tool);
  return paths;
}
