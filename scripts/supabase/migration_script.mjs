// All migrations and functions as one script for psql: `npm run --silent migrate:print | psql "$DATABASE_URL"`.
import { functionPreamble, ledger, recordFunction, recordMigration } from "./apply_migrations.mjs";
import { functions, migrations } from "./migration_files.mjs";

const migrationBlock = (migration) => `
select not exists (select from migration.applied where number = ${migration.number}) as missing \\gset
\\if :missing
\\echo migrations/${migration.name}
begin;
${migration.sql}
;${recordMigration(migration)}
commit;
\\endif
`;

const functionBlock = (file) => `
begin;
${functionPreamble(file)}
${file.sql}
;${recordFunction(file)}
commit;
`;

export function migrationScript() {
  return [
    "\\set ON_ERROR_STOP on\n",
    ledger,
    ...migrations().map(migrationBlock),
    ...functions().map(functionBlock),
    "\nnotify pgrst, 'reload schema';\n",
  ].join("");
}
