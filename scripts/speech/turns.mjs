// Lets a fixed number of engine processes run at once; the rest wait in order, and one that gives up leaves the queue.

/** Thrown when too many already wait. */
export class TooManyWaiting extends Error {}

export class Turns {
  #free;
  #maxWaiting;
  #waiting = [];

  /** @param {number} atOnce @param {number} maxWaiting */
  constructor(atOnce, maxWaiting) {
    this.#free = atOnce;
    this.#maxWaiting = maxWaiting;
  }

  get waiting() {
    return this.#waiting.length;
  }

  /**
   * Runs `work` when it is its turn.
   * @template T @param {AbortSignal} signal @param {() => Promise<T>} work @returns {Promise<T>}
   */
  async take(signal, work) {
    await this.#admit(signal);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next.admit();
      else this.#free += 1;
    }
  }

  #admit(signal) {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= this.#maxWaiting) return Promise.reject(new TooManyWaiting());
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting = this.#waiting.filter((other) => other !== entry);
        reject(signal.reason);
      };
      const entry = {
        admit: () => {
          signal.removeEventListener("abort", leave);
          resolve();
        },
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(entry);
    });
  }
}
