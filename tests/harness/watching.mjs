// Clients of the streams: a WebSocket as a browser's, one made by hand that says what it was answered and need not
// read, and server-sent events read from the bytes.
import { randomBytes } from "node:crypto";
import { request } from "node:http";

/** `{ messages, opened, closed, socket }`; `closed` gives the code and the reason. */
export function openSocket(worker, id, { token, path = `/jobs/${id}/stream` } = {}) {
  const socket = new WebSocket(worker.url.replace("http", "ws") + path, token ? ["bearer", token] : []);
  const messages = [];
  socket.onmessage = ({ data }) =>
    messages.push({ ...(data === "pong" ? { data } : JSON.parse(data)), at: Date.now() });
  const opened = new Promise((done) => {
    socket.onopen = done;
  });
  const closed = new Promise((done) => {
    socket.onclose = ({ code, reason }) => done({ code, reason });
  });
  return { messages, opened, closed, socket };
}

/** The status, and where it is 101 the raw socket, of which nothing is read. */
export function upgrade(worker, path, headers = {}) {
  return new Promise((done, failed) => {
    const asked = request(worker.url + path, {
      headers: {
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
        ...headers,
      },
    });
    asked.on("response", (answer) => done({ status: answer.statusCode }));
    asked.on("upgrade", (answer, socket) => done({ status: answer.statusCode, socket }));
    asked.on("error", failed);
    asked.end();
  });
}

/** One server-sent event from its lines. */
function eventOf(text) {
  const fields = text.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]);
  const { id, event, data } = Object.fromEntries(fields);
  return { id, event, ...(data && { data: JSON.parse(data) }), at: Date.now(), isComment: text.startsWith(":") };
}

/** `{ status, events, ended, leave() }`: the events so far, and a promise that is kept when the server has ended. */
export async function readEvents(worker, path, { token, lastEventId } = {}) {
  const leaving = new AbortController();
  const answer = await worker.fetch(path, {
    signal: leaving.signal,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(lastEventId && { "Last-Event-ID": lastEventId }),
    },
  });
  const events = [];
  const read = async () => {
    let text = "";
    for await (const part of answer.body ?? []) {
      text += Buffer.from(part).toString();
      const whole = text.split("\n\n");
      text = whole.pop();
      events.push(...whole.map(eventOf).filter(({ event, isComment }) => event || isComment));
    }
  };
  // Cut off by a killed server or by us: an end like any other.
  const ended = read().catch(() => {});
  return { status: answer.status, headers: answer.headers, events, ended, leave: () => leaving.abort() };
}
