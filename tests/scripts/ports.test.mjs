// Facts about settings that are ports.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { afterEach, test } from "node:test";
import { freePort, portFromEnvironment, portsFromEnvironment } from "../../scripts/process/ports.mjs";

let server;
afterEach(() => server?.close());

/** A port of somebody else's. */
async function takenPort(host) {
  server = createServer();
  await new Promise((done, failed) => server.once("error", failed).listen(0, host, done));
  return server.address().port;
}

async function isRefused(port, sentence) {
  process.env.SOME_PORT = `${port}`;
  await assert.rejects(portFromEnvironment("SOME_PORT", 1), sentence);
}

test("a port that is in use is one sentence that names the setting", async () => {
  await isRefused(
    await takenPort("127.0.0.1"),
    /^Failure: Port \d+ is in use; end the program that uses it, or choose another one with SOME_PORT=…\.$/,
  );
});

test("a port that only IPv6's localhost uses is in use too", async (context) => {
  const port = await takenPort("::1").catch(() => undefined);
  if (!port) return context.skip("this machine has no IPv6");
  await isRefused(port, /is in use/);
});

test("what is no port is one sentence", async () => {
  for (const text of ["eighty", "", "0", "70000", "80.5"])
    await isRefused(text, /^Failure: SOME_PORT is ".*"; it must be a port number from 1 to 65535\.$/);
});

test("two settings can't be the same port", async () => {
  const port = await freePort();
  process.env.ONE_PORT = process.env.OTHER_PORT = `${port}`;
  await assert.rejects(
    portsFromEnvironment({ ONE_PORT: 1, OTHER_PORT: 2 }),
    /^Failure: ONE_PORT and OTHER_PORT are both \d+; choose another port for one of them\.$/,
  );
});

test("a free port is taken as it is, the usual one where none is named", async () => {
  const [one, other] = [await freePort(), await freePort()];
  process.env.ONE_PORT = `${one}`;
  delete process.env.OTHER_PORT;
  assert.deepEqual(await portsFromEnvironment({ ONE_PORT: 1, OTHER_PORT: other }), {
    ONE_PORT: one,
    OTHER_PORT: other,
  });
});
