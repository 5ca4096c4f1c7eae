// At most one at a time: a lock that a process holds for as long as it lives, however it ends.
import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname, relative } from "node:path";
import { Failure } from "./failure.mjs";

/** The path of a Unix socket may be no longer than about 100 characters, so it is named from here. */
const near = (door) => relative(process.cwd(), door);

/** Whether a living process holds the door; a file that a killed one left behind does not count. */
export function isHeld(door) {
  return new Promise((done) => {
    const socket = connect(near(door));
    socket.once("error", () => done(false));
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
  });
}

/** Holds `door` until this process ends. Fails with `sentence` when another one does. */
export async function holdAlone(door, sentence) {
  mkdirSync(dirname(door), { recursive: true });
  if (await isHeld(door)) throw new Failure(sentence);
  rmSync(door, { force: true });
  const server = createServer((socket) => socket.destroy());
  await new Promise((done, failed) => server.once("error", failed).listen(near(door), done));
  server.unref();
}
