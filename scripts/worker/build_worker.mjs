// Builds the Worker into `build/`: the crate compiled for WebAssembly, bound to JavaScript and optimised. Does nothing
// when neither the sources nor the compiler have changed.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { run } from "../process/run.mjs";
import { say, step } from "../process/progress.mjs";
import { contentHash } from "../project/content_hash.mjs";
import { nodeProgram, root } from "../project/places.mjs";
import { ensureWasmRust } from "../toolchain/wasm_rust.mjs";
import { ensureWasmTools } from "../toolchain/wasm_tools.mjs";

const inputs = ["crates", "src", "assets", "migrations", "build.rs", "Cargo.toml", "Cargo.lock", "wrangler.toml"];
const module_ = join(root, "build/index_bg.wasm");
/** Says what the built Worker was made from, and goes with it. */
const stamp = join(root, "build/sources.sha256");

/** Builds if needed; says the size either way. */
export async function buildWorker() {
  const rust = await ensureWasmRust();
  const tools = await ensureWasmTools();
  const hash = contentHash(inputs, [rust.version]);
  const current = existsSync(module_) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (current) {
    say("The Worker is built already, from the same sources.");
  } else {
    // A build that is broken off must not pass for the one before.
    rmSync(stamp, { force: true });
    await step(`Building the Worker (${rust.version.split(" (")[0]})`, (note) =>
      run(tools["worker-build"], ["--release"], {
        log: "worker-build",
        onLine: note,
        whatFailed: "The Worker could not be built",
        env: { ...rust.env, ...helpers(tools), CARGO_TARGET_DIR: wasmTargetFolder(), RUST_BACKTRACE: "0" },
      }),
    );
    writeFileSync(stamp, hash);
  }
  say(`The Worker is ${sizeInWords()}.`);
}

/** Builds for the Worker share no artefacts with native ones (other profile, maybe other compiler): they never wait for each other's lock. */
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
  const bytes = readFileSync(module_);
  const kilobytes = (count) => `${Math.round(count / 1000).toLocaleString("en")} kB`;
  return `${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes, { level: 9 }).length)} gzipped`;
}
