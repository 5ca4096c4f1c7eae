// What the console's page may load: its own files, and what the operator lets its links lead on to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withConsole } from "../../src/platform/console_files.mjs";

class Worker {
  constructor(env) {
    this.env = env;
  }
}

/** `{ directive: sources }` of the page. */
async function policyOf(variables) {
  const env = { SUPABASE_URL: "https://project.supabase.co/", ...variables };
  env.ASSETS = { fetch: async () => new Response("<!doctype html>", { headers: { "Content-Type": "text/html" } }) };
  const answer = await new (withConsole(Worker))(env).fetch(new Request("https://api.example.com/"));
  const directives = answer.headers.get("content-security-policy").split("; ");
  return Object.fromEntries(directives.map((directive) => directive.split(/ (.*)/s).slice(0, 2)));
}

test("without other settings nothing but accounts comes from elsewhere", async () => {
  const { "connect-src": accounts, ...others } = await policyOf({});
  assert.equal(accounts, "'self' https://project.supabase.co");
  assert.doesNotMatch(Object.values(others).join(" "), /https?:/);
});

test("links that lead on to Supabase are followed", async () => {
  const policy = await policyOf({ SUPABASE_SIGNED_URLS: "true" });
  for (const kind of ["img-src", "media-src", "frame-src"])
    assert.match(policy[kind], / https:\/\/project\.supabase\.co$/, kind);
});

test("pictures are shown from Cloudinary where it delivers them, and nothing else is loaded from there", async () => {
  const { "img-src": pictures, ...others } = await policyOf({ CLOUDINARY_URL: "cloudinary://key:secret@cloud" });
  assert.equal(pictures, "'self' data: blob: https://*.cloudinary.com");
  assert.doesNotMatch(Object.values(others).join(" "), /cloudinary|secret/);
});
