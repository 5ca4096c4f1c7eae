// A step that can't be done is one sentence to the person at the terminal.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { run } from "../../scripts/process/run.mjs";
import { root } from "../../scripts/project/places.mjs";

/** A PATH on which there is Node and nothing else. */
const bare = mkdtempSync(join(tmpdir(), "bare-path-"));
symlinkSync(process.execPath, join(bare, "node"));
after(() => rmSync(bare, { recursive: true }));

const whatFailed = "The soup could not be cooked";

test("a tool that is missing is named", async () => {
  await assert.rejects(
    run("no-such-tool", [], { log: "test-failures", whatFailed }),
    /^Failure: The soup could not be cooked: `no-such-tool` is not installed\.$/,
  );
});

test("a step that failed says its name, how it ended and its last words, also when they came in pieces", async () => {
  const salted = run("sh", ["-c", "printf 'too mu'; sleep 0.1; echo ch salt; exit 3"], {
    log: "test-failures",
    whatFailed,
  });
  await assert.rejects(
    salted,
    /^Failure: The soup could not be cooked: `sh` ended with exit code 3\.\n {4}too much salt$/,
  );
});

test("without a Rust compiler, setting up says which one to install", async () => {
  const setUp = promisify(execFile)("node", [join(root, "scripts/setup.mjs")], {
    cwd: root,
    env: { ...process.env, PATH: bare, ONEINABILLION_RUST: "rustup" },
  });
  await assert.rejects(
    setUp,
    ({ code, stderr }) =>
      code === 1 && /^\n✗ No Rust compiler for WebAssembly: please install Rust [\d.]+ or newer .*\n$/.test(stderr),
  );
});
