// The examples of both contracts, as an app compiles them: wrong types here are wrong types there.
import {
  type CompleteJob,
  type Job,
  type JobProgress,
  RateLimitError,
  StorybookClient,
  type StorybookResult,
  SupabaseJobClient,
  verifyWebhook,
  WaitTimeoutError,
} from "@1iab/job-client";
import { useJobPolling } from "@1iab/job-client/react";

const person1 = {
  name: "Michael",
  birthDate: "1990-01-15",
  birthTime: "14:30",
  birthPlace: "Bangkok",
  latitude: 13.7563,
  longitude: 100.5018,
  timezone: "Asia/Bangkok",
};

export async function readings(): Promise<string | undefined> {
  const client = new SupabaseJobClient({ apiUrl: "https://api.oneinabillion.app", apiKey: "your-api-key" });
  const job = await client.jobs.create({ type: "extended", params: { person1, systems: ["western"] } });
  // @ts-expect-error There is no such type of reading.
  client.jobs.create({ type: "horoscope", params: { person1 } });
  const onProgress = ({ percent, message }: JobProgress, { status }: Job) => console.log(percent, message, status);
  const { signal } = new AbortController();
  const result: CompleteJob = await client.jobs.waitFor(job.id, { onProgress, signal, timeoutMs: 60_000 });
  for await (const { id, status } of client.jobs.list({ status: "complete" })) console.log(id, status);
  return result.artifacts.find((a) => a.type === "audio_mp3")?.url;
}

export async function storybook(): Promise<string> {
  const client = new StorybookClient("https://your-domain.com", () => "your-token");
  const result: StorybookResult = await client.generateStorybook({
    title: "My Story",
    story: "Once upon a time...",
    characterImage: "https://example.com/character.jpg",
    pages: [
      {
        pageNumber: 1,
        scenes: [{ description: "Hero begins journey", emotion: "excited", imagePrompt: "A brave character" }],
      },
    ],
    audience: "children",
  });
  const drawn = await client.waitForCompletion("some-id", { kind: "image" });
  return result.storybook_id + drawn.prompt_used;
}

export function useStorybookGeneration(jobId: string | null, pollingUrl: string | null) {
  const { data, isPolling, error } = useJobPolling(jobId, pollingUrl, {
    pollingInterval: 2000,
    onComplete: (result) => console.log("Storybook completed:", result),
    onError: (failure) => console.error("Job failed:", failure.message),
  });
  return { jobStatus: data?.currentStep, isProcessing: isPolling, error };
}

export async function receive(request: Request): Promise<string> {
  const event = await verifyWebhook(await request.text(), request.headers, ["whsec_now", "whsec_before"]);
  return event.jobId;
}

export const whenAgain = (error: unknown): number | undefined =>
  error instanceof RateLimitError ? error.retryAfterMs : undefined;
export const lastSeen = (error: unknown) => (error instanceof WaitTimeoutError ? error.lastStatus : undefined);
