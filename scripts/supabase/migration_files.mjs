// The database's definition as it lies in `migrations/`: numbered files that are applied once and never edited, and
// one function per file below `rpc/` and `engine/` that is applied again whenever its text changes.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../process/failure.mjs";
import { root } from "../project/places.mjs";

const folder = join(root, "migrations");

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

function sqlFiles(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(path, name), "utf8");
      return { name, sql, sha256: sha256(sql) };
    });
}

/** `[{ number, name, sql, sha256 }]`, in order and without a gap from 1. */
export function migrations(path = folder) {
  return sqlFiles(path).map((file, index) => {
    const number = Number(file.name.match(/^(\d{4})_\w+\.sql$/)?.[1]);
    if (number !== index + 1) {
      const expected = String(index + 1).padStart(4, "0");
      throw new Failure(
        `migrations/${file.name} should be number ${expected}: the files are called NNNN_name.sql, without a gap.`,
      );
    }
    return { number, ...file };
  });
}

/** The two rooms of functions: what PostgREST may call, and what is inner. */
const rooms = [
  { room: "rpc", schema: "public" },
  { room: "engine", schema: "engine" },
];

/** `[{ schema, title, name, sql, sha256 }]`: the functions of both rooms. `name` is how the ledger knows one. */
export const functions = (path = folder) =>
  rooms.flatMap(({ room, schema }) =>
    sqlFiles(join(path, room)).map((file) => {
      const title = `${room}/${file.name}`;
      return { ...file, schema, title, name: room === "rpc" ? file.name : title };
    }),
  );

/** What `checksums.txt` promises never to change: `Map(name → sha256)`. */
export function sealedChecksums(path = folder) {
  const file = join(path, "checksums.txt");
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim());
  return new Map(lines.map((line) => line.split(/\s+/).reverse()));
}
