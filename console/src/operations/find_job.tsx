// Any job, by its id: how it stands, and its tasks in time. What it made is its owner's alone.
import { type FormEvent, useState } from "react";
import { Form } from "react-aria-components";
import { CallError, call } from "../data/api.js";
import { faultInWords, kindInWords, timeInWords } from "../data/words.js";
import { Button } from "../ui/button.js";
import { Field } from "../ui/field.js";
import { Notice } from "../ui/notice.js";
import { Progress } from "../ui/progress.js";
import type { JobTimeline } from "./timeline.js";
import { Waterfall } from "./waterfall.js";

export function FindJob({ token }: { token: string }) {
  const [id, setId] = useState("");
  const [job, setJob] = useState<JobTimeline | null>(null);
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);

  async function find(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFault("");
    setJob(null);
    try {
      setJob(await call<JobTimeline>(`/api/operations/jobs/${encodeURIComponent(id.trim())}`, token ? { token } : {}));
    } catch (thrown) {
      const isUnknown = thrown instanceof CallError && thrown.status === 404;
      setFault(isUnknown ? "There is no such job." : faultInWords(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="card stack" aria-label="Find a job">
      <h2>Find a job</h2>
      <Form className="finder" onSubmit={(event) => void find(event)}>
        <Field label="Id of the job" value={id} onChange={setId} isRequired placeholder="550e8400-…" />
        <Button type="submit" isBusy={isBusy}>
          Find
        </Button>
      </Form>
      {fault && <Notice bad>{fault}</Notice>}
      {job && <Found job={job} />}
    </section>
  );
}

function Found({ job }: { job: JobTimeline }) {
  const { kind, state, percent, createdAt, errorCode, tasks } = job;
  return (
    <div className="stack">
      <p className="row">
        <strong>{kindInWords(kind)}</strong>
        <span className="tag">{state}</span>
        {errorCode && <code className="fault">{errorCode}</code>}
        <span className="soft small">{timeInWords(createdAt)}</span>
      </p>
      <Progress label="Progress of the job" percent={percent} note={`${tasks.length} tasks`} />
      <Waterfall job={job} />
    </div>
  );
}
