// The peer of `npm run bench:status`: `GET /api/jobs/{id}` as somebody would write it with Hono, jose and postgrest-js.
// It asks the same function for the same row, answers the same document with the same headers, signs the same links,
// and writes one log line for each request.
import { PostgrestClient } from "@supabase/postgrest-js";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { jwtVerify } from "jose";
import { jobDocument } from "./document.mjs";
import { Links } from "./links.mjs";

/** Made once for the life of the isolate. */
let shared;

function sharedFor(env) {
  shared ??= {
    secret: new TextEncoder().encode(env.SUPABASE_JWT_SECRET),
    database: new PostgrestClient(`${env.SUPABASE_URL}/rest/v1`, {
      headers: { apikey: env.SUPABASE_SERVICE_KEY, Authorization: `Bearer ${env.SUPABASE_SERVICE_KEY}` },
    }),
    links: new Links(env.URL_SIGNING_SECRET),
  };
  return shared;
}

const app = new Hono();

app.use(async (context, next) => {
  const requestId = `req-${crypto.randomUUID().replaceAll("-", "")}`;
  const began = Date.now();
  context.set("requestId", requestId);
  await next();
  context.header("X-Request-Id", requestId);
  context.header("X-Content-Type-Options", "nosniff");
  const { method, path } = context.req;
  const line = { event: "request", method, path, status: context.res.status, ms: Date.now() - began, requestId };
  console.log(JSON.stringify(line));
});
app.use(cors());

app.get("/api/jobs/:id", async (context) => {
  const { secret, database, links } = sharedFor(context.env);
  const token = context.req.header("Authorization")?.match(/^Bearer (.+)$/i)?.[1];
  let claims;
  try {
    const rules = { algorithms: ["HS256"], issuer: context.env.JWT_ISSUER, audience: "authenticated" };
    claims = (await jwtVerify(token ?? "", secret, rules)).payload;
  } catch (cause) {
    throw new HTTPException(401, { message: "Authentication required", cause });
  }
  const { data, error } = await database.rpc("read_job", { p_job_id: context.req.param("id"), p_owner_id: claims.sub });
  if (error) throw new HTTPException(503, { message: "Service temporarily unavailable", cause: error });
  if (!data) throw new HTTPException(404, { message: "Job not found" });
  const origin = new URL(context.req.url).origin;
  const document = await jobDocument(data, links.at(origin));
  const headers = { "Cache-Control": "no-store", "Retry-After": String(Math.ceil(document.pollAfterMs / 1000)) };
  return context.json(document, 200, headers);
});

app.onError((error, context) =>
  context.json(
    { success: false, error: error.message, requestId: context.get("requestId") },
    error instanceof HTTPException ? error.status : 500,
  ),
);

export default app;
