// The keys of a keyboard, a headset or a lock screen that play, pause and step.
import { useEffect } from "react";

interface Keys {
  title?: string;
  toggle: () => void;
  step: (by: number) => void;
  seekBy: (seconds: number) => void;
}

export function useMediaKeys({ title, toggle, step, seekBy }: Keys): void {
  useEffect(() => {
    if (!("mediaSession" in navigator) || !title) return;
    const { mediaSession } = navigator;
    mediaSession.metadata = new MediaMetadata({ title, artist: "One in a Billion" });
    const actions: [MediaSessionAction, () => void][] = [
      ["play", toggle],
      ["pause", toggle],
      ["nexttrack", () => step(1)],
      ["previoustrack", () => step(-1)],
      ["seekbackward", () => seekBy(-15)],
      ["seekforward", () => seekBy(30)],
    ];
    for (const [action, handler] of actions) mediaSession.setActionHandler(action, handler);
    return () => {
      for (const [action] of actions) mediaSession.setActionHandler(action, null);
    };
  });
}
