// PostgreSQL 17 with its defaults, so with fsync, and PostgREST in front of it; the peers have a database of their
// own on the same server.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Children } from "../../scripts/process/children.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { root, testLogs } from "../../scripts/project/places.mjs";
import { applyMigrations } from "../../scripts/supabase/apply_migrations.mjs";
import { openPostgres } from "../../scripts/supabase/postgres.mjs";
import { startPostgres } from "../../tests/harness/postgres_server.mjs";
import { startPostgrest } from "../../tests/harness/postgrest_server.mjs";

const jwtSecret = "a secret of the bench that is as long as it has to be";

/** Runs `work({ database, databaseUrl, restUrl, jwtSecret, peersUrl, peersDatabase })` while everything is up. */
export async function withStack(work) {
  const folder = mkdtempSync(join(tmpdir(), "bench-engine-"));
  chmodSync(folder, 0o711);
  const children = new Children({ logFolder: testLogs });
  const open = [];
  try {
    const place = { folder: join(folder, "postgres"), port: await freePort(), settings: [] };
    const { connectionString } = await startPostgres(children, place);
    const database = await openPostgres(connectionString());
    open.push(database);
    await database.script(readFileSync(join(root, "scripts/supabase/hosted_defaults.sql"), "utf8"));
    await database.script(`
      create role authenticator login noinherit password 'authenticator';
      grant anon, authenticated, service_role to authenticator;
    `);
    await database.script("create database peers");
    await applyMigrations(database);
    const port = await freePort();
    await startPostgrest(children, {
      port,
      databaseUrl: connectionString("authenticator", "authenticator"),
      jwtSecret,
    });
    const peersUrl = connectionString().replace(/\/\w+$/, "/peers");
    const peersDatabase = await openPostgres(peersUrl);
    open.push(peersDatabase);
    await work({
      database,
      databaseUrl: connectionString(),
      restUrl: `http://127.0.0.1:${port}`,
      jwtSecret,
      peersUrl,
      peersDatabase,
    });
  } finally {
    await Promise.allSettled(open.map((database) => database.close()));
    await children.stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
}
