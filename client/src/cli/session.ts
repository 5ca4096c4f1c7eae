// Who is signed in: kept in the user's own configuration, readable by nobody else, and renewed before it expires.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type Arguments, UsageError } from "./arguments.js";

export interface Session {
  url: string;
  email: string;
  accessToken: string;
  refreshToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** Where it is renewed; a sign-up without these can't be. */
  supabaseUrl?: string;
  supabaseKey?: string;
}

interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

const { XDG_CONFIG_HOME, APPDATA } = process.env;
const file = join(XDG_CONFIG_HOME ?? APPDATA ?? join(homedir(), ".config"), "1iab", "session.json");

export function keptSession(): Session | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

export function keepSession(session: Session): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(session), { mode: 0o600 });
  // The mode above is that of a new file only.
  chmodSync(file, 0o600);
}

export const forgetSession = (): void => rmSync(file, { force: true });

export function sessionOf(
  tokens: Tokens,
  rest: Pick<Session, "url" | "email" | "supabaseUrl" | "supabaseKey">,
): Session {
  return {
    ...rest,
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expiresAt: Date.now() + tokens.expires_in * 1_000,
  };
}

/** The project that accounts are kept in: as given, or as it was the last time. */
export function projectOf(given: Arguments): { supabaseUrl?: string; supabaseKey?: string } {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = process.env;
  const kept = keptSession();
  return {
    supabaseUrl: given.text("supabase-url") ?? SUPABASE_URL ?? kept?.supabaseUrl,
    supabaseKey: given.text("supabase-key") ?? SUPABASE_PUBLISHABLE_KEY ?? kept?.supabaseKey,
  };
}

/** Asks Supabase for tokens. */
export async function tokensOf(
  { supabaseUrl, supabaseKey }: { supabaseUrl?: string; supabaseKey?: string },
  grant: "password" | "refresh_token",
  credentials: Record<string, string>,
): Promise<Tokens> {
  if (!supabaseUrl || !supabaseKey)
    throw new UsageError("Accounts are kept by Supabase: say --supabase-url and --supabase-key (the publishable one)");
  const answer = await fetch(`${supabaseUrl.replace(/\/+$/, "")}/auth/v1/token?grant_type=${grant}`, {
    method: "POST",
    headers: { apikey: supabaseKey, "Content-Type": "application/json" },
    body: JSON.stringify(credentials),
  });
  const body = (await answer.json()) as Tokens & { msg?: string; error_description?: string };
  if (!answer.ok) throw new Error(body.msg ?? body.error_description ?? `Supabase answered ${answer.status}`);
  return body;
}

/** The token of who is signed in, renewed if it is about to expire. */
export async function freshToken(): Promise<string | undefined> {
  const session = keptSession();
  if (!session) return undefined;
  const isFresh = session.expiresAt - Date.now() > 60_000;
  if (isFresh || !session.supabaseUrl || !session.supabaseKey) return session.accessToken;
  const tokens = await tokensOf(session, "refresh_token", { refresh_token: session.refreshToken });
  const renewed = sessionOf(tokens, session);
  keepSession(renewed);
  return renewed.accessToken;
}
