// One job: how it stands, what it has made, and what can be done with it.
import type { Job, StorybookKind } from "@1iab/job-client";
import { lazy, Suspense, useRef } from "react";
import { kindInWords, timeInWords } from "../data/words.js";
import { href } from "../router.js";
import { buttonClass } from "../ui/button.js";
import { Notice } from "../ui/notice.js";
import { Progress, Waiting } from "../ui/progress.js";
import { JobActions } from "./job_actions.js";
import { ReadingView } from "./reading_view.js";
import { stateOf } from "./state.js";
import { useJob } from "./use_job.js";

const StoryView = lazy(() => import("../books/story_view.js"));

const isReading = (type: string) => ["extended", "synastry", "nuclear_v2"].includes(type);

export function JobPage({ id }: { id: string }) {
  const live = useJob(id);
  const { job, artifacts, fault, isGone, refresh } = live;
  if (isGone) return <Gone />;
  return (
    <div className="stack wide job">
      {job ? <Head job={job} onChanged={refresh} artifacts={artifacts} /> : !fault && <Waiting for="your job" />}
      {fault && <Notice bad>{fault}</Notice>}
      {job && <Standing job={job} />}
      {job && isReading(job.type) && <ReadingView job={job} artifacts={artifacts} renewLinks={live.renewLinks} />}
      {job && !isReading(job.type) && (
        <Suspense fallback={<Waiting for="the view" />}>
          <StoryView
            id={id}
            kind={job.type as StorybookKind}
            isReady={job.status === "complete"}
            artifacts={artifacts}
          />
        </Suspense>
      )}
    </div>
  );
}

function Head({ job, onChanged, artifacts }: { job: Job; onChanged: () => void; artifacts: Job["artifacts"] }) {
  const { word, look } = stateOf(job);
  return (
    <header className="row apart job-head">
      <div className="stack tight">
        <a className="soft small" href={href("/")}>
          Library
        </a>
        <h1>{kindInWords(job.type)}</h1>
        <p className="row small soft">
          <span className={`tag ${look}`}>{word}</span>
          <span>{timeInWords(job.createdAt)}</span>
        </p>
      </div>
      <JobActions job={job} artifacts={artifacts ?? []} onChanged={onChanged} />
    </header>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Progress while it goes on, and that it is ready for whoever waited; what went wrong after it failed. */
function Standing({ job }: { job: Job }) {
  const wasLive = useRef(false);
  const { progress, estimatedTimeRemaining } = job;
  if (!job.terminal) wasLive.current = true;
  if (job.cancelled) return <Notice>It was cancelled. What had been made is kept.</Notice>;
  if (job.status === "error")
    return (
      <Notice bad>{job.error ?? "It failed."} What was made is kept; trying again makes only what is missing.</Notice>
    );
  if (!wasLive.current) return null;
  const note = job.terminal ? "It is ready" : (progress.currentDoc ?? progress.message);
  return (
    <section className="card stack tight" aria-label="Progress">
      <Progress label="Progress" percent={progress.percent} note={note} />
      <p className="soft small">
        {job.terminal
          ? "It stays in your library, for every device on which you sign in."
          : `${estimatedTimeRemaining ? `${sentence(estimatedTimeRemaining)} to go. ` : ""}You may close this page: it goes on.`}
      </p>
    </section>
  );
}

function Gone() {
  return (
    <div className="card nothing">
      <h1>There is no such job</h1>
      <p className="soft">It may have been erased, or it belongs to somebody else.</p>
      <div className="row">
        <a className={buttonClass({ primary: true })} href={href("/")}>
          To your library
        </a>
      </div>
    </div>
  );
}
