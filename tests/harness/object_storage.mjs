// What the Durable Objects of a Worker under test have stored, read from the files in which workerd keeps it.
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Each object of `className` with the names of what it holds: `[{ object, keys }]`. */
export function storedObjects(worker, className) {
  const folder = join(worker.folder, "state/v3/do", `oneinabillion-edge-${className}`);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite");
  return names.map((name) => ({ object: name.slice(0, -".sqlite".length), keys: keysIn(folder, name) }));
}

/** Of a copy: workerd has the file open. */
function keysIn(folder, name) {
  const copies = mkdtempSync(join(tmpdir(), "stored-objects-"));
  try {
    for (const file of [name, `${name}-wal`])
      if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(copies, file));
    const database = new DatabaseSync(join(copies, name));
    try {
      const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
      if (!tables.some(({ name: table }) => table === "_cf_KV")) return [];
      return database
        .prepare("select key from _cf_KV order by key")
        .all()
        .map(({ key }) => String(key));
    } finally {
      database.close();
    }
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}
