// How many tests a stage passed and failed, read from the closing lines of the program that ran them.

const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

/** A check that passes or fails as a whole: one test. */
export const countCheck = (_, exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export const countNextest = (text, exitCode) =>
  failedAtLeast(exitCode, {
    passed: sum(text, /Summary .* (\d+) passed/g),
    failed: sum(text, /Summary .* (\d+) failed/g) + sum(text, /Summary .* (\d+) timed out/g),
  });

export const countCargo = (text, exitCode) =>
  failedAtLeast(exitCode, {
    passed: sum(text, /^test result: .* (\d+) passed;/gm),
    failed: sum(text, /^test result: .* (\d+) failed;/gm),
  });

export const countNode = (text, exitCode) =>
  failedAtLeast(exitCode, {
    passed: sum(text, /^ℹ pass (\d+)$/gm),
    failed: sum(text, /^ℹ fail (\d+)$/gm) + sum(text, /^ℹ cancelled (\d+)$/gm),
  });

/**
 * A stage that did not even get to its tests (it did not compile, say) has failed once. And one that passed nothing
 * has tested nothing.
 */
function failedAtLeast(exitCode, { passed, failed }) {
  if (exitCode !== 0) return { passed, failed: Math.max(failed, 1) };
  return passed === 0 ? { passed, failed: 1 } : { passed, failed };
}
