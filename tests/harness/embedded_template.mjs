// The data of an embedded Supabase in which all migrations are applied, made once for these migrations: a stack that
// begins with a copy is ready in a quarter of the time. How a database comes to be from nothing is what `npm start`
// and the making of the template itself try.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { contentHash } from "../../scripts/project/content_hash.mjs";
import { local } from "../../scripts/project/places.mjs";

/** Whatever the data depends on: migrations, how they are applied, and the version of the embedded Supabase. */
const inputs = ["migrations", "scripts/supabase", "package-lock.json"];

const templates = join(local, "test-databases");
const dataOf = (folder) => join(folder, "supabase/.temp/data");

/**
 * Puts the data into `folder`, where no stack has run yet. `startServer(folder)` starts a stack there and gives
 * `{ stop() }`: it is called where there is no template yet.
 */
export async function fillWithMigratedData(folder, startServer) {
  const template = join(templates, contentHash(inputs));
  if (!existsSync(template)) await makeTemplate(template, startServer);
  mkdirSync(dirname(dataOf(folder)), { recursive: true });
  cpSync(template, dataOf(folder), { recursive: true });
}

/** Several processes may do so at once: whoever is done first leaves its own, which is as good as any. */
async function makeTemplate(template, startServer) {
  mkdirSync(templates, { recursive: true });
  const making = mkdtempSync(join(templates, "making-"));
  try {
    const server = await startServer(making);
    await server.stop();
    forgetOthers(basename(template));
    renameSync(dataOf(making), template);
  } catch (fault) {
    if (!existsSync(template)) throw fault;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Templates of other migrations, of which one for each change would be left. */
function forgetOthers(current) {
  const others = readdirSync(templates).filter((name) => name !== current && !name.startsWith("making-"));
  for (const name of others) rmSync(join(templates, name), { recursive: true, force: true });
}
