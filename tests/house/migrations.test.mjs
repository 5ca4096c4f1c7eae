// A migration that has landed is never edited: databases out there have it as it was. `npm run migrate:seal` writes
// down a new one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { functions, migrations, sealedChecksums } from "../../scripts/supabase/migration_files.mjs";

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

/** The texts in quotation marks, line by line; comments and what is raised, which is for operators, are left out. */
const literalsIn = (sql) =>
  sql
    .split("\n")
    .filter((line) => !/^\s*(--|raise exception)/.test(line))
    .flatMap((line) => [...line.matchAll(/'((?:[^']|'')*)'/g)].map(([, text]) => text));

test("no function words a sentence for people", () => {
  const isSentence = (text) => /^[A-Z][a-z]+\b.*[ !.…]/.test(text) || /[a-z]+ [a-z]+ [a-z]+/.test(text);
  const sentences = functions().flatMap(({ title, sql }) =>
    literalsIn(sql)
      .filter(isSentence)
      .map((text) => `${title}: ${text}`),
  );
  assert.deepEqual(sentences, []);
  for (const text of ["Job cancelled", "Generation complete!", "could not be finished"]) assert.ok(isSentence(text));
});

test("a function that queries keeps its plans: it is PL/pgSQL", () => {
  const body = (sql) => sql.match(/as \$\$\n(.*)\$\$;/s)[1].replaceAll(/--.*/g, "");
  const queries = (sql) => /^language sql$/m.test(sql) && /\b(from|insert|update|delete)\b/.test(body(sql));
  const replanned = functions().filter(({ sql }) => queries(sql));
  assert.deepEqual(
    replanned.map(({ title }) => title),
    [],
  );
  assert.ok(queries("language sql\nas $$\n  select id from jobs\n$$;"));
});
