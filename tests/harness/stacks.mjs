// The two databases that everything is tested against, each complete with accounts and storage, on free ports, with all
// migrations applied: the embedded Supabase, and real PostgreSQL with real PostgREST.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Children } from "../../scripts/process/children.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { root, testLogs } from "../../scripts/project/places.mjs";
import { keysFrom } from "../../scripts/supabase/keys.mjs";
import { openPostgres } from "../../scripts/supabase/postgres.mjs";
import { fillWithMigratedData } from "./embedded_template.mjs";
import { startPostgres } from "./postgres_server.mjs";
import { startPostgrest } from "./postgrest_server.mjs";

const saysReady = (line) => line.startsWith('{"ready":true');
const node = process.execPath;

/** The embedded Supabase in a folder that goes with it; with `confirmsMail`, new addresses have to be confirmed. */
export async function startEmbeddedStack({ children = ownChildren(), confirmsMail = false } = {}) {
  const folder = temporaryFolder("embedded-stack-");
  await fillWithMigratedData(folder, async (empty) => {
    const server = await startEmbeddedServer(children, { folder: empty, port: await freePort() });
    return { stop: () => children.stop(server) };
  });
  const keys = await keysFrom(join(folder, "keys.json"));
  const port = await freePort();
  const parameters = ["--sql", ...(confirmsMail ? ["--confirm-mail"] : [])];
  const database = await startEmbeddedServer(children, { folder, port, parameters });
  return stack({ name: "embedded", port, keys, folder, children, database });
}

const startEmbeddedServer = (children, { folder, port, parameters = [] }) =>
  children.start({
    name: `embedded-${port}`,
    title: "The embedded Supabase",
    command: node,
    parameters: [
      join(root, "scripts/supabase/embedded_server.mjs"),
      `--port=${port}`,
      `--folder=${folder}`,
      ...parameters,
    ],
    isReady: saysReady,
  });

/** PostgreSQL, PostgREST and the gateway before them. */
export async function startPostgresStack({ children = ownChildren() } = {}) {
  const folder = temporaryFolder("postgres-stack-");
  // PostgreSQL may run as another user than we and must reach its own folder below this one.
  chmodSync(folder, 0o711);
  const keysFile = join(folder, "keys.json");
  const keys = await keysFrom(keysFile);
  const [postgresPort, postgrestPort, port] = [await freePort(), await freePort(), await freePort()];
  const postgres = await startPostgres(children, { folder: join(folder, "postgres"), port: postgresPort });
  await createAuthenticator(postgres.connectionString());
  const postgrest = `http://127.0.0.1:${postgrestPort}`;
  await children.start({
    name: `hosted-like-${port}`,
    title: "The stand-in for hosted Supabase",
    command: node,
    parameters: [
      join(root, "tests/harness/hosted_like_server.mjs"),
      `--port=${port}`,
      `--folder=${join(folder, "lite")}`,
      `--keys=${keysFile}`,
      `--database=${postgres.connectionString()}`,
      `--postgrest=${postgrest}`,
    ],
    isReady: saysReady,
  });
  const database = await startPostgrest(children, {
    port: postgrestPort,
    databaseUrl: postgres.connectionString("authenticator", "authenticator"),
    jwtSecret: keys.jwtSecret,
  });
  return stack({ name: "postgres", port, keys, folder, children, database });
}

/**
 * The one role that PostgREST logs in as, and the roles it changes into
 * (https://docs.postgrest.org/en/v12/references/auth.html).
 */
async function createAuthenticator(connectionString) {
  const database = await openPostgres(connectionString);
  await database.script(`
    create role anon nologin noinherit;
    create role authenticated nologin noinherit;
    create role service_role nologin noinherit bypassrls;
    create role authenticator login noinherit password 'authenticator';
    grant anon, authenticated, service_role to authenticator;
  `);
  await database.close();
}

/** A folder that is gone when this process is. */
function temporaryFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function ownChildren() {
  const children = new Children({ logFolder: testLogs });
  process.on("exit", () => children.killAll());
  return children;
}

/**
 * What a test gets. `store` is the entry of `ONEINABILLION_STORES`; `sql(text)` runs one statement as the owner;
 * `pause()` and `resume()` make the data API hang, as a database does that is overloaded or cut off.
 */
function stack({ name, port, keys, folder, children, database }) {
  const url = `http://127.0.0.1:${port}`;
  return {
    name,
    url,
    keys,
    /** Everything it has printed; mails too, which nobody delivers. */
    log: () => readFileSync(database.log, "utf8"),
    /** Waits until it has printed something like that. */
    async logged(pattern, seconds = 10) {
      const deadline = Date.now() + seconds * 1000;
      while (!pattern.test(readFileSync(database.log, "utf8"))) {
        if (Date.now() > deadline) throw new Error(`the stack printed nothing like ${pattern} after ${seconds} s`);
        await pause(20);
      }
    },
    store: { name, url: `${url}/rest/v1`, key: keys.secret, anonKey: keys.publishable },
    async sql(text) {
      const answer = await fetch(`${url}/sql`, { method: "POST", headers: { apikey: keys.secret }, body: text });
      const body = await answer.json();
      if (!answer.ok) throw new Error(`${body.message} (${body.code}) in: ${text}`);
      return body;
    },
    pause: () => process.kill(database.process.pid, "SIGSTOP"),
    resume: () => process.kill(database.process.pid, "SIGCONT"),
    async stop() {
      await children.stopAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
