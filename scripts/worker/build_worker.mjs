// Builds the Worker: the crate compiled for WebAssembly and bound to JavaScript. There are two builds: the release,
// which is tested end to end and deployed, and a quick one for `npm start`. Does nothing when neither the sources nor
// the compiler have changed.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { ensureStaticFiles } from "../console/static_files.mjs";
import { cargoProgress, cargoProgressSettings } from "../process/cargo_progress.mjs";
import { say, step } from "../process/progress.mjs";
import { run } from "../process/run.mjs";
import { contentHash } from "../project/content_hash.mjs";
import { nodeProgram, root } from "../project/places.mjs";
import { ensureWasmRust } from "../toolchain/wasm_rust.mjs";
import { ensureWasmTools } from "../toolchain/wasm_tools.mjs";

const inputs = ["crates", "src", "assets", "migrations", "build.rs", "Cargo.toml", "Cargo.lock", "wrangler.toml"];

/** Optimised as a whole and by `wasm-opt`: small, fast, and minutes to make. `main` of `wrangler.toml` imports it. */
const release = { folder: join(root, "build"), entry: undefined, parameters: ["--release"] };

/** The profile `development-worker` of `Cargo.toml`, without `wasm-opt`. */
const development = {
  folder: join(root, "build/development"),
  entry: join(root, "scripts/development/entry.mjs"),
  parameters: ["--profile", "development-worker", "--no-opt"],
};

/** Says what a Worker was made from, and goes with it. */
const stampOf = ({ folder }) => join(folder, "sources.sha256");
const hashOfSources = (rust) => contentHash(inputs, [rust.version]);
const isCurrent = (build, hash) => existsSync(stampOf(build)) && readFileSync(stampOf(build), "utf8") === hash;

/** Makes the release if needed, and says its size. */
export async function buildWorker() {
  await ensureOneOf([release]);
  say(`The Worker is ${sizeInWords()}.`);
}

/**
 * For `npm start`: the entry for `wrangler`, or `undefined` for the one of `wrangler.toml`, since a release that is
 * current does too.
 */
export const buildWorkerForStart = async () => (await ensureOneOf([development, release])).entry;

/** The first of the builds that is current, or else the first, with the static files beside it. */
async function ensureOneOf(builds) {
  const build = await ensureCode(builds);
  await ensureStaticFiles();
  return build;
}

async function ensureCode(builds) {
  const rust = await ensureWasmRust();
  const hash = hashOfSources(rust);
  const current = builds.find((build) => isCurrent(build, hash));
  if (current) {
    say("The Worker is built already, from the same sources.");
    return current;
  }
  const [build] = builds;
  const tools = await ensureWasmTools();
  // A build that is broken off must not pass for the one before.
  rmSync(stampOf(build), { force: true });
  await step(`Building the Worker (${rust.version.split(" (")[0]})`, (note) =>
    run(tools["worker-build"], ["--out-dir", relative(root, build.folder), ...build.parameters], {
      log: "worker-build",
      readProgress: buildProgress,
      onProgress: note,
      whatFailed: "The Worker could not be built",
      env: {
        ...rust.env,
        ...helpers(tools),
        ...cargoProgressSettings,
        CARGO_TARGET_DIR: wasmTargetFolder(),
        RUST_BACKTRACE: "0",
      },
    }),
  );
  writeFileSync(stampOf(build), hash);
  return build;
}

/** What is being done, as cargo and then `worker-build` say it. */
function buildProgress(line) {
  return line.includes("Optimizing wasm") ? "optimising with wasm-opt" : cargoProgress(line);
}

/**
 * Builds for the Worker share no artefacts with native ones (other profile, maybe other compiler): they never wait for
 * each other's lock.
 */
export const wasmTargetFolder = () => process.env.ONEINABILLION_WASM_TARGET_DIR ?? join(root, "target/wasm");

/** `worker-build` would download these three; the packages of `package-lock.json` have them. */
function helpers(tools) {
  return {
    WASM_BINDGEN_BIN: tools["wasm-bindgen"],
    WASM_OPT_BIN: nodeProgram("wasm-opt"),
    ESBUILD_BIN: nodeProgram("esbuild"),
  };
}

function sizeInWords() {
  const bytes = readFileSync(join(release.folder, "index_bg.wasm"));
  const kilobytes = (count) => `${Math.round(count / 1000).toLocaleString("en")} kB`;
  return `${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzipped`;
}
