// Facts about counting what a stage ran.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countCargo, countCheck, countNextest, countNode } from "../../scripts/testing/counts.mjs";

test("the closing lines of each runner are read", () => {
  const nextest = "     Summary [   1.2s] 12 tests run: 10 passed (1 slow), 2 failed, 3 skipped";
  assert.deepEqual(countNextest(nextest, 100), { passed: 10, failed: 2 });
  const cargo =
    "test result: ok. 4 passed; 0 failed; 0 ignored\n\ntest result: FAILED. 3 passed; 1 failed; 0 ignored\n";
  assert.deepEqual(countCargo(cargo, 101), { passed: 7, failed: 1 });
  assert.deepEqual(countNode("ℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ cancelled 0\n", 1), { passed: 4, failed: 1 });
});

test("a stage that did not come to its tests has failed, and so has one without tests", () => {
  assert.deepEqual(countCargo("error: could not compile", 101), { passed: 0, failed: 1 });
  assert.deepEqual(countNode("ℹ pass 0\nℹ fail 0\n", 0), { passed: 0, failed: 1 });
});

test("a check is one test", () => {
  assert.deepEqual(countCheck("", 0), { passed: 1, failed: 0 });
  assert.deepEqual(countCheck("", 1), { passed: 0, failed: 1 });
});
