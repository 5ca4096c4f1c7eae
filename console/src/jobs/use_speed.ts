// How fast one likes to listen, here and the next time.
import { type RefObject, useState } from "react";

const place = "one-in-a-billion.speed";

export function useSpeed(audio: RefObject<HTMLAudioElement | null>): [number, (speed: number) => void] {
  const [speed, setSpeed] = useState(() => Number(localStorage.getItem(place)) || 1);
  function choose(chosen: number) {
    setSpeed(chosen);
    localStorage.setItem(place, String(chosen));
    if (audio.current) audio.current.playbackRate = chosen;
  }
  return [speed, choose];
}
