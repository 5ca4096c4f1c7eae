// Builds the crate of this folder: for WebAssembly with the charts, with charts whose tables are empty, and without
// charts; and natively.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cargoProgress, cargoProgressSettings } from "../../scripts/process/cargo_progress.mjs";
import { step } from "../../scripts/process/progress.mjs";
import { run } from "../../scripts/process/run.mjs";
import { nodeProgram, root } from "../../scripts/project/places.mjs";
import { target } from "../../scripts/toolchain/rust_version.mjs";

const here = join(root, "bench/charts");
export const folder = join(root, "target/bench-charts");

/** As `worker-build` calls it for the product. */
export const optimise = [
  "-O1",
  "--enable-sign-ext",
  "--enable-nontrapping-float-to-int",
  "--enable-bulk-memory",
  "--enable-multivalue",
  "--enable-reference-types",
  "--enable-exception-handling",
  "--debuginfo",
];

/** `{ charts, emptyTables, floor }`: paths of optimised modules. */
export async function buildModules(rust) {
  mkdirSync(folder, { recursive: true });
  return {
    charts: await buildModule("charts", here, [], rust),
    emptyTables: await buildModule("empty-tables", copyWithEmptyTables(), [], rust),
    floor: await buildModule("floor", here, ["--no-default-features"], rust),
  };
}

async function buildModule(name, crate, flags, rust) {
  const env = { ...rust.env, CARGO_TARGET_DIR: join(folder, "wasm") };
  const module_ = join(folder, `${name}.wasm`);
  await step(`Building the module “${name}”`, async (note) => {
    const cargo = [
      "build",
      "--release",
      "--lib",
      "--target",
      target,
      "--manifest-path",
      join(crate, "Cargo.toml"),
      ...flags,
    ];
    await run("cargo", cargo, {
      log: "bench-charts",
      readProgress: cargoProgress,
      onProgress: note,
      env: { ...cargoProgressSettings, ...env },
      whatFailed: "The benchmark could not be built",
    });
    const built = join(folder, "wasm", target, "release/charts_bench.wasm");
    await run(nodeProgram("wasm-opt"), [built, "-o", module_, ...optimise], {
      log: "bench-charts",
      append: true,
      whatFailed: "wasm-opt failed",
    });
  });
  return module_;
}

/** The native program's path. */
export async function buildNative() {
  const env = { CARGO_TARGET_DIR: join(folder, "native") };
  await step("Building natively", (note) =>
    run("cargo", ["build", "--release", "--bin", "charts-bench", "--manifest-path", join(here, "Cargo.toml")], {
      log: "bench-charts-native",
      readProgress: cargoProgress,
      onProgress: note,
      env: { ...cargoProgressSettings, ...env },
      whatFailed: "The native benchmark could not be built",
    }),
  );
  return join(folder, "native/release/charts-bench");
}

/**
 * A copy of the crate and of `crates/chart` in which every table of numbers is empty: what it lacks is what the
 * tables cost.
 */
function copyWithEmptyTables() {
  const copy = join(folder, "empty-tables");
  rmSync(copy, { recursive: true, force: true });
  cpSync(here, join(copy, "bench/charts"), { recursive: true });
  cpSync(join(root, "crates/chart/src"), join(copy, "crates/chart/src"), { recursive: true });
  cpSync(join(root, "crates/chart/Cargo.toml"), join(copy, "crates/chart/Cargo.toml"));
  writeFileSync(join(copy, "Cargo.toml"), workspaceTables(readFileSync(join(root, "Cargo.toml"), "utf8")));
  const tables = join(copy, "crates/chart/src/tables");
  for (const file of readdirSync(tables).filter((name) => name.endsWith(".gen.rs"))) {
    const path = join(tables, file);
    writeFileSync(path, emptied(readFileSync(path, "utf8")));
  }
  return join(copy, "bench/charts");
}

/** What `crates/chart` inherits: the tables of the workspace, without the package that stands beside them. */
const workspaceTables = (manifest) =>
  manifest
    .split(/^(?=\[)/m)
    .filter((table) => table.startsWith("[workspace"))
    .join("");

/**
 * The source with its series without terms, and its arrays of a fixed length full of zeros, which compress to nothing.
 */
function emptied(source) {
  return source
    .replace(/\(-?\d[^()]*\),?/g, "")
    .replace(/(\[i16; (\d+)\]) = \[[^\]]*\];/, "$1 = [0; $2];")
    .replace(/(\[\[\[f32; (\d+)\]; (\d+)\]; (\d+)\]) = [^;]*;/, "$1 = [[[0.0; $2]; $3]; $4];");
}
