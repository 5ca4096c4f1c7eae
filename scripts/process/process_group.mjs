// A program and all that it started, which share a process group when it was spawned `detached`.

/** Signals the whole group; it is no error if that has ended meanwhile. */
export function signalGroup({ pid }, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (fault) {
    if (fault.code !== "ESRCH") throw fault;
  }
}
