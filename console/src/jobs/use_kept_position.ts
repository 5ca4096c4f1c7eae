// Where the listener is: kept with every pause, every ten seconds and when the page is hidden, and taken up again.
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Chapter } from "./chapters.js";
import { keepPosition, readPosition } from "./position.js";
import { soundOf } from "./use_source.js";

const keepEveryMs = 10_000;

interface KeptPosition {
  keep: () => void;
  /** Where it was not kept lately. */
  keepNowAndThen: () => void;
}

export function useKeptPosition(
  jobId: string,
  chapter: Chapter | undefined,
  audio: RefObject<HTMLAudioElement | null>,
  isPlaying: boolean,
): KeptPosition {
  const keptAt = useRef(0);
  const keep = useCallback(() => {
    const element = audio.current;
    const sound = chapter && soundOf(chapter);
    if (!element || !sound || element.currentTime === 0) return;
    keptAt.current = Date.now();
    keepPosition(jobId, sound.id, element.currentTime);
  }, [audio, chapter, jobId]);

  // A phone that is put away closes no page: its last word is that the page is hidden.
  useEffect(() => {
    if (!isPlaying) return;
    const onHidden = () => document.visibilityState === "hidden" && keep();
    document.addEventListener("visibilitychange", onHidden);
    addEventListener("pagehide", keep);
    return () => {
      document.removeEventListener("visibilitychange", onHidden);
      removeEventListener("pagehide", keep);
    };
  }, [keep, isPlaying]);

  return { keep, keepNowAndThen: () => Date.now() - keptAt.current > keepEveryMs && keep() };
}

/** Loads the chapter in which one stopped, or the first, once there is something to play. */
export function useStart(
  jobId: string,
  playable: Chapter[],
  isChosen: boolean,
  load: (chapter: Chapter, at: number, plays: boolean) => void,
): void {
  const isWaiting = !isChosen && playable[0] !== undefined;
  const known = useRef(playable);
  known.current = playable;
  useEffect(() => {
    if (!isWaiting) return;
    const over = new AbortController();
    readPosition(jobId, over.signal)
      .catch(() => ({ artifactId: undefined, seconds: 0 }))
      .then(({ artifactId, seconds }) => {
        if (over.signal.aborted) return;
        const [beginning] = known.current;
        const stopped = known.current.find(({ mp3, m4a }) => [mp3?.id, m4a?.id].includes(artifactId ?? "none"));
        const chosen = stopped ?? beginning;
        if (chosen) load(chosen, stopped ? seconds : 0, false);
      });
    return () => over.abort();
  }, [isWaiting, jobId, load]);
}
