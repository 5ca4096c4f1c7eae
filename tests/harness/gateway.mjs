// A gateway in front of a stack's services that counts what goes through it, and can be closed and opened again, as a
// hosted project's is when it is overloaded, cut off or being restarted.
import { request as connect, createServer } from "node:http";

/** What an operator may know and a client must not: it looks like the page of a proxy. */
const closedPage = "<html><h1>503 Service Unavailable</h1>upstream connect error, remote address 10.0.0.7:5432</html>";

/**
 * `{ url, close(how), open(), calls, end() }` in front of `target`. `how` is "503" or "cut"; `calls` are the paths of
 * all requests so far, without their queries.
 */
export async function startGateway(target) {
  let closed;
  const calls = [];
  const server = createServer((request, response) => {
    calls.push(new URL(request.url, target).pathname);
    if (closed === "cut") return request.socket.destroy();
    if (closed === "503") return response.writeHead(503, { "Content-Type": "text/html" }).end(closedPage);
    const { method, headers } = request;
    const onwards = connect(`${target}${request.url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onwards.on("error", () => response.destroy());
    request.pipe(onwards);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    calls,
    close: (how) => (closed = how),
    open: () => (closed = undefined),
    end: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
