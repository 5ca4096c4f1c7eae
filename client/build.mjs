// Compiles the package: ES modules and CommonJS with their types, and the command line, which is an ES module only.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");

rmSync(join(here, "dist"), { recursive: true, force: true });
for (const project of ["tsconfig.cli.json", "tsconfig.json", "tsconfig.cjs.json"]) {
  const { status } = spawnSync(process.execPath, [compiler, "--project", join(here, project)], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
// The package says "type": "module"; below this folder it is not so.
writeFileSync(join(here, "dist/cjs/package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
