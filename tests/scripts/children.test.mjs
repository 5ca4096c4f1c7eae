// Facts about programs that belong to a supervisor.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Children } from "../../scripts/process/children.mjs";
import { portFromEnvironment } from "../../scripts/process/ports.mjs";

const logFolder = mkdtempSync(join(tmpdir(), "children-"));
after(() => rmSync(logFolder, { recursive: true }));

const shell = (name, script) => ({ name, title: `The ${name}`, command: "sh", parameters: ["-c", script], isReady: (line) => line === "ready" });

const isAlive = (pid) => {
  // A zombie has ended; only its parent has not asked yet.
  const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8") : "gone) Z";
  return !/\) [ZX]/.test(status);
};

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

  test("that ignore a polite signal are ended all the same", async () => {
    const children = new Children({ logFolder, graceMilliseconds: 300 });
    const child = await children.start(shell("deaf", "trap '' TERM; echo ready; while true; do sleep 0.1; done"));
    await children.stop(child);
    assert.equal(child.ended, true);
  });

  test("that end before they are ready say why in their own sentence", async () => {
    const children = new Children({ logFolder });
    await assert.rejects(children.start(shell("sulker", "echo '✗ Port 1 is used.' >&2; exit 1")), /^Failure: Port 1 is used\.$/);
    await assert.rejects(children.start(shell("mute", "exit 3")), /The mute ended by itself \(exit code 3\)\./);
  });

  test("that cannot be started or never get ready are a failure", async () => {
    const children = new Children({ logFolder });
    await assert.rejects(children.start({ ...shell("ghost", ""), command: "/no/such/program" }), /The ghost could not be started/);
    await assert.rejects(children.start({ ...shell("sloth", "sleep 60"), timeoutSeconds: 0.2 }), /The sloth was not ready after 0\.2 seconds/);
    await children.stopAll();
  });

  test("that end by themselves are told of once, those that were asked to are not", async () => {
    const told = [];
    const children = new Children({ logFolder, onUnexpectedEnd: (fault) => told.push(fault.message) });
    await children.start(shell("mayfly", "echo ready; sleep 0.1"));
    const other = await children.start(shell("obedient", "echo ready; sleep 60"));
    await children.stop(other);
    await pause(300);
    assert.deepEqual(told, ["The mayfly ended by itself (exit code 0)."]);
  });
});

test("a port that is in use or none at all is one sentence", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  process.env.SOME_PORT = `${server.address().port}`;
  await assert.rejects(portFromEnvironment("SOME_PORT", 1), /^Failure: Port \d+ is in use; .* SOME_PORT=…\.$/);
  process.env.SOME_PORT = "eighty";
  await assert.rejects(portFromEnvironment("SOME_PORT", 1), /SOME_PORT is "eighty"; it must be a port number/);
  server.close();
});
