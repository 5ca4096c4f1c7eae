// A photo: dropped here, or chosen.
import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "../ui/button.js";
import { Icon } from "../ui/icon.js";

interface Props {
  label: string;
  hint: string;
  photo: File | null;
  onChange: (photo: File | null) => void;
}

export function PhotoField({ label, hint, photo, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState("");
  const preview = usePreview(photo);
  const id = useId();

  function take(file: File | undefined) {
    if (!file) return;
    const isPicture = file.type.startsWith("image/");
    setFault(isPicture ? "" : "That is not a picture.");
    if (isPicture) onChange(file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <div className="field">
      <span className="label" id={id}>
        {label}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first. */}
      <div
        className={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className="drop-picture">
          {preview ? <img src={preview} alt="What you chose" /> : <Icon name="picture" size={36} />}
        </div>
        <p className="soft">{photo ? photo.name : hint}</p>
        <div className="row">
          <Button onPress={() => input.current?.click()} aria-describedby={id}>
            {photo ? "Choose another" : "Choose a photo"}
          </Button>
          {photo && (
            <Button plain onPress={() => onChange(null)}>
              Remove
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          aria-labelledby={id}
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = "";
          }}
        />
      </div>
      {fault && (
        <span className="fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}

/** The address of what is in memory, for as long as it is shown. */
function usePreview(photo: File | null): string {
  const [address, setAddress] = useState("");
  useEffect(() => {
    if (!photo) return setAddress("");
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return address;
}
