// A gateway in front of a stack's services that counts what goes through it, and can be closed and opened again, as a
// hosted project's is when it is overloaded, cut off or being restarted.
import { request as connect, createServer } from "node:http";

/** What an operator may know and a client must not: it looks like the page of a proxy. */
const closedPage = "<html><h1>503 Service Unavailable</h1>upstream connect error, remote address 10.0.0.7:5432</html>";

/**
 * `{ url, close(how), open(), calls, answers, end() }` in front of `target`. `how` is "503" or "cut"; `calls` are the
 * paths of all requests so far, without their queries; `answers` are `{ path, at, body }` of those whose path matches
 * `keeps`, `at` being when the target had said the last of it.
 */
export async function startGateway(target, { keeps } = {}) {
  let closed;
  const calls = [];
  const answers = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, target).pathname;
    calls.push(path);
    if (closed === "cut") return request.socket.destroy();
    if (closed === "503") return response.writeHead(503, { "Content-Type": "text/html" }).end(closedPage);
    const { method, headers } = request;
    const onwards = connect(`${target}${request.url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      if (keeps?.test(path)) keep(path, answer);
      answer.pipe(response);
    });
    onwards.on("error", () => response.destroy());
    request.pipe(onwards);
  });
  function keep(path, answer) {
    const parts = [];
    answer.on("data", (part) => parts.push(part));
    answer.on("end", () => answers.push({ path, at: Date.now(), body: Buffer.concat(parts).toString() }));
  }
  // No idle connection is closed while a Worker is about to use it.
  server.keepAliveTimeout = 600_000;
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    calls,
    answers,
    close: (how) => (closed = how),
    open: () => (closed = undefined),
    end: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
