// What streams send, and how a status that was read looks after it.
import type { Job, Open, Phase } from "../readings_types.js";
import type { StorybookStatus } from "../storybook_types.js";

/** One message of a stream. The words are those of readings, for jobs of all kinds. */
export interface Frame {
  event: Open<"job.progress" | "job.artifact" | "job.completed" | "job.failed" | "job.cancelled">;
  jobId: string;
  seq: number;
  status: string;
  terminal: boolean;
  percent: number;
  phase: Phase;
  message: string;
  docsComplete: number;
  docsTotal: number;
  currentDoc?: string;
  error?: string;
  code?: string;
  cancelled?: boolean;
  /** Only for the job's owner. */
  artifact?: { id: string; type: string; docNum?: number; url: string; urlExpiresAt: string };
}

/** A status of either kind of job. */
export type StatusDocument = Job | StorybookStatus;

/** How far a job is, in the same form for all kinds. */
export interface JobProgress {
  jobId: string;
  /** In the words of the job's own kind; new ones are passed on. */
  status: string;
  terminal: boolean;
  /** Never falls. */
  percent: number;
  message?: string;
  phase?: Phase;
  docsComplete?: number;
  docsTotal?: number;
  currentDoc?: string;
  /** Something that has just been made. */
  artifact?: Frame["artifact"];
}

const ends = new Set(["complete", "error", "completed", "failed", "cancelled"]);

/** A server that does not say so itself is known by its words. */
export const isTerminal = (status: { status: string; terminal?: boolean }): boolean =>
  status.terminal ?? ends.has(status.status);

const isStorybook = (document: StatusDocument): document is StorybookStatus => typeof document.progress === "number";

const storybookWords: Record<string, string> = { queued: "pending", complete: "completed", error: "failed" };

/** The status as the frame leaves it. What only a whole status says (results, links) is as it was. */
export function applied<Status extends StatusDocument>(document: Status, frame: Frame): Status {
  const { status, percent, phase, message, docsComplete, docsTotal, currentDoc, terminal } = frame;
  if (isStorybook(document)) {
    const word = frame.cancelled ? "cancelled" : (storybookWords[status] ?? status);
    return { ...document, status: word, progress: percent, currentStep: message, terminal };
  }
  return { ...document, status, terminal, progress: { percent, phase, message, docsComplete, docsTotal, currentDoc } };
}

export function progressOf(document: StatusDocument): JobProgress {
  const terminal = isTerminal(document);
  if (isStorybook(document)) {
    const { jobId, status, progress, currentStep } = document;
    return { jobId, status, terminal, percent: progress, message: currentStep };
  }
  const { id, status, progress } = document;
  return { jobId: id, status, terminal, ...progress };
}
