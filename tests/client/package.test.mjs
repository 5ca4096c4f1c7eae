// The packed tarball: what it holds, what it weighs, and whether every kind of app can load it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { buildSync } from "esbuild";
import { publint } from "publint";
import { filesBelow } from "../../scripts/project/content_hash.mjs";
import { nodeProgram, root } from "../../scripts/project/places.mjs";
import { installPackage } from "./installed_package.mjs";

const { app, folder, tarball } = installPackage();
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Runs a program in the app. */
function run(command, ...parameters) {
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: app, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

const names = "SupabaseJobClient, StorybookClient, verifyWebhook, RateLimitError";
const check = `
  for (const each of [${names}]) if (typeof each !== "function") throw new Error("not exported");
  if (new RateLimitError("", { status: 429 }).status !== 429) throw new Error("not as it should be");`;

describe("the package", () => {
  test("has no dependencies, and its licence", () => {
    assert.deepEqual([manifest.dependencies, manifest.license, manifest.sideEffects], [undefined, "MIT", false]);
    assert.deepEqual(
      filesBelow(folder)
        .filter((file) => !file.startsWith(join(folder, "dist")))
        .map((file) => file.slice(folder.length)),
      ["/LICENSE", "/README.md", "/package.json"],
    );
  });

  test("weighs less than 8 kB for a browser, gzipped and without React", (context) => {
    const { outputFiles } = buildSync({
      entryPoints: [join(folder, "dist/esm/index.js")],
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    const bytes = gzipSync(outputFiles[0].contents).length;
    context.diagnostic(`${bytes} bytes gzipped`);
    assert.ok(bytes < 8_000, `${bytes} bytes`);
  });

  test("has nothing that publint finds", async () => {
    const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
    assert.deepEqual(messages, []);
  });

  test("has types that are right for every way of importing it", async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    assert.ok(result.types);
    assert.deepEqual(result.problems, []);
    assert.deepEqual(Object.keys(result.entrypoints).toSorted(), [".", "./package.json", "./react"]);
  });

  test("is an ES module and a CommonJS module in Node", () => {
    const from = '"@1iab/job-client"';
    run(process.execPath, "--input-type=module", "-e", `import { ${names} } from ${from}; ${check}`);
    run(process.execPath, "--input-type=commonjs", "-e", `const { ${names} } = require(${from}); ${check}`);
    const hook = `if (!require("@1iab/job-client/react").useJobPolling) throw new Error("no hook")`;
    run(process.execPath, "--input-type=commonjs", "-e", hook);
  });

  test("compiles in apps of all module systems with the strictest settings", () => {
    writeFileSync(join(app, "app.ts"), readFileSync(join(root, "tests/client/contract_examples.ts")));
    const strict = [
      "--strict",
      "--noEmit",
      "--target",
      "ES2022",
      "--lib",
      "ES2022,DOM",
      "--types",
      "react",
      "--exactOptionalPropertyTypes",
    ];
    for (const [module, resolution] of [
      ["NodeNext", "NodeNext"],
      ["ESNext", "Bundler"],
      ["CommonJS", "Node10"],
    ])
      run(nodeProgram("tsc"), "app.ts", ...strict, "--module", module, "--moduleResolution", resolution);
  });
});
