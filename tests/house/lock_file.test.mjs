// The npm lock file installs on every machine, or on none.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/project/places.mjs";

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

/** Where Node finds `name` from a package that lies at `folder`: in the nearest `node_modules` upward. */
function lockedPath(folder, name) {
  for (let at = folder; ; at = at.slice(0, Math.max(at.lastIndexOf("node_modules/") - 1, 0))) {
    const path = `${at ? `${at}/` : ""}node_modules/${name}`;
    if (packages[path]) return path;
    if (at === "") return undefined;
  }
}

test("every package that a locked package asks for is locked, for the other platforms too", () => {
  // `npm ci` refuses a lock file that lacks one, even one that it would not install here.
  const missing = Object.entries(packages).flatMap(([folder, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !lockedPath(folder, name))
      .map((name) => `${folder || "package.json"} asks for ${name}`),
  );
  assert.deepEqual(missing, []);
});

test("the lock file locks what package.json asks for", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const locked = packages[""];
  assert.deepEqual(
    { ...locked.dependencies, ...locked.devDependencies, ...locked.optionalDependencies },
    { ...dependencies, ...devDependencies, ...optionalDependencies },
  );
});
