// Messages that the queue gave up on. Their work is not lost: the sweep takes it up from the database.
import { useEffect, useState } from "react";
import { call } from "../data/api.js";
import { faultInWords, timeInWords } from "../data/words.js";
import { Notice } from "../ui/notice.js";
import { Waiting } from "../ui/progress.js";

interface DeadLetter {
  messageId: string;
  jobId: string | null;
  receivedAt: string;
}

export function DeadLetters({ token }: { token: string }) {
  const [letters, setLetters] = useState<DeadLetter[] | null>(null);
  const [fault, setFault] = useState("");
  useEffect(() => {
    call<{ deadLetters: DeadLetter[] }>("/api/operations/dead-letters", token ? { token } : {}).then(
      ({ deadLetters }) => setLetters(deadLetters),
      (thrown) => setFault(faultInWords(thrown)),
    );
  }, [token]);
  return (
    <section className="card stack" aria-label="Dead letters">
      <h2>Dead letters</h2>
      {fault && <Notice bad>{fault}</Notice>}
      {letters === null && !fault && <Waiting for="dead letters" />}
      {letters?.length === 0 && <p className="soft">None: the queue has delivered everything.</p>}
      <ul className="stack tight">
        {letters?.map(({ messageId, jobId, receivedAt }) => (
          <li key={messageId} className="row apart small">
            <code>{jobId ?? messageId}</code>
            <span className="soft">{timeInWords(receivedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
