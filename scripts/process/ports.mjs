// Ports: one that is taken is reported in one clear sentence, and a free one can be found.
import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

/** Why nobody can listen there: an error code, or nothing. */
function obstacle(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", ({ code }) => done(code));
    server.listen(port, host, () => server.close(() => done()));
  });
}

/** The number in the environment variable `name`, or `usual`; refused when it is no port or is taken. */
export async function portFromEnvironment(name, usual) {
  const port = Number(process.env[name] ?? usual);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`${name} is "${process.env[name]}"; it must be a port number from 1 to 65535.`);
  }
  // Callers of `localhost` may try ::1 first; on a machine without IPv6 nobody listens there.
  const codes = [await obstacle(port, "127.0.0.1"), await obstacle(port, "::1")];
  if (codes.includes("EADDRINUSE")) {
    throw new Failure(`Port ${port} is in use; end the program that uses it, or choose another one with ${name}=….`);
  }
  if (codes.includes("EACCES")) {
    throw new Failure(`Port ${port} is only for root; choose one from 1024 on with ${name}=….`);
  }
  return port;
}

/** `{ SETTING: port }` for `{ SETTING: usual }`; two settings can't be the same port. */
export async function portsFromEnvironment(usualPorts) {
  const ports = {};
  for (const [name, usual] of Object.entries(usualPorts)) {
    const port = await portFromEnvironment(name, usual);
    const other = Object.keys(ports).find((known) => ports[known] === port);
    if (other) throw new Failure(`${other} and ${name} are both ${port}; choose another port for one of them.`);
    ports[name] = port;
  }
  return ports;
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
