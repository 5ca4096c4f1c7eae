// Facts about what only one process may do at a time.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { holdAlone, isHeld } from "../../scripts/process/only_one.mjs";
import { root } from "../../scripts/project/places.mjs";

const folder = mkdtempSync(join(tmpdir(), "only-one-"));
const door = join(folder, "running");
after(() => rmSync(folder, { recursive: true }));

test("a door is held as long as its process lives, even when that one is killed", async () => {
  assert.equal(await isHeld(door), false);
  const script = `
    import { holdAlone } from "${root}/scripts/process/only_one.mjs";
    await holdAlone("${door}");
    console.log("held");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  assert.equal(await isHeld(door), true);
  await assert.rejects(holdAlone(door, "It runs already."), /^Failure: It runs already\.$/);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  assert.equal(await isHeld(door), false);
  await holdAlone(door, "It runs already.");
  assert.equal(await isHeld(door), true);
});
