// The stand-in for a hosted Supabase project, one process: the gateway that turns API keys into roles, PostgREST behind
// `/rest/v1`, and `@supabase/lite` on the same PostgreSQL for `/auth/v1` and `/storage/v1`. Prints one line of JSON
// when it is ready.
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { runMain } from "../../scripts/process/failure.mjs";
import { applyMigrations } from "../../scripts/supabase/apply_migrations.mjs";
import { answerFetch, listen } from "../../scripts/supabase/http_server.mjs";
import { keysFrom } from "../../scripts/supabase/keys.mjs";
import { openLite } from "../../scripts/supabase/lite_app.mjs";
import { openPostgres } from "../../scripts/supabase/postgres.mjs";
import { answerSql } from "../../scripts/supabase/sql_door.mjs";
import { signedToken } from "../../scripts/supabase/tokens.mjs";

const options = Object.fromEntries(
  ["port", "folder", "keys", "database", "postgrest"].map((name) => [name, { type: "string" }]),
);

await runMain(async () => {
  const { values } = parseArgs({ options });
  const port = Number(values.port);
  const keys = await keysFrom(values.keys);
  const lite = await openLite({
    folder: values.folder,
    port,
    keys,
    database: { driver: "postgres", url: values.database },
  });
  const database = await openPostgres(values.database);
  await applyMigrations(database);
  const bearerOf = (role) => signedToken({ role, iss: "supabase", exp: 4_102_444_800 }, keys.jwtSecret);
  const bearers = { [keys.publishable]: bearerOf("anon"), [keys.secret]: bearerOf("service_role") };
  const server = createServer(async (request, response) => {
    if (request.url === "/sql") return answerSql(request, response, database, keys.secret);
    await answerFetch(request, response, (webRequest) =>
      request.url.startsWith("/rest/v1")
        ? throughGateway(webRequest, values.postgrest, bearers)
        : lite.answer(webRequest, request),
    );
  });
  await listen(server, port);
  console.log(JSON.stringify({ ready: true }));
});

/** Like the hosted gateway: without a known key no access; without a user's token the key itself decides the role. */
async function throughGateway(request, postgrest, bearers) {
  const bearer = bearers[request.headers.get("apikey")];
  if (!bearer) return Response.json({ message: "Invalid API key" }, { status: 401 });
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  // What belongs to one connection, or to fetch itself, is not passed on.
  for (const name of ["apikey", "host", "connection", "transfer-encoding", "content-length", "expect"])
    headers.delete(name);
  if (!headers.has("authorization")) headers.set("authorization", `Bearer ${bearer}`);
  const body = ["GET", "HEAD"].includes(request.method) ? undefined : await request.arrayBuffer();
  const path = `${url.pathname.slice("/rest/v1".length) || "/"}${url.search}`;
  try {
    const answer = await fetch(`${postgrest}${path}`, { method: request.method, headers, body });
    const answerHeaders = new Headers(answer.headers);
    // fetch has decompressed the body already.
    for (const name of ["content-encoding", "content-length", "transfer-encoding", "connection"])
      answerHeaders.delete(name);
    return new Response(answer.body, { status: answer.status, headers: answerHeaders });
  } catch {
    return Response.json({ message: "no upstream" }, { status: 503 });
  }
}
