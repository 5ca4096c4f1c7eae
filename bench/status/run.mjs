// `npm run bench:status`: `GET /api/jobs/{id}` of our Worker and of a Hono + jose + postgrest-js Worker that calls the
// same function, both in workerd, by turns, on the PostgreSQL 17 and PostgREST of the tests.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Children } from "../../scripts/process/children.mjs";
import { Failure, runMain } from "../../scripts/process/failure.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { run } from "../../scripts/process/run.mjs";
import { nodeProgram, root, testLogs } from "../../scripts/project/places.mjs";
import { applyMigrations } from "../../scripts/supabase/apply_migrations.mjs";
import { openPostgres } from "../../scripts/supabase/postgres.mjs";
import { signedToken } from "../../scripts/supabase/tokens.mjs";
import { startPostgres } from "../../tests/harness/postgres_server.mjs";
import { startPostgrest } from "../../tests/harness/postgrest_server.mjs";
import { ensurePeer, peer } from "../peers/status/install.mjs";
import { fill } from "./jobs.mjs";
import { requestsPerSecond } from "./load.mjs";
import { startPrefixGateway } from "./prefix.mjs";
import { startWorkerd } from "./workerd.mjs";

const jwtSecret = "a secret of the bench that is as long as it has to be";
const turns = Number(process.env.TURNS ?? 8);

await runMain(async () => {
  if (!existsSync(join(root, "build/index.js"))) throw new Failure("Build the Worker first: npm run build.");
  await ensurePeer();
  const folder = mkdtempSync(join(tmpdir(), "bench-status-"));
  chmodSync(folder, 0o711);
  const children = new Children({ logFolder: testLogs });
  try {
    const { gateway, jobs, owner } = await startDatabase(children, folder);
    const variables = {
      ENVIRONMENT: "production",
      SUPABASE_URL: gateway.url,
      SUPABASE_ANON_KEY: signedToken({ role: "anon" }, jwtSecret),
      SUPABASE_SERVICE_KEY: signedToken({ role: "service_role" }, jwtSecret),
      SUPABASE_JWT_SECRET: jwtSecret,
      URL_SIGNING_SECRET: "another secret of the bench, as long as it has to be",
      JWT_ISSUER: `${gateway.url}/auth/v1`,
      SPEECH_BASE_URL: "http://127.0.0.1:9/v1",
    };
    const workers = await startWorkers(children, folder, variables);
    const claims = { sub: owner, role: "authenticated", aud: "authenticated", iss: variables.JWT_ISSUER };
    const token = signedToken({ ...claims, exp: Math.floor(Date.now() / 1000) + 3600 }, jwtSecret);
    const headers = { Authorization: `Bearer ${token}` };
    const paths = jobs.map((id) => `/api/jobs/${id}`);
    await assertSameAnswers(workers, paths[0], headers);
    await compare("distinct jobs", workers, { paths, headers });
    await compare("one job", workers, { paths: paths.slice(0, 1), headers });
    gateway.close();
  } finally {
    await children.stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function startDatabase(children, folder) {
  const postgres = await startPostgres(children, { folder: join(folder, "postgres"), port: await freePort() });
  const database = await openPostgres(postgres.connectionString());
  await database.script(readFileSync(join(root, "scripts/supabase/hosted_defaults.sql"), "utf8"));
  await database.script(`
    create role authenticator login noinherit password 'authenticator';
    grant anon, authenticated, service_role to authenticator;
  `);
  await applyMigrations(database);
  const owner = randomUUID();
  const jobs = await fill(database, owner, 1_000);
  await database.close();
  const port = await freePort();
  const databaseUrl = postgres.connectionString("authenticator", "authenticator");
  await startPostgrest(children, { port, databaseUrl, jwtSecret });
  return { gateway: await startPrefixGateway(port), jobs, owner };
}

async function startWorkers(children, folder, variables) {
  const bundle = join(folder, "peer.mjs");
  await run(
    nodeProgram("esbuild"),
    [join(peer, "worker.mjs"), "--bundle", "--format=esm", "--minify", `--outfile=${bundle}`],
    {
      log: "bench-status-peer",
      whatFailed: "The peer could not be bundled",
    },
  );
  const platform = readdirSync(join(root, "src/platform")).filter((name) => name.endsWith(".mjs"));
  // The entry is `entry.mjs`, and comes first.
  const modules = ["entry.mjs", ...platform.filter((name) => name !== "entry.mjs")];
  const ours = [...modules.map((name) => `src/platform/${name}`), "build/index.js", "build/index_bg.wasm"];
  return {
    ours: await startWorkerd(children, {
      name: "ours",
      folder: join(folder, "ours"),
      files: ours.map((file) => [file, join(root, file)]),
      // The peer has no limits.
      variables: { ...variables, LIMIT_JOB_READS_PER_MINUTE: "0" },
      objects: { LIMITERS: "Limiter", ROOMS: "ProgressRoom" },
    }),
    peer: await startWorkerd(children, {
      name: "the peer",
      folder: join(folder, "theirs"),
      files: [["worker.mjs", bundle]],
      variables,
    }),
  };
}

/** The same document, but for signatures, the moment at which it was made, and our words for what is left. */
async function assertSameAnswers(workers, path, headers) {
  const read = async (url) => {
    const answer = await fetch(url + path, { headers });
    assert.equal(answer.status, 200, await answer.clone().text());
    const body = (await answer.text())
      .replaceAll(url, "")
      .replaceAll(/expires=\d+&key=(\w{8})&signature=[\w-]+/g, "$1");
    const parsed = JSON.parse(body.replaceAll(/"urlExpiresAt":"[^"]+",?/g, ""));
    const { estimatedTimeRemaining, pollAfterMs, ...document } = parsed;
    assert.equal(typeof estimatedTimeRemaining, "string");
    assert.ok(Number.isInteger(pollAfterMs), `${pollAfterMs}`);
    return document;
  };
  assert.deepEqual(await read(workers.peer), await read(workers.ours));
}

async function compare(what, workers, load) {
  const rates = { ours: [], peer: [] };
  for (const url of Object.values(workers)) await requestsPerSecond({ url, ...load, seconds: 2 });
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of turn % 2 ? ["peer", "ours"] : ["ours", "peer"]) {
      rates[name].push(await requestsPerSecond({ url: workers[name], ...load }));
    }
  }
  const ratios = rates.ours.map((rate, turn) => rate / rates.peer[turn]).toSorted((one, other) => one - other);
  const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
  console.log(
    `${what}: ours ${median(rates.ours).toFixed(0)} a second, the peer ${median(rates.peer).toFixed(0)}; ` +
      `ratio ${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)}, median ${median(ratios).toFixed(2)}`,
  );
}
