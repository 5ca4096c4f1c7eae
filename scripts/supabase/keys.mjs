// The keys of the local stack, made at random once and kept, so that tokens and signed URLs outlive a restart.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import "./lite_switches.mjs";
import { generateApiKey } from "@supabase/lite";

const secret = () => randomBytes(32).toString("base64url");

/** Each key and how it is made. */
const makers = {
  publishable: async () => (await generateApiKey("publishable")).key,
  secret: async () => (await generateApiKey("secret")).key,
  jwtSecret: secret,
  urlSigningSecret: secret,
};

/**
 * The keys kept in `file`; one that is not there yet is made: `publishable` and `secret` as a Supabase project has
 * them, the secret its tokens are signed with, and the Worker's own.
 */
export async function keysFrom(file) {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const missing = Object.keys(makers).filter((name) => !(name in kept));
  if (missing.length === 0) return kept;
  for (const name of missing) kept[name] = await makers[name]();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(kept, undefined, 2), { mode: 0o600 });
  return kept;
}
