// `npm run migrate:seal`: writes the checksums of new migrations into `migrations/checksums.txt`; never changes one
// that is there.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, runMain } from "./process/failure.mjs";
import { say } from "./process/progress.mjs";
import { root } from "./project/places.mjs";
import { migrations, sealedChecksums } from "./supabase/migration_files.mjs";

await runMain(async () => {
  const sealed = sealedChecksums();
  const edited = migrations().filter(({ name, sha256 }) => sealed.has(name) && sealed.get(name) !== sha256);
  if (edited.length > 0) {
    throw new Failure(`migrations/${edited[0].name} is sealed and was edited; undo that and write a new migration.`);
  }
  const lines = migrations().map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  writeFileSync(join(root, "migrations/checksums.txt"), lines.join(""));
  say(`${lines.length - sealed.size} new of ${lines.length} migrations sealed.`);
});
