// Short messages that go by themselves: something was done.
import { Store, useStore } from "../data/store.js";

const shown = new Store<{ text: string } | null>(null);
const shownForMs = 5_000;

export function toast(text: string): void {
  const message = { text };
  shown.set(message);
  setTimeout(() => shown.get() === message && shown.set(null), shownForMs);
}

export function Toasts() {
  const message = useStore(shown);
  return (
    <div role="status" aria-live="polite">
      {message && <p className="network">{message.text}</p>}
    </div>
  );
}
