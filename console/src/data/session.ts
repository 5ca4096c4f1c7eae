// Who is signed in: kept in this browser, renewed before it expires.
import { SupabaseJobClient } from "@1iab/job-client";
import { settings } from "./settings.js";
import { Store } from "./store.js";

export interface Session {
  accessToken: string;
  refreshToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  email: string;
}

interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
  user?: { email?: string };
}

const place = "one-in-a-billion.session";

function kept(): Session | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

export const session = new Store<Session | null>(kept());

// Another tab has signed in or out, or renewed the tokens.
addEventListener("storage", ({ key }) => key === place && session.set(kept()));

function keep(tokens: Tokens, email: string): void {
  const next = {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expiresAt: Date.now() + tokens.expires_in * 1_000,
    email: tokens.user?.email ?? email,
  };
  localStorage.setItem(place, JSON.stringify(next));
  session.set(next);
}

export function signOut(): void {
  localStorage.removeItem(place);
  session.set(null);
}

/** False while the address has to be confirmed by a message that was sent to it. */
export async function signUp(email: string, password: string, name: string): Promise<boolean> {
  const client = new SupabaseJobClient({ apiUrl: location.origin });
  const { session: tokens } = await client.signUp({ email, password, ...(name && { name }) });
  if (tokens) keep(tokens, email.trim().toLowerCase());
  return tokens !== null;
}

export async function signIn(email: string, password: string): Promise<void> {
  keep(await askForTokens("password", { email: email.trim(), password }), email);
}

/** What a sign-in was refused with, in words for people. */
export class SignInError extends Error {}

async function askForTokens(grant: "password" | "refresh_token", body: object): Promise<Tokens> {
  const { supabaseUrl, supabaseKey } = await settings();
  const answer = await fetch(`${supabaseUrl}/auth/v1/token?grant_type=${grant}`, {
    method: "POST",
    headers: { apikey: supabaseKey, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.ok) return answer.json();
  if (answer.status === 429) throw new SignInError("Too many tries. Please wait a minute.");
  if (answer.status >= 500) throw new SignInError("Accounts can’t be reached just now. Please try again.");
  throw new SignInError("That address and password don’t belong together.");
}

let renewing: Promise<void> | undefined;

/** The token for the next request. Tokens are renewed a minute before their end, once however many ask. */
export async function accessToken(): Promise<string | undefined> {
  const current = session.get();
  if (!current || current.expiresAt - Date.now() > 60_000) return current?.accessToken;
  renewing ??= renew(current).finally(() => {
    renewing = undefined;
  });
  await renewing;
  return session.get()?.accessToken;
}

async function renew({ refreshToken, email }: Session): Promise<void> {
  try {
    keep(await askForTokens("refresh_token", { refresh_token: refreshToken }), email);
  } catch (fault) {
    // Without a network the old token may still do; one that is refused is over.
    if (fault instanceof SignInError && kept()?.refreshToken === refreshToken) signOut();
  }
}
