// Which failures are worth another try, and when.
import { ApiError, ConnectionError } from "./errors.js";
import { backoffMs } from "./timing.js";

/** A server that names a later time has more to say than to wait: the caller is told. */
const longestWaitMs = 60_000;

const passing = new Set([408, 429, 500, 502, 503, 504]);

/** Whether another try of the same request may be answered otherwise. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  if (!(error instanceof ApiError)) return false;
  return error.shouldRetry ?? passing.has(error.status);
}

/**
 * How long to wait before the next try; undefined for none. A request that is not `repeatable` may have been carried
 * out, unless it was refused by a limit.
 */
export function retryDelayMs(error: unknown, attempt: number, repeatable: boolean): number | undefined {
  if (!isPassing(error)) return undefined;
  const status = error instanceof ApiError ? error.status : undefined;
  if (!repeatable && status !== 429) return undefined;
  const named = error instanceof ApiError ? error.retryAfterMs : undefined;
  if (named === undefined) return backoffMs(attempt);
  // A little later than named, and not all at the same time.
  return named > longestWaitMs ? undefined : named + Math.random() * Math.min(1_000, 100 + named / 10);
}

/** `retry-after-ms`, or `Retry-After` in seconds or as a date. */
export function retryAfterOf(headers: Headers, now = Date.now()): number | undefined {
  const exact = headers.get("retry-after-ms");
  if (exact !== null && Number.isFinite(Number(exact))) return Math.max(0, Number(exact));
  const value = headers.get("retry-after");
  if (value === null || value === "") return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
