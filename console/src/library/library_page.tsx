// Everything that was started, and how it stands.
import type { Job } from "@1iab/job-client";
import { kindInWords, timeInWords } from "../data/words.js";
import { stateOf } from "../jobs/state.js";
import { href } from "../router.js";
import { Button, buttonClass } from "../ui/button.js";
import { Icon } from "../ui/icon.js";
import { Notice } from "../ui/notice.js";
import { Progress } from "../ui/progress.js";
import { useLibrary } from "./use_library.js";

export function LibraryPage() {
  const { jobs, fault, hasMore, showMore } = useLibrary();
  return (
    <div className="stack wide">
      <header className="row apart">
        <h1>Your library</h1>
        {jobs && jobs.length > 0 && (
          <a className={buttonClass({ primary: true })} href={href("/new")}>
            Make something new
          </a>
        )}
      </header>
      {fault && <Notice bad>{fault}</Notice>}
      {jobs === null && !fault && <Skeletons />}
      {jobs?.length === 0 && <Nothing />}
      {jobs && jobs.length > 0 && (
        <ul className="library">
          {jobs.map((job) => (
            <li key={job.id}>
              <JobCard job={job} />
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <div className="row">
          <Button onPress={showMore}>Show older ones</Button>
        </div>
      )}
    </div>
  );
}

const iconOf = (type: string) =>
  type === "image" || type === "cartoonize"
    ? "picture"
    : ["storybook", "auto-story", "scenes"].includes(type)
      ? "book"
      : "star";

function JobCard({ job }: { job: Job }) {
  const state = stateOf(job);
  return (
    <a className="job-card" href={href(`/jobs/${job.id}`)}>
      <span className="offer-icon">
        <Icon name={iconOf(job.type)} />
      </span>
      <span className="job-card-text">
        <strong>{kindInWords(job.type)}</strong>
        <span className="soft small">{timeInWords(job.createdAt)}</span>
      </span>
      <span className="job-card-state">
        {job.terminal ? (
          <span className={`tag ${state.look}`}>{state.word}</span>
        ) : (
          <Progress label={`Progress of ${kindInWords(job.type)}`} percent={job.progress.percent} note={state.word} />
        )}
      </span>
    </a>
  );
}

function Nothing() {
  return (
    <div className="card nothing">
      <Icon name="star" size={40} />
      <h2>Nothing here yet</h2>
      <p className="soft">Your first reading takes a few minutes, and you can listen to it as it is being made.</p>
      <div className="row">
        <a className={buttonClass({ primary: true, large: true })} href={href("/new/reading")}>
          Start a reading
        </a>
        <a className={buttonClass({ large: true })} href={href("/new")}>
          See everything else
        </a>
      </div>
    </div>
  );
}

function Skeletons() {
  return (
    <ul className="library" aria-hidden="true">
      {[0, 1, 2].map((index) => (
        <li key={index} className="job-card skeleton" />
      ))}
    </ul>
  );
}
