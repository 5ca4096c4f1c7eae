// The variables and secrets that the Worker gets on this machine: the embedded stack's address and keys, and secrets
// that are made at random once. `.dev.vars`, if you write one, wins over them.
import { writeFileSync } from "node:fs";

export function developmentVariables({ supabaseUrl, speechUrl, keys }) {
  return {
    ENVIRONMENT: "development",
    SUPABASE_URL: supabaseUrl,
    SUPABASE_ANON_KEY: keys.publishable,
    SUPABASE_SERVICE_KEY: keys.secret,
    SUPABASE_JWT_SECRET: keys.jwtSecret,
    URL_SIGNING_SECRET: keys.urlSigningSecret,
    SPEECH_BASE_URL: speechUrl && `${speechUrl}/v1`,
  };
}

export function writeVariables(file, variables) {
  const lines = Object.entries(variables)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${quoted(value)}\n`);
  writeFileSync(file, lines.join(""), { mode: 0o600 });
}

/** Within double quotes dotenv leaves `\"` as it stands. */
const quoted = (value) => (String(value).includes('"') ? `'${value}'` : JSON.stringify(value));
