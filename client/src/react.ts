// @1iab/job-client/react
import { useEffect, useRef, useState } from "react";
import { Api, type ConnectionOptions } from "./api.js";
import { JobCancelledError, JobClientError, JobFailedError } from "./errors.js";
import type { JobProgress, StatusDocument } from "./live/frame.js";
import { watchJob } from "./live/watch.js";
import type { Job } from "./readings_types.js";
import type { StorybookStatus } from "./storybook_types.js";

type Place = Partial<Pick<ConnectionOptions, "apiUrl" | "accessToken" | "live">>;

/** `apiUrl` is for addresses without an origin, where there is no page that has one. */
export interface JobPollingOptions<Status, Result> extends Place {
  /** How often to ask where there is no live connection and the server names no time, in ms; 5 s if not given. */
  pollingInterval?: number;
  /** Called once, with a storybook job's `result`, or with a reading as a whole. */
  onComplete?: (result: Result) => void;
  /** Called once: the job failed or was cancelled, or its status can't be read. */
  onError?: (error: Error) => void;
  onProgress?: (progress: JobProgress, status: Status) => void;
}

export interface JobPolling<Status> {
  /** The job as it was last seen; undefined before that. */
  data: Status | undefined;
  /** Whether there is a job that has not ended. */
  isPolling: boolean;
  error: Error | undefined;
}

interface State<Status> extends JobPolling<Status> {
  /** What the state is of: that of another job is not shown. */
  key: string | undefined;
}

/**
 * Follows a job until its end. `pollingUrl` is what the start answered (`pollingUrl`, or `pollUrl` of a reading; one
 * without an origin is this page's). Nothing happens while either is null.
 */
export function useJobPolling<Status extends StatusDocument = StorybookStatus, Result = ResultOf<Status>>(
  jobId: string | null | undefined,
  pollingUrl: string | null | undefined,
  options: JobPollingOptions<Status, Result> = {},
): JobPolling<Status> {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const key = jobId && pollingUrl ? `${jobId} ${pollingUrl}` : undefined;
  const [state, setState] = useState<State<Status>>({ key, data: undefined, isPolling: !!key, error: undefined });

  useEffect(() => {
    if (!jobId || !pollingUrl) return;
    setState({ key, data: undefined, isPolling: true, error: undefined });
    return follow<Status>(jobId, pollingUrl, {
      options: () => latest.current,
      show: (change) => setState((before) => (before.key === key ? { ...before, ...change } : before)),
    });
  }, [jobId, pollingUrl, key]);

  const { data, isPolling, error } = state;
  return state.key === key ? { data, isPolling, error } : { data: undefined, isPolling: !!key, error: undefined };
}

export type ResultOf<Status> = Status extends StorybookStatus<infer Result> ? Result : Status;

interface Follower<Status> {
  options(): JobPollingOptions<Status, never>;
  show(change: Partial<JobPolling<Status>>): void;
}

/** Begins in a moment, since strict mode runs every effect, its end, and the effect again. Gives what ends it. */
function follow<Status extends StatusDocument>(jobId: string, pollingUrl: string, follower: Follower<Status>) {
  const leaving = new AbortController();
  const { options, show } = follower;
  const watch = async () => {
    const { api, path } = placeOf(pollingUrl, options());
    const wake = wakeWithPage(() => {
      for (const waker of api.wakers) waker();
    });
    const onProgress = (progress: JobProgress, data: Status) => {
      if (leaving.signal.aborted) return;
      show({ data });
      options().onProgress?.(progress, data);
    };
    const { signal } = leaving;
    return watchJob(api, jobId, path, { signal, pollingIntervalMs: options().pollingInterval, onProgress }).finally(
      wake.end,
    );
  };
  const begin = async () => {
    const end = await watch().then(
      (status) => ({ status, error: failureOf(status) }),
      (error: Error) => ({ status: undefined, error }),
    );
    if (leaving.signal.aborted) return;
    show({ isPolling: false, error: end.error });
    if (end.error) options().onError?.(end.error);
    else options().onComplete?.(resultOf(end.status as Status) as never);
  };
  const timer = setTimeout(begin, 0);
  return () => {
    clearTimeout(timer);
    leaving.abort();
  };
}

/** The server of an address, and the rest of it. */
function placeOf(pollingUrl: string, { apiUrl, accessToken, live }: Place): { api: Api; path: string } {
  const [, server, path] = /^(https?:\/\/.*?)?(\/api\/jobs\/.*)$/.exec(pollingUrl) ?? [];
  const base = server ?? apiUrl ?? (typeof location === "undefined" ? undefined : location.origin);
  if (!path || base === undefined) throw new JobClientError(`This is no address of a job's status: ${pollingUrl}`);
  return { api: new Api({ apiUrl: base, accessToken, live }), path };
}

/** A page that is shown again or comes online looks at once; elsewhere the app's own events do. */
function wakeWithPage(wake: () => void) {
  if (typeof document === "undefined" || typeof addEventListener !== "function") return { end: () => {} };
  const whenVisible = () => document.visibilityState === "visible" && wake();
  addEventListener("online", wake);
  document.addEventListener("visibilitychange", whenVisible);
  return {
    end: () => {
      removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", whenVisible);
    },
  };
}

const resultOf = (status: StatusDocument) => ("result" in status ? status.result : status);

function failureOf(status: StatusDocument): Error | undefined {
  const { status: word, error, code } = status;
  if (word === "cancelled" || (status as Job).cancelled) return new JobCancelledError("Job cancelled", code, status);
  if (word === "failed" || word === "error") return new JobFailedError(error ?? "Job failed", code, status);
  return undefined;
}
