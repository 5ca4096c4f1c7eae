// What the person at the terminal sees: one line per step, and a sign of life while a long one runs.

const startedAt = Date.now();

/** One line about the current step. */
export function say(text) {
  console.log(`• ${text}`);
}

/** Seconds as people read them: `0.4 s`, `12 s`, `3 min 20 s`. */
export function readableDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

export const sinceStart = () => readableDuration(Date.now() - startedAt);

/**
 * Says what begins, repeats it every `everySeconds` with the time gone and the latest word of the work (so that nobody
 * takes a five-minute compilation for a hang), and how long it took.
 */
export async function step(title, work, { everySeconds = 20 } = {}) {
  const begun = Date.now();
  const gone = () => readableDuration(Date.now() - begun);
  let latest = "";
  say(`${title} …`);
  const timer = setInterval(
    () => console.log(`    ${title}, ${gone()}${latest ? `: ${latest}` : ""}`),
    everySeconds * 1000,
  );
  try {
    const result = await work((text) => (latest = text.trim().slice(0, 100)));
    if (Date.now() - begun > 2000) console.log(`    ${title}: done in ${gone()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
