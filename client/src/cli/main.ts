#!/usr/bin/env node
// npx @1iab/job-client
import { readFileSync } from "node:fs";
import {
  ApiError,
  JobClientError,
  JobFailedError,
  StorybookClient,
  SupabaseJobClient,
  WaitTimeoutError,
} from "../index.js";
import { signIn, signOut, signUp } from "./account.js";
import { type Arguments, readArguments, UsageError } from "./arguments.js";
import { cancel, downloadAll, list, retry, start, status, watch } from "./jobs.js";
import { health, processJobs } from "./operations.js";
import { outputOf } from "./output.js";
import { freshToken, keptSession } from "./session.js";

const help = `Usage: job-client COMMAND [options]

  signup --email E [--name N]        create an account and sign in
  signin --email E                   sign in (--supabase-url, --supabase-key the first time)
  signout
  start FILE [--kind KIND]           start what the JSON file says (- for the standard input); KIND is storybook,
                                     auto-story, scenes, cartoonize or image, and a reading without it
  start --name N --birth-date YYYY-MM-DD --latitude X --longitude Y --timezone Z
        [--birth-time HH:MM] [--birth-place P] [--utc-offset O] [--systems western,vedic] [--language L]
        [--partner-name N --partner-birth-date … --intensity 1-10 --mode romantic] [--type nuclear_v2]
        [--watch] [--cancel-after SECONDS] [--idempotency-key K] [--webhook-url U]
  watch ID [--timeout SECONDS]       until the job has ended
  status ID
  download ID [--to FOLDER] [--only audio_mp3,pdf]
  cancel ID
  retry ID [--watch]
  list [--status S] [--type T] [--limit 20]
  health                             for operators, with --secret or JOB_CLIENT_SECRET
  process [--max-jobs N] [--type T] [--pause KINDS] [--resume KINDS]

Everywhere: --url (or JOB_CLIENT_URL; http://localhost:8787 at first), --token (or JOB_CLIENT_TOKEN), --json.
The password is asked for, or taken from JOB_CLIENT_PASSWORD.

Exit codes: 0 done, 1 failed, 2 not understood, 3 the job failed or was cancelled, 4 not ended within --timeout.`;

async function run(given: Arguments): Promise<void> {
  const output = outputOf(given.json);
  if (given.has("version")) return console.log(versionOfPackage());
  if (given.has("help") || given.command === "help" || given.command === undefined) return console.log(help);
  const { JOB_CLIENT_URL, JOB_CLIENT_TOKEN, JOB_CLIENT_SECRET } = process.env;
  const url = given.text("url") ?? JOB_CLIENT_URL ?? keptSession()?.url ?? "http://localhost:8787";
  // A token of one server is not shown to another.
  const kept = keptSession()?.url === url ? freshToken : undefined;
  const accessToken = given.text("token") ?? JOB_CLIENT_TOKEN ?? kept;
  const secret = given.text("secret") ?? JOB_CLIENT_SECRET;
  const readings = new SupabaseJobClient({ apiUrl: url, accessToken });
  const clients = { readings, storybooks: new StorybookClient(url, accessToken) };
  const operator = new SupabaseJobClient({ apiUrl: url, accessToken: secret });
  const commands: Record<string, () => Promise<void> | void> = {
    signup: () => signUp(given, url, new SupabaseJobClient({ apiUrl: url }), output),
    signin: () => signIn(given, url, output),
    signout: () => signOut(output),
    start: () => start(given, clients, output),
    watch: () => watch(given, clients, output),
    status: () => status(given, clients, output),
    download: () => downloadAll(given, clients, output),
    cancel: () => cancel(given, clients, output),
    retry: () => retry(given, clients, output),
    list: () => list(given, clients, output),
    health: () => health(operator, output),
    process: () => processJobs(given, operator, output),
  };
  const command = Object.hasOwn(commands, given.command) ? commands[given.command] : undefined;
  if (!command) throw new UsageError(`There is no command ${given.command}; see --help`);
  await command();
}

const versionOfPackage = (): string =>
  JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")).version;

function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return 2;
  if (error instanceof JobFailedError) return 3;
  return error instanceof WaitTimeoutError ? 4 : 1;
}

/** One line for people, or everything as JSON. */
function complain(error: unknown, json: boolean): void {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const { status, code, details, requestId } = error instanceof ApiError ? error : ({} as Partial<ApiError>);
  const failed = error instanceof JobFailedError ? error : undefined;
  const job = failed?.job ?? (error instanceof WaitTimeoutError ? error.lastStatus : undefined);
  const said = { error: message, name, status, code: code ?? failed?.code, details, requestId, job };
  if (json) {
    console.log(JSON.stringify(said));
    return;
  }
  const cause = error instanceof JobClientError && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  const more =
    details === undefined ? "" : `\n${typeof details === "string" ? details : JSON.stringify(details, null, 2)}`;
  console.error(`${message}${cause}${requestId ? ` [${requestId}]` : ""}${more}`);
}

const words = process.argv.slice(2);
try {
  await run(readArguments(words));
} catch (error) {
  complain(error, words.includes("--json"));
  process.exitCode = exitCodeOf(error);
}
