// Who may do what in a hosted project's database: asked of real PostgreSQL, since the embedded one grants more.
// Whatever a migration adds has to be named here, or is not open to anybody but the service role.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Children } from "../../scripts/process/children.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { root, testLogs } from "../../scripts/project/places.mjs";
import { openPostgres } from "../../scripts/supabase/postgres.mjs";
import { startPostgres } from "../harness/postgres_server.mjs";

const isOwner = "owner_id = ( SELECT auth.uid() AS uid)";
/** What somebody who is signed in may read without the Worker: the own rows of these tables. */
const ownRows = {
  job_artifacts: `(${isOwner})`,
  job_events: `(EXISTS ( SELECT FROM jobs WHERE ((jobs.id = job_events.job_id) AND (jobs.${isOwner}))))`,
  jobs: `(${isOwner})`,
  storybooks: `(${isOwner})`,
};

/** `role:privilege` for everybody who is not the owner, of an access list; its absence stands for the default. */
const granted = (list, kind, owner) => `(
  select coalesce(json_agg(distinct grantee || ':' || privilege_type), '[]') from (
    select case when grantee = 0 then 'public' else grantee::regrole::text end as grantee, privilege_type
    from aclexplode(coalesce(${list}, acldefault('${kind}', ${owner}))) where grantee <> ${owner}
  ) as entries
)`;

const relations = (kinds, kind) => `
  select nspname || '.' || relname as name, relrowsecurity as has_rls, ${granted("relacl", kind, "relowner")} as grants
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname in ('public', 'engine', 'migration') and relkind in (${kinds}) order by 1`;

const functions = `
  select proname as name, nspname as folder, prosecdef as as_owner, ${granted("proacl", "f", "proowner")} as grants
  from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
  where nspname in ('public', 'engine', 'migration') order by 1`;

describe("in a hosted project's database", () => {
  const folder = mkdtempSync(join(tmpdir(), "grants-"));
  const children = new Children({ logFolder: testLogs });
  let database;

  before(async () => {
    chmodSync(folder, 0o711);
    const postgres = await startPostgres(children, { folder: join(folder, "postgres"), port: await freePort() });
    const url = postgres.connectionString();
    database = await openPostgres(url);
    await database.script(readFileSync(join(root, "scripts/supabase/hosted_defaults.sql"), "utf8"));
    const env = { ...process.env, DATABASE_URL: url };
    execFileSync(process.execPath, [join(root, "scripts/migrate.mjs")], { env });
  });
  after(async () => {
    await database?.close();
    await children.stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a table is open to nobody, or its own rows are read by who is signed in", async () => {
    const tables = await database.rows(relations("'r', 'p', 'v', 'm', 'f'", "r"));
    assert.ok(tables.length >= 10);
    for (const { name, grants } of tables) {
      const isOwn = name.startsWith("public.") && name.slice("public.".length) in ownRows;
      assert.deepEqual(grants, isOwn ? ["authenticated:SELECT"] : [], name);
    }
  });

  test("no column is open where its table is not", async () => {
    const columns = await database.rows(`
      select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where attacl is not null and relnamespace in ('public'::regnamespace, 'engine'::regnamespace)`);
    assert.deepEqual(columns, []);
  });

  test("every table that PostgREST can reach has row level security, and policies for own rows alone", async () => {
    const tables = await database.rows(relations("'r', 'p'", "r"));
    const open = tables.filter(({ name, has_rls }) => name.startsWith("public.") && !has_rls);
    assert.deepEqual(open, []);
    const policies = await database.rows(
      "select tablename, roles::text[] as roles, cmd, qual, with_check from pg_policies order by tablename",
    );
    assert.deepEqual(
      policies.map(({ tablename }) => tablename),
      Object.keys(ownRows),
    );
    for (const { tablename, roles, cmd, qual, with_check } of policies) {
      assert.deepEqual([roles, cmd, with_check], [["authenticated"], "SELECT", null], tablename);
      assert.equal(qual.replace(/\s+/g, " "), ownRows[tablename]);
    }
  });

  test("sequences are open to nobody", async () => {
    const sequences = await database.rows(relations("'S'", "s"));
    assert.deepEqual(
      sequences.filter(({ grants }) => grants.length > 0),
      [],
    );
  });

  test("functions of public are the service role's alone, and those of other schemas nobody's", async () => {
    const all = await database.rows(functions);
    assert.ok(all.length > 30);
    for (const { name, folder, grants } of all) {
      assert.deepEqual(grants, folder === "public" ? ["service_role:EXECUTE"] : [], `${folder}.${name}`);
    }
  });

  test("only public is entered by those who call", async () => {
    const schemas = await database.rows(`
      select nspname as name, ${granted("nspacl", "n", "nspowner")} as grants
      from pg_namespace where nspname in ('engine', 'migration')`);
    assert.deepEqual(
      schemas.filter(({ grants }) => grants.length > 0),
      [],
    );
  });
});
