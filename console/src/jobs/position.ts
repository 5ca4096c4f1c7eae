// Where the listener stopped: kept by the server, so that another device can go on.
import { call } from "../data/api.js";

export interface Position {
  artifactId?: string;
  seconds: number;
}

const pathOf = (jobId: string) => `/api/jobs/${jobId}/position`;

export const readPosition = (jobId: string, signal: AbortSignal): Promise<Position> => call(pathOf(jobId), { signal });

/** A position that could not be kept is not worth a message: the next one will be. */
export function keepPosition(jobId: string, artifactId: string, seconds: number): void {
  const body = { artifactId, seconds: Math.round(seconds * 10) / 10 };
  call(pathOf(jobId), { method: "PUT", body, keepalive: true }).catch(() => {});
}
