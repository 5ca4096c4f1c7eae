// How the system stands, asked for every few seconds while somebody looks.
import { useCallback, useEffect, useState } from "react";
import { CallError, respond } from "../data/api.js";
import { faultInWords } from "../data/words.js";
import { parseMetrics, type Sample } from "./metrics.js";

const everyMs = 5_000;

export interface Health {
  status: "healthy" | "warning" | "critical";
  message: string;
  timestamp: string;
  metrics?: { queueDepth: number; successRate: number; averageProcessingTime: number; jobsPerHour: number };
  statistics?: { jobs: { processingJobs: number }; performance: { errorFrequency: number; jobsPerHour: number } };
  spendToday?: Record<string, { usd: number; calls: number }>;
  health: { alerts: string[]; recommendations: string[]; stuckJobsCount?: number };
}

export interface Standing {
  waiting: number;
  running: number;
  completed: number;
  failed: number;
  usd: number;
}

export interface Figures {
  health: Health | null;
  samples: Sample[];
  now: Standing;
  fault: string;
  isRefused: boolean;
  refresh: () => void;
}

async function read(token: string): Promise<{ health: Health; samples: Sample[] }> {
  const options = token ? { token } : {};
  const samples = parseMetrics(await (await respond("/metrics", options)).text());
  // A critical system says so with 503, and all of its figures.
  const answer = await fetch("/api/jobs/health", token ? { headers: { Authorization: `Bearer ${token}` } } : {});
  return { health: await answer.json(), samples };
}

const jobs = (samples: Sample[], state: string) =>
  samples.filter(({ name, labels }) => name === "oneinabillion_jobs" && labels.state === state);
const total = (samples: Sample[]) => samples.reduce((sum, { value }) => sum + value, 0);
const ended = (samples: Sample[], state: string) =>
  total(samples.filter(({ name, labels }) => name === "oneinabillion_jobs_ended_24h" && labels.state === state));

const standingOf = (health: Health | null, samples: Sample[]): Standing => ({
  waiting: total(jobs(samples, "queued")),
  running: total(jobs(samples, "processing")),
  completed: ended(samples, "complete"),
  failed: ended(samples, "failed"),
  usd: Object.values(health?.spendToday ?? {}).reduce((sum, { usd }) => sum + usd, 0),
});

export function useFigures(token: string): Figures {
  const [health, setHealth] = useState<Health | null>(null);
  const [samples, setSamples] = useState<Sample[]>([]);
  const [fault, setFault] = useState("");
  const [isRefused, setRefused] = useState(false);

  const refresh = useCallback(async () => {
    try {
      const figures = await read(token);
      setHealth(figures.health);
      setSamples(figures.samples);
      setFault("");
      setRefused(false);
    } catch (thrown) {
      if (thrown instanceof CallError && thrown.status === 401) setRefused(true);
      else setFault(faultInWords(thrown));
    }
  }, [token]);

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => document.visibilityState === "visible" && void refresh(), everyMs);
    return () => clearInterval(timer);
  }, [refresh]);

  return { health, samples, now: standingOf(health, samples), fault, isRefused, refresh: () => void refresh() };
}
