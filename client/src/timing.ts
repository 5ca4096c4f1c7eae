/** Resolves after that time, or rejects with the signal's reason as soon as it is aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    const abort = () => {
      clearTimeout(timer);
      reject(reasonOf(signal as AbortSignal));
    };
    signal?.addEventListener("abort", abort, { once: true });
  });
}

/** React Native's signals have no reason. */
export function reasonOf(signal: AbortSignal): unknown {
  if (signal.reason !== undefined) return signal.reason;
  const error = new Error("This operation was aborted");
  error.name = "AbortError";
  return error;
}

/** Doubles with every attempt up to a limit, and spreads clients over the upper half of it. */
export function backoffMs(attempt: number, { firstMs = 500, longestMs = 8_000 } = {}): number {
  const whole = Math.min(firstMs * 2 ** attempt, longestMs);
  return whole * (0.5 + Math.random() / 2);
}
