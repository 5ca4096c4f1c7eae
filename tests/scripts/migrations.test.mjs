// Facts about how migrations reach a database, on PostgreSQL in WebAssembly.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { PGlite } from "@electric-sql/pglite";
import { applyMigrations, inWords } from "../../scripts/supabase/apply_migrations.mjs";
import { migrations } from "../../scripts/supabase/migration_files.mjs";

describe("migrations", () => {
  let folder, pglite, database;

  before(async () => {
    pglite = await PGlite.create();
    database = {
      rows: async (sql) => (await pglite.query(sql)).rows,
      script: async (sql) => void (await pglite.exec(sql)),
    };
  });
  after(() => pglite.close());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "migrations-"));
    mkdirSync(join(folder, "rpc"));
    await pglite.exec("drop schema if exists migration cascade; drop schema public cascade; create schema public;");
    file("0001_things.sql", "create table things (name text primary key);");
    file(
      "rpc/greeting.sql",
      "create or replace function greeting(who text) returns text language sql as $$ select 'Hello ' || who $$;",
    );
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name, sql) => writeFileSync(join(folder, name), sql);
  const apply = () => applyMigrations(database, { path: folder });
  const overloads = async (name) =>
    (await database.rows(`select pronargs from pg_proc where proname = '${name}'`)).map((row) => row.pronargs);

  test("are applied once", async () => {
    assert.deepEqual(await apply(), ["0001_things.sql", "rpc/greeting.sql"]);
    assert.deepEqual(await apply(), []);
  });

  test("are refused when one was edited after it was applied", async () => {
    await apply();
    file("0001_things.sql", "create table things (name text);");
    await assert.rejects(apply(), /0001_things\.sql was edited after it was applied/);
  });

  test("leave nothing behind when one fails half way, and say which and why", async () => {
    file("0002_more.sql", "create table more (); insert into nowhere values (1);");
    await assert.rejects(apply(), /migrations\/0002_more\.sql could not be applied: relation "nowhere" does not exist/);
    assert.deepEqual(await database.rows("select 1 from pg_tables where tablename = 'more'"), []);
    assert.deepEqual(
      (await database.rows("select number from migration.applied")).map((row) => row.number),
      [1],
    );
  });

  test("of a newer version of the code are not touched by an older one", async () => {
    file("0002_more.sql", "create table more ();");
    await apply();
    rmSync(join(folder, "0002_more.sql"));
    await assert.rejects(apply(), /has migration 2, which this version of the code does not know/);
  });

  test("may not leave a gap in their numbers", () => {
    file("0003_later.sql", "select 1;");
    assert.throws(() => migrations(folder), /0003_later\.sql should be number 0002/);
  });

  test("are reported in one line", () => {
    assert.equal(
      inWords(["0001_things.sql", "rpc/a.sql", "rpc/b.sql"]),
      "Applied to the database: 1 migration, 2 functions.",
    );
    assert.equal(inWords([]), "The database is up to date.");
  });

  test("bring a function again when its text changed, and only then", async () => {
    await apply();
    file(
      "rpc/greeting.sql",
      "create or replace function greeting(who text) returns text language sql as $$ select 'Hi ' || who $$;",
    );
    assert.deepEqual(await apply(), ["rpc/greeting.sql"]);
    assert.equal((await database.rows("select greeting('Ada') as words"))[0].words, "Hi Ada");
  });

  test("leave no former version of a function whose parameters changed", async () => {
    await apply();
    file(
      "rpc/greeting.sql",
      "create or replace function greeting(who text, often int) returns text language sql " +
        "as $$ select repeat(who, often) $$;",
    );
    await apply();
    assert.deepEqual(await overloads("greeting"), [2]);
  });

  test("replace a function in place when a trigger uses it", async () => {
    file(
      "rpc/touch.sql",
      "create or replace function touch() returns trigger language plpgsql as $$ begin return new; end $$;",
    );
    await apply();
    await pglite.exec("create trigger touched before insert on things for each row execute function touch();");
    file(
      "rpc/touch.sql",
      "create or replace function touch() returns trigger language plpgsql " +
        "as $$ begin new.name := 'x'; return new; end $$;",
    );
    assert.deepEqual(await apply(), ["rpc/touch.sql"]);
  });
});
