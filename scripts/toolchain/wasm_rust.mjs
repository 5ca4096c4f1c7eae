// Finds a Rust that compiles to WebAssembly on this machine, or makes one: what already works is taken as it is, then
// rustup is asked for the target, then Debian's compiler is fitted with a standard library built from its own source.
import { existsSync, readdirSync } from "node:fs";
import { Failure } from "../process/failure.mjs";
import { step } from "../process/progress.mjs";
import { output, run } from "../process/run.mjs";
import { debianRust, installDebianRust } from "./debian_rust.mjs";
import { isNewEnough, oldestRust, target } from "./rust_version.mjs";
import { hasApt } from "./system_packages.mjs";

/** The compiler on the PATH, if it is new enough and has the target's standard library. */
function rustOnPath() {
  const version = output("rustc", ["--version"]);
  if (!isNewEnough(version)) return undefined;
  const folder = output("rustc", ["--print", "target-libdir", "--target", target]);
  const complete = folder && existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("libstd-"));
  return complete ? { way: "rustup", version, env: {} } : undefined;
}

async function addTargetByRustup() {
  if (!isNewEnough(output("rustc", ["--version"])) || output("rustup", ["--version"]) === undefined) return undefined;
  const code = await step(`Adding the target ${target} with rustup`, () =>
    run("rustup", ["target", "add", target], {
      log: "rustup",
      allowFailure: true,
      timeoutSeconds: 300,
      env: { RUSTUP_MAX_RETRIES: "1" },
    }),
  );
  return code === 0 ? rustOnPath() : undefined;
}

const ways = {
  rustup: [rustOnPath, addTargetByRustup],
  debian: [debianRust, installDebianRust],
};

/**
 * `{ way, version, env }`: with `env` set, `cargo` and `rustc` build for WebAssembly. The setting
 * `ONEINABILLION_RUST=rustup|debian` leaves only one way.
 */
export async function ensureWasmRust() {
  const only = process.env.ONEINABILLION_RUST;
  if (only && !ways[only]) throw new Failure(`ONEINABILLION_RUST is "${only}"; it can be "rustup" or "debian".`);
  const allowed = only ? [only] : hasApt() ? ["rustup", "debian"] : ["rustup"];
  for (const attempt of [0, 1]) {
    for (const way of allowed) {
      const rust = await ways[way][attempt]();
      if (rust) return rust;
    }
  }
  const oldest = oldestRust().join(".");
  throw new Failure(
    `No Rust compiler for WebAssembly: please install Rust ${oldest} or newer with rustup and run ` +
      `\`rustup target add ${target}\`${hasApt() ? ", or as root `apt-get install rustc-web`" : ""}.`,
  );
}
