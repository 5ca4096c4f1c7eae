// A trap in the WebAssembly (a panic in Rust) is answered by us, in workerd; here with a module that does nothing but
// trap.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Children } from "../../scripts/process/children.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { root, testLogs } from "../../scripts/project/places.mjs";
import { startWorker } from "../../scripts/worker/wrangler_dev.mjs";

describe("a Worker that traps", () => {
  const children = new Children({ logFolder: testLogs });
  const folder = mkdtempSync(join(tmpdir(), "trapping-worker-"));
  let url;

  before(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    await startWorker(children, {
      port,
      folder,
      name: "trapping-worker",
      configuration: join(root, "tests/fixtures/trapping_worker/wrangler.toml"),
    });
  });
  after(async () => {
    await children.stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  async function isOurError(answer) {
    assert.equal(answer.status, 500);
    assert.equal(answer.headers.get("access-control-allow-origin"), "*");
    const { requestId, ...rest } = await answer.json();
    assert.deepEqual(rest, { success: false, error: "Internal server error", code: "INTERNAL_ERROR" });
    assert.match(requestId, /^req-[0-9a-f]{32}$/);
    assert.equal(answer.headers.get("x-request-id"), requestId);
  }

  for (const path of ["/now", "/late"]) {
    test(`answers our 500 when it traps ${path.slice(1)}, and the next request works`, async () => {
      await isOurError(await fetch(url + path));
      assert.equal(await (await fetch(`${url}/`)).text(), "fine");
    });
  }

  test("answers those that were under way in the lost instance at once", async () => {
    const begun = Date.now();
    const slow = fetch(`${url}/slow`);
    await fetch(`${url}/late`);
    await isOurError(await slow);
    assert.ok(Date.now() - begun < 1400, "the slow request waited for its whole time");
  });

  test("fails a cron tick at once", async () => {
    const answer = await fetch(`${url}/cdn-cgi/handler/scheduled`, { signal: AbortSignal.timeout(5000) });
    assert.equal(answer.ok, false);
  });
});
