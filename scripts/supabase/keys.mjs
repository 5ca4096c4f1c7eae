// The keys of the local stack, made at random once and kept, so that tokens and signed URLs outlive a restart.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import "./lite_switches.mjs";
import { generateApiKey } from "@supabase/lite";

const secret = () => randomBytes(32).toString("base64url");

async function newKeys() {
  return {
    publishable: (await generateApiKey("publishable")).key,
    secret: (await generateApiKey("secret")).key,
    jwtSecret: secret(),
    urlSigningSecret: secret(),
    operatorSecret: secret(),
    cronSecret: secret(),
    webhookSecret: secret(),
  };
}

/**
 * The keys kept in `file`, made if there are none: `publishable` and `secret` as a Supabase project has them, the secret its
 * tokens are signed with, and the Worker's own secrets.
 */
export async function keysFrom(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const keys = await newKeys();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys, undefined, 2), { mode: 0o600 });
  return keys;
}
