// What a hosted project's gateway does to a path, and nothing else: `/rest/v1/rpc/x` goes to PostgREST as `/rpc/x`.
import { connect, createServer } from "node:net";

const prefix = Buffer.from(" /rest/v1/");

/**
 * `{ url, close() }`. A request's head is expected to begin its packet, as those of one client without pipelining do.
 */
export async function startPrefixGateway(port) {
  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    client.on("data", (chunk) => {
      const at = chunk.subarray(0, 40).indexOf(prefix);
      if (at < 0) return upstream.write(chunk);
      upstream.write(Buffer.concat([chunk.subarray(0, at + 1), chunk.subarray(at + prefix.length - 1)]));
    });
    upstream.pipe(client);
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
