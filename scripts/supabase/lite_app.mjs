// `@supabase/lite` as one fetch handler: sign-up and tokens, tables and functions, storage. Its own configuration file
// is written anew at each start, so a setting here is the setting in force.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import "./lite_switches.mjs";
import { createApi } from "@supabase/lite/cli";
import { Failure } from "../process/failure.mjs";
import { mayBeRanged, ranged } from "./ranges.mjs";
import { withIssuer } from "./tokens.mjs";

const quoted = (text) => JSON.stringify(text);

/** `database` is `{ driver: "pglite", url: FOLDER }` or `{ driver: "postgres", url: "postgres://…" }`. */
const configuration = ({ port, database, keys, confirmsMail }) => `
[api]
port = ${port}

[db]
driver = ${quoted(database.driver)}
url = ${quoted(database.url)}

[auth]
enabled = true
site_url = ${quoted(`http://127.0.0.1:${port}`)}
jwt_secret = ${quoted(keys.jwtSecret)}
jwt_expiry = 3600
enable_signup = true
publishable_key = ${quoted(keys.publishable)}
secret_key = ${quoted(keys.secret)}

[auth.email]
enable_confirmations = ${confirmsMail}

[storage]
enabled = true
file_size_limit = "200MiB"
`;

/**
 * Opens the stack whose data lies in `folder`: `answer(webRequest, nodeRequest)` serves it, `database` runs SQL as the
 * owner (`rows(sql)`, `script(sql)`). With `confirmsMail` a new address has to be confirmed; the mail is printed.
 */
export async function openLite({ folder, port, database, keys, confirmsMail = false }) {
  mkdirSync(join(folder, "supabase"), { recursive: true });
  const file = join(folder, "supabase/config.toml");
  writeFileSync(file, configuration({ port, database, keys, confirmsMail }), { mode: 0o600 });
  // Uploaded bytes land below the working directory; there is no setting for it.
  process.chdir(folder);
  const api = await createApi({ root: folder, withSupabaseClient: false });
  let app;
  try {
    // Without `admin: false` a request without any key would act as the service role.
    app = await api.project.local.createApp(file, { admin: false });
    await app.ensureSystemSchema();
  } catch (cause) {
    throw new Failure(`The embedded Supabase could not open its data in ${folder}: ${cause.message}.`, { cause });
  }
  const owner = asOwner(app.connection);
  await owner.script(readFileSync(new URL("hosted_defaults.sql", import.meta.url), "utf8"));
  return { answer: handler(app, port, keys), database: owner, close: () => app.connection.close() };
}

/** One fetch handler: `answer(webRequest, nodeRequest)`. */
function handler(app, port, keys) {
  const issuer = `http://127.0.0.1:${port}/auth/v1`;
  return async (webRequest, nodeRequest) => {
    const answer = await app.fetch(webRequest, { peerAddress: nodeRequest.socket.remoteAddress ?? null });
    if (mayBeRanged(webRequest)) return ranged(answer, webRequest);
    return nodeRequest.url.startsWith("/auth/v1/") ? withIssuer(answer, issuer, keys.jwtSecret) : answer;
  };
}

/** PGlite and postgres.js each have their own call for many statements. */
function asOwner({ driver }) {
  if (driver.exec) {
    return {
      rows: async (sql) => (await driver.query(sql)).rows,
      script: async (sql) => void (await driver.exec(sql)),
    };
  }
  return {
    rows: async (sql) => [...(await driver.unsafe(sql))],
    script: async (sql) => void (await driver.unsafe(sql).simple()),
  };
}
