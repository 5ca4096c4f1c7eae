// The client of readings, and of what all kinds of jobs have in common.
import { Api, type CallOptions, type ConnectionOptions } from "./api.js";
import { JobCancelledError, JobFailedError, NotFoundError } from "./errors.js";
import { newIdempotencyKey } from "./idempotency_key.js";
import { type WaitOptions, watchJob } from "./live/watch.js";
import type {
  Artifact,
  CompleteJob,
  Job,
  RetriedJob,
  SignedUp,
  Signup,
  StartedReading,
  StartReading,
} from "./readings_types.js";

export interface CreateOptions extends CallOptions {
  /** One is made if not given; a caller that may crash gives one that it has written down. */
  idempotencyKey?: string;
  /** The server cancels the job if it has not ended at this age. */
  cancelAfterSeconds?: number;
}

export interface ListOptions extends CallOptions {
  /** Words of either contract. */
  status?: string | string[];
  type?: string | string[];
  createdFrom?: string | Date;
  createdUntil?: string | Date;
  /** Of one request, 1 to 100; the iteration goes on over all pages. */
  pageSize?: number;
}

/** Headers of a start; the key is the same for all its tries. */
export function startHeaders({ idempotencyKey, cancelAfterSeconds }: CreateOptions): Record<string, string> {
  return {
    "Idempotency-Key": idempotencyKey ?? newIdempotencyKey(),
    ...(cancelAfterSeconds !== undefined && { "Cancel-After": String(cancelAfterSeconds) }),
  };
}

const pathOf = (id: string) => `/api/jobs/${encodeURIComponent(id)}`;

/** What is set of it; React Native's `URLSearchParams` can't be written to. */
function queryOf(query: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&");
  return text && `?${text}`;
}

export class Jobs {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Starts a reading, once however often the request has to be sent. */
  create(reading: StartReading, options: CreateOptions = {}): Promise<StartedReading> {
    const { signal } = options;
    return this.#api.request("/api/jobs/start", {
      method: "POST",
      body: reading,
      headers: startHeaders(options),
      signal,
    });
  }

  get(id: string, { signal }: CallOptions = {}): Promise<Job> {
    return this.#api.request(pathOf(id), { signal });
  }

  /**
   * Waits for the end of a job of any kind. Throws `JobFailedError` or `JobCancelledError` with what was made, and
   * `WaitTimeoutError` with the last status when `timeoutMs` has passed.
   */
  async waitFor(id: string, options: WaitOptions<Job> = {}): Promise<CompleteJob> {
    const job = await watchJob<Job>(this.#api, id, pathOf(id), options);
    if (job.cancelled) throw new JobCancelledError(job.error ?? "Job cancelled", job.code, job);
    if (job.status === "error") throw new JobFailedError(job.error ?? "Job failed", job.code, job);
    return { ...job, artifacts: job.artifacts ?? [] };
  }

  /** Cancelling again does no harm; a job that has finished is a `ConflictError`. */
  async cancel(id: string, { signal }: CallOptions = {}): Promise<void> {
    await this.#api.request(pathOf(id), { method: "DELETE", signal });
  }

  /** Erases a finished job with all that it made. */
  async erase(id: string, { signal }: CallOptions = {}): Promise<void> {
    await this.#api.request(`${pathOf(id)}?purge=true`, { method: "DELETE", signal });
  }

  /** Resumes a failed job: what is done is kept. */
  retry(id: string, options: CreateOptions = {}): Promise<RetriedJob> {
    const headers = startHeaders({ idempotencyKey: options.idempotencyKey });
    return this.#api.request(`${pathOf(id)}/retry`, { method: "POST", headers, signal: options.signal });
  }

  /** The user's jobs of all kinds, newest first, without artifacts. */
  async *list(options: ListOptions = {}): AsyncGenerator<Job, void, undefined> {
    const { createdFrom, createdUntil } = options;
    const query: Record<string, string | number | undefined> = {
      limit: options.pageSize,
      status: [options.status ?? []].flat().join(),
      type: [options.type ?? []].flat().join(),
      createdFrom: createdFrom && new Date(createdFrom).toISOString(),
      createdUntil: createdUntil && new Date(createdUntil).toISOString(),
    };
    do {
      const path = `/api/jobs${queryOf(query)}`;
      const page = await this.#api.request<{ jobs: Job[]; nextCursor?: string }>(path, { signal: options.signal });
      yield* page.jobs;
      query.cursor = page.nextCursor;
    } while (query.cursor);
  }

  /** Everything that the job has made so far, with fresh links. */
  async artifacts(id: string, { signal }: CallOptions = {}): Promise<Artifact[]> {
    const { artifacts } = await this.#api.request<{ artifacts: Artifact[] }>(`${pathOf(id)}/artifacts`, { signal });
    return artifacts;
  }

  /** A fresh link to an MP3 for a player, which can send no token: of this artifact, or of the first chapter. */
  async audioUrl(id: string, artifactId?: string, options: CallOptions = {}): Promise<string> {
    const mp3s = (await this.artifacts(id, options)).filter(({ type }) => type === "audio_mp3");
    mp3s.sort((one, other) => (one.metadata.docNum ?? 0) - (other.metadata.docNum ?? 0));
    const found = artifactId === undefined ? mp3s[0] : mp3s.find((artifact) => artifact.id === artifactId);
    if (!found) throw new NotFoundError("There is no such audio yet", { status: 404, code: "NOT_FOUND" });
    return found.url;
  }
}

/** What operators ask for; `apiKey` or `accessToken` is the operator secret or the service key. */
export class Operations {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  /** The state of the system, also while it is critical (503). */
  async health({ signal }: CallOptions = {}): Promise<Record<string, unknown> & { status: string }> {
    return this.#api.request("/api/jobs/health", { signal, acceptedStatus: 503, maxRetries: 0 });
  }

  processing({ signal }: CallOptions = {}): Promise<Record<string, unknown>> {
    return this.#api.request("/api/jobs/process", { signal });
  }

  /** Runs jobs within the request, or pauses and resumes kinds. Never sent twice. */
  process(order: Record<string, unknown> = {}, { signal }: CallOptions = {}): Promise<Record<string, unknown>> {
    return this.#api.request("/api/jobs/process", { method: "POST", body: order, signal, maxRetries: 0 });
  }
}

export class SupabaseJobClient {
  readonly jobs: Jobs;
  readonly operations: Operations;
  readonly #api: Api;

  constructor(options: ConnectionOptions) {
    this.#api = new Api(options);
    this.jobs = new Jobs(this.#api);
    this.operations = new Operations(this.#api);
  }

  /** Creates an account; a `ConflictError` if the address has one. */
  signUp(signup: Signup, options: CreateOptions = {}): Promise<SignedUp> {
    const headers = startHeaders({ idempotencyKey: options.idempotencyKey });
    return this.#api.request("/api/auth/signup", { method: "POST", body: signup, headers, signal: options.signal });
  }

  /** For an app that wakes up or comes online: all that wait open their connections again at once. */
  reconnectNow(): void {
    for (const wake of this.#api.wakers) wake();
  }
}
