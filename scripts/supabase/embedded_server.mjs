// The embedded Supabase as a process of its own: real Postgres in WebAssembly behind Supabase's three services, with
// all migrations applied before the first request is answered. Prints one line of JSON when it is ready.

import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { runMain } from "../process/failure.mjs";
import { applyMigrations } from "./apply_migrations.mjs";
import { forBrowsers } from "./browsers.mjs";
import { answerFetch, listen } from "./http_server.mjs";
import { keysFrom } from "./keys.mjs";
import { openLite } from "./lite_app.mjs";
import { answerSql } from "./sql_door.mjs";

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      folder: { type: "string" },
      sql: { type: "boolean" },
      "confirm-mail": { type: "boolean", default: false },
    },
  });
  const folder = resolve(values.folder);
  const keys = await keysFrom(join(folder, "keys.json"));
  const port = Number(values.port);
  const database = { driver: "pglite", url: "supabase/.temp/data" };
  const lite = await openLite({ folder, port, keys, database, confirmsMail: values["confirm-mail"] });
  const applied = await applyMigrations(lite.database);
  const server = createServer(async (request, response) => {
    if (values.sql && request.url === "/sql") return answerSql(request, response, lite.database, keys.secret);
    await answerFetch(
      request,
      response,
      forBrowsers((webRequest) => lite.answer(webRequest, request)),
    );
  });
  await listen(server, port);
  console.log(JSON.stringify({ ready: true, applied }));
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await lite.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
});
