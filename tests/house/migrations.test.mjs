// A migration that has landed is never edited: databases out there have it as it was. `npm run migrate:seal` writes
// down a new one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { migrations, sealedChecksums } from "../../scripts/supabase/migration_files.mjs";

test("no sealed migration was edited or removed", () => {
  const present = new Map(migrations().map(({ name, sha256 }) => [name, sha256]));
  for (const [name, sha256] of sealedChecksums()) {
    assert.equal(present.get(name), sha256, `migrations/${name} is not what it was; write a new migration instead`);
  }
});

test("every migration is sealed", () => {
  const sealed = sealedChecksums();
  const open = migrations().filter(({ name }) => !sealed.has(name));
  assert.deepEqual(
    open.map(({ name }) => name),
    [],
    "run `npm run migrate:seal` and commit migrations/checksums.txt",
  );
});
