// The address of an artifact is a link that opens it, so no request's address may stay where somebody else can read it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/project/places.mjs";

test("the platform keeps neither invocation logs nor traces, which would hold the address of every request", () => {
  const settings = readFileSync(join(root, "wrangler.toml"), "utf8");
  assert.match(settings, /^\[observability\.logs\]\ninvocation_logs = false$/m);
  assert.match(settings, /^\[observability\.traces\]\nenabled = false$/m);
});
