// How a job stands, in a word.
import type { Job } from "@1iab/job-client";

export interface State {
  word: string;
  look: "good" | "bad" | "live" | "";
}

export function stateOf({ status, cancelled, queuePosition }: Job): State {
  if (cancelled || status === "cancelled") return { word: "Cancelled", look: "" };
  if (status === "complete") return { word: "Ready", look: "good" };
  if (status === "error") return { word: "Failed", look: "bad" };
  if (status === "queued") return { word: queuePosition ? `Waiting, number ${queuePosition}` : "Waiting", look: "" };
  return { word: "Being made", look: "live" };
}
