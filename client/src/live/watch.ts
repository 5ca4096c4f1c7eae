// Waits for a job's end: live where a connection can be had, by asking where not. It endures a server that is away, and
// always ends with a status that was read, since only that has results and links.
import type { Api } from "../api.js";
import { ApiError, WaitTimeoutError } from "../errors.js";
import { isPassing } from "../retrying.js";
import { backoffMs, reasonOf, sleep } from "../timing.js";
import type { ConnectionEnd } from "./connection.js";
import { listenByEvents } from "./events.js";
import { applied, type Frame, isTerminal, type JobProgress, progressOf, type StatusDocument } from "./frame.js";
import { listenBySocket } from "./socket.js";

export interface WaitOptions<Status = StatusDocument> {
  signal?: AbortSignal;
  /** The caller's own deadline; none if not given. The job goes on after it. */
  timeoutMs?: number;
  /** How often to ask where there is no live connection and the server names no time; 5 s if not given. */
  pollingIntervalMs?: number;
  /** Called for every change, in order. */
  onProgress?: (progress: JobProgress, status: Status) => void;
}

/** So long may the server not be reached before waiting is given up with its last error. */
const longestAbsenceMs = 5 * 60_000;

/** The job's last status. `path` is where it is read. */
export async function watchJob<Status extends StatusDocument>(
  api: Api,
  jobId: string,
  path: string,
  options: WaitOptions<Status> = {},
): Promise<Status> {
  const watch = new Watch(api, jobId, path, options);
  api.wakers.add(watch.wake);
  try {
    return await watch.run();
  } finally {
    api.wakers.delete(watch.wake);
    watch.end();
  }
}

class Watch<Status extends StatusDocument> {
  /** Aborted when the caller has had enough. */
  readonly #over = new AbortController();
  /** Aborted to go on at once: the pause or the connection of the moment. */
  #current = new AbortController();
  #timer?: ReturnType<typeof setTimeout>;
  #timeoutError?: WaitTimeoutError<Status>;
  #status?: Status;
  #reported = "";
  #highestPercent = 0;
  #absentSince?: number;
  #failedReads = 0;
  /** When a live connection is tried next. */
  #liveAt = 0;
  #failedConnections = 0;
  #socketWorks = true;

  constructor(
    private readonly api: Api,
    private readonly jobId: string,
    private readonly path: string,
    private readonly options: WaitOptions<Status>,
  ) {
    const { signal, timeoutMs } = options;
    signal?.addEventListener("abort", this.#abort, { once: true });
    if (signal?.aborted) this.#abort();
    if (timeoutMs !== undefined) this.#timer = setTimeout(this.#expire, timeoutMs);
    if (api.options.live === false) this.#liveAt = Number.POSITIVE_INFINITY;
  }

  async run(): Promise<Status> {
    try {
      let pauseMs = await this.#read();
      while (pauseMs !== undefined) {
        const untilLiveMs = this.#liveAt - Date.now();
        // Before the first status there is nothing to add frames to.
        if (untilLiveMs <= 0 && this.#status) await this.#listen();
        else await this.#pause(this.#status ? Math.min(pauseMs, Math.max(untilLiveMs, 0)) : pauseMs);
        this.#endIfOver();
        pauseMs = await this.#read();
      }
      return this.#status as Status;
    } catch (error) {
      this.#endIfOver();
      throw error;
    }
  }

  /** Whatever was waited for is done now: a phone that slept has sockets that look alive. */
  readonly wake = (): void => {
    this.#failedConnections = 0;
    this.#socketWorks = true;
    if (this.api.options.live !== false) this.#liveAt = 0;
    this.#current.abort();
  };

  end(): void {
    clearTimeout(this.#timer);
    this.options.signal?.removeEventListener("abort", this.#abort);
  }

  readonly #abort = (): void => {
    this.#over.abort();
    this.#current.abort();
  };

  readonly #expire = (): void => {
    this.#timeoutError = new WaitTimeoutError(this.jobId, this.options.timeoutMs ?? 0, this.#status);
    this.#abort();
  };

  #endIfOver(): void {
    const { signal } = this.options;
    if (signal?.aborted) throw reasonOf(signal);
    if (this.#timeoutError) throw this.#timeoutError;
  }

  /** Reads the status. How long to pause before the next time; undefined once the job has ended. */
  async #read(): Promise<number | undefined> {
    try {
      const status = await this.api.request<Status>(this.path, { signal: this.#over.signal, maxRetries: 0 });
      this.#absentSince = undefined;
      this.#failedReads = 0;
      this.#report(status);
      if (isTerminal(status)) return undefined;
      return status.pollAfterMs ?? this.options.pollingIntervalMs ?? 5_000;
    } catch (error) {
      this.#absentSince ??= Date.now();
      const isPatient = isPassing(error) && Date.now() - this.#absentSince < longestAbsenceMs;
      if (!isPatient || this.#over.signal.aborted) throw error;
      const named = error instanceof ApiError ? error.retryAfterMs : undefined;
      const delay = (named ?? 0) + backoffMs(named === undefined ? this.#failedReads++ : 0, { longestMs: 15_000 });
      // Without an answer there is no use in trying a connection before the next one.
      this.#liveAt = Math.max(this.#liveAt, Date.now() + delay + 1);
      return delay;
    }
  }

  #report(status: Status, artifact?: Frame["artifact"]): void {
    this.#status = status;
    const progress = progressOf(status);
    this.#highestPercent = Math.max(this.#highestPercent, progress.percent);
    progress.percent = this.#highestPercent;
    if (artifact) progress.artifact = artifact;
    const text = JSON.stringify(progress);
    if (text === this.#reported) return;
    this.#reported = text;
    this.options.onProgress?.(progress, status);
  }

  /** Until the connection has ended, for whatever reason. */
  async #listen(): Promise<void> {
    const begun = Date.now();
    const end = await this.#connect();
    if (end === "finished") {
      // The status may still be remembered as of a moment before.
      this.#liveAt = Date.now() + 1_000;
      return;
    }
    if (end === "dropped" && Date.now() - begun > 10_000) this.#failedConnections = 0;
    const waitMs = backoffMs(this.#failedConnections++, { firstMs: 1_000, longestMs: 60_000 });
    // Woken up meanwhile: at once.
    if (!this.#current.signal.aborted) this.#liveAt = Date.now() + waitMs;
  }

  async #connect(): Promise<ConnectionEnd> {
    this.#current = new AbortController();
    if (this.#over.signal.aborted) return "dropped";
    const listener = { onFrame: this.#onFrame, signal: this.#current.signal };
    if (this.#socketWorks) {
      const end = await listenBySocket(this.api, this.jobId, listener).catch(() => "unavailable" as const);
      if (end !== "unavailable" || this.#current.signal.aborted) return end;
    }
    const end = await listenByEvents(this.api, this.jobId, listener);
    // Where events come and sockets do not, something on the way lets none through.
    if (end !== "unavailable") this.#socketWorks = false;
    return end;
  }

  readonly #onFrame = (frame: Frame): void => {
    // The end is reported with what was made.
    if (this.#status && !frame.terminal) this.#report(applied(this.#status, frame), frame.artifact);
  };

  async #pause(ms: number): Promise<void> {
    this.#current = new AbortController();
    if (this.#over.signal.aborted) return;
    await sleep(ms, this.#current.signal).catch(() => {});
  }
}
