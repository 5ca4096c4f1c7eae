// The variables and secrets that the Worker gets on this machine: the embedded stack's address and keys, and secrets that
// are made at random once. `.dev.vars`, if you write one, wins over them.
import { writeFileSync } from "node:fs";

export function developmentVariables({ supabaseUrl, speechUrl, keys }) {
  return {
    ENVIRONMENT: "development",
    SUPABASE_URL: supabaseUrl,
    SUPABASE_PUBLISHABLE_KEY: keys.publishable,
    SUPABASE_SECRET_KEY: keys.secret,
    SUPABASE_JWT_SECRET: keys.jwtSecret,
    URL_SIGNING_SECRET: keys.urlSigningSecret,
    OPERATOR_SECRET: keys.operatorSecret,
    WEBHOOK_SECRET: keys.webhookSecret,
    SPEECH_BASE_URL: speechUrl,
  };
}

export function writeVariables(file, variables) {
  const lines = Object.entries(variables)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`);
  writeFileSync(file, lines.join(""), { mode: 0o600 });
}
