// A job's server-sent events, by `fetch`. The server ends such a stream every minute, and it is opened again at once.
import type { Api } from "../api.js";
import { type ConnectionEnd, frameOf, type Listener, Watchdog } from "./connection.js";
import { readEvents } from "./lines.js";

/** A stream that ended sooner was not ended by its age. */
const shortestLifeMs = 5_000;

export async function listenByEvents(api: Api, jobId: string, listener: Listener): Promise<ConnectionEnd> {
  let lastEventId: string | undefined;
  let end: ConnectionEnd = "unavailable";
  for (;;) {
    const begun = Date.now();
    const stream = await listenOnce(api, jobId, listener, lastEventId);
    lastEventId = stream.lastEventId ?? lastEventId;
    if (stream.end === "finished") return "finished";
    if (stream.end === "dropped") end = "dropped";
    const isAged = stream.end === "dropped" && stream.isClean && Date.now() - begun > shortestLifeMs;
    if (listener.signal.aborted || !isAged) return end;
  }
}

interface Stream {
  end: ConnectionEnd;
  /** Whether the server ended it. */
  isClean: boolean;
  lastEventId?: string;
}

async function listenOnce(api: Api, jobId: string, listener: Listener, lastEventId?: string): Promise<Stream> {
  const stream: Stream = { end: "unavailable", isClean: false, lastEventId };
  const cut = new AbortController();
  const abort = () => cut.abort();
  const watchdog = new Watchdog(abort);
  listener.signal.addEventListener("abort", abort, { once: true });
  if (listener.signal.aborted) abort();
  try {
    const response = await api.open(`/api/jobs/${encodeURIComponent(jobId)}/events`, {
      headers: { Accept: "text/event-stream", ...(lastEventId && { "Last-Event-ID": lastEventId }) },
      signal: cut.signal,
    });
    // No content: the job's last event was seen already.
    if (response.status === 204) return { ...stream, end: "finished" };
    // React Native gives no body until its end.
    if (!response.body) return stream;
    const onEvent = ({ id, data }: { id?: string; data: string }) => {
      const frame = frameOf(data);
      if (!frame) return;
      stream.end = frame.terminal ? "finished" : "dropped";
      stream.lastEventId = id ?? stream.lastEventId;
      listener.onFrame(frame);
    };
    await readEvents(response.body, onEvent, watchdog.heard);
    stream.isClean = true;
  } catch {
    // Refused or cut off. Whoever waits asks for the status next, and learns why.
  } finally {
    watchdog.end();
    listener.signal.removeEventListener("abort", abort);
    abort();
  }
  return stream;
}
