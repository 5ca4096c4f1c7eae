// What a storybook job gives, once it is ready.
import type { Results, StorybookKind } from "@1iab/job-client";
import { useEffect, useState } from "react";
import { storybooks } from "../data/clients.js";
import { faultInWords } from "../data/words.js";

export function useStoryResult<Kind extends StorybookKind>(id: string, kind: Kind, isReady: boolean) {
  const [result, setResult] = useState<Results[Kind] | null>(null);
  const [fault, setFault] = useState("");
  useEffect(() => {
    if (!isReady) return;
    const over = new AbortController();
    storybooks.status(kind, id, { signal: over.signal }).then(
      (status) => setResult(status.result ?? null),
      (thrown) => !over.signal.aborted && setFault(faultInWords(thrown)),
    );
    return () => over.abort();
  }, [id, kind, isReady]);
  return { result, fault };
}
