// What happens to all jobs of whoever is signed in, as it happens. The server ends the stream every minute; it is
// opened again from where it ended.
import { readEvents } from "@1iab/job-client/events";
import { respond } from "../data/api.js";
import { faultInWords } from "../data/words.js";

export interface JobChange {
  jobId: string;
  status: string;
  terminal: boolean;
  percent: number;
  message: string;
  error?: string;
  cancelled?: boolean;
}

const pauseMs = (failures: number) => Math.min(30_000, 1_000 * 2 ** failures);

/** Calls back until the signal is aborted; `onGap` when something may have been missed. */
export async function followAccount(
  signal: AbortSignal,
  onChange: (change: JobChange) => void,
  onGap: () => void,
): Promise<void> {
  let last = "";
  let failures = 0;
  while (!signal.aborted) {
    try {
      const query = last && `?lastEventId=${encodeURIComponent(last)}`;
      const answer = await respond(`/api/events${query}`, { signal });
      if (failures > 0) onGap();
      failures = 0;
      if (answer.body) await readEvents(answer.body, take, () => {});
    } catch (fault) {
      if (signal.aborted) return;
      faultInWords(fault);
      failures += 1;
    }
    await new Promise((done) => setTimeout(done, failures === 0 ? 250 : pauseMs(failures)));
  }

  function take({ id, data }: { id?: string; data: string }) {
    last = id ?? last;
    const change = JSON.parse(data);
    if (change.jobId) onChange(change);
  }
}
