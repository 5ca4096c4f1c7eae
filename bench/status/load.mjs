// Requests over kept connections, each as soon as the one before is answered.
import { Agent, get } from "node:http";

/** Answers a second from `url`, `connections` at once, for `seconds`. `paths` are asked for in turn. */
export async function requestsPerSecond({ url, paths, headers, connections = 16, seconds = 3 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  let answered = 0;
  let next = 0;
  const ask = () =>
    new Promise((done, failed) => {
      const path = paths[next++ % paths.length];
      get(`${url}${path}`, { agent, headers }, (answer) => {
        answer.resume();
        if (answer.statusCode !== 200) failed(new Error(`${answer.statusCode} for ${path}`));
        answer.on("end", done);
      }).on("error", failed);
    });
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await ask();
        answered += 1;
      }
    }),
  );
  agent.destroy();
  return (answered * 1000) / (performance.now() - began);
}
