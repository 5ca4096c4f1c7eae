// Starts a job, once however often the button is pressed, and goes to its page.
import { useRef, useState } from "react";
import { faultInWords, faultsByField } from "../data/words.js";
import { go } from "../router.js";

export function useStart() {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState("");
  const [byField, setByField] = useState<Record<string, string>>({});
  const running = useRef(false);

  async function start(begin: () => Promise<string>) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFault("");
    setByField({});
    try {
      go(`/jobs/${await begin()}`);
    } catch (thrown) {
      const fields = faultsByField(thrown);
      setByField(fields);
      setFault(Object.keys(fields).length > 0 ? sentenceOf(fields) : faultInWords(thrown));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  return { start, isBusy, fault, byField };
}

/** A fault may belong to a field that the form does not show. */
const sentenceOf = (fields: Record<string, string>): string =>
  `Please look again: ${[...new Set(Object.values(fields))].join("; ")}`;
