// What was typed.
import { parseArgs } from "node:util";

/** A command line that can't be carried out as it stands. */
export class UsageError extends Error {
  override name = "UsageError";
}

const person = ["name", "birth-date", "birth-time", "birth-place", "latitude", "longitude", "timezone", "utc-offset"];

const texts = [
  ...["url", "token", "secret", "email", "password", "supabase-url", "supabase-key"],
  ...person,
  ...person.map((name) => `partner-${name}`),
  ...["kind", "type", "systems", "intensity", "mode", "language", "webhook-url", "cancel-after", "idempotency-key"],
  ...["to", "only", "timeout", "status", "limit", "max-jobs", "pause", "resume"],
];
const switches = ["json", "watch", "help", "version"];

export interface Arguments {
  command: string | undefined;
  /** What follows the command. */
  rest: string[];
  json: boolean;
  has(name: string): boolean;
  /** Undefined where it was not given. */
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  /** Words separated by commas. */
  list(name: string): string[] | undefined;
}

export function readArguments(words: string[]): Arguments {
  const options = Object.fromEntries([
    ...texts.map((name) => [name, { type: "string" }] as const),
    ...switches.map((name) => [name, { type: "boolean" }] as const),
  ]);
  const { values, positionals } = parse(words, options);
  const text = (name: string) => values[name] as string | undefined;
  return {
    command: positionals[0],
    rest: positionals.slice(1),
    json: values.json === true,
    has: (name) => values[name] === true,
    text,
    number(name) {
      const value = text(name);
      if (value === undefined) return undefined;
      if (value.trim() === "" || !Number.isFinite(Number(value))) throw new UsageError(`--${name} is not a number`);
      return Number(value);
    },
    list: (name) =>
      text(name)
        ?.split(",")
        .map((word) => word.trim()),
  };
}

/** A negative number is a value: `--longitude -0.1` is meant as `--longitude=-0.1`. */
function parse(words: string[], options: Record<string, { type: "string" | "boolean" }>) {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (/^-[\d.]/.test(word) && before?.startsWith("--") && !before.includes("="))
      joined.push(`${joined.pop()}=${word}`);
    else joined.push(word);
  }
  try {
    return parseArgs({ args: joined, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The one thing that a command is about. */
export function onlyOne({ rest, command }: Arguments, what: string): string {
  if (rest.length !== 1 || !rest[0]) throw new UsageError(`${command} needs ${what}`);
  return rest[0];
}
