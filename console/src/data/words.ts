// Words for people: kinds, states, lengths of time, faults.
import { ApiError, ConnectionError } from "@1iab/job-client";
import { CallError } from "./api.js";
import { noteLostConnection } from "./network.js";
import { SignInError } from "./session.js";

const kinds: Record<string, string> = {
  extended: "Reading for one",
  synastry: "Reading for two",
  nuclear_v2: "The whole reading for two",
  storybook: "Picture book",
  "auto-story": "A story made up",
  scenes: "Scenes of a story",
  cartoonize: "Cartoon",
  image: "Picture",
};

export const kindInWords = (kind: string): string => kinds[kind] ?? kind;

const systems: Record<string, string> = {
  western: "Western astrology",
  vedic: "Vedic astrology",
  human_design: "Human Design",
  gene_keys: "Gene Keys",
  kabbalah: "Kabbalah",
};

export const systemInWords = (system: string): string => systems[system] ?? system;

const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
export const timeInWords = (time: string): string => dayAndTime.format(new Date(time));

/** `1:02:03`, or `2:03`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** What went wrong, in a sentence; notices that the network is gone. */
export function faultInWords(fault: unknown): string {
  if (fault instanceof ConnectionError || (fault instanceof TypeError && /fetch|network/i.test(fault.message))) {
    noteLostConnection();
    return "There is no connection to the server just now.";
  }
  if (fault instanceof ApiError) return apiFaultInWords(fault);
  if (fault instanceof CallError || fault instanceof SignInError || fault instanceof Error) return fault.message;
  return "Something went wrong.";
}

function apiFaultInWords({ status, message, details, retryAfterMs }: ApiError): string {
  if (status === 401) return "Please sign in again.";
  if (status === 429) {
    const wait = retryAfterMs ? `Please try again in ${Math.ceil(retryAfterMs / 1_000)} s.` : "Please wait a little.";
    return `${message}. ${wait}`;
  }
  return typeof details === "string" && status < 500 ? `${message}: ${details}` : message;
}

/** The server's faults by field, such as `person1.birthDate`. */
export const faultsByField = (fault: unknown): Record<string, string> =>
  fault instanceof ApiError && typeof fault.details === "object" ? fault.details : {};
