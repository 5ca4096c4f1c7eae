// `npm run migrate`: brings the database at DATABASE_URL (a hosted Supabase project's connection string) to the state
// of `migrations/`. `npm run --silent migrate:print` writes the same as a script for psql, which also applies only what
// is missing.
import { parseArgs } from "node:util";
import { Failure, runMain } from "./process/failure.mjs";
import { say } from "./process/progress.mjs";
import { migrationScript } from "./supabase/migration_script.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "./toolchain/node_packages.mjs";

await runMain(async () => {
  const { values } = parseArgs({ options: { print: { type: "boolean" } } });
  if (values.print) {
    process.stdout.write(migrationScript());
    return;
  }
  if (!process.env.DATABASE_URL) {
    throw new Failure(
      "DATABASE_URL is not set; it is the connection string of the database, " +
        "for example postgres://postgres:PASSWORD@HOST:5432/postgres.",
    );
  }
  await ensureNodePackages();
  await continueOnCurrentNode();
  const { applyMigrations, inWords } = await import("./supabase/apply_migrations.mjs");
  const { openPostgres } = await import("./supabase/postgres.mjs");
  const database = await openPostgres(process.env.DATABASE_URL);
  try {
    say(inWords(await applyMigrations(database)));
  } finally {
    await database.close();
  }
});
