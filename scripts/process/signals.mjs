// What happens when this process is asked to end (Ctrl-C, kill, a closed terminal): exactly one thing, the one set
// last.

let handler = () => process.exit(130);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => handler(signal));

/** Replaces what happens; without it the process exits, which ends the commands that it runs. */
export function whenToldToEnd(replacement) {
  handler = replacement;
}
