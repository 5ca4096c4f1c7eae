// The packed client in Deno, in Bun and as Metro bundles it for React Native. These weigh 230 MB, so this is no stage
// of `npm test`: `npm run test:runtimes` has npm fetch them into its cache.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { runJob, startFakeServer } from "./fake_server.mjs";
import { installPackage } from "./installed_package.mjs";

/** What npm fetches for each, the program's own package first. */
const packages = {
  deno: ["deno@2.9.6"],
  bun: ["bun@1.4.5"],
  metro: ["metro@0.87.1", "@react-native/metro-babel-transformer@0.88.1", "@babel/core@7"],
};
const withPackages = (name) => ["exec", "--yes", ...packages[name].map((one) => `--package=${one}`), "--"];

/** Starts a job, waits for it live, and says what it saw; a webhook that nobody signed is refused. */
const program = (url, imported, print) => `
${imported}
const { jobs } = new SupabaseJobClient({ apiUrl: "${url}", accessToken: "token" });
const percents = [];
async function run() {
  const { id } = await jobs.create({ type: "extended", params: {} });
  const job = await jobs.waitFor(id, { onProgress: ({ percent }) => percents.push(percent) });
  const refusal = await verifyWebhook("{}", {}, "whsec_AAAA").catch(({ name }) => name);
  ${print}(JSON.stringify({ percents, status: job.status, refusal, hook: typeof useJobPolling }));
}
run().catch((fault) => ${print}(String(fault && fault.stack)));
`;

const named = "{ SupabaseJobClient, verifyWebhook }";
const esm = `import ${named} from "@1iab/job-client";\nimport { useJobPolling } from "@1iab/job-client/react";`;
const cjs = `
const ${named} = require("@1iab/job-client");
const { useJobPolling } = require("@1iab/job-client/react");`;
const expected = {
  percents: [0, 50, 100],
  status: "complete",
  refusal: "WebhookVerificationError",
  hook: "function",
};

/** Runs one of npm's programs in a folder of the app. */
function npmRun(name, parameters, cwd) {
  const child = spawn("npm", [...withPackages(name), name, ...parameters], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let [printed, complaints] = ["", ""];
  child.stdout.on("data", (chunk) => (printed += chunk));
  child.stderr.on("data", (chunk) => (complaints += chunk));
  return new Promise((resolve, reject) =>
    child.on("close", (status) => (status === 0 ? resolve(printed) : reject(new Error(complaints + printed)))),
  );
}

describe("the packed client", () => {
  let server, app;
  before(async () => {
    server = await startFakeServer();
    app = mkdtempSync(join(installPackage().app, "runtimes-"));
    writeFileSync(join(app, "package.json"), JSON.stringify({ type: "module", dependencies: { react: "*" } }));
    // What is fetched is fetched before the job runs.
    for (const name of Object.keys(packages)) spawnSync("npm", [...withPackages(name), "true"]);
  });
  after(async () => {
    rmSync(app, { recursive: true });
    await server.close();
  });

  for (const [title, name, file, imported, options] of [
    ["in Deno", "deno", "deno.mjs", esm, ["run", "--allow-net", "--allow-env", "--node-modules-dir=manual"]],
    ["in Bun, imported", "bun", "bun.mjs", esm, ["run"]],
    ["in Bun, required", "bun", "bun.cjs", cjs, ["run"]],
  ]) {
    test(title, async () => {
      server.reset();
      writeFileSync(join(app, file), program(server.url, imported, "console.log"));
      const [printed] = await Promise.all([npmRun(name, [...options, file], app), runJob(server)]);
      assert.deepEqual(JSON.parse(printed), expected);
      assert.equal(server.paths(/UPGRADE/).length, 1, "it watched over a WebSocket");
    });
  }

  test("as Metro bundles it, without what React Native lacks", async () => {
    server.reset();
    writeFileSync(join(app, "native.js"), program(server.url, esm, "globalThis.print"));
    const modules = join(app, "..", "node_modules");
    writeFileSync(
      join(app, "metro.config.cjs"),
      `const metros = require("node:path").join(process.argv[1], "../..");
      module.exports = {
        projectRoot: ${JSON.stringify(app)},
        watchFolders: [metros, ...${JSON.stringify([modules, join(import.meta.dirname, "../../node_modules")])}],
        // Modules become what Hermes reads, by React Native's own preset.
        transformer: {
          babelTransformerPath: require.resolve("@react-native/metro-babel-transformer", { paths: [metros] }),
        },
        resolver: { nodeModulesPaths: [${JSON.stringify(modules)}, metros], platforms: ["ios"] },
      };`,
    );
    const options = ["--config", "metro.config.cjs", "--out", "bundle.js", "--platform", "ios", "--dev", "false"];
    await npmRun("metro", ["build", "native.js", ...options], app);
    const { AbortController, AbortSignal, WebSocket, URL, URLSearchParams, fetch, Headers } = globalThis;
    const { setTimeout, clearTimeout, setInterval, clearInterval, TextEncoder, TextDecoder } = globalThis;
    const printed = new Promise((print) => {
      const timers = { setTimeout, clearTimeout, setInterval, clearInterval };
      const network = { AbortController, AbortSignal, WebSocket, URL, URLSearchParams, fetch, Headers };
      // Neither `crypto` nor `process` nor a document.
      const context = createContext({ ...timers, ...network, TextEncoder, TextDecoder, console, print });
      runInContext(readFileSync(join(app, "bundle.js"), "utf8"), context);
    });
    const [seen] = await Promise.all([printed, runJob(server)]);
    assert.deepEqual(JSON.parse(seen), expected);
    assert.equal(server.paths(/UPGRADE/).length, 1, "it watched over a WebSocket");
  });
});
