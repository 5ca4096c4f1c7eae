// Every kind of job: what waits and since when, what runs, how the last day went; and a switch that stops claiming it.
import { useState } from "react";
import { call } from "../data/api.js";
import { clock, faultInWords, kindInWords } from "../data/words.js";
import { Button } from "../ui/button.js";
import { toast } from "../ui/toasts.js";
import { type Sample, sumOf } from "./metrics.js";

const kinds = ["extended", "synastry", "nuclear_v2", "storybook", "auto-story", "scenes", "cartoonize", "image"];

interface Props {
  samples: Sample[];
  token: string;
  onChanged: () => void;
}

export function KindsTable({ samples, token, onChanged }: Props) {
  const [busy, setBusy] = useState("");

  async function toggle(kind: string, isPaused: boolean) {
    setBusy(kind);
    try {
      await call("/api/jobs/process", {
        method: "POST",
        body: isPaused ? { resume: [kind] } : { pause: [kind] },
        ...(token && { token }),
      });
      toast(isPaused ? `${kindInWords(kind)}: claimed again.` : `${kindInWords(kind)}: no longer claimed.`);
      onChanged();
    } catch (fault) {
      toast(faultInWords(fault));
    } finally {
      setBusy("");
    }
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, by the keyboard too.
    <section className="table" aria-label="Kinds of jobs" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Waiting</th>
            <th scope="col">Longest</th>
            <th scope="col">Running</th>
            <th scope="col">Ready, 24 h</th>
            <th scope="col">Failed, 24 h</th>
            <th scope="col">
              <span className="visually-hidden">Pause</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const figure = (name: string, labels = {}) => sumOf(samples, `oneinabillion_${name}`, { kind, ...labels });
            const isPaused = figure("kind_paused") > 0;
            const oldest = figure("job_oldest_waiting_seconds");
            return (
              <tr key={kind}>
                <th scope="row">
                  {kindInWords(kind)} {isPaused && <span className="tag bad">paused</span>}
                </th>
                <td>{figure("jobs", { state: "queued" })}</td>
                <td>{oldest > 0 ? clock(oldest) : "–"}</td>
                <td>{figure("jobs", { state: "processing" })}</td>
                <td>{figure("jobs_ended_24h", { state: "complete" })}</td>
                <td>{figure("jobs_ended_24h", { state: "failed" })}</td>
                <td>
                  <Button
                    plain
                    isBusy={busy === kind}
                    onPress={() => void toggle(kind, isPaused)}
                    aria-label={`${isPaused ? "Resume" : "Pause"} ${kindInWords(kind)}`}
                  >
                    {isPaused ? "Resume" : "Pause"}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
