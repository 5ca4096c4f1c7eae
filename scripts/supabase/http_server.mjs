// A fetch handler behind Node's HTTP server, and listening that fails with one sentence.
import { Readable } from "node:stream";
import { Failure } from "../process/failure.mjs";

export async function listen(server, port, host = "127.0.0.1") {
  // Longer than any client keeps an idle connection: Node's five seconds close one that a busy Worker is about to use
  // again.
  server.keepAliveTimeout = 120_000;
  await new Promise((done, failed) => {
    server.once("error", (cause) => {
      const why = cause.code === "EADDRINUSE" ? "is used by another program" : `cannot be used (${cause.code})`;
      failed(new Failure(`Port ${port} ${why}.`, { cause }));
    });
    server.listen(port, host, done);
  });
  return server.address().port;
}

/** Answers one request with what `handler` makes of it. */
export async function answerFetch(request, response, handler) {
  try {
    const answer = await handler(asWebRequest(request));
    response.statusCode = answer.status;
    for (const [name, value] of answer.headers) if (name !== "set-cookie") response.setHeader(name, value);
    const cookies = answer.headers.getSetCookie();
    if (cookies.length > 0) response.setHeader("set-cookie", cookies);
    if (!answer.body) return response.end();
    Readable.fromWeb(answer.body)
      .on("error", () => response.destroy())
      .pipe(response);
  } catch (fault) {
    console.error(fault);
    if (response.headersSent) return response.destroy();
    response.writeHead(500, { "content-type": "application/json" }).end(JSON.stringify({ message: "internal error" }));
  }
}

function asWebRequest(request) {
  const headers = new Headers();
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    headers.append(request.rawHeaders[index], request.rawHeaders[index + 1]);
  }
  const hasBody = !["GET", "HEAD"].includes(request.method);
  return new Request(`http://${request.headers.host ?? "localhost"}${request.url}`, {
    method: request.method,
    headers,
    body: hasBody ? Readable.toWeb(request) : undefined,
    duplex: hasBody ? "half" : undefined,
  });
}
