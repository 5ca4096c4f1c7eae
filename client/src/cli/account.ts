// Signing up, in and out.
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { SupabaseJobClient } from "../index.js";
import { type Arguments, UsageError } from "./arguments.js";
import type { Output } from "./output.js";
import { forgetSession, keepSession, projectOf, sessionOf, tokensOf } from "./session.js";

export async function signUp(given: Arguments, url: string, client: SupabaseJobClient, output: Output): Promise<void> {
  const email = emailOf(given);
  const password = await passwordOf(given);
  const { user, session, requiresVerification } = await client.signUp({ email, password, name: given.text("name") });
  if (session) keepSession(sessionOf(session, { url, email, ...projectOf(given) }));
  const next = requiresVerification ? "Please follow the link in the mail, then sign in." : "You are signed in.";
  output.result({ user, requiresVerification }, [`Signed up as ${user.email}. ${next}`]);
}

export async function signIn(given: Arguments, url: string, output: Output): Promise<void> {
  const email = emailOf(given);
  const project = projectOf(given);
  const tokens = await tokensOf(project, "password", { email, password: await passwordOf(given) });
  keepSession(sessionOf(tokens, { url, email, ...project }));
  output.result({ email, url }, [`Signed in as ${email} at ${url}.`]);
}

export function signOut(output: Output): void {
  forgetSession();
  output.result({ signedOut: true }, ["Signed out."]);
}

function emailOf(given: Arguments): string {
  const email = given.text("email") ?? given.rest[0];
  if (!email) throw new UsageError(`${given.command} needs --email`);
  return email;
}

/** As given, from the environment, or typed without being shown. */
async function passwordOf(given: Arguments): Promise<string> {
  const password = given.text("password") ?? process.env.JOB_CLIENT_PASSWORD;
  if (password) return password;
  if (!process.stdin.isTTY) throw new UsageError("There is no password: set JOB_CLIENT_PASSWORD");
  process.stderr.write("Password: ");
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silence, terminal: true });
  try {
    return await prompt.question("");
  } finally {
    prompt.close();
    process.stderr.write("\n");
  }
}
