// Debian's current compiler (package rustc-web) with WebAssembly's standard library, which Debian has only as source:
// it is built once into a sysroot of ours in the cache, so nothing under /usr is touched but by apt.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { cargoProgress, cargoProgressSettings } from "../process/cargo_progress.mjs";
import { step } from "../process/progress.mjs";
import { output, run } from "../process/run.mjs";
import { cache } from "../project/places.mjs";
import { isNewEnough, target } from "./rust_version.mjs";
import { ensureSystemPackages, hasApt } from "./system_packages.mjs";

const compiler = "/usr/bin/rustc";
const packages = ["rustc-web", "cargo-web", "libstd-rust-web-dev", "rust-web-src", "rust-web-clippy", "lld-19"];

const compilerVersion = () => output(compiler, ["--version"]);

/** One sysroot per compiler version: the libraries of one do not fit another. */
function sysroot() {
  const [, version, commit] = compilerVersion().match(/^rustc (\S+)(?: \((\w+))?/);
  return join(cache, ["sysroot", version, commit].filter(Boolean).join("-"));
}

/** Debian's compiler, if it and the standard library are there. */
export function debianRust() {
  if (!hasApt() || !existsSync("/usr/bin/wasm-ld-19")) return undefined;
  const version = compilerVersion();
  if (!isNewEnough(version) || !existsSync(join(sysroot(), "complete"))) return undefined;
  const programs = join(sysroot(), "bin");
  return {
    way: "debian",
    version,
    env: {
      PATH: [programs, "/usr/bin", process.env.PATH].join(delimiter),
      RUSTC: join(programs, "rustc"),
      CARGO: "/usr/bin/cargo",
      // clippy-driver is a compiler of its own and takes its sysroot from here.
      SYSROOT: sysroot(),
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER: "wasm-ld-19",
    },
  };
}

export async function installDebianRust() {
  await ensureSystemPackages(packages, "compiling Rust to WebAssembly");
  if (!isNewEnough(compilerVersion())) return undefined;
  if (!existsSync(join(sysroot(), "complete"))) {
    await step("Building Rust's standard library for WebAssembly (once)", buildStandardLibrary);
  }
  return debianRust();
}

/** Compiles `std` from Debian's source package by way of an empty crate and lays a sysroot around the result. */
async function buildStandardLibrary(note) {
  const crate = mkdtempSync(join(tmpdir(), "wasm-std-"));
  mkdirSync(join(crate, "src"));
  writeFileSync(join(crate, "Cargo.toml"), '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n');
  writeFileSync(join(crate, "src/lib.rs"), "#![no_std]\n");
  await run("/usr/bin/cargo", ["build", "--release", "-Z", "build-std=std,panic_abort", "--target", target], {
    cwd: crate,
    log: "standard-library",
    readProgress: cargoProgress,
    onProgress: note,
    whatFailed: "Rust's standard library could not be built for WebAssembly",
    env: {
      ...cargoProgressSettings,
      PATH: `/usr/bin${delimiter}${process.env.PATH}`,
      RUSTC: compiler,
      CARGO_TARGET_DIR: join(crate, "target"),
      // `-Z` on a stable compiler; and link-time optimisation later needs the bitcode.
      RUSTC_BOOTSTRAP: "1",
      RUSTFLAGS: "-Cembed-bitcode=yes",
    },
  });
  const built = join(crate, "target", target, "release/deps");
  layOutSysroot(
    readdirSync(built).filter((name) => name.endsWith(".rlib") && !name.startsWith("libempty-")),
    built,
  );
  rmSync(crate, { recursive: true });
}

function layOutSysroot(libraries, from) {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, "sysroot-draft-"));
  const libraryFolder = join(draft, "lib/rustlib", target, "lib");
  mkdirSync(libraryFolder, { recursive: true });
  for (const name of libraries) cpSync(join(from, name), join(libraryFolder, name));
  for (const host of readdirSync("/usr/lib/rustlib").filter((name) => name.includes("linux"))) {
    symlinkSync(join("/usr/lib/rustlib", host), join(draft, "lib/rustlib", host));
  }
  mkdirSync(join(draft, "bin"));
  writeFileSync(join(draft, "bin/rustc"), `#!/bin/sh\nexec ${compiler} --sysroot "${sysroot()}" "$@"\n`);
  chmodSync(join(draft, "bin/rustc"), 0o755);
  writeFileSync(join(draft, "complete"), "");
  rmSync(sysroot(), { recursive: true, force: true });
  renameSync(draft, sysroot());
}
