// A TypeScript module, loaded without a build of its own.
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

/** The exports of the file. */
export function loadTypescript(file) {
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", format: "esm" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
