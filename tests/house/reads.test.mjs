// What the Worker gives up after some seconds because it only reads is a function that can't write.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/project/places.mjs";
import { functions } from "../../scripts/supabase/migration_files.mjs";

const folder = join(root, "src", "store");
const source = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .join("\n");

/** The functions that are called so. */
const called = (method) =>
  [...source.matchAll(new RegExp(`client\\.${method}\\("(\\w+)"`, "g"))].map(([, name]) => name);

test("what is only read is a function that writes nothing", () => {
  const readers = called("read");
  assert.ok(readers.length > 10, `${readers}`);
  const stable = new Set(
    functions()
      .filter(({ schema, sql }) => schema === "public" && /^stable$/m.test(sql))
      .map(({ name }) => name.replace(/\.sql$/, "")),
  );
  assert.deepEqual(
    readers.filter((name) => !stable.has(name)),
    [],
  );
});

test("every way into the database is seen here", () => {
  const seen = new Set([...called("read"), ...called("call"), ...called("call_unchecked")]);
  const missed = functions()
    .filter(({ schema }) => schema === "public")
    .map(({ name }) => name.replace(/\.sql$/, ""))
    .filter((name) => !seen.has(name));
  assert.deepEqual(missed, []);
});
