// Requests to one server: addresses, tokens, time limits, retries, and errors with what the server said.
import { type ApiError, apiError, ConnectionError, RequestTimeoutError } from "./errors.js";
import { retryAfterOf, retryDelayMs } from "./retrying.js";
import { reasonOf, sleep } from "./timing.js";

/** A token, or a function that is called for each request and may fetch a fresh one. */
export type TokenSource = string | (() => string | null | undefined | Promise<string | null | undefined>);

export interface ConnectionOptions {
  /** Such as `https://api.oneinabillion.app`. */
  apiUrl: string;
  /** A Supabase key (`sb_…`), or a token to be sent where there is no `accessToken`. */
  apiKey?: string;
  /** The signed-in user's Supabase access token. */
  accessToken?: TokenSource;
  /** Further tries of a request that failed in passing; 2 if not given. */
  maxRetries?: number;
  /** For one try of one request; 60 s if not given. */
  requestTimeoutMs?: number;
  /** `false` watches by asking only, as where no connection may stay open. */
  live?: boolean;
  /** Instead of the global one. */
  fetch?: typeof fetch;
  /** Instead of the global one; `false` where there shall be none. */
  WebSocket?: typeof WebSocket | false;
}

/** What every call takes. */
export interface CallOptions {
  signal?: AbortSignal;
}

export interface ApiRequest extends CallOptions {
  method?: "GET" | "POST" | "DELETE";
  /** Sent as JSON, or as it is if it is a form. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Whether being carried out twice does no harm; not so for a POST without an idempotency key. */
  repeatable?: boolean;
  maxRetries?: number;
  /** An error status whose body is an answer like any other. */
  acceptedStatus?: number;
}

export class Api {
  readonly options: ConnectionOptions;
  readonly url: string;
  /** Called for those that wait, when the app says that it is awake again. */
  readonly wakers = new Set<() => void>();

  constructor(options: ConnectionOptions) {
    this.options = options;
    this.url = options.apiUrl.replace(/\/+$/, "");
  }

  /** The parsed body of the answer. */
  async request<T>(path: string, request: ApiRequest = {}): Promise<T> {
    const { method = "GET", headers = {}, signal } = request;
    const repeatable = request.repeatable ?? (method !== "POST" || "Idempotency-Key" in headers);
    const most = request.maxRetries ?? this.options.maxRetries ?? 2;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#try<T>(path, request);
      } catch (error) {
        const delay = attempt < most && !signal?.aborted ? retryDelayMs(error, attempt, repeatable) : undefined;
        if (delay === undefined) throw error;
        await sleep(delay, signal);
      }
    }
  }

  /** The answer as soon as its headers are there, for bodies that last. */
  async open(path: string, { headers = {}, signal }: ApiRequest): Promise<Response> {
    const response = await this.#fetch(path, { headers: { ...headers, ...(await this.credentials()) }, signal });
    if (!response.ok) throw await errorOf(response);
    return response;
  }

  /** What says who is asking. */
  async credentials(): Promise<Record<string, string>> {
    const { apiKey } = this.options;
    const token = await this.token();
    const isSupabaseKey = apiKey?.startsWith("sb_");
    return {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(apiKey && isSupabaseKey && { apikey: apiKey }),
    };
  }

  /** The bearer token; undefined for somebody anonymous. */
  async token(): Promise<string | undefined> {
    const { accessToken, apiKey } = this.options;
    const token = typeof accessToken === "function" ? await accessToken() : accessToken;
    return token || (apiKey?.startsWith("sb_") ? undefined : apiKey) || undefined;
  }

  async #try<T>(path: string, request: ApiRequest): Promise<T> {
    const { method = "GET", body, headers = {}, signal } = request;
    const limit = new TimeLimit(this.options.requestTimeoutMs ?? 60_000, signal);
    const isForm = typeof FormData !== "undefined" && body instanceof FormData;
    try {
      const response = await this.#fetch(path, {
        method,
        signal: limit.signal,
        headers: {
          Accept: "application/json",
          ...(body !== undefined && !isForm && { "Content-Type": "application/json" }),
          ...(await this.credentials()),
          ...headers,
        },
        body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
      });
      if (!response.ok && response.status !== request.acceptedStatus) throw await errorOf(response);
      return (await jsonOf(response)) as T;
    } catch (error) {
      if (signal?.aborted) throw reasonOf(signal);
      if (limit.hasPassed) throw new RequestTimeoutError(`${method} ${path}: no answer in time`, { cause: error });
      throw error;
    } finally {
      limit.end();
    }
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const { fetch: ownFetch } = this.options;
    const address = `${this.url}${path}`;
    try {
      // Called as a plain function: browsers refuse a `fetch` with another `this`.
      return await (ownFetch ? ownFetch(address, init) : fetch(address, init));
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      throw new ConnectionError(`${init.method ?? "GET"} ${path}: no connection`, { cause });
    }
  }
}

/** A signal that is aborted with the caller's, or when the time has passed. */
class TimeLimit {
  hasPassed = false;
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #outer?: AbortSignal;
  readonly #abort = () => this.#controller.abort();

  constructor(ms: number, outer?: AbortSignal) {
    this.#timer = setTimeout(() => {
      this.hasPassed = true;
      this.#abort();
    }, ms);
    this.#outer = outer;
    if (outer?.aborted) this.#abort();
    outer?.addEventListener("abort", this.#abort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#abort);
  }
}

/** A body that breaks off, or a page of something between us and the server, is no answer. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ConnectionError(`The answer (${response.status}) could not be read`, { cause });
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const { status, headers } = response;
  const text = await response.text().catch(() => "");
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // The text of something else than the server, such as a proxy.
  }
  const said = (typeof body === "object" && body !== null ? body : {}) as {
    error?: string;
    code?: string;
    details?: Record<string, string> | string;
    requestId?: string;
    retryAfter?: number;
  };
  const should = headers.get("x-should-retry");
  return apiError(said.error ?? `HTTP ${status}`, {
    status,
    code: said.code,
    requestId: said.requestId ?? headers.get("x-request-id") ?? undefined,
    details: said.details,
    retryAfterMs: retryAfterOf(headers) ?? (said.retryAfter === undefined ? undefined : said.retryAfter * 1_000),
    shouldRetry: should === null ? undefined : should === "true",
    body,
  });
}
