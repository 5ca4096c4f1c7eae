// The webhooks that were sent for the user's jobs.
import { useCallback, useEffect, useState } from "react";
import { call } from "../data/api.js";
import { faultInWords, plural, timeInWords } from "../data/words.js";
import { Button } from "../ui/button.js";
import { Notice } from "../ui/notice.js";
import { Waiting } from "../ui/progress.js";
import { toast } from "../ui/toasts.js";

interface Delivery {
  id: string;
  jobId: string;
  event: string;
  url: string;
  status: string;
  attempts: number;
  createdAt: string;
  lastError?: string;
  lastStatus?: number;
}

const looks: Record<string, string> = { delivered: "tag good", failed: "tag bad", switched_off: "tag bad" };

export function Deliveries() {
  const [deliveries, setDeliveries] = useState<Delivery[] | null>(null);
  const [fault, setFault] = useState("");
  const load = useCallback(async () => {
    try {
      setDeliveries((await call<{ deliveries: Delivery[] }>("/api/webhooks/deliveries?limit=20")).deliveries);
    } catch (thrown) {
      setFault(faultInWords(thrown));
    }
  }, []);
  useEffect(() => void load(), [load]);

  async function redeliver(id: string) {
    try {
      await call(`/api/webhooks/deliveries/${id}/redeliver`, { method: "POST" });
      toast("It is sent again.");
      await load();
    } catch (thrown) {
      toast(faultInWords(thrown));
    }
  }

  return (
    <section className="card stack" aria-label="Webhooks">
      <h2>Webhooks</h2>
      {fault && <Notice bad>{fault}</Notice>}
      {deliveries === null && !fault && <Waiting for="deliveries" />}
      {deliveries?.length === 0 && (
        <p className="soft">None was sent. An app that starts a job with a webhookUrl is told there of its end.</p>
      )}
      <ul className="stack">
        {deliveries?.map((one) => (
          <li key={one.id} className="row apart">
            <span className="stack tight">
              <span>
                {one.event} <span className={looks[one.status] ?? "tag"}>{one.status.replace("_", " ")}</span>
              </span>
              <span className="soft small">
                {one.url} · {plural(one.attempts, "try", "tries")} · {timeInWords(one.createdAt)}
                {one.lastError && ` · ${one.lastError}`}
              </span>
            </span>
            <Button plain onPress={() => void redeliver(one.id)}>
              Send again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
