// Facts about finding out what a machine has.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { contentHash } from "../../scripts/project/content_hash.mjs";
import { packagesAreInstalled } from "../../scripts/toolchain/node_packages.mjs";
import { isNewEnough, oldestRust } from "../../scripts/toolchain/rust_version.mjs";
import { lockedVersion } from "../../scripts/toolchain/wasm_tools.mjs";

test("a compiler is judged by its version, and none is never enough", () => {
  assert.equal(isNewEnough("rustc 1.95.0 (59807616e 2026-04-14)", [1, 95]), true);
  assert.equal(isNewEnough("rustc 1.100.0", [1, 95]), true);
  assert.equal(isNewEnough("rustc 1.63.0", [1, 95]), false);
  assert.equal(isNewEnough(undefined, [1, 95]), false);
  assert.equal(oldestRust().length, 2);
});

test("tool versions come from Cargo.lock", () => {
  assert.match(lockedVersion("wasm-bindgen"), /^0\.2\.\d+$/);
  assert.throws(() => lockedVersion("no-such-crate"), /does not name no-such-crate/);
});

test("a hash of sources changes with a name, a content and a word", () => {
  const one = contentHash(["wrangler.toml"], ["a"]);
  assert.equal(one, contentHash(["wrangler.toml"], ["a"]));
  assert.notEqual(one, contentHash(["wrangler.toml"], ["b"]));
  assert.notEqual(one, contentHash(["Cargo.toml"], ["a"]));
  assert.equal(typeof contentHash(["no/such/file"]), "string");
});

describe("npm packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "packages-"));
  after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "node_modules"));
  const write = (name, packages) => writeFileSync(join(folder, name), JSON.stringify({ packages }));
  const wanted = {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/other-machine": { version: "1.0.0", optional: true },
  };

  test("are installed when the versions are those of the lock file", () => {
    write("package-lock.json", wanted);
    write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    assert.equal(packagesAreInstalled(folder), true);
  });

  test("are not installed when one has another version or is missing", () => {
    write("node_modules/.package-lock.json", { "node_modules/a": { version: "0.9.0" } });
    assert.equal(packagesAreInstalled(folder), false);
    write("node_modules/.package-lock.json", {});
    assert.equal(packagesAreInstalled(folder), false);
  });
});
