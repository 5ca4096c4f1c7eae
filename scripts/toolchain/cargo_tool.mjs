// A program from crates.io at exactly one version, compiled once into the cache that all clones share.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cargoProgress, cargoProgressSettings } from "../process/cargo_progress.mjs";
import { step } from "../process/progress.mjs";
import { output, run } from "../process/run.mjs";
import { cache } from "../project/places.mjs";

const folderOf = ({ crate, version }) => join(cache, "tools", `${crate}-${version}`);

/** Where the program is, or will be once `ensureCargoTool` has run. */
export function cargoToolPath(tool) {
  // One of the right version on the PATH is taken as it is.
  const onPath = output(tool.program, ["--version"])?.split(" ").at(-1) === tool.version;
  return onPath ? tool.program : join(folderOf(tool), "bin", tool.program);
}

/** Compiles the program if it is not there; gives its path. */
export async function ensureCargoTool(tool) {
  const { program, crate, version } = tool;
  const path = cargoToolPath(tool);
  if (path === program || existsSync(path)) return path;
  const folder = folderOf(tool);
  await step(`Compiling ${crate} ${version} (once for this machine, some minutes)`, async (note) => {
    const install = (flags, options) =>
      run("cargo", ["install", crate, "--version", version, "--bin", program, "--root", folder, ...flags], {
        log: crate,
        readProgress: cargoProgress,
        onProgress: note,
        env: {
          ...cargoProgressSettings,
          // These tools work for seconds; optimising them would take minutes.
          CARGO_PROFILE_RELEASE_OPT_LEVEL: `${tool.optLevel ?? 0}`,
          CARGO_PROFILE_RELEASE_LTO: "off",
          CARGO_TARGET_DIR: undefined,
        },
        ...options,
      });
    const locked = await install(["--locked"], { allowFailure: true });
    // A registry mirror may lack one of the exact versions that the tool was published with; compatible ones do.
    if (locked !== 0) await install([], { append: true, whatFailed: `${crate} could not be installed` });
  });
  return path;
}
