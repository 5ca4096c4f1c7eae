// What the charts and their tables add to a module that holds times and JSON anyway.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** `{ title: { bytes, gzipped } }`; the last two are differences. */
export function sizes(modules) {
  const [charts, emptyTables, floor] = [modules.charts, modules.emptyTables, modules.floor].map(sizeOf);
  return {
    "times and JSON": floor,
    "with the charts": charts,
    "charts, tables empty": emptyTables,
    "= the charts cost": difference(charts, floor),
    "= of it their tables": difference(charts, emptyTables),
  };
}

function sizeOf(path) {
  const bytes = readFileSync(path);
  return { bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}

const difference = (one, other) => ({ bytes: one.bytes - other.bytes, gzipped: one.gzipped - other.gzipped });
