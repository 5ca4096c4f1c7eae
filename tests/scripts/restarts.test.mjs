// Facts about a part that is started again when it is lost.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Children } from "../../scripts/process/children.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { keepRunning } from "../../scripts/process/restarts.mjs";

const folder = mkdtempSync(join(tmpdir(), "restarts-"));
after(() => rmSync(folder, { recursive: true }));

/** A server that says its process id, or one that ends as soon as it is ready. */
async function kept({ endsAtOnce = false, ...options } = {}) {
  const children = new Children({ logFolder: folder, onUnexpectedEnd: () => assert.fail("the whole would end") });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const script = `require("node:http").createServer((_, answer) => answer.end(String(process.pid)))
    .listen(${port}, "127.0.0.1", () => { console.log("ready"); ${endsAtOnce ? "process.exit(1)" : ""} })`;
  const said = [];
  const gaveUp = Promise.withResolvers();
  const pid = async () => Number(await (await fetch(url, { signal: AbortSignal.timeout(300) })).text());
  const part = {
    title: "The server",
    start: () =>
      children.start({
        name: "server",
        command: process.execPath,
        parameters: ["-e", script],
        isReady: (line) => line === "ready",
        onUnexpectedEnd: () => {},
      }),
    stop: (child) => children.stop(child, "SIGKILL"),
    answers: async () => (await pid()) > 0,
  };
  const report = (sentence) => said.push(sentence);
  await keepRunning(part, { report, giveUp: gaveUp.resolve, everySeconds: 0.1, ...options });
  return { children, said, gaveUp: gaveUp.promise, pid };
}

async function until(isReached) {
  const deadline = Date.now() + 15_000;
  while (!(await isReached())) {
    assert.ok(Date.now() < deadline, "not reached");
    await pause(50);
  }
}

for (const [signal, reason] of [
  ["SIGKILL", "The server ended by itself."],
  ["SIGSTOP", "The server does not answer any more."],
]) {
  test(`a part that meets ${signal} is started again, and it is said`, async () => {
    const server = await kept();
    const former = await server.pid();
    process.kill(former, signal);
    await until(() => server.said.length === 2);
    assert.deepEqual(server.said, [`${reason} Starting it again …`, "The server answers again."]);
    assert.notEqual(await server.pid(), former);
    await server.children.stopAll();
  });
}

test("a part that ends again and again is given up", async () => {
  const server = await kept({ endsAtOnce: true, mostRestarts: 2 });
  const { message } = await server.gaveUp;
  assert.equal(message, "The server ended by itself. It was started again 2 times already.");
});

test("a part that is asked to end stays ended", async () => {
  const server = await kept();
  await server.children.stopAll();
  await pause(500);
  assert.deepEqual(server.said, []);
});
