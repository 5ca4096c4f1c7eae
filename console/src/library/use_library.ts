// The user's jobs, newest first, kept up to date while somebody looks.
import type { Job } from "@1iab/job-client";
import { useCallback, useEffect, useState } from "react";
import { readings } from "../data/clients.js";
import { isOnline } from "../data/network.js";
import { useStore } from "../data/store.js";
import { faultInWords } from "../data/words.js";
import { followAccount, type JobChange } from "./account_events.js";

const pageSize = 24;

export interface Library {
  jobs: Job[] | null;
  fault: string;
  hasMore: boolean;
  showMore: () => void;
}

const changed = (job: Job, change: JobChange): Job => ({
  ...job,
  status: change.status,
  terminal: change.terminal,
  cancelled: change.cancelled ?? job.cancelled,
  error: change.error ?? job.error,
  progress: { ...job.progress, percent: change.percent, message: change.message },
});

export function useLibrary(): Library {
  const [jobs, setJobs] = useState<Job[] | null>(null);
  const [most, setMost] = useState(pageSize);
  const [hasMore, setHasMore] = useState(false);
  const [fault, setFault] = useState("");
  const online = useStore(isOnline);

  const load = useCallback(
    async (signal: AbortSignal) => {
      try {
        const found: Job[] = [];
        for await (const job of readings.jobs.list({ pageSize: Math.min(most, 100) + 1, signal })) {
          found.push(job);
          if (found.length > most) break;
        }
        setHasMore(found.length > most);
        setJobs(found.slice(0, most));
        setFault("");
      } catch (thrown) {
        if (!signal.aborted) setFault(faultInWords(thrown));
      }
    },
    [most],
  );

  useEffect(() => {
    if (!online) return;
    const over = new AbortController();
    const { signal } = over;
    void load(signal);
    const take = (change: JobChange) =>
      setJobs((before) => {
        // A job that another device started is not in the list yet.
        if (before && !before.some(({ id }) => id === change.jobId)) void load(signal);
        return before?.map((job) => (job.id === change.jobId ? changed(job, change) : job)) ?? null;
      });
    void followAccount(signal, take, () => void load(signal));
    return () => over.abort();
  }, [load, online]);

  return { jobs, fault, hasMore, showMore: () => setMost((before) => before + pageSize) };
}
