// The client of storybook jobs.
import { Api, type CallOptions, type ConnectionOptions, type TokenSource } from "./api.js";
import { JobCancelledError, JobFailedError } from "./errors.js";
import { type WaitOptions, watchJob } from "./live/watch.js";
import { type CreateOptions, startHeaders } from "./readings.js";
import type {
  AutoStoryRequest,
  CartoonizeRequest,
  CartoonizeUpload,
  ImageRequest,
  Results,
  ScenesRequest,
  StartedStorybookJob,
  StorybookKind,
  StorybookRequest,
  StorybookStatus,
} from "./storybook_types.js";

export interface StorybookWaitOptions<Kind extends StorybookKind> extends WaitOptions<StorybookStatus<Results[Kind]>> {
  /** What kind of job it is, where another client started it; `storybook` if not given. */
  kind?: Kind;
}

export type GenerateOptions<Kind extends StorybookKind> = CreateOptions &
  WaitOptions<StorybookStatus<Results[Kind]>> & {
    /** Called before the waiting begins: who knows the id can wait again, in another process too. */
    onStarted?: (jobId: string) => void;
  };

export class StorybookClient {
  readonly #api: Api;
  /** Of the jobs that this client started. */
  readonly #kinds = new Map<string, StorybookKind>();

  /** Without a token, scenes and pictures can be made, but no books. */
  constructor(baseUrl: string, token?: TokenSource, options: Omit<ConnectionOptions, "apiUrl" | "accessToken"> = {}) {
    this.#api = new Api({ ...options, apiUrl: baseUrl, accessToken: token });
  }

  /** Starts a job of any kind, and gives all of the answer. */
  async start(kind: StorybookKind, request: object, options: CreateOptions = {}): Promise<StartedStorybookJob> {
    const started = await this.#api.request<StartedStorybookJob>(`/api/jobs/${kind}/start`, {
      method: "POST",
      body: request,
      headers: startHeaders(options),
      signal: options.signal,
    });
    this.#kinds.set(started.jobId, kind);
    return started;
  }

  async createStorybook(book: StorybookRequest, options?: CreateOptions): Promise<string> {
    return (await this.start("storybook", book, options)).jobId;
  }

  async createAutoStory(story: AutoStoryRequest, options?: CreateOptions): Promise<string> {
    return (await this.start("auto-story", story, options)).jobId;
  }

  async createScenes(story: ScenesRequest, options?: CreateOptions): Promise<string> {
    return (await this.start("scenes", story, options)).jobId;
  }

  /** From a photo (a `Blob` or its address), or from words alone. */
  async createCartoon(cartoon: CartoonizeRequest | CartoonizeUpload, options?: CreateOptions): Promise<string> {
    return (await this.start("cartoonize", "image" in cartoon ? formOf(cartoon) : cartoon, options)).jobId;
  }

  async createImage(image: ImageRequest, options?: CreateOptions): Promise<string> {
    return (await this.start("image", image, options)).jobId;
  }

  /** What the job has come to, now. */
  status<Kind extends StorybookKind>(
    kind: Kind,
    jobId: string,
    { signal }: CallOptions = {},
  ): Promise<StorybookStatus<Results[Kind]>> {
    return this.#api.request(statusPath(kind, jobId), { signal });
  }

  /**
   * The result of a job that was started by this client or, with `kind`, by another. Throws `JobFailedError` or
   * `JobCancelledError`, and `WaitTimeoutError` with the last status when `timeoutMs` has passed.
   */
  async waitForCompletion<Kind extends StorybookKind = "storybook">(
    jobId: string,
    options: StorybookWaitOptions<Kind> = {},
  ): Promise<Results[Kind]> {
    const kind = options.kind ?? this.#kinds.get(jobId) ?? "storybook";
    const path = statusPath(kind, jobId);
    const status = await watchJob<StorybookStatus<Results[Kind]>>(this.#api, jobId, path, options);
    if (status.status === "cancelled") throw new JobCancelledError("Job cancelled", status.code, status);
    if (status.status === "failed") throw new JobFailedError(status.error ?? "Job failed", status.code, status);
    return status.result as Results[Kind];
  }

  generateStorybook(book: StorybookRequest, options?: GenerateOptions<"storybook">): Promise<Results["storybook"]> {
    return this.#generate("storybook", this.createStorybook(book, options), options);
  }

  generateAutoStory(story: AutoStoryRequest, options?: GenerateOptions<"auto-story">): Promise<Results["auto-story"]> {
    return this.#generate("auto-story", this.createAutoStory(story, options), options);
  }

  generateScenes(story: ScenesRequest, options?: GenerateOptions<"scenes">): Promise<Results["scenes"]> {
    return this.#generate("scenes", this.createScenes(story, options), options);
  }

  generateCartoon(
    cartoon: CartoonizeRequest | CartoonizeUpload,
    options?: GenerateOptions<"cartoonize">,
  ): Promise<Results["cartoonize"]> {
    return this.#generate("cartoonize", this.createCartoon(cartoon, options), options);
  }

  generateImage(image: ImageRequest, options?: GenerateOptions<"image">): Promise<Results["image"]> {
    return this.#generate("image", this.createImage(image, options), options);
  }

  /** Cancelling again does no harm; a job that has finished is a `ConflictError`. */
  async cancel(jobId: string, { signal }: CallOptions = {}): Promise<void> {
    const path = `/api/jobs/cancel/${encodeURIComponent(jobId)}`;
    await this.#api.request(path, { method: "POST", repeatable: true, signal });
  }

  /** For an app that wakes up or comes online: all that wait open their connections again at once. */
  reconnectNow(): void {
    for (const wake of this.#api.wakers) wake();
  }

  async #generate<Kind extends StorybookKind>(
    kind: Kind,
    starting: Promise<string>,
    options: GenerateOptions<Kind> = {},
  ): Promise<Results[Kind]> {
    const jobId = await starting;
    options.onStarted?.(jobId);
    return this.waitForCompletion(jobId, { ...options, kind });
  }
}

const statusPath = (kind: StorybookKind, jobId: string) => `/api/jobs/${kind}/status/${encodeURIComponent(jobId)}`;

function formOf(upload: CartoonizeUpload): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload)) if (value != null) form.append(name, value);
  return form;
}
