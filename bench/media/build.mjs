// Builds the crate of this folder for WebAssembly, as `worker-build` does the product.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cargoProgress, cargoProgressSettings } from "../../scripts/process/cargo_progress.mjs";
import { step } from "../../scripts/process/progress.mjs";
import { run } from "../../scripts/process/run.mjs";
import { nodeProgram, root } from "../../scripts/project/places.mjs";
import { target } from "../../scripts/toolchain/rust_version.mjs";
import { optimise } from "../charts/build.mjs";

const folder = join(root, "target/bench-media");

/** The path of the optimised module. */
export async function buildModule(rust) {
  mkdirSync(folder, { recursive: true });
  const module_ = join(folder, "media.wasm");
  await step("Building the crates that typeset and encode", async (note) => {
    const manifest = join(root, "bench/media/Cargo.toml");
    const cargo = ["build", "--release", "--lib", "--target", target, "--manifest-path", manifest];
    await run("cargo", cargo, {
      log: "bench-media",
      readProgress: cargoProgress,
      onProgress: note,
      env: { ...cargoProgressSettings, ...rust.env, CARGO_TARGET_DIR: folder },
      whatFailed: "The benchmark could not be built",
    });
    const built = join(folder, target, "release/media_bench.wasm");
    await run(nodeProgram("wasm-opt"), [built, "-o", module_, ...optimise], {
      log: "bench-media",
      append: true,
      whatFailed: "wasm-opt failed",
    });
  });
  return module_;
}
