// The player: one recording at a time, with everything a listener looks for.
import { useId } from "react";
import { clock } from "../data/words.js";
import { Button } from "../ui/button.js";
import { Icon } from "../ui/icon.js";
import { Notice } from "../ui/notice.js";
import type { Playback } from "./use_playback.js";

const speeds = [0.75, 1, 1.25, 1.5, 2];

export function Player({ playback }: { playback: Playback }) {
  const { audio, chapter, playable, source, isPlaying, seconds, duration, fault, events } = playback;
  const at = playable.findIndex((one) => one.number === chapter?.number);
  return (
    <section className="player" aria-label="Player">
      <div className="player-title">
        <p className="soft small">{chapter ? `Chapter ${chapter.number}` : "To listen to"}</p>
        <h2>{chapter?.title ?? "The first chapter is being spoken"}</h2>
        <p className="soft small">{chapter ? chapter.part || "\u00a0" : "It plays here as soon as it is there."}</p>
      </div>
      <audio ref={audio} src={source || undefined} preload="metadata" {...events} />
      <div className="stack tight">
        <input
          type="range"
          aria-label="Position"
          aria-valuetext={`${clock(seconds)} of ${clock(duration)}`}
          min="0"
          max={Math.max(1, Math.floor(duration))}
          value={Math.floor(seconds)}
          disabled={!chapter}
          onChange={({ target }) => playback.seek(Number(target.value))}
        />
        <div className="row apart small soft figures">
          <span>{clock(seconds)}</span>
          <span>{clock(duration)}</span>
        </div>
      </div>
      <div className="player-keys">
        <Button icon plain isDisabled={at <= 0} onPress={() => playback.step(-1)} aria-label="Chapter before">
          <Icon name="left" />
        </Button>
        <Button
          icon
          plain
          isDisabled={!chapter}
          onPress={() => playback.seek(seconds - 15)}
          aria-label="Back 15 seconds"
        >
          <Icon name="back" />
        </Button>
        <Button
          primary
          icon
          large
          isDisabled={!chapter}
          onPress={() => playback.toggle()}
          aria-label={isPlaying ? "Pause" : "Play"}
        >
          <Icon name={isPlaying ? "pause" : "play"} size={24} />
        </Button>
        <Button
          icon
          plain
          isDisabled={!chapter}
          onPress={() => playback.seek(seconds + 30)}
          aria-label="Forward 30 seconds"
        >
          <Icon name="forward" />
        </Button>
        <Button
          icon
          plain
          isDisabled={at < 0 || at >= playable.length - 1}
          onPress={() => playback.step(1)}
          aria-label="Next chapter"
        >
          <Icon name="right" />
        </Button>
      </div>
      <Speed speed={playback.speed} onChange={playback.setSpeed} />
      {fault && <Notice bad>{fault}</Notice>}
    </section>
  );
}

function Speed({ speed, onChange }: { speed: number; onChange: (speed: number) => void }) {
  const id = useId();
  return (
    <div className="row speed">
      <label htmlFor={id} className="soft small">
        Speed
      </label>
      <select id={id} value={speed} onChange={({ target }) => onChange(Number(target.value))}>
        {speeds.map((choice) => (
          <option key={choice} value={choice}>
            {choice}×
          </option>
        ))}
      </select>
    </div>
  );
}
