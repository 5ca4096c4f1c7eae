// Plays a reading's chapters one after the other, from where one stopped.
import { type RefObject, useCallback, useRef, useState } from "react";
import type { Chapter } from "./chapters.js";
import { useKeptPosition, useStart } from "./use_kept_position.js";
import { useMediaKeys } from "./use_media_keys.js";
import { soundOf, useSource } from "./use_source.js";
import { useSpeed } from "./use_speed.js";

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

export function usePlayback(jobId: string, chapters: Chapter[], renewLinks: () => Promise<void>): Playback {
  const audio = useRef<HTMLAudioElement>(null);
  const playable = chapters.filter(soundOf);
  const { chapter, isChosen, url, isLost, next, load: loadSource, retry } = useSource(playable, renewLinks);
  const [isPlaying, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [duration, setDuration] = useState(0);
  const [speed, setSpeed] = useSpeed(audio);
  const { keep, keepNowAndThen } = useKeptPosition(jobId, chapter, audio, isPlaying);

  const load = useCallback(
    (chosen: Chapter, at: number, plays: boolean) => {
      setSeconds(at);
      setDuration(soundOf(chosen)?.duration ?? 0);
      loadSource(chosen, at, plays);
    },
    [loadSource],
  );
  useStart(jobId, playable, isChosen, load);

  function toggle(wanted = chapter?.number) {
    const chosen = playable.find((one) => one.number === wanted);
    const element = audio.current;
    if (!chosen || !element) return;
    if (chosen.number !== chapter?.number || !url) load(chosen, 0, true);
    else if (element.paused) void element.play().catch(() => {});
    else element.pause();
  }

  function step(by: number, plays = isPlaying) {
    const at = playable.findIndex((one) => one.number === chapter?.number);
    const chosen = playable[at + by];
    if (chosen) load(chosen, 0, plays);
  }

  function seek(to: number) {
    if (audio.current) audio.current.currentTime = Math.min(Math.max(0, to), duration || to);
    setSeconds(to);
  }

  function onLoadedMetadata() {
    const element = audio.current;
    if (!element) return;
    const { at, plays } = next.current;
    setDuration(element.duration);
    element.playbackRate = speed;
    if (at > 0 && at < element.duration - 1) element.currentTime = at;
    if (plays) void element.play().catch(() => setPlaying(false));
  }

  useMediaKeys({ title: chapter?.title, toggle: () => toggle(), step, seekBy: (by) => seek(seconds + by) });

  const events = {
    onPlay: () => setPlaying(true),
    onPause: () => {
      setPlaying(false);
      keep();
    },
    onTimeUpdate: () => {
      setSeconds(audio.current?.currentTime ?? 0);
      if (isPlaying) keepNowAndThen();
    },
    onLoadedMetadata,
    onEnded: () => step(1, true),
    onError: () => retry(seconds, isPlaying),
  };
  const fault = isLost ? "This chapter can’t be played just now." : "";
  const playing = { isPlaying, seconds, duration, speed, fault };
  return { audio, chapter, playable, source: url, ...playing, setSpeed, seek, toggle, step, events };
}
