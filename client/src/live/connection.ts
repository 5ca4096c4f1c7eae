// What both live connections have in common: they may be cut from outside, and one on which nothing comes is dead.
import type { Frame } from "./frame.js";

/** How a connection ended: after the job's last frame, after frames, or without having worked at all. */
export type ConnectionEnd = "finished" | "dropped" | "unavailable";

export interface Listener {
  onFrame(frame: Frame): void;
  /** Ends the connection early: the caller's, or to open a new one. */
  signal: AbortSignal;
}

/** Nothing has come for this long: the connection only looks alive. The server sends something every 15 s. */
const silenceMs = 20_000;

/** Calls `onSilence` when `heard` was not called for 20 s. */
export class Watchdog {
  #timer?: ReturnType<typeof setTimeout>;
  readonly #onSilence: () => void;

  constructor(onSilence: () => void) {
    this.#onSilence = onSilence;
    this.heard();
  }

  readonly heard = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onSilence, silenceMs);
  };

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** Undefined for what is no frame, such as a `pong`. */
export function frameOf(text: string): Frame | undefined {
  try {
    const frame = JSON.parse(text);
    return typeof frame?.status === "string" ? frame : undefined;
  } catch {
    return undefined;
  }
}
