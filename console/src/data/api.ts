// Requests that the client's package has no method for.
import { accessToken } from "./session.js";

interface Options {
  method?: "GET" | "PUT" | "POST" | "DELETE";
  body?: unknown;
  signal?: AbortSignal;
  /** Instead of the user's token. */
  token?: string;
  /** The page may be closing: the request outlives it. */
  keepalive?: boolean;
}

export class CallError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export async function call<Answer>(path: string, options: Options = {}): Promise<Answer> {
  const answer = await respond(path, options);
  return (await answer.json()) as Answer;
}

/** The answer as soon as its headers are there. */
export async function respond(
  path: string,
  { method, body, signal, token, keepalive }: Options = {},
): Promise<Response> {
  const bearer = token ?? (await accessToken());
  const answer = await fetch(path, {
    method,
    signal,
    keepalive,
    headers: {
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => ({}));
  throw new CallError(said.error ?? `The server answered ${answer.status}.`, answer.status);
}
