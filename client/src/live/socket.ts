// A job's WebSocket. A ticket stands in for the token, which must not be seen in addresses that are logged.
import type { Api } from "../api.js";
import { type ConnectionEnd, frameOf, type Listener, Watchdog } from "./connection.js";

/** Asks for a sign of life more often than the watchdog looks for one. */
const pingMs = 9_000;

export async function listenBySocket(api: Api, jobId: string, listener: Listener): Promise<ConnectionEnd> {
  const Socket = api.options.WebSocket ?? globalThis.WebSocket;
  if (!Socket) return "unavailable";
  const path = `/api/jobs/${encodeURIComponent(jobId)}/stream`;
  let query = "";
  if (await api.token()) {
    const { ticket } = await api.request<{ ticket: string }>(`${path}-ticket`, {
      method: "POST",
      signal: listener.signal,
      maxRetries: 0,
    });
    query = `?ticket=${encodeURIComponent(ticket)}`;
  }
  if (listener.signal.aborted) return "dropped";
  return listen(new Socket(api.url.replace(/^http/, "ws") + path + query), listener);
}

function listen(socket: WebSocket, { onFrame, signal }: Listener): Promise<ConnectionEnd> {
  return new Promise((resolve) => {
    let hasOpened = false;
    let hasFinished = false;
    const end = () => {
      watchdog.end();
      clearInterval(pinging);
      signal.removeEventListener("abort", end);
      socket.onopen = socket.onmessage = socket.onclose = null;
      // Some implementations throw an error that nobody listens to.
      socket.onerror = () => {};
      // Safe in every state; a socket that looks alive may never say that it is closed.
      socket.close();
      resolve(hasFinished ? "finished" : hasOpened ? "dropped" : "unavailable");
    };
    const watchdog = new Watchdog(end);
    const pinging = setInterval(() => socket.readyState === 1 && socket.send("ping"), pingMs);
    signal.addEventListener("abort", end, { once: true });
    socket.onopen = () => {
      hasOpened = true;
      watchdog.heard();
    };
    socket.onmessage = ({ data }) => {
      watchdog.heard();
      const frame = frameOf(String(data));
      if (!frame) return;
      onFrame(frame);
      if (!frame.terminal) return;
      hasFinished = true;
      end();
    };
    socket.onclose = end;
    socket.onerror = () => hasOpened || end();
  });
}
