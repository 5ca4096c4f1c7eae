// Everything that this package throws. Each class is a reason that an app treats in its own way.

/** The base of all errors of this package. */
export class JobClientError extends Error {
  override name = "JobClientError";
}

/** No answer, or none that can be read: offline, refused, cut off. */
export class ConnectionError extends JobClientError {
  override name = "ConnectionError";
}

/** No answer within the time for one request. */
export class RequestTimeoutError extends ConnectionError {
  override name = "RequestTimeoutError";
}

/** What the server said in its refusal. */
export interface Refusal {
  status: number;
  /** The server's word for it, such as `JOB_NOT_FOUND`. */
  code?: string;
  /** To be named when asking the operator. */
  requestId?: string;
  /** What is wrong: by field for readings, one line for storybook jobs. */
  details?: Record<string, string> | string;
  /** When it may be tried again. */
  retryAfterMs?: number;
  /** Whether the server says that another try can help; undefined where it says nothing. */
  shouldRetry?: boolean;
  /** The whole body, parsed if it was JSON. */
  body?: unknown;
}

/** The server answered with an error status. Its subclasses are the statuses that apps tell apart. */
export class ApiError extends JobClientError implements Refusal {
  override name = "ApiError";
  readonly status: number;
  readonly code?: string;
  readonly requestId?: string;
  readonly details?: Record<string, string> | string;
  readonly retryAfterMs?: number;
  readonly shouldRetry?: boolean;
  readonly body?: unknown;

  constructor(message: string, refusal: Refusal) {
    super(message);
    this.status = refusal.status;
    this.code = refusal.code;
    this.requestId = refusal.requestId;
    this.details = refusal.details;
    this.retryAfterMs = refusal.retryAfterMs;
    this.shouldRetry = refusal.shouldRetry;
    this.body = refusal.body;
  }
}

/** 400: `details` says which fields. */
export class BadRequestError extends ApiError {
  override name = "BadRequestError";
}

/** 401: no token, or one that is expired or not accepted. */
export class AuthenticationError extends ApiError {
  override name = "AuthenticationError";
}

/** 403 */
export class PermissionError extends ApiError {
  override name = "PermissionError";
}

/** 404: no such job, or somebody else's. */
export class NotFoundError extends ApiError {
  override name = "NotFoundError";
}

/** 409: the job's state does not allow it, or the account exists. */
export class ConflictError extends ApiError {
  override name = "ConflictError";
}

/** 413 */
export class PayloadTooLargeError extends ApiError {
  override name = "PayloadTooLargeError";
}

/** 422: the idempotency key was used for another request. */
export class IdempotencyConflictError extends ApiError {
  override name = "IdempotencyConflictError";
}

/** 429: `retryAfterMs` says when. */
export class RateLimitError extends ApiError {
  override name = "RateLimitError";
}

/** 500 and above. */
export class ServerError extends ApiError {
  override name = "ServerError";
}

/** 503: overloaded or under maintenance; `retryAfterMs` says when to come again. */
export class ServiceUnavailableError extends ServerError {
  override name = "ServiceUnavailableError";
}

const classes: Record<number, typeof ApiError> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  413: PayloadTooLargeError,
  422: IdempotencyConflictError,
  429: RateLimitError,
  503: ServiceUnavailableError,
};

/** The error of this status, of a class of its own where apps tell it apart. */
export function apiError(message: string, refusal: Refusal): ApiError {
  const Class = classes[refusal.status] ?? (refusal.status >= 500 ? ServerError : ApiError);
  return new Class(message, refusal);
}

/** The job ended without its result. `job` is its last status, with whatever was made. */
export class JobFailedError<Status = unknown> extends JobClientError {
  override name = "JobFailedError";
  readonly code?: string;
  readonly job: Status;

  constructor(message: string, code: string | undefined, job: Status) {
    super(message);
    this.code = code;
    this.job = job;
  }
}

/** Somebody cancelled the job. */
export class JobCancelledError<Status = unknown> extends JobFailedError<Status> {
  override name = "JobCancelledError";
}

/** The caller's own deadline passed. The job goes on, and can be waited for again. */
export class WaitTimeoutError<Status = unknown> extends JobClientError {
  override name = "WaitTimeoutError";
  readonly jobId: string;
  /** The job as it was last seen; undefined if it never was. */
  readonly lastStatus?: Status;

  constructor(jobId: string, timeoutMs: number, lastStatus: Status | undefined) {
    super(`Job ${jobId} has not ended within ${timeoutMs} ms`);
    this.jobId = jobId;
    this.lastStatus = lastStatus;
  }
}

/** A webhook that is not to be believed. */
export class WebhookVerificationError extends JobClientError {
  override name = "WebhookVerificationError";
}
