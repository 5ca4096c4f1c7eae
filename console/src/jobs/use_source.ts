// Which recording is loaded: a chapter's MP3, its M4A where that can't be played, and both with fresh links when the old
// ones have expired.
import type { Artifact } from "@1iab/job-client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Chapter } from "./chapters.js";

/** What is tried in turn. */
type Way = "mp3" | "m4a" | "renewing" | "renewed" | "none";

export interface Source {
  /** The one that is loaded, or would be. */
  chapter?: Chapter;
  isChosen: boolean;
  url: string;
  /** Nothing is left that could be tried. */
  isLost: boolean;
  /** What the recording goes on with once it is loaded. */
  next: RefObject<{ at: number; plays: boolean }>;
  load: (chapter: Chapter, at: number, plays: boolean) => void;
  /** Tries another way to go on from there. */
  retry: (at: number, plays: boolean) => void;
}

export const soundOf = ({ mp3, m4a }: Chapter): Artifact | undefined => mp3 ?? m4a;
const urlOf = ({ mp3, m4a }: Chapter, way: Way): string | undefined =>
  way === "m4a" ? (m4a?.url ?? mp3?.fallbackUrl) : (mp3?.url ?? m4a?.url);

export function useSource(playable: Chapter[], renewLinks: () => Promise<void>): Source {
  const [number, setNumber] = useState<number>();
  const [url, setUrl] = useState("");
  const [way, setWay] = useState<Way>("mp3");
  const next = useRef({ at: 0, plays: false });
  const chapter = playable.find((one) => one.number === number) ?? playable[0];

  /** A link that is loaded stays until there is a reason to take another. */
  const loadBy = useCallback((chosen: Chapter, by: Way, at: number, plays: boolean) => {
    next.current = { at, plays };
    setNumber(chosen.number);
    setWay(by);
    setUrl(urlOf(chosen, by) ?? "");
  }, []);
  const load = useCallback((chosen: Chapter, at: number, plays: boolean) => loadBy(chosen, "mp3", at, plays), [loadBy]);

  // Links that came anew are taken where the old ones failed.
  useEffect(() => {
    if (way === "renewed" && chapter) setUrl(urlOf(chapter, "mp3") ?? "");
  }, [way, chapter]);

  function retry(at: number, plays: boolean) {
    if (!chapter || !url) return;
    next.current = { at, plays: plays || next.current.plays };
    if (way === "mp3" && urlOf(chapter, "m4a")) loadBy(chapter, "m4a", at, next.current.plays);
    else if (way === "mp3" || way === "m4a") {
      setWay("renewing");
      renewLinks().then(
        () => setWay("renewed"),
        () => setWay("none"),
      );
    } else setWay("none");
  }

  return { chapter, isChosen: number !== undefined, url, isLost: way === "none", next, load, retry };
}
