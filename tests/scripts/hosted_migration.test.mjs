// `npm run migrate` and `npm run migrate:print` bring a hosted project's database to the same state.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Children } from "../../scripts/process/children.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { output } from "../../scripts/process/run.mjs";
import { root, testLogs } from "../../scripts/project/places.mjs";
import { openPostgres } from "../../scripts/supabase/postgres.mjs";
import { startPostgres } from "../harness/postgres_server.mjs";

const hostedDefaults = readFileSync(join(root, "scripts/supabase/hosted_defaults.sql"), "utf8");
const state = `
  select json_agg(distinct sha256)
  from (select sha256 from migration.applied union all select sha256 from migration.functions) as files
  union all
  select json_agg(signature order by signature) from (
    select oid::regprocedure::text as signature from pg_proc where pronamespace = 'public'::regnamespace
  ) as functions`;

describe("a hosted database", () => {
  const folder = mkdtempSync(join(tmpdir(), "hosted-migration-"));
  const children = new Children({ logFolder: testLogs });
  let postgres;

  before(async () => {
    chmodSync(folder, 0o711);
    postgres = await startPostgres(children, { folder: join(folder, "postgres"), port: await freePort() });
  });
  after(async () => {
    await children.stopAll();
    rmSync(folder, { recursive: true, force: true });
  });

  /** An empty project's database and its connection string. */
  async function newDatabase(name) {
    const server = await openPostgres(postgres.connectionString());
    await server.script(`create database ${name}`);
    await server.close();
    const url = postgres.connectionString().replace(/\/postgres$/, `/${name}`);
    const database = await openPostgres(url);
    await database.script(hostedDefaults);
    await database.close();
    return url;
  }

  async function stateOf(url) {
    const database = await openPostgres(url);
    const rows = await database.rows(state);
    await database.close();
    return rows;
  }

  const migrate = (url) =>
    execFileSync(process.execPath, [join(root, "scripts/migrate.mjs")], {
      env: { ...process.env, DATABASE_URL: url },
      encoding: "utf8",
    });

  test("is migrated once, and is up to date after that", async () => {
    const url = await newDatabase("by_node");
    assert.match(migrate(url), /Applied to the database: \d+ migrations?, \d+ functions\./);
    assert.match(migrate(url), /The database is up to date\./);
  });

  test("comes to the same state by psql, also twice", {
    skip: output("psql", ["--version"]) === undefined && "there is no psql",
  }, async () => {
    const url = await newDatabase("by_psql");
    const script = join(folder, "migrations.sql");
    writeFileSync(script, execFileSync(process.execPath, [join(root, "scripts/migrate.mjs"), "--print"]));
    for (const time of ["first", "second"]) {
      const psql = spawnSync("psql", [url, "--quiet", "--no-psqlrc", `--file=${script}`], { encoding: "utf8" });
      assert.equal(psql.status, 0, `${time} time: ${psql.stderr}`);
    }
    assert.deepEqual(await stateOf(url), await stateOf(postgres.connectionString().replace(/\/postgres$/, "/by_node")));
  });

  test("that cannot be reached is one sentence", () => {
    const url = "postgres://postgres:postgres@127.0.0.1:1/postgres";
    const failed = spawnSync(process.execPath, [join(root, "scripts/migrate.mjs")], {
      env: { ...process.env, DATABASE_URL: url },
      encoding: "utf8",
    });
    assert.equal(failed.status, 1);
    assert.match(failed.stderr, /✗ The database cannot be reached: connect ECONNREFUSED/);
  });
});
