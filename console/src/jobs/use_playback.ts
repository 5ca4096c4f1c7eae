// Plays a reading's chapters one after the other: from where one stopped, at the speed one likes, from the M4A where the
// MP3 can't be played, and with fresh links when the old ones have expired.
import type { Artifact } from "@1iab/job-client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Chapter } from "./chapters.js";
import { keepPosition, readPosition } from "./position.js";
import { useMediaKeys } from "./use_media_keys.js";

export interface Playback {
  audio: RefObject<HTMLAudioElement | null>;
  /** The one that plays, or would. */
  chapter?: Chapter;
  playable: Chapter[];
  source: string;
  isPlaying: boolean;
  seconds: number;
  duration: number;
  speed: number;
  fault: string;
  setSpeed: (speed: number) => void;
  seek: (seconds: number) => void;
  /** Plays or pauses this chapter, or the one that plays. */
  toggle: (number?: number) => void;
  step: (by: number) => void;
  /** What the audio element reports. */
  events: {
    onPlay: () => void;
    onPause: () => void;
    onTimeUpdate: () => void;
    onLoadedMetadata: () => void;
    onEnded: () => void;
    onError: () => void;
  };
}

const speedPlace = "one-in-a-billion.speed";
const keepEveryMs = 10_000;

/** What is tried in turn to play a chapter. */
type Way = "mp3" | "m4a" | "renewing" | "renewed" | "none";

const soundOf = ({ mp3, m4a }: Chapter): Artifact | undefined => mp3 ?? m4a;
const sourceOf = ({ mp3, m4a }: Chapter, way: Way): string | undefined =>
  way === "m4a" ? (m4a?.url ?? mp3?.fallbackUrl) : (mp3?.url ?? m4a?.url);

export function usePlayback(jobId: string, chapters: Chapter[], renewLinks: () => Promise<void>): Playback {
  const audio = useRef<HTMLAudioElement>(null);
  const playable = chapters.filter(soundOf);
  const [number, setNumber] = useState<number>();
  const [source, setSource] = useState("");
  const [way, setWay] = useState<Way>("mp3");
  const [isPlaying, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [duration, setDuration] = useState(0);
  const [speed, setSpeedState] = useState(() => Number(localStorage.getItem(speedPlace)) || 1);
  /** What the next source begins with. */
  const next = useRef({ at: 0, plays: false, keptAt: 0 });
  const chapter = playable.find((one) => one.number === number) ?? playable[0];

  /** Loads a chapter; a link that is loaded stays until there is a reason to take another. */
  const load = useCallback((chosen: Chapter, at: number, plays: boolean, by: Way = "mp3") => {
    next.current = { ...next.current, at, plays };
    setNumber(chosen.number);
    setWay(by);
    setSeconds(at);
    setDuration(soundOf(chosen)?.duration ?? 0);
    setSource(sourceOf(chosen, by) ?? "");
  }, []);

  useStart(jobId, playable, number, load);

  const keep = useCallback(() => {
    const element = audio.current;
    const sound = chapter && soundOf(chapter);
    if (!element || !sound || element.currentTime === 0) return;
    next.current.keptAt = Date.now();
    keepPosition(jobId, sound.id, element.currentTime);
  }, [chapter, jobId]);
  useKeepOnLeaving(keep, isPlaying);

  // Links that came anew are taken where the old ones failed.
  useEffect(() => {
    if (way !== "renewed" || !chapter) return;
    setSource(sourceOf(chapter, "mp3") ?? "");
  }, [way, chapter]);

  function onError() {
    const element = audio.current;
    if (!chapter || !source || !element) return;
    next.current = { ...next.current, at: seconds, plays: isPlaying || next.current.plays };
    if (way === "mp3" && sourceOf(chapter, "m4a")) load(chapter, seconds, next.current.plays, "m4a");
    else if (way === "mp3" || way === "m4a") {
      setWay("renewing");
      renewLinks().then(
        () => setWay("renewed"),
        () => setWay("none"),
      );
    } else setWay("none");
  }

  function onLoadedMetadata() {
    const element = audio.current;
    if (!element) return;
    setDuration(element.duration);
    element.playbackRate = speed;
    if (next.current.at > 0 && next.current.at < element.duration - 1) element.currentTime = next.current.at;
    if (next.current.plays) void element.play().catch(() => setPlaying(false));
  }

  function toggle(wanted = chapter?.number) {
    const chosen = playable.find((one) => one.number === wanted);
    const element = audio.current;
    if (!chosen || !element) return;
    if (chosen.number !== chapter?.number || !source) load(chosen, 0, true);
    else if (element.paused) void element.play().catch(() => {});
    else element.pause();
  }

  function step(by: number) {
    const at = playable.findIndex((one) => one.number === chapter?.number);
    const chosen = playable[at + by];
    if (chosen) load(chosen, 0, isPlaying);
  }

  function seek(to: number) {
    if (audio.current) audio.current.currentTime = Math.min(Math.max(0, to), duration || to);
    setSeconds(to);
  }

  function setSpeed(chosen: number) {
    setSpeedState(chosen);
    localStorage.setItem(speedPlace, String(chosen));
    if (audio.current) audio.current.playbackRate = chosen;
  }

  useMediaKeys({ title: chapter?.title, toggle: () => toggle(), step, seekBy: (by) => seek(seconds + by) });

  return {
    audio,
    chapter,
    playable,
    source,
    isPlaying,
    seconds,
    duration,
    speed,
    fault: way === "none" ? "This chapter can’t be played just now." : "",
    setSpeed,
    seek,
    toggle,
    step,
    events: {
      onPlay: () => setPlaying(true),
      onPause: () => {
        setPlaying(false);
        keep();
      },
      onTimeUpdate: () => {
        setSeconds(audio.current?.currentTime ?? 0);
        if (isPlaying && Date.now() - next.current.keptAt > keepEveryMs) keep();
      },
      onLoadedMetadata,
      onEnded: () => {
        const at = playable.findIndex((one) => one.number === chapter?.number);
        const following = playable[at + 1];
        if (following) load(following, 0, true);
      },
      onError,
    },
  };
}

/** Loads the chapter in which one stopped, or the first, once there is something to play. */
function useStart(
  jobId: string,
  playable: Chapter[],
  number: number | undefined,
  load: (chapter: Chapter, at: number, plays: boolean) => void,
): void {
  const first = playable[0];
  const isWaiting = number === undefined && first !== undefined;
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

/** A phone that is put away closes no page: its last word is that the page is hidden. */
function useKeepOnLeaving(keep: () => void, isPlaying: boolean): void {
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
}
