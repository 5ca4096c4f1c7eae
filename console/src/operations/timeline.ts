// A job's tasks in time, as an operator is told of them, and where their bars lie in a drawing.
export interface TaskTimes {
  name: string;
  kind: string;
  state: string;
  attempt: number;
  maxAttempts: number;
  readyAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  errorCode: string | null;
}

export interface JobTimeline {
  id: string;
  kind: string;
  state: string;
  percent: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  errorCode: string | null;
  tasks: TaskTimes[];
}

export interface Bar {
  task: TaskTimes;
  /** Percent of the whole time. */
  waitsFrom?: number;
  from?: number;
  to?: number;
  seconds?: number;
}

export interface Drawing {
  seconds: number;
  bars: Bar[];
}

/** `now` ends what still goes on. */
export function drawingOf({ createdAt, finishedAt, tasks }: JobTimeline, now: number): Drawing {
  const begin = Date.parse(createdAt);
  const ends = tasks.map((task) => Date.parse(task.finishedAt ?? "")).filter(Number.isFinite);
  const end = Math.max(finishedAt ? Date.parse(finishedAt) : now, begin + 1, ...ends);
  const at = (time: number) => Math.min(100, Math.max(0, (100 * (time - begin)) / (end - begin)));
  const bars = tasks.map((task) => {
    const started = task.startedAt ? Date.parse(task.startedAt) : undefined;
    const finished = task.finishedAt ? Date.parse(task.finishedAt) : task.state === "running" ? now : undefined;
    const ready = task.readyAt ? Date.parse(task.readyAt) : undefined;
    return {
      task,
      ...(ready !== undefined && (started === undefined || ready < started) && { waitsFrom: at(ready) }),
      ...(started !== undefined && { from: at(started) }),
      ...(started !== undefined &&
        finished !== undefined && { to: at(finished), seconds: (finished - started) / 1_000 }),
    };
  });
  return { seconds: (end - begin) / 1_000, bars };
}
