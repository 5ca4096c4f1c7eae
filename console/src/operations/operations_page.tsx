// For operators: how the system stands, and the few things that can be done about it.
import { type FormEvent, useState } from "react";
import { Form } from "react-aria-components";
import { call } from "../data/api.js";
import { faultInWords, plural, timeInWords } from "../data/words.js";
import { Button } from "../ui/button.js";
import { Field } from "../ui/field.js";
import { Notice } from "../ui/notice.js";
import { Waiting } from "../ui/progress.js";
import { toast } from "../ui/toasts.js";
import { DeadLetters } from "./dead_letters.js";
import { FindJob } from "./find_job.js";
import { KindsTable } from "./kinds_table.js";
import { type Sample, sumOf } from "./metrics.js";
import { OverTime } from "./over_time.js";
import { Sparkline } from "./sparkline.js";
import { type Figures, type Health, type Standing, useFigures } from "./use_figures.js";
import { type History, useHistory } from "./use_history.js";

const place = "one-in-a-billion.operator";

export default function OperationsPage() {
  // For as long as the tab is open, and no longer.
  const [token, setToken] = useState(() => sessionStorage.getItem(place) ?? "");
  const figures = useFigures(token);

  function enter(secret: string) {
    sessionStorage.setItem(place, secret);
    setToken(secret);
  }

  return (
    <div className="stack wide">
      <header className="row apart">
        <h1>Operations</h1>
        {figures.health && !figures.isRefused && <Tidy token={token} onDone={figures.refresh} />}
      </header>
      {figures.fault && <Notice bad>{figures.fault}</Notice>}
      {figures.isRefused ? (
        <Secret onEnter={enter} isWrong={token !== ""} />
      ) : figures.health ? (
        <State figures={figures} health={figures.health} token={token} />
      ) : (
        !figures.fault && <Waiting for="the figures" />
      )}
    </div>
  );
}

function Secret({ onEnter, isWrong }: { onEnter: (secret: string) => void; isWrong: boolean }) {
  const [secret, setSecret] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    onEnter(secret);
  }
  return (
    <Form className="card stack narrow" onSubmit={submit}>
      <h2>For operators</h2>
      {isWrong && <Notice bad>That secret is not this server’s.</Notice>}
      <Field
        label="Operator secret"
        type="password"
        isRequired
        autoComplete="off"
        hint="OPERATOR_SECRET of this deployment. It is forgotten when the tab is closed."
        value={secret}
        onChange={setSecret}
      />
      <div className="row">
        <Button primary type="submit">
          Open
        </Button>
      </div>
    </Form>
  );
}

const looks = { healthy: "tag good", warning: "tag", critical: "tag bad" };

function State({ figures, health, token }: { figures: Figures; health: Health; token: string }) {
  const { samples } = figures;
  const history = useHistory(token);
  return (
    <>
      <section className="card stack" aria-label="Health">
        <p className="row">
          <span className={looks[health.status]}>{health.status}</span> {health.message}
          <span className="soft small">{timeInWords(health.timestamp)}</span>
        </p>
        {health.health.alerts.map((alert) => (
          <Notice warn key={alert}>
            {alert}
          </Notice>
        ))}
        {health.health.recommendations.map((text) => (
          <p className="soft small" key={text}>
            {text}
          </p>
        ))}
      </section>
      <Tiles now={figures.now} history={history} />
      <OverTime history={history} />
      <section className="stack" aria-label="Queue">
        <h2>By kind</h2>
        <KindsTable samples={samples} token={token} onChanged={figures.refresh} />
      </section>
      <FindJob token={token} />
      <div className="halves">
        <Edges samples={samples} health={health} />
        <DeadLetters token={token} />
      </div>
    </>
  );
}

/** The figures of now; behind each, how it went: the queue hour by hour up to now, the others hour by hour and day by day. */
function Tiles({ now, history: { hours, days } }: { now: Standing; history: History }) {
  return (
    <section className="tiles" aria-label="Figures">
      <Sparkline
        title="Jobs waiting"
        value={String(now.waiting)}
        history={[...hours.map(({ waiting }) => waiting), now.waiting]}
      />
      <Sparkline
        title="Jobs running"
        value={String(now.running)}
        history={[...hours.map(({ running }) => running), now.running]}
      />
      <Sparkline
        title="Ready, last 24 h"
        value={String(now.completed)}
        history={hours.map(({ completed }) => completed)}
      />
      <Sparkline title="Failed, last 24 h" value={String(now.failed)} history={hours.map(({ failed }) => failed)} />
      <Sparkline title="Spent today" value={`$${now.usd.toFixed(2)}`} history={days.map(({ usd }) => usd)} />
    </section>
  );
}

/** What was given up on, and what waits outside. */
function Edges({ samples, health }: { samples: Sample[]; health: Health }) {
  const sum = (name: string, labels = {}) => sumOf(samples, `oneinabillion_${name}`, labels);
  const rows: [string, string][] = [
    ["Messages the queue gave up on", String(sum("dead_letters"))],
    ["Stuck jobs", String(health.health.stuckJobsCount ?? 0)],
    ["Tasks ready, running", `${sum("tasks", { state: "ready" })}, ${sum("tasks", { state: "running" })}`],
    ["Webhooks to be sent", String(sum("deliveries", { state: "pending" }))],
    ["Webhooks that failed", String(sum("deliveries", { state: "failed" }))],
    ["Last sweep", `${Math.round(sum("sweep_age_seconds"))} s ago`],
    ["Watching now", plural(sum("watchers"), "person", "people")],
  ];
  return (
    <section className="card stack" aria-label="Edges">
      <h2>At the edges</h2>
      <dl className="pairs">
        {rows.map(([title, value]) => (
          <div key={title}>
            <dt className="soft">{title}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Tidy({ token, onDone }: { token: string; onDone: () => void }) {
  const [isBusy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    try {
      const answer = await call<{ processed: number; skipped: number; errors: number }>("/api/jobs/process", {
        method: "POST",
        ...(token && { token }),
      });
      toast(`${plural(answer.processed, "job")} processed, ${answer.skipped} skipped, ${answer.errors} failed.`);
      onDone();
    } catch (fault) {
      toast(faultInWords(fault));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button isBusy={isBusy} onPress={() => void run()}>
      Process now
    </Button>
  );
}
