// A server of one job that does what a test says: refuses, falls silent, lets no sockets through, goes away.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { WebSocketServer } from "ws";

export const jobId = "550e8400-e29b-41d4-a716-446655440000";

const start = { jobId, id: jobId, status: "queued", estimatedMinutes: 5, pollUrl: `/api/jobs/${jobId}` };
const storybookWords = { queued: "pending", complete: "completed", error: "failed" };

class FakeServer {
  /** `{ method, path, headers, body }` of everything that came. */
  requests = [];
  /** Answers that are given first: `{ match, status, headers, body, times }`. */
  refusals = [];
  allows = { sockets: true, events: true };
  state = { status: "queued", percent: 0, message: "Queued", seq: 1 };
  artifacts = [];
  pollAfterMs = 20;
  #sockets = new Set();
  #streams = new Set();
  #webSockets = new WebSocketServer({ noServer: true });

  async listen(port = 0) {
    this.server = createServer((request, response) => this.#answer(request, response));
    this.server.on("upgrade", (request, socket, head) => this.#upgrade(request, socket, head));
    await new Promise((done) => this.server.listen(port, "127.0.0.1", done));
    this.port = this.server.address().port;
    this.url = `http://127.0.0.1:${this.port}`;
    return this;
  }

  /** Gives these answers to the next requests whose `METHOD path` matches. */
  refuse(match, status, { times = 1, headers = {}, body = { error: "Refused" } } = {}) {
    this.refusals.push({ match, status, headers, body, times });
  }

  /** Changes the job and shows it to all that watch. */
  set(change, shown = {}) {
    this.state = { ...this.state, ...change, seq: this.state.seq + 1 };
    const frame = JSON.stringify({ ...this.frame(), ...shown });
    for (const socket of this.#sockets) socket.send(frame);
    for (const stream of this.#streams) stream.write(`id: ${this.state.seq}\nevent: job.progress\ndata: ${frame}\n\n`);
    if (this.isTerminal) this.#endStreams();
  }

  get isTerminal() {
    return ["complete", "error"].includes(this.state.status) || this.state.terminal === true;
  }

  get watchers() {
    return { sockets: this.#sockets.size, events: this.#streams.size };
  }

  /** The job from its beginning. */
  reset(allows = { sockets: true, events: true }) {
    Object.assign(this, { state: { status: "queued", percent: 0, seq: 1 }, allows, requests: [] });
  }

  paths(pattern = /./) {
    return this.requests.map(({ method, path }) => `${method} ${path}`).filter((line) => pattern.test(line));
  }

  frame() {
    const { seq, status, percent, message, cancelled, error } = this.state;
    const progress = { percent, phase: "text", message, docsComplete: 0, docsTotal: 16 };
    return { event: "job.progress", jobId, seq, status, terminal: this.isTerminal, ...progress, cancelled, error };
  }

  /** Cuts every connection, as a network does that changes. */
  cut() {
    for (const socket of this.#sockets) socket.terminate();
    for (const stream of this.#streams) stream.destroy();
    this.#sockets.clear();
    this.#streams.clear();
  }

  async close() {
    this.cut();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  #endStreams() {
    for (const socket of this.#sockets) socket.close(1000, "the job has ended");
    for (const stream of this.#streams) stream.end();
    this.#sockets.clear();
    this.#streams.clear();
  }

  #document() {
    const { status, percent, message, error = null, cancelled, result } = this.state;
    const { isTerminal: terminal, pollAfterMs } = this;
    const ends = { terminal, ...(!terminal && { pollAfterMs }) };
    const progress = { percent, phase: "text", message, docsComplete: 0, docsTotal: 16 };
    return {
      reading: { id: jobId, type: "extended", status, progress, artifacts: this.artifacts, error, cancelled, ...ends },
      storybook: {
        jobId,
        status: cancelled ? "cancelled" : (storybookWords[status] ?? status),
        progress: percent,
        currentStep: message,
        ...(status === "complete" && { result }),
        ...(error && { error }),
        ...ends,
      },
    };
  }

  async #answer(request, response) {
    const { method, url: path, headers } = request;
    const cors = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": headers["access-control-request-headers"] ?? "*",
    };
    const send = (status, body, extra = {}) => {
      response.writeHead(status, { "Content-Type": "application/json", ...cors, ...extra });
      response.end(status === 204 ? undefined : typeof body === "string" ? body : JSON.stringify(body));
    };
    if (method === "OPTIONS") return send(204, "", { "Access-Control-Allow-Methods": "*" });
    const body = await text(request);
    this.requests.push({ method, path, headers, body });
    const refusal = this.refusals.find(({ match, times }) => times > 0 && match.test(`${method} ${path}`));
    if (refusal) {
      refusal.times -= 1;
      if (refusal.status === "cut") return request.socket.destroy();
      if (refusal.status === "silence") return;
      return send(refusal.status, refusal.body, refusal.headers);
    }
    if (path.endsWith("/events")) return this.#stream(response, cors);
    if (path.endsWith("/stream-ticket")) return send(201, { ticket: "ticket-1", expiresIn: 60 });
    if (path.includes("/status/")) return send(200, this.#document().storybook);
    if (path.endsWith("/artifacts")) return send(200, { artifacts: this.artifacts });
    if (method === "GET") return send(200, this.#document().reading);
    if (method === "DELETE") return send(200, { success: true, message: "Job cancelled" });
    return send(path === "/api/jobs/start" ? 201 : 200, start);
  }

  #stream(response, cors) {
    if (!this.allows.events) return response.writeHead(503).end();
    response.writeHead(200, { "Content-Type": "text/event-stream", ...cors });
    response.write(
      `retry: 1000\n\nid: ${this.state.seq}\nevent: job.progress\ndata: ${JSON.stringify(this.frame())}\n\n`,
    );
    if (this.isTerminal) return response.end();
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
  }

  #upgrade(request, socket, head) {
    this.requests.push({ method: "UPGRADE", path: request.url, headers: request.headers });
    if (!this.allows.sockets) return socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on("close", () => this.#sockets.delete(webSocket));
      webSocket.on("message", (data) => {
        if (!this.isSilent && String(data) === "ping") webSocket.send("pong");
      });
      webSocket.send(JSON.stringify(this.frame()));
      if (this.isTerminal) webSocket.close(1000, "the job has ended");
      else this.#sockets.add(webSocket);
    });
  }
}

export const startFakeServer = () => new FakeServer().listen();

/** Looks again and again, until `isReached()`. */
export async function until(isReached, what, seconds = 20) {
  const deadline = Date.now() + seconds * 1000;
  while (!isReached()) {
    if (Date.now() > deadline) throw new Error(`not reached after ${seconds} s: ${what}`);
    await pause(5);
  }
}

/** Shows a job that goes on and ends to whoever watches it. */
export async function runJob(server) {
  await until(() => server.watchers.sockets + server.watchers.events > 0, "a watcher");
  server.set({ status: "processing", percent: 50 });
  await pause(50);
  server.set({ status: "complete", percent: 100, result: { storybook_id: "book-1" } });
}
