// Commands for operators.
import type { SupabaseJobClient } from "../index.js";
import type { Arguments } from "./arguments.js";
import { type Output, table } from "./output.js";

interface Health extends Record<string, unknown> {
  status: string;
  message?: string;
  metrics?: Record<string, number>;
  health?: { alerts?: string[]; recommendations?: string[] };
}

/** The exit code says whether it is critical. */
export async function health({ operations }: SupabaseJobClient, output: Output): Promise<void> {
  const found = (await operations.health()) as Health;
  const figures = Object.entries(found.metrics ?? {}).map(([name, value]) => [name, String(value)]);
  const { alerts = [], recommendations = [] } = found.health ?? {};
  output.result(found, [`${found.status}: ${found.message ?? ""}`, ...table(figures), ...alerts, ...recommendations]);
  if (found.status === "critical") process.exitCode = 1;
}

export async function processJobs(given: Arguments, { operations }: SupabaseJobClient, output: Output): Promise<void> {
  const order = {
    maxJobs: given.number("max-jobs"),
    jobTypes: given.list("type"),
    pause: given.list("pause"),
    resume: given.list("resume"),
  };
  const done = await operations.process(order);
  const figures = ["processed", "errors", "skipped", "pausedKinds"].filter((name) => done[name] !== undefined);
  output.result(done, table(figures.map((name) => [name, String(done[name])])));
}
