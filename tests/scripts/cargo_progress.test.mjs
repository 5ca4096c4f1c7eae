// Facts about reading what cargo is compiling.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cargoProgress } from "../../scripts/process/cargo_progress.mjs";

test("the bar says how far it is and what is being compiled", () => {
  const line = "    Building [=======>              ] 120/181: image, krilla(build.rs)...";
  assert.equal(cargoProgress(line), "120 of 181 packages, compiling image, krilla(build.rs)...");
});

test("a bar without names says how far it is", () => {
  assert.equal(cargoProgress("    Building [====>   ] 3/181"), "3 of 181 packages");
});

test("what is not the bar is no progress", () => {
  assert.equal(cargoProgress("   Compiling image v0.25.10"), undefined);
  assert.equal(cargoProgress("error: could not compile `image`"), undefined);
});
