// A job's tasks as a waterfall: a bar for each, from its first claim to its end, after a thin line while it was ready.
import { drawingOf, type JobTimeline } from "./timeline.js";

const inSeconds = (seconds: number) => (seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`);

export function Waterfall({ job }: { job: JobTimeline }) {
  const { seconds, bars } = drawingOf(job, Date.now());
  return (
    <figure className="stack tight">
      <figcaption className="soft small">Tasks over {inSeconds(seconds)}</figcaption>
      <ol className="waterfall">
        {bars.map(({ task, waitsFrom, from, to, seconds: took }) => (
          <li key={task.name}>
            <span className="small waterfall-name">{task.name}</span>
            <span className="lane" aria-hidden="true">
              {waitsFrom !== undefined && (
                <span className="wait" style={{ left: `${waitsFrom}%`, width: `${(from ?? 100) - waitsFrom}%` }} />
              )}
              {from !== undefined && (
                <span
                  className={`work ${task.state}`}
                  style={{ left: `${from}%`, width: `${Math.max(0.4, (to ?? from) - from)}%` }}
                />
              )}
            </span>
            <span className="small soft figures waterfall-end">
              {took === undefined ? task.state : inSeconds(took)}
              {task.attempt > 1 && ` (${task.attempt} of ${task.maxAttempts} tries)`}
              {task.errorCode && ` ${task.errorCode}`}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
