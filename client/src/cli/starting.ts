// A job from a file, or a reading from flags.
import { readFileSync } from "node:fs";
import type { Person, ReadingParams, ReadingType, StartReading, StorybookKind } from "../index.js";
import { type Arguments, UsageError } from "./arguments.js";

export type Order = { kind: "reading"; request: StartReading } | { kind: StorybookKind; request: object };

const kinds = ["storybook", "auto-story", "scenes", "cartoonize", "image"];

/** `start FILE` (`-` for the standard input), with `--kind` for a storybook job; `start` with flags otherwise. */
export function orderOf(given: Arguments): Order {
  const [file] = given.rest;
  const kind = given.text("kind");
  if (kind !== undefined && !kinds.includes(kind)) throw new UsageError(`--kind is one of ${kinds.join(", ")}`);
  if (file === undefined) {
    if (kind) throw new UsageError(`start --kind ${kind} needs a file with the request`);
    return { kind: "reading", request: readingOf(given) };
  }
  const request = requestIn(file);
  return { kind: (kind as StorybookKind | undefined) ?? "reading", request: request as StartReading };
}

function requestIn(file: string): object {
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

function readingOf(given: Arguments): StartReading {
  const partner = given.text("partner-name") ? personOf(given, "partner-") : undefined;
  const type = (given.text("type") ?? (partner ? "synastry" : "extended")) as ReadingType;
  const params: ReadingParams = {
    person1: personOf(given, ""),
    person2: partner,
    systems: given.list("systems") as ReadingParams["systems"],
    relationshipIntensity: given.number("intensity"),
    relationshipMode: given.text("mode") as ReadingParams["relationshipMode"],
    language: given.text("language"),
  };
  if (!params.systems && type !== "nuclear_v2")
    params.systems = ["western", "vedic", "human_design", "gene_keys", "kabbalah"];
  return { type, params, webhookUrl: given.text("webhook-url") };
}

/** What is missing or wrong is for the server to say, all at once; only what no person is without is looked for. */
function personOf(given: Arguments, prefix: string): Person {
  const text = (name: string) => given.text(prefix + name);
  const needed = (name: string) => {
    const value = text(name);
    if (value === undefined) throw new UsageError(`start needs --${prefix}${name}, or a file with the request`);
    return value;
  };
  const coordinate = (name: string) => {
    needed(name);
    return given.number(prefix + name) as number;
  };
  return {
    name: needed("name"),
    birthDate: needed("birth-date"),
    birthTime: text("birth-time"),
    birthPlace: text("birth-place"),
    latitude: coordinate("latitude"),
    longitude: coordinate("longitude"),
    timezone: needed("timezone"),
    utcOffset: text("utc-offset"),
  };
}
