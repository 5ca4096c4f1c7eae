import assert from "node:assert/strict";
import { test } from "node:test";
import { lanesInOrder } from "../../scripts/testing/run_stages.mjs";

const named = (groups) => groups.map((lanes) => lanes.map((lane) => lane.map(({ name }) => name).join(" ")));
const stage = (name, lane) => ({ name, lane });

test("stages without a lane wait for each other, and neighbours with lanes run beside each other", () => {
  const stages = [
    stage("form"),
    stage("lint", "one"),
    stage("native", "one"),
    stage("wasm", "two"),
    stage("store", "one"),
  ];
  assert.deepEqual(named(lanesInOrder([...stages, stage("build", "two"), stage("end")])), [
    ["form"],
    ["lint native store", "wasm build"],
    ["end"],
  ]);
});

test("lanes on two sides of a stage without one are begun anew", () => {
  assert.deepEqual(named(lanesInOrder([stage("a", "one"), stage("b"), stage("c", "one")])), [["a"], ["b"], ["c"]]);
});
