// Facts about programs that belong to a supervisor.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Children } from "../../scripts/process/children.mjs";
import { isAlive } from "../harness/processes.mjs";

const logFolder = mkdtempSync(join(tmpdir(), "children-"));
after(() => rmSync(logFolder, { recursive: true }));

const shell = (name, script) => ({
  name,
  title: `The ${name}`,
  command: "sh",
  parameters: ["-c", script],
  isReady: (line) => line === "ready",
});

describe("children", { skip: process.platform !== "linux" && "reads /proc" }, () => {
  test("are ready when they say so, and end with all that they started", async () => {
    const children = new Children({ logFolder });
    const child = await children.start(shell("parent", "sleep 60 & echo $!; echo ready; wait"));
    const grandchild = Number(child.lines[0]);
    assert.equal(isAlive(grandchild), true);
    await children.stopAll();
    await pause(50);
    assert.equal(isAlive(grandchild), false);
  });

  test("are heard when the line that says so comes in pieces", async () => {
    const children = new Children({ logFolder });
    await children.start({ ...shell("stutterer", "printf rea; sleep 0.1; echo dy; sleep 60"), timeoutSeconds: 5 });
    await children.stopAll();
  });

  test("that ignore a polite signal are ended all the same", async () => {
    const children = new Children({ logFolder, graceMilliseconds: 300 });
    const child = await children.start(shell("deaf", "trap '' TERM; echo ready; while true; do sleep 0.1; done"));
    await children.stop(child);
    assert.equal(child.ended, true);
  });

  test("that end before they are ready say why in their own sentence", async () => {
    const children = new Children({ logFolder });
    await assert.rejects(
      children.start(shell("sulker", "echo '✗ Port 1 is used.' >&2; exit 1")),
      /^Failure: Port 1 is used\.$/,
    );
    await assert.rejects(children.start(shell("mute", "exit 3")), /The mute ended by itself \(exit code 3\)\./);
  });

  test("that cannot be started or never get ready are a failure", async () => {
    const children = new Children({ logFolder });
    await assert.rejects(
      children.start({ ...shell("ghost", ""), command: "/no/such/program" }),
      /The ghost could not be started/,
    );
    await assert.rejects(
      children.start({ ...shell("sloth", "sleep 60"), timeoutSeconds: 0.2 }),
      /The sloth was not ready after 0\.2 seconds/,
    );
    await children.stopAll();
  });

  test("that end by themselves are reported once, those that were asked to are not", async () => {
    const reported = [];
    const children = new Children({ logFolder, onUnexpectedEnd: (fault) => reported.push(fault.message) });
    await children.start(shell("mayfly", "echo ready; sleep 0.1"));
    const other = await children.start(shell("obedient", "echo ready; sleep 60"));
    await children.stop(other);
    await pause(300);
    assert.deepEqual(reported, ["The mayfly ended by itself (exit code 0)."]);
  });
});
