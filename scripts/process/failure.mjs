// A step that could not be done says why in one sentence, and the program ends with exit code 1.

/** A fault whose message is meant for the person at the terminal, complete as it is. */
export class Failure extends Error {
  constructor(sentence, { log, cause } = {}) {
    super(sentence, { cause });
    this.name = "Failure";
    this.log = log;
  }
}

/** Runs a command's `main`; a `Failure` is printed as its sentence, anything else (a bug) with its stack. */
export async function runMain(main) {
  try {
    await main();
  } catch (fault) {
    reportFailure(fault);
    process.exit(1);
  }
}

export function reportFailure(fault) {
  if (!(fault instanceof Failure)) {
    console.error(fault);
    return;
  }
  console.error(`\n✗ ${fault.message}`);
  if (fault.log) console.error(`  The whole log: ${fault.log}`);
}
