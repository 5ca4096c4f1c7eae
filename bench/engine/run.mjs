// `npm run bench:engine`: no-op tasks a second, through PostgREST, on the PostgreSQL 17 of the tests (without fsync).
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Children } from "../../scripts/process/children.mjs";
import { runMain } from "../../scripts/process/failure.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { root, testLogs } from "../../scripts/project/places.mjs";
import { applyMigrations } from "../../scripts/supabase/apply_migrations.mjs";
import { openPostgres } from "../../scripts/supabase/postgres.mjs";
import { startPostgres } from "../../tests/harness/postgres_server.mjs";
import { startPostgrest } from "../../tests/harness/postgrest_server.mjs";
import { fill, run } from "./ours.mjs";

const jwtSecret = "a secret of the bench that is as long as it has to be";

await runMain(async () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-engine-"));
  chmodSync(folder, 0o711);
  const children = new Children({ logFolder: testLogs });
  try {
    const postgres = await startPostgres(children, { folder: join(folder, "postgres"), port: await freePort() });
    const database = await openPostgres(postgres.connectionString());
    await database.script(readFileSync(join(root, "scripts/supabase/hosted_defaults.sql"), "utf8"));
    await database.script(`
      create role authenticator login noinherit password 'authenticator';
      grant anon, authenticated, service_role to authenticator;
    `);
    await applyMigrations(database);
    const port = await freePort();
    const databaseUrl = postgres.connectionString("authenticator", "authenticator");
    await startPostgrest(children, { port, databaseUrl, jwtSecret });
    await table(database, `http://127.0.0.1:${port}`);
    await database.close();
  } finally {
    await children.stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function table(database, restUrl) {
  console.log("| owners | consumers | batch | tasks a second |\n|---|---|---|---|");
  for (const owners of [20, 3_000]) {
    for (const [consumers, batch] of [
      [1, 8],
      [4, 8],
      [16, 8],
      [32, 8],
      [16, 100],
    ]) {
      await fill(database, { owners, jobs: 12_000 });
      const { done, perSecond } = await run({ restUrl, jwtSecret, consumers, batch });
      if (done !== 12_000) throw new Error(`${done} of 12000 tasks were done`);
      console.log(`| ${owners} | ${consumers} | ${batch} | ${perSecond} |`);
    }
  }
}
