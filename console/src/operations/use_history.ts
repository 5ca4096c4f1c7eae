// How the last days went, from the server's database: asked for when the page opens, and then every minute.
import { useEffect, useState } from "react";
import { call } from "../data/api.js";

const everyMs = 60_000;

/** The queue is null where no sweep looked. */
export interface HourFigures {
  hour: string;
  completed: number;
  failed: number;
  cancelled: number;
  waiting: number | null;
  running: number | null;
  longestWaitSeconds: number | null;
}

export interface DayCost {
  day: string;
  usd: number;
  calls: number;
}

export interface History {
  hours: HourFigures[];
  days: DayCost[];
}

/** Empty until it is there; what can't be had now comes with the next minute. */
export function useHistory(token: string): History {
  const [history, setHistory] = useState<History>({ hours: [], days: [] });
  useEffect(() => {
    const over = new AbortController();
    const read = () =>
      call<History>("/api/operations/history", { signal: over.signal, ...(token && { token }) }).then(
        setHistory,
        () => {},
      );
    void read();
    const timer = setInterval(() => document.visibilityState === "visible" && void read(), everyMs);
    return () => {
      over.abort();
      clearInterval(timer);
    };
  }, [token]);
  return history;
}
