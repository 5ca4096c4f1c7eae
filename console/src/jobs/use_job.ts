// One job, live: its state, and what it has made so far.
import {
  type Artifact,
  type Job,
  JobCancelledError,
  JobFailedError,
  type JobProgress,
  NotFoundError,
} from "@1iab/job-client";
import { useCallback, useEffect, useRef, useState } from "react";
import { readings } from "../data/clients.js";
import { isOnline } from "../data/network.js";
import { useStore } from "../data/store.js";
import { faultInWords } from "../data/words.js";

/** So far apart are the lists of artifacts of a job that makes many: a minute allows 30. */
const listEveryMs = 3_000;

export interface LiveJob {
  job: Job | null;
  artifacts: Artifact[];
  fault: string;
  isGone: boolean;
  /** Follows the job again: it was taken up again, or links are old. */
  refresh: () => void;
  /** Fresh links. */
  renewLinks: () => Promise<void>;
}

export function useJob(id: string): LiveJob {
  const [job, setJob] = useState<Job | null>(null);
  const [artifacts, setArtifacts] = useState<Artifact[]>([]);
  const [fault, setFault] = useState("");
  const [isGone, setGone] = useState(false);
  const [turn, setTurn] = useState(0);
  const online = useStore(isOnline);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  const renewLinks = useCallback(async () => setArtifacts(await readings.jobs.artifacts(id)), [id]);
  const list = useArtifactLists(renewLinks);

  useEffect(() => {
    if (!online) return;
    const over = new AbortController();
    const { signal } = over;
    const onProgress = ({ artifact }: JobProgress, status: Job) => {
      if (signal.aborted) return;
      setJob(status);
      if (artifact) list();
    };
    async function follow() {
      try {
        list();
        setJob(await readings.jobs.waitFor(id, { signal, onProgress }));
      } catch (thrown) {
        if (signal.aborted) return;
        if (thrown instanceof NotFoundError) setGone(true);
        else if (thrown instanceof JobFailedError || thrown instanceof JobCancelledError) setJob(thrown.job as Job);
        else setFault(faultInWords(thrown));
      }
      if (!signal.aborted) list();
    }
    setFault("");
    void follow();
    return () => over.abort();
  }, [id, turn, online, list]);

  return { job, artifacts, fault, isGone, refresh, renewLinks };
}

/** Asks for the list at once if it can, and again later if something was made meanwhile. */
function useArtifactLists(renewLinks: () => Promise<void>): () => void {
  const state = useRef({ lastAt: 0, timer: 0 });
  return useCallback(() => {
    const { lastAt, timer } = state.current;
    if (timer) return;
    const wait = Math.max(0, lastAt + listEveryMs - Date.now());
    state.current.timer = window.setTimeout(() => {
      state.current = { lastAt: Date.now(), timer: 0 };
      renewLinks().catch(faultInWords);
    }, wait);
  }, [renewLinks]);
}
