// Commands about jobs of all kinds.
import type { Job, JobProgress, StorybookClient, SupabaseJobClient } from "../index.js";
import { type Arguments, onlyOne } from "./arguments.js";
import { download } from "./download.js";
import { type Output, table } from "./output.js";
import { orderOf } from "./starting.js";

export interface Clients {
  readings: SupabaseJobClient;
  storybooks: StorybookClient;
}

export async function start(given: Arguments, clients: Clients, output: Output): Promise<void> {
  const order = orderOf(given);
  const options = { cancelAfterSeconds: given.number("cancel-after"), idempotencyKey: given.text("idempotency-key") };
  const started =
    order.kind === "reading"
      ? await clients.readings.jobs.create(order.request, options)
      : await clients.storybooks.start(order.kind, order.request, options);
  const { jobId, estimatedMinutes } = started;
  if (!given.has("watch")) return output.result(started, [jobId]);
  output.note(`${jobId}, about ${estimatedMinutes} min`);
  await watchId(jobId, given, clients, output);
}

export const watch = (given: Arguments, clients: Clients, output: Output): Promise<void> =>
  watchId(onlyOne(given, "the id of a job"), given, clients, output);

async function watchId(id: string, given: Arguments, { readings }: Clients, output: Output): Promise<void> {
  const seconds = given.number("timeout");
  const onProgress = (progress: JobProgress) => output.progress(progress);
  const timeoutMs = seconds === undefined ? undefined : seconds * 1_000;
  const job = await readings.jobs.waitFor(id, { onProgress, timeoutMs }).finally(output.progressEnds);
  output.result(job, [`${job.id} ${job.status}, ${job.artifacts.length} artifacts`]);
}

export async function status(given: Arguments, { readings }: Clients, output: Output): Promise<void> {
  const job = await readings.jobs.get(onlyOne(given, "the id of a job"));
  output.result(job, [`${job.id} ${job.type} ${wordOf(job)} ${job.progress.percent}% ${job.progress.message}`]);
}

export async function list(given: Arguments, { readings }: Clients, output: Output): Promise<void> {
  const most = given.number("limit") ?? 20;
  const jobs: Job[] = [];
  const filter = { status: given.list("status"), type: given.list("type"), pageSize: Math.min(most, 100) };
  for await (const job of readings.jobs.list(filter)) {
    jobs.push(job);
    if (jobs.length >= most) break;
  }
  const rows = jobs.map((job) => [job.id, job.type, wordOf(job), `${job.progress.percent}%`, job.createdAt]);
  output.result(jobs, table([["id", "type", "status", "done", "started"], ...rows]));
}

export async function downloadAll(given: Arguments, { readings }: Clients, output: Output): Promise<void> {
  const id = onlyOne(given, "the id of a job");
  const only = given.list("only");
  const artifacts = await readings.jobs.artifacts(id);
  const wanted = only ? artifacts.filter(({ type }) => only.includes(type)) : artifacts;
  const files = await download(wanted, given.text("to") ?? id, ({ file, bytes }) => output.note(`${file}  ${bytes}`));
  output.result(files, [`${files.length} files`]);
}

export async function cancel(given: Arguments, { readings }: Clients, output: Output): Promise<void> {
  const id = onlyOne(given, "the id of a job");
  await readings.jobs.cancel(id);
  output.result({ id, cancelled: true }, [`${id} cancelled`]);
}

export async function retry(given: Arguments, clients: Clients, output: Output): Promise<void> {
  const job = await clients.readings.jobs.retry(onlyOne(given, "the id of a job"));
  if (given.has("watch")) return watchId(job.id, given, clients, output);
  output.result(job, [`${job.id} ${job.status}; it had failed with ${job.retriedAfter.code}`]);
}

/** Readings have no word of their own for it. */
const wordOf = (job: Job): string => (job.cancelled ? "cancelled" : job.status);
