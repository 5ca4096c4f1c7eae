// The stages of `npm test`, the quick ones first. Each has a command, and a way to count what it ran.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { output } from "../process/run.mjs";
import { filesBelow } from "../project/content_hash.mjs";
import { nodeProgram, root } from "../project/places.mjs";
import { cargoMachete, ensureCargoMachete } from "../toolchain/cargo_machete.mjs";
import { ruff, sqlfluff } from "../toolchain/python_tool.mjs";
import { target } from "../toolchain/rust_version.mjs";
import { wasmTargetFolder } from "../worker/build_worker.mjs";
import { countCargo, countCheck, countNextest, countNode } from "./counts.mjs";

const node = process.execPath;
/** The feature that switches on the Rust tests that need a database. */
const features = ["--features", "stack-tests"];
const strict = ["--", "-D", "warnings"];

/**
 * What `cargo clippy -- -D warnings` sets, for a cargo that also compiles: whatever the tests are built of is linted on
 * the way, and nothing is compiled twice. `CLIPPY_ARGS` has its separator after every argument.
 */
const lintedBuild = {
  command: ["cargo", "test", "--no-run", "--workspace", "--all-targets", ...features],
  env: {
    RUSTC_WORKSPACE_WRAPPER: "clippy-driver",
    CLIPPY_ARGS: ["-D", "warnings"].map((argument) => `${argument}__CLIPPY_HACKERY__`).join(""),
  },
};
/** Where the linter can't stand before the compiler, it goes its own way. */
const lintOnly = { command: ["cargo", "clippy", "--workspace", "--all-targets", ...features, ...strict], env: {} };
const clippy = () => (output("clippy-driver", ["--version"]) === undefined ? lintOnly : lintedBuild);

const testFiles = (folder) => filesBelow(join(root, folder)).filter((file) => file.endsWith(".test.mjs"));
const hasNextest = () => output("cargo", ["nextest", "--version"]) !== undefined;

/** Native tests without the ones that need a database; those are the next stage's. */
function nativeTests() {
  if (hasNextest()) {
    return {
      command: ["cargo", "nextest", "run", "--workspace", "--no-fail-fast", ...features, "-E", "not binary(store)"],
      count: countNextest,
    };
  }
  // `tests/NAME.rs` and `tests/NAME/main.rs` of every member, as cargo finds them.
  const named = filesBelow(join(root, "tests"))
    .concat(filesBelow(join(root, "crates")))
    .map((file) => file.match(/tests\/(\w+)(?:\/main)?\.rs$/)?.[1]);
  const files = named.filter((name) => name && name !== "store" && name !== "mod");
  return {
    command: [
      "cargo",
      "test",
      "--workspace",
      "--no-fail-fast",
      "--lib",
      ...features,
      ...files.flatMap((name) => ["--test", name]),
    ],
    count: countCargo,
  };
}

const conformance = () => ({
  command: [node, "tests/harness/with_stores.mjs", "cargo", "test", "--no-fail-fast", ...features, "--test", "store"],
  count: countCargo,
});

/** SQL of the project: whatever `.sqlfluffignore` and `postgres-language-server.jsonc` leave. */
const sqlFolders = ["migrations", "scripts/supabase"];

/** Form: what the formatters, the linters and the search for unused dependencies hold, without compiling anything. */
const formStages = () => [
  { name: "format", title: "rustfmt", command: ["cargo", "fmt", "--all", "--check"], count: countCheck },
  {
    name: "javascript",
    title: "biome: JavaScript's form and lints",
    command: [nodeProgram("biome"), "check", "--error-on-warnings", "."],
    count: countCheck,
  },
  {
    name: "sql-format",
    title: "sqlfluff: SQL's form",
    prepare: sqlfluff.ensure,
    command: [sqlfluff.program, "lint", "--disable-progress-bar", ...sqlFolders],
    count: countCheck,
  },
  {
    name: "sql-lint",
    title: "SQL's syntax, in functions too",
    command: [nodeProgram("postgrestools"), "check", "--error-on-warnings", ...sqlFolders],
    count: countCheck,
  },
  {
    name: "python-format",
    title: "ruff: Python's form",
    prepare: ruff.ensure,
    command: [ruff.program, "format", "--check", "."],
    count: countCheck,
  },
  {
    name: "python-lint",
    title: "ruff: Python's lints",
    prepare: ruff.ensure,
    command: [ruff.program, "check", "."],
    count: countCheck,
  },
  {
    name: "unused",
    title: "dependencies that nothing uses",
    prepare: ensureCargoMachete,
    command: [cargoMachete, "--with-metadata"],
    count: countCheck,
  },
];

/** `[{ name, lane, title, prepare, command, env, count }]`. `wasm` is what `ensureWasmRust` found. */
export function stages(wasm) {
  const native = clippy();
  return [
    ...formStages(),
    {
      name: "scripts",
      // Compiles nothing, while the other lane does.
      lane: "wasm",
      title: "scripts, layers, migrations",
      command: [node, "--test", ...testFiles("scripts"), ...testFiles("tests/scripts"), ...testFiles("tests/house")],
      count: countNode,
    },
    {
      name: "client",
      lane: "wasm",
      title: "the client's package",
      command: [node, "--test", ...testFiles("tests/client")],
      count: countNode,
    },
    {
      name: "clippy",
      lane: "native",
      title: "clippy, native",
      ...native,
      count: countCheck,
    },
    {
      name: "native",
      lane: "native",
      title: "native tests",
      ...nativeTests(),
      // The same births on every run, so that red means a change; another seed looks for what no run has met
      // yet.
      env: { ...native.env, PROPTEST_RNG_SEED: process.env.PROPTEST_RNG_SEED ?? "1800" },
    },
    {
      name: "clippy-wasm",
      lane: "wasm",
      title: `clippy, ${target}`,
      // In the profile of the build, so that both use the same macros and build scripts.
      command: ["cargo", "clippy", "--release", "--lib", "--target", target, ...strict],
      env: { ...wasm.env, CARGO_TARGET_DIR: wasmTargetFolder() },
      count: countCheck,
    },
    { name: "store", lane: "native", title: "store on both databases", env: native.env, ...conformance() },
    {
      name: "build",
      lane: "wasm",
      title: "build of the Worker",
      command: [node, "scripts/build.mjs"],
      count: countCheck,
    },
    {
      name: "e2e",
      title: "end to end in workerd",
      // Each file has a Worker and a database of its own, and mostly waits.
      command: [node, "--test", "--test-concurrency=4", ...testFiles("tests/e2e")],
      count: countNode,
      needs: "build",
    },
    {
      name: "timed",
      title: "end to end, by the clock",
      // What these say of seconds, or of calls that seconds cause, is of a Worker that has the machine to itself.
      command: [node, "--test", "--test-concurrency=1", ...testFiles("tests/timed")],
      count: countNode,
      needs: "build",
    },
  ].filter((stage) => stage.name !== "store" || existsSync(join(root, "tests/store")));
}
