// Ports: a given one that is taken is one clear sentence, and a free one can be had.
import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

function canListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, host, () => server.close(() => done(true)));
  });
}

/** The number in the environment variable `name`, or `usual`; refused when it is no port or in use. */
export async function portFromEnvironment(name, usual) {
  const port = Number(process.env[name] ?? usual);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`${name} is "${process.env[name]}"; it must be a port number from 1 to 65535.`);
  }
  if (!(await canListen(port, "127.0.0.1"))) {
    throw new Failure(`Port ${port} is in use; end the program that uses it, or choose another one with ${name}=….`);
  }
  return port;
}

/** A port that nobody listens on now. */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
