// The package as an app has it: packed, and unpacked into `node_modules`. What is tested is the tarball.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { contentHash } from "../../scripts/project/content_hash.mjs";
import { local, root } from "../../scripts/project/places.mjs";

const sources = [
  "src",
  "package.json",
  "build.mjs",
  "tsconfig.json",
  "tsconfig.cjs.json",
  "tsconfig.cli.json",
  "README.md",
];
const kept = join(local, "client");

function run(command, parameters, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")}: ${error?.message ?? stdout + stderr}`);
}

/** `{ app, folder, tarball }`: a folder with `node_modules`, the package in it, and what `npm pack` made. */
export function installPackage() {
  const app = join(kept, contentHash(sources.map((name) => `client/${name}`)).slice(0, 16));
  if (!existsSync(app)) {
    mkdirSync(kept, { recursive: true });
    const making = mkdtempSync(join(kept, "making-"));
    run("npm", ["pack", "--silent", `--pack-destination=${making}`], join(root, "client"));
    const folder = join(making, "node_modules/@1iab/job-client");
    mkdirSync(folder, { recursive: true });
    const tarball = readdirSync(making).find((name) => name.endsWith(".tgz"));
    run("tar", ["-xzf", join(making, tarball), "--strip-components=1", "-C", folder]);
    for (const name of ["react", "react-dom", "@types", "scheduler"])
      symlinkSync(join(root, "node_modules", name), join(making, "node_modules", name));
    // Another test may have been quicker.
    if (!existsSync(app)) renameSync(making, app);
  }
  const tarball = join(
    app,
    readdirSync(app).find((name) => name.endsWith(".tgz")),
  );
  return { app, tarball, folder: join(app, "node_modules/@1iab/job-client") };
}

/** The exports of the installed package. */
export const loadPackage = (file = "dist/esm/index.js") =>
  import(pathToFileURL(join(installPackage().folder, file)).href);

/** A module of the app with everything that it imports in it. */
export function bundled(contents, options = {}) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: installPackage().app, loader: "jsx" },
    jsx: "automatic",
    bundle: true,
    format: "esm",
    write: false,
    define: { "process.env.NODE_ENV": '"development"' },
    ...options,
  });
  return outputFiles[0].text;
}
