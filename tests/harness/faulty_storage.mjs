// A gateway in front of a stack whose Storage misbehaves on a test's command; everything else passes.
import { request as connect, createServer } from "node:http";

/**
 * `{ url, switchOn({ how, only }), end() }` in front of `target`. `how` is "503", "hangs" (no answer at all), "cuts"
 * (the connection breaks in the middle of an object), "shortens" (half an object under the length of a half) or
 * undefined; `only` is what a path contains that is meant.
 */
export async function startFaultyStorage(target) {
  let faults = {};
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, target);
    const isMeant = pathname.startsWith("/storage/v1/") && pathname.includes(faults.only ?? "");
    const how = isMeant ? faults.how : undefined;
    if (how === "503") return request.resume().on("end", () => response.writeHead(503).end("<html>"));
    if (how === "hangs") return request.resume();
    const { method, headers } = request;
    const onwards = connect(`${target}${request.url}`, { method, headers }, async (answer) => {
      // Not what is noted beside one.
      const isObject =
        method === "GET" && /^\/storage\/v1\/object\/(?!info|list|sign)(?!.*\.notes\.json$)/.test(pathname);
      if (!isObject || answer.statusCode !== 200 || !["cuts", "shortens"].includes(how)) {
        response.writeHead(answer.statusCode, answer.headers);
        return answer.pipe(response);
      }
      const whole = Buffer.concat(await Array.fromAsync(answer));
      const half = whole.subarray(0, whole.length / 2);
      if (how === "shortens") return response.writeHead(200, { "Content-Length": half.length }).end(half);
      response.writeHead(200, { "Content-Length": whole.length });
      response.write(half, () => response.destroy());
    });
    onwards.on("error", () => response.destroy());
    request.pipe(onwards);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    switchOn: (record) => {
      faults = record;
    },
    end: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
