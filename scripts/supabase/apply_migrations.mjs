// Brings a database to the state of `migrations/`: each numbered file once, in a transaction of its own and recorded
// with its checksum; each function whenever its text changed. A file that was edited after it was applied is refused.
import { Failure } from "../process/failure.mjs";
import { functions, migrations } from "./migration_files.mjs";

/** The record of what was applied. PostgREST does not expose this schema. */
export const ledger = `
create schema if not exists migration;
create table if not exists migration.applied (
  number integer primary key,
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
create table if not exists migration.functions (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
revoke all on schema migration from public;
`;

const literal = (text) => `'${text.replaceAll("'", "''")}'`;

export const recordMigration = ({ number, name, sha256 }) =>
  `insert into migration.applied (number, name, sha256) values (${number}, ${literal(name)}, ${literal(sha256)});`;

export const recordFunction = ({ name, sha256 }) =>
  `insert into migration.functions (name, sha256) values (${literal(name)}, ${literal(sha256)})
   on conflict (name) do update set sha256 = excluded.sha256, applied_at = now();`;

/**
 * Comes before the text of one function. A function may call one that is defined in a later file, so bodies are not
 * looked into while they are created. And what the function was before goes first, in the same transaction: with other
 * parameters it would stay beside the new one, and PostgREST could not know which is meant. (A function that a trigger
 * or a policy uses cannot go; there `create or replace` is all.)
 */
export const functionPreamble = ({ name, schema }) => `
set local check_function_bodies = off;
do $$
declare
  former regprocedure;
begin
  for former in
    select oid::regprocedure from pg_proc
    where proname = ${literal(name.replace(/^.*\/|\.sql$/g, ""))} and pronamespace = '${schema}'::regnamespace
  loop
    begin
      execute format('drop function %s', former);
    exception when dependent_objects_still_exist then null;
    end;
  end loop;
end $$;`;

/**
 * `database.rows(sql)` gives the rows of one statement, `database.script(sql)` runs many. Resolves with the names of
 * what was applied now.
 */
export async function applyMigrations(database, { path } = {}) {
  await database.script(ledger);
  const applied = new Map(
    (await database.rows("select number, sha256 from migration.applied")).map((row) => [row.number, row.sha256]),
  );
  const known = migrations(path);
  const tooNew = [...applied.keys()].filter((number) => number > known.length);
  if (tooNew.length > 0) {
    throw new Failure(
      `The database has migration ${Math.max(...tooNew)}, which this version of the code does not know.`,
    );
  }
  const done = [];
  for (const migration of known) {
    const before = applied.get(migration.number);
    if (before !== undefined && before !== migration.sha256) {
      throw new Failure(
        `migrations/${migration.name} was edited after it was applied; undo that and write a new migration.`,
      );
    }
    if (before === undefined) {
      await inTransaction(database, migration, migration.sql, recordMigration(migration));
      done.push(migration.name);
    }
  }
  return [...done, ...(await applyFunctions(database, path, done.length > 0))];
}

/** After new tables all functions are applied again: one may have been dropped together with what it used. */
async function applyFunctions(database, path, all) {
  const applied = new Map(
    (await database.rows("select name, sha256 from migration.functions")).map((row) => [row.name, row.sha256]),
  );
  const changed = functions(path).filter((file) => all || applied.get(file.name) !== file.sha256);
  for (const file of changed) {
    await inTransaction(database, { name: file.title }, `${functionPreamble(file)}\n${file.sql}`, recordFunction(file));
  }
  if (all || changed.length > 0) await database.script("notify pgrst, 'reload schema'");
  return changed.map((file) => file.title);
}

async function inTransaction(database, { name }, sql, record) {
  try {
    await database.script(`begin;\n${sql}\n;${record}\ncommit;`);
  } catch (cause) {
    await database.script("rollback").catch(() => {});
    throw new Failure(`migrations/${name} could not be applied: ${cause.message}.${hint(cause)}`, { cause });
  }
}

function hint(cause) {
  const words = [cause.detail, cause.hint, cause.where].filter(Boolean);
  return words.length > 0 ? ` (${words.join("; ")})` : "";
}

/** What `applyMigrations` did, for the person at the terminal. */
export function inWords(applied) {
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const functions = applied.filter((name) => name.includes("/"));
  if (applied.length === 0) return "The database is up to date.";
  const migrations = applied.length - functions.length;
  return `Applied to the database: ${count(migrations, "migration")}, ${count(functions.length, "function")}.`;
}
