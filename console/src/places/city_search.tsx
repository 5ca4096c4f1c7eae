// Finds a city as one types: with the arrow keys, Enter and Escape, or with a click.
import { useCombobox } from "downshift";
import { useId, useRef, useState } from "react";
import { faultInWords } from "../data/words.js";
import { type City, gazetteer } from "./cities.js";
import type { Place } from "./place_field.js";

interface Props {
  place: Place;
  onChange: (place: Place) => void;
}

const placeOf = ({ full, latitude, longitude, timezone }: City): Place => ({
  name: full,
  latitude: String(latitude),
  longitude: String(longitude),
  timezone,
});

export function CitySearch({ place, onChange }: Props) {
  const [found, setFound] = useState<City[]>([]);
  const [fault, setFault] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();

  async function look(query: string) {
    try {
      const cities = (await gazetteer()).find(query);
      setFound(cities);
      const isNowhere = query.trim().length > 2 && cities.length === 0;
      setFault(isNowhere ? "No such city is in the list. The nearest larger one will do." : "");
    } catch (thrown) {
      setFault(faultInWords(thrown));
    }
  }

  const combobox = useCombobox<City>({
    items: found,
    itemToString: (city) => city?.full ?? "",
    initialInputValue: place.name,
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return;
      // What was chosen no longer holds once somebody types on.
      if (place.name) onChange({ name: "", latitude: "", longitude: "", timezone: "" });
      void look(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      input.current?.setCustomValidity("");
      setFault("");
      onChange(placeOf(selectedItem));
    },
  });
  const { isOpen, highlightedIndex } = combobox;
  const isShown = isOpen && found.length > 0;

  return (
    <div className="field combo">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the props name the input. */}
      <label {...combobox.getLabelProps()}>Place of birth</label>
      <input
        {...combobox.getInputProps({
          ref: input,
          onFocus: () => void gazetteer().catch(() => {}),
          "aria-describedby": hintId,
          "aria-invalid": fault !== "" || undefined,
          onInvalid: (event: { preventDefault(): void }) => {
            event.preventDefault();
            setFault("Please choose a city from the list.");
          },
        })}
        className="input"
        data-invalid={fault !== "" || undefined}
        placeholder="Start typing a city"
        required
        pattern={place.name ? undefined : "(?!)"}
      />
      <ul {...combobox.getMenuProps()} className="popover options" hidden={!isShown}>
        {isShown &&
          found.map((city, index) => (
            <li
              key={city.id}
              {...combobox.getItemProps({ item: city, index })}
              className="option"
              data-focused={highlightedIndex === index || undefined}
            >
              {city.full}
            </li>
          ))}
      </ul>
      <span className={fault ? "fault" : "hint"} id={hintId}>
        {fault || hintOf(place)}
      </span>
    </div>
  );
}

function hintOf({ name, latitude, longitude, timezone }: Place): string {
  if (!name) return "The nearest larger city will do.";
  return `${degrees(latitude, "N", "S")}, ${degrees(longitude, "E", "W")} · ${timezone}`;
}

const degrees = (value: string, positive: string, negative: string): string =>
  `${Math.abs(Number(value)).toFixed(2)}° ${Number(value) < 0 ? negative : positive}`;
