// A network between a client and a server that breaks: connections are cut, answers are lost on their way.
import { connect, createServer } from "node:net";

/** `{ url, connections, cutAll(), loseAnswerTo(pattern), lost, close() }` before the server at `target`. */
export async function startDroppingProxy(target) {
  const { hostname, port } = new URL(target);
  const open = new Set();
  const proxy = { connections: 0, lost: [] };
  let pattern;

  const server = createServer((client) => {
    proxy.connections += 1;
    const upstream = connect(Number(port), hostname);
    let request;
    open.add(client);
    client.on("data", (piece) => {
      const line = piece.toString("latin1").split("\r\n")[0];
      if (pattern?.test(line)) {
        request = line;
        pattern = undefined;
      }
      upstream.write(piece);
    });
    upstream.on("data", (piece) => {
      if (request === undefined) return client.write(piece);
      // The server has done what it was asked for, and nobody hears of it.
      proxy.lost.push(request);
      client.destroy();
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(client);
        other.destroy();
      });
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  proxy.url = `http://127.0.0.1:${server.address().port}`;
  proxy.cutAll = () => {
    for (const client of open) client.destroy();
  };
  /** The next request whose first line matches is carried out, and its answer lost. */
  proxy.loseAnswerTo = (lines) => {
    pattern = lines;
  };
  proxy.close = () => {
    proxy.cutAll();
    return new Promise((done) => server.close(done));
  };
  return proxy;
}
